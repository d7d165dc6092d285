#![doc = include_str!("unequal_quarters.md")]

use super::named;
use super::parts::{self, Parts, is_quarterly};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Line;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-04",
    name: "unequal-quarters",
    severity: Severity::Error,
    message: Words {
        en: "the {parts} of `{line}` add up to {computed}, the year says {stated}",
        zh: "“{line}”各{parts}合计为{computed}，全年写的是{stated}",
    },
    label: Words { en: "{difference} {side} than the {parts}", zh: "比各{parts}合计{side}{difference}" },
    help: Words {
        en: "correct the year to {computed}, or the part that is wrong{gap}",
        zh: "请把全年数改为{computed}，或更正有误的部分{gap}",
    },
    page: Words { en: include_str!("unequal_quarters.md"), zh: include_str!("unequal_quarters.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const QUARTERS: Words = Words { en: "quarters", zh: "季度" };
const MONTHS: Words = Words { en: "months", zh: "月份" };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for line in &budget.lines {
            let Some(stated) = line.actual.year.known() else { continue };
            let Some(parts) = Parts::of(line, budget.covers.value) else { continue };
            let known = !parts.unknown && (!parts.left_out || budget.is_closed());
            let outcome = if parts.sum == stated && !parts.unknown {
                Outcome::Held
            } else if known {
                report(case, line, stated, &parts, found);
                Outcome::Failed
            } else {
                Outcome::NotCheckable(Obstacle::PartNotReported(line.id.value.clone()))
            };
            found.proved(&RULE, named(budget, &line.id.value), budget.year.value, line.id.span, outcome);
        }
    }
}

fn report(case: &Case, line: &Line, stated: Money, given: &Parts, found: &mut Findings) {
    let finding = found.report(&RULE, line.actual.year.span);
    for span in parts::places(line) {
        finding.also(span, Words { en: "added up", zh: "计入合计" });
    }
    let gap = Words {
        en: "; in closed accounts a part left out counts as nothing",
        zh: "；决算中未填的部分视为没有发生",
    };
    finding
        .with("line", line.label.best(0).0)
        .with("parts", if is_quarterly(line) { QUARTERS } else { MONTHS })
        .with("gap", if given.left_out { gap } else { Words::NONE });
    case.compare(finding, stated, given.sum);
}
