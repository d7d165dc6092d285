//! The page of one year: a book for every entity, and the record it was read from.

use serde::Serialize;

use super::super::names::anchor;
use super::super::table::{LinkView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data};
use super::book::{BookView, book, status_text};
use super::{year_lead, year_tabs};
use crate::measure::Year;
use crate::model::budget::Budget;

/// The page of one year.
#[derive(Debug, Serialize)]
pub struct YearView {
    /// One book for every entity.
    pub books: Vec<BookView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
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
pub(super) const RECORD_LIMIT: usize = 16 * 1024;

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

/// The record's own lines; the first line of each budget line carries its anchor.
pub(super) fn record(of: &VillageCx, budget: &Budget) -> Vec<RecordLine> {
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
