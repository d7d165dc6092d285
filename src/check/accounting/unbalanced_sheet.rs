#![doc = include_str!("unbalanced_sheet.md")]

use super::sheet::{self, End};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Budget;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-09",
    name: "unbalanced-sheet",
    severity: Severity::Error,
    message: Words {
        en: "the balance sheet of {year} does not balance at the {end}: {stated} of assets, {computed} of liabilities and equity",
        zh: "{year}{end}资产负债表不平：资产{stated}，负债和所有者权益{computed}",
    },
    label: Words { en: "{difference} {side} than on the other side", zh: "比另一方{side}{difference}" },
    help: Words {
        en: "correct the account that is wrong, or add the one that is missing; depreciation is written without a minus, a loss in equity with one",
        zh: "请更正有误的科目，或补上遗漏的科目；累计折旧不写负号，未弥补亏损写负数",
    },
    page: Words { en: include_str!("unbalanced_sheet.md"), zh: include_str!("unbalanced_sheet.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    sheet::at_both_ends(case, &RULE, found, check);
}

fn check(case: &Case, budget: &Budget, end: End, found: &mut Findings) -> Result<Outcome, Obstacle> {
    let accounts = sheet::balances(budget, sheet::chart(case, budget)?, end, |_| true)?;
    let (mut stated, mut computed) = (Money::ZERO, Money::ZERO);
    for (account, _, amount) in &accounts {
        let (left, right) = sheet::sides(account, *amount);
        stated += left;
        computed += right;
    }
    if stated == computed {
        return Ok(Outcome::Held);
    }
    let place = accounts.first().map_or(budget.year.span, |(_, figure, _)| figure.span);
    let finding = found.report(&RULE, place);
    finding.with("end", end.words()).with("year", budget.year.value.to_string());
    case.compare(finding, stated, computed);
    Ok(Outcome::Failed)
}
