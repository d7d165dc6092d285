//! Collective operating income.
//!
//! Formula: operating income (501, contracting fees included) + investment income (502) + other operating income, by the
//! uses the chart of accounts gives its accounts.
//! Standard: 村级集体经济经营性收入 as Hunan counts it.

use crate::aggregate::Reason;
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Reported;
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I04",
    key: "operating-income",
    subject: Subject::Budget,
    unit: Unit::Money,
    better: Better::Higher,
    rollup: Rollup::TotalAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    match facts.ledger.whole(year) {
        Err(why) => why,
        Ok(row) if row.operating_income.actual == Reported::NotReported && row.revenue.actual.known().is_some() => {
            Measured::Missing(Reason::Unclassified)
        }
        Ok(row) => Measured::amount(row.operating_income.actual),
    }
}
