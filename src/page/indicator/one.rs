//! The page of one indicator: its formula, its norm where a source names one, every place and every year.

use serde::Serialize;

use super::super::chart::{Multiple, multiples};
use super::super::chrome::Chrome;
use super::super::measured::{area_value, coverage, shown, sortable, title, unit_caption};
use super::super::table::{Cell, Head, LinkView, Row, TableView, first_large};
use super::super::{Arg, Cx, PageView, Regional, data};
use super::norm::{self, NormView};
use super::{TableSection, YEARS, newest_year, sentence_value};
use crate::aggregate::indicators::ALL;
use crate::aggregate::{Measured, Rollup};
use crate::measure::{Ratio, Year};
use crate::model::{Area, Choice};

/// More places than these are not drawn: with more villages, small charts show areas only.
const PLACES_DRAWN: usize = 60;

/// One indicator.
#[derive(Debug, Serialize)]
pub struct IndicatorView {
    /// Its unit.
    pub unit: String,
    /// Its formula in words, with its source.
    pub method: String,
    /// How villages become an area.
    pub rollup: String,
    /// Where its values lie beside the range a source names.
    pub norm: Option<NormView>,
    /// The years of areas and of villages as small charts, one scale each.
    pub multiples: Vec<MultiplesView>,
    /// Areas by year.
    pub areas: Vec<TableSection>,
    /// Villages by year, an area each.
    pub villages: Vec<TableSection>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// Small charts on one scale.
#[derive(Debug, Serialize)]
pub struct MultiplesView {
    /// What they are of.
    pub title: String,
    /// Which years, and how to read them.
    pub intro: String,
    /// One a place.
    pub items: Vec<Multiple>,
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
    let unit = first_large(&unit_caption(cx, indicator.unit));
    let area_rows: Vec<Row> = root.walk().into_iter().map(|area| area_row(cx, region, area, number, years)).collect();
    let table = |id: &str, title: String, head: &str, rows: Vec<Row>| TableView {
        kind: "sort",
        ..TableView::new(id, title, unit.clone(), heads(head)).rows(rows).scrolls("cols newest", cx.say("slide-years"))
    };
    let areas = vec![TableSection {
        title: cx.say("indicator-areas"),
        intro: cx.say("indicator-areas-intro"),
        table: table("t-areas", heading.clone(), "head-place", area_rows),
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
                    let cells =
                        years.iter().map(|year| sortable(cx, indicator, summary.value(*year, number))).collect();
                    let name = cx.name(&summary.name);
                    (name.clone(), Row::new(name, cells).to(cx.link(&summary.page("trends"))))
                })
                .collect();
            cx.locale.sort_by_name(&mut rows, |(name, _)| name);
            let title = cx.tell("indicator-villages", &[("area", Arg::Text(name.into()))]);
            TableSection {
                title: title.clone(),
                intro: cx.say("indicator-villages-intro"),
                table: table(
                    &format!("t-v{at}"),
                    title,
                    "head-village",
                    rows.into_iter().map(|(_, row)| row).collect(),
                ),
            }
        })
        .collect();
    let rollup = cx.say(&format!("indicator-rollup-{}", indicator.rollup.word().replace('_', "-")));
    let downloads = vec![data::indicator_link(cx, indicator)];
    let method = cx.say(&format!("indicator-{}-method", indicator.key));
    let (norm, multiples) = (norm(cx, region, number), small(cx, region, number, years));
    PageView { page, v: IndicatorView { unit, method, rollup, norm, multiples, areas, villages, downloads } }
}

fn area_row(cx: &Cx, region: &Regional, area: &Area, number: usize, years: &[Year]) -> Row {
    let indicator = ALL[number];
    let summary = region.area(&area.path);
    let cells = years
        .iter()
        .map(|year| match summary {
            Some(summary) => sortable(cx, indicator, area_value(summary, *year, number)),
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

/// The whole area and its villages beside the range of the newest year they have figures for.
fn norm(cx: &Cx, region: &Regional, number: usize) -> Option<NormView> {
    let area = region.area("")?;
    let year = newest_year(area)?;
    let place = Arg::Text(cx.name(&cx.site.portal.root.name).into());
    let when = cx.tell("norm-when", &[("place", place), ("year", Arg::Text(cx.locale.year(year).into()))]);
    let villages: Vec<Ratio> =
        region.summaries.values().filter_map(|summary| summary.value(year, number).number()).collect();
    // A sum over many villages is not what a rule for one of them speaks of.
    let comparable = !matches!(ALL[number].rollup, Rollup::Total | Rollup::TotalAndMedian);
    let value = area_value(area, year, number).number().filter(|_| comparable);
    norm::of_places(cx, ALL[number], (year, when), value, villages)
}

/// A place with its link and what it shows in each year.
type Drawn = (String, String, Vec<Measured>);

/// Areas and villages as small charts; many villages would fill a page nobody can read.
fn small(cx: &Cx, region: &Regional, number: usize, years: &[Year]) -> Vec<MultiplesView> {
    let root = &cx.site.portal.root;
    let areas = root.areas.iter().filter_map(|below| {
        let summary = region.area(&below.path)?;
        let values = years.iter().map(|year| area_value(summary, *year, number)).collect();
        Some((cx.name(&below.name), cx.link(&format!("{}/index.html", below.path)), values))
    });
    let villages = region.summaries.values().map(|summary| {
        let values = years.iter().map(|year| summary.value(*year, number)).collect();
        (cx.name(&summary.name), cx.link(&summary.page("trends")), values)
    });
    let mut out = Vec::new();
    if root.areas.len() <= PLACES_DRAWN {
        out.extend(section(cx, number, years, "multiples-areas", areas.collect()));
    }
    if region.summaries.len() <= PLACES_DRAWN {
        out.extend(section(cx, number, years, "multiples-villages", villages.collect()));
    }
    out
}

/// Several places up to the newest year that any of them has a number for; `None` where there is nothing to compare.
fn section(cx: &Cx, number: usize, years: &[Year], key: &str, mut places: Vec<Drawn>) -> Option<MultiplesView> {
    let indicator = ALL[number];
    let last = years.iter().enumerate().rposition(|(at, _)| places.iter().any(|(.., it)| it[at].number().is_some()))?;
    if last == 0 || places.len() < 2 {
        return None;
    }
    cx.locale.sort_by_name(&mut places, |(name, ..)| name);
    let drawn = places.into_iter().map(|(name, href, values)| {
        let newest = values[last].number().and_then(|sides| shown(cx, indicator.unit, sides, false));
        let note = newest.unwrap_or_else(|| cx.say("not-reported"));
        (name, href, note, values[..=last].iter().map(|value| indicator.shown(*value)).collect())
    });
    let span = [("from", years[0]), ("to", years[last])].map(|(name, year)| (name, cx.locale.year(year)));
    let span: Vec<(&str, Arg)> = span.into_iter().map(|(name, year)| (name, Arg::Text(year.into()))).collect();
    let intro = [cx.tell("multiples-years", &span), cx.say("multiples-intro")].join(&cx.sentence_gap());
    Some(MultiplesView { title: cx.say(key), intro, items: multiples(drawn.collect()) })
}
