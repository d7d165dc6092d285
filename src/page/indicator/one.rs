//! The page of one indicator: its formula, its norm where a source names one, every place and every year. Of a portal with
//! many places every area has such a page, with what lies right below it.

use serde::Serialize;

use super::super::chart::{Multiple, multiples};
use super::super::chrome::Chrome;
use super::super::listing::{self, Place};
use super::super::measured::{area_value, coverage, shown, sortable, title, unit_caption};
use super::super::table::{Cell, Head, LinkView, Row, TableView, first_large};
use super::super::{Arg, Cx, PageView, Regional, above, data};
use super::norm::{self, NormView};
use super::{TableSection, YEARS, newest_year, sentence_value};
use crate::aggregate::indicators::ALL;
use crate::aggregate::{Measured, Rollup, Summary};
use crate::measure::{Ratio, Year};
use crate::model::{Area, Choice};

/// More places than these are not drawn: with more villages, small charts show areas only.
const PLACES_DRAWN: usize = 50;

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
    /// The pages of this list, where it is divided.
    pub parts: Vec<LinkView>,
    /// How many places they list, in how many parts.
    pub parts_intro: String,
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

/// The page of one indicator over all years: of all places where they are few, else of what lies right below an area.
pub fn one(cx: &Cx, region: &Regional, number: usize, area: &Area, part: usize) -> PageView<IndicatorView> {
    let indicator = ALL[number];
    let name = title(cx, indicator);
    let root = &cx.site.portal.root;
    let all_places = listing::one_page(root);
    let place = Arg::Text(cx.name(&area.name).into());
    let heading = match area.path.is_empty() {
        true => name.clone(),
        false => cx.tell("indicator-of-area", &[("indicator", Arg::Text(name.into())), ("area", place.clone())]),
    };
    let mut page = Chrome::new(cx, heading.clone(), heading.clone()).crumbs(
        cx,
        &[root],
        Some(("indicators/index.html", &cx.say("indicators-title"))),
        &heading,
    );
    // The page itself stays the last.
    let last = page.crumbs.len() - 1;
    page.crumbs.splice(last..last, way(cx, number, area));
    page.lead = match region
        .area(&area.path)
        .and_then(|area| Some((area, newest_year(area)?)))
        .and_then(|(area, year)| Some((sentence_value(cx, indicator, area, year)?, year)))
    {
        Some((value, year)) => cx.rich(
            "indicator-lead",
            &[("area", place), ("year", Arg::Text(cx.locale.year(year).into())), ("value", Arg::Text(value.into()))],
        ),
        None => cx.rich("indicator-lead-none", &[("area", place)]),
    };
    let all: Vec<Year> = region.area(&area.path).map_or_else(Vec::new, |area| area.years.keys().copied().collect());
    let tables = Tables { cx, region, number, years: &all[all.len().saturating_sub(YEARS)..] };
    let (mut parts, mut parts_intro) = (Vec::new(), String::new());
    let (areas, villages) = if all_places {
        tables.of_all(root)
    } else {
        let places = listing::places(cx, region, area);
        let stem = listing::indicator_stem(indicator.key, area);
        let links = listing::links(cx, &places, &|part| listing::page(&stem, part), Some(part));
        if links.len() > 1 {
            parts_intro = listing::intro(cx, places.len(), links.len());
            parts = links;
        }
        tables.of_part(area, listing::part(&places, part))
    };
    let rollup = cx.say(&format!("indicator-rollup-{}", indicator.rollup.word().replace('_', "-")));
    let downloads = vec![data::indicator_link(cx, indicator)];
    let method = cx.say(&format!("indicator-{}-method", indicator.key));
    let norm = norm(cx, region, number, area).filter(|_| part == 0);
    let multiples = small(cx, region, number, area, tables.years);
    let unit = unit_caption(cx, indicator.unit);
    let v = IndicatorView { unit, method, rollup, norm, multiples, areas, villages, parts, parts_intro, downloads };
    PageView { page, v }
}

/// The pages of the same indicator between the list and this one.
fn way(cx: &Cx, number: usize, area: &Area) -> Vec<LinkView> {
    let mut between = above(&cx.site.portal.root, &area.path);
    between.pop();
    let link = |above: &Area| LinkView {
        href: cx.link(&listing::page(&listing::indicator_stem(ALL[number].key, above), 0)),
        label: if above.path.is_empty() { title(cx, ALL[number]) } else { cx.name(&above.name) },
        note: String::new(),
    };
    between.into_iter().map(link).collect()
}

/// The tables of one indicator.
struct Tables<'t> {
    cx: &'t Cx<'t>,
    region: &'t Regional<'t>,
    number: usize,
    years: &'t [Year],
}

impl Tables<'_> {
    fn table(&self, id: &str, title: String, head: &str, rows: Vec<Row>) -> TableView {
        let (cx, unit) = (self.cx, ALL[self.number].unit);
        let mut heads = vec![Head::of(cx.say(head))];
        heads.extend(self.years.iter().map(|year| Head::of(cx.locale.year(*year))));
        TableView {
            kind: "sort",
            ..TableView::new(id, title, first_large(&unit_caption(cx, unit)), heads)
                .rows(rows)
                .scrolls("cols newest", cx.say("slide-years"))
        }
    }

    fn areas(&self, intro: &str, rows: Vec<Row>) -> TableSection {
        TableSection {
            title: self.cx.say("indicator-areas"),
            intro: self.cx.say(intro),
            table: self.table("t-areas", title(self.cx, ALL[self.number]), "head-place", rows),
        }
    }

    fn villages(&self, id: &str, area: &Area, rows: Vec<Row>) -> TableSection {
        let title = self.cx.tell("indicator-villages", &[("area", Arg::Text(self.cx.name(&area.name).into()))]);
        TableSection {
            title: title.clone(),
            intro: self.cx.say("indicator-villages-intro"),
            table: self.table(id, title, "head-village", rows),
        }
    }

    fn village(&self, summary: &Summary) -> Row {
        let (cx, number) = (self.cx, self.number);
        let cells = self.years.iter().map(|year| sortable(cx, ALL[number], summary.value(*year, number))).collect();
        Row::new(cx.name(&summary.name), cells).to(cx.link(&summary.page("trends")))
    }

    fn area(&self, area: &Area, page: &str) -> Row {
        area_row(self.cx, self.region, area, self.number, self.years).to(self.cx.link(page))
    }

    /// Every area and every village of the portal.
    fn of_all(&self, root: &Area) -> (Vec<TableSection>, Vec<TableSection>) {
        let index = |area: &Area| format!("{}.html", listing::stem(area, "index"));
        let areas = root.walk().into_iter().map(|area| self.area(area, &index(area))).collect();
        let with_villages = root.walk().into_iter().filter(|area| !area.villages.is_empty());
        let villages = with_villages.enumerate().map(|(at, area)| {
            let found = area.villages.iter().filter_map(|path| self.region.summary(path));
            let mut rows: Vec<(String, Row)> =
                found.map(|summary| (self.cx.name(&summary.name), self.village(summary))).collect();
            self.cx.locale.sort_by_name(&mut rows, |(name, _)| name);
            self.villages(&format!("t-v{at}"), area, rows.into_iter().map(|(_, row)| row).collect())
        });
        (vec![self.areas("indicator-areas-intro", areas)], villages.collect())
    }

    /// The area itself and a part of what lies right below it; each area leads to its own page of the indicator.
    fn of_part(&self, area: &Area, places: &[Place]) -> (Vec<TableSection>, Vec<TableSection>) {
        let own = self.area(area, &format!("{}.html", listing::stem(area, "index"))).stressed();
        let below = places.iter().filter_map(Place::area);
        let inner = below
            .map(|below| self.area(below, &listing::page(&listing::indicator_stem(ALL[self.number].key, below), 0)));
        let rows: Vec<Row> = [own].into_iter().chain(inner).collect();
        let intro = if rows.len() > 1 { "indicator-areas-below-intro" } else { "indicator-area-intro" };
        let villages: Vec<Row> = places.iter().filter_map(Place::village).map(|it| self.village(it)).collect();
        let villages = (!villages.is_empty()).then(|| self.villages("t-v0", area, villages));
        (vec![self.areas(intro, rows)], villages.into_iter().collect())
    }
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
    Row::new(cx.name(&area.name), cells).under(&coverage)
}

/// An area and its villages beside the range of the newest year they have figures for.
fn norm(cx: &Cx, region: &Regional, number: usize, of: &Area) -> Option<NormView> {
    let area = region.area(&of.path)?;
    let year = newest_year(area)?;
    let place = Arg::Text(cx.name(&of.name).into());
    let when = cx.tell("norm-when", &[("place", place), ("year", Arg::Text(cx.locale.year(year).into()))]);
    let villages = of.all_villages().into_iter().filter_map(|path| region.summary(path));
    let villages: Vec<Ratio> = villages.filter_map(|summary| summary.value(year, number).number()).collect();
    // A sum over many villages is not what a rule for one of them speaks of.
    let comparable = !matches!(ALL[number].rollup, Rollup::Total | Rollup::TotalAndMedian);
    let value = area_value(area, year, number).number().filter(|_| comparable);
    norm::of_places(cx, ALL[number], (year, when), value, villages)
}

/// A place with its link and what it shows in each year.
type Drawn = (String, String, Vec<Measured>);

/// Areas and villages as small charts; many villages would fill a page nobody can read.
fn small(cx: &Cx, region: &Regional, number: usize, of: &Area, years: &[Year]) -> Vec<MultiplesView> {
    let areas = of.areas.iter().filter_map(|below| {
        let summary = region.area(&below.path)?;
        let values = years.iter().map(|year| area_value(summary, *year, number)).collect();
        Some((cx.name(&below.name), cx.link(&format!("{}/index.html", below.path)), values))
    });
    let paths = of.all_villages();
    let villages = paths.iter().filter_map(|path| region.summary(path)).map(|summary| {
        let values = years.iter().map(|year| summary.value(*year, number)).collect();
        (cx.name(&summary.name), cx.link(&summary.page("trends")), values)
    });
    let mut out = Vec::new();
    if of.areas.len() <= PLACES_DRAWN {
        out.extend(section(cx, number, years, "multiples-areas", areas.collect()));
    }
    if paths.len() <= PLACES_DRAWN {
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
