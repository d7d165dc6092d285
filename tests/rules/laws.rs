//! Laws that hold for any accounts: what adds up is not found fault with, what does not is found exactly once.

use std::fmt::Write;

use openvillage::diag::{Obstacle, Outcome};
use openvillage::measure::Money;
use proptest::prelude::*;

use super::base::{Portal, complete};

const KINDS: [&str; 4] = ["revenue", "expenditure", "financing_in", "financing_out"];

/// A fund: what it opens with, and its lines as kind and amount in fen.
type FundOf = (i64, Vec<(usize, i64)>);

fn any_fund() -> impl Strategy<Value = FundOf> {
    let amount = 0..9_999_999_999i64;
    (amount.clone(), prop::collection::vec((0..KINDS.len(), amount), 0..8))
}

fn closing((opening, lines): &FundOf) -> i64 {
    lines.iter().fold(*opening, |sum, (kind, amount)| sum + if kind % 2 == 0 { *amount } else { -amount })
}

/// Writes the budget; `off` is added to the closing of the fund of that number. `split` gives lines by quarter.
fn budget(funds: &[FundOf], off: Option<(usize, i64)>, split: bool) -> String {
    let plain = |fen: i64| Money(fen).plain(2);
    let mut out = String::from("funds:\n");
    for (at, fund) in funds.iter().enumerate() {
        let wrong = off.filter(|(which, _)| *which == at).map_or(0, |(_, by)| by);
        let (opening, closing) = (plain(fund.0), plain(closing(fund) + wrong));
        let _ = writeln!(out, "  - {{id: f{at}, type: operating, opening: \"{opening}\", closing: \"{closing}\"}}");
    }
    out.push_str("lines:\n");
    for (at, (_, lines)) in funds.iter().enumerate() {
        for (number, (kind, amount)) in lines.iter().enumerate() {
            let actual = if split {
                let quarter = amount / 4;
                let last = amount - 3 * quarter;
                let (quarter, last) = (plain(quarter), plain(last));
                format!(
                    "{{Q1: \"{quarter}\", Q2: \"{quarter}\", Q3: \"{quarter}\", Q4: \"{last}\", year: \"{}\"}}",
                    plain(*amount)
                )
            } else {
                format!("\"{}\"", plain(*amount))
            };
            let kind = KINDS[*kind];
            let _ =
                writeln!(out, "  - {{id: l{at}-{number}, kind: {kind}, fund: f{at}, label: Line, actual: {actual}}}");
        }
    }
    if funds.iter().all(|(_, lines)| lines.is_empty()) {
        out.push_str("  []\n");
    }
    out
}

/// The codes found in a village with this budget.
fn codes(portal: &Portal, text: &str) -> Vec<&'static str> {
    let path = "budgets/2024-committee.yaml";
    portal.record(path, &complete(path, text).0);
    portal.check().diagnostics.iter().map(|it| it.rule.code).collect()
}

#[test]
fn funds_that_add_up_pass_and_a_changed_amount_is_found_once() {
    let portal = Portal::new("funds");
    let accounts =
        (prop::collection::vec(any_fund(), 1..4), any::<bool>(), any::<prop::sample::Index>(), 1..1_000_000i64);
    let config = ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let law = |(funds, split, which, by): (Vec<FundOf>, bool, prop::sample::Index, i64)| {
        prop_assert_eq!(codes(&portal, &budget(&funds, None, split)), Vec::<&str>::new());
        let off = Some((which.index(funds.len()), by));
        prop_assert_eq!(codes(&portal, &budget(&funds, off, split)), vec!["ACC-01"]);
        Ok(())
    };
    if let Err(failure) = runner.run(&accounts, law) {
        panic!("{failure}");
    }
}

#[test]
fn the_next_year_opens_where_this_one_closed() {
    let portal = Portal::new("openings");
    let write = |year: i32, opening: i64| {
        let amount = Money(opening).plain(2);
        let path = format!("budgets/{year}-committee.yaml");
        let text = format!("funds:\n  - {{id: cash, type: operating, opening: \"{amount}\", closing: \"{amount}\"}}\n");
        portal.record(&path, &complete(&path, &text).0);
    };
    for (first, second, expected) in [(0, 0, 0), (100, 100, 0), (100, 101, 1), (-5, 5, 1)] {
        write(2023, first);
        write(2024, second);
        let found = portal.check().diagnostics;
        assert_eq!(found.iter().filter(|it| it.rule.code == "ACC-02").count(), expected, "{first} and {second}");
    }
}

#[test]
fn a_printed_total_is_held_against_what_the_lines_print() {
    let portal = Portal::new("totals");
    let found = |adjusted: &str| {
        let text = format!(
            "lines:\n  - {{id: a, kind: revenue, label: A, plan: 100, adjusted: 120, actual: 90}}\n  \
             - {{id: b, kind: revenue, label: B, plan: 50, actual: 50{adjusted}}}\n\
             stated_totals:\n  - {{kind: revenue, plan: 150, adjusted: 180, actual: 150}}\n"
        );
        let path = "budgets/2009-committee.yaml";
        portal.record(path, &complete(path, &text).0);
        let say = |it: &openvillage::diag::Diagnostic| it.say(&it.rule.message, openvillage::diag::Language::En);
        portal.check().diagnostics.iter().map(say).collect::<Vec<_>>()
    };
    let adjusted = "the lines of 2009 add up to 120.00 of adjusted revenue, the printed total says 180.00";
    let actual = "the lines of 2009 add up to 140.00 of actual revenue, the printed total says 150.00";
    assert_eq!(found(""), [adjusted, actual]);
    assert_eq!(found(", adjusted: not_reported"), [adjusted, actual]);
    assert_eq!(found(", adjusted: 60"), [actual]);
}

/// The codes found in a village of these records.
fn codes_of(name: &str, records: &[(&str, &str)]) -> Vec<&'static str> {
    let portal = Portal::new(name);
    for (path, text) in records {
        portal.record(path, &complete(path, text).0);
    }
    portal.check().diagnostics.iter().map(|it| it.rule.code).collect()
}

#[test]
fn transfers_between_two_bodies_cancel_out() {
    let village = "\
name: Qinghe
entities:
  - {id: committee, kind: villagers_committee, name: Committee}
  - {id: collective, kind: collective_organisation, name: Collective}
";
    let given = "lines:\n  - {id: out, kind: transfer_out, label: To the committee, actual: 500}\n";
    let taken = "lines:\n  - {id: in, kind: transfer_in, label: From the collective, actual: 500}\n";
    let less = "lines:\n  - {id: in, kind: transfer_in, label: From the collective, actual: 400}\n";
    let (ours, theirs) = ("budgets/2024-committee.yaml", "budgets/2024-collective.yaml");
    let both = |ours_is: &'static str| [("village.yaml", village), (theirs, given), (ours, ours_is)];
    assert_eq!(codes_of("transfers", &both(taken)), Vec::<&str>::new());
    assert_eq!(codes_of("transfers", &both(less)), ["ACC-03"]);
    // Without the other body's books nobody can tell.
    assert_eq!(codes_of("transfers", &[("village.yaml", village), (theirs, given)]), Vec::<&str>::new());
}

#[test]
fn a_faulty_record_is_not_reported_as_missing_too() {
    let loan = "principal: 300\nincurred_on: 2019-05-01\napproved_by: 2019-04-20-loan\n";
    let decision = "procedure: four-two\nsteps: []\n";
    let debt = ("debts/loan.yaml", loan);
    assert_eq!(codes_of("faulty", &[debt, ("decisions/2019-04-20-loan.md", decision)]), ["INT-14"]);
    assert_eq!(codes_of("faulty", &[debt]), ["INT-01"]);
}

#[test]
fn a_wrong_balance_is_reported_in_the_year_it_arises() {
    let balances = |values: [u32; 4]| {
        let mut text = String::from("principal: 300\nincurred_on: 2019-05-01\nmovements:\n");
        text.push_str("  - {date: 2021-05-01, type: repayment, principal: 100}\nbalances:\n");
        for (year, value) in (2019..).zip(values) {
            let _ = writeln!(text, "  {year}: {value}");
        }
        let portal = Portal::new("balances");
        portal.record("debts/loan.yaml", &complete("debts/loan.yaml", &text).0);
        portal.check().diagnostics.iter().map(|it| (it.rule.code, it.place.line)).collect::<Vec<_>>()
    };
    assert_eq!(balances([300, 300, 200, 200]), []);
    // A movement is missing: every later year is off by the same amount, which is one fault.
    assert_eq!(balances([300, 250, 150, 150]), [("DBT-01", 7)]);
    // A slip in one year is one fault as well.
    assert_eq!(balances([300, 30, 200, 200]), [("DBT-01", 7)]);
}

/// What became of the checks of a village of these records: code, what was checked, outcome.
fn proofs_of(name: &str, records: &[(&str, &str)]) -> Vec<(&'static str, String, Outcome)> {
    let portal = Portal::new(name);
    for (path, text) in records {
        portal.record(path, &complete(path, text).0);
    }
    portal.check().proofs.iter().map(|it| (it.rule.code, it.at.clone(), it.outcome.clone())).collect()
}

#[test]
fn a_check_says_what_it_held_and_what_it_could_not() {
    let fund = "funds:\n  - {id: cash, type: operating, opening: 100, closing: 130}\n";
    let path = "budgets/2024-committee.yaml";
    let outcome = |text: &str| {
        let proofs = proofs_of("outcomes", &[(path, text)]);
        let first = proofs.into_iter().find(|(code, ..)| *code == "ACC-01").expect("cash is always asked for");
        (first.1, first.2)
    };
    let cash = || "budgets/2024-committee/cash".to_owned();
    let line = |rest: &str| format!("{fund}lines:\n  - {{id: sales, kind: revenue, label: Sales{rest}}}\n");
    assert_eq!(outcome(&line(", actual: 30")), (cash(), Outcome::Held));
    assert_eq!(outcome(&line(", actual: 40")), (cash(), Outcome::Failed));
    let silent = Outcome::NotCheckable(Obstacle::PlanOnly);
    assert_eq!(outcome(&line(", plan: 30")), (cash(), silent));
    let two = format!("{}  - {{id: gifts, kind: revenue, label: Gifts, plan: 5}}\n", line(", actual: 30"));
    assert_eq!(outcome(&two), (cash(), Outcome::NotCheckable(Obstacle::LineWithoutAmount("gifts".to_owned()))));
    let accrual = format!("basis: accrual\n{}", line(", actual: 40"));
    assert_eq!(outcome(&accrual), (cash(), Outcome::NotCheckable(Obstacle::Accrual)));
    let whole = || "budgets/2024-committee".to_owned();
    assert_eq!(outcome("lines: []\n"), (whole(), Outcome::NotCheckable(Obstacle::NoFunds)));
    // What was left out moved nothing once the accounts are closed; before, nobody knows.
    let part = line(", actual: {Q1: 10, Q2: 15}");
    assert_eq!(outcome(&part), (cash(), Outcome::Failed));
    let part = format!("status: adopted\n{part}");
    assert_eq!(outcome(&part), (cash(), Outcome::NotCheckable(Obstacle::PartNotReported("sales".to_owned()))));
    let part = format!("status: adopted\n{}", line(", actual: {Q1: 10, Q2: 20}"));
    assert_eq!(outcome(&part), (cash(), Outcome::Held));
}

#[test]
fn what_was_corrected_does_not_count_as_agreeing() {
    let fund = |opening: u32| {
        format!("funds:\n  - {{id: cash, type: operating, opening: {opening}, closing: {opening}}}\nlines: []\n")
    };
    let outcomes = |second: &str| {
        let first = fund(100);
        let records = [("budgets/2023-committee.yaml", first.as_str()), ("budgets/2024-committee.yaml", second)];
        let proofs = proofs_of("corrected", &records).into_iter();
        proofs.filter(|(code, ..)| *code == "ACC-02").map(|(_, _, outcome)| outcome).collect::<Vec<_>>()
    };
    let first = || Outcome::NotCheckable(Obstacle::NoYearBefore);
    assert_eq!(outcomes(&fund(100)), [first(), Outcome::Held]);
    assert_eq!(outcomes(&fund(90)), [first(), Outcome::Failed]);
    let why =
        "corrections:\n  - {date: 2024-02-01, field: funds/cash/opening, old: \"100\", new: \"90\", reason: Late}\n";
    assert_eq!(outcomes(&format!("{}{why}", fund(90))), [first(), Outcome::Corrected]);
}
