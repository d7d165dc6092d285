//! Family DBT: every debt follows from what happened to it.

pub mod impossible_movement;
pub mod negative_amount;
pub mod unequal_balance;
pub mod unequal_service;

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] =
    &[unequal_balance::CHECK, unequal_service::CHECK, impossible_movement::CHECK, negative_amount::CHECK];
