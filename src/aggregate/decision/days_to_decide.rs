//! Days to decide.
//!
//! Formula: the median of the days from proposal to resolution, over the year's decisions that date both.
//! Standard: of this tool, for simpler procedures; an area shows the median and quartiles of its villages.

use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;
use crate::model::decision::StepKind;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I43",
    key: "days-to-decide",
    subject: Subject::Decision,
    unit: Unit::Days,
    better: Better::Lower,
    rollup: Rollup::Median,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    let decisions = match facts.decisions(year) {
        Ok(decisions) => decisions,
        Err(why) => return why,
    };
    if decisions.iter().all(|decision| decision.step(StepKind::Proposal).is_none()) {
        return Measured::NotApplicable;
    }
    let mut days: Vec<i64> = Vec::new();
    for decision in decisions {
        let day = |kind| decision.step(kind).and_then(|step| step.date.as_ref()).map(|date| date.value);
        if let (Some(proposed), Some(resolved)) = (day(StepKind::Proposal), day(StepKind::Resolution)) {
            days.push((resolved - proposed).num_days());
        }
    }
    days.sort_unstable();
    match days.len() {
        0 => Measured::Missing(Reason::NotReported),
        odd if odd % 2 == 1 => Measured::total(days[odd / 2]),
        even => Measured::ratio(days[even / 2 - 1] + days[even / 2], 2),
    }
}
