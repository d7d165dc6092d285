#![doc = include_str!("bank_account.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-05",
    name: "bank-account",
    severity: Severity::Warning,
    message: Words { en: "the number of a bank account stands here", zh: "此处出现了银行账号" },
    label: Words { en: "behind a word that says so", zh: "前面写明是账号" },
    help: Words {
        en: "delete it; name the bank if residents need to know where the money lies",
        zh: "请删去；需要说明资金存放处时，写银行名称即可",
    },
    page: Words { en: include_str!("bank_account.md"), zh: include_str!("bank_account.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    super::report(&RULE, marks, found, |mark| mark.kind == Kind::Account);
}
