//! Free balance cover, in months.
//!
//! Formula: closing cash of free funds / (a year's spending out of free funds / 12). Free are operating and collective funds:
//! money tied to a project, a person or a purpose pays no running cost, and what is spent out of it is no running cost.
//! Standard: reserve months of local finance (GFOA: two months of running spending).

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I12",
    key: "balance-cover",
    subject: Subject::Budget,
    unit: Unit::Months,
    better: Better::Higher,
    rollup: Rollup::Median,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(
        facts
            .ledger
            .whole(year)
            .and_then(|row| Ok(Measured::ratio(side(row.free_closing)? * 12, side(row.free_spending)?))),
    )
}
