//! Borrowed in a whole year.
//!
//! Formula: actual figures of the lines `financing_in`; where the books have none, what the debts' records say was drawn.
//! Standard: GFSM 2014, net incurrence of liabilities (33); never revenue.

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "B06",
    key: "borrowed",
    subject: Subject::Debt,
    unit: Unit::Money,
    better: Better::Neither,
    rollup: Rollup::Total,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.ledger.whole(year).map_or_else(|why| why, |row| Measured::amount(row.borrowed))
}
