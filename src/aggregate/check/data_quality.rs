//! Data quality.
//!
//! Formula: 100 × (1 − (5E + W) / records), never below 0. E are errors, W warnings, records those of the year: its
//! budgets, its duties, the decisions taken in it, the debts taken up in it. A village with an error is not published at
//! all, so E is 0 wherever the figure stands. Standard: this tool's own.

use chrono::Datelike;

use crate::aggregate::{Better, Facts, Indicator, Measured, Reason, Rollup, Subject, Unit};
use crate::diag::{Diagnostic, Severity};
use crate::measure::Year;
use crate::model::Village;

/// The indicator; see the module's text.
pub const INDICATOR: Indicator = Indicator {
    id: "I56",
    key: "data-quality",
    subject: Subject::Check,
    unit: Unit::Percent,
    better: Better::Higher,
    rollup: Rollup::Median,
    measure,
};

/// What an error weighs against a warning.
pub const ERROR_WEIGHT: usize = 5;

fn measure(facts: &Facts, year: Year) -> Measured {
    if !facts.is_over(year) {
        return Measured::Missing(Reason::PartYear);
    }
    let of_year = |found: &&Diagnostic| year_of(facts.village, &found.place.path) == Some(year);
    let found = facts.found.iter().filter(of_year);
    quality(found, records_of(facts.village, year)).unwrap_or(Measured::Missing(Reason::NotReported))
}

/// The formula over some findings and records; nothing where there is no record.
pub fn quality<'a>(found: impl Iterator<Item = &'a Diagnostic>, records: usize) -> Option<Measured> {
    let weight = |found: &Diagnostic| match found.rule.severity {
        Severity::Error => ERROR_WEIGHT,
        Severity::Warning => 1,
        Severity::Notice => 0,
    };
    let lost: usize = found.map(weight).sum();
    (records > 0).then(|| Measured::ratio(records.saturating_sub(lost) as i128, records as i128))
}

/// How many records speak of a year.
fn records_of(village: &Village, year: Year) -> usize {
    let budgets = village.budgets.iter().filter(|budget| budget.year.value == year).count();
    let duties = village.duties.iter().filter(|list| list.year.value == year).count();
    let decided = village.decisions.iter().filter_map(|it| it.date()).filter(|day| day.year() == year).count();
    let borrowed = village.debts.iter().filter(|debt| debt.incurred_on.value.year() == year).count();
    budgets + duties + decided + borrowed
}

/// The year the record of that path speaks of, where it speaks of one.
fn year_of(village: &Village, path: &str) -> Option<Year> {
    let inside = path.strip_prefix(village.path.as_str())?.strip_prefix('/')?;
    let (folder, file) = inside.split_once('/')?;
    let id = file.split('.').next().unwrap_or(file);
    match folder {
        "decisions" => village.decision(id)?.date().map(|day| day.year()),
        "debts" => village.debt(id).map(|debt| debt.incurred_on.value.year()),
        _ => id.split('-').next()?.parse().ok(),
    }
}
