#![doc = include_str!("debt_after_lock.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::debt::Purpose;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-08",
    name: "debt-after-lock",
    severity: Severity::Warning,
    message: Words {
        en: "the debt `{debt}` was taken up on {day} {purpose}, after the debts were locked on {lock}",
        zh: "债务锁定（{lock}）之后，{day}又为{purpose}举借债务 `{debt}`",
    },
    label: Words { en: "not allowed after the lock", zh: "锁定后不得为此举债" },
    help: Words {
        en: "correct the purpose or the date where they are mistyped; else let the committee say in `explanations.yaml` why it was needed",
        zh: "若用途或日期有误请更正；否则请村委会在 `explanations.yaml` 说明原因",
    },
    page: Words { en: include_str!("debt_after_lock.md"), zh: include_str!("debt_after_lock.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let Some(lock) = super::lock(case.village) else { return };
    for debt in case.village.debts.iter().filter(|it| it.locked.is_none() && it.incurred_on.value > lock.value) {
        let Some(purpose) = barred(debt.purpose.value) else { continue };
        found
            .report(&RULE, debt.purpose.span)
            .also(debt.incurred_on.span, Words { en: "taken up on this day", zh: "发生日期" })
            .also(lock.span, Words { en: "locked on this day", zh: "锁定日期" })
            .with("debt", debt.id.as_str())
            .with("day", debt.incurred_on.value.to_string())
            .with("lock", lock.value.to_string())
            .with("purpose", purpose);
    }
}

/// What no new debt may be taken up for.
fn barred(purpose: Purpose) -> Option<Words> {
    match purpose {
        Purpose::Operations => Some(Words { en: "for running costs", zh: "村级组织运转" }),
        Purpose::Refinancing => Some(Words { en: "to repay another debt", zh: "借新还旧" }),
        Purpose::Enterprise => Some(Words { en: "for an enterprise", zh: "兴办企业" }),
        Purpose::ProjectCofunding => Some(Words { en: "for its part of a project", zh: "项目配套" }),
        _ => None,
    }
}
