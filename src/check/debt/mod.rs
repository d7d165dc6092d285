//! Family DBT: every debt follows from what happened to it, and was taken up, paid and reduced as law and plan say.

pub mod behind_plan;
pub mod dear_private_loan;
pub mod debt_after_lock;
pub mod impossible_movement;
pub mod large_guarantee;
pub mod misused_raised_money;
pub mod negative_amount;
pub mod unapproved_debt;
pub mod unbooked_loan;
pub mod undocumented_relief;
pub mod unequal_balance;
pub mod unequal_interest;
pub mod unequal_lock;
pub mod unequal_plan;
pub mod unequal_service;
pub mod unlisted_debt;
pub mod unmarked_overdue;
pub mod vanished_debt;

use chrono::NaiveDate;

use super::Check;
use crate::measure::{Money, Reported, Year};
use crate::model::{Debt, Village};
use crate::source::Spanned;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    unequal_balance::CHECK,
    unlisted_debt::CHECK,
    unequal_service::CHECK,
    impossible_movement::CHECK,
    unequal_interest::CHECK,
    dear_private_loan::CHECK,
    unapproved_debt::CHECK,
    debt_after_lock::CHECK,
    unequal_lock::CHECK,
    unequal_plan::CHECK,
    behind_plan::CHECK,
    undocumented_relief::CHECK,
    misused_raised_money::CHECK,
    unmarked_overdue::CHECK,
    large_guarantee::CHECK,
    vanished_debt::CHECK,
    negative_amount::CHECK,
    unbooked_loan::CHECK,
];

/// The day the village's debts were locked (债务锁定): the first that any of its debts names.
fn lock(village: &Village) -> Option<&Spanned<NaiveDate>> {
    village.debts.iter().filter_map(|debt| debt.locked.as_ref()).map(|(date, _)| date).min_by_key(|date| date.value)
}

/// Whether something is owed on it at the end of a year, or may be.
fn stands(debt: &Debt, year: Year) -> bool {
    debt.owed_at_end_of(year) != Reported::Known(Money::ZERO)
}

/// What all debts that count come to on a day; none where one of them is not known, or where there are none on record.
fn stock(village: &Village, day: NaiveDate) -> Option<Money> {
    let mut counted = village.debts.iter().filter(|debt| debt.counts()).peekable();
    counted.peek()?;
    counted.map(|debt| debt.owed_on(day).known()).sum()
}

/// The last year the debts' records say anything of.
fn told_to(village: &Village) -> Option<Year> {
    use chrono::Datelike;
    let told = village.debts.iter().flat_map(|debt| {
        let moved = debt.movements.iter().map(|movement| movement.date.year());
        let stated = debt.balances.iter().filter(|(_, figure)| figure.known().is_some()).map(|(year, _)| *year);
        moved.chain(stated).chain([debt.incurred_on.year()])
    });
    told.chain(village.debts_complete_to.as_ref().map(|day| day.year())).max()
}
