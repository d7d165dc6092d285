#![doc = include_str!("private_account.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::budget::AccountHolder;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-29",
    name: "private-account",
    severity: Severity::Error,
    message: Words {
        en: "the money of the fund `{fund}` lies in an account that is not the village’s",
        zh: "资金 `{fund}` 存放在个人账户中",
    },
    label: Words { en: "a natural person’s account", zh: "个人账户" },
    help: Words {
        en: "move it to the entity’s own account (`entity`) or that of the township’s bookkeeping agency (`agency`)",
        zh: "请转入集体账户（`entity`）或乡镇代理记账中心账户（`agency`）",
    },
    page: Words { en: include_str!("private_account.md"), zh: include_str!("private_account.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for fund in &budget.funds {
            if let Some(holder) = fund.account_holder.filter(|holder| holder.value == AccountHolder::Person) {
                found.report(&RULE, holder.span).with("fund", fund.id.value.as_str());
            }
        }
    }
}
