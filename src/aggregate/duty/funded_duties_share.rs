//! Funded share of delegated duties.
//!
//! Formula: duties sent down whose money came in full / duties sent down that cost money, both amounts on record.
//! Standard: Organic Law of Villagers' Committees 2018, Art. 37: who entrusts work bears its cost.

use super::costs;
use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I32",
    key: "funded-duties-share",
    subject: Subject::Duty,
    unit: Unit::Percent,
    better: Better::Higher,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    let costs = match costs(facts, year) {
        Ok(costs) => costs,
        Err(why) => return why,
    };
    let priced = || costs.known.iter().filter(|(required, _)| *required > 0);
    let funded = priced().filter(|(required, received)| received >= required).count();
    match priced().count() {
        0 if costs.unknown > 0 => Measured::Missing(Reason::NotReported),
        0 => Measured::NotApplicable,
        count => Measured::ratio(funded as i128, count as i128),
    }
}
