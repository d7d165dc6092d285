//! Own-source revenue share.
//!
//! Formula: own / R; own is operating, investment and other income (501 + 502 + 504) less donations.
//! Standard: India's own source revenue (OSR), Indonesia's pendapatan asli desa (PADes).

use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I02",
    key: "own-revenue-share",
    subject: Subject::Budget,
    unit: Unit::Percent,
    better: Better::Higher,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(facts.ledger.whole(year).and_then(|row| {
        let revenue = side(row.revenue.actual)?;
        Ok(Measured::ratio(side(row.income.all_classed()?.own.actual)?, revenue))
    }))
}
