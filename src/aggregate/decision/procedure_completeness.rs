//! Procedure completeness.
//!
//! Formula: decisions of the year that took every step of their procedure, in order, with quorum and counted votes, and
//! published the resolution / all decisions of the year (checks LEG-02 to LEG-14). A proposal that was refused counts like
//! one that was approved; one that was carried out without the votes it needed does not.
//! Standard: 四议两公开; the quorums are those of the packs in force on the day.

use super::procedure;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I44",
    key: "procedure-completeness",
    subject: Subject::Decision,
    unit: Unit::Percent,
    better: Better::Higher,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.decisions(year).map_or_else(
        |why| why,
        |decisions| {
            let complete = decisions.iter().filter(|decision| procedure::is_complete(decision, facts)).count();
            Measured::ratio(complete as i128, decisions.len() as i128)
        },
    )
}
