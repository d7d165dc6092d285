#![doc = include_str!("sudden_population.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::model::Threshold;
use crate::model::village::Population;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-11",
    name: "sudden-population",
    severity: Severity::Warning,
    message: Words {
        en: "{people} went from {before} in {earlier} to {stated} in {year}",
        zh: "{people}由{earlier}年的{before}人变为{year}年的{stated}人",
    },
    label: Words { en: "more than people move in a year", zh: "一年的变动过大" },
    help: Words {
        en: "check both counts; every figure per person and every quorum of the year rests on them; where villages were merged, name the other in `former_names`",
        zh: "请核对两年的人数：当年的人均数和法定人数都以此为准；如有并村，请在 `former_names` 中写明",
    },
    page: Words { en: include_str!("sudden_population.md"), zh: include_str!("sudden_population.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const REGISTERED: Words = Words { en: "the registered population", zh: "户籍人口" };
const RESIDENT: Words = Words { en: "the resident population", zh: "常住人口" };

fn run(case: &Case, found: &mut Findings) {
    if !case.village.former_names.is_empty() {
        return;
    }
    let years = &case.village.population;
    for (year, people) in years {
        let Some(before) = years.get(&(year - 1)) else { continue };
        let Some(limit) = case.share(Threshold::PopulationChange, year_end(*year)) else { continue };
        let counts = |it: &Population| [(REGISTERED, it.registered), (RESIDENT, it.resident)];
        for ((name, then), (_, now)) in counts(before).into_iter().zip(counts(people)) {
            let Some((then, now)) = then.known().zip(now.known()) else { continue };
            let change = i128::from(then.abs_diff(now));
            if change * limit.value.under <= i128::from(then) * limit.value.over {
                continue;
            }
            found
                .report(&RULE, people.span)
                .also(before.span, Words { en: "the year before", zh: "上年" })
                .cite(&limit.law)
                .with("people", name)
                .with("before", then.to_string())
                .with("earlier", (year - 1).to_string())
                .with("stated", now.to_string())
                .with("year", year.to_string());
        }
    }
}
