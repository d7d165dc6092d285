//! Debts year by year: the roll-forward as a table and as columns.

use crate::aggregate::debt::roll::Roll;
use crate::measure::{Money, Reported, Year};
use crate::page::chart::{ChartView, DebtColumn, debt_columns};
use crate::page::table::{Head, Row, TableView};
use crate::page::{Arg, Cx, VillageCx, figure, figure_now};

/// How many years the chart shows.
const COLUMNS: usize = 6;

/// How many years of the plan stand behind them.
const PLANNED: usize = 3;

/// Debt by year as columns, with the plan's targets behind the facts.
pub fn chart(cx: &Cx, of: &VillageCx, rolls: &[(Year, Roll)]) -> ChartView {
    let shown = &rolls[rolls.len().saturating_sub(COLUMNS)..];
    let mut columns: Vec<DebtColumn> =
        shown.iter().map(|(year, roll)| column(cx, *year, roll.closing, roll.reduced(), roll.borrowed)).collect();
    let (first_year, first) = shown[0];
    let (last_year, last) = shown[shown.len() - 1];
    if let Some(plan) = &of.village.debt_plan {
        let mut before = last.closing;
        for (year, target) in plan.targets.iter().filter(|(year, _)| **year > last_year).take(PLANNED) {
            if target.known().is_some() {
                let reduced = before.both(target.value, |before, target| Money((before - target).0.max(0)));
                let target_column = column(cx, *year, target.value, reduced, Reported::Known(Money::ZERO));
                columns.push(DebtColumn { planned: true, ..target_column });
                before = target.value;
            }
        }
    }
    let mut args = vec![
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("from", Arg::Text(cx.locale.year(first_year).into())),
        ("to", Arg::Text(cx.locale.year(last_year).into())),
    ];
    let title = cx.tell("debt-chart-title", &args);
    let desc = match (first.closing.known(), last.closing.known()) {
        (Some(first), Some(last)) => {
            args.push(("first", Arg::Text(cx.locale.headline_text(first).into())));
            args.push(("last", Arg::Text(cx.locale.headline_text(last).into())));
            cx.tell(if last < first { "debt-chart-desc-less" } else { "debt-chart-desc" }, &args)
        }
        _ => cx.tell("debt-chart-desc-untold", &args),
    };
    debt_columns("c-debt", title, desc, &columns)
}

fn column(
    cx: &Cx,
    year: Year,
    owed: Reported<Money>,
    reduced: Reported<Money>,
    borrowed: Reported<Money>,
) -> DebtColumn {
    let signed = |value: Money| if value.is_zero() { String::new() } else { cx.signed_chart(value) };
    let (reduced, borrowed) = (reduced.known().unwrap_or_default(), borrowed.known().unwrap_or_default());
    DebtColumn {
        label: cx.locale.year_digits(year),
        owed: owed.known().map(|owed| owed.0.into()),
        owed_text: owed.known().map_or_else(|| cx.say("not-reported"), |owed| cx.locale.chart_label(owed)),
        // What was moved stands on top of what is left: without the one there is no place for the other.
        repaid: if owed.known().is_some() { reduced.0.into() } else { 0 },
        repaid_text: signed(-reduced),
        borrowed: if owed.known().is_some() { borrowed.0.into() } else { 0 },
        borrowed_text: signed(borrowed),
        planned: false,
    }
}

/// The roll-forward: every column adds up from top to bottom. `mark` says what became of the check of its last line.
pub fn table(cx: &Cx, rolls: &[(Year, Roll)], mark: String) -> TableView {
    let mut heads = vec![Head::of(cx.say("head-item"))];
    let last = rolls.len() - 1;
    heads.extend(rolls.iter().enumerate().map(|(at, (year, _))| {
        if at == last { Head::now(cx.locale.year(*year)) } else { Head::of(cx.locale.year(*year)) }
    }));
    let row = |key: &str, part: fn(&Roll) -> Reported<Money>| {
        let cell = |(at, (_, roll)): (usize, &(Year, Roll))| match at == last {
            true => figure_now(cx, part(roll)),
            false => figure(cx, part(roll)),
        };
        Row::new(cx.say(key), rolls.iter().enumerate().map(cell).collect())
    };
    let mut rows = vec![
        row("row-owed-at-start", |it| it.opening),
        row("row-borrowed", |it| it.borrowed),
        row("row-repaid", |it| it.repaid),
    ];
    if rolls.iter().any(|(_, roll)| roll.otherwise_reduced != Reported::Known(Money::ZERO)) {
        rows.push(row("row-otherwise-reduced", |it| it.otherwise_reduced));
    }
    rows.push(Row { sub: mark, ..row("row-owed-at-end", |it| it.closing).subtotal() });
    rows.push(row("row-interest-paid", |it| it.interest));
    TableView::new("t-roll", cx.say("roll-caption"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols newest", cx.say("slide-years"))
}
