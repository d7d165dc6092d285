#![doc = include_str!("probable_duplicate.md")]

use std::collections::BTreeMap;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::transaction::Transaction;
use crate::model::{Contract, Debt, Party, Text, Threshold};
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-10",
    name: "probable-duplicate",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "the second", zh: "第二条" },
    help: Words {
        en: "remove one of them if it is the same; if both are real, say so in `explanations.yaml`",
        zh: "如为同一笔，请删去其中一条；如确为两笔，请在 `explanations.yaml` 中说明",
    },
    page: Words { en: include_str!("probable_duplicate.md"), zh: include_str!("probable_duplicate.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let contracts = &case.village.contracts;
    for (at, second) in contracts.iter().enumerate() {
        if let Some(first) = contracts[..at].iter().find(|first| same_contract(case, first, second)) {
            let fault = Words {
                en: "the contracts `{first}` and `{second}` have the same supplier, title and amount, and nearly the same day",
                zh: "合同 `{first}` 与 `{second}` 的供应商、名称、金额相同，日期相近",
            };
            report(fault, (&first.id.value, first.id.span), (&second.id.value, second.id.span), found);
        }
    }
    check_transactions(case, found);
    let debts = &case.village.debts;
    for (at, second) in debts.iter().enumerate() {
        if let Some(first) = debts[..at].iter().find(|first| same_debt(first, second)) {
            let fault = Words {
                en: "the debts `{first}` and `{second}` have the same creditor, principal and day",
                zh: "债务 `{first}` 与 `{second}` 的债权人、本金、日期相同",
            };
            report(fault, (&first.id, first.principal.span), (&second.id, second.principal.span), found);
        }
    }
}

/// Payments to one payee, of one amount, for one purpose, a few days apart.
fn check_transactions(case: &Case, found: &mut Findings) {
    let mut earlier: BTreeMap<(&str, Money, &str), &Transaction> = BTreeMap::new();
    let mut all: Vec<&Transaction> = case.village.transactions.iter().flat_map(|year| &year.transactions).collect();
    all.sort_by_key(|it| it.date.value);
    for second in all {
        let payee = second.payee.as_ref().and_then(Party::key);
        let Some((payee, purpose)) = payee.zip(second.purpose.as_ref()) else { continue };
        let key = (payee, second.amount.value, purpose.best(0).0);
        let Some(first) = earlier.insert(key, second) else { continue };
        let Some(days) = case.context.packs.count(Threshold::DuplicateDays, first.date.value) else { continue };
        let vouchers = first.voucher.as_ref().zip(second.voucher.as_ref());
        // The day is part of what makes them one: rent that is paid every month is not paid twice.
        let close = (second.date.value - first.date.value).num_days() < i64::from(days.value);
        if close && vouchers.is_none_or(|(one, other)| one.value == other.value) {
            let fault = Words {
                en: "the transactions `{first}` and `{second}` have the same payee, amount and purpose, and nearly the same day",
                zh: "收支 `{first}` 与 `{second}` 的对方、金额、用途相同，日期相近",
            };
            report(fault, (&first.id.value, first.amount.span), (&second.id.value, second.amount.span), found);
        }
    }
}

fn report(fault: Words, first: (&str, Span), second: (&str, Span), found: &mut Findings) {
    found
        .report(&RULE, second.1)
        .also(first.1, Words { en: "the first", zh: "第一条" })
        .with("fault", fault)
        .with("first", first.0)
        .with("second", second.0);
}

fn same_contract(case: &Case, first: &Contract, second: &Contract) -> bool {
    let key = |it: &Contract| Some((it.supplier()?.key()?.to_owned(), it.amount.known()?));
    let Some((one, other)) = first.day().zip(second.day()) else { return false };
    let Some(days) = case.context.packs.count(Threshold::DuplicateDays, one.value) else { return false };
    key(first).is_some()
        && key(first) == key(second)
        && same_words(&first.title, &second.title)
        && (one.value - other.value).num_days().abs() <= i64::from(days.value)
}

fn same_debt(first: &Debt, second: &Debt) -> bool {
    let named = first.creditor.name.as_ref().zip(second.creditor.name.as_ref());
    first.incurred_on.value == second.incurred_on.value
        && first.principal.value == second.principal.value
        && first.creditor.kind.value == second.creditor.kind.value
        && named.is_some_and(|(one, other)| same_words(one, other))
}

fn same_words(one: &Text, other: &Text) -> bool {
    one.iter().eq(other.iter())
}
