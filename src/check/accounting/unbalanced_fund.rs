#![doc = include_str!("unbalanced_fund.md")]

use super::{gap, line_without_its_fund, lines_of, moved, named, obstacle, place};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::budget::Basis;
use crate::model::{Budget, Fund, Line};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-01",
    name: "unbalanced-fund",
    severity: Severity::Error,
    message: Words {
        en: "the fund `{fund}` closes with {stated}, its opening and its lines lead to {computed}",
        zh: "资金 `{fund}` 期末余额写的是{stated}，按期初余额和各项收支应为{computed}",
    },
    label: Words {
        en: "{difference} {side} than {opening} {added} {inflow} {taken} {outflow}",
        zh: "比 {opening} {added} {inflow} {taken} {outflow} {side}{difference}",
    },
    help: Words {
        en: "correct the opening, the closing or a line of this fund; money borrowed and repaid stands in `financing_in` and `financing_out` lines",
        zh: "请更正期初、期末余额或该资金的某一项；借入和偿还分别写在 `financing_in` 和 `financing_out` 项中",
    },
    page: Words { en: include_str!("unbalanced_fund.md"), zh: include_str!("unbalanced_fund.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const PLUS: Words = Words { en: "+", zh: "+" };
const MINUS: Words = Words { en: "−", zh: "−" };

/// In funds with more lines than this, the lines are not shown one by one.
const LINES_SHOWN: usize = 6;

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        if budget.funds.is_empty() {
            let at = format!("budgets/{}", budget.id);
            found.proved(&RULE, at, budget.year.value, budget.year.span, Outcome::NotCheckable(Obstacle::NoFunds));
        }
        for fund in &budget.funds {
            let outcome = check(case, budget, fund, found).unwrap_or_else(Outcome::NotCheckable);
            found.proved(&RULE, named(budget, &fund.id.value), budget.year.value, fund.id.span, outcome);
        }
    }
}

/// What became of a fund, or why nothing can.
fn check(case: &Case, budget: &Budget, fund: &Fund, found: &mut Findings) -> Result<Outcome, Obstacle> {
    // On an accrual basis what was earned is not yet what was paid: cash does not follow from the lines.
    if budget.basis.value == Basis::Accrual {
        return Err(Obstacle::Accrual);
    }
    if let Some(line) = line_without_its_fund(budget) {
        return Err(Obstacle::LineWithoutFund(line.id.value.clone()));
    }
    let lines: Vec<&Line> = lines_of(budget, fund).collect();
    if let Some(obstacle) = obstacle(budget, lines.iter().copied()) {
        return Err(obstacle);
    }
    let balances = fund.opening.known().zip(fund.closing.known());
    let (opening, closing) = balances.ok_or_else(|| Obstacle::NoBalance(fund.id.value.clone()))?;
    let (mut inflow, mut outflow) = (Money::ZERO, Money::ZERO);
    for line in &lines {
        let amount = moved(&line.actual).unwrap_or_default();
        if line.kind.value.is_inflow() {
            inflow += amount;
        } else {
            outflow += amount;
        }
    }
    let computed = opening + inflow - outflow;
    if computed == closing {
        return Ok(Outcome::Held);
    }
    // Before the accounts are closed, a part that was left out may be all that is missing.
    if let Some(gap) = gap(budget, lines.iter().copied()) {
        return Err(gap);
    }
    let finding = found.report(&RULE, fund.closing.span);
    finding.also(fund.opening.span, Words { en: "it opened with {opening}", zh: "期初余额为{opening}" });
    if lines.len() <= LINES_SHOWN {
        for line in &lines {
            let added = Words { en: "came in", zh: "收入" };
            let taken = Words { en: "went out", zh: "支出" };
            finding.also(place(line), if line.kind.value.is_inflow() { added } else { taken });
        }
    }
    finding
        .with("fund", fund.id.value.as_str())
        .with("opening", case.money(opening))
        .with("added", if inflow < Money::ZERO { MINUS } else { PLUS })
        .with("inflow", case.money(inflow.abs()))
        .with("taken", if outflow < Money::ZERO { PLUS } else { MINUS })
        .with("outflow", case.money(outflow.abs()));
    case.compare(finding, closing, computed);
    Ok(Outcome::Failed)
}
