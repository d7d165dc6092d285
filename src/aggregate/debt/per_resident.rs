//! Debt per resident.
//!
//! Formula: D / Pop, people of that very year.
//! Standard: France, encours de la dette par habitant.

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I14",
    key: "debt-per-resident",
    subject: Subject::Debt,
    unit: Unit::MoneyPerPerson,
    better: Better::Lower,
    rollup: Rollup::RatioAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(side(facts.ledger.debt(year)).and_then(|debt| facts.per_person(debt, year)))
}
