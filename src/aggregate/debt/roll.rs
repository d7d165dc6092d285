//! One debt through one year: what was owed at its start, what was added and taken away, what is owed at its end.

use std::iter::Sum;
use std::ops::Add;

use chrono::Datelike;

use crate::measure::{Money, Year};
use crate::model::debt::{Debt, MovementType};

/// The roll-forward of a debt, or of several, through a year (DBT-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roll {
    /// Owed at the start of the year.
    pub opening: Money,
    /// Newly borrowed, drawn, capitalised or recognised, with what was moved in from another account.
    pub borrowed: Money,
    /// Paid back in money.
    pub repaid: Money,
    /// Reduced in another way: offset, written off, swapped, passed on, moved to another account.
    pub otherwise_reduced: Money,
    /// Owed at the end of the year.
    pub closing: Money,
    /// Interest paid.
    pub interest: Money,
}

/// A debt through a year. `opening + borrowed − repaid − otherwise_reduced = closing`.
pub fn roll(debt: &Debt, year: Year) -> Roll {
    let mut out =
        Roll { opening: debt.owed_at_end_of(year - 1), closing: debt.owed_at_end_of(year), ..Roll::default() };
    if debt.incurred_on.value.year() == year {
        out.borrowed += debt.principal.value;
    }
    for it in debt.movements.iter().filter(|it| it.date.value.year() == year) {
        let effect = Money(it.effect());
        match it.kind.value {
            MovementType::Repayment => out.repaid -= effect,
            _ if effect.0 >= 0 => out.borrowed += effect,
            _ => out.otherwise_reduced -= effect,
        }
        out.interest += it.interest.known().unwrap_or_default();
    }
    out
}

impl Add for Roll {
    type Output = Roll;

    fn add(self, other: Roll) -> Roll {
        Roll {
            opening: self.opening + other.opening,
            borrowed: self.borrowed + other.borrowed,
            repaid: self.repaid + other.repaid,
            otherwise_reduced: self.otherwise_reduced + other.otherwise_reduced,
            closing: self.closing + other.closing,
            interest: self.interest + other.interest,
        }
    }
}

impl Sum for Roll {
    fn sum<I: Iterator<Item = Roll>>(rolls: I) -> Roll {
        rolls.fold(Roll::default(), Add::add)
    }
}
