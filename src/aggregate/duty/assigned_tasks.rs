//! Tasks assigned from above.
//!
//! Formula: duties of the year that were in force and were sent down by a level other than the village itself.
//! Standard: 2022 Opinion on standing burdens of village organisations (规范村级组织工作事务、机制牌子和证明事项).

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I30",
    key: "assigned-tasks",
    subject: Subject::Duty,
    unit: Unit::Count,
    better: Better::Lower,
    rollup: Rollup::TotalAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.duties(year).map_or_else(
        |why| why,
        |duties| Measured::total(duties.iter().filter(|duty| duty.is_assigned()).count() as i128),
    )
}
