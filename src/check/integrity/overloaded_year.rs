#![doc = include_str!("overloaded_year.md")]

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::model::duty::DutyYear;
use crate::model::{Duty, Threshold};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-17",
    name: "overloaded-year",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "a person carries {most} hours a year at most", zh: "一人全年最多{most}小时" },
    help: Words {
        en: "correct the hours or the posts; if they are right, ask for fewer duties or for help",
        zh: "请更正工时或承担岗位；如属实，请争取减少任务或增加人手",
    },
    page: Words { en: include_str!("overloaded_year.md"), zh: include_str!("overloaded_year.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for year in &case.village.duties {
        let Some(most) = case.context.packs.count(Threshold::HoursYear, year_end(year.year.value)) else { continue };
        let over = one_post(year, most.value).or_else(|| everybody(year, most.value));
        if let Some((fault, who, hours)) = over {
            found
                .report(&RULE, year.year.span)
                .with("fault", fault)
                .with("who", who)
                .with("hours", hours.to_string())
                .with("year", year.year.value.to_string())
                .with("most", most.value.to_string())
                .cite(&most.law);
        }
    }
}

fn hours(duty: &Duty) -> u64 {
    duty.hours_cadre.known().unwrap_or(0).into()
}

/// A post whose own duties alone are more than a year holds. Hours that several posts share are not divided.
fn one_post(year: &DutyYear, most: u32) -> Option<(Words, String, u64)> {
    let mut posts: BTreeMap<&str, u64> = BTreeMap::new();
    for duty in &year.duties {
        if let [post] = duty.posts.as_slice() {
            *posts.entry(&post.value).or_default() += hours(duty);
        }
    }
    let (post, hours) = posts.into_iter().filter(|(_, hours)| *hours > most.into()).max_by_key(|it| it.1)?;
    let fault = Words {
        en: "the duties of `{who}` alone come to {hours} hours in {year}",
        zh: "{year}年由 `{who}` 单独承担的任务共{hours}小时",
    };
    Some((fault, post.to_owned(), hours))
}

/// All hours together are more than all posts that carry duties can give.
fn everybody(year: &DutyYear, most: u32) -> Option<(Words, String, u64)> {
    let posts: BTreeSet<&str> =
        year.duties.iter().flat_map(|duty| &duty.posts).map(|post| post.value.as_str()).collect();
    let all: u64 = year.duties.iter().filter(|duty| !duty.posts.is_empty()).map(hours).sum();
    let fault = Words {
        en: "the duties of {year} come to {hours} hours of cadres, more than the {who} posts that carry them can give",
        zh: "{year}年任务共需干部{hours}小时，超出承担任务的{who}个岗位所能承受",
    };
    (all > posts.len() as u64 * u64::from(most)).then(|| (fault, posts.len().to_string(), all))
}
