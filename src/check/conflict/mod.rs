//! Family COI: who decides, who supervises and who gains are kept apart.
//!
//! The rules speak of papers, never of guilt: a tie is declared or not, a vote shows that somebody stepped aside or not.

pub mod concentrated_supplier;
pub mod direct_awards;
pub mod official_debtor;
pub mod one_hand;
pub mod split_contracts;
pub mod supervisor_elsewhere;
pub mod undeclared_tie;
pub mod unrecorded_recusal;

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Case, Check};
use crate::diag::Citation;
use crate::measure::Money;
use crate::model::people::{Post, Term};
use crate::model::{Contract, Decision, Village};
use crate::pack::Restriction;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    official_debtor::CHECK,
    undeclared_tie::CHECK,
    unrecorded_recusal::CHECK,
    supervisor_elsewhere::CHECK,
    split_contracts::CHECK,
    concentrated_supplier::CHECK,
    one_hand::CHECK,
    direct_awards::CHECK,
];

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

/// A purchase of the village with all that comparing it needs.
#[derive(Debug, Clone, Copy)]
struct Purchase<'v> {
    contract: &'v Contract,
    day: NaiveDate,
    amount: Money,
}

/// The contracts the village pays for, with their day and amount, by day.
fn purchases(village: &Village) -> Vec<Purchase<'_>> {
    let paid = village.contracts.iter().filter(|contract| contract.kind.value.is_paid_by_village());
    let mut out: Vec<Purchase> = paid
        .filter_map(|contract| {
            Some(Purchase { contract, day: contract.day()?.value, amount: contract.amount.known()? })
        })
        .collect();
    out.sort_by_key(|it| it.day);
    out
}

/// A post held by somebody who at the same time holds one the law keeps apart from it.
struct Together<'v> {
    /// The post, with the term.
    post: (&'v Post, &'v Term),
    /// The other, with the term.
    other: (&'v Post, &'v Term),
    /// The first day on which one person held both.
    day: NaiveDate,
    law: Arc<Citation>,
}

/// Every pair of terms of one person that a restriction keeps apart.
fn held_together<'v>(case: &Case<'v>, restriction: Restriction) -> Vec<Together<'v>> {
    let village = case.village;
    let mut out: Vec<Together> = Vec::new();
    for post in village.terms() {
        for other in village.terms().filter(|it| post.1.same_person(it.1)) {
            let Some(day) = post.1.overlaps(other.1) else { continue };
            // The law may have begun after the terms did: the last day both ran is what counts.
            let ends = [&post.1.until, &other.1.until].into_iter().flatten().map(|until| until.value);
            let last = ends.min().unwrap_or(case.context.as_of).min(case.context.as_of).max(day);
            let list = case
                .context
                .packs
                .post_lists(restriction, last)
                .find(|list| list.posts.contains(&post.0.role.value) && list.others.contains(&other.0.role.value));
            if let Some(list) = list {
                out.push(Together { post, other, day, law: Arc::clone(&list.law) });
            }
        }
    }
    out
}
