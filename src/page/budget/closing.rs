//! The closing papers of a year: what each account held at both ends, the surplus and what became of it.

use super::super::names::{account_anchor, statement_anchor};
use super::super::record::LIMIT;
use super::super::table::{Cell, Head, Row, TableView, escape};
use super::super::{Arg, Cx, VillageCx, figure, proof};
use crate::measure::{Money, Reported};
use crate::model::{AccountBalance, Budget, Figure};
use crate::pack::{Account, Chart, Class, Use};

/// The chart of a budget, where it names one.
fn chart<'a>(cx: &'a Cx, budget: &Budget) -> Option<&'a Chart> {
    budget.chart.as_ref().and_then(|id| cx.site.packs.chart(&id.value))
}

/// Which accounts a part of the sheet takes.
type Takes = fn(&Account) -> bool;

/// The parts of a sheet: the keys of its heading and of its sum, and the accounts it takes.
const PARTS: [(&str, &str, Takes); 3] = [
    ("sheet-assets", "sheet-assets-total", Account::is_left),
    ("sheet-liabilities", "sheet-liabilities-total", |it| it.class == Class::Liability),
    ("sheet-equity", "sheet-equity-total", |it| !it.is_left() && it.class != Class::Liability),
];

/// The balance sheet by account: what there is, what is owed, what is the body's own; both ends of the year.
pub(super) fn sheet(cx: &Cx, of: &VillageCx, budget: &Budget, suffix: &str) -> Option<TableView> {
    if budget.balance_sheet.is_empty() {
        return None;
    }
    let heads = ["head-account", "head-opening", "head-closing"].map(|key| Head::of(cx.say(key))).to_vec();
    let caption = cx.tell("sheet-caption", &[("year", Arg::Text(cx.locale.year(budget.year.value).into()))]);
    let id = format!("t-sheet{suffix}");
    let mut view = TableView::new(&id, caption, cx.unit_caption(cx.locale.unit()), heads);
    let chart = chart(cx, budget);
    let account = |it: &AccountBalance| chart.and_then(|chart| chart.account(&it.account.value));
    let whole =
        |it: &&AccountBalance| !chart.is_some_and(|chart| chart.is_part(&it.account.value, &budget.balance_sheet));
    // A code no chart explains stands on neither side: nothing can be added up with it.
    let unknown: Vec<&AccountBalance> = budget.balance_sheet.iter().filter(|it| account(it).is_none()).collect();
    if !unknown.is_empty() {
        let rows = unknown.iter().map(|it| row(cx, of, budget, it, None)).collect();
        view.group(cx.say("sheet-unexplained"), rows);
    }
    let mut right = Vec::new();
    for (title, total, takes) in PARTS {
        let members: Vec<(&AccountBalance, &Account)> =
            budget.balance_sheet.iter().filter_map(|it| Some((it, account(it).filter(|it| takes(it))?))).collect();
        let counted = members.iter().copied().filter(|(it, _)| whole(it));
        if total != "sheet-assets-total" {
            right.extend(counted.clone());
        }
        if members.is_empty() {
            continue;
        }
        let mut rows: Vec<Row> = members.iter().map(|(it, account)| row(cx, of, budget, it, Some(account))).collect();
        cash_mark(cx, of, budget, &members, &mut rows);
        rows.push(sum(cx, cx.say(total), counted, unknown.is_empty()).subtotal().stressed());
        view.group(cx.say(title), rows);
    }
    let mut total = sum(cx, cx.say("sheet-total"), right.into_iter(), unknown.is_empty());
    total.sub = proof::mark(cx, of, of.village.proofs.at("ACC-09", budget.balance_sheet[0].account.span));
    Some(view.total(total))
}

/// The mark of the cash: at the last account of money in hand or at the bank, under which they are together.
fn cash_mark(cx: &Cx, of: &VillageCx, budget: &Budget, members: &[(&AccountBalance, &Account)], rows: &mut [Row]) {
    let Some(at) = members.iter().rposition(|(_, account)| account.is(Use::Cash)) else { return };
    let mark = proof::mark(cx, of, of.village.proofs.at("ACC-08", budget.balance_sheet[0].account.span));
    if !mark.is_empty() {
        rows[at].sub = format!("{}<br>{mark}", rows[at].sub);
    }
}

fn row(cx: &Cx, of: &VillageCx, budget: &Budget, it: &AccountBalance, account: Option<&Account>) -> Row {
    let counted = |figure: &Figure| figure.value.map(|money| account.map_or(money, |it| it.counted(money)));
    let closing = match counted(&it.closing) {
        Reported::Known(money) => {
            linked(cx, of, budget, money, &account_anchor(&budget.entity.value, &it.account.value))
        }
        missing => figure(cx, missing),
    };
    let code = &it.account.value;
    let name = account.map_or_else(|| code.clone(), |account| cx.law_words(&account.name).to_owned());
    let mut row = Row::new(name, vec![figure(cx, counted(&it.opening)), closing]);
    if account.is_some() {
        row = row.under(code);
    }
    if let Some(rest) = it.unitemised.known() {
        let words = cx.tell("sheet-unitemised", &[("amount", Arg::Text(cx.money(rest).into()))]);
        row.sub = format!("{}<br>{}", row.sub, escape(&words));
    }
    row
}

fn sum<'a>(
    cx: &Cx,
    label: String,
    members: impl Iterator<Item = (&'a AccountBalance, &'a Account)> + Clone,
    complete: bool,
) -> Row {
    let of_end = |end: fn(&AccountBalance) -> &Figure| {
        let parts = members.clone().map(|(it, account)| match end(it).value {
            Reported::Known(money) => Some(account.counted(money)),
            Reported::NotApplicable => Some(Money::ZERO),
            Reported::NotReported => None,
        });
        parts.sum::<Option<Money>>().filter(|_| complete).map_or(Reported::NotReported, Reported::Known)
    };
    Row::new(label, vec![figure(cx, of_end(|it| &it.opening)), figure(cx, of_end(|it| &it.closing))])
}

/// The statement of the surplus: what was left before, what the year added, what became of it, what is left.
pub(super) fn statement(cx: &Cx, of: &VillageCx, budget: &Budget, suffix: &str) -> Option<TableView> {
    let statement = budget.statement.as_ref()?;
    let anchor = statement_anchor(&budget.entity.value);
    let mark = |code: &str| proof::mark(cx, of, of.village.proofs.at(code, statement.span));
    let cell = |figure_: &Figure| match figure_.value {
        Reported::Known(money) => linked(cx, of, budget, money, &anchor),
        missing => figure(cx, missing),
    };
    let mut surplus = Row::new(cx.say("statement-surplus"), vec![cell(&statement.surplus)]);
    surplus.sub = mark("ACC-10");
    let together = statement.opening.value.both(statement.surplus.value, |opening, surplus| opening + surplus);
    let mut rows = vec![
        Row::new(cx.say("statement-opening"), vec![figure(cx, statement.opening.value)]),
        surplus,
        Row::new(cx.say("statement-together"), vec![figure(cx, together)]).subtotal().stressed(),
    ];
    for (kind, amount) in &statement.distributions {
        let what = cx.locale.choice(kind.value);
        rows.push(Row::new(cx.tell("statement-less", &[("what", Arg::Text(what))]), vec![figure(cx, amount.value)]));
    }
    let mut left = Row::new(cx.say("statement-closing"), vec![figure(cx, statement.closing.value)]);
    left.sub = mark("ACC-11");
    let heads = ["head-item", "head-money"].map(|key| Head::of(cx.say(key))).to_vec();
    let caption = cx.tell("statement-caption", &[("year", Arg::Text(cx.locale.year(budget.year.value).into()))]);
    let id = format!("t-statement{suffix}");
    Some(TableView::new(&id, caption, cx.unit_caption(cx.locale.unit()), heads).rows(rows).total(left))
}

/// A figure that leads to its place in the record, where the record is printed.
fn linked(cx: &Cx, of: &VillageCx, budget: &Budget, money: Money, anchor: &str) -> Cell {
    if of.village.files.get(budget.file).text.len() > LIMIT {
        return figure(cx, Reported::Known(money)).classed("now");
    }
    Cell::link(cx.money(money), format!("#{anchor}"), "now")
}
