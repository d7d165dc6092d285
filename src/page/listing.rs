//! Where an area has more places than one page can list: which pages list them instead, and how one is found there.
//!
//! A page grows with what lies right below its area, never with all villages of a portal: what lies deeper stands on the
//! pages of the areas between. What lies right below is listed in parts where it is much, in the order of the names.

use std::ops::Range;

use super::table::LinkView;
use super::{Arg, Cx, Regional};
use crate::aggregate::summary::Summary;
use crate::model::Area;

/// Up to so many places right below an area stand on its own page, beside everything else it says.
pub const INLINE: usize = 50;
/// So many places stand on a page that holds nothing but their list.
pub const PART: usize = 100;

/// A place right below an area.
pub enum Place<'a> {
    /// An area.
    Area(&'a Area),
    /// A village.
    Village(&'a Summary),
}

impl<'a> Place<'a> {
    /// The area it is, if it is one.
    pub fn area(&self) -> Option<&'a Area> {
        if let Place::Area(area) = self { Some(area) } else { None }
    }

    /// The village it is, if it is one.
    pub fn village(&self) -> Option<&'a Summary> {
        if let Place::Village(summary) = self { Some(summary) } else { None }
    }

    fn name(&self, cx: &Cx) -> String {
        match self {
            Place::Area(area) => cx.name(&area.name),
            Place::Village(summary) => cx.name(&summary.name),
        }
    }
}

/// How many places lie right below an area.
pub fn below(area: &Area) -> usize {
    area.areas.len() + area.villages.len()
}

/// Whether what lies right below an area is listed on pages of its own.
pub fn divided(area: &Area) -> bool {
    below(area) > INLINE
}

/// How many pages list what lies right below an area; one at least.
pub fn parts(area: &Area) -> usize {
    below(area).div_ceil(PART).max(1)
}

/// Whether one page lists all villages of an area, however deep they lie.
pub fn whole(area: &Area) -> bool {
    area.all_villages().len() <= PART
}

/// Whether one page of an indicator holds all places of the portal.
pub fn one_page(root: &Area) -> bool {
    whole(root) && root.walk().len() <= INLINE
}

/// The page of a part: `checks.html`, `checks.2.html`. No folder's name has a dot.
pub fn page(stem: &str, part: usize) -> String {
    if part == 0 { format!("{stem}.html") } else { format!("{stem}.{}.html", part + 1) }
}

/// A page in the folder of an area, without its ending: `checks`, `shiqiao/checks`.
pub fn stem(area: &Area, name: &str) -> String {
    if area.path.is_empty() { name.to_owned() } else { format!("{}/{name}", area.path) }
}

/// A page that lists a part of what lies right below an area. It has a number always: the portal's own pages have none.
pub fn places_page(area: &Area, part: usize) -> String {
    format!("{}.{}.html", stem(area, "places"), part + 1)
}

/// Where an indicator is shown for an area, without the ending.
pub fn indicator_stem(key: &str, area: &Area) -> String {
    if area.path.is_empty() { format!("indicators/{key}") } else { format!("indicators/{key}/{}", area.path) }
}

/// What lies right below an area: areas, then villages, each in the order of their names.
pub fn places<'a>(cx: &Cx, region: &'a Regional, area: &'a Area) -> Vec<Place<'a>> {
    let mut areas: Vec<Place> = area.areas.iter().map(Place::Area).collect();
    let mut villages: Vec<Place> =
        area.villages.iter().filter_map(|path| region.summary(path)).map(Place::Village).collect();
    let name = |place: &Place| place.name(cx);
    for list in [&mut areas, &mut villages] {
        let mut named: Vec<(String, Place)> = list.drain(..).map(|place| (name(&place), place)).collect();
        cx.locale.sort_by_name(&mut named, |(name, _)| name);
        list.extend(named.into_iter().map(|(_, place)| place));
    }
    areas.append(&mut villages);
    areas
}

/// The places of one part.
pub fn part<'p, 'a>(places: &'p [Place<'a>], part: usize) -> &'p [Place<'a>] {
    &places[span(places.len(), part)]
}

fn span(places: usize, part: usize) -> Range<usize> {
    (part * PART).min(places)..((part + 1) * PART).min(places)
}

/// A link to a place's own page.
pub fn link(cx: &Cx, place: &Place) -> LinkView {
    let path = match place {
        Place::Area(area) => &area.path,
        Place::Village(summary) => &summary.path,
    };
    LinkView { href: cx.link(&format!("{path}/index.html")), label: place.name(cx), note: String::new() }
}

/// How many places are listed, in how many parts.
pub fn intro(cx: &Cx, places: usize, parts: usize) -> String {
    cx.tell("parts-intro", &[("places", Arg::Count(places as u64)), ("parts", Arg::Count(parts as u64))])
}

/// Links to the parts of a list, each with its first and its last name; none to the part where one stands.
pub fn links(cx: &Cx, places: &[Place], page: &dyn Fn(usize) -> String, here: Option<usize>) -> Vec<LinkView> {
    let count = |number: usize| Arg::Text(cx.locale.count(number as i128).into());
    (0..places.len().div_ceil(PART))
        .map(|at| {
            let span = span(places.len(), at);
            let inside = &places[span.clone()];
            let end = |place: Option<&Place>| Arg::Text(place.map_or_else(String::new, |it| it.name(cx)).into());
            let note = [("first", count(span.start + 1)), ("last", count(span.end)), ("all", count(places.len()))];
            LinkView {
                href: if here == Some(at) { String::new() } else { cx.link(&page(at)) },
                label: cx.tell("part-names", &[("first", end(inside.first())), ("last", end(inside.last()))]),
                note: cx.tell("part-places", &note),
            }
        })
        .collect()
}
