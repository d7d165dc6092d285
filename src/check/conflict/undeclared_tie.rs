#![doc = include_str!("undeclared_tie.md")]

use super::same_holder;
use crate::check::{Case, Check};
use crate::diag::{Finding, Findings, Rule, Severity, Words};
use crate::model::{Contract, Village};
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-02",
    name: "undeclared-tie",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "no declaration on record", zh: "没有申报记录" },
    help: Words {
        en: "add it to `interests` in people.yaml, with `post`, `kind: {kind}`, `target: {id}` and `declared_on`",
        zh: "请在 people.yaml 的 `interests` 中补上，写明 `post`、`kind: {kind}`、`target: {id}` 和 `declared_on`",
    },
    page: Words { en: include_str!("undeclared_tie.md"), zh: include_str!("undeclared_tie.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    for debt in village.debts.iter().filter(|debt| debt.creditor.insider) {
        if !is_declared(village, &[&debt.id], None) {
            let fault = Words {
                en: "the creditor of the debt `{id}` holds a post in the village, and no interest is declared for it",
                zh: "债务 `{id}` 的债权人在村任职，但没有相应的利害关系申报",
            };
            report(debt.creditor.kind.span, fault, &debt.id, "creditor", found);
        }
    }
    for contract in &village.contracts {
        check_contract(village, contract, found);
    }
}

fn check_contract(village: &Village, contract: &Contract, found: &mut Findings) {
    let Some(award) = &contract.award else { return };
    let id = contract.id.value.as_str();
    let mut matters: Vec<&str> = vec![id];
    matters.extend(contract.decision.iter().map(|decision| decision.value.as_str()));
    matters.extend(contract.lines.iter().map(|line| line.value.as_str()));
    let mut ties = award.supplier.ties().peekable();
    if let Some(related) = award.related_party.filter(|related| related.value && ties.peek().is_none())
        && !is_declared(village, &matters, None)
    {
        let fault = Words {
            en: "the supplier of `{id}` is related to an official, and no interest is declared for it",
            zh: "`{id}` 的供应商与村干部有关联，但没有相应的利害关系申报",
        };
        report(related.span, fault, id, "relative_of", found);
    }
    for post in ties.filter(|post| village.post(&post.value).is_some()) {
        if !is_declared(village, &matters, Some(&post.value)) {
            let fault = Words {
                en: "the supplier of `{id}` is related to the post `{tie}`, which has declared no interest in it",
                zh: "`{id}` 的供应商与岗位 `{tie}` 有关联，而该岗位没有相应的利害关系申报",
            };
            let kind = if contract.kind.value.is_paid_by_village() { "relative_of" } else { "tenant" };
            report(post.span, fault, id, kind, found).with("tie", post.value.as_str());
        }
    }
}

/// Whether an interest in one of the matters is declared, by that post where one is named.
fn is_declared(village: &Village, matters: &[&str], post: Option<&str>) -> bool {
    village.interests.iter().any(|interest| {
        matters.contains(&interest.target.value.as_str())
            && post.is_none_or(|post| same_holder(village, post, &interest.post.value))
    })
}

fn report<'f>(span: Span, fault: Words, id: &str, kind: &str, found: &'f mut Findings) -> &'f mut Finding {
    found.report(&RULE, span).with("fault", fault).with("id", id).with("kind", kind)
}
