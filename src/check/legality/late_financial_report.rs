#![doc = include_str!("late_financial_report.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Threshold;
use crate::model::decision::MeetingBody;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-18",
    name: "late-financial-report",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("late_financial_report.md"), zh: include_str!("late_financial_report.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for held in meeting::all(case).filter(|held| held.body == Some(MeetingBody::RceoMembers)) {
        let Some((date, report)) = held.date.zip(held.report_on) else { continue };
        let Some(limit) = case.count(Threshold::ReportBefore, date.value) else { continue };
        let days = (date.value - report.value).num_days();
        if days >= i64::from(limit.value) {
            continue;
        }
        found
            .report(&RULE, report.span)
            .also(date.span, Words { en: "the assembly", zh: "成员大会日期" })
            .with("fault", Words {
                en: "the financial report could be read {days} days before the assembly of {date}, {limit} are required",
                zh: "财务报告在{date}成员大会召开前{days}天才能查阅，应提前{limit}天",
            })
            .with("label", Words { en: "{late} days too late", zh: "晚了{late}天" })
            .with("help", Words {
                en: "correct the day if it is wrong; else say why in `explanations.yaml`",
                zh: "日期有误的请更正；无误的请在 `explanations.yaml` 中说明原因",
            })
            .with("days", days.to_string())
            .with("date", date.value.to_string())
            .with("limit", limit.value.to_string())
            .with("late", (i64::from(limit.value) - days).to_string())
            .cite(&limit.law);
    }
}
