#![doc = include_str!("identical_votes.md")]

use std::collections::BTreeMap;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::decision::{MeetingBody, Procedure, StepKind};
use crate::model::{Choice, Decision, Step};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-07",
    name: "identical-votes",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "meeting {number} of {number} in a row", zh: "连续第{number}次" },
    help: Words {
        en: "copy who came and how they voted from the minutes of each meeting; where the counts really were the same, say so in a `note` on the step",
        zh: "请按每次会议记录填写到会人数和票数；如确实相同，请在该环节的 `note` 中说明",
    },
    page: Words { en: include_str!("identical_votes.md"), zh: include_str!("identical_votes.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// So many in a row are asked about.
const IN_A_ROW: usize = 3;

/// In bodies of fewer people everybody often comes, and votes repeat by themselves.
const SMALLEST_BODY: u32 = 20;

const SAME: Words = Words {
    en: "{number} meetings in a row count {present} present and {votes_for} for: the same to the last vote",
    zh: "连续{number}次会议均为到会{present}人、赞成{votes_for}票，完全相同",
};
const ALL: Words = Words {
    en: "{number} meetings in a row count all {present} people present",
    zh: "连续{number}次会议均为{present}人全部到会",
};

/// Who meets, as far as the record tells: the entity, the procedure and the body named.
type Body<'a> = (&'a str, &'static str, Option<&'static str>);

/// A meeting and the decision it took.
type Meeting<'a> = (&'a Decision, &'a Step);

fn run(case: &Case, found: &mut Findings) {
    let mut meetings: BTreeMap<Body, Vec<Meeting>> = BTreeMap::new();
    for decision in &case.village.decisions {
        for step in &decision.steps {
            let large = step.eligible.is_some_and(|it| it.value >= SMALLEST_BODY);
            if step.kind.value == StepKind::Resolution && step.date.is_some() && step.present.is_some() && large {
                meetings.entry(body(decision, step)).or_default().push((decision, step));
            }
        }
    }
    for of_body in meetings.values_mut() {
        of_body.sort_by_key(|(decision, step)| (step.date.map(|date| date.value), decision.id.as_str()));
        // One meeting may take several decisions: it is one meeting.
        of_body.dedup_by_key(|(_, step)| step.date.map(|date| date.value));
        let mut from = 0;
        while from < of_body.len() {
            let same = run_of(&of_body[from..], |first, step| counts(first) == counts(step));
            let full = run_of(&of_body[from..], |first, step| is_full(first) && is_full(step));
            let length = same.max(full);
            if length >= IN_A_ROW {
                report(&of_body[from..from + length], if same >= full { SAME } else { ALL }, found);
            }
            from += length.max(1);
        }
    }
}

fn body<'a>(decision: &'a Decision, step: &Step) -> Body<'a> {
    let named: Option<MeetingBody> = step.body.map(|body| body.value);
    let procedure: Procedure = decision.procedure.value;
    (decision.entity.value.as_str(), procedure.word(), named.map(Choice::word))
}

fn counts(step: &Step) -> [Option<u32>; 4] {
    [step.present, step.votes_for, step.against, step.abstain].map(|count| count.map(|it| it.value))
}

fn is_full(step: &Step) -> bool {
    step.present.zip(step.eligible).is_some_and(|(present, eligible)| present.value == eligible.value)
}

/// How many meetings from the first on are like it; a step with a note explains itself and ends the run.
fn run_of(meetings: &[Meeting], alike: impl Fn(&Step, &Step) -> bool) -> usize {
    let first = meetings[0].1;
    meetings.iter().take_while(|(_, step)| step.note.is_none() && alike(first, step)).count()
}

fn report(meetings: &[Meeting], fault: Words, found: &mut Findings) {
    let Some(((_, last), before)) = meetings.split_last() else { return };
    let Some(present) = last.present else { return };
    let finding = found.report(&RULE, present.span);
    for (_, step) in before.iter().rev().take(IN_A_ROW) {
        if let Some(count) = step.present {
            finding.also(count.span, Words { en: "the same here", zh: "此处相同" });
        }
    }
    finding
        .with("fault", fault)
        .with("number", meetings.len().to_string())
        .with("present", present.value.to_string())
        .with("votes_for", last.votes_for.map_or_else(|| "0".to_owned(), |count| count.value.to_string()));
}
