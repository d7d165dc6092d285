//! Laws of each identity of the accounts: whatever adds up passes, whatever is off is found once, and what nobody can
//! know is neither.

use std::fmt::Write;

use openvillage::diag::{Obstacle, Outcome};
use openvillage::measure::Money;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::base::{Portal, complete};

const BOOK: &str = "budgets/2024-committee.yaml";
const BEFORE: &str = "budgets/2023-committee.yaml";

fn yuan(fen: i64) -> String {
    format!("\"{}\"", Money(fen).plain(2))
}

/// Judges records; gives the codes found and what became of one rule's checks.
fn judge(portal: &Portal, records: &[(&str, &str)], code: &str) -> (Vec<&'static str>, Vec<Outcome>) {
    for (path, text) in records {
        portal.record(path, &complete(path, text).0);
    }
    let verdict = portal.check();
    // Figures drawn at random are seldom plausible, which family PLA remarks on; here it is about those that add up.
    let found = verdict.diagnostics.iter().map(|it| it.rule.code);
    let codes = found.filter(|code| !code.starts_with("PLA")).collect();
    let proofs = verdict.proofs.iter().filter(|it| it.rule.code == code).map(|it| it.outcome.clone()).collect();
    (codes, proofs)
}

fn law<S: Strategy>(cases: u32, values: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    if let Err(failure) = TestRunner::new(config).run(&values, test) {
        panic!("{failure}");
    }
}

const NONE: Vec<&str> = Vec::new();

fn lost(id: &str) -> Outcome {
    Outcome::NotCheckable(Obstacle::PartNotReported(id.to_owned()))
}

#[test]
fn funds_carry_over_however_they_are_joined() {
    let portal = Portal::new("carried");
    // Three funds of 2023 go into two of 2024, in every way there is.
    let amounts = (prop::array::uniform3(1..9_999_999i64), prop::array::uniform3(0..2usize), 1..99_999i64);
    law(60, amounts, |(closed, into, off)| {
        let mut first = String::from("funds:\n");
        for (at, fen) in closed.iter().enumerate() {
            let _ = writeln!(first, "  - {{id: old{at}, type: relief, opening: {0}, closing: {0}}}", yuan(*fen));
        }
        let second = |off: i64| {
            let mut text = String::from("funds:\n");
            for to in 0..2 {
                let of: Vec<usize> = (0..3).filter(|at| into[*at] == to).collect();
                let sum: i64 = of.iter().map(|at| closed[*at]).sum::<i64>() + if of.is_empty() { 0 } else { off };
                let names: Vec<String> = of.iter().map(|at| format!("old{at}")).collect();
                let _ = writeln!(
                    text,
                    "  - {{id: new{to}, type: relief, continues: [{}], opening: {1}, closing: {1}}}",
                    names.join(", "),
                    yuan(sum)
                );
            }
            text
        };
        let (found, proofs) = judge(&portal, &[(BEFORE, &first), (BOOK, &second(0))], "ACC-02");
        prop_assert_eq!(found, NONE);
        prop_assert_eq!(proofs.iter().filter(|it| **it == Outcome::Held).count(), 2);
        let groups = if into.iter().all(|to| *to == into[0]) { 1 } else { 2 };
        let (found, _) = judge(&portal, &[(BOOK, &second(off))], "ACC-02");
        prop_assert_eq!(found, vec!["ACC-02"; groups]);
        Ok(())
    });
}

#[test]
fn a_fund_that_is_split_is_compared_as_a_whole() {
    let portal = Portal::new("split");
    let first = "funds:\n  - {id: grants, type: earmarked_grant, opening: 100, closing: 100}\n";
    let second = |one: u32, other: u32| {
        format!(
            "funds:\n  - {{id: road, type: earmarked_grant, continues: grants, opening: {one}, closing: {one}}}\n  \
             - {{id: bridge, type: earmarked_grant, continues: grants, opening: {other}, closing: {other}}}\n"
        )
    };
    assert_eq!(judge(&portal, &[(BEFORE, first), (BOOK, &second(70, 30))], "ACC-02").0, NONE);
    assert_eq!(judge(&portal, &[(BOOK, &second(70, 40))], "ACC-02").0, ["ACC-02"]);
}

#[test]
fn transfers_that_name_their_other_side_need_no_books_of_others() {
    let portal = Portal::new("sides");
    let village = "name: Qinghe\nentities:\n  - {id: committee, kind: villagers_committee, name: Committee}\n  \
                   - {id: collective, kind: collective_organisation, name: Collective}\n";
    let book = |out: i64, inside: i64, outside: i64, named: bool| {
        let with = |id: &str| if named { format!(", with: {id}") } else { String::new() };
        format!(
            "lines:\n  - {{id: a, kind: transfer_out, label: A, actual: {}{}}}\n  \
             - {{id: b, kind: transfer_in, label: B, actual: {}{}}}\n  \
             - {{id: c, kind: transfer_out, label: C, actual: {}, with: collective}}\n",
            yuan(out),
            with("till"),
            yuan(inside),
            with("bank"),
            yuan(outside)
        )
    };
    let funds = "funds:\n  - {id: till, type: operating}\n  - {id: bank, type: operating}\n";
    portal.record("village.yaml", village);
    let missing = || Outcome::NotCheckable(Obstacle::NoBooks("collective".to_owned()));
    law(40, (1..9_999_999i64, 1..9_999_999i64, 1..99_999i64), |(amount, outside, off)| {
        let text = |off, named| {
            format!("{funds}{}", book(amount, amount + off, outside, named).replace("}\n", ", fund: till}\n"))
        };
        // What went to the collective cannot be seen there, what stayed inside can.
        let (found, proofs) = judge(&portal, &[(BOOK, &text(0, true))], "ACC-03");
        prop_assert_eq!((found, proofs), (NONE, vec![missing()]));
        let (found, _) = judge(&portal, &[(BOOK, &text(off, true))], "ACC-03");
        prop_assert_eq!(found, vec!["ACC-03"]);
        // Without names the difference may lie with the collective.
        let (found, proofs) = judge(&portal, &[(BOOK, &text(off, false))], "ACC-03");
        prop_assert_eq!((found, proofs), (NONE, vec![missing()]));
        Ok(())
    });
    // A body that did not exist cannot be the other side.
    let later = village.replace("name: Collective}", "name: Collective, from: 2025}");
    let alone = "lines:\n  - {id: a, kind: transfer_out, label: A, actual: 5}\n";
    let (found, proofs) = judge(&portal, &[("village.yaml", &later), (BOOK, alone)], "ACC-03");
    assert_eq!((found, proofs), (vec!["ACC-03"], vec![Outcome::Failed]));
}

#[test]
fn quarters_lead_to_the_year_and_what_was_left_out_depends_on_the_accounts() {
    let portal = Portal::new("parts");
    let amounts = (prop::array::uniform4(prop::option::of(0..9_999_999i64)), -99_999..99_999i64, any::<bool>());
    law(150, amounts, |(quarters, off, closed)| {
        prop_assume!(quarters.iter().any(Option::is_some));
        let given = quarters.iter().enumerate().filter_map(|(at, fen)| Some(format!("Q{}: {}", at + 1, yuan((*fen)?))));
        let given: Vec<String> = given.collect();
        let sum: i64 = quarters.iter().flatten().sum();
        let year = sum + off;
        let status = if closed { "final" } else { "adopted" };
        let text = format!(
            "status: {status}\nlines:\n  - {{id: road, kind: expenditure, label: Road, actual: {{{}, year: {}}}}}\n",
            given.join(", "),
            yuan(year)
        );
        let whole = quarters.iter().all(Option::is_some);
        let expected = match (off, whole || closed) {
            (0, _) => (NONE, Outcome::Held),
            (_, true) => (vec!["ACC-04"], Outcome::Failed),
            (off, false) if off < 0 && year >= 0 => (vec!["ACC-22"], lost("road")),
            (_, false) => (NONE, lost("road")),
        };
        let (found, proofs) = judge(&portal, &[(BOOK, &text)], "ACC-04");
        prop_assert_eq!((found, proofs), (expected.0, vec![expected.1]));
        Ok(())
    });
    let silent = "lines:\n  - {id: road, kind: expenditure, label: Road, actual: {Q1: 5, Q2: not_reported, year: 9}}\n";
    assert_eq!(judge(&portal, &[(BOOK, silent)], "ACC-04"), (NONE, vec![lost("road")]));
}

#[test]
fn a_sheet_that_balances_passes_and_a_changed_account_is_found() {
    let portal = Portal::new("sheets");
    let amounts = (prop::array::uniform5(0..99_999_999i64), 1..99_999i64);
    law(60, amounts, |([cash, bank, fixed, owed, earmarked], off)| {
        let worn = fixed / 3;
        let own = cash + bank + fixed - worn - owed - earmarked;
        let sheet = |off: i64, bank: i64| {
            let mut text = String::from("chart: cn-rceo-2023\nfunds:\n");
            let held = yuan(cash + bank);
            let _ =
                writeln!(text, "  - {{id: all, type: operating, opening: {held}, closing: {held}}}\nbalance_sheet:");
            let accounts = [("101", cash), ("102", bank), ("151", fixed), ("152", worn), ("221", owed)];
            for (code, fen) in accounts.into_iter().chain([("241", earmarked), ("301", own + off)]) {
                let _ = writeln!(text, "  \"{code}\": {{opening: {0}, closing: {0}}}", yuan(fen));
            }
            text
        };
        let (found, proofs) = judge(&portal, &[(BOOK, &sheet(0, bank))], "ACC-09");
        prop_assert_eq!((found, proofs), (NONE, vec![Outcome::Held; 2]));
        let (found, _) = judge(&portal, &[(BOOK, &sheet(off, bank))], "ACC-09");
        prop_assert_eq!(found, vec!["ACC-09"; 2]);
        // The funds hold another sum than till and bank.
        let text =
            sheet(0, bank).replace("id: all, type: operating, opening: \"", "id: all, type: operating, opening: \"9");
        let (found, _) = judge(&portal, &[(BOOK, &text)], "ACC-08");
        prop_assert!(found.contains(&"ACC-08"), "{:?}", found);
        Ok(())
    });
}

#[test]
fn a_statement_follows_from_lines_and_distributions() {
    let portal = Portal::new("statements");
    let amounts = (prop::array::uniform5(0..99_999_999i64), 1..99_999i64);
    law(60, amounts, |([opening, earned, used, reserve, members], off)| {
        let text = |surplus: i64, closing: i64, basis: &str| {
            format!(
                "chart: cn-rceo-2023\nbasis: {basis}\nlines:\n  \
                 - {{id: a, kind: revenue, account: \"501\", label: A, actual: {}}}\n  \
                 - {{id: b, kind: expenditure, account: \"513\", label: B, actual: {}}}\n  \
                 - {{id: c, kind: revenue, account: \"241\", label: C, actual: 777}}\n\
                 statement: {{opening: {}, surplus: {}, distributions: {{D2: {}, D5: {}}}, closing: {}}}\n",
                yuan(earned),
                yuan(used),
                yuan(opening),
                yuan(surplus),
                yuan(reserve),
                yuan(members),
                yuan(closing)
            )
        };
        let surplus = earned - used;
        let left = opening + surplus - reserve - members;
        let (found, proofs) = judge(&portal, &[(BOOK, &text(surplus, left, "accrual"))], "ACC-10");
        prop_assert_eq!((found, proofs), (NONE, vec![Outcome::Held]));
        prop_assert_eq!(
            judge(&portal, &[(BOOK, &text(surplus + off, left + off, "accrual"))], "ACC-10").0,
            vec!["ACC-10"]
        );
        prop_assert_eq!(judge(&portal, &[(BOOK, &text(surplus, left + off, "accrual"))], "ACC-11").0, vec!["ACC-11"]);
        // A cash book knows no surplus.
        let (found, proofs) = judge(&portal, &[(BOOK, &text(surplus + off, left + off, "cash"))], "ACC-10");
        prop_assert_eq!((found, proofs), (NONE, vec![Outcome::NotCheckable(Obstacle::CashBasis)]));
        Ok(())
    });
}

#[test]
fn transactions_lead_to_their_line_or_stay_below_it() {
    let portal = Portal::new("transactions");
    let amounts = (prop::collection::vec(1..9_999_999i64, 0..9), -99_999..99_999i64, any::<bool>());
    law(80, amounts, |(paid, off, all)| {
        let line = paid.iter().sum::<i64>() + off;
        prop_assume!(line >= 0);
        let book = format!("lines:\n  - {{id: road, kind: expenditure, label: Road, actual: {}}}\n", yuan(line));
        let mut list = format!("year: 2024\nentity: committee\ncomplete: {all}\ntransactions:\n");
        for fen in &paid {
            let _ = writeln!(list, "  - {{date: 2024-05-02, line: road, amount: {}}}", yuan(*fen));
        }
        if paid.is_empty() {
            list = list.replace("transactions:\n", "transactions: []\n");
        }
        let (found, proofs) = judge(&portal, &[(BOOK, &book), ("transactions/2024-committee.yaml", &list)], "ACC-13");
        let expected = match (all, off) {
            (true, 0) | (false, 0..) => NONE,
            (true, _) => vec!["ACC-13"],
            (false, _) => vec!["ACC-14"],
        };
        prop_assert_eq!(found, expected);
        prop_assert_eq!(proofs.len(), usize::from(all));
        Ok(())
    });
}
