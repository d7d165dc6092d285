#![doc = include_str!("unbalanced_transfers.md")]

use std::collections::BTreeMap;

use super::{moved, place};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
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
        if is_complete(case, &budgets) {
            check(case, year, &budgets, found);
        }
    }
}

/// Whether both sides of every transfer can be seen: all entities have their books, and these cover the same months.
fn is_complete(case: &Case, budgets: &[&Budget]) -> bool {
    let all = case.village.entities.iter().all(|it| budgets.iter().any(|budget| budget.entity.value == it.id.value));
    all && budgets.windows(2).all(|pair| pair[0].covers.value.end() == pair[1].covers.value.end())
}

fn check(case: &Case, year: Year, budgets: &[&Budget], found: &mut Findings) {
    let (mut inflow, mut outflow) = (Money::ZERO, Money::ZERO);
    let mut lines: Vec<&Line> = Vec::new();
    for line in budgets.iter().flat_map(|budget| &budget.lines) {
        let sum = match line.kind.value {
            LineKind::TransferIn => &mut inflow,
            LineKind::TransferOut => &mut outflow,
            _ => continue,
        };
        let Some(amount) = moved(&line.actual) else { return };
        *sum += amount;
        lines.push(line);
    }
    if inflow == outflow {
        return;
    }
    let Some(first) = lines.first().copied() else { return };
    let finding = found.report(&RULE, place(first));
    for line in lines.iter().skip(1) {
        let arrived = Words { en: "came in here", zh: "这里转入" };
        let left = Words { en: "went out here", zh: "这里转出" };
        finding.also(place(line), if line.kind.value == LineKind::TransferIn { arrived } else { left });
    }
    let (stated, other) = if first.kind.value == LineKind::TransferIn { (inflow, outflow) } else { (outflow, inflow) };
    finding.with("year", year.to_string()).with("inflow", case.money(inflow)).with("outflow", case.money(outflow));
    case.compare(finding, stated, other);
}
