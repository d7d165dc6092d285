#![doc = include_str!("condition_beside_name.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-09",
    name: "condition-beside-name",
    severity: Severity::Warning,
    message: Words {
        en: "a private person’s name stands beside a word on health, poverty, age or punishment",
        zh: "自然人姓名旁边写有健康、贫困、年龄或刑罚状况",
    },
    label: Words { en: "the name", zh: "姓名" },
    help: Words {
        en: "leave out the name, even a masked one, or what is said of the person: `3 households` is enough",
        zh: "请删去姓名（包括脱敏姓名），或删去对其状况的描述；写“3户”即可",
    },
    page: Words { en: include_str!("condition_beside_name.md"), zh: include_str!("condition_beside_name.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    super::report(&RULE, marks, found, |mark| mark.kind == Kind::Condition);
}
