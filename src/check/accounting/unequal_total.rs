#![doc = include_str!("unequal_total.md")]

use super::{definite, moved};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::budget::TotalKind;
use crate::model::{Budget, Figure, Line};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-06",
    name: "unequal-total",
    severity: Severity::Warning,
    message: Words {
        en: "the lines of {year} add up to {computed} of {phase} {total}, the printed total says {stated}",
        zh: "{year}年各项{phase}{total}合计为{computed}，原表总计写的是{stated}",
    },
    label: Words { en: "{difference} {side} than the lines", zh: "比各项合计{side}{difference}" },
    help: Words {
        en: "correct the line or the total that is wrong; if the source itself prints it so, say so in `explanations.yaml`",
        zh: "请更正有误的项目或总计；如原始资料就是如此，请在 `explanations.yaml` 中说明",
    },
    page: include_str!("unequal_total.md"),
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// A column of the book: its name, how a stated total and how a line give it.
type Column = (Words, fn(&crate::model::budget::StatedTotal) -> Figure, fn(&Line) -> Option<Money>);

const COLUMNS: [Column; 3] = [
    (Words { en: "planned", zh: "预算" }, |total| total.plan, |line| definite(line.plan.value)),
    (Words { en: "adjusted", zh: "调整后预算" }, |total| total.adjusted, |line| definite(line.adjusted_plan())),
    (Words { en: "actual", zh: "实际" }, |total| total.actual, |line| moved(&line.actual)),
];

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for total in &budget.stated_totals {
            for (phase, figure, of_line) in COLUMNS {
                let figure = figure(total);
                let Some(stated) = figure.known() else { continue };
                // One line that is not reported, and nobody can say what they add up to.
                let Some(computed) = sum(budget, total.kind.value, of_line) else { continue };
                if stated == computed {
                    continue;
                }
                let finding = found.report(&RULE, figure.span);
                finding
                    .with("year", budget.year.value.to_string())
                    .with("phase", phase)
                    .with("total", name(total.kind.value));
                case.compare(finding, stated, computed);
            }
        }
    }
}

fn sum(budget: &Budget, total: TotalKind, of_line: fn(&Line) -> Option<Money>) -> Option<Money> {
    budget.lines.iter().filter(|line| total.takes(line.kind.value)).map(of_line).sum()
}

fn name(total: TotalKind) -> Words {
    match total {
        TotalKind::Revenue => Words { en: "revenue", zh: "收入" },
        TotalKind::Expenditure => Words { en: "expenditure", zh: "支出" },
        TotalKind::AllIn => Words { en: "revenue and borrowing", zh: "收入和借入" },
        TotalKind::AllOut => Words { en: "expenditure and repayment", zh: "支出和偿还" },
    }
}
