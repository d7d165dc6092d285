//! The village as the records mean it: places, people, budgets, debts, decisions, duties.
//!
//! Only `load` makes these, only `check` judges them, and nothing here knows a file format or a page.

mod amounts;
pub mod asset;
pub mod budget;
pub mod choice;
pub mod contract;
pub mod debt;
pub mod decision;
pub mod duty;
pub mod gauge;
pub mod oversight;
pub mod party;
pub mod people;
pub mod portal;
pub mod shelf;
pub mod statement;
pub mod subsidy;
pub mod text;
pub mod threshold;
pub mod transaction;
pub mod village;
pub mod withheld;

pub use asset::{Asset, Receivable};
pub use budget::{Actual, Budget, Fund, Line, LineKind};
pub use choice::Choice;
pub use contract::Contract;
pub use debt::{Debt, DebtPlan, Movement};
pub use decision::{Decision, Step};
pub use duty::{Duty, DutyYear};
pub use gauge::Gauge;
pub use party::Party;
pub use portal::{Area, Portal};
pub use shelf::Shelf;
pub use statement::{AccountBalance, Statement};
pub use subsidy::SubsidyYear;
pub use text::Text;
pub use threshold::Threshold;
pub use transaction::{Transaction, TransactionYear};
pub use village::Village;
pub use withheld::Withheld;

use crate::measure::{Money, Reported};
use crate::source::Span;

/// An amount as a record gives it, with the place it stands at ([`Span::NONE`] where it was left out).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The amount, or why there is none.
    pub value: Reported<Money>,
    /// Where it stands.
    pub span: Span,
}

impl Figure {
    /// A field that was left out.
    pub const MISSING: Figure = Figure { value: Reported::NotReported, span: Span::NONE };

    /// The amount, where there is one.
    pub fn known(&self) -> Option<Money> {
        self.value.known()
    }
}
