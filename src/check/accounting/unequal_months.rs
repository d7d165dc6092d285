#![doc = include_str!("unequal_months.md")]

use super::named;
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::{Figure, Line};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-05",
    name: "unequal-months",
    severity: Severity::Error,
    message: Words {
        en: "the months {first} to {last} of `{line}` add up to {computed}, Q{quarter} says {stated}",
        zh: "“{line}”{first}至{last}月合计为{computed}，第{quarter}季度写的是{stated}",
    },
    label: Words { en: "{difference} {side} than its months", zh: "比三个月合计{side}{difference}" },
    help: Words {
        en: "correct the quarter to {computed}, or the month that is wrong",
        zh: "请把季度数改为{computed}，或更正有误的月份",
    },
    page: Words { en: include_str!("unequal_months.md"), zh: include_str!("unequal_months.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for line in &budget.lines {
            for (at, quarter) in line.actual.quarters.iter().enumerate() {
                let Some(stated) = quarter.known() else { continue };
                let months = &line.actual.months[at * 3..at * 3 + 3];
                if !months.iter().any(|month| month.span.exists()) {
                    continue;
                }
                let outcome = match months.iter().map(Figure::known).sum::<Option<Money>>() {
                    Some(computed) if stated != computed => {
                        report(case, line, at, computed, found);
                        Outcome::Failed
                    }
                    Some(_) => Outcome::Held,
                    None => Outcome::NotCheckable(Obstacle::PartNotReported(line.id.value.clone())),
                };
                found.proved(&RULE, named(budget, &line.id.value), budget.year.value, quarter.span, outcome);
            }
        }
    }
}

fn report(case: &Case, line: &Line, at: usize, computed: Money, found: &mut Findings) {
    let quarter = &line.actual.quarters[at];
    let finding = found.report(&RULE, quarter.span);
    for month in &line.actual.months[at * 3..at * 3 + 3] {
        finding.also(month.span, Words { en: "added up", zh: "计入合计" });
    }
    finding
        .with("line", line.label.best(0).0)
        .with("quarter", (at + 1).to_string())
        .with("first", (at * 3 + 1).to_string())
        .with("last", (at * 3 + 3).to_string());
    case.compare(finding, quarter.known().unwrap_or_default(), computed);
}
