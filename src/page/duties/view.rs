//! The page of a village's duties: its lead, its key figures, its chart.

use serde::Serialize;

use super::super::chart::{ChartView, KeyView, Spark, StackRow, stacked_rows};
use super::super::table::{FigureView, LinkView, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, change_on, chrome, data};
use super::lists::{ListView, lists};
use super::load::{Funding, LOADS, Load, funding, gap, hours, hours_by_load, load_key, load_of, newest};
use super::tables::{posts, senders, years_table};
use crate::measure::Ratio;
use crate::model::duty::{Duty, DutyYear};

/// The page.
#[derive(Debug, Serialize)]
pub struct DutiesView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Hours by kind and year.
    pub chart: Option<ChartView>,
    /// Its key.
    pub chart_key: Vec<KeyView>,
    /// The same as a table.
    pub years: Option<TableView>,
    /// Who sent duties down, with hours and money.
    pub senders: Option<TableView>,
    /// What the senders' table speaks of.
    pub senders_intro: String,
    /// Posts with what they carry.
    pub posts: Option<TableView>,
    /// Every duty, by kind.
    pub lists: Vec<ListView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// The page of a village's duties.
pub fn view(cx: &Cx, of: &VillageCx) -> PageView<DutiesView> {
    let heading = cx.say("duties-heading");
    let mut page = chrome::of_village(cx, of, "duties", &heading, &heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    let records: Vec<&str> =
        of.village.duties.iter().map(|year| of.village.files.get(year.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let downloads = data::links(cx, of, &["duties"]);
    let Some(year) = newest(of) else {
        page.lead = cx.rich("duties-lead-none", &[("village", Arg::Text(cx.name(&of.village.name).into()))]);
        let v = DutiesView {
            figures: Vec::new(),
            chart: None,
            chart_key: Vec::new(),
            years: None,
            senders: None,
            senders_intro: String::new(),
            posts: None,
            lists: Vec::new(),
            downloads,
        };
        return PageView { page, v };
    };
    page.lead = lead(cx, of, year);
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let year_text = cx.locale.year(year.year.value);
    PageView {
        page,
        v: DutiesView {
            figures: figures(cx, of, year),
            chart: (of.village.duties.len() > 1).then(|| chart(cx, of)),
            chart_key: load_key(cx, None),
            years: Some(years_table(cx, of)),
            senders: (!assigned.is_empty()).then(|| senders(cx, &assigned)),
            senders_intro: cx.tell("senders-intro", &[("year", Arg::Text(year_text.into()))]),
            posts: posts(cx, of, year),
            lists: lists(cx, of, year),
            downloads,
        },
    }
}

fn lead(cx: &Cx, of: &VillageCx, year: &DutyYear) -> String {
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let all = hours(year.duties.iter());
    let theirs = hours(assigned.iter().copied());
    let mut args = vec![
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("year", Arg::Text(cx.locale.year(year.year.value).into())),
        ("count", Arg::Count(year.duties.len() as u64)),
        ("assigned", Arg::Count(assigned.len() as u64)),
        ("without", Arg::Count(assigned.iter().filter(|duty| funding(duty) == Funding::Unfunded).count() as u64)),
    ];
    match (all.known(), theirs.known()) {
        (Some(all), Some(theirs)) if all > 0 => {
            args.push(("hours", Arg::Text(cx.locale.count(all).into())));
            args.push(("share", Arg::Text(cx.locale.percent(Ratio::new(theirs, all), 1).unwrap_or_default().into())));
            cx.rich("duties-lead", &args)
        }
        _ => cx.rich("duties-lead-no-hours", &args),
    }
}

fn figures(cx: &Cx, of: &VillageCx, year: &DutyYear) -> Vec<FigureView> {
    let before = of.village.duties.iter().rev().find(|other| other.year.value == year.year.value - 1);
    let total = |year: &DutyYear| hours(year.duties.iter()).known();
    let temporary =
        |year: &DutyYear| year.duties.iter().filter(|duty| load_of(duty) == Load::Temporary).count() as i128;
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let without = assigned.iter().filter(|duty| funding(duty) == Funding::Unfunded).count();
    let change = |now: Option<i128>, then: Option<i128>| match (now, then) {
        (Some(now), Some(then)) => change_on(cx, then, now, year.year.value - 1),
        _ => String::new(),
    };
    let missing = gap(assigned.iter().copied());
    let headline = cx.locale.headline(missing);
    vec![
        FigureView {
            label: cx.say("figure-hours"),
            number: total(year).map_or_else(|| cx.say("not-reported"), |value| cx.locale.count(value)),
            unit: if total(year).is_some() { cx.say("unit-hours") } else { String::new() },
            change: change(total(year), before.and_then(total)),
            spark: Spark::of(&of.village.duties.iter().map(total).collect::<Vec<_>>())
                .map(|spark| spark.said(cx.say("figure-hours"))),
            ..FigureView::default()
        },
        FigureView {
            label: cx.say("figure-temporary"),
            number: cx.locale.count(temporary(year)),
            unit: cx.say("unit-tasks"),
            change: change(Some(temporary(year)), before.map(temporary)),
            ..FigureView::default()
        },
        FigureView {
            label: cx.say("figure-without-money"),
            number: cx.locale.count(without as i128),
            unit: cx.tell("unit-of", &[("count", Arg::Count(assigned.len() as u64))]),
            ..FigureView::default()
        },
        FigureView {
            label: cx.say("figure-gap"),
            number: headline.number,
            unit: headline.unit,
            change: escape(&cx.say("figure-gap-note")),
            ..FigureView::default()
        },
    ]
}

fn chart(cx: &Cx, of: &VillageCx) -> ChartView {
    let rows: Vec<StackRow> = of
        .village
        .duties
        .iter()
        .map(|year| {
            let by_load = hours_by_load(year);
            StackRow {
                label: cx.locale.year(year.year.value),
                total: cx
                    .tell("hours-count", &[("count", Arg::Text(cx.locale.count(by_load.iter().sum::<i128>()).into()))]),
                parts: LOADS
                    .iter()
                    .zip(by_load)
                    .map(|((_, look, _), value)| (*look, value, cx.locale.count(value)))
                    .collect(),
            }
        })
        .collect();
    let (first, last) = (&of.village.duties[0], &of.village.duties[of.village.duties.len() - 1]);
    let total = |year: &DutyYear| Arg::Text(cx.locale.count(hours_by_load(year).iter().sum::<i128>()).into());
    let years = cx.locale.years(first.year.value, last.year.value);
    let desc = cx.tell(
        "load-years-desc",
        &[
            ("from", Arg::Text(cx.locale.year(first.year.value).into())),
            ("to", Arg::Text(cx.locale.year(last.year.value).into())),
            ("first", total(first)),
            ("last", total(last)),
        ],
    );
    stacked_rows("c-load", cx.tell("load-years-title", &[("years", Arg::Text(years.into()))]), desc, &rows)
}
