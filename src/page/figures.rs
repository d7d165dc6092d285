//! Figures as pages show them: amounts in cells, key figures with their change, sums with their shares.

use super::table::{self, Cell, FigureView, Row, TableView};
use super::{Arg, Cx, chart};
use crate::locale::Direction;
use crate::measure::{Money, Ratio, Reported, Year};

/// An amount in a cell, or the words for why there is none.
pub fn figure(cx: &Cx, value: Reported<Money>) -> Cell {
    match value {
        Reported::Known(money) => Cell::Plain(cx.money(money)),
        Reported::NotReported => Cell::none(cx.say("not-reported")),
        Reported::NotApplicable => Cell::none(cx.say("not-applicable")),
    }
}

/// The same in the column of the current year.
pub fn figure_now(cx: &Cx, value: Reported<Money>) -> Cell {
    match figure(cx, value) {
        Cell::Plain(text) => Cell::of(text, "now"),
        missing => missing,
    }
}

/// A key figure in money with its change on the year before.
pub fn money_figure(
    cx: &Cx,
    key: &str,
    year: Year,
    value: Reported<Money>,
    before: Option<Reported<Money>>,
) -> FigureView {
    let label = cx.tell(key, &[("year", Arg::Text(cx.locale.year(year).into()))]);
    let Some(money) = value.known() else {
        return FigureView { label, number: cx.say("not-reported"), ..FigureView::default() };
    };
    let headline = cx.locale.headline(money);
    let change = before
        .and_then(Reported::known)
        .map_or_else(String::new, |then| change_on(cx, then.0.into(), money.0.into(), year - 1));
    FigureView { label, number: headline.number, unit: headline.unit, change, ..FigureView::default() }
}

/// "▲ 12.5% on 2024", as escaped HTML.
pub fn change_on(cx: &Cx, then: i128, now: i128, year: Year) -> String {
    let change = cx.locale.change(then, now);
    let year = ("year", Arg::Text(cx.locale.year(year).into()));
    let key = match (change.direction, change.magnitude) {
        (Direction::Same, _) => return cx.rich("change-same-as", &[year]),
        (Direction::New, _) => return cx.rich("change-new-since", &[year]),
        (_, None) => return table::escape(&change.text),
        (Direction::Up, Some(magnitude)) => ("change-up-on", magnitude),
        (Direction::Down, Some(magnitude)) => ("change-down-on", magnitude),
    };
    cx.rich(key.0, &[("change", Arg::Text(key.1.into())), year])
}

/// The change between two years in a cell: ink, but for debts, where falling is calm and rising asks for attention.
pub fn change_cell(cx: &Cx, then: Money, now: Money, debt: bool) -> Cell {
    let change = cx.locale.change(then.0, now.0);
    match change.direction {
        Direction::Up if debt => Cell::of(change.text, "up"),
        Direction::Down if debt => Cell::of(change.text, "down"),
        Direction::Same | Direction::New => Cell::none(change.text),
        _ => Cell::Plain(change.text),
    }
}

/// Sums by name as a table with bars and shares that add up to 100.0%, the largest first.
pub fn share_table(cx: &Cx, id: &str, caption: String, head: String, mut sums: Vec<(String, Money)>) -> TableView {
    sums.sort_by_key(|(_, money)| std::cmp::Reverse(*money));
    let most = sums.iter().map(|(_, money)| money.0).max().unwrap_or(1).max(1);
    let parts: Vec<i128> = sums.iter().map(|(_, money)| money.0.into()).collect();
    let shares = crate::measure::share::shares(&parts);
    let percent = |tenths: i128| cx.locale.percent(Ratio::new(tenths, 1000), 1).unwrap_or_default();
    let total: Money = sums.iter().map(|(_, money)| *money).sum();
    let rows = sums
        .iter()
        .zip(shares)
        .map(|((name, money), share)| {
            let mut row = Row::new(name.clone(), vec![Cell::Plain(cx.money(*money)), Cell::Plain(percent(share))]);
            row.bar = Some(chart::Bar::of(&[(chart::SOLID, money.0.max(0).into())], most.into()));
            row
        })
        .collect();
    let heads = vec![
        table::Head::of(head),
        table::Head::of(table::first_large(cx.locale.unit().as_ref())),
        table::Head::of(cx.say("head-share")),
    ];
    TableView::new(id, caption, "", heads)
        .rows(rows)
        .total(Row::new(cx.say("total"), vec![Cell::Plain(cx.money(total)), Cell::Plain(percent(1000))]))
}

/// A name with what it is behind it, where the two differ.
pub fn key_with_words(cx: &Cx, name: String, words: String) -> String {
    if name == words {
        name
    } else {
        cx.tell("name-and-kind", &[("name", Arg::Text(name.into())), ("kind", Arg::Text(words.into()))])
    }
}
