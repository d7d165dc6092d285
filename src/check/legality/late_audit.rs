#![doc = include_str!("late_audit.md")]

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Village;
use crate::model::oversight::{Audit, AuditKind};
use crate::model::people::{Post, Role, Term};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-20",
    name: "late-audit",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words {
        en: "add the audit of the term to `audits.yaml` with the day it was made public; the law wants it public before the next election",
        zh: "请在 `audits.yaml` 补上该任期的审计及公布日期；审计结果应在下一届选举之前公布",
    },
    page: Words { en: include_str!("late_audit.md"), zh: include_str!("late_audit.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    // A village that puts no audits on record is not asked for one.
    let Some(begun) = village.audits.iter().map(|audit| audit.from.value.start()).min() else { return };
    let mut told: BTreeSet<NaiveDate> = BTreeSet::new();
    for (post, term) in village.terms().filter(|(post, _)| is_elected(post)) {
        let Some(election) = &term.elected else { continue };
        let day = election.date.value;
        let Some(before) = previous(village, post, term) else { continue };
        if day > case.context.as_of || before.from.value < begun || !told.insert(day) {
            continue;
        }
        let of_term = |audit: &&Audit| {
            matches!(audit.kind.value, AuditKind::Term | AuditKind::EndOfOffice)
                && audit.to.value.end() > before.from.value
                && audit.from.value.start() < day
        };
        let audits: Vec<&Audit> = village.audits.iter().filter(of_term).collect();
        let published = |audit: &&Audit| audit.published_on.as_ref().map(|date| date.value);
        if audits.iter().any(|audit| published(audit).is_some_and(|published| published < day)) {
            continue;
        }
        let late = audits.iter().filter_map(|audit| audit.published_on.as_ref()).min_by_key(|date| date.value);
        let finding = match late {
            Some(date) => found
                .report(&RULE, date.span)
                .also(election.date.span, Words { en: "the election", zh: "选举日期" })
                .with(
                    "fault",
                    Words {
                        en: "the audit of the term before the election of {day} was made public on {published}",
                        zh: "{day}选举之前一届任期的审计，到{published}才公布",
                    },
                )
                .with("label", Words { en: "after the election", zh: "晚于选举" })
                .with("published", date.value.to_string()),
            None => found
                .report(&RULE, election.date.span)
                .also(before.span, Words { en: "the term before", zh: "上一届任期" })
                .with(
                    "fault",
                    Words {
                        en: "no public audit of the term before the election of {day} is on record",
                        zh: "没有{day}选举之前一届任期审计已公布的记录",
                    },
                )
                .with("label", Words { en: "the election", zh: "选举日期" }),
        };
        finding.with("day", day.to_string());
    }
}

fn is_elected(post: &Post) -> bool {
    matches!(post.role.value, Role::VcHead | Role::VcDeputy | Role::VcMember)
}

/// The latest term of that role that began before this one.
fn previous<'v>(village: &'v Village, post: &Post, term: &Term) -> Option<&'v Term> {
    let same = village.terms().filter(|(other, _)| other.role.value == post.role.value);
    same.map(|(_, other)| other).filter(|other| other.from.value < term.from.value).max_by_key(|other| other.from.value)
}
