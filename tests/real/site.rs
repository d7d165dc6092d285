//! The published site as a reader with a spreadsheet meets it: built by the program, read from its CSV files by heading.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, amount};

/// One row of a CSV file, by heading.
pub type Row = HashMap<String, String>;

/// One row of a village's `budget-lines.csv`.
pub struct Line {
    pub year: i64,
    pub id: String,
    pub kind: String,
    pub account: String,
    pub label: String,
    pub plan: Option<i64>,
    pub adjusted: Option<i64>,
    pub actual: Option<i64>,
}

/// Builds the site with the program itself; returns what it said on the way.
pub fn build(content: &Path, out: &Path) -> Outcome<String> {
    let run = Command::new(env!("CARGO_BIN_EXE_openvillage"))
        .args(["build".as_ref(), "--content".as_ref(), content.as_os_str()])
        .args(["--out".as_ref(), out.as_os_str(), "--quiet".as_ref()])
        .output()?;
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    if run.status.success() {
        return Ok(said);
    }
    let start: String = said.chars().take(8_000).collect();
    Err(format!("the build of {} ended with {}:\n{start}", content.display(), run.status).into())
}

/// The rows of a CSV file. A byte order mark before the first heading is for spreadsheets and is passed over.
pub fn rows(path: &Path) -> Outcome<Vec<Row>> {
    let named = |fault: csv::Error| format!("{}: {fault}", path.display());
    let mut reader = csv::Reader::from_path(path).map_err(named)?;
    let headings: Vec<String> =
        reader.headers().map_err(named)?.iter().map(|h| h.trim_start_matches('\u{feff}').to_owned()).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(named)?;
        rows.push(headings.iter().cloned().zip(record.iter().map(str::to_owned)).collect());
    }
    Ok(rows)
}

/// The lines of one village, in the order of the file.
pub fn budget_lines(public: &Path, village: &str) -> Outcome<Vec<Line>> {
    let rows = rows(&public.join("data").join(village).join("budget-lines.csv"))?;
    rows.iter().map(line).collect()
}

/// The years of one village or area (`""` is the whole portal), by year.
pub fn years(public: &Path, place: &str) -> Outcome<HashMap<i64, Row>> {
    let rows = rows(&public.join("data").join(place).join("years.csv"))?;
    rows.into_iter().map(|row| Ok((whole(&row, "year")?.ok_or("a row of years.csv has no year")?, row))).collect()
}

pub fn text<'a>(row: &'a Row, column: &str) -> Outcome<&'a str> {
    row.get(column).map(String::as_str).ok_or_else(|| format!("no column `{column}` among {:?}", row.keys()).into())
}

/// An amount; `not_applicable` is none, as an empty cell is.
pub fn cents(row: &Row, column: &str) -> Outcome<Option<i64>> {
    match text(row, column)? {
        "not_applicable" => Ok(None),
        cell => amount::cents(cell),
    }
}

pub fn whole(row: &Row, column: &str) -> Outcome<Option<i64>> {
    let cell = text(row, column)?;
    if cell.is_empty() {
        return Ok(None);
    }
    cell.parse().map(Some).map_err(|_| format!("`{cell}` in column `{column}` is not a whole number").into())
}

fn line(row: &Row) -> Outcome<Line> {
    Ok(Line {
        year: whole(row, "year")?.ok_or("a budget line has no year")?,
        id: text(row, "line")?.to_owned(),
        kind: text(row, "kind")?.to_owned(),
        account: text(row, "account")?.to_owned(),
        label: text(row, "label_en")?.to_owned(),
        plan: cents(row, "plan")?,
        adjusted: cents(row, "adjusted")?,
        actual: cents(row, "actual")?,
    })
}
