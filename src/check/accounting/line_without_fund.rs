#![doc = include_str!("line_without_fund.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-21",
    name: "line-without-fund",
    severity: Severity::Error,
    message: Words {
        en: "the line `{line}` does not say which of the {count} funds it belongs to",
        zh: "项目 `{line}` 没有写明属于{count}项资金中的哪一项",
    },
    label: Words { en: "no `fund`", zh: "缺少 `fund`" },
    help: Words { en: "add `fund: …` with one of: {funds}", zh: "请补上 `fund: …`，可用：{funds}" },
    page: Words { en: include_str!("line_without_fund.md"), zh: include_str!("line_without_fund.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| budget.funds.len() > 1) {
        // A village that can give nothing but totals cannot split them either.
        if budget.sections_only && budget.lines.iter().all(|line| line.fund.is_none()) {
            continue;
        }
        let funds: Vec<&str> = budget.funds.iter().map(|fund| fund.id.value.as_str()).collect();
        for line in budget.lines.iter().filter(|line| line.fund.is_none()) {
            found
                .report(&RULE, line.id.span)
                .with("line", line.id.value.as_str())
                .with("count", funds.len().to_string())
                .with("funds", funds.join(", "));
        }
    }
}
