#![doc = include_str!("changed_opening.md")]

use super::named;
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
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
        for fund in &budget.funds {
            let outcome = check(case, budget, fund, found).unwrap_or_else(Outcome::NotCheckable);
            found.proved(&RULE, named(budget, &fund.id.value), budget.year.value, fund.id.span, outcome);
        }
    }
}

fn check(case: &Case, budget: &Budget, fund: &Fund, found: &mut Findings) -> Result<Outcome, Obstacle> {
    let mut earlier = case.village.budgets.iter();
    let before = earlier.find(|it| it.entity.value == budget.entity.value && it.year.value + 1 == budget.year.value);
    let before = before.filter(|it| !it.funds.is_empty()).ok_or(Obstacle::NoYearBefore)?;
    // Only a year that is over has a last day.
    if !before.is_whole_year() {
        return Err(Obstacle::PartYearBefore);
    }
    let earlier = before.fund(&fund.id.value).ok_or(Obstacle::NoYearBefore)?;
    let balances = fund.opening.known().zip(earlier.closing.known());
    let (opening, closing) = balances.ok_or_else(|| Obstacle::NoBalance(fund.id.value.clone()))?;
    if opening == closing {
        return Ok(Outcome::Held);
    }
    if is_explained(budget, fund) {
        return Ok(Outcome::Corrected);
    }
    let finding = found.report(&RULE, fund.opening.span);
    finding
        .also(earlier.closing.span, Words { en: "the closing of {before}", zh: "{before}年期末余额" })
        .with("fund", fund.id.value.as_str())
        .with("year", budget.year.value.to_string())
        .with("before", before.year.value.to_string());
    case.compare(finding, opening, closing);
    Ok(Outcome::Failed)
}

/// Whether a correction speaks of this opening: `funds/road/opening`, with points or slashes.
fn is_explained(budget: &Budget, fund: &Fund) -> bool {
    budget.corrections.iter().any(|correction| {
        let parts: Vec<&str> = correction.field.value.split(['/', '.']).collect();
        parts.ends_with(&[fund.id.value.as_str(), "opening"])
    })
}
