//! Own income momentum: growth a year over three years.
//!
//! Formula: (own of the year / own three years before)^⅓ − 1; both years whole. A base of zero or less gives no rate.
//! Over an area both sides are summed over the villages that have both years: a constant panel by itself.
//! Standard: compound annual growth rate.

use crate::aggregate::Reason;
use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I25",
    key: "own-income-growth",
    subject: Subject::Budget,
    unit: Unit::PercentPerYear,
    better: Better::Higher,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(own(facts, year).and_then(|now| {
        let before = own(facts, year - 3).map_err(|_| Measured::Missing(Reason::NoBaseYear))?;
        Ok(INDICATOR.read(now, before))
    }))
}

fn own(facts: &Facts, year: Year) -> Result<i128, Measured> {
    side(facts.ledger.whole(year)?.income.all_classed()?.own.actual)
}
