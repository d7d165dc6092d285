//! `contracts.yaml`: works, purchases, labour, leases and land.

use crate::diag::Words;
use crate::load::fields::{Fields, Reader};
use crate::load::node::Node;
use crate::model::contract::{Amendment, Award, Contract, Quantity, Rent, Tender};
use crate::source::Spanned;

use super::{by_year, ids, listed, party};

/// Reads the contracts.
pub fn read(reader: &mut Reader, node: &Node) -> Vec<Contract> {
    listed(reader, node, "contracts", Words { en: "contracts record", zh: "合同记录" }, contract)
}

fn contract(reader: &mut Reader, node: &Node) -> Option<Contract> {
    let mut fields = reader.fields(node, Words { en: "contract", zh: "合同" })?;
    let it = &mut fields;
    let id = it.must(reader, "id", Reader::id);
    let kind = it.must(reader, "kind", Reader::choice);
    let title = it.must(reader, "title", Reader::text);
    let entity = it.get(reader, "entity", Reader::id);
    let method = it.get(reader, "method", Reader::choice);
    let tender = it.get(reader, "tender", tender);
    let award = it.get(reader, "award", award);
    let amount = it.figure(reader, "amount");
    let rent = it.get(reader, "rent", rent);
    let deposit = it.figure(reader, "deposit");
    let start = it.get(reader, "start", Reader::date);
    let end = it.get(reader, "end", Reader::date);
    let decision = it.get(reader, "decision", Reader::reference);
    let lines = ids(reader, it, "lines");
    let amendments = it.list(reader, "amendments", Words { en: "the amendments", zh: "变更" }, amendment);
    let payments = it.get(reader, "payments", by_year).unwrap_or_default();
    let rent_received = it.get(reader, "rent_received", by_year).unwrap_or_default();
    let quantity = quantity(reader, it);
    let class = it.get(reader, "class", Reader::choice);
    let status = it.get(reader, "status", Reader::choice);
    let note = it.get(reader, "note", Reader::text);
    fields.finish(reader);
    Some(Contract {
        id: id?,
        span: node.span,
        kind: kind?,
        title: title?,
        entity,
        method,
        tender,
        award,
        amount,
        rent,
        deposit,
        start,
        end,
        decision,
        lines,
        amendments,
        payments,
        rent_received,
        quantity,
        class,
        status,
        note,
    })
}

fn tender(reader: &mut Reader, node: &Node) -> Option<Tender> {
    let mut fields = reader.fields(node, Words { en: "tender", zh: "招标" })?;
    let published_on = fields.get(reader, "published_on", Reader::date);
    let closes_on = fields.get(reader, "closes_on", Reader::date);
    let bids = fields.get(reader, "bids", Reader::count);
    fields.finish(reader);
    Some(Tender { published_on, closes_on, bids })
}

fn award(reader: &mut Reader, node: &Node) -> Option<Award> {
    let mut fields = reader.fields(node, Words { en: "award", zh: "中标（成交）" })?;
    let date = fields.get(reader, "date", Reader::date);
    let supplier = fields.must(reader, "supplier", party::party).unwrap_or_default();
    let related_party = fields
        .get(reader, "related_party", |reader, node| reader.flag(node).map(|related| Spanned::new(related, node.span)));
    fields.finish(reader);
    Some(Award { date, supplier, related_party })
}

fn rent(reader: &mut Reader, node: &Node) -> Option<Rent> {
    let mut fields = reader.fields(node, Words { en: "rent", zh: "租金（承包费）" })?;
    let per_year = fields.figure(reader, "per_year");
    let unit_price = fields.figure(reader, "unit_price");
    let due_months = fields.list(reader, "due_months", Words { en: "the months", zh: "月份" }, month);
    fields.finish(reader);
    Some(Rent { per_year, unit_price, due_months })
}

fn month(reader: &mut Reader, node: &Node) -> Option<Spanned<u32>> {
    let month = reader.count(node)?;
    if (1..=12).contains(&month.value) {
        return Some(month);
    }
    let expected = Words { en: "a month", zh: "月份" };
    reader.wrong(node, expected, "write 1 to 12", "写1至12");
    None
}

fn amendment(reader: &mut Reader, node: &Node) -> Option<Amendment> {
    let mut fields = reader.fields(node, Words { en: "amendment", zh: "变更" })?;
    let date = fields.must(reader, "date", Reader::date);
    let amount = fields.must_figure(reader, "amount");
    let reason = fields.get(reader, "reason", Reader::text);
    let decision = fields.get(reader, "decision", Reader::reference);
    fields.finish(reader);
    Some(Amendment { date: date?, amount, reason, decision })
}

/// `quantity` with its `unit`.
pub fn quantity(reader: &mut Reader, fields: &mut Fields) -> Option<Quantity> {
    let value = fields.get(reader, "quantity", Reader::decimal);
    let unit = fields.get(reader, "unit", Reader::choice);
    Some(Quantity { value: value?, unit })
}
