//! The figures and tables of the overview that no other page has: key figures, the stack, years, differences.

use super::super::chart::Spark;
use super::super::classes::line_name;
use super::super::figures::change_cell;
use super::super::table::{Cell, FigureView, Head, Row, TableView};
use super::super::years::{is_whole, or_nothing, year_label};
use super::super::{Arg, Cx, VillageCx, budget, figure, money_figure, names, proof};
use crate::aggregate::{YearLedger, YearState};
use crate::diag::{Obstacle, Outcome, Proofs};
use crate::measure::{Money, Reported, Year};
use crate::model::budget::LineKind;

pub(super) fn figures(cx: &Cx, of: &VillageCx, year: &YearLedger) -> Vec<FigureView> {
    let before = of.ledger.year(year.year - 1).filter(|it| is_whole(it));
    let whole: Vec<&YearLedger> = of.ledger.years().filter(|it| is_whole(it)).collect();
    let shown = &whole[whole.len().saturating_sub(5)..];
    let one = |key: &str, part: fn(&YearLedger) -> Reported<Money>, debt: bool| {
        let mut view = money_figure(cx, key, year.year, part(year), before.map(part));
        if debt && let (Some(now), Some(then)) = (part(year).known(), before.and_then(|it| part(it).known())) {
            view.change_class = if now < then {
                "down"
            } else if now > then {
                "up"
            } else {
                ""
            };
        }
        let values: Vec<Option<i128>> = shown.iter().map(|it| part(it).known().map(|money| money.0.into())).collect();
        let words: Vec<String> = shown
            .iter()
            .map(|it| match part(it).known() {
                Some(money) => cx.money(money),
                None => cx.say("not-reported"),
            })
            .collect();
        let span = cx.locale.years(shown[0].year, shown[shown.len() - 1].year);
        view.spark = Spark::of(&values).map(|spark| {
            spark.said(cx.tell(
                "spark-label",
                &[
                    ("label", Arg::Text(view.label.clone().into())),
                    ("years", Arg::Text(span.into())),
                    ("values", Arg::Text(words.join(&cx.list_gap()).into())),
                ],
            ))
        });
        view
    };
    vec![
        one("figure-came-in", |it| it.revenue.actual, false),
        one("figure-went-out", |it| it.expenditure.actual, false),
        one("figure-owed", |it| it.debt, true),
        one("figure-cash", |it| it.closing, false),
    ]
}

pub(super) fn stack(cx: &Cx, year: &YearLedger) -> TableView {
    let heads = vec![Head::of(cx.say("head-step")), Head::now(cx.locale.year(year.year))];
    let mut rows = budget::stack_rows(cx, &[year]);
    let total = rows.pop().unwrap_or_default();
    TableView::new("t-stack", cx.say("stack-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows).total(total)
}

/// "Checked: it adds up" where ACC-01 was held for every fund of every book, or why it could not be.
pub(super) fn check_line(cx: &Cx, of: &VillageCx, year: &YearLedger) -> (String, &'static str) {
    let why = Proofs::worst(proof::of_cash(of, year.year));
    match why.map(|proof| (proof::obstacle(cx, of, proof), &proof.outcome)) {
        Some((_, Outcome::Held)) => (cx.say("stack-ties"), "st"),
        Some((Some(_), Outcome::NotCheckable(Obstacle::NoFunds))) => (cx.say("no-funds"), "st due"),
        Some((Some(why), _)) => (cx.tell("stack-not-checked", &[("why", Arg::Text(why.into()))]), "st due"),
        _ => (cx.say("no-funds"), "st due"),
    }
}

pub(super) fn trend(cx: &Cx, of: &VillageCx, years: &[&YearLedger]) -> TableView {
    let whole: Vec<&YearLedger> = years.iter().copied().filter(|year| is_whole(year)).collect();
    let newest = whole.last().map(|year| year.year);
    let mut heads = vec![Head::of(cx.say("head-item")), Head::of(cx.say("head-trend"))];
    for year in years {
        let text = year_label(cx, year);
        heads.push(if Some(year.year) == newest { Head::now(text) } else { Head::of(text) });
    }
    // Where a part year stands last, "change on 2024" beside it would be read as its own.
    let both = years.last().map(|year| year.year) != newest;
    heads.push(Head::of(newest.map_or_else(String::new, |year| {
        let before = ("year", Arg::Text(cx.locale.year(year - 1).into()));
        let newer = ("newer", Arg::Text(cx.locale.year(year).into()));
        if both { cx.tell("change-of-on", &[newer, before]) } else { cx.tell("change-on", &[before]) }
    })));
    let row = |key: &str, part: &dyn Fn(&YearLedger) -> Reported<Money>, debt: bool| {
        let values: Vec<Option<i128>> =
            whole.iter().map(|year| part(year).known().map(|money| money.0.into())).collect();
        let mut cells = vec![Spark::of(&values).map_or_else(|| Cell::plain(""), Cell::spark)];
        for year in years {
            let cell = match part(year) {
                Reported::Known(money) => Cell::plain(cx.locale.trend(money)),
                other => figure(cx, other),
            };
            cells.push(if Some(year.year) == newest { cell.classed("now") } else { cell });
        }
        cells.push(
            match (
                newest
                    .and_then(|year| of.ledger.year(year - 1))
                    .filter(|it| is_whole(it))
                    .and_then(|it| part(it).known()),
                whole.last().and_then(|it| part(it).known()),
            ) {
                (Some(then), Some(now)) => change_cell(cx, then, now, debt),
                _ => Cell::none(cx.say("not-comparable")),
            },
        );
        Row::new(cx.say(key), cells)
    };
    // A year that is not over has no year end; what stands in its column is of the last day it tells of.
    let (cash, owed) = match years.iter().any(|year| matches!(year.state, YearState::Part(_))) {
        true => ("row-cash-end-part", "row-owed-end-part"),
        false => ("row-cash-end", "row-owed-end-plain"),
    };
    let rows = vec![
        row("row-came-in", &|it| it.revenue.actual, false),
        row("row-went-out-plain", &|it| it.expenditure.actual, false),
        row("row-left-over-plain", &YearLedger::left_over, false).stressed(),
        row("row-borrowed-plain", &|it| or_nothing(it, &it.financing_in), false),
        row("row-repaid-plain", &|it| or_nothing(it, &it.financing_out), false),
        row(cash, &|it| it.closing, false),
        row(owed, &|it| of.owed_in(it), true).stressed(),
    ];
    TableView::new("t-trend", cx.say("trend-caption"), cx.unit_caption(cx.locale.trend_unit()), heads)
        .rows(rows)
        .scrolls("cols newest", cx.say("slide-years"))
}

/// How many differences from the plan.
const DIFFERENCES: usize = 5;
/// A difference below one part in so many of the year's revenue is not worth a row; the page says so.
const TRIFLE: i128 = 1000;

/// The lines whose actual is farthest from the plan, with the committee's note or "not explained".
pub(super) fn differences(cx: &Cx, of: &VillageCx, year: Year) -> Option<TableView> {
    let mut found = Vec::new();
    let revenue = of.ledger.year(year).and_then(|year| year.revenue.actual.known()).map_or(0, |money| money.0.max(0));
    for budget in of.village.budgets.iter().filter(|budget| budget.year.value == year && budget.is_whole_year()) {
        for line in
            budget.lines.iter().filter(|line| matches!(line.kind.value, LineKind::Revenue | LineKind::Expenditure))
        {
            if let (Some(plan), Some(actual)) = (line.adjusted_plan().known(), budget.actual(line).known()) {
                let difference = actual - plan;
                let size = i128::from(difference.0.abs());
                if size * 20 > i128::from(plan.0.abs()) && size * TRIFLE >= revenue.into() {
                    found.push((difference, plan, actual, budget, line));
                }
            }
        }
    }
    found.sort_by_key(|(difference, ..)| std::cmp::Reverse(difference.abs()));
    let heads = ["head-line", "head-plan", "head-actual", "head-over-under"].map(|key| Head::of(cx.say(key))).to_vec();
    let rows: Vec<Row> = found
        .iter()
        .take(DIFFERENCES)
        .map(|(difference, plan, actual, budget, line)| {
            let worse = line.kind.value.is_inflow() == (difference.0 < 0);
            let cells = vec![
                Cell::plain(cx.money(*plan)),
                Cell::of(cx.money(*actual), "now"),
                Cell::of(cx.locale.signed_money(*difference, cx.precision()), if worse { "up" } else { "" }),
            ];
            let note = line.note.as_ref().map_or_else(|| cx.say("not-explained"), |note| cx.name(note));
            Row::new(line_name(cx, budget, line), cells).under(&note).to(cx.link(&format!(
                "{}/budget-{year}.html#{}",
                of.village.path,
                names::anchor(budget, line)
            )))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        TableView::new(
            "t-diff",
            cx.tell("differences-caption", &[("year", Arg::Text(cx.locale.year(year).into()))]),
            cx.unit_caption(cx.locale.unit()),
            heads,
        )
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
    })
}
