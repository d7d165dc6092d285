//! `transactions/<year>-<entity>.yaml`: single payments and receipts, all of them or those above a threshold.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::rules;
use crate::model::transaction::{Transaction, TransactionYear};
use crate::source::{FileId, Spanned};

use super::{common, party, unit};

/// Reads a year of transactions; `None` where its year or entity cannot be used.
pub fn read(reader: &mut Reader, node: &Node, id: &str, file: FileId) -> Option<TransactionYear> {
    let mut fields = reader.fields(node, Words { en: "transactions record", zh: "收支流水" })?;
    unit(reader, &mut fields);
    let year = fields.must(reader, "year", Reader::year);
    let entity = fields.must(reader, "entity", Reader::id);
    let complete = fields.get(reader, "complete", Reader::flag).unwrap_or(false);
    let list = fields.need(reader, "transactions");
    let mut number = 0;
    let transactions = reader.list(list, Words { en: "the transactions", zh: "收支流水" }, |reader, node| {
        number += 1;
        transaction(reader, node, number)
    });
    let published_on = fields.get(reader, "published_on", Reader::date);
    common(reader, &mut fields);
    fields.finish(reader);
    let (year, entity) = (year?, entity?);
    let expected = format!("{}-{}", year.value, entity.value);
    if id != expected {
        let wrong = if id.split('-').next() == expected.split('-').next() { entity.span } else { year.span };
        reader
            .found
            .report(&rules::FILE_NAME, wrong)
            .with("file", format!("{id}.yaml"))
            .with("expected", format!("{expected}.yaml"));
    }
    Some(TransactionYear { id: id.to_owned(), file, year, entity, complete, transactions, published_on })
}

fn transaction(reader: &mut Reader, node: &Node, number: usize) -> Option<Transaction> {
    let mut fields = reader.fields(node, Words { en: "transaction", zh: "一笔收支" })?;
    let id = fields.get(reader, "id", Reader::id);
    let date = fields.must(reader, "date", Reader::date);
    let amount = fields.must(reader, "amount", Reader::money);
    let line = fields.get(reader, "line", Reader::id);
    let payee = fields.get(reader, "payee", party::party);
    let purpose = fields.get(reader, "purpose", Reader::text);
    let voucher = fields.get(reader, "voucher", Reader::line);
    let method = fields.get(reader, "method", Reader::choice);
    let invoice = fields.get(reader, "invoice", Reader::choice);
    let handled_by = fields.get(reader, "handled_by", Reader::reference);
    let approved_by = fields.get(reader, "approved_by", Reader::reference);
    let decision = fields.get(reader, "decision", Reader::reference);
    let debt = fields.get(reader, "debt", Reader::reference);
    fields.finish(reader);
    let own = id.or_else(|| voucher.clone());
    Some(Transaction {
        id: own.unwrap_or_else(|| Spanned::new(number.to_string(), node.span)),
        span: node.span,
        date: date?,
        amount: amount?,
        line,
        payee,
        purpose,
        voucher,
        method,
        invoice,
        handled_by,
        approved_by,
        decision,
        debt,
    })
}
