#![doc = include_str!("misused_raised_money.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::budget::FundType;
use crate::model::{Budget, Line, LineKind};
use crate::pack::Use;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-13",
    name: "misused-raised-money",
    severity: Severity::Error,
    message: Words {
        en: "money raised for one project {what}: the line `{line}` is paid from the fund `{fund}`",
        zh: "一事一议资金被用于{what}：预算项目 `{line}` 由资金 `{fund}` 支付",
    },
    label: Words { en: "not what residents paid for", zh: "不是村民筹资的用途" },
    help: Words {
        en: "pay it from another fund; correct the `fund` or the kind of the line where it was mistyped",
        zh: "请改由其他资金支付；若 `fund` 或项目种类有误请更正",
    },
    page: Words { en: include_str!("misused_raised_money.md"), zh: include_str!("misused_raised_money.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for line in &budget.lines {
            let Some(fund) = line.fund.as_ref() else { continue };
            let raised = budget.fund(&fund.value).filter(|fund| fund.kind.value == FundType::OneProject);
            let (Some(raised), Some(what)) = (raised, misuse(case, budget, line)) else { continue };
            // A line of nothing misuses nothing.
            if line.actual.total().known().is_some_and(|amount| amount.is_zero()) {
                continue;
            }
            found
                .report(&RULE, fund.span)
                .also(raised.kind.span, Words { en: "raised for one project", zh: "一事一议资金" })
                .with("what", what)
                .with("line", line.id.value.as_str())
                .with("fund", fund.value.as_str());
        }
    }
}

/// What the line pays for that raised money may not.
fn misuse(case: &Case, budget: &Budget, line: &Line) -> Option<Words> {
    if line.kind.value == LineKind::FinancingOut {
        return Some(Words { en: "repays a debt", zh: "偿还债务" });
    }
    let chart = budget.chart.as_ref().and_then(|chart| case.context.packs.chart(&chart.value))?;
    let account = line.account.as_ref().and_then(|code| chart.account(&code.value))?;
    let wages = line.kind.value == LineKind::Expenditure && account.is(Use::Wages);
    wages.then_some(Words { en: "pays cadres", zh: "支付干部报酬" })
}
