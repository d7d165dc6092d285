//! Family DBT: every debt follows from what happened to it.

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[];
