//! The money a decision went through and what became of it.

use super::super::names::{anchor, post_name};
use super::super::outcome::procedure;
use super::super::table::{Cell, FactView, Head, Row, TableView};
use super::super::{Cx, VillageCx, register};
use crate::model::decision::{Decision, Matter};
use crate::source::Spanned;

/// Every budget line that names the decision: what was planned and what was spent.
pub(super) fn money(cx: &Cx, of: &VillageCx, decision: &Decision) -> Option<TableView> {
    let heads = vec![
        Head::of(cx.say("head-line")),
        Head::of(cx.say("head-year")),
        Head::of(cx.say("head-plan")),
        Head::of(cx.say("head-actual")),
    ];
    let mut rows = Vec::new();
    for budget in &of.village.budgets {
        for line in &budget.lines {
            let names_it = line.decision.as_ref().is_some_and(|id| id.value == decision.id)
                || line.adjustments.iter().any(|it| it.decision.as_ref().is_some_and(|id| id.value == decision.id))
                || decision.names_line(budget, line).is_some();
            if !names_it {
                continue;
            }
            let year = cx.locale.year(budget.year.value);
            let cells = vec![
                Cell::plain(year),
                super::super::figure(cx, line.adjusted_plan()),
                super::super::figure(cx, budget.actual(line)),
            ];
            let href =
                cx.link(&format!("{}/budget-{}.html#{}", of.village.path, budget.year.value, anchor(budget, line)));
            rows.push(Row::new(cx.name(&line.label), cells).to(href));
        }
    }
    (!rows.is_empty()).then(|| {
        TableView::new("t-money", cx.say("the-money-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
    })
}

pub(super) fn facts(cx: &Cx, of: &VillageCx, decision: &Decision) -> Vec<FactView> {
    let mut out = Vec::new();
    let mut add = |key: &str, text: Option<String>| {
        if let Some(text) = text {
            out.push(FactView::new(cx.say(key), text));
        }
    };
    add("fact-entity", of.village.entity(&decision.entity.value).map(|entity| cx.name(&entity.name)));
    add("fact-procedure", Some(procedure(cx, decision)));
    add("fact-proposer", decision.proposer.as_ref().map(|text| cx.name(text)));
    add("fact-alternatives", decision.alternatives.as_ref().map(|text| cx.name(text)));
    add("fact-ceiling", decision.ceiling.known().map(|money| cx.locale.headline_text(money)));
    if decision.matter.value != Matter::Other && !decision.recusals.is_empty() {
        let names: Vec<String> = decision
            .recusals
            .iter()
            .filter_map(|id| of.village.post(&id.value))
            .map(|post| post_name(cx, post))
            .collect();
        add("fact-recusals", Some(cx.locale.join(&names)));
    }
    if let Some(work) = &decision.implementation {
        let date = |date: &Option<Spanned<chrono::NaiveDate>>| date.as_ref().map(|date| cx.locale.date(date.value));
        add("fact-status", Some(cx.locale.choice(work.status.value).into_owned()));
        add("fact-start", date(&work.start));
        add("fact-due", date(&work.due));
        add("fact-completed", date(&work.completed));
        add("fact-spent", work.spent.known().map(|money| cx.locale.headline_text(money)));
        add("fact-note", work.note.as_ref().map(|text| cx.name(text)));
    }
    if let Some(raising) = &decision.fund_raising {
        let date = |date: &Option<Spanned<chrono::NaiveDate>>| date.as_ref().map(|date| cx.locale.date(date.value));
        add("fact-per-head", raising.per_head.known().map(|money| cx.locale.headline_text(money)));
        add("fact-heads", raising.heads.as_ref().map(|heads| cx.locale.count(heads.value)));
        add("fact-township-reviewed", date(&raising.township_reviewed_on));
        add("fact-county-approved", date(&raising.county_approved_on));
    }
    for id in &decision.debts {
        if let Some(debt) = of.village.debt(&id.value) {
            out.push(FactView {
                label: cx.say("fact-debt"),
                text: cx.name(&debt.title),
                href: cx.link(&format!("{}/debts/{}.html", of.village.path, debt.id)),
            });
        }
    }
    for link in register::contracts_of_decision(cx, of, &decision.id) {
        out.push(FactView { label: cx.say("fact-contract"), text: link.label, href: link.href });
    }
    if let Some(older) = decision.supersedes.as_ref().and_then(|id| of.village.decision(&id.value)) {
        out.push(FactView {
            label: cx.say("fact-supersedes"),
            text: cx.name(&older.title),
            href: cx.link(&format!("{}/decisions/{}.html", of.village.path, older.id)),
        });
    }
    out
}
