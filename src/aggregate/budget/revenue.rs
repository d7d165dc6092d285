//! Revenue of a whole year.
//!
//! Formula: R, the actual figures of all revenue lines of all entities; borrowing and transfers are not revenue.
//! Standard: GFSM 2014, revenue (1).

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "B02",
    key: "revenue",
    subject: Subject::Budget,
    unit: Unit::Money,
    better: Better::Neither,
    rollup: Rollup::TotalAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.ledger.whole(year).map_or_else(|why| why, |row| Measured::amount(row.revenue.actual))
}
