#![doc = include_str!("resident_id_number.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-01",
    name: "resident-id-number",
    severity: Severity::Error,
    message: Words { en: "the number of an identity card stands here", zh: "此处出现了公民身份号码" },
    label: Words { en: "must not be published", zh: "不得公开" },
    help: Words {
        en: "delete it; people are told apart by group and serial number, such as `group 3, no. 12`",
        zh: "请删去；如需区分人员，写小组和序号，例如 `3组12号`",
    },
    page: Words { en: include_str!("resident_id_number.md"), zh: include_str!("resident_id_number.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    super::report(&RULE, marks, found, |mark| mark.kind == Kind::ResidentId);
}
