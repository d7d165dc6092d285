#![doc = include_str!("late_result.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Threshold;
use crate::model::decision::{Progress, StepKind};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-14",
    name: "late-result",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("late_result.md"), zh: include_str!("late_result.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for decision in &case.village.decisions {
        let work = decision.implementation.as_ref().filter(|work| work.status.value == Progress::Completed);
        let Some(completed) = work.and_then(|work| work.completed) else { continue };
        let Some(limit) = case.count(Threshold::ResultPublic, completed.value) else { continue };
        let step = decision.step(StepKind::PublishResult);
        if step.is_some_and(|step| step.waived_reason.is_some()) {
            continue;
        }
        let public = step.and_then(|step| step.date);
        let until = public.map_or(case.context.as_of, |public| public.value);
        let days = (until - completed.value).num_days();
        // Days that cannot be, in the future or before the work began, are INT-19's.
        let impossible =
            until > case.context.as_of || work.and_then(|it| it.start).is_some_and(|it| it.value > completed.value);
        if days <= i64::from(limit.value) || impossible {
            continue;
        }
        let finding = match public {
            Some(public) => {
                let finding = found.report(&RULE, public.span);
                finding.also(completed.span, Words { en: "completed on this day", zh: "完成日期" });
                finding.with("label", Words { en: "{late} days late", zh: "晚了{late}天" })
            }
            None => {
                found.report(&RULE, completed.span).with("label", Words { en: "completed on this day", zh: "完成日期" })
            }
        };
        finding
            .with("fault", match public {
                Some(_) => Words {
                    en: "the result of `{decision}` was made public {days} days after it was completed, {limit} are allowed",
                    zh: "`{decision}` 的实施结果在完成{days}天后公开，应在{limit}天内公开",
                },
                None => Words {
                    en: "nothing on record says that the result of `{decision}` was made public, {limit} days are allowed",
                    zh: "记录中没有 `{decision}` 实施结果的公开日期，应在{limit}天内公开",
                },
            })
            .with("help", match public {
                Some(_) => Words {
                    en: "correct the day if it is wrong; else say why in `explanations.yaml`",
                    zh: "日期有误的请更正；无误的请在 `explanations.yaml` 中说明原因",
                },
                None => {
                    Words { en: "add the step `publish_result` with its day", zh: "请补上 `publish_result` 环节及日期" }
                }
            })
            .with("decision", decision.id.as_str())
            .with("days", days.to_string())
            .with("limit", limit.value.to_string())
            .with("late", (days - i64::from(limit.value)).to_string())
            .cite(&limit.law);
    }
}
