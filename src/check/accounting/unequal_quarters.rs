#![doc = include_str!("unequal_quarters.md")]

use super::{months, named};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::{Money, Period, Reported};
use crate::model::Line;
use crate::source::Span;

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
        en: "correct the year to {computed}, or the part that is wrong",
        zh: "请把全年数改为{computed}，或更正有误的部分",
    },
    page: include_str!("unequal_quarters.md"),
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const QUARTERS: Words = Words { en: "quarters", zh: "季度" };
const MONTHS: Words = Words { en: "months", zh: "月份" };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for line in &budget.lines {
            let Some(stated) = line.actual.year.known() else { continue };
            if !has_parts(line) {
                continue;
            }
            let outcome = match sum_of_parts(line, budget.covers.value) {
                Some(computed) if stated != computed => {
                    report(case, line, stated, computed, found);
                    Outcome::Failed
                }
                Some(_) => Outcome::Held,
                None => Outcome::NotCheckable(Obstacle::PartNotReported(line.id.value.clone())),
            };
            found.proved(&RULE, named(budget, &line.id.value), budget.year.value, line.id.span, outcome);
        }
    }
}

fn report(case: &Case, line: &Line, stated: Money, computed: Money, found: &mut Findings) {
    let quarterly = line.actual.quarters.iter().any(|part| part.span.exists());
    let finding = found.report(&RULE, line.actual.year.span);
    for span in parts(line, quarterly) {
        finding.also(span, Words { en: "added up", zh: "计入合计" });
    }
    finding.with("line", line.label.best(0).0).with("parts", if quarterly { QUARTERS } else { MONTHS });
    case.compare(finding, stated, computed);
}

/// Whether any part of the year is given.
fn has_parts(line: &Line) -> bool {
    line.actual.quarters.iter().chain(&line.actual.months).any(|part| part.span.exists())
}

/// The sum of the quarters and months the budget covers, where every one of them is known.
fn sum_of_parts(line: &Line, covers: Period) -> Option<Money> {
    let months = months(covers);
    let mut sum = Money::ZERO;
    for quarter in 0..months / 3 {
        match line.actual.quarter(quarter) {
            Reported::Known(amount) => sum += amount,
            Reported::NotApplicable => {}
            Reported::NotReported => return None,
        }
    }
    for month in &line.actual.months[months - months % 3..months] {
        sum += month.known()?;
    }
    Some(sum)
}

/// The places of the parts: few enough to show all.
fn parts(line: &Line, quarterly: bool) -> Vec<Span> {
    let parts = if quarterly { &line.actual.quarters[..] } else { &line.actual.months[..] };
    parts.iter().map(|part| part.span).filter(|span| span.exists()).collect()
}
