#![doc = include_str!("year_end_rush.md")]

use super::is_closed;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::measure::{Money, Reported};
use crate::model::budget::{Budget, LineKind};
use crate::model::{Line, Threshold};
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-06",
    name: "year-end-rush",
    severity: Severity::Notice,
    message: Words {
        en: "{last} of the {whole} spent in {year} was spent in the last quarter",
        zh: "{year}年支出{whole}，其中{last}发生在第四季度",
    },
    label: Words { en: "the largest part of it: `{line}`", zh: "其中最大的一项：“{line}”" },
    help: Words {
        en: "check the quarters against the vouchers; a `note` on the largest line tells residents why it came so late",
        zh: "请按凭证核对各季度数；可在最大的一项加上 `note`，说明为何集中在年末",
    },
    page: Words { en: include_str!("year_end_rush.md"), zh: include_str!("year_end_rush.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// A line with what it spent in the year and in its last quarter.
struct Spent<'a> {
    line: &'a Line,
    whole: Money,
    last: Money,
    place: Span,
}

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| is_closed(budget)) {
        let limit = case.share(Threshold::YearEndShare, year_end(budget.year.value));
        let Some((limit, spent)) = limit.zip(spent(budget)) else { continue };
        let whole: Money = spent.iter().map(|it| it.whole).sum();
        let last: Money = spent.iter().map(|it| it.last).sum();
        let is_rush = i128::from(last.0) * limit.value.under > i128::from(whole.0) * limit.value.over;
        let Some(largest) = spent.iter().max_by_key(|it| it.last) else { continue };
        if whole.0 <= 0 || !is_rush || largest.line.note.is_some() {
            continue;
        }
        found
            .report(&RULE, largest.place)
            .cite(&limit.law)
            .with("last", case.money(last))
            .with("whole", case.money(whole))
            .with("year", budget.year.value.to_string())
            .with("line", largest.line.label.best(0).0);
    }
}

/// What every line of expenditure spent; none where one of them gives no quarters.
fn spent(budget: &Budget) -> Option<Vec<Spent<'_>>> {
    let lines = budget.lines.iter().filter(|line| line.kind.value == LineKind::Expenditure);
    lines
        .filter(|line| line.actual.total() != Reported::Known(Money::ZERO))
        .map(|line| {
            let whole = line.actual.total().known()?;
            let parts = [&line.actual.quarters[..], &line.actual.months[..]];
            if !parts.iter().any(|parts| parts.iter().any(|part| part.span.exists())) {
                return None;
            }
            let months = line.actual.months[9..].iter();
            let place = std::iter::once(&line.actual.quarters[3]).chain(months).find(|it| it.span.exists());
            // A quarter left out of closed accounts moved nothing.
            let last = if place.is_some() { line.actual.quarter(3).known()? } else { Money::ZERO };
            Some(Spent { line, whole, last, place: place.map_or(line.span, |figure| figure.span) })
        })
        .collect()
}
