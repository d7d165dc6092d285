//! Broken records, each with the exact words it is answered with.
//!
//! A case is a file `tests/malformed/<subject>/<name>.yaml` (or `.md`, or `.bytes`): one record, put over the valid
//! portal of `tests/malformed/base/` at the path its first line names (`# at: …`, in Markdown `<!-- at: … -->`).
//! Beside it `<name>.out` holds what a person is told, `<name>.zh.out` the same in Chinese for some. A case without
//! faults has an empty `.out`. Cases that no text file can hold (links, great size) are made in [`made`].
//!
//! `SNAPSHOTS=overwrite cargo test --test malformed` writes the `.out` files anew: read the difference as carefully as code.

use std::fs;
use std::path::{Path, PathBuf};

use openvillage::diag::{Diagnostic, Findings, Language, human};
use openvillage::measure::period::parse_date;
use openvillage::pipeline::{self, Options, Outcome, Progress};
use openvillage::source::Origin;
use openvillage::{load, pack};
use rayon::prelude::*;

#[path = "malformed/made.rs"]
mod made;
#[path = "malformed/mutants.rs"]
mod mutants;
#[path = "malformed/never_wrong.rs"]
mod never_wrong;
#[path = "malformed/same_tree.rs"]
mod same_tree;

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/malformed")
}

/// A copy of the valid portal that goes away with this value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("openvillage-malformed-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        copy(&home().join("base"), &path);
        Folder(path)
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    /// Everything found, as it is printed.
    fn say(&self, language: Language) -> String {
        said(&self.find(), language)
    }

    fn find(&self) -> Vec<Diagnostic> {
        find(&self.0)
    }
}

/// Everything found in the form of a portal's records, sorted as people read.
fn find(root: &Path) -> Vec<Diagnostic> {
    let opened = load::portal(&Origin::folder(root)).expect("the folder can be read");
    let mut found = Findings::default();
    pack::open(&opened, &mut found);
    let mut out = opened.diagnostics;
    out.extend(found.settle(&opened.files));
    for folder in &opened.folders {
        let loaded = load::village(&Origin::folder(root), &opened.portal, folder).expect("the folder can be read");
        out.extend(loaded.diagnostics);
        out.extend(loaded.found.settle(&loaded.files));
    }
    Diagnostic::sort(&mut out);
    out
}

/// What a check of the portal finds, or what a build finds and does.
fn run(root: &Path, publish: bool) -> Outcome {
    struct Silent;
    impl Progress for Silent {
        fn start(&self, _: u64) {}
        fn step(&self) {}
        fn finish(&self) {}
    }
    let options = Options {
        fresh: false,
        hold_back: false,
        parts: Default::default(),
        precompress: false,
        content: root.to_owned(),
        rev: None,
        theme: None,
        out: root.with_extension("public"),
        base_url: None,
        as_of: parse_date("2025-06-30"),
        source_date: None,
        jobs: None,
        lang: Language::En,
    };
    let work = if publish { pipeline::build } else { pipeline::check };
    work(&options, &Silent).expect("the folder can be read")
}

/// What a case is answered with. References are judged by the rules about references, whatever other rules are
/// added; all other cases are about form, which is found before any rule is asked.
fn answer(case: &Path, folder: &Folder) -> Vec<Diagnostic> {
    if !case.parent().is_some_and(|subject| subject.ends_with("references")) {
        return folder.find();
    }
    let mut found = run(&folder.0, false).diagnostics;
    let of_references = ["INT-01", "INT-02", "INT-04"];
    found.retain(|it| of_references.contains(&it.rule.code) || it.rule.code.starts_with("REC"));
    found
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn said(found: &[Diagnostic], language: Language) -> String {
    let parts: Vec<String> = found.iter().map(|one| human::render(one, language, "", false) + "\n").collect();
    parts.join("\n")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the file can be copied");
        }
    }
}

/// Compares what is said with the file that holds it, or writes that file.
fn check(said: &str, expected: &Path, wrong: &mut Vec<String>) {
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(expected, said).expect("the file can be written");
        return;
    }
    let known = fs::read_to_string(expected).unwrap_or_default().replace("\r\n", "\n");
    if known != said {
        wrong.push(format!("{}\n--- expected\n{known}\n--- said\n{said}", expected.display()));
    }
}

/// Every case file: subject folders in order, `base` and the helpers of this test left out.
fn cases() -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut subjects: Vec<PathBuf> = fs::read_dir(home()).expect("it is there").flatten().map(|it| it.path()).collect();
    subjects.retain(|path| path.is_dir() && !path.ends_with("base") && !path.ends_with("made.out"));
    subjects.sort();
    for subject in subjects {
        let files = fs::read_dir(subject).expect("it is there").flatten().map(|it| it.path());
        let mut files: Vec<PathBuf> = files.filter(|it| it.extension().is_none_or(|end| end != "out")).collect();
        files.sort();
        out.extend(files);
    }
    out
}

/// Where the record goes, and its bytes after the line that says so. In `.bytes` cases `\xNN` and `\n` are escapes, and
/// `\*40(text)` stands for forty times the text.
fn record(case: &Path) -> (String, Vec<u8>) {
    let bytes = fs::read(case).expect("the case can be read");
    let cut = bytes.iter().position(|byte| *byte == b'\n').expect("the first line says where") + 1;
    let first = String::from_utf8_lossy(&bytes[..cut]);
    let at = first.split_once("at:").expect("`at:` says where").1.trim().trim_end_matches("-->").trim().to_owned();
    let rest = &bytes[cut..];
    if case.extension().is_some_and(|end| end == "bytes") {
        return (at, unescape(rest));
    }
    // A Markdown record must begin with its fence, a YAML record may keep the comment as its first line.
    if case.extension().is_some_and(|end| end == "md") { (at, rest.to_owned()) } else { (at, bytes) }
}

fn unescape(text: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text).replace('\n', "");
    let mut out = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('\\') {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        let (byte, length) = match &rest[at + 1..at + 2] {
            "n" => (b'\n', 2),
            "r" => (b'\r', 2),
            "t" => (b'\t', 2),
            "\\" => (b'\\', 2),
            "*" => {
                let (times, piece) = rest[at + 2..].split_once('(').expect("a bracket follows the number");
                let end = closing(piece);
                let times: usize = times.parse().expect("a number of times");
                out.extend(unescape(&piece.as_bytes()[..end]).repeat(times));
                rest = &piece[end + 1..];
                continue;
            }
            _ => (u8::from_str_radix(&rest[at + 2..at + 4], 16).expect("two digits follow"), 4),
        };
        out.push(byte);
        rest = &rest[at + length..];
    }
    out.extend_from_slice(rest.as_bytes());
    out
}

/// Where the bracket closes that was open before this text, which holds no round brackets of its own.
fn closing(text: &str) -> usize {
    text.find(')').expect("the bracket closes")
}

#[test]
fn every_broken_record_is_answered_in_these_words() {
    let mut wrong = Vec::new();
    let cases = cases();
    for case in &cases {
        let (at, bytes) = record(case);
        let name = case.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let folder = Folder::new(&name);
        folder.write(&at, &bytes);
        let found = answer(case, &folder);
        check(&said(&found, Language::En), &case.with_extension("out"), &mut wrong);
        let chinese = case.with_extension("zh.out");
        if chinese.exists() {
            check(&said(&found, Language::Zh), &chinese, &mut wrong);
        }
    }
    let many = wrong.len();
    assert!(wrong.is_empty(), "{many} of {} differ\n\n{}\n\n{REFRESH}", cases.len(), wrong.join("\n\n"));
    assert!(cases.len() >= 374, "only {} cases", cases.len());
}

const REFRESH: &str = "`SNAPSHOTS=overwrite cargo test --test malformed` writes what is said now; read the difference";

/// Exit code 1 for every case with an error in its form; and of some, since that takes longer, that a build leaves nothing.
#[test]
fn nothing_is_published_of_a_broken_record() {
    let faulty = |case: &PathBuf| fs::read_to_string(case.with_extension("out")).is_ok_and(|it| it.contains("error["));
    let cases: Vec<PathBuf> = cases().into_iter().filter(faulty).collect();
    let wrong: Vec<String> = cases
        .par_iter()
        .enumerate()
        .filter_map(|(number, case)| {
            let (at, bytes) = record(case);
            let folder = Folder::new(&format!("built-{}", case.with_extension("").to_string_lossy().replace('/', "-")));
            folder.write(&at, &bytes);
            let outcome = run(&folder.0, number % 40 == 0);
            let public = folder.0.with_extension("public");
            let published = public.exists();
            let _ = fs::remove_dir_all(&public);
            let (errors, pages) = (outcome.has_errors(), outcome.pages);
            (!errors || pages > 0 || published)
                .then(|| format!("{}: errors {errors}, pages {pages}, published {published}", case.display()))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() >= 374, "only {} broken records", cases.len());
}

/// The sample portal beside the source is well-formed, whatever its stories are about.
#[test]
fn the_sample_portal_has_no_findings_of_form() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    if sample.is_dir() {
        assert_eq!(said(&find(&sample), Language::En), "");
    }
}

#[test]
fn the_valid_portal_has_no_findings() {
    assert_eq!(Folder::new("base").say(Language::En), "");
}
