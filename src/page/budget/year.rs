//! The page of one year: a book for every entity, and the record it was read from.

use serde::Serialize;

use super::super::question::{Block, Blocks};
use super::super::table::{LinkView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data, machine, notice};
use super::book::{BookView, book, status_text};
use super::{year_lead, year_tabs};
use crate::measure::{Period, Year};
use crate::model::budget::Budget;
use crate::model::withheld::WithheldKind;

/// The page of one year.
#[derive(Debug, Serialize)]
pub struct YearView {
    /// One book for every entity.
    pub books: Vec<BookView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for YearView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        self.books.iter().flat_map(|book| book.blocks(cx)).collect()
    }
}

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
    if notice::years(of.village).contains(&year) {
        let sheet = notice::link(cx, of, Period::Year(year));
        let link = format!("<a class=\"noprint\" href=\"{}\">{}</a>", escape(&sheet.href), escape(&sheet.label));
        page.sub = format!("{}{}{link}", page.sub, cx.sentence_gap());
    }
    page.years = year_tabs(cx, of, Some(year));
    let records: Vec<&str> = budgets.iter().map(|budget| of.village.files.get(budget.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    // What is held back is not "not published yet": the notice above says what there is to say.
    if let Some(ledger) = of.ledger.year(year).filter(|_| !of.village.withholds(WithheldKind::Budget, year)) {
        page.lead = year_lead(cx, of, ledger);
    }
    // Where another body's accounts are held back, these must not be taken for the whole village's.
    let several = budgets.len() > 1 || of.village.withholds(WithheldKind::Budget, year);
    let mut tables = vec!["budget-lines", "funds", "years", "adjustments"];
    if budgets.iter().any(|budget| !budget.balance_sheet.is_empty()) {
        tables.push("balance-sheets");
    }
    if budgets.iter().any(|budget| budget.statement.is_some()) {
        tables.push("statements");
    }
    if budgets.iter().any(|budget| of.village.transactions_of(budget).is_some_and(|it| !it.transactions.is_empty())) {
        tables.push("transactions");
    }
    let books = budgets.iter().map(|budget| book(cx, of, budget, several)).collect();
    page.data = machine::data_page(cx, of, &page, &tables, Some((year, year)));
    PageView { page, v: YearView { books, downloads: data::links(cx, of, &tables) } }
}
