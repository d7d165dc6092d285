#![doc = include_str!("untendered_contract.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Threshold;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-25",
    name: "untendered-contract",
    severity: Severity::Warning,
    message: Words {
        en: "the contract `{contract}` comes to {amount} and was placed without an open tender, which is due from {limit} on",
        zh: "合同 `{contract}` 金额{amount}，未公开招标；{limit}及以上应当公开招标",
    },
    label: Words { en: "not open to all", zh: "非公开方式" },
    help: Words {
        en: "write how it was really placed (`open`, `platform`), or explain in `explanations.yaml` why no tender was held",
        zh: "请写明实际采用的方式（`open`、`platform`），或在 `explanations.yaml` 中说明未招标的原因",
    },
    page: Words { en: include_str!("untendered_contract.md"), zh: include_str!("untendered_contract.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for contract in case.village.contracts.iter().filter(|it| it.kind.value.is_paid_by_village()) {
        let Some(method) = contract.method.as_ref().filter(|method| !method.value.is_open()) else { continue };
        let Some((amount, day)) = contract.amount.known().zip(contract.day()) else { continue };
        let Some(limit) = case.context.packs.amount(Threshold::Tender, day.value) else { continue };
        if amount < limit.value {
            continue;
        }
        found
            .report(&RULE, method.span)
            .also(contract.amount.span, Words { en: "agreed", zh: "合同金额" })
            .with("contract", contract.id.value.as_str())
            .with("amount", case.money(amount))
            .with("limit", case.money(limit.value))
            .cite(&limit.law);
    }
}
