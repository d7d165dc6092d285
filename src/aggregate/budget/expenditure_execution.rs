//! Expenditure execution.
//!
//! Formula: X actual / X of the adjusted budget.
//! Standard: PEFA 2016 PI-1, aggregate expenditure outturn (95 to 105 % scores A).

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I05",
    key: "expenditure-execution",
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
            .and_then(|row| Ok(Measured::ratio(side(row.expenditure.actual)?, side(row.expenditure.adjusted)?))),
    )
}
