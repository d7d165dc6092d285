#![doc = include_str!("late_figures.md")]

use chrono::NaiveDate;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Period;
use crate::model::Budget;
use crate::pack::Limit;
use crate::source::{Span, Spanned};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-15",
    name: "late-figures",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("late_figures.md"), zh: include_str!("late_figures.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for entry in &budget.disclosure {
            late(case, budget, entry.period.value, entry.published_on, entry.period.span, found);
        }
        let covers = budget.covers;
        let told = budget.disclosure.iter().any(|entry| entry.period.value.end() == covers.value.end());
        if let Some(public) = budget.published_on.filter(|_| budget.has_actuals() && !told) {
            late(case, budget, covers.value, public, covers.span, found);
        }
        missing(case, budget, found);
    }
}

/// Figures that were made public later than the law leaves time for.
fn late(case: &Case, budget: &Budget, period: Period, public: Spanned<NaiveDate>, span: Span, found: &mut Findings) {
    let Some(limit) = days(case, budget, period) else { return };
    let days = (public.value - period.end()).num_days();
    // What lies in the future has not happened, which INT-19 says.
    if days <= i64::from(limit.value) || public.value > case.context.as_of {
        return;
    }
    let place = if span.exists() { span } else { budget.year.span };
    found
        .report(&RULE, public.span)
        .also(place, Words { en: "the figures end with {end}", zh: "数据截至{end}" })
        .with(
            "fault",
            Words {
                en: "the figures to {end} were made public {days} days later, {limit} are allowed",
                zh: "截至{end}的账目在{days}天后公开，应在{limit}天内公开",
            },
        )
        .with("label", Words { en: "{late} days late", zh: "晚了{late}天" })
        .with(
            "help",
            Words {
                en: "correct the day if it is wrong; else say why in `explanations.yaml`",
                zh: "日期有误的请更正；无误的请在 `explanations.yaml` 中说明原因",
            },
        )
        .with("end", period.end().to_string())
        .with("days", days.to_string())
        .with("limit", limit.value.to_string())
        .with("late", (days - i64::from(limit.value)).to_string())
        .cite(&limit.law);
}

/// Quarters without a word, in a year that tells when its other quarters were made public.
fn missing(case: &Case, budget: &Budget, found: &mut Findings) {
    let quarters = budget.disclosure.iter().filter(|entry| matches!(entry.period.value, Period::Quarter(..)));
    let Some(first) = quarters.clone().next() else { return };
    let year = budget.year.value;
    for quarter in 1..=4 {
        let period = Period::Quarter(year, quarter);
        // Months of the quarter tell of it as well.
        let told = budget.disclosure.iter().any(|entry| {
            let end = entry.period.value.end();
            end <= period.end() && (quarter == 1 || end > Period::Quarter(year, quarter - 1).end())
        });
        let Some(limit) = days(case, budget, period).filter(|_| !told) else { continue };
        let waited = (case.context.as_of - period.end()).num_days();
        if waited <= i64::from(limit.value) {
            continue;
        }
        found
            .report(&RULE, first.period.span)
            .with("fault", Words {
                en: "nothing on record says that the figures of {period} were made public, {limit} days are allowed",
                zh: "记录中没有{period}账目的公开日期，应在季度结束后{limit}天内公开",
            })
            .with("label", Words { en: "{period} is not among these", zh: "其中没有{period}" })
            .with("help", Words {
                en: "add `{period}` with its day under `disclosure`",
                zh: "请在 `disclosure` 中补上 `{period}` 及公开日期",
            })
            .with("period", period.to_string())
            .with("limit", limit.value.to_string())
            .cite(&limit.law);
    }
}

/// How many days the law leaves, for the entity whose books these are.
fn days(case: &Case, budget: &Budget, period: Period) -> Option<Limit<u32>> {
    let entity = case.village.entity(&budget.entity.value)?;
    case.count(entity.kind.value.figures_public()?, period.end())
}
