#![doc = include_str!("unequal_surplus.md")]

use super::{moved, obstacle, place, sheet};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::budget::Basis;
use crate::model::{Budget, Line, LineKind, Statement};
use crate::pack::Class;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-10",
    name: "unequal-surplus",
    severity: Severity::Error,
    message: Words {
        en: "the statement of {year} says a surplus of {stated}, its income and expenses lead to {computed}",
        zh: "{year}年收益表中本年收益为{stated}，按各项收入、支出应为{computed}",
    },
    label: Words {
        en: "{difference} {side} than {income} − {expense}",
        zh: "比 {income} − {expense} {side}{difference}",
    },
    help: Words {
        en: "correct the surplus to {computed}, or the line that is wrong",
        zh: "请把本年收益改为{computed}，或更正有误的项目",
    },
    page: Words { en: include_str!("unequal_surplus.md"), zh: include_str!("unequal_surplus.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// With more lines than this, they are not shown one by one.
const LINES_SHOWN: usize = 6;

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(statement) = budget.statement.as_ref().filter(|it| it.surplus.known().is_some()) else { continue };
        let outcome = check(case, budget, statement, found).unwrap_or_else(Outcome::NotCheckable);
        let at = format!("budgets/{}/statement", budget.id);
        found.proved(&RULE, at, budget.year.value, statement.span, outcome);
    }
}

fn check(case: &Case, budget: &Budget, statement: &Statement, found: &mut Findings) -> Result<Outcome, Obstacle> {
    // A surplus is what was earned less what was used up; a cash book knows neither.
    if budget.basis.value != Basis::Accrual {
        return Err(Obstacle::CashBasis);
    }
    let chart = sheet::chart(case, budget)?;
    let mut lines: Vec<&Line> = Vec::new();
    for line in budget.lines.iter().filter(|it| matches!(it.kind.value, LineKind::Revenue | LineKind::Expenditure)) {
        let account = line.account.as_ref().and_then(|code| chart.account(&code.value));
        // Earmarked money is a liability until it is spent: it is in neither.
        if account.ok_or_else(|| Obstacle::Missing("account".to_owned()))?.class == Class::IncomeExpense {
            lines.push(line);
        }
    }
    if let Some(why) = obstacle(budget, lines.iter().copied()) {
        return Err(why);
    }
    let sum = |kind: LineKind| -> Money {
        lines.iter().filter(|line| line.kind.value == kind).filter_map(|line| moved(&line.actual)).sum()
    };
    let (income, expense) = (sum(LineKind::Revenue), sum(LineKind::Expenditure));
    let stated = statement.surplus.known().unwrap_or_default();
    let computed = income - expense;
    if stated == computed {
        return Ok(Outcome::Held);
    }
    let finding = found.report(&RULE, statement.surplus.span);
    for line in lines.iter().filter(|_| lines.len() <= LINES_SHOWN) {
        let earned = Words { en: "earned", zh: "收入" };
        let used = Words { en: "used up", zh: "支出" };
        finding.also(place(line), if line.kind.value.is_inflow() { earned } else { used });
    }
    finding
        .with("year", budget.year.value.to_string())
        .with("income", case.money(income))
        .with("expense", case.money(expense));
    case.compare(finding, stated, computed);
    Ok(Outcome::Failed)
}
