//! Budgets: all years side by side, and one year line by line with its quarters, notes and record.

mod all;
mod book;
mod cash;
mod closing;
mod lines;
mod notes;
mod payments;
mod stack;
mod year;

pub use all::{BudgetsView, all};
pub use book::BookView;
pub use notes::NoteView;
pub use stack::{shares, stack_rows};
pub use year::{YearView, year};

use super::chrome::TabView;
use super::table::Head;
use super::{Arg, Cx, VillageCx, held, names, years};
use crate::aggregate::{YearLedger, YearState};
use crate::measure::{Money, Reported, Year};
use crate::model::budget::LineKind;
use crate::model::withheld::WithheldKind;
use crate::model::{Budget, Line};

/// Tabs of the years with a page.
fn year_tabs(cx: &Cx, of: &VillageCx, current: Option<Year>) -> Vec<TabView> {
    let mut out: Vec<TabView> = names::years(of.village)
        .into_iter()
        .map(|year| TabView {
            href: cx.link(&format!("{}/budget-{year}.html", of.village.path)),
            label: cx.locale.year(year),
            current: current == Some(year),
        })
        .collect();
    if !out.is_empty() {
        out.push(TabView {
            href: cx.link(&format!("{}/budget.html", of.village.path)),
            label: cx.say("all-years"),
            current: current.is_none(),
        });
    }
    out
}

/// "In 2025 Qinghe planned to take in … and took in …".
pub fn year_lead(cx: &Cx, of: &VillageCx, year: &YearLedger) -> String {
    let money = |value: Reported<Money>| value.known().map(|money| cx.locale.headline_text(money));
    let mut args = vec![
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("year", Arg::Text(years::year_label(cx, year).into())),
    ];
    let (Some(revenue), Some(expenditure)) = (money(year.revenue.actual), money(year.expenditure.actual)) else {
        return match (money(year.revenue.adjusted), money(year.expenditure.adjusted)) {
            _ if year.state == YearState::Whole => untold_lead(cx, of, year, args),
            (Some(revenue), Some(expenditure)) => {
                args.push(("in", Arg::Text(revenue.into())));
                args.push(("out", Arg::Text(expenditure.into())));
                cx.rich("budget-lead-plan", &args)
            }
            _ => held::lead(cx, of, "budget-lead-none", held::is(WithheldKind::Budget)),
        };
    };
    args.push(("in", Arg::Text(revenue.into())));
    args.push(("out", Arg::Text(expenditure.into())));
    let key = match (money(year.revenue.adjusted), money(year.expenditure.adjusted)) {
        // A part of a year is never held against the plan of the whole.
        _ if matches!(year.state, YearState::Part(_)) => "budget-lead-part",
        (Some(planned_in), Some(planned_out)) => {
            args.push(("planin", Arg::Text(planned_in.into())));
            args.push(("planout", Arg::Text(planned_out.into())));
            "budget-lead"
        }
        _ => "budget-lead-no-plan",
    };
    let mut out = cx.rich(key, &args);
    if let Some((added, key)) = added_to_cash(year)
        .known()
        .map(|added| (added, if added.0 < 0 { "budget-lead-less-cash" } else { "budget-lead-more-cash" }))
    {
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich(key, &[("amount", Arg::Text(cx.locale.headline_text(added.abs()).into()))]));
    }
    out
}

/// Which side of a whole year is not on record, and how many lines of its accounts are the reason.
pub fn untold_lead(cx: &Cx, of: &VillageCx, year: &YearLedger, mut args: Vec<(&'static str, Arg)>) -> String {
    let money = |value: Reported<Money>| value.known().map(|money| cx.locale.headline_text(money));
    let (key, sides): (_, &[LineKind]) = match (money(year.revenue.actual), money(year.expenditure.actual)) {
        (Some(revenue), None) => {
            args.push(("in", Arg::Text(revenue.into())));
            ("lead-untold-out", &[LineKind::Expenditure])
        }
        (None, Some(expenditure)) => {
            args.push(("out", Arg::Text(expenditure.into())));
            ("lead-untold-in", &[LineKind::Revenue])
        }
        _ => ("lead-untold", &[LineKind::Revenue, LineKind::Expenditure]),
    };
    args.push(("count", Arg::Count(hidden_lines(of, year.year, |kind| sides.contains(&kind)))));
    cx.rich(key, &args)
}

/// How many lines of these kinds say nothing, or not all, of what really happened in a year whose accounts are closed.
fn hidden_lines(of: &VillageCx, year: Year, kinds: impl Fn(LineKind) -> bool) -> u64 {
    let budgets = of.village.budgets.iter().filter(|budget| budget.year.value == year);
    budgets.flat_map(Budget::hidden).filter(|line| kinds(line.kind.value)).count() as u64
}

/// What the year added to the cash: closing less opening.
fn added_to_cash(year: &YearLedger) -> Reported<Money> {
    year.closing.both(year.opening, |closing, opening| closing - opening)
}

/// The sum of what is known. Where nothing is, it is not reported, or not applicable where none of it is.
fn known_sum(values: impl Iterator<Item = Reported<Money>>) -> Reported<Money> {
    values.reduce(joined).unwrap_or_default()
}

/// Both together. What is not applicable adds nothing and is no zero either.
fn joined(sum: Reported<Money>, more: Reported<Money>) -> Reported<Money> {
    match (sum, more) {
        (Reported::Known(sum), Reported::Known(more)) => Reported::Known(sum + more),
        (known @ Reported::Known(_), _) | (_, known @ Reported::Known(_)) => known,
        (Reported::NotApplicable, Reported::NotApplicable) => Reported::NotApplicable,
        _ => Reported::NotReported,
    }
}

/// What lines came to together. Over a whole year what one of them leaves unknown all of them do not say.
fn actual_sum<'a>(budget: &Budget, lines: impl Iterator<Item = &'a Line> + Clone) -> Reported<Money> {
    if lines.clone().any(|line| budget.hides(line)) {
        return Reported::NotReported;
    }
    known_sum(lines.map(|line| budget.actual(line)))
}

/// The heads of plan and actual; before the year is over they say that one is for the year and the other for a part.
fn plan_and_actual(cx: &Cx, budget: &Budget) -> [Head; 2] {
    if budget.is_whole_year() {
        return ["head-plan", "head-actual"].map(|key| Head::of(cx.say(key)));
    }
    let period = Arg::Text(cx.locale.covered(budget.covers.value).into());
    [Head::of(cx.say("head-plan-whole-year")), Head::of(cx.tell("head-actual-so-far", &[("period", period)]))]
}
