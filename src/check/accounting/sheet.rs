//! The balance sheet by the chart of its budget: which accounts it lists, on which side each of them stands.

use crate::check::Case;
use crate::diag::{Findings, Obstacle, Outcome, Rule, Words};
use crate::measure::Money;
use crate::model::{AccountBalance, Budget, Figure, Fund};
use crate::pack::{Account, Chart};

use super::definite;

/// Holds every balance sheet of the village against the rule, at both ends of its year, and leaves a proof of each.
pub(super) fn at_both_ends(
    case: &Case,
    rule: &'static Rule,
    found: &mut Findings,
    check: fn(&Case, &Budget, End, &mut Findings) -> Result<Outcome, Obstacle>,
) {
    for budget in &case.village.budgets {
        let Some(first) = budget.balance_sheet.first() else { continue };
        for end in End::BOTH {
            let outcome = check(case, budget, end, found).unwrap_or_else(Outcome::NotCheckable);
            found.proved(rule, named(budget), budget.year.value, first.account.span, outcome);
        }
    }
}

/// The two ends of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Opening,
    Closing,
}

impl End {
    pub const BOTH: [End; 2] = [End::Opening, End::Closing];

    /// "at the start", "at the end".
    pub fn words(self) -> Words {
        match self {
            End::Opening => Words { en: "start", zh: "年初" },
            End::Closing => Words { en: "end", zh: "年末" },
        }
    }

    pub fn of_fund(self, fund: &Fund) -> &Figure {
        if self == End::Opening { &fund.opening } else { &fund.closing }
    }

    pub fn of_account(self, account: &AccountBalance) -> &Figure {
        if self == End::Opening { &account.opening } else { &account.closing }
    }
}

/// The chart the sheet's codes belong to.
pub(super) fn chart<'a>(case: &Case<'a>, budget: &Budget) -> Result<&'a Chart, Obstacle> {
    let id = budget.chart.as_ref().ok_or_else(|| Obstacle::Missing("chart".to_owned()))?;
    case.context.packs.chart(&id.value).ok_or_else(|| Obstacle::Missing("chart".to_owned()))
}

/// The amounts of the accounts chosen, each once; an account of the chart that has parts is the sum of its parts.
pub(super) fn balances<'a>(
    budget: &'a Budget,
    chart: &'a Chart,
    end: End,
    chosen: impl Fn(&Account) -> bool,
) -> Result<Vec<(&'a Account, &'a Figure, Money)>, Obstacle> {
    let mut out = Vec::new();
    for it in &budget.balance_sheet {
        let code = &it.account.value;
        let account = chart.account(code).ok_or_else(|| Obstacle::Missing(code.clone()))?;
        if chart.is_part(code, &budget.balance_sheet) || !chosen(account) {
            continue;
        }
        let figure = end.of_account(it);
        out.push((account, figure, definite(figure.value).ok_or_else(|| Obstacle::Missing(code.clone()))?));
    }
    Ok(out)
}

/// What an account adds to the left side (what there is), and to the right (where it comes from).
pub(super) fn sides(account: &Account, amount: Money) -> (Money, Money) {
    let amount = account.counted(amount);
    if account.is_left() { (amount, Money::ZERO) } else { (Money::ZERO, amount) }
}

/// How `explanations.yaml` names the sheet of a budget.
pub(super) fn named(budget: &Budget) -> String {
    format!("budgets/{}/balance_sheet", budget.id)
}
