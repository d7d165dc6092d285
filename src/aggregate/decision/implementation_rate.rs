//! Implementation rate.
//!
//! Formula: decisions of the year completed by their day / decisions of the year whose day has come. One that is completed
//! without saying when is on neither side; suspended and abandoned ones stay below the line.
//! Standard: status of works as India's eGramSwaraj keeps it.

use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;
use crate::model::decision::Progress;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I45",
    key: "implementation-rate",
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
    let (mut done, mut due, mut undated) = (0, 0, 0);
    for work in decisions.iter().filter_map(|decision| decision.implementation.as_ref()) {
        let Some(day) = work.due.as_ref().map(|day| day.value).filter(|day| *day <= facts.as_of) else { continue };
        match &work.completed {
            None if work.status.value == Progress::Completed => undated += 1,
            completed => {
                due += 1;
                done += i128::from(completed.as_ref().is_some_and(|completed| completed.value <= day));
            }
        }
    }
    match due {
        0 if undated > 0 => Measured::Missing(Reason::NotReported),
        0 => Measured::NotApplicable,
        _ => Measured::ratio(done, due),
    }
}
