//! The list of a village's decisions by year, and those that wait for a result; years of which there is no more room on
//! pages of their own.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::super::chart::KeyView;
use super::super::outcome::{Outcome, count, outcome};
use super::super::question::{Block, Blocks, there};
use super::super::table::{FigureView, ItemView, LinkView};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data, held};
use super::records;
use super::vote::{item, votes_key};
use crate::measure::{Ratio, Year};
use crate::model::Village;
use crate::model::decision::{Decision, Progress, StepKind};
use crate::model::withheld::WithheldKind;

/// So many decisions the list shows at least, in whole years, before older years get pages of their own.
const LISTED: usize = 100;
/// No more are named among those that wait for a result; each says so in the list of its year as well.
const WAITING: usize = 30;

/// The list page.
#[derive(Debug, Serialize)]
pub struct ListView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Decisions that wait for a result.
    pub open: Vec<ItemView>,
    /// How many more wait than are named.
    pub open_left: String,
    /// Decisions by year, newest first.
    pub years: Vec<YearView>,
    /// Years that have pages of their own.
    pub older: Vec<LinkView>,
    /// Key of the vote bars.
    pub votes_key: Vec<KeyView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for ListView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        let mut out = there(cx, &[("waiting-for-result", !self.open.is_empty())]);
        out.extend(self.years.iter().map(|year| Block::of(&year.title)));
        out
    }
}

/// Decisions of one year.
#[derive(Debug, Serialize)]
pub struct YearView {
    /// The year.
    pub title: String,
    /// How many, and how many passed.
    pub intro: String,
    /// The decisions.
    pub items: Vec<ItemView>,
}

/// Whether the work is done but its result was never made public, or is still to be done: what residents wait for.
pub fn waits_for_result(of: &VillageCx, decision: &Decision) -> bool {
    outcome(of, decision) == Outcome::Passed
        && decision.implementation.as_ref().is_some_and(|it| it.status.value != Progress::Abandoned)
        && decision.step(StepKind::PublishResult).and_then(|step| step.date.as_ref()).is_none()
}

fn by_year(village: &Village) -> BTreeMap<Year, Vec<&Decision>> {
    let mut out: BTreeMap<Year, Vec<&Decision>> = BTreeMap::new();
    for decision in &village.decisions {
        out.entry(decision.date().map_or(0, |date| date.year())).or_default().push(decision);
    }
    out
}

/// The years of a village's decisions that have a page of their own, newest first: those before the newest ones that fill
/// the list.
pub fn older(village: &Village) -> Vec<Year> {
    let mut listed = 0;
    let mut out = Vec::new();
    for (year, decisions) in by_year(village).into_iter().rev() {
        if listed >= LISTED {
            out.push(year);
        }
        listed += decisions.len();
    }
    out
}

/// The page of a year's decisions.
pub fn year_path(village: &Village, year: Year) -> String {
    format!("{}/decisions-{year}.html", village.path)
}

fn year_name(cx: &Cx, year: Year) -> String {
    if year == 0 { cx.say("no-date") } else { cx.locale.year(year) }
}

/// The title of that page.
pub fn year_title(cx: &Cx, year: Year) -> String {
    cx.tell("decisions-of-year", &[("year", Arg::Text(year_name(cx, year).into()))])
}

fn year_view(cx: &Cx, of: &VillageCx, year: Year, decisions: &[&Decision]) -> YearView {
    YearView {
        title: year_name(cx, year),
        intro: year_intro(cx, of, decisions),
        items: decisions.iter().map(|decision| item(cx, of, decision)).collect(),
    }
}

fn year_intro(cx: &Cx, of: &VillageCx, decisions: &[&Decision]) -> String {
    let passed = decisions.iter().filter(|it| outcome(of, it) == Outcome::Passed).count();
    cx.tell("decisions-year", &[("count", Arg::Count(decisions.len() as u64)), ("passed", Arg::Count(passed as u64))])
}

/// The decisions of a year that the list has no more room for.
pub fn of_year(cx: &Cx, of: &VillageCx, year: Year) -> PageView<ListView> {
    let mut by_year = by_year(of.village);
    let decisions = by_year.remove(&year).unwrap_or_default();
    let heading = year_title(cx, year);
    let mut page = chrome::of_village(cx, of, "decisions", &heading, &heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    page.lead = year_intro(cx, of, &decisions);
    page.provenance = chrome::provenance(cx, of, &records(of, decisions.iter().copied()));
    let v = ListView {
        figures: Vec::new(),
        open: Vec::new(),
        open_left: String::new(),
        years: vec![year_view(cx, of, year, &decisions)],
        older: Vec::new(),
        votes_key: votes_key(cx),
        downloads: data::links(cx, of, &["decisions", "decision-steps"]),
    };
    PageView { page, v }
}

/// Every decision of a village, the newest years with their decisions.
pub fn list(cx: &Cx, of: &VillageCx) -> PageView<ListView> {
    let decisions = &of.village.decisions;
    let by_year = by_year(of.village);
    let older = older(of.village);
    let (old, new): (Vec<_>, Vec<_>) = by_year.iter().rev().partition(|(year, _)| older.contains(year));
    let years = new.into_iter().map(|(year, decisions)| year_view(cx, of, *year, decisions)).collect();
    let older = old.into_iter().map(|(year, decisions)| LinkView {
        href: cx.link(&year_path(of.village, *year)),
        label: year_name(cx, *year),
        note: year_intro(cx, of, decisions),
    });
    let older = older.collect();
    let waiting: Vec<&Decision> = decisions.iter().filter(|it| waits_for_result(of, it)).collect();
    let turnout = turnout(decisions.iter());
    let passed = decisions.iter().filter(|it| outcome(of, it) == Outcome::Passed).count();
    let number = |key: &str, value: usize| FigureView {
        label: cx.say(key),
        number: cx.locale.count(value as i128),
        ..FigureView::default()
    };
    let figures = if decisions.is_empty() {
        Vec::new()
    } else {
        vec![
            number("figure-decisions", decisions.len()),
            number("figure-passed", passed),
            FigureView {
                label: cx.say("figure-turnout"),
                href: cx.link("indicators/turnout.html"),
                number: turnout.and_then(|ratio| cx.locale.percent(ratio, 0)).unwrap_or_else(|| cx.say("not-reported")),
                ..FigureView::default()
            },
            number("figure-waiting", waiting.len()),
        ]
    };
    let name = cx.name(&of.village.name);
    let heading = cx.say("tab-decisions");
    let mut page = chrome::of_village(cx, of, "decisions", &heading, &heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    page.lead = match decisions.first() {
        None => held::lead(cx, of, "decisions-lead-none", held::is(WithheldKind::Decision)),
        Some(_) => cx.rich(
            "decisions-lead",
            &[
                ("village", Arg::Text(name.into())),
                ("count", Arg::Count(decisions.len() as u64)),
                ("passed", Arg::Count(passed as u64)),
                ("waiting", Arg::Count(waiting.len() as u64)),
            ],
        ),
    };
    page.provenance = chrome::provenance(cx, of, &records(of, decisions.iter()));
    PageView {
        page,
        v: ListView {
            figures,
            open: waiting.iter().take(WAITING).map(|decision| item(cx, of, decision)).collect(),
            open_left: match waiting.len().saturating_sub(WAITING) {
                0 => String::new(),
                left => cx.tell("waiting-left", &[("count", Arg::Count(left as u64))]),
            },
            years,
            older,
            votes_key: votes_key(cx),
            downloads: data::links(cx, of, &["decisions", "decision-steps"]),
        },
    }
}

/// People present over people eligible, at every resolution that counts both.
fn turnout<'a>(decisions: impl Iterator<Item = &'a Decision>) -> Option<Ratio> {
    let (mut present, mut eligible) = (0i128, 0i128);
    for step in decisions.filter_map(Decision::resolution) {
        if let (Some(came), Some(called)) = (count(&step.present), count(&step.eligible)) {
            present += i128::from(came);
            eligible += i128::from(called);
        }
    }
    (eligible > 0).then_some(Ratio { over: present, under: eligible })
}
