#![doc = include_str!("likely_bank_card.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-14",
    name: "likely-bank-card",
    severity: Severity::Warning,
    message: Words { en: "these digits read as a bank card number", zh: "这串数字符合银行卡号的格式" },
    label: Words { en: "its length, first digits and check digit fit", zh: "长度、首位和校验位都符合" },
    help: Words {
        en: "delete it if it is one; if it is another number, name it in a field such as `number`, or list it in privacy-allow.yaml",
        zh: "如确为银行卡号，请删去；如为其他编号，请写入 `number` 等字段，或列入 privacy-allow.yaml",
    },
    page: Words { en: include_str!("likely_bank_card.md"), zh: include_str!("likely_bank_card.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    super::report(&RULE, marks, found, |mark| mark.kind == Kind::BankCard && !mark.labelled);
}
