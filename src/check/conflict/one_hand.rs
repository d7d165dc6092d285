#![doc = include_str!("one_hand.md")]

use super::{held_together, same_holder};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::transaction::Transaction;
use crate::pack::Restriction;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-08",
    name: "one-hand",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("one_hand.md"), zh: include_str!("one_hand.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for both in held_together(case, Restriction::CashApart) {
        found
            .report(&RULE, both.post.1.holder.span)
            .also(both.other.1.holder.span, Words { en: "the books", zh: "管账" })
            .with("fault", Words {
                en: "from {day} on the posts `{post}` and `{other}` have one holder: the cash and the books lie in one hand",
                zh: "自{day}起，岗位 `{post}` 与 `{other}` 由同一人担任，钱账未分管",
            })
            .with("label", Words { en: "the cash", zh: "管钱" })
            .with("help", Words {
                en: "let another person keep the books or the cash; if they are two people of one name, give each a `person:` id",
                zh: "请由不同的人分别管账、管钱；如为同名的两人，请分别写 `person:` 编号",
            })
            .with("post", both.post.0.id.value.as_str())
            .with("other", both.other.0.id.value.as_str())
            .with("day", both.day.to_string())
            .cite(&both.law);
    }
    for transaction in case.village.transactions.iter().flat_map(|year| &year.transactions) {
        check_transaction(case, transaction, found);
    }
}

/// A payment that was handled and approved by one person.
fn check_transaction(case: &Case, transaction: &Transaction, found: &mut Findings) {
    let Some((handled, approved)) = transaction.handled_by.as_ref().zip(transaction.approved_by.as_ref()) else {
        return;
    };
    if !same_holder(case.village, &handled.value, &approved.value) {
        return;
    }
    found
        .report(&RULE, approved.span)
        .also(handled.span, Words { en: "handled", zh: "经手" })
        .with(
            "fault",
            Words {
                en: "the transaction `{id}` of {day} was handled and approved by one person",
                zh: "{day}的收支 `{id}` 由同一人经手并审批",
            },
        )
        .with("label", Words { en: "approved", zh: "审批" })
        .with(
            "help",
            Words {
                en: "write who really approved it; if it was one person, let somebody else approve the next",
                zh: "请写明实际审批人；如确为同一人，今后请由他人审批",
            },
        )
        .with("id", transaction.id.value.as_str())
        .with("day", transaction.date.value.to_string());
}
