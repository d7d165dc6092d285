//! Builds the sample portal and looks at every page of it as a machine can: links, ids, headings, tables, charts,
//! security, weight; and at its figures by summing the records a second time.

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

use shared::html::{self, Piece};
use shared::{Scratch, TODAY, build, files, root};

/// A page no reader should have to wait for.
const PAGE_BYTES: usize = 120 * 1024;
/// What must arrive before a village can be found.
const FIRST_VIEW_BYTES: usize = 40 * 1024;

struct Page {
    text: String,
    pieces: Vec<Piece>,
}

struct Site {
    files: BTreeMap<String, Vec<u8>>,
    pages: BTreeMap<String, Page>,
}

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let scratch = Scratch::new("site");
    build(&root().join("content"), &scratch.join("site"), TODAY);
    let files = files(&scratch.join("site"));
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let pages = pages.map(|(path, bytes)| {
        let text = String::from_utf8(bytes.clone()).expect("pages are UTF-8");
        (path.clone(), Page { pieces: html::pieces(&text), text })
    });
    Site { pages: pages.collect(), files }
});

/// One door: every page is looked at, every fault told with its page; only the first of a kind on a page.
fn every_page(look: impl Fn(&str, &Page, &mut dyn FnMut(String))) {
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, page) in &SITE.pages {
        look(path, page, &mut |fault| {
            let pages = faults.entry(fault).or_default();
            if pages.last() != Some(path) {
                pages.push(path.clone());
            }
        });
    }
    let mut report = String::new();
    for (fault, pages) in faults.iter().take(40) {
        writeln!(report, "{fault}\n    on {} pages, such as {}", pages.len(), pages[0]).expect("memory");
    }
    assert!(faults.is_empty(), "{} kinds of fault:\n{report}", faults.len());
}

fn opens(page: &Page) -> impl Iterator<Item = (&str, &[(String, String)])> {
    page.pieces.iter().filter_map(|piece| match piece {
        Piece::Open(name, attributes, _) => Some((name.as_str(), attributes.as_slice())),
        _ => None,
    })
}

fn get<'a>(attributes: &'a [(String, String)], key: &str) -> Option<&'a str> {
    attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
}

fn ids(page: &Page) -> BTreeSet<&str> {
    opens(page).filter_map(|(_, attributes)| get(attributes, "id")).collect()
}

/// The file a relative link on a page leads to.
fn target(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop().unwrap_or_else(|| panic!("{from}: {link} leads out of the site"));
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_somewhere() {
    let site_ids: BTreeMap<&str, BTreeSet<&str>> =
        SITE.pages.iter().map(|(path, page)| (path.as_str(), ids(page))).collect();
    every_page(|path, page, fault| {
        for (name, attributes) in opens(page) {
            let canonical =
                name == "link" && get(attributes, "rel").is_some_and(|rel| rel != "stylesheet" && rel != "icon");
            for key in ["href", "src", "action", "poster", "srcset"] {
                let Some(link) = get(attributes, key) else { continue };
                let absolute = link.contains("://");
                if absolute && (canonical || (name == "a" && link.starts_with("https://forge.example.org/"))) {
                    continue;
                }
                if link.starts_with("tel:") || link.starts_with("mailto:") {
                    continue;
                }
                // The page for addresses that lead nowhere is shown at any depth: its links begin at the site's root.
                let link = if path.ends_with("404.html") { link.strip_prefix('/').unwrap_or(link) } else { link };
                if absolute || link.starts_with('/') || link.contains(':') {
                    fault(format!("<{name} {key}> leaves the site or is not relative: {link}"));
                    continue;
                }
                let (file, anchor) = link.split_once('#').map_or((link, None), |(file, anchor)| (file, Some(anchor)));
                let from = if path.ends_with("404.html") { "index.html" } else { path };
                let file = if file.is_empty() { path.to_owned() } else { target(from, file) };
                if !SITE.files.contains_key(&file) {
                    fault(format!("<{name} {key}> leads nowhere: {file}"));
                } else if let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) {
                    if site_ids.get(file.as_str()).is_some_and(|ids| !ids.contains(anchor)) {
                        fault(format!("<{name} {key}> names an anchor that is not there: {file}#{anchor}"));
                    }
                } else if link.is_empty() {
                    fault(format!("<{name} {key}> is empty"));
                }
            }
        }
    });
}

#[test]
fn every_reference_inside_a_page_resolves() {
    every_page(|_, page, fault| {
        let ids = ids(page);
        for (name, attributes) in opens(page) {
            for key in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
                for id in get(attributes, key).unwrap_or("").split_whitespace() {
                    if !ids.contains(id) {
                        fault(format!("<{name} {key}> names no id of the page: {id}"));
                    }
                }
            }
            for (key, value) in attributes {
                if let Some(id) = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')'))
                    && !ids.contains(id)
                {
                    fault(format!("<{name} {key}> paints with what is not there: {id}"));
                }
            }
        }
    });
}

#[test]
fn an_id_is_used_once() {
    every_page(|_, page, fault| {
        let mut seen = BTreeSet::new();
        for (name, attributes) in opens(page) {
            if let Some(id) = get(attributes, "id") {
                if id.is_empty() || id.contains(char::is_whitespace) {
                    fault(format!("<{name}> has the id `{id}`"));
                } else if !seen.insert(id) {
                    fault(format!("the id `{id}` is used twice"));
                }
            }
        }
    });
}

#[test]
fn every_tag_is_closed_in_order() {
    every_page(|_, page, fault| {
        let mut open: Vec<&str> = Vec::new();
        for piece in &page.pieces {
            match piece {
                Piece::Open(name, _, false) => open.push(name),
                Piece::Close(name) => match open.pop() {
                    Some(last) if last == name => {}
                    last => return fault(format!("</{name}> closes {last:?}")),
                },
                _ => {}
            }
        }
        if let Some(left) = open.first() {
            fault(format!("<{left}> is never closed"));
        }
    });
}

#[test]
fn headings_make_an_outline() {
    every_page(|_, page, fault| {
        let levels = opens(page).filter_map(|(name, _)| match name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
            _ => None,
        });
        let levels: Vec<u8> = levels.collect();
        if levels.iter().filter(|level| **level == 1).count() != 1 || levels.first() != Some(&1) {
            fault("a page begins with its only h1".to_owned());
        }
        for pair in levels.windows(2).filter(|pair| pair[1] > pair[0] + 1) {
            fault(format!("h{} follows h{}", pair[1], pair[0]));
        }
    });
}

#[test]
fn a_page_says_its_language_and_what_it_is() {
    every_page(|path, page, fault| {
        let tags: Vec<_> = opens(page).collect();
        let lang = tags.iter().find(|(name, _)| *name == "html").and_then(|(_, attributes)| get(attributes, "lang"));
        let expected = if path.starts_with("en/") { "en" } else { "zh" };
        if lang.is_none_or(|lang| lang.split('-').next() != Some(expected)) {
            fault(format!("html lang is {lang:?}"));
        }
        for name in ["title", "main", "header", "footer"] {
            if tags
                .iter()
                .filter(|(tag, attributes)| *tag == name && get(attributes, "id").is_none_or(|id| id == "main"))
                .count()
                != 1
            {
                fault(format!("there is not one <{name}>"));
            }
        }
        for (name, attributes) in &tags {
            if *name == "nav" && get(attributes, "aria-label").is_none_or(str::is_empty) {
                fault("a nav has no name".to_owned());
            }
            if get(attributes, "lang").is_some_and(str::is_empty) {
                fault(format!("<{name}> has an empty lang"));
            }
        }
        let described = tags.iter().any(|(name, attributes)| {
            *name == "meta"
                && get(attributes, "name") == Some("description")
                && get(attributes, "content").is_some_and(|it| !it.is_empty())
        });
        if !described && !path.ends_with("404.html") {
            fault("has no description".to_owned());
        }
    });
}

#[test]
fn every_table_says_what_it_shows() {
    every_page(|_, page, fault| {
        let (mut columns, mut cells, mut caption, mut prose) = (0, 0, false, false);
        for (name, attributes) in opens(page) {
            let span: usize = get(attributes, "colspan").map_or(1, |span| span.parse().expect("a number"));
            match name {
                "table" => (columns, cells, caption) = (0, 0, false),
                "div" => prose = get(attributes, "role").is_none(),

                "caption" => caption = true,
                // A table of a decision's own text has no caption: Markdown knows none.
                "thead" if !caption && !prose => fault("a table has no caption".to_owned()),
                "tr" => {
                    if cells > 0 && columns > 0 && cells != columns {
                        fault(format!("a row of {cells} cells in a table of {columns} columns"));
                    }
                    columns = columns.max(cells);
                    cells = 0;
                }
                "td" => cells += span,
                "th" => {
                    cells += span;
                    if !get(attributes, "scope").is_some_and(|it| ["col", "row", "rowgroup", "colgroup"].contains(&it))
                    {
                        fault("a th has no scope".to_owned());
                    }
                }
                _ => {}
            }
        }
    });
}

#[test]
fn no_cell_and_no_head_is_empty() {
    every_page(|_, page, fault| {
        let mut inside: Option<(&str, bool)> = None;
        // The total of a column that has none, such as days.
        let mut total = false;
        for piece in &page.pieces {
            match piece {
                Piece::Open(name, ..)
                    if ["td", "th", "caption", "h1", "h2", "h3", "dt", "dd", "a", "title"].contains(&name.as_str()) =>
                {
                    inside = Some((name, false));
                }
                Piece::Open(name, ..) if name == "svg" => inside = inside.map(|(cell, _)| (cell, true)),
                Piece::Text(text) if !text.trim().is_empty() => inside = inside.map(|(cell, _)| (cell, true)),
                Piece::Close(name) if name == "tfoot" => total = false,
                Piece::Open(name, ..) if name == "tfoot" => total = true,
                Piece::Close(name) => {
                    if let Some((cell, filled)) = inside.filter(|(cell, _)| cell == name) {
                        let may_be_empty = total && cell == "td";
                        if !filled && !may_be_empty {
                            fault(format!("an empty <{cell}>"));
                        }
                        inside = None;
                    }
                }
                _ => {}
            }
        }
    });
}

#[test]
fn every_chart_has_words() {
    every_page(|_, page, fault| {
        for (at, piece) in page.pieces.iter().enumerate() {
            let Piece::Open(name, attributes, _) = piece else { continue };
            if name != "svg" {
                continue;
            }
            let hidden = get(attributes, "aria-hidden") == Some("true");
            let labelled = get(attributes, "aria-label").is_some_and(|label| !label.is_empty());
            let named = get(attributes, "role") == Some("img");
            let inner =
                page.pieces[at..].iter().take_while(|piece| !matches!(piece, Piece::Close(name) if name == "svg"));
            let inner: Vec<&str> = inner
                .filter_map(|piece| if let Piece::Open(name, ..) = piece { Some(name.as_str()) } else { None })
                .collect();
            if get(attributes, "class") == Some("chart")
                && !(named && inner.contains(&"title") && inner.contains(&"desc"))
            {
                fault("a chart without role, title or desc".to_owned());
            }
            if !hidden && !(named && (labelled || inner.contains(&"title"))) {
                fault(format!("an svg is neither hidden nor named: {:?}", get(attributes, "class")));
            }
        }
    });
}

#[test]
fn nothing_needs_a_looser_policy() {
    every_page(|_, page, fault| {
        let mut policy = None;
        for (at, piece) in page.pieces.iter().enumerate() {
            let Piece::Open(name, attributes, _) = piece else { continue };
            for (key, value) in attributes {
                if key == "style" {
                    fault(format!("<{name}> has a style attribute"));
                }
                if key.starts_with("on") {
                    fault(format!("<{name}> has {key}"));
                }
                if value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
                    fault(format!("<{name} {key}> runs a script"));
                }
            }
            if name == "style" || name == "iframe" || name == "form" {
                fault(format!("there is a <{name}>"));
            }
            // A block of data is no script, as long as nothing in it can end it; base.html has one kind.
            if name == "script" && get(attributes, "type") == Some("application/ld+json") {
                if !matches!(page.pieces.get(at + 1), Some(Piece::Text(text)) if !text.contains('<')) {
                    fault("a block of data can be ended by what stands in it".to_owned());
                }
            } else if name == "script"
                && (get(attributes, "src").is_none() || matches!(page.pieces.get(at + 1), Some(Piece::Text(_))))
            {
                fault("a script stands in the page".to_owned());
            }
            if name == "meta"
                && get(attributes, "http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("content-security-policy"))
            {
                policy = get(attributes, "content");
            }
        }
        match policy {
            None => fault("there is no policy".to_owned()),
            Some(policy) => {
                let header = std::str::from_utf8(&SITE.files["_headers"]).expect("UTF-8");
                if !header.contains(&format!("  Content-Security-Policy: {policy}; frame-ancestors 'none'\n")) {
                    fault(format!("the policy is not that of _headers: {policy}"));
                }
                for part in ["default-src 'none'", "script-src 'self'", "trusted-types 'none'"] {
                    if !policy.contains(part) {
                        fault(format!("the policy does not say {part}: {policy}"));
                    }
                }
                if policy.contains("unsafe") {
                    fault(format!("the policy is open: {policy}"));
                }
            }
        }
    });
}

#[test]
fn nothing_of_the_machine_shows() {
    every_page(|_, page, fault| {
        for noise in [
            "{{",
            "{%",
            "undefined",
            "[object",
            "NaN",
            "<p></p>",
            "<li></li>",
            "<ul></ul>",
            "NotReported",
            root().to_str().expect("UTF-8"),
        ] {
            if page.text.contains(noise) {
                fault(format!("holds `{noise}`"));
            }
        }
        for piece in &page.pieces {
            let Piece::Text(text) = piece else { continue };
            // Isolates of a message, and a message's own markers.
            for mark in ['\u{2068}', '\u{2069}', '\u{fffd}'] {
                if text.contains(mark) {
                    fault(format!("holds {mark:?}"));
                }
            }
        }
    });
}

#[test]
fn both_languages_have_the_same_pages() {
    let (mut zh, mut en) = (BTreeSet::new(), BTreeSet::new());
    for path in SITE.pages.keys() {
        match path.strip_prefix("en/") {
            Some(path) => en.insert(path.to_owned()),
            None => zh.insert(path.clone()),
        };
    }
    assert_eq!(zh, en);
    every_page(|path, page, fault| {
        let other = match path.strip_prefix("en/") {
            Some(own) => own.to_owned(),
            None => format!("en/{path}"),
        };
        let linked = opens(page).filter(|(name, attributes)| *name == "a" && get(attributes, "hreflang").is_some());
        let linked: Vec<String> =
            linked.filter_map(|(_, attributes)| Some(target(path, get(attributes, "href")?))).collect();
        if linked != [other] && !path.ends_with("404.html") {
            fault("the other language is not one link away".to_owned());
        }
    });
}

#[test]
fn pages_are_light() {
    let mut sizes: Vec<(usize, &str)> =
        SITE.pages.iter().map(|(path, page)| (page.text.len(), path.as_str())).collect();
    sizes.sort_unstable();
    let sum: usize = sizes.iter().map(|(size, _)| size).sum();
    let css = SITE
        .files
        .iter()
        .find(|(path, _)| path.contains("/style") && path.ends_with(".css"))
        .map_or(0, |(_, bytes)| bytes.len());
    println!("{} pages, {} bytes; middle {:?}; largest:", sizes.len(), sum, sizes[sizes.len() / 2]);
    for (size, path) in sizes.iter().rev().take(5) {
        println!("  {size} {path}");
    }
    for noise in [" class=\"\"", " class=\"wrap \"", " data-v=\"\"", "<p></p>", "\n"] {
        let bytes: usize = SITE.pages.values().map(|page| page.text.matches(noise).count() * noise.len()).sum();
        println!("{noise:?}: {bytes} bytes, {:.2}%", bytes as f64 * 100.0 / sum as f64);
    }
    for index in ["index.html", "en/index.html"] {
        let first = SITE.pages[index].text.len() + css;
        println!("first view of {index}: {first} bytes with {css} of style");
        assert!(first <= FIRST_VIEW_BYTES, "{index}: {first}");
    }
    let heavy: Vec<_> = sizes.iter().filter(|(size, _)| *size > PAGE_BYTES).collect();
    assert!(heavy.is_empty(), "{heavy:?}");
}

/// The text of a page between two pieces of it, both there.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let (_, after) = text.split_once(from).unwrap_or_else(|| panic!("{from} is not there"));
    after.split_once(to).unwrap_or_else(|| panic!("{to} does not follow {from}")).0
}

#[test]
fn every_ratio_leads_to_its_formula() {
    for (page, before, link) in [
        ("index.html", "<th scope=col>", "indicators/debt-per-resident.html"),
        ("en/shiqiao/index.html", "<th scope=col>", "../indicators/debt-per-resident.html"),
        ("shiqiao/qinghe/debts.html", "<dt>", "../../indicators/debt-per-resident.html"),
        ("en/shiqiao/qinghe/decisions.html", "<dt>", "../../indicators/turnout.html"),
        ("shiqiao/qinghe/index.html", "<th scope=row>", "../../indicators/revenue-per-resident.html"),
        ("shiqiao/qinghe/trends.html", "<th scope=row>", "../../indicators/turnout.html"),
    ] {
        let link = format!("{before}<a href={link}>");
        // Built with or without small templates, with or without quotes.
        assert!(SITE.pages[page].text.replace('"', "").contains(&link), "{page} lacks {link}");
    }
    let drawn = between(&SITE.pages["en/index.html"].text, "Debt per resident, over time", "</section>");
    assert!(drawn.contains("href=\"indicators/debt-per-resident.html\""), "{drawn}");
}

#[test]
fn an_indicator_sorts_its_places_and_draws_them() {
    for (path, page) in
        SITE.pages.iter().filter(|(path, _)| path.contains("indicators/") && !path.ends_with("index.html"))
    {
        let tables = page.text.matches("<table").count();
        assert_eq!(page.text.replace('"', "").matches("<table class=sort>").count(), tables, "{path}");
        // A number is sorted by itself; words for a missing one have nothing to sort by.
        for cell in page.text.split("<td").skip(1).filter(|cell| cell.starts_with('>')) {
            assert!(cell.starts_with("></td>"), "{path}: <td{}", &cell[..cell.len().min(40)]);
        }
    }
    let page = &SITE.pages["en/indicators/debt-per-resident.html"].text;
    let villages = between(page, "Villages, over time", "</section>");
    assert_eq!(villages.matches("<li>").count(), 9, "a small chart for each village");
    assert_eq!(between(page, "Areas, over time", "</section>").matches("<li>").count(), 2);
}

#[test]
fn a_strip_stands_where_a_source_names_a_range() {
    let norm = |page: &str| SITE.pages[page].text.contains("id=\"n-");
    assert!(norm("indicators/expenditure-execution.html") && norm("en/indicators/overdue-share.html"));
    // No standard is invented, and no pack of this portal sets a share for running the village.
    assert!(!norm("indicators/turnout.html") && !norm("en/indicators/administration-share.html"));
    let listed = &SITE.pages["en/indicators/negative-list-tasks.html"].text;
    let told = between(listed, "id=\"n-negative-list-tasks-d\">", "</desc>");
    assert_eq!(told, "4 of 6 villages are as the rule says. 0", "a sum of villages is not set beside it");
    let trends = &SITE.pages["en/shiqiao/qinghe/trends.html"].text;
    let spent = between(trends, "id=\"n-expenditure-execution-d\">", "</div>");
    for words in ["within this range", "At least 95%, at most 105%", "PEFA 2016), PI-1"] {
        assert!(spent.contains(words), "{words}: {spent}");
    }
    let listed: Vec<&str> =
        trends.split(" id=\"n-").skip(1).filter_map(|it| it.split_once("-t\">")).map(|it| it.0).collect();
    assert!(listed.contains(&"negative-list-tasks") && listed.contains(&"result-disclosure"), "{listed:?}");
    let heavy: Vec<&String> = SITE
        .pages
        .iter()
        .filter(|(path, page)| path.ends_with("trends.html") && page.text.len() > 48 * 1024)
        .map(|it| it.0)
        .collect();
    assert!(heavy.is_empty(), "{heavy:?}");
}

#[test]
fn findings_name_rules_and_records_in_the_language_of_the_page() {
    let zh = &SITE.pages["shiqiao/liujiaping/checks.html"].text;
    assert!(zh.contains("利息与利率不符（<span class=\"nb\">DBT-05</span>）"), "{zh}");
    let said =
        "债务“<a href=\"debts/mill-loan-2014.html\">竹木加工厂贷款</a>”<span class=\"nb\">2024年12月20日</span>至";
    assert!(zh.contains(said), "{zh}");
    let en = &SITE.pages["en/shiqiao/liujiaping/checks.html"].text;
    assert!(en.contains("Unequal interest (<span class=\"nb\">DBT-05</span>)"), "{en}");
    let said = "Interest of “<a href=\"debts/mill-loan-2014.html\">Loan for the bamboo mill</a>” from ";
    assert!(en.contains(said), "{en}");
    // The record of a duty is its year's: `safety-checks` of 2022 is no finding about another year's.
    let duties = &SITE.pages["en/shiqiao/baishi/checks.html"].text;
    assert!(duties.contains("“<a href=\"duties.html\">Safety inspections of enterprises</a>” of 2022 stands on"));
    every_page(|path, page, fault| {
        for name in ["unpaid-entrusted-duty", "unequal-interest"].into_iter().filter(|name| page.text.contains(name)) {
            fault(format!("{path} calls a rule by the name of its file: {name}"));
        }
    });
}

#[test]
fn every_table_of_data_is_whole() {
    let mut tables = 0;
    for (path, bytes) in SITE.files.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let mut reader = csv::ReaderBuilder::new().from_reader(bytes.as_slice());
        let head = reader.headers().unwrap_or_else(|cause| panic!("{path}: {cause}")).clone();
        let names: BTreeSet<&str> = head.iter().collect();
        assert_eq!(names.len(), head.len(), "{path}: a column is named twice");
        assert!(names.iter().all(|name| !name.is_empty()), "{path}: a column has no name");
        for row in reader.records() {
            let row = row.unwrap_or_else(|cause| panic!("{path}: {cause}"));
            assert_eq!(row.len(), head.len(), "{path}");
        }
        tables += 1;
    }
    assert!(tables > 90, "{tables} tables");
}

/// Minor units of an amount as the sample writes it; `None` where nothing is reported.
fn cents(value: &yaml_serde::Value) -> Option<i128> {
    let text = match value {
        yaml_serde::Value::Number(number) => number.to_string(),
        yaml_serde::Value::String(text) => text.replace(',', ""),
        _ => return None,
    };
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits: String = format!("{whole}{part:0<2}");
    (part.len() <= 2).then(|| digits.parse().ok()).flatten()
}

fn actual(line: &yaml_serde::Value) -> Option<i128> {
    match line.get("actual")? {
        yaml_serde::Value::Mapping(parts) => parts.values().filter_map(cents).reduce(|sum, part| sum + part),
        value => cents(value),
    }
}

fn written(sum: Option<i128>) -> String {
    sum.map_or_else(String::new, |sum| {
        format!("{}{}.{:02}", if sum < 0 { "-" } else { "" }, sum.abs() / 100, sum.abs() % 100)
    })
}

/// The records are summed a second time here, with nothing of ours: by year and kind, and held against `years.csv`.
#[test]
fn the_years_of_every_village_are_the_sums_of_its_records() {
    type Sums = BTreeMap<(String, String), Option<i128>>;
    let content = root().join("content");
    let mut villages: BTreeMap<String, Sums> = BTreeMap::new();
    let mut add = |village: &str, year: &str, column: String, amount: Option<i128>| {
        let sum = villages.entry(village.to_owned()).or_default().entry((year.to_owned(), column)).or_default();
        if let Some(amount) = amount {
            *sum = Some(sum.unwrap_or(0) + amount);
        }
    };
    for (path, bytes) in files(&content) {
        let Some((village, file)) = path.split_once("/budgets/") else { continue };
        let budget: yaml_serde::Value =
            yaml_serde::from_slice(&bytes).unwrap_or_else(|cause| panic!("{path}: {cause}"));
        assert!(budget.get("unit").is_none(), "{path}: this test reads whole yuan only");
        let year = &file[..4];
        let lines = budget.get("lines").or_else(|| budget.get("sections"));
        for line in lines.and_then(|lines| lines.as_sequence()).into_iter().flatten() {
            let kind = line.get("kind").and_then(|kind| kind.as_str()).expect("every line has a kind");
            add(village, year, format!("{kind}_plan"), line.get("plan").and_then(cents));
            add(village, year, format!("{kind}_actual"), actual(line));
        }
    }
    let mut compared = 0;
    for (village, sums) in &villages {
        let bytes = &SITE.files[&format!("data/{village}/years.csv")];
        let mut reader = csv::ReaderBuilder::new().from_reader(bytes.as_slice());
        let head = reader.headers().expect("a head").clone();
        let rows: BTreeMap<String, csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).map(|row| (row[0].to_owned(), row)).collect();
        for ((year, column), sum) in sums {
            let Some(at) = head.iter().position(|name| name == column) else { continue };
            let row = rows.get(year).unwrap_or_else(|| panic!("{village}: no year {year}"));
            let found = row[at].parse::<String>().expect("text");
            let found = if found.is_empty() || found.contains('.') { found } else { format!("{found}.00") };
            assert_eq!(found, written(*sum), "{village} {year} {column}");
            compared += 1;
        }
    }
    println!("{compared} sums compared in {} villages", villages.len());
    assert!(compared > 150, "{compared}");
}

/// The newest figures of a village: every page that speaks of 30 September 2026 says the same.
#[test]
fn what_is_owed_and_held_on_a_day_is_one_figure() {
    let scratch = Scratch::new("site-day");
    build(&root().join("content"), &scratch.join("site"), "2026-11-25");
    let site = files(&scratch.join("site"));
    let text = |page: &str| String::from_utf8_lossy(&site[page]).into_owned();
    let says = |page: &str, words: &str| {
        let text: String = html::pieces(&text(page))
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Text(text) => Some(text),
                _ => None,
            })
            .collect();
        assert!(text.contains(words), "{page} does not say {words}: {text}");
    };
    let qinghe = |page: &str| format!("en/shiqiao/qinghe/{page}.html");
    for page in ["index", "debts"] {
        says(&qinghe(page), "On 30 September 2026 it owed 191,100");
    }
    says(&qinghe("debts"), "of what was owed on 30 September 2026");
    says(&qinghe("debts/flood-loan-2023"), "By 30 September 2026 it had paid back 125,000");
    says(&qinghe("debts/flood-loan-2023"), "Owed on 30 September 2026");
    let debts = text(&qinghe("debts"));
    let due = between(&debts, "id=\"t-due\"", "</table>");
    assert!(due.contains("172,500") && !due.contains("235,000"), "{due}");
    let years = text("data/shiqiao/qinghe/years.csv");
    let last = years.lines().find(|line| line.starts_with("2026,")).expect("a year");
    assert!(last.contains("191100"), "{last}");
    // The quarter's sheet and the sheet of the year so far end on one day, and have one sum in all funds.
    for sheet in ["2026", "2026-Q3"] {
        let page = text(&format!("en/yunhe/dukou/notice-{sheet}.html"));
        assert!(page.contains("640,941.68"), "{sheet}: {page}");
        // What is owed on that day is not on record: nobody is said to be owed.
        assert!(!page.contains("n-owed"), "{sheet}");
    }
}

/// Two minutes over a loudspeaker are at most 480 Han letters, or 300 words; a village with a whole year on record has
/// enough to say for one.
#[test]
fn what_is_read_aloud_takes_two_minutes() {
    every_page(|path, page, fault| {
        if !path.contains("/read-") {
            return;
        }
        let (_, article) = page.text.split_once("<article").expect("the text to be read");
        let (_, said) = article.split_once("</h1>").expect("a heading");
        let (said, _) = said.split_once("</article>").expect("its end");
        let said: String =
            said.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text)).collect::<Vec<_>>().join(" ");
        let (length, least, most) = match path.starts_with("en/") {
            true => (said.split_whitespace().count(), 80, 300),
            false => (said.chars().filter(|ch| ch.is_alphanumeric()).count(), 130, 480),
        };
        if !(least..=most).contains(&length) {
            fault(format!("{length} is not between {least} and {most}"));
        }
        for sign in ['%', '(', '（', '±', '−', '+', '='] {
            if said.contains(sign) {
                fault(format!("nobody can read `{sign}` aloud"));
            }
        }
    });
    let read = SITE.pages.keys().filter(|path| path.contains("/read-")).count();
    assert!(read > 20, "{read} texts to be read aloud");
}

/// What hangs on the board leads back: by QR code and by the code of the page.
#[test]
fn every_sheet_leads_to_its_page() {
    let sheets = SITE.pages.iter().filter(|(path, _)| path.contains("/notice-"));
    for (path, page) in sheets {
        let code = openvillage::site::code::PageCode::of(path.trim_start_matches("en/")).to_string();
        assert!(page.text.contains(&code), "{path} says its code {code}");
        assert!(opens(page).any(|(_, attributes)| get(attributes, "class") == Some("qr")), "{path} has a QR code");
    }
}

/// Headings of blocks that show no figures of the village's: files, ways and words.
const NOT_ASKED_ABOUT: [&str; 6] = [
    "Take the figures away",
    "More on record",
    "Where to ask",
    "The record",
    "How these figures are made",
    "Be told of changes",
];

/// The pages of villages whose blocks can be asked about.
fn asked_about() -> impl Iterator<Item = (&'static str, &'static str)> {
    let village = |path: &str| path.trim_start_matches("en/").matches('/').count() >= 2;
    let other = |path: &str| ["/ask.", "/notice-", "/read-", "/withheld"].iter().any(|it| path.contains(it));
    let pages = SITE.pages.iter().filter(move |(path, _)| village(path) && !other(path));
    pages.map(|(path, page)| (path.as_str(), page.text.as_str()))
}

/// Every block leads to a slip that knows the village, the page's code and the block, and so does the page as a whole.
#[test]
fn every_block_of_a_village_can_be_asked_about() {
    let (mut blocks, mut wrong) = (0, BTreeSet::new());
    for (path, text) in asked_about() {
        let (body, own_slip) = text.split_once("<section class=\"slip").unwrap_or((text, ""));
        let folder = path.rsplit_once('/').expect("a village's page lies in its folder").0;
        let code = openvillage::site::code::PageCode::of(path.trim_start_matches("en/")).to_string();
        let mut names = BTreeSet::new();
        for section in body.split("<section class=").skip(1) {
            let title = section.split("<h2").nth(1).expect("a block has a heading");
            let title = between(title, ">", "</h2>");
            let Some((_, link)) = section.split_once("</div><a href=\"") else {
                let shows = ["<table", "class=rows", "class=\"rows", "class=chart", "class=facts", "class=steps"];
                let shown = shows.iter().any(|it| section.contains(it));
                if shown && path.starts_with("en/") && !NOT_ASKED_ABOUT.contains(&title) {
                    wrong.insert(format!("{path}: “{title}” cannot be asked about"));
                }
                continue;
            };
            blocks += 1;
            let (to, words) = link.split_once("\">").expect("a link");
            let (file, id) = to.split_once('#').expect("a beginning");
            let slip = if file.is_empty() { own_slip } else { &SITE.pages[&format!("{folder}/{file}")].text };
            let begins = slip.split_once(&format!("<div id=\"{id}\"><h2>")).map_or("", |(_, it)| it);
            let name = begins.split("</h2>").next().unwrap_or_default();
            let words = words.split_once("</a>").map_or("", |(words, _)| words);
            if words.starts_with('<') || !words.ends_with(&format!(" {title}</i>")) || !names.insert(words) {
                wrong.insert(format!("{path}: the link of “{title}” does not name it, or another has its name"));
            }
            if !name.ends_with(title) || !slip.contains(&format!("{code}</p>")) {
                wrong.insert(format!("{path}: “{title}” leads to “{name}”, or not to its page's code {code}"));
            }
            let mail = begins.split("</div>").next().unwrap_or_default();
            let encoded = code.replace(' ', "%20");
            if folder.contains("/qinghe") != mail.contains("mailto:office@qinghe.example.org?subject=")
                || (folder.contains("/qinghe") && !mail.contains(&encoded))
            {
                wrong.insert(format!("{path}: the letter on “{title}” is {mail}"));
            }
        }
        let ids: Vec<&str> =
            own_slip.split("<div id=\"q").skip(1).map(|it| it.split('"').next().unwrap_or("")).collect();
        for id in ids {
            if !body.contains(&format!("#q{id}\"")) {
                wrong.insert(format!("{path}: nothing leads to q{id}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(blocks > 1500, "{blocks}");
}

/// An office with a mail address is written to with what is asked about; a sheet and a text to be read aloud have
/// slips that know their page.
#[test]
fn a_letter_says_what_is_asked_about() {
    let page = |path: &str| &SITE.pages[path].text;
    let letter = "mailto:office@qinghe.example.org?subject=Qinghe%20Village%2C%20Debts%3A%20What%20falls%20due%20%28";
    assert!(page("en/shiqiao/qinghe/debts.html").contains(letter));
    assert!(page("en/shiqiao/qinghe/debts.html").contains("%29&amp;body=Line%20or%20figure%3A%0D%0AWhat"));
    for (path, code) in ["qinghe/notice-2025", "qinghe/read-2025", "baishi/notice-2024"].map(|name| {
        let path = format!("shiqiao/{name}.html");
        let code = openvillage::site::code::PageCode::of(&path).to_string();
        (path, code)
    }) {
        let (body, slip) = page(&path).split_once("<section class=\"slip").expect("a slip");
        assert!(body.contains("href=\"#q0\"") && slip.contains("<div id=\"q0\">"), "{path}");
        assert!(slip.contains(&format!("{code}</p>")), "{path}");
        let letter = "mailto:office@qinghe.example.org?subject=%E6";
        assert_eq!(slip.contains(letter), path.contains("qinghe"), "{path}");
    }
}

/// A browser that does not know `:has` leaves out the whole rule it stands in: what hides the navigation in print must
/// not stand in one.
#[test]
fn no_rule_that_hides_navigation_in_print_needs_has() {
    let style = SITE.files.iter().find(|(path, _)| path.contains("style") && path.ends_with(".css"));
    let style = String::from_utf8(style.expect("a style sheet").1.clone()).expect("text");
    let hides = style.split('}').find(|rule| rule.contains(".tools,.tabs,.crumb")).expect("a rule");
    assert!(!hides.contains(":has"), "{hides}");
    let alone = style.split('}').find(|rule| rule.contains("body:has(.slip")).expect("only the slip is printed");
    assert!(
        [".top", ".foot", "display:none!important"].iter().all(|it| alone.replace(' ', "").contains(it)),
        "{alone}"
    );
}

/// Whatever becomes of the second page, the first says where to ask and by which code; and the sheet tells what is overdue,
/// what is owed to the village and who pays which relief.
#[test]
fn a_sheet_tells_what_the_board_is_for() {
    let mut twice = 0;
    for (path, page) in SITE.pages.iter().filter(|(path, _)| path.contains("/notice-")) {
        let Some((first, last)) = page.text.split_once("<p class=again>") else { continue };
        twice += 1;
        let code = openvillage::site::code::PageCode::of(path.trim_start_matches("en/")).to_string();
        assert!(first.contains("class=qr") && first.contains(&code), "{path}");
        assert!(last.contains("class=sign") && !first.contains("class=sign"), "{path}");
    }
    assert!(twice > 0, "no sheet has two pages");
    let sheet = &SITE.pages["en/shiqiao/qinghe/notice-2025.html"].text;
    for told in ["Paid by the village</th><td>64,680", "Paid by the county</th><td>141,600", "Owed to the village ("] {
        assert!(sheet.contains(told), "{told}");
    }
    let late = |start: &str, told: &str| {
        let sheets = SITE.pages.iter().filter(|(path, _)| path.starts_with("en/") && path.contains(start));
        sheets.filter(|(_, page)| page.text.contains(told)).count()
    };
    assert!(late("/notice-", " debts, the oldest since ") > 0 && late("/read-", " debts are overdue, with ") > 0);
    assert!(!SITE.pages["en/shiqiao/qinghe/notice-2021.html"].text.contains("Owed to the village ("), "said of today");
}

/// What a meeting was about and how many came stands on its page, in its data and in the calendar.
#[test]
fn a_meeting_says_what_it_was_about_and_how_many_came() {
    let page = &SITE.pages["en/shiqiao/qinghe/supervision.html"].text;
    assert!(page.contains("<small>The accounts of the year before</small>") && page.contains("<td>36 of 43</td>"));
    let file = |path: &str| String::from_utf8(SITE.files[path].clone()).expect("text");
    let data = file("data/shiqiao/qinghe/meetings.csv");
    assert!(data.contains(",2019-01-18,2019-01-10,,43,36,听取上年账目,The accounts of the year before"), "{data}");
    assert!(file("en/shiqiao/qinghe/calendar.ics").contains("The accounts of the "));
}

#[test]
fn a_page_says_no_more_than_the_record() {
    every_page(|_, page, fault| {
        for said in ["须到0人", "; 0 were needed", ">0 were needed", "已核对：DBT", "checked: DBT"] {
            if page.text.contains(said) {
                fault(format!("it says `{said}`"));
            }
        }
    });
    let text = |path: &str| {
        String::from_utf8(SITE.files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).expect("UTF-8")
    };
    for (path, said) in [
        ("shiqiao/qinghe/contracts.html", "2024年～2026年"),
        ("shiqiao/qinghe/contracts.html", "合同2019年开始，2024年以前的收款没有记录。"),
        ("en/shiqiao/qinghe/contracts.html", "The contract began in 2019; what came in before 2024 is not on record."),
        ("en/shiqiao/qinghe/people.html", "not stated"),
        ("shiqiao/qinghe/feed.xml", "。收入"),
        ("en/shiqiao/qinghe/feed.xml", ". Revenue "),
    ] {
        assert!(text(path).contains(said), "{path} does not say `{said}`");
    }
}
