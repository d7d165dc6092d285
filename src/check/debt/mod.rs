//! Family DBT: every debt follows from what happened to it.

pub mod impossible_movement;
pub mod unequal_balance;

use super::Check;
use crate::model::{Debt, Movement};

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[unequal_balance::CHECK, impossible_movement::CHECK];

/// The movements by date; those of one day in the order of the record.
fn by_date(debt: &Debt) -> Vec<&Movement> {
    let mut movements: Vec<&Movement> = debt.movements.iter().collect();
    movements.sort_by_key(|movement| movement.date.value);
    movements
}

/// Whether it is known what the movement does to the principal. One that only concerns interest does nothing.
fn is_known(movement: &Movement) -> bool {
    movement.kind.value.effect() == 0 || movement.principal.known().is_some()
}
