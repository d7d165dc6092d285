//! Family COI: who decides, who supervises and who gains are kept apart.
//!
//! The rules speak of papers, never of guilt: a tie is declared or not, a vote shows that somebody stepped aside or not.

pub mod undeclared_tie;
pub mod unrecorded_recusal;

use super::Check;
use crate::model::{Decision, Village};

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[undeclared_tie::CHECK, unrecorded_recusal::CHECK];

/// Whether two posts were held by one person at one time; a post by itself is.
fn same_holder(village: &Village, one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let Some((one, other)) = village.post(one).zip(village.post(other)) else { return false };
    let pairs = one.terms.iter().flat_map(|left| other.terms.iter().map(move |right| (left, right)));
    pairs.into_iter().any(|(left, right)| left.same_person(right) && left.overlaps(right).is_some())
}

/// The decisions about a decision, debt, contract, receivable or budget line.
fn decisions_about<'v>(village: &'v Village, target: &str) -> Vec<&'v Decision> {
    let named = [
        village.debt(target).and_then(|debt| debt.approved_by.as_ref()),
        village.contract(target).and_then(|contract| contract.decision.as_ref()),
        village.receivable(target).and_then(|receivable| receivable.decision.as_ref()),
        target.split_once('/').and_then(|(budget, line)| village.budget(budget)?.line(line)?.decision.as_ref()),
    ];
    let about = |decision: &&Decision| {
        decision.id == target
            || named.iter().flatten().any(|id| id.value == decision.id)
            || decision.debts.iter().chain(&decision.lines).any(|id| id.value == target)
    };
    village.decisions.iter().filter(about).collect()
}
