#![doc = include_str!("unequal_transactions.md")]

use super::{moved, named, obstacle, place};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::{Line, TransactionYear};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-13",
    name: "unequal-transactions",
    severity: Severity::Error,
    message: Words {
        en: "the transactions on `{line}` add up to {computed}, the line says {stated}",
        zh: "“{line}”的收支流水合计为{computed}，该项写的是{stated}",
    },
    label: Words {
        en: "{difference} {side} than its {count} transactions",
        zh: "比{count}笔流水合计{side}{difference}",
    },
    help: Words {
        en: "correct the line or the transaction that is wrong, or add what is missing; where not every transaction is listed, take `complete: true` out",
        zh: "请更正有误的项目或流水，或补上遗漏的流水；流水并未全部列出的，请删去 `complete: true`",
    },
    page: Words { en: include_str!("unequal_transactions.md"), zh: include_str!("unequal_transactions.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// With more transactions than this, they are not shown one by one.
const SHOWN: usize = 6;

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(year) = case.village.transactions_of(budget).filter(|year| year.complete) else { continue };
        for line in &budget.lines {
            let outcome = match obstacle(budget, std::iter::once(line)) {
                Some(why) => Outcome::NotCheckable(why),
                None => check(case, year, line, found),
            };
            found.proved(&RULE, named(budget, &line.id.value), budget.year.value, line.id.span, outcome);
        }
    }
}

fn check(case: &Case, year: &TransactionYear, line: &Line, found: &mut Findings) -> Outcome {
    let Some(stated) = moved(&line.actual) else {
        return Outcome::NotCheckable(Obstacle::LineWithoutAmount(line.id.value.clone()));
    };
    let computed: Money = year.on(line).map(|it| it.amount.value).sum();
    if stated == computed {
        return Outcome::Held;
    }
    let count = year.on(line).count();
    let finding = found.report(&RULE, place(line));
    for transaction in year.on(line).filter(|_| count <= SHOWN) {
        finding.also(transaction.amount.span, Words { en: "added up", zh: "计入合计" });
    }
    finding.with("line", line.label.best(0).0).with("count", count.to_string());
    case.compare(finding, stated, computed);
    Outcome::Failed
}
