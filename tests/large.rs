//! A portal with more places than a page can list: pages stay light, and no village is lost without a link to it.

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use shared::html::{self, Piece};
use shared::{Scratch, TODAY, build, files};

/// As in `tests/site.rs`, for any portal.
const PAGE_BYTES: usize = 120 * 1024;
const FIRST_VIEW_BYTES: usize = 40 * 1024;
/// Villages of one township, more than one page lists; of another; and right below the county, more than its own page lists.
const BIG: usize = 102;
const SMALL: usize = 2;
const COUNTY: usize = 52;
/// Decisions of one village, fifty a year: more than their list holds.
const DECISIONS: usize = 150;

/// The pages of the portal with the pages each leads to.
struct Site {
    files: BTreeMap<String, Vec<u8>>,
    links: BTreeMap<String, BTreeSet<String>>,
}

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let scratch = Scratch::new("large");
    write(&scratch.join("content"));
    build(&scratch.join("content"), &scratch.join("site"), TODAY);
    let files = files(&scratch.join("site"));
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html");
    let links = pages.map(|(path, bytes)| {
        let text = std::str::from_utf8(bytes).expect("pages are UTF-8");
        let hrefs = html::pieces(text).into_iter().filter_map(|piece| match piece {
            Piece::Open(name, attributes, _) if name == "a" => {
                attributes.into_iter().find(|(key, _)| key == "href").map(|(_, link)| link)
            }
            _ => None,
        });
        let targets = hrefs.filter(|it| !it.contains(':')).map(|link| target(path, &link)).collect();
        (path.clone(), targets)
    });
    let links = links.collect();
    Site { files, links }
});

/// The file a relative link leads to.
fn target(from: &str, link: &str) -> String {
    let link = link.split('#').next().unwrap_or("");
    if link.is_empty() {
        return from.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap_or_else(|| panic!("{from}: {link} leads out of the site"))),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A township with many villages, one with few, and many right below the county. One village has six years, so that every
/// table is as wide as it can be; many have nothing of the newest year.
fn write(content: &Path) {
    let put = |path: String, text: &str| {
        let path = content.join(path);
        fs::create_dir_all(path.parent().expect("below the portal")).expect("made");
        fs::write(path, text).expect("written");
    };
    put(
        "portal.yaml".to_owned(),
        "title: 安澜县村务公开\nlevel: county\nlanguages: [zh]\ncurrency: CNY\npacks: [generic]\n",
    );
    let village = |folder: &str, number: usize| {
        let name = format!("新桥{}村", numeral(number));
        put(
            format!("{folder}/village.yaml"),
            &format!(
                "name: {name}\nentities:\n  - {{id: council, kind: villagers_committee, name: {name}村民委员会}}\n"
            ),
        );
        // Most have no accounts: a page of a village more is time that this test need not take.
        let years = match number {
            0 => 2019..2025,
            _ if number.is_multiple_of(12) => 2024..2025,
            _ => 0..0,
        };
        for year in years {
            let amount = 123_456 + number * 1_237;
            put(
                format!("{folder}/budgets/{year}-council.yaml"),
                &format!(
                    "year: {year}\nentity: council\nstatus: final\ncovers: {year}\nchart: none\nlines:\n  \
                     - {{id: rent, kind: revenue, label: 租金, plan: {amount}, actual: {amount}.50}}\n"
                ),
            );
        }
    };
    put("big/area.yaml".to_owned(), "level: township\nname: 清河镇\n");
    put("small/area.yaml".to_owned(), "level: township\nname: 石桥乡\n");
    villages().iter().enumerate().for_each(|(number, path)| village(path, number));
    for number in 0..DECISIONS {
        let day = format!("{}-{:02}-{:02}", 2022 + number / 50, number % 12 + 1, number % 28 + 1);
        put(
            format!("small/v000/decisions/{day}-matter-{number}.md"),
            &format!(
                "---\ntitle: 第{number}项决议\nentity: council\nmatter: other\nprocedure: representatives\nsteps:\n  - {{step: resolution, date: {day}, \
                 body: villager_representatives, eligible: 45, present: 40, for: 39, against: 0, abstain: 1}}\n---\n按议定办理。\n"
            ),
        );
    }
}

/// A name of two characters for a number.
fn numeral(number: usize) -> String {
    const WORDS: [char; 18] =
        ['东', '西', '南', '北', '上', '下', '前', '后', '左', '右', '山', '水', '林', '田', '安', '和', '兴', '平'];
    [WORDS[number / 18 % 18], WORDS[number % 18]].iter().collect()
}

/// The folders of the villages.
fn villages() -> Vec<String> {
    let some = |folder: &'static str, count| (0..count).map(move |number| format!("{folder}v{number:03}"));
    some("big/", BIG).chain(some("small/", SMALL)).chain(some("", COUNTY)).collect()
}

/// What is linked from pages that are at most so many links away, where only links to pages `on` the way are followed.
fn within(start: &'static str, steps: usize, on: impl Fn(&str) -> bool) -> BTreeSet<&'static str> {
    let mut pages = BTreeSet::from([start]);
    for _ in 0..steps {
        let next = pages.iter().flat_map(|page| &SITE.links[*page]).map(String::as_str).filter(|page| on(page));
        pages = pages.iter().copied().chain(next.collect::<Vec<_>>()).collect();
    }
    pages.iter().flat_map(|page| &SITE.links[*page]).map(String::as_str).collect()
}

fn all_found(found: &BTreeSet<&str>, page: &str) {
    let lost: Vec<String> = villages()
        .into_iter()
        .map(|village| format!("{village}/{page}"))
        .filter(|it| !found.contains(it.as_str()))
        .collect();
    assert!(lost.is_empty(), "{} villages are not found, such as {}", lost.len(), lost[0]);
}

#[test]
fn no_page_grows_with_the_portal() {
    let mut sizes: Vec<(usize, &str)> = SITE.links.keys().map(|path| (SITE.files[path].len(), path.as_str())).collect();
    sizes.sort_unstable();
    for (size, path) in sizes.iter().rev().take(8) {
        println!("{size} {path}");
    }
    let heavy: Vec<_> = sizes.iter().filter(|(size, _)| *size > PAGE_BYTES).collect();
    assert!(heavy.is_empty(), "{heavy:?}");
}

#[test]
fn a_village_can_be_looked_for_before_the_rest_has_come() {
    let css = SITE.files.iter().find(|(path, _)| path.contains("/style-")).map_or(0, |(_, bytes)| bytes.len());
    assert!(css > 0, "no style sheet");
    for page in ["index.html", "big/index.html"] {
        let text = std::str::from_utf8(&SITE.files[page]).expect("text");
        let at = text
            .find("id=\"find\"")
            .or_else(|| text.find("id=find>"))
            .unwrap_or_else(|| panic!("{page}: nothing to find with"));
        let end = at + text[at..].find("</section>").expect("a section ends");
        println!("{page}: {} bytes until a village can be found, {} in all", end + css, text.len());
        assert!(end + css <= FIRST_VIEW_BYTES, "{page}: {}", end + css);
    }
}

#[test]
fn every_village_stands_in_a_list_that_needs_no_script() {
    // Home, township, part of its list.
    all_found(&within("index.html", 3, |page| page.ends_with("/index.html") || page.contains("places.")), "index.html");
    // The page of the search leads there as well.
    let on = |page: &str| page.ends_with("/index.html") || page.contains("places.");
    all_found(&within("search.html", 2, on), "index.html");
}

#[test]
fn a_village_is_two_taps_from_every_indicator_and_from_the_checks() {
    let keys: BTreeSet<&str> = SITE.links["indicators/index.html"]
        .iter()
        .filter_map(|page| page.strip_prefix("indicators/")?.strip_suffix(".html"))
        .filter(|key| *key != "index")
        .collect();
    assert!(keys.len() > 30, "{keys:?}");
    for key in keys {
        let start = format!("indicators/{key}.html");
        let start = SITE.links.get_key_value(&start).expect("the page of an indicator").0;
        all_found(&within(start, 2, |page| page.starts_with(&format!("indicators/{key}"))), "trends.html");
    }
    all_found(&within("checks.html", 2, |page| page.contains("checks.") && page.ends_with(".html")), "checks.html");
}

#[test]
fn every_decision_stands_in_the_list_or_one_link_below_it() {
    let found = within("small/v000/decisions.html", 1, |page| page.starts_with("small/v000/decisions-"));
    let decisions = found.iter().filter(|page| page.starts_with("small/v000/decisions/")).count();
    assert_eq!(decisions, DECISIONS);
    assert!(!SITE.links.contains_key("small/v000/decisions-2023.html"), "the newest years stand in the list itself");
    assert!(SITE.links.contains_key("small/v000/decisions-2022.html"));
}

#[test]
fn every_link_leads_somewhere() {
    for (page, links) in &SITE.links {
        for link in links {
            assert!(SITE.files.contains_key(link), "{page}: {link} is not there");
        }
    }
}
