//! What holds for any villages: they add up, in any parts and any order, and nothing missing is ever zero.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::build::*;
use super::rollup::area;
use super::*;
use crate::aggregate::rollup::Sums;
use crate::aggregate::{Measured, Reason, roll_up};
use crate::measure::{Period, Reported};
use crate::model::Area;

/// One year as a record may tell it: revenue, expenditure and debt paid, each perhaps left out, and how long it is.
type YearOf = (Option<i64>, Option<i64>, i64, u8);

fn year_of() -> impl Strategy<Value = YearOf> {
    let amount = || proptest::option::weighted(0.8, -1_000_i64..1_000_000);
    (amount(), amount(), 0..50_000_i64, 1..=4_u8)
}

/// Up to eight villages: residents (or not), a debt (or none), and years of accounts with gaps.
fn villages() -> impl Strategy<Value = Vec<Village>> {
    let debt = proptest::option::of(0..500_000_i64);
    let one = (proptest::option::of(0..3_000_u32), debt, proptest::collection::btree_map(2020..2025, year_of(), 0..5));
    proptest::collection::vec(one, 1..8).prop_map(|all| {
        all.into_iter().enumerate().map(|(at, (residents, owed, years))| made(at, residents, owed, &years)).collect()
    })
}

fn made(number: usize, residents: Option<u32>, owed: Option<i64>, years: &BTreeMap<i32, YearOf>) -> Village {
    let mut it = village(&format!("v{number}"));
    let dates: Vec<(String, i64)> = years.iter().map(|(year, row)| (format!("{year}-05-01"), row.2)).collect();
    let moves: Vec<_> = dates.iter().map(|(date, paid)| (date.as_str(), "repayment", *paid, None)).collect();
    it.debts.extend(owed.map(|owed| debt("loan", owed, "2020-01-01", &moves)));
    for (year, (revenue, expenditure, paid, quarter)) in years {
        let lines = vec![
            line("revenue 501", *revenue, *revenue),
            line("expenditure 513", 7, *expenditure),
            line("financing_out", *paid, *paid),
        ];
        let mut book = budget(*year, lines);
        book.covers = at(Period::Quarter(*year, *quarter));
        it.budgets.push(book);
        it.population.extend(residents.map(|count| (*year, people(count))));
    }
    it
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn villages_add_up_in_any_parts_and_any_order(all in villages(), places in proptest::collection::vec(0..3_usize, 8)) {
        let found: BTreeMap<String, Summary> = all.iter().map(|it| (it.path.clone(), summary(it))).collect();
        let of = |path: &str| found.get(path);
        let paths: Vec<String> = found.keys().cloned().collect();
        let whole = roll_up(&area("", Vec::new(), &paths), &of);

        let mut reversed = paths.clone();
        reversed.reverse();
        prop_assert_eq!(&roll_up(&area("", Vec::new(), &reversed), &of), &whole);

        let part = |place: usize| -> Vec<String> {
            paths.iter().zip(&places).filter(|(_, at)| **at == place).map(|(path, _)| path.clone()).collect()
        };
        let townships: Vec<Area> = (1..3).map(|place| area(&place.to_string(), Vec::new(), &part(place))).collect();
        let parts: Vec<_> = townships.iter().chain([&area("rest", Vec::new(), &part(0))]).map(|it| roll_up(it, &of)).collect();
        prop_assert_eq!(&roll_up(&area("", townships, &part(0)), &of), &whole);

        for (year, row) in &whole.years {
            for (at, value) in row.values.iter().enumerate() {
                // A township that knows nothing of a year still has its villages in the county's count.
                let of_part = |part: &crate::aggregate::AreaSummary| {
                    let silent = || (0..part.villages).map(|_| Sums::absent(1)).sum();
                    part.years.get(year).map_or_else(silent, |row| row.values[at].sums)
                };
                prop_assert_eq!(parts.iter().rev().map(of_part).sum::<Sums>(), value.sums);
            }
        }
    }

    #[test]
    fn the_sum_is_of_whole_years_and_nothing_else(all in villages()) {
        let found: BTreeMap<String, Summary> = all.iter().map(|it| (it.path.clone(), summary(it))).collect();
        let paths: Vec<String> = found.keys().cloned().collect();
        let whole = roll_up(&area("", Vec::new(), &paths), &|path| found.get(path));
        for (year, row) in &whole.years {
            let by_hand = all.iter().flat_map(|it| &it.budgets).filter(|book| book.year.value == *year && book.is_whole_year());
            let known: Vec<i64> = by_hand.filter_map(|book| book.lines[0].actual.total().known()).map(|it| it.0).collect();
            let sums = row.values[catalogue::position("revenue").expect("listed")].sums;
            prop_assert_eq!((sums.over, sums.villages), (i128::from(known.iter().sum::<i64>()), known.len()));
            prop_assert_eq!(sums.of, all.len());
        }
    }

    #[test]
    fn what_is_left_out_is_never_a_number(all in villages()) {
        for it in &all {
            let (ledger, summary) = (ledger(it), summary(it));
            for book in &it.budgets {
                let year = book.year.value;
                let value = summary.value_of(year, "revenue");
                let row = ledger.year(year).expect("a budget");
                let told = book.lines[0].actual.total();
                prop_assert_eq!(row.revenue.actual, told);
                if told == Reported::NotReported {
                    prop_assert!(matches!(value, Measured::Missing(_)));
                } else if !book.is_whole_year() {
                    prop_assert_eq!(value, Measured::Missing(Reason::PartYear));
                }
            }
            let json = serde_json::to_string(&summary).expect("plain values");
            prop_assert_eq!(serde_json::from_str::<Summary>(&json).expect("our own words"), summary);
        }
    }
}
