//! One debt through one year: what was owed at its start, what was added and taken away, what is owed at its end.

use std::iter::Sum;
use std::ops::Add;

use chrono::Datelike;

use crate::measure::{Money, Reported, Year};
use crate::model::Village;
use crate::model::debt::{Debt, MovementType};
use crate::model::withheld::WithheldKind;

/// The roll-forward of a debt, or of several, through a year (DBT-01). What one debt does not say, none of them say
/// together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roll {
    /// Owed at the start of the year.
    pub opening: Reported<Money>,
    /// Newly borrowed, drawn, capitalised or recognised, with what was moved in from another account.
    pub borrowed: Reported<Money>,
    /// Paid back in money.
    pub repaid: Reported<Money>,
    /// Reduced in another way: offset, written off, swapped, passed on, moved to another account.
    pub otherwise_reduced: Reported<Money>,
    /// Owed at the end of the year.
    pub closing: Reported<Money>,
    /// Interest paid.
    pub interest: Reported<Money>,
}

impl Roll {
    /// A year of no debt at all.
    pub const NONE: Roll = {
        let zero = Reported::Known(Money::ZERO);
        Roll { opening: zero, borrowed: zero, repaid: zero, otherwise_reduced: zero, closing: zero, interest: zero }
    };

    /// A year of which nobody can say what debts did.
    pub const UNKNOWN: Roll = {
        let none = Reported::NotReported;
        Roll { opening: none, borrowed: none, repaid: none, otherwise_reduced: none, closing: none, interest: none }
    };

    /// What all debts of a village did in a year. Nobody knows what one that is held back adds.
    pub fn of_village(village: &Village, year: Year) -> Roll {
        if village.withholds(WithheldKind::Debt, year) {
            return Roll::UNKNOWN;
        }
        village.debts.iter().filter(|debt| debt.counts()).map(|debt| roll(debt, year)).sum()
    }

    /// Repaid or reduced in another way.
    pub fn reduced(&self) -> Reported<Money> {
        self.repaid.both(self.otherwise_reduced, Add::add)
    }
}

/// A debt through a year. Where all of it is known, `opening + borrowed − repaid − otherwise_reduced = closing`.
pub fn roll(debt: &Debt, year: Year) -> Roll {
    let mut out = Roll {
        opening: debt.owed_at_end_of(year - 1),
        closing: debt.owed_at_end_of(year),
        interest: debt.interest_paid_in(year),
        ..Roll::NONE
    };
    if debt.incurred_on.value.year() == year {
        out.borrowed = Reported::Known(debt.principal.value);
    }
    let add = |part: &mut Reported<Money>, more: Reported<Money>| *part = part.both(more, Add::add);
    for it in debt.movements.iter().filter(|it| it.date.value.year() == year) {
        let effect = it.effect();
        let down = effect.map(|amount| -amount);
        match (it.kind.value, effect.known()) {
            (MovementType::Repayment, _) => add(&mut out.repaid, down),
            // A move to or from another account: of an unknown one not even the side is known.
            (MovementType::Reclass, None) => {
                add(&mut out.borrowed, effect);
                add(&mut out.otherwise_reduced, effect);
            }
            (MovementType::Reclass, Some(amount)) if amount.0 < 0 => add(&mut out.otherwise_reduced, down),
            (kind, _) if kind.effect() >= 0 => add(&mut out.borrowed, effect),
            _ => add(&mut out.otherwise_reduced, down),
        }
    }
    out
}

impl Add for Roll {
    type Output = Roll;

    fn add(self, other: Roll) -> Roll {
        let sum = |part: fn(&Roll) -> Reported<Money>| part(&self).both(part(&other), Add::add);
        Roll {
            opening: sum(|it| it.opening),
            borrowed: sum(|it| it.borrowed),
            repaid: sum(|it| it.repaid),
            otherwise_reduced: sum(|it| it.otherwise_reduced),
            closing: sum(|it| it.closing),
            interest: sum(|it| it.interest),
        }
    }
}

impl Sum for Roll {
    fn sum<I: Iterator<Item = Roll>>(rolls: I) -> Roll {
        rolls.fold(Roll::NONE, Add::add)
    }
}
