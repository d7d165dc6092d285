//! Result disclosure.
//!
//! Formula: completed decisions of the year whose result was made public / completed decisions of the year.
//! Standard: the second disclosure of 四议两公开; check LEG-14 watches its deadline.

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;
use crate::model::decision::{Progress, StepKind};

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I46",
    key: "result-disclosure",
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
    let (mut told, mut completed) = (0, 0);
    for decision in decisions {
        if decision.implementation.as_ref().is_some_and(|work| work.status.value == Progress::Completed) {
            completed += 1;
            let told_on = decision.step(StepKind::PublishResult).and_then(|step| step.date.as_ref());
            told += i128::from(told_on.is_some_and(|day| day.value <= facts.as_of));
        }
    }
    if completed == 0 { Measured::NotApplicable } else { Measured::ratio(told, completed) }
}
