//! Family INT: records fit together.

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[];
