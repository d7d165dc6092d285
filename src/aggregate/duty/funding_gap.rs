//! Funding gap: what duties from above cost and did not bring.
//!
//! Formula: Σ max(0, required − received) over duties sent down, both amounts on record; no such duty is a gap of zero.
//! Standard: Organic Law of Villagers' Committees 2018, Art. 37.

use super::costs;
use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I33",
    key: "funding-gap",
    subject: Subject::Duty,
    unit: Unit::Money,
    better: Better::Lower,
    rollup: Rollup::Total,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    match costs(facts, year) {
        Err(why) => why,
        Ok(costs) if costs.known.is_empty() && costs.unknown > 0 => Measured::Missing(Reason::NotReported),
        Ok(costs) => {
            let gaps = costs.known.iter().map(|(required, received)| (required - received).max(0));
            Measured::total(gaps.sum::<i128>())
        }
    }
}
