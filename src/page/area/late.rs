//! Who is late: villages without the newest year that others have published.

use super::super::listing;
use super::super::table::ItemView;
use super::super::{Arg, Cx, Regional};
use super::newest_whole;
use crate::aggregate::YearState;
use crate::aggregate::summary::Summary;
use crate::measure::Year;
use crate::model::Area;

/// More villages than these are not named on one page: it says how many each area has, whose page names them or lists them
/// with the newest year of each.
const NAMED: usize = 30;

/// Villages of an area without that year by name; where they are many, how many each area has of them.
pub(super) fn late(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Vec<ItemView> {
    let Some(year) = year else { return Vec::new() };
    let of = |paths: Vec<&str>| -> Vec<&Summary> {
        let found = paths.into_iter().filter_map(|path| region.summary(path));
        found.filter(|summary| *summary.state(year) != YearState::Whole).collect()
    };
    let all = of(area.all_villages());
    if all.len() <= NAMED {
        return named(cx, all);
    }
    let counted = |name: String, page: &str, count: usize| ItemView {
        title: name,
        href: cx.link(page),
        state: cx.tell("villages-count", &[("count", Arg::Count(count as u64))]),
        state_class: "late",
        ..ItemView::default()
    };
    let list = match listing::divided(area) {
        true => listing::places_page(area, 0),
        false => format!("{}.html#t-villages", listing::stem(area, "index")),
    };
    if area.areas.len() > listing::INLINE {
        return vec![counted(cx.name(&area.name), &list, all.len())];
    }
    let below = area.areas.iter().map(|below| (below, of(below.all_villages()).len())).filter(|(_, count)| *count > 0);
    let mut out: Vec<ItemView> = below
        .map(|(below, count)| counted(cx.name(&below.name), &format!("{}/index.html", below.path), count))
        .collect();
    cx.locale.sort_by_name(&mut out, |item| &item.title);
    let right_below = of(area.villages.iter().map(String::as_str).collect()).len();
    if right_below > 0 {
        out.push(counted(cx.name(&area.name), &list, right_below));
    }
    out
}

fn named(cx: &Cx, late: Vec<&Summary>) -> Vec<ItemView> {
    let mut out: Vec<ItemView> = late
        .into_iter()
        .map(|summary| {
            let newest = newest_whole(summary);
            ItemView {
                title: cx.name(&summary.name),
                href: cx.link(&format!("{}/index.html", summary.path)),
                under: newest.map_or_else(
                    || cx.say("late-nothing"),
                    |year| cx.tell("late-newest", &[("year", Arg::Text(cx.locale.year(year).into()))]),
                ),
                state: cx.say(if summary.is_held() { "withheld-all" } else { "late-state" }),
                state_class: "late",
                ..ItemView::default()
            }
        })
        .collect();
    cx.locale.sort_by_name(&mut out, |item| &item.title);
    out
}
