//! Years to clear the debt at the present pace.
//!
//! Formula: D of the year / pace, where pace = (D three years before − D) / 3. Where not all four year ends are known, the
//! pace is that of the last year, flagged. No debt is 0 years; a pace of zero or less is "not falling".
//! The sides are 3·D and 3·pace, so that paces of three years and of one add up: 520 to 349 thousand in three years is
//! 349 / 57 = 6.1 years. An area sums D and pace of all its villages, those included whose debt does not fall.
//! Standard: of this tool, after the Chinese village debt plans (化债); the pace is shown with it.

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::aggregate::{Flag, Reason};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I17",
    key: "years-to-clear",
    subject: Subject::Debt,
    unit: Unit::Years,
    better: Better::Lower,
    rollup: Rollup::RatioAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(side(facts.ledger.debt(year)).and_then(|debt| {
        let (pace, flag) = pace(facts, year, debt)?;
        Ok(match INDICATOR.read(3 * debt, pace) {
            Measured::Value { over, under, flag: None } => Measured::Value { over, under, flag },
            told => told,
        })
    }))
}

/// Three years' reduction, or three times the last year's.
fn pace(facts: &Facts, year: Year, debt: i128) -> Result<(i128, Option<Flag>), Measured> {
    let at = |year| facts.ledger.debt(year).known().map(|debt| i128::from(debt.0));
    if let (Some(first), Some(_), Some(_)) = (at(year - 3), at(year - 2), at(year - 1)) {
        return Ok((first - debt, None));
    }
    let last = at(year - 1).ok_or(Measured::Missing(Reason::NoBaseYear))?;
    Ok((3 * (last - debt), Some(Flag::OneYearPace)))
}
