//! What the rules on debts leave alone: where a figure is missing, nothing is guessed.

use super::base::{Portal, complete};

/// A record of a case: its path in the village and its text.
type Record<'a> = (&'a str, &'a str);

/// The codes found in a village with these records, in the order of the report.
fn codes(name: &str, records: &[Record]) -> Vec<&'static str> {
    let portal = Portal::new(name);
    for (path, text) in records {
        portal.record(path, &complete(path, text).0);
    }
    portal.check().diagnostics.iter().map(|it| it.rule.code).collect()
}

const LOAN: &str = "debts/loan.yaml";
const BOOK: &str = "budgets/2024-committee.yaml";

/// A loan of 90,000 since 2019 with these further fields.
fn loan(fields: &str) -> String {
    format!("principal: 90000\nincurred_on: 2019-05-01\n{fields}")
}

#[test]
fn an_unknown_amount_is_not_held_against_anything() {
    let unknown = "movements:\n  - {date: 2022-05-01, type: repayment, principal: not_reported}\n";
    let cases = [
        ("", ""),
        ("balances: {2021: 90000, 2022: 70000, 2023: 70000}\n", ""),
        // After the books have said it, counting goes on and later balances must follow.
        ("balances: {2022: 70000, 2023: 60000}\n", "DBT-01"),
        ("balances: {2021: 80000, 2022: 70000}\n", "DBT-01"),
        ("locked_on: 2022-06-01\nlocked_amount: 50000\n", ""),
        ("status: repaid\n", ""),
        ("due_on: 2023-12-31\nstatus: active\n", ""),
    ];
    for (at, (fields, expected)) in cases.into_iter().enumerate() {
        let text = loan(&format!("{unknown}{fields}"));
        let found = codes(&format!("unknown-{at}"), &[(LOAN, &text)]);
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn a_payment_before_the_debt_began_is_wrong_by_its_date_alone() {
    let text =
        loan("rate: 4.75%\nmovements:\n  - {date: 2018-03-01, type: repayment, principal: 30000, interest: 0}\n");
    assert_eq!(codes("before", &[(LOAN, &text)]), ["DBT-04"]);
}

#[test]
fn payments_are_held_against_the_accounts_only_where_both_are_told() {
    let paid = loan("movements:\n  - {date: 2024-05-01, type: repayment, principal: 5000}\n");
    let offset = loan("movements:\n  - {date: 2024-05-01, type: offset, principal: 5000}\n");
    let rent = "lines:\n  - {id: rent, kind: revenue, label: Rent, actual: 60000}\n";
    let out = |more: &str| format!("{rent}  - {{id: back, kind: financing_out, label: Repayment, {more}}}\n");
    let cases = [
        (&paid, rent.to_owned(), "DBT-03"),
        (&paid, out("actual: 5000"), ""),
        (&paid, out("actual: 4000"), "DBT-03"),
        (&paid, out("actual: not_reported"), ""),
        (&paid, out("actual: {Q1: 0, Q2: 5000}"), ""),
        // The accounts end before the payment.
        (&paid, format!("covers: 2024-Q1\n{rent}"), ""),
        // A plan says nothing of what was paid.
        (&paid, "status: adopted\nlines:\n  - {id: rent, kind: revenue, label: Rent, plan: 60000}\n".to_owned(), ""),
        (&offset, rent.to_owned(), ""),
        (&offset, out("actual: 5000"), "DBT-03"),
    ];
    for (at, (debt, book, expected)) in cases.into_iter().enumerate() {
        let found = codes(&format!("service-{at}"), &[(LOAN, debt), (BOOK, &book)]);
        assert_eq!(found.join(" "), expected, "{debt}{book}");
    }
    assert!(codes("service-none", &[(BOOK, &out("actual: 5000"))]).is_empty(), "there is no register of debts");
}

#[test]
fn a_loan_must_have_come_into_the_accounts() {
    let loan = "principal: 20000\nincurred_on: 2024-03-01\n".to_owned();
    let drawn = format!("{loan}movements:\n  - {{date: 2024-09-01, type: drawdown, principal: 5000}}\n");
    let some = format!("{loan}movements:\n  - {{date: 2024-09-01, type: drawdown, principal: not_reported}}\n");
    let works = format!("instrument: works\n{loan}");
    let taken = "movements:\n  - {date: 2024-03-01, type: offset, principal: 20000}\n";
    let old = |more: &str| format!("principal: 90000\nincurred_on: 2019-05-01\n{more}");
    let rent = "lines:\n  - {id: rent, kind: revenue, label: Rent, actual: 60000}\n";
    let lent = |more: &str| format!("{rent}  - {{id: lent, kind: financing_in, label: Loan, {more}}}\n");
    let cases = [
        (&loan, old(""), rent.to_owned(), "DBT-18"),
        (&loan, old(""), lent("actual: 20000"), ""),
        (&loan, old(""), lent("actual: 19999"), "DBT-18"),
        (&drawn, old(""), lent("actual: 20000"), "DBT-18"),
        // A payable booked as borrowing is no fault of the loans.
        (&drawn, old(""), lent("actual: 26000"), ""),
        (&loan, old(""), lent("actual: not_reported"), ""),
        (&some, old(""), lent("actual: 1"), ""),
        (&some, old(""), rent.to_owned(), "DBT-18"),
        (&works, old(""), rent.to_owned(), ""),
        // The year is not closed, or nothing of it is on record but its plan.
        (&loan, old(""), format!("covers: 2024-Q3\n{rent}"), ""),
        (&loan, old(""), "status: adopted\nlines:\n  - {id: a, kind: revenue, label: A, plan: 6}\n".to_owned(), ""),
        // It took the place of another debt.
        (&loan, old(taken), rent.to_owned(), ""),
    ];
    for (at, (debt, other, book, expected)) in cases.into_iter().enumerate() {
        let records = [(LOAN, debt.as_str()), ("debts/old.yaml", &other), (BOOK, &book)];
        let found = codes(&format!("drawn-{at}"), &records);
        assert_eq!(found.join(" "), expected, "{debt}{other}{book}");
    }
}

#[test]
fn interest_is_asked_about_only_where_it_is_far_off() {
    let cases = [
        ("5400", ""),
        ("5130", ""),
        ("5670", ""),
        ("5129", "DBT-05"),
        ("5671", "DBT-05"),
        ("5000, note: paid late", "DBT-05"),
        ("not_reported", ""),
    ];
    for (at, (interest, expected)) in cases.into_iter().enumerate() {
        let text = loan(&format!(
            "rate: 6%\nmovements:\n  - {{date: 2020-05-01, type: interest_paid, interest: 5414.79}}\n  - {{date: 2021-05-01, type: interest_paid, interest: {interest}}}\n"
        ));
        assert_eq!(codes(&format!("interest-{at}"), &[(LOAN, &text)]).join(" "), expected, "{text}");
    }
    let far = "rate: 6%\nmovements:\n  - {date: 2020-05-01, type: interest_paid, interest: 9000}\n";
    for (at, more) in ["rate_kind: floating\n", "status: disputed\n"].into_iter().enumerate() {
        assert!(codes(&format!("interest-none-{at}"), &[(LOAN, &loan(&format!("{far}{more}")))]).is_empty(), "{more}");
    }
}

#[test]
fn a_private_lender_may_take_four_times_the_rate_of_that_day() {
    let cases = [
        ("individual_outsider", "2024-11-08", "12.4%", "", ""),
        ("individual_outsider", "2024-11-08", "12.41%", "", "DBT-06"),
        ("individual_outsider", "2024-10-20", "12.41%", "", ""),
        ("bank", "2024-11-08", "18%", "", ""),
        // Before the limit, and before the first rate that is known.
        ("individual_outsider", "2019-05-01", "30%", "", ""),
        ("individual_outsider", "2024-11-08", "18%", "lpr_at_signing: 4.5%\n", ""),
    ];
    for (at, (kind, day, rate, more, expected)) in cases.into_iter().enumerate() {
        let text = format!("creditor: {{kind: {kind}}}\nprincipal: 90000\nincurred_on: {day}\nrate: {rate}\n{more}");
        assert_eq!(codes(&format!("private-{at}"), &[(LOAN, &text)]).join(" "), expected, "{text}");
    }
}
