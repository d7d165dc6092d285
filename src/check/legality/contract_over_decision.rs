#![doc = include_str!("contract_over_decision.md")]

use std::collections::BTreeSet;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::{Contract, Decision, Figure, Village};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-26",
    name: "contract-over-decision",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{difference} more", zh: "多{difference}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("contract_over_decision.md"), zh: include_str!("contract_over_decision.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for contract in &case.village.contracts {
        check_decision(case, contract, found);
        check_payments(case, contract, found);
    }
}

fn check_decision(case: &Case, contract: &Contract, found: &mut Findings) {
    let decision = contract.decision.as_ref().and_then(|id| case.village.decision(&id.value));
    let Some((decision, price)) = decision.zip(contract.price()) else { return };
    let Some(allowed) = allowed(case.village, contract, decision) else { return };
    if price <= allowed {
        return;
    }
    found
        .report(&RULE, contract.amount.span)
        .also(limit(decision).span, Words { en: "decided", zh: "决议金额" })
        .with("fault", Words {
            en: "the contract `{contract}` comes to {price}, decided were {allowed}",
            zh: "合同 `{contract}` 共{price}，而决议金额为{allowed}",
        })
        .with("help", Words {
            en: "correct the amount, or name the decision that approved more: as `decision` of the amendment, or with a `ceiling`",
            zh: "请更正金额，或写明批准增加的决议：写在变更的 `decision` 中，或在决议中写 `ceiling`",
        })
        .with("contract", contract.id.value.as_str())
        .with("price", case.money(price))
        .with("allowed", case.money(allowed))
        .with("difference", case.money(price - allowed));
}

/// The most the decision lets it cost.
fn limit(decision: &Decision) -> Figure {
    if decision.ceiling.known().is_some() { decision.ceiling } else { decision.amount }
}

/// What the decision and those of the amendments allow; none where one of them gives no amount.
fn allowed(village: &Village, contract: &Contract, decision: &Decision) -> Option<Money> {
    let further: BTreeSet<&str> =
        contract.amendments.iter().filter_map(|it| it.decision.as_ref()).map(|id| id.value.as_str()).collect();
    let further = further.into_iter().filter(|id| *id != decision.id);
    let further: Option<Money> = further.map(|id| limit(village.decision(id)?).known()).sum();
    Some(limit(decision).known()? + further?)
}

fn check_payments(case: &Case, contract: &Contract, found: &mut Findings) {
    let Some(price) = contract.price().filter(|_| contract.kind.value.is_paid_by_village()) else { return };
    let paid: Money = contract.payments.values().filter_map(Figure::known).sum();
    if paid <= price {
        return;
    }
    let last = contract.payments.values().rev().find(|figure| figure.known().is_some());
    found
        .report(&RULE, last.map_or(contract.span, |figure| figure.span))
        .also(contract.amount.span, Words { en: "agreed", zh: "合同金额" })
        .with(
            "fault",
            Words {
                en: "{paid} were paid under the contract `{contract}`, agreed were {price}",
                zh: "合同 `{contract}` 已付{paid}，而合同金额为{price}",
            },
        )
        .with(
            "help",
            Words {
                en: "correct the payments, or add the amendment that raised the price",
                zh: "请更正付款，或补上增加价款的变更",
            },
        )
        .with("contract", contract.id.value.as_str())
        .with("paid", case.money(paid))
        .with("price", case.money(price))
        .with("difference", case.money(paid - price));
}
