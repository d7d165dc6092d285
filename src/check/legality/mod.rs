//! Family LEG: decisions are taken as the law asks.

pub mod uncounted_votes;

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[uncounted_votes::CHECK];
