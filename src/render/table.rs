//! Tables as data become bytes. A further format is a function here and a line where tables are written.

use csv::{QuoteStyle, WriterBuilder};

use std::io::Write as _;

use crate::page::data::{DataTable, Kind, NOT_APPLICABLE};

/// The table as CSV (RFC 4180, UTF-8, line feeds).
pub fn csv(table: &DataTable) -> Vec<u8> {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    let mut result = writer.write_record(&table.columns);
    for row in &table.rows {
        result = result.and_then(|()| writer.write_record(row));
    }
    result.expect("rows are as long as the columns, and memory does not refuse to be written");
    writer.into_inner().expect("memory does not refuse to be written")
}

/// Tables as one JSON object by name, each with its columns and its rows. Amounts and other numbers with decimals are
/// text, as exact as in the CSV; counts and years are numbers; what is not reported is `null`, what cannot exist is
/// `"not_applicable"`.
pub fn json(tables: &[DataTable]) -> Vec<u8> {
    let mut out = Vec::with_capacity(16 * 1024);
    write_json(tables, &mut out).expect("memory does not refuse to be written");
    out
}

fn write_json(tables: &[DataTable], out: &mut Vec<u8>) -> std::io::Result<()> {
    out.push(b'{');
    for (number, table) in tables.iter().enumerate() {
        out.extend_from_slice(if number == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut *out, table.name())?;
        out.extend_from_slice(b":{\"columns\":");
        serde_json::to_writer(&mut *out, &table.columns)?;
        out.extend_from_slice(b",\"rows\":[");
        let kinds = table.kinds();
        for (number, row) in table.rows.iter().enumerate() {
            out.extend_from_slice(if number == 0 { b"\n[" } else { b",\n[" });
            for (number, (cell, kind)) in row.iter().zip(&kinds).enumerate() {
                if number > 0 {
                    out.push(b',');
                }
                match kind {
                    _ if cell.is_empty() => out.extend_from_slice(b"null"),
                    Kind::Integer | Kind::Year | Kind::Boolean if cell != NOT_APPLICABLE => write!(out, "{cell}")?,
                    _ => serde_json::to_writer(&mut *out, cell)?,
                }
            }
            out.push(b']');
        }
        out.extend_from_slice(b"]}");
    }
    out.extend_from_slice(b"\n}\n");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_text_counts_are_numbers_and_missing_is_not_zero() {
        let table = DataTable {
            path: "data/a/b/years.csv".to_owned(),
            columns: ["year", "whole_year", "residents", "revenue_actual", "status"].map(str::to_owned).to_vec(),
            rows: vec![
                ["2024", "true", "1012", "1234567890123.40", "final"].map(str::to_owned).to_vec(),
                ["2025", "false", "", "", "a \"b\""].map(str::to_owned).to_vec(),
                ["2026", "false", "not_applicable", "not_applicable", ""].map(str::to_owned).to_vec(),
            ],
        };
        let read: serde_json::Value = serde_json::from_slice(&json(&[table])).expect("JSON");
        let rows = &read["years"]["rows"];
        assert_eq!(rows[0], serde_json::json!([2024, true, 1012, "1234567890123.40", "final"]));
        assert_eq!(rows[1], serde_json::json!([2025, false, null, null, "a \"b\""]));
        assert_eq!(rows[2], serde_json::json!([2026, false, "not_applicable", "not_applicable", null]));
    }
}
