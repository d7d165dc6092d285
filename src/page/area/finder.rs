//! Villages to find, by area.

use serde::Serialize;

use super::super::{Arg, Cx, Regional};
use super::newest_whole;
use crate::aggregate::summary::Summary;
use crate::locale::pinyin::{initials, readings};
use crate::model::Area;

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
    /// What else it is found by: every name, how it sounds and the first letters of that, its folder's name, its code.
    pub keys: String,
    /// Its newest year.
    pub note: String,
}

pub(super) fn finder(cx: &Cx, region: &Regional, area: &Area) -> Vec<FinderGroup> {
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
    for reading in summary.name.iter().flat_map(|(_, name)| readings(name)) {
        keys.extend([reading.concat(), initials(&reading)]);
    }
    keys.sort_unstable();
    keys.dedup();
    let newest = newest_whole(summary);
    FinderItem {
        href: cx.link(&format!("{}/index.html", summary.path)),
        name: cx.name(&summary.name),
        other: own.unwrap_or("").to_owned(),
        other_lang: if own.is_some() { cx.site.locales[0].tag().to_owned() } else { String::new() },
        keys: keys.join(" "),
        note: if summary.is_held() {
            cx.say("withheld-all")
        } else {
            newest.map_or_else(
                || cx.say("late-nothing"),
                |year| cx.tell("late-newest", &[("year", Arg::Text(cx.locale.year(year).into()))]),
            )
        },
    }
}
