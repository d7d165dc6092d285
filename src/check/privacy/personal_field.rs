#![doc = include_str!("personal_field.md")]

use crate::check::{Case, Check};
use crate::diag::Findings;
use crate::load::fields::is_personal;
pub use crate::load::rules::PERSONAL_FIELD as RULE;
use crate::source::{FileId, Files, Span};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Fields of records are known where they are read (`load`); the columns of a table only here.
fn run(case: &Case, found: &mut Findings) {
    for (id, _) in case.files.iter() {
        table(case.files, id, found);
    }
}

/// The first line of a table of values between commas, semicolons or tabs names its columns.
pub(super) fn table(files: &Files, id: FileId, found: &mut Findings) {
    let file = files.get(id);
    let lower = file.path.to_lowercase();
    if ![".csv", ".tsv", ".txt"].iter().any(|end| lower.ends_with(end)) {
        return;
    }
    let head = file.text.lines().next().unwrap_or("");
    let mut at = 0;
    for cell in head.split([',', ';', '\t', '，', '；', '|']) {
        let name = cell.trim_matches([' ', '"', '\u{feff}', '\u{3000}']);
        if !name.is_empty() && is_personal(name) {
            let start = at + cell.find(name).unwrap_or(0);
            let span = Span { file: id, start: start as u32, end: (start + name.len()) as u32 };
            found.report(&RULE, span).with("name", name);
        }
        at += cell.len() + head[at + cell.len()..].chars().next().map_or(0, char::len_utf8);
    }
}
