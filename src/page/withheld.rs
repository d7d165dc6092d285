//! What is held back: records that are faulty, said plainly where they would stand, with what is wrong with them.

use serde::Serialize;

use super::chrome::{self, Chrome};
use super::table::escape;
use super::{Arg, Cx, PageView, VillageCx, mention};
use crate::aggregate::summary::Summary;
use crate::check::hold::record_of;
use crate::diag::Diagnostic;
use crate::measure::Year;
use crate::model::withheld::WithheldKind;
use crate::model::{Area, Village, Withheld};

/// Records that are held back, each with what is wrong with it.
#[derive(Debug, Serialize)]
pub struct WithheldView {
    /// The records.
    pub records: Vec<HeldView>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub struct HeldView {
    /// Its path in the repository: escaped HTML.
    pub title: String,
    /// What is wrong with it.
    pub findings: Vec<FindingView>,
}

/// A finding, without the line of the record: what is held back is not printed.
#[derive(Debug, Serialize)]
pub struct FindingView {
    /// What is wrong, records by their titles: escaped HTML.
    pub message: String,
    /// The rule and the place: escaped HTML.
    pub place: String,
    /// What to write instead.
    pub help: String,
}

/// The years that have no book left because every one is held back.
pub fn years(village: &Village) -> Vec<Year> {
    let held = village.withheld.iter().filter(|it| it.kind == WithheldKind::Budget).filter_map(|it| it.year);
    let mut years: Vec<Year> = held.filter(|year| village.budgets.iter().all(|it| it.year.value != *year)).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// The page of everything a village holds back.
pub fn all(cx: &Cx, of: &VillageCx) -> PageView<WithheldView> {
    let heading = cx.say("withheld-heading");
    page(cx, of, "", &heading, of.village.withheld.iter())
}

/// The page in the place of a year's accounts.
pub fn year(cx: &Cx, of: &VillageCx, year: Year) -> PageView<WithheldView> {
    let heading = cx.tell("budget-year-heading", &[("year", Arg::Text(cx.locale.year(year).into()))]);
    let held = of.village.withheld.iter().filter(|it| it.kind == WithheldKind::Budget && it.year == Some(year));
    page(cx, of, "budget", &heading, held)
}

/// The page in the place of a debt or a decision.
pub fn one(cx: &Cx, of: &VillageCx, held: &Withheld) -> PageView<WithheldView> {
    let tab = if held.kind == WithheldKind::Debt { "debts" } else { "decisions" };
    page(cx, of, tab, &held.id, std::iter::once(held))
}

fn page<'w>(
    cx: &Cx,
    of: &VillageCx,
    tab: &str,
    heading: &str,
    held: impl Iterator<Item = &'w Withheld>,
) -> PageView<WithheldView> {
    let mut page = chrome::of_village(cx, of, tab, heading, heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    page.lead = escape(&cx.say("withheld-lead"));
    page.provenance = chrome::page_code(cx);
    let records = held.map(|it| record(cx, Some(of), &it.path, &of.village.faults)).collect();
    PageView { page, v: WithheldView { records } }
}

/// The page of a village that is held back as a whole.
pub fn village(cx: &Cx, summary: &Summary, above: &[&Area], faults: &[Diagnostic]) -> PageView<WithheldView> {
    let name = cx.name(&summary.name);
    let mut page = Chrome::new(cx, name.clone(), name.clone()).crumbs(cx, above, None, &name);
    page.lead = escape(&cx.say("withheld-village-lead"));
    page.provenance = chrome::page_code(cx);
    let mut paths: Vec<String> = faults.iter().map(|fault| record_of(&fault.place.path)).collect();
    paths.sort();
    paths.dedup();
    let records = paths.iter().map(|path| record(cx, None, path, faults)).collect();
    PageView { page, v: WithheldView { records } }
}

fn record(cx: &Cx, of: Option<&VillageCx>, path: &str, faults: &[Diagnostic]) -> HeldView {
    let own = faults.iter().filter(|fault| record_of(&fault.place.path) == path);
    HeldView { title: path.to_owned(), findings: own.map(|fault| finding(cx, of, fault)).collect() }
}

fn finding(cx: &Cx, of: Option<&VillageCx>, fault: &Diagnostic) -> FindingView {
    let (language, _) = cx.message_language();
    let place = match fault.place.line {
        0 => fault.place.path.clone(),
        line => format!("{}:{line}", fault.place.path),
    };
    // What must not be public does not become so by being refused.
    let private = fault.rule.code.starts_with("PRI-");
    let message =
        if private { escape(&cx.say("withheld-private")) } else { mention::told(cx, of, fault, &fault.rule.message) };
    let help = if private { String::new() } else { fault.say(&fault.rule.help, language) };
    let place = format!("<span class=\"nb\">{}</span> · {}", escape(fault.rule.code), escape(&place));
    FindingView { message, place, help }
}
