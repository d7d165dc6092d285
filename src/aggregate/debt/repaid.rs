//! Principal paid back in money in a whole year.
//!
//! Formula: actual figures of the lines `financing_out`; where the books have none, the repayments of the debts' records.
//! Standard: GFSM 2014, net incurrence of liabilities (33); never expenditure. Offsets, cuts and write-offs are not in it.

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "B07",
    key: "debt-repaid",
    subject: Subject::Debt,
    unit: Unit::Money,
    better: Better::Neither,
    rollup: Rollup::Total,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.ledger.whole(year).map_or_else(|why| why, |row| Measured::amount(row.repaid))
}
