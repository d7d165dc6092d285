//! Left over: revenue less expenditure of a whole year.
//!
//! Formula: R − X. Below zero, the year used up savings or was borrowed for.
//! Standard: GFSM 2014, net lending or borrowing; not a surplus of accruals.

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "B04",
    key: "left-over",
    subject: Subject::Budget,
    unit: Unit::Money,
    better: Better::Neither,
    rollup: Rollup::TotalAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.ledger.whole(year).map_or_else(|why| why, |row| Measured::amount(row.left_over()))
}
