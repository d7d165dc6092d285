#![doc = include_str!("spending_over_budget.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::measure::Ratio;
use crate::model::budget::Status;
use crate::model::{Budget, Line, LineKind, Threshold};
use crate::pack::Limit;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-30",
    name: "spending-over-budget",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("spending_over_budget.md"), zh: include_str!("spending_over_budget.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        // A draft binds nobody yet, and a section sums up lines that are not on record.
        if budget.sections_only || matches!(budget.status.value, Status::Draft | Status::Submitted) {
            continue;
        }
        let Some(limit) = case.share(Threshold::OverBudget, budget.covers.value.end()) else { continue };
        for line in budget.lines.iter().filter(|line| line.kind.value == LineKind::Expenditure) {
            check(case, budget, line, &limit, found);
        }
    }
}

fn check(case: &Case, budget: &Budget, line: &Line, limit: &Limit<Ratio>, found: &mut Findings) {
    let Some((actual, plan)) = line.actual.total().known().zip(line.adjusted_plan().known()) else { return };
    let over = actual - plan;
    // More than the plan by more than the share: over / plan > limit.
    let exceeds = i128::from(over.0) * limit.value.under > i128::from(plan.0) * limit.value.over;
    if over <= Money::ZERO || !exceeds || is_covered(case, budget, line, actual) {
        return;
    }
    let place = meeting::actual_span(line);
    let finding = found.report(&RULE, place);
    finding
        .also(line.plan.span, Words { en: "the plan", zh: "预算" })
        .with("fault", match plan == Money::ZERO {
            true => Words {
                en: "{actual} was spent on {line}, for which nothing was planned",
                zh: "“{line}”支出{actual}，预算中没有安排",
            },
            false => Words {
                en: "{actual} was spent on {line}, {plan} was planned; more than {share} over without a decision",
                zh: "“{line}”支出{actual}，预算为{plan}；超出{share}以上，没有调整决议",
            },
        })
        .with("label", Words { en: "{over} more", zh: "超出{over}" })
        .with("help", Words {
            en: "add the adjustment with its decision under `adjustments`, or name the decision that allowed the amount under `decision`",
            zh: "请在 `adjustments` 中补上预算调整及决议，或在 `decision` 中写明批准该金额的决议",
        })
        .with("actual", case.money(actual))
        .with("line", format!("`{}`", line.id.value))
        .with("plan", case.money(plan))
        .with("over", case.money(over))
        .with("share", percent(limit.value))
        .cite(&limit.law);
}

/// Whether a decision behind the line allows the amount, or allows what was not planned at all.
fn is_covered(case: &Case, budget: &Budget, line: &Line, actual: Money) -> bool {
    meeting::behind(case, budget, line).any(|decision| {
        let allowed = decision.amount.known().max(decision.ceiling.known());
        match allowed {
            Some(allowed) => actual <= allowed,
            None => line.plan.known() == Some(Money::ZERO),
        }
    })
}

fn percent(share: Ratio) -> String {
    let tenths = share.scaled(1000).unwrap_or(0);
    if tenths % 10 == 0 { format!("{}%", tenths / 10) } else { format!("{}.{}%", tenths / 10, tenths % 10) }
}
