//! Counting: a village's years, its indicators, and the areas they add up to.
//!
//! 1. [`ledger`] takes a village's entities and debts together, year by year.
//! 2. [`indicator`] says what an indicator is, [`indicators`] lists them all; each stands in a file of its own.
//! 3. [`summary`] is what leaves a village: every indicator of every year with its two sides.
//! 4. [`events`] lists what a village made known lately, for feeds and for the pages that say what changed.
//! 5. [`rollup`] makes areas out of summaries, and of nothing else.
//!
//! No figure here is ever a floating point number: ratios keep their two sides until they are shown.

pub mod budget;
pub mod calendar;
pub mod check;
pub mod debt;
pub mod decision;
pub mod duty;
pub mod events;
pub mod indicator;
pub mod indicators;
pub mod ledger;
pub mod measured;
pub mod place;
pub mod rollup;
mod root;
pub mod summary;
pub mod totals;

pub use check::tally::Tally;
pub use events::{Event, EventKind, Figures};
pub use indicator::{Better, Facts, Indicator, Rollup, Subject, Unit};
pub use ledger::{Amounts, Income, Ledger, YearLedger, YearState};
pub use measured::{Flag, Measured, Reason};
pub use rollup::{AreaSummary, AreaValue, AreaYear, roll_up};
pub use summary::{Summary, SummaryYear};

#[cfg(test)]
pub(crate) mod tests;
