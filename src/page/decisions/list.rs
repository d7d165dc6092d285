//! The list of a village's decisions by year, and those that wait for a result.

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
use crate::model::decision::{Decision, Progress, StepKind};
use crate::model::withheld::WithheldKind;

/// The list page.
#[derive(Debug, Serialize)]
pub struct ListView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Decisions that wait for a result.
    pub open: Vec<ItemView>,
    /// All of them by year, newest first.
    pub years: Vec<YearView>,
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

/// Every decision of a village.
pub fn list(cx: &Cx, of: &VillageCx) -> PageView<ListView> {
    let decisions = &of.village.decisions;
    let mut by_year: BTreeMap<Year, Vec<&Decision>> = BTreeMap::new();
    for decision in decisions {
        by_year.entry(decision.date().map_or(0, |date| date.year())).or_default().push(decision);
    }
    let years = by_year
        .iter()
        .rev()
        .map(|(year, decisions)| {
            let passed = decisions.iter().filter(|it| outcome(of, it) == Outcome::Passed).count();
            YearView {
                title: if *year == 0 { cx.say("no-date") } else { cx.locale.year(*year) },
                intro: cx.tell(
                    "decisions-year",
                    &[("count", Arg::Count(decisions.len() as u64)), ("passed", Arg::Count(passed as u64))],
                ),
                items: decisions.iter().map(|decision| item(cx, of, decision)).collect(),
            }
        })
        .collect();
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
            open: waiting.iter().map(|decision| item(cx, of, decision)).collect(),
            years,
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
