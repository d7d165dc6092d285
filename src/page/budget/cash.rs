//! How a year ended: plan beside actual, cash at both ends, the funds.

use super::super::table::{Head, Row, TableView};
use super::super::{Arg, Cx, VillageCx, figure, proof};
use super::{actual_sum, known_sum, plan_and_actual};
use crate::measure::{Money, Reported};
use crate::model::budget::{Budget, Line, LineKind};

/// Sums of a budget's lines of one kind: adjusted plan and actual.
fn sums(budget: &Budget, kind: LineKind) -> (Reported<Money>, Reported<Money>) {
    let lines: Vec<&Line> = budget.lines.iter().filter(|line| line.kind.value == kind).collect();
    if lines.is_empty() {
        return (Reported::Known(Money::ZERO), Reported::Known(Money::ZERO));
    }
    (known_sum(lines.iter().map(|line| line.adjusted_plan())), actual_sum(budget, lines.iter().copied()))
}

pub(super) fn ended(cx: &Cx, of: &VillageCx, budget: &Budget, suffix: &str) -> TableView {
    // What is not applicable adds nothing.
    let nothing = |value: Reported<Money>| match value {
        Reported::NotApplicable => Reported::Known(Money::ZERO),
        known => known,
    };
    let minus = |left, right| nothing(left).both(nothing(right), |left, right| left - right);
    let plus = |left, right| nothing(left).both(nothing(right), |left, right| left + right);
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
    let mut heads = vec![Head::of(cx.say("head-step"))];
    heads.extend(plan_and_actual(cx, budget));
    let mut rows = vec![row("row-came-in", revenue), row("row-went-out", spent), row("row-left-over", left).subtotal()];
    let is_zero = |pair: (Reported<Money>, Reported<Money>)| {
        [pair.0, pair.1].iter().all(|value| value.known().is_none_or(Money::is_zero))
    };
    for (key, pair, kinds) in [
        ("row-financing-in", borrowed, [LineKind::FinancingIn; 2]),
        ("row-financing-out", repaid, [LineKind::FinancingOut; 2]),
        ("row-transfers", moved, [LineKind::TransferIn, LineKind::TransferOut]),
    ] {
        // A line that says nothing is no line without money.
        if !is_zero(pair) || budget.hidden().any(|line| kinds.contains(&line.kind.value)) {
            let mut row = row(key, pair);
            if key == "row-transfers" {
                row.sub = proof::mark(cx, of, of.village.proofs.at("ACC-03", budget.year.span));
            }
            rows.push(row);
        }
    }
    TableView::new(
        &format!("t-ended{suffix}"),
        cx.say(if budget.is_whole_year() { "ended-caption" } else { "ended-caption-part" }),
        cx.unit_caption(cx.locale.unit()),
        heads,
    )
    .rows(rows)
    .total(row("row-added", added))
}

pub(super) fn cash(cx: &Cx, of: &VillageCx, budget: &Budget, suffix: &str) -> Option<TableView> {
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
    let mark = |code: &'static str| {
        let proofs = budget.funds.iter().flat_map(|fund| of.village.proofs.at(code, fund.id.span));
        proof::mark(cx, of, proofs)
    };
    let mut first = Row::new(start, vec![figure(cx, opening)]);
    first.sub = mark("ACC-02");
    let mut last = Row::new(cx.tell("equals-on", &[("date", Arg::Text(end.into()))]), vec![figure(cx, closing)]);
    last.sub = mark("ACC-01");
    Some(
        TableView::new(&format!("t-cash{suffix}"), cx.say("cash-caption"), cx.unit_caption(cx.locale.unit()), heads)
            .rows(vec![first, Row::new(cx.say("row-added-plus"), vec![figure(cx, added)])])
            .total(last),
    )
}

pub(super) fn funds(cx: &Cx, of: &VillageCx, budget: &Budget, suffix: &str) -> TableView {
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
        if values.peek().is_none() { Reported::Known(Money::ZERO) } else { actual_sum(budget, values) }
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
            let mut row = Row::new(name, cells).under(&under);
            let mark = proof::mark(cx, of, of.village.proofs.at("ACC-01", fund.id.span));
            if !mark.is_empty() {
                row.sub = if row.sub.is_empty() { mark } else { format!("{}<br>{mark}", row.sub) };
            }
            row
        })
        .collect();
    TableView::new(&format!("t-funds{suffix}"), cx.say("funds-caption"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}
