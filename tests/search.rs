//! The search index of the sample portal, read as the script reads it: everything is found by its whole title and by any
//! two neighbouring characters of it; every entry leads to a page; nothing is large; nothing held back is in it.

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use shared::{Scratch, TODAY, build, files, program, root};

/// The text of a shard; none where there is no such file.
fn shard(site: &Path, folder: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(site.join(folder).join(format!("{name}.css"))).ok()?;
    let property = name.replace('/', "");
    let start = format!("@charset \"utf-8\";#shard{{--{property}:\"");
    let inner = text.strip_prefix(&start).and_then(|rest| rest.strip_suffix("\"}"));
    let inner = inner.unwrap_or_else(|| panic!("{name} is no shard"));
    assert!(!inner.contains(['"', '\\', '\n']), "{name} would end its string");
    Some(inner.to_owned())
}

/// The records of a shard, empty fields filled from the record before.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut before = vec![String::new(); 5];
    text.split_terminator(';')
        .map(|line| {
            let mut fields: Vec<String> = line.split('|').map(str::to_owned).collect();
            fields.resize(5, String::new());
            for at in 1..5 {
                if fields[at].is_empty() {
                    fields[at].clone_from(&before[at]);
                }
            }
            before.clone_from(&fields);
            let plain = [("~q", "\""), ("~b", "\\"), ("~p", "|"), ("~s", ";"), ("~t", "~")];
            fields.into_iter().map(|it| plain.iter().fold(it, |it, (from, to)| it.replace(from, to))).collect()
        })
        .collect()
}

const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn units(list: &str) -> BTreeSet<usize> {
    let values = |text: &str| -> Vec<usize> {
        text.chars().map(|ch| SIGNS.find(ch).unwrap_or_else(|| panic!("{ch} in a list"))).collect()
    };
    if let Some(bits) = list.strip_prefix('.') {
        let bits = values(bits);
        return (0..bits.len() * 6).filter(|at| bits[at / 6] >> (at % 6) & 1 == 1).collect();
    }
    let (mut out, mut next, mut number, mut factor) = (BTreeSet::new(), 0, 0, 1);
    for value in values(list) {
        number += (value % 32) * factor;
        factor *= 32;
        if value < 32 {
            out.insert(next + number);
            next += number + 1;
            (number, factor) = (0, 1);
        }
    }
    out
}

fn hash(term: &str) -> u32 {
    term.encode_utf16().fold(0x811c_9dc5, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

/// All terms of an index with their four lists: in entries, in names, at their beginning, in the areas above.
fn terms(site: &Path, folder: &str) -> BTreeMap<String, [BTreeSet<usize>; 4]> {
    let texts: Vec<String> = (0..).map_while(|at| shard(site, folder, &format!("t{at}"))).collect();
    let mut out = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        for line in text.split_terminator(';') {
            let mut fields = line.split(',');
            let term = fields.next().expect("a term").to_owned();
            assert_eq!(hash(&term) as usize % texts.len(), at, "{term} stands where it is looked for");
            let lists = [(); 4].map(|()| units(fields.next().unwrap_or_default()));
            assert!(out.insert(term.clone(), lists).is_none(), "{term} stands twice");
        }
    }
    out
}

fn is_han(ch: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&ch)
}

#[test]
fn everything_is_found_by_its_title_and_by_two_characters() {
    let scratch = Scratch::new("search");
    let site = scratch.join("site");
    build(&root().join("content"), &site, TODAY);
    for (folder, pages) in [("search", ""), ("en/search", "en/")] {
        let terms = terms(&site, folder);
        let has = |term: &str, list: usize, unit: usize| terms.get(term).is_some_and(|it| it[list].contains(&unit));
        let places: Vec<_> =
            (0..).map_while(|at| shard(&site, folder, &format!("n{at}"))).flat_map(|text| records(&text)).collect();
        assert!(places.len() > 10, "villages and areas");
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        for (unit, place) in places.iter().enumerate() {
            let [name, path, ..] = &place[..] else { panic!("a place without a path") };
            assert!(site.join(format!("{pages}{path}/index.html")).is_file(), "{path}");
            let letters: Vec<char> = name.chars().filter(|ch| is_han(*ch)).collect();
            for pair in letters.windows(2) {
                assert!(has(&pair.iter().collect::<String>(), 1, unit), "{name}: {pair:?}");
            }
            let code = |text: &str| text.chars().take(6).collect::<String>();
            assert!(has(&code(path.rsplit('/').next().expect("a folder")), 2, unit), "{path}");
            let Some(text) = shard(&site, folder, &format!("v/{unit}")) else {
                assert_eq!(place[4], "a", "only areas have no entries");
                continue;
            };
            for entry in records(&text) {
                let [title, kind, page, year, code] = &entry[..] else { panic!("an entry of other fields") };
                *kinds.entry(kind.clone()).or_default() += 1;
                check_entry(&has, unit, title);
                if year != "-" {
                    assert!(has(year, 0, unit), "{title}: {year}");
                }
                let (file, anchor) = page.split_once('#').unwrap_or((page, ""));
                let html = fs::read_to_string(site.join(format!("{pages}{path}/{file}.html")))
                    .unwrap_or_else(|cause| panic!("{title} leads to {path}/{file}: {cause}"));
                assert!(anchor.is_empty() || html.contains(anchor), "{title}: {page}");
                if code != "-" {
                    assert!(html.contains(&format!("{}-{}", &code[..4], &code[4..])), "{title}: {code} on its page");
                    check_code(&site, code, unit);
                }
            }
        }
        for kind in ["y", "l", "d", "b", "u", "p"] {
            assert!(kinds.get(kind).is_some_and(|count| *count > 5), "{folder}: {kind} of {kinds:?}");
        }
    }
}

/// One door: a title leads to its village whole, by every two neighbouring characters, by the beginning of every word.
fn check_entry(has: &impl Fn(&str, usize, usize) -> bool, unit: usize, title: &str) {
    let mut before = None;
    for ch in title.chars() {
        if let (Some(before), true) = (before, is_han(ch)) {
            assert!(has(&format!("{before}{ch}"), 0, unit), "{title}: {before}{ch}");
        }
        before = Some(ch).filter(|ch| is_han(*ch));
    }
    let mut words = Vec::new();
    for word in title.split(|ch: char| !ch.is_ascii_alphanumeric() && !is_han(ch)) {
        let mut word = word;
        while let Some(first) = word.chars().next() {
            let end = word.find(|ch| is_han(ch) != is_han(first)).unwrap_or(word.len());
            words.push(word[..end].to_lowercase());
            word = &word[end..];
        }
    }
    for word in words.iter().filter(|word| !word.starts_with(is_han)) {
        for length in 1..=word.len().min(6) {
            assert!(has(&word[..length], 0, unit), "{title}: {}", &word[..length]);
        }
    }
    // Titles in other letters are cut by more rules than this test knows.
    if title.chars().all(|ch| ch.is_ascii() || is_han(ch) || "（），、：。《》“”–".contains(ch)) {
        let whole = format!("={}", radix36(hash(&words.join(" "))));
        assert!(has(&whole, 0, unit), "{title}: as a whole, {words:?}");
    }
}

fn check_code(site: &Path, code: &str, unit: usize) {
    let text =
        (0..=2).find_map(|signs| Some((signs, shard(site, "search", &format!("k{}", code[..signs].to_lowercase()))?)));
    let (signs, text) = text.unwrap_or_else(|| panic!("a shard for {code}"));
    let led = text.split_terminator(';').filter_map(|it| it.strip_prefix(&code[signs..]));
    assert!(led.flat_map(units).any(|led| led == unit), "{code} leads to {unit}");
}

fn radix36(mut number: u32) -> String {
    let mut out = String::new();
    while number > 0 || out.is_empty() {
        out.insert(0, char::from_digit(number % 36, 36).expect("below 36"));
        number /= 36;
    }
    out
}

#[test]
fn no_part_of_the_index_is_large() {
    let scratch = Scratch::new("search-sizes");
    let site = scratch.join("site");
    build(&root().join("content"), &site, TODAY);
    let mut of_search = 0;
    for (path, bytes) in files(&site) {
        if path.contains("search/") {
            of_search += 1;
            assert!(bytes.len() <= 32 * 1024, "{path}: {}", bytes.len());
        }
        if path.ends_with("search.html") || path.starts_with("static/search-") {
            assert!(bytes.len() <= 12 * 1024, "{path}: {}", bytes.len());
        }
    }
    assert!(of_search > 20, "{of_search} shards");
}

#[test]
fn what_is_held_back_is_not_found() {
    let scratch = Scratch::new("search-held");
    shared::copy(&root().join("tests/portals/townships/content"), &scratch.join("content"));
    let titles = |out: &str| -> BTreeSet<String> {
        let output = program()
            .current_dir(&scratch.path)
            .args(["build", "--quiet", "--hold-back", "--as-of", "2025-09-30", "--out", out])
            .output()
            .expect("the program runs");
        let site = scratch.join(out);
        assert!(site.join("search.html").is_file(), "{}", String::from_utf8_lossy(&output.stderr));
        let shards =
            files(&site.join("search")).into_keys().filter_map(|name| Some(name.strip_suffix(".css")?.to_owned()));
        let texts = shards.filter(|name| name.starts_with("v/")).filter_map(|name| shard(&site, "search", &name));
        texts.flat_map(|text| records(&text)).map(|mut entry| entry.swap_remove(0)).collect()
    };
    let whole = titles("whole");
    shared::copy(&root().join("tests/portals/held/content"), &scratch.join("content"));
    let held = titles("held");
    for title in ["再打一口井", "打井垫款"] {
        assert!(whole.contains(title), "{title} is found where its record is sound");
        assert!(!held.contains(title), "{title} is held back, and found");
    }
    assert!(held.len() > 20, "the rest is found");
}
