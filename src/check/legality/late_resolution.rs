#![doc = include_str!("late_resolution.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::decision::{MeetingBody, StepKind};
use crate::model::{Decision, Threshold};

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-13",
    name: "late-resolution",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("late_resolution.md"), zh: include_str!("late_resolution.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for decision in &case.village.decisions {
        published(case, decision, found);
        posted(case, decision, found);
    }
}

/// Whether the decision is one of all, or of those who stand for all: what a board decides is not posted by this custom.
fn concerns_all(decision: &Decision) -> bool {
    let body = decision.resolution().and_then(|step| decision.body_of(step));
    !matches!(body, None | Some(MeetingBody::RceoBoard | MeetingBody::VillagerGroup))
}

fn published(case: &Case, decision: &Decision, found: &mut Findings) {
    let Some((decided, span)) = meeting::decided_on(case, decision).filter(|_| concerns_all(decision)) else { return };
    let Some(limit) = case.count(Threshold::ResolutionPublic, decided) else { return };
    if decision.step(StepKind::PublishResolution).is_some_and(|step| step.waived_reason.is_some()) {
        return;
    }
    let public = decision.published_on();
    let until = public.map_or(case.context.as_of, |public| public.value);
    let days = (until - decided).num_days();
    // What lies in the future has not happened, which INT-19 says.
    if days <= i64::from(limit.value) || until > case.context.as_of {
        return;
    }
    let finding = match public {
        Some(public) => {
            let finding = found.report(&RULE, public.span);
            finding.also(span, Words { en: "decided on this day", zh: "决议日期" });
            finding.with("label", Words { en: "{late} days late", zh: "晚了{late}天" })
        }
        None => found.report(&RULE, span).with("label", Words { en: "decided on this day", zh: "决议日期" }),
    };
    finding
        .with(
            "fault",
            match public {
                Some(_) => Words {
                    en: "`{decision}` was made public {days} days after it was decided, {limit} are allowed",
                    zh: "`{decision}` 在作出决议{days}天后公开，应在{limit}天内公开",
                },
                None => Words {
                    en: "nothing on record says that `{decision}` was made public, {limit} days are allowed",
                    zh: "记录中没有 `{decision}` 的公开日期，决议应在{limit}天内公开",
                },
            },
        )
        .with(
            "help",
            match public {
                Some(_) => Words {
                    en: "correct the day if it is wrong; else say why in `explanations.yaml`",
                    zh: "日期有误的请更正；无误的请在 `explanations.yaml` 中说明原因",
                },
                None => Words {
                    en: "add the step `publish_resolution` with its day",
                    zh: "请补上 `publish_resolution` 环节及日期",
                },
            },
        )
        .with("decision", decision.id.as_str())
        .with("days", days.to_string())
        .with("limit", limit.value.to_string())
        .with("late", (days - i64::from(limit.value)).to_string())
        .cite(&limit.law);
}

fn posted(case: &Case, decision: &Decision, found: &mut Findings) {
    let Some((public, until)) = decision.published_on().zip(decision.posting_until) else { return };
    let Some(limit) = case.count(Threshold::ResolutionPosted, public.value) else { return };
    let days = (until.value - public.value).num_days();
    if days >= i64::from(limit.value) {
        return;
    }
    found
        .report(&RULE, until.span)
        .also(public.span, Words { en: "posted on this day", zh: "公布日期" })
        .with(
            "fault",
            Words {
                en: "`{decision}` stayed on the board for {days} days, {limit} are required",
                zh: "`{decision}` 在公开栏张贴{days}天，应不少于{limit}天",
            },
        )
        .with("label", Words { en: "{late} days too short", zh: "少{late}天" })
        .with(
            "help",
            Words {
                en: "correct the day if it is wrong, or post it again", zh: "日期有误的请更正，否则请重新张贴"
            },
        )
        .with("decision", decision.id.as_str())
        .with("days", days.to_string())
        .with("limit", limit.value.to_string())
        .with("late", (i64::from(limit.value) - days).to_string())
        .cite(&limit.law);
}
