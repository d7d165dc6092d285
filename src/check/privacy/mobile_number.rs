#![doc = include_str!("mobile_number.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-03",
    name: "mobile-number",
    severity: Severity::Error,
    message: Words { en: "a mobile number stands here", zh: "此处出现了手机号码" },
    label: Words { en: "must not be published", zh: "不得公开" },
    help: Words {
        en: "delete it; the office’s telephone stands as `phone` under `office` in village.yaml",
        zh: "请删去；办公电话写在 village.yaml 的 `office` 下的 `phone`",
    },
    page: Words { en: include_str!("mobile_number.md"), zh: include_str!("mobile_number.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    super::report(&RULE, marks, found, |mark| mark.kind == Kind::Mobile);
}
