#![doc = include_str!("short_notice.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Threshold;
use crate::model::decision::MeetingBody;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-11",
    name: "short-notice",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("short_notice.md"), zh: include_str!("short_notice.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for held in meeting::all(case) {
        let (Some(body), Some(date), Some(notice)) = (held.body, held.date, held.notice_on) else { continue };
        let name = match body {
            MeetingBody::VillagersAssembly => Threshold::AssemblyNotice,
            MeetingBody::VillagerRepresentatives => Threshold::RepresentativesNotice,
            MeetingBody::RceoMembers => Threshold::MembersNotice,
            _ => continue,
        };
        let Some(limit) = case.count(name, date.value) else { continue };
        let days = (date.value - notice.value).num_days();
        if days >= i64::from(limit.value) {
            continue;
        }
        found
            .report(&RULE, notice.span)
            .also(date.span, Words { en: "the meeting", zh: "会议日期" })
            .with("fault", Words {
                en: "the {body} of {date} was called {days} days before, {limit} are required",
                zh: "{date}的{body}提前{days}天通知，应提前{limit}天",
            })
            .with("label", Words { en: "{missing} days too late", zh: "晚了{missing}天" })
            .with("help", Words {
                en: "correct the day if it is wrong; next time call the meeting {limit} days before it, and say why in `explanations.yaml`",
                zh: "日期有误的请更正；无误的请在 `explanations.yaml` 中说明原因，今后提前{limit}天通知",
            })
            .with("body", meeting::name(body))
            .with("date", date.value.to_string())
            .with("days", days.to_string())
            .with("limit", limit.value.to_string())
            .with("missing", (i64::from(limit.value) - days).to_string())
            .cite(&limit.law);
    }
}
