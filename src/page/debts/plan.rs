//! The plan to reduce the debts: its targets beside what was really owed, and how it is to be done.

use std::ops::Add;

use crate::measure::{Money, Reported, Year};
use crate::model::debt::Review;
use crate::model::withheld::WithheldKind;
use crate::page::table::{Cell, Head, Row, TableView, escape};
use crate::page::{Arg, Cx, VillageCx, figure};

/// What the plan counts from, and who decided it.
pub fn intro(cx: &Cx, of: &VillageCx) -> String {
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

/// Target and what was really owed, year by year.
pub fn targets(cx: &Cx, of: &VillageCx, year: Year) -> Option<TableView> {
    let plan = of.village.debt_plan.as_ref()?;
    let heads = ["head-year-end", "head-target", "head-really-owed", "head-difference"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    let owed = |at: Year| {
        if of.village.withholds(WithheldKind::Debt, at) {
            return Reported::NotReported;
        }
        let counted = of.village.debts.iter().filter(|debt| debt.counts());
        counted.fold(Reported::Known(Money::ZERO), |sum, debt| sum.both(debt.owed_at_end_of(at), Add::add))
    };
    let rows = plan
        .targets
        .iter()
        .map(|(at, target)| {
            let mut cells = vec![figure(cx, target.value)];
            match target.known() {
                Some(target) if *at <= year => {
                    let owed = owed(*at);
                    cells.push(figure(cx, owed));
                    cells.push(match owed.known().map(|owed| owed - target) {
                        Some(difference) => Cell::of(
                            cx.locale.signed_money(difference, cx.precision()),
                            if difference.0 > 0 { "up" } else { "down" },
                        ),
                        None => Cell::none(cx.say("not-comparable")),
                    });
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

/// The measures with the debts they concern.
pub fn measures(cx: &Cx, of: &VillageCx) -> Option<TableView> {
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

/// When the plan was looked at again, what had been achieved, and what was said.
pub fn reviews(cx: &Cx, of: &VillageCx) -> Option<TableView> {
    let plan = of.village.debt_plan.as_ref()?;
    let heads = ["head-when", "head-achieved"].map(|key| Head::of(cx.say(key))).to_vec();
    let row = |it: &Review| {
        let row = Row::of_day(cx.locale.date(it.date.value), vec![figure(cx, it.achieved.value)]);
        match &it.comment {
            Some(comment) => row.under(&cx.name(comment)),
            None => row,
        }
    };
    let rows: Vec<Row> = plan.reviewed.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        TableView::new("t-reviews", cx.say("reviews-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
    })
}
