//! Family LEG: decisions are taken, figures made public, contracts kept and duties carried as the law asks.

pub mod assembly_without_quorum;
pub mod cash_over_ceiling;
pub mod certificate_without_basis;
pub mod contract_over_decision;
pub mod group_without_quorum;
pub mod improper_fund_raising;
pub mod large_governance_share;
pub mod late_audit;
pub mod late_figures;
pub mod late_financial_report;
pub mod late_resolution;
pub mod late_result;
mod meeting;
pub mod members_matter_delegated;
pub mod members_without_majority;
pub mod missing_appraisal;
pub mod outsider_land_unapproved;
pub mod overlong_lease;
pub mod period_without_meeting;
pub mod private_account;
pub mod refusable_duty;
pub mod representatives_without_quorum;
pub mod review_without_quorum;
pub mod short_notice;
pub mod spending_over_budget;
pub mod spending_without_decision;
pub mod steps_out_of_order;
pub mod uncounted_votes;
pub mod undecided_amendments;
pub mod unpaid_entrusted_duty;
pub mod unreviewed_figures;
pub mod untendered_contract;

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    spending_without_decision::CHECK,
    assembly_without_quorum::CHECK,
    representatives_without_quorum::CHECK,
    group_without_quorum::CHECK,
    members_without_majority::CHECK,
    members_matter_delegated::CHECK,
    outsider_land_unapproved::CHECK,
    steps_out_of_order::CHECK,
    review_without_quorum::CHECK,
    uncounted_votes::CHECK,
    short_notice::CHECK,
    period_without_meeting::CHECK,
    late_resolution::CHECK,
    late_result::CHECK,
    late_figures::CHECK,
    unreviewed_figures::CHECK,
    improper_fund_raising::CHECK,
    late_financial_report::CHECK,
    missing_appraisal::CHECK,
    late_audit::CHECK,
    unpaid_entrusted_duty::CHECK,
    refusable_duty::CHECK,
    certificate_without_basis::CHECK,
    overlong_lease::CHECK,
    untendered_contract::CHECK,
    contract_over_decision::CHECK,
    undecided_amendments::CHECK,
    cash_over_ceiling::CHECK,
    private_account::CHECK,
    spending_over_budget::CHECK,
    large_governance_share::CHECK,
];
