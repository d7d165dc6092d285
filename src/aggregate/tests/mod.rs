//! The floor held against villages counted by hand, and against its laws.

pub(crate) mod build;
mod checks;
mod events;
mod indicators;
mod laws;
mod ledger;
mod rollup;

use crate::model::Village;
use crate::model::portal::PersonBase;
use crate::pack::Packs;

use super::{Ledger, Summary, indicators as catalogue, summary};

const AS_OF: &str = "2025-06-30";

fn packs() -> Packs {
    Packs::known(&["cn-organic-law".to_owned(), "cn-collective".to_owned()])
}

fn ledger(village: &Village) -> Ledger {
    Ledger::of(village, &packs(), build::day(AS_OF))
}

fn summary(village: &Village) -> Summary {
    summary::measure(village, &ledger(village), &packs(), PersonBase::Resident, &[], build::day(AS_OF))
}

/// What an indicator gives, in the words of the summary: `[over,under]`, `"part_year"`, `null`.
#[track_caller]
fn check(village: &Village, year: i32, key: &str, expected: &str) {
    let at = catalogue::position(key).expect("an indicator");
    let found = serde_json::to_string(&summary(village).value(year, at)).expect("plain values");
    assert_eq!(found, expected, "{key} in {year}");
}

/// The number as it is shown: cents, tenths of a percent or of a year.
#[track_caller]
fn check_shown(village: &Village, year: i32, key: &str, expected: Option<i128>) {
    let indicator = catalogue::find(key).expect("an indicator");
    assert_eq!(indicator.shown(summary(village).value_of(year, key)), expected, "{key} in {year}");
}
