//! Subsidy dependence.
//!
//! Formula: G / R; G is subsidy income (503) and other money whose source is a government above.
//! Standard: GFSM 2014, grants (13) in revenue.

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I03",
    key: "subsidy-share",
    subject: Subject::Budget,
    unit: Unit::Percent,
    better: Better::Lower,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(facts.ledger.whole(year).and_then(|row| {
        let revenue = side(row.revenue.actual)?;
        Ok(Measured::ratio(side(row.income.all_classed()?.subsidy.actual)?, revenue))
    }))
}
