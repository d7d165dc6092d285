#![doc = include_str!("line_without_amount.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Line;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-23",
    name: "line-without-amount",
    severity: Severity::Warning,
    message: Words {
        en: "the accounts of {year} are closed, and {lines} no actual amount",
        zh: "{year}年账目已经决算，但{lines}没有填写实际数",
    },
    label: Words { en: "no `actual`", zh: "缺少 `actual`" },
    help: Words {
        en: "write `actual: 0` where nothing moved, `actual: not_applicable` where nothing could, `actual: not_reported` where it is not known; sums with such a line are not on record",
        zh: "没有发生的请写 `actual: 0`，不可能发生的写 `actual: not_applicable`，不清楚的写 `actual: not_reported`；含有该项的合计不会显示",
    },
    page: Words { en: include_str!("line_without_amount.md"), zh: include_str!("line_without_amount.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Of more lines than this, the others are only counted.
const LINES_SHOWN: usize = 6;

fn run(case: &Case, found: &mut Findings) {
    let closed = |budget: &&crate::model::Budget| budget.is_closed() && budget.is_whole_year();
    for budget in case.village.budgets.iter().filter(closed) {
        let silent: Vec<&Line> = budget.lines.iter().filter(|line| !line.actual.is_written()).collect();
        let Some((first, others)) = silent.split_first() else { continue };
        let finding = found.report(&RULE, first.id.span);
        for line in others.iter().take(LINES_SHOWN) {
            finding.also(line.id.span, RULE.label);
        }
        let lines = match others.len() {
            0 => Words { en: "the line `{line}` gives", zh: "项目 `{line}` " },
            _ => Words { en: "{count} lines give", zh: "有{count}项" },
        };
        finding
            .with("lines", lines)
            .with("line", first.id.value.as_str())
            .with("count", silent.len().to_string())
            .with("year", budget.year.value.to_string());
    }
}
