//! Debt stock at the year's end.
//!
//! Formula: D, principal owed on 31 December on all debts; guarantees (contingent debts) are not in it.
//! Standard: IMF Public Sector Debt Statistics, coverage; Rural Collective Accounting System 2023, 201, 211, 212, 213, 221.

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I13",
    key: "debt-stock",
    subject: Subject::Debt,
    unit: Unit::Money,
    better: Better::Lower,
    rollup: Rollup::TotalAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    Measured::amount(facts.ledger.debt(year))
}
