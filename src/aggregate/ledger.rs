//! A village's years: its entities taken together, its debts at every year's end, and how much of each year is known.
//!
//! Everything that counts starts here: the indicators of the floor above the village, and the village's own pages.

mod book;
mod debts;
mod state;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::measure::{Money, Reported, Year};
use crate::model::withheld::WithheldKind;
use crate::model::{LineKind, Village};

use super::measured::{Measured, Reason};
use crate::pack::Packs;

pub use crate::pack::{IncomeClass, income_class};
pub use state::{EntityState, EntityYear, YearState};

/// Every year of one village, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    years: BTreeMap<Year, YearLedger>,
}

/// One year of one village, consolidated: what entities passed to one another is in neither revenue nor expenditure.
///
/// A figure is the sum of the lines that report it, and not reported where none does. It is never zero by silence.
#[derive(Debug, Clone, Default)]
pub struct YearLedger {
    /// The year.
    pub year: Year,
    /// How much of the year is known. Only [`YearState::Whole`] years are compared.
    pub state: YearState,
    /// The same by entity: every one that was there and keeps a budget in any year, in the order of the village.
    pub entities: Vec<EntityYear>,
    /// Revenue; borrowing and transfers are not part of it.
    pub revenue: Amounts,
    /// Expenditure; repayments and transfers are not part of it.
    pub expenditure: Amounts,
    /// Booked as borrowed.
    pub financing_in: Amounts,
    /// Booked as paid back.
    pub financing_out: Amounts,
    /// Received from another fund or entity of the village.
    pub transfer_in: Amounts,
    /// Passed to another fund or entity of the village.
    pub transfer_out: Amounts,
    /// Revenue by where it comes from; the classes add up to [`YearLedger::revenue`].
    pub income: Income,
    /// Revenue from the village's own operations and investments (part of [`Income::own`]).
    pub operating_income: Amounts,
    /// Expenditure on running the office.
    pub administration: Amounts,
    /// Expenditure by account, in the order of the codes.
    pub spending_by_account: BTreeMap<SpendingKey, Amounts>,
    /// Expenditure by function (COFOG division), `None` for lines without one.
    pub spending_by_function: BTreeMap<Option<String>, Amounts>,
    /// Cash at the start: of all funds of all entities, or not reported.
    pub opening: Reported<Money>,
    /// Cash at the end of what the accounts cover: of all funds of all entities, or not reported.
    pub closing: Reported<Money>,
    /// The part of [`YearLedger::closing`] that nobody tied to a purpose: operating and collective funds.
    pub free_closing: Reported<Money>,
    /// What was spent in the year out of those same free funds.
    pub free_spending: Reported<Money>,
    /// Borrowed in the year: as booked, else by the debts' own records.
    pub borrowed: Reported<Money>,
    /// Principal paid back in money: as booked, else by the debts' own records.
    pub repaid: Reported<Money>,
    /// Interest paid, by the debts' own records.
    pub interest: Reported<Money>,
    /// Whether the register of debts speaks of the year's end. What was owed may be unknown all the same.
    pub register: bool,
    /// Owed at the year's end; guarantees are not part of it.
    pub debt: Reported<Money>,
    /// The part of [`YearLedger::debt`] that is past its day.
    pub overdue: Reported<Money>,
}

/// One thing as planned, as the plan was adjusted, and as it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amounts {
    /// How many lines there are of it, reported or not.
    pub lines: usize,
    /// Whether one of them writes that what happened is not known: then neither is the sum.
    pub untold: bool,
    /// As first adopted.
    pub plan: Reported<Money>,
    /// After adjustments.
    pub adjusted: Reported<Money>,
    /// What really happened.
    pub actual: Reported<Money>,
}

/// Revenue by where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Income {
    /// Earned by the village: its operations, investments and other income, donations not counted.
    pub own: Amounts,
    /// From a government above.
    pub subsidy: Amounts,
    /// From residents, donors, and whatever is neither.
    pub other: Amounts,
    /// On lines that name neither a known account nor a source.
    pub unclassified: Amounts,
}

/// An account of a chart. Codes change their meaning between charts, so the chart belongs to the key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SpendingKey {
    /// The chart, where the budget names one.
    pub chart: Option<String>,
    /// The main code (`513` for `513.01`), `None` for free labels.
    pub account: Option<String>,
}

impl Ledger {
    /// Reads a village's budgets and debts into years.
    pub fn of(village: &Village, packs: &Packs, as_of: NaiveDate) -> Ledger {
        let mut ledger = Ledger::default();
        let of_debts = debts::years(village, as_of);
        let told = || book::years(village).chain(of_debts.clone());
        // A year left out between two others is a year without accounts, and is shown as one.
        if let (Some(first), Some(last)) = (told().min(), told().max()) {
            ledger.years.extend((first..=last).map(|year| (year, YearLedger { year, ..YearLedger::default() })));
        }
        for (year, row) in &mut ledger.years {
            (row.state, row.entities) = state::of(village, *year);
            // Sums without the books that are held back would be sums of something else.
            if !village.withholds(WithheldKind::Budget, *year) {
                book::fill(row, village, packs);
            }
            debts::fill(row, village, of_debts.contains(year));
        }
        ledger
    }

    /// Every year from the first budget or debt to the last, oldest first, those nothing is known of included.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = &YearLedger> + Clone {
        self.years.values()
    }

    /// That year.
    pub fn year(&self, year: Year) -> Option<&YearLedger> {
        self.years.get(&year)
    }

    /// The newest year that counts as whole.
    pub fn last_whole(&self) -> Option<&YearLedger> {
        self.years().rev().find(|row| row.state == YearState::Whole)
    }

    /// First and last year.
    pub fn span(&self) -> Option<RangeInclusive<Year>> {
        Some(*self.years.first_key_value()?.0..=*self.years.last_key_value()?.0)
    }

    /// The year, if it is whole; else what an indicator of it is.
    pub fn whole(&self, year: Year) -> Result<&YearLedger, Measured> {
        let row = self.year(year).ok_or(Measured::Missing(Reason::NotReported))?;
        match row.state.lack() {
            None => Ok(row),
            Some(reason) => Err(Measured::Missing(reason)),
        }
    }

    /// What was owed at the end of the year.
    pub fn debt(&self, year: Year) -> Reported<Money> {
        self.year(year).map_or(Reported::NotReported, |row| row.debt)
    }
}

impl YearLedger {
    /// The amounts of one kind of line.
    pub fn of_kind(&self, kind: LineKind) -> &Amounts {
        match kind {
            LineKind::Revenue => &self.revenue,
            LineKind::Expenditure => &self.expenditure,
            LineKind::FinancingIn => &self.financing_in,
            LineKind::FinancingOut => &self.financing_out,
            LineKind::TransferIn => &self.transfer_in,
            LineKind::TransferOut => &self.transfer_out,
        }
    }

    /// Revenue less expenditure, as it happened.
    pub fn left_over(&self) -> Reported<Money> {
        self.revenue.actual.both(self.expenditure.actual, |revenue, expenditure| revenue - expenditure)
    }
}

impl Income {
    /// The classes, if every line has found its own: a share of a class that may be larger is no share.
    pub fn all_classed(&self) -> Result<&Income, Measured> {
        if self.unclassified.lines == 0 { Ok(self) } else { Err(Measured::Missing(Reason::Unclassified)) }
    }
}
