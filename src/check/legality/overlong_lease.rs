#![doc = include_str!("overlong_lease.md")]

use chrono::Months;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Threshold;
use crate::model::contract::{Contract, ContractKind, PropertyClass};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-24",
    name: "overlong-lease",
    severity: Severity::Warning,
    message: Words {
        en: "the contract `{contract}` runs until {end}, {years} years end on {limit}",
        zh: "合同 `{contract}` 期限至{end}，而{years}年至{limit}届满",
    },
    label: Words { en: "longer than {years} years", zh: "超过{years}年" },
    help: Words {
        en: "correct `start` or `end`; a term beyond the longest one does not bind",
        zh: "请更正 `start` 或 `end`；超过最长期限的部分无效",
    },
    page: Words { en: include_str!("overlong_lease.md"), zh: include_str!("overlong_lease.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for contract in &case.village.contracts {
        let Some((start, end)) = contract.start.as_ref().zip(contract.end.as_ref()) else { continue };
        let Some(name) = longest(contract) else { continue };
        let Some(longest) = case.context.packs.count(name, start.value) else { continue };
        let limit = start.value.checked_add_months(Months::new(12 * longest.value));
        // The last day may be written as the eve or as the day itself.
        let Some(limit) = limit.filter(|limit| end.value > *limit) else { continue };
        let finding = found.report(&RULE, end.span);
        finding.also(start.span, Words { en: "from here on", zh: "自此开始" });
        if let Some(class) = &contract.class {
            finding.also(class.span, Words { en: "what is let", zh: "标的" });
        }
        finding
            .with("contract", contract.id.value.as_str())
            .with("end", end.value.to_string())
            .with("limit", limit.to_string())
            .with("years", longest.value.to_string())
            .cite(&longest.law);
    }
}

/// The number that limits the term, where one does.
fn longest(contract: &Contract) -> Option<Threshold> {
    match (contract.kind.value, contract.class.as_ref().map(|class| class.value)) {
        (ContractKind::Lease, _) => Some(Threshold::LeaseYears),
        (ContractKind::Land, Some(PropertyClass::Arable)) => Some(Threshold::ArableYears),
        (ContractKind::Land, Some(PropertyClass::Grass)) => Some(Threshold::GrassYears),
        (ContractKind::Land, Some(PropertyClass::Forest)) => Some(Threshold::ForestYears),
        _ => None,
    }
}
