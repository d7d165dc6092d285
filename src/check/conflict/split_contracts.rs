#![doc = include_str!("split_contracts.md")]

use std::collections::BTreeMap;

use super::{Purchase, purchases};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Threshold;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-05",
    name: "split-contracts",
    severity: Severity::Warning,
    message: Words {
        en: "{count} contracts with one supplier within {days} days come to {sum}, each below the {limit} from which a tender is due",
        zh: "{days}天内与同一供应商签订{count}份合同，合计{sum}，每份均低于应招标的{limit}",
    },
    label: Words { en: "together {sum}", zh: "合计{sum}" },
    help: Words {
        en: "if they are one purchase, tender it as one; if not, say in `explanations.yaml` why they came apart",
        zh: "如属同一项采购，应合并招标；如不是，请在 `explanations.yaml` 中说明分开的原因",
    },
    page: Words { en: include_str!("split_contracts.md"), zh: include_str!("split_contracts.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let mut suppliers: BTreeMap<&str, Vec<Purchase>> = BTreeMap::new();
    for purchase in purchases(case.village) {
        let open = purchase.contract.method.as_ref().is_none_or(|method| method.value.is_open());
        let key = purchase.contract.supplier().and_then(|supplier| supplier.key());
        if let Some(key) = key.filter(|_| !open) {
            suppliers.entry(key).or_default().push(purchase);
        }
    }
    for placed in suppliers.values() {
        check_supplier(case, placed, found);
    }
}

fn check_supplier(case: &Case, placed: &[Purchase], found: &mut Findings) {
    let packs = case.context.packs;
    let mut at = 0;
    while at < placed.len() {
        let first = placed[at];
        at += 1;
        let limit = packs.amount(Threshold::Tender, first.day);
        let Some((limit, days)) = limit.zip(packs.count(Threshold::SplittingDays, first.day)) else { continue };
        let near = |it: &&Purchase| (it.day - first.day).num_days() <= i64::from(days.value);
        let group: Vec<&Purchase> =
            placed[at - 1..].iter().take_while(near).filter(|it| it.amount < limit.value).collect();
        let sum: Money = group.iter().map(|it| it.amount).sum();
        let (Some(last), true) = (group.last(), group.len() > 1 && sum >= limit.value) else { continue };
        let finding = found.report(&RULE, last.contract.amount.span);
        for other in &group[..group.len() - 1] {
            finding.also(other.contract.amount.span, Words { en: "the same supplier", zh: "同一供应商" });
        }
        finding
            .with("count", group.len().to_string())
            .with("days", days.value.to_string())
            .with("sum", case.money(sum))
            .with("limit", case.money(limit.value))
            .cite(&days.law);
        // What was told of once is not told of again in the next window.
        at += placed[at..].iter().take_while(near).count();
    }
}
