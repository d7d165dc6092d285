//! Decisions: the list by year, and one decision with its steps, votes, quorum, money and result.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::Arg;
use super::chart::{Bar, DASHED, HATCHED, KeyView, SOLID};
use super::chrome;
use super::table::{Cell, FactView, FigureView, Head, ItemView, LinkView, Row, TableView, escape};
use super::{Cx, PageView, VillageCx, data, prose};
use crate::measure::{Ratio, Year};
use crate::model::Choice;
use crate::model::decision::{Decision, Implementation, Matter, MeetingBody, Procedure, Progress, Step, StepKind};
use crate::source::Spanned;

/// How a decision stands, as far as its record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The body adopted it with the quorum met.
    Passed,
    /// Too few came.
    NoQuorum,
    /// Too few agreed.
    NotPassed,
    /// No resolution yet.
    Open,
}

/// What the votes of the resolution amount to under the law of its day.
pub fn outcome(of: &VillageCx, decision: &Decision) -> Outcome {
    let Some(step) = decision.resolution() else { return Outcome::Open };
    let (Some(date), Some(present), Some(votes_for)) =
        (step.date.as_ref(), count(&step.present), count(&step.votes_for))
    else {
        return Outcome::Open;
    };
    let Some(quorum) = of.site.packs.quorum(body_of(decision, step), date.value) else {
        // Outside the packs' law: the plain majority of those present.
        return if votes_for * 2 > present { Outcome::Passed } else { Outcome::NotPassed };
    };
    let judged = quorum.judge(step);
    match (judged.quorum_met, judged.adopted) {
        (Some(false), _) => Outcome::NoQuorum,
        (_, Some(false)) => Outcome::NotPassed,
        _ => Outcome::Passed,
    }
}

fn count(value: &Option<Spanned<u32>>) -> Option<u32> {
    value.as_ref().map(|value| value.value)
}

/// The body that holds a step: named, else the one the step and procedure imply.
pub fn body_of(decision: &Decision, step: &Step) -> MeetingBody {
    if let Some(body) = &step.body {
        return body.value;
    }
    match step.kind.value {
        StepKind::Proposal => MeetingBody::PartyBranch,
        StepKind::Consultation => MeetingBody::TwoCommittees,
        StepKind::Review => MeetingBody::PartyMembers,
        _ => match decision.procedure.value {
            Procedure::Assembly => MeetingBody::VillagersAssembly,
            Procedure::Members => MeetingBody::RceoMembers,
            Procedure::Board => MeetingBody::RceoBoard,
            Procedure::Group => MeetingBody::VillagerGroup,
            Procedure::FourTwo | Procedure::Representatives | Procedure::FundRaising => {
                MeetingBody::VillagerRepresentatives
            }
        },
    }
}

/// The state of a decision in one or two words, with its class.
pub fn state(cx: &Cx, of: &VillageCx, decision: &Decision) -> (String, &'static str) {
    let outcome = outcome(of, decision);
    let progress = decision.implementation.as_ref().map(|it| it.status.value);
    match (outcome, progress) {
        (Outcome::NoQuorum, _) => (cx.say("outcome-no-quorum"), "late"),
        (Outcome::NotPassed, _) => (cx.say("outcome-not-passed"), "late"),
        (Outcome::Open, _) => (cx.say("outcome-open"), "due"),
        (Outcome::Passed, None) => (cx.say("outcome-passed"), ""),
        (Outcome::Passed, Some(progress)) => {
            let class = match progress {
                Progress::Completed => "",
                Progress::Suspended | Progress::Abandoned => "late",
                Progress::NotStarted | Progress::InProgress => "due",
            };
            (cx.tell("outcome-passed-and", &[("state", Arg::Text(cx.locale.choice(progress)))]), class)
        }
    }
}

/// "36 yes, 1 no, 1 abstained. 38 of 41 came."
pub fn votes(cx: &Cx, step: &Step) -> Option<String> {
    let (votes_for, against, abstain) = (count(&step.votes_for)?, count(&step.against)?, count(&step.abstain)?);
    Some(cx.tell(
        "votes",
        &[
            ("for", Arg::Count(votes_for.into())),
            ("against", Arg::Count(against.into())),
            ("abstain", Arg::Count(abstain.into())),
        ],
    ))
}

fn came(cx: &Cx, step: &Step) -> Option<String> {
    let (present, eligible) = (count(&step.present)?, count(&step.eligible)?);
    Some(cx.tell("came", &[("present", Arg::Count(present.into())), ("eligible", Arg::Count(eligible.into()))]))
}

fn vote_bar(step: &Step) -> Option<Bar> {
    let parts = [(SOLID, &step.votes_for), (HATCHED, &step.against), (DASHED, &step.abstain)];
    let present = count(&step.present)?;
    let values: Vec<_> = parts.into_iter().map(|(look, value)| (look, i128::from(count(value).unwrap_or(0)))).collect();
    Some(Bar::of(&values, present.into()))
}

/// The key of every vote bar.
pub fn votes_key(cx: &Cx) -> Vec<KeyView> {
    vec![
        KeyView::new(SOLID, cx.say("vote-yes")),
        KeyView::new(HATCHED, cx.say("vote-no")),
        KeyView::new(DASHED, cx.say("vote-abstained")),
    ]
}

/// A decision as an entry of a list.
pub fn item(cx: &Cx, of: &VillageCx, decision: &Decision) -> ItemView {
    let (state, state_class) = state(cx, of, decision);
    let resolution = decision.resolution();
    let mut detail: Vec<String> = Vec::new();
    if let Some(date) = decision.date() {
        detail.push(cx.tell("sentence", &[("text", Arg::Text(cx.locale.date(date).into()))]));
    }
    if let Some(step) = resolution {
        detail.extend(votes(cx, step).map(|text| cx.tell("sentence", &[("text", Arg::Text(text.into()))])));
        detail.extend(came(cx, step).map(|text| cx.tell("sentence", &[("text", Arg::Text(text.into()))])));
    }
    ItemView {
        title: cx.name(&decision.title),
        href: cx.link(&format!("{}/decisions/{}.html", of.village.path, decision.id)),
        under: cx.locale.choice(decision.matter.value).into_owned(),
        state,
        state_class,
        detail: detail.join(&cx.sentence_gap()),
        bar: resolution.and_then(vote_bar),
    }
}

/// Whether the work is done but its result was never made public, or is still to be done: what residents wait for.
pub fn waits_for_result(of: &VillageCx, decision: &Decision) -> bool {
    outcome(of, decision) == Outcome::Passed
        && decision.implementation.as_ref().is_some_and(|it| it.status.value != Progress::Abandoned)
        && decision.step(StepKind::PublishResult).and_then(|step| step.date.as_ref()).is_none()
}

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
        None => cx.rich("decisions-lead-none", &[("village", Arg::Text(name.into()))]),
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

fn records<'a>(of: &'a VillageCx, decisions: impl Iterator<Item = &'a Decision>) -> Vec<&'a str> {
    decisions.map(|decision| of.village.files.get(decision.file).path.as_str()).collect()
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
}

/// Steps under one heading.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// The heading; empty for none.
    pub title: String,
    /// The number of its first step, where that is not one; else 0.
    pub start: usize,
    /// The steps.
    pub steps: Vec<StepView>,
    /// The heading in the portal's own language.
    pub other: String,
    /// Tag of that language.
    pub other_lang: String,
}

/// One step.
#[derive(Debug, Serialize)]
pub struct StepView {
    /// `todo` where it is not done.
    pub class: &'static str,
    /// What it is.
    pub title: String,
    /// The same in the portal's own language.
    pub other: String,
    /// Tag of that language.
    pub other_lang: String,
    /// Done when, or not yet.
    pub state: String,
    /// The votes: escaped HTML.
    pub votes: String,
    /// The votes as a bar.
    pub bar: Option<Bar>,
    /// Remarks.
    pub lines: Vec<String>,
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
    let (text, text_lang) = body(cx, decision);
    let intro_key = if decision.procedure.value == Procedure::FourTwo {
        "how-intro-four-two".to_owned()
    } else {
        "how-intro".to_owned()
    };
    let text_intro =
        if text_lang == cx.locale.tag() || text.is_empty() { String::new() } else { cx.say("text-in-other-language") };
    PageView {
        page,
        v: DecisionView {
            figures: figures(cx, of, decision),
            how_intro: cx.tell(&intro_key, &[("procedure", Arg::Text(cx.locale.choice(decision.procedure.value)))]),
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
            .map(|quorum| quorum.needed_present(eligible));
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

/// The six steps of 四议两公开 in their order; a decision of another procedure shows the steps it has.
const FOUR_TWO: [StepKind; 6] = [
    StepKind::Proposal,
    StepKind::Consultation,
    StepKind::Review,
    StepKind::Resolution,
    StepKind::PublishResolution,
    StepKind::PublishResult,
];

fn parts(cx: &Cx, of: &VillageCx, decision: &Decision) -> Vec<PartView> {
    let other_lang = if cx.language() == 0 { String::new() } else { cx.site.locales[0].tag().to_owned() };
    let own = |key: &str| if cx.language() == 0 { String::new() } else { cx.site.locales[0].say(key).into_owned() };
    let wanted: Vec<StepKind> = match decision.procedure.value {
        Procedure::FourTwo => FOUR_TWO.to_vec(),
        _ => {
            let mut kinds: Vec<StepKind> = FOUR_TWO.into_iter().filter(|kind| decision.step(*kind).is_some()).collect();
            for kind in [StepKind::Resolution, StepKind::PublishResolution] {
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
            kinds.sort_by_key(|kind| FOUR_TWO.iter().position(|known| known == kind));
            kinds
        }
    };
    let view = |kind: &StepKind| step_view(cx, of, decision, *kind, &other_lang);
    if decision.procedure.value != Procedure::FourTwo {
        let steps = wanted.iter().map(view).collect();
        return vec![PartView { title: String::new(), start: 0, steps, other: String::new(), other_lang }];
    }
    let is_public = |kind: &&StepKind| matches!(kind, StepKind::PublishResolution | StepKind::PublishResult);
    let deliberated: Vec<StepView> = wanted.iter().filter(|kind| !is_public(kind)).map(view).collect();
    let disclosed: Vec<StepView> = wanted.iter().filter(is_public).map(view).collect();
    let part = |key: &str, start: usize, steps: Vec<StepView>| PartView {
        title: cx.say(key),
        start,
        steps,
        other: own(key),
        other_lang: other_lang.clone(),
    };
    vec![part("four-deliberations", 0, deliberated), part("two-disclosures", 5, disclosed)]
}

fn step_view(cx: &Cx, of: &VillageCx, decision: &Decision, kind: StepKind, other_lang: &str) -> StepView {
    let step = decision.step(kind);
    let body = step.map(|step| body_of(decision, step));
    let key = match (kind, body) {
        (StepKind::Resolution, Some(body)) => format!("step-resolution-{}", body.word().replace('_', "-")),
        _ => format!("step-{}", kind.word().replace('_', "-")),
    };
    let other = if cx.language() == 0 { String::new() } else { cx.site.locales[0].say(&key).into_owned() };
    let done = step.and_then(|step| step.date.as_ref());
    let mut state = match (step, done) {
        (Some(_), Some(date)) if date.value <= cx.site.as_of => {
            cx.tell("step-done", &[("date", Arg::Text(cx.locale.date(date.value).into()))])
        }
        (Some(step), None) if step.merged_into.is_some() => cx.say("step-merged"),
        (Some(step), None) if step.waived_reason.is_some() => cx.say("step-waived"),
        (Some(_), Some(date)) => cx.tell("step-planned", &[("date", Arg::Text(cx.locale.date(date.value).into()))]),
        _ => cx.say("step-not-yet"),
    };
    let mut lines = Vec::new();
    let mut votes_html = String::new();
    let mut bar = None;
    if let Some(step) = step {
        if let Some(came) = came(cx, step) {
            state.push_str(&cx.sentence_gap());
            state.push_str(&cx.tell("sentence", &[("text", Arg::Text(came.into()))]));
        }
        let quorum = done.and_then(|date| of.site.packs.quorum(body_of(decision, step), date.value));
        if let (Some(quorum), Some(eligible)) = (quorum, count(&step.eligible)) {
            state.push_str(&cx.sentence_gap());
            state.push_str(
                &cx.tell("needed-present", &[("needed", Arg::Count(quorum.needed_present(eligible).into()))]),
            );
        }
        if let (Some(votes_for), Some(against), Some(abstain)) =
            (count(&step.votes_for), count(&step.against), count(&step.abstain))
        {
            let args = [
                ("for", Arg::Count(votes_for.into())),
                ("against", Arg::Count(against.into())),
                ("abstain", Arg::Count(abstain.into())),
            ];
            votes_html = cx.rich("votes-marked", &args);
            bar = vote_bar(step);
        }
        if kind == StepKind::Resolution
            && let (Some(quorum), Some(present)) = (quorum, count(&step.present))
        {
            let needed = quorum.needed_for(present, count(&step.eligible).unwrap_or(present));
            let key = match outcome(of, decision) {
                Outcome::Passed => "resolution-passed",
                Outcome::NoQuorum => "resolution-no-quorum",
                _ => "resolution-not-passed",
            };
            lines.push(cx.tell(key, &[("needed", Arg::Count(needed.into()))]));
            lines.push(cx.tell(
                "by-law",
                &[
                    ("article", Arg::Text(cx.law_words(&quorum.article).into())),
                    ("law", Arg::Text(cx.law_words(&quorum.source).into())),
                ],
            ));
        }
        for text in [&step.note, &step.channels, &step.waived_reason].into_iter().flatten() {
            lines.push(cx.name(text));
        }
    }
    let shown_done =
        done.is_some_and(|date| date.value <= cx.site.as_of) || step.is_some_and(|step| step.merged_into.is_some());
    StepView {
        class: if shown_done { "" } else { "todo" },
        title: cx.say(&key),
        other,
        other_lang: other_lang.to_owned(),
        state,
        votes: votes_html,
        bar,
        lines,
    }
}

/// Every budget line that names the decision: what was planned and what was spent.
fn money(cx: &Cx, of: &VillageCx, decision: &Decision) -> Option<TableView> {
    let heads = vec![
        Head::of(cx.say("head-line")),
        Head::of(cx.say("head-year")),
        Head::of(cx.say("head-plan")),
        Head::of(cx.say("head-actual")),
    ];
    let mut rows = Vec::new();
    for budget in &of.village.budgets {
        for line in &budget.lines {
            let names_it = line.decision.as_ref().is_some_and(|id| id.value == decision.id)
                || line.adjustments.iter().any(|it| it.decision.as_ref().is_some_and(|id| id.value == decision.id))
                || decision.lines.iter().any(|id| id.value == format!("{}/{}", budget.id, line.id.value));
            if !names_it {
                continue;
            }
            let year = cx.locale.year(budget.year.value);
            let cells = vec![
                Cell::plain(year),
                super::figure(cx, line.adjusted_plan()),
                super::figure(cx, line.actual.total()),
            ];
            let href = cx.link(&format!(
                "{}/budget-{}.html#{}",
                of.village.path,
                budget.year.value,
                super::budget::anchor(budget, line)
            ));
            rows.push(Row::new(cx.name(&line.label), cells).to(href));
        }
    }
    (!rows.is_empty()).then(|| {
        TableView::new("t-money", cx.say("the-money-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
    })
}

fn facts(cx: &Cx, of: &VillageCx, decision: &Decision) -> Vec<FactView> {
    let mut out = Vec::new();
    let mut add = |key: &str, text: Option<String>| {
        if let Some(text) = text {
            out.push(FactView::new(cx.say(key), text));
        }
    };
    add("fact-entity", of.village.entity(&decision.entity.value).map(|entity| cx.name(&entity.name)));
    add("fact-procedure", Some(cx.locale.choice(decision.procedure.value).into_owned()));
    add("fact-proposer", decision.proposer.as_ref().map(|text| cx.name(text)));
    add("fact-alternatives", decision.alternatives.as_ref().map(|text| cx.name(text)));
    add("fact-ceiling", decision.ceiling.known().map(|money| cx.locale.headline_text(money)));
    if decision.matter.value != Matter::Other && !decision.recusals.is_empty() {
        let names: Vec<String> = decision
            .recusals
            .iter()
            .filter_map(|id| of.village.post(&id.value))
            .map(|post| super::people::post_name(cx, post))
            .collect();
        add("fact-recusals", Some(cx.locale.join(&names)));
    }
    if let Some(work) = &decision.implementation {
        let date = |date: &Option<Spanned<chrono::NaiveDate>>| date.as_ref().map(|date| cx.locale.date(date.value));
        add("fact-status", Some(cx.locale.choice(work.status.value).into_owned()));
        add("fact-start", date(&work.start));
        add("fact-due", date(&work.due));
        add("fact-completed", date(&work.completed));
        add("fact-spent", work.spent.known().map(|money| cx.locale.headline_text(money)));
        add("fact-note", work.note.as_ref().map(|text| cx.name(text)));
    }
    if let Some(raising) = &decision.fund_raising {
        let date = |date: &Option<Spanned<chrono::NaiveDate>>| date.as_ref().map(|date| cx.locale.date(date.value));
        add("fact-per-head", raising.per_head.known().map(|money| cx.locale.headline_text(money)));
        add("fact-heads", raising.heads.as_ref().map(|heads| cx.locale.count(heads.value)));
        add("fact-township-reviewed", date(&raising.township_reviewed_on));
        add("fact-county-approved", date(&raising.county_approved_on));
    }
    for id in &decision.debts {
        if let Some(debt) = of.village.debt(&id.value) {
            out.push(FactView {
                label: cx.say("fact-debt"),
                text: cx.name(&debt.title),
                href: cx.link(&format!("{}/debts/{}.html", of.village.path, debt.id)),
            });
        }
    }
    if let Some(older) = decision.supersedes.as_ref().and_then(|id| of.village.decision(&id.value)) {
        out.push(FactView {
            label: cx.say("fact-supersedes"),
            text: cx.name(&older.title),
            href: cx.link(&format!("{}/decisions/{}.html", of.village.path, older.id)),
        });
    }
    out
}

/// The text in the page's language, else in the first it was written in.
fn body(cx: &Cx, decision: &Decision) -> (String, String) {
    let body = decision.bodies.iter().find(|body| body.language == cx.language()).or_else(|| decision.bodies.first());
    match body {
        Some(body) if !body.markdown.trim().is_empty() => {
            (prose::html(&body.markdown, 3), cx.site.locales[body.language].tag().to_owned())
        }
        _ => (String::new(), String::new()),
    }
}
