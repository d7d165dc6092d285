//! What a village made known lately, in words, with the page that shows it.

use super::table::ItemView;
use super::{Arg, Cx, names};
use crate::aggregate::{Event, EventKind, Summary};

/// The event in words: "Accounts of the Qinghe Economic Cooperative, 2024".
pub fn title(cx: &Cx, event: &Event) -> String {
    let period = event.period.map_or_else(String::new, |period| match event.kind {
        EventKind::Accounts => cx.locale.covered(period),
        _ => cx.locale.period(period),
    });
    let key = match event.kind {
        EventKind::Correction if period.is_empty() => "event-correction",
        EventKind::Correction => "event-correction-of",
        EventKind::Accounts => "event-accounts",
        EventKind::Plan => "event-plan",
        EventKind::Figures => "event-figures",
        EventKind::Decision => "event-decision",
        EventKind::Result => "event-result",
        EventKind::Debt => "event-debt",
        EventKind::Duties => "event-duties",
    };
    cx.tell(key, &[("title", Arg::Text(cx.name(&event.title).into())), ("period", Arg::Text(period.into()))])
}

/// The page that shows it, in no language: `shiqiao/qinghe/decisions/2024-03-20-group-3-road.html`.
pub fn page(village: &str, event: &Event) -> String {
    let year = event.period.map(|period| period.year());
    match (event.kind, year) {
        (EventKind::Duties, _) => format!("{village}/duties.html"),
        (_, Some(year)) if !event.line.is_empty() => {
            format!("{village}/budget-{year}.html#{}", names::line_anchor(&event.entity, &event.line))
        }
        (_, Some(year)) => format!("{village}/budget-{year}.html"),
        (_, None) => format!("{village}/{}.html", event.record),
    }
}

/// An event of a village as an entry of a list.
pub fn item(cx: &Cx, village: &str, event: &Event) -> ItemView {
    ItemView {
        title: title(cx, event),
        href: cx.link(&page(village, event)),
        under: cx.locale.date(event.date),
        ..ItemView::default()
    }
}

/// An event as an entry of a list of several villages: the village's name stands with the day.
pub fn item_of(cx: &Cx, village: &Summary, event: &Event) -> ItemView {
    let (name, date) = (cx.name(&village.name), cx.locale.date(event.date));
    let under = cx.tell("event-where-when", &[("village", Arg::Text(name.into())), ("date", Arg::Text(date.into()))]);
    ItemView { under, ..item(cx, &village.path, event) }
}
