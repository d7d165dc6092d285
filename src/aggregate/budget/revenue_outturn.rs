//! Revenue outturn.
//!
//! Formula: R actual / R of the budget as adopted.
//! Standard: PEFA 2016 PI-3, revenue outturn.

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I06",
    key: "revenue-outturn",
    subject: Subject::Budget,
    unit: Unit::Percent,
    better: Better::Neither,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(
        facts
            .ledger
            .whole(year)
            .and_then(|row| Ok(Measured::ratio(side(row.revenue.actual)?, side(row.revenue.plan)?))),
    )
}
