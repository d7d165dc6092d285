//! Expenditure of a whole year.
//!
//! Formula: X, the actual figures of all expenditure lines of all entities; repayment and transfers are not expenditure.
//! Standard: GFSM 2014, expense and net investment (2, 31).

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "B03",
    key: "expenditure",
    subject: Subject::Budget,
    unit: Unit::Money,
    better: Better::Neither,
    rollup: Rollup::TotalAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.ledger.whole(year).map_or_else(|why| why, |row| Measured::amount(row.expenditure.actual))
}
