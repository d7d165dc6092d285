#![doc = include_str!("unrecorded_recusal.md")]

use std::collections::BTreeSet;

use super::{decisions_about, same_holder};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::{Decision, Party, Village};
use crate::source::Spanned;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-03",
    name: "unrecorded-recusal",
    severity: Severity::Error,
    message: Words {
        en: "the post `{post}` is tied to `{target}`; the record of the vote `{decision}` does not show that its holder stepped aside",
        zh: "岗位 `{post}` 与 `{target}` 有利害关系；决议 `{decision}` 的表决记录没有显示其回避",
    },
    label: Words { en: "no recusal on record", zh: "没有回避记录" },
    help: Words {
        en: "if they stepped aside, add `{post}` to `recusals` of the decision; if not, vote again without them",
        zh: "如已回避，请在该决议的 `recusals` 中加入 `{post}`；如未回避，请在其回避后重新表决",
    },
    page: Words { en: include_str!("unrecorded_recusal.md"), zh: include_str!("unrecorded_recusal.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (post, target) in ties(village) {
        for decision in decisions_about(village, target) {
            let Some(day) = decision.date() else { continue };
            let in_office = village.post(&post.value).is_some_and(|it| it.term_on(day).is_some());
            let voted = decision.steps.iter().any(|step| step.votes_for.is_some());
            if !in_office || !voted || stepped_aside(village, decision, &post.value) {
                continue;
            }
            if !told.insert((post.value.as_str(), decision.id.as_str())) {
                continue;
            }
            let vote = decision.resolution().or(decision.steps.last()).map(|step| step.kind.span);
            found
                .report(&RULE, vote.unwrap_or(decision.title.span))
                .also(post.span, Words { en: "the tie", zh: "利害关系" })
                .with("post", post.value.as_str())
                .with("target", target)
                .with("decision", decision.id.as_str());
        }
    }
}

/// Every tie of a post to a matter: as declared, and as contracts, guarantees and receivables show it.
fn ties(village: &Village) -> Vec<(&Spanned<String>, &str)> {
    fn of<'v>(party: Option<&'v Party>, id: &'v str) -> impl Iterator<Item = (&'v Spanned<String>, &'v str)> {
        party.into_iter().flat_map(Party::ties).map(move |post| (post, id))
    }
    let declared = village.interests.iter().map(|it| (&it.post, it.target.value.as_str()));
    let contracts = village.contracts.iter().flat_map(|it| of(it.supplier(), &it.id.value));
    let guarantees = village.debts.iter().flat_map(|it| of(it.beneficiary.as_ref(), &it.id));
    let receivables = village.receivables.iter().flat_map(|it| of(Some(&it.debtor), &it.id.value));
    declared.chain(contracts).chain(guarantees).chain(receivables).collect()
}

/// Whether the decision, or the declaration, says that the holder stepped aside.
fn stepped_aside(village: &Village, decision: &Decision, post: &str) -> bool {
    let declared = village.interests.iter().filter(|it| it.recused_in.iter().any(|id| id.value == decision.id));
    let mut aside =
        decision.recusals.iter().map(|id| id.value.as_str()).chain(declared.map(|it| it.post.value.as_str()));
    aside.any(|other| same_holder(village, post, other))
}
