//! The steps of a decision in the order of its procedure.

use serde::Serialize;

use super::super::chart::Bar;
use super::super::outcome::{Outcome, body_of, count, outcome};
use super::super::{Arg, Cx, VillageCx};
use super::vote::{came, vote_bar};
use crate::model::Choice;
use crate::model::decision::{Decision, Procedure, StepKind};

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

/// The six steps of 四议两公开 in their order; a decision of another procedure shows the steps it has.
const FOUR_TWO: [StepKind; 6] = [
    StepKind::Proposal,
    StepKind::Consultation,
    StepKind::Review,
    StepKind::Resolution,
    StepKind::PublishResolution,
    StepKind::PublishResult,
];

pub(super) fn parts(cx: &Cx, of: &VillageCx, decision: &Decision) -> Vec<PartView> {
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
        // A law that sets no number for who must come, leaves it to the charter: nothing is said then.
        let needed = quorum.zip(count(&step.eligible)).map(|(quorum, eligible)| quorum.needed_present(eligible));
        if let Some(needed) = needed.filter(|needed| *needed > 0) {
            state.push_str(&cx.sentence_gap());
            state.push_str(&cx.tell("needed-present", &[("needed", Arg::Count(needed.into()))]));
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
                    ("article", Arg::Text(cx.law_words(&quorum.law.article).into())),
                    ("law", Arg::Text(cx.law_words(&quorum.law.source).into())),
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
