//! A portal's own words: a third language is one file, local names replace the theme's, and what is wrong with such a
//! file is told at its line.

mod shared;

use std::fs;

use shared::{Scratch, copy, program, root};

/// The smallest portal with these languages and message files (`tag`, text), and what a command says of it.
fn with_words(scratch: &Scratch, command: &str, languages: &str, words: &[(&str, &str)]) -> (i32, String) {
    let content = scratch.join("content");
    copy(&root().join("tests/portals/smallest/content"), &content);
    let portal = fs::read_to_string(content.join("portal.yaml")).expect("the portal's record");
    fs::write(content.join("portal.yaml"), portal.replace("[en]", languages)).expect("written");
    fs::create_dir_all(content.join("i18n")).expect("made");
    for (tag, text) in words {
        fs::write(content.join(format!("i18n/{tag}.ftl")), text).expect("written");
    }
    let mut program = program();
    program.current_dir(&scratch.path).args([command, "--as-of", "2025-09-30", "--lang", "en"]);
    if command == "build" {
        program.args(["--quiet", "--out", "site"]);
    }
    let output = program.output().expect("the program runs");
    (output.status.code().expect("it ends by itself"), String::from_utf8(output.stderr).expect("text"))
}

fn page(scratch: &Scratch, path: &str) -> String {
    fs::read_to_string(scratch.join("site").join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

fn arabic() -> String {
    fs::read_to_string(root().join("tests/portals/rtl/i18n/ar.ftl")).expect("the sample")
}

#[test]
fn a_language_from_right_to_left_is_one_file() {
    let scratch = Scratch::new("languages");
    let said = with_words(&scratch, "build", "[en, ar]", &[("ar", &arabic())]);
    assert_eq!(said, (0, String::new()));
    let own = page(&scratch, "ar/hill/index.html");
    assert!(own.contains("<html dir=\"rtl\" lang=\"ar\""), "{}", &own[..200]);
    assert!(own.contains("الميزانية") && own.contains("الإيرادات"), "its own words");
    assert!(own.contains("Does it add up?"), "words it lacks are lent");
    assert!(
        page(&scratch, "hill/index.html").contains("hreflang=ar")
            || page(&scratch, "hill/index.html").contains("hreflang=\"ar\"")
    );
}

#[test]
fn signs_keep_before_their_numbers_from_right_to_left() {
    let scratch = Scratch::new("languages");
    let budget = "year: 2024\nentity: council\nstatus: final\ncovers: 2024\nchart: none\nlines:\n  - {id: fees, kind: revenue, label: Fees, plan: 100, actual: 40}\n  - {id: roof, kind: expenditure, label: Roof, plan: 100, actual: 100}\n";
    let content = scratch.join("content/hill/budgets");
    assert_eq!(with_words(&scratch, "build", "[en, ar]", &[("ar", &arabic())]).0, 0);
    fs::write(content.join("2024-council.yaml"), budget).expect("written");
    let again = program()
        .current_dir(&scratch.path)
        .args(["build", "--as-of", "2025-09-30", "--quiet", "--out", "site"])
        .output()
        .expect("the program runs");
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
    let own = page(&scratch, "ar/hill/budget-2024.html");
    assert!(own.contains("\u{200e}\u{2212}60") || own.contains("\u{61c}\u{2212}60"), "the sign of −60 is held");
    assert!(page(&scratch, "hill/budget-2024.html").contains(">\u{2212}60"), "left to right needs no mark");
}

#[test]
fn local_names_replace_those_of_the_theme() {
    let scratch = Scratch::new("languages");
    let said = with_words(&scratch, "build", "[en]", &[("en", "tab-budget = Purse\nrole-party-secretary = Headman\n")]);
    assert_eq!(said, (0, String::new()));
    let own = page(&scratch, "hill/index.html");
    assert!(own.contains(">Purse<") && own.contains(">Debts<"), "one name is ours, the others the theme's");
}

#[test]
fn a_name_nobody_asks_for_is_told_at_its_line() {
    let words = "tab-debts = Owed\n\ntab-budgte = Purse\nqwertyuiop = x\n";
    let message = "error: i18n/en.ftl:3: no page asks for the message `tab-budgte`: did you mean `tab-budget`?\n  i18n/en.ftl:4: no page asks for the message `qwertyuiop`: delete it, or take its name from the theme's file\n";
    for command in ["build", "check"] {
        let scratch = Scratch::new("languages");
        let (code, said) = with_words(&scratch, command, "[en]", &[("en", words)]);
        assert_eq!((code, said.contains(message)), (2, true), "{command}: {said}");
        assert!(!scratch.join("site").exists(), "a site was published");
    }
}

#[test]
fn a_language_that_lacks_words_is_not_published() {
    let scratch = Scratch::new("languages");
    let (code, said) = with_words(&scratch, "build", "[en, ar]", &[("ar", "tab-budget = الميزانية\n")]);
    assert_eq!(code, 2, "{said}");
    assert!(said.starts_with("error: i18n/ar.ftl: ") && said.contains("messages are missing, among them `"), "{said}");
    assert!(said.contains("`words-from = en`"), "{said}");
    let scratch = Scratch::new("languages");
    let (code, said) = with_words(&scratch, "build", "[en, ar]", &[]);
    assert_eq!((code, said.contains("no words for the language `ar`")), (2, true), "{said}");
}

#[test]
fn words_of_a_language_the_portal_lacks_are_out_of_place() {
    let scratch = Scratch::new("languages");
    let (code, said) = with_words(&scratch, "build", "[en]", &[("fr", "tab-budget = Budget\n")]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("i18n/fr.ftl") && said.contains("the portal does not have the language `fr`"), "{said}");
}
