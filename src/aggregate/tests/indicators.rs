use super::build::*;
use super::*;
use crate::measure::{Money, Period};
use crate::model::budget::FundType;
use crate::model::decision::Procedure;
use crate::model::duty::DutyList;

/// Accounts of 2021 to 2024, a part of 2025, people of 2024 only.
fn accounts() -> Village {
    let year = |year, own: i64| {
        let mut book = budget(
            year,
            vec![
                line("revenue 501 own", 100_000, own),
                line("revenue 503 county", 50_000, 60_000),
                line("revenue 504 donation", 0, 8_000),
                line("expenditure 513", 40_000, 36_000),
                line("expenditure 514", 60_000, 54_000),
                line("financing_out - own", 20_000, 20_000),
            ],
        );
        book.funds = vec![fund("op", FundType::Operating, 1, 45_000), fund("relief", FundType::Relief, 0, 7_000)];
        book
    };
    let mut it = village("qinghe");
    it.budgets = vec![year(2021, 118_000), year(2022, 130_000), year(2023, 150_000), year(2024, 182_000)];
    let mut part = year(2025, 20_000);
    part.covers = at(Period::Quarter(2025, 1));
    it.budgets.push(part);
    it.population.insert(2024, people(1_000));
    it
}

/// Owes 520, 463, 406 and 349 thousand at the ends of 2021 to 2024.
fn debtor() -> Village {
    let mut it = accounts();
    let pay = |date| (date, "repayment", 57_000, Some(10_000));
    it.debts = vec![debt("loan", 520_000, "2021-03-01", &[pay("2022-05-01"), pay("2023-05-01"), pay("2024-05-01")])];
    it.debts[0].due_on = Some(at(day("2024-06-30")));
    it
}

#[test]
fn money() {
    let it = accounts();
    check(&it, 2024, "residents", "[1000,1]");
    check(&it, 2024, "revenue", "[25000000,1]");
    check(&it, 2024, "expenditure", "[9000000,1]");
    check(&it, 2024, "left-over", "[16000000,1]");
    check(&it, 2024, "cash", "[5200000,1]");
    check(&it, 2024, "debt-repaid", "[2000000,1]");
    check(&it, 2024, "borrowed", "null");
    check(&debtor(), 2021, "borrowed", "[52000000,1]");
    check_shown(&it, 2024, "revenue-per-resident", Some(25_000));
    check(&it, 2024, "own-revenue-share", "[18200000,25000000]");
    check_shown(&it, 2024, "own-revenue-share", Some(728));
    check_shown(&it, 2024, "subsidy-share", Some(240));
    check(&it, 2024, "operating-income", "[18200000,1]");
    check_shown(&it, 2024, "expenditure-execution", Some(900));
    check_shown(&it, 2024, "revenue-outturn", Some(1667));
    check_shown(&it, 2024, "administration-share", Some(400));
    // 45,000 for 90,000 a year: half a year.
    check_shown(&it, 2024, "balance-cover", Some(60));
}

#[test]
fn growth_over_three_years() {
    let mut it = accounts();
    check(&it, 2024, "own-income-growth", "[18200000,11800000]");
    check_shown(&it, 2024, "own-income-growth", Some(155));
    check(&it, 2023, "own-income-growth", "\"no_base_year\"");
    check(&it, 2025, "own-income-growth", "\"part_year\"");
    it.budgets[0].lines[0].actual.year = yuan(0);
    check(&it, 2024, "own-income-growth", "[18200000,0,\"zero_base\"]");
    it.budgets[0].lines[0].actual.year = yuan(-10);
    check(&it, 2024, "own-income-growth", "[18200000,-1000,\"negative_base\"]");
}

#[test]
fn no_figure_is_made_of_a_part_year_a_plan_or_nothing() {
    let mut it = debtor();
    it.population.extend([(2020, people(9)), (2025, people(9))]);
    it.decisions = vec![decision("d", Procedure::Board, &["resolution 2025-01-09"])];
    it.duties = vec![duties(2025, vec![duty("a", None, (None, None))])];
    for indicator in catalogue::ALL {
        let key = indicator.key;
        if key == "residents" {
            continue;
        }
        check(&it, 2020, key, "null");
        // The debts were last spoken of in 2024.
        let of_debts = ["debt-stock", "debt-per-resident", "years-to-clear", "overdue-share"].contains(&key);
        check(&it, 2025, key, if of_debts { "null" } else { "\"part_year\"" });
    }
    it.budgets.truncate(4);
    it.budgets[3].lines.iter_mut().for_each(|line| line.actual = crate::model::Actual::MISSING);
    for key in ["revenue", "own-revenue-share", "debt-to-revenue", "expenditure-execution"] {
        check(&it, 2024, key, "\"plan_only\"");
    }
}

#[test]
fn no_people_no_figure_per_person() {
    let it = debtor();
    check(&it, 2023, "revenue-per-resident", "\"no_population\"");
    check(&it, 2023, "debt-per-resident", "\"no_population\"");
    check_shown(&it, 2024, "debt-per-resident", Some(34_900));
    let mut it = debtor();
    it.population.insert(2024, people(0));
    check(&it, 2024, "revenue-per-resident", "[25000000,0,\"zero_base\"]");
}

#[test]
fn lines_nobody_can_class_give_no_share() {
    let mut it = accounts();
    let book = &mut it.budgets[3];
    book.lines[0].account = None;
    book.lines[0].source = None;
    book.lines[3].account = None;
    for key in ["own-revenue-share", "subsidy-share", "operating-income", "administration-share"] {
        check(&it, 2024, key, "\"unclassified\"");
    }
    check(&it, 2024, "revenue", "[25000000,1]");
    // By source alone: own income is known, whether it is operating is not.
    it.budgets[3].lines[0].source = Some(at(crate::model::budget::Source::Own));
    check_shown(&it, 2024, "own-revenue-share", Some(728));
    check(&it, 2024, "operating-income", "\"unclassified\"");
}

#[test]
fn nothing_to_divide_by_is_said_in_words() {
    let mut it = debtor();
    it.budgets[3].lines.iter_mut().for_each(|line| {
        line.actual.year = yuan(0);
        line.plan = yuan(0);
    });
    for key in [
        "own-revenue-share",
        "subsidy-share",
        "expenditure-execution",
        "revenue-outturn",
        "administration-share",
        "balance-cover",
        "debt-to-revenue",
        "debt-service-ratio",
    ] {
        check_shown(&it, 2024, key, None);
        assert!(matches!(summary(&it).value_of(2024, key), crate::aggregate::Measured::Text { .. }), "{key}");
    }
    check(&it, 2024, "operating-income", "[0,1]");
}

#[test]
fn debts() {
    let it = debtor();
    check(&it, 2024, "debt-stock", "[34900000,1]");
    check_shown(&it, 2024, "debt-to-revenue", Some(1396));
    // The books say 20,000 were paid back; the debts' records give 10,000 of interest.
    check_shown(&it, 2024, "debt-service-ratio", Some(120));
    check_shown(&it, 2024, "overdue-share", Some(1000));
    check_shown(&it, 2023, "overdue-share", Some(0));
    let silent = accounts();
    for key in ["debt-stock", "debt-per-resident", "debt-to-revenue", "debt-service-ratio", "overdue-share"] {
        check(&silent, 2024, key, "null");
    }
}

#[test]
fn years_to_clear() {
    let mut it = debtor();
    check(&it, 2024, "years-to-clear", "[104700000,17100000]");
    check_shown(&it, 2024, "years-to-clear", Some(61));
    check(&it, 2023, "years-to-clear", "[121800000,17100000,\"one_year_pace\"]");
    check(&it, 2021, "years-to-clear", "\"no_base_year\"");
    check(&it, 2022, "years-to-clear", "[138900000,17100000,\"one_year_pace\"]");
    it.debts[0].principal = at(Money(17_100_000));
    check(&it, 2024, "years-to-clear", "[0,17100000]");
    it.debts[0].movements.clear();
    it.debts[0].balances.insert(2024, yuan(171_000));
    check(&it, 2024, "years-to-clear", "[51300000,0,\"not_falling\"]");
    it.debts[0].principal = at(Money(0));
    check(&it, 2024, "years-to-clear", "[0,1,\"debt_free\"]");
    check(&it, 2024, "overdue-share", "[0,0,\"no_debt\"]");
    check(&village("qinghe"), 2024, "years-to-clear", "null");
}

#[test]
fn duties_from_above() {
    let mut it = village("qinghe");
    let mut own = duty("own", Some((40, 20)), (Some(900), None));
    own.assigned_by = None;
    own.list = at(DutyList::SelfGovernance);
    let mut negative = duty("negative", None, (None, None));
    negative.list = at(DutyList::Negative);
    let mut over = duty("over", Some((500, 0)), (Some(1), Some(0)));
    over.until = Some(at(day("2023-12-31")));
    let funded = duty("funded", Some((60, 0)), (Some(1_000), Some(1_500)));
    let gap = duty("gap", Some((20, 60)), (Some(12_000), Some(3_000)));
    it.duties = vec![duties(2024, vec![own, negative, over, funded, gap])];
    check(&it, 2024, "assigned-tasks", "[3,1]");
    check_shown(&it, 2024, "assigned-tasks", Some(30));
    check(&it, 2024, "assigned-hours-share", "[140,200]");
    check(&it, 2024, "shared-hours", "[80,200]");
    check(&it, 2024, "funded-duties-share", "[1,2]");
    check(&it, 2024, "funding-gap", "[900000,1]");
    check(&it, 2024, "negative-list-tasks", "[1,1]");
    let keys = [
        "assigned-tasks",
        "assigned-hours-share",
        "shared-hours",
        "funded-duties-share",
        "funding-gap",
        "negative-list-tasks",
    ];
    keys.iter().for_each(|key| check(&it, 2023, key, "null"));

    it.duties = vec![duties(2024, vec![duty("silent", None, (None, Some(5)))])];
    let expected = ["[1,1]", "null", "null", "null", "null", "[0,1]"];
    keys.iter().zip(expected).for_each(|(key, expected)| check(&it, 2024, key, expected));
    // No duty at all on the list of the year: a true zero, and no share of it.
    it.duties = vec![duties(2024, Vec::new())];
    let expected = ["[0,1]", "null", "null", "\"not_applicable\"", "[0,1]", "[0,1]"];
    keys.iter().zip(expected).for_each(|(key, expected)| check(&it, 2024, key, expected));
    it.duties = vec![duties(2024, vec![duty("idle", Some((0, 0)), (None, None))])];
    check(&it, 2024, "assigned-hours-share", "[0,0,\"zero_base\"]");
    check(&it, 2024, "shared-hours", "[0,0,\"zero_base\"]");
}

/// Where the record leaves the sender out, the list, the kind of work and the county's paper decide.
#[test]
fn duties_whose_sender_is_not_on_record() {
    use crate::model::duty::{DutyBasis, Nature};
    let unsaid = |list: DutyList| {
        let mut it = duty("unsaid", Some((10, 0)), (None, None));
        it.assigned_by = None;
        it.list = at(list);
        it.nature = at(Nature::Standing);
        it
    };
    let deployed =
        |yes| DutyBasis { document: None, number: None, date: None, legal_article: None, county_deployed: yes };
    let mut certificate = unsaid(DutyList::Certificate);
    certificate.basis = Some(deployed(Some(true)));
    let mut not_deployed = unsaid(DutyList::Service);
    not_deployed.basis = Some(deployed(Some(false)));
    let mut central = unsaid(DutyList::SelfGovernance);
    central.nature = at(Nature::Central);
    let mut entrusted = unsaid(DutyList::Service);
    entrusted.entrusted = true;
    let cases = [
        (unsaid(DutyList::AssistGovernment), true),
        (unsaid(DutyList::Negative), true),
        (unsaid(DutyList::SelfGovernance), false),
        (unsaid(DutyList::Service), false),
        (unsaid(DutyList::PartyBuilding), false),
        (certificate, true),
        (not_deployed, false),
        (central, true),
        (entrusted, true),
    ];
    for (duty, assigned) in cases {
        let mut it = village("qinghe");
        let words = format!("{:?} {:?}", duty.list.value, duty.nature.value);
        it.duties = vec![duties(2024, vec![duty])];
        let (tasks, hours) = if assigned { ("[1,1]", "[10,10]") } else { ("[0,1]", "[0,10]") };
        check(&it, 2024, "assigned-tasks", tasks);
        check(&it, 2024, "assigned-hours-share", hours);
        assert_eq!(it.duties[0].duties[0].is_assigned(), assigned, "{words}");
    }
}

#[test]
fn decisions() {
    let road = |id: &str, resolution: &str| {
        let steps = [
            "proposal 2024-03-02 5 5 5",
            "consultation 2024-03-05 7 6 6",
            "review 2024-03-12 42 31 29",
            resolution,
            "publish_resolution 2024-03-21",
        ];
        decision(id, Procedure::FourTwo, &steps)
    };
    let mut it = village("qinghe");
    let mut done = road("done", "resolution 2024-03-20 45 36 33");
    done.implementation = Some(work("completed", Some("2024-09-30"), Some("2024-09-18")));
    let mut late = road("late", "resolution 2024-03-20 45 29 29"); // 30 of 45 are needed
    late.implementation = Some(work("in_progress", Some("2025-01-31"), None));
    let mut later = road("later", "resolution 2024-03-20 45 30 16");
    later.implementation = Some(work("in_progress", Some("2026-01-31"), None));
    it.decisions = vec![done, late, later];
    check(&it, 2024, "turnout", "[221,297]");
    check(&it, 2024, "days-to-decide", "[18,1]");
    // The first is completed and its result was never made public, the second had no quorum.
    check(&it, 2024, "procedure-completeness", "[1,3]");
    // Lawfully refused, and left at that; 24 of 45 had to agree. Carried out all the same it lacks the votes.
    let refused = |came: &str| road("refused", &format!("resolution 2024-03-20 45 {came} 13"));
    let mut of_refused = village("qinghe");
    for (came, carried_out, expected) in
        [("36", None, "[1,1]"), ("36", Some("in_progress"), "[0,1]"), ("29", None, "[0,1]")]
    {
        let mut decision = refused(came);
        decision.implementation = carried_out.map(|status| work(status, None, None));
        of_refused.decisions = vec![decision];
        check(&of_refused, 2024, "procedure-completeness", expected);
    }
    check(&it, 2024, "implementation-rate", "[1,2]");
    check(&it, 2024, "result-disclosure", "[0,1]");
    let keys = ["turnout", "days-to-decide", "procedure-completeness", "implementation-rate", "result-disclosure"];
    keys.iter().for_each(|key| check(&it, 2023, key, "null"));
    it.budgets = vec![budget(2022, Vec::new())];
    keys.iter().for_each(|key| check(&it, 2022, key, "null"));

    // A year without a decision in a village that keeps them, and one that only says that it was held.
    it.decisions = vec![decision("old", Procedure::Board, &["resolution 2023-05-01"])];
    keys.iter().for_each(|key| check(&it, 2024, key, "null"));
    it.budgets = vec![budget(2024, Vec::new())];
    keys.iter().for_each(|key| check(&it, 2024, key, "\"not_applicable\""));
    let expected = ["null", "\"not_applicable\"", "[0,1]", "\"not_applicable\"", "\"not_applicable\""];
    keys.iter().zip(expected).for_each(|(key, expected)| check(&it, 2023, key, expected));
    it.decisions[0].steps.push(decision("", Procedure::Board, &["proposal"]).steps.remove(0));
    check(&it, 2023, "days-to-decide", "null");
    it.decisions[0].implementation = Some(work("completed", Some("2023-09-30"), None));
    check(&it, 2023, "implementation-rate", "null");
}

#[test]
fn the_median_of_days_is_exact() {
    let on = |id: &str, resolved: &str| {
        decision(id, Procedure::Representatives, &["proposal 2024-03-01", &format!("resolution {resolved}")])
    };
    let mut it = village("qinghe");
    it.decisions = vec![on("a", "2024-03-04"), on("b", "2024-03-21")];
    check(&it, 2024, "days-to-decide", "[23,2]");
    check_shown(&it, 2024, "days-to-decide", Some(115));
}

#[test]
fn every_indicator_has_its_own_name() {
    let mut names: Vec<&str> = catalogue::ALL.iter().flat_map(|it| [it.id, it.key]).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), catalogue::ALL.len() * 2);
}

#[test]
fn a_number_of_the_packs_can_be_set_beside_every_ratio() {
    use crate::aggregate::Unit;
    use crate::model::threshold::NumberKind;
    use crate::model::{Choice, Gauge};
    for (word, gauge) in Gauge::ALL {
        let unit = crate::aggregate::indicators::find(word).unwrap_or_else(|| panic!("no indicator `{word}`")).unit;
        let kind = match unit {
            Unit::MoneyPerPerson => NumberKind::Amount,
            Unit::Percent => NumberKind::Share,
            Unit::Years | Unit::Months | Unit::Days | Unit::Count => NumberKind::Count,
            other => panic!("`{word}`: {other:?} cannot be set beside a number"),
        };
        assert_eq!(gauge.kind(), kind, "{word}");
    }
    for indicator in crate::aggregate::indicators::ALL
        .iter()
        .filter(|it| matches!(it.unit, Unit::Percent | Unit::MoneyPerPerson | Unit::Months))
    {
        assert!(Gauge::ALL.iter().any(|(word, _)| *word == indicator.key), "model/gauge.rs lacks {}", indicator.key);
    }
}

#[test]
fn a_figure_per_person_takes_the_people_of_its_own_year() {
    let mut it = debtor();
    it.population.clear();
    it.population.extend([(2023, people(500)), (2024, people(1_000)), (2025, people(9))]);
    check_shown(&it, 2024, "revenue-per-resident", Some(25_000));
    it.population.insert(2024, people(2_000));
    check_shown(&it, 2024, "revenue-per-resident", Some(12_500));
    check_shown(&it, 2024, "debt-per-resident", Some(17_450));
    // The people of another year never stand in.
    it.population.remove(&2024);
    check(&it, 2024, "revenue-per-resident", "\"no_population\"");
    check(&it, 2024, "debt-per-resident", "\"no_population\"");
}
