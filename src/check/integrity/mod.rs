//! Family INT: records fit together.

pub mod impossible_date;
pub mod repeated_id;
pub mod unknown_account;
pub mod unresolved_reference;

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] =
    &[unresolved_reference::CHECK, repeated_id::CHECK, unknown_account::CHECK, impossible_date::CHECK];
