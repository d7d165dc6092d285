//! Assigned share of working hours.
//!
//! Formula: hours on duties sent down from above / hours on all duties; duties without hours are on neither side.
//! Standard: burden reduction (基层减负).

use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I31",
    key: "assigned-hours-share",
    subject: Subject::Duty,
    unit: Unit::Percent,
    better: Better::Lower,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    let duties = match facts.duties(year) {
        Ok(duties) => duties,
        Err(why) => return why,
    };
    let (mut assigned, mut all, mut told) = (0, 0, false);
    for duty in duties {
        let Some(hours) = duty.hours().known().map(i128::from) else { continue };
        told = true;
        all += hours;
        assigned += if duty.is_assigned() { hours } else { 0 };
    }
    if told { Measured::ratio(assigned, all) } else { Measured::Missing(Reason::NotReported) }
}
