//! What is given the texts, and what must hold of the answer.

use std::fs;
use std::path::Path;

use openvillage::diag::{Findings, Language, human};
use openvillage::load::links::{self, Link};
use openvillage::load::{self, front, node};
use openvillage::measure::fraction::Fraction;
use openvillage::measure::money::Money;
use openvillage::measure::period::{Period, parse_date, parse_year};
use openvillage::page::prose;
use openvillage::publish::Stage;
use openvillage::site::manifest::Manifest;
use openvillage::source::{FileId, Origin, private};

use super::fuzz;
use super::shared::html::{self, Piece};
use super::shared::{Scratch, copy, files, root};

/// The pieces of a corpus file, and the files of the repository with one of these endings, if they are not too long.
fn corpus(name: &str, folders: &[&str], endings: &[&str]) -> Vec<String> {
    let own = root().join("tests/fuzz/corpus").join(name).with_extension("txt");
    let own = fs::read_to_string(&own).unwrap_or_else(|cause| panic!("{}: {cause}", own.display()));
    let mut all: Vec<String> = own.split("\n=====\n").map(str::to_owned).collect();
    for folder in folders {
        let found = files(&root().join(folder)).into_iter();
        let found =
            found.filter(|(path, bytes)| bytes.len() < 3000 && endings.iter().any(|ending| path.ends_with(ending)));
        all.extend(found.filter_map(|(_, bytes)| String::from_utf8(bytes).ok()));
    }
    all
}

#[test]
fn amounts() {
    fuzz("amounts", corpus("amounts", &[], &[]), |text| {
        for (decimals, shift) in [(2, 0), (0, 0), (2, 4)] {
            let Ok(money) = Money::parse(text, decimals, shift) else { continue };
            // What is taken for an amount is one to a reader who only skips commas.
            assert!(text.bytes().all(|byte| byte.is_ascii_digit() || b"-,.".contains(&byte)), "{text}");
            let plain = text.replace(',', "");
            assert_eq!(Money::parse(&plain, decimals, shift).ok(), Some(money), "{text}");
        }
    });
}

#[test]
fn dates() {
    fuzz("dates", corpus("dates", &[], &[]), |text| {
        if let Some(date) = parse_date(text) {
            assert_eq!(date.to_string(), text);
        }
        let _ = (Period::parse(text), parse_year(text), Fraction::parse(text));
    });
}

#[test]
fn yaml() {
    fuzz("yaml", corpus("records", &["tests/malformed", "content"], &[".yaml"]), |text| {
        let _ = node::parse(text, FileId(0), 0, &mut Findings::default());
    });
}

#[test]
fn front_matter() {
    fuzz("front matter", corpus("front", &["content"], &[".md"]), |text| {
        let Ok(front) = front::split(text) else { return };
        assert_eq!(&text[front.fields_at as usize..][..front.fields.len()], front.fields);
        assert_eq!(&text[front.body_at as usize..], front.body);
    });
}

/// Records as they lie in a folder: read, judged in form, and what is found told in both languages.
#[test]
fn records() {
    let scratch = Scratch::new("fuzz");
    copy(&root().join("tests/portals/smallest/content"), &scratch.path);
    let record = scratch.join("hill/budgets/2024-council.yaml");
    let decision = scratch.join("hill/decisions/2024-01-road.md");
    fs::create_dir_all(decision.parent().expect("below")).expect("made");
    let texts = corpus("records", &["tests/malformed/base"], &[".yaml", ".md"]);
    fuzz("records", texts, |text| {
        fs::write(if text.starts_with("---") { &decision } else { &record }, text).expect("written");
        read(&scratch.path);
    });
}

fn read(folder: &Path) {
    let origin = Origin::folder(folder);
    let opened = load::portal(&origin).expect("the folder can be read");
    for village in &opened.folders {
        let loaded = load::village(&origin, &opened.portal, village).expect("the folder can be read");
        let mut all = loaded.diagnostics;
        all.extend(loaded.found.settle(&loaded.files));
        for finding in &all {
            for language in [Language::En, Language::Zh] {
                let _ = human::render(finding, language, "", false);
            }
        }
    }
}

#[test]
fn markdown() {
    fuzz("markdown", corpus("markdown", &["content"], &[".md"]), |text| {
        let address = |link: &str| match links::target("hill/decisions/a.md", link) {
            Link::Away => Some(link.to_owned()),
            Link::Here(anchor) => Some(format!("#{anchor}")),
            Link::Refused(_) => None,
            Link::File { path, .. } => Some(path),
        };
        harmless(&prose::html(text, 3, &address));
    });
}

/// No element but those of a text, no handler, no address that is a program.
fn harmless(page: &str) {
    for piece in html::pieces(page) {
        let Piece::Open(name, attributes, _) = piece else { continue };
        assert!(ELEMENTS.contains(&name.as_str()), "<{name}> in {page}");
        for (key, value) in attributes {
            assert!(ATTRIBUTES.contains(&key.as_str()), "{key} in {page}");
            let plain: String = value.chars().filter(|ch| !ch.is_whitespace() && !ch.is_control()).collect();
            let plain = plain.to_ascii_lowercase();
            let program =
                ["javascript:", "data:", "vbscript:", "file:", "blob:"].iter().any(|scheme| plain.starts_with(scheme));
            assert!(!(program && ["href", "src"].contains(&key.as_str())), "{key}={value} in {page}");
        }
    }
}

const ELEMENTS: [&str; 34] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "section",
    "figure",
    "small",
];
const ATTRIBUTES: [&str; 14] = [
    "href",
    "id",
    "class",
    "src",
    "alt",
    "title",
    "start",
    "align",
    "rel",
    "tabindex",
    "role",
    "scope",
    "loading",
    "aria-label",
];

#[test]
fn what_belongs_to_a_person() {
    fuzz("numbers of persons", corpus("persons", &["tests/malformed"], &[".md"]), |text| {
        let mut end = 0;
        for hit in private::scan(text) {
            assert!(end <= hit.start && hit.start < hit.end && text.get(hit.start..hit.end).is_some());
            end = hit.end;
        }
        let _ = private::mask(text);
    });
}

#[test]
fn lists_of_files() {
    fuzz("lists of files", corpus("manifest", &[], &[]), |text| {
        let Some(manifest) = Manifest::read(text) else { return };
        // One with CRLF is read and written otherwise; all else comes back, in order.
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        let written = manifest.text();
        let mut again: Vec<&str> = written.lines().collect();
        again.sort_unstable();
        assert_eq!(lines.len(), again.len());
    });
}

#[test]
fn what_a_build_left() {
    let scratch = Scratch::new("fuzz-cache");
    let (content, public) = (scratch.join("content"), scratch.join("public"));
    fs::create_dir_all(&content).expect("made");
    let begin = || Stage::begin(&public, &content).expect("it is ours");
    let stage = begin();
    stage.write("a.html", b"a").and_then(|_| stage.remember("v:hill\tkey\t\t[]\t\n")).expect("written");
    stage.publish().expect("published");
    let cache = scratch.join(".public.cache");
    let whole = fs::read_to_string(&cache).expect("just left");
    let mut texts = corpus("cache", &[], &[]);
    texts.push(whole.clone());
    fuzz("what a build left", texts, |text| {
        fs::write(&cache, text).expect("written");
        let remembered = begin().remembered();
        assert_eq!(remembered.is_some(), text == whole, "taken whole or not at all");
    });
}
