#![doc = include_str!("changed_opening.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::{Budget, Fund};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-02",
    name: "changed-opening",
    severity: Severity::Error,
    message: Words {
        en: "the fund `{fund}` opens {year} with {stated}, it closed {before} with {computed}",
        zh: "资金 `{fund}` {year}年期初余额为{stated}，{before}年期末余额为{computed}",
    },
    label: Words { en: "{difference} {side} than a day before", zh: "比上年末{side}{difference}" },
    help: Words {
        en: "write {computed} here; where the closing of {before} was corrected after it was published, say so under `corrections` with `field: funds/{fund}/opening` and the reason",
        zh: "请改为{computed}；{before}年期末余额公开后确有更正的，请在 `corrections` 中写明 `field: funds/{fund}/opening` 和原因",
    },
    page: include_str!("changed_opening.md"),
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        // Only a year that is over has a last day.
        let before = case.village.budgets.iter().find(|earlier| {
            earlier.entity.value == budget.entity.value
                && earlier.year.value + 1 == budget.year.value
                && earlier.is_whole_year()
        });
        let Some(before) = before else { continue };
        for fund in &budget.funds {
            let Some(earlier) = before.fund(&fund.id.value) else { continue };
            let Some((opening, closing)) = fund.opening.known().zip(earlier.closing.known()) else { continue };
            if opening == closing || is_explained(budget, fund) {
                continue;
            }
            let finding = found.report(&RULE, fund.opening.span);
            finding
                .also(earlier.closing.span, Words { en: "the closing of {before}", zh: "{before}年期末余额" })
                .with("fund", fund.id.value.as_str())
                .with("year", budget.year.value.to_string())
                .with("before", before.year.value.to_string());
            case.compare(finding, opening, closing);
        }
    }
}

/// Whether a correction speaks of this opening: `funds/road/opening`, with points or slashes.
fn is_explained(budget: &Budget, fund: &Fund) -> bool {
    budget.corrections.iter().any(|correction| {
        let parts: Vec<&str> = correction.field.value.split(['/', '.']).collect();
        parts.ends_with(&[fund.id.value.as_str(), "opening"])
    })
}
