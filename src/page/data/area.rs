//! Areas as data: years, villages, and every indicator.

use super::super::Regional;
use super::{DataTable, columns, folder, said};
use crate::aggregate::indicators::ALL;
use crate::aggregate::{Indicator, Measured, YearState};
use crate::measure::money::plain_number;
use crate::model::Area;

/// The tables of an area: its years and its villages.
pub fn of_area(region: &Regional, area: &Area) -> Vec<DataTable> {
    vec![area_years(region, area), area_villages(region, area)]
}

/// An area's base figures by year, with the villages behind each. Totals that too few villages stand behind are empty.
fn area_years(region: &Regional, area: &Area) -> DataTable {
    let path = &area.path;
    let keys: Vec<(usize, &Indicator)> = ALL
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, it)| {
            matches!(it.rollup, crate::aggregate::Rollup::Total | crate::aggregate::Rollup::TotalAndMedian)
        })
        .collect();
    let mut columns = vec!["year".to_owned(), "villages".to_owned(), "villages_reporting".to_owned()];
    for (_, indicator) in &keys {
        columns.push(indicator.key.replace('-', "_"));
        columns.push(format!("{}_villages", indicator.key.replace('-', "_")));
    }
    let decimals = region.site.portal.currency.decimals;
    let mut rows = Vec::new();
    if let Some(area) = region.area(path) {
        for (year, values) in &area.years {
            let mut row = vec![year.to_string(), area.villages.to_string(), values.states.whole.to_string()];
            for (at, indicator) in &keys {
                let value = &values.values[*at];
                row.push(match value.measured(indicator) {
                    Measured::Value { over, .. } => {
                        plain_number(over, indicator.unit.decimals().map_or(decimals, |_| 0))
                    }
                    _ => String::new(),
                });
                row.push(value.sums.villages.to_string());
            }
            rows.push(row);
        }
    }
    DataTable { path: format!("{}years.csv", folder(path)), columns, rows }
}

/// Every village of an area with every year and indicator, one row a village and year.
fn area_villages(region: &Regional, area: &Area) -> DataTable {
    let site = region.site;
    let mut names = columns(site, "village name* year state");
    names.extend(ALL.iter().map(|indicator| indicator.key.replace('-', "_")));
    let decimals = site.portal.currency.decimals;
    let mut rows = Vec::new();
    for summary in area.all_villages().into_iter().filter_map(|path| region.summary(path)) {
        for (year, values) in &summary.years {
            let mut row = vec![summary.path.clone()];
            said(site, Some(&summary.name), &mut row);
            row.push(year.to_string());
            row.push(
                match values.state {
                    YearState::Whole => "whole",
                    YearState::Incomplete(_) => "incomplete",
                    YearState::Part(_) => "part",
                    YearState::PlanOnly => "plan_only",
                    YearState::Missing => "missing",
                }
                .to_owned(),
            );
            for (indicator, value) in ALL.iter().zip(&values.values) {
                let rounded = value.number().and_then(|sides| indicator.unit.rounded(sides));
                row.push(rounded.map_or_else(String::new, |value| {
                    plain_number(value, indicator.unit.decimals().unwrap_or(decimals))
                }));
            }
            rows.push(row);
        }
    }
    DataTable { path: format!("{}villages.csv", folder(&area.path)), columns: names, rows }
}
