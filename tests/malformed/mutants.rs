//! Whatever a file holds, reading it ends, and every finding points into the text it is about.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use openvillage::diag::{Diagnostic, Language, human};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{Folder, home};

/// Pieces that records are broken with, besides single bytes.
const PIECES: [&[u8]; 24] = [
    b"---\n",
    b"\t",
    b": ",
    b":",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"'",
    b"&a ",
    b"*a",
    b"!!float ",
    b"<<: ",
    b"\r\n",
    b"\n",
    b"\xff\xfe",
    b"\0",
    b"\xe6",
    "：".as_bytes(),
    "\u{202e}".as_bytes(),
    b"|\n",
    b"not_reported",
];

/// One change: where (in thousandths of the length), how much goes, what comes.
fn change() -> impl Strategy<Value = (usize, usize, Vec<u8>)> {
    let piece = prop_oneof![
        (0..PIECES.len()).prop_map(|at| PIECES[at].to_vec()),
        proptest::collection::vec(any::<u8>(), 0..4),
    ];
    (0..1000usize, 0..12usize, piece)
}

fn broken(text: &[u8], changes: &[(usize, usize, Vec<u8>)]) -> Vec<u8> {
    let mut out = text.to_vec();
    for (place, gone, come) in changes {
        let at = place * out.len() / 1000;
        let end = (at + gone).min(out.len());
        out.splice(at..end, come.iter().copied());
    }
    out
}

fn records() -> Vec<(String, Vec<u8>)> {
    fn walk(folder: &Path, root: &Path, out: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, root, out);
            } else {
                let name = path.strip_prefix(root).expect("it lies below").to_string_lossy().replace('\\', "/");
                out.insert(name, fs::read(&path).expect("the file can be read"));
            }
        }
    }
    let mut out = BTreeMap::new();
    walk(&home().join("base"), &home().join("base"), &mut out);
    out.into_iter().collect()
}

/// Breaks every one of these records at once, `cases` times over, and reads them all.
fn break_all(name: &str, records: &[(String, Vec<u8>)], cases: u32) {
    let folder = Folder::new(name);
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let strategy = proptest::collection::vec(proptest::collection::vec(change(), 1..4), records.len());
    runner
        .run(&strategy, |changes| {
            for ((path, text), changes) in records.iter().zip(&changes) {
                folder.write(path, &broken(text, changes));
            }
            folder.find().iter().try_for_each(well_placed)
        })
        .expect("no change breaks the reader");
}

#[test]
fn no_broken_record_makes_reading_panic() {
    let records: Vec<_> = records().into_iter().filter(|(path, _)| path != "portal.yaml").collect();
    break_all("mutants", &records, 150);
}

#[test]
fn no_broken_portal_makes_reading_panic() {
    let records: Vec<_> = records().into_iter().filter(|(path, _)| path == "portal.yaml").collect();
    break_all("mutants-portal", &records, 150);
}

fn well_placed(one: &Diagnostic) -> Result<(), TestCaseError> {
    for place in std::iter::once(&one.place).chain(one.also.iter().map(|(place, _)| place)) {
        prop_assert!(place.start <= place.end && place.end <= place.text.len(), "{place:?}");
        prop_assert!(place.text.is_char_boundary(place.start) && place.text.is_char_boundary(place.end), "{place:?}");
    }
    for language in [Language::En, Language::Zh] {
        let said = human::render(one, language, "content/", false);
        let title = said.lines().next().unwrap_or("");
        prop_assert!(
            !title.contains('{') || one.values.iter().any(|(_, value)| format!("{value:?}").contains('{')),
            "{title}"
        );
        prop_assert!(!title.contains('\u{1b}'), "{title:?}");
    }
    Ok(())
}
