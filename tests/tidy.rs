//! The rules of the house, read from our own source: floors only look down, every file says what it is, every rule
//! has its page, every word is there in every language.

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use shared::{files, root};

/// The floors from the ground up. Each may use those before it.
const FLOORS: [&str; 15] = [
    "source",
    "measure",
    "site",
    "diag",
    "model",
    "locale",
    "load",
    "pack",
    "check",
    "aggregate",
    "page",
    "render",
    "publish",
    "pipeline",
    "cmd",
];

/// Who looks up all the same, and why.
const EXCEPTIONS: [(&str, &str, &str); 1] =
    [("source/history.rs", "diag", "a history that cannot be told says why, in the reader's language")];

/// Floors that see less than everything below them.
const NARROW: [(&str, &[&str]); 2] = [
    ("publish", &["site", "diag", "source", "publish"]),
    ("render", &["page", "locale", "site", "measure", "diag", "render"]),
];

/// Where figures become shapes on a page, floats are right; where money is read, counted and judged they are not.
const WITHOUT_FLOATS: [&str; 6] = ["measure", "model", "load", "pack", "check", "aggregate"];

/// Every source file: its path below `src`, its text, and what of it is not a test and not a comment.
fn sources() -> Vec<(String, String, String)> {
    let all = files(&root().join("src")).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    all.map(|(path, bytes)| {
        let text = String::from_utf8(bytes).expect("source is UTF-8");
        let tested = path.ends_with("/tests.rs") || path.contains("/tests/");
        let code = if tested { "" } else { text.split("#[cfg(test)]").next().unwrap_or("") };
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        (path, text, code)
    })
    .collect()
}

fn floor(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// The floors a text names: `crate::page::…`, `crate::{page, site::…}`.
fn named(code: &str) -> BTreeSet<&str> {
    let mut out = BTreeSet::new();
    let word = |text: &str| text.len() - text.trim_start_matches(|ch: char| ch.is_alphanumeric() || ch == '_').len();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(list) = rest.strip_prefix('{') else {
            out.insert(&rest[..word(rest)]);
            continue;
        };
        let (mut depth, mut expected) = (0, true);
        for (at, ch) in list.char_indices() {
            match ch {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => expected = true,
                ch if expected && ch.is_alphabetic() => {
                    out.insert(&list[at..at + word(&list[at..])]);
                    expected = false;
                }
                _ => {}
            }
        }
    }
    out.retain(|name| FLOORS.contains(name));
    out
}

fn no_faults(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n  {}\n", faults.join("\n  "));
}

#[test]
fn floors_only_look_down() {
    let height = |name: &str| FLOORS.iter().position(|floor| *floor == name);
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    for (path, _, code) in sources() {
        let own = floor(&path);
        if own == "lib" || own == "main" {
            continue;
        }
        let Some(stands) = height(own) else {
            faults.push(format!("{path}: {own} is no floor; give it its place in FLOORS"));
            continue;
        };
        for seen in named(&code) {
            let excepted = EXCEPTIONS.iter().position(|(file, floor, _)| *file == path && *floor == seen);
            if let Some(number) = excepted {
                used.insert(number);
                continue;
            }
            if height(seen).is_some_and(|other| other > stands) {
                faults.push(format!("{path} looks up to {seen}"));
            }
            let narrow = NARROW.iter().find(|(floor, _)| *floor == own);
            if narrow.is_some_and(|(_, allowed)| !allowed.contains(&seen)) {
                faults.push(format!("{path} knows {seen}, which {own} does not need"));
            }
        }
    }
    for (number, (file, floor, _)) in EXCEPTIONS.iter().enumerate() {
        if !used.contains(&number) {
            faults.push(format!("{file} no longer uses {floor}: strike the exception"));
        }
    }
    no_faults(faults);
}

/// The modules of the page floor that one of its files names: `use super::data;` beside it, `use super::super::data;` in a
/// folder of its own. What `page/mod.rs` hands on (`Cx`, `figure`) belongs to all.
fn pages_named<'a>(path: &str, code: &str, modules: &'a BTreeSet<String>) -> BTreeSet<&'a str> {
    let inside = path.matches('/').count() > 1 && !path.ends_with("/mod.rs");
    let up = if inside { "super::super::" } else { "super::" };
    let mut out = BTreeSet::new();
    for (at, _) in code.match_indices(up) {
        let rest = &code[at + up.len()..];
        if code[..at].ends_with("super::") || rest.starts_with("super::") {
            continue;
        }
        let end = match rest.starts_with('{') {
            true => rest.find('}').unwrap_or(rest.len()),
            false => rest.find(|ch: char| !ch.is_alphanumeric() && ch != '_').unwrap_or(rest.len()),
        };
        let words = rest[..end].split(|ch: char| !ch.is_alphanumeric() && ch != '_');
        out.extend(words.filter_map(|word| modules.get(word)).map(String::as_str));
    }
    out
}

#[test]
fn no_page_leans_in_a_circle() {
    let name = |path: &str| path.split('/').nth(1).unwrap_or("").trim_end_matches(".rs").to_owned();
    let files: Vec<_> =
        sources().into_iter().filter(|(path, ..)| path.starts_with("page/") && path != "page/mod.rs").collect();
    let modules: BTreeSet<String> = files.iter().map(|(path, ..)| name(path)).collect();
    let mut leans: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (path, _, code) in &files {
        let own = name(path);
        leans
            .entry(own.clone())
            .or_default()
            .extend(pages_named(path, code, &modules).into_iter().filter(|it| *it != own));
    }
    assert!(leans["village"].contains("budget") && leans["data"].contains("classes"), "{leans:?}");
    // What leans on nothing that is left is taken away, until nothing is left but circles.
    while let Some(free) = leans.iter().find(|(_, on)| on.is_empty()).map(|(own, _)| own.clone()) {
        leans.remove(&free);
        leans.values_mut().for_each(|on| {
            on.remove(free.as_str());
        });
    }
    no_faults(leans.iter().map(|(own, on)| format!("page/{own} leans on {on:?}, which leans on it")).collect());
}

#[test]
fn every_file_says_what_it_is() {
    let silent = sources().into_iter().filter(|(path, text, _)| {
        // A rule's page is its description.
        !text.starts_with("//!") && !text.starts_with("#![doc = include_str!") && !path.contains("/tests/")
    });
    no_faults(silent.map(|(path, ..)| format!("{path} does not begin with //!")).collect());
}

#[test]
fn nothing_is_unwrapped() {
    let mut faults = Vec::new();
    for (path, _, code) in sources() {
        for (word, instead) in [
            (".unwrap()", "say why with expect"),
            ("todo!", "finish it"),
            ("dbg!", "remove it"),
            ("println!", "only cmd speaks, through its streams"),
        ] {
            if code.contains(word) {
                faults.push(format!("{path} holds {word}: {instead}"));
            }
        }
    }
    no_faults(faults);
}

#[test]
fn money_never_floats() {
    let mut faults = Vec::new();
    for (path, _, code) in sources() {
        let words = || code.split(|ch: char| !ch.is_alphanumeric() && ch != '_');
        if WITHOUT_FLOATS.contains(&floor(&path)) && words().any(|word| word == "f32" || word == "f64") {
            faults.push(format!("{path} uses a float"));
        }
    }
    no_faults(faults);
}

#[test]
fn only_the_ends_touch_the_world() {
    // What reads the disk, and what asks for the time.
    let disk = ["source", "load", "render", "publish", "pipeline", "cmd"];
    let mut faults = Vec::new();
    for (path, _, code) in sources() {
        let own = floor(&path);
        if !disk.contains(&own) && (code.contains("std::fs") || code.contains("File::open")) {
            faults.push(format!("{path} touches the disk"));
        }
        for clock in ["Utc::now", "Local::now", "SystemTime::now", "Instant::now", "thread_rng", "env::var"] {
            // Whether a file was changed just now says nothing to anybody but decides whether to look again.
            let looks_again = path == "source/folder.rs" && clock == "SystemTime::now";
            let allowed = own == "cmd" || path == "publish/target.rs" || looks_again;
            if code.contains(clock) && !allowed {
                faults.push(format!("{path} asks {clock}"));
            }
        }
    }
    no_faults(faults);
}

#[test]
fn every_rule_has_its_page() {
    let mut faults = Vec::new();
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    let all = files(&root().join("src/check"));
    for (path, bytes) in &all {
        let text = String::from_utf8_lossy(bytes);
        if let Some(rule) = path.strip_suffix(".zh.md").or_else(|| path.strip_suffix(".md"))
            && !all.contains_key(&format!("{rule}.rs"))
        {
            faults.push(format!("check/{path} has no rule beside it"));
        }
        let Some(rule) = path.strip_suffix(".rs").filter(|_| text.contains("Rule {")) else { continue };
        if path.ends_with("mod.rs") {
            continue;
        }
        let Some(page) = all.get(&format!("{rule}.md")).map(|bytes| String::from_utf8_lossy(bytes)) else {
            faults.push(format!("check/{path} has no page beside it"));
            continue;
        };
        let field = |name: &str| {
            let value = text.split_once(&format!("{name}: \"")).and_then(|(_, rest)| rest.split_once('"'));
            value.map_or("", |(value, _)| value).to_owned()
        };
        let (code, name) = (field("code"), field("name"));
        if !page.starts_with(&format!("# {name} ({code})\n")) {
            faults.push(format!("check/{rule}.md does not begin with `# {name} ({code})`"));
        }
        let zh = all.get(&format!("{rule}.zh.md")).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        if !zh.lines().next().is_some_and(|heading| heading.ends_with(&format!("（{code}）"))) {
            faults.push(format!("check/{rule}.zh.md does not begin with a Chinese name and `（{code}）`"));
        }
        if name.replace('-', "_") != rule.rsplit('/').next().unwrap_or("") {
            faults.push(format!("check/{path} is named after another rule than {name}"));
        }
        for heading in ["## Why it matters", "## Example", "## Write instead"] {
            if !page.lines().any(|line| line.starts_with(heading)) {
                faults.push(format!("check/{rule}.md has no `{heading}`"));
            }
        }
        if let Some(other) = codes.insert(code.clone(), path.clone()) {
            faults.push(format!("{code} is both {other} and {path}"));
        }
    }
    assert!(codes.len() > 10, "{codes:?}");
    no_faults(faults);
}

#[test]
fn the_theme_built_in_is_the_theme_folder() {
    let folder = files(&root().join("themes/default"));
    let listed: BTreeMap<String, Vec<u8>> = openvillage::render::builtin::FILES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    assert_eq!(listed.keys().collect::<Vec<_>>(), folder.keys().collect::<Vec<_>>());
    assert!(listed == folder, "a file changed after the program was built");
    for page in openvillage::render::builtin::PAGES {
        assert!(folder.contains_key(&format!("templates/{page}")), "{page}");
    }
}

/// Calendar and currencies: a language chooses among the forms it is offered (number, short or full name, plural).
const CHOSEN: [&str; 4] = ["currency-", "month-", "months-", "quarter-"];

/// Every message of a language: its key, and the names it is filled with.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = root().join(format!("themes/default/i18n/{language}.ftl"));
    let text = fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '-') {
            let (name, _) = line.split_once('=').unwrap_or_else(|| panic!("{language}.ftl: {line}"));
            key = name.trim().to_owned();
            assert!(!out.contains_key(&key), "{language}.ftl: {key} is there twice");
        }
        let names = out.entry(key.clone()).or_default();
        for (at, _) in line.match_indices('$') {
            names.insert(
                line[at + 1..].chars().take_while(|ch| ch.is_ascii_alphanumeric() || "-_".contains(*ch)).collect(),
            );
        }
    }
    out.remove("");
    out
}

#[test]
fn both_languages_have_the_same_words() {
    let (zh, en) = (messages("zh"), messages("en"));
    let mut faults = Vec::new();
    for (key, names) in &zh {
        match en.get(key) {
            None => faults.push(format!("en.ftl lacks {key}")),
            Some(other) if names == other => {}
            Some(_) if CHOSEN.iter().any(|begin| key.starts_with(begin)) => {}
            Some(other) => faults.push(format!("{key}: zh is filled with {names:?}, en with {other:?}")),
        }
    }
    faults.extend(en.keys().filter(|key| !zh.contains_key(*key)).map(|key| format!("zh.ftl lacks {key}")));
    no_faults(faults);
}

/// Keys pages ask for by name. Keys made of pieces are met when the portals of the other tests are built.
fn asked() -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (path, _, code) in sources().into_iter().filter(|(path, ..)| path.starts_with("page/")) {
        for call in ["say(", "tell(", "rich("] {
            for (at, _) in code.match_indices(call) {
                let own = code[..at].chars().next_back().is_some_and(|ch| ch == '.' || ch == ' ' || ch == '(');
                if let Some(rest) = code[at + call.len()..].trim_start().strip_prefix('"').filter(|_| own) {
                    out.insert(rest.split('"').next().unwrap_or("").to_owned(), path.clone());
                }
            }
        }
    }
    out
}

#[test]
fn every_word_a_page_asks_for_is_there() {
    let asked = asked();
    assert!(asked.len() > 200, "{} keys found in the source", asked.len());
    let mut faults = Vec::new();
    for language in ["zh", "en"] {
        let there = messages(language);
        faults.extend(
            asked
                .iter()
                .filter(|(key, _)| !there.contains_key(*key))
                .map(|(key, path)| format!("{path} asks {language}.ftl for {key}")),
        );
    }
    no_faults(faults);
}

/// Not a fault, but translators work for nothing: words whose name stands nowhere in the source or the templates.
#[test]
fn no_word_is_left_over() {
    let mut everything: String = sources().into_iter().map(|(_, text, _)| text).collect();
    for (_, bytes) in files(&root().join("themes/default/templates")) {
        everything.push_str(&String::from_utf8_lossy(&bytes).replace('_', "-"));
    }
    // A key made of pieces has its beginning in a format: `unit-{}`.
    let begun: BTreeSet<&str> = everything
        .match_indices("-{")
        .map(|(at, _)| {
            everything[..at].rsplit(|ch: char| !ch.is_ascii_alphanumeric() && ch != '-').next().unwrap_or("")
        })
        .filter(|begin| !begin.is_empty())
        .collect();
    let left: Vec<String> = messages("en")
        .into_keys()
        .filter(|key| !everything.contains(&format!("{key}\"")) && !everything.contains(&format!("w.{key}")))
        .filter(|key| !begun.iter().any(|begin| key.starts_with(&format!("{begin}-"))))
        .collect();
    println!("{} words are perhaps used nowhere: {left:?}", left.len());
}
