//! Indicators: every one over all places and years, the list of them, and a village's own trends.

mod norm;
mod one;

pub use norm::NormView;
pub use one::{IndicatorView, one};

use std::collections::BTreeMap;

use serde::Serialize;

use super::chart::Spark;
use super::chrome::{self, Chrome};
use super::data;
use super::listing;
use super::measured::{cell, shown, title, unit_caption};
use super::question::{Block, Blocks};
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
    /// Which it is.
    #[serde(skip)]
    pub of: Subject,
    /// The subject.
    pub title: String,
    /// What to know of it.
    pub intro: String,
    /// Its indicators by year.
    pub table: TableView,
    /// The newest values beside the ranges that a source names.
    pub norms: Vec<NormView>,
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

impl Blocks for TrendsView {
    fn blocks(&self, _: &Cx) -> Vec<Block> {
        self.subjects.iter().map(|subject| Block::of(&subject.title)).collect()
    }
}

/// The page of an indicator where the places right below an area are listed: one for the whole portal where it is small.
fn page_for<'a>(cx: &Cx<'a>, area: &'a Area) -> impl Fn(&str) -> String + 'a {
    let root: &'a Area = &cx.site.portal.root;
    let area = if listing::one_page(root) { root } else { area };
    move |key| listing::page(&listing::indicator_stem(key, area), 0)
}

/// Tables of every subject: one row an indicator, one column a year, before them the years as a line where `lines` asks
/// for it. `value` gives what was measured.
pub fn subjects(
    cx: &Cx,
    area: &Area,
    years: &[Year],
    lines: bool,
    value: &dyn Fn(Year, usize) -> Measured,
    under: &dyn Fn(usize) -> String,
) -> Vec<SubjectView> {
    let page = page_for(cx, area);
    let mut out = Vec::new();
    for subject in SUBJECTS {
        let name = cx.say(&format!("subject-{}", subject.word()));
        let lines = lines && years.len() > 1;
        let mut heads = vec![Head::of(cx.say("head-item"))];
        heads.extend(lines.then(|| Head::of(cx.say("head-trend"))));
        let last = years.len().saturating_sub(1);
        heads.extend(years.iter().enumerate().map(|(at, year)| {
            if at == last { Head::now(cx.locale.year(*year)) } else { Head::of(cx.locale.year(*year)) }
        }));
        let rows: Vec<Row> = ALL
            .iter()
            .enumerate()
            .filter(|(_, indicator)| indicator.subject == subject)
            .map(|(at, indicator)| {
                let mut cells: Vec<Cell> = Vec::new();
                if lines {
                    let values: Vec<Option<i128>> =
                        years.iter().map(|year| indicator.shown(value(*year, at))).collect();
                    cells.push(
                        Spark::of(&values).map_or_else(|| Cell::none(cx.say("reason-too-few-years")), Cell::spark),
                    );
                }
                cells.extend(years.iter().map(|year| cell(cx, indicator, value(*year, at))));
                let unit = super::table::first_large(&unit_caption(cx, indicator.unit));
                let more = under(at);
                let line = if more.is_empty() { unit } else { format!("{unit}{}{more}", cx.list_gap()) };
                Row::new(title(cx, indicator), cells).to(cx.link(&page(indicator.key))).under(&line)
            })
            .collect();
        if rows.is_empty() || years.is_empty() {
            continue;
        }
        let caption = cx.tell("trends-subject-caption", &[("subject", Arg::Text(name.clone().into()))]);
        let table = TableView::new(&format!("t-{}", subject.word()), caption, "", heads)
            .rows(rows)
            .scrolls("cols newest", cx.say("slide-years"));
        out.push(SubjectView {
            of: subject,
            title: name,
            intro: if out.is_empty() { cx.say("subject-intro") } else { String::new() },
            table,
            norms: Vec::new(),
        });
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
    let area = of.above.last().copied().unwrap_or(&cx.site.portal.root);
    let mut subjects = subjects(cx, area, years, true, &|year, at| of.summary.value(year, at), &|_| String::new());
    for subject in &mut subjects {
        subject.norms = norms(cx, of, subject.of);
    }
    PageView { page, v: TrendsView { subjects, methods: methods(cx), downloads: data::links(cx, of, &["indicators"]) } }
}

/// The village's newest values beside the ranges that a source names.
fn norms(cx: &Cx, of: &VillageCx, subject: Subject) -> Vec<NormView> {
    let of_subject = ALL.iter().enumerate().filter(|(_, indicator)| indicator.subject == subject);
    of_subject
        .filter_map(|(at, indicator)| {
            let newest = of.summary.years.keys().rev();
            let (year, value) = newest.copied().find_map(|year| Some((year, of.summary.value(year, at).number()?)))?;
            norm::of_value(cx, indicator, cx.locale.year(year), year, value)
        })
        .collect()
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
            let shows = indicator.rollup.has_median() && value.coverage().shows_total();
            let median = value.quartiles.filter(|_| shows)?.median;
            let text = shown(cx, indicator.unit, median, true)?;
            Some(cx.tell("median-of", &[("value", Arg::Text(text.into()))]))
        }
    }
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
