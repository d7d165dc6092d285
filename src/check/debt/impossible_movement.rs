#![doc = include_str!("impossible_movement.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Reported;
use crate::model::Debt;
use crate::model::debt::DebtStatus;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-04",
    name: "impossible-movement",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("impossible_movement.md"), zh: include_str!("impossible_movement.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for debt in &case.village.debts {
        check_beginning(debt, found);
        check_future(case, debt, found);
        check_balance(case, debt, found);
        check_end(case, debt, found);
    }
}

fn check_beginning(debt: &Debt, found: &mut Findings) {
    for movement in debt.movements.iter().filter(|it| it.date.value < debt.incurred_on.value) {
        found
            .report(&RULE, movement.date.span)
            .also(debt.incurred_on.span, Words { en: "it began here", zh: "债务自此开始" })
            .with(
                "fault",
                Words {
                    en: "the movement of {date} comes before the debt `{debt}` began",
                    zh: "{date}的变动早于债务 `{debt}` 的发生日期",
                },
            )
            .with("label", Words { en: "before {begun}", zh: "早于{begun}" })
            .with("help", Words { en: "correct the date, or `incurred_on`", zh: "请更正变动日期或 `incurred_on`" })
            .with("debt", debt.id.as_str())
            .with("date", movement.date.value.to_string())
            .with("begun", debt.incurred_on.value.to_string());
    }
}

/// A record speaks of what happened, not of what will.
fn check_future(case: &Case, debt: &Debt, found: &mut Findings) {
    let Some(latest) = case.context.latest else { return };
    for movement in debt.movements.iter().filter(|it| it.date.value > latest) {
        found
            .report(&RULE, movement.date.span)
            .with(
                "fault",
                Words {
                    en: "the movement of {date} on the debt `{debt}` has not happened yet",
                    zh: "债务 `{debt}` 的{date}变动尚未发生",
                },
            )
            .with("label", Words { en: "later than {latest}, the day of this check", zh: "晚于本次检查日{latest}" })
            .with(
                "help",
                Words {
                    en: "correct the date; what is only planned belongs in `due_on` or in `debts/plan.yaml`",
                    zh: "请更正日期；尚在计划中的还款请写在 `due_on` 或 `debts/plan.yaml`",
                },
            )
            .with("debt", debt.id.as_str())
            .with("date", movement.date.value.to_string())
            .with("latest", latest.to_string());
    }
}

/// A debt that is said to be cleared has nothing left on it.
fn check_end(case: &Case, debt: &Debt, found: &mut Findings) {
    let cleared = |it: DebtStatus| matches!(it, DebtStatus::Repaid | DebtStatus::WrittenOff);
    let Some(status) = debt.status.as_ref().filter(|status| cleared(status.value)) else { return };
    let last = debt.course().last().map_or(Reported::Known(debt.principal.value), |event| event.owed);
    let Some(owed) = last.known().filter(|owed| owed.0 > 0) else { return };
    found
        .report(&RULE, status.span)
        .also(debt.principal.span, Words { en: "it began with this", zh: "最初本金" })
        .with(
            "fault",
            Words {
                en: "the debt `{debt}` is said to be cleared, and {owed} of it are still owed",
                zh: "债务 `{debt}` 写明已结清，而按变动仍欠{owed}",
            },
        )
        .with("label", Words { en: "{owed} are left", zh: "尚欠{owed}" })
        .with(
            "help",
            Words {
                en: "add the repayment or write-off that is missing, or write `status: active`",
                zh: "请补上遗漏的偿还或核销，或写 `status: active`",
            },
        )
        .with("debt", debt.id.as_str())
        .with("owed", case.money(owed));
}

fn check_balance(case: &Case, debt: &Debt, found: &mut Findings) {
    let mut before = Reported::Known(debt.principal.value);
    for event in debt.course() {
        let was = std::mem::replace(&mut before, event.owed);
        let (Some(movement), Some(owed), Some(before)) = (event.movement, event.owed.known(), was.known()) else {
            continue;
        };
        if owed.0 >= 0 || before.0 < 0 {
            continue;
        }
        found
            .report(&RULE, movement.principal.span)
            .also(debt.principal.span, Words { en: "it began with this", zh: "最初本金" })
            .with(
                "fault",
                Words {
                    en: "{moved} are taken off the debt `{debt}` on {date}, when only {before} were owed",
                    zh: "债务 `{debt}` 在{date}减少{moved}，而当时只欠{before}",
                },
            )
            .with("label", Words { en: "{difference} more than was owed", zh: "比所欠多{difference}" })
            .with(
                "help",
                Words {
                    en: "correct the amount, or add what was drawn or recognised before; interest stands in `interest`",
                    zh: "请更正金额，或补上此前的借入、确认；利息请写在 `interest`",
                },
            )
            .with("debt", debt.id.as_str())
            .with("date", movement.date.value.to_string())
            .with("moved", case.money((before - owed).abs()))
            .with("before", case.money(before))
            .with("difference", case.money(owed.abs()));
    }
}
