#![doc = include_str!("unequal_adjustments.md")]

use chrono::Datelike;

use super::named;
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::{Money, Year};
use crate::model::Line;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-07",
    name: "unequal-adjustments",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unequal_adjustments.md"), zh: include_str!("unequal_adjustments.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for line in budget.lines.iter().filter(|line| !line.adjustments.is_empty()) {
            if line.adjusted.known().is_some() {
                let outcome = check_sum(case, line, found).unwrap_or_else(Outcome::NotCheckable);
                found.proved(&RULE, named(budget, &line.id.value), budget.year.value, line.id.span, outcome);
            }
            check_dates(line, budget.year.value, found);
        }
    }
}

fn check_sum(case: &Case, line: &Line, found: &mut Findings) -> Result<Outcome, Obstacle> {
    let (adjusted, plan) = line.adjusted.known().zip(line.plan.known()).ok_or(Obstacle::NoPlan)?;
    let changes: Money = line.adjustments.iter().map(|it| it.amount.value).sum();
    if adjusted == plan + changes {
        return Ok(Outcome::Held);
    }
    let finding = found.report(&RULE, line.adjusted.span);
    finding.also(line.plan.span, Words { en: "the plan", zh: "原预算" });
    for adjustment in &line.adjustments {
        finding.also(adjustment.amount.span, Words { en: "added up", zh: "计入合计" });
    }
    finding
        .with(
            "fault",
            Words {
                en: "the adjusted plan of `{line}` is {stated}, its plan and adjustments lead to {computed}",
                zh: "“{line}”调整后预算写的是{stated}，原预算加各次调整应为{computed}",
            },
        )
        .with(
            "label",
            Words {
                en: "{difference} {side} than {plan} and adjustments of {changes}",
                zh: "比原预算{plan}加调整{changes}{side}{difference}",
            },
        )
        .with(
            "help",
            Words {
                en: "write {computed}, or list every adjustment under `adjustments`",
                zh: "请写{computed}，或在 `adjustments` 中列出每次调整",
            },
        )
        .with("line", line.label.best(0).0)
        .with("plan", case.money(plan))
        .with("changes", case.money(changes));
    case.compare(finding, adjusted, plan + changes);
    Ok(Outcome::Failed)
}

fn check_dates(line: &Line, year: Year, found: &mut Findings) {
    for adjustment in line.adjustments.iter().filter(|it| it.date.value.year() != year) {
        found
            .report(&RULE, adjustment.date.span)
            .with(
                "fault",
                Words {
                    en: "the adjustment of `{line}` on {date} does not lie in the budget's year {year}",
                    zh: "“{line}”{date}的调整不在预算年度{year}年内",
                },
            )
            .with("label", Words { en: "not in {year}", zh: "不在{year}年" })
            .with(
                "help",
                Words {
                    en: "write the day it was adjusted; a change of another year belongs into that year's budget",
                    zh: "请写实际调整日期；其他年度的调整应写入该年度预算",
                },
            )
            .with("line", line.label.best(0).0)
            .with("date", adjustment.date.value.to_string())
            .with("year", year.to_string());
    }
}
