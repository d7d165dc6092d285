#![doc = include_str!("unmarked_overdue.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::debt::DebtStatus;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-14",
    name: "unmarked-overdue",
    severity: Severity::Warning,
    message: Words {
        en: "the debt `{debt}` was due on {due} and {owed} are still owed, yet it is called active",
        zh: "债务 `{debt}` 已于{due}到期，尚欠{owed}，却写为存续",
    },
    label: Words { en: "overdue since {due}", zh: "{due}起逾期" },
    help: Words {
        en: "write `status: overdue`, or the new `due_on` where the creditor agreed to wait",
        zh: "请写 `status: overdue`；若债权人同意延期，请更新 `due_on`",
    },
    page: Words { en: include_str!("unmarked_overdue.md"), zh: include_str!("unmarked_overdue.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let today = case.context.as_of;
    for debt in &case.village.debts {
        let Some(status) = debt.status.as_ref().filter(|it| it.value == DebtStatus::Active) else { continue };
        let Some(due) = debt.due_on.as_ref().filter(|due| due.value < today) else { continue };
        let Some(owed) = debt.owed_on(today).known().filter(|owed| owed.0 > 0) else { continue };
        found
            .report(&RULE, status.span)
            .also(due.span, Words { en: "due on this day", zh: "到期日" })
            .with("debt", debt.id.as_str())
            .with("due", due.value.to_string())
            .with("owed", case.money(owed));
    }
}
