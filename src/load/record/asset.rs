//! `assets.yaml` and `receivables.yaml`: what the village owns, and what is owed to it.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::model::asset::{Asset, Disposal, Receivable};

use super::contract::quantity;
use super::{listed, party};

/// Reads the assets.
pub fn read(reader: &mut Reader, node: &Node) -> Vec<Asset> {
    listed(reader, node, "assets", Words { en: "assets record", zh: "资产记录" }, asset)
}

fn asset(reader: &mut Reader, node: &Node) -> Option<Asset> {
    let mut fields = reader.fields(node, Words { en: "asset", zh: "资产" })?;
    let it = &mut fields;
    let id = it.must(reader, "id", Reader::id);
    let class = it.must(reader, "class", Reader::choice);
    let title = it.must(reader, "title", Reader::text);
    let entity = it.get(reader, "entity", Reader::id);
    let account = it.get(reader, "account", Reader::line);
    let quantity = quantity(reader, it);
    let original_value = it.figure(reader, "original_value");
    let net_value = it.figure(reader, "net_value");
    let valued_on = it.get(reader, "valued_on", Reader::date);
    let acquired_on = it.get(reader, "acquired_on", Reader::date);
    let status = it.must(reader, "status", Reader::choice);
    let disposal = it.get(reader, "disposal", disposal);
    let contract = it.get(reader, "contract", Reader::reference);
    let note = it.get(reader, "note", Reader::text);
    fields.finish(reader);
    Some(Asset {
        id: id?,
        span: node.span,
        class: class?,
        title: title?,
        entity,
        account,
        quantity,
        original_value,
        net_value,
        valued_on,
        acquired_on,
        status: status?,
        disposal,
        contract,
        note,
    })
}

fn disposal(reader: &mut Reader, node: &Node) -> Option<Disposal> {
    let mut fields = reader.fields(node, Words { en: "disposal", zh: "处置" })?;
    let date = fields.must(reader, "date", Reader::date);
    let method = fields.get(reader, "method", Reader::choice);
    let price = fields.figure(reader, "price");
    let decision = fields.get(reader, "decision", Reader::reference);
    fields.finish(reader);
    Some(Disposal { date: date?, method, price, decision })
}

/// Reads what is owed to the village.
pub fn receivables(reader: &mut Reader, node: &Node) -> Vec<Receivable> {
    listed(reader, node, "receivables", Words { en: "receivables record", zh: "债权记录" }, receivable)
}

fn receivable(reader: &mut Reader, node: &Node) -> Option<Receivable> {
    let mut fields = reader.fields(node, Words { en: "receivable", zh: "债权" })?;
    let it = &mut fields;
    let id = it.must(reader, "id", Reader::id);
    let debtor = it.must(reader, "debtor", party::party).unwrap_or_default();
    let entity = it.get(reader, "entity", Reader::id);
    let title = it.get(reader, "title", Reader::text);
    let account = it.get(reader, "account", Reader::line);
    let amount = it.must_figure(reader, "amount");
    let since = it.get(reader, "since", Reader::date);
    let due_on = it.get(reader, "due_on", Reader::date);
    let settled_on = it.get(reader, "settled_on", Reader::date);
    let decision = it.get(reader, "decision", Reader::reference);
    let note = it.get(reader, "note", Reader::text);
    fields.finish(reader);
    Some(Receivable {
        id: id?,
        span: node.span,
        debtor,
        entity,
        title,
        account,
        amount,
        since,
        due_on,
        settled_on,
        decision,
        note,
    })
}
