#![doc = include_str!("cash_over_ceiling.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::transaction::{Invoice, Method, Transaction, TransactionYear};
use crate::model::{Party, Threshold};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-28",
    name: "cash-over-ceiling",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("cash_over_ceiling.md"), zh: include_str!("cash_over_ceiling.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for year in &case.village.transactions {
        for paid in year.transactions.iter().filter(|it| is_payment(case, year, it)) {
            check_cash(case, paid, found);
            check_invoice(case, paid, found);
        }
    }
}

/// Whether money went out; what its line does not tell is not judged.
fn is_payment(case: &Case, year: &TransactionYear, transaction: &Transaction) -> bool {
    let budget = case.village.budgets.iter().find(|budget| year.belongs_to(budget));
    let line = transaction.line.as_ref().and_then(|id| budget?.line(&id.value));
    line.is_some_and(|line| !line.kind.value.is_inflow())
}

fn check_cash(case: &Case, paid: &Transaction, found: &mut Findings) {
    let Some(method) = paid.method.as_ref().filter(|method| method.value == Method::Cash) else { return };
    let organisation = paid.payee.as_ref().is_some_and(Party::is_organisation);
    let Some(limit) = case.context.packs.amount(Threshold::CashCeiling, paid.date.value) else { return };
    if !organisation || paid.amount.value <= limit.value {
        return;
    }
    found
        .report(&RULE, method.span)
        .also(paid.amount.span, Words { en: "the amount", zh: "金额" })
        .with(
            "fault",
            Words {
                en: "{amount} were paid to an organisation in cash, by bank it goes from {limit} on",
                zh: "向单位支付现金{amount}，超过{limit}应当转账",
            },
        )
        .with("label", Words { en: "cash", zh: "现金" })
        .with(
            "help",
            Words {
                en: "pay organisations by bank; correct `method` if it was",
                zh: "对单位付款请通过银行转账；如实为转账，请更正 `method`",
            },
        )
        .with("amount", case.money(paid.amount.value))
        .with("limit", case.money(limit.value))
        .cite(&limit.law);
}

fn check_invoice(case: &Case, paid: &Transaction, found: &mut Findings) {
    let Some(invoice) = paid.invoice.as_ref().filter(|invoice| invoice.value == Invoice::No) else { return };
    let Some(limit) = case.context.packs.amount(Threshold::InvoiceFrom, paid.date.value) else { return };
    if paid.amount.value < limit.value {
        return;
    }
    found
        .report(&RULE, invoice.span)
        .also(paid.amount.span, Words { en: "the amount", zh: "金额" })
        .with(
            "fault",
            Words {
                en: "{amount} were paid without invoice or receipt, which are due from {limit} on",
                zh: "支付{amount}没有发票或收据；{limit}及以上应当取得",
            },
        )
        .with("label", Words { en: "no paper", zh: "没有票据" })
        .with(
            "help",
            Words {
                en: "ask for the invoice and write `invoice: yes`, or say in `explanations.yaml` why there is none",
                zh: "请补开发票并写 `invoice: yes`，或在 `explanations.yaml` 中说明原因",
            },
        )
        .with("amount", case.money(paid.amount.value))
        .with("limit", case.money(limit.value))
        .cite(&limit.law);
}
