#![doc = include_str!("unfunded_plan.md")]

use super::definite;
use crate::check::{Case, Check, held_if};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Budget;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-19",
    name: "unfunded-plan",
    severity: Severity::Warning,
    message: Words {
        en: "the plan of {year} spends {outflow}, and has {had}: {opening} in its funds and {inflow} to come",
        zh: "{year}年预算支出{outflow}，而可用资金为{had}：期初{opening}，预算收入{inflow}",
    },
    label: Words { en: "{difference} nobody is to pay", zh: "缺口{difference}" },
    help: Words {
        en: "plan less, or write where the missing money is to come from; what will be borrowed is a `financing_in` line with its plan",
        zh: "请压减支出，或写明资金来源；拟借款的，列为 `financing_in` 项并写预算数",
    },
    page: Words { en: include_str!("unfunded_plan.md"), zh: include_str!("unfunded_plan.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        // Books without any plan have no plan to hold against anything.
        if !budget.lines.iter().any(|line| line.plan.known().is_some()) {
            continue;
        }
        let outcome = check(case, budget, found).unwrap_or_else(Outcome::NotCheckable);
        found.proved(&RULE, format!("budgets/{}", budget.id), budget.year.value, budget.year.span, outcome);
    }
}

fn check(case: &Case, budget: &Budget, found: &mut Findings) -> Result<Outcome, Obstacle> {
    if budget.funds.is_empty() {
        return Err(Obstacle::NoFunds);
    }
    let held = budget
        .funds
        .iter()
        .map(|fund| definite(fund.opening.value).ok_or_else(|| Obstacle::NoBalance(fund.id.value.clone())));
    let opening: Money = held.sum::<Result<_, _>>()?;
    let (mut inflow, mut outflow) = (Money::ZERO, Money::ZERO);
    for line in &budget.lines {
        let plan = definite(line.plan.value).ok_or_else(|| Obstacle::LineWithoutPlan(line.id.value.clone()))?;
        if line.kind.value.is_inflow() {
            inflow += plan;
        } else {
            outflow += plan;
        }
    }
    let had = opening + inflow;
    if had < outflow {
        let finding = found.report(&RULE, budget.year.span);
        for fund in &budget.funds {
            finding.also(fund.opening.span, Words { en: "opens with this", zh: "期初余额" });
        }
        finding
            .with("year", budget.year.value.to_string())
            .with("opening", case.money(opening))
            .with("inflow", case.money(inflow))
            .with("had", case.money(had))
            .with("outflow", case.money(outflow))
            .with("difference", case.money(outflow - had));
    }
    Ok(held_if(had >= outflow))
}
