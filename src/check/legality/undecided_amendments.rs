#![doc = include_str!("undecided_amendments.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::{Contract, Threshold};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-27",
    name: "undecided-amendments",
    severity: Severity::Warning,
    message: Words {
        en: "the contract `{contract}` grew by {added} without a decision, on {amount} agreed",
        zh: "合同 `{contract}` 未经决议增加{added}，原定金额为{amount}",
    },
    label: Words { en: "more than {share}% of what was agreed", zh: "超过原定金额的{share}%" },
    help: Words {
        en: "name the decision that approved the change as `decision` of the amendment",
        zh: "请在变更的 `decision` 中写明批准变更的决议",
    },
    page: Words { en: include_str!("undecided_amendments.md"), zh: include_str!("undecided_amendments.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for contract in &case.village.contracts {
        let Some((last, added)) = undecided(contract) else { continue };
        let Some(amount) = contract.amount.known().filter(|amount| amount.0 > 0) else { continue };
        let day = contract.amendments[last].date.value;
        let Some(limit) = case.context.packs.share(Threshold::AmendmentShare, day) else { continue };
        if i128::from(added.0) * limit.value.under <= i128::from(amount.0) * limit.value.over {
            continue;
        }
        let percent = limit.value.scaled(100).unwrap_or(0);
        found
            .report(&RULE, contract.amendments[last].amount.span)
            .also(contract.amount.span, Words { en: "agreed", zh: "原定金额" })
            .with("contract", contract.id.value.as_str())
            .with("added", case.money(added))
            .with("amount", case.money(amount))
            .with("share", percent.to_string())
            .cite(&limit.law);
    }
}

/// The last amendment without a decision, and what all of them add; none where there is none or one is not known.
fn undecided(contract: &Contract) -> Option<(usize, Money)> {
    let without = || contract.amendments.iter().enumerate().filter(|(_, it)| it.decision.is_none());
    let added: Option<Money> = without().map(|(_, it)| it.amount.known()).sum();
    Some((without().next_back()?.0, added?))
}
