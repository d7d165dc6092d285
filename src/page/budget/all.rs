//! The page of all years: key figures, the stack that adds up, plan and actual, money by kind.

use serde::Serialize;

use super::super::classes::{class_name, classes_of};
use super::super::question::{Block, Blocks, there};
use super::super::table::{Cell, FigureView, LinkView, Row, TableView};
use super::super::years::{has_actuals, is_whole, year_heads};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data, figure, held, money_figure};
use super::stack::{other, stack_years};
use super::{hidden_lines, year_lead, year_tabs};
use crate::aggregate::{Amounts, YearLedger, YearState};
use crate::measure::{Money, Ratio, Reported};
use crate::model::withheld::WithheldKind;

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

impl Blocks for BudgetsView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        there(
            cx,
            &[
                ("all-years", self.years.is_some()),
                ("plan-and-actual", self.plan.is_some()),
                ("money-in-by-kind", self.came_from.is_some()),
                ("money-out-by-kind", self.went_on.is_some()),
            ],
        )
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
        None => held::lead(cx, of, "budget-lead-none", held::is(WithheldKind::Budget)),
    };
    if ledgers.is_empty() {
        return PageView {
            page,
            v: BudgetsView { figures: Vec::new(), years: None, plan: None, came_from: None, went_on: None, downloads },
        };
    }
    let shown = &ledgers[ledgers.len().saturating_sub(7)..];
    let mut years = stack_years(cx, shown);
    years.after = untold(cx, of, shown);
    PageView {
        page,
        v: BudgetsView {
            figures: of.ledger.last_whole().map_or_else(Vec::new, |year| figures(cx, of, year)),
            years: Some(years),
            plan: Some(plan_years(cx, shown)),
            came_from: classes(cx, shown, true),
            went_on: classes(cx, shown, false),
            downloads,
        },
    }
}

fn figures(cx: &Cx, of: &VillageCx, year: &YearLedger) -> Vec<FigureView> {
    let before = of.ledger.year(year.year - 1).filter(|it| is_whole(it));
    let one = |key: &str, part: fn(&YearLedger) -> Reported<Money>| {
        money_figure(cx, key, year.year, part(year), before.map(part))
    };
    vec![
        one("figure-came-in", |it| it.revenue.actual),
        one("figure-went-out", |it| it.expenditure.actual),
        one("figure-left-over", YearLedger::left_over),
        one("figure-cash", |it| it.closing),
    ]
}

/// "2023: one line of the accounts gives no actual amount", for every year shown that has such lines.
fn untold(cx: &Cx, of: &VillageCx, years: &[&YearLedger]) -> String {
    let whole = |year: &&&YearLedger| matches!(year.state, YearState::Whole | YearState::Incomplete(_));
    let told = years.iter().filter(whole).filter_map(|year| {
        let count = hidden_lines(of, year.year, |_| true);
        let args = [("year", Arg::Text(cx.locale.year(year.year).into())), ("count", Arg::Count(count))];
        (count > 0).then(|| cx.tell("years-untold", &args))
    });
    told.collect::<Vec<_>>().join(&cx.sentence_gap())
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
                    let value = classes_of(year, inflow)
                        .iter()
                        .filter(|(class, _)| class_name(cx, class) == *key)
                        .map(|(_, money)| money.known())
                        .sum::<Option<Money>>();
                    let known = value.filter(|_| has_actuals(year)).into();
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
    let mut table = TableView::new(
        id,
        cx.say(caption),
        cx.unit_caption(cx.locale.unit()),
        year_heads(cx, cx.say("head-kind"), years),
    )
    .rows(rows)
    .total(Row::new(cx.say("total"), totals))
    .scrolls("cols newest", cx.say("slide-years"));
    let newest = years.iter().rev().find(|year| is_whole(year));
    table.after = newest.map_or_else(String::new, |year| other(cx, year, inflow));
    Some(table)
}
