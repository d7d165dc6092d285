use std::collections::BTreeMap;

use super::build::*;
use super::*;
use crate::aggregate::rollup::Coverage;
use crate::aggregate::{AreaSummary, Measured, Reason, Rollup, roll_up};
use crate::measure::Period;
use crate::model::portal::Level;
use crate::model::{Area, Text};
use crate::source::Span;

pub fn area(path: &str, areas: Vec<Area>, villages: &[String]) -> Area {
    let name = Text::plain(path, Span::NONE);
    let villages = villages.to_vec();
    let (path, id) = (path.to_owned(), path.to_owned());
    Area { path, id, level: Level::Township, name, code: None, published_totals: Vec::new(), areas, villages }
}

/// A village with own income and subsidy of 2024 (and of 2023, the same), debts and people.
fn small(path: &str, own: i64, subsidy: i64, owed: i64, residents: u32) -> Village {
    let mut it = village(path);
    let book = |year| {
        budget(
            year,
            vec![line("revenue 501", own, own), line("revenue 503", 0, subsidy), line("expenditure 513", 1, 1)],
        )
    };
    it.budgets = vec![book(2023), book(2024)];
    it.debts = vec![debt("loan", owed, "2023-01-01", &[])];
    it.population.extend([(2023, people(residents)), (2024, people(residents))]);
    it
}

fn rolled(villages: &[Village], absent: &[&str]) -> AreaSummary {
    let found: BTreeMap<String, Summary> = villages.iter().map(|it| (it.path.clone(), summary(it))).collect();
    let mut paths: Vec<String> = found.keys().cloned().collect();
    paths.extend(absent.iter().map(|path| (*path).to_owned()));
    roll_up(&area("shiqiao", Vec::new(), &paths), &|path| found.get(path))
}

#[track_caller]
fn check_area(area: &AreaSummary, key: &str, expected: Measured, shown: Option<i128>) {
    let indicator = catalogue::find(key).expect("an indicator");
    let found = area.value_of(2024, key).expect("a year").measured(indicator);
    assert_eq!((found, indicator.shown(found)), (expected, shown), "{key}");
}

fn value(over: i128, under: i128) -> Measured {
    Measured::Value { over, under, flag: None }
}

#[test]
fn percentages_are_never_averaged() {
    // 90 % of 1,000 and 10 % of 9,000: together 18 %, not 50 %.
    let area = rolled(&[small("a", 900, 100, 5, 10), small("b", 900, 8_100, 7, 90)], &[]);
    check_area(&area, "own-revenue-share", value(180_000, 1_000_000), Some(180));
    check_area(&area, "residents", value(100, 1), Some(100));
    check_area(&area, "debt-stock", value(1_200, 1), Some(1_200));
    check_area(&area, "debt-per-resident", value(1_200, 100), Some(12));
    check_area(&area, "balance-cover", Measured::Missing(Reason::NotReported), None);
    let owed = area.value_of(2024, "debt-stock").and_then(|it| it.quartiles).expect("a median");
    assert_eq!((owed.median.over, owed.median.under, owed.villages), (600, 1, 2));
    // The median village stands beside the ratio of the area and is another figure; a sum alone has none.
    let own = area.value_of(2024, "own-revenue-share").and_then(|it| it.quartiles).expect("a median");
    assert_eq!((own.median.over * 2, own.villages), (own.median.under, 2), "50 %, not 18 %");
    let total = catalogue::ALL.iter().find(|it| it.rollup == Rollup::Total).expect("an indicator");
    assert_eq!(area.value_of(2024, total.key).map(|it| it.quartiles.is_some()), Some(false));
    assert_eq!(area.value_of(2024, "own-revenue-share").map(|it| it.coverage()), Some(Coverage::Good));
}

#[test]
fn a_village_that_does_not_report_is_counted_and_not_zero() {
    let mut silent = small("c", 1, 1, 1, 100);
    silent.budgets.clear();
    let all = [small("a", 900, 100, 5, 100), small("b", 100, 100, 5, 100), silent];
    let area = rolled(&all, &[]);
    check_area(&area, "revenue", value(120_000, 1), Some(120_000));
    let revenue = area.value_of(2024, "revenue").expect("a year");
    assert_eq!((revenue.sums.villages, revenue.sums.of, revenue.sums.people_share()), (2, 3, Some(667)));
    assert_eq!(revenue.coverage(), Coverage::Partial);
    assert_eq!((area.years[&2024].states.whole, area.years[&2024].states.missing), (2, 1));

    let area = rolled(&all, &["d", "e"]);
    assert_eq!((area.villages, area.absent, area.years[&2024].states.missing), (5, 2, 3));
    check_area(&area, "revenue", Measured::Missing(Reason::TooFew), None);
    assert_eq!(area.value_of(2024, "revenue").map(|it| it.sums.people_share()), Some(None));
}

#[test]
fn most_villages_without_most_people_are_not_enough() {
    let mut town = small("town", 1, 1, 1, 1_000);
    town.budgets.clear();
    let all: Vec<Village> = (0..9).map(|at| small(&format!("v{at}"), 1, 1, 1, 50)).chain([town]).collect();
    let area = rolled(&all, &[]);
    assert_eq!(area.value_of(2024, "revenue").map(|it| it.coverage()), Some(Coverage::Sparse));
}

#[test]
fn part_years_are_told_and_never_summed() {
    let mut part = small("c", 70_000, 1, 1, 10);
    part.budgets[1].covers = at(Period::Quarter(2024, 3));
    let area = rolled(&[small("a", 900, 100, 5, 10), small("b", 100, 100, 5, 10), part], &[]);
    check_area(&area, "revenue", value(120_000, 1), Some(120_000));
    let revenue = area.value_of(2024, "revenue").expect("a year");
    assert_eq!((revenue.sums.part_year, revenue.sums.villages, area.years[&2024].states.part), (1, 2, 1));
}

#[test]
fn what_does_not_apply_leaves_the_count() {
    let all = [small("a", 1, 1, 1, 1), small("b", 1, 1, 1, 1)].map(|mut it| {
        it.duties = vec![duties(2024, Vec::new())];
        it
    });
    check_area(&rolled(&all, &[]), "funded-duties-share", Measured::NotApplicable, None);
    let [mut first, second] = all;
    first.duties = vec![duties(2024, vec![duty("a", None, (Some(5), Some(5)))])];
    let area = rolled(&[first, second], &[]);
    check_area(&area, "funded-duties-share", value(1, 1), Some(1000));
    assert_eq!(area.value_of(2024, "funded-duties-share").map(|it| (it.sums.villages, it.sums.of)), Some((1, 1)));
}

#[test]
fn a_debt_that_does_not_fall_weighs_on_the_area() {
    let pay = |date| (date, "repayment", 57_000, None);
    let mut falling = village("a");
    let moves = [pay("2022-05-01"), pay("2023-05-01"), pay("2024-05-01")];
    falling.debts = vec![debt("loan", 520_000, "2021-03-01", &moves)];
    let mut rising = village("b");
    let moves = [("2022-05-01", "drawdown", 30_000, None), ("2024-05-01", "drawdown", 27_000, None)];
    rising.debts = vec![debt("loan", 100_000, "2021-03-01", &moves)];
    let mut free = village("c");
    free.debts = vec![debt("loan", 0, "2021-03-01", &[])];
    free.debts_complete_to = Some(at(day("2024-12-31")));
    // (349 + 157) thousand at a pace of 57 − 19 thousand a year.
    let area = rolled(&[falling, rising, free], &[]);
    check_area(&area, "years-to-clear", value(3 * 50_600_000, 11_400_000), Some(133));
    let middle = area.value_of(2024, "years-to-clear").and_then(|it| it.quartiles).expect("a median");
    assert_eq!((middle.median.over, middle.median.under, middle.villages), (349, 114, 2));
}

#[test]
fn a_trend_keeps_to_the_same_villages() {
    let mut late = small("c", 5_000, 0, 1, 10);
    late.budgets.remove(0);
    let area = rolled(&[small("a", 900, 100, 5, 10), small("b", 100, 100, 5, 10), late], &[]);
    let revenue = catalogue::find("revenue").expect("an indicator");
    let panel = area.panels[catalogue::position("revenue").expect("listed")].clone().expect("a trend");
    assert_eq!((panel.villages, panel.of), (2, 3));
    let shown: Vec<_> = panel.years.iter().map(|(year, _)| (*year, panel.measured(*year, revenue))).collect();
    assert_eq!(shown, [(2023, Some(value(120_000, 1))), (2024, Some(value(120_000, 1)))]);
    assert_eq!(area.panels[catalogue::position("turnout").expect("listed")], None);
}

#[test]
fn a_summary_is_small_and_reads_what_it_writes() {
    let mut it = small("shiqiao/qinghe", 61_200, 186_000, 520_000, 1_012);
    it.budgets = (2020..=2024)
        .map(|year| budget(year, vec![line("revenue 501", 6_000_000, 6_123_456), line("expenditure 513", 99, 98)]))
        .collect();
    it.debts[0].due_on = Some(at(day("2027-05-01")));
    it.decisions = vec![decision("d", crate::model::decision::Procedure::Board, &["resolution 2024-05-01 9 8 7"])];
    it.duties = (2020..=2024).map(|year| duties(year, vec![duty("a", Some((5, 5)), (Some(5), Some(1)))])).collect();
    let written = summary(&it);
    let json = serde_json::to_string(&written).expect("plain values");
    assert!(json.len() < 6_000, "{} bytes", json.len());
    assert_eq!(serde_json::from_str::<Summary>(&json).expect("our own words"), written);
    assert!(written.is_current());
    assert_eq!(written.next_due.and_then(|due| due.owed), Some(52_000_000));
    assert_eq!(written.last_decision.map(|last| last.id), Some("d".to_owned()));
}
