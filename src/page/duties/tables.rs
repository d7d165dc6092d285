//! Duties in sums: by year, by who sent them, by the posts that carry them.

use std::collections::BTreeMap;

use super::super::names::post_name;
use super::super::table::{Cell, Head, Row, TableView, first_large};
use super::super::{Arg, Cx, VillageCx};
use super::load::{Funding, LOADS, funding, hours, hours_by_load};
use crate::measure::period::year_end;
use crate::measure::{Money, Reported};
use crate::model::duty::{Duty, DutyYear};
use crate::model::portal::Level;

pub(super) fn years_table(cx: &Cx, of: &VillageCx) -> TableView {
    let mut heads = vec![Head::of(cx.say("head-year"))];
    heads.extend(LOADS.iter().map(|(_, _, key)| Head::of(cx.say(key))));
    heads.extend(["head-hours", "head-tasks", "head-forms", "head-inspections"].map(|key| Head::of(cx.say(key))));
    let sum = |year: &DutyYear, part: fn(&Duty) -> Reported<u32>| -> Reported<i128> {
        let known: Vec<u32> = year.duties.iter().filter_map(|duty| part(duty).known()).collect();
        if known.is_empty() {
            Reported::NotReported
        } else {
            Reported::Known(known.iter().map(|value| i128::from(*value)).sum())
        }
    };
    let count = |value: Reported<i128>| match value {
        Reported::Known(value) => Cell::plain(cx.locale.count(value)),
        _ => Cell::none(cx.say("not-reported")),
    };
    let last = of.village.duties.len().saturating_sub(1);
    let rows = of
        .village
        .duties
        .iter()
        .enumerate()
        .map(|(at, year)| {
            let mut cells: Vec<Cell> =
                hours_by_load(year).into_iter().map(|value| Cell::plain(cx.locale.count(value))).collect();
            cells.push(count(hours(year.duties.iter())).classed("now"));
            cells.push(Cell::plain(cx.locale.count(year.duties.len() as i128)));
            cells.push(count(sum(year, |duty| duty.forms)));
            cells.push(count(sum(year, |duty| duty.checks)));
            let row = Row::new(cx.locale.year(year.year.value), cells);
            if at == last { row.stressed() } else { row }
        })
        .collect();
    TableView::new("t-load", cx.say("load-table"), cx.say("load-table-unit"), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}

pub(super) fn senders(cx: &Cx, assigned: &[&Duty]) -> TableView {
    let mut by_level: BTreeMap<Level, Vec<&Duty>> = BTreeMap::new();
    for duty in assigned {
        if let Some(by) = &duty.assigned_by {
            by_level.entry(by.level.value).or_default().push(duty);
        }
    }
    let heads = ["head-sent-by", "head-tasks", "head-hours", "head-without-money", "head-required", "head-received"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    let cells = |duties: &[&Duty]| {
        let without = duties.iter().filter(|duty| funding(duty) == Funding::Unfunded).count();
        let sum = |pick: fn(&Duty) -> Option<Money>| duties.iter().filter_map(|duty| pick(duty)).sum::<Money>();
        vec![
            Cell::plain(cx.locale.count(duties.len() as i128)),
            hours(duties.iter().copied())
                .known()
                .map_or_else(|| Cell::none(cx.say("not-reported")), |value| Cell::plain(cx.locale.count(value))),
            Cell::of(cx.locale.count(without as i128), if without > 0 { "up" } else { "" }),
            Cell::plain(cx.money(sum(|duty| duty.money_required.known()))),
            Cell::plain(cx.money(sum(|duty| duty.money_received.known()))),
        ]
    };
    let rows = by_level
        .iter()
        .map(|(level, duties)| Row::new(first_large(cx.locale.choice(*level).as_ref()), cells(duties)))
        .collect();
    TableView::new(
        "t-senders",
        cx.say("senders-table"),
        cx.tell("money-in-unit", &[("unit", Arg::Text(cx.locale.unit().into()))]),
        heads,
    )
    .rows(rows)
    .total(Row::new(cx.say("total"), cells(assigned)))
    .scrolls("cols land", cx.say("slide-columns"))
}

pub(super) fn posts(cx: &Cx, of: &VillageCx, year: &DutyYear) -> Option<TableView> {
    let heads = ["head-post", "head-own-duties", "head-assigned-duties", "head-hours-shared"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    let mut rows = Vec::new();
    for post in &of.village.posts {
        let carried: Vec<&Duty> =
            year.duties.iter().filter(|duty| duty.posts.iter().any(|id| id.value == post.id.value)).collect();
        if carried.is_empty() {
            continue;
        }
        let assigned = carried.iter().filter(|duty| duty.is_assigned()).count();
        let cells = vec![
            Cell::plain(cx.locale.count((carried.len() - assigned) as i128)),
            Cell::plain(cx.locale.count(assigned as i128)),
            hours(carried.iter().copied())
                .known()
                .map_or_else(|| Cell::none(cx.say("not-reported")), |value| Cell::plain(cx.locale.count(value))),
        ];
        let term = post.term_on(year_end(year.year.value)).unwrap_or(post.last());
        rows.push(Row::new(post_name(cx, post), cells).under(&cx.name(&term.holder)));
    }
    (!rows.is_empty())
        .then(|| TableView::new("t-posts", cx.say("posts-table"), cx.say("posts-table-unit"), heads).rows(rows))
}
