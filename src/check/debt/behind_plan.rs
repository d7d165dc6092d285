#![doc = include_str!("behind_plan.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::model::threshold::Threshold;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-11",
    name: "behind-plan",
    severity: Severity::Warning,
    message: Words {
        en: "{stated} were owed at the end of {year}, the plan aims at {computed}",
        zh: "{year}年末尚欠{stated}，化债方案目标为{computed}",
    },
    label: Words { en: "missed by {difference}, not reviewed since", zh: "差{difference}，此后未复核" },
    help: Words {
        en: "add under `reviewed` when the plan was looked at again, what was achieved, and what follows from it",
        zh: "请在 `reviewed` 写明复核日期、完成情况和今后的打算",
    },
    page: Words { en: include_str!("behind_plan.md"), zh: include_str!("behind_plan.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let Some(plan) = &case.village.debt_plan else { return };
    let Some(told) = super::told_to(case.village) else { return };
    for (&year, figure) in &plan.targets {
        let end = year_end(year);
        // What comes after the last word on any debt is not known.
        if year > told || end > case.context.as_of || plan.reviewed.iter().any(|it| it.date.value >= end) {
            continue;
        }
        let (Some(target), Some(owed)) = (figure.known(), super::stock(case.village, end)) else { continue };
        let Some(room) = case.context.packs.share(Threshold::PlanOvershoot, end) else { continue };
        let over = i128::from((owed - target).0) * room.value.under;
        if over <= i128::from(target.0) * room.value.over {
            continue;
        }
        let finding = found.report(&RULE, figure.span);
        finding.cite(&room.law).with("year", year.to_string());
        case.compare(finding, owed, target);
    }
}
