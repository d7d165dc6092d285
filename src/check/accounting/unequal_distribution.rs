#![doc = include_str!("unequal_distribution.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::{Budget, Choice, Figure, Statement};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-11",
    name: "unequal-distribution",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unequal_distribution.md"), zh: include_str!("unequal_distribution.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(statement) = &budget.statement else { continue };
        check_signs(case, statement, found);
        let outcome = check_sum(case, budget, statement, found).unwrap_or_else(Outcome::NotCheckable);
        let at = format!("budgets/{}/statement", budget.id);
        found.proved(&RULE, at, budget.year.value, statement.span, outcome);
    }
}

fn check_signs(case: &Case, statement: &Statement, found: &mut Findings) {
    for (kind, figure) in &statement.distributions {
        let Some(amount) = figure.known().filter(|amount| amount.0 < 0) else { continue };
        found
            .report(&RULE, figure.span)
            .with(
                "fault",
                Words { en: "`{item}` distributes {amount}, less than nothing", zh: "`{item}` 分配额为{amount}，不能为负" },
            )
            .with("label", Words { en: "below zero", zh: "小于零" })
            .with(
                "help",
                Words {
                    en: "write what was distributed, without a minus; what was covered from the reserve belongs into `opening`",
                    zh: "请写实际分配额，不带负号；用公积公益金弥补的部分应计入 `opening`",
                },
            )
            .with("item", kind.value.word())
            .with("amount", case.money(amount));
    }
}

fn check_sum(case: &Case, budget: &Budget, statement: &Statement, found: &mut Findings) -> Result<Outcome, Obstacle> {
    let known = |figure: &Figure, name: &str| figure.known().ok_or_else(|| Obstacle::Missing(name.to_owned()));
    let opening = known(&statement.opening, "opening")?;
    let surplus = known(&statement.surplus, "surplus")?;
    let closing = known(&statement.closing, "closing")?;
    let amounts = statement.distributions.iter().map(|(kind, figure)| known(figure, kind.value.word()));
    let distributed: Money = amounts.sum::<Result<_, _>>()?;
    let computed = opening + surplus - distributed;
    if computed == closing {
        return Ok(Outcome::Held);
    }
    if statement.distributions.is_empty() {
        return Err(Obstacle::Missing("distributions".to_owned()));
    }
    let finding = found.report(&RULE, statement.closing.span);
    finding
        .also(statement.opening.span, Words { en: "not distributed before", zh: "年初未分配" })
        .also(statement.surplus.span, Words { en: "the surplus", zh: "本年收益" });
    for (_, figure) in &statement.distributions {
        finding.also(figure.span, Words { en: "distributed", zh: "分配" });
    }
    finding
        .with(
            "fault",
            Words {
                en: "{stated} of the surplus are left undistributed at the end of {year}, its opening, surplus and distributions lead to {computed}",
                zh: "{year}年末未分配收益写的是{stated}，按年初、本年收益和各项分配应为{computed}",
            },
        )
        .with("label", Words { en: "{difference} {side} than that", zh: "{side}{difference}" })
        .with(
            "help",
            Words {
                en: "correct the figure that is wrong, or add the distribution that is missing",
                zh: "请更正有误的数字，或补上遗漏的分配项目",
            },
        )
        .with("year", budget.year.value.to_string());
    case.compare(finding, closing, computed);
    Ok(Outcome::Failed)
}
