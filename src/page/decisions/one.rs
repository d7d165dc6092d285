//! One decision: what was decided, by whom, what it cost, what became of it.

use serde::Serialize;

use super::super::chart::KeyView;
use super::super::outcome::{Outcome, body_of, count, outcome, procedure};
use super::super::question::{Block, Blocks, there};
use super::super::record::{self, RecordView, Shown};
use super::super::table::{FactView, FigureView, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, prose};
use super::facts::{facts, money};
use super::records;
use super::steps::{PartView, parts};
use super::vote::votes_key;
use crate::measure::Ratio;
use crate::model::Choice;
use crate::model::decision::{Decision, Implementation, Procedure, Progress};

/// One decision.
#[derive(Debug, Serialize)]
pub struct DecisionView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// What the procedure is.
    pub how_intro: String,
    /// Deliberations and disclosures.
    pub parts: Vec<PartView>,
    /// Whether any step has votes.
    pub has_votes: bool,
    /// Key of the vote bars.
    pub votes_key: Vec<KeyView>,
    /// The money: decided, spent, and the lines it went through.
    pub money: Option<TableView>,
    /// What became of it.
    pub facts: Vec<FactView>,
    /// The text as HTML.
    pub text: String,
    /// Its language.
    pub text_lang: String,
    /// What to know of the text.
    pub text_intro: String,
    /// Objections and answers.
    pub objections: Vec<ObjectionView>,
    /// The fields of the record, line by line.
    pub record: Option<RecordView>,
}

impl Blocks for DecisionView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        there(
            cx,
            &[
                ("how-it-was-decided", true),
                ("the-money", self.money.is_some()),
                ("what-became-of-it", !self.facts.is_empty()),
                ("the-text", !self.text.is_empty()),
                ("objections", !self.objections.is_empty()),
            ],
        )
    }
}

/// An objection.
#[derive(Debug, Serialize)]
pub struct ObjectionView {
    /// What was objected.
    pub text: String,
    /// When.
    pub date: String,
    /// What was answered.
    pub answer: String,
}

/// One decision of a village.
pub fn one(cx: &Cx, of: &VillageCx, decision: &Decision) -> PageView<DecisionView> {
    let title = cx.name(&decision.title);
    let mut page = chrome::of_village(cx, of, "decisions", &title, &title);
    page.sub = format!(
        "{} · {}",
        chrome::village_name(cx, &of.village.name),
        escape(&cx.locale.choice(decision.matter.value))
    );
    page.lead = lead(cx, of, decision);
    page.provenance = chrome::provenance(cx, of, &records(of, std::iter::once(decision)));
    let parts = parts(cx, of, decision);
    let has_votes = parts.iter().flat_map(|part| &part.steps).any(|step| !step.votes.is_empty());
    let (text, text_lang) = body(cx, of, decision);
    let intro_key = if decision.procedure.value == Procedure::FourTwo {
        "how-intro-four-two".to_owned()
    } else {
        "how-intro".to_owned()
    };
    let text_intro =
        if text_lang == cx.locale.tag() || text.is_empty() { String::new() } else { cx.say("text-in-other-language") };
    // The text after the fields stands on the page already.
    let end = decision.bodies.iter().find(|body| body.span.file == decision.file).map(|body| body.span.start);
    let shown = Shown { id: "record".to_owned(), end, ..Shown::default() };
    PageView {
        page,
        v: DecisionView {
            figures: figures(cx, of, decision),
            how_intro: cx.tell(&intro_key, &[("procedure", Arg::Text(procedure(cx, decision).into()))]),
            parts,
            has_votes,
            votes_key: votes_key(cx),
            money: money(cx, of, decision),
            facts: facts(cx, of, decision),
            text,
            text_lang,
            text_intro,
            objections: decision
                .objections
                .iter()
                .map(|it| ObjectionView {
                    text: cx.name(&it.text),
                    date: it.date.as_ref().map_or_else(String::new, |date| cx.locale.date(date.value)),
                    answer: it.answer.as_ref().map_or_else(|| cx.say("not-answered"), |text| cx.name(text)),
                })
                .collect(),
            record: record::view(cx, of, decision.file, shown),
        },
    }
}

fn lead(cx: &Cx, of: &VillageCx, decision: &Decision) -> String {
    let date = decision.date().map(|date| cx.locale.date(date)).unwrap_or_default();
    let step = decision.resolution();
    let number = |value: Option<u32>| Arg::Count(value.unwrap_or(0).into());
    let args = [
        ("date", Arg::Text(date.into())),
        ("for", number(step.and_then(|step| count(&step.votes_for)))),
        ("against", number(step.and_then(|step| count(&step.against)))),
        ("abstain", number(step.and_then(|step| count(&step.abstain)))),
        ("present", number(step.and_then(|step| count(&step.present)))),
        ("eligible", number(step.and_then(|step| count(&step.eligible)))),
    ];
    let mut out = match outcome(of, decision) {
        Outcome::Passed => cx.rich("decision-lead-passed", &args),
        Outcome::NoQuorum => cx.rich("decision-lead-no-quorum", &args),
        Outcome::NotPassed => cx.rich("decision-lead-not-passed", &args),
        Outcome::Open => cx.rich("decision-lead-open", &args),
    };
    // Where it was refused, that nothing was begun needs no saying.
    let refused = matches!(outcome(of, decision), Outcome::NotPassed | Outcome::NoQuorum);
    let begun = |it: &&Implementation| !refused || it.status.value != Progress::NotStarted;
    let Some(work) = decision.implementation.as_ref().filter(begun) else { return out };
    out.push_str(&cx.sentence_gap());
    let spent = work.spent.known().map(|money| cx.locale.headline_text(money));
    let key = format!(
        "decision-lead-{}{}",
        work.status.value.word().replace('_', "-"),
        if spent.is_some() { "-spent" } else { "" }
    );
    out.push_str(&cx.rich(&key, &[("spent", Arg::Text(spent.unwrap_or_default().into()))]));
    out
}

fn figures(cx: &Cx, of: &VillageCx, decision: &Decision) -> Vec<FigureView> {
    let mut out = Vec::new();
    let step = decision.resolution();
    let judged = outcome(of, decision);
    let passed = judged == Outcome::Passed;
    let (word, _) = match outcome(of, decision) {
        Outcome::Passed => (cx.say("outcome-passed"), ""),
        Outcome::NoQuorum => (cx.say("outcome-no-quorum"), ""),
        Outcome::NotPassed => (cx.say("outcome-not-passed"), ""),
        Outcome::Open => (cx.say("outcome-open"), ""),
    };
    let agreed = step
        .and_then(|step| Some(Ratio::new(count(&step.votes_for)?, count(&step.present)?)))
        .and_then(|ratio| cx.locale.percent(ratio, 0));
    out.push(FigureView {
        label: cx.say("figure-result"),
        number: word,
        change: agreed
            .map_or_else(String::new, |share| cx.rich("figure-agreed", &[("share", Arg::Text(share.into()))])),
        ..FigureView::default()
    });
    if let Some(step) = step
        && let (Some(present), Some(eligible)) = (count(&step.present), count(&step.eligible))
    {
        let needed = step
            .date
            .as_ref()
            .and_then(|date| of.site.packs.quorum(body_of(decision, step), date.value))
            .map(|quorum| quorum.needed_present(eligible))
            .filter(|needed| *needed > 0);
        let args = [
            ("present", Arg::Count(present.into())),
            ("eligible", Arg::Count(eligible.into())),
            ("needed", Arg::Count(needed.unwrap_or(0).into())),
        ];
        out.push(FigureView {
            label: cx.say("figure-turnout"),
            number: cx.locale.percent(Ratio::new(present, eligible), 0).unwrap_or_default(),
            change: cx.rich(if needed.is_some() { "figure-came-needed" } else { "came" }, &args),
            ..FigureView::default()
        });
    }
    let spent = decision.implementation.as_ref().and_then(|work| work.spent.known());
    if let Some((money, key)) = spent.map(|money| (money, "figure-cost")).or_else(|| {
        decision.amount.known().map(|money| (money, if passed { "figure-decided" } else { "figure-proposed" }))
    }) {
        let headline = cx.locale.headline(money);
        let planned = (key == "figure-cost").then(|| decision.amount.known()).flatten();
        out.push(FigureView {
            label: cx.say(key),
            number: headline.number,
            unit: headline.unit,
            change: planned.map_or_else(String::new, |planned| {
                cx.rich("figure-of-decided", &[("amount", Arg::Text(cx.locale.headline_text(planned).into()))])
            }),
            ..FigureView::default()
        });
    }
    if let Some(work) = &decision.implementation {
        let when = work
            .completed
            .as_ref()
            .map(|date| ("figure-completed-on", date))
            .or_else(|| work.due.as_ref().map(|date| ("figure-due-on", date)));
        out.push(FigureView {
            label: cx.say("figure-state"),
            number: cx.locale.choice(work.status.value).into_owned(),
            change: when.map_or_else(String::new, |(key, date)| {
                cx.rich(key, &[("date", Arg::Text(cx.locale.date(date.value).into()))])
            }),
            ..FigureView::default()
        });
    }
    out
}

/// The text in the page's language, else in the first it was written in.
fn body(cx: &Cx, of: &VillageCx, decision: &Decision) -> (String, String) {
    let body = decision.bodies.iter().find(|body| body.language == cx.language()).or_else(|| decision.bodies.first());
    match body {
        Some(body) if !body.markdown.trim().is_empty() => (
            prose::body(cx, body, &body.markdown, 3, &of.village.withheld),
            cx.site.locales[body.language].tag().to_owned(),
        ),
        _ => (String::new(), String::new()),
    }
}
