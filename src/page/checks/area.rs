//! The checks of an area: every village in one row, and the village in the middle.

use serde::Serialize;

use super::super::chrome::Chrome;
use super::super::measured;
use super::super::table::{Cell, FigureView, Head, LinkView, Row, TableView};
use super::super::{Arg, Cx, PageView, Regional, above, data, held};
use crate::aggregate::indicators::{ALL, position};
use crate::aggregate::summary::Summary;
use crate::aggregate::{Measured, Tally};
use crate::measure::Year;
use crate::model::Area;

/// The page.
#[derive(Debug, Serialize)]
pub struct AreaChecksView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Every village.
    pub villages: Option<TableView>,
    /// What to know of it.
    pub intro: String,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// The page of an area's checks.
pub fn area(cx: &Cx, region: &Regional, area: &Area) -> PageView<AreaChecksView> {
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
    PageView {
        page,
        v: AreaChecksView {
            figures,
            villages: villages(cx, region, area, &summaries, year),
            intro: cx.tell("area-checks-intro", &[("year", Arg::Text(year_text.into()))]),
            downloads: data::place_links(cx, &area.path, &["villages"]),
        },
    }
}

fn villages(cx: &Cx, region: &Regional, area: &Area, summaries: &[&Summary], year: Option<Year>) -> Option<TableView> {
    let at = position("data-quality")?;
    let mut heads: Vec<Head> =
        ["head-village", "head-totals-checked", "head-not-checkable", "head-found", "head-explained", "head-overdue"]
            .map(|key| Head::of(cx.say(key)))
            .to_vec();
    heads.push(Head::of(measured::title(cx, ALL[at])));
    let number = |value: usize| Cell::sorted(cx.locale.count(value as i128), value as i128);
    let mut rows: Vec<(String, Row)> = summaries
        .iter()
        .map(|summary| {
            let it = &summary.checks;
            let quality = year.map_or(Cell::none(cx.say("not-reported")), |year| {
                measured::cell(cx, ALL[at], summary.value(year, at))
            });
            let mut cells: Vec<Cell> =
                [it.checked, it.not_checkable, it.found, it.explained, it.overdue].into_iter().map(number).collect();
            // Of a village that is held back nothing was checked: that is not the same as nothing found.
            if summary.is_held() {
                cells.iter_mut().for_each(|cell| *cell = Cell::none(cx.say("withheld-all")));
            }
            cells.push(quality);
            let name = cx.name(&summary.name);
            (name.clone(), Row::new(name, cells).to(cx.link(&summary.page("checks"))))
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    cx.locale.sort_by_name(&mut rows, |(name, _)| name);
    let sum = |part: fn(&Tally) -> usize| {
        Cell::plain(cx.locale.count(summaries.iter().map(|it| part(&it.checks)).sum::<usize>() as i128))
    };
    let middle = year
        .and_then(|year| region.area(&area.path)?.years.get(&year))
        .and_then(|row| row.values[at].quartiles)
        .map(|it| Measured::Value { over: it.median.over, under: it.median.under, flag: None })
        .and_then(|it| it.number())
        .and_then(|sides| measured::shown(cx, ALL[at].unit, sides, false))
        .map_or_else(
            || Cell::none(cx.say("too-few")),
            |text| Cell::of(cx.tell("median-of", &[("value", Arg::Text(text.into()))]), "some"),
        );
    let total = vec![
        sum(|it| it.checked),
        sum(|it| it.not_checkable),
        sum(|it| it.found),
        sum(|it| it.explained),
        sum(|it| it.overdue),
        middle,
    ];
    let mut table = TableView::new("t-checks", cx.say("area-checks-table"), "", heads)
        .rows(rows.into_iter().map(|(_, row)| row).collect())
        .total(Row::new(cx.say("total"), total))
        .scrolls("cols land", cx.say("slide-columns"));
    table.kind = "sort";
    Some(table)
}
