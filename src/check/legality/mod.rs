//! Family LEG: decisions are taken as the law asks.

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[];
