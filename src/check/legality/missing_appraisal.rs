#![doc = include_str!("missing_appraisal.md")]

use chrono::Datelike;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Year;
use crate::measure::period::year_end;
use crate::model::Threshold;
use crate::model::oversight::{Appraisal, AppraisalKind, AppraisalYear, Grade};
use crate::model::people::Post;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-19",
    name: "missing-appraisal",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("missing_appraisal.md"), zh: include_str!("missing_appraisal.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let held: Vec<&AppraisalYear> =
        case.village.appraisals.iter().filter(|year| democratic(year).next().is_some()).collect();
    check_years(case, &held, found);
    for post in &case.village.posts {
        check_post(case, &held, post, found);
    }
}

fn democratic(year: &AppraisalYear) -> impl Iterator<Item = &Appraisal> {
    year.appraisals.iter().filter(|it| it.kind.value == AppraisalKind::Democratic)
}

/// A village that keeps appraisals has one for every year since its first. The year just past may still be coming.
fn check_years(case: &Case, held: &[&AppraisalYear], found: &mut Findings) {
    let (Some(first), Some(last)) = (held.first(), held.last()) else { return };
    let due = last.year.value.max(case.context.as_of.year() - 2);
    for missing in first.year.value..=due {
        if held.iter().any(|year| year.year.value == missing) {
            continue;
        }
        // Point at the appraisal before the gap.
        let before = held.iter().rev().find(|year| year.year.value < missing).unwrap_or(first);
        found
            .report(&RULE, before.year.span)
            .with(
                "fault",
                Words {
                    en: "no democratic appraisal of {year} is on record", zh: "没有{year}年度民主评议的记录"
                },
            )
            .with("label", Words { en: "the one before", zh: "上一次评议" })
            .with(
                "help",
                Words {
                    en: "add `appraisals/{year}.yaml`; the law asks for an appraisal at least once a year",
                    zh: "请补上 `appraisals/{year}.yaml`；民主评议每年至少进行一次",
                },
            )
            .with("year", missing.to_string());
    }
}

/// A post graded `incompetent` as many times in a row as end a term.
fn check_post(case: &Case, held: &[&AppraisalYear], post: &Post, found: &mut Findings) {
    let mut row: Vec<(Year, &Appraisal)> = Vec::new();
    for year in held {
        let Some(appraisal) = democratic(year).find(|it| it.post.value == post.id.value) else { continue };
        let failed = appraisal.result.as_ref().is_some_and(|grade| grade.value == Grade::Incompetent);
        if !failed || row.last().is_some_and(|(last, _)| last + 1 != year.year.value) {
            row.clear();
        }
        if failed {
            row.push((year.year.value, appraisal));
        }
        let Some(limit) = case.context.packs.count(Threshold::FailedAppraisals, year_end(year.year.value)) else {
            continue;
        };
        if row.len() != limit.value as usize {
            continue;
        }
        // The term has ended, or the appraisals are those of two holders: nothing to ask.
        let terms = row.iter().map(|(year, _)| post.term_on(year_end(*year)));
        let open = terms.clone().all(|term| term.is_some_and(|term| term.until.is_none()));
        let (Some((first, earlier)), Some(result), true) = (row.first(), &appraisal.result, open) else { continue };
        found
            .report(&RULE, result.span)
            .also(earlier.result.as_ref().map_or(earlier.span, |it| it.span), Words { en: "and here", zh: "此前一次" })
            .with(
                "fault",
                Words {
                    en: "the post `{post}` has the grade `incompetent` from {first} to {year}, and its term has no end",
                    zh: "岗位 `{post}` 自{first}年至{year}年连续评为 `incompetent`，而任期没有终止日期",
                },
            )
            .with("label", Words { en: "{times} in a row", zh: "连续{times}次" })
            .with(
                "help",
                Words {
                    en: "write the last day of the term under `until`, or correct the grade",
                    zh: "请在 `until` 写明任期终止日期，或更正评议等次",
                },
            )
            .with("post", post.id.value.as_str())
            .with("first", first.to_string())
            .with("year", year.year.value.to_string())
            .with("times", limit.value.to_string())
            .cite(&limit.law);
    }
}
