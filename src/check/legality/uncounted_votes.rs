#![doc = include_str!("uncounted_votes.md")]

use crate::check::{Case, Check};
use crate::diag::{Finding, Findings, Rule, Severity, Words};
use crate::model::{Choice, Decision, Step};
use crate::source::Spanned;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-10",
    name: "uncounted-votes",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("uncounted_votes.md"), zh: include_str!("uncounted_votes.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for decision in &case.village.decisions {
        for step in &decision.steps {
            check_votes(decision, step, found);
            check_present(decision, step, found);
            check_households(decision, step, found);
        }
    }
    for meeting in &case.village.meetings {
        let Some((present, eligible)) = meeting.present.zip(meeting.eligible) else { continue };
        if let Some(finding) = too_many(present, eligible, PRESENT, found) {
            finding.with("help", Words {
                en: "write the members of the body under `eligible` and those who came under `present`, as in the minutes; guests are not counted",
                zh: "请按会议记录填写：`eligible` 为应到人数，`present` 为实到人数；列席人员不计入",
            });
        }
    }
}

fn check_votes(decision: &Decision, step: &Step, found: &mut Findings) {
    let Some(present) = step.present else { return };
    let votes = [step.votes_for, step.against, step.abstain];
    let cast: u64 = votes.iter().flatten().map(|count| u64::from(count.value)).sum();
    let all_given = votes.iter().all(Option::is_some);
    let people = u64::from(present.value);
    // With a count left out, the others can only be too many.
    if cast == people || (!all_given && cast < people) {
        return;
    }
    let finding = found.report(&RULE, present.span);
    for (count, label) in votes.iter().zip([
        Words { en: "for", zh: "赞成" },
        Words { en: "against", zh: "反对" },
        Words { en: "abstained", zh: "弃权" },
    ]) {
        if let Some(count) = count {
            finding.also(count.span, label);
        }
    }
    let written = |count: Option<Spanned<u32>>| count.map_or_else(|| "0".to_owned(), |it| it.value.to_string());
    finding
        .with("fault", Words {
            en: "{votes_for} for, {against} against and {abstain} abstentions make {cast} votes, {present} people were present",
            zh: "赞成{votes_for}、反对{against}、弃权{abstain}，共{cast}票，而到会{present}人",
        })
        .with("label", if cast > people {
            Words { en: "{difference} fewer than voted", zh: "比票数少{difference}" }
        } else {
            Words { en: "{difference} more than voted", zh: "比票数多{difference}" }
        })
        .with("help", Words {
            en: "count again from the minutes of the `{step}` step; who was there and did not vote abstained",
            zh: "请按 `{step}` 环节的会议记录重新核对；到会未投票的计入弃权",
        })
        .with("votes_for", written(step.votes_for))
        .with("against", written(step.against))
        .with("abstain", written(step.abstain))
        .with("cast", cast.to_string())
        .with("present", people.to_string())
        .with("difference", cast.abs_diff(people).to_string())
        .with("step", step.kind.value.word())
        .with("decision", decision.id.as_str());
}

const PRESENT: Words = Words {
    en: "{part} people were present, only {whole} are members of the body",
    zh: "到会{part}人，而应到只有{whole}人",
};

fn check_present(decision: &Decision, step: &Step, found: &mut Findings) {
    let Some((present, eligible)) = step.present.zip(step.eligible) else { return };
    too_many_in(decision, step, present, eligible, PRESENT, found);
}

fn check_households(decision: &Decision, step: &Step, found: &mut Findings) {
    let Some((present, total)) = step.households_present.zip(step.households_total) else { return };
    let fault = Words {
        en: "{part} households were present, there are only {whole}",
        zh: "到会{part}户，而总户数只有{whole}户",
    };
    too_many_in(decision, step, present, total, fault, found);
}

fn too_many_in(
    decision: &Decision,
    step: &Step,
    part: Spanned<u32>,
    whole: Spanned<u32>,
    fault: Words,
    found: &mut Findings,
) {
    let Some(finding) = too_many(part, whole, fault, found) else { return };
    finding
        .with("help", Words {
            en: "write the members of the body under `eligible` and those who came under `present`, as in the minutes of the `{step}` step; guests are not counted",
            zh: "请按 `{step}` 环节的会议记录填写：`eligible` 为应到人数，`present` 为实到人数；列席人员不计入",
        })
        .with("step", step.kind.value.word())
        .with("decision", decision.id.as_str());
}

fn too_many(part: Spanned<u32>, whole: Spanned<u32>, fault: Words, found: &mut Findings) -> Option<&mut Finding> {
    let more = part.value.checked_sub(whole.value).filter(|more| *more > 0)?;
    let finding = found.report(&RULE, part.span);
    finding
        .also(whole.span, Words { en: "there are this many", zh: "总数" })
        .with("fault", fault)
        .with("label", Words { en: "{difference} too many", zh: "多出{difference}" })
        .with("part", part.value.to_string())
        .with("whole", whole.value.to_string())
        .with("difference", more.to_string());
    Some(finding)
}
