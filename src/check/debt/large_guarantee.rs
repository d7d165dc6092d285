#![doc = include_str!("large_guarantee.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::measure::{Money, Year};
use crate::model::{Budget, Debt, LineKind};
use crate::pack::{IncomeClass, income_class};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-15",
    name: "large-guarantee",
    severity: Severity::Notice,
    message: Words {
        en: "the guarantee `{debt}` stands for {stated}, the own income of {year} was {computed}",
        zh: "担保 `{debt}` 为{stated}，而{year}年自有收入为{computed}",
    },
    label: Words { en: "{difference} more than a year's own income", zh: "比全年自有收入多{difference}" },
    help: Words {
        en: "ask for security or a smaller guarantee; correct the amount where it was mistyped",
        zh: "请要求提供反担保或减少担保；若金额有误请更正",
    },
    page: Words { en: include_str!("large_guarantee.md"), zh: include_str!("large_guarantee.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for debt in case.village.debts.iter().filter(|debt| !debt.counts()) {
        let Some((year, income)) = newest_income(case, debt) else { continue };
        let Some(open) = debt.owed_on(year_end(year).min(case.context.as_of)).known() else { continue };
        if open <= income {
            continue;
        }
        let finding = found.report(&RULE, debt.principal.span);
        finding.with("debt", debt.id.as_str()).with("year", year.to_string());
        case.compare(finding, open, income);
    }
}

/// What the entity earned itself in its newest whole year that is known line by line.
fn newest_income(case: &Case, debt: &Debt) -> Option<(Year, Money)> {
    let own = case.village.budgets.iter().filter(|it| it.entity.value == debt.entity.value && it.is_whole_year());
    let known = own.filter_map(|budget| Some((budget.year.value, income(case, budget)?)));
    known.max_by_key(|(year, _)| *year)
}

fn income(case: &Case, budget: &Budget) -> Option<Money> {
    let chart = budget.chart.as_ref().and_then(|id| case.context.packs.chart(&id.value));
    let mut revenue = budget.lines.iter().filter(|line| line.kind.value == LineKind::Revenue).peekable();
    revenue.peek()?;
    revenue.try_fold(Money::ZERO, |sum, line| {
        let account = line.account.as_ref().and_then(|code| chart?.account(&code.value));
        match income_class(line, account) {
            IncomeClass::Own => Some(sum + line.actual.total().known()?),
            IncomeClass::Unclassified => None,
            IncomeClass::Subsidy | IncomeClass::Other => Some(sum),
        }
    })
}
