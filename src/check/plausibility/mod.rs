//! Family PLA: figures that are possible and still ask for a second look.
//!
//! None of them stops a publication, and none says that anything is wrong: each names a pattern that slips of the pen,
//! copied sheets and old habits leave behind, and asks the committee for a word.

pub mod advance_publication;
pub mod copied_figures;
pub mod high_administration;
pub mod identical_votes;
pub mod rent_not_received;
pub mod round_figures;
pub mod sudden_population;
pub mod unexplained_jump;
pub mod unit_slip;
pub mod year_end_rush;

use super::Check;
use crate::measure::Money;
use crate::model::budget::Status;
use crate::model::{Budget, Line, Village};

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    unit_slip::CHECK,
    unexplained_jump::CHECK,
    copied_figures::CHECK,
    round_figures::CHECK,
    year_end_rush::CHECK,
    identical_votes::CHECK,
    advance_publication::CHECK,
    high_administration::CHECK,
    rent_not_received::CHECK,
    sudden_population::CHECK,
];

/// Closed accounts of a whole year: only these are compared with one another.
fn is_closed(budget: &Budget) -> bool {
    budget.is_whole_year() && matches!(budget.status.value, Status::Final | Status::Audited)
}

/// The same body's closed accounts of the year before, where both books use one chart.
fn year_before<'a>(village: &'a Village, budget: &Budget) -> Option<&'a Budget> {
    let chart = |it: &Budget| it.chart.as_ref().map(|chart| chart.value.clone());
    village.budgets.iter().find(|it| {
        it.entity.value == budget.entity.value
            && it.year.value == budget.year.value - 1
            && is_closed(it)
            && chart(it) == chart(budget)
            && it.basis == budget.basis
    })
}

/// Lines that stand in both books under one id and mean the same kind of money, with what was moved in each year.
fn pairs<'a>(before: &'a Budget, budget: &'a Budget) -> impl Iterator<Item = (&'a Line, Money, &'a Line, Money)> {
    budget.lines.iter().filter_map(|line| {
        let old = before.line(&line.id.value).filter(|old| old.kind.value == line.kind.value)?;
        Some((old, old.actual.total().known()?, line, line.actual.total().known()?))
    })
}
