#![doc = include_str!("old_resident_id_number.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-02",
    name: "old-resident-id-number",
    severity: Severity::Warning,
    message: Words {
        en: "these 15 digits read as an old identity number", zh: "这15位数字符合旧版身份证号码的格式"
    },
    label: Words { en: "a province, and a date of birth", zh: "含省份代码和出生日期" },
    help: Words {
        en: "delete it if it is one; if it is another number, name it in a field such as `number`, or list it in privacy-allow.yaml",
        zh: "如确为身份证号，请删去；如为其他编号，请写入 `number` 等字段，或列入 privacy-allow.yaml",
    },
    page: Words { en: include_str!("old_resident_id_number.md"), zh: include_str!("old_resident_id_number.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    super::report(&RULE, marks, found, |mark| mark.kind == Kind::LegacyId);
}
