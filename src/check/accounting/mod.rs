//! Family ACC: the accounts add up.

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[];
