//! Debts: the register with what happened in the year, what falls due, the plan, and one page for every debt.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::Arg;
use super::chart::{ChartView, DASHED, DebtColumn, KeyView, OVER, REPAID, SOLID, debt_columns};
use super::table::{Cell, FactView, FigureView, Head, LinkView, Row, TableView, escape};
use super::{Cx, PageView, VillageCx, change_on, chrome, data, figure, key_with_words};
use crate::aggregate::debt::roll::{Roll, roll};
use crate::measure::{Money, Ratio, Reported, Year, period::year_end};
use crate::model::debt::{Debt, DebtStatus, Instrument, MovementType};

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
    /// Owed by kind of creditor.
    pub by_creditor: Option<TableView>,
    /// Owed by purpose.
    pub by_purpose: Option<TableView>,
    /// Guarantees, which are not part of the debt.
    pub guarantees: Option<TableView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// Who is owed, without a private person's name: the organisation, the masked name, or the kind of creditor.
pub fn creditor(cx: &Cx, debt: &Debt) -> String {
    match &debt.creditor.name {
        Some(name) => cx.name(name),
        None => cx.locale.choice(debt.creditor.kind.value).into_owned(),
    }
}

/// How a debt stands at the end of a year, in words, with its class.
pub fn state(cx: &Cx, debt: &Debt, year: Year) -> (String, &'static str) {
    let owed = debt.owed_at_end_of(year);
    let status = debt.status.as_ref().map(|status| status.value);
    if owed.is_zero() {
        let written_off = debt.movements.iter().any(|it| it.kind.value == MovementType::WriteOff);
        let last = debt.movements.iter().filter(|it| it.effect() < 0).map(|it| it.date.value).max();
        let key = if written_off { "debt-state-written-off" } else { "debt-state-repaid" };
        return (
            last.map_or_else(
                || cx.say("debt-state-repaid-undated"),
                |date| cx.tell(key, &[("year", Arg::Text(cx.locale.year(date.year()).into()))]),
            ),
            "",
        );
    }
    if let Some(status @ (DebtStatus::Disputed | DebtStatus::Frozen)) = status {
        return (cx.locale.choice(status).into_owned(), "up");
    }
    match &debt.due_on {
        Some(due) if due.value < year_end(year).min(cx.site.as_of) => {
            (cx.tell("debt-state-overdue", &[("date", Arg::Text(cx.locale.date(due.value).into()))]), "up")
        }
        Some(due) => (cx.tell("debt-state-due", &[("date", Arg::Text(cx.locale.date(due.value).into()))]), ""),
        None => (cx.say("debt-state-no-date"), "up"),
    }
}

/// The register: every debt with the year's repayment and what is still owed. Used here and on the overview.
pub fn register(cx: &Cx, of: &VillageCx, year: Year, wide: bool) -> TableView {
    let mut heads = vec![Head::of(cx.say("head-owed-to"))];
    if wide {
        heads.extend(["head-principal", "head-rate", "head-due"].map(|key| Head::of(cx.say(key))));
    }
    let year_text = cx.locale.year(year);
    heads.push(Head::of(cx.tell("head-repaid-in", &[("year", Arg::Text(year_text.clone().into()))])));
    heads.push(Head::now(cx.say("head-still-owed")));
    let mut total = (Money::ZERO, Money::ZERO);
    let rows: Vec<Row> = of
        .village
        .debts
        .iter()
        .filter(|debt| debt.counts() && debt.incurred_on.year() <= year)
        .filter(|debt| wide || !debt.owed_at_end_of(year).is_zero() || !debt.owed_at_end_of(year - 1).is_zero())
        .map(|debt| {
            let step = roll(debt, year);
            total = (total.0 + step.repaid, total.1 + step.closing);
            let mut cells = Vec::new();
            if wide {
                cells.push(Cell::plain(cx.money(debt.principal.value)));
                cells.push(match &debt.rate {
                    Some(rate) => Cell::plain(rate_text(cx, rate.value)),
                    None => Cell::none(cx.say("no-interest")),
                });
                cells.push(match &debt.due_on {
                    Some(due) => Cell::words(cx.locale.date(due.value)),
                    None => Cell::marked(cx.say("no-due-date"), "words", "up"),
                });
            }
            cells.push(Cell::plain(cx.money(step.repaid)));
            cells.push(Cell::of(cx.money(step.closing), "now"));
            let (state, class) = state(cx, debt, year);
            let mut row =
                Row::new(creditor(cx, debt), cells).to(cx.link(&format!("{}/debts/{}.html", of.village.path, debt.id)));
            let title = escape(&cx.name(&debt.title));
            row.sub = if class.is_empty() {
                format!("{title}{}{}", cx.list_gap(), escape(&state))
            } else {
                format!("{title}{}<b class=\"{class}\">{}</b>", cx.list_gap(), escape(&state))
            };
            row
        })
        .collect();
    let mut cells = vec![Cell::plain(cx.money(total.0)), Cell::plain(cx.money(total.1))];
    if wide {
        cells.splice(0..0, (0..3).map(|_| Cell::plain("")));
    }
    let caption = cx.tell("register-caption", &[("date", Arg::Text(cx.locale.date(year_end(year)).into()))]);
    let view = TableView::new("t-register", caption, cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .total(Row::new(cx.say("total"), cells));
    if wide { view.scrolls("cols newest land", cx.say("slide-columns-back")) } else { view }
}

/// `4.75%`, from millionths.
pub fn rate_text(cx: &Cx, millionths: i64) -> String {
    let decimals = if millionths % 10_000 == 0 {
        0
    } else if millionths % 1_000 == 0 {
        1
    } else {
        2
    };
    cx.locale.percent(Ratio::new(millionths, 1_000_000), decimals).unwrap_or_default()
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
    let name = Arg::Text(cx.name(&village.name).into());
    let Some(year) = of.last_debt_year() else {
        page.sub = chrome::village_name(cx, &village.name);
        page.lead = cx.rich("debts-lead-unknown", &[("village", name)]);
        return PageView { page, v: DebtsView { downloads, ..empty() } };
    };
    page.sub = format!(
        "{}{}",
        chrome::village_name(cx, &village.name),
        escape(&cx.tell("at-year-end", &[("date", Arg::Text(cx.locale.date(year_end(year)).into()))]))
    );
    let known: Vec<Year> =
        of.ledger.years().filter(|it| it.debt.known().is_some() && it.year <= year).map(|it| it.year).collect();
    let years = &known[known.len().saturating_sub(YEARS)..];
    let debts: Vec<&Debt> = village.debts.iter().filter(|debt| debt.counts()).collect();
    let rolls: Vec<(Year, Roll)> =
        years.iter().map(|year| (*year, debts.iter().map(|debt| roll(debt, *year)).sum())).collect();
    let now = rolls.last().map_or_else(Roll::default, |(_, roll)| *roll);
    page.lead = lead(cx, of, year, &rolls);
    let has_debts = !debts.is_empty();
    PageView {
        page,
        v: DebtsView {
            figures: figures(cx, of, year, &rolls),
            chart: (has_debts && rolls.len() > 1).then(|| chart(cx, of, &rolls)),
            chart_key: vec![
                KeyView::new(SOLID, cx.say("key-owed")),
                KeyView::new(REPAID, cx.say("key-repaid")),
                KeyView::new(OVER, cx.say("key-borrowed")),
                KeyView::new(DASHED, cx.say("key-planned")),
            ],
            years: has_debts.then(|| years_table(cx, &rolls)),
            register: has_debts.then(|| register(cx, of, year, true)),
            register_intro: cx.tell("register-intro", &[("year", Arg::Text(cx.locale.year(year).into()))]),
            due: due(cx, &debts, year),
            plan: plan(cx, of, year),
            plan_intro: plan_intro(cx, of),
            measures: measures(cx, of),
            by_creditor: (now.closing.0 > 0).then(|| {
                by(cx, &debts, year, "t-creditor", "head-creditor", |debt| {
                    cx.locale.choice(debt.creditor.kind.value).into_owned()
                })
            }),
            by_purpose: (now.closing.0 > 0).then(|| {
                by(cx, &debts, year, "t-purpose", "head-purpose", |debt| {
                    cx.locale.choice(debt.purpose.value).into_owned()
                })
            }),
            guarantees: guarantees(cx, of),
            downloads,
        },
    }
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
        by_creditor: None,
        by_purpose: None,
        guarantees: None,
        downloads: Vec::new(),
    }
}

fn lead(cx: &Cx, of: &VillageCx, year: Year, rolls: &[(Year, Roll)]) -> String {
    let owed = rolls.last().map_or(Money::ZERO, |(_, roll)| roll.closing);
    let mut args = vec![
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("year", Arg::Text(cx.locale.year(year).into())),
    ];
    if owed.is_zero() {
        return cx.rich("debts-lead-free", &args);
    }
    args.push(("owed", Arg::Text(cx.locale.headline_text(owed).into())));
    let mut out = match rolls.first() {
        Some((from, first)) if rolls.len() > 1 && first.closing != owed => {
            args.push(("from", Arg::Text(cx.locale.year(*from).into())));
            args.push(("difference", Arg::Text(cx.locale.headline_text((first.closing - owed).abs()).into())));
            cx.rich(if owed < first.closing { "debts-lead-less" } else { "debts-lead-more" }, &args)
        }
        _ => cx.rich("debts-lead", &args),
    };
    if let Some((key, value)) = of.indicator_text(cx, "years-to-clear", year) {
        out.push_str(&cx.sentence_gap());
        out.push_str(
            &cx.rich(if key { "debts-lead-years" } else { "debts-lead-pace" }, &[("years", Arg::Text(value.into()))]),
        );
    }
    let overdue: Vec<&Debt> = of
        .village
        .debts
        .iter()
        .filter(|debt| debt.counts() && debt.is_overdue(year_end(year).min(cx.site.as_of)))
        .collect();
    if !overdue.is_empty() {
        let sum: Money = overdue.iter().map(|debt| debt.owed_at_end_of(year)).sum();
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich(
            "debts-lead-overdue",
            &[("count", Arg::Count(overdue.len() as u64)), ("amount", Arg::Text(cx.locale.headline_text(sum).into()))],
        ));
    }
    out
}

fn figures(cx: &Cx, of: &VillageCx, year: Year, rolls: &[(Year, Roll)]) -> Vec<FigureView> {
    let Some((_, now)) = rolls.last() else { return Vec::new() };
    let before = rolls.iter().rev().nth(1).map(|(_, roll)| *roll);
    let money = |key: &str, value: Money, then: Option<Money>, falling_is_calm: bool| {
        let headline = cx.locale.headline(value);
        let class = match then {
            Some(then) if falling_is_calm && value < then => "down",
            Some(then) if falling_is_calm && value > then => "up",
            _ => "",
        };
        FigureView {
            label: cx.tell(key, &[("year", Arg::Text(cx.locale.year(year).into()))]),
            number: headline.number,
            unit: headline.unit,
            change: then.map_or_else(String::new, |then| change_on(cx, then.0.into(), value.0.into(), year - 1)),
            change_class: class,
            spark: None,
        }
    };
    let mut out = vec![
        money("figure-owed", now.closing, before.map(|it| it.closing), true),
        money("figure-repaid", now.repaid, before.map(|it| it.repaid), false),
        money("figure-interest", now.interest, before.map(|it| it.interest), false),
    ];
    let per_person = of.indicator(cx, "debt-per-resident", year);
    out.push(FigureView {
        label: cx.say("figure-owed-per-resident"),
        number: per_person.unwrap_or_else(|| cx.say("not-reported")),
        unit: cx.locale.unit(),
        ..FigureView::default()
    });
    out
}

fn chart(cx: &Cx, of: &VillageCx, rolls: &[(Year, Roll)]) -> ChartView {
    let column = |label: String, owed: Money, repaid: Money, borrowed: Money, planned: bool| DebtColumn {
        label,
        owed: owed.0.into(),
        owed_text: cx.locale.chart_label(owed),
        repaid: repaid.0.into(),
        repaid_text: if repaid.is_zero() { String::new() } else { cx.signed_chart(-repaid) },
        borrowed: borrowed.0.into(),
        borrowed_text: if borrowed.is_zero() { String::new() } else { cx.signed_chart(borrowed) },
        planned,
    };
    let shown = &rolls[rolls.len().saturating_sub(6)..];
    let mut columns: Vec<DebtColumn> = shown
        .iter()
        .map(|(year, roll)| {
            column(cx.locale.year(*year), roll.closing, roll.repaid + roll.otherwise_reduced, roll.borrowed, false)
        })
        .collect();
    let (first_year, first) = shown[0];
    let (last_year, last) = shown[shown.len() - 1];
    if let Some(plan) = &of.village.debt_plan {
        let mut before = last.closing;
        for (year, target) in plan.targets.iter().filter(|(year, _)| **year > last_year).take(3) {
            if let Some(target) = target.known() {
                columns.push(column(
                    cx.locale.year(*year),
                    target,
                    Money((before - target).0.max(0)),
                    Money::ZERO,
                    true,
                ));
                before = target;
            }
        }
    }
    let args = [
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("from", Arg::Text(cx.locale.year(first_year).into())),
        ("to", Arg::Text(cx.locale.year(last_year).into())),
        ("first", Arg::Text(cx.locale.headline_text(first.closing).into())),
        ("last", Arg::Text(cx.locale.headline_text(last.closing).into())),
    ];
    let desc = if last.closing < first.closing { "debt-chart-desc-less" } else { "debt-chart-desc" };
    debt_columns("c-debt", cx.tell("debt-chart-title", &args), cx.tell(desc, &args), &columns)
}

fn years_table(cx: &Cx, rolls: &[(Year, Roll)]) -> TableView {
    let mut heads = vec![Head::of(cx.say("head-item"))];
    let last = rolls.len() - 1;
    heads.extend(rolls.iter().enumerate().map(|(at, (year, _))| {
        if at == last { Head::now(cx.locale.year(*year)) } else { Head::of(cx.locale.year(*year)) }
    }));
    let row = |key: &str, part: fn(&Roll) -> Money| {
        let cells = rolls
            .iter()
            .enumerate()
            .map(
                |(at, (_, roll))| {
                    if at == last { Cell::of(cx.money(part(roll)), "now") } else { Cell::plain(cx.money(part(roll))) }
                },
            )
            .collect();
        Row::new(cx.say(key), cells)
    };
    let mut rows = vec![
        row("row-owed-at-start", |it| it.opening),
        row("row-borrowed", |it| it.borrowed),
        row("row-repaid", |it| it.repaid),
    ];
    if rolls.iter().any(|(_, roll)| !roll.otherwise_reduced.is_zero()) {
        rows.push(row("row-otherwise-reduced", |it| it.otherwise_reduced));
    }
    rows.push(row("row-owed-at-end", |it| it.closing).subtotal());
    rows.push(row("row-interest-paid", |it| it.interest));
    TableView::new("t-roll", cx.say("roll-caption"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols newest", cx.say("slide-years"))
}

/// What is still owed, by the year it must be paid.
fn due(cx: &Cx, debts: &[&Debt], year: Year) -> Option<TableView> {
    let mut by_year: BTreeMap<Year, (Money, usize)> = BTreeMap::new();
    let mut open = (Money::ZERO, 0usize);
    let mut late = (Money::ZERO, 0usize);
    for debt in debts {
        let owed = debt.owed_at_end_of(year);
        if owed.is_zero() {
            continue;
        }
        let slot = match &debt.due_on {
            None => &mut open,
            Some(due) if due.value < year_end(year).min(cx.site.as_of) => &mut late,
            Some(due) => by_year.entry(due.year()).or_default(),
        };
        slot.0 += owed;
        slot.1 += 1;
    }
    let heads = ["head-when", "head-debts", "head-to-pay"].map(|key| Head::of(cx.say(key))).to_vec();
    let row = |label: String, (amount, count): (Money, usize), class: &'static str| {
        Row::new(label, vec![Cell::plain(cx.locale.count(count as i128)), Cell::of(cx.money(amount), class)])
    };
    let mut rows = Vec::new();
    if late.1 > 0 {
        rows.push(row(cx.say("due-already"), late, "up"));
    }
    rows.extend(by_year.iter().map(|(year, slot)| row(cx.locale.year(*year), *slot, "")));
    if open.1 > 0 {
        rows.push(row(cx.say("due-no-date"), open, "up"));
    }
    if rows.is_empty() {
        return None;
    }
    let total = by_year.values().fold((late.0 + open.0, late.1 + open.1), |sum, slot| (sum.0 + slot.0, sum.1 + slot.1));
    Some(
        TableView::new("t-due", cx.say("due-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows).total(row(
            cx.say("total"),
            total,
            "",
        )),
    )
}

fn plan_intro(cx: &Cx, of: &VillageCx) -> String {
    let Some(plan) = &of.village.debt_plan else { return String::new() };
    let date = Arg::Text(cx.locale.date(plan.base_date.value).into());
    let amount = Arg::Text(cx.locale.headline_text(plan.base_amount.value).into());
    let mut out = cx.rich("plan-intro", &[("date", date), ("amount", amount)]);
    if let Some(decision) = plan.approved_by.as_ref().and_then(|id| of.village.decision(&id.value)) {
        let href = cx.link(&format!("{}/decisions/{}.html", of.village.path, decision.id));
        out.push_str(&format!(" <a href=\"{}\">{}</a>", escape(&href), escape(&cx.name(&decision.title))));
    }
    out
}

fn plan(cx: &Cx, of: &VillageCx, year: Year) -> Option<TableView> {
    let plan = of.village.debt_plan.as_ref()?;
    let heads = ["head-year-end", "head-target", "head-really-owed", "head-difference"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    let owed = |at: Year| -> Money {
        of.village.debts.iter().filter(|debt| debt.counts()).map(|debt| debt.owed_at_end_of(at)).sum()
    };
    let rows = plan
        .targets
        .iter()
        .map(|(at, target)| {
            let mut cells = vec![figure(cx, target.value)];
            match target.known() {
                Some(target) if *at <= year => {
                    let difference = owed(*at) - target;
                    cells.push(Cell::plain(cx.money(owed(*at))));
                    cells.push(Cell::of(
                        cx.locale.signed_money(difference, cx.precision()),
                        if difference.0 > 0 { "up" } else { "down" },
                    ));
                }
                _ => cells.extend([Cell::none(cx.say("not-due-yet")), Cell::none(cx.say("not-due-yet"))]),
            }
            Row::new(cx.locale.year(*at), cells)
        })
        .collect();
    Some(
        TableView::new("t-plan", cx.say("plan-caption"), cx.unit_caption(cx.locale.unit()), heads)
            .rows(rows)
            .scrolls("cols land", cx.say("slide-columns")),
    )
}

fn measures(cx: &Cx, of: &VillageCx) -> Option<TableView> {
    let plan = of.village.debt_plan.as_ref()?;
    let heads = ["head-measure", "head-year", "head-amount"].map(|key| Head::of(cx.say(key))).to_vec();
    let rows: Vec<Row> = plan
        .measures
        .iter()
        .map(|it| {
            let year = it
                .year
                .as_ref()
                .map_or_else(|| Cell::none(cx.say("not-reported")), |year| Cell::plain(cx.locale.year(year.value)));
            let debts: Vec<String> =
                it.debts.iter().filter_map(|id| of.village.debt(&id.value)).map(|debt| cx.name(&debt.title)).collect();
            Row::new(cx.locale.choice(it.method.value), vec![year, figure(cx, it.amount.value)])
                .under(&cx.locale.join(&debts))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        TableView::new("t-measures", cx.say("measures-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
    })
}

/// What is owed, split by what a debt is, largest first, with shares that add up to the whole.
fn by(cx: &Cx, debts: &[&Debt], year: Year, id: &str, head: &str, name: impl Fn(&Debt) -> String) -> TableView {
    let mut sums: Vec<(String, Money)> = Vec::new();
    for debt in debts {
        let owed = debt.owed_at_end_of(year);
        if owed.is_zero() {
            continue;
        }
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
                .map_or_else(|| Cell::none(cx.say("no-due-date")), |date| Cell::plain(cx.locale.date(date.value)));
            Row::new(creditor(cx, debt), vec![Cell::plain(cx.money(debt.owed_on(cx.site.as_of))), due])
                .under(&cx.name(&debt.title))
                .to(cx.link(&format!("{}/debts/{}.html", of.village.path, debt.id)))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        TableView::new("t-guarantees", cx.say("guarantees"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
    })
}

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
}

/// The page of one debt.
pub fn one(cx: &Cx, of: &VillageCx, debt: &Debt) -> PageView<DebtView> {
    let title = cx.name(&debt.title);
    let mut page = chrome::of_village(cx, of, "debts", &title, &title);
    page.sub = format!("{} · {}", chrome::village_name(cx, &of.village.name), escape(&creditor(cx, debt)));
    page.provenance = chrome::provenance(cx, of, &[of.village.files.get(debt.file).path.as_str()]);
    let last = of.last_debt_year().unwrap_or_else(|| cx.site.as_of.year());
    // Every figure at the top speaks of one day: the end of the last year, or today for a debt that is newer.
    let newer = debt.incurred_on.year() > last;
    let day = if newer { cx.site.as_of } else { year_end(last) };
    let owed = debt.owed_on(day);
    let until = debt.movements.iter().filter(|it| it.date.value <= day);
    let paid: Money =
        until.clone().filter(|it| it.kind.value == MovementType::Repayment).filter_map(|it| it.principal.known()).sum();
    let interest: Money = until.filter_map(|it| it.interest.known()).sum();
    let (state, class) = state(cx, debt, last);
    // A name stays as it is; what kind of creditor it is stands inside the sentence.
    let named = match &debt.creditor.name {
        Some(name) => cx.name(name),
        None => super::table::first_small(&creditor(cx, debt)),
    };
    let args = [
        ("creditor", Arg::Text(named.into())),
        ("principal", Arg::Text(cx.locale.headline_text(debt.principal.value).into())),
        ("date", Arg::Text(cx.locale.date(debt.incurred_on.value).into())),
        ("paid", Arg::Text(cx.locale.headline_text(paid).into())),
        ("owed", Arg::Text(cx.locale.headline_text(owed).into())),
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("day", Arg::Text(cx.locale.date(day).into())),
    ];
    let key = match debt.instrument.value {
        Instrument::Guarantee => "debt-lead-guarantee",
        _ if owed.is_zero() => "debt-lead-clear",
        _ if paid.is_zero() => "debt-lead-unpaid",
        _ => "debt-lead",
    };
    page.lead = cx.rich(key, &args);
    let money = |key: &str, value: Money| {
        let headline = cx.locale.headline(value);
        FigureView {
            label: cx.tell(key, &[("year", Arg::Text(cx.locale.year(last).into()))]),
            number: headline.number,
            unit: headline.unit,
            ..FigureView::default()
        }
    };
    let mut figures = vec![
        money(if newer { "figure-owed-now" } else { "figure-owed" }, owed),
        money("figure-principal", debt.principal.value),
        money("figure-paid-back", paid),
        money("figure-interest-all", interest),
    ];
    figures[0].change = escape(&state);
    figures[0].change_class = class;
    let first = debt.incurred_on.year().max(last - YEARS as Year + 1);
    let years: Vec<(Year, Roll)> = (first..=last).map(|year| (year, roll(debt, year))).collect();
    PageView {
        page,
        v: DebtView {
            figures,
            facts: facts(cx, of, debt),
            note: debt.note.as_ref().map_or_else(String::new, |text| cx.name(text)),
            movements: movements(cx, of, debt),
            years: (!years.is_empty()).then(|| years_table(cx, &years)),
        },
    }
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
        out.push(FactView::new(cx.say("fact-signed"), super::names::post_name(cx, post)));
    }
    if let Some(text) = &debt.collateral {
        out.push(FactView::new(cx.say("fact-collateral"), cx.name(text)));
    }
    if let Some(status) = &debt.status {
        out.push(FactView::new(cx.say("fact-committee-says"), cx.locale.choice(status.value)));
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
    let mut owed = debt.principal.value;
    let mut rows = vec![
        Row::new(
            cx.locale.date(debt.incurred_on.value),
            vec![
                Cell::plain(cx.locale.signed_money(owed, cx.precision())),
                super::figure(cx, Reported::NotApplicable),
                Cell::of(cx.money(owed), "now"),
            ],
        )
        .under(&cx.say("movement-incurred")),
    ];
    let free = debt.rate.as_ref().is_some_and(|rate| rate.value == 0);
    for it in &debt.movements {
        owed = Money(owed.0 + it.effect());
        let moved = Money(it.effect());
        // Nobody need write that a debt without interest bore none.
        let interest = match it.interest.value {
            Reported::NotReported if free => Reported::NotApplicable,
            value => value,
        };
        let interest = super::figure(cx, interest);
        let mut row = Row::new(
            cx.locale.date(it.date.value),
            vec![Cell::plain(cx.locale.signed_money(moved, cx.precision())), interest, Cell::of(cx.money(owed), "now")],
        );
        let mut under = vec![cx.locale.choice(it.kind.value).into_owned()];
        if let Some(note) = &it.note {
            under.push(cx.name(note));
        }
        row = row.under(&under.join(&cx.list_gap()));
        if let Some((budget, line)) = it.line.as_ref().and_then(|id| super::names::find_line(of.village, &id.value)) {
            row = row.to(cx.link(&format!(
                "{}/budget-{}.html#{}",
                of.village.path,
                budget.year.value,
                super::names::anchor(budget, line)
            )));
        }
        rows.push(row);
    }
    TableView::new("t-movements", cx.say("movements-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
}
