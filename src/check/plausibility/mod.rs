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

use std::collections::HashMap;

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

/// What a line moved the year before, and where that stands.
struct Before<'a> {
    line: &'a Line,
    amount: Money,
}

/// The lines of a book by id, with what each moved, where that is known.
fn by_id(book: &Budget) -> HashMap<&str, Before<'_>> {
    let mut out = HashMap::with_capacity(book.lines.len());
    for line in &book.lines {
        if let Some(amount) = line.actual.total().known() {
            out.insert(line.id.value.as_str(), Before { line, amount });
        }
    }
    out
}

/// The same line a year before: of the same id, and meaning the same kind of money.
fn same<'a, 'b>(old: &'b HashMap<&str, Before<'a>>, line: &Line) -> Option<&'b Before<'a>> {
    old.get(line.id.value.as_str()).filter(|old| old.line.kind.value == line.kind.value)
}
