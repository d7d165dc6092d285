//! Residents: people of the village in that year.
//!
//! Formula: the count of people the portal's per-person figures stand on, resident (常住人口) or registered (户籍人口).
//! Standard: none; it is the base of every per-person figure and of the share of people an area's figure covers.

use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "B01",
    key: "residents",
    subject: Subject::Place,
    unit: Unit::People,
    better: Better::Neither,
    rollup: Rollup::Total,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.people(year).map_or(Measured::Missing(Reason::NotReported), Measured::total)
}
