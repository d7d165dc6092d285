//! Overdue share.
//!
//! Formula: principal past its day at the year's end / D.
//! Standard: IMF Public Sector Debt Statistics, arrears.

use crate::aggregate::Reason;
use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I20",
    key: "overdue-share",
    subject: Subject::Debt,
    unit: Unit::Percent,
    better: Better::Lower,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    let Some(row) = facts.ledger.year(year) else { return Measured::Missing(Reason::NotReported) };
    either(side(row.debt).and_then(|debt| {
        let overdue = side(row.overdue)?;
        Ok(match debt {
            0 => Measured::Text { reason: Reason::NoDebt, over: overdue, under: 0 },
            _ => Measured::ratio(overdue, debt),
        })
    }))
}
