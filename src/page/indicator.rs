//! Indicators: every one over all places and years, the list of them, and a village's own trends.

use std::collections::BTreeMap;

use serde::Serialize;

use super::chrome::{self, Chrome};
use super::data;
use super::measured::{cell, coverage, shown, title, unit_caption};
use super::table::{Cell, Head, LinkView, Row, TableView};
use super::{Arg, Cx, PageView, Regional, VillageCx};
use crate::aggregate::indicators::ALL;
use crate::aggregate::rollup::AreaSummary;
use crate::aggregate::{Indicator, Measured, Subject};
use crate::measure::{Ratio, Year};
use crate::model::{Area, Choice};

/// How many years a table of trends shows.
const YEARS: usize = 6;

/// The newest whole year an area has figures for.
pub fn newest_year(area: &AreaSummary) -> Option<Year> {
    area.years.iter().rev().find(|(_, row)| row.states.whole > 0).map(|(year, _)| *year)
}

const SUBJECTS: [Subject; 6] =
    [Subject::Place, Subject::Budget, Subject::Debt, Subject::Decision, Subject::Duty, Subject::Check];

/// Indicators of one subject as a table over years.
#[derive(Debug, Serialize)]
pub struct SubjectView {
    /// The subject.
    pub title: String,
    /// What to know of it.
    pub intro: String,
    /// Its indicators by year.
    pub table: TableView,
}

/// The formula of an indicator.
#[derive(Debug, Serialize)]
pub struct MethodView {
    /// The indicator.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The formula in words.
    pub method: String,
    /// Its newest value, where a list shows one.
    pub value: String,
}

/// A village's trends.
#[derive(Debug, Serialize)]
pub struct TrendsView {
    /// Tables by subject.
    pub subjects: Vec<SubjectView>,
    /// Formulas.
    pub methods: Vec<MethodView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// Tables of every subject: one row an indicator, one column a year. `value` gives what was measured.
pub fn subjects(
    cx: &Cx,
    years: &[Year],
    value: &dyn Fn(Year, usize) -> Measured,
    under: &dyn Fn(usize) -> String,
) -> Vec<SubjectView> {
    let mut out = Vec::new();
    for subject in SUBJECTS {
        let name = cx.say(&format!("subject-{}", subject.word()));
        let mut heads = vec![Head::of(cx.say("head-item"))];
        let last = years.len().saturating_sub(1);
        heads.extend(years.iter().enumerate().map(|(at, year)| {
            if at == last { Head::now(cx.locale.year(*year)) } else { Head::of(cx.locale.year(*year)) }
        }));
        let rows: Vec<Row> = ALL
            .iter()
            .enumerate()
            .filter(|(_, indicator)| indicator.subject == subject)
            .map(|(at, indicator)| {
                let cells = years.iter().map(|year| cell(cx, indicator, value(*year, at))).collect();
                let unit = super::table::first_large(&unit_caption(cx, indicator.unit));
                let more = under(at);
                let line = if more.is_empty() { unit } else { format!("{unit}{}{more}", cx.list_gap()) };
                Row::new(title(cx, indicator), cells)
                    .to(cx.link(&format!("indicators/{}.html", indicator.key)))
                    .under(&line)
            })
            .collect();
        if rows.is_empty() || years.is_empty() {
            continue;
        }
        let caption = cx.tell("trends-subject-caption", &[("subject", Arg::Text(name.clone().into()))]);
        let table = TableView::new(&format!("t-{}", subject.word()), caption, "", heads)
            .rows(rows)
            .scrolls("cols newest", cx.say("slide-years"));
        out.push(SubjectView { title: name, intro: cx.say("subject-intro"), table });
    }
    out
}

/// The page of a village's trends.
pub fn trends(cx: &Cx, of: &VillageCx) -> PageView<TrendsView> {
    let heading = cx.say("trends-title");
    let mut page = chrome::of_village(cx, of, "trends", &heading, &heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    page.lead = cx.rich("trends-lead", &[("village", Arg::Text(cx.name(&of.village.name).into()))]);
    let records: Vec<&str> = of.village.files.iter().map(|(_, file)| file.path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let all: Vec<Year> = of.summary.years.keys().copied().collect();
    let years = &all[all.len().saturating_sub(YEARS)..];
    PageView {
        page,
        v: TrendsView {
            subjects: subjects(cx, years, &|year, at| of.summary.value(year, at), &|_| String::new()),
            methods: methods(cx),
            downloads: data::links(cx, of, &["indicators"]),
        },
    }
}

fn methods(cx: &Cx) -> Vec<MethodView> {
    ALL.iter()
        .map(|indicator| MethodView {
            title: title(cx, indicator),
            href: cx.link(&format!("indicators/{}.html", indicator.key)),
            method: cx.say(&format!("indicator-{}-method", indicator.key)),
            value: String::new(),
        })
        .collect()
}

/// The list of indicators.
#[derive(Debug, Serialize)]
pub struct ListView {
    /// By subject.
    pub subjects: Vec<ListSubject>,
}

/// Indicators of one subject.
#[derive(Debug, Serialize)]
pub struct ListSubject {
    /// The subject.
    pub title: String,
    /// Its indicators.
    pub items: Vec<MethodView>,
}

/// The page that lists every indicator.
pub fn list(cx: &Cx, region: &Regional) -> PageView<ListView> {
    let heading = cx.say("indicators-title");
    let root = &cx.site.portal.root;
    let mut page = Chrome::new(cx, heading.clone(), heading.clone()).crumbs(cx, &[root], None, &heading);
    page.lead = cx.rich("indicators-lead", &[("count", Arg::Count(ALL.len() as u64))]);
    let area = region.area("");
    let year = area.and_then(newest_year);
    let subjects = SUBJECTS
        .iter()
        .map(|subject| ListSubject {
            title: cx.say(&format!("subject-{}", subject.word())),
            items: ALL
                .iter()
                .filter(|indicator| indicator.subject == *subject)
                .map(|indicator| {
                    let value = area.zip(year).and_then(|(area, year)| sentence_value(cx, indicator, area, year));
                    MethodView {
                        title: title(cx, indicator),
                        href: cx.link(&format!("indicators/{}.html", indicator.key)),
                        method: cx.say(&format!("indicator-{}-method", indicator.key)),
                        value: value.unwrap_or_else(|| cx.say("not-reported")),
                    }
                })
                .collect(),
        })
        .collect();
    PageView { page, v: ListView { subjects } }
}

/// What an area shows for an indicator in a year: its sums, else its median.
fn sentence_value(cx: &Cx, indicator: &Indicator, area: &AreaSummary, year: Year) -> Option<String> {
    let value = area.value_of(year, indicator.key)?;
    match value.measured(indicator) {
        Measured::Value { over, under, .. } => shown(cx, indicator.unit, Ratio { over, under }, true),
        Measured::NotApplicable | Measured::Missing(_) | Measured::Text { .. } => {
            let median = value.quartiles.filter(|_| value.coverage().shows_total())?.median;
            let text = shown(cx, indicator.unit, median, true)?;
            Some(cx.tell("median-of", &[("value", Arg::Text(text.into()))]))
        }
    }
}

/// One indicator.
#[derive(Debug, Serialize)]
pub struct IndicatorView {
    /// Its unit.
    pub unit: String,
    /// Its formula in words, with its source.
    pub method: String,
    /// How villages become an area.
    pub rollup: String,
    /// Areas by year.
    pub areas: Vec<TableSection>,
    /// Villages by year, an area each.
    pub villages: Vec<TableSection>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// A table under its heading.
#[derive(Debug, Serialize)]
pub struct TableSection {
    /// The heading.
    pub title: String,
    /// What to know of it.
    pub intro: String,
    /// The table.
    pub table: TableView,
}

/// The page of one indicator over all places and years.
pub fn one(cx: &Cx, region: &Regional, number: usize) -> PageView<IndicatorView> {
    let indicator = ALL[number];
    let heading = title(cx, indicator);
    let root = &cx.site.portal.root;
    let mut page = Chrome::new(cx, heading.clone(), heading.clone()).crumbs(
        cx,
        &[root],
        Some(("indicators/index.html", &cx.say("indicators-title"))),
        &heading,
    );
    let place = Arg::Text(cx.name(&root.name).into());
    page.lead = match region
        .area("")
        .and_then(|area| Some((area, newest_year(area)?)))
        .and_then(|(area, year)| Some((sentence_value(cx, indicator, area, year)?, year)))
    {
        Some((value, year)) => cx.rich(
            "indicator-lead",
            &[("area", place), ("year", Arg::Text(cx.locale.year(year).into())), ("value", Arg::Text(value.into()))],
        ),
        None => cx.rich("indicator-lead-none", &[("area", place)]),
    };
    let all: Vec<Year> = region.area("").map_or_else(Vec::new, |area| area.years.keys().copied().collect());
    let years = &all[all.len().saturating_sub(YEARS)..];
    let heads = |first: &str| {
        let mut heads = vec![Head::of(cx.say(first))];
        heads.extend(years.iter().map(|year| Head::of(cx.locale.year(*year))));
        heads
    };
    let unit = super::table::first_large(&unit_caption(cx, indicator.unit));
    let area_rows: Vec<Row> = root.walk().into_iter().map(|area| area_row(cx, region, area, number, years)).collect();
    let areas = vec![TableSection {
        title: cx.say("indicator-areas"),
        intro: cx.say("indicator-areas-intro"),
        table: TableView::new("t-areas", heading.clone(), unit.clone(), heads("head-place"))
            .rows(area_rows)
            .scrolls("cols newest", cx.say("slide-years")),
    }];
    let villages = root
        .walk()
        .into_iter()
        .filter(|area| !area.villages.is_empty())
        .enumerate()
        .map(|(at, area)| {
            let name = cx.name(&area.name);
            let mut rows: Vec<(String, Row)> = area
                .villages
                .iter()
                .filter_map(|path| region.summary(path))
                .map(|summary| {
                    let cells = years.iter().map(|year| cell(cx, indicator, summary.value(*year, number))).collect();
                    let name = cx.name(&summary.name);
                    (name.clone(), Row::new(name, cells).to(cx.link(&summary.page("trends"))))
                })
                .collect();
            cx.locale.sort_by_name(&mut rows, |(name, _)| name);
            let title = cx.tell("indicator-villages", &[("area", Arg::Text(name.into()))]);
            TableSection {
                title: title.clone(),
                intro: cx.say("indicator-villages-intro"),
                table: TableView::new(&format!("t-v{at}"), title, unit.clone(), heads("head-village"))
                    .rows(rows.into_iter().map(|(_, row)| row).collect())
                    .scrolls("cols newest", cx.say("slide-years")),
            }
        })
        .collect();
    let rollup = cx.say(&format!("indicator-rollup-{}", indicator.rollup.word().replace('_', "-")));
    let downloads = vec![data::indicator_link(cx, indicator)];
    let method = cx.say(&format!("indicator-{}-method", indicator.key));
    PageView { page, v: IndicatorView { unit, method, rollup, areas, villages, downloads } }
}

fn area_row(cx: &Cx, region: &Regional, area: &Area, number: usize, years: &[Year]) -> Row {
    let indicator = ALL[number];
    let summary = region.area(&area.path);
    let cells = years
        .iter()
        .map(|year| match summary.and_then(|summary| summary.years.get(year)) {
            Some(row) => {
                let value = &row.values[number];
                let measured = match value.measured(indicator) {
                    Measured::NotApplicable if value.coverage().shows_total() => {
                        value.quartiles.map_or(Measured::NotApplicable, |it| Measured::Value {
                            over: it.median.over,
                            under: it.median.under,
                            flag: None,
                        })
                    }
                    other => other,
                };
                cell(cx, indicator, measured)
            }
            None => Cell::none(cx.say("not-reported")),
        })
        .collect();
    let newest = years.iter().rev().find_map(|year| {
        summary
            .and_then(|summary| summary.years.get(year))
            .map(|row| &row.values[number])
            .filter(|value| value.sums.villages > 0)
    });
    let coverage = newest.map_or_else(String::new, |value| coverage(cx, value.sums.villages, value.sums.of));
    let page = if area.path.is_empty() { "index.html".to_owned() } else { format!("{}/index.html", area.path) };
    Row::new(cx.name(&area.name), cells).to(cx.link(&page)).under(&coverage)
}

/// Values of a village by year, for small charts.
pub fn series(
    years: &BTreeMap<Year, crate::aggregate::summary::SummaryYear>,
    number: usize,
    span: &[Year],
) -> Vec<Option<i128>> {
    span.iter()
        .map(|year| {
            years
                .get(year)
                .and_then(|row| row.values[number].number())
                .and_then(|sides| ALL[number].unit.rounded(sides))
        })
        .collect()
}
