//! Transactions: single payments and receipts of one entity in one year, as far as they are on record.

use chrono::NaiveDate;

use crate::choice;
use crate::measure::{Money, Year};
use crate::source::{FileId, Span, Spanned};

use super::{Budget, Line, Party, Text};

choice! {
    /// How money changed hands.
    Method {
        /// 现金
        Cash = "cash",
        /// 转账: by bank or card.
        Bank = "bank",
    }
}

choice! {
    /// What paper stands behind a payment.
    Invoice {
        /// 发票
        Yes = "yes",
        /// 白条: neither invoice nor receipt.
        No = "no",
        /// 收据: a receipt that is no invoice.
        ReceiptOnly = "receipt_only",
    }
}

/// The transactions of one entity in one year: `transactions/2024-collective.yaml`.
#[derive(Debug)]
pub struct TransactionYear {
    /// File name without ending, the same as its budget's: `2024-collective`.
    pub id: String,
    /// The file.
    pub file: FileId,
    /// The year.
    pub year: Spanned<Year>,
    /// Id of the entity.
    pub entity: Spanned<String>,
    /// Whether every transaction of the year is listed; else only those somebody chose to list.
    pub complete: bool,
    /// The transactions, in the order of the record.
    pub transactions: Vec<Transaction>,
    /// When it was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
}

impl TransactionYear {
    /// Those booked on a line of the budget of the same year and entity.
    pub fn on<'a>(&'a self, line: &'a Line) -> impl Iterator<Item = &'a Transaction> {
        self.transactions.iter().filter(|it| it.line.as_ref().is_some_and(|id| id.value == line.id.value))
    }

    /// Whether the budget is of the same year and entity.
    pub fn belongs_to(&self, budget: &Budget) -> bool {
        self.year.value == budget.year.value && self.entity.value == budget.entity.value
    }
}

/// One payment or receipt; which of the two it is, its line says.
#[derive(Debug)]
pub struct Transaction {
    /// Its id: the one given, else the voucher's number, else its number in the record from 1.
    pub id: Spanned<String>,
    /// From its first to its last character.
    pub span: Span,
    /// The day.
    pub date: Spanned<NaiveDate>,
    /// The amount, above zero; below for money that came back.
    pub amount: Spanned<Money>,
    /// Id of the line it is booked on, in the budget of the same year and entity.
    pub line: Option<Spanned<String>>,
    /// Who was paid, or who paid. A private person has no name here.
    pub payee: Option<Party>,
    /// What it was for.
    pub purpose: Option<Text>,
    /// Number of the voucher (记账凭证).
    pub voucher: Option<Spanned<String>>,
    /// Cash or bank.
    pub method: Option<Spanned<Method>>,
    /// Whether an invoice stands behind it.
    pub invoice: Option<Spanned<Invoice>>,
    /// Id of the post that handled it (经手人).
    pub handled_by: Option<Spanned<String>>,
    /// Id of the post that approved it (审批人).
    pub approved_by: Option<Spanned<String>>,
    /// The decision it rests on.
    pub decision: Option<Spanned<String>>,
    /// The debt it serves.
    pub debt: Option<Spanned<String>>,
}
