//! What residents ask, and where the site answers it: each question that the records can answer stands in words on a page
//! at most two taps from the village's own, in the sample portal's fullest villages.

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use shared::{Scratch, build, root};

/// Question, page (from the village's folder) and the words under which its answer stands.
const ANSWERS: &[(&str, &str, &[&str])] = &[
    ("how much came in, from where", "budget-2025.html", &["Money in, 2025", "Total"]),
    ("where did it go", "budget-2025.html", &["Money out, 2025"]),
    ("how much is left, free or tied", "budget-2025.html", &["Funds and their balances"]),
    ("does it add up with last year", "budget.html", &["From opening to closing balance"]),
    ("what was planned and what changed", "budget-2025.html", &["Changes of the plan"]),
    ("who decided this spending", "budget-2025.html", &["href=\"decisions/"]),
    ("were all steps done, how many voted", "decisions/2024-03-20-group-3-road.html", &["How it was decided", "came"]),
    ("what did it really cost", "decisions/2024-03-20-group-3-road.html", &["Planned and spent", "What became of it"]),
    ("who got the contract, how chosen", "contracts.html", &["How the other side was chosen", "Changes after signing"]),
    ("how much do we owe", "debts.html", &["Owed per resident"]),
    ("to whom, for what, since when", "debts.html", &["To whom, and for what", "Every debt"]),
    ("is it going down, when is it gone", "debts.html", &["Is it falling?", "At the pace"]),
    ("how much interest, at what rate", "debts.html", &["Interest in 2025", "Rate"]),
    ("who borrowed, who approved", "debts/flood-loan-2023.html", &["who agreed"]),
    ("who owes us money", "assets.html", &["What others owe the village"]),
    ("who is in charge of my matter", "duties.html", &["Who carries what"]),
    ("own duties and handed down ones", "duties.html", &["The village’s own affairs", "Assisting government"]),
    ("how many tasks came down", "duties.html", &["Is the load growing?"]),
    ("was money sent with them", "duties.html", &["Who sent them, and did money come?"]),
    ("which tasks should not be here", "trends.html", &["Tasks that should not have come to the village"]),
    ("who are the officials, until when, paid how much", "people.html", &["Pay in yuan"]),
    ("who supervises them", "supervision.html", &["Meetings", "When figures were made public"]),
    ("what does the collective own, who rents it", "assets.html", &["What the village owns", "What is let"]),
    ("who got relief, by what rule", "relief.html", &["Relief and subsidies of 2025"]),
    ("does the collective grow on its own feet", "trends.html", &["Yearly growth of own earnings"]),
    ("how do we compare", "../index.html", &["Villages side by side"]),
    ("what is late or missing", "checks.html", &["What is overdue"]),
    ("what did the audit say", "supervision.html", &["What audits found"]),
    ("are cadres trained", "supervision.html", &["Training"]),
    ("what was corrected", "changes.html", &["Corrections", "Record by record"]),
    ("what hangs on the board", "notice-2025.html", &["Came in", "Still owed"]),
    ("how do I ask", "ask.html", &["Page code"]),
];

/// The pages a page links to, from the site's root.
fn links(site: &Path, page: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(site.join(page)).unwrap_or_else(|cause| panic!("{page}: {cause}"));
    let mut out = BTreeSet::new();
    for part in text.split("href=").skip(1) {
        let href = match part.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => part.split([' ', '>']).next(),
        };
        let href = href.unwrap_or("").split(['#', '?']).next().unwrap_or("");
        if href.is_empty() || href.contains(':') || !href.ends_with(".html") {
            continue;
        }
        let mut at: Vec<&str> = page.split('/').collect();
        at.pop();
        for step in href.split('/') {
            if step == ".." {
                at.pop();
            } else {
                at.push(step);
            }
        }
        out.insert(at.join("/"));
    }
    out
}

#[test]
fn every_question_is_answered_within_two_taps() {
    let scratch = Scratch::new("questions");
    let site = scratch.join("site");
    build(&root().join("content"), &site, "2026-11-20");
    let village = "en/shiqiao/qinghe/";
    let mut taps: BTreeMap<String, usize> = BTreeMap::from([(format!("{village}index.html"), 0)]);
    let mut edge: Vec<String> = taps.keys().cloned().collect();
    for tap in 1..=2 {
        let next: BTreeSet<String> = edge.iter().flat_map(|page| links(&site, page)).collect();
        edge = next.into_iter().filter(|page| !taps.contains_key(page) && site.join(page).is_file()).collect();
        taps.extend(edge.iter().map(|page| (page.clone(), tap)));
    }
    let mut wrong = Vec::new();
    for (question, page, words) in ANSWERS {
        let path = match page.strip_prefix("../") {
            Some(above) => format!("en/shiqiao/{above}"),
            None => format!("{village}{page}"),
        };
        if !taps.contains_key(&path) {
            wrong.push(format!("{question}: {path} is farther than two taps"));
            continue;
        }
        let text = std::fs::read_to_string(site.join(&path)).expect("a page that was reached");
        wrong
            .extend(words.iter().filter(|it| !text.contains(*it)).map(|it| format!("{question}: {path} lacks “{it}”")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
