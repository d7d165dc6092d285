//! An area's sums by year, each with how many villages stand behind it.

use super::super::measured::cell;
use super::super::table::{Cell, Head, Row, TableView};
use super::super::{Arg, Cx};
use super::{area_value, number};
use crate::aggregate::indicators::ALL;
use crate::aggregate::rollup::AreaSummary;
use crate::measure::Year;

/// Sums by year, each with how many villages stand behind it.
pub(super) fn trend(cx: &Cx, summary: &AreaSummary, years: &[Year]) -> TableView {
    let mut heads = vec![Head::of(cx.say("head-item"))];
    let last = years.len() - 1;
    heads.extend(
        years.iter().enumerate().map(|(at, year)| {
            if at == last { Head::now(cx.locale.year(*year)) } else { Head::of(cx.locale.year(*year)) }
        }),
    );
    let row = |key: &str, words: &str| {
        let at = number(key);
        let cells = years
            .iter()
            .enumerate()
            .map(|(column, year)| {
                let cell = cell(cx, ALL[at], area_value(summary, *year, at));
                if column == last { cell.classed("now") } else { cell }
            })
            .collect();
        Row::new(cx.say(words), cells)
    };
    let counts = |key: &str, words: &str| {
        let cells = years
            .iter()
            .map(|year| match summary.value_of(*year, key) {
                Some(value) => Cell::none(cx.tell(
                    "coverage",
                    &[
                        ("reporting", Arg::Count(value.sums.villages as u64)),
                        ("villages", Arg::Count(value.sums.of as u64)),
                    ],
                )),
                None => Cell::none(cx.say("not-reported")),
            })
            .collect();
        Row::new(cx.say(words), cells)
    };
    // Spending may rest on other villages than income: where their numbers differ, one row would say neither.
    let behind = |year: &Year, key: &str| summary.value_of(*year, key).map(|it| (it.sums.villages, it.sums.of));
    let coverage = if years.iter().all(|year| behind(year, "revenue") == behind(year, "expenditure")) {
        vec![counts("revenue", "row-coverage")]
    } else {
        vec![counts("revenue", "row-coverage-income"), counts("expenditure", "row-coverage-spending")]
    };
    let mut view =
        TableView::new("t-sums", cx.say("area-trend-caption"), cx.unit_caption(cx.locale.trend_unit()), heads)
            .scrolls("cols newest", cx.say("slide-years"));
    let mut budget = vec![
        row("revenue", "row-came-in"),
        row("expenditure", "row-went-out-plain"),
        row("left-over", "row-left-over-plain").stressed(),
        row("cash", "row-cash-end"),
    ];
    budget.extend(coverage);
    view.group(cx.say("subject-budget"), budget);
    let debt = vec![row("debt-stock", "row-owed-end-plain").stressed(), counts("debt-stock", "row-coverage")];
    view.group(cx.say("subject-debt"), debt);
    view
}
