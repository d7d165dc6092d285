#![doc = include_str!("concentrated_supplier.md")]

use std::collections::BTreeMap;

use chrono::Months;

use super::{Purchase, purchases};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::budget::Source;
use crate::model::{Contract, Threshold, Village};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-06",
    name: "concentrated-supplier",
    severity: Severity::Notice,
    message: Words {
        en: "one supplier has {part} of the {whole} contracted in {years} years, in {count} contracts",
        zh: "{years}年内合同总额{whole}，其中一家供应商占{part}，共{count}份合同",
    },
    label: Words { en: "the latest of them", zh: "其中最近一份" },
    help: Words {
        en: "nothing needs to be written; an open tender or a second offer shows what others would ask",
        zh: "无须填写；公开招标或另行询价可以了解其他报价",
    },
    page: Words { en: include_str!("concentrated_supplier.md"), zh: include_str!("concentrated_supplier.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let own: Vec<Purchase> =
        purchases(case.village).into_iter().filter(|it| !is_fiscal(case.village, it.contract)).collect();
    let Some(newest) = own.last().map(|it| it.day) else { return };
    let packs = case.context.packs;
    let Some(share) = packs.share(Threshold::SupplierShare, newest) else { return };
    let Some(years) = packs.count(Threshold::SupplierYears, newest) else { return };
    let Some(least) = packs.count(Threshold::ComparedContracts, newest) else { return };
    let Some(from) = newest.checked_sub_months(Months::new(12 * years.value)) else { return };
    let window: Vec<&Purchase> = own.iter().filter(|it| it.day > from).collect();
    // A few contracts always lie with few.
    if window.len() < least.value as usize {
        return;
    }
    let whole: Money = window.iter().map(|it| it.amount).sum();
    let mut suppliers: BTreeMap<&str, Vec<&Purchase>> = BTreeMap::new();
    for purchase in &window {
        if let Some(key) = purchase.contract.supplier().and_then(|supplier| supplier.key()) {
            suppliers.entry(key).or_default().push(purchase);
        }
    }
    for placed in suppliers.values() {
        let part: Money = placed.iter().map(|it| it.amount).sum();
        let over = i128::from(part.0) * share.value.under > i128::from(whole.0) * share.value.over;
        let Some(last) = placed.last().filter(|_| over) else { continue };
        found
            .report(&RULE, last.contract.id.span)
            .with("part", case.money(part))
            .with("whole", case.money(whole))
            .with("years", years.value.to_string())
            .with("count", placed.len().to_string())
            .cite(&share.law);
    }
}

/// Whether the record says that the money came from above: then its giver chose how to buy.
fn is_fiscal(village: &Village, contract: &Contract) -> bool {
    let mut lines = contract.lines.iter().filter_map(|id| {
        let (budget, line) = id.value.split_once('/')?;
        village.budget(budget)?.line(line)?.source.as_ref()
    });
    lines.any(|source| !matches!(source.value, Source::Own | Source::Residents | Source::Donation | Source::Loan))
}
