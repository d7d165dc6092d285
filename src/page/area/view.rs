//! The page of an area.

use serde::Serialize;

use super::super::chart::Multiple;
use super::super::chrome::Chrome;
use super::super::indicator::{self, SubjectView, TableSection, newest_year};
use super::super::search::{self, SearchBox};
use super::super::table::{FigureView, ItemView, LinkView, TableView, escape};
use super::super::{Arg, Cx, PageView, Regional, above, changes, data, events, held, listing, machine};
use super::figures::{figures, lead, sub};
use super::finder::{FinderGroup, finder};
use super::late::late;
use super::movement::movement;
use super::places::{multiples, part_links, side_by_side};
use super::trend::trend;
use super::{area_value, newest_coverage};
use crate::measure::Year;
use crate::model::Area;

/// So many villages are listed by name to be found; of an area with more its areas are listed, and a search takes the
/// list's place: the list stands before everything else, and a slow line must bring it first.
const FOUND: usize = 60;

/// How many of the things made known lately.
const CHANGED: usize = 6;

/// The page of an area.
#[derive(Debug, Serialize)]
pub struct AreaView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Villages to find, by area.
    pub finder: Vec<FinderGroup>,
    /// Where there are too many villages to list: a box to search in, and the areas.
    pub search: Option<SearchBox>,
    /// These areas.
    pub areas: Vec<LinkView>,
    /// Sums by year.
    pub trend: Option<TableView>,
    /// Its heading.
    pub trend_title: String,
    /// What to know of it.
    pub trend_intro: String,
    /// Where debt falls and rises, per resident.
    pub movement: Option<TableSection>,
    /// Areas and villages side by side.
    pub places: Vec<TableSection>,
    /// The pages that list them, where they are too many for this one.
    pub parts: Vec<LinkView>,
    /// How many places those list, in how many parts.
    pub parts_intro: String,
    /// Debt per resident as small charts on one scale.
    pub multiples: Vec<Multiple>,
    /// The formula of what they show.
    pub multiples_href: String,
    /// Every indicator by year.
    pub subjects: Vec<SubjectView>,
    /// Villages that have not published the newest year.
    pub late: Vec<ItemView>,
    /// Which year that is.
    pub late_intro: String,
    /// The checks of its villages.
    pub checks: LinkView,
    /// What changed lately in its villages.
    pub changes: LinkView,
    /// The newest things its villages made known.
    pub changed: Vec<ItemView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// Whether an area's page holds the box of the search: it has more villages than a page can list to be found.
pub fn is_searched(area: &Area) -> bool {
    area.all_villages().len() > FOUND
}

/// The page of an area, in the page's language.
pub fn view(cx: &Cx, region: &Regional, area: &Area) -> PageView<AreaView> {
    let name = cx.name(&area.name);
    let root = area.path.is_empty();
    let summary = region.area(&area.path).expect("every area was rolled up");
    let title = if root { name.clone() } else { cx.tell("area-title", &[("area", Arg::Text(name.clone().into()))]) };
    let mut page = Chrome::new(cx, title, name.clone());
    if !root {
        let mut above = above(&cx.site.portal.root, &area.path);
        above.pop();
        page = page.crumbs(cx, &above, None, &name).own_name(cx, &area.name);
    }
    page = page.fed_by(cx, &area.path, &name);
    page.data = machine::area(cx, area, &page);
    page.withheld = held::of_area(cx, area.all_villages().into_iter().filter_map(|path| region.summary(path)));
    let year = newest_year(summary);
    page.sub = sub(cx, summary, year);
    page.lead = lead(cx, &name, summary, year);
    page.provenance = escape(&cx.tell(
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
    let many = is_searched(area);
    let below = listing::places(cx, region, area);
    let divided = listing::divided(area);
    let parts = if divided { part_links(cx, area, &below, None) } else { Vec::new() };
    let parts_intro = if divided { listing::intro(cx, below.len(), parts.len()) } else { String::new() };
    let places = if divided { Vec::new() } else { side_by_side(cx, region, &below, year) };
    let late = late(cx, region, area, year);
    // Where its areas are too many to be named here, or villages lie right below it, the parts lead to them.
    let named = many && area.areas.len() <= listing::PART;
    let mut areas = if named { search::areas_below(cx, area) } else { Vec::new() };
    if many && divided && (!named || !area.villages.is_empty()) {
        areas.extend(parts.iter().cloned());
    } else if many {
        areas.extend(below.iter().filter(|it| it.village().is_some()).map(|it| listing::link(cx, it)));
    }
    PageView {
        page,
        v: AreaView {
            figures: figures(cx, summary, year),
            finder: if many { Vec::new() } else { finder(cx, region, area) },
            search: many.then(|| search::search_box(cx, region)),
            areas,
            trend: (!years.is_empty()).then(|| trend(cx, summary, years)),
            trend_title: cx.say("area-trend-title"),
            trend_intro: cx.say("area-trend-intro"),
            movement: movement(cx, region, area, year),
            places,
            parts,
            parts_intro,
            multiples: if divided { Vec::new() } else { multiples(cx, region, area, years) },
            multiples_href: cx.link(&match divided {
                true => listing::page(&listing::indicator_stem("debt-per-resident", area), 0),
                false => "indicators/debt-per-resident.html".to_owned(),
            }),
            subjects: indicator::subjects(cx, area, years, false, &|year, at| area_value(summary, year, at), &|at| {
                newest_coverage(cx, summary, years, at)
            }),
            late,
            late_intro: year.map_or_else(String::new, |year| {
                cx.tell("late-intro", &[("year", Arg::Text(cx.locale.year(year).into()))])
            }),
            checks: LinkView {
                href: cx.link(&if root { "checks.html".to_owned() } else { format!("{}/checks.html", area.path) }),
                label: cx.say("area-checks-link"),
                note: String::new(),
            },
            changed: changes::newest(region, area, CHANGED)
                .into_iter()
                .map(|(village, event)| events::item_of(cx, village, event))
                .collect(),
            changes: LinkView {
                href: cx.link(&if root { "changes.html".to_owned() } else { format!("{}/changes.html", area.path) }),
                label: cx.say("area-changes-link"),
                note: String::new(),
            },
            downloads: [data::place_links(cx, &area.path, &["years", "villages"]), data::package_links(cx, &area.path)]
                .concat(),
        },
    }
}
