//! Places side by side: areas and villages in tables, and small charts on one scale; the pages that hold them where an
//! area has too many for its own.

use serde::Serialize;

use super::super::chart::{self, Multiple};
use super::super::chrome::Chrome;
use super::super::indicator::{self, TableSection, newest_year};
use super::super::listing::{self, Place};
use super::super::measured::{coverage, head, sortable};
use super::super::table::{Cell, Head, LinkView, Row, TableView};
use super::super::{Arg, Cx, PageView, Regional, above, data, held};
use super::{area_value, newest_whole, number};
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

/// A part of what lies right below an area.
#[derive(Debug, Serialize)]
pub struct PlacesView {
    /// All parts.
    pub parts: Vec<LinkView>,
    /// How many places they list, in how many parts.
    pub parts_intro: String,
    /// Its places side by side.
    pub places: Vec<TableSection>,
    /// Its places by name, where there is no year to set them side by side.
    pub names: Vec<LinkView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// The page of a part of what lies right below an area.
pub fn places(cx: &Cx, region: &Regional, area: &Area, part: usize) -> PageView<PlacesView> {
    let name = cx.name(&area.name);
    let places = listing::places(cx, region, area);
    let parts = part_links(cx, area, &places, Some(part));
    let label = parts.get(part).map_or_else(String::new, |it| it.label.clone());
    let args = [("area", Arg::Text(name.clone().into())), ("part", Arg::Text(label.clone().into()))];
    let heading = cx.tell("places-part-heading", &args);
    let here = format!("{}.html", listing::stem(area, "index"));
    let mut up = above(&cx.site.portal.root, &area.path);
    up.pop();
    let mut page = Chrome::new(cx, heading.clone(), heading).crumbs(cx, &up, Some((&here, &name)), &label);
    let shown = listing::part(&places, part);
    page.withheld = held::of_part(cx, shown);
    page.lead = cx.rich("places-part-lead", &args);
    let year = region.area(&area.path).and_then(newest_year);
    let names = shown.iter().filter(|_| year.is_none()).map(|place| listing::link(cx, place));
    let view = PlacesView {
        parts_intro: listing::intro(cx, places.len(), parts.len()),
        parts,
        places: side_by_side(cx, region, shown, year),
        names: names.collect(),
        downloads: data::place_links(cx, &area.path, &["years", "villages"]),
    };
    PageView { page, v: view }
}

/// Links to the pages that list what lies right below an area.
pub(super) fn part_links(cx: &Cx, area: &Area, places: &[Place], here: Option<usize>) -> Vec<LinkView> {
    listing::links(cx, places, &|part| listing::places_page(area, part), here)
}

pub(super) fn side_by_side(cx: &Cx, region: &Regional, places: &[Place], year: Option<Year>) -> Vec<TableSection> {
    let mut out = Vec::new();
    let Some(year) = year else { return out };
    let year_text = cx.locale.year(year);
    let caption = cx.tell("places-caption", &[("year", Arg::Text(year_text.clone().into()))]);
    let unit = cx.tell(
        "places-unit",
        &[("unit", Arg::Text(cx.locale.trend_unit().into())), ("per", Arg::Text(cx.locale.unit().into()))],
    );
    let areas: Vec<&Area> = places.iter().filter_map(Place::area).collect();
    if !areas.is_empty() {
        let mut heads = vec![Head::of(cx.say("head-place"))];
        heads.extend(COLUMNS.iter().map(|(key, words)| head(cx, key, words)));
        let rows: Vec<Row> = areas
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
                Some(row)
            })
            .collect();
        let mut table = TableView::new("t-areas", caption.clone(), unit.clone(), heads)
            .rows(rows)
            .scrolls("cols land", cx.say("slide-columns"));
        table.kind = "sort";
        let level = areas.first().map_or_else(String::new, |below| cx.locale.levels(below.level).into_owned());
        out.push(TableSection {
            title: cx.tell("places-areas", &[("level", Arg::Text(level.into()))]),
            intro: cx.tell("places-areas-intro", &[("year", Arg::Text(year_text.clone().into()))]),
            table,
        });
    }
    let rows: Vec<Row> = places
        .iter()
        .filter_map(Place::village)
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
            Row::new(cx.name(&summary.name), cells).to(cx.link(&format!("{}/index.html", summary.path)))
        })
        .collect();
    if !rows.is_empty() {
        let mut heads = vec![Head::of(cx.say("head-village"))];
        heads.extend(COLUMNS.iter().map(|(key, words)| head(cx, key, words)));
        heads.push(Head::of(cx.say("head-newest")));
        let mut table =
            TableView::new("t-villages", caption, unit, heads).rows(rows).scrolls("cols land", cx.say("slide-columns"));
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
