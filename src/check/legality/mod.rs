//! Family LEG: decisions are taken, contracts kept and duties carried as the law asks.

pub mod certificate_without_basis;
pub mod contract_over_decision;
pub mod late_audit;
pub mod private_account;
pub mod refusable_duty;
pub mod uncounted_votes;
pub mod unpaid_entrusted_duty;

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    uncounted_votes::CHECK,
    late_audit::CHECK,
    unpaid_entrusted_duty::CHECK,
    refusable_duty::CHECK,
    certificate_without_basis::CHECK,
    contract_over_decision::CHECK,
    private_account::CHECK,
];
