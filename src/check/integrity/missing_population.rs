#![doc = include_str!("missing_population.md")]

use std::collections::BTreeSet;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Year;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-13",
    name: "missing-population",
    severity: Severity::Warning,
    message: Words {
        en: "there is a budget of {year}, and no population of that year",
        zh: "有{year}年的预算，但没有当年的人口",
    },
    label: Words { en: "no figures by person for this year", zh: "当年无法计算人均数" },
    help: Words {
        en: "add `{year}` with `registered`, `resident`, `adults` and the other counts under `population` in village.yaml; another year’s figures are never used",
        zh: "请在 village.yaml 的 `population` 中补上 `{year}`（`registered`、`resident`、`adults` 等）；不会用其他年份代替",
    },
    page: Words { en: include_str!("missing_population.md"), zh: include_str!("missing_population.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    // A village that counts nobody at all says so on its pages already.
    let (Some(first), mut told) = (village.population.keys().next(), BTreeSet::<Year>::new()) else { return };
    for budget in village.budgets.iter().filter(|budget| budget.is_whole_year()) {
        let year = budget.year.value;
        // Years before the first count lie before the records began.
        if year > *first && !village.population.contains_key(&year) && told.insert(year) {
            found.report(&RULE, budget.year.span).with("year", year.to_string());
        }
    }
}
