//! Accounts that do not add up: the program must say so, with the town, the year and both numbers.
//!
//! `checks.txt` names the places: `silla 2009 ingresos final: lines add to 23976244.79, its total row prints
//! 32391034.55`. The records hold no amendments of their own (`mods`), so those two notes have no finding: there
//! the published lines are held against the note, final less initial where both are known.

use std::fs;
use std::path::Path;

use crate::es_source::Side;
use crate::es_towns::Report;
use crate::site;
use crate::tally::Tally;
use crate::{Outcome, amount, es_compare};

/// The rule that compares the lines with the total the source states.
const RULE: &str = "ACC-06";

struct Note {
    town: String,
    year: String,
    side: Side,
    column: String,
    lines: String,
    total: String,
}

/// Looks for each note of `checks.txt` among the findings, and for findings where there is no note.
pub fn compare(source: &Path, report: &Report, public: &Path, said: &str, tally: &mut Tally) -> Outcome<()> {
    let checks = fs::read_to_string(source.join("checks.txt"))?;
    let (amendments, notes): (Vec<Note>, Vec<Note>) =
        checks.lines().filter_map(note).partition(|note| note.column == "mods");
    assert_eq!((amendments.len(), notes.len()), (2, 4), "checks.txt is not the one this was written for");
    for note in &amendments {
        amended(note, report, public, tally)?;
    }
    let findings = findings(said);
    for note in &notes {
        let place = format!("{RULE} for {} {}: {} and {}", note.town, note.year, note.lines, note.total);
        tally.fact(place, findings.iter().any(|finding| tells(finding, note)));
    }
    for finding in findings {
        let first = finding.lines().next().unwrap_or("");
        tally.fact(format!("a note in checks.txt for {first}"), notes.iter().any(|note| tells(finding, note)));
    }
    Ok(())
}

fn note(line: &str) -> Option<Note> {
    let (place, numbers) = line.split_once(": lines add to ")?;
    let (lines, total) = numbers.split_once(", its total row prints ")?;
    let [town, year, file, column] = place.split(' ').collect::<Vec<_>>().try_into().ok()?;
    let side = if file == "ingresos" { Side::Revenue } else { Side::Expenditure };
    let [town, year, column, lines, total] = [town, year, column, lines, total].map(str::to_owned);
    Some(Note { town, year, side, column, lines, total })
}

fn amended(note: &Note, report: &Report, public: &Path, tally: &mut Tally) -> Outcome<()> {
    let town = report.towns.iter().find(|town| town.id == note.town).ok_or("checks.txt names a town we have not")?;
    let year: i64 = note.year.parse()?;
    let lines = site::budget_lines(public, &town.path())?;
    let here = lines.iter().filter(|line| line.year == year && es_compare::side_of(&line.kind) == Some(note.side));
    let changes = here.map(|line| line.adjusted.zip(line.plan).map(|(adjusted, plan)| adjusted - plan));
    tally.amount(format!("{} {year} amendments", note.town), amount::sum(changes), amount::cents(&note.lines)?);
    Ok(())
}

/// The findings of the rule: each begins with `warning[ACC-06]` and runs to the next finding of any rule.
fn findings(said: &str) -> Vec<&str> {
    let mark = |line: &str| ["error[", "warning[", "notice[", "note["].iter().any(|start| line.starts_with(start));
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in said.split_inclusive('\n') {
        if mark(line) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([said.len()]);
    // The last finding runs on into the closing lines, which name rules too: the first line alone says whose it is.
    let own = |finding: &&str| finding.lines().next().is_some_and(|line| line.contains(RULE));
    starts.iter().copied().zip(ends).map(|(start, end)| &said[start..end]).filter(own).collect()
}

/// Numbers may be written with or without marks between the thousands.
fn tells(finding: &str, note: &Note) -> bool {
    let plain = finding.to_lowercase().replace([',', ' ', '\u{a0}', '\u{202f}'], "");
    [&note.town, &note.year, &note.lines, &note.total].into_iter().all(|part| plain.contains(part.as_str()))
}
