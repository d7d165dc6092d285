//! One debt's page: what was promised, and everything that happened since.

use std::ops::Add;

use chrono::Datelike;
use serde::Serialize;

use super::super::question::{Block, Blocks, there};
use super::register::{creditor, rate_text, state};
use super::{YEARS, years};
use crate::aggregate::debt::roll::{Roll, roll};
use crate::measure::{Money, Reported, Year, period::year_end};
use crate::model::Debt;
use crate::model::debt::{Instrument, MovementType};
use crate::page::record::{self, RecordView, Shown};
use crate::page::table::{Cell, FactView, FigureView, Head, Row, TableView, escape, first_small};
use crate::page::{
    Arg, Cx, PageView, VillageCx, chrome, figure, figure_now, key_with_words, money_figure, names, proof,
};

/// One debt's page.
#[derive(Debug, Serialize)]
pub struct DebtView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// What was promised.
    pub facts: Vec<FactView>,
    /// The committee's note.
    pub note: String,
    /// Everything that happened, with what was owed after it.
    pub movements: TableView,
    /// The roll-forward by year.
    pub years: Option<TableView>,
    /// The record, line by line.
    pub record: Option<RecordView>,
}

impl Blocks for DebtView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        there(cx, &[("the-promise", true), ("what-happened-since", true), ("year-by-year", self.years.is_some())])
    }
}

/// The page of one debt.
pub fn one(cx: &Cx, of: &VillageCx, debt: &Debt) -> PageView<DebtView> {
    let title = cx.name(&debt.title);
    let mut page = chrome::of_village(cx, of, "debts", &title, &title);
    page.sub = format!("{} · {}", chrome::village_name(cx, &of.village.name), escape(&creditor(cx, debt)));
    page.provenance = chrome::provenance(cx, of, &[of.village.files.get(debt.file).path.as_str()]);
    let last = of.last_debt_year().unwrap_or_else(|| cx.site.as_of.year());
    // Every figure at the top speaks of one day: the last the register tells of, or today for a debt that is newer.
    let told = of.debt_day().unwrap_or_else(|| year_end(last));
    let newer = debt.incurred_on.value > told;
    let day = if newer { cx.site.as_of } else { told };
    let owed = debt.owed_on(day);
    let sum = |sum: Reported<Money>, more| sum.both(more, Add::add);
    let repayments =
        debt.movements.iter().filter(|it| it.date.value <= day && it.kind.value == MovementType::Repayment);
    let paid = repayments.map(|it| it.effect().map(Money::abs)).fold(Reported::Known(Money::ZERO), sum);
    let began = debt.incurred_on.year();
    let interest = (began..=day.year()).map(|year| debt.interest_paid_in(year)).fold(Reported::Known(Money::ZERO), sum);
    let (state, class) = state(cx, debt, told);
    // A name stays as it is; what kind of creditor it is stands inside the sentence.
    let named = match &debt.creditor.name {
        Some(name) => cx.name(name),
        None => first_small(&creditor(cx, debt)),
    };
    let mut args = vec![
        ("creditor", Arg::Text(named.into())),
        ("principal", Arg::Text(cx.locale.headline_text(debt.principal.value).into())),
        ("date", Arg::Text(cx.locale.date(debt.incurred_on.value).into())),
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("day", Arg::Text(cx.locale.date(day).into())),
    ];
    for (name, value) in [("paid", paid), ("owed", owed)] {
        args.extend(value.known().map(|money| (name, Arg::Text(cx.locale.headline_text(money).into()))));
    }
    page.lead = cx.rich(lead_key(debt, owed, paid), &args);
    page.lead += &between(cx, debt, owed, paid);
    let money = |key: &str, value: Reported<Money>| money_figure(cx, key, last, value, None);
    let mut figures = vec![
        money(if newer { "figure-owed-now" } else { "figure-owed" }, owed),
        money("figure-principal", Reported::Known(debt.principal.value)),
        money("figure-paid-back", paid),
        money("figure-interest-all", interest),
    ];
    if let Some(day) = of.debt_day_within().filter(|_| !newer) {
        figures[0].label = cx.tell("figure-owed-on", &[("date", Arg::Text(cx.locale.date(day).into()))]);
    }
    figures[0].change = escape(&state);
    figures[0].change_class = class;
    let first = began.max(last - YEARS as Year + 1);
    let rolls: Vec<(Year, Roll)> = (first..=last).map(|year| (year, roll(debt, year))).collect();
    let mark = proof::mark(cx, of, proof::of_debts(of, rolls.iter().map(|(year, _)| (debt, *year))).into_iter());
    PageView {
        page,
        v: DebtView {
            figures,
            facts: facts(cx, of, debt),
            note: debt.note.as_ref().map_or_else(String::new, |text| cx.name(text)),
            movements: movements(cx, of, debt),
            years: (!rolls.is_empty()).then(|| years::table(cx, &rolls, mark)),
            record: record::view(cx, of, debt.file, Shown { id: "record".to_owned(), ..Shown::default() }),
        },
    }
}

/// The sentence that says no more than is known.
fn lead_key(debt: &Debt, owed: Reported<Money>, paid: Reported<Money>) -> &'static str {
    let guarantee = debt.instrument.value == Instrument::Guarantee;
    match (owed.known(), paid.known()) {
        (None, _) if guarantee => "debt-lead-guarantee-untold",
        (None, _) => "debt-lead-untold",
        (Some(_), _) if guarantee => "debt-lead-guarantee",
        (Some(Money::ZERO), Some(_)) => "debt-lead-clear",
        (Some(Money::ZERO), None) => "debt-lead-clear-untold",
        (Some(_), Some(Money::ZERO)) => "debt-lead-unpaid",
        (Some(_), Some(_)) => "debt-lead",
        (Some(_), None) => "debt-lead-paid-untold",
    }
}

/// What makes the sentence add up where payments alone do not: unpaid interest that was added, a part that was forgiven.
fn between(cx: &Cx, debt: &Debt, owed: Reported<Money>, paid: Reported<Money>) -> String {
    let (Some(owed), Some(paid)) = (owed.known(), paid.known()) else { return String::new() };
    let more = owed + paid - debt.principal.value;
    if more.is_zero() || owed.is_zero() || debt.instrument.value == Instrument::Guarantee {
        return String::new();
    }
    let key = if more > Money::ZERO { "debt-lead-added" } else { "debt-lead-settled" };
    cx.sentence_gap() + &cx.rich(key, &[("amount", Arg::Text(cx.locale.headline_text(more.abs()).into()))])
}

fn facts(cx: &Cx, of: &VillageCx, debt: &Debt) -> Vec<FactView> {
    let mut out = vec![
        FactView::new(
            cx.say("fact-creditor"),
            key_with_words(cx, creditor(cx, debt), cx.locale.choice(debt.creditor.kind.value).into_owned()),
        ),
        FactView::new(cx.say("fact-instrument"), cx.locale.choice(debt.instrument.value)),
        FactView::new(cx.say("fact-purpose"), cx.locale.choice(debt.purpose.value)),
        FactView::new(cx.say("fact-incurred"), cx.locale.date(debt.incurred_on.value)),
        FactView::new(
            cx.say("fact-due"),
            debt.due_on.as_ref().map_or_else(|| cx.say("no-due-date"), |date| cx.locale.date(date.value)),
        ),
        FactView::new(
            cx.say("fact-rate"),
            debt.rate.as_ref().map_or_else(
                || cx.say("no-interest"),
                |rate| cx.tell("rate-a-year", &[("rate", Arg::Text(rate_text(cx, rate.value).into()))]),
            ),
        ),
    ];
    if let Some(entity) = of.village.entity(&debt.entity.value) {
        out.push(FactView::new(cx.say("fact-debtor"), cx.name(&entity.name)));
    }
    match debt.approved_by.as_ref().and_then(|id| of.village.decision(&id.value)) {
        Some(decision) => out.push(FactView {
            label: cx.say("fact-approved"),
            text: cx.name(&decision.title),
            href: cx.link(&format!("{}/decisions/{}.html", of.village.path, decision.id)),
        }),
        None => out.push(FactView::new(cx.say("fact-approved"), cx.say("no-decision-on-record"))),
    }
    if let Some(post) = debt.signatory_post.as_ref().and_then(|id| of.village.post(&id.value)) {
        out.push(FactView::new(cx.say("fact-signed"), names::post_name(cx, post)));
    }
    if let Some(text) = &debt.collateral {
        out.push(FactView::new(cx.say("fact-collateral"), cx.name(text)));
    }
    if let Some(status) = &debt.status {
        out.push(FactView::new(cx.say("fact-committee-says"), cx.locale.choice(status.value)));
    }
    let accrued = debt.accrued.iter().rev().find_map(|(year, it)| Some((*year, it.known()?)));
    if let Some((year, amount)) = accrued.filter(|(_, amount)| !amount.is_zero()) {
        let label = cx.tell("fact-accrued", &[("year", Arg::Text(cx.locale.year(year).into()))]);
        out.push(FactView::new(label, cx.locale.headline_text(amount)));
    }
    if let Some(it) = &debt.verification {
        out.push(FactView::new(cx.say("fact-verification"), cx.locale.choice(it.status.value)));
    }
    out
}

fn movements(cx: &Cx, of: &VillageCx, debt: &Debt) -> TableView {
    let heads = ["head-when", "head-principal-moved", "head-interest", "head-owed-after"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    let mut rows = vec![
        Row::of_day(
            cx.locale.date(debt.incurred_on.value),
            vec![
                Cell::plain(cx.locale.signed_money(debt.principal.value, cx.precision())),
                figure(cx, Reported::NotApplicable),
                Cell::of(cx.money(debt.principal.value), "now"),
            ],
        )
        .under(&cx.say("movement-incurred")),
    ];
    let free = debt.rate.as_ref().is_some_and(|rate| rate.value == 0);
    for event in debt.course() {
        let date = cx.locale.date(event.date);
        let owed = figure_now(cx, event.owed);
        let Some(it) = event.movement else {
            let nothing = || figure(cx, Reported::NotApplicable);
            rows.push(Row::of_day(date, vec![nothing(), nothing(), owed]).under(&cx.say("movement-balance")));
            continue;
        };
        let moved = match it.effect() {
            Reported::Known(moved) => Cell::plain(cx.locale.signed_money(moved, cx.precision())),
            missing => figure(cx, missing),
        };
        // Nobody need write that a debt without interest bore none.
        let interest = match it.interest.value {
            Reported::NotReported if free => Reported::NotApplicable,
            value => value,
        };
        let mut row = Row::of_day(date, vec![moved, figure(cx, interest), owed]);
        let mut under = vec![cx.locale.choice(it.kind.value).into_owned()];
        if let Some(note) = &it.note {
            under.push(cx.name(note));
        }
        row = row.under(&under.join(&cx.list_gap()));
        if let Some((record, line)) = it.line.as_ref().and_then(|id| names::find_line(of.village, &id.value)) {
            row = row.to(cx.link(&format!(
                "{}/budget-{}.html#{}",
                of.village.path,
                record.year.value,
                names::anchor(record, line)
            )));
        }
        rows.push(row);
    }
    TableView::new("t-movements", cx.say("movements-caption"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}
