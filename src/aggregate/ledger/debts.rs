//! A year of the village's debts: what was owed at its end, borrowed, paid back and paid as interest in it.

use chrono::{Datelike, NaiveDate};

use crate::measure::{Money, Reported, Year, period::year_end};
use crate::model::debt::MovementType;
use crate::model::withheld::WithheldKind;
use crate::model::{Debt, Village};

use super::{YearLedger, state};

/// The years at whose end the debt stock is known: from the first budget or debt to the last year anything was said of
/// them, and not beyond the day of the build. None where the village has neither debts nor says that it has none.
pub fn years(village: &Village, as_of: NaiveDate) -> std::ops::RangeInclusive<Year> {
    #[expect(clippy::reversed_empty_ranges, reason = "no years at all")]
    const NONE: std::ops::RangeInclusive<Year> = 1..=0;
    if village.debts.is_empty() && village.debts_complete_to.is_none() {
        return NONE;
    }
    let counted = || village.debts.iter();
    let budgets = || village.budgets.iter().map(|budget| budget.year.value);
    let begun = counted().map(|debt| debt.incurred_on.year());
    let complete_to = village.debts_complete_to.as_ref().map(|day| day.year());
    let whole = budgets().filter(|year| state::of(village, *year).0 == state::YearState::Whole).max();
    let told = counted().flat_map(|debt| {
        let moved = debt.movements.iter().map(|movement| movement.date.year());
        let stated = debt.balances.iter().filter(|(_, figure)| figure.known().is_some()).map(|(year, _)| *year);
        moved.chain(stated).chain([debt.incurred_on.year()])
    });
    let first = budgets().chain(begun.clone()).min().or(complete_to);
    // A register that says up to which day it is complete is believed no further by the accounts of a later year.
    let whole = whole.filter(|_| complete_to.is_none());
    let last = told.chain(complete_to).chain(whole).max();
    // A year that is not over has no end to speak of.
    let over = if year_end(as_of.year()) <= as_of { as_of.year() } else { as_of.year() - 1 };
    match (first, last) {
        (Some(first), Some(last)) => first..=last.min(over),
        _ => NONE,
    }
}

/// Writes the debts' part of a year; `known` is whether it is one of [`years`]. What one debt does not say, none of
/// them say together.
pub fn fill(row: &mut YearLedger, village: &Village, known: bool) {
    let year = row.year;
    row.register = known;
    let counted: Vec<&Debt> = village.debts.iter().filter(|debt| debt.counts()).collect();
    // Nobody knows what a debt that is held back adds to any year.
    let whole = known && !village.withholds(WithheldKind::Debt, year);
    let sum = |amount: &dyn Fn(&Debt) -> Reported<Money>| match whole {
        true => total(counted.iter().map(|debt| amount(debt))),
        false => Reported::NotReported,
    };
    let end = year_end(year);
    row.debt = sum(&|debt| debt.owed_on(end));
    row.overdue = sum(&|debt| debt.overdue_on(end));
    row.interest = sum(&|debt| debt.interest_paid_in(year));
    row.borrowed = booked_else(row.financing_in.actual, sum(&|debt| drawn(debt, year)));
    row.repaid = booked_else(row.financing_out.actual, sum(&|debt| moved(debt, year, MovementType::Repayment)));
}

/// The sum of amounts, known where each of them is.
fn total(amounts: impl Iterator<Item = Reported<Money>>) -> Reported<Money> {
    amounts.fold(Reported::Known(Money::ZERO), |sum, amount| sum.both(amount, |sum, amount| sum + amount))
}

/// What the accounts say stands before what the debts' records say: the accounts hold every debt's line.
fn booked_else(booked: Reported<Money>, by_debts: Reported<Money>) -> Reported<Money> {
    if booked.known().is_some() { booked } else { by_debts }
}

/// Money that came in with a debt: only a loan or an advance brings any; unpaid wages and works do not.
fn drawn(debt: &Debt, year: Year) -> Reported<Money> {
    use crate::model::debt::Instrument::{Advance, Loan};
    if !matches!(debt.instrument.value, Loan | Advance) {
        return Reported::Known(Money::ZERO);
    }
    let begun = if debt.incurred_on.year() == year { debt.principal.value } else { Money::ZERO };
    moved(debt, year, MovementType::Drawdown).map(|drawn| begun + drawn)
}

/// Principal moved in a year by movements of one kind: repayments in money, not offsets, cuts and write-offs.
fn moved(debt: &Debt, year: Year, kind: MovementType) -> Reported<Money> {
    let of_year = debt.movements.iter().filter(|it| it.date.year() == year && it.kind.value == kind);
    total(of_year.map(|it| it.effect().map(Money::abs)))
}
