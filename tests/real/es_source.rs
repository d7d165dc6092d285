//! One raw budget file of a Spanish town: its columns found by heading, its lines, and the total row some files end with.

use std::path::Path;

use crate::{Outcome, amount, record};

/// A budget has two sides, each a file of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Revenue,
    Expenditure,
}

/// What one file holds.
pub struct Book {
    pub lines: Vec<Entry>,
    /// The total as printed; it is compared, never added.
    pub total: Option<Entry>,
    /// Montmeló 2018 has no column of the final revenue budget.
    pub has_final: bool,
}

/// One row, amounts in cents; an empty cell is not known.
pub struct Entry {
    pub code: String,
    pub programme: String,
    pub name: String,
    pub initial: Option<i64>,
    pub amendments: Option<i64>,
    pub final_budget: Option<i64>,
    pub actual: Option<i64>,
}

// The headings in the towns' two languages; the first word that is found wins.
const CODE: &[&str] = &["eco.", "econ.", "econ", "económico", "economico", "concepto"];
const PROGRAMME: &[&str] = &["pro.", "prog.", "prog", "programa", "funcional"];
const NAME: &[&str] =
    &["descripció", "denominación", "desc. económico", "desc. economico", "descripción económico", "descripción"];
const INITIAL: &[&str] = &["inicial"];
const AMENDMENTS: &[&str] = &["modificac"];
const FINAL: &[&str] = &["definit", "totals consignats", "previsions totals", "crédito total"];
const ACTUAL: &[&str] =
    &["obligac", "obl. recon", "total o", "suma o", "derechos reconocidos", "reconeguts nets", "dr neto"];

struct Columns {
    code: usize,
    programme: Option<usize>,
    name: usize,
    initial: usize,
    amendments: Option<usize>,
    final_budget: Option<usize>,
    actual: usize,
}

/// Reads `ingresos.csv` or `gastos.csv` of one town-year.
pub fn read(folder: &Path, side: Side) -> Outcome<Book> {
    let path = folder.join(match side {
        Side::Revenue => "ingresos.csv",
        Side::Expenditure => "gastos.csv",
    });
    book(&path, side).map_err(|fault| format!("{}: {fault}", path.display()).into())
}

fn book(path: &Path, side: Side) -> Outcome<Book> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let columns = columns(reader.headers()?)?;
    if columns.programme.is_some() != (side == Side::Expenditure) {
        return Err("only expenditure has programmes".into());
    }
    let mut book = Book { lines: Vec::new(), total: None, has_final: columns.final_budget.is_some() };
    for row in reader.records() {
        let row = row?;
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let entry = entry(&row, &columns)?;
        // A total row has no account code, or the mark of a heading in its place.
        if !entry.code.is_empty() && entry.code.bytes().all(|b| b.is_ascii_digit()) {
            book.lines.push(entry);
        } else if book.total.replace(entry).is_some() {
            return Err("two total rows".into());
        }
    }
    Ok(book)
}

fn columns(headings: &csv::StringRecord) -> Outcome<Columns> {
    let headings: Vec<String> =
        headings.iter().map(|h| h.trim().to_lowercase().trim_start_matches('#').to_owned()).collect();
    let is = |words: &[&str]| words.iter().find_map(|word| headings.iter().position(|h| h == word));
    let has = |words: &[&str]| words.iter().find_map(|word| headings.iter().position(|h| h.contains(word)));
    let missing = |what: &str| format!("no heading for {what} among {headings:?}");
    Ok(Columns {
        code: is(CODE).ok_or_else(|| missing("the account"))?,
        programme: is(PROGRAMME),
        name: is(NAME).ok_or_else(|| missing("the description"))?,
        initial: has(INITIAL).ok_or_else(|| missing("the initial budget"))?,
        amendments: has(AMENDMENTS),
        final_budget: has(FINAL),
        actual: has(ACTUAL).ok_or_else(|| missing("the actual"))?,
    })
}

fn entry(row: &csv::StringRecord, columns: &Columns) -> Outcome<Entry> {
    let cell = |column: usize| row.get(column).unwrap_or("").trim();
    let money = |column: Option<usize>| column.map_or(Ok(None), |column| amount::cents(cell(column)));
    Ok(Entry {
        // `11200.0` is the mark a spreadsheet left on 11200.
        code: cell(columns.code).split('.').next().unwrap_or("").to_owned(),
        programme: columns.programme.map_or("", cell).to_owned(),
        name: record::words(cell(columns.name)),
        initial: money(Some(columns.initial))?,
        amendments: money(columns.amendments)?,
        final_budget: money(columns.final_budget)?,
        actual: money(Some(columns.actual))?,
    })
}
