//! Where the rules on contracts, terms and ties begin and end: the last case that passes and the first that does not.

use openvillage::diag::Language;

use super::base::{Portal, complete};

/// The codes found in a village of these records, each once.
fn codes(name: &str, records: &[(&str, &str)]) -> Vec<&'static str> {
    let portal = Portal::new(&format!("edges-{name}"));
    for (path, text) in records {
        portal.record(path, &complete(path, text).0);
    }
    let mut codes: Vec<&str> = portal.check().diagnostics.iter().map(|it| it.rule.code).collect();
    codes.dedup();
    codes
}

#[test]
fn a_sum_below_nought_is_taken_off_with_a_true_minus() {
    let portal = Portal::new("edges-signs");
    let path = "budgets/2024-committee.yaml";
    let label = |lines: &str| {
        let text = format!("funds:\n  - {{id: own, type: operating, opening: 12000, closing: 11000}}\nlines:\n{lines}");
        portal.record(path, &complete(path, &text).0);
        let told = portal.check().diagnostics;
        let found = told.iter().find(|it| it.rule.code == "ACC-01").expect("the fund does not come out");
        found.say(&found.rule.label, Language::En)
    };
    let line = |kind: &str, amount: &str| format!("  - {{id: {kind}, kind: {kind}, label: It, actual: {amount}}}\n");
    let told = label(&(line("revenue", "-5") + &line("expenditure", "20")));
    assert!(told.ends_with("12,000.00 − 5.00 − 20.00"), "{told}");
    let told = label(&(line("revenue", "5") + &line("expenditure", "-20")));
    assert!(told.ends_with("12,000.00 + 5.00 + 20.00"), "{told}");
}

fn contract(name: &str, fields: &str) -> Vec<&'static str> {
    let text = format!("contracts:\n  - {{id: it, title: It, {fields}}}\n");
    codes(name, &[("contracts.yaml", &text)])
}

#[test]
fn a_term_may_last_to_its_last_day() {
    assert_eq!(contract("term", "kind: lease, start: 2024-03-01, end: 2044-03-01"), Vec::<&str>::new());
    assert_eq!(contract("term", "kind: lease, start: 2024-03-01, end: 2044-03-02"), ["LEG-24"]);
    assert_eq!(contract("term", "kind: land, class: forest, start: 2024-03-01, end: 2094-02-28"), Vec::<&str>::new());
    // No law gives the longest term of water.
    assert_eq!(contract("term", "kind: land, class: water, start: 2024-03-01, end: 2099-02-28"), Vec::<&str>::new());
}

#[test]
fn a_tender_is_due_from_the_threshold_on() {
    let placed = |amount: &str, method: &str| {
        contract(
            "tender",
            &format!("kind: works, method: {method}, amount: {amount}, award: {{date: 2024-03-01, supplier: {{}}}}"),
        )
    };
    assert_eq!(placed("99999.99", "direct"), Vec::<&str>::new());
    assert_eq!(placed("100000", "direct"), ["LEG-25"]);
    assert_eq!(placed("100000", "platform"), Vec::<&str>::new());
    assert_eq!(placed("not_reported", "direct"), Vec::<&str>::new());
}

#[test]
fn a_tenth_may_be_added_without_a_decision() {
    let grown = |by: &str| {
        contract("amended", &format!("kind: works, amount: 1000, amendments: [{{date: 2024-05-02, amount: {by}}}]"))
    };
    assert_eq!(grown("100"), Vec::<&str>::new());
    assert_eq!(grown("100.01"), ["LEG-27"]);
    assert_eq!(grown("-500"), Vec::<&str>::new());
    assert_eq!(grown("not_reported"), Vec::<&str>::new());
}

#[test]
fn no_more_is_paid_than_agreed() {
    let paid =
        |paid: &str| contract("paid", &format!("kind: works, amount: 1000, payments: {{2023: 400, 2024: {paid}}}"));
    assert_eq!(paid("600"), Vec::<&str>::new());
    assert_eq!(paid("600.01"), ["LEG-26"]);
    assert_eq!(paid("not_reported"), Vec::<&str>::new());
}

const VOTE: &str =
    "steps:\n  - {step: resolution, date: 2024-03-20, eligible: 45, present: 36, for: 36, against: 0, abstain: 0}\n";

/// A decision on a debt in which the head has an interest; `aside` is added to the decision, `interest` to the interest.
fn vote(name: &str, people: &str, aside: &str, interest: &str) -> Vec<&'static str> {
    let people =
        format!("posts:\n{people}interests:\n  - {{post: head, kind: creditor, target: 2024-03-20-loan{interest}}}\n");
    let decision = format!("procedure: representatives\nmatter: borrowing\n{VOTE}{aside}");
    codes(name, &[("people.yaml", &people), ("decisions/2024-03-20-loan.md", &decision)])
}

#[test]
fn stepping_aside_may_be_recorded_in_either_place() {
    let head = "  - {id: head, role: vc_head, holder: Li Jianguo, from: 2022-01-15}\n";
    let both = format!("{head}  - {{id: secretary, role: party_secretary, holder: Li Jianguo, from: 2022-01-15}}\n");
    let later = "  - {id: head, role: vc_head, holder: Li Jianguo, from: 2024-04-01}\n";
    let none = Vec::<&str>::new();
    assert_eq!(vote("silent", head, "", ""), ["COI-03"]);
    assert_eq!(vote("recusals", head, "recusals: [head]\n", ""), none);
    assert_eq!(vote("declared", head, "", ", recused_in: [2024-03-20-loan]"), none);
    // One person in two posts steps aside once.
    assert_eq!(vote("other-post", &both, "recusals: [secretary]\n", ""), none);
    // Who was not in office yet could not step aside.
    assert_eq!(vote("later", later, "", ""), none);
}

#[test]
fn two_people_of_one_name_are_two() {
    let people = |one: &str, other: &str, until: &str| {
        let text = format!(
            "posts:\n  - {{id: cashier, role: cashier, holder: Zhao Min{one}, from: 2022-01-15{until}}}\n  \
             - {{id: accountant, role: accountant, holder: Zhao Min{other}, from: 2023-01-15}}\n"
        );
        codes("one-name", &[("people.yaml", &text)])
    };
    assert_eq!(people("", "", ""), ["COI-08"]);
    assert_eq!(people(", person: min-1", "", ""), ["COI-08"]);
    assert_eq!(people(", person: min-1", ", person: min-2", ""), Vec::<&str>::new());
    assert_eq!(people("", "", ", until: 2023-01-14"), Vec::<&str>::new());
    assert_eq!(people("", "", ", until: 2023-01-15"), ["COI-08"]);
}

#[test]
fn what_was_owed_before_the_law_is_not_judged_by_it() {
    let village = "name: Qinghe\nentities:\n  - {id: collective, kind: collective_organisation, name: Collective}\n";
    let people = "posts:\n  - {id: chair, role: rceo_chair, holder: Wang Defa, from: 2021-01-15}\n";
    let owed = |since: &str| {
        let text =
            format!("receivables:\n  - {{id: it, debtor: {{post: chair}}, account: \"112\", amount: 300, {since}}}\n");
        codes("owed", &[("village.yaml", village), ("people.yaml", people), ("receivables.yaml", &text)])
    };
    assert_eq!(owed("since: 2025-04-30"), Vec::<&str>::new());
    assert_eq!(owed("since: 2025-05-01"), ["COI-01"]);
    assert_eq!(owed("since: 2025-05-01, settled_on: 2025-06-01"), Vec::<&str>::new());
}

#[test]
fn whatever_rests_on_a_failed_vote_shows_that_it_was_acted_on() {
    let vote = "procedure: representatives\nsteps:\n  - {step: resolution, date: 2024-03-20, eligible: 45, present: 29, \
                for: 29, against: 0, abstain: 0}\n";
    let vote_on = format!("lines: [2024-committee/lamps]\n{vote}");
    let book = "lines: [{id: lamps, kind: expenditure, label: Lamps, actual: 900}]\n";
    let on = "decision: 2024-03-20-lamps";
    let contract =
        |more: &str| format!("contracts: [{{id: lamps, kind: goods, title: Lamps, {on}, amount: 900{more}}}]\n");
    let asset = format!(
        "assets: [{{id: lamps, class: public_asset, title: Lamps, status: disposed, disposal: {{date: 2024-04-02, {on}}}}}]\n"
    );
    let cases: [(&str, &str, &str, bool); 6] = [
        ("contracts.yaml", &contract(", award: {date: 2024-04-02, supplier: {}}"), vote, true),
        ("contracts.yaml", &contract(", start: 2024-04-02"), vote, true),
        // A tender that was not awarded binds nobody.
        ("contracts.yaml", &contract(", tender: {published_on: 2024-04-02}"), vote, false),
        ("assets.yaml", &asset, vote, true),
        ("budgets/2024-committee.yaml", book, vote, false),
        ("budgets/2024-committee.yaml", book, &vote_on, true),
    ];
    for (at, (path, text, vote, told)) in cases.into_iter().enumerate() {
        let found = codes(&format!("acted-{at}"), &[(path, text), ("decisions/2024-03-20-lamps.md", vote)]);
        assert_eq!(found.contains(&"LEG-03"), told, "{found:?}\n{text}{vote}");
    }
}
