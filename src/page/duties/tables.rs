//! Duties in sums: by year, by who sent them, by the posts that carry them.

use std::collections::BTreeMap;

use super::super::names::post_name;
use super::super::table::{Cell, Head, Row, TableView, first_large};
use super::super::{Arg, Cx, VillageCx};
use super::load::{Funding, LOADS, Told, funding, hours, hours_by_load, money};
use crate::measure::period::year_end;
use crate::measure::{Money, Reported};
use crate::model::duty::{Duty, DutyYear, Origin};

pub(super) fn years_table(cx: &Cx, of: &VillageCx) -> TableView {
    let mut heads = vec![Head::of(cx.say("head-year"))];
    heads.extend(LOADS.iter().map(|(_, _, key)| Head::of(cx.say(key))));
    heads.extend(["head-hours", "head-tasks", "head-forms", "head-inspections"].map(|key| Head::of(cx.say(key))));
    let count = |told: Told| told.cell(cx, |value| cx.locale.count(value));
    let last = of.village.duties.len().saturating_sub(1);
    let rows = of
        .village
        .duties
        .iter()
        .enumerate()
        .map(|(at, year)| {
            let mut cells: Vec<Cell> = hours_by_load(year).into_iter().map(count).collect();
            let all = count(hours(&year.duties));
            cells.push(if matches!(all, Cell::Plain(_)) { all.classed("now") } else { all });
            cells.push(Cell::plain(cx.locale.count(year.duties.len() as i128)));
            cells.push(count(Told::of(&year.duties, |duty| duty.forms)));
            cells.push(count(Told::of(&year.duties, |duty| duty.checks)));
            let row = Row::new(cx.locale.year(year.year.value), cells);
            if at == last { row.stressed() } else { row }
        })
        .collect();
    TableView::new("t-load", cx.say("load-table"), cx.say("load-table-unit"), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}

pub(super) fn senders(cx: &Cx, assigned: &[&Duty]) -> TableView {
    let mut by_origin: BTreeMap<Origin, Vec<&Duty>> = BTreeMap::new();
    for duty in assigned {
        by_origin.entry(duty.origin()).or_default().push(duty);
    }
    let heads = ["head-sent-by", "head-tasks", "head-hours", "head-without-money", "head-required", "head-received"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    let cells = |duties: &[&Duty]| {
        let of = || duties.iter().copied();
        let without = Told::of(of(), |duty| match funding(duty) {
            Funding::Unknown => Reported::NotReported,
            other => Reported::Known(i64::from(other == Funding::Unfunded)),
        });
        let shown = without.cell(cx, |value| cx.locale.count(value));
        let amounts = |part: fn(&Duty) -> Reported<Money>| {
            Told::of(of(), |duty| part(duty).map(|money| money.0)).cell(cx, |sum| cx.money(money(sum)))
        };
        vec![
            Cell::plain(cx.locale.count(duties.len() as i128)),
            hours(of()).cell(cx, |value| cx.locale.count(value)),
            if without.whole().is_some_and(|count| count > 0) { shown.classed("up") } else { shown },
            amounts(|duty| duty.money_required.value),
            amounts(|duty| duty.money_received.value),
        ]
    };
    let rows = by_origin
        .iter()
        .map(|(origin, duties)| {
            let from = match origin {
                Origin::Above(level) => first_large(cx.locale.choice(*level).as_ref()),
                _ => cx.say("sender-not-reported"),
            };
            Row::new(from, cells(duties))
        })
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
            hours(carried.iter().copied()).cell(cx, |value| cx.locale.count(value)),
        ];
        let term = post.term_on(year_end(year.year.value)).unwrap_or(post.last());
        rows.push(Row::new(post_name(cx, post), cells).under(&cx.name(&term.holder)));
    }
    (!rows.is_empty())
        .then(|| TableView::new("t-posts", cx.say("posts-table"), cx.say("posts-table-unit"), heads).rows(rows))
}
