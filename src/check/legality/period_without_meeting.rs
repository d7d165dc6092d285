#![doc = include_str!("period_without_meeting.md")]

use chrono::{Datelike, NaiveDate};

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Period;
use crate::model::Threshold;
use crate::model::decision::MeetingBody;
use crate::source::Spanned;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-12",
    name: "period-without-meeting",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("period_without_meeting.md"), zh: include_str!("period_without_meeting.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    // Decisions alone do not tell of meetings that decided nothing: only a list of meetings does.
    if case.village.meetings.is_empty() {
        return;
    }
    for (body, name) in [
        (MeetingBody::VillagerRepresentatives, Threshold::RepresentativesMonths),
        (MeetingBody::RceoMembers, Threshold::MembersMonths),
    ] {
        if case.village.meetings.iter().any(|meeting| meeting.body.value == body) {
            gaps(case, body, name, found);
        }
    }
}

/// Reports every quarter or year between the first and the last meeting on record that has none. What lies before or after
/// is not on record yet, nor is a year without any meeting or decision.
fn gaps(case: &Case, body: MeetingBody, name: Threshold, found: &mut Findings) {
    let mut days: Vec<Spanned<NaiveDate>> =
        meeting::all(case).filter(|held| held.body == Some(body)).filter_map(|held| held.date).collect();
    days.sort_by_key(|day| day.value);
    let on_record = |year: i32| meeting::all(case).any(|held| held.date.is_some_and(|day| day.value.year() == year));
    for pair in days.windows(2) {
        let (before, after) = (pair[0], pair[1]);
        let Some(mut period) = period_of(case, name, before.value) else { continue };
        while let Some(next) = period_of(case, name, period.end() + chrono::Days::new(1)) {
            period = next;
            if period.end() >= after.value {
                break;
            }
            let Some(limit) = case.count(name, period.end()).filter(|_| on_record(period.year())) else { continue };
            found
                .report(&RULE, after.span)
                .also(before.span, Words { en: "the meeting before", zh: "上一次会议" })
                .with("fault", Words {
                    en: "no {body} is on record for {period}",
                    zh: "{period}没有{body}的记录",
                })
                .with("label", Words { en: "the next one", zh: "下一次会议" })
                .with("help", Words {
                    en: "add the meeting under `meetings` in village.yaml if one was held; else say why in `explanations.yaml`",
                    zh: "开过会的，请在 village.yaml 的 `meetings` 中补上；没有开的，请在 `explanations.yaml` 中说明原因",
                })
                .with("body", meeting::name(body))
                .with("period", period.to_string())
                .cite(&limit.law);
        }
    }
}

/// The quarter or the year of a day, as long as the law says how often a body meets.
fn period_of(case: &Case, name: Threshold, day: NaiveDate) -> Option<Period> {
    match case.count(name, day)?.value {
        1 => Some(Period::Month(day.year(), day.month() as u8)),
        3 => Some(Period::Quarter(day.year(), (day.month0() / 3 + 1) as u8)),
        12 => Some(Period::Year(day.year())),
        // Two, four or six months are no period the records have a name for.
        _ => None,
    }
}
