//! Debts: the register with what happened in the year, what falls due, the plan, and one page for every debt.

mod day;
mod due;
mod next;
mod one;
mod plan;
mod register;
mod years;

pub use next::next_due;
pub use one::{DebtView, one};
pub use register::{creditor, creditors_of, register, stands, stands_on};

use chrono::Datelike;
use serde::Serialize;

use super::Arg;
use super::chart::{ChartView, DASHED, KeyView, OVER, REPAID, SOLID};
use super::question::{Block, Blocks, there};
use super::table::{Cell, FigureView, Head, LinkView, Row, TableView, escape};
use super::{Cx, PageView, VillageCx, chrome, data, figure, held, machine, money_figure, proof};
use crate::aggregate::debt::roll::Roll;
use crate::aggregate::{Flag, Measured};
use crate::measure::{Money, Reported, Year, period::year_end};
use crate::model::Debt;
use crate::model::withheld::WithheldKind;

/// The register's page.
#[derive(Debug, Serialize)]
pub struct DebtsView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Debt by year.
    pub chart: Option<ChartView>,
    /// Its key.
    pub chart_key: Vec<KeyView>,
    /// The roll-forward by year.
    pub years: Option<TableView>,
    /// Every debt.
    pub register: Option<TableView>,
    /// What the register speaks of.
    pub register_intro: String,
    /// What falls due, by year.
    pub due: Option<TableView>,
    /// The reduction plan: target and actual.
    pub plan: Option<TableView>,
    /// When it was decided.
    pub plan_intro: String,
    /// How it is to be done.
    pub measures: Option<TableView>,
    /// What was said when the plan was looked at again.
    pub reviews: Option<TableView>,
    /// Owed by kind of creditor.
    pub by_creditor: Option<TableView>,
    /// Owed by purpose.
    pub by_purpose: Option<TableView>,
    /// Guarantees, which are not part of the debt.
    pub guarantees: Option<TableView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for DebtsView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        there(
            cx,
            &[
                ("is-it-falling", self.chart.is_some()),
                ("every-debt-one-by-one", self.register.is_some()),
                ("what-falls-due", self.due.is_some()),
                ("reduction-plan", self.plan.is_some()),
                ("owed-to-whom-for-what", self.by_creditor.is_some()),
                ("guarantees", self.guarantees.is_some()),
            ],
        )
    }
}

/// How many years the page looks back.
const YEARS: usize = 6;

/// The page of a village's debts.
pub fn list(cx: &Cx, of: &VillageCx) -> PageView<DebtsView> {
    let village = &of.village;
    let heading = cx.say("tab-debts");
    let mut page = chrome::of_village(cx, of, "debts", &heading, &heading);
    let records: Vec<&str> = village.debts.iter().map(|debt| village.files.get(debt.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let downloads = data::links(cx, of, &["debts", "debt-movements", "debt-years", "debt-plan"]);
    let Some(year) = of.last_debt_year() else {
        page.sub = chrome::village_name(cx, &village.name);
        page.lead = held::lead(cx, of, "debts-lead-unknown", held::is(WithheldKind::Debt));
        return PageView { page, v: DebtsView { downloads, ..empty() } };
    };
    page.sub = format!(
        "{}{}",
        chrome::village_name(cx, &village.name),
        escape(&cx.tell("at-year-end", &[("date", Arg::Text(cx.locale.date(year_end(year)).into()))]))
    );
    let told: Vec<Year> = of.ledger.years().filter(|it| it.register && it.year <= year).map(|it| it.year).collect();
    let years = &told[told.len().saturating_sub(YEARS)..];
    let debts: Vec<&Debt> = village.debts.iter().filter(|debt| debt.counts()).collect();
    let rolls: Vec<(Year, Roll)> = years.iter().map(|year| (*year, Roll::of_village(village, *year))).collect();
    let now = rolls.last().map_or(Roll::NONE, |(_, roll)| *roll);
    // Parts of a whole that is not known are no shares.
    let owes = now.closing.known().is_some_and(|owed| owed.0 > 0);
    let is_held = sums_held(cx, of);
    let complete = is_held.is_none();
    page.lead = is_held.unwrap_or_else(|| lead(cx, of, year, &rolls) + &since(cx, of));
    page.data = machine::data_page(
        cx,
        of,
        &page,
        &["debts", "debt-movements", "debt-years"],
        years.first().copied().zip(years.last().copied()),
    );
    let has_debts = !debts.is_empty();
    let any_known = rolls.iter().any(|(_, roll)| roll.closing.known().is_some());
    let owed = debts.iter().flat_map(|debt| years.iter().map(|year| (*debt, *year)));
    let owed = owed.filter(|(debt, year)| debt.incurred_on.year() <= *year);
    let mark = proof::mark(cx, of, proof::of_debts(of, owed).into_iter());
    PageView {
        page,
        v: DebtsView {
            figures: figures(cx, of, year, &rolls),
            chart: (has_debts && rolls.len() > 1 && any_known).then(|| years::chart(cx, of, &rolls)),
            chart_key: vec![
                KeyView::new(SOLID, cx.say("key-owed")),
                KeyView::new(REPAID, cx.say("key-repaid")),
                KeyView::new(OVER, cx.say("key-borrowed")),
                KeyView::new(DASHED, cx.say("key-planned")),
            ],
            years: has_debts.then(|| years::table(cx, &rolls, mark)),
            register: has_debts.then(|| register(cx, of, year, true)),
            register_intro: cx.tell("register-intro", &[("year", Arg::Text(cx.locale.year(year).into()))]),
            due: if complete { due::table(cx, &debts, of.debt_day().unwrap_or_else(|| year_end(year))) } else { None },
            plan: plan::targets(cx, of, year),
            plan_intro: plan::intro(cx, of),
            measures: plan::measures(cx, of),
            reviews: plan::reviews(cx, of),
            by_creditor: owes.then(|| {
                by(cx, &debts, year, "t-creditor", "head-creditor", |debt| {
                    cx.locale.choice(debt.creditor.kind.value).into_owned()
                })
            }),
            by_purpose: owes.then(|| {
                by(cx, &debts, year, "t-purpose", "head-purpose", |debt| {
                    cx.locale.choice(debt.purpose.value).into_owned()
                })
            }),
            guarantees: guarantees(cx, of),
            downloads,
        },
    }
}

/// Said instead of any sum where a debt is held back because of errors.
pub fn sums_held(cx: &Cx, of: &VillageCx) -> Option<String> {
    let any = of.village.withheld.iter().any(|it| it.kind == WithheldKind::Debt);
    any.then(|| cx.rich("debts-lead-held", &[("village", Arg::Text(cx.name(&of.village.name).into()))]))
}

fn empty() -> DebtsView {
    DebtsView {
        figures: Vec::new(),
        chart: None,
        chart_key: Vec::new(),
        years: None,
        register: None,
        register_intro: String::new(),
        due: None,
        plan: None,
        plan_intro: String::new(),
        measures: None,
        reviews: None,
        by_creditor: None,
        by_purpose: None,
        guarantees: None,
        downloads: Vec::new(),
    }
}

/// Which pace is meant: that of the last three years, where so many are on record, else of the last one.
fn key_of_pace(of: &VillageCx, number: bool, year: Year) -> &'static str {
    match of.summary.value_of(year, "years-to-clear") {
        Measured::Value { flag: Some(Flag::OneYearPace), .. } => "debts-lead-years-one",
        _ if number => "debts-lead-years",
        _ => "debts-lead-pace",
    }
}

fn lead(cx: &Cx, of: &VillageCx, year: Year, rolls: &[(Year, Roll)]) -> String {
    let mut args = vec![
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("year", Arg::Text(cx.locale.year(year).into())),
    ];
    let Some(owed) = rolls.last().map_or(Some(Money::ZERO), |(_, roll)| roll.closing.known()) else {
        return lead_untold(cx, of, year, args);
    };
    if owed.is_zero() {
        return cx.rich("debts-lead-free", &args);
    }
    args.push(("owed", Arg::Text(cx.locale.headline_text(owed).into())));
    let first = rolls.iter().find_map(|(year, roll)| Some((*year, roll.closing.known()?)));
    let mut out = match first.filter(|(from, then)| *from < year && *then != owed) {
        Some((from, then)) => {
            args.push(("from", Arg::Text(cx.locale.year(from).into())));
            args.push(("difference", Arg::Text(cx.locale.headline_text((then - owed).abs()).into())));
            cx.rich(if owed < then { "debts-lead-less" } else { "debts-lead-more" }, &args)
        }
        None => cx.rich("debts-lead", &args),
    };
    if let Some((key, value)) = of.indicator_text(cx, "years-to-clear", year) {
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich(key_of_pace(of, key, year), &[("years", Arg::Text(value.into()))]));
    }
    let day = year_end(year).min(cx.site.as_of);
    let overdue: Vec<Money> = of
        .village
        .debts
        .iter()
        .filter(|debt| debt.counts() && debt.is_past_due(day))
        .filter_map(|debt| debt.owed_at_end_of(year).known())
        .filter(|owed| owed.0 > 0)
        .collect();
    if !overdue.is_empty() {
        let (count, sum): (u64, Money) = (overdue.len() as u64, overdue.into_iter().sum());
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich(
            "debts-lead-overdue",
            &[("count", Arg::Count(count)), ("amount", Arg::Text(cx.locale.headline_text(sum).into()))],
        ));
    }
    out
}

/// "On 30 September 2026 it owed 191,100 yuan": what the register says of the year that is not over.
pub fn since(cx: &Cx, of: &VillageCx) -> String {
    let Some((day, owed)) = of.debt_day_within().and_then(|day| Some((day, of.owed_on(day).known()?))) else {
        return String::new();
    };
    let args =
        [("date", Arg::Text(cx.locale.date(day).into())), ("owed", Arg::Text(cx.locale.headline_text(owed).into()))];
    cx.sentence_gap() + &cx.rich("debts-lead-since", &args)
}

/// Some debts do not say how much of them is left: the others may be named, and are never the whole.
fn lead_untold(cx: &Cx, of: &VillageCx, year: Year, mut args: Vec<(&'static str, Arg)>) -> String {
    let standing: Vec<Reported<Money>> = of
        .village
        .debts
        .iter()
        .filter(|debt| debt.counts() && stands(debt, year))
        .map(|debt| debt.owed_at_end_of(year))
        .collect();
    let known: Vec<Money> = standing.iter().filter_map(|owed| owed.known()).collect();
    args.push(("untold", Arg::Count((standing.len() - known.len()) as u64)));
    args.push(("others", Arg::Count(known.len() as u64)));
    let sum: Money = known.iter().copied().sum();
    args.push(("amount", Arg::Text(cx.locale.headline_text(sum).into())));
    cx.rich(if known.is_empty() { "debts-lead-untold" } else { "debts-lead-untold-others" }, &args)
}

fn figures(cx: &Cx, of: &VillageCx, year: Year, rolls: &[(Year, Roll)]) -> Vec<FigureView> {
    let Some((_, now)) = rolls.last() else { return Vec::new() };
    let before = rolls.iter().rev().nth(1).map(|(_, roll)| *roll);
    let money = |key: &str, part: fn(&Roll) -> Reported<Money>| {
        money_figure(cx, key, year, part(now), before.as_ref().map(part))
    };
    let mut owed = money("figure-owed", |it| it.closing);
    if let (Some(now), Some(then)) = (now.closing.known(), before.and_then(|it| it.closing.known())) {
        owed.change_class = match now.cmp(&then) {
            std::cmp::Ordering::Less => "down",
            std::cmp::Ordering::Equal => "",
            std::cmp::Ordering::Greater => "up",
        };
    }
    let mut out = vec![owed, money("figure-repaid", |it| it.repaid), money("figure-interest", |it| it.interest)];
    let per_person = of.indicator(cx, "debt-per-resident", year);
    out.push(FigureView {
        label: cx.say("figure-owed-per-resident"),
        href: cx.link("indicators/debt-per-resident.html"),
        unit: if per_person.is_some() { cx.locale.unit() } else { String::new() },
        number: per_person.unwrap_or_else(|| cx.say("not-reported")),
        ..FigureView::default()
    });
    out
}

/// What is owed, split by what a debt is, largest first, with shares that add up to the whole.
fn by(cx: &Cx, debts: &[&Debt], year: Year, id: &str, head: &str, name: impl Fn(&Debt) -> String) -> TableView {
    let mut sums: Vec<(String, Money)> = Vec::new();
    for debt in debts {
        let Some(owed) = debt.owed_at_end_of(year).known().filter(|owed| !owed.is_zero()) else { continue };
        let name = name(debt);
        match sums.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum += owed,
            None => sums.push((name, owed)),
        }
    }
    super::share_table(cx, id, cx.say(head), cx.say(head), sums)
}

fn guarantees(cx: &Cx, of: &VillageCx) -> Option<TableView> {
    let heads = ["head-owed-to", "head-amount", "head-until"].map(|key| Head::of(cx.say(key))).to_vec();
    let rows: Vec<Row> = of
        .village
        .debts
        .iter()
        .filter(|debt| !debt.counts())
        .map(|debt| {
            let due = debt
                .due_on
                .as_ref()
                .map_or_else(|| Cell::none(cx.say("no-due-date")), |date| Cell::day(cx.locale.date(date.value)));
            Row::new(creditor(cx, debt), vec![figure(cx, debt.owed_on(cx.site.as_of)), due])
                .under(&cx.name(&debt.title))
                .to(cx.link(&format!("{}/debts/{}.html", of.village.path, debt.id)))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        TableView::new("t-guarantees", cx.say("guarantees"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
    })
}
