//! The rule reference `docs/rules.md` and what the rules find in the sample portal, both written by this test.
//!
//! `SNAPSHOTS=overwrite cargo test --test rules` writes them anew, together with the exact words of every example.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use openvillage::check;
use openvillage::diag::{Diagnostic, Language, Rule, explain};
use snapbox::{Data, assert_data_eq};

use super::pages::example_laws;

/// The families in reading order. A new one gets its line here.
const FAMILIES: [(&str, &str); 8] = [
    ("REC", "The record can be read"),
    ("ACC", "The accounts add up"),
    ("DBT", "The debts add up"),
    ("LEG", "Decisions were made as the law asks"),
    ("INT", "Records agree with each other"),
    ("COI", "Those who decide stand apart"),
    ("PRI", "Private people stay private"),
    ("PLA", "Figures that stand out"),
];

/// How many checks the design lists of each family: `ACC-01` to `ACC-20`, and so on; 119 in all.
const LISTED: [(&str, usize); 7] =
    [("ACC", 20), ("DBT", 16), ("LEG", 31), ("INT", 18), ("COI", 9), ("PRI", 13), ("PLA", 12)];

/// Listed checks that are no rule of their own, and what they would need or where else they are made.
const WITHOUT: [(&str, &str); 6] = [
    ("COI-07", "the rents of other villages: a rule is given one village, and no summary holds rents"),
    (
        "INT-11",
        "the records as they were at the last publication: a rule sees the records as they are. The record below each page names for every line the commit that last set it",
    ),
    (
        "INT-12",
        "a record of which translations are required; a link or an attachment that leads nowhere is REC-27 and REC-28",
    ),
    ("PLA-03", "the figures of the county's other villages: a rule is given one village"),
    ("PLA-12", "nothing: DBT-03 and DBT-16 compare what was repaid and how the stock fell, debt by debt and exactly"),
    (
        "PRI-06",
        "nothing: it is no fault but the exception for credit codes of organisations, made where PRI-01 and PRI-04 look for numbers",
    ),
];

/// Codes that came beside those listed.
const BESIDE: [&str; 8] = ["ACC-21", "ACC-22", "ACC-23", "DBT-17", "DBT-18", "INT-19", "INT-20", "PRI-14"];

/// The codes of every listed check.
fn listed() -> impl Iterator<Item = String> {
    LISTED.into_iter().flat_map(|(family, count)| (1..=count).map(move |number| format!("{family}-{number:02}")))
}

#[test]
fn every_listed_check_is_a_rule_or_says_what_it_lacks() {
    let known: BTreeSet<&str> = check::rules().map(|rule| rule.code).collect();
    let without = |code: &str| WITHOUT.iter().any(|(known, _)| *known == code);
    assert_eq!(listed().count(), 119);
    for code in listed() {
        assert!(known.contains(code.as_str()) != without(&code), "{code} is a rule, or stands in WITHOUT");
        let all = ["ACC", "DBT", "PRI"].iter().any(|family| code.starts_with(family));
        assert!(!all || known.contains(code.as_str()) || code == "PRI-06", "{code} has no rule");
    }
    assert_eq!(listed().filter(|code| known.contains(code.as_str())).count(), 119 - WITHOUT.len());
    let listed: BTreeSet<String> = listed().collect();
    let beside: Vec<&str> =
        known.iter().copied().filter(|code| !code.starts_with("REC") && !listed.contains(*code)).collect();
    assert_eq!(beside, BESIDE);
}

fn family(rule: &Rule) -> &'static str {
    rule.code.split('-').next().unwrap_or(rule.code)
}

/// Where the page of a rule stands, from `docs/`.
fn page(rule: &Rule, ending: &str) -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let name = format!("{}{ending}", rule.name.replace('-', "_"));
    let folders = std::fs::read_dir(root.join("src/check")).expect("the rules are there").flatten();
    let mut found: Vec<String> = folders
        .filter(|it| it.path().join(&name).is_file())
        .map(|it| format!("../src/check/{}/{name}", it.file_name().to_string_lossy()))
        .collect();
    found.sort();
    found.into_iter().next()
}

/// A cell of a table holds no line break and no bar.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn reference() -> String {
    let mut out = String::from(
        "# Rules\n\n\
         Every finding names one of these rules. `openvillage check --explain ACC-04` prints the page of one at a terminal, with\n\
         `--lang zh` in Chinese; `docs/findings.md` describes the forms findings come in. An **error** stops publishing, a **warning** is\n\
         published with a neutral note and the committee's explanation, a **notice** is told to whoever keeps the records and not\n\
         published. Where a number of the law decides, the pack says which (`src/pack/data/`), and the finding names the article; below\n\
         stands the one of the example on the rule's page.\n\n\
         <!-- Written by tests/rules/reference.rs. Refresh: SNAPSHOTS=overwrite cargo test --test rules -->\n",
    );
    let mut by_family: BTreeMap<&str, Vec<&'static Rule>> = BTreeMap::new();
    for rule in check::rules() {
        by_family.entry(family(rule)).or_default().push(rule);
    }
    for (code, title) in FAMILIES {
        let Some(mut rules) = by_family.remove(code) else { continue };
        rules.sort_by_key(|rule| rule.code);
        let _ = write!(out, "\n## {code}: {title}\n\n| code | name | 中文 | | it checks that | law of the example |\n");
        out.push_str("| --- | --- | --- | --- | --- | --- |\n");
        for rule in rules {
            let link = match page(rule, ".md") {
                Some(path) => format!("[{}]({path})", rule.name),
                None => format!("[{}](#{}-{})", rule.name, rule.code.to_lowercase(), rule.name),
            };
            let what = explain::what(rule, Language::En);
            let what = what.strip_prefix("Checks that ").unwrap_or(&what);
            let zh = page(rule, ".zh.md").unwrap_or_else(|| "../src/load/rules.zh.md".to_owned());
            let zh = format!("[{}]({zh})", explain::title(rule, Language::Zh));
            let _ = writeln!(
                out,
                "| {} | {link} | {} | {} | {} | {} |",
                rule.code,
                zh,
                rule.severity.word().en,
                cell(what),
                cell(&example_laws(rule).join("; ")),
            );
        }
    }
    let _ = write!(
        out,
        "\n## Not checked\n\nOf the 119 checks the design lists {} are rules. These are not; {} came beside them.\n\n| code | what it lacks |\n| --- | --- |\n",
        119 - WITHOUT.len(),
        BESIDE.join(", "),
    );
    for (code, why) in WITHOUT {
        let _ = writeln!(out, "| {code} | {why} |");
    }
    out.push_str("\n## The record format, rule by rule\n");
    for rule in check::rules().filter(|rule| page(rule, ".md").is_none()) {
        let text = explain::page(rule, Language::En);
        let text = text.split_once("\n\n").map_or("", |(_, rest)| rest).replace("\n## ", "\n#### ");
        let _ = write!(out, "\n### {} {}\n\n{text}", rule.code, rule.name);
    }
    out
}

#[test]
fn the_reference_lists_every_rule() {
    for rule in check::rules() {
        let known = FAMILIES.iter().any(|(code, _)| *code == family(rule));
        assert!(known, "{} is of a family that FAMILIES in tests/rules/reference.rs does not name", rule.code);
        assert!(
            explain::what(rule, Language::En).starts_with("Checks that "),
            "{} does not say what it checks",
            rule.code
        );
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    refreshed(&path, reference());
}

/// Compares with a file of the repository, and says how to write it anew.
fn refreshed(path: &Path, now: String) {
    let known = std::fs::read_to_string(path).unwrap_or_default();
    let overwrite = std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite");
    if known != now && !overwrite {
        eprintln!("{} is not what the rules say now: SNAPSHOTS=overwrite cargo test --test rules", path.display());
    }
    assert_data_eq!(now, Data::read_from(path, None).raw());
}

#[derive(Default)]
pub struct Silent;

impl openvillage::pipeline::Progress for Silent {
    fn start(&self, _: u64) {}
    fn step(&self) {}
    fn finish(&self) {}
}

/// One line a finding: enough to see what a new rule says of the sample, short enough to be read whole.
#[test]
fn the_sample_portal_tells_its_stories_and_no_others() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let options = openvillage::pipeline::Options {
        fresh: false,
        hold_back: false,
        parts: Default::default(),
        precompress: false,
        content: root.join("content"),
        rev: None,
        theme: None,
        out: Default::default(),
        base_url: None,
        as_of: openvillage::measure::period::parse_date("2026-11-20"),
        source_date: None,
        jobs: None,
        lang: Language::En,
    };
    let outcome = openvillage::pipeline::check(&options, &Silent).expect("the sample can be read");
    let mut out = String::from("# What `openvillage check --as-of 2026-11-20` finds in the sample portal.\n");
    for finding in &outcome.diagnostics {
        let Diagnostic { rule, place, .. } = finding;
        let said = finding.say(&rule.message, Language::En);
        let _ = writeln!(out, "{} {}:{} {}: {said}", rule.severity.word().en, place.path, place.line, rule.code);
    }
    let _ = writeln!(out, "{} villages, {} records", outcome.villages, outcome.records);
    refreshed(&root.join("tests/rules/sample.txt"), out);
    assert!(!outcome.has_errors(), "the sample portal holds no errors");
}
