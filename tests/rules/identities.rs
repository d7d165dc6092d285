//! The identities one by one, on figures drawn at random: what follows is not found fault with, and what is off by any
//! amount is found exactly once. Only the rule in question is asked, whatever others say of such accounts.

use std::fmt::Write;

use openvillage::measure::Money;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::base::{Portal, complete};

/// Runs a law on values of the strategy.
fn holds<S: Strategy>(values: S, law: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() };
    if let Err(failure) = TestRunner::new(config).run(&values, law) {
        panic!("{failure}");
    }
}

/// How often a rule is broken by this record.
fn times(portal: &Portal, path: &str, text: &str, code: &str) -> usize {
    portal.record(path, &complete(path, text).0);
    portal.check().diagnostics.iter().filter(|it| it.rule.code == code).count()
}

const BUDGET: &str = "budgets/2024-committee.yaml";

fn amount() -> impl Strategy<Value = i64> {
    0..9_999_999_999i64
}

fn off() -> impl Strategy<Value = i64> {
    prop_oneof![1..1_000_000i64, -1_000_000..0i64]
}

fn plain(fen: i64) -> String {
    Money(fen).plain(2)
}

fn line(figures: &str) -> String {
    format!("lines:\n  - {{id: a, kind: revenue, label: A, {figures}}}\n")
}

#[test]
fn quarters_make_the_year() {
    let portal = Portal::new("identity-quarters");
    holds((prop::array::uniform4(amount()), off()), |(quarters, by)| {
        let text = |year: i64| {
            let mut parts: Vec<String> = (1..).zip(quarters).map(|(at, it)| format!("Q{at}: {}", plain(it))).collect();
            parts.push(format!("year: {}", plain(year)));
            line(&format!("actual: {{{}}}", parts.join(", ")))
        };
        let sum: i64 = quarters.iter().sum();
        prop_assert_eq!(times(&portal, BUDGET, &text(sum), "ACC-04"), 0);
        prop_assert_eq!(times(&portal, BUDGET, &text(sum + by), "ACC-04"), 1);
        Ok(())
    });
}

#[test]
fn months_make_their_quarter() {
    let portal = Portal::new("identity-months");
    holds((prop::array::uniform3(amount()), 0..4usize, off()), |(months, quarter, by)| {
        let text = |sum: i64| {
            let names = (quarter * 3 + 1..).zip(months);
            let mut parts: Vec<String> = names.map(|(at, it)| format!("M{at:02}: {}", plain(it))).collect();
            parts.push(format!("Q{}: {}", quarter + 1, plain(sum)));
            line(&format!("actual: {{{}}}", parts.join(", ")))
        };
        let sum: i64 = months.iter().sum();
        prop_assert_eq!(times(&portal, BUDGET, &text(sum), "ACC-05"), 0);
        prop_assert_eq!(times(&portal, BUDGET, &text(sum + by), "ACC-05"), 1);
        Ok(())
    });
}

#[test]
fn the_adjusted_plan_is_the_plan_with_its_adjustments() {
    let portal = Portal::new("identity-adjustments");
    let changes = prop::collection::vec(-9_999_999..9_999_999i64, 1..5);
    holds((amount(), changes, off()), |(plan, changes, by)| {
        let text = |adjusted: i64| {
            let changes: Vec<String> =
                changes.iter().map(|it| format!("{{date: 2024-06-02, amount: {}}}", plain(*it))).collect();
            let (plan, adjusted) = (plain(plan), plain(adjusted));
            line(&format!("plan: {plan}, adjustments: [{}], adjusted: {adjusted}, actual: 1", changes.join(", ")))
        };
        let adjusted = plan + changes.iter().sum::<i64>();
        prop_assert_eq!(times(&portal, BUDGET, &text(adjusted), "ACC-07"), 0);
        prop_assert_eq!(times(&portal, BUDGET, &text(adjusted + by), "ACC-07"), 1);
        Ok(())
    });
}

#[test]
fn a_debt_goes_down_by_what_is_repaid() {
    let portal = Portal::new("identity-debt");
    let repaid = prop::array::uniform5(0..1_000_000_000i64);
    holds((repaid, 0..1_000_000_000i64, 0..5usize, off()), |(repaid, left, wrong, by)| {
        let principal = repaid.iter().sum::<i64>() + left + 1;
        let text = |off: i64| {
            let mut out = format!("principal: {}\nincurred_on: 2019-05-01\nmovements:\n", plain(principal));
            for (year, amount) in (2020..).zip(repaid) {
                let _ = writeln!(out, "  - {{date: {year}-05-01, type: repayment, principal: {}}}", plain(amount));
            }
            let mut owed = principal;
            out.push_str("balances:\n");
            for (number, amount) in repaid.iter().enumerate() {
                owed -= amount;
                let stated = owed + if number == wrong { off } else { 0 };
                let _ = writeln!(out, "  {}: {}", 2020 + number, plain(stated));
            }
            out
        };
        prop_assert_eq!(times(&portal, "debts/loan.yaml", &text(0), "DBT-01"), 0);
        prop_assert_eq!(times(&portal, "debts/loan.yaml", &text(by), "DBT-01"), 1);
        Ok(())
    });
}

#[test]
fn votes_make_the_people_present() {
    let portal = Portal::new("identity-votes");
    holds((prop::array::uniform3(1..14u32), any::<bool>()), |(votes, more)| {
        let present: u32 = votes.iter().sum();
        let text = |present: u32| {
            let [agree, against, abstain] = votes;
            format!(
                "steps:\n  - {{step: resolution, date: 2024-05-01, eligible: 45, present: {present}, for: {agree}, \
                 against: {against}, abstain: {abstain}}}\n"
            )
        };
        let path = "decisions/2024-05-01-road.md";
        prop_assert_eq!(times(&portal, path, &text(present), "LEG-10"), 0);
        let other = if more { present + 1 } else { present - 1 };
        prop_assert_eq!(times(&portal, path, &text(other), "LEG-10"), 1);
        Ok(())
    });
}

#[test]
fn an_amount_that_was_written_is_read_again() {
    holds((-9_999_999_999_999..9_999_999_999_999i64, 0..4u32), |(minor, decimals)| {
        let amount = Money(minor);
        prop_assert_eq!(Money::parse(&amount.plain(decimals), decimals, 0), Ok(amount));
        prop_assert_eq!(Money::parse(&amount.grouped(decimals), decimals, 0), Ok(amount));
        Ok(())
    });
}
