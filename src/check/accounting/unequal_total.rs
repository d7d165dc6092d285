#![doc = include_str!("unequal_total.md")]

use super::{definite, moved, named};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::budget::{StatedTotal, TotalKind};
use crate::model::{Budget, Choice, Figure, Line};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-06",
    name: "unequal-total",
    severity: Severity::Warning,
    message: Words {
        en: "the lines of {year} add up to {computed} of {phase} {total}, the printed total says {stated}",
        zh: "{year}年各项{phase}{total}合计为{computed}，原表总计写的是{stated}",
    },
    label: Words { en: "{difference} {side} than the lines{blank}", zh: "比各项合计{side}{difference}{blank}" },
    help: Words {
        en: "correct the line or the total that is wrong; if the source itself prints it so, say so in `explanations.yaml`",
        zh: "请更正有误的项目或总计；如原始资料就是如此，请在 `explanations.yaml` 中说明",
    },
    page: Words { en: include_str!("unequal_total.md"), zh: include_str!("unequal_total.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for total in &budget.stated_totals {
            for column in [Column::Plan, Column::Adjusted, Column::Actual] {
                let Some(outcome) = check(case, budget, total, column, found) else { continue };
                let (at, span) = (named(budget, total.kind.value.word()), column.of_total(total).span);
                found.proved(&RULE, at, budget.year.value, span, outcome);
            }
        }
    }
}

/// What became of one printed total; `None` where nothing is printed.
fn check(case: &Case, budget: &Budget, total: &StatedTotal, column: Column, found: &mut Findings) -> Option<Outcome> {
    let figure = column.of_total(total);
    let stated = figure.known()?;
    let lines: Vec<&Line> = budget.lines.iter().filter(|line| total.kind.value.takes(line.kind.value)).collect();
    let column_is_kept = lines.iter().any(|line| line.adjusted.span.exists());
    let (mut computed, mut blank) = (Money::ZERO, 0);
    for line in &lines {
        match column.of_line(line, column_is_kept) {
            Cell::Amount(amount) => computed += amount,
            Cell::Blank => blank += 1,
        }
    }
    if blank == lines.len() {
        let first = lines.first().map(|line| Obstacle::LineWithoutAmount(line.id.value.clone()));
        return Some(Outcome::NotCheckable(first.unwrap_or_else(|| Obstacle::Missing("lines".to_owned()))));
    }
    if stated == computed {
        return Some(Outcome::Held);
    }
    let finding = found.report(&RULE, figure.span);
    finding
        .with("year", budget.year.value.to_string())
        .with("phase", column.name())
        .with("total", name(total.kind.value))
        .with("count", blank.to_string())
        .with(
            "blank",
            match blank {
                0 => Words::NONE,
                1 => Words { en: ", one of which gives no figure", zh: "，其中1项没有填数" },
                _ => Words { en: ", {count} of which give no figure", zh: "，其中{count}项没有填数" },
            },
        );
    case.compare(finding, stated, computed);
    Some(Outcome::Failed)
}

/// A column of the book.
#[derive(Clone, Copy)]
enum Column {
    Plan,
    Adjusted,
    Actual,
}

/// What a line holds in a column.
enum Cell {
    Amount(Money),
    /// Left empty or not reported: a printed total adds up what is printed, and the finding says how many lines give
    /// no figure.
    Blank,
}

impl Column {
    fn name(self) -> Words {
        match self {
            Column::Plan => Words { en: "planned", zh: "预算" },
            Column::Adjusted => Words { en: "adjusted", zh: "调整后预算" },
            Column::Actual => Words { en: "actual", zh: "实际" },
        }
    }

    fn of_total(self, total: &StatedTotal) -> Figure {
        match self {
            Column::Plan => total.plan,
            Column::Adjusted => total.adjusted,
            Column::Actual => total.actual,
        }
    }

    fn of_line(self, line: &Line, column_is_kept: bool) -> Cell {
        let amount = match self {
            Column::Plan => definite(line.plan.value),
            Column::Actual => moved(&line.actual),
            // Where other lines state it, this one was left empty; where none does, the plan stands as it was adopted.
            Column::Adjusted if column_is_kept && !line.adjusted.span.exists() && line.adjustments.is_empty() => None,
            Column::Adjusted => definite(line.adjusted_plan()),
        };
        amount.map_or(Cell::Blank, Cell::Amount)
    }
}

fn name(total: TotalKind) -> Words {
    match total {
        TotalKind::Revenue => Words { en: "revenue", zh: "收入" },
        TotalKind::Expenditure => Words { en: "expenditure", zh: "支出" },
        TotalKind::AllIn => Words { en: "revenue and borrowing", zh: "收入和借入" },
        TotalKind::AllOut => Words { en: "expenditure and repayment", zh: "支出和偿还" },
    }
}
