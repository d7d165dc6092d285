//! Shared hours: work taken off the cadres.
//!
//! Formula: hours of volunteers and social workers / all hours on record.
//! Standard: burden reduction (基层减负).

use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I36",
    key: "shared-hours",
    subject: Subject::Duty,
    unit: Unit::Percent,
    better: Better::Higher,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    let duties = match facts.duties(year) {
        Ok(duties) => duties,
        Err(why) => return why,
    };
    let (mut shared, mut all, mut told) = (0, 0, false);
    for duty in duties {
        let Some(hours) = duty.hours().known().map(i128::from) else { continue };
        told = true;
        all += hours;
        let others = [duty.hours_volunteer, duty.hours_social_worker];
        shared += others.into_iter().filter_map(|hours| hours.known()).map(i128::from).sum::<i128>();
    }
    if told { Measured::ratio(shared, all) } else { Measured::Missing(Reason::NotReported) }
}
