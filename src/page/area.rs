//! An area: its villages found, counted and set side by side; the root's page is the site's first.

use serde::Serialize;

use super::chart::{Multiple, Spark, multiple};
use super::chrome::Chrome;
use super::indicator::{self, SubjectView, TableSection, coverage, newest_year};
use super::table::{Cell, FigureView, Head, ItemView, LinkView, Row, TableView};
use super::{Arg, Cx, PageView, Regional, change_on, data};
use crate::aggregate::indicators::{ALL, position};
use crate::aggregate::rollup::AreaSummary;
use crate::aggregate::summary::Summary;
use crate::aggregate::{Measured, YearState};
use crate::measure::{Ratio, Year};
use crate::model::Area;

/// The page of an area.
#[derive(Debug, Serialize)]
pub struct AreaView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Villages to find, by area.
    pub finder: Vec<FinderGroup>,
    /// Sums by year.
    pub trend: Option<TableView>,
    /// Its heading.
    pub trend_title: String,
    /// What to know of it.
    pub trend_intro: String,
    /// Areas and villages side by side.
    pub places: Vec<TableSection>,
    /// Debt per resident as small charts on one scale.
    pub multiples: Vec<Multiple>,
    /// Every indicator by year.
    pub subjects: Vec<SubjectView>,
    /// Villages that have not published the newest year.
    pub late: Vec<ItemView>,
    /// Which year that is.
    pub late_intro: String,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// Villages of one area to choose from.
#[derive(Debug, Serialize)]
pub struct FinderGroup {
    /// The area.
    pub title: String,
    /// How many villages.
    pub count: String,
    /// Whether it stands open.
    pub open: bool,
    /// The villages.
    pub villages: Vec<FinderItem>,
}

/// A village to choose.
#[derive(Debug, Serialize)]
pub struct FinderItem {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Its name in the portal's own language.
    pub other: String,
    /// Tag of that language.
    pub other_lang: String,
    /// What else it is found by: its folder's name (which is mostly its sound in Latin letters), its code, every name.
    pub keys: String,
    /// Its newest year.
    pub note: String,
}

fn number(key: &str) -> usize {
    position(key).expect("the keys of this page are keys of indicators")
}

/// The page of an area, in the page's language.
pub fn view(cx: &Cx, region: &Regional, area: &Area) -> PageView<AreaView> {
    let name = cx.name(&area.name);
    let root = area.path.is_empty();
    let summary = region.area(&area.path).expect("every area was rolled up");
    let title = if root { name.clone() } else { cx.tell("area-title", &[("area", Arg::Text(name.clone().into()))]) };
    let mut page = Chrome::new(cx, title, name.clone());
    if !root {
        let mut above = super::above(&cx.site.portal.root, &area.path);
        above.pop();
        page = page.crumbs(cx, &above, None, &name).own_name(cx, &area.name);
    }
    let year = newest_year(summary);
    page.sub = sub(cx, summary, year);
    page.lead = lead(cx, &name, summary, year);
    page.provenance = super::table::escape(&cx.tell(
        "area-provenance",
        &[
            (
                "publisher",
                Arg::Text(cx.site.portal.publisher.as_ref().map_or_else(String::new, |text| cx.name(text)).into()),
            ),
            ("date", Arg::Text(cx.locale.date(cx.site.as_of).into())),
        ],
    ));
    let all: Vec<Year> = summary.years.iter().filter(|(_, row)| row.states.whole > 0).map(|(year, _)| *year).collect();
    let years = &all[all.len().saturating_sub(5)..];
    let (places, late) = (side_by_side(cx, region, area, year), late(cx, region, area, year));
    PageView {
        page,
        v: AreaView {
            figures: figures(cx, summary, year),
            finder: finder(cx, region, area),
            trend: (!years.is_empty()).then(|| trend(cx, summary, years)),
            trend_title: cx.say("area-trend-title"),
            trend_intro: cx.say("area-trend-intro"),
            places,
            multiples: multiples(cx, region, area, years),
            subjects: indicator::subjects(cx, years, &|year, at| area_value(summary, year, at), &|at| {
                newest_coverage(cx, summary, years, at)
            }),
            late,
            late_intro: year.map_or_else(String::new, |year| {
                cx.tell("late-intro", &[("year", Arg::Text(cx.locale.year(year).into()))])
            }),
            downloads: data::place_links(cx, &area.path, &["years", "villages"]),
        },
    }
}

/// What an area shows: its sums, or the median where the indicator has nothing else.
fn area_value(summary: &AreaSummary, year: Year, at: usize) -> Measured {
    let Some(row) = summary.years.get(&year) else { return Measured::Missing(crate::aggregate::Reason::NotReported) };
    let value = &row.values[at];
    match value.measured(ALL[at]) {
        Measured::NotApplicable if value.coverage().shows_total() => {
            value.quartiles.map_or(Measured::NotApplicable, |it| Measured::Value {
                over: it.median.over,
                under: it.median.under,
                flag: None,
            })
        }
        other => other,
    }
}

fn newest_coverage(cx: &Cx, summary: &AreaSummary, years: &[Year], at: usize) -> String {
    let newest = years.last().and_then(|year| summary.years.get(year)).map(|row| row.values[at].sums);
    newest.filter(|sums| sums.of > 0).map_or_else(String::new, |sums| coverage(cx, sums.villages, sums.of))
}

/// The sides of an indicator of an area in a year, where it shows a number.
fn sides(summary: &AreaSummary, year: Year, key: &str) -> Option<Ratio> {
    area_value(summary, year, number(key)).number()
}

fn sub(cx: &Cx, summary: &AreaSummary, year: Option<Year>) -> String {
    let villages = Arg::Count(summary.villages as u64);
    match year.and_then(|year| Some((sides(summary, year, "residents")?, year))) {
        Some((people, year)) => cx.rich(
            "area-sub",
            &[
                ("villages", villages),
                ("people", Arg::Text(cx.locale.count(people.over).into())),
                ("year", Arg::Text(cx.locale.year(year).into())),
            ],
        ),
        None => cx.rich("area-sub-no-people", &[("villages", villages)]),
    }
}

fn lead(cx: &Cx, name: &str, summary: &AreaSummary, year: Option<Year>) -> String {
    let mut args = vec![("area", Arg::Text(name.to_owned().into())), ("villages", Arg::Count(summary.villages as u64))];
    let Some(year) = year else { return cx.rich("area-lead-none", &args) };
    args.push(("year", Arg::Text(cx.locale.year(year).into())));
    let (Some(revenue), Some(expenditure)) = (sides(summary, year, "revenue"), sides(summary, year, "expenditure"))
    else {
        let whole = summary.years.get(&year).map_or(0, |row| row.states.whole);
        args.push(("reporting", Arg::Count(whole as u64)));
        return cx.rich("area-lead-few", &args);
    };
    let reporting = |key: &str| summary.value_of(year, key).map_or(0, |value| value.sums.villages) as u64;
    args.push(("in", Arg::Text(cx.locale.headline_text(revenue.over).into())));
    args.push(("out", Arg::Text(cx.locale.headline_text(expenditure.over).into())));
    args.push(("reporting", Arg::Count(reporting("revenue"))));
    let mut out = cx.rich("area-lead", &args);
    if let Some(debt) = sides(summary, year, "debt-stock") {
        args.retain(|(name, _)| *name != "reporting");
        args.push(("reporting", Arg::Count(reporting("debt-stock"))));
        args.push(("owed", Arg::Text(cx.locale.headline_text(debt.over).into())));
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich("area-lead-debt", &args));
    }
    out
}

fn figures(cx: &Cx, summary: &AreaSummary, year: Option<Year>) -> Vec<FigureView> {
    let Some(year) = year else { return Vec::new() };
    let one = |key: &str, words: &str, debt: bool| {
        let label = cx.tell(words, &[("year", Arg::Text(cx.locale.year(year).into()))]);
        let Some(value) = sides(summary, year, key) else {
            return FigureView { label, number: cx.say("too-few"), ..FigureView::default() };
        };
        let headline = cx.locale.headline(value.over);
        // Only the same villages are compared with the year before.
        let panel = summary.panels[number(key)].as_ref();
        let side = |at: Year| {
            panel
                .and_then(|panel| panel.measured(at, ALL[number(key)]))
                .and_then(Measured::number)
                .map(|sides| sides.over)
        };
        let change = match (side(year - 1), side(year)) {
            (Some(then), Some(now)) => change_on(cx, then, now, year - 1),
            _ => String::new(),
        };
        let class = match (side(year - 1), side(year)) {
            (Some(then), Some(now)) if debt && now < then => "down",
            (Some(then), Some(now)) if debt && now > then => "up",
            _ => "",
        };
        let values: Vec<Option<i128>> =
            panel.map_or_else(Vec::new, |panel| panel.years.iter().map(|(at, _)| side(*at)).collect());
        let spark = Spark::of(&values).map(|spark| spark.said(label.clone()));
        FigureView { label, number: headline.number, unit: headline.unit, change, change_class: class, spark }
    };
    let mut out = vec![
        one("revenue", "figure-came-in", false),
        one("expenditure", "figure-went-out", false),
        one("debt-stock", "figure-owed", true),
    ];
    let whole = summary.years.get(&year).map_or(0, |row| row.states.whole);
    out.push(FigureView {
        label: cx.tell("figure-published", &[("year", Arg::Text(cx.locale.year(year).into()))]),
        number: cx.locale.count(whole as i128),
        unit: cx.tell("unit-of-villages", &[("count", Arg::Count(summary.villages as u64))]),
        ..FigureView::default()
    });
    out
}

fn finder(cx: &Cx, region: &Regional, area: &Area) -> Vec<FinderGroup> {
    let mut groups: Vec<FinderGroup> = Vec::new();
    let direct = std::iter::once(area).filter(|area| !area.villages.is_empty());
    let below: Vec<&Area> = area.areas.iter().collect();
    for place in direct.chain(below) {
        let is_self = std::ptr::eq(place, area);
        let paths: Vec<&str> =
            if is_self { place.villages.iter().map(String::as_str).collect() } else { place.all_villages() };
        let mut villages: Vec<FinderItem> =
            paths.iter().filter_map(|path| region.summary(path)).map(|summary| item(cx, summary)).collect();
        cx.locale.sort_by_name(&mut villages, |item| &item.name);
        if villages.is_empty() {
            continue;
        }
        groups.push(FinderGroup {
            title: cx.name(&place.name),
            count: cx.tell("villages-count", &[("count", Arg::Count(villages.len() as u64))]),
            open: is_self || area.areas.len() == 1,
            villages,
        });
    }
    groups
}

fn item(cx: &Cx, summary: &Summary) -> FinderItem {
    let own = summary.name.get(0).filter(|_| cx.language() != 0 && summary.name.get(cx.language()).is_some());
    let mut keys: Vec<String> = summary.name.iter().map(|(_, text)| text.to_lowercase()).collect();
    keys.push(summary.id.clone());
    keys.extend(summary.code.as_ref().map(|code| code.value.clone()));
    let newest = newest_whole(summary);
    FinderItem {
        href: cx.link(&format!("{}/index.html", summary.path)),
        name: cx.name(&summary.name),
        other: own.unwrap_or("").to_owned(),
        other_lang: if own.is_some() { cx.site.locales[0].tag().to_owned() } else { String::new() },
        keys: keys.join(" "),
        note: newest.map_or_else(
            || cx.say("late-nothing"),
            |year| cx.tell("late-newest", &[("year", Arg::Text(cx.locale.year(year).into()))]),
        ),
    }
}

fn newest_whole(summary: &Summary) -> Option<Year> {
    summary.years.iter().rev().find(|(_, row)| row.state == YearState::Whole).map(|(year, _)| *year)
}

/// Sums by year, each with how many villages stand behind it.
fn trend(cx: &Cx, summary: &AreaSummary, years: &[Year]) -> TableView {
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
                let cell = indicator::cell(cx, ALL[at], area_value(summary, *year, at));
                if column == last { cell.classed("now") } else { cell }
            })
            .collect();
        Row::new(cx.say(words), cells)
    };
    let counts = |key: &str| {
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
        Row::new(cx.say("row-coverage"), cells)
    };
    let mut view =
        TableView::new("t-sums", cx.say("area-trend-caption"), cx.unit_caption(cx.locale.trend_unit()), heads)
            .scrolls("cols newest", cx.say("slide-years"));
    view.group(
        cx.say("subject-budget"),
        vec![
            row("revenue", "row-came-in"),
            row("expenditure", "row-went-out-plain"),
            row("left-over", "row-left-over-plain").stressed(),
            row("cash", "row-cash-end"),
            counts("revenue"),
        ],
    );
    view.group(cx.say("subject-debt"), vec![row("debt-stock", "row-owed-end-plain").stressed(), counts("debt-stock")]);
    view
}

/// The columns of places side by side.
const COLUMNS: [(&str, &str); 6] = [
    ("residents", "head-residents"),
    ("revenue", "head-came-in"),
    ("expenditure", "head-went-out"),
    ("debt-stock", "head-owed"),
    ("debt-per-resident", "head-owed-per-resident"),
    ("assigned-tasks", "head-temporary-tasks"),
];

fn side_by_side(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Vec<TableSection> {
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
        heads.extend(COLUMNS.iter().map(|(_, head)| Head::of(cx.say(head))));
        let mut rows: Vec<(String, Row)> = area
            .areas
            .iter()
            .filter_map(|below| {
                let summary = region.area(&below.path)?;
                let cells = COLUMNS
                    .iter()
                    .map(|(key, _)| sortable(cx, number(key), area_value(summary, year, number(key))))
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
                COLUMNS.iter().map(|(key, _)| sortable(cx, number(key), summary.value(at, number(key)))).collect();
            cells.push(match newest {
                Some(newest) => Cell::of(cx.locale.year(newest), if newest < year { "up" } else { "" }),
                None => Cell::none(cx.say("not-reported")),
            });
            let name = cx.name(&summary.name);
            (name.clone(), Row::new(name, cells).to(cx.link(&format!("{}/index.html", summary.path))))
        })
        .collect();
    if !rows.is_empty() {
        cx.locale.sort_by_name(&mut rows, |(name, _)| name);
        let mut heads = vec![Head::of(cx.say("head-village"))];
        heads.extend(COLUMNS.iter().map(|(_, head)| Head::of(cx.say(head))));
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

/// A value with what it sorts by.
fn sortable(cx: &Cx, at: usize, measured: Measured) -> Cell {
    match (indicator::cell(cx, ALL[at], measured), measured.number().and_then(|sides| ALL[at].unit.rounded(sides))) {
        (Cell::Plain(text), Some(value)) => Cell::sorted(text, value),
        (other, _) => other,
    }
}

fn multiples(cx: &Cx, region: &Regional, area: &Area, years: &[Year]) -> Vec<Multiple> {
    let at = number("debt-per-resident");
    if years.len() < 2 {
        return Vec::new();
    }
    let place_values: Vec<(String, String, Vec<Option<i128>>)> = if area.areas.is_empty() {
        area.villages
            .iter()
            .filter_map(|path| region.summary(path))
            .map(|summary| {
                (
                    cx.name(&summary.name),
                    cx.link(&format!("{}/debts.html", summary.path)),
                    indicator::series(&summary.years, at, years),
                )
            })
            .collect()
    } else {
        area.areas
            .iter()
            .filter_map(|below| {
                let summary = region.area(&below.path)?;
                let values = years
                    .iter()
                    .map(|year| area_value(summary, *year, at).number().and_then(|sides| ALL[at].unit.rounded(sides)))
                    .collect();
                Some((cx.name(&below.name), cx.link(&format!("{}/index.html", below.path)), values))
            })
            .collect()
    };
    let most =
        place_values.iter().flat_map(|(_, _, values)| values.iter().flatten()).copied().max().unwrap_or(1).max(1);
    let mut out: Vec<(String, Multiple)> = place_values
        .into_iter()
        .map(|(name, href, values)| {
            let note = match values.last().copied().flatten() {
                Some(value) => cx.locale.amount_text(value),
                None => cx.say("not-reported"),
            };
            (name.clone(), multiple(name, href, note, &values, most))
        })
        .collect();
    cx.locale.sort_by_name(&mut out, |(name, _)| name);
    out.into_iter().map(|(_, multiple)| multiple).collect()
}

/// Villages without the newest year that others have published.
fn late(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Vec<ItemView> {
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
                state: cx.say("late-state"),
                state_class: "late",
                ..ItemView::default()
            }
        })
        .collect();
    cx.locale.sort_by_name(&mut out, |item| &item.title);
    out
}

/// A village beside its area: the newest year's figures, the area's own and its median village.
pub fn beside(cx: &Cx, summary: &Summary, area: &AreaSummary, area_name: &str) -> Option<(TableView, String)> {
    let year = newest_whole(summary)?;
    let row = area.years.get(&year)?;
    let keys = [
        "revenue-per-resident",
        "own-revenue-share",
        "administration-share",
        "debt-per-resident",
        "assigned-tasks",
        "turnout",
    ];
    let heads = vec![
        Head::of(cx.say("head-item")),
        Head::now(cx.name(&summary.name)),
        Head::of(cx.say("head-median")),
        Head::of(cx.say("head-coverage")),
    ];
    let rows: Vec<Row> = keys
        .iter()
        .map(|key| {
            let at = number(key);
            let value = &row.values[at];
            let median =
                value.quartiles.map(|it| Measured::Value { over: it.median.over, under: it.median.under, flag: None });
            let middle = match median.or_else(|| Some(value.measured(ALL[at]))).filter(|_| value.sums.villages > 1) {
                Some(measured) => indicator::cell(cx, ALL[at], measured),
                None => Cell::none(cx.say("too-few")),
            };
            let behind = cx.tell(
                "coverage",
                &[
                    ("reporting", Arg::Count(value.sums.villages as u64)),
                    ("villages", Arg::Count(value.sums.of as u64)),
                ],
            );
            let cells =
                vec![indicator::cell(cx, ALL[at], summary.value(year, at)).classed("now"), middle, Cell::none(behind)];
            Row::new(indicator::title(cx, ALL[at]), cells)
                .to(cx.link(&format!("indicators/{key}.html")))
                .under(&indicator::unit_caption(cx, ALL[at].unit))
        })
        .collect();
    let count = row.states.whole as u64;
    let intro = cx.rich(
        "neighbours-intro",
        &[
            ("year", Arg::Text(cx.locale.year(year).into())),
            ("area", Arg::Text(area_name.to_owned().into())),
            ("count", Arg::Count(count)),
        ],
    );
    (count > 1).then(|| (TableView::new("t-beside", cx.say("neighbours-caption"), "", heads).rows(rows), intro))
}
