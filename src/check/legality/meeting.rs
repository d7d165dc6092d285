//! What the rules about meetings share: which body met, whether enough came and agreed, and what was done on its word.

use chrono::NaiveDate;

use crate::check::Case;
use crate::diag::{Findings, Rule, Words};
use crate::model::budget::Status;
use crate::model::decision::{MeetingBody, Progress, StepKind};
use crate::model::{Budget, Decision, Line, Step};
use crate::pack::{Base, Quorum};
use crate::source::{Span, Spanned};

/// Holds every meeting of these bodies against what the law in force that day asks for.
///
/// Too few people, or too few votes, are a fault only where something was done on the strength of them: a meeting that
/// could not decide, or a proposal that was voted down, and was left at that, is an honest record.
pub fn judge(case: &Case, bodies: &[MeetingBody], rule: &'static Rule, found: &mut Findings) {
    for decision in &case.village.decisions {
        for step in &decision.steps {
            let Some(body) = decision.body_of(step).filter(|body| bodies.contains(body)) else { continue };
            let Some(quorum) = step.date.as_ref().and_then(|date| case.quorum(body, date.value)) else { continue };
            let outcome = quorum.judge(step);
            if outcome.passed() != Some(false) {
                continue;
            }
            // A deliberation is acted on by the resolution that follows it.
            let next = decision.resolution().filter(|next| next.kind.value > step.kind.value);
            let next = next.and_then(|next| next.date).map(|date| date.span);
            let Some(done) = acted_on(case, decision).or(next) else { continue };
            if outcome.quorum_met == Some(false) {
                too_few_came(decision, step, (body, quorum), done, rule, found);
            } else {
                too_few_agreed(decision, step, quorum, done, rule, found);
            }
        }
    }
}

fn too_few_came(
    decision: &Decision,
    step: &Step,
    (body, quorum): (MeetingBody, &Quorum),
    done: Span,
    rule: &'static Rule,
    found: &mut Findings,
) {
    let by_households = step.households_present.zip(step.households_total);
    // The quorum failed on whichever of the two is on record.
    let Some((part, whole)) = step.present.zip(step.eligible).or(by_households) else { return };
    let in_households = step.present.zip(step.eligible).is_none();
    let needed = match in_households {
        true => quorum.needed_households(whole.value).unwrap_or(0),
        false => quorum.needed_present(whole.value),
    };
    let finding = found.report(rule, part.span);
    finding
        .also(whole.span, Words { en: "there are this many", zh: "总数" })
        .also(done, Words { en: "it was acted on here", zh: "这里已经执行" });
    if let (Some((came, all)), false) = (by_households, in_households)
        && let Some(households) = quorum.needed_households(all.value)
    {
        finding
            .also(came.span, Words { en: "{households} households would do instead", zh: "或须{households}户到会" })
            .with("households", households.to_string());
    }
    let fault = match in_households {
        true => Words {
            en: "{part} of {whole} households came to the {body}, at least {needed} must",
            zh: "{body}应到{whole}户、实到{part}户，至少须{needed}户到会",
        },
        false => Words {
            en: "{part} of {whole} people came to the {body}, at least {needed} must",
            zh: "{body}应到{whole}人、实到{part}人，至少须{needed}人到会",
        },
    };
    finding
        .with("fault", fault)
        .with("label", Words { en: "{missing} too few", zh: "少{missing}" })
        .with("help", Words {
            en: "check the counts against the minutes; if they are right, the meeting has to be held again before anything is done",
            zh: "请按会议记录核对人数；人数无误的，须重新召开会议，然后才能实施",
        })
        .with("part", part.value.to_string())
        .with("whole", whole.value.to_string())
        .with("needed", needed.to_string())
        .with("missing", needed.saturating_sub(part.value).to_string())
        .with("body", name(body))
        .with("decision", decision.id.as_str())
        .cite(&quorum.law);
}

fn too_few_agreed(
    decision: &Decision,
    step: &Step,
    quorum: &Quorum,
    done: Span,
    rule: &'static Rule,
    found: &mut Findings,
) {
    let whole = if quorum.adopt_of == Base::Present { step.present } else { step.eligible };
    let Some((votes, whole)) = step.votes_for.zip(whole) else { return };
    let needed = quorum.adopt.needed(whole.value);
    found
        .report(rule, votes.span)
        .also(whole.span, Words { en: "counted of these", zh: "以此为基数" })
        .also(done, Words { en: "it was acted on here", zh: "这里已经执行" })
        .with("fault", Words {
            en: "{votes} voted for it, at least {needed} of {whole} must",
            zh: "赞成{votes}票，{whole}人中至少须{needed}票赞成",
        })
        .with("label", Words { en: "{missing} too few", zh: "少{missing}票" })
        .with("help", Words {
            en: "check the counts against the minutes; if they are right, it was not adopted, and nothing may be done or spent on it",
            zh: "请按会议记录核对票数；票数无误的，决议未获通过，不得实施或支出",
        })
        .with("votes", votes.value.to_string())
        .with("whole", whole.value.to_string())
        .with("needed", needed.to_string())
        .with("missing", needed.saturating_sub(votes.value).to_string())
        .with("decision", decision.id.as_str())
        .cite(&quorum.law);
}

/// The place that shows that something was done on a decision: work, a budget in force, money spent, a debt made or
/// taken off, a contract concluded, an asset given away. Whichever of the two names the other.
pub fn acted_on(case: &Case, decision: &Decision) -> Option<Span> {
    let village = case.village;
    let names = |reference: &&Spanned<String>| reference.value == decision.id;
    let span = |reference: &Spanned<String>| reference.span;
    let work = decision.implementation.as_ref().map(|work| &work.status);
    let work = work.filter(|it| matches!(it.value, Progress::InProgress | Progress::Suspended | Progress::Completed));
    let in_force = village.budgets.iter().filter(|it| !matches!(it.status.value, Status::Draft | Status::Submitted));
    let mut adopted = in_force.filter_map(|budget| budget.adopted_by.as_ref());
    let lines = village.budgets.iter().flat_map(|budget| budget.lines.iter().map(move |line| (budget, line)));
    let mut spent = lines.filter_map(|(budget, line)| {
        let named = line.decision.as_ref().filter(names).or_else(|| decision.names_line(budget, line));
        named.filter(|_| line.actual.total().known().is_some_and(|it| it.0 != 0))
    });
    let paid = village.transactions.iter().flat_map(|year| &year.transactions);
    let mut paid = paid.filter_map(|it| it.decision.as_ref());
    let mut made = village.debts.iter().filter_map(|debt| debt.approved_by.as_ref());
    let moved = village.debts.iter().flat_map(|debt| &debt.movements);
    let mut moved = moved.filter_map(|it| it.decision.as_ref());
    let concluded = village
        .contracts
        .iter()
        .filter(|it| it.award.is_some() || it.start.is_some() || it.status.is_some() || !it.payments.is_empty());
    let mut concluded = concluded.filter_map(|it| it.decision.as_ref());
    let mut given = village.assets.iter().filter_map(|it| it.disposal.as_ref()?.decision.as_ref());
    let done = work.map(|it| it.span);
    done.or_else(|| adopted.find(names).map(span))
        .or_else(|| spent.next().map(span))
        .or_else(|| paid.find(names).map(span))
        .or_else(|| made.find(names).map(span))
        .or_else(|| moved.find(names).map(span))
        .or_else(|| concluded.find(names).map(span))
        .or_else(|| given.find(names).map(span))
}

/// The day the deciding meeting met, where it decided: a proposal voted down has none, nor one without a meeting.
pub fn decided_on(case: &Case, decision: &Decision) -> Option<(NaiveDate, Span)> {
    let step = decision.resolution()?;
    let date = step.date.as_ref()?;
    let quorum = decision.body_of(step).and_then(|body| case.quorum(body, date.value));
    let failed = quorum.is_some_and(|quorum| quorum.judge(step).passed() == Some(false));
    (!failed).then_some((date.value, date.span))
}

/// What a body is called in a message.
pub fn name(body: MeetingBody) -> Words {
    match body {
        MeetingBody::VillagersAssembly => Words { en: "villagers' assembly", zh: "村民会议" },
        MeetingBody::VillagerRepresentatives => Words { en: "representatives' meeting", zh: "村民代表会议" },
        MeetingBody::VillagerGroup => Words { en: "meeting of the group", zh: "村民小组会议" },
        MeetingBody::RceoMembers => Words { en: "members' assembly", zh: "成员大会" },
        MeetingBody::RceoRepresentatives => {
            Words { en: "meeting of the members' representatives", zh: "成员代表大会" }
        }
        MeetingBody::RceoBoard => Words { en: "board", zh: "理事会" },
        MeetingBody::PartyBranch => Words { en: "Party branch", zh: "村党组织" },
        MeetingBody::TwoCommittees => Words { en: "two committees", zh: "村“两委”" },
        MeetingBody::PartyMembers => Words { en: "meeting of the Party members", zh: "党员大会" },
    }
}

/// What a step is called in a message.
pub fn step_name(kind: StepKind) -> Words {
    match kind {
        StepKind::Proposal => Words { en: "proposal", zh: "提议" },
        StepKind::Consultation => Words { en: "consultation", zh: "商议" },
        StepKind::Review => Words { en: "review", zh: "审议" },
        StepKind::Resolution => Words { en: "resolution", zh: "决议" },
        StepKind::PublishResolution => Words { en: "publication of the resolution", zh: "决议公开" },
        StepKind::PublishResult => Words { en: "publication of the result", zh: "结果公开" },
    }
}

/// A meeting on record, whether it decided something or not.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// The body.
    pub body: Option<MeetingBody>,
    /// When.
    pub date: Option<Spanned<NaiveDate>>,
    /// When it was called.
    pub notice_on: Option<Spanned<NaiveDate>>,
    /// From when on the financial report it heard could be read.
    pub report_on: Option<Spanned<NaiveDate>>,
}

/// Every meeting: those that took a step of a decision, and those of the village's own list.
pub fn all<'a>(case: &Case<'a>) -> impl Iterator<Item = Held> + use<'a> {
    let village = case.village;
    let steps = village.decisions.iter().flat_map(|decision| {
        decision.steps.iter().map(|step| Held {
            body: decision.body_of(step),
            date: step.date,
            notice_on: step.notice_on,
            report_on: step.report_on,
        })
    });
    let others = village.meetings.iter().map(|meeting| Held {
        body: Some(meeting.body.value),
        date: Some(meeting.date),
        notice_on: meeting.notice_on,
        report_on: meeting.report_on,
    });
    steps.chain(others)
}

/// The decisions behind a line: the one it names, those that name it, and what they take the place of.
pub fn behind<'a>(case: &Case<'a>, budget: &'a Budget, line: &'a Line) -> impl Iterator<Item = &'a Decision> + use<'a> {
    let village = case.village;
    let own = line.decision.as_ref().and_then(|id| village.decision(&id.value));
    let naming = village.decisions.iter().filter(|it| it.names_line(budget, line).is_some());
    let direct: Vec<&Decision> = own.into_iter().chain(naming).collect();
    let earlier: Vec<&Decision> =
        direct.iter().filter_map(|decision| village.decision(&decision.supersedes.as_ref()?.value)).collect();
    direct.into_iter().chain(earlier)
}

/// Where a line says what was spent: the year, else the first part of it.
pub fn actual_span(line: &Line) -> Span {
    let parts = [&line.actual.year].into_iter().chain(&line.actual.quarters).chain(&line.actual.months);
    parts.map(|figure| figure.span).find(|span| span.exists()).unwrap_or(line.id.span)
}
