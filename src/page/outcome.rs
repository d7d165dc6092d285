//! How a decision stands, as far as its record tells.

use super::{Arg, Cx, VillageCx};
use crate::model::decision::{Decision, MeetingBody, Procedure, Step};
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

/// How those who came voted, in words; where too few agreed, how many had to.
pub fn votes(cx: &Cx, of: &VillageCx, decision: &Decision) -> Option<String> {
    let step = decision.resolution()?;
    let (present, votes) = (count(&step.present)?, count(&step.votes_for)?);
    let mut args = vec![("for", Arg::Count(votes.into())), ("present", Arg::Count(present.into()))];
    let needed = || {
        let quorum = of.site.packs.quorum(body_of(decision, step), step.date.as_ref()?.value)?;
        Some(quorum.needed_for(present, count(&step.eligible)?))
    };
    Some(match (outcome(of, decision) == Outcome::NotPassed).then(needed).flatten() {
        Some(needed) => {
            args.push(("needed", Arg::Count(needed.into())));
            cx.tell("notice-votes-too-few", &args)
        }
        None => cx.tell("notice-votes", &args),
    })
}

/// A count of people, where it is on record.
pub fn count(value: &Option<Spanned<u32>>) -> Option<u32> {
    value.as_ref().map(|value| value.value)
}

/// The body that holds a step: named, else the one the step and procedure imply.
pub fn body_of(decision: &Decision, step: &Step) -> MeetingBody {
    decision.body_of(step).unwrap_or(decision.procedure.value.body())
}

/// The way a decision was taken, in words: where one meeting decides, that is the meeting on record, whatever it is
/// (representatives may be those of the villagers or of the members).
pub fn procedure(cx: &Cx, decision: &Decision) -> String {
    let procedure = decision.procedure.value;
    let body = decision.resolution().map(|step| body_of(decision, step));
    match body {
        Some(body) if body != procedure.body() && !matches!(procedure, Procedure::FourTwo | Procedure::FundRaising) => {
            cx.locale.choice(body).into_owned()
        }
        _ => cx.locale.choice(procedure).into_owned(),
    }
}
