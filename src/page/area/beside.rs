//! A village beside its area.

use super::super::measured::{cell, title, unit_caption};
use super::super::table::{Cell, Head, Row, TableView};
use super::super::{Arg, Cx};
use super::{newest_whole, number};
use crate::aggregate::Measured;
use crate::aggregate::indicators::ALL;
use crate::aggregate::rollup::AreaSummary;
use crate::aggregate::summary::Summary;
use crate::measure::Ratio;

/// A village beside its area: the newest year's figures, and those of the area's median village.
pub fn beside(cx: &Cx, summary: &Summary, area: &AreaSummary, area_name: &str) -> Option<(TableView, String)> {
    let year = newest_whole(summary)?;
    let row = area.years.get(&year)?;
    let keys = [
        "revenue-per-resident",
        "own-revenue-share",
        "administration-share",
        "debt-per-resident",
        "assigned-tasks",
        "turnout",
    ];
    let heads = vec![
        Head::of(cx.say("head-item")),
        Head::now(cx.name(&summary.name)),
        Head::of(cx.say("head-median")),
        Head::of(cx.say("head-coverage")),
    ];
    let rows: Vec<Row> = keys
        .iter()
        .map(|key| {
            let at = number(key);
            let value = &row.values[at];
            // The median village and nothing else: what the area has when all its villages are taken together is
            // another figure, and may lie far from it.
            let middle = match value.quartiles.filter(|it| it.villages > 1).map(|it| it.median) {
                Some(Ratio { over, under }) => cell(cx, ALL[at], Measured::Value { over, under, flag: None }),
                None => Cell::none(cx.say("too-few")),
            };
            let behind = cx.tell(
                "coverage",
                &[
                    ("reporting", Arg::Count(value.sums.villages as u64)),
                    ("villages", Arg::Count(value.sums.of as u64)),
                ],
            );
            let cells = vec![cell(cx, ALL[at], summary.value(year, at)).classed("now"), middle, Cell::none(behind)];
            Row::new(title(cx, ALL[at]), cells)
                .to(cx.link(&format!("indicators/{key}.html")))
                .under(&unit_caption(cx, ALL[at].unit))
        })
        .collect();
    let count = row.states.whole as u64;
    let intro = cx.rich(
        "neighbours-intro",
        &[("year", Arg::Text(cx.locale.year(year).into())), ("area", Arg::Text(area_name.to_owned().into()))],
    );
    (count > 1).then(|| (TableView::new("t-beside", cx.say("neighbours-caption"), "", heads).rows(rows), intro))
}
