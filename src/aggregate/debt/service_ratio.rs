//! Debt service ratio.
//!
//! Formula: (principal paid back + interest paid) / R of the same whole year.
//! Standard: IMF debt service to revenue.

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I16",
    key: "debt-service-ratio",
    subject: Subject::Debt,
    unit: Unit::Percent,
    better: Better::Lower,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(
        facts
            .ledger
            .whole(year)
            .and_then(|row| Ok(Measured::ratio(side(row.repaid)? + side(row.interest)?, side(row.revenue.actual)?))),
    )
}
