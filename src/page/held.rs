//! What is held back, as other pages name it: a line on top of a page, a decision that cannot be linked to as one.

use super::listing::{INLINE, Place};
use super::table::escape;
use super::{Arg, Cx, VillageCx};
use crate::aggregate::summary::Summary;
use crate::model::Withheld;
use crate::model::withheld::WithheldKind;

/// A decision that another record names and that is held back: the words for it, and its page.
pub fn decision(cx: &Cx, of: &VillageCx, id: &str) -> Option<(String, String)> {
    let held = of.village.withheld.iter().find(|it| it.kind == WithheldKind::Decision && it.id == id)?;
    let text = cx.tell("withheld-decision", &[("id", Arg::Text(held.id.clone().into()))]);
    Some((text, cx.link(&format!("{}/decisions/{}.html", of.village.path, held.id))))
}

/// What stands on top of every page of a village that holds records back: escaped HTML; empty where it holds none.
pub fn of_village(cx: &Cx, of: &VillageCx) -> String {
    let held = &of.village.withheld;
    if held.is_empty() {
        return String::new();
    }
    let inside = |it: &Withheld| it.path[of.village.path.len()..].trim_start_matches('/').to_owned();
    let names: Vec<String> = held.iter().map(inside).collect();
    let count = held.len() as u64;
    let text = cx.rich(
        "withheld-notice",
        &[("count", Arg::Count(count)), ("records", Arg::Text(cx.locale.join(&names).into()))],
    );
    let href = cx.link(&format!("{}/withheld.html", of.village.path));
    format!("{text}{}<a href=\"{}\">{}</a>", cx.sentence_gap(), escape(&href), escape(&cx.say("withheld-link")))
}

/// The first sentence of a page that has nothing to tell: where what it would tell is held back, it says so and does not
/// say that nothing was published.
pub fn lead(cx: &Cx, of: &VillageCx, key: &str, stands_for: impl Fn(&Withheld) -> bool) -> String {
    let key = if of.village.withheld.iter().any(stands_for) { "withheld-page-lead" } else { key };
    cx.rich(key, &[("village", Arg::Text(cx.name(&of.village.name).into()))])
}

/// Whether the village's file of that name, without its ending, is held back.
pub fn file(of: &VillageCx, name: &str) -> bool {
    let path = format!("{}/{name}.yaml", of.village.path);
    of.village.withheld.iter().any(|it| it.path == path)
}

/// The first sentence of a page some of whose records are held back while it shows the others.
pub fn part(cx: &Cx, of: &VillageCx) -> String {
    cx.rich("withheld-part-lead", &[("village", Arg::Text(cx.name(&of.village.name).into()))])
}

/// Whether a record that is held back is of that kind.
pub fn is(kind: WithheldKind) -> impl Fn(&Withheld) -> bool {
    move |it| it.kind == kind
}

/// What stands on top of the page of an area some of whose villages hold something back: escaped HTML.
pub fn of_area<'s>(cx: &Cx, summaries: impl Iterator<Item = &'s Summary>) -> String {
    // More are named on the pages of the areas below, or on those that list the places of this one.
    named(cx, summaries, INLINE)
}

/// What stands on top of a page that lists places, of the villages among them: all are named.
pub fn of_part(cx: &Cx, places: &[Place]) -> String {
    named(cx, places.iter().filter_map(Place::village), places.len())
}

fn named<'s>(cx: &Cx, summaries: impl Iterator<Item = &'s Summary>, most: usize) -> String {
    let held: Vec<String> = summaries
        .filter(|summary| !summary.withheld.is_empty())
        .map(|summary| {
            let name = cx.name(&summary.name);
            let what = if summary.is_held() { cx.say("withheld-all") } else { cx.locale.join(&summary.withheld) };
            cx.tell("name-and-kind", &[("name", Arg::Text(name.into())), ("kind", Arg::Text(what.into()))])
        })
        .collect();
    if held.is_empty() {
        return String::new();
    }
    let count = held.len();
    let mut names = held;
    if count > most {
        names.truncate(most);
        names.push(cx.tell("withheld-others", &[("count", Arg::Count((count - most) as u64))]));
    }
    cx.rich(
        "withheld-area-notice",
        &[("count", Arg::Count(count as u64)), ("villages", Arg::Text(cx.locale.join(&names).into()))],
    )
}
