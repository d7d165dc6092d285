#![doc = include_str!("unequal_service.md")]

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::{Money, Reported};
use crate::model::debt::{Movement, MovementType};
use crate::model::{Budget, Debt, Line, LineKind, Village};
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-03",
    name: "unequal-service",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unequal_service.md"), zh: include_str!("unequal_service.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// A payment on a debt.
type Paid<'a> = (&'a Debt, &'a Movement);

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    // Nobody claims that there is a register of debts.
    if village.debts.is_empty() {
        return;
    }
    let paid: Vec<Paid> =
        village.debts.iter().flat_map(|debt| debt.movements.iter().map(move |movement| (debt, movement))).collect();
    let mut named: BTreeMap<(&str, &str), Vec<Paid>> = BTreeMap::new();
    for (debt, movement) in &paid {
        if let Some((budget, line)) = line_of(village, movement) {
            named.entry((&budget.id, &line.id.value)).or_default().push((debt, movement));
        }
    }
    for budget in village.budgets.iter().filter(|it| it.lines.iter().any(|line| line.actual.total().known().is_some()))
    {
        for line in &budget.lines {
            if let Some(paid) = named.get(&(budget.id.as_str(), line.id.value.as_str())) {
                named_line(case, budget, line, paid, found);
            }
        }
        unnamed(case, budget, &paid, &named, found);
    }
}

/// The line a movement is paid from, of the kind its money belongs to: principal is paid back, interest is spent.
fn line_of<'a>(village: &'a Village, movement: &Movement) -> Option<(&'a Budget, &'a Line)> {
    let (budget, line) = movement.line.as_ref()?.value.split_once('/')?;
    let budget = village.budget(budget)?;
    let line = budget.line(line)?;
    let kind = match movement.kind.value {
        MovementType::Repayment => LineKind::FinancingOut,
        MovementType::InterestPaid => LineKind::Expenditure,
        _ => return None,
    };
    (line.kind.value == kind).then_some((budget, line))
}

/// What a payment takes from its line.
fn taken(movement: &Movement) -> Reported<Money> {
    if movement.kind.value == MovementType::Repayment {
        movement.effect().map(|it| -it)
    } else {
        movement.interest.value
    }
}

/// A line against the movements that name it.
fn named_line(case: &Case, budget: &Budget, line: &Line, paid: &[Paid], found: &mut Findings) {
    // What came after the days the accounts cover is not in them yet.
    let until = budget.covers.value.end();
    let inside: Vec<&Paid> = paid.iter().filter(|(_, it)| it.date.value <= until).collect();
    let Some(booked) = line.actual.complete(until) else { return };
    let Some(sum) = total(inside.iter().map(|(_, it)| taken(it))) else { return };
    if sum == booked {
        return;
    }
    let place = if line.actual.year.span.exists() { line.actual.year.span } else { line.id.span };
    let finding = found.report(&RULE, place);
    for (_, movement) in &inside {
        let span = if movement.kind.value == MovementType::Repayment {
            movement.principal.span
        } else {
            movement.interest.span
        };
        finding.also(span, Words { en: "paid from it", zh: "由此支付" });
    }
    finding
        .with(
            "fault",
            Words {
                en: "the line `{line}` says {stated}, the debts' movements that name it add up to {computed}",
                zh: "预算项目 `{line}` 为{stated}，而注明由其支付的债务变动合计{computed}",
            },
        )
        .with(
            "help",
            Words {
                en: "correct the line or the movements; a repayment of another debt needs a movement of its own",
                zh: "请更正该项目或变动金额；若另有债务由此偿还，请为其补上变动",
            },
        )
        .with("label", DISTANCE)
        .with("other", Words { en: "the movements", zh: "债务变动" })
        .with("line", line.id.value.as_str());
    case.compare(finding, booked, sum);
}

/// The repayments of an entity's year that name no line against the lines that no movement names.
fn unnamed(
    case: &Case,
    budget: &Budget,
    paid: &[Paid],
    named: &BTreeMap<(&str, &str), Vec<Paid>>,
    found: &mut Findings,
) {
    let until = budget.covers.value.end();
    let free: Vec<&Paid> = paid
        .iter()
        .filter(|(debt, it)| {
            debt.entity.value == budget.entity.value
                && it.kind.value == MovementType::Repayment
                && it.date.value.year() == budget.year.value
                && it.date.value <= until
                && line_of(case.village, it).is_none()
        })
        .collect();
    let lines: Vec<&Line> = budget
        .lines
        .iter()
        .filter(|line| line.kind.value == LineKind::FinancingOut)
        .filter(|line| !named.contains_key(&(budget.id.as_str(), line.id.value.as_str())))
        .collect();
    let Some(booked) = total(lines.iter().map(|line| line.actual.complete(until).into())) else { return };
    let Some(sum) = total(free.iter().map(|(_, it)| taken(it))) else {
        // How much was paid is unknown; that the accounts show no payment at all is not.
        if let Some((debt, movement)) =
            free.iter().find(|(_, it)| taken(it).known().is_none() && lines.is_empty() && budget.is_whole_year())
        {
            found
                .report(&RULE, movement.kind.span)
                .with("fault", NOT_BOOKED)
                .with("label", Words { en: "not in the accounts", zh: "账上没有" })
                .with("help", ADD_LINE)
                .with("debt", debt.id.as_str())
                .with("date", movement.date.value.to_string())
                .with("budget", budget.id.as_str());
        }
        return;
    };
    // A register that says up to which day it is complete need not hold what came after.
    let claimed = case.village.debts_complete_to.as_ref().is_none_or(|day| until <= day.value);
    if booked == sum || (booked > sum && !claimed) {
        return;
    }
    let first = |more: bool| -> Option<Span> {
        if more {
            lines.iter().find(|line| line.actual.complete(until).is_some_and(|it| it.0 > 0)).map(|line| line.id.span)
        } else {
            free.iter().find(|(_, it)| taken(it).known().is_some_and(|it| it.0 > 0)).map(|(_, it)| it.principal.span)
        }
    };
    let Some(place) = first(booked > sum) else { return };
    let (fault, other, help) = if booked > sum {
        (ONLY_BOOKED, Words { en: "the debts' records", zh: "债务记录" }, ADD_MOVEMENT)
    } else {
        (ONLY_MOVED, Words { en: "the accounts", zh: "账上" }, ADD_LINE)
    };
    let finding = found.report(&RULE, place);
    finding
        .with("fault", fault)
        .with("label", DISTANCE)
        .with("other", other)
        .with("help", help)
        .with("entity", budget.entity.value.as_str())
        .with("budget", budget.id.as_str())
        .with("year", budget.year.value.to_string());
    let (stated, computed) = if booked > sum { (booked, sum) } else { (sum, booked) };
    case.compare(finding, stated, computed);
}

const DISTANCE: Words = Words { en: "{difference} {side} than {other}", zh: "比{other}{side}{difference}" };
const NOT_BOOKED: Words = Words {
    en: "the debt `{debt}` was repaid on {date}, the budget `{budget}` shows no repayment at all",
    zh: "债务 `{debt}` 在{date}有偿还，而预算 `{budget}` 没有任何偿债项目",
};
const ONLY_BOOKED: Words = Words {
    en: "the accounts of `{entity}` paid back {stated} of debt in {year} on lines that no movement names, the debts' own records {computed}",
    zh: "`{entity}` {year}年账上有{stated}的偿债支出未被任何债务变动注明，而债务记录中只有{computed}",
};
const ONLY_MOVED: Words = Words {
    en: "{stated} were paid back on debts of `{entity}` in {year} without naming a line, the accounts show {computed} for them",
    zh: "`{entity}` {year}年的债务偿还了{stated}，未注明预算项目，而账上相应只有{computed}",
};
const ADD_MOVEMENT: Words = Words {
    en: "add a `repayment` to the debt it was paid on, with `line: {budget}/…`, or write the debt that is missing",
    zh: "请在所偿还的债务中补记 `repayment` 并注明 `line: {budget}/…`，或补上遗漏的债务",
};
const ADD_LINE: Words = Words {
    en: "add a `financing_out` line to the budget `{budget}` and name it in the movement; what was settled without money is an `offset`, `asset_swap` or `write_off`",
    zh: "请在预算 `{budget}` 中补上 `financing_out` 项目，并在变动中注明；未用钱结清的写 `offset`、`asset_swap` 或 `write_off`",
};

/// The sum, where every amount is known.
fn total(amounts: impl IntoIterator<Item = Reported<Money>>) -> Option<Money> {
    amounts.into_iter().try_fold(Money::ZERO, |sum, amount| match amount {
        Reported::Known(amount) => Some(sum + amount),
        Reported::NotApplicable => Some(sum),
        Reported::NotReported => None,
    })
}
