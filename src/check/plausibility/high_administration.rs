#![doc = include_str!("high_administration.md")]

use super::is_closed;
use crate::check::accounting::place;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::budget::{Budget, LineKind};
use crate::pack::Use;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-09",
    name: "high-administration",
    severity: Severity::Notice,
    message: Words {
        en: "administration cost {stated} in {year}, the village's own income was {computed}",
        zh: "{year}年管理费用{stated}，而本村自有收入为{computed}",
    },
    label: Words { en: "{difference} {side} than its own income", zh: "比自有收入{side}{difference}" },
    help: Words {
        en: "check the accounts of the lines; a `note` on this line tells residents who pays for the rest",
        zh: "请核对各项的科目；可在此项加上 `note`，说明差额由谁负担",
    },
    page: Words { en: include_str!("high_administration.md"), zh: include_str!("high_administration.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    // The newest closed year speaks for the others; all bodies of the village together, as money moves between them.
    let books = &case.village.budgets;
    let Some(year) = books.iter().filter(|budget| is_closed(budget)).map(|budget| budget.year.value).max() else {
        return;
    };
    let books: Vec<&Budget> = books.iter().filter(|budget| budget.year.value == year).collect();
    if !books.iter().all(|budget| is_closed(budget)) {
        return;
    }
    let (mut own, mut cost, mut largest) = (Money::ZERO, Money::ZERO, None);
    for budget in books {
        let Some(chart) = budget.chart.as_ref().and_then(|id| case.context.packs.chart(&id.value)) else { return };
        for line in &budget.lines {
            if !matches!(line.kind.value, LineKind::Revenue | LineKind::Expenditure) {
                continue;
            }
            // With one line of no account nobody can say what the village earned itself, or what its running cost.
            let account = line.account.as_ref().and_then(|code| chart.account(&code.value));
            let Some((account, amount)) = account.zip(line.actual.total().known()) else { return };
            if line.kind.value == LineKind::Revenue && account.is(Use::OwnIncome) {
                own += amount;
            } else if line.kind.value == LineKind::Expenditure && account.is(Use::Administration) {
                cost += amount;
                if largest.is_none_or(|(most, _)| amount > most) {
                    largest = Some((amount, line));
                }
            }
        }
    }
    let Some((_, line)) = largest.filter(|(_, line)| cost > own && line.note.is_none()) else { return };
    let finding = found.report(&RULE, place(line));
    finding.with("year", year.to_string());
    case.compare(finding, cost, own);
}
