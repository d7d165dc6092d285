//! Revenue per resident.
//!
//! Formula: R / Pop, people of that very year.
//! Standard: GFSM 2014, revenue (1), per head.

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I01",
    key: "revenue-per-resident",
    subject: Subject::Budget,
    unit: Unit::MoneyPerPerson,
    better: Better::Neither,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(facts.ledger.whole(year).and_then(|row| facts.per_person(side(row.revenue.actual)?, year)))
}
