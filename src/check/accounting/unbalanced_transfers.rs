#![doc = include_str!("unbalanced_transfers.md")]

use std::collections::BTreeMap;

use super::{moved, place};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::{Money, Year};
use crate::model::{Budget, Line, LineKind};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-03",
    name: "unbalanced-transfers",
    severity: Severity::Error,
    message: Words {
        en: "the transfers of {year} do not cancel out: {outflow} went out, {inflow} came in",
        zh: "{year}年内部划转不平：转出{outflow}，转入{inflow}",
    },
    label: Words { en: "{difference} {side} than on the other side", zh: "比另一方{side}{difference}" },
    help: Words {
        en: "write every transfer twice with the same amount: `transfer_out` where it leaves and `transfer_in` where it arrives; money to or from others is revenue or expenditure",
        zh: "每笔划转写两次且金额相同：转出方写 `transfer_out`，转入方写 `transfer_in`；与外部的往来应列收入或支出",
    },
    page: include_str!("unbalanced_transfers.md"),
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let mut years: BTreeMap<Year, Vec<&Budget>> = BTreeMap::new();
    for budget in &case.village.budgets {
        years.entry(budget.year.value).or_default().push(budget);
    }
    for (year, budgets) in years {
        let first = |budget: &Budget| budget.lines.iter().find(|line| is_transfer(line)).map(|line| line.id.span);
        let Some((at, span)) = budgets.iter().find_map(|it| Some((format!("budgets/{}", it.id), first(it)?))) else {
            continue;
        };
        let outcome = match gap_between(case, &budgets) {
            Some(obstacle) => Outcome::NotCheckable(obstacle),
            None => check(case, year, &budgets, found).unwrap_or_else(Outcome::NotCheckable),
        };
        found.proved(&RULE, at, year, span, outcome);
    }
}

fn is_transfer(line: &Line) -> bool {
    matches!(line.kind.value, LineKind::TransferIn | LineKind::TransferOut)
}

/// Why both sides of every transfer cannot be seen: a body without books, or books that cover other months.
fn gap_between(case: &Case, budgets: &[&Budget]) -> Option<Obstacle> {
    let has_books = |id: &str| budgets.iter().any(|budget| budget.entity.value == id);
    if let Some(entity) = case.village.entities.iter().find(|it| !has_books(&it.id.value)) {
        return Some(Obstacle::NoBooks(entity.id.value.clone()));
    }
    let other = budgets.windows(2).find(|pair| pair[0].covers.value.end() != pair[1].covers.value.end())?;
    Some(Obstacle::OtherMonths(other[1].entity.value.clone()))
}

fn check(case: &Case, year: Year, budgets: &[&Budget], found: &mut Findings) -> Result<Outcome, Obstacle> {
    let (mut inflow, mut outflow) = (Money::ZERO, Money::ZERO);
    let mut lines: Vec<&Line> = Vec::new();
    for line in budgets.iter().flat_map(|budget| &budget.lines) {
        let sum = match line.kind.value {
            LineKind::TransferIn => &mut inflow,
            LineKind::TransferOut => &mut outflow,
            _ => continue,
        };
        let amount = moved(&line.actual).ok_or_else(|| Obstacle::LineWithoutAmount(line.id.value.clone()))?;
        *sum += amount;
        lines.push(line);
    }
    let Some(first) = lines.first().copied().filter(|_| inflow != outflow) else { return Ok(Outcome::Held) };
    let finding = found.report(&RULE, place(first));
    for line in lines.iter().skip(1) {
        let arrived = Words { en: "came in here", zh: "这里转入" };
        let left = Words { en: "went out here", zh: "这里转出" };
        finding.also(place(line), if line.kind.value == LineKind::TransferIn { arrived } else { left });
    }
    let (stated, other) = if first.kind.value == LineKind::TransferIn { (inflow, outflow) } else { (outflow, inflow) };
    finding.with("year", year.to_string()).with("inflow", case.money(inflow)).with("outflow", case.money(outflow));
    case.compare(finding, stated, other);
    Ok(Outcome::Failed)
}
