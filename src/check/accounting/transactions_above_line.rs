#![doc = include_str!("transactions_above_line.md")]

use super::{gap, moved, place};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-14",
    name: "transactions-above-line",
    severity: Severity::Warning,
    message: Words {
        en: "the transactions listed on `{line}` add up to {computed}, more than the {stated} of the line",
        zh: "“{line}”已列出的流水合计为{computed}，超过该项的{stated}",
    },
    label: Words { en: "{difference} less than the transactions listed", zh: "比已列出的流水少{difference}" },
    help: Words {
        en: "correct the line or the transaction that is wrong; money that came back is a transaction with a minus",
        zh: "请更正有误的项目或流水；退回的钱应列为负数流水",
    },
    page: Words { en: include_str!("transactions_above_line.md"), zh: include_str!("transactions_above_line.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(year) = case.village.transactions_of(budget).filter(|year| !year.complete) else { continue };
        for line in &budget.lines {
            // Where parts of a running year are left out, the line is not yet as large as it will be.
            let Some(stated) = moved(&line.actual).filter(|_| gap(budget, std::iter::once(line)).is_none()) else {
                continue;
            };
            let end = budget.covers.value.end();
            let listed = || year.on(line).filter(|it| it.date.value <= end);
            let computed: Money = listed().map(|it| it.amount.value).sum();
            // Money that came back later may not be listed: only the line can tell.
            if stated.0 < 0 || computed <= stated {
                continue;
            }
            let finding = found.report(&RULE, place(line));
            for transaction in listed().take(6) {
                finding.also(transaction.amount.span, Words { en: "listed", zh: "已列出" });
            }
            finding.with("line", line.label.best(0).0);
            case.compare(finding, stated, computed);
        }
    }
}
