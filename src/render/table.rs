//! Tables as data become bytes. A further format is a function here and a line where tables are written.

use csv::{QuoteStyle, WriterBuilder};

use crate::page::data::DataTable;

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
