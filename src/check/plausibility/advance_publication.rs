#![doc = include_str!("advance_publication.md")]

use chrono::{Datelike, NaiveDate};

use super::is_closed;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Budget;
use crate::source::{Span, Spanned};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-08",
    name: "advance-publication",
    severity: Severity::Warning,
    message: Words {
        en: "the accounts of {period} {act} on {stated}, before the period was over",
        zh: "{period}的账目在{stated}{act}，而该期尚未结束",
    },
    label: Words { en: "the period ends on {end}", zh: "该期到{end}结束" },
    help: Words {
        en: "correct the date; where the figures are those of a part of the year, say so with `covers` and another `status`",
        zh: "请更正日期；如只是部分期间的数字，请用 `covers` 写明期间并改用其他 `status`",
    },
    page: Words { en: include_str!("advance_publication.md"), zh: include_str!("advance_publication.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const PUBLISHED: Words = Words { en: "were made public", zh: "公开" };
const SIGNED: Words = Words { en: "were signed", zh: "签字" };

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| is_closed(budget)) {
        if let Some(day) = budget.published_on {
            judge(budget, day, PUBLISHED, found);
        }
        for signature in &budget.attested {
            judge(budget, signature.date, SIGNED, found);
        }
    }
}

fn judge(budget: &Budget, day: Spanned<NaiveDate>, act: Words, found: &mut Findings) {
    let end = budget.covers.value.end();
    // The last day itself will do: a village may close its books on the evening of 31 December.
    // A day long before the year is a slip of the pen, which INT-19 and the date's own reading find.
    if day.value >= end || day.value.year() < budget.year.value - 1 {
        return;
    }
    let finding = found.report(&RULE, day.span);
    let covers: Span = budget.covers.span;
    finding.also(if covers.exists() { covers } else { budget.year.span }, Words { en: "the period", zh: "所属期间" });
    finding
        .with("period", budget.covers.value.to_string())
        .with("act", act)
        .with("stated", day.value.to_string())
        .with("end", end.to_string());
}
