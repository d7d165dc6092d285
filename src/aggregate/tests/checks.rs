//! Data quality and the law's calendar, counted by hand.

use super::build::{at, budget, day, decision, duties, duty, line, village};
use super::*;
use crate::aggregate::calendar::{Matter, overdue, upcoming};
use crate::check::accounting::unequal_total;
use crate::diag::{Diagnostic, Place};
use crate::measure::Period;
use crate::model::Budget;
use crate::model::decision::Procedure;

fn warning(path: &str) -> Diagnostic {
    let place = Place { line: 3, column: 1, ..Place::file(path) };
    Diagnostic { place, ..Diagnostic::of_file(&unequal_total::RULE, path, Vec::new()) }
}

#[test]
fn data_quality_counts_warnings_against_the_records_of_their_year() {
    let mut it = village("qinghe");
    it.path = "shiqiao/qinghe".to_owned();
    it.budgets = vec![budget(2023, vec![]), budget(2024, vec![])];
    it.duties = vec![duties(2024, vec![duty("a", None, (None, None))])];
    it.decisions = vec![
        decision("2024-02-03-road", Procedure::Board, &["resolution 2024-02-03"]),
        decision("no-day", Procedure::Board, &[]),
    ];
    let quality = |paths: &[&str], year| {
        let found: Vec<Diagnostic> = paths.iter().map(|path| warning(path)).collect();
        let it = summary::measure(&it, &ledger(&it), &packs(), PersonBase::Resident, &found, day(AS_OF));
        serde_json::to_string(&it.value_of(year, "data-quality")).expect("plain values")
    };
    let (budget, other) =
        ("shiqiao/qinghe/budgets/2024-collective.yaml", "shiqiao/qinghe/budgets/2023-collective.yaml");
    let (road, undated) = ("shiqiao/qinghe/decisions/2024-02-03-road.md", "shiqiao/qinghe/decisions/no-day.md");
    let cases: [(&[&str], i32, &str); 8] = [
        (&[], 2024, "[3,3]"),
        (&[budget], 2024, "[2,3]"),
        (&[budget, road, other], 2024, "[1,3]"),
        (&[budget, road, other], 2023, "[0,1]"),
        // Never below nought, and what stands in a record of no year is of no year.
        (&[budget, budget, budget, budget], 2024, "[0,3]"),
        (&[undated, "shiqiao/qinghe/village.yaml"], 2024, "[3,3]"),
        (&["shiqiao/other/budgets/2024-collective.yaml"], 2024, "[3,3]"),
        (&[], 2022, "null"),
    ];
    for (paths, year, expected) in cases {
        assert_eq!(quality(paths, year), expected, "{paths:?} in {year}");
    }
}

#[test]
fn the_calendar_tells_what_is_not_public_in_time() {
    let late = |it: &Village, as_of: &str| -> Vec<(Matter, String, u32)> {
        overdue(it, &packs(), day(as_of)).into_iter().map(|it| (it.what, it.due.to_string(), it.late)).collect()
    };
    let mut it = village("qinghe");
    let rent = || vec![line("revenue 501 own", 100, 100)];
    it.budgets = vec![budget(2024, rent())];
    let quarter = |number| Matter::Quarter { entity: "collective".to_owned(), quarter: Period::Quarter(2025, number) };
    // Twenty days after the end of a quarter: the last of them is still in time.
    assert_eq!(late(&it, "2025-04-20"), []);
    assert_eq!(late(&it, "2025-04-21"), [(quarter(1), "2025-04-20".to_owned(), 1)]);
    assert_eq!(late(&it, "2025-08-01").len(), 2);
    it.budgets.push(Budget { covers: at(Period::Quarter(2025, 2)), ..budget(2025, rent()) });
    assert_eq!(late(&it, "2025-08-01"), []);

    it.decisions = vec![decision("road", Procedure::FourTwo, &["resolution 2025-03-20"])];
    let road = |due: &str, days| [(Matter::Resolution("road".to_owned()), due.to_owned(), days)];
    assert_eq!(late(&it, "2025-03-23"), []);
    assert_eq!(late(&it, "2025-03-25"), road("2025-03-23", 2));
    it.decisions =
        vec![decision("road", Procedure::FourTwo, &["resolution 2025-03-20", "publish_resolution 2025-03-21"])];
    assert_eq!(late(&it, "2025-03-25"), []);
    // Without a pack that gives the days, nothing is late.
    it.decisions.clear();
    it.budgets.truncate(1);
    assert!(overdue(&it, &Packs::known(&[]), day("2025-12-31")).is_empty());
}

#[test]
fn what_must_be_public_next_is_told_until_it_is() {
    let told = |it: &Village, until: &str| -> Vec<String> {
        let found = upcoming(it, &packs(), day("2024-10-05"), day(until));
        found.into_iter().map(|(what, due)| format!("{due} {what:?}")).collect()
    };
    let mut it = village("qinghe");
    it.decisions = vec![decision("road", Procedure::FourTwo, &["resolution 2024-10-04 45 36 33"])];
    let quarter = |number: u8, year: i32| Matter::Quarter {
        entity: "collective".to_owned(),
        quarter: Period::Quarter(year, number),
    };
    let all = told(&it, "2025-02-28");
    let quarters: Vec<&String> = all.iter().filter(|line| line.contains("Quarter")).collect();
    // The quarter that is over counts from its end; one whose last day has passed is overdue and not to come.
    assert!(quarters.iter().any(|line| line.ends_with(&format!("{:?}", quarter(3, 2024)))), "{all:?}");
    assert!(!quarters.iter().any(|line| line.ends_with(&format!("{:?}", quarter(2, 2024)))), "{all:?}");
    assert!(all.iter().any(|line| line.contains("Resolution(\"road\")")), "{all:?}");
    assert!(all.iter().all(|line| ("2024-10-05".."2025-03-01").contains(&&line[..10])), "{all:?}");
    it.decisions = vec![decision(
        "road",
        Procedure::FourTwo,
        &["resolution 2024-10-04 45 36 33", "publish_resolution 2024-10-05"],
    )];
    assert!(!told(&it, "2025-02-28").iter().any(|line| line.contains("Resolution")));
    assert!(upcoming(&it, &Packs::known(&[]), day("2024-10-05"), day("2025-02-28")).is_empty(), "no pack, no days");
}
