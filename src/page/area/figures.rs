//! What an area's page says first: how many people, the lead, the key figures.

use super::super::chart::Spark;
use super::super::table::FigureView;
use super::super::{Arg, Cx, change_on};
use super::{number, sides};
use crate::aggregate::Measured;
use crate::aggregate::indicators::ALL;
use crate::aggregate::rollup::AreaSummary;
use crate::measure::Year;

pub(super) fn sub(cx: &Cx, summary: &AreaSummary, year: Option<Year>) -> String {
    let villages = Arg::Count(summary.villages as u64);
    match year.and_then(|year| Some((sides(summary, year, "residents")?, year))) {
        Some((people, year)) => {
            let text = cx.rich(
                "area-sub",
                &[
                    ("villages", villages),
                    ("people", Arg::Text(cx.locale.count(people.over).into())),
                    ("year", Arg::Text(cx.locale.year(year).into())),
                ],
            );
            // A count of people that leaves a village out says so.
            let behind = summary.value_of(year, "residents").map(|value| (value.sums.villages, value.sums.of));
            match behind.filter(|(known, of)| known < of) {
                Some((known, of)) => {
                    let args = [("known", Arg::Count(known as u64)), ("of", Arg::Count(of as u64))];
                    format!("{text}{}{}", cx.sentence_gap(), cx.rich("area-sub-known", &args))
                }
                None => text,
            }
        }
        None => cx.rich("area-sub-no-people", &[("villages", villages)]),
    }
}

pub(super) fn lead(cx: &Cx, name: &str, summary: &AreaSummary, year: Option<Year>) -> String {
    let mut args = vec![("area", Arg::Text(name.to_owned().into())), ("villages", Arg::Count(summary.villages as u64))];
    let Some(year) = year else { return cx.rich("area-lead-none", &args) };
    args.push(("year", Arg::Text(cx.locale.year(year).into())));
    let (Some(revenue), Some(expenditure)) = (sides(summary, year, "revenue"), sides(summary, year, "expenditure"))
    else {
        let whole = summary.years.get(&year).map_or(0, |row| row.states.whole);
        args.push(("reporting", Arg::Count(whole as u64)));
        return cx.rich("area-lead-few", &args);
    };
    let reporting = |key: &str| summary.value_of(year, key).map_or(0, |value| value.sums.villages) as u64;
    args.push(("in", Arg::Text(cx.locale.headline_text(revenue.over).into())));
    args.push(("out", Arg::Text(cx.locale.headline_text(expenditure.over).into())));
    args.push(("reporting", Arg::Count(reporting("revenue"))));
    // A village may tell one side and not the other: two sums over different villages are not told as one.
    let spending = reporting("expenditure");
    let apart = spending != reporting("revenue");
    args.push(("spending", Arg::Count(spending)));
    let mut out = cx.rich(if apart { "area-lead-apart" } else { "area-lead" }, &args);
    if let Some(debt) = sides(summary, year, "debt-stock") {
        args.retain(|(name, _)| *name != "reporting");
        args.push(("reporting", Arg::Count(reporting("debt-stock"))));
        args.push(("owed", Arg::Text(cx.locale.headline_text(debt.over).into())));
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich("area-lead-debt", &args));
    }
    out
}

pub(super) fn figures(cx: &Cx, summary: &AreaSummary, year: Option<Year>) -> Vec<FigureView> {
    let Some(year) = year else { return Vec::new() };
    let one = |key: &str, words: &str, debt: bool| {
        let label = cx.tell(words, &[("year", Arg::Text(cx.locale.year(year).into()))]);
        let Some(value) = sides(summary, year, key) else {
            return FigureView { label, number: cx.say("too-few"), ..FigureView::default() };
        };
        let headline = cx.locale.headline(value.over);
        // Only the same villages are compared with the year before.
        let panel = summary.panels[number(key)].as_ref();
        let side = |at: Year| {
            panel
                .and_then(|panel| panel.measured(at, ALL[number(key)]))
                .and_then(Measured::number)
                .map(|sides| sides.over)
        };
        let change = match (side(year - 1), side(year), panel) {
            (Some(then), Some(now), Some(panel)) => {
                let change = change_on(cx, then, now, year - 1);
                let villages = |at: Year| summary.value_of(at, key).map_or(0, |value| value.sums.villages);
                // Beside sums of other villages the change would contradict them: say whose it is.
                if [year - 1, year].map(villages) == [panel.villages; 2] {
                    change
                } else {
                    let of = ("villages", Arg::Count(panel.villages as u64));
                    cx.tell("change-of-same", &[("change", Arg::Text(change.into())), of])
                }
            }
            _ => String::new(),
        };
        let class = match (side(year - 1), side(year)) {
            (Some(then), Some(now)) if debt && now < then => "down",
            (Some(then), Some(now)) if debt && now > then => "up",
            _ => "",
        };
        let values: Vec<Option<i128>> =
            panel.map_or_else(Vec::new, |panel| panel.years.iter().map(|(at, _)| side(*at)).collect());
        let spark = Spark::of(&values).map(|spark| spark.said(label.clone()));
        FigureView {
            label,
            number: headline.number,
            unit: headline.unit,
            change,
            change_class: class,
            spark,
            ..FigureView::default()
        }
    };
    let mut out = vec![
        one("revenue", "figure-came-in", false),
        one("expenditure", "figure-went-out", false),
        one("debt-stock", "figure-owed", true),
    ];
    let whole = summary.years.get(&year).map_or(0, |row| row.states.whole);
    out.push(FigureView {
        label: cx.tell("figure-published", &[("year", Arg::Text(cx.locale.year(year).into()))]),
        number: cx.locale.count(whole as i128),
        unit: cx.tell("unit-of-villages", &[("count", Arg::Count(summary.villages as u64))]),
        ..FigureView::default()
    });
    out
}
