//! The register: every debt with what was repaid in the year and what is still owed.

use chrono::{Datelike, NaiveDate};

use crate::aggregate::debt::roll::{Roll, roll};
use crate::measure::{Money, Ratio, Reported, Year, period::year_end};
use crate::model::Choice;
use crate::model::Debt;
use crate::model::debt::{CreditorKind, DebtStatus, MovementType};
use crate::model::withheld::WithheldKind;
use crate::page::table::{Cell, Head, Row, TableView, escape};
use crate::page::{Arg, Cx, VillageCx, figure, figure_now, proof};

/// Who is owed, without a private person's name: the organisation, the masked name, or the kind of creditor.
pub fn creditor(cx: &Cx, debt: &Debt) -> String {
    match &debt.creditor.name {
        Some(name) => cx.name(name),
        None => cx.locale.choice(debt.creditor.kind.value).into_owned(),
    }
}

/// Several creditors of a kind that have no name on record, with how many debts they hold.
pub fn creditors_of(cx: &Cx, kind: CreditorKind, debts: usize) -> String {
    let kind = kind.word().replace('_', "-");
    cx.tell(&format!("creditors-{kind}"), &[("count", Arg::Count(debts as u64))])
}

/// Whether something is owed on it at the end of a year, or may be: it is not known to be cleared.
pub fn stands(debt: &Debt, year: Year) -> bool {
    stands_on(debt, year_end(year))
}

/// The same at the end of a day.
pub fn stands_on(debt: &Debt, day: NaiveDate) -> bool {
    debt.owed_on(day) != Reported::Known(Money::ZERO)
}

/// How a debt stands at the end of a day, in words, with its class.
pub fn state(cx: &Cx, debt: &Debt, day: NaiveDate) -> (String, &'static str) {
    let status = debt.status.as_ref().map(|status| status.value);
    if !stands_on(debt, day) {
        let written_off = debt.movements.iter().any(|it| it.kind.value == MovementType::WriteOff);
        let less = |it: &&_| crate::model::debt::Movement::effect(it).known().is_some_and(|moved| moved.0 < 0);
        let last = debt.movements.iter().filter(less).map(|it| it.date.value).max();
        let key = if written_off { "debt-state-written-off" } else { "debt-state-repaid" };
        return (
            last.map_or_else(
                || cx.say("debt-state-repaid-undated"),
                |date| cx.tell(key, &[("year", Arg::Text(cx.locale.year(date.year()).into()))]),
            ),
            "",
        );
    }
    if debt.owed_on(day).known().is_none() {
        return (cx.say("debt-state-untold"), "up");
    }
    if let Some(status @ (DebtStatus::Disputed | DebtStatus::Frozen)) = status {
        return (cx.locale.choice(status).into_owned(), "up");
    }
    match &debt.due_on {
        Some(due) if due.value < day.min(cx.site.as_of) => {
            (cx.tell("debt-state-overdue", &[("date", Arg::Text(cx.locale.date(due.value).into()))]), "up")
        }
        Some(due) => (cx.tell("debt-state-due", &[("date", Arg::Text(cx.locale.date(due.value).into()))]), ""),
        None => (cx.say("debt-state-no-date"), "up"),
    }
}

/// The register. Used on the page of debts and on the overview.
pub fn register(cx: &Cx, of: &VillageCx, year: Year, wide: bool) -> TableView {
    let mut heads = vec![Head::of(cx.say("head-owed-to"))];
    if wide {
        heads.extend(["head-principal", "head-rate", "head-due"].map(|key| Head::of(cx.say(key))));
    }
    let year_text = cx.locale.year(year);
    heads.push(Head::of(cx.tell("head-repaid-in", &[("year", Arg::Text(year_text.clone().into()))])));
    heads.push(Head::now(cx.say("head-still-owed")));
    let shown: Vec<(&Debt, Roll)> = of
        .village
        .debts
        .iter()
        .filter(|debt| debt.counts() && debt.incurred_on.year() <= year)
        .filter(|debt| wide || stands(debt, year) || stands(debt, year - 1))
        .map(|debt| (debt, roll(debt, year)))
        .collect();
    let total: Roll = match of.village.withholds(WithheldKind::Debt, year) {
        true => Roll::UNKNOWN,
        false => shown.iter().map(|(_, roll)| *roll).sum(),
    };
    let rows = shown.iter().map(|(debt, roll)| row(cx, of, debt, roll, year, wide)).collect();
    let mut cells = vec![figure(cx, total.repaid), figure(cx, total.closing)];
    if wide {
        cells.splice(0..0, (0..3).map(|_| Cell::plain("")));
    }
    let caption = cx.tell("register-caption", &[("date", Arg::Text(cx.locale.date(year_end(year)).into()))]);
    let mut total = Row::new(cx.say("total"), cells);
    if wide {
        let owed = shown.iter().map(|(debt, _)| (*debt, year));
        total.sub = proof::mark(cx, of, proof::of_debts(of, owed).into_iter());
    }
    let view = TableView::new("t-register", caption, cx.unit_caption(cx.locale.unit()), heads).rows(rows).total(total);
    if wide { view.scrolls("cols newest land", cx.say("slide-columns-back")) } else { view }
}

fn row(cx: &Cx, of: &VillageCx, debt: &Debt, roll: &Roll, year: Year, wide: bool) -> Row {
    let mut cells = Vec::new();
    if wide {
        cells.push(Cell::plain(cx.money(debt.principal.value)));
        cells.push(match &debt.rate {
            Some(rate) => Cell::plain(rate_text(cx, rate.value)),
            None => Cell::none(cx.say("no-interest")),
        });
        cells.push(match &debt.due_on {
            Some(due) => Cell::day(cx.locale.date(due.value)),
            None => Cell::marked(cx.say("no-due-date"), "words", "up"),
        });
    }
    cells.push(figure(cx, roll.repaid));
    cells.push(figure_now(cx, roll.closing));
    let (state, class) = state(cx, debt, year_end(year));
    let mut row =
        Row::new(creditor(cx, debt), cells).to(cx.link(&format!("{}/debts/{}.html", of.village.path, debt.id)));
    let title = escape(&cx.name(&debt.title));
    row.sub = if class.is_empty() {
        format!("{title}{}{}", cx.list_gap(), escape(&state))
    } else {
        format!("{title}{}<b class=\"{class}\">{}</b>", cx.list_gap(), escape(&state))
    };
    let mark = proof::mark(cx, of, proof::of_debts(of, std::iter::once((debt, year))).into_iter());
    if wide && !mark.is_empty() {
        row.sub = format!("{}<br>{mark}", row.sub);
    }
    row
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
