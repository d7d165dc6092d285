//! How the years of a village are told: what a column of a year is called, and what of it may be compared.

use super::table::Head;
use super::{Arg, Cx};
use crate::aggregate::{Amounts, YearLedger, YearState};
use crate::measure::{Money, Reported};

/// The heads of a table of years, the last stressed; part years say so.
pub fn year_heads(cx: &Cx, first: String, years: &[&YearLedger]) -> Vec<Head> {
    let mut heads = vec![Head::of(first)];
    let last = years.len().saturating_sub(1);
    for (at, year) in years.iter().enumerate() {
        let text = year_label(cx, year);
        heads.push(if at == last { Head::now(text) } else { Head::of(text) });
    }
    heads
}

/// "2026 to September" for a part year, "2026 plan" for a plan, "2025" else.
pub fn year_label(cx: &Cx, year: &YearLedger) -> String {
    let text = cx.locale.year(year.year);
    match &year.state {
        YearState::Whole | YearState::Missing => text,
        YearState::Part(period) => {
            cx.tell("year-to-period", &[("period", Arg::Text(cx.locale.covered(*period).into()))])
        }
        YearState::Incomplete(_) => cx.tell("year-incomplete", &[("year", Arg::Text(text.into()))]),
        YearState::PlanOnly => cx.tell("year-plan", &[("year", Arg::Text(text.into()))]),
    }
}

/// Whether the year's figures may be compared with other whole years.
pub fn is_whole(year: &YearLedger) -> bool {
    year.state == YearState::Whole
}

/// Whether anything is on record of what really happened.
pub fn has_actuals(year: &YearLedger) -> bool {
    !matches!(year.state, YearState::PlanOnly | YearState::Missing)
}

/// What a kind of line came to: nothing at all where the accounts have no such line.
pub fn or_nothing(year: &YearLedger, amounts: &Amounts) -> Reported<Money> {
    if amounts.lines == 0 && has_actuals(year) { Reported::Known(Money::ZERO) } else { amounts.actual }
}
