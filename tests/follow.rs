//! What a site offers to programs: feeds, calendars, the map of its pages, its tables with their description, and what
//! pages say of themselves. Everything they name must be there, and be what they say it is.

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use shared::{Scratch, TODAY, build, files, program, root};

/// The address in the sample's `portal.yaml`.
const BASE: &str = "https://accounts.example.org/";

static SITE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let scratch = Scratch::new("follow");
    build(&root().join("content"), &scratch.join("site"), TODAY);
    files(&scratch.join("site"))
});

/// A site whose address nobody knows.
static NOWHERE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let scratch = Scratch::new("follow");
    shared::copy(&root().join("tests/portals/smallest/content"), &scratch.join("content"));
    build(&scratch.join("content"), &scratch.join("site"), "2025-09-30");
    files(&scratch.join("site"))
});

fn text<'s>(site: &'s BTreeMap<String, Vec<u8>>, path: &str) -> &'s str {
    let bytes = site.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

fn ending<'s>(site: &'s BTreeMap<String, Vec<u8>>, end: &str) -> Vec<&'s str> {
    let found: Vec<&str> = site.keys().map(String::as_str).filter(|path| path.ends_with(end)).collect();
    assert!(!found.is_empty(), "no {end} anywhere");
    found
}

/// The tables of data; those of other people are attachments.
fn tables(site: &BTreeMap<String, Vec<u8>>) -> Vec<&str> {
    ending(site, ".csv").into_iter().filter(|path| path.starts_with("data/")).collect()
}

/// Elements of an XML document in order: name, attributes, the text directly in it. It must be well-formed.
fn elements(xml: &str) -> Vec<(String, BTreeMap<String, String>, String)> {
    let mut reader = Reader::from_str(xml);
    let mut out: Vec<(String, BTreeMap<String, String>, String)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|cause| panic!("{cause} in {xml}")) {
            Event::Start(tag) => {
                open.push(out.len());
                out.push(element(&tag));
            }
            Event::Empty(tag) => out.push(element(&tag)),
            Event::End(_) => drop(open.pop()),
            Event::Text(words) => {
                if let Some(at) = open.last() {
                    out[*at].2.push_str(words.trim());
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "an element is not closed in {xml}");
    out
}

fn element(tag: &quick_xml::events::BytesStart) -> (String, BTreeMap<String, String>, String) {
    let attributes = tag.attributes().map(|it| {
        let it = it.expect("an attribute");
        let value = it.value.replace("&amp;", "&");
        (it.key.as_ref().to_owned(), value)
    });
    (tag.name().as_ref().to_owned(), attributes.collect(), String::new())
}

/// A page of the site, with its anchor if it names one.
fn leads(site: &BTreeMap<String, Vec<u8>>, from: &str, path: &str) {
    let (file, anchor) = path.split_once('#').unwrap_or((path, ""));
    let page = text(site, file);
    let has = anchor.is_empty() || page.contains(&format!("id=\"{anchor}\"")) || page.contains(&format!("id={anchor}"));
    assert!(has, "{from} names an anchor that is not there: {path}");
}

/// A path from a file of the site, as a browser follows it.
fn follow(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        if part == ".." { parts.truncate(parts.len().saturating_sub(1)) } else { parts.push(part) }
    }
    parts.join("/")
}

#[test]
fn every_feed_is_whole_and_leads_somewhere() {
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for (site, base) in [(&*SITE, BASE), (&*NOWHERE, "")] {
        for path in ending(site, "feed.xml") {
            let all = elements(text(site, path));
            let count = |name: &str| all.iter().filter(|(it, ..)| it == name).count();
            let entries = count("entry");
            assert_eq!(all[0].1["xmlns"], "http://www.w3.org/2005/Atom", "{path}");
            for name in ["id", "title", "updated"] {
                assert_eq!(count(name), entries + 1, "{path}: {name}");
            }
            assert!(entries <= 50, "{path} has {entries} entries");
            for (name, attributes, words) in &all {
                match name.as_str() {
                    "id" if base.is_empty() => assert!(words.starts_with("urn:uuid:"), "{path}: {words}"),
                    "id" => assert!(words.starts_with("tag:accounts.example.org,2026-01-01:"), "{path}: {words}"),
                    "title" | "name" => assert!(!words.is_empty(), "{path}: an empty {name}"),
                    "updated" => assert!(words.len() == 20 && words.ends_with("T00:00:00Z"), "{path}: {words}"),
                    "link" if attributes["rel"] == "self" => assert_eq!(attributes["href"], format!("{base}{path}")),
                    "link" => {
                        let href = &attributes["href"];
                        let page = href.strip_prefix(BASE).map_or_else(|| follow(path, href), str::to_owned);
                        leads(site, path, &page);
                    }
                    _ => {}
                }
            }
            let own: Vec<&String> = all.iter().filter(|(name, ..)| name == "id").map(|(.., words)| words).collect();
            let distinct: BTreeSet<&&String> = own.iter().collect();
            assert_eq!(distinct.len(), own.len(), "{path}: two entries have one name");
            ids.insert(own[0].clone());
        }
    }
    assert_eq!(
        ids.len(),
        ending(&SITE, "feed.xml").len() + ending(&NOWHERE, "feed.xml").len(),
        "two feeds have one name"
    );
}

/// Entries keep their names and their words when the site is built on a later day.
#[test]
fn a_later_build_renames_nothing() {
    let scratch = Scratch::new("follow");
    build(&root().join("content"), &scratch.join("site"), "2026-12-31");
    let later = files(&scratch.join("site"));
    let mut kept = 0;
    for path in ending(&SITE, "/feed.xml") {
        let before: BTreeSet<&str> =
            text(&SITE, path).split("<entry>").skip(1).map(|it| &it[..it.find("</entry>").unwrap_or(0)]).collect();
        for entry in text(&later, path).split("<entry>").skip(1) {
            let (entry, _) = entry.split_once("</entry>").expect("closed");
            let day = entry.split_once("<updated>").expect("a day").1;
            if &day[..10] <= TODAY {
                assert!(before.contains(entry), "{path} says otherwise: {entry}");
                kept += 1;
            }
        }
    }
    assert!(kept > 100, "{kept} entries");
}

#[test]
fn every_page_of_a_place_names_its_feed() {
    for path in ending(&SITE, "/feed.xml") {
        let index = path.replace("feed.xml", "index.html");
        assert!(text(&SITE, &index).contains("application/atom+xml"), "{index}");
    }
}

#[test]
fn calendars_are_whole() {
    let mut events = 0;
    for path in ending(&SITE, "calendar.ics") {
        let text = text(&SITE, path);
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"),
            "{path}"
        );
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{path}: a line ends otherwise");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{path}: a line is too long");
        let unfolded = text.replace("\r\n ", "");
        let of = |name: &str| -> Vec<&str> { unfolded.lines().filter_map(|line| line.strip_prefix(name)).collect() };
        let uids: BTreeSet<&str> = of("UID:").into_iter().collect();
        let begun = unfolded.matches("BEGIN:VEVENT").count();
        assert_eq!(uids.len(), begun, "{path}: two entries have one name");
        for name in ["DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:"] {
            assert_eq!(of(name).len(), begun, "{path}: {name}");
        }
        for url in of("URL:") {
            leads(&SITE, path, url.strip_prefix(BASE).unwrap_or_else(|| panic!("{path}: {url}")));
        }
        events += begun;
    }
    assert!(events > 50, "{events} entries in all");
}

#[test]
fn the_map_names_every_page_once() {
    let all = elements(text(&SITE, "sitemap.xml"));
    let told: BTreeSet<String> = all
        .iter()
        .filter(|(name, ..)| name == "loc")
        .map(|(.., words)| words.strip_prefix(BASE).unwrap_or_else(|| panic!("{words}")).to_owned())
        .collect();
    let pages = SITE.keys().filter(|path| path.ends_with(".html") && !path.ends_with("404.html"));
    assert_eq!(told, pages.cloned().collect::<BTreeSet<String>>());
    assert_eq!(text(&SITE, "robots.txt"), format!("User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n"));
    assert!(!NOWHERE.contains_key("sitemap.xml"), "addresses are not known");
}

#[test]
fn public_addresses_stand_only_where_they_are_known() {
    for path in ending(&NOWHERE, ".html") {
        let page = text(&NOWHERE, path);
        for sign in ["rel=canonical", "hreflang=\"x-default\"", "og:url"] {
            assert!(!page.contains(sign), "{path} has {sign}");
        }
    }
    for path in ending(&SITE, "index.html") {
        let page = text(&SITE, path);
        for sign in [&format!("{BASE}{path}"), "x-default", "og:title", "og:locale"] {
            assert!(page.contains(sign), "{path} lacks {sign}");
        }
    }
}

/// The JSON of a page's block for machines.
fn block(site: &BTreeMap<String, Vec<u8>>, path: &str) -> Value {
    let page = text(site, path);
    let start = page.find("application/ld+json").unwrap_or_else(|| panic!("{path} has none"));
    let inside = page[start..].split_once('>').expect("a tag").1;
    serde_json::from_str(inside.split_once("</script>").expect("closed").0)
        .unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

#[test]
fn pages_say_where_their_data_is() {
    let mut files = 0;
    let pages = ["index.html", "en/index.html", "shiqiao/index.html", "en/shiqiao/qinghe/index.html"];
    for path in pages.into_iter().chain(["shiqiao/qinghe/debts.html", "shiqiao/qinghe/budget-2024.html"]) {
        let block = block(&SITE, path);
        assert_eq!(block["@context"], "https://schema.org", "{path}");
        let sets = block["@graph"].as_array().cloned().unwrap_or_else(|| vec![block.clone()]);
        for file in sets.iter().filter_map(|set| set["distribution"].as_array()).flatten() {
            let address = file["contentUrl"].as_str().expect("text");
            text(&SITE, address.strip_prefix(BASE).unwrap_or_else(|| panic!("{path}: {address}")));
            files += 1;
        }
    }
    assert!(files > 15, "{files} files");
    assert_eq!(block(&NOWHERE, "hill/index.html")["@graph"][0]["@type"], "GovernmentOrganization");
}

/// Whether a cell is what its column says.
fn fits(kind: &str, cell: &str) -> bool {
    let number = |text: &str| {
        let digits = text.strip_prefix('-').unwrap_or(text);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    match kind {
        "string" => true,
        "year" => cell.len() == 4 && number(cell),
        "integer" => number(cell),
        "number" => cell.split_once('.').map_or(number(cell), |(whole, part)| number(whole) && number(part)),
        "date" => cell.len() == 10 && chrono_day(cell),
        "boolean" => matches!(cell, "true" | "false"),
        other => panic!("no type {other}"),
    }
}

fn chrono_day(cell: &str) -> bool {
    openvillage::measure::period::parse_date(cell).is_some()
}

#[test]
fn every_table_is_described_and_every_cell_is_what_it_says() {
    for site in [&*SITE, &*NOWHERE] {
        let mut described: BTreeSet<String> = BTreeSet::new();
        for path in ending(site, "datapackage.json") {
            let package: Value = serde_json::from_str(text(site, path)).expect("JSON");
            assert_eq!(package["profile"], "tabular-data-package", "{path}");
            let mut names = BTreeSet::new();
            for resource in package["resources"].as_array().expect("a list") {
                let name = resource["name"].as_str().expect("a name");
                let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._/".contains(&byte);
                assert!(name.bytes().all(plain) && names.insert(name.to_owned()), "{path}: {name}");
                assert!(resource["title"].as_str().is_some_and(|title| !title.is_empty()), "{path}: {name}");
                let table = follow(path, resource["path"].as_str().expect("a path"));
                let mut reader = csv::Reader::from_reader(text(site, &table).as_bytes());
                let fields = resource["schema"]["fields"].as_array().expect("fields");
                let columns: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
                assert_eq!(reader.headers().expect("a head").iter().collect::<Vec<_>>(), columns, "{table}");
                for row in reader.records() {
                    for (cell, field) in row.expect("a row").iter().zip(fields) {
                        let kind = field["type"].as_str().expect("a type");
                        let missing = cell.is_empty() || cell == "not_applicable";
                        assert!(missing || fits(kind, cell), "{table}: {} is no {kind}: {cell}", field["name"]);
                    }
                }
                described.insert(table);
            }
        }
        let tables: BTreeSet<String> = tables(site).into_iter().map(str::to_owned).collect();
        assert_eq!(described, tables);
    }
}

#[test]
fn json_says_what_the_table_says() {
    let mut rows = 0;
    for path in tables(&SITE) {
        let (folder, file) = path.rsplit_once('/').expect("in a folder");
        let name = file.strip_suffix(".csv").expect("its ending");
        let json =
            if folder == "data/indicators" { path.replace(".csv", ".json") } else { format!("{folder}/tables.json") };
        let json: Value = serde_json::from_str(text(&SITE, &json)).unwrap_or_else(|cause| panic!("{json}: {cause}"));
        let table = &json[name];
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text(&SITE, path).as_bytes());
        let mut lines = reader.records().map(|row| row.expect("a row"));
        let plain = |cell: &Value| cell.as_str().map_or_else(|| cell.to_string().replace("null", ""), str::to_owned);
        let row = |row: &Value| -> Vec<String> { row.as_array().expect("a row").iter().map(plain).collect() };
        assert_eq!(row(&table["columns"]), lines.next().expect("a head").iter().collect::<Vec<_>>(), "{path}");
        let told = table["rows"].as_array().expect("rows");
        let lines: Vec<csv::StringRecord> = lines.collect();
        assert_eq!(told.len(), lines.len(), "{path}");
        for (told, line) in told.iter().zip(&lines) {
            assert_eq!(row(told), line.iter().collect::<Vec<_>>(), "{path}");
        }
        rows += lines.len();
    }
    assert!(rows > 2000, "{rows} rows");
}

/// A licence in the portal's own words, an address with a folder: neither breaks a description.
#[test]
fn a_licence_and_a_folder_are_told() {
    let scratch = Scratch::new("follow");
    shared::copy(&root().join("tests/portals/smallest/content"), &scratch.join("content"));
    let portal = scratch.join("content/portal.yaml");
    let said = std::fs::read_to_string(&portal).expect("there") + "\nlicence: CC-BY-4.0\n";
    std::fs::write(&portal, said).expect("written");
    let output = program()
        .current_dir(&scratch.path)
        .args(["build", "--quiet", "--as-of", "2025-09-30", "--base-url", "https://example.org/v", "--out", "site"])
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let site = files(&scratch.join("site"));
    let package: Value = serde_json::from_str(text(&site, "data/hill/datapackage.json")).expect("JSON");
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(package["homepage"], "https://example.org/v/hill/index.html");
    assert!(text(&site, "sitemap.xml").contains("<loc>https://example.org/v/hill/index.html</loc>"));
    assert!(text(&site, "hill/feed.xml").contains("<id>tag:example.org,2026-01-01:v/hill/feed.xml</id>"));
}
