#![doc = include_str!("steps_out_of_order.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Phrase, Rule, Severity, Words};
use crate::model::decision::StepKind;
use crate::model::{Choice, Decision, Step};
use crate::source::Span;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-08",
    name: "steps-out-of-order",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("steps_out_of_order.md"), zh: include_str!("steps_out_of_order.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for decision in &case.village.decisions {
        missing(case, decision, found);
        order(decision, found);
    }
}

/// A step of the procedure that is not there while a later one is, or while the decision is carried out already.
/// What is still under way lacks nothing.
fn missing(case: &Case, decision: &Decision, found: &mut Findings) {
    let asked = decision.procedure.value.deliberations();
    let last = decision.steps.iter().filter(|step| step.date.is_some()).max_by_key(|step| step.kind.value);
    let done = meeting::acted_on(case, decision);
    let reached = |kind: StepKind| last.is_some_and(|step| step.kind.value > kind) || done.is_some();
    let lacking: Vec<StepKind> =
        asked.iter().copied().filter(|kind| reached(*kind) && !is_accounted_for(decision, *kind)).collect();
    let Some(first) = lacking.first() else { return };
    // The step itself where it stands without a day, else the later one that could not be taken without it.
    let itself = decision.step(*first).map(|step| step.kind.span);
    let later = last.filter(|step| step.kind.value > *first).map(|step| step.kind.span);
    let place = itself.or(later).or(done).unwrap_or_else(|| Span::top(decision.file));
    let list = |gap: &str, text: fn(Words) -> &'static str| {
        lacking.iter().map(|kind| text(meeting::step_name(*kind))).collect::<Vec<_>>().join(gap)
    };
    let names = Phrase { en: list(", ", |words| words.en).into(), zh: list("、", |words| words.zh).into() };
    found
        .report(&RULE, place)
        .also(decision.procedure.span, Words { en: "the procedure asks for it", zh: "按这一程序须有此环节" })
        .with("fault", Words {
            en: "`{decision}` has no {names}, and went on without",
            zh: "`{decision}` 缺少环节：{names}，就进入了后面的环节",
        })
        .with("label", match itself {
            Some(_) => Words { en: "without a day", zh: "没有日期" },
            None => Words { en: "taken without", zh: "缺少前面的环节" },
        })
        .with("help", Words {
            en: "write the step with its day; where it was taken together with another write `merged_into`, where it was left out `waived_reason`",
            zh: "请补上该环节及日期；与其他环节合并的写 `merged_into`，省去的写 `waived_reason` 说明理由",
        })
        .with("decision", decision.id.as_str())
        .with("names", &names);
}

/// Dated, merged into a step that is, or left out with a reason.
fn is_accounted_for(decision: &Decision, kind: StepKind) -> bool {
    decision.step(kind).is_some_and(|step| {
        let merged = step.merged_into.as_ref().and_then(|into| decision.step(into.value));
        step.date.is_some() || step.waived_reason.is_some() || merged.is_some_and(|into| into.date.is_some())
    })
}

fn order(decision: &Decision, found: &mut Findings) {
    let mut dated: Vec<&Step> = decision.steps.iter().filter(|step| step.date.is_some()).collect();
    dated.sort_by_key(|step| step.kind.value);
    for pair in dated.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let Some((before, after)) = first.date.zip(second.date) else { continue };
        let merged = first.merged_into.is_some() || second.merged_into.is_some();
        let public = matches!(second.kind.value, StepKind::PublishResolution | StepKind::PublishResult);
        // What is decided may be posted the same evening; two deliberations on one day were one, or took place together.
        if before.value < after.value || (before.value == after.value && (merged || public)) {
            continue;
        }
        let same = before.value == after.value;
        found
            .report(&RULE, after.span)
            .also(before.span, Words { en: "the {before} was on {before_day}", zh: "{before}在{before_day}" })
            .with("fault", match same {
                true => Words {
                    en: "the {after} is on the same day as the {before}",
                    zh: "{after}与{before}在同一天",
                },
                false => Words {
                    en: "the {after} is dated before the {before}",
                    zh: "{after}的日期早于{before}",
                },
            })
            .with("label", match same {
                true => Words { en: "the same day", zh: "同一天" },
                false => Words { en: "{days} days before it", zh: "早{days}天" },
            })
            .with("help", match same {
                true => Words {
                    en: "correct the day; where the two were one meeting write `merged_into: {into}` with the {before}",
                    zh: "请更正日期；两个环节合并进行的，请在{before}环节写 `merged_into: {into}`",
                },
                false => Words {
                    en: "correct the day that is wrong; each step comes after the one before it",
                    zh: "请更正有误的日期；各环节应依次进行",
                },
            })
            .with("before", meeting::step_name(first.kind.value))
            .with("before_day", before.value.to_string())
            .with("after", meeting::step_name(second.kind.value))
            .with("into", second.kind.value.word())
            .with("days", (before.value - after.value).num_days().to_string());
    }
}
