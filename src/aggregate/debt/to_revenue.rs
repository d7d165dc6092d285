//! Debt to revenue.
//!
//! Formula: D / R of the same whole year.
//! Standard: France, ratio de surendettement (encours / recettes).

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I15",
    key: "debt-to-revenue",
    subject: Subject::Debt,
    unit: Unit::Percent,
    better: Better::Lower,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(facts.ledger.whole(year).and_then(|row| Ok(Measured::ratio(side(row.debt)?, side(row.revenue.actual)?))))
}
