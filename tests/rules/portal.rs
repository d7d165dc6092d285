//! What is wrong with the portal itself.

use openvillage::diag::Language;

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
