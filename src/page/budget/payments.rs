//! Single payments and receipts of a year, as far as they are on record.

use super::super::names::anchor;
use super::super::table::{Cell, Head, Row, TableView, escape, first_small};
use super::super::{Cx, VillageCx, register};
use crate::model::Budget;

/// The payments and receipts of a book by day; which of the two each is, its line says.
pub(super) fn payments(cx: &Cx, of: &VillageCx, budget: &Budget, suffix: &str) -> Option<TableView> {
    let year = of.village.transactions_of(budget)?;
    let heads = ["head-payment", "head-money", "head-when", "head-paid-how"].map(|key| Head::of(cx.say(key))).to_vec();
    let mut listed: Vec<_> = year.transactions.iter().collect();
    listed.sort_by_key(|it| it.date.value);
    let rows: Vec<Row> = listed
        .into_iter()
        .map(|it| {
            let mut how: Vec<String> = Vec::new();
            how.extend(it.method.map(|it| cx.locale.choice(it.value).into_owned()));
            how.extend(it.invoice.map(|it| first_small(&cx.locale.choice(it.value))));
            let how = match how.is_empty() {
                true => Cell::of(cx.say("not-reported"), "none words"),
                false => Cell::words(how.join(&cx.list_gap())),
            };
            let cells = vec![Cell::plain(cx.money(it.amount.value)), Cell::day(cx.locale.date(it.date.value)), how];
            let purpose = it.purpose.as_ref().map(|text| cx.name(text));
            let line = it.line.as_ref().and_then(|id| budget.line(&id.value));
            let mut under = Vec::new();
            under.extend(it.payee.as_ref().map(|payee| escape(&register::party(cx, of, payee))));
            if let Some(line) = line {
                let name = escape(&cx.name(&line.label));
                under.push(format!("<a href=\"#{}\">{name}</a>", escape(&anchor(budget, line))));
            }
            let title = purpose.unwrap_or_else(|| cx.say("payment-without-purpose"));
            Row { sub: under.join("<br>"), ..Row::new(title, cells) }
        })
        .collect();
    let caption = cx.say(if year.complete { "payments-all" } else { "payments-some" });
    let table = TableView::new(&format!("t-payments{suffix}"), caption, cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"));
    (!table.is_empty()).then_some(table)
}
