#![doc = include_str!("overspent_grant.md")]

use super::{gap, line_without_its_fund, lines_of, moved, obstacle, place};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::budget::{Basis, FundType};
use crate::model::{Budget, Fund, Line};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-18",
    name: "overspent-grant",
    severity: Severity::Warning,
    message: Words {
        en: "{outflow} were paid out of the fund `{fund}` in {year}, which had {had} to give",
        zh: "资金 `{fund}` {year}年支出{outflow}，而可用的只有{had}",
    },
    label: Words { en: "{difference} more than it had", zh: "超出{difference}" },
    help: Words {
        en: "write the money that came from another fund as a transfer, or correct the line that belongs to another fund",
        zh: "由其他资金垫付的，请列为划转；属于其他资金的项目，请更正其 `fund`",
    },
    page: Words { en: include_str!("overspent_grant.md"), zh: include_str!("overspent_grant.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// With more lines than this, they are not shown one by one.
const LINES_SHOWN: usize = 6;

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| budget.basis.value == Basis::Cash) {
        if line_without_its_fund(budget).is_some() {
            continue;
        }
        for fund in budget.funds.iter().filter(|fund| is_tied(fund)) {
            check(case, budget, fund, found);
        }
    }
}

/// Whether the money was given for one purpose: it can pay for that no more than was given.
fn is_tied(fund: &Fund) -> bool {
    !matches!(fund.kind.value, FundType::Operating | FundType::Collective | FundType::Reserve)
}

fn check(case: &Case, budget: &Budget, fund: &Fund, found: &mut Findings) {
    let Some(opening) = fund.opening.known() else { return };
    let lines: Vec<&Line> = lines_of(budget, fund).collect();
    if obstacle(budget, lines.iter().copied()).is_some() || gap(budget, lines.iter().copied()).is_some() {
        return;
    }
    let sum = |inflow: bool| -> Money {
        let of_it = lines.iter().filter(|line| line.kind.value.is_inflow() == inflow);
        of_it.filter_map(|line| moved(&line.actual)).sum()
    };
    let (had, outflow) = (opening + sum(true), sum(false));
    if outflow <= had || outflow.is_zero() {
        return;
    }
    let place_of_fund = if fund.closing.span.exists() { fund.closing.span } else { fund.id.span };
    let finding = found.report(&RULE, place_of_fund);
    finding.also(fund.opening.span, Words { en: "it opened with this", zh: "期初余额" });
    for line in lines.iter().filter(|_| lines.len() <= LINES_SHOWN) {
        let came = Words { en: "came in", zh: "收入" };
        let went = Words { en: "went out", zh: "支出" };
        finding.also(place(line), if line.kind.value.is_inflow() { came } else { went });
    }
    finding
        .with("fund", fund.id.value.as_str())
        .with("year", budget.year.value.to_string())
        .with("had", case.money(had))
        .with("outflow", case.money(outflow))
        .with("difference", case.money(outflow - had));
}
