//! Three whole portals and what becomes of them: the list of files, every table of data, and chosen pages with one
//! tag a line. `UPDATE=1 cargo test --test portals` writes them anew; read the difference as carefully as code.

mod shared;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use shared::{Scratch, build, files, html, root};

/// One door: the portal of that name gives what its golden folder holds.
fn check(name: &str) {
    let portal = root().join("tests/portals").join(name);
    let scratch = Scratch::new("portals");
    // Away from the repository: its commits would be on the pages.
    shared::copy(&portal.join("content"), &scratch.join("content"));
    build(&scratch.join("content"), &scratch.join("site"), "2025-09-30");
    golden(name, &files(&scratch.join("site")));
}

/// What of a site the golden folder holds.
fn golden(name: &str, site: &BTreeMap<String, Vec<u8>>) {
    let portal = root().join("tests/portals").join(name);
    let pages = fs::read_to_string(portal.join("golden.list")).expect("the list of chosen pages");

    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut list = String::new();
    for path in site.keys() {
        writeln!(list, "{}", without_hash(path)).expect("memory");
    }
    found.insert("files.txt".to_owned(), list);
    for page in pages.lines() {
        let bytes = site.get(page).unwrap_or_else(|| panic!("{name}: there is no page {page}"));
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        if !page.ends_with(".html") {
            // Feeds, calendars and the like have lines of their own.
            found.insert(page.to_owned(), text.to_owned());
            continue;
        }
        let text = html::lines(text);
        found.insert(format!("{page}.txt"), text.lines().map(without_hash).collect::<Vec<_>>().join("\n") + "\n");
    }
    for (path, bytes) in site {
        if path.ends_with(".csv") {
            let text = String::from_utf8(bytes.clone()).expect("UTF-8");
            // A table with nothing but its head says enough by being in the list of files.
            if text.lines().count() > 1 {
                found.insert(path.clone(), text);
            }
        }
    }
    compare(name, &found);
}

fn compare(name: &str, found: &BTreeMap<String, String>) {
    let golden = root().join("tests/portals").join(name).join("golden");
    if std::env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(&golden);
        for (path, text) in found {
            let path = golden.join(path);
            fs::create_dir_all(path.parent().expect("below the folder")).expect("made");
            fs::write(path, text).expect("written");
        }
        return;
    }
    let expected = files(&golden);
    let mut wrong = String::new();
    for path in expected.keys().filter(|path| !found.contains_key(*path)) {
        writeln!(wrong, "{path}: is no longer made").expect("memory");
    }
    for (path, text) in found {
        match expected.get(path).map(|bytes| String::from_utf8_lossy(bytes)) {
            None => writeln!(wrong, "{path}: is new").expect("memory"),
            Some(old) if old == *text => {}
            Some(old) => {
                writeln!(wrong, "{path}:").expect("memory");
                let mut shown = 0;
                for (number, pair) in old.lines().zip(text.lines()).enumerate() {
                    if pair.0 != pair.1 && shown < 6 {
                        writeln!(wrong, "  {}: - {}\n  {}: + {}", number + 1, pair.0, number + 1, pair.1)
                            .expect("memory");
                        shown += 1;
                    }
                }
                writeln!(wrong, "  {} lines before, {} now", old.lines().count(), text.lines().count())
                    .expect("memory");
            }
        }
    }
    assert!(wrong.is_empty(), "{name} differs (UPDATE=1 accepts it):\n{wrong}");
}

/// `static/style-1a2b3c4d.css` changes with every rule of the style sheet; goldens do not care.
fn without_hash(line: &str) -> String {
    let Some(at) = line.find("static/") else { return line.to_owned() };
    let Some(dash) = line[at..].find('-').map(|dash| at + dash) else { return line.to_owned() };
    let hash = line[dash + 1..].bytes().take_while(u8::is_ascii_hexdigit).count();
    if hash == 8 { format!("{}{}", &line[..dash], &line[dash + 9..]) } else { line.to_owned() }
}

#[test]
fn the_smallest_that_builds() {
    check("smallest");
}

#[test]
fn two_townships_in_two_languages() {
    check("townships");
}

/// The two townships with a debt, a decision, contracts, a budget and a village that have errors: what is not wrong is published,
/// what is wrong says so, and no link leads to what is not there.
#[test]
fn what_is_faulty_is_held_back() {
    let scratch = Scratch::new("portals");
    shared::copy(&root().join("tests/portals/townships/content"), &scratch.join("content"));
    shared::copy(&root().join("tests/portals/held/content"), &scratch.join("content"));
    let output = shared::program()
        .current_dir(&scratch.path)
        .args(["build", "--hold-back", "--as-of", "2025-09-30", "--out", "site"])
        .output()
        .expect("the program runs");
    let told = format!("{}{}", String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout));
    assert_eq!(output.status.code(), Some(1), "{told}");
    let errors: Vec<&str> = told.lines().filter(|line| line.starts_with("error")).collect();
    assert_eq!(errors.len(), 5, "one for each fault, none that follows from another: {errors:#?}");
    let site = files(&scratch.join("site"));
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).expect("UTF-8");
        for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next()) {
            if link.is_empty() || link.contains(':') || path.ends_with("404.html") {
                continue;
            }
            let mut parts: Vec<&str> = path.split('/').collect();
            parts.pop();
            for part in link.split('/') {
                if part == ".." {
                    parts.pop();
                } else {
                    parts.push(part);
                }
            }
            assert!(site.contains_key(&parts.join("/")), "{path} links to {link}");
        }
    }
    for (path, said) in [
        ("en/hexi/liuwan/read-2024.html", "One decision is not told here: its record has errors and is held back."),
        ("en/hexi/liuwan/read-2024.html", "What it still owes is held back"),
        ("en/hexi/liuwan/notice-2024.html", "One decision is not told here"),
        ("hexi/liuwan/read-2024.html", "另有1项决议记录有错误，暂不公布。"),
        ("en/hexi/liuwan/notice-2024.html", "Held back because their record has errors: Contracts."),
        ("hexi/liuwan/notice-2024.html", "以下记录有错误，暂不公布：合同。"),
    ] {
        let page = std::str::from_utf8(&site[path]).expect("UTF-8");
        assert!(page.contains(said), "{path} does not say: {said}");
    }
    golden("held", &site);
}

#[test]
fn yen_and_areas_three_levels_deep() {
    check("yen");
}
