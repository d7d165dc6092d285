//! Family ACC: the accounts add up.

pub mod changed_basis;
pub mod changed_opening;
pub mod impossible_depreciation;
pub mod line_without_amount;
pub mod line_without_fund;
pub mod misplaced_account;
pub mod overspent_grant;
pub mod parts_above_year;
pub mod transactions_above_line;
pub mod unbalanced_fund;
pub mod unbalanced_sheet;
pub mod unbalanced_transfers;
pub mod unequal_adjustments;
pub mod unequal_area_total;
pub mod unequal_cash;
pub mod unequal_distribution;
pub mod unequal_months;
pub mod unequal_quarters;
pub mod unequal_surplus;
pub mod unequal_total;
pub mod unequal_transactions;
pub mod unfunded_plan;

mod parts;
mod sheet;

use super::Check;
use crate::diag::Obstacle;
use crate::measure::{Money, Period, Reported};
use crate::model::budget::Actual;
use crate::model::{Budget, Figure, Fund, Line};
use crate::source::Span;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    unbalanced_fund::CHECK,
    changed_opening::CHECK,
    unbalanced_transfers::CHECK,
    unequal_quarters::CHECK,
    unequal_months::CHECK,
    unequal_total::CHECK,
    unequal_adjustments::CHECK,
    unequal_cash::CHECK,
    unbalanced_sheet::CHECK,
    unequal_surplus::CHECK,
    unequal_distribution::CHECK,
    impossible_depreciation::CHECK,
    unequal_transactions::CHECK,
    transactions_above_line::CHECK,
    misplaced_account::CHECK,
    changed_basis::CHECK,
    overspent_grant::CHECK,
    unfunded_plan::CHECK,
    line_without_fund::CHECK,
    parts_above_year::CHECK,
    line_without_amount::CHECK,
];

/// What was moved in all, where the record is complete.
///
/// A part of the year that was left out moved nothing; one that is `not_reported` leaves the whole unknown, and so
/// does a line without any figure. What is `not_applicable` moved nothing.
fn moved(actual: &Actual) -> Option<Money> {
    if actual.year.span.exists() {
        return definite(actual.year.value);
    }
    let given = |parts: &[Figure]| -> Vec<Figure> { parts.iter().filter(|it| it.span.exists()).copied().collect() };
    let mut parts = given(&actual.quarters);
    if parts.is_empty() {
        parts = given(&actual.months);
    }
    if parts.is_empty() {
        return None;
    }
    parts.iter().map(|part| definite(part.value)).sum()
}

/// The amount, nothing where it cannot exist, and none where it is not known.
fn definite(value: Reported<Money>) -> Option<Money> {
    match value {
        Reported::Known(amount) => Some(amount),
        Reported::NotApplicable => Some(Money::ZERO),
        Reported::NotReported => None,
    }
}

/// Every figure of the actual amount that stands in the record.
fn figures(actual: &Actual) -> impl Iterator<Item = &Figure> {
    let all = std::iter::once(&actual.year).chain(&actual.quarters).chain(&actual.months);
    all.filter(|figure| figure.span.exists())
}

/// Where the actual amount of a line stands.
pub(super) fn place(line: &Line) -> Span {
    figures(&line.actual).next().map_or(line.span, |figure| figure.span)
}

/// The lines of a fund; a line that names none belongs to the only fund there is.
fn lines_of<'a>(budget: &'a Budget, fund: &'a Fund) -> impl Iterator<Item = &'a Line> {
    let only = budget.funds.len() == 1;
    budget.lines.iter().filter(move |line| match &line.fund {
        Some(id) => id.value == fund.id.value,
        None => only,
    })
}

/// The first line of which it cannot be told which fund it belongs to.
fn line_without_its_fund(budget: &Budget) -> Option<&Line> {
    budget.lines.iter().find(|line| match &line.fund {
        Some(id) => budget.fund(&id.value).is_none(),
        None => budget.funds.len() != 1,
    })
}

/// How many months of the year the budget covers.
fn months(covers: Period) -> usize {
    match covers {
        Period::Year(_) => 12,
        Period::Quarter(_, quarter) => usize::from(quarter) * 3,
        Period::Month(_, month) => usize::from(month),
    }
}

/// Whether a line is given in parts and some of what the budget covers was left out, or is not reported.
fn has_gaps(line: &Line, covers: Period) -> bool {
    if line.actual.year.span.exists() {
        return false;
    }
    let months = months(covers);
    let silent = |part: &Figure| !part.span.exists() || part.value == Reported::NotReported;
    (0..months).any(|month| silent(&line.actual.quarters[month / 3]) && silent(&line.actual.months[month]))
}

/// Why the amounts of these lines cannot be added up; `None` where they can.
fn obstacle<'a>(budget: &Budget, mut lines: impl Iterator<Item = &'a Line>) -> Option<Obstacle> {
    if !budget.lines.is_empty() && !budget.has_actuals() {
        return Some(Obstacle::PlanOnly);
    }
    let line = lines.find(|line| moved(&line.actual).is_none())?;
    let id = line.id.value.clone();
    let in_parts = figures(&line.actual).any(|figure| figure.known().is_some());
    Some(if in_parts { Obstacle::PartNotReported(id) } else { Obstacle::LineWithoutAmount(id) })
}

/// The first of these lines with a part of the year left out, where the accounts are not closed.
fn gap<'a>(budget: &Budget, mut lines: impl Iterator<Item = &'a Line>) -> Option<Obstacle> {
    if budget.is_closed() {
        return None;
    }
    let line = lines.find(|line| has_gaps(line, budget.covers.value))?;
    Some(Obstacle::PartNotReported(line.id.value.clone()))
}

/// How `explanations.yaml` names a fund or line of a budget.
fn named(budget: &Budget, id: &str) -> String {
    format!("budgets/{}/{id}", budget.id)
}
