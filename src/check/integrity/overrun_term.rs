#![doc = include_str!("overrun_term.md")]

use chrono::{Days, Months};

use super::two_holders::SINGLE;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::people::{Post, Role, Term};
use crate::model::{Choice, Threshold};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-08",
    name: "overrun-term",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("overrun_term.md"), zh: include_str!("overrun_term.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for (post, term) in case.village.terms().filter(|(post, _)| is_elected(post)) {
        check_length(case, post, term, found);
        check_handover(case, post, term, found);
    }
    for role in SINGLE {
        check_gaps(case, role, found);
    }
}

fn is_elected(post: &Post) -> bool {
    matches!(post.role.value, Role::VcHead | Role::VcDeputy | Role::VcMember)
}

/// A term that ran past its years without a new election.
fn check_length(case: &Case, post: &Post, term: &Term, found: &mut Findings) {
    let Some(years) = case.context.packs.count(Threshold::TermYears, term.from.value) else { return };
    let Some(limit) = term.from.value.checked_add_months(Months::new(12 * years.value)) else { return };
    let end = term.until.as_ref().map_or(case.context.as_of, |until| until.value);
    if end <= limit {
        return;
    }
    let (span, label) = match &term.until {
        Some(until) => (until.span, Words { en: "longer than {years} years", zh: "超过{years}年" }),
        None => (term.from.span, Words { en: "{years} years ended on {limit}", zh: "{years}年至{limit}届满" }),
    };
    found
        .report(&RULE, span)
        .with("fault", Words {
            en: "the term of `{post}` since {from} has lasted longer than {years} years",
            zh: "`{post}` 自{from}起的任期已超过{years}年",
        })
        .with("label", label)
        .with("help", Words {
            en: "write the end of the term under `until` and the next holder under `holders`, or explain the late election",
            zh: "请在 `until` 写明任期终止日期并在 `holders` 中补上下一任，或说明延期换届的原因",
        })
        .with("post", post.id.value.as_str())
        .with("from", term.from.value.to_string())
        .with("years", years.value.to_string())
        .with("limit", limit.to_string())
        .cite(&years.law);
}

/// A holder who began long after the election.
fn check_handover(case: &Case, post: &Post, term: &Term, found: &mut Findings) {
    let Some(election) = &term.elected else { return };
    let Some(days) = case.context.packs.count(Threshold::HandoverDays, election.date.value) else { return };
    let late = election.date.value.checked_add_days(Days::new(days.value.into())).filter(|due| term.from.value > *due);
    let Some(due) = late else { return };
    found
        .report(&RULE, term.from.span)
        .also(election.date.span, Words { en: "the election", zh: "选举日期" })
        .with(
            "fault",
            Words {
                en: "`{post}` was handed over on {from}, due {days} days after the election was {due}",
                zh: "`{post}` 于{from}交接，应在选举后{days}日内（{due}前）完成",
            },
        )
        .with("label", Words { en: "the first day in the post", zh: "任职起始日" })
        .with(
            "help",
            Words {
                en: "correct the dates, or say in `explanations.yaml` why the handover took longer",
                zh: "请更正日期，或在 `explanations.yaml` 中说明交接延迟的原因",
            },
        )
        .with("post", post.id.value.as_str())
        .with("from", term.from.value.to_string())
        .with("days", days.value.to_string())
        .with("due", due.to_string())
        .cite(&days.law);
}

/// A single seat that stood empty between two terms.
fn check_gaps(case: &Case, role: Role, found: &mut Findings) {
    let of_role = case.village.terms().filter(|(post, _)| post.role.value == role);
    let mut terms: Vec<&Term> = of_role.map(|(_, term)| term).collect();
    terms.sort_by_key(|term| term.from.value);
    for pair in terms.windows(2) {
        let Some(until) = &pair[0].until else { continue };
        let empty = (pair[1].from.value - until.value).num_days() - 1;
        let Some(days) = case.context.packs.count(Threshold::VacancyDays, until.value) else { continue };
        if empty <= i64::from(days.value) {
            continue;
        }
        found
            .report(&RULE, pair[1].from.span)
            .also(until.span, Words { en: "empty from here on", zh: "自此空缺" })
            .with(
                "fault",
                Words { en: "the seat `{role}` stood empty for {empty} days", zh: "`{role}` 一职空缺{empty}天" },
            )
            .with("label", Words { en: "held again from here on", zh: "自此有人任职" })
            .with(
                "help",
                Words {
                    en: "add who stood in, with `acting: true`, or correct the dates",
                    zh: "请补上代理人员（`acting: true`），或更正日期",
                },
            )
            .with("role", role.word())
            .with("empty", empty.to_string())
            .cite(&days.law);
    }
}
