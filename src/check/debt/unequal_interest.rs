#![doc = include_str!("unequal_interest.md")]

use chrono::{Datelike, NaiveDate};

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::share::divide_rounded;
use crate::measure::{Money, Reported, Year, period::year_end};
use crate::model::Debt;
use crate::model::debt::{DebtStatus, Movement, MovementType, RateKind};
use crate::model::threshold::Threshold;
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-05",
    name: "unequal-interest",
    severity: Severity::Warning,
    message: Words {
        en: "interest of `{debt}` from {from} to {to}: {stated} on record, {computed} by rate and days",
        zh: "债务 `{debt}` {from}至{to}的利息：记录为{stated}，按利率和天数应为{computed}",
    },
    label: Words {
        en: "{difference} {side} than by rate and days", zh: "比按利率和天数计算{side}{difference}"
    },
    help: Words {
        en: "correct the amounts or the `rate`; interest that is owed and not paid stands by year in `accrued`",
        zh: "请更正金额或 `rate`；应付未付的利息按年份写在 `accrued`",
    },
    page: Words { en: include_str!("unequal_interest.md"), zh: include_str!("unequal_interest.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Millionths, in which rates are written.
const ONE: i128 = 1_000_000;

fn run(case: &Case, found: &mut Findings) {
    for debt in &case.village.debts {
        check(case, debt, found);
    }
}

fn check(case: &Case, debt: &Debt, found: &mut Findings) {
    let Some(rate) = debt.rate.as_ref().filter(|rate| rate.value > 0) else { return };
    let floats = debt.rate_kind.as_ref().is_some_and(|kind| kind.value == RateKind::Floating);
    let disputed = debt.status.as_ref().is_some_and(|it| it.value == DebtStatus::Disputed);
    if floats || disputed {
        return;
    }
    let days_of_year = debt.day_count.as_ref().map_or(365, |days| days.value.max(1));
    let mut from = debt.incurred_on.value;
    // One window a year, to its last payment: what is paid some days late evens out within it.
    for (year, to, last) in last_payments(debt) {
        let begin = std::mem::replace(&mut from, to);
        let place = if last.interest.span.exists() { last.interest.span } else { last.principal.span };
        window(case, debt, Window { from: begin, to, year, place, rate: rate.value, days_of_year }, found);
    }
    // And what came after the last of them, once a whole year has passed in silence.
    let told = debt.balances.iter().filter(|(_, it)| it.known().is_some()).map(|(year, _)| *year).max();
    let Some(year) = told.filter(|year| from > debt.incurred_on.value && *year > from.year()) else { return };
    let to = year_end(year).min(case.context.as_of);
    window(case, debt, Window { from, to, year, place: rate.span, rate: rate.value, days_of_year }, found);
}

/// The days between two payments of interest.
struct Window {
    from: NaiveDate,
    to: NaiveDate,
    year: Year,
    place: Span,
    rate: i64,
    days_of_year: u32,
}

fn window(case: &Case, debt: &Debt, it: Window, found: &mut Findings) {
    let Some(stated) = recorded(debt, it.from, it.to, it.year) else { return };
    let Some(computed) = earned(debt, &it) else { return };
    let packs = case.context.packs;
    let Some(amount) = packs.amount(Threshold::InterestAmount, it.to) else { return };
    let Some(share) = packs.share(Threshold::InterestShare, it.to) else { return };
    let difference = i128::from((stated - computed).abs().0);
    let within = difference * share.value.under <= i128::from(computed.0) * share.value.over;
    if within || difference <= i128::from(amount.value.0) {
        return;
    }
    let finding = found.report(&RULE, it.place);
    if let Some(rate) = debt.rate.as_ref().filter(|rate| rate.span != it.place) {
        finding.also(rate.span, Words { en: "the yearly rate", zh: "年利率" });
    }
    finding
        .cite(&share.law)
        .with("debt", debt.id.as_str())
        .with("from", it.from.to_string())
        .with("to", it.to.to_string());
    case.compare(finding, stated, computed);
}

/// Whether the movement settles interest: pays it, adds it to the debt or waives it.
fn settles(movement: &Movement) -> bool {
    movement.kind.value == MovementType::Capitalised
        || movement.kind.value == MovementType::InterestPaid
        || movement.interest.span.exists()
}

/// The last movement of each year that settles interest. One before the debt began is wrong by itself (DBT-04).
fn last_payments(debt: &Debt) -> Vec<(Year, NaiveDate, &Movement)> {
    let mut out: Vec<(Year, NaiveDate, &Movement)> = Vec::new();
    for movement in debt.movements.iter().filter(|it| settles(it) && it.date.value >= debt.incurred_on.value) {
        let (year, date) = (movement.date.value.year(), movement.date.value);
        if out.last().is_some_and(|(known, ..)| *known == year) {
            out.pop();
        }
        out.push((year, date, movement));
    }
    out
}

/// Interest settled after one day and up to another, with what was left owing more than before.
fn recorded(debt: &Debt, from: NaiveDate, to: NaiveDate, year: Year) -> Option<Money> {
    let mut sum = Money::ZERO;
    for movement in debt.movements.iter().filter(|it| settles(it) && it.date.value > from && it.date.value <= to) {
        let part = match movement.kind.value {
            MovementType::Capitalised => movement.principal.value,
            _ => movement.interest.value,
        };
        match part {
            Reported::Known(amount) => sum += amount,
            Reported::NotApplicable => {}
            Reported::NotReported => return None,
        }
    }
    let owing = |year| debt.accrued.get(&year).map_or(Some(Money::ZERO), |figure| figure.known());
    Some(sum + owing(year)? - owing(from.year().min(year - 1))?)
}

/// What the rate gives on the balance of every day after one day and up to another, rounded to the cent.
fn earned(debt: &Debt, it: &Window) -> Option<Money> {
    let inside = |day: &NaiveDate| *day > it.from && *day < it.to;
    let mut steps: Vec<NaiveDate> = debt.movements.iter().map(|it| it.date.value).filter(inside).collect();
    steps.push(it.to);
    let (mut since, mut sum) = (it.from, 0i128);
    for step in steps {
        let owed = debt.owed_on(since).known()?;
        sum += i128::from(owed.0) * i128::from((step - since).num_days());
        since = step;
    }
    let cents = divide_rounded(sum * i128::from(it.rate), ONE * i128::from(it.days_of_year))?;
    i64::try_from(cents).ok().map(Money)
}
