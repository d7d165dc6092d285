//! Where debt falls and where it rises: how many villages of each, and those that moved most. What is owed counts, not
//! what is owed per resident: where people move away the second rises though nothing was borrowed.

use super::super::indicator::TableSection;
use super::super::measured::sortable;
use super::super::table::{Cell, Head, Row, TableView};
use super::super::{Arg, Cx, Regional};
use super::number;
use crate::aggregate::indicators::ALL;
use crate::aggregate::summary::Summary;
use crate::locale::Precision;
use crate::measure::Year;
use crate::model::Area;

/// How many villages are named on each side; the tables beside show all.
const NAMED: usize = 5;

/// What a village owed at two year ends, in the currency's smallest unit.
struct Moved<'s> {
    summary: &'s Summary,
    then: i128,
    now: i128,
}

/// The villages whose debt fell or rose from the year before to `year`, with how many say it for both.
pub(super) fn movement(cx: &Cx, region: &Regional, area: &Area, year: Option<Year>) -> Option<TableSection> {
    let year = year?;
    let at = number("debt-stock");
    let value =
        |summary: &Summary, year: Year| summary.value(year, at).number().and_then(|sides| ALL[at].unit.rounded(sides));
    let all = area.all_villages();
    let moved: Vec<Moved> = all
        .iter()
        .filter_map(|path| region.summary(path))
        .filter_map(|summary| Some(Moved { summary, then: value(summary, year - 1)?, now: value(summary, year)? }))
        .collect();
    let (mut fell, mut rose): (Vec<&Moved>, Vec<&Moved>) =
        moved.iter().filter(|it| it.now != it.then).partition(|it| it.now < it.then);
    if fell.is_empty() && rose.is_empty() {
        return None;
    }
    let intro = cx.tell(
        "movement-intro",
        &[
            ("year", Arg::Text(cx.locale.year(year).into())),
            ("fell", Arg::Count(fell.len() as u64)),
            ("rose", Arg::Count(rose.len() as u64)),
            ("same", Arg::Count((moved.len() - fell.len() - rose.len()) as u64)),
            ("known", Arg::Count(moved.len() as u64)),
            ("villages", Arg::Count(all.len() as u64)),
        ],
    );
    fell.sort_by_key(|it| it.now - it.then);
    rose.sort_by_key(|it| it.then - it.now);
    let heads = vec![
        Head::of(cx.say("head-village")),
        Head::of(cx.locale.year(year - 1)),
        Head::now(cx.locale.year(year)),
        Head::of(cx.say("head-change")),
        Head::of(cx.tell("head-owed-per-resident-in", &[("year", Arg::Text(cx.locale.year(year).into()))])),
    ];
    // Figures that look alike must not stand beside a change.
    let money = |value: i128, precision| cx.locale.money(value, precision);
    let alike = |it: &&Moved| money(it.then, Precision::Whole) == money(it.now, Precision::Whole);
    let precision =
        if fell.iter().chain(&rose).copied().any(|it| alike(&it)) { Precision::Minor } else { Precision::Whole };
    let mut table = TableView::new("t-movement", cx.say("movement-caption"), cx.unit_caption(cx.locale.unit()), heads);
    for (key, list) in [("movement-rose", rose), ("movement-fell", fell)] {
        if list.is_empty() {
            continue;
        }
        let rows = list.iter().take(NAMED).map(|it| row(cx, it, year, precision)).collect();
        let title = cx.tell(key, &[("count", Arg::Count(list.len() as u64))]);
        table.group(title, rows);
    }
    Some(TableSection { title: cx.say("movement-title"), intro, table })
}

fn row(cx: &Cx, it: &Moved, year: Year, precision: Precision) -> Row {
    let money = |value: i128| cx.locale.money(value, precision);
    let change = cx.locale.change(it.then, it.now);
    let class = if it.now < it.then { "down" } else { "up" };
    let each = number("debt-per-resident");
    let cells = vec![
        Cell::plain(money(it.then)),
        Cell::of(money(it.now), "now"),
        Cell::of(change.text, class),
        sortable(cx, ALL[each], it.summary.value(year, each)),
    ];
    Row::new(cx.name(&it.summary.name), cells).to(cx.link(&it.summary.page("debts")))
}
