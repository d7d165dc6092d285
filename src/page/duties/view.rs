//! The page of a village's duties: its lead, its key figures, its chart.

use serde::Serialize;

use super::super::chart::{ChartView, KeyView, Spark, StackRow, stacked_rows};
use super::super::question::{Block, Blocks, there};
use super::super::record::{self, RecordView, Shown};
use super::super::table::{FigureView, LinkView, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, change_on, chrome, data, held};
use super::lists::{ListView, lists};
use super::load::{
    Funding, LOADS, Load, funding, gap, hours, hours_by_load, hours_left_out, load_key, load_of, money, money_left_out,
    newest,
};
use super::tables::{posts, senders, years_table};
use crate::measure::Ratio;
use crate::model::duty::{Duty, DutyYear};
use crate::model::withheld::WithheldKind;

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
    /// The record of the newest year, line by line.
    pub record: Option<RecordView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for DutiesView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        let mut out = there(
            cx,
            &[
                ("is-load-growing", self.chart.is_some()),
                ("who-sent-them", self.senders.is_some()),
                ("who-carries-what", self.posts.is_some()),
            ],
        );
        out.extend(self.lists.iter().map(|list| Block::of(&list.title)));
        out
    }
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
        page.lead = held::lead(cx, of, "duties-lead-none", held::is(WithheldKind::Duties));
        let v = DutiesView {
            figures: Vec::new(),
            chart: None,
            chart_key: Vec::new(),
            years: None,
            senders: None,
            senders_intro: String::new(),
            posts: None,
            lists: Vec::new(),
            record: None,
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
            record: record::view(cx, of, year.file, Shown { id: "record".to_owned(), ..Shown::default() }),
            downloads,
        },
    }
}

fn lead(cx: &Cx, of: &VillageCx, year: &DutyYear) -> String {
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let all = hours(&year.duties);
    let theirs = hours(assigned.iter().copied());
    let mut args = vec![
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("year", Arg::Text(cx.locale.year(year.year.value).into())),
        ("count", Arg::Count(year.duties.len() as u64)),
        ("assigned", Arg::Count(assigned.len() as u64)),
        ("without", Arg::Count(assigned.iter().filter(|duty| funding(duty) == Funding::Unfunded).count() as u64)),
    ];
    let mut out = if all.sum > 0 {
        let share = cx.locale.percent(Ratio::new(theirs.sum, all.sum), 1).unwrap_or_default();
        args.push(("hours", Arg::Text(cx.locale.count(all.sum).into())));
        args.push(("share", Arg::Text(share.into())));
        cx.rich(if all.unknown == 0 { "duties-lead" } else { "duties-lead-known" }, &args)
    } else {
        cx.rich("duties-lead-no-hours", &args)
    };
    for more in [hours_left_out(cx, year), money_left_out(cx, &assigned)].into_iter().flatten() {
        out.push_str(&cx.sentence_gap());
        out.push_str(&more);
    }
    out
}

fn figures(cx: &Cx, of: &VillageCx, year: &DutyYear) -> Vec<FigureView> {
    let before = of.village.duties.iter().rev().find(|other| other.year.value == year.year.value - 1);
    // Only years in which every duty says its hours are compared, or drawn as a line.
    let total = |year: &DutyYear| hours(&year.duties).whole();
    let all = hours(&year.duties);
    let left_out = |unknown: usize, of: usize| {
        let args = [("unknown", Arg::Count(unknown as u64)), ("count", Arg::Count(of as u64))];
        if unknown > 0 { cx.rich("figure-left-out", &args) } else { String::new() }
    };
    let temporary =
        |year: &DutyYear| year.duties.iter().filter(|duty| load_of(duty) == Load::Temporary).count() as i128;
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let without = assigned.iter().filter(|duty| funding(duty) == Funding::Unfunded).count();
    let change = |now: Option<i128>, then: Option<i128>| match (now, then) {
        (Some(now), Some(then)) => change_on(cx, then, now, year.year.value - 1),
        _ => String::new(),
    };
    let unknown_money = assigned.iter().filter(|duty| funding(duty) == Funding::Unknown).count();
    let known_money = unknown_money < assigned.len() || assigned.is_empty();
    let missing = gap(assigned.iter().copied());
    let headline = missing.some().map(|sum| cx.locale.headline(money(sum)));
    vec![
        FigureView {
            label: cx.say("figure-hours"),
            number: all.some().map_or_else(|| cx.say("not-reported"), |value| cx.locale.count(value)),
            unit: if all.some().is_some() { cx.say("unit-hours") } else { String::new() },
            change: match all.unknown {
                0 => change(total(year), before.and_then(total)),
                unknown => left_out(unknown, year.duties.len()),
            },
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
            number: if known_money { cx.locale.count(without as i128) } else { cx.say("not-reported") },
            unit: cx.tell("unit-of", &[("count", Arg::Count(assigned.len() as u64))]),
            change: left_out(unknown_money, assigned.len()),
            ..FigureView::default()
        },
        FigureView {
            label: cx.say("figure-gap"),
            number: headline.as_ref().map_or_else(|| cx.say("not-reported"), |it| it.number.clone()),
            unit: headline.map_or_else(String::new, |it| it.unit),
            change: match missing.unknown {
                0 => escape(&cx.say("figure-gap-note")),
                unknown => left_out(unknown, assigned.len()),
            },
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
            let all = hours(&year.duties);
            let args =
                [("count", Arg::Text(cx.locale.count(all.sum).into())), ("unknown", Arg::Count(all.unknown as u64))];
            StackRow {
                label: cx.locale.year(year.year.value),
                total: cx.tell(if all.unknown == 0 { "hours-count" } else { "hours-count-known" }, &args),
                parts: LOADS
                    .iter()
                    .zip(hours_by_load(year))
                    .map(|((_, look, _), told)| (*look, told.sum, cx.locale.count(told.sum)))
                    .collect(),
            }
        })
        .collect();
    let (first, last) = (&of.village.duties[0], &of.village.duties[of.village.duties.len() - 1]);
    let total = |year: &DutyYear| Arg::Text(cx.locale.count(hours(&year.duties).sum).into());
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
