//! Portals of which a part is missing or held back, and what their pages must not say then: each sentence is true of
//! what is on record, and silent where what is not shown could make it false.

mod shared;

use std::collections::BTreeMap;
use std::fs;

use shared::{Scratch, build, files, program, root};

/// The smallest portal with more records, as they stand in a folder: path and text.
struct Portal(Scratch);

impl Portal {
    fn with(records: &[(&str, &str)]) -> Portal {
        let scratch = Scratch::new("half-told");
        shared::copy(&root().join("tests/portals/smallest/content"), &scratch.join("content"));
        for (path, text) in records {
            let path = scratch.join("content").join(path);
            fs::create_dir_all(path.parent().expect("a record lies in a folder")).expect("its folder");
            fs::write(path, text).expect("a record");
        }
        Portal(scratch)
    }

    /// The site as of a day in 2025.
    fn site(&self) -> BTreeMap<String, String> {
        build(&self.0.join("content"), &self.0.join("site"), "2025-09-30");
        self.written()
    }

    /// The site with what is faulty held back, or without a day given: by the options of `build`, and how it ends.
    fn site_by(&self, options: &[&str], code: i32) -> BTreeMap<String, String> {
        let output = program()
            .current_dir(&self.0.path)
            .args(["build", "--out", "site"])
            .args(options)
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
        self.written()
    }

    fn written(&self) -> BTreeMap<String, String> {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        files(&self.0.join("site")).into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
    }
}

const LOAN: &str = "title: Loan for the hall\nentity: council\ncreditor: {kind: bank, name: Town bank}\n\
                    instrument: loan\npurpose: public_works\nprincipal: 20000\nincurred_on: 2020-05-01\n\
                    due_on: 2027-05-01\nbalances: {2023: 20000, 2024: 20000}\n";

/// A debt with two years' residents.
fn people(then: u32, now: u32) -> String {
    format!(
        "name: Dale\nentities:\n  - {{id: council, kind: villagers_committee, name: Council of Dale}}\npopulation:\n\
         \x20 2023: {{resident: {then}}}\n  2024: {{resident: {now}}}\n"
    )
}

#[test]
fn a_village_whose_people_left_has_not_borrowed() {
    let less =
        LOAN.replace("balances", "movements:\n  - {date: 2024-06-01, type: repayment, principal: 1000}\nbalances");
    let less = less.replace("2024: 20000", "2024: 19000");
    let (dale, vale) = (people(900, 450), people(900, 450).replace("Dale", "Vale"));
    let records = [
        ("dale/village.yaml", dale.as_str()),
        ("dale/debts/hall.yaml", LOAN),
        ("vale/village.yaml", vale.as_str()),
        ("vale/debts/hall.yaml", less.as_str()),
    ];
    let site = Portal::with(&records).site();
    let page = &site["index.html"];
    assert!(page.contains("it fell in 1 of 3 villages, rose in 0 and stayed the same in 1"), "{page}");
    assert!(!page.contains("Rose in"), "{page}");
}

#[test]
fn what_is_due_next_is_not_told_where_a_debt_is_held_back() {
    let told = Portal::with(&[("hill/debts/hall.yaml", LOAN)]).site();
    assert!(told["hill/index.html"].contains("Next: <b>"), "{}", told["hill/index.html"]);
    let held = LOAN.replace("principal: 20000", "principal: much").replace("2027", "2026");
    let portal = Portal::with(&[("hill/debts/hall.yaml", LOAN), ("hill/debts/well.yaml", &held)]);
    let site = portal.site_by(&["--hold-back", "--as-of", "2025-09-30"], 1);
    let page = &site["hill/index.html"];
    assert!(!page.contains("Next: "), "{page}");
    assert!(page.contains("What it owes in all is not on record."), "{page}");
    assert!(!page.contains("What it owes has not been published."), "{page}");
    let changes = &site["hill/changes.html"];
    assert!(changes.contains("None in the records that are shown"), "{changes}");
    assert!(!changes.contains("No figure of"), "{changes}");
}

#[test]
fn without_a_debt_on_record_nothing_was_published() {
    let page = &Portal::with(&[]).site()["hill/index.html"];
    assert!(page.contains("What it owes has not been published."), "{page}");
    assert!(!page.contains("Any tenth of the villagers"), "the law of a country whose pack is not in use: {page}");
}

#[test]
fn two_meetings_of_one_day_are_two_in_the_calendar() {
    let village = "name: Hill\nentities:\n  - {id: council, kind: villagers_committee, name: Village council}\nmeetings:\n\
                   \x20 - {body: villager_representatives, date: 2025-03-28}\n\
                   \x20 - {body: villager_representatives, date: 2025-03-28}\n";
    let site = Portal::with(&[("hill/village.yaml", village)]).site();
    let calendar = site["hill/calendar.ics"].replace("\r\n ", "");
    let mut names: Vec<&str> = calendar.lines().filter(|line| line.starts_with("UID:hill/meetings")).collect();
    assert_eq!(names.len(), 2, "{calendar}");
    names.dedup();
    assert_eq!(names.len(), 2, "{calendar}");
}

#[test]
fn a_correction_is_made_known_where_no_day_is_given() {
    let corrected = format!(
        "{LOAN}corrections:\n  - {{date: 2025-03-02, field: principal, old: \"21000\", new: \"20000\", reason: Misread}}\n"
    );
    let site = Portal::with(&[("hill/debts/hall.yaml", &corrected)]).site_by(&[], 0);
    assert!(site["hill/feed.xml"].contains("2025-03-02"), "{}", site["hill/feed.xml"]);
}
