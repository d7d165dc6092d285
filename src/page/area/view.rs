//! The page of an area.

use serde::Serialize;

use super::super::chart::Multiple;
use super::super::chrome::Chrome;
use super::super::indicator::{self, SubjectView, TableSection, newest_year};
use super::super::search::{self, SearchBox};
use super::super::table::{FigureView, ItemView, LinkView, TableView, escape};
use super::super::{Arg, Cx, PageView, Regional, above, changes, data, events, held, machine};
use super::figures::{figures, lead, sub};
use super::finder::{FinderGroup, finder};
use super::movement::movement;
use super::places::{late, multiples, side_by_side};
use super::trend::trend;
use super::{area_value, newest_coverage};
use crate::measure::Year;
use crate::model::Area;

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
    let many = area.all_villages().len() > search::LISTED;
    let (places, late) = (side_by_side(cx, region, area, year), late(cx, region, area, year));
    PageView {
        page,
        v: AreaView {
            figures: figures(cx, summary, year),
            finder: if many { Vec::new() } else { finder(cx, region, area) },
            search: many.then(|| search::search_box(cx, region)),
            areas: if many { search::areas_below(cx, area) } else { Vec::new() },
            trend: (!years.is_empty()).then(|| trend(cx, summary, years)),
            trend_title: cx.say("area-trend-title"),
            trend_intro: cx.say("area-trend-intro"),
            movement: movement(cx, region, area, year),
            places,
            multiples: multiples(cx, region, area, years),
            multiples_href: cx.link("indicators/debt-per-resident.html"),
            subjects: indicator::subjects(cx, years, false, &|year, at| area_value(summary, year, at), &|at| {
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
