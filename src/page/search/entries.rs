//! What of a village can be found: its pages, and what they list by name.

use std::collections::HashSet;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::super::names::{book_anchor, post_name};
use super::super::plan::{self, VillagePage};
use super::super::{Arg, Cx, VillageCx, decisions, duties, notice, people};
use crate::aggregate::summary::Summary;
use crate::measure::Year;
use crate::site::code::PageCode;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A page.
    Page,
    /// A line of a budget.
    Line,
    /// A decision.
    Decision,
    /// A debt.
    Debt,
    /// A duty.
    Duty,
    /// A post and who holds it.
    Post,
}

/// Every kind, with its letter in the index and the key of its word.
pub const KINDS: [(Kind, char, &str); 6] = [
    (Kind::Page, 'y', "search-kind-page"),
    (Kind::Line, 'l', "search-kind-line"),
    (Kind::Decision, 'd', "search-kind-decision"),
    (Kind::Debt, 'b', "search-kind-debt"),
    (Kind::Duty, 'u', "search-kind-duty"),
    (Kind::Post, 'p', "search-kind-post"),
];

impl Kind {
    /// Its letter in the index.
    pub fn letter(self) -> char {
        KINDS[self as usize].1
    }
}

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// What its page calls it, in the language of the index.
    pub title: String,
    /// Its page inside the village without `.html`, with an anchor where it is a part of one: `budget-2025#book-vc`.
    pub page: String,
    /// Its year, where it has one.
    pub year: Option<Year>,
    /// The code of the page, where the entry is a page.
    pub code: Option<PageCode>,
}

/// Everything of a village that can be found, in the language of the page. It is made from what is published: records
/// that are held back are not in it, and a person stands in it only by a post that the page of people shows.
pub fn entries(cx: &Cx, of: &VillageCx) -> Vec<Entry> {
    let mut out: Vec<Entry> = plan::of_village(of.village).into_iter().map(|page| page_entry(cx, of, page)).collect();
    out.extend(lines(cx, of));
    if let Some(year) = duties::newest(of) {
        out.extend(year.duties.iter().map(|duty| Entry {
            kind: Kind::Duty,
            title: cx.name(&duty.title),
            page: "duties".to_owned(),
            year: Some(year.year.value),
            code: None,
        }));
    }
    let holders = of.village.terms().filter(|(_, term)| people::holds_now(cx, term));
    out.extend(holders.map(|(post, term)| {
        let args =
            [("post", Arg::Text(post_name(cx, post).into())), ("holder", Arg::Text(cx.name(&term.holder).into()))];
        Entry {
            kind: Kind::Post,
            title: cx.tell("search-post", &args),
            page: "people".to_owned(),
            year: None,
            code: None,
        }
    }));
    out
}

/// What a village has that is held back as a whole: the page that says so.
pub fn held(cx: &Cx, summary: &Summary) -> Entry {
    let code = Some(PageCode::of(&format!("{}/index.html", summary.path)));
    Entry { kind: Kind::Page, title: cx.say("tab-overview"), page: "index".to_owned(), year: None, code }
}

/// A page as an entry: what its heading says.
fn page_entry(cx: &Cx, of: &VillageCx, page: VillagePage) -> Entry {
    let path = page.path(of.village);
    let village = of.village;
    let inside = path.strip_prefix(&village.path).map_or(path.as_str(), |rest| rest.trim_start_matches('/'));
    let year_title = |year| cx.tell("budget-year-heading", &[("year", Arg::Text(cx.locale.year(year).into()))]);
    let (kind, title, year) = match page {
        VillagePage::Debt(number) => {
            let debt = &village.debts[number];
            (Kind::Debt, cx.name(&debt.title), Some(debt.incurred_on.year()))
        }
        VillagePage::Decision(number) => {
            let decision = &village.decisions[number];
            let year = decision.date().map(|day| day.year());
            (Kind::Decision, cx.name(&decision.title), year)
        }
        VillagePage::BudgetYear(year) | VillagePage::WithheldYear(year) => (Kind::Page, year_title(year), Some(year)),
        VillagePage::Withheld | VillagePage::WithheldRecord(_) => (Kind::Page, cx.say("withheld-heading"), None),
        VillagePage::Overview => (Kind::Page, cx.say("tab-overview"), None),
        VillagePage::Budget => (Kind::Page, cx.say("tab-budget"), None),
        VillagePage::Debts => (Kind::Page, cx.say("tab-debts"), None),
        VillagePage::Decisions => (Kind::Page, cx.say("tab-decisions"), None),
        VillagePage::DecisionsOf(year) => (Kind::Page, decisions::year_title(cx, year), Some(year)),
        VillagePage::Duties => (Kind::Page, cx.say("tab-duties"), None),
        VillagePage::People => (Kind::Page, cx.say("tab-people"), None),
        VillagePage::Trends => (Kind::Page, cx.say("tab-trends"), None),
        VillagePage::Checks => (Kind::Page, cx.say("tab-checks"), None),
        VillagePage::Assets => (Kind::Page, cx.say("assets-heading"), None),
        VillagePage::Contracts => (Kind::Page, cx.say("contracts-heading"), None),
        VillagePage::Supervision => (Kind::Page, cx.say("supervision-heading"), None),
        VillagePage::Relief => (Kind::Page, cx.say("relief-heading"), None),
        VillagePage::Notice(period) => (Kind::Page, notice::title(cx, of, period), Some(period.year())),
        VillagePage::Read(year) => (Kind::Page, notice::read_title(cx, of, year), Some(year)),
        VillagePage::Ask => (Kind::Page, cx.say("ask-window"), None),
        VillagePage::Changes => (Kind::Page, cx.say("changes-heading"), None),
    };
    Entry {
        kind,
        title,
        page: inside.strip_suffix(".html").unwrap_or(inside).to_owned(),
        year,
        // The slip leaves the code blank: it asks about another page.
        code: (page != VillagePage::Ask).then(|| PageCode::of(&path)),
    }
}

/// Every label a budget line has or had, once: on the page of the newest year that has it.
fn lines(cx: &Cx, of: &VillageCx) -> Vec<Entry> {
    let mut known: HashSet<&str> = HashSet::new();
    let mut out = Vec::new();
    let mut budgets: Vec<_> = of.village.budgets.iter().collect();
    budgets.sort_by_key(|budget| std::cmp::Reverse(budget.year.value));
    for budget in &budgets {
        let year = budget.year.value;
        // The accounts of a body have a heading of their own only where a year has those of several.
        let several = budgets.iter().filter(|other| other.year.value == year).count() > 1;
        let anchor = if several { format!("#{}", book_anchor(&budget.entity.value)) } else { String::new() };
        let page = format!("budget-{year}{anchor}");
        for line in &budget.lines {
            let label = line.label.best(cx.language()).0;
            if known.insert(label) {
                out.push(Entry {
                    kind: Kind::Line,
                    title: label.to_owned(),
                    page: page.clone(),
                    year: Some(year),
                    code: None,
                });
            }
        }
    }
    out
}
