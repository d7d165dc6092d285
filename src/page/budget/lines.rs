//! The lines of a budget: plan, actual, the difference, the quarters; by kind, with sums.

use super::super::chart::Bar;
use super::super::classes::{class_name, class_of, line_name};
use super::super::names::anchor;
use super::super::record::LIMIT;
use super::super::table::{Cell, Head, Row, TableView};
use super::super::{Arg, Cx, figure, limits, proof, register};
use super::notes::{Notes, against};
use super::{actual_sum, known_sum, plan_and_actual};
use crate::measure::{Money, Ratio, Reported};
use crate::model::Choice;
use crate::model::budget::{Budget, Line, LineKind};
use crate::source::Span;

pub(super) fn line_table(cx: &Cx, notes: &mut Notes, id: &str, caption: &str, lines: &[&Line]) -> Option<TableView> {
    if lines.is_empty() {
        return None;
    }
    let quarters = lines.iter().any(|line| (0..4).any(|at| line.actual.quarter(at).known().is_some()));
    let mut heads = vec![Head::of(cx.say("head-line"))];
    heads.extend(plan_and_actual(cx, notes.budget));
    if notes.budget.is_whole_year() {
        heads.extend(["head-over-under", "head-of-plan"].map(|key| Head::of(cx.say(key))));
    }
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
    let same_way = lines.iter().all(|line| line.kind.value == lines[0].kind.value);
    for (name, members) in &groups {
        let mut rows: Vec<Row> = members.iter().map(|line| line_row(cx, notes, line, quarters)).collect();
        if several && members.len() > 1 {
            rows.push(sum_row(cx, notes.budget, cx.say("subtotal"), members, quarters).subtotal());
        }
        if several {
            view.group(name.clone(), rows);
        } else {
            view = view.rows(rows);
        }
    }
    let mut total = sum_row(cx, notes.budget, cx.say("total"), lines, quarters);
    let stated = notes.budget.stated_totals.iter().filter(|it| it.kind.value.word() == lines[0].kind.value.word());
    let places: Vec<Span> = stated.flat_map(|it| [it.plan.span, it.adjusted.span, it.actual.span]).collect();
    let proofs = places.iter().flat_map(|span| notes.of.village.proofs.at("ACC-06", *span));
    total.sub = proof::mark(cx, notes.of, proofs);
    let moves = |line: &&Line| matches!(line.kind.value, LineKind::TransferIn | LineKind::TransferOut);
    if lines.iter().all(moves) {
        let row = if same_way { total } else { net_row(cx, notes.budget, lines, quarters) };
        let proofs = notes.of.village.proofs.at("ACC-03", notes.budget.year.span);
        return Some(view.total(Row { sub: proof::mark(cx, notes.of, proofs), ..row }));
    }
    Some(if same_way { view.total(total) } else { view })
}

/// What transfers brought less what they took: nothing, where the money stayed inside the budget.
fn net_row(cx: &Cx, budget: &Budget, lines: &[&Line], quarters: bool) -> Row {
    let part = |inflow: bool| -> Vec<&Line> {
        lines.iter().copied().filter(|line| line.kind.value.is_inflow() == inflow).collect()
    };
    let (came, gone) = (part(true), part(false));
    let net = |came: Reported<Money>, gone: Reported<Money>| came.both(gone, |came, gone| came - gone);
    let planned = |lines: &[&Line]| known_sum(lines.iter().map(|line| line.adjusted_plan()));
    let actual = net(actual_sum(budget, came.iter().copied()), actual_sum(budget, gone.iter().copied()));
    let mut cells = vec![figure(cx, net(planned(&came), planned(&gone))), figure(cx, actual).classed("now")];
    if budget.is_whole_year() {
        cells.extend([Cell::none(cx.say("not-applicable")), Cell::none(cx.say("not-applicable"))]);
    }
    if quarters {
        let quarter = |at: usize| net(quarter_sum(budget, &came, at), quarter_sum(budget, &gone, at));
        cells.extend((0..4).map(|at| quarter_figure(cx, budget, at, quarter(at))));
    }
    Row::new(cx.say("transfers-net"), cells)
}

fn group_name(cx: &Cx, budget: &Budget, line: &Line) -> String {
    if !matches!(line.kind.value, LineKind::Revenue | LineKind::Expenditure) {
        return cx.locale.choice(line.kind.value).into_owned();
    }
    class_name(cx, &class_of(cx, budget, line))
}

fn line_row(cx: &Cx, notes: &mut Notes, line: &Line, quarters: bool) -> Row {
    let (plan, actual) = (line.adjusted_plan(), notes.budget.actual(line));
    let has_anchor = notes.of.village.files.get(notes.budget.file).text.len() <= LIMIT;
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
    let note;
    match (plan.known(), actual.known()) {
        (Some(plan), Some(actual)) if whole => {
            let against = against(line.kind.value, plan, actual);
            note = notes.number(line, unexplained(cx, notes, line, against));
            cells
                .push(Cell::of(cx.locale.signed_money(actual - plan, cx.precision()), if against { "up" } else { "" }));
            cells.push(of_plan(cx, plan, actual));
        }
        // The plan is for the whole year: until it is over there is nothing to hold the actual against.
        _ if !whole => note = notes.number(line, None),
        _ => {
            note = notes.number(line, unexplained(cx, notes, line, false));
            cells.push(Cell::none(cx.say("not-comparable")));
            cells.push(Cell::none(cx.say(if plan.known().is_none() { "no-plan" } else { "not-comparable" })));
        }
    }
    if quarters {
        cells.extend((0..4).map(|at| quarter_cell(cx, notes.budget, line, at)));
    }
    let said = cx.text(&line.label);
    let mut row = Row { lang: said.lang, ..Row::new(line_name(cx, notes.budget, line), cells) };
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
    let contracts = register::contracts_of_line(cx, notes.of, notes.budget, line);
    if !contracts.is_empty() {
        row.sub = if row.sub.is_empty() { contracts } else { format!("{}<br>{contracts}", row.sub) };
    }
    for code in ["ACC-04", "ACC-05", "ACC-07", "ACC-13"] {
        // Months are held against each quarter they make up, everything else against the line.
        let quarters = line.actual.quarters.iter().map(|quarter| quarter.span).filter(|span| span.exists());
        let places: Vec<Span> = if code == "ACC-05" { quarters.collect() } else { vec![line.id.span] };
        let proofs = places.iter().flat_map(|span| notes.of.village.proofs.at(code, *span));
        let mark = proof::mark(cx, notes.of, proofs);
        if !mark.is_empty() {
            row.sub = if row.sub.is_empty() { mark } else { format!("{}<br>{mark}", row.sub) };
        }
    }
    row
}

/// What a note is due for and is not there: a difference from the plan that counts against the village, a jump on the
/// year before.
fn unexplained(cx: &Cx, notes: &Notes, line: &Line, against: bool) -> Option<String> {
    if let Some((then, now)) = limits::jump(notes.of, notes.budget, line) {
        let args = [
            ("change", Arg::Text(cx.locale.change(then.0, now.0).text.into())),
            ("year", Arg::Text(cx.locale.year(notes.budget.year.value - 1).into())),
        ];
        return Some(cx.tell("jump-not-explained", &args));
    }
    against.then(|| cx.say("not-explained"))
}

fn of_plan(cx: &Cx, plan: Money, actual: Money) -> Cell {
    match cx.locale.percent(Ratio::new(actual.0, plan.0), 0).filter(|_| plan.0 > 0) {
        Some(text) => Cell::bar(text, Bar::of_plan(actual.0.max(0).into(), plan.0.into())),
        None => Cell::none(cx.say("no-plan")),
    }
}

/// One quarter of a line.
fn quarter_cell(cx: &Cx, budget: &Budget, line: &Line, at: usize) -> Cell {
    match budget.quarter(line, at) {
        Reported::Known(money) => Cell::plain(cx.money(money)),
        _ if !is_due(budget, at) => Cell::none(cx.say("not-due-yet")),
        other => figure(cx, other),
    }
}

/// Whether the accounts reach into that quarter, counted from 0.
fn is_due(budget: &Budget, at: usize) -> bool {
    (at as u32) * 3 < chrono::Datelike::month(&budget.covers.value.end())
}

fn sum_row(cx: &Cx, budget: &Budget, label: String, lines: &[&Line], quarters: bool) -> Row {
    let plan = known_sum(lines.iter().map(|line| line.adjusted_plan()));
    let actual = actual_sum(budget, lines.iter().copied());
    let mut cells = vec![figure(cx, plan), figure(cx, actual).classed("now")];
    let count = |so: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| so(line)).count() as u64;
    let say = |key: &str, label: String, count: u64| {
        cx.tell(key, &[("label", Arg::Text(label.into())), ("count", Arg::Count(count))])
    };
    // Over a whole year a line that says nothing leaves the total unknown. Of a part of one the sum of the others is
    // given: the plan holds the line, the sum does not.
    let hidden = count(&|line| budget.hides(line));
    let silent = count(&|line| {
        let planned = line.adjusted_plan().known().is_some();
        budget.is_closed() && planned && budget.actual(line) == Reported::NotReported
    });
    let label = match actual.known() {
        _ if hidden > 0 => say("total-untold", label, hidden),
        Some(_) if silent > 0 => say("total-without", label, silent),
        _ => label,
    };
    match (plan.known(), actual.known()) {
        _ if !budget.is_whole_year() => {}
        _ if silent > 0 => {
            cells.extend([Cell::none(cx.say("not-comparable")), Cell::none(cx.say("not-comparable"))]);
        }
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
        cells.extend((0..4).map(|at| quarter_figure(cx, budget, at, quarter_sum(budget, lines, at))));
    }
    Row::new(label, cells)
}

/// The sum of a quarter, counted from 0, or that it is not due yet.
fn quarter_figure(cx: &Cx, budget: &Budget, at: usize, sum: Reported<Money>) -> Cell {
    match sum {
        Reported::NotReported if !is_due(budget, at) => Cell::none(cx.say("not-due-yet")),
        sum => figure(cx, sum),
    }
}

/// What lines came to in a quarter; unknown where one that tells anything of the year does not tell it, or should.
fn quarter_sum(budget: &Budget, lines: &[&Line], at: usize) -> Reported<Money> {
    let due = |line: &&Line| line.actual.is_written() || budget.hides(line);
    if lines.iter().any(|line| due(line) && budget.quarter(line, at) == Reported::NotReported) {
        return Reported::NotReported;
    }
    known_sum(lines.iter().map(|line| budget.quarter(line, at)))
}
