#![doc = include_str!("refusable_duty.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::duty::{Duty, DutyList, DutyYear, HandbackOutcome};
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-22",
    name: "refusable-duty",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words {
        en: "hand it back and write so under `handed_back`, or correct `list` or `basis`",
        zh: "请退回该任务并在 `handed_back` 中写明，或更正 `list`、`basis`",
    },
    page: Words { en: include_str!("refusable_duty.md"), zh: include_str!("refusable_duty.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for year in &case.village.duties {
        for duty in year.duties.iter().filter(|duty| !is_taken_back(duty)) {
            let deployed = duty.basis.as_ref().and_then(|basis| basis.county_deployed);
            if duty.list.value == DutyList::Negative {
                let fault = Words {
                    en: "`{duty}` of {year} stands on the list of what may not be put on a village",
                    zh: "{year}年的 `{duty}` 属于不得交由村承担的事项（负面清单）",
                };
                report(year, duty, duty.list.span, fault, Words { en: "the negative list", zh: "负面清单" }, found);
            } else if duty.entrusted && deployed == Some(false) {
                let fault = Words {
                    en: "`{duty}` of {year} is a department’s own work that the county did not deploy",
                    zh: "{year}年的 `{duty}` 是部门自身的工作，未经县级统一部署",
                };
                report(
                    year,
                    duty,
                    duty.id.span,
                    fault,
                    Words { en: "not deployed by the county", zh: "未经县级统一部署" },
                    found,
                );
            }
        }
    }
}

fn is_taken_back(duty: &Duty) -> bool {
    let outcome = duty.handed_back.as_ref().and_then(|it| it.outcome.as_ref());
    outcome.is_some_and(|outcome| outcome.value == HandbackOutcome::Accepted)
}

fn report(year: &DutyYear, duty: &Duty, span: Span, fault: Words, label: Words, found: &mut Findings) {
    found
        .report(&RULE, span)
        .with("fault", fault)
        .with("label", label)
        .with("duty", duty.id.value.as_str())
        .with("year", year.year.value.to_string());
}
