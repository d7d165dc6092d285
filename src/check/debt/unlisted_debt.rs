#![doc = include_str!("unlisted_debt.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::statement::AccountBalance;
use crate::model::{Budget, Debt};
use crate::pack::Use;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-02",
    name: "unlisted-debt",
    severity: Severity::Error,
    message: Words {
        en: "the books of {year} close with {stated} on account {account}, the debts on record come to {computed}",
        zh: "{year}年末账面科目 {account} 余额为{stated}，而债务记录合计为{computed}",
    },
    label: Words { en: "{difference} {side} than the debts on record", zh: "比债务记录{side}{difference}" },
    help: Words {
        en: "add the debt that is missing or correct the `account` of one; what cannot be put down debt by debt yet stands beside it as `unitemised`",
        zh: "请补上遗漏的债务，或更正某笔债务的 `account`；暂时无法逐笔列出的写在旁边的 `unitemised`",
    },
    page: Words { en: include_str!("unlisted_debt.md"), zh: include_str!("unlisted_debt.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|it| it.is_whole_year()) {
        for difference in differences(case, budget) {
            let finding = found.report(&RULE, difference.balance.closing.span);
            for debt in &difference.debts {
                finding.also(debt.principal.span, Words { en: "one of the debts on record", zh: "已记录的债务" });
            }
            finding
                .with("year", budget.year.value.to_string())
                .with("account", difference.balance.account.value.as_str());
            case.compare(finding, difference.stated, difference.computed);
        }
    }
}

/// An account of the books that the debts on record do not come to.
pub(super) struct Difference<'a> {
    balance: &'a AccountBalance,
    debts: Vec<&'a Debt>,
    stated: Money,
    computed: Money,
}

/// The accounts of a budget's balance sheet that hold debts.
pub(super) fn debt_accounts<'a>(case: &Case, budget: &'a Budget) -> Vec<&'a AccountBalance> {
    let Some(chart) = budget.chart.as_ref().and_then(|id| case.context.packs.chart(&id.value)) else {
        return Vec::new();
    };
    let holds = |it: &&AccountBalance| {
        chart
            .account(&it.account.value)
            .is_some_and(|account| account.is(Use::Debt) && account.code == it.account.value)
    };
    budget.balance_sheet.iter().filter(holds).collect()
}

/// Every account that differs.
pub(super) fn differences<'a>(case: &Case<'a>, budget: &'a Budget) -> Vec<Difference<'a>> {
    let village = case.village;
    // Codes change their meaning between charts; the debts' records speak of the newest.
    let own = || village.budgets.iter().filter(|it| it.entity.value == budget.entity.value);
    let newest = own().max_by_key(|it| it.year.value).and_then(|it| it.chart.as_ref());
    if village.debts.is_empty() || newest.map(|it| &it.value) != budget.chart.as_ref().map(|it| &it.value) {
        return Vec::new();
    }
    let year = budget.year.value;
    let counts = |debt: &&Debt| debt.counts() && debt.entity.value == budget.entity.value;
    let owing: Vec<&Debt> = village.debts.iter().filter(counts).filter(|debt| super::stands(debt, year)).collect();
    if owing.iter().any(|debt| debt.account.is_none()) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for balance in debt_accounts(case, budget) {
        let code = &balance.account.value;
        let on_it = |debt: &&&Debt| debt.account.as_ref().is_some_and(|it| main(&it.value) == *code);
        let debts: Vec<&Debt> = owing.iter().filter(on_it).copied().collect();
        let listed: Option<Money> = debts.iter().map(|debt| debt.owed_at_end_of(year).known()).sum();
        let (Some(stated), Some(listed)) = (balance.closing.known(), listed) else { continue };
        let computed = listed + balance.unitemised.known().unwrap_or_default();
        if stated != computed {
            out.push(Difference { balance, debts, stated, computed });
        }
    }
    out
}

/// `221` for `221.01`.
fn main(code: &str) -> &str {
    code.split('.').next().unwrap_or(code)
}
