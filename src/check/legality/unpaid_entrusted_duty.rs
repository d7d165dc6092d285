#![doc = include_str!("unpaid_entrusted_duty.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::duty::HandbackOutcome;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-21",
    name: "unpaid-entrusted-duty",
    severity: Severity::Warning,
    message: Words {
        en: "`{duty}` is a department’s own work, and no money came for it in {year}",
        zh: "`{duty}` 是部门委托的工作，{year}年没有收到经费",
    },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words {
        en: "ask the department that entrusted it for the cost (Organic Law: who entrusts, pays), or write under `handed_back` how it was given back",
        zh: "请向委托部门落实所需经费（村民委员会组织法：委托开展工作的，经费由委托部门承担），或在 `handed_back` 中写明退回情况",
    },
    page: Words { en: include_str!("unpaid_entrusted_duty.md"), zh: include_str!("unpaid_entrusted_duty.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for year in &case.village.duties {
        for duty in year.duties.iter().filter(|duty| duty.entrusted) {
            let back = duty.handed_back.as_ref().and_then(|it| it.outcome.as_ref());
            let accepted = back.is_some_and(|outcome| outcome.value == HandbackOutcome::Accepted);
            let free = duty.money_required.known() == Some(Money::ZERO);
            if accepted || free || duty.money_received.known() != Some(Money::ZERO) {
                continue;
            }
            let needed = duty.money_required.known();
            let label = match needed {
                Some(_) => Words { en: "{needed} were needed", zh: "需要{needed}" },
                None => Words { en: "nothing received", zh: "未收到经费" },
            };
            let finding = found.report(&RULE, duty.money_received.span);
            if let Some(needed) = needed {
                finding.with("needed", case.money(needed));
            }
            finding.with("duty", duty.id.value.as_str()).with("year", year.year.value.to_string()).with("label", label);
        }
    }
}
