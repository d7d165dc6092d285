//! Every rule has a page with a bad and a good example. Both run here, so that no page can grow old.
//!
//! An example is one or several blocks of YAML, each beginning with a comment that is the record's path in the
//! village, or with a `/` before it in the portal (`/portal.yaml`). A line that must be found fault with ends in `#! CODE`.

use std::collections::BTreeSet;
use std::fmt::Write;

use openvillage::check::{self, Verdict};
use openvillage::diag::{Diagnostic, Language, Rule, explain, human};
use openvillage::load;
use snapbox::{assert_data_eq, file};

use super::base::{Portal, complete, in_portal};

const HEADINGS: [&str; 3] = ["## Why it matters", "## Example", "## Write instead"];

/// A record of an example: its path in the village and its text.
type Record = (String, String);

/// The text below a heading.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let from = page.find(heading).unwrap_or_else(|| panic!("no `{heading}` on this page:\n{page}")) + heading.len();
    let rest = &page[from..];
    rest.find("\n## ").map_or(rest, |end| &rest[..end])
}

fn records(section: &str) -> Vec<Record> {
    let block = |text: &str| {
        let path = text.lines().next().and_then(|line| line.strip_prefix("# "));
        let path = path.unwrap_or_else(|| panic!("a block begins with its path:\n{text}"));
        (path.to_owned(), text.to_owned())
    };
    section.split("```yaml\n").skip(1).map(|rest| block(rest.split("```").next().unwrap_or(""))).collect()
}

/// A fault: file, line, code.
type Mark = (String, usize, String);

fn marks(records: &[Record]) -> BTreeSet<Mark> {
    let mut marks = BTreeSet::new();
    for (path, text) in records {
        let (_, moved) = complete(path, text);
        for (at, line) in text.lines().enumerate() {
            let codes = line.split_once("#!").map_or("", |(_, codes)| codes);
            for code in codes.split_whitespace() {
                marks.insert((in_portal(path), at + 1 + moved, code.to_owned()));
            }
        }
    }
    marks
}

fn judge(name: &str, records: &[Record]) -> Verdict {
    let portal = Portal::new(name);
    for (path, text) in records {
        portal.record(path, &complete(path, text).0);
    }
    portal.check()
}

fn print(diagnostics: &[Diagnostic], language: Language) -> String {
    let mut out = String::new();
    for finding in diagnostics {
        let rule = finding.rule;
        let own = [&rule.message, &rule.label, &rule.help];
        for words in own.into_iter().chain(finding.also.iter().map(|(_, words)| words)) {
            let said = finding.say(words, language);
            assert!(!said.contains('{'), "{} lacks a value: {said}", rule.code);
        }
        let _ = writeln!(out, "{}\n", human::render(finding, language, "", false));
    }
    out
}

/// The rules whose page has examples that run: all but those of the record format.
fn pages() -> impl Iterator<Item = &'static Rule> {
    let of_form = |rule: &Rule| load::rules::ALL.iter().any(|known| known.code == rule.code);
    check::rules().filter(move |rule| !of_form(rule))
}

/// The law that the findings of a rule's bad example name, each once. Rules of the record format have no example.
pub fn example_laws(rule: &Rule) -> Vec<String> {
    if !pages().any(|known| known.code == rule.code) {
        return Vec::new();
    }
    let found = judge(&format!("{}-law", rule.name), &records(section(rule.page.en, "## Example"))).diagnostics;
    let own = found.iter().filter(|it| it.rule.code == rule.code);
    let said = own.filter_map(|it| it.law.as_ref()).map(|law| format!("{} ({})", law.say(Language::En), law.pack));
    said.collect::<BTreeSet<_>>().into_iter().collect()
}

#[test]
fn bad_examples_are_found_and_good_ones_pass() {
    for rule in pages() {
        let bad = records(section(rule.page.en, "## Example"));
        assert!(marks(&bad).iter().any(|(_, _, code)| code == rule.code), "{} marks no fault of its own", rule.name);
        let found = judge(rule.name, &bad);
        let got: BTreeSet<Mark> = found
            .diagnostics
            .iter()
            .map(|it| (it.place.path.clone(), it.place.line, it.rule.code.to_owned()))
            .collect();
        let printed = print(&found.diagnostics, Language::En);
        assert_eq!(got, marks(&bad), "the bad example of {}:\n{printed}", rule.name);
        assert_eq!(found.diagnostics.len(), got.len(), "one fault, one message: {}\n{printed}", rule.name);

        let good = judge(rule.name, &records(section(rule.page.en, "## Write instead")));
        let printed = print(&good.diagnostics, Language::En);
        assert!(good.diagnostics.is_empty(), "the good example of {}:\n{printed}", rule.name);
        assert!(good.checked.is_some(), "what has no error is fit to publish: {}", rule.name);
    }
}

#[test]
fn the_exact_words() {
    for (language, expected) in [(Language::En, file!["en.txt"]), (Language::Zh, file!["zh.txt"])] {
        let mut out = String::new();
        for rule in pages() {
            let found = judge(&format!("{}-{language:?}", rule.name), &records(section(rule.page.en, "## Example")));
            out.push_str(&print(&found.diagnostics, language));
        }
        assert_data_eq!(out, expected.raw());
    }
}

#[test]
fn every_page_has_its_shape() {
    for rule in pages() {
        assert!(rule.page.en.starts_with(&format!("# {} ({})\n\nChecks that ", rule.name, rule.code)), "{}", rule.name);
        let mut at = 0;
        for heading in HEADINGS {
            let place = rule.page.en.find(heading).unwrap_or_else(|| panic!("{} lacks `{heading}`", rule.name));
            assert!(place > at, "the headings of {} are out of order", rule.name);
            at = place;
        }
    }
}

/// The sections of a Chinese page: those of rules with examples, and of the record format.
const CHINESE: [&str; 3] = ["\n\n## 为什么重要\n", "\n\n## 示例\n", "\n\n## 应当这样写\n"];

#[test]
fn every_rule_has_its_chinese_page() {
    for rule in check::rules() {
        let code = rule.code;
        let page = explain::page(rule, Language::Zh);
        let title = explain::title(rule, Language::Zh);
        let han = |it: char| ('\u{4e00}'..='\u{9fff}').contains(&it);
        assert!(title.contains(han) && !title.contains('`') && title.chars().count() <= 20, "{code} is called {title}");
        assert!(page.starts_with(&format!("# {title}（{code}）\n\n")), "the Chinese heading of {code}:\n{page}");
        assert!(explain::what(rule, Language::Zh).starts_with("检查"), "{code} does not say in Chinese what it checks");
        let runs = pages().any(|known| known.code == code);
        let headings: Vec<&str> = CHINESE.into_iter().filter(|it| runs || !it.contains("示例")).collect();
        assert_eq!(page.matches("\n## ").count(), headings.len(), "other sections in the Chinese page of {code}");
        let mut rest = page.as_str();
        for heading in headings {
            let (before, after) = rest.split_once(heading).unwrap_or_else(|| panic!("{code} lacks {heading}:\n{page}"));
            assert!(!before.trim().is_empty(), "nothing stands before {heading} in {code}");
            rest = after;
        }
        assert!(!rest.trim().is_empty(), "the Chinese page of {code} does not say what to write");
        assert_eq!(records(&page), records(rule.page.en), "{code} has other examples in Chinese");
        assert!(!rule.page.zh.contains("```"), "the examples of {code} are written twice");
    }
}

#[test]
fn no_code_and_no_name_is_used_twice() {
    let (mut seen, mut chinese) = (BTreeSet::new(), BTreeSet::new());
    for rule in check::rules() {
        assert!(seen.insert(rule.code), "{} is used twice", rule.code);
        assert!(seen.insert(rule.name), "{} is used twice", rule.name);
        let zh = explain::title(rule, Language::Zh).into_owned();
        assert!(chinese.insert(zh), "the Chinese name of {} is used twice", rule.code);
        assert!(!rule.message.zh.is_empty() && !rule.help.zh.is_empty(), "{} has no Chinese words", rule.code);
    }
}
