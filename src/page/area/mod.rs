//! An area: its villages found, counted and set side by side; the root's page is the site's first.

mod beside;
mod figures;
mod finder;
mod late;
mod movement;
mod places;
mod trend;
mod view;

pub use beside::beside;
pub use finder::{FinderGroup, FinderItem};
pub use places::{PlacesView, places};
pub use view::{AreaView, is_searched, view};

use super::measured::area_value;
use super::{Cx, measured};
use crate::aggregate::YearState;
use crate::aggregate::indicators::position;
use crate::aggregate::rollup::AreaSummary;
use crate::aggregate::summary::Summary;
use crate::measure::{Ratio, Year};

fn number(key: &str) -> usize {
    position(key).expect("the keys of this page are keys of indicators")
}

fn newest_coverage(cx: &Cx, summary: &AreaSummary, years: &[Year], at: usize) -> String {
    let newest = years.last().and_then(|year| summary.years.get(year)).map(|row| row.values[at].sums);
    newest.filter(|sums| sums.of > 0).map_or_else(String::new, |sums| measured::coverage(cx, sums.villages, sums.of))
}

/// The sides of an indicator of an area in a year, where it shows a number.
fn sides(summary: &AreaSummary, year: Year, key: &str) -> Option<Ratio> {
    area_value(summary, year, number(key)).number()
}

fn newest_whole(summary: &Summary) -> Option<Year> {
    summary.years.iter().rev().find(|(_, row)| row.state == YearState::Whole).map(|(year, _)| *year)
}
