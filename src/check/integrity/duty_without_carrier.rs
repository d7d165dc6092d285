#![doc = include_str!("duty_without_carrier.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-16",
    name: "duty-without-carrier",
    severity: Severity::Warning,
    message: Words {
        en: "nobody carries the duty `{duty}` of {year}", zh: "{year}年的任务 `{duty}` 没有承担岗位"
    },
    label: Words { en: "no post, and nobody who shares it", zh: "没有岗位，也没有协助单位" },
    help: Words {
        en: "write the posts that carry it under `posts`, or who does it under `shared_with`",
        zh: "请在 `posts` 写明承担岗位，或在 `shared_with` 写明由谁承担",
    },
    page: Words { en: include_str!("duty_without_carrier.md"), zh: include_str!("duty_without_carrier.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for year in &case.village.duties {
        for duty in year.duties.iter().filter(|duty| duty.posts.is_empty() && duty.shared_with.is_empty()) {
            found
                .report(&RULE, duty.id.span)
                .with("duty", duty.id.value.as_str())
                .with("year", year.year.value.to_string());
        }
    }
}
