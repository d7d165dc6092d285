//! Tasks of the negative list, and tasks the county never deployed.
//!
//! Formula: duties in force that stand on the negative list, or are a department's own work, or were sent down, without the
//! county's deployment (stated as missing; silence is not counted for ordinary duties). Check LEG-22 tells each of them.
//! Standard: 2022 Opinion, negative list (负面清单).

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;
use crate::model::Duty;
use crate::model::duty::DutyList;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I34",
    key: "negative-list-tasks",
    subject: Subject::Duty,
    unit: Unit::Count,
    better: Better::Lower,
    rollup: Rollup::Total,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    let hits = |duties: Vec<&Duty>| duties.into_iter().filter(|duty| is_hit(duty)).count() as i128;
    facts.duties(year).map_or_else(|why| why, |duties| Measured::total(hits(duties)))
}

fn is_hit(duty: &Duty) -> bool {
    let deployed = duty.basis.as_ref().and_then(|basis| basis.county_deployed);
    duty.list.value == DutyList::Negative
        || (duty.entrusted && deployed != Some(true))
        || (duty.is_assigned() && deployed == Some(false))
}
