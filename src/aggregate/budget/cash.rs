//! Cash at the end of a whole year.
//!
//! Formula: the closing figures of all funds of all entities; not reported where one of them is not.
//! Standard: IPSAS cash basis, closing cash; funds as the Rural Collective Accounting System 2023 keeps them apart.

use crate::aggregate::{Better, Facts, Indicator, Measured, Rollup, Subject, Unit};
use crate::measure::Year;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "B05",
    key: "cash",
    subject: Subject::Budget,
    unit: Unit::Money,
    better: Better::Neither,
    rollup: Rollup::TotalAndMedian,
    measure,
};

fn measure(facts: &Facts, year: Year) -> Measured {
    facts.ledger.whole(year).map_or_else(|why| why, |row| Measured::amount(row.closing))
}
