//! Decisions: the list by year, and one decision with its steps, votes, quorum, money and result.

mod facts;
mod list;
mod one;
mod steps;
mod vote;

pub use list::{ListView, YearView, list, of_year, older, waits_for_result, year_path, year_title};
pub use one::{DecisionView, ObjectionView, one};
pub use steps::{PartView, StepView};
pub use vote::{item, votes_key};

use super::VillageCx;
use crate::model::decision::Decision;

fn records<'a>(of: &'a VillageCx, decisions: impl Iterator<Item = &'a Decision>) -> Vec<&'a str> {
    decisions.map(|decision| of.village.files.get(decision.file).path.as_str()).collect()
}
