#![doc = include_str!("round_figures.md")]

use super::is_closed;
use crate::check::accounting::place;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::measure::period::year_end;
use crate::model::{Line, Threshold};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-05",
    name: "round-figures",
    severity: Severity::Notice,
    message: Words {
        en: "{round} of the {count} amounts of {year} are whole thousands",
        zh: "{year}年的{count}项金额中有{round}项是整千元",
    },
    label: Words { en: "`{line}` and others", zh: "“{line}”等" },
    help: Words {
        en: "write what was really received and paid, to the last unit of the voucher; estimates belong in `plan`",
        zh: "请按凭证如实填写实际收付金额，精确到分；估计数写在 `plan` 中",
    },
    page: Words { en: include_str!("round_figures.md"), zh: include_str!("round_figures.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Fewer amounts than this say nothing about how they were found.
const FEWEST: usize = 30;

fn run(case: &Case, found: &mut Findings) {
    let thousand = 1000 * 10_i64.pow(case.context.portal.currency.decimals);
    for budget in case.village.budgets.iter().filter(|budget| is_closed(budget) && !budget.sections_only) {
        let day = year_end(budget.year.value);
        let Some(limit) = case.share(Threshold::RoundShare, day) else { continue };
        let amounts: Vec<(&Line, Money)> = budget
            .lines
            .iter()
            .filter_map(|line| Some((line, line.actual.total().known().filter(|amount| !amount.is_zero())?)))
            .collect();
        let round: Vec<_> = amounts.iter().filter(|(_, amount)| amount.0 % thousand == 0).collect();
        let (part, whole) = (round.len() as i128, amounts.len() as i128);
        if amounts.len() < FEWEST || part * limit.value.under <= whole * limit.value.over {
            continue;
        }
        let Some((line, _)) = round.first() else { continue };
        found
            .report(&RULE, place(line))
            .cite(&limit.law)
            .with("round", round.len().to_string())
            .with("count", amounts.len().to_string())
            .with("year", budget.year.value.to_string())
            .with("line", line.label.best(0).0);
    }
}
