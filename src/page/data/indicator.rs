//! Indicators as data: of one village, and one of them over every place and year.

use super::super::{Regional, VillageCx};
use super::{DataTable, folder};
use crate::aggregate::indicators::ALL;
use crate::aggregate::{Indicator, Measured};
use crate::measure::Ratio;
use crate::model::Choice;

/// A village's indicators as data.
pub fn data_of_village(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for (year, row) in &of.summary.years {
        for (indicator, measured) in ALL.iter().zip(&row.values) {
            rows.push(data_row(
                vec![year.to_string(), indicator.key.to_owned()],
                indicator,
                *measured,
                of.site.portal.currency.decimals,
            ));
        }
    }
    let columns = ["year", "indicator", "unit", "over", "under", "value", "why"].map(str::to_owned).to_vec();
    DataTable { path: format!("{}indicators.csv", folder(&of.village.path)), columns, rows }
}

/// What was measured as data: both sides exactly, the rounded value, and the reason where there is none.
fn data_row(mut row: Vec<String>, indicator: &Indicator, measured: Measured, decimals: u32) -> Vec<String> {
    let (over, under, value, why) = match measured {
        Measured::Value { over, under, flag } => {
            let places = indicator.unit.decimals().unwrap_or(decimals);
            let value = indicator
                .unit
                .rounded(Ratio { over, under })
                .map_or_else(String::new, |value| crate::measure::money::plain_number(value, places));
            (over.to_string(), under.to_string(), value, flag.map_or("", |flag| flag.word()))
        }
        Measured::Text { reason, over, under } => (over.to_string(), under.to_string(), String::new(), reason.word()),
        Measured::Missing(reason) => (String::new(), String::new(), String::new(), reason.word()),
        Measured::NotApplicable => (String::new(), String::new(), String::new(), "not_applicable"),
    };
    row.extend([indicator.unit.word().to_owned(), over, under, value, why.to_owned()]);
    row
}

/// One indicator over every place and year, as data.
pub fn of_indicator(region: &Regional, number: usize) -> DataTable {
    let indicator = ALL[number];
    let decimals = region.site.portal.currency.decimals;
    let mut rows = Vec::new();
    for area in region.site.portal.root.walk() {
        let Some(summary) = region.area(&area.path) else { continue };
        for (year, row) in &summary.years {
            let value = &row.values[number];
            let mut cells = data_row(
                vec![area.path.clone(), area.level.word().to_owned(), year.to_string()],
                indicator,
                value.measured(indicator),
                decimals,
            );
            cells.push(value.sums.villages.to_string());
            cells.push(value.sums.of.to_string());
            cells.push(
                value.quartiles.and_then(|it| indicator.unit.rounded(it.median)).map_or_else(String::new, |median| {
                    crate::measure::money::plain_number(median, indicator.unit.decimals().unwrap_or(decimals))
                }),
            );
            rows.push(cells);
        }
    }
    for (path, summary) in region.summaries {
        for (year, row) in &summary.years {
            let mut cells = data_row(
                vec![path.clone(), "village".to_owned(), year.to_string()],
                indicator,
                row.values[number],
                decimals,
            );
            cells.extend([String::new(), String::new(), String::new()]);
            rows.push(cells);
        }
    }
    DataTable { rows, ..head(number) }
}

/// The table of every indicator without its rows.
pub fn indicator_heads() -> impl Iterator<Item = DataTable> {
    (0..ALL.len()).map(head)
}

fn head(number: usize) -> DataTable {
    let columns =
        ["place", "level", "year", "unit", "over", "under", "value", "why", "villages_reporting", "villages", "median"]
            .map(str::to_owned)
            .to_vec();
    DataTable { path: format!("data/indicators/{}.csv", ALL[number].key), columns, rows: Vec::new() }
}
