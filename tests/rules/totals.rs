//! Totals of areas, held against their villages by `check` and `build` alike.

use openvillage::diag::Language;
use openvillage::measure::period::parse_date;
use openvillage::pipeline::{self, Options, Outcome, Site};

use super::base::Portal;
use super::reference::Silent;

const AREA: &str = "level: township\nname: {zh: 石桥镇, en: Shiqiao Town}\n";
const BUDGET: &str = "\
year: 2024
entity: committee
status: final
chart: none
lines:
  - {id: rent, kind: revenue, label: Rent, source: own, actual: 51000}
";

fn options(portal: &Portal) -> Options {
    Options {
        content: portal.folder().to_owned(),
        rev: None,
        theme: None,
        out: portal.folder().with_extension("site"),
        base_url: None,
        as_of: parse_date("2026-06-30"),
        source_date: None,
        jobs: None,
        lang: Language::En,
        fresh: false,
        hold_back: false,
        parts: Default::default(),
        precompress: false,
    }
}

fn found(outcome: &Outcome) -> Vec<String> {
    let own = outcome.diagnostics.iter().filter(|it| it.rule.code == "ACC-17");
    own.map(|it| format!("{}:{} {}", it.place.path, it.place.line, it.say(&it.rule.message, Language::En))).collect()
}

/// Two villages with 51,000 each, and what the township has published of them.
fn portal(name: &str, totals: &str) -> Portal {
    let portal = Portal::new(name);
    let village = std::fs::read_to_string(portal.folder().join("shiqiao/qinghe/village.yaml")).expect("it was written");
    portal.write("shiqiao/baishi/village.yaml", &village.replace("Qinghe", "Baishi").replace("清河", "白石"));
    portal.write("shiqiao/baishi/budgets/2024-committee.yaml", BUDGET);
    portal.record("budgets/2024-committee.yaml", BUDGET);
    portal.write("shiqiao/area.yaml", &format!("{AREA}{totals}"));
    portal
}

fn checked(portal: &Portal) -> Vec<String> {
    found(&pipeline::check(&options(portal), &Silent).expect("the portal can be read"))
}

#[test]
fn check_and_build_both_say_so_and_nothing_is_published() {
    let portal = portal("totals-differ", "published_totals:\n  2024: {revenue: 102511}\n");
    let said =
        ["shiqiao/area.yaml:4 the published revenue of 2024 is 102,511.00, its villages (2) add up to 102,000.00"];
    assert_eq!(checked(&portal), said);
    for hold_back in [false, true] {
        let outcome = pipeline::build(&Options { hold_back, ..options(&portal) }, &Silent).expect("it can be read");
        assert_eq!(found(&outcome), said);
        assert_eq!(outcome.site, Site::NotPublished);
    }
}

#[test]
fn half_a_percent_is_rounding() {
    let portal = portal("totals-rounded", "unit: wan\npublished_totals:\n  2024: {revenue: 10.251}\n");
    assert_eq!(checked(&portal), Vec::<String>::new());
}

#[test]
fn with_one_village_missing_nothing_is_said() {
    let portal = portal("totals-gap", "published_totals:\n  2024: {revenue: 200000}\n  2023: {revenue: 5}\n");
    assert_eq!(checked(&portal).len(), 1);
    std::fs::remove_file(portal.folder().join("shiqiao/baishi/budgets/2024-committee.yaml")).expect("it was there");
    assert_eq!(checked(&portal), Vec::<String>::new());
}

#[test]
fn a_misspelt_total_gets_the_nearest_name() {
    let portal = portal("totals-misspelt", "published_totals:\n  2024: {revenu: 102000}\n");
    let outcome = pipeline::check(&options(&portal), &Silent).expect("the portal can be read");
    let first = &outcome.diagnostics[0];
    assert_eq!(first.say(&first.rule.message, Language::En), "the total `revenu` is not known here");
    assert_eq!(first.say(&first.rule.label, Language::En), "did you mean `revenue`?");
}
