//! What falls due, by the year in which it must be paid.

use std::collections::BTreeMap;
use std::ops::Add;

use chrono::{Datelike, NaiveDate};

use super::stands_on;
use crate::measure::{Money, Reported, Year};
use crate::model::Debt;
use crate::page::table::{Cell, Head, Row, TableView};
use crate::page::{Arg, Cx, figure};

/// The debts of one row: what is owed on them, and how many they are.
#[derive(Clone, Copy)]
struct Slot(Reported<Money>, usize);

impl Default for Slot {
    fn default() -> Slot {
        Slot(Reported::Known(Money::ZERO), 0)
    }
}

impl Slot {
    fn with(self, other: Slot) -> Slot {
        Slot(self.0.both(other.0, Add::add), self.1 + other.1)
    }
}

/// What is still owed on a day, by the year it must be paid.
pub fn table(cx: &Cx, debts: &[&Debt], day: NaiveDate) -> Option<TableView> {
    let (mut by_year, mut open, mut late) = (BTreeMap::<Year, Slot>::new(), Slot::default(), Slot::default());
    for debt in debts.iter().filter(|debt| stands_on(debt, day)) {
        let slot = match &debt.due_on {
            None => &mut open,
            Some(due) if due.value < day.min(cx.site.as_of) => &mut late,
            Some(due) => by_year.entry(due.year()).or_default(),
        };
        *slot = slot.with(Slot(debt.owed_on(day), 1));
    }
    let heads = ["head-when", "head-debts", "head-to-pay"].map(|key| Head::of(cx.say(key))).to_vec();
    let row = |label: String, Slot(amount, count): Slot, class: &'static str| {
        let amount = match figure(cx, amount) {
            Cell::Plain(text) => Cell::of(text, class),
            missing => missing,
        };
        Row::new(label, vec![Cell::plain(cx.locale.count(count as i128)), amount])
    };
    let mut rows = Vec::new();
    if late.1 > 0 {
        rows.push(row(cx.say("due-already"), late, "up"));
    }
    rows.extend(by_year.iter().map(|(year, slot)| row(cx.locale.year(*year), *slot, "")));
    if open.1 > 0 {
        rows.push(row(cx.say("due-no-date"), open, "up"));
    }
    if rows.is_empty() {
        return None;
    }
    let total = by_year.into_values().fold(late.with(open), Slot::with);
    Some(
        TableView::new(
            "t-due",
            cx.tell("due-caption", &[("date", Arg::Text(cx.locale.date(day).into()))]),
            cx.unit_caption(cx.locale.unit()),
            heads,
        )
        .rows(rows)
        .total(row(cx.say("total"), total, "")),
    )
}
