#![doc = include_str!("bank_card.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-04",
    name: "bank-card",
    severity: Severity::Error,
    message: Words { en: "the number of a bank card stands here", zh: "此处出现了银行卡号" },
    label: Words { en: "must not be published", zh: "不得公开" },
    help: Words {
        en: "delete it; payments to people are published as numbers and totals",
        zh: "请删去；发放情况只公开人数和总额",
    },
    page: Words { en: include_str!("bank_card.md"), zh: include_str!("bank_card.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    super::report(&RULE, marks, found, |mark| mark.kind == Kind::BankCard && mark.labelled);
}
