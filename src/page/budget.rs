//! Budgets: all years side by side, and one year line by line with its quarters, notes and record.

use serde::Serialize;

use super::Arg;
use super::chart::Bar;
use super::table::{Cell, FigureView, Head, LinkView, Row, TableView, escape};
use super::{Cx, PageView, VillageCx, chrome, data, figure, share_table};
use crate::aggregate::ledger::{IncomeClass, income_class};
use crate::aggregate::{Amounts, YearLedger, YearState};
use crate::measure::{Money, Ratio, Reported, Year};
use crate::model::Village;
use crate::model::budget::{Budget, Line, LineKind, Status};

/// The page of all years.
#[derive(Debug, Serialize)]
pub struct BudgetsView {
    /// Key figures of the newest whole year.
    pub figures: Vec<FigureView>,
    /// The reconciling stack of every year.
    pub years: Option<TableView>,
    /// Plan and actual of every year.
    pub plan: Option<TableView>,
    /// Money in by kind and year.
    pub came_from: Option<TableView>,
    /// Money out by kind and year.
    pub went_on: Option<TableView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// The anchor of a line on its year's page: the entity and the line's id.
pub fn anchor(budget: &Budget, line: &Line) -> String {
    format!("{}-{}", budget.entity.value, line.id.value)
}

/// The line a reference `2024-collective/road` means.
pub fn find_line<'a>(village: &'a Village, reference: &str) -> Option<(&'a Budget, &'a Line)> {
    let (budget, line) = reference.split_once('/')?;
    let budget = village.budget(budget)?;
    Some((budget, budget.line(line)?))
}

/// Years that have a page of their own, oldest first.
pub fn years(village: &Village) -> Vec<Year> {
    let mut out: Vec<Year> = village.budgets.iter().map(|budget| budget.year.value).collect();
    out.dedup();
    out.sort_unstable();
    out.dedup();
    out
}

/// The heads of a table of years, the last stressed; part years say so.
pub fn year_heads(cx: &Cx, first: String, years: &[&YearLedger]) -> Vec<Head> {
    let mut heads = vec![Head::of(first)];
    let last = years.len().saturating_sub(1);
    for (at, year) in years.iter().enumerate() {
        let text = year_label(cx, year);
        heads.push(if at == last { Head::now(text) } else { Head::of(text) });
    }
    heads
}

/// "2026 to September" for a part year, "2026 plan" for a plan, "2025" else.
pub fn year_label(cx: &Cx, year: &YearLedger) -> String {
    let text = cx.locale.year(year.year);
    match &year.state {
        YearState::Whole | YearState::Missing => text,
        YearState::Part(period) => {
            cx.tell("year-to-period", &[("period", Arg::Text(cx.locale.covered(*period).into()))])
        }
        YearState::Incomplete(_) => cx.tell("year-incomplete", &[("year", Arg::Text(text.into()))]),
        YearState::PlanOnly => cx.tell("year-plan", &[("year", Arg::Text(text.into()))]),
    }
}

/// The page of all years.
pub fn all(cx: &Cx, of: &VillageCx) -> PageView<BudgetsView> {
    let heading = cx.say("tab-budget");
    let mut page = chrome::of_village(cx, of, "budget", &heading, &heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    page.years = year_tabs(cx, of, None);
    let records: Vec<&str> =
        of.village.budgets.iter().map(|budget| of.village.files.get(budget.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let downloads = data::links(cx, of, &["years", "budget-lines", "funds", "classes"]);
    let ledgers: Vec<&YearLedger> =
        of.ledger.years().filter(|year| !year.entities.iter().all(|it| it.budget.is_none())).collect();
    page.lead = match of.ledger.last_whole() {
        Some(year) => year_lead(cx, of, year),
        None => cx.rich("budget-lead-none", &[("village", Arg::Text(cx.name(&of.village.name).into()))]),
    };
    if ledgers.is_empty() {
        return PageView {
            page,
            v: BudgetsView { figures: Vec::new(), years: None, plan: None, came_from: None, went_on: None, downloads },
        };
    }
    let shown = &ledgers[ledgers.len().saturating_sub(7)..];
    PageView {
        page,
        v: BudgetsView {
            figures: of.ledger.last_whole().map_or_else(Vec::new, |year| figures(cx, of, year)),
            years: Some(stack_years(cx, shown)),
            plan: Some(plan_years(cx, shown)),
            came_from: classes(cx, shown, true),
            went_on: classes(cx, shown, false),
            downloads,
        },
    }
}

/// Tabs of the years with a page.
fn year_tabs(cx: &Cx, of: &VillageCx, current: Option<Year>) -> Vec<super::chrome::TabView> {
    let mut out: Vec<super::chrome::TabView> = years(of.village)
        .into_iter()
        .map(|year| super::chrome::TabView {
            href: cx.link(&format!("{}/budget-{year}.html", of.village.path)),
            label: cx.locale.year(year),
            current: current == Some(year),
        })
        .collect();
    if !out.is_empty() {
        out.push(super::chrome::TabView {
            href: cx.link(&format!("{}/budget.html", of.village.path)),
            label: cx.say("all-years"),
            current: current.is_none(),
        });
    }
    out
}

/// "In 2025 Qinghe planned to take in … and took in …".
pub fn year_lead(cx: &Cx, of: &VillageCx, year: &YearLedger) -> String {
    let money = |value: Reported<Money>| value.known().map(|money| cx.locale.headline_text(money));
    let mut args = vec![
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("year", Arg::Text(year_label(cx, year).into())),
    ];
    let (Some(revenue), Some(expenditure)) = (money(year.revenue.actual), money(year.expenditure.actual)) else {
        return match (money(year.revenue.adjusted), money(year.expenditure.adjusted)) {
            (Some(revenue), Some(expenditure)) => {
                args.push(("in", Arg::Text(revenue.into())));
                args.push(("out", Arg::Text(expenditure.into())));
                cx.rich("budget-lead-plan", &args)
            }
            _ => cx.rich("budget-lead-none", &args),
        };
    };
    args.push(("in", Arg::Text(revenue.into())));
    args.push(("out", Arg::Text(expenditure.into())));
    let key = match (money(year.revenue.adjusted), money(year.expenditure.adjusted)) {
        (Some(planned_in), Some(planned_out)) => {
            args.push(("planin", Arg::Text(planned_in.into())));
            args.push(("planout", Arg::Text(planned_out.into())));
            "budget-lead"
        }
        _ => "budget-lead-no-plan",
    };
    let mut out = cx.rich(key, &args);
    if let Some((added, key)) = added_to_cash(year)
        .known()
        .map(|added| (added, if added.0 < 0 { "budget-lead-less-cash" } else { "budget-lead-more-cash" }))
    {
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich(key, &[("amount", Arg::Text(cx.locale.headline_text(added.abs()).into()))]));
    }
    out
}

fn figures(cx: &Cx, of: &VillageCx, year: &YearLedger) -> Vec<FigureView> {
    let before = of.ledger.year(year.year - 1).filter(|it| is_whole(it));
    let one = |key: &str, part: fn(&YearLedger) -> Reported<Money>| {
        super::money_figure(cx, key, year.year, part(year), before.map(part))
    };
    vec![
        one("figure-came-in", |it| it.revenue.actual),
        one("figure-went-out", |it| it.expenditure.actual),
        one("figure-left-over", YearLedger::left_over),
        one("figure-cash", |it| it.closing),
    ]
}

/// Whether the year's figures may be compared with other whole years.
pub fn is_whole(year: &YearLedger) -> bool {
    year.state == YearState::Whole
}

/// Whether anything is on record of what really happened.
pub fn has_actuals(year: &YearLedger) -> bool {
    !matches!(year.state, YearState::PlanOnly | YearState::Missing)
}

/// What a kind of line came to: nothing at all where the accounts have no such line.
pub fn or_nothing(year: &YearLedger, amounts: &Amounts) -> Reported<Money> {
    if amounts.lines == 0 && has_actuals(year) { Reported::Known(Money::ZERO) } else { amounts.actual }
}

/// What the year added to the cash: closing less opening.
fn added_to_cash(year: &YearLedger) -> Reported<Money> {
    year.closing.both(year.opening, |closing, opening| closing - opening)
}

/// What came by transfer less what went; zero where money only moved inside the village.
fn transfers_net(year: &YearLedger) -> Reported<Money> {
    let zero = |value: Reported<Money>| Reported::Known(value.known().unwrap_or_default());
    zero(year.transfer_in.actual).both(zero(year.transfer_out.actual), |came, went| came - went)
}

/// The reconciling stack: what was there, what came, what went, what is there. One row of the table for each step.
pub fn stack_rows(cx: &Cx, years: &[&YearLedger]) -> Vec<Row> {
    let last = years.len().saturating_sub(1);
    let row = |key: &str, part: &dyn Fn(&YearLedger) -> Reported<Money>| {
        let cells = years
            .iter()
            .enumerate()
            .map(|(at, year)| {
                let cell = figure(cx, part(year));
                if at == last { cell.classed("now") } else { cell }
            })
            .collect();
        Row::new(cx.say(key), cells)
    };
    let moved = |year: &&YearLedger| transfers_net(year).known().is_some_and(|net| !net.is_zero());
    let mut rows = vec![
        row("row-opening", &|it| it.opening),
        row("row-in", &|it| it.revenue.actual),
        row("row-out", &|it| it.expenditure.actual),
        row("row-financing-in", &|it| or_nothing(it, &it.financing_in)),
        row("row-financing-out", &|it| or_nothing(it, &it.financing_out)),
    ];
    if years.iter().any(moved) {
        rows.push(row("row-transfers", &|it| transfers_net(it)));
    }
    rows.push(row("row-closing", &|it| it.closing).subtotal().stressed());
    rows
}

fn stack_years(cx: &Cx, years: &[&YearLedger]) -> TableView {
    TableView::new(
        "t-years",
        cx.say("stack-caption"),
        cx.unit_caption(cx.locale.unit()),
        year_heads(cx, cx.say("head-step"), years),
    )
    .rows(stack_rows(cx, years))
    .scrolls("cols newest", cx.say("slide-years"))
}

fn plan_years(cx: &Cx, years: &[&YearLedger]) -> TableView {
    let last = years.len().saturating_sub(1);
    let money = |key: &str, part: &dyn Fn(&YearLedger) -> Reported<Money>| {
        let cells = years
            .iter()
            .enumerate()
            .map(|(at, it)| if at == last { figure(cx, part(it)).classed("now") } else { figure(cx, part(it)) })
            .collect();
        Row::new(cx.say(key), cells)
    };
    let share = |key: &str, part: &dyn Fn(&YearLedger) -> &Amounts| {
        let cells = years
            .iter()
            .map(|it| {
                let totals = part(it);
                let ratio = totals
                    .actual
                    .known()
                    .zip(totals.adjusted.known())
                    .map(|(actual, plan)| Ratio::new(actual.0, plan.0));
                match ratio.filter(|_| is_whole(it)).and_then(|ratio| cx.locale.percent(ratio, 1)) {
                    Some(text) => Cell::plain(text),
                    None => Cell::none(cx.say("not-comparable")),
                }
            })
            .collect();
        Row::new(cx.say(key), cells)
    };
    let mut view = TableView::new(
        "t-plan",
        cx.say("plan-actual-caption"),
        cx.unit_caption(cx.locale.unit()),
        year_heads(cx, cx.say("head-item"), years),
    )
    .scrolls("cols newest", cx.say("slide-years"));
    let part = |view: &mut TableView, title: &str, of: fn(&YearLedger) -> &Amounts| {
        view.group(
            cx.say(title),
            vec![
                money("row-planned", &|it| of(it).plan),
                money("row-adjusted", &|it| of(it).adjusted),
                money("row-actual", &|it| of(it).actual).stressed(),
                share("row-of-plan", &of),
            ],
        );
    };
    part(&mut view, "money-in", |it| &it.revenue);
    part(&mut view, "money-out", |it| &it.expenditure);
    view
}

/// Money in or out by class and year.
fn classes(cx: &Cx, years: &[&YearLedger], inflow: bool) -> Option<TableView> {
    let mut keys: Vec<String> = Vec::new();
    for year in years {
        for (class, _) in classes_of(year, inflow) {
            let name = class_name(cx, &class);
            if !keys.contains(&name) {
                keys.push(name);
            }
        }
    }
    let last = years.len().saturating_sub(1);
    let rows: Vec<Row> = keys
        .iter()
        .map(|key| {
            let cells = years
                .iter()
                .enumerate()
                .map(|(at, year)| {
                    let value: Money = classes_of(year, inflow)
                        .iter()
                        .filter(|(class, _)| class_name(cx, class) == *key)
                        .map(|(_, money)| *money)
                        .sum();
                    let known = if has_actuals(year) { Reported::Known(value) } else { Reported::NotReported };
                    if at == last { figure(cx, known).classed("now") } else { figure(cx, known) }
                })
                .collect();
            Row::new(key.clone(), cells)
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let totals: Vec<Cell> = years
        .iter()
        .map(|year| figure(cx, if inflow { year.revenue.actual } else { year.expenditure.actual }))
        .collect();
    let (id, caption) = if inflow { ("t-in", "money-in-by-kind") } else { ("t-out", "money-out-by-kind") };
    Some(
        TableView::new(
            id,
            cx.say(caption),
            cx.unit_caption(cx.locale.unit()),
            year_heads(cx, cx.say("head-kind"), years),
        )
        .rows(rows)
        .total(Row::new(cx.say("total"), totals))
        .scrolls("cols newest", cx.say("slide-years")),
    )
}

/// A class of income or spending: what a line's money is, in the words of its chart, function or source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Class {
    /// Where revenue comes from.
    Income(IncomeClass),
    /// An account of a chart.
    Account(String, String),
    /// A COFOG division.
    Function(String),
    /// Neither.
    Other,
}

/// A class as data names it: `own`, `cn-rceo-2023/513`, `cofog/06`, `other`.
pub fn class_key(class: &Class) -> String {
    match class {
        Class::Income(IncomeClass::Own) => "own".to_owned(),
        Class::Income(IncomeClass::Subsidy) => "subsidy".to_owned(),
        Class::Income(IncomeClass::Other) => "other".to_owned(),
        Class::Income(IncomeClass::Unclassified) => "unclassified".to_owned(),
        Class::Account(chart, code) => format!("{chart}/{code}"),
        Class::Function(code) => format!("cofog/{code}"),
        Class::Other => "other".to_owned(),
    }
}

/// A class in words.
pub fn class_name(cx: &Cx, class: &Class) -> String {
    match class {
        Class::Income(IncomeClass::Own) => cx.say("class-own"),
        Class::Income(IncomeClass::Subsidy) => cx.say("class-subsidy"),
        Class::Income(IncomeClass::Other) => cx.say("class-other-income"),
        Class::Income(IncomeClass::Unclassified) => cx.say("class-unclassified"),
        Class::Account(chart, code) => cx
            .site
            .packs
            .chart(chart)
            .and_then(|chart| chart.account(code))
            .map_or_else(|| code.clone(), |account| cx.law_words(&account.name).to_owned()),
        Class::Function(code) => cx.locale.function(code).map_or_else(|| code.clone(), std::borrow::Cow::into_owned),
        Class::Other => cx.say("class-other"),
    }
}

/// The class of one line.
fn class_of(cx: &Cx, budget: &Budget, line: &Line) -> Class {
    let chart = budget.chart.as_ref();
    let account = chart
        .zip(line.account.as_ref())
        .and_then(|(chart, code)| cx.site.packs.chart(&chart.value)?.account(&code.value));
    if line.kind.value == LineKind::Revenue {
        return Class::Income(income_class(line, account));
    }
    match (account, chart, &line.function) {
        (Some(account), Some(chart), _) => Class::Account(chart.value.clone(), account.code.to_owned()),
        (_, _, Some(function)) => Class::Function(function.value.clone()),
        _ => Class::Other,
    }
}

/// Money of a year by class, as it happened. What no class claims is "other", so that the classes add up.
pub fn classes_of(year: &YearLedger, inflow: bool) -> Vec<(Class, Money)> {
    let known = |amounts: &Amounts| amounts.actual.known().filter(|money| !money.is_zero());
    if inflow {
        let income = &year.income;
        return [
            (IncomeClass::Own, &income.own),
            (IncomeClass::Subsidy, &income.subsidy),
            (IncomeClass::Other, &income.other),
            (IncomeClass::Unclassified, &income.unclassified),
        ]
        .into_iter()
        .filter_map(|(class, amounts)| Some((Class::Income(class), known(amounts)?)))
        .collect();
    }
    let by_account = year.spending_by_account.iter().any(|(key, _)| key.chart.is_some() && key.account.is_some());
    if by_account {
        let found = year.spending_by_account.iter().filter_map(|(key, amounts)| {
            let class = match (&key.chart, &key.account) {
                (Some(chart), Some(code)) => Class::Account(chart.clone(), code.clone()),
                _ => Class::Other,
            };
            Some((class, known(amounts)?))
        });
        return folded(found);
    }
    let by_function = year.spending_by_function.iter();
    folded(
        by_function
            .filter_map(|(code, amounts)| Some((code.clone().map_or(Class::Other, Class::Function), known(amounts)?))),
    )
}

/// Every class once, with all its money.
fn folded(found: impl Iterator<Item = (Class, Money)>) -> Vec<(Class, Money)> {
    let mut out: Vec<(Class, Money)> = Vec::new();
    for (class, money) in found {
        match out.iter_mut().find(|(known, _)| *known == class) {
            Some((_, sum)) => *sum += money,
            None => out.push((class, money)),
        }
    }
    out
}

/// Money by class as a table of shares, for the overview.
pub fn shares(cx: &Cx, year: &YearLedger, inflow: bool) -> Option<TableView> {
    let sums: Vec<(String, Money)> = classes_of(year, inflow)
        .iter()
        .filter(|(_, money)| !money.is_zero())
        .map(|(class, money)| (class_name(cx, class), *money))
        .collect();
    let (id, caption, head) =
        if inflow { ("t-came", "came-from", "head-source") } else { ("t-went", "went-on", "head-use") };
    (!sums.is_empty()).then(|| share_table(cx, id, cx.say(caption), cx.say(head), sums))
}

/// The page of one year.
#[derive(Debug, Serialize)]
pub struct YearView {
    /// One book for every entity.
    pub books: Vec<BookView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

/// The year of one entity.
#[derive(Debug, Serialize)]
pub struct BookView {
    /// Id of its heading.
    pub id: String,
    /// The entity, where the village has several.
    pub heading: String,
    /// Status and signatures: escaped HTML.
    pub about: String,
    /// When and by whom the plan was adopted: escaped HTML.
    pub intro: String,
    /// How the year ended, plan beside actual.
    pub ended: TableView,
    /// Cash at both ends.
    pub cash: Option<TableView>,
    /// Said where the record has no funds.
    pub no_funds: String,
    /// Funds with their balances.
    pub funds: Option<TableView>,
    /// Money in, line by line.
    pub money_in: Option<TableView>,
    /// Money out, line by line.
    pub money_out: Option<TableView>,
    /// Borrowed and repaid.
    pub financing: Option<TableView>,
    /// Moved between funds and entities.
    pub transfers: Option<TableView>,
    /// Notes, and differences nobody explained.
    pub notes: Vec<NoteView>,
    /// Changes of the plan during the year.
    pub adjustments: Option<TableView>,
    /// The record, line by line.
    pub record: Vec<RecordLine>,
    /// Id of the record's block.
    pub record_id: String,
    /// Where the record stands: escaped HTML.
    pub record_intro: String,
}

/// A note to a line.
#[derive(Debug, Serialize)]
pub struct NoteView {
    /// Anchor.
    pub id: String,
    /// The line.
    pub line: String,
    /// The note.
    pub text: String,
    /// Its language, where it is not the page's.
    pub lang: String,
    /// The decision it rests on.
    pub href: String,
    /// Its words.
    pub link: String,
}

/// A line of the record as it stands in the file.
#[derive(Debug, Serialize)]
pub struct RecordLine {
    /// Anchor, on the first line of each budget line.
    pub id: String,
    /// The text: escaped HTML, its quotation marks as they are, for a record has hundreds.
    pub text: String,
}

/// The largest record printed whole on its page (bytes); a larger one is linked only.
const RECORD_LIMIT: usize = 16 * 1024;

/// The page of one year: a book for every entity.
pub fn year(cx: &Cx, of: &VillageCx, year: Year) -> PageView<YearView> {
    let budgets: Vec<&Budget> = of.village.budgets.iter().filter(|budget| budget.year.value == year).collect();
    let heading = cx.tell("budget-year-heading", &[("year", Arg::Text(cx.locale.year(year).into()))]);
    let mut page = chrome::of_village(cx, of, "budget", &heading, &heading);
    let status = budgets.first().map(|budget| status_text(cx, budget)).unwrap_or_default();
    page.sub = format!(
        "{}{}",
        chrome::village_name(cx, &of.village.name),
        escape(&cx.tell("status-and-date", &[("status", Arg::Text(status.into()))]))
    );
    page.years = year_tabs(cx, of, Some(year));
    let records: Vec<&str> = budgets.iter().map(|budget| of.village.files.get(budget.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    if let Some(ledger) = of.ledger.year(year) {
        page.lead = year_lead(cx, of, ledger);
    }
    let several = budgets.len() > 1;
    let books = budgets.iter().map(|budget| book(cx, of, budget, several)).collect();
    PageView {
        page,
        v: YearView { books, downloads: data::links(cx, of, &["budget-lines", "funds", "years", "adjustments"]) },
    }
}

/// "Final, published 10 January 2025".
fn status_text(cx: &Cx, budget: &Budget) -> String {
    let status = cx.locale.choice(budget.status.value);
    let covers = if budget.is_whole_year() {
        String::new()
    } else {
        cx.tell("covers-to", &[("period", Arg::Text(cx.locale.covered(budget.covers.value).into()))])
    };
    let published = budget.published_on.as_ref().map_or_else(
        || cx.say("publication-undated"),
        |date| cx.tell("published-on", &[("date", Arg::Text(cx.locale.date(date.value).into()))]),
    );
    [status.into_owned(), covers, published]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(&cx.list_gap())
}

fn book(cx: &Cx, of: &VillageCx, budget: &Budget, several: bool) -> BookView {
    let entity = of
        .village
        .entity(&budget.entity.value)
        .map_or_else(|| budget.entity.value.clone(), |entity| cx.name(&entity.name));
    let mut notes = Notes { cx, of, budget, list: Vec::new() };
    let suffix = if several { format!("-{}", budget.entity.value) } else { String::new() };
    let lines = |kinds: &[LineKind]| -> Vec<&Line> {
        budget.lines.iter().filter(|line| kinds.contains(&line.kind.value)).collect()
    };
    let money_in =
        line_table(cx, &mut notes, &format!("t-in{suffix}"), "money-in-caption", &lines(&[LineKind::Revenue]));
    let money_out =
        line_table(cx, &mut notes, &format!("t-out{suffix}"), "money-out-caption", &lines(&[LineKind::Expenditure]));
    let financing = line_table(
        cx,
        &mut notes,
        &format!("t-fin{suffix}"),
        "financing-caption",
        &lines(&[LineKind::FinancingIn, LineKind::FinancingOut]),
    );
    let transfers = line_table(
        cx,
        &mut notes,
        &format!("t-tra{suffix}"),
        "transfers-caption",
        &lines(&[LineKind::TransferIn, LineKind::TransferOut]),
    );
    let file = of.village.files.get(budget.file);
    let path = &file.path;
    let record = if file.text.len() <= RECORD_LIMIT { record(of, budget) } else { Vec::new() };
    let commit = cx.site.history.last_change(path);
    let shown = match super::chrome::record_link(cx, path, commit.map(|commit| commit.hash.as_str())) {
        Some(href) => format!("<a href=\"{}\"><code>{}</code></a>", escape(&href), escape(path)),
        None => format!("<code>{}</code>", escape(path)),
    };
    BookView {
        id: format!("book-{}", budget.entity.value),
        heading: if several { entity } else { String::new() },
        about: if several { escape(&status_text(cx, budget)) } else { String::new() },
        intro: adopted(cx, of, budget),
        ended: ended(cx, budget, &suffix),
        cash: cash(cx, budget, &suffix),
        no_funds: if budget.funds.is_empty() { cx.say("no-funds") } else { String::new() },
        funds: (budget.funds.len() > 1).then(|| funds(cx, budget, &suffix)),
        money_in,
        money_out,
        financing,
        transfers,
        adjustments: adjustments(cx, of, budget, &suffix),
        notes: notes.list,
        record,
        record_id: format!("record{suffix}"),
        record_intro: shown,
    }
}

fn adopted(cx: &Cx, of: &VillageCx, budget: &Budget) -> String {
    let mut out = match budget.adopted_by.as_ref().and_then(|id| of.village.decision(&id.value)) {
        Some(decision) => {
            let href = cx.link(&format!("{}/decisions/{}.html", of.village.path, decision.id));
            let date = decision.date().map(|date| cx.locale.date(date)).unwrap_or_default();
            let text = cx.rich("plan-passed", &[("date", Arg::Text(date.into()))]);
            format!("{text} <a href=\"{}\">{}</a>", escape(&href), escape(&cx.name(&decision.title)))
        }
        None => cx.rich("plan-no-decision", &[]),
    };
    if !budget.attested.is_empty() {
        let signed: Vec<String> = budget
            .attested
            .iter()
            .map(|it| {
                cx.tell(
                    "signed-by",
                    &[
                        ("role", Arg::Text(cx.locale.choice(it.role.value))),
                        ("name", Arg::Text(cx.name(&it.name).into())),
                    ],
                )
            })
            .collect();
        out.push_str("<br>");
        out.push_str(&cx.rich("signed", &[("names", Arg::Text(cx.locale.join(&signed).into()))]));
    } else if matches!(budget.status.value, Status::Final | Status::Audited) {
        out.push_str("<br>");
        out.push_str(&escape(&cx.say("not-signed")));
    }
    out
}

/// Sums of a budget's lines of one kind: adjusted plan and actual.
fn sums(budget: &Budget, kind: LineKind) -> (Reported<Money>, Reported<Money>) {
    let lines: Vec<&Line> = budget.lines.iter().filter(|line| line.kind.value == kind).collect();
    if lines.is_empty() {
        return (Reported::Known(Money::ZERO), Reported::Known(Money::ZERO));
    }
    (known_sum(lines.iter().map(|line| line.adjusted_plan())), known_sum(lines.iter().map(|line| line.actual.total())))
}

/// The sum of what is known; not reported where nothing is.
fn known_sum(values: impl Iterator<Item = Reported<Money>>) -> Reported<Money> {
    let mut sum = Reported::NotReported;
    for value in values.filter_map(Reported::known) {
        sum = Reported::Known(sum.known().unwrap_or_default() + value);
    }
    sum
}

fn ended(cx: &Cx, budget: &Budget, suffix: &str) -> TableView {
    let minus = |left: Reported<Money>, right: Reported<Money>| left.both(right, |left, right| left - right);
    let plus = |left: Reported<Money>, right: Reported<Money>| left.both(right, |left, right| left + right);
    let revenue = sums(budget, LineKind::Revenue);
    let spent = sums(budget, LineKind::Expenditure);
    let borrowed = sums(budget, LineKind::FinancingIn);
    let repaid = sums(budget, LineKind::FinancingOut);
    let came = sums(budget, LineKind::TransferIn);
    let gone = sums(budget, LineKind::TransferOut);
    let left = (minus(revenue.0, spent.0), minus(revenue.1, spent.1));
    let moved = (minus(came.0, gone.0), minus(came.1, gone.1));
    let added = (
        plus(minus(plus(left.0, borrowed.0), repaid.0), moved.0),
        plus(minus(plus(left.1, borrowed.1), repaid.1), moved.1),
    );
    let row = |key: &str, pair: (Reported<Money>, Reported<Money>)| {
        Row::new(cx.say(key), vec![figure(cx, pair.0), figure(cx, pair.1)])
    };
    let heads = ["head-step", "head-plan", "head-actual"].map(|key| Head::of(cx.say(key))).to_vec();
    let mut rows = vec![row("row-came-in", revenue), row("row-went-out", spent), row("row-left-over", left).subtotal()];
    let is_zero = |pair: (Reported<Money>, Reported<Money>)| {
        [pair.0, pair.1].iter().all(|value| value.known().is_none_or(Money::is_zero))
    };
    for (key, pair) in [("row-financing-in", borrowed), ("row-financing-out", repaid), ("row-transfers", moved)] {
        if !is_zero(pair) {
            rows.push(row(key, pair));
        }
    }
    TableView::new(&format!("t-ended{suffix}"), cx.say("ended-caption"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .total(row("row-added", added))
}

fn cash(cx: &Cx, budget: &Budget, suffix: &str) -> Option<TableView> {
    if budget.funds.is_empty() {
        return None;
    }
    let all = |part: fn(&crate::model::Fund) -> Reported<Money>| {
        budget
            .funds
            .iter()
            .map(part)
            .reduce(|left, right| left.both(right, |left, right| left + right))
            .unwrap_or_default()
    };
    let opening = all(|fund| fund.opening.value);
    let closing = all(|fund| fund.closing.value);
    let added = closing.both(opening, |closing, opening| closing - opening);
    let start = crate::measure::period::parse_date(&format!("{}-01-01", budget.year.value))
        .map(|date| cx.locale.date(date))
        .unwrap_or_default();
    let heads = ["head-when", "head-money"].map(|key| Head::of(cx.say(key))).to_vec();
    let end = cx.locale.date(budget.covers.value.end());
    Some(
        TableView::new(&format!("t-cash{suffix}"), cx.say("cash-caption"), cx.unit_caption(cx.locale.unit()), heads)
            .rows(vec![
                Row::new(start, vec![figure(cx, opening)]),
                Row::new(cx.say("row-added-plus"), vec![figure(cx, added)]),
            ])
            .total(Row::new(cx.tell("equals-on", &[("date", Arg::Text(end.into()))]), vec![figure(cx, closing)])),
    )
}

fn funds(cx: &Cx, budget: &Budget, suffix: &str) -> TableView {
    let heads =
        ["head-fund", "head-opening", "head-in", "head-out", "head-closing"].map(|key| Head::of(cx.say(key))).to_vec();
    let of_fund = |id: &str, inflow: bool| {
        let mut values = budget
            .lines
            .iter()
            .filter(|line| {
                line.kind.value.is_inflow() == inflow && line.fund.as_ref().is_some_and(|fund| fund.value == id)
            })
            .peekable();
        if values.peek().is_none() {
            Reported::Known(Money::ZERO)
        } else {
            known_sum(values.map(|line| line.actual.total()))
        }
    };
    let rows = budget
        .funds
        .iter()
        .map(|fund| {
            let kind = cx.locale.choice(fund.kind.value).into_owned();
            let name = fund.label.as_ref().map_or_else(|| kind.clone(), |label| cx.name(label));
            let cells = vec![
                figure(cx, fund.opening.value),
                figure(cx, of_fund(&fund.id.value, true)),
                figure(cx, of_fund(&fund.id.value, false)),
                figure(cx, fund.closing.value).classed("now"),
            ];
            let under = if name == kind { String::new() } else { kind };
            Row::new(name, cells).under(&under)
        })
        .collect();
    TableView::new(&format!("t-funds{suffix}"), cx.say("funds-caption"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}

/// Notes gathered while the lines are written: their numbers stand at the lines.
struct Notes<'a, 'c> {
    cx: &'c Cx<'c>,
    of: &'c VillageCx<'c>,
    budget: &'a Budget,
    list: Vec<NoteView>,
}

impl Notes<'_, '_> {
    /// The number of a line's note; a difference against the village without a note gets one that says so.
    fn number(&mut self, line: &Line, against: bool) -> Option<usize> {
        let (text, lang) = match &line.note {
            Some(note) => {
                let said = self.cx.text(note);
                (said.text, said.lang)
            }
            None if against => (self.cx.say("not-explained"), String::new()),
            None => return None,
        };
        let decision = line.decision.as_ref().and_then(|id| self.of.village.decision(&id.value));
        let number = self.list.len() + 1;
        self.list.push(NoteView {
            id: self.anchor(number),
            line: self.cx.name(&line.label),
            text,
            lang,
            href: decision.map_or_else(String::new, |decision| {
                self.cx.link(&format!("{}/decisions/{}.html", self.of.village.path, decision.id))
            }),
            link: decision.map_or_else(String::new, |_| self.cx.say("see-decision")),
        });
        Some(number)
    }

    fn anchor(&self, number: usize) -> String {
        format!("note-{}-{number}", self.budget.entity.value)
    }
}

/// Whether the actual differs from the plan by more than a twentieth, to the village's disadvantage.
fn against(kind: LineKind, plan: Money, actual: Money) -> bool {
    let worse = if kind.is_inflow() { plan.0 - actual.0 } else { actual.0 - plan.0 };
    worse > 0 && i128::from(worse) * 20 > i128::from(plan.0.abs())
}

fn line_table(cx: &Cx, notes: &mut Notes, id: &str, caption: &str, lines: &[&Line]) -> Option<TableView> {
    if lines.is_empty() {
        return None;
    }
    let quarters = lines.iter().any(|line| (0..4).any(|at| line.actual.quarter(at).known().is_some()));
    let mut heads: Vec<Head> = ["head-line", "head-plan", "head-actual", "head-over-under", "head-of-plan"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    if quarters {
        heads.extend((1..=4).map(|quarter| Head::of(cx.locale.month_range(quarter))));
    }
    let year = cx.locale.year(notes.budget.year.value);
    let caption = cx.tell(caption, &[("year", Arg::Text(year.into()))]);
    let mut view = TableView::new(id, caption, cx.unit_caption(cx.locale.unit()), heads)
        .scrolls("cols land", cx.say("slide-columns"));
    let mut groups: Vec<(String, Vec<&Line>)> = Vec::new();
    for line in lines {
        let name = group_name(cx, notes.budget, line);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, members)) => members.push(line),
            None => groups.push((name, vec![line])),
        }
    }
    let several = groups.len() > 1;
    for (name, members) in &groups {
        let mut rows: Vec<Row> = members.iter().map(|line| line_row(cx, notes, line, quarters)).collect();
        if several && members.len() > 1 {
            rows.push(sum_row(cx, cx.say("subtotal"), members, quarters).subtotal());
        }
        if several {
            view.group(name.clone(), rows);
        } else {
            view = view.rows(rows);
        }
    }
    let same_way = lines.iter().all(|line| line.kind.value == lines[0].kind.value);
    Some(if same_way { view.total(sum_row(cx, cx.say("total"), lines, quarters)) } else { view })
}

fn group_name(cx: &Cx, budget: &Budget, line: &Line) -> String {
    if !matches!(line.kind.value, LineKind::Revenue | LineKind::Expenditure) {
        return cx.locale.choice(line.kind.value).into_owned();
    }
    class_name(cx, &class_of(cx, budget, line))
}

fn line_row(cx: &Cx, notes: &mut Notes, line: &Line, quarters: bool) -> Row {
    let (plan, actual) = (line.adjusted_plan(), line.actual.total());
    let has_anchor = notes.of.village.files.get(notes.budget.file).text.len() <= RECORD_LIMIT;
    let href = if has_anchor { format!("#{}", anchor(notes.budget, line)) } else { String::new() };
    let linked = |value: Reported<Money>, class: &'static str| match value {
        Reported::Known(money) if !href.is_empty() => Cell::link(cx.money(money), href.clone(), class),
        other => figure(cx, other).classed(class),
    };
    let whole = notes.budget.is_whole_year();
    // One link a row: that the plan and the actual lead to the same line needs no saying twice.
    let mut cells = if actual.known().is_some() {
        vec![figure(cx, plan), linked(actual, "now")]
    } else {
        vec![linked(plan, ""), figure(cx, actual).classed("none")]
    };
    let mut note = None;
    match (plan.known(), actual.known()) {
        (Some(plan), Some(actual)) if whole => {
            let against = against(line.kind.value, plan, actual);
            note = notes.number(line, against);
            cells
                .push(Cell::of(cx.locale.signed_money(actual - plan, cx.precision()), if against { "up" } else { "" }));
            cells.push(of_plan(cx, plan, actual));
        }
        (Some(plan), Some(actual)) => {
            note = notes.number(line, false);
            cells.push(Cell::none(cx.say("year-not-over")));
            cells.push(of_plan(cx, plan, actual));
        }
        _ => {
            note = note.or_else(|| notes.number(line, false));
            cells.push(Cell::none(cx.say("not-comparable")));
            cells.push(Cell::none(cx.say(if plan.known().is_none() { "no-plan" } else { "not-comparable" })));
        }
    }
    if quarters {
        cells.extend((0..4).map(|at| quarter_cell(cx, notes.budget, line, at)));
    }
    let said = cx.text(&line.label);
    let mut row = Row { lang: said.lang, ..Row::new(said.text, cells) };
    if let Some(number) = note {
        row.note = number.to_string();
        row.note_href = format!("#{}", notes.anchor(number));
    }
    if let Some(source) = line.source.as_ref().filter(|_| line.kind.value == LineKind::Revenue) {
        row = row.under(&cx.locale.choice(source.value));
    }
    if !line.adjustments.is_empty()
        && let Some(first) = line.plan.known()
    {
        row = row.under(&cx.tell("first-planned", &[("amount", Arg::Text(cx.money(first).into()))]));
    }
    row
}

fn of_plan(cx: &Cx, plan: Money, actual: Money) -> Cell {
    match cx.locale.percent(Ratio::new(actual.0, plan.0), 0).filter(|_| plan.0 > 0) {
        Some(text) => Cell::bar(text, Bar::of_plan(actual.0.max(0).into(), plan.0.into())),
        None => Cell::none(cx.say("no-plan")),
    }
}

/// One quarter of a line. Where closed accounts give some quarters of a line, the others had nothing: the fund's balances
/// were checked (ACC-01), so nothing is missing from the year.
fn quarter_cell(cx: &Cx, budget: &Budget, line: &Line, at: usize) -> Cell {
    let value = line.actual.quarter(at);
    let closed = budget.is_whole_year()
        && matches!(budget.status.value, Status::Final | Status::Audited)
        && !budget.funds.is_empty()
        && !line.actual.quarters[at].span.exists()
        && line.actual.quarters.iter().any(|quarter| quarter.span.exists())
        && known_sum((0..4).map(|at| line.actual.quarter(at))) == line.actual.total();
    match value {
        Reported::Known(money) => Cell::plain(cx.money(money)),
        _ if closed => Cell::plain(cx.money(Money::ZERO)),
        _ if at as u32 * 3 >= chrono::Datelike::month(&budget.covers.value.end()) => Cell::none(cx.say("not-due-yet")),
        other => figure(cx, other),
    }
}

fn sum_row(cx: &Cx, label: String, lines: &[&Line], quarters: bool) -> Row {
    let plan = known_sum(lines.iter().map(|line| line.adjusted_plan()));
    let actual = known_sum(lines.iter().map(|line| line.actual.total()));
    let mut cells = vec![figure(cx, plan), figure(cx, actual).classed("now")];
    match (plan.known(), actual.known()) {
        (Some(plan), Some(actual)) => {
            cells.push(Cell::plain(cx.locale.signed_money(actual - plan, cx.precision())));
            cells.push(
                cx.locale
                    .percent(Ratio::new(actual.0, plan.0), 0)
                    .map_or_else(|| Cell::none(cx.say("no-plan")), Cell::plain),
            );
        }
        _ => cells.extend([Cell::none(cx.say("not-comparable")), Cell::none(cx.say("not-comparable"))]),
    }
    if quarters {
        cells.extend((0..4).map(|at| figure(cx, known_sum(lines.iter().map(|line| line.actual.quarter(at))))));
    }
    Row::new(label, cells)
}

fn adjustments(cx: &Cx, of: &VillageCx, budget: &Budget, suffix: &str) -> Option<TableView> {
    let heads =
        ["head-line", "head-when", "head-changed-by", "head-decision"].map(|key| Head::of(cx.say(key))).to_vec();
    let mut rows = Vec::new();
    for line in &budget.lines {
        for it in &line.adjustments {
            let decision = match it.decision.as_ref().and_then(|id| of.village.decision(&id.value)) {
                Some(decision) => Cell::link(
                    cx.name(&decision.title),
                    cx.link(&format!("{}/decisions/{}.html", of.village.path, decision.id)),
                    "words",
                ),
                None => Cell::none(cx.say("no-decision-on-record")),
            };
            let cells = vec![
                Cell::words(cx.locale.date(it.date.value)),
                Cell::plain(cx.locale.signed_money(it.amount.value, cx.precision())),
                decision,
            ];
            rows.push(Row::new(cx.name(&line.label), cells));
        }
    }
    (!rows.is_empty()).then(|| {
        TableView::new(&format!("t-adj{suffix}"), cx.say("changes-of-plan"), cx.unit_caption(cx.locale.unit()), heads)
            .rows(rows)
    })
}

/// The record's own lines; the first line of each budget line carries its anchor.
fn record(of: &VillageCx, budget: &Budget) -> Vec<RecordLine> {
    let file = of.village.files.get(budget.file);
    let mut starts: Vec<(usize, String)> = budget
        .lines
        .iter()
        .filter(|line| line.span.exists())
        .map(|line| (line.span.start as usize, anchor(budget, line)))
        .collect();
    starts.sort_unstable();
    let mut starts = starts.into_iter().peekable();
    let mut at = 0usize;
    let mut out = Vec::new();
    for text in file.text.split_inclusive('\n') {
        let end = at + text.len();
        let mut id = String::new();
        while let Some((_, anchor)) = starts.next_if(|(start, _)| *start < end) {
            if id.is_empty() {
                id = anchor;
            }
        }
        out.push(RecordLine { id, text: text.trim_end().replace('&', "&amp;").replace('<', "&lt;") });
        at = end;
    }
    out
}
