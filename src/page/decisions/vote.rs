//! A decision in a few words: its state, its votes, who came.

use super::super::chart::{Bar, DASHED, HATCHED, KeyView, SOLID};
use super::super::outcome::{Outcome, count, outcome};
use super::super::table::ItemView;
use super::super::{Arg, Cx, VillageCx};
use crate::model::decision::{Decision, Progress, Step};

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

pub(super) fn came(cx: &Cx, step: &Step) -> Option<String> {
    let (present, eligible) = (count(&step.present)?, count(&step.eligible)?);
    Some(cx.tell("came", &[("present", Arg::Count(present.into())), ("eligible", Arg::Count(eligible.into()))]))
}

pub(super) fn vote_bar(step: &Step) -> Option<Bar> {
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
