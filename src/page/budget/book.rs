//! The year of one entity: how it was adopted and ended, its cash, its lines, its notes.

use serde::Serialize;

use super::super::names::{account_anchor, anchor, book_anchor, record_anchor, statement_anchor};
use super::super::question::{Block, Blocks, there};
use super::super::record::{self, RecordView};
use super::super::table::{Cell, Head, Row, TableView, escape};
use super::super::{Arg, Cx, VillageCx, held};
use super::cash::{cash, ended, funds};
use super::closing;
use super::lines::line_table;
use super::notes::{NoteView, Notes};
use super::payments::payments;
use crate::model::budget::{Budget, Line, LineKind, Status};

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
    /// What each account held at both ends of the year.
    pub sheet: Option<TableView>,
    /// The surplus and what became of it.
    pub statement: Option<TableView>,
    /// Single payments and receipts.
    pub payments: Option<TableView>,
    /// Notes, and differences nobody explained.
    pub notes: Vec<NoteView>,
    /// Changes of the plan during the year.
    pub adjustments: Option<TableView>,
    /// The record, line by line, where it is not too long.
    pub record: Option<RecordView>,
}

impl Blocks for BookView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        let blocks = there(
            cx,
            &[
                ("year-on-one-page", true),
                ("funds", self.funds.is_some()),
                ("money-in", self.money_in.is_some()),
                ("money-out", self.money_out.is_some()),
                ("borrowed-and-repaid", self.financing.is_some()),
                ("moved-between-funds", self.transfers.is_some()),
                ("balance-sheet", self.sheet.is_some()),
                ("statement", self.statement.is_some()),
                ("payments", self.payments.is_some()),
                ("notes", !self.notes.is_empty()),
                ("changes-of-plan", self.adjustments.is_some()),
            ],
        );
        blocks.into_iter().map(|block| Block { within: self.heading.clone(), ..block }).collect()
    }
}

/// "Final, published 10 January 2025".
pub(super) fn status_text(cx: &Cx, budget: &Budget) -> String {
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

pub(super) fn book(cx: &Cx, of: &VillageCx, budget: &Budget, several: bool) -> BookView {
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
    let lines = budget.lines.iter().filter(|line| line.span.exists());
    let entity_id = &budget.entity.value;
    let mut anchors: Vec<(usize, String)> =
        lines.map(|line| (line.span.start as usize, anchor(budget, line))).collect();
    let accounts = budget.balance_sheet.iter().map(|it| &it.account);
    anchors.extend(accounts.map(|code| (code.span.start as usize, account_anchor(entity_id, &code.value))));
    anchors.extend(budget.statement.iter().map(|it| (it.span.start as usize, statement_anchor(entity_id))));
    let shown = record::Shown { id: record_anchor(&budget.entity.value), end: None, anchors };
    BookView {
        id: book_anchor(&budget.entity.value),
        heading: if several { entity } else { String::new() },
        about: if several { escape(&status_text(cx, budget)) } else { String::new() },
        intro: adopted(cx, of, budget),
        ended: ended(cx, of, budget, &suffix),
        cash: cash(cx, of, budget, &suffix),
        no_funds: if budget.funds.is_empty() { cx.say("no-funds") } else { String::new() },
        funds: (budget.funds.len() > 1).then(|| funds(cx, of, budget, &suffix)),
        money_in,
        money_out,
        financing,
        transfers,
        sheet: closing::sheet(cx, of, budget, &suffix),
        statement: closing::statement(cx, of, budget, &suffix),
        payments: payments(cx, of, budget, &suffix),
        adjustments: adjustments(cx, of, budget, &suffix),
        notes: notes.list,
        record: record::view(cx, of, budget.file, shown),
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
        None => match budget.adopted_by.as_ref().and_then(|id| held::decision(cx, of, &id.value)) {
            Some((text, href)) => format!("<a href=\"{}\">{}</a>", escape(&href), escape(&text)),
            None => cx.rich("plan-no-decision", &[]),
        },
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
                None => match it.decision.as_ref().and_then(|id| held::decision(cx, of, &id.value)) {
                    Some((text, href)) => Cell::link(text, href, "words"),
                    None => Cell::none(cx.say("no-decision-on-record")),
                },
            };
            let cells = vec![
                Cell::day(cx.locale.date(it.date.value)),
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
