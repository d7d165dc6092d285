//! What is wrong with the portal itself.

use openvillage::diag::{Findings, Language};
use openvillage::measure::Money;
use openvillage::measure::period::parse_date;
use openvillage::model::Threshold;
use openvillage::model::decision::MeetingBody;
use openvillage::pack::Packs;

use super::base::Portal;

#[test]
fn a_pack_that_does_not_exist_gets_the_nearest_name() {
    let portal = Portal::new("packs");
    portal.write(
        "portal.yaml",
        "title: Anlan\nlevel: county\nlanguages: [en, zh]\ncurrency: CNY\npacks: [cn-organic-low, privacy-cn]\n",
    );
    let found = portal.opened();
    let said: Vec<String> = found.iter().map(|it| it.say(&it.rule.message, Language::En)).collect();
    assert_eq!(said, ["there is no rule pack `cn-organic-low`"]);
    assert_eq!(found[0].say(&found[0].rule.label, Language::En), "did you mean `cn-organic-law`?");
    assert_eq!((found[0].place.path.as_str(), found[0].place.line), ("portal.yaml", 5));
}

#[test]
fn a_chart_whose_pack_is_not_named_says_which_to_add() {
    let portal = Portal::new("charts");
    portal.write("portal.yaml", "title: Anlan\nlevel: county\nlanguages: [en, zh]\ncurrency: CNY\npacks: [generic]\n");
    portal.record(
        "budgets/2024-committee.yaml",
        "year: 2024\nentity: committee\nstatus: final\nchart: cn-rceo-2023\nlines: []\n",
    );
    let found = portal.check().diagnostics;
    assert_eq!(found.len(), 1, "{found:?}");
    let help = found[0].say(&found[0].rule.help, Language::En);
    assert_eq!(help, "add `cn-collective`, which brings it, to `packs` in portal.yaml");
}

const OWN: &str = "\
name: anlan
extends: cn-organic-law
title: {zh: 安澜县的规定, en: Rules of Anlan County}
versions:
  - id: anlan-2024
    source: {zh: 安澜县村务公开办法, en: Rules of Anlan County on open village affairs}
    from: 2024-01-01
    thresholds:
      - {name: major_spend, amount: 20000, article: {zh: 第三条, en: Art. 3}, local: true}
  - id: cn-organic-law-2018
    bodies:
      - {body: villager_representatives, present: at least 3/4, adopt: more than 1/2, adopt_of: present, article: {zh: 第五条, en: Art. 5}, local: true}
    thresholds:
      - {name: figures_public, days: 10, article: {zh: 第七条, en: Art. 7}, local: true}
";

fn with_own_pack(name: &str, thresholds: &str) -> (Packs, Vec<String>) {
    let portal = Portal::new(name);
    let head = "title: Anlan\nlevel: county\nlanguages: [en, zh]\ncurrency: CNY\npacks: [anlan, cn-collective]\n";
    portal.write("portal.yaml", &format!("{head}{thresholds}"));
    portal.write("packs/anlan.yaml", OWN);
    let mut found = Findings::default();
    let packs = portal.packs(&mut found);
    (packs, portal.opened().iter().map(|it| it.say(&it.rule.message, Language::En)).collect())
}

#[test]
fn a_pack_of_the_portal_says_its_numbers_over_the_law() {
    let (packs, found) = with_own_pack("own-pack", "");
    assert_eq!(found, Vec::<String>::new());
    let day = |text: &str| parse_date(text).expect("a date");
    let spend = |date: &str| packs.amount(Threshold::MajorSpend, day(date)).map(|limit| limit.value);
    assert_eq!((spend("2023-12-31"), spend("2024-01-01")), (None, Some(Money(2_000_000))));
    let figures = packs.count(Threshold::FiguresPublic, day("2024-04-20")).expect("it says so");
    assert_eq!((figures.value, figures.law.version.as_ref()), (10, "cn-organic-law-2018"));
    // What it does not name stays as the law has it.
    assert_eq!(packs.count(Threshold::AssemblyNotice, day("2024-04-20")).map(|it| it.value), Some(10));
    let needed = |body| packs.quorum(body, day("2024-04-20")).map(|it| it.needed_present(40));
    assert_eq!(needed(MeetingBody::VillagerRepresentatives), Some(30));
    assert_eq!(needed(MeetingBody::VillagersAssembly), Some(21));
    assert_eq!(
        packs.quorum(MeetingBody::VillagerRepresentatives, day("2026-04-20")).map(|it| it.needed_present(40)),
        Some(27)
    );
}

#[test]
fn the_portal_itself_has_the_last_word() {
    let (packs, _) = with_own_pack("own-numbers", "thresholds: {major_spend: 5000, figures_public: 15}\n");
    let day = parse_date("2024-04-20").expect("a date");
    let spend = packs.amount(Threshold::MajorSpend, day).expect("the portal says so");
    assert_eq!(spend.value, Money(500_000));
    assert_eq!(
        spend.law.say(Language::En),
        "portal.yaml, `thresholds: major_spend`; custom or a local rule, not a number of the law itself"
    );
    assert_eq!(packs.count(Threshold::FiguresPublic, day).map(|it| it.value), Some(15));
}

#[test]
fn decisions_that_take_each_others_place_are_told_once() {
    let portal = Portal::new("circle");
    let decision = |of: &str, supersedes: &str| {
        let text = format!("title: {of}\nsupersedes: {supersedes}\nsteps: []\n");
        portal.record(&format!("decisions/{of}.md"), &super::base::complete(&format!("decisions/{of}.md"), &text).0);
    };
    decision("a-well", "c-well");
    decision("b-well", "a-well");
    decision("c-well", "b-well");
    // It leads into the circle and is no part of it.
    decision("d-well", "c-well");
    let found = portal.check().diagnostics;
    let found: Vec<_> = found.iter().filter(|it| it.rule.code == "INT-01").collect();
    assert_eq!(found.len(), 1, "{found:?}");
    let said = |words| found[0].say(words, Language::En);
    assert_eq!(said(&found[0].rule.message), "there is no earlier decision `c-well`");
    assert_eq!(said(&found[0].rule.label), "it takes the place of this one in turn");
    assert_eq!(found[0].place.path, "shiqiao/qinghe/decisions/a-well.md");
    assert_eq!(found[0].also.len(), 2);
}
