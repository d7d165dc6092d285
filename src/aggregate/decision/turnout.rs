//! Turnout of meetings.
//!
//! Formula: Σ present / Σ eligible over the meetings of the year's decisions that give both.
//! Standard: Organic Law of Villagers' Committees 2018, Art. 22 and 26, where the quorum is a share of the same base.

use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I42",
    key: "turnout",
    subject: Subject::Decision,
    unit: Unit::Percent,
    better: Better::Higher,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    let decisions = match facts.decisions(year) {
        Ok(decisions) => decisions,
        Err(why) => return why,
    };
    let (mut present, mut eligible) = (0, 0);
    for step in decisions.iter().flat_map(|decision| &decision.steps) {
        if let (Some(came), Some(all)) = (&step.present, &step.eligible) {
            present += i128::from(came.value);
            eligible += i128::from(all.value);
        }
    }
    if eligible == 0 { Measured::Missing(Reason::NotReported) } else { Measured::ratio(present, eligible) }
}
