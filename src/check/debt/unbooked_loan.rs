#![doc = include_str!("unbooked_loan.md")]

use chrono::{Datelike, NaiveDate};

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::{Money, Reported};
use crate::model::debt::{Instrument, MovementType, VerificationStatus};
use crate::model::{Budget, Debt, LineKind};
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-18",
    name: "unbooked-loan",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words {
        en: "add a `financing_in` line to the budget `{budget}`; money that came on another day is a `drawdown` of that day, and a loan that took the place of another debt needs the `offset` or `transfer_out` of that debt on the same day",
        zh: "请在预算 `{budget}` 中补上 `financing_in` 项目；钱款另日到账的，按到账日写 `drawdown`；由另一笔债务转来的，请在那笔债务中补上同日的 `offset` 或 `transfer_out`",
    },
    page: Words { en: include_str!("unbooked_loan.md"), zh: include_str!("unbooked_loan.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Money a loan brought, and where the record says so.
type Drawn = (Reported<Money>, Span);

fn run(case: &Case, found: &mut Findings) {
    let closed = |it: &&Budget| it.is_whole_year() && it.lines.iter().any(|line| line.actual.total().known().is_some());
    for budget in case.village.budgets.iter().filter(closed) {
        check(case, budget, found);
    }
}

fn check(case: &Case, budget: &Budget, found: &mut Findings) {
    let own = case.village.debts.iter().filter(|debt| debt.entity.value == budget.entity.value);
    let drawn: Vec<Drawn> =
        own.filter(|debt| is_loan(debt)).flat_map(|debt| drawn(case, debt, budget.year.value)).collect();
    let Some((_, place)) = drawn.first() else { return };
    let until = budget.covers.value.end();
    let mut lines = budget.lines.iter().filter(|line| line.kind.value == LineKind::FinancingIn).peekable();
    let sum: Option<Money> = drawn.iter().map(|(amount, _)| amount.known()).sum();
    let Some(sum) = sum else {
        // How much came is unknown; that the accounts show no borrowing at all is not.
        if lines.peek().is_none() {
            found
                .report(&RULE, *place)
                .with("fault", NOT_BOOKED)
                .with("label", Words { en: "not in the accounts", zh: "账上没有" })
                .with("entity", budget.entity.value.as_str())
                .with("budget", budget.id.as_str())
                .with("year", budget.year.value.to_string());
        }
        return;
    };
    let Some(booked) = lines.map(|line| line.actual.complete(until)).sum::<Option<Money>>() else { return };
    // What is booked beyond the loans may be a payable or an advance: in many books that is borrowing as well.
    if sum <= booked {
        return;
    }
    let finding = found.report(&RULE, *place);
    for (_, span) in &drawn[1..] {
        finding.also(*span, Words { en: "borrowed as well", zh: "同年借入" });
    }
    finding
        .with(
            "fault",
            Words {
                en: "loans of `{entity}` brought {stated} in {year}, the accounts show {computed} borrowed",
                zh: "`{entity}` {year}年借款{stated}，而账上借入只有{computed}",
            },
        )
        .with("label", Words { en: "{difference} {side} than the accounts", zh: "比账上{side}{difference}" })
        .with("entity", budget.entity.value.as_str())
        .with("budget", budget.id.as_str())
        .with("year", budget.year.value.to_string());
    case.compare(finding, sum, booked);
}

const NOT_BOOKED: Words = Words {
    en: "a loan of `{entity}` was drawn in {year}, the budget `{budget}` shows nothing borrowed at all",
    zh: "`{entity}` {year}年有借款到账，而预算 `{budget}` 没有任何借入项目",
};

/// Only a loan surely brings money: an advance may have been paid to a third, and unpaid wages and works bring none.
fn is_loan(debt: &Debt) -> bool {
    let rejected = |it: &crate::model::debt::Verification| it.status.value == VerificationStatus::Rejected;
    debt.instrument.value == Instrument::Loan && debt.counts() && !debt.verification.as_ref().is_some_and(rejected)
}

/// What a loan brought in a year: what it began with, and each further part.
fn drawn(case: &Case, debt: &Debt, year: i32) -> Vec<Drawn> {
    let begun = debt.incurred_on.value;
    let brings = begun.year() == year && debt.principal.value.0 > 0 && !replaces(case, debt, begun);
    let first = brings.then_some((Reported::Known(debt.principal.value), debt.principal.span));
    let further = debt.movements.iter().filter(|it| {
        let day = it.date.value;
        it.kind.value == MovementType::Drawdown && day.year() == year && !replaces(case, debt, day)
    });
    let further = further.map(|it| {
        let place = if it.principal.span.exists() { it.principal.span } else { it.kind.span };
        (it.effect(), place)
    });
    first.into_iter().chain(further).collect()
}

/// Whether another debt was settled on that day without money: then the loan took its place, and may have brought none.
fn replaces(case: &Case, loan: &Debt, day: NaiveDate) -> bool {
    let others = case.village.debts.iter().filter(|debt| debt.id != loan.id);
    others.flat_map(|debt| &debt.movements).any(|it| {
        let kind = it.kind.value;
        it.date.value == day && matches!(kind, MovementType::Offset | MovementType::TransferOut | MovementType::Reclass)
    })
}
