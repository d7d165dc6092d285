#![doc = include_str!("vanished_debt.md")]

use chrono::Datelike;

use super::unlisted_debt::{debt_accounts, differences};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::measure::{Money, Reported};
use crate::model::debt::MovementType;
use crate::model::{Budget, LineKind};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-16",
    name: "vanished-debt",
    severity: Severity::Warning,
    message: Words {
        en: "the debts in the books of `{entity}` fell by {stated} in {year}, only {computed} were taken off on record",
        zh: "`{entity}` {year}年账面债务减少{stated}，而有记录的减少只有{computed}",
    },
    label: Words { en: "{difference} are gone without a trace", zh: "{difference}去向不明" },
    help: Words {
        en: "add the repayment, write-off or offset that is missing, or correct the balance",
        zh: "请补上遗漏的偿还、核销或抵顶，或更正余额",
    },
    page: Words { en: include_str!("vanished_debt.md"), zh: include_str!("vanished_debt.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|it| it.is_whole_year()) {
        // Where the debts on record are not those of the books that is the fault, and it is found there.
        if differences(case, budget).is_empty() {
            check(case, budget, found);
        }
    }
}

fn check(case: &Case, budget: &Budget, found: &mut Findings) {
    let accounts = debt_accounts(case, budget);
    let sum = |side: fn(&crate::model::statement::AccountBalance) -> Option<Money>| -> Option<Money> {
        accounts.iter().map(|it| side(it)).sum()
    };
    let (Some(opening), Some(closing)) = (sum(|it| it.opening.known()), sum(|it| it.closing.known())) else { return };
    let Some(taken) = taken_off(case, budget) else { return };
    let fall = opening - closing;
    let Some(most) = accounts.iter().max_by_key(|it| it.opening.known().zip(it.closing.known()).map(|(a, b)| a - b))
    else {
        return;
    };
    if fall <= taken {
        return;
    }
    let finding = found.report(&RULE, most.closing.span);
    finding
        .also(most.opening.span, Words { en: "at the start of the year", zh: "年初" })
        .with("entity", budget.entity.value.as_str())
        .with("year", budget.year.value.to_string());
    case.compare(finding, fall, taken);
}

/// Everything on record that made the entity's debts smaller in the year.
fn taken_off(case: &Case, budget: &Budget) -> Option<Money> {
    let (mut repaid, mut otherwise) = (Money::ZERO, Money::ZERO);
    for debt in case.village.debts.iter().filter(|it| it.counts() && it.entity.value == budget.entity.value) {
        for movement in debt.movements.iter().filter(|it| it.date.value.year() == budget.year.value) {
            let effect = match movement.effect() {
                Reported::Known(effect) => effect,
                _ => return None,
            };
            match movement.kind.value {
                MovementType::Repayment => repaid -= effect,
                _ if effect.0 < 0 => otherwise -= effect,
                _ => {}
            }
        }
    }
    let until = year_end(budget.year.value);
    let lines = budget.lines.iter().filter(|line| line.kind.value == LineKind::FinancingOut);
    let booked: Option<Money> = lines.map(|line| line.actual.complete(until)).sum();
    Some(booked?.max(repaid) + otherwise)
}
