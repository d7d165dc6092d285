#![doc = include_str!("impossible_movement.md")]

use super::{by_date, is_known};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Debt;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-04",
    name: "impossible-movement",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: include_str!("impossible_movement.md"),
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for debt in &case.village.debts {
        check_beginning(debt, found);
        check_balance(case, debt, found);
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

fn check_balance(case: &Case, debt: &Debt, found: &mut Findings) {
    let mut owed = debt.principal.value;
    for movement in by_date(debt) {
        if !is_known(movement) {
            return;
        }
        let before = owed;
        owed += Money(movement.effect());
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
