//! Family PRI: what belongs to a person stays out of the records.
//!
//! The rules about text hold for every file below the folder of the records, attachments included, and for the names
//! of files: [`marks`] looks each through once, and every rule reports what is its own. What was found is never
//! repeated. The rules about relief lists ask the record.

pub mod bank_account;
pub mod bank_card;
pub mod condition_beside_name;
pub mod likely_bank_card;
pub mod loose_exception;
pub mod marks;
pub mod mobile_number;
pub mod old_resident_id_number;
pub mod personal_address;
pub mod personal_field;
pub mod resident_id_number;
pub mod small_group;
pub mod unmasked_recipient;

use chrono::NaiveDate;

use super::Check;
use crate::diag::{Diagnostic, Findings, Rule};
use crate::model::Portal;
use crate::source::private::content::Content;
use crate::source::{Files, SourceFile, Span};

use marks::Mark;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    resident_id_number::CHECK,
    old_resident_id_number::CHECK,
    mobile_number::CHECK,
    bank_card::CHECK,
    bank_account::CHECK,
    personal_field::CHECK,
    unmasked_recipient::CHECK,
    condition_beside_name::CHECK,
    small_group::CHECK,
    personal_address::CHECK,
    likely_bank_card::CHECK,
];

/// Judges the portal's own files: its record, areas, pages, and its list of exceptions.
pub fn portal(portal: &Portal, files: &Files, as_of: NaiveDate, found: &mut Findings) {
    text(&marks::of(files, None, &portal.exceptions, as_of), found);
    loose_exception::run(portal, as_of, found);
}

/// Judges one file that is no record.
pub fn attachment(path: &str, content: Content, portal: &Portal, as_of: NaiveDate) -> Vec<Diagnostic> {
    let mut files = Files::default();
    let mut found = Findings::default();
    let (held, position) = match content {
        Content::Text(text) => (text, false),
        Content::Image { position } => (String::new(), position),
        Content::Closed => (String::new(), false),
    };
    let file = files.add(SourceFile { path: path.to_owned(), text: held });
    text(&marks::of(&files, None, &portal.exceptions, as_of), &mut found);
    personal_field::table(&files, file, &mut found);
    if position {
        personal_address::image(file, &mut found);
    }
    found.settle(&files)
}

/// The rules that need nothing but a text.
pub fn text(marks: &[Mark], found: &mut Findings) {
    let rules = [
        resident_id_number::text,
        old_resident_id_number::text,
        mobile_number::text,
        bank_card::text,
        bank_account::text,
        condition_beside_name::text,
        personal_address::text,
        likely_bank_card::text,
    ];
    rules.iter().for_each(|rule| rule(marks, found));
}

/// Reports the marks that are a rule's, each hidden in its line.
fn report(rule: &'static Rule, marks: &[Mark], found: &mut Findings, fits: impl Fn(&Mark) -> bool) {
    for mark in marks.iter().filter(|mark| fits(mark)) {
        let finding = found.report(rule, mark.span);
        if mark.span != Span::top(mark.span.file) {
            finding.hide(mark.span);
        }
    }
}
