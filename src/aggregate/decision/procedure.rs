//! Whether a decision took every step its procedure asks for. How the vote went is no part of it: a proposal that was
//! lawfully refused took every step.

use crate::aggregate::Facts;
use crate::model::decision::{Procedure, Progress, StepKind};
use crate::model::{Decision, Step};

/// Every step there or merged or waived with a reason, in order, the votes whole, the quorum met, the resolution public.
pub fn is_complete(decision: &Decision, facts: &Facts) -> bool {
    let done = decision.implementation.as_ref().is_some_and(|work| work.status.value == Progress::Completed);
    asked(decision.procedure.value, done).iter().all(|kind| decision.step(*kind).is_some_and(is_accounted_for))
        && in_order(decision)
        && decision.steps.iter().all(votes_add_up)
        && decision.resolution().is_some_and(|step| has_quorum(decision, step, facts))
}

/// The steps a procedure asks for so far. A result is made public once there is one.
fn asked(procedure: Procedure, done: bool) -> Vec<StepKind> {
    let mut steps = procedure.deliberations().to_vec();
    steps.push(StepKind::PublishResolution);
    if done {
        steps.push(StepKind::PublishResult);
    }
    steps
}

fn is_accounted_for(step: &Step) -> bool {
    step.date.is_some() || step.merged_into.is_some() || step.waived_reason.is_some()
}

/// Equal days are in order only where the steps were merged.
fn in_order(decision: &Decision) -> bool {
    let mut dated: Vec<&Step> = decision.steps.iter().filter(|step| step.date.is_some()).collect();
    dated.sort_by_key(|step| step.kind.value);
    dated.windows(2).all(|pair| {
        let (first, second) = (&pair[0], &pair[1]);
        let days = first.date.as_ref().map(|day| day.value).cmp(&second.date.as_ref().map(|day| day.value));
        let same_day_is_fine = first.merged_into.is_some()
            || second.merged_into.is_some()
            || matches!(second.kind.value, StepKind::PublishResolution | StepKind::PublishResult);
        days.is_lt() || (days.is_eq() && same_day_is_fine)
    })
}

fn votes_add_up(step: &Step) -> bool {
    let count = |votes: &Option<crate::source::Spanned<u32>>| votes.as_ref().map(|votes| u64::from(votes.value));
    let whole = match (count(&step.votes_for), count(&step.against), count(&step.abstain), count(&step.present)) {
        (Some(votes), Some(against), Some(abstain), Some(present)) => votes + against + abstain == present,
        _ => true,
    };
    let fits = match (count(&step.present), count(&step.eligible)) {
        (Some(present), Some(eligible)) => present <= eligible,
        _ => true,
    };
    whole && fits
}

/// A body the packs know no quorum for is not judged; a meeting that does not say who came, or how many agreed, has none.
/// A refusal is as good as an approval, where it was left at that: what was carried out needed the votes.
fn has_quorum(decision: &Decision, step: &Step, facts: &Facts) -> bool {
    let Some(day) = step.date.as_ref() else { return false };
    let Some(quorum) = decision.body_of(step).and_then(|body| facts.packs.quorum(body, day.value)) else { return true };
    let outcome = quorum.judge(step);
    let enough_agreed = match outcome.adopted {
        Some(false) => !carried_out(decision),
        told => told.is_some(),
    };
    outcome.quorum_met == Some(true) && enough_agreed
}

fn carried_out(decision: &Decision) -> bool {
    let status = decision.implementation.as_ref().map(|work| work.status.value);
    matches!(status, Some(Progress::InProgress | Progress::Suspended | Progress::Completed))
}
