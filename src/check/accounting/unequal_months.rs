#![doc = include_str!("unequal_months.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Figure;

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
    page: include_str!("unequal_months.md"),
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for line in case.village.budgets.iter().flat_map(|budget| &budget.lines) {
        for (at, quarter) in line.actual.quarters.iter().enumerate() {
            let months = &line.actual.months[at * 3..at * 3 + 3];
            let sum: Option<Money> = months.iter().map(Figure::known).sum();
            let Some((stated, computed)) = quarter.known().zip(sum) else { continue };
            if stated == computed {
                continue;
            }
            let finding = found.report(&RULE, quarter.span);
            for month in months {
                finding.also(month.span, Words { en: "added up", zh: "计入合计" });
            }
            finding
                .with("line", line.label.best(0).0)
                .with("quarter", (at + 1).to_string())
                .with("first", (at * 3 + 1).to_string())
                .with("last", (at * 3 + 3).to_string());
            case.compare(finding, stated, computed);
        }
    }
}
