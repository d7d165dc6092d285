//! The checks of an area: every village in one row, and the village in the middle; of an area with many villages what lies
//! right below it, areas with the sums of their villages.

use serde::Serialize;

use super::super::chrome::Chrome;
use super::super::listing::{self, Place};
use super::super::measured;
use super::super::table::{Cell, FigureView, Head, LinkView, Row, TableView};
use super::super::{Arg, Cx, PageView, Regional, above, data, held};
use crate::aggregate::Tally;
use crate::aggregate::indicators::{ALL, position};
use crate::aggregate::summary::Summary;
use crate::measure::Year;
use crate::model::Area;

/// The page.
#[derive(Debug, Serialize)]
pub struct AreaChecksView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Every village, or the places of this part.
    pub villages: Option<TableView>,
    /// All parts, where there are several.
    pub parts: Vec<LinkView>,
    /// How many places they list, in how many parts.
    pub parts_intro: String,
    /// The heading of the list.
    pub list_title: String,
    /// What to know of it.
    pub intro: String,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// The page of an area's checks.
pub fn area(cx: &Cx, region: &Regional, area: &Area, part: usize) -> PageView<AreaChecksView> {
    let name = cx.name(&area.name);
    let heading = cx.tell("area-checks-heading", &[("area", Arg::Text(name.clone().into()))]);
    let here = if area.path.is_empty() { "index.html".to_owned() } else { format!("{}/index.html", area.path) };
    let mut up = above(&cx.site.portal.root, &area.path);
    up.pop();
    let page = Chrome::new(cx, heading.clone(), heading);
    let mut page = page.crumbs(cx, &up, Some((&here, &name)), &cx.say("checks-heading"));
    let summaries: Vec<&Summary> = area.all_villages().into_iter().filter_map(|path| region.summary(path)).collect();
    page = page.fed_by(cx, &area.path, &name);
    page.withheld = held::of_area(cx, summaries.iter().copied());
    let sum = |part: fn(&Tally) -> usize| summaries.iter().map(|it| part(&it.checks)).sum::<usize>();
    let count = |key: &str, value: usize| FigureView {
        label: cx.say(key),
        number: cx.locale.count(value as i128),
        ..FigureView::default()
    };
    page.lead = cx.rich(
        "area-checks-lead",
        &[
            ("area", Arg::Text(name.into())),
            ("villages", Arg::Count(summaries.len() as u64)),
            ("checked", Arg::Count(sum(|it| it.checked) as u64)),
            ("held", Arg::Count(sum(|it| it.held) as u64)),
            ("found", Arg::Count(sum(|it| it.found) as u64)),
            ("overdue", Arg::Count(sum(|it| it.overdue) as u64)),
        ],
    );
    let figures = vec![
        count("figure-checked", sum(|it| it.checked)),
        count("figure-not-checkable", sum(|it| it.not_checkable)),
        count("figure-found", sum(|it| it.found)),
        count("figure-overdue", sum(|it| it.overdue)),
    ];
    let year = region.area(&area.path).and_then(super::super::indicator::newest_year);
    let year_text = year.map_or_else(String::new, |year| cx.locale.year(year));
    let mut intro = cx.tell("area-checks-intro", &[("year", Arg::Text(year_text.into()))]);
    let mut parts = Vec::new();
    let mut parts_intro = String::new();
    let rows = if listing::whole(area) {
        let mut rows: Vec<(String, Row)> =
            summaries.iter().map(|it| (cx.name(&it.name), village_row(cx, it, year))).collect();
        cx.locale.sort_by_name(&mut rows, |(name, _)| name);
        rows.into_iter().map(|(_, row)| row).collect()
    } else {
        let places = listing::places(cx, region, area);
        let stem = listing::stem(area, "checks");
        parts = listing::links(cx, &places, &|part| listing::page(&stem, part), Some(part));
        if parts.len() < 2 {
            parts.clear();
        } else {
            parts_intro = listing::intro(cx, places.len(), parts.len());
        }
        if !area.areas.is_empty() {
            intro = [intro, cx.say("area-checks-areas")].join(&cx.sentence_gap());
        }
        let row = |place: &Place| match place {
            Place::Area(below) => area_row(cx, region, below, year),
            Place::Village(summary) => village_row(cx, summary, year),
        };
        listing::part(&places, part).iter().map(row).collect()
    };
    PageView {
        page,
        v: AreaChecksView {
            figures,
            villages: table(cx, region, area, &summaries, rows, year),
            parts,
            parts_intro,
            list_title: cx.say(if area.areas.is_empty() || listing::whole(area) {
                "checks-by-village"
            } else {
                "checks-by-area"
            }),
            intro,
            downloads: data::place_links(cx, &area.path, &["villages"]),
        },
    }
}

/// The figures of a row: counted by rules, then data quality.
fn counts(cx: &Cx, part: &dyn Fn(fn(&Tally) -> usize) -> usize, quality: Cell) -> Vec<Cell> {
    let parts: [fn(&Tally) -> usize; 5] =
        [|it| it.checked, |it| it.not_checkable, |it| it.found, |it| it.explained, |it| it.overdue];
    let number = |value: usize| Cell::sorted(cx.locale.count(value as i128), value as i128);
    parts.into_iter().map(|it| number(part(it))).chain([quality]).collect()
}

fn village_row(cx: &Cx, summary: &Summary, year: Option<Year>) -> Row {
    let quality = position("data-quality")
        .zip(year)
        .map_or(Cell::none(cx.say("not-reported")), |(at, year)| measured::cell(cx, ALL[at], summary.value(year, at)));
    let mut cells = counts(cx, &|part| part(&summary.checks), quality);
    // Of a village that is held back nothing was checked: that is not the same as nothing found.
    if summary.is_held() {
        let counted = cells.len() - 1;
        cells[..counted].iter_mut().for_each(|cell| *cell = Cell::none(cx.say("withheld-all")));
    }
    Row::new(cx.name(&summary.name), cells).to(cx.link(&summary.page("checks")))
}

/// An area: the sums of its villages, and the village in the middle.
fn area_row(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Row {
    let paths = area.all_villages();
    let sum = |part: fn(&Tally) -> usize| {
        paths.iter().filter_map(|path| region.summary(path)).map(|it| part(&it.checks)).sum::<usize>()
    };
    let cells = counts(cx, &sum, middle(cx, region, area, year));
    let under = cx.tell("villages-count", &[("count", Arg::Count(paths.len() as u64))]);
    let page = listing::page(&listing::stem(area, "checks"), 0);
    Row::new(cx.name(&area.name), cells).to(cx.link(&page)).under(&under)
}

/// The data quality of the village in the middle.
fn middle(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Cell {
    position("data-quality")
        .and_then(|at| Some((at, region.area(&area.path)?.years.get(&year?)?.values[at].quartiles?.median)))
        .and_then(|(at, median)| measured::shown(cx, ALL[at].unit, median, false))
        .map_or_else(
            || Cell::none(cx.say("too-few")),
            |text| Cell::of(cx.tell("median-of", &[("value", Arg::Text(text.into()))]), "some"),
        )
}

fn table(
    cx: &Cx,
    region: &Regional,
    area: &Area,
    summaries: &[&Summary],
    rows: Vec<Row>,
    year: Option<Year>,
) -> Option<TableView> {
    if rows.is_empty() {
        return None;
    }
    let at = position("data-quality")?;
    let first = if listing::whole(area) || area.areas.is_empty() { "head-village" } else { "head-place" };
    let mut heads: Vec<Head> =
        [first, "head-totals-checked", "head-not-checkable", "head-found", "head-explained", "head-overdue"]
            .map(|key| Head::of(cx.say(key)))
            .to_vec();
    heads.push(Head::of(measured::title(cx, ALL[at])));
    let sum = |part: fn(&Tally) -> usize| {
        Cell::plain(cx.locale.count(summaries.iter().map(|it| part(&it.checks)).sum::<usize>() as i128))
    };
    let total = vec![
        sum(|it| it.checked),
        sum(|it| it.not_checkable),
        sum(|it| it.found),
        sum(|it| it.explained),
        sum(|it| it.overdue),
        middle(cx, region, area, year),
    ];
    let caption = cx.say(if first == "head-village" { "area-checks-table" } else { "checks-by-area" });
    // A part of the list ends with the sums of all parts, and says so.
    let total_words = match listing::whole(area) {
        true => cx.say("total"),
        false => cx.tell("total-of-villages", &[("count", Arg::Count(summaries.len() as u64))]),
    };
    let mut table = TableView::new("t-checks", caption, "", heads)
        .rows(rows)
        .total(Row::new(total_words, total))
        .scrolls("cols land", cx.say("slide-columns"));
    table.kind = "sort";
    Some(table)
}
