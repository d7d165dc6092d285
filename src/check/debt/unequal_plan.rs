#![doc = include_str!("unequal_plan.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::DebtPlan;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-10",
    name: "unequal-plan",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{difference} {side}", zh: "{side}{difference}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unequal_plan.md"), zh: include_str!("unequal_plan.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let Some(plan) = &case.village.debt_plan else { return };
    base(case, plan, found);
    targets(case, plan, found);
    measures(case, plan, found);
}

fn base(case: &Case, plan: &DebtPlan, found: &mut Findings) {
    let Some(owed) = super::stock(case.village, plan.base_date.value) else { return };
    if owed == plan.base_amount.value {
        return;
    }
    let finding = found.report(&RULE, plan.base_amount.span);
    finding
        .also(plan.base_date.span, Words { en: "on this day", zh: "基准日" })
        .with(
            "fault",
            Words {
                en: "the plan starts from {stated} on {day}, the debts on record come to {computed}",
                zh: "化债方案以{day}的{stated}为起点，而债务记录合计为{computed}",
            },
        )
        .with(
            "help",
            Words {
                en: "write {computed}, or add the debt that is missing", zh: "请写{computed}，或补上遗漏的债务"
            },
        )
        .with("day", plan.base_date.value.to_string());
    case.compare(finding, plan.base_amount.value, owed);
}

fn targets(case: &Case, plan: &DebtPlan, found: &mut Findings) {
    let (mut before, mut place) = (plan.base_amount.value, plan.base_amount.span);
    for (year, figure) in &plan.targets {
        let Some(target) = figure.known() else { continue };
        if target > before {
            let finding = found.report(&RULE, figure.span);
            finding
                .also(place, Words { en: "aimed at before", zh: "此前的目标" })
                .with(
                    "fault",
                    Words {
                        en: "the plan wants {stated} to be owed at the end of {year}, after {computed} before",
                        zh: "化债方案{year}年末目标为{stated}，高于此前的{computed}",
                    },
                )
                .with(
                    "help",
                    Words {
                        en: "write targets that fall or stay from year to year", zh: "各年目标应逐年减少或持平"
                    },
                )
                .with("year", year.to_string());
            case.compare(finding, target, before);
        }
        (before, place) = (target, figure.span);
    }
}

fn measures(case: &Case, plan: &DebtPlan, found: &mut Findings) {
    let Some((year, figure)) = plan.targets.last_key_value() else { return };
    let planned: Option<Money> = plan.measures.iter().map(|it| it.amount.known()).sum();
    let (Some(target), Some(planned), false) = (figure.known(), planned, plan.measures.is_empty()) else { return };
    let needed = plan.base_amount.value - target;
    if planned >= needed {
        return;
    }
    let finding = found.report(&RULE, figure.span);
    for it in &plan.measures {
        finding.also(it.amount.span, Words { en: "one measure", zh: "一项措施" });
    }
    finding
        .with(
            "fault",
            Words {
                en: "the measures come to {stated}, {computed} are needed to reach the target of {year}",
                zh: "各项措施合计{stated}，而达到{year}年目标需要{computed}",
            },
        )
        .with(
            "help",
            Words {
                en: "add the measures that are missing, or raise the target", zh: "请补上措施，或调整目标"
            },
        )
        .with("year", year.to_string());
    case.compare(finding, planned, needed);
}
