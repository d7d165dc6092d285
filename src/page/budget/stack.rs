//! The reconciling stack of a year and what it came from and went on, as the overview and the page of all years show it.

use super::super::classes::{Class, class_name, classes_of};
use super::super::table::{Row, TableView};
use super::super::years::{or_nothing, year_heads};
use super::super::{Arg, Cx, figure, limits, share_table};
use crate::aggregate::ledger::IncomeClass;
use crate::aggregate::{Amounts, YearLedger};
use crate::measure::{Money, Ratio, Reported};

/// What came by transfer less what went; zero where money only moved inside the village, unknown where a line of a whole
/// year does not say.
fn transfers_net(year: &YearLedger) -> Reported<Money> {
    let told = |side: &Amounts| match side.untold {
        true => Reported::NotReported,
        false => Reported::Known(side.actual.known().unwrap_or_default()),
    };
    told(&year.transfer_in).both(told(&year.transfer_out), |came, went| came - went)
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
    let moved = |year: &&YearLedger| transfers_net(year) != Reported::Known(Money::ZERO);
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

pub(super) fn stack_years(cx: &Cx, years: &[&YearLedger]) -> TableView {
    TableView::new(
        "t-years",
        cx.say("stack-caption"),
        cx.unit_caption(cx.locale.unit()),
        year_heads(cx, cx.say("head-step"), years),
    )
    .rows(stack_rows(cx, years))
    .scrolls("cols newest", cx.say("slide-years"))
}

/// Money by class as a table of shares, for the overview.
pub fn shares(cx: &Cx, year: &YearLedger, inflow: bool) -> Option<TableView> {
    let sums: Vec<(String, Money)> = classes_of(year, inflow)
        .iter()
        .filter_map(|(class, money)| Some((class_name(cx, class), money.known()?)))
        .collect();
    let (id, caption, head) =
        if inflow { ("t-came", "came-from", "head-source") } else { ("t-went", "went-on", "head-use") };
    // Shares of a whole that nobody knows would be shares of something else.
    let whole = if inflow { year.revenue.actual } else { year.expenditure.actual };
    (!sums.is_empty() && whole.known().is_some()).then(|| {
        let mut table = share_table(cx, id, cx.say(caption), cx.say(head), sums);
        table.after = other(cx, year, inflow);
        table
    })
}

/// "In 2024, 12.3% stands under “other”, more than the 10% in force": how much of a side of the year has no class
/// of its own. Nothing where all of it has.
pub(super) fn other(cx: &Cx, year: &YearLedger, inflow: bool) -> String {
    let known: Option<Vec<(Class, Money)>> =
        classes_of(year, inflow).into_iter().map(|(class, money)| Some((class, money.known()?))).collect();
    // Of a whole that nobody knows there is no share.
    let Some(classes) = known else { return String::new() };
    let unnamed = |class: &Class| {
        matches!(class, Class::Other | Class::Income(IncomeClass::Other) | Class::Income(IncomeClass::Unclassified))
    };
    let hidden: Money = classes.iter().filter(|(class, _)| unnamed(class)).map(|(_, money)| *money).sum();
    let all: Money = classes.iter().map(|(_, money)| *money).sum();
    let share = cx.locale.percent(Ratio::new(hidden.0, all.0), 1).filter(|_| hidden.0 > 0 && all.0 > 0);
    let Some(share) = share else { return String::new() };
    let mut args = vec![("year", Arg::Text(cx.locale.year(year.year).into())), ("share", Arg::Text(share.into()))];
    match limits::hides_too_much(cx, year.year, hidden, all).and_then(|limit| cx.locale.percent(limit, 0)) {
        Some(limit) => {
            args.push(("limit", Arg::Text(limit.into())));
            cx.tell("other-share-above", &args)
        }
        None => cx.tell("other-share", &args),
    }
}
