//! `balance_sheet` and `statement` of a budget: what the books close with.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::{Data, Node};
use crate::model::Choice;
use crate::model::statement::{AccountBalance, Distribution, Statement};
use crate::source::Spanned;

/// Reads `balance_sheet: {"101": {opening: …, closing: …}}`.
pub fn balances(reader: &mut Reader, node: &Node) -> Vec<AccountBalance> {
    let Data::Map(entries) = &node.data else {
        let expected = Words { en: "the balances by account", zh: "按科目填写的余额" };
        let (en, zh) = (
            "write one account on each line: `\"101\": {opening: …, closing: …}`",
            "每个科目一行：`\"101\": {opening: …, closing: …}`",
        );
        reader.wrong(node, expected, en, zh);
        return Vec::new();
    };
    let read = entries.iter().filter_map(|(key, value)| {
        let mut fields = reader.fields(value, Words { en: "balance", zh: "科目余额" })?;
        let opening = fields.opt("opening");
        let opening = reader.figure_of(opening);
        let closing = fields.opt("closing");
        let closing = reader.figure_of(closing);
        let unitemised = fields.opt("unitemised");
        let unitemised = reader.figure_of(unitemised);
        fields.finish(reader);
        Some(AccountBalance { account: Spanned::new(key.text.to_string(), key.span), opening, closing, unitemised })
    });
    read.collect()
}

/// Reads `statement`.
pub fn read(reader: &mut Reader, node: &Node) -> Option<Statement> {
    let mut fields = reader.fields(node, Words { en: "statement", zh: "收益及收益分配表" })?;
    let opening = fields.opt("opening");
    let opening = reader.figure_of(opening);
    let surplus = fields.opt("surplus");
    let surplus = reader.figure_of(surplus);
    let distributions = fields.opt("distributions").map(|node| distributions(reader, node)).unwrap_or_default();
    let closing = fields.opt("closing");
    let closing = reader.figure_of(closing);
    fields.finish(reader);
    Some(Statement { span: node.span, opening, surplus, distributions, closing })
}

fn distributions(reader: &mut Reader, node: &Node) -> Vec<(Spanned<Distribution>, crate::model::Figure)> {
    let Some(mut fields) = reader.fields(node, Words { en: "distribution", zh: "收益分配" }) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for &(word, kind) in Distribution::ALL {
        let span = fields.key_span(word);
        if let Some(node) = fields.opt(word) {
            out.push((Spanned::new(kind, span.unwrap_or(node.span)), reader.figure(node)));
        }
    }
    fields.finish(reader);
    out
}
