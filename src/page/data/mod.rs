//! The same figures as data: one plain table for each kind of record, in no language but the labels' own.
//!
//! Amounts carry all their decimals, a point and no grouping; what is not reported is empty; `not_applicable` says so.

mod area;
mod budget;
mod check;
mod debt;
mod decision;
mod duty;
mod indicator;
mod kind;
pub mod package;
mod people;
mod register;

pub use area::of_area;
pub use indicator::{indicator_heads, of_indicator};
pub use kind::{Kind, kind};

use super::table::LinkView;
use super::{Arg, Cx, Site, VillageCx, measured};
use crate::aggregate::Indicator;
use crate::measure::{Money, Reported, money::plain_number};
use crate::model::{Choice, Text};
use crate::source::Spanned;

/// A table to publish as data.
#[derive(Debug, Default)]
pub struct DataTable {
    /// Path in the site: `data/shiqiao/qinghe/budget-lines.csv`.
    pub path: String,
    /// Column names.
    pub columns: Vec<String>,
    /// Rows, as long as the columns.
    pub rows: Vec<Vec<String>>,
}

impl DataTable {
    /// Its name: `budget-lines`.
    pub fn name(&self) -> &str {
        let file = self.path.rsplit('/').next().unwrap_or(&self.path);
        file.strip_suffix(".csv").unwrap_or(file)
    }

    /// What stands in each column.
    pub fn kinds(&self) -> Vec<Kind> {
        self.columns.iter().map(|column| kind(self.name(), column)).collect()
    }
}

/// What stands in a cell whose figure cannot exist; one that is not reported is empty.
pub const NOT_APPLICABLE: &str = "not_applicable";

/// The folder of a place's data: `data/` for the root, `data/shiqiao/` below it.
pub fn folder(place: &str) -> String {
    if place.is_empty() { "data/".to_owned() } else { format!("data/{place}/") }
}

/// Links to tables of a village.
pub fn links(cx: &Cx, of: &VillageCx, names: &[&str]) -> Vec<LinkView> {
    place_links(cx, &of.village.path, names)
}

/// Links to tables of any place.
pub fn place_links(cx: &Cx, place: &str, names: &[&str]) -> Vec<LinkView> {
    names
        .iter()
        .map(|name| LinkView {
            href: cx.file(&format!("{}{name}.csv", folder(place))),
            label: cx.tell("download-csv", &[("table", Arg::Text(cx.say(&format!("data-{name}")).into()))]),
            note: cx.say("opens-in-spreadsheet"),
        })
        .collect()
}

/// Links to a place's tables in one file, and to the description of their columns.
pub fn package_links(cx: &Cx, place: &str) -> Vec<LinkView> {
    [("tables.json", "data-all-json"), ("datapackage.json", "data-package")]
        .map(|(file, key)| LinkView {
            href: cx.file(&format!("{}{file}", folder(place))),
            label: cx.say(key),
            note: cx.say("for-programs"),
        })
        .to_vec()
}

/// The link to one indicator's data.
pub fn indicator_link(cx: &Cx, indicator: &Indicator) -> LinkView {
    let table = measured::title(cx, indicator);
    LinkView {
        href: cx.file(&format!("data/indicators/{}.csv", indicator.key)),
        label: cx.tell("download-csv", &[("table", Arg::Text(table.into()))]),
        note: cx.say("opens-in-spreadsheet"),
    }
}

/// Every table of a village: those of its accounts always, those of its registers where there is a record.
pub fn of_village(of: &VillageCx) -> Vec<DataTable> {
    let mut tables = vec![
        budget::budget_lines(of),
        budget::funds(of),
        budget::years_table(of),
        debt::debts(of),
        debt::movements(of),
        decision::decisions(of),
        decision::steps(of),
        duty::duties(of),
        people::posts(of),
        people::population(of),
        budget::classes(of),
        debt::debt_years(of),
        debt::debt_plan(of),
        budget::adjustments(of),
        budget::balance_sheets(of),
        budget::statements(of),
        people::interests(of),
        check::checks(of),
        indicator::data_of_village(of),
    ];
    tables.extend(register::all(of));
    tables
}

/// An amount as data.
pub fn amount(site: &Site, value: Reported<Money>) -> String {
    match value {
        Reported::Known(money) => plain_number(money.0.into(), site.portal.currency.decimals),
        Reported::NotReported => String::new(),
        Reported::NotApplicable => "not_applicable".to_owned(),
    }
}

fn number(value: Reported<u32>) -> String {
    match value {
        Reported::Known(value) => value.to_string(),
        Reported::NotReported => String::new(),
        Reported::NotApplicable => "not_applicable".to_owned(),
    }
}

fn id(value: &Option<Spanned<String>>) -> String {
    value.as_ref().map_or_else(String::new, |id| id.value.clone())
}

fn day(value: &Option<Spanned<chrono::NaiveDate>>) -> String {
    value.as_ref().map_or_else(String::new, |date| date.value.to_string())
}

fn count(value: &Option<Spanned<u32>>) -> String {
    value.as_ref().map_or_else(String::new, |count| count.value.to_string())
}

fn word<C: Choice>(value: &Option<Spanned<C>>) -> String {
    value.as_ref().map_or_else(String::new, |value| value.value.word().to_owned())
}

/// Column names, `label` once for each language of the portal.
fn columns(site: &Site, names: &str) -> Vec<String> {
    let mut out = Vec::new();
    for name in names.split_whitespace() {
        match name.strip_suffix('*') {
            Some(name) => out.extend(site.portal.languages.iter().map(|tag| format!("{name}_{tag}"))),
            None => out.push(name.to_owned()),
        }
    }
    out
}

fn said(site: &Site, text: Option<&Text>, row: &mut Vec<String>) {
    for language in 0..site.portal.languages.len() {
        row.push(text.and_then(|text| text.get(language)).unwrap_or("").to_owned());
    }
}

fn table(of: &VillageCx, name: &str, names: &str, rows: Vec<Vec<String>>) -> DataTable {
    DataTable { path: format!("{}{name}.csv", folder(&of.village.path)), columns: columns(of.site, names), rows }
}
