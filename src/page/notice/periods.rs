//! Which sheets a village has: one for every year with accounts, and one for every quarter its records tell of the
//! newest two of them. Older quarters are on the pages of their years; nobody posts them any more.

use crate::measure::{Period, Year};
use crate::model::budget::{Budget, Line};
use crate::model::withheld::WithheldKind;
use crate::model::{Figure, Village};

/// How many years have a sheet for every quarter, and a text to be read aloud.
const NEWEST: usize = 2;

/// Years with accounts, oldest first: something of what really happened is on record, or is held back. A plan alone is
/// no account.
pub fn years(village: &Village) -> Vec<Year> {
    let told = village.budgets.iter().filter(|budget| budget.has_actuals()).map(|budget| budget.year.value);
    let held = village.withheld.iter().filter(|it| it.kind == WithheldKind::Budget).filter_map(|it| it.year);
    let mut out: Vec<Year> = told.chain(held).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The newest years with accounts.
pub fn newest(village: &Village) -> Vec<Year> {
    let mut years = years(village);
    years.split_off(years.len().saturating_sub(NEWEST))
}

/// The periods a village has a sheet of: years, each followed by its quarters.
pub fn all(village: &Village) -> Vec<Period> {
    let newest = newest(village);
    let mut out = Vec::new();
    for year in years(village) {
        out.push(Period::Year(year));
        if newest.contains(&year) {
            let quarters = (1..=4).map(|quarter| Period::Quarter(year, quarter));
            out.extend(quarters.filter(|quarter| tells(village, *quarter)));
        }
    }
    out
}

/// Whether a record gives an amount of the quarter, and goes on to its end.
fn tells(village: &Village, quarter: Period) -> bool {
    let Period::Quarter(year, number) = quarter else { return false };
    let at = usize::from(number) - 1;
    let of_line = |line: &Line| {
        let known = |part: &Figure| part.known().is_some();
        known(&line.actual.quarters[at]) || line.actual.months[at * 3..at * 3 + 3].iter().any(known)
    };
    let tells = |budget: &&Budget| {
        budget.year.value == year && budget.covers.value.end() >= quarter.end() && budget.lines.iter().any(of_line)
    };
    village.budgets.iter().any(|budget| tells(&budget))
}
