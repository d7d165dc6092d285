#![doc = include_str!("unequal_cash.md")]

use super::definite;
use super::sheet::{self, End};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Budget;
use crate::pack::{Account, Use};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-08",
    name: "unequal-cash",
    severity: Severity::Error,
    message: Words {
        en: "at the {end} of {year} the balance sheet holds {stated} in cash and at the bank, the funds hold {computed}",
        zh: "{year}{end}资产负债表中现金和银行存款共{stated}，各项资金合计为{computed}",
    },
    label: Words { en: "{difference} {side} than the funds", zh: "比各项资金合计{side}{difference}" },
    help: Words {
        en: "correct the fund or the account that is wrong; every fund lies in the till or at the bank",
        zh: "请更正有误的资金余额或科目余额；各项资金都应在现金或银行存款中",
    },
    page: Words { en: include_str!("unequal_cash.md"), zh: include_str!("unequal_cash.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// With more funds than this, they are not shown one by one.
const FUNDS_SHOWN: usize = 6;

fn run(case: &Case, found: &mut Findings) {
    sheet::at_both_ends(case, &RULE, found, check);
}

fn check(case: &Case, budget: &Budget, end: End, found: &mut Findings) -> Result<Outcome, Obstacle> {
    let chart = sheet::chart(case, budget)?;
    let is_cash = |account: &Account| account.is(Use::Cash);
    let cash = sheet::balances(budget, chart, end, is_cash)?;
    // An account that was left out is not known to be empty.
    let listed = |code: &str| cash.iter().any(|(account, ..)| account.code == code);
    if let Some(account) = chart.accounts.iter().find(|account| is_cash(account) && !listed(&account.code)) {
        return Err(Obstacle::Missing(account.code.clone()));
    }
    if budget.funds.is_empty() {
        return Err(Obstacle::NoFunds);
    }
    let held = budget
        .funds
        .iter()
        .map(|fund| definite(end.of_fund(fund).value).ok_or_else(|| Obstacle::NoBalance(fund.id.value.clone())));
    let computed: Money = held.sum::<Result<_, _>>()?;
    let stated: Money = cash.iter().map(|(.., amount)| *amount).sum();
    if stated == computed {
        return Ok(Outcome::Held);
    }
    let mut places = cash.iter().map(|(_, figure, _)| figure.span);
    let finding = found.report(&RULE, places.next().unwrap_or(budget.year.span));
    places.for_each(|span| {
        finding.also(span, Words { en: "and this account", zh: "以及此科目" });
    });
    for fund in budget.funds.iter().filter(|_| budget.funds.len() <= FUNDS_SHOWN) {
        finding.also(end.of_fund(fund).span, Words { en: "a fund", zh: "资金" });
    }
    finding.with("end", end.words()).with("year", budget.year.value.to_string());
    case.compare(finding, stated, computed);
    Ok(Outcome::Failed)
}
