#![doc = include_str!("unequal_balance.md")]

use chrono::Datelike;

use crate::check::{Case, Check, held_if};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::{Money, Year, period::year_end};
use crate::model::Debt;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-01",
    name: "unequal-balance",
    severity: Severity::Error,
    message: Words {
        en: "the books say that {stated} were owed on `{debt}` at the end of {year}, its movements lead to {computed}",
        zh: "债务 `{debt}` {year}年末账面余额为{stated}，按各次变动应为{computed}",
    },
    label: Words { en: "{difference} {side} than the movements", zh: "比按变动计算{side}{difference}" },
    help: Words {
        en: "correct the balance to {computed}, or add the movement that is missing",
        zh: "请把余额改为{computed}，或补上遗漏的变动",
    },
    page: Words { en: include_str!("unequal_balance.md"), zh: include_str!("unequal_balance.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for debt in &case.village.debts {
        check(case, debt, found);
    }
}

fn check(case: &Case, debt: &Debt, found: &mut Findings) {
    // A fault shows in every later balance too: it is reported in the year it arises, where the distance changes.
    let mut distance = Money::ZERO;
    let mut earlier: Option<Year> = None;
    let course = debt.course();
    for (&year, figure) in &debt.balances {
        let Some(stated) = figure.known() else { continue };
        let at = format!("debts/{}", debt.id);
        // After a movement of an unknown amount the books' balance is where counting goes on: it proves nothing, and
        // later ones follow from it.
        let adopted = course.iter().any(|event| event.movement.is_none() && event.date == year_end(year));
        if adopted {
            found.proved(&RULE, at, year, figure.span, Outcome::NotCheckable(Obstacle::MovementWithoutAmount));
            (distance, earlier) = (Money::ZERO, Some(year));
            continue;
        }
        let Some(computed) = debt.owed_at_end_of(year).known() else { continue };
        found.proved(&RULE, at, year, figure.span, held_if(stated == computed));
        let was = std::mem::replace(&mut distance, stated - computed);
        let since = earlier.replace(year);
        if distance == was || distance.is_zero() {
            continue;
        }
        let finding = found.report(&RULE, figure.span);
        if debt.incurred_on.value.year() <= year && since.is_none_or(|since| since < debt.incurred_on.value.year()) {
            finding.also(debt.principal.span, Words { en: "it began with this", zh: "最初本金" });
        }
        for movement in &debt.movements {
            let moved_in = movement.date.value.year();
            let counts = moved_in <= year && since.is_none_or(|since| moved_in > since);
            if counts && movement.kind.value.effect() != 0 {
                finding.also(movement.principal.span, Words { en: "moved since", zh: "其间变动" });
            }
        }
        finding.with("debt", debt.id.as_str()).with("year", year.to_string());
        case.compare(finding, stated, computed);
    }
}
