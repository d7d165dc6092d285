#![doc = include_str!("lasting_temporary.md")]

use chrono::Months;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::model::Threshold;
use crate::model::duty::Nature;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-18",
    name: "lasting-temporary",
    severity: Severity::Notice,
    message: Words {
        en: "the temporary duty `{duty}` has lasted for more than {months} months",
        zh: "临时性任务 `{duty}` 已持续超过{months}个月",
    },
    label: Words { en: "since {since}", zh: "自{since}起" },
    help: Words {
        en: "ask the sender to end it or to make it a standing duty with its money; then write `until` or `nature: standing`",
        zh: "请交办单位予以结束，或转为常规任务并落实经费；之后填写 `until` 或 `nature: standing`",
    },
    page: Words { en: include_str!("lasting_temporary.md"), zh: include_str!("lasting_temporary.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let years = &case.village.duties;
    for (at, year) in years.iter().enumerate() {
        for duty in year.duties.iter().filter(|duty| duty.nature.value == Nature::Temporary) {
            // Said once, in the latest year that lists it.
            let later = years[at + 1..].iter().flat_map(|year| &year.duties);
            let Some(since) = duty.since.as_ref().filter(|_| later.into_iter().all(|it| it.id.value != duty.id.value))
            else {
                continue;
            };
            let Some(months) = case.context.packs.count(Threshold::TemporaryMonths, since.value) else { continue };
            let limit = since.value.checked_add_months(Months::new(months.value));
            let last = year_end(year.year.value).min(case.context.as_of);
            let last = duty.until.as_ref().map_or(last, |until| until.value.min(last));
            if limit.is_none_or(|limit| last <= limit) {
                continue;
            }
            found
                .report(&RULE, since.span)
                .with("duty", duty.id.value.as_str())
                .with("months", months.value.to_string())
                .with("since", since.value.to_string())
                .cite(&months.law);
        }
    }
}
