//! Administration share.
//!
//! Formula: administrative expenses (513) / X, by the uses the chart of accounts gives its accounts.
//! Standard: Rural Collective Accounting System 2023, account 513 管理费用.

use crate::aggregate::Reason;
use crate::aggregate::measured::{either, side};
use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I09",
    key: "administration-share",
    subject: Subject::Budget,
    unit: Unit::Percent,
    better: Better::Lower,
    rollup: Rollup::Ratio,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    either(facts.ledger.whole(year).and_then(|row| {
        let spent = side(row.expenditure.actual)?;
        let office = row.administration.actual.known().ok_or(Measured::Missing(Reason::Unclassified))?;
        Ok(Measured::ratio(office.0, spent))
    }))
}
