//! Places side by side: areas and villages in tables, small charts on one scale, and who is late.

use super::super::chart::{self, Multiple};
use super::super::indicator::{self, TableSection};
use super::super::measured::{coverage, head, sortable};
use super::super::table::{Cell, Head, ItemView, Row, TableView};
use super::super::{Arg, Cx, Regional};
use super::{area_value, newest_whole, number};
use crate::aggregate::YearState;
use crate::aggregate::indicators::ALL;
use crate::measure::Year;
use crate::model::Area;

/// The columns of places side by side.
const COLUMNS: [(&str, &str); 6] = [
    ("residents", "head-residents"),
    ("revenue", "head-came-in"),
    ("expenditure", "head-went-out"),
    ("debt-stock", "head-owed"),
    ("debt-per-resident", "head-owed-per-resident"),
    ("assigned-tasks", "head-temporary-tasks"),
];

pub(super) fn side_by_side(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Vec<TableSection> {
    let mut out = Vec::new();
    let Some(year) = year else { return out };
    let year_text = cx.locale.year(year);
    let caption = cx.tell("places-caption", &[("year", Arg::Text(year_text.clone().into()))]);
    let unit = cx.tell(
        "places-unit",
        &[("unit", Arg::Text(cx.locale.trend_unit().into())), ("per", Arg::Text(cx.locale.unit().into()))],
    );
    if !area.areas.is_empty() {
        let mut heads = vec![Head::of(cx.say("head-place"))];
        heads.extend(COLUMNS.iter().map(|(key, words)| head(cx, key, words)));
        let mut rows: Vec<(String, Row)> = area
            .areas
            .iter()
            .filter_map(|below| {
                let summary = region.area(&below.path)?;
                let cells = COLUMNS
                    .iter()
                    .map(|(key, _)| sortable(cx, ALL[number(key)], area_value(summary, year, number(key))))
                    .collect();
                let revenue = summary
                    .value_of(year, "revenue")
                    .map_or((0, summary.villages), |value| (value.sums.villages, value.sums.of));
                let row = Row::new(cx.name(&below.name), cells)
                    .to(cx.link(&format!("{}/index.html", below.path)))
                    .under(&coverage(cx, revenue.0, revenue.1));
                Some((cx.name(&below.name), row))
            })
            .collect();
        cx.locale.sort_by_name(&mut rows, |(name, _)| name);
        let mut table = TableView::new("t-areas", caption.clone(), unit.clone(), heads)
            .rows(rows.into_iter().map(|(_, row)| row).collect())
            .scrolls("cols land", cx.say("slide-columns"));
        table.kind = "sort";
        let level = area.areas.first().map_or_else(String::new, |below| cx.locale.levels(below.level).into_owned());
        out.push(TableSection {
            title: cx.tell("places-areas", &[("level", Arg::Text(level.into()))]),
            intro: cx.tell("places-areas-intro", &[("year", Arg::Text(year_text.clone().into()))]),
            table,
        });
    }
    let paths: Vec<&str> =
        if area.areas.is_empty() { area.all_villages() } else { area.villages.iter().map(String::as_str).collect() };
    let mut rows: Vec<(String, Row)> = paths
        .iter()
        .filter_map(|path| region.summary(path))
        .map(|summary| {
            let newest = newest_whole(summary);
            let at = newest.unwrap_or(year);
            let mut cells: Vec<Cell> =
                COLUMNS.iter().map(|(key, _)| sortable(cx, ALL[number(key)], summary.value(at, number(key)))).collect();
            cells.push(match newest {
                Some(newest) => Cell::of(cx.locale.year(newest), if newest < year { "up" } else { "" }),
                None if summary.is_held() => Cell::none(cx.say("withheld-all")),
                None => Cell::none(cx.say("not-reported")),
            });
            let name = cx.name(&summary.name);
            (name.clone(), Row::new(name, cells).to(cx.link(&format!("{}/index.html", summary.path))))
        })
        .collect();
    if !rows.is_empty() {
        cx.locale.sort_by_name(&mut rows, |(name, _)| name);
        let mut heads = vec![Head::of(cx.say("head-village"))];
        heads.extend(COLUMNS.iter().map(|(key, words)| head(cx, key, words)));
        heads.push(Head::of(cx.say("head-newest")));
        let mut table = TableView::new("t-villages", caption, unit, heads)
            .rows(rows.into_iter().map(|(_, row)| row).collect())
            .scrolls("cols land", cx.say("slide-columns"));
        table.kind = "sort";
        out.push(TableSection {
            title: cx.say("places-villages"),
            intro: cx.tell("places-villages-intro", &[("year", Arg::Text(year_text.into()))]),
            table,
        });
    }
    out
}

pub(super) fn multiples(cx: &Cx, region: &Regional, area: &Area, years: &[Year]) -> Vec<Multiple> {
    let at = number("debt-per-resident");
    if years.len() < 2 {
        return Vec::new();
    }
    let note = |values: &[Option<i128>]| match values.last().copied().flatten() {
        Some(value) => cx.locale.amount_text(value),
        None => cx.say("not-reported"),
    };
    let mut places: Vec<(String, String, String, Vec<Option<i128>>)> = if area.areas.is_empty() {
        let villages = area.villages.iter().filter_map(|path| region.summary(path));
        villages
            .map(|summary| {
                let values = indicator::series(&summary.years, at, years);
                (cx.name(&summary.name), cx.link(&summary.page("debts")), note(&values), values)
            })
            .collect()
    } else {
        let below = area.areas.iter().filter_map(|below| Some((below, region.area(&below.path)?)));
        below
            .map(|(below, summary)| {
                let values: Vec<Option<i128>> =
                    years.iter().map(|year| ALL[at].shown(area_value(summary, *year, at))).collect();
                (cx.name(&below.name), cx.link(&format!("{}/index.html", below.path)), note(&values), values)
            })
            .collect()
    };
    cx.locale.sort_by_name(&mut places, |(name, ..)| name);
    chart::multiples(places)
}

/// Villages without the newest year that others have published.
pub(super) fn late(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Vec<ItemView> {
    let Some(year) = year else { return Vec::new() };
    let mut out: Vec<ItemView> = area
        .all_villages()
        .into_iter()
        .filter_map(|path| region.summary(path))
        .filter(|summary| *summary.state(year) != YearState::Whole)
        .map(|summary| {
            let newest = newest_whole(summary);
            ItemView {
                title: cx.name(&summary.name),
                href: cx.link(&format!("{}/index.html", summary.path)),
                under: newest.map_or_else(
                    || cx.say("late-nothing"),
                    |year| cx.tell("late-newest", &[("year", Arg::Text(cx.locale.year(year).into()))]),
                ),
                state: cx.say(if summary.is_held() { "withheld-all" } else { "late-state" }),
                state_class: "late",
                ..ItemView::default()
            }
        })
        .collect();
    cx.locale.sort_by_name(&mut out, |item| &item.title);
    out
}
