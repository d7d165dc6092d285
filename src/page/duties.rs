//! Duties: who carries what, who sent it, how many hours it takes, and whether money came with it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Arg;
use super::chart::{ChartView, HATCHED, KeyView, Look, MID, SOLID, StackRow, stacked_rows};
use super::table::{Cell, FigureView, Head, LinkView, Row, TableView, escape};
use super::{Cx, PageView, VillageCx, chrome, data};
use crate::measure::{Money, Ratio, Reported};
use crate::model::Choice;
use crate::model::duty::{Duty, DutyList, DutyYear, Nature};
use crate::model::portal::Level;

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

/// Duties of one kind.
#[derive(Debug, Serialize)]
pub struct ListView {
    /// The kind.
    pub title: String,
    /// How many, how many hours.
    pub intro: String,
    /// The duties.
    pub table: TableView,
}

/// The three kinds of load a chart tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Load {
    /// The village's own affairs.
    Own,
    /// Standing work for government.
    Assisting,
    /// Handed down during the year: temporary, central and auxiliary tasks.
    Temporary,
}

const LOADS: [(Load, Look, &str); 3] = [
    (Load::Own, SOLID, "load-own"),
    (Load::Assisting, MID, "load-assisting"),
    (Load::Temporary, HATCHED, "load-temporary"),
];

/// The kind of load a duty is.
pub fn load_of(duty: &Duty) -> Load {
    match duty.nature.value {
        _ if !duty.is_assigned() => Load::Own,
        Nature::Standing => Load::Assisting,
        Nature::Central | Nature::Temporary | Nature::Auxiliary => Load::Temporary,
    }
}

/// How a duty is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Funding {
    /// All that is needed came.
    Funded,
    /// Some of it came.
    Partly,
    /// It needs money and none came.
    Unfunded,
    /// It needs none.
    NotNeeded,
    /// Nobody says.
    Unknown,
}

/// Whether the money came with the duty.
pub fn funding(duty: &Duty) -> Funding {
    match (duty.money_required.value, duty.money_received.value) {
        (Reported::Known(Money(0)), _) | (Reported::NotApplicable, _) => Funding::NotNeeded,
        (Reported::Known(required), Reported::Known(received)) if received >= required => Funding::Funded,
        (Reported::Known(_), Reported::Known(received)) if received.0 > 0 => Funding::Partly,
        (Reported::Known(_), Reported::Known(_)) => Funding::Unfunded,
        _ => Funding::Unknown,
    }
}

fn hours<'a>(duties: impl Iterator<Item = &'a Duty>) -> Reported<i128> {
    let mut sum = Reported::NotReported;
    for value in duties.filter_map(|duty| duty.hours().known()) {
        sum = Reported::Known(sum.known().unwrap_or(0) + i128::from(value));
    }
    sum
}

/// Hours of a year by kind of load.
pub fn hours_by_load(year: &DutyYear) -> [i128; 3] {
    LOADS.map(|(load, ..)| hours(year.duties.iter().filter(|duty| load_of(duty) == load)).known().unwrap_or(0))
}

/// The newest year with duties on record.
pub fn newest<'a>(of: &'a VillageCx) -> Option<&'a DutyYear> {
    of.village.duties.last()
}

/// The key of the load chart, with shares where a year is given.
pub fn load_key(cx: &Cx, year: Option<&DutyYear>) -> Vec<KeyView> {
    let shares = year.map(|year| crate::measure::share::shares(&hours_by_load(year)));
    LOADS
        .iter()
        .enumerate()
        .map(|(at, (_, look, key))| {
            let words = cx.say(key);
            let share = shares.as_ref().and_then(|shares| cx.locale.percent(Ratio::new(shares[at], 1000), 1));
            KeyView::new(
                *look,
                share.map_or(words.clone(), |share| {
                    cx.tell(
                        "label-and-share",
                        &[("label", Arg::Text(words.into())), ("share", Arg::Text(share.into()))],
                    )
                }),
            )
        })
        .collect()
}

/// One bar of the hours of one year.
pub fn load_bar(cx: &Cx, id: &str, year: &DutyYear) -> ChartView {
    let parts =
        LOADS.iter().zip(hours_by_load(year)).map(|((_, look, _), value)| (*look, value, String::new())).collect();
    let rows = [StackRow { label: String::new(), total: String::new(), parts }];
    stacked_rows(
        id,
        cx.tell("load-title", &[("year", Arg::Text(cx.locale.year(year.year.value).into()))]),
        load_words(cx, year),
        &rows,
    )
}

fn load_words(cx: &Cx, year: &DutyYear) -> String {
    let [own, assisting, temporary] = hours_by_load(year);
    let hours = |value: i128| Arg::Text(cx.locale.count(value).into());
    cx.tell("load-desc", &[("own", hours(own)), ("assisting", hours(assisting)), ("temporary", hours(temporary))])
}

/// "The township handed down 33 temporary tasks. For 26 of them no money came."
pub fn sent_down(cx: &Cx, year: &DutyYear) -> String {
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let temporary = assigned.iter().filter(|duty| load_of(duty) == Load::Temporary).count();
    let without = assigned.iter().filter(|duty| funding(duty) == Funding::Unfunded).count();
    let gap = gap(assigned.iter().copied());
    cx.rich(
        "duties-sent-down",
        &[
            ("count", Arg::Count(assigned.len() as u64)),
            ("temporary", Arg::Count(temporary as u64)),
            ("without", Arg::Count(without as u64)),
            ("gap", Arg::Text(cx.locale.headline_text(gap).into())),
            ("hasgap", Arg::Count(u64::from(!gap.is_zero()))),
        ],
    )
}

/// Money that was needed and did not come.
fn gap<'a>(duties: impl Iterator<Item = &'a Duty>) -> Money {
    duties
        .filter_map(|duty| Some((duty.money_required.known()?, duty.money_received.known()?)))
        .map(|(required, received)| Money((required.0 - received.0).max(0)))
        .sum()
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
        (Some(now), Some(then)) => super::change_on(cx, then, now, year.year.value - 1),
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
            spark: super::chart::Spark::of(&of.village.duties.iter().map(total).collect::<Vec<_>>())
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

fn years_table(cx: &Cx, of: &VillageCx) -> TableView {
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

fn senders(cx: &Cx, assigned: &[&Duty]) -> TableView {
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
        .map(|(level, duties)| Row::new(super::table::first_large(cx.locale.choice(*level).as_ref()), cells(duties)))
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

fn posts(cx: &Cx, of: &VillageCx, year: &DutyYear) -> Option<TableView> {
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
        rows.push(Row::new(super::people::post_name(cx, post), cells).under(&cx.name(&post.holder)));
    }
    (!rows.is_empty())
        .then(|| TableView::new("t-posts", cx.say("posts-table"), cx.say("posts-table-unit"), heads).rows(rows))
}

fn lists(cx: &Cx, of: &VillageCx, year: &DutyYear) -> Vec<ListView> {
    let order = [
        DutyList::Negative,
        DutyList::AssistGovernment,
        DutyList::Service,
        DutyList::Certificate,
        DutyList::PartyBuilding,
        DutyList::SelfGovernance,
    ];
    let mut out = Vec::new();
    for list in order {
        let duties: Vec<&Duty> = year.duties.iter().filter(|duty| duty.list.value == list).collect();
        if duties.is_empty() {
            continue;
        }
        let heads =
            ["head-duty", "head-kind", "head-until", "head-hours", "head-forms", "head-inspections", "head-money"]
                .map(|key| Head::of(cx.say(key)))
                .to_vec();
        let rows = duties.iter().map(|duty| duty_row(cx, of, duty)).collect();
        let id = format!("t-{}", list.word().replace('_', "-"));
        let caption = cx.locale.choice(list).into_owned();
        out.push(ListView {
            title: caption.clone(),
            intro: cx.tell(
                "duty-list-intro",
                &[
                    ("count", Arg::Count(duties.len() as u64)),
                    ("year", Arg::Text(cx.locale.year(year.year.value).into())),
                ],
            ),
            table: TableView::new(&id, caption, cx.say("duty-list-unit"), heads)
                .rows(rows)
                .scrolls("cols land", cx.say("slide-columns")),
        });
    }
    out
}

fn duty_row(cx: &Cx, of: &VillageCx, duty: &Duty) -> Row {
    let count = |value: Reported<u32>| match value {
        Reported::Known(value) => Cell::plain(cx.locale.count(value)),
        Reported::NotApplicable => Cell::none(cx.say("not-applicable")),
        Reported::NotReported => Cell::none(cx.say("not-reported")),
    };
    let money = match funding(duty) {
        Funding::NotNeeded => Cell::none(cx.say("funding-not-needed")),
        Funding::Unknown => Cell::none(cx.say("not-reported")),
        Funding::Unfunded => Cell::of(cx.say("funding-unfunded"), "up"),
        Funding::Funded => Cell::words(cx.say("funding-funded")),
        Funding::Partly => {
            let (required, received) =
                (duty.money_required.known().unwrap_or_default(), duty.money_received.known().unwrap_or_default());
            Cell::of(
                cx.tell(
                    "funding-partly",
                    &[
                        ("received", Arg::Text(cx.money(received).into())),
                        ("required", Arg::Text(cx.money(required).into())),
                    ],
                ),
                "up",
            )
        }
    };
    let until = duty.until.as_ref().map_or_else(
        || Cell::of(cx.say("until-open"), "none words"),
        |date| Cell::words(cx.locale.date_short(date.value)),
    );
    let mut under: Vec<String> = Vec::new();
    if let Some(by) = &duty.assigned_by {
        let level = super::table::first_large(cx.locale.choice(by.level.value).as_ref());
        under.push(by.office.as_ref().map_or_else(
            || level.to_string(),
            |office| {
                cx.tell(
                    "level-and-office",
                    &[("level", Arg::Text(level.clone().into())), ("office", Arg::Text(cx.name(office).into()))],
                )
            },
        ));
    }
    if let Some(number) = duty.basis.as_ref().and_then(|basis| basis.number.as_ref()) {
        under.push(number.value.clone());
    }
    let posts: Vec<String> = duty
        .posts
        .iter()
        .filter_map(|id| of.village.post(&id.value))
        .map(|post| super::people::post_name(cx, post))
        .collect();
    if !posts.is_empty() {
        under.push(cx.locale.join(&posts));
    }
    let cells = vec![
        Cell::words(cx.locale.choice(duty.nature.value)),
        until,
        count(duty.hours()),
        count(duty.forms),
        count(duty.checks),
        money,
    ];
    let said = cx.text(&duty.title);
    Row { lang: said.lang, ..Row::new(said.text, cells).under(&under.join(" · ")) }
}
