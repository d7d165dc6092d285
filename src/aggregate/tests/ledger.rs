use super::build::*;
use super::*;
use crate::aggregate::{YearLedger, YearState};
use crate::measure::{Money, Period, Reported};
use crate::model::budget::FundType;
use crate::model::budget::Status;
use crate::model::debt::Instrument;

fn known(yuan: i64) -> Reported<Money> {
    Reported::Known(Money(yuan * 100))
}

#[test]
fn entities_are_taken_together_and_transfers_left_out() {
    let mut qinghe = village("shiqiao/qinghe");
    qinghe.entities.push(entity("committee"));
    let mut collective = budget(
        2024,
        vec![
            line("revenue 501 own", 60_000, 61_200),
            line("revenue 503", 20_000, 20_000),
            line("expenditure 514", 9_000, 8_000),
            line("transfer_out - own", 30_000, 30_000),
        ],
    );
    collective.funds = vec![fund("operating", FundType::Operating, 10_000, 53_200)];
    let mut committee =
        budget(2024, vec![line("transfer_in - own", 30_000, 30_000), line("expenditure 513", 30_000, 29_000)]);
    committee.id = "2024-committee".to_owned();
    committee.entity = at("committee".to_owned());
    committee.funds = vec![fund("office", FundType::Operating, 500, 1_500)];
    qinghe.budgets = vec![committee, collective];

    let ledger = ledger(&qinghe);
    let row = ledger.year(2024).expect("a budget");
    assert_eq!(row.state, YearState::Whole);
    assert_eq!((row.revenue.plan, row.revenue.actual), (known(80_000), known(81_200)));
    assert_eq!(row.expenditure.actual, known(37_000));
    assert_eq!(row.left_over(), known(44_200));
    assert_eq!((row.transfer_in.actual, row.transfer_out.actual), (known(30_000), known(30_000)));
    assert_eq!((row.opening, row.closing), (known(10_500), known(54_700)));
    assert_eq!((row.income.own.actual, row.income.subsidy.actual), (known(61_200), known(20_000)));
    assert_eq!(row.income.other.actual, known(0));
    assert_eq!(row.administration.actual, known(29_000));
    assert_eq!(row.operating_income.actual, known(61_200));
    assert_eq!(row.spending_by_account.len(), 2);
    let order: Vec<&str> = row.entities.iter().map(|it| it.entity.as_str()).collect();
    assert_eq!(order, ["collective", "committee"]);
    assert_eq!(ledger.last_whole().map(|row| row.year), Some(2024));
}

#[test]
fn no_sum_of_a_whole_year_is_made_without_a_line_that_is_said_to_be_unknown() {
    let row = |lines: Vec<crate::model::Line>, covers: &str| {
        let mut qinghe = village("qinghe");
        qinghe.budgets = vec![budget(2024, lines)];
        qinghe.budgets[0].covers = at(Period::parse(covers).expect("a period"));
        ledger(&qinghe).year(2024).expect("a budget").clone()
    };
    let lines = |unknown: fn(&mut crate::model::budget::Actual)| {
        let mut lines =
            vec![line("revenue 501", 100, 40), line("revenue 503", 100, None), line("revenue 503", 100, 20)];
        unknown(&mut lines[1].actual);
        lines.push(line("expenditure 514", 100, 30));
        lines
    };
    let written = || lines(|actual| actual.year = figure(Reported::NotReported));
    let whole = row(written(), "2024");
    assert_eq!((whole.revenue.actual, whole.expenditure.actual), (Reported::NotReported, known(30)));
    assert_eq!((whole.income.own.actual, whole.left_over()), (known(40), Reported::NotReported));
    // Nothing is compared with a part of a year: what is there is shown.
    assert_eq!(row(written(), "2024-Q3").revenue.actual, known(60));
    let quarter = lines(|actual| {
        actual.quarters[0] = figure(Reported::Known(Money(1_000)));
        actual.quarters[1] = figure(Reported::NotReported);
    });
    assert_eq!(row(quarter, "2024").revenue.actual, Reported::NotReported);
    // In closed accounts leaving it out says the same, whether the line was planned or not.
    let left_out = row(lines(|_| {}), "2024");
    assert_eq!((left_out.revenue, left_out.expenditure), (whole.revenue, whole.expenditure));
    let unplanned = vec![line("revenue 501", 100, 40), line("revenue 503", None, None)];
    assert_eq!(row(unplanned, "2024").revenue.actual, Reported::NotReported);
    // What cannot exist is no part of a sum, and no zero of its own.
    let cannot_be = row(lines(|actual| actual.year = figure(Reported::NotApplicable)), "2024");
    assert_eq!((cannot_be.revenue.actual, cannot_be.left_over()), (known(60), known(30)));
}

#[test]
fn a_quarter_left_out_is_unknown_while_the_year_runs_and_nothing_once_it_is_closed() {
    let told = |status: Status, covers: &str, quarters: &[usize], months: &[usize]| {
        let mut rent = line("revenue 501", 100, None);
        quarters.iter().for_each(|at| rent.actual.quarters[*at] = yuan(10));
        months.iter().for_each(|at| rent.actual.months[*at] = yuan(1));
        let mut book = budget(2024, vec![rent]);
        (book.status, book.covers) = (at(status), at(Period::parse(covers).expect("a period")));
        (book.actual(&book.lines[0]), book.hides(&book.lines[0]))
    };
    let unknown = (Reported::NotReported, true);
    assert_eq!(told(Status::Adopted, "2024-Q3", &[0], &[]), unknown);
    assert_eq!(told(Status::Adopted, "2024-Q3", &[1, 2], &[]), unknown);
    assert_eq!(told(Status::Adopted, "2024-Q3", &[0, 1, 2], &[]), (known(30), false));
    assert_eq!(told(Status::Adopted, "2024-Q1", &[0], &[]), (known(10), false));
    assert_eq!(told(Status::Adopted, "2024-03", &[], &[0, 2]), unknown);
    assert_eq!(told(Status::Adopted, "2024-03", &[], &[0, 1, 2]), (known(3), false));
    assert_eq!(told(Status::Final, "2024", &[0], &[]), (known(10), false));
    // A plan of which nothing is told yet is none of this.
    assert_eq!(told(Status::Adopted, "2024-Q3", &[], &[]), (Reported::NotReported, false));
}

#[test]
fn books_that_go_on_longer_count_up_to_the_day_of_the_shortest() {
    let quarters = |what: &str, amounts: &[i64]| {
        let mut line = line(what, 100, None);
        for (at, amount) in amounts.iter().enumerate() {
            line.actual.quarters[at] = yuan(*amount);
        }
        line
    };
    let row = |longer: Vec<crate::model::Line>, covers: &str| {
        let mut qinghe = village("qinghe");
        qinghe.entities.push(entity("committee"));
        let mut shortest = budget(2025, vec![quarters("revenue 501", &[30])]);
        shortest.covers = at(Period::Quarter(2025, 1));
        shortest.funds = vec![fund("operating", FundType::Operating, 0, 30)];
        let mut other = budget(2025, longer);
        other.covers = at(Period::parse(covers).expect("a period"));
        other.entity = at("committee".to_owned());
        other.funds = vec![fund("operating", FundType::Operating, 5, 50)];
        qinghe.budgets = vec![shortest, other];
        ledger(&qinghe).year(2025).expect("a budget").clone()
    };
    for covers in ["2025-Q2", "2025"] {
        let both = row(vec![quarters("revenue 503", &[60, 61]), quarters("expenditure 514", &[9, 9])], covers);
        assert_eq!(both.state, YearState::Part(Period::Quarter(2025, 1)));
        assert_eq!((both.revenue.actual, both.expenditure.actual), (known(90), known(9)));
        // Balances of March and of June are no balance of the village.
        assert_eq!((both.opening, both.closing), (known(5), Reported::NotReported));
    }
    // What came in until March is not told by a figure until June.
    assert_eq!(row(vec![line("revenue 503", 100, 121)], "2025-Q2").revenue.actual, Reported::NotReported);
}

#[test]
fn silence_is_never_zero() {
    let mut lines = vec![line("revenue 501", 100, None), line("revenue 503", None, None)];
    lines.push(line("expenditure 514", 100, 40));
    lines[2].adjusted = figure(Reported::NotReported);
    let mut qinghe = village("qinghe");
    qinghe.budgets = vec![budget(2024, lines)];
    let ledger = ledger(&qinghe);
    let row = ledger.year(2024).expect("a budget");
    assert_eq!((row.revenue.plan, row.revenue.actual), (known(100), Reported::NotReported));
    assert_eq!(row.left_over(), Reported::NotReported);
    assert_eq!((row.expenditure.plan, row.expenditure.adjusted), (known(100), Reported::NotReported));
    assert_eq!(row.income.subsidy.actual, Reported::NotReported);
    assert_eq!(
        (row.closing, row.debt, row.repaid),
        (Reported::NotReported, Reported::NotReported, Reported::NotReported)
    );
}

#[test]
fn a_fund_without_its_closing_leaves_the_cash_unknown() {
    let mut qinghe = village("qinghe");
    let mut book = budget(2024, vec![line("revenue 501", 1, 1)]);
    book.funds = vec![fund("a", FundType::Operating, 5, 6), fund("b", FundType::Relief, 1, None)];
    qinghe.budgets = vec![book];
    let row = ledger(&qinghe).year(2024).expect("a budget").clone();
    assert_eq!((row.opening, row.closing, row.free_closing), (known(6), Reported::NotReported, known(6)));
}

#[test]
fn a_year_is_whole_only_when_every_entity_is() {
    let mut qinghe = village("qinghe");
    qinghe.entities.push(entity("committee"));
    let full = |year| budget(year, vec![line("revenue 501", 10, 10)]);
    let of_committee = |year, actual: Option<i64>| {
        let mut book = budget(year, vec![line("revenue 503", 5, actual)]);
        book.entity = at("committee".to_owned());
        book
    };
    let mut running = full(2025);
    running.covers = at(Period::Quarter(2025, 1));
    // 2020: the committee's books begin a year later, and nothing says that it did not exist. 2021: both. 2022: the committee's is missing, 2023: a plan alone.
    qinghe.budgets = vec![full(2020), full(2021), of_committee(2021, Some(5)), full(2022), full(2023)];
    qinghe.budgets.extend([of_committee(2023, None), running]);
    let of_both = ledger(&qinghe);
    let lacking = || YearState::Incomplete(vec!["committee".to_owned()]);
    let expected = [
        (2020, lacking()),
        (2021, YearState::Whole),
        (2022, lacking()),
        (2023, lacking()),
        (2024, YearState::Missing),
        (2025, YearState::Part(Period::Quarter(2025, 1))),
    ];
    let found: Vec<(i32, YearState)> = of_both.years().map(|row| (row.year, row.state.clone())).collect();
    assert_eq!(found, expected);
    // It did not: the collective alone was the whole village. And it ended before 2023.
    qinghe.entities[1].from = Some(at(day("2021-03-01")));
    qinghe.entities[1].until = Some(at(day("2022-12-31")));
    qinghe.budgets.retain(|book| book.year.value != 2023 || book.entity.value == "collective");
    let of_one = ledger(&qinghe);
    let state = |year| of_one.year(year).expect("a year").state.clone();
    assert_eq!([state(2020), state(2022), state(2023)], [YearState::Whole, lacking(), YearState::Whole]);
    for (_, state) in expected {
        let words = String::from(state.clone());
        assert_eq!(YearState::try_from(words), Ok(state));
    }
}

#[test]
fn debts_are_known_from_the_first_word_to_the_last() {
    let mut qinghe = village("qinghe");
    let moves = [
        ("2020-05-01", "repayment", 30_000, Some(14_250)),
        ("2021-05-01", "offset", 10_000, None),
        ("2022-05-01", "interest_paid", 0, Some(900)),
    ];
    let mut loan = debt("loan", 300_000, "2019-05-01", &moves);
    loan.due_on = Some(at(day("2021-06-01")));
    let mut surety = debt("surety", 999_999, "2018-01-01", &[]);
    surety.instrument = at(Instrument::Guarantee);
    qinghe.debts = vec![loan, surety];

    let found: Vec<_> = ledger(&qinghe).years().map(|row| (row.year, row.debt, row.overdue)).collect();
    let expected = [
        (2018, known(0), known(0)),
        (2019, known(300_000), known(0)),
        (2020, known(270_000), known(0)),
        (2021, known(260_000), known(260_000)),
        (2022, known(260_000), known(260_000)),
    ];
    assert_eq!(found, expected);
    let of = |year| ledger(&qinghe).year(year).map(|row| (row.borrowed, row.repaid, row.interest));
    assert_eq!(of(2019), Some((known(300_000), known(0), known(0))));
    assert_eq!(of(2020), Some((known(0), known(30_000), known(14_250))));
    assert_eq!(of(2021), Some((known(0), known(0), known(0))));

    // The village vouches for a later year; the running one has no end yet.
    qinghe.debts_complete_to = Some(at(day("2025-05-31")));
    let last = ledger(&qinghe).years().map(|row| (row.year, row.debt)).next_back();
    assert_eq!(last, Some((2024, known(260_000))));
}

#[test]
fn a_village_without_debts_says_so_or_is_silent() {
    let mut qinghe = village("qinghe");
    qinghe.budgets = vec![budget(2024, vec![line("revenue 501", 1, 1)])];
    assert_eq!(ledger(&qinghe).debt(2024), Reported::NotReported);
    qinghe.debts_complete_to = Some(at(day("2024-12-31")));
    assert_eq!(ledger(&qinghe).debt(2024), known(0));
    assert_eq!(ledger(&qinghe).debt(2023), Reported::NotReported);
}

#[test]
fn interest_nobody_tells_is_not_zero() {
    let mut qinghe = village("qinghe");
    let mut loan = debt("loan", 1_000, "2023-05-01", &[("2024-05-01", "repayment", 100, None)]);
    loan.rate = Some(at(47_500));
    qinghe.debts = vec![loan];
    let row = ledger(&qinghe).year(2024).expect("a movement").clone();
    assert_eq!((row.repaid, row.interest), (known(100), Reported::NotReported));
}

#[test]
fn an_unknown_movement_makes_the_balance_unknown_until_the_books_say_it() {
    let mut loan = debt(
        "mill",
        60_000,
        "2020-03-01",
        &[
            ("2021-03-01", "repayment", 10_000, Some(2_400)),
            ("2022-03-01", "repayment", 0, None),
            ("2024-03-01", "repayment", 5_000, Some(1_200)),
            ("2025-03-01", "write_off", 0, None),
        ],
    );
    for at in [1, 3] {
        loan.movements[at].principal = figure(Reported::NotReported);
    }
    loan.movements[1].interest = figure(Reported::NotReported);
    loan.balances.insert(2023, yuan(35_000));
    let owed: Vec<Reported<Money>> = (2020..=2025).map(|year| loan.owed_at_end_of(year)).collect();
    let unknown = Reported::NotReported;
    assert_eq!(owed, [known(60_000), known(50_000), unknown, known(35_000), known(30_000), unknown]);
    for event in loan.course() {
        assert_eq!(event.owed, loan.owed_on(event.date), "{}", event.date);
    }
    let other = debt("pump", 8_000, "2020-03-01", &[]);
    let mut qinghe = village("qinghe");
    qinghe.debts = vec![loan, other];
    let ledger = ledger(&qinghe);
    let rows: Vec<&YearLedger> = ledger.years().collect();
    let debts: Vec<Reported<Money>> = rows.iter().map(|row| row.debt).collect();
    assert_eq!(debts, [known(68_000), known(58_000), unknown, known(43_000), known(38_000)]);
    assert!(rows.iter().all(|row| row.register), "the register speaks of every year, known or not");
    assert_eq!((rows[1].repaid, rows[2].repaid, rows[4].repaid), (known(10_000), unknown, known(5_000)));
    assert_eq!((rows[1].interest, rows[2].interest, rows[3].interest), (known(2_400), unknown, known(0)));
}

#[test]
fn no_debts_are_summed_without_one_that_is_held_back() {
    use crate::aggregate::debt::roll::Roll;
    use crate::model::withheld::{Withheld, WithheldKind};
    let mut qinghe = village("qinghe");
    qinghe.debts = vec![debt("wages", 20_000, "2020-01-01", &[("2024-03-01", "write_off", 20_000, None)])];
    assert_eq!(Roll::of_village(&qinghe, 2024).closing, known(0));
    qinghe.withheld.push(Withheld {
        path: "qinghe/debts/loan.yaml".to_owned(),
        id: "loan".to_owned(),
        kind: WithheldKind::Debt,
        year: None,
        entity: None,
    });
    assert_eq!(Roll::of_village(&qinghe, 2024), Roll::UNKNOWN);
    assert_eq!(ledger(&qinghe).debt(2024), Reported::NotReported);
}
