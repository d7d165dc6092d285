//! What changed lately in the villages of an area, out of their summaries alone.

use serde::Serialize;

use super::super::chrome::Chrome;
use super::super::table::ItemView;
use super::super::{Arg, Cx, PageView, Regional, above, events, held};
use crate::aggregate::{Event, Summary, events::newest_first};
use crate::model::Area;

/// The page.
#[derive(Debug, Serialize)]
pub struct AreaChangesView {
    /// The newest events of all villages.
    pub events: Vec<ItemView>,
}

/// How many events the page of an area shows.
const SHOWN: usize = 50;

/// The newest events of an area's villages with the village each happened in, the newest first.
pub fn newest<'s>(region: &'s Regional, area: &Area, kept: usize) -> Vec<(&'s Summary, &'s Event)> {
    let summaries = area.all_villages().into_iter().filter_map(|path| region.summary(path));
    let mut out: Vec<(&Summary, &Event)> =
        summaries.flat_map(|summary| summary.events.iter().map(move |event| (summary, event))).collect();
    newest_first(&mut out, |(_, event)| *event, kept);
    out
}

/// The page of what changed lately in an area.
pub fn area(cx: &Cx, region: &Regional, area: &Area) -> PageView<AreaChangesView> {
    let name = cx.name(&area.name);
    let args = [("area", Arg::Text(name.clone().into()))];
    let heading = cx.tell("area-changes-heading", &args);
    let here = if area.path.is_empty() { "index.html".to_owned() } else { format!("{}/index.html", area.path) };
    let mut up = above(&cx.site.portal.root, &area.path);
    up.pop();
    let mut page =
        Chrome::new(cx, heading.clone(), heading).crumbs(cx, &up, Some((&here, &name)), &cx.say("changes-heading"));
    page = page.fed_by(cx, &area.path, &name);
    page.withheld = held::of_area(cx, area.all_villages().into_iter().filter_map(|path| region.summary(path)));
    let found = newest(region, area, SHOWN);
    page.lead = match found.first() {
        None => cx.rich("area-changes-lead-none", &args),
        Some((village, event)) => cx.rich(
            "area-changes-lead",
            &[
                ("date", Arg::Text(cx.locale.date(event.date).into())),
                ("village", Arg::Text(cx.name(&village.name).into())),
                ("what", Arg::Text(events::title(cx, event).into())),
            ],
        ),
    };
    let events = found.into_iter().map(|(village, event)| events::item_of(cx, village, event)).collect();
    PageView { page, v: AreaChangesView { events } }
}
