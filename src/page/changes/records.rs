//! A village's records in the order commits changed them.
//!
//! A commit is told by its day and its hash, never by who made it or what was written into its message: neither was
//! looked through for what belongs to a person. For the same reason a record that was removed is told by its kind alone.

use super::super::chrome::commit_link;
use super::super::names::years;
use super::super::table::{Cell, Head, Row, TableView};
use super::super::{Arg, Cx, VillageCx, register};
use crate::load::is_record;
use crate::model::Village;
use crate::source::history::State;
use crate::source::lines::Changed;

/// How many changes of records a page shows.
const SHOWN: usize = 100;

/// The newest changes of records, and how many there are in all; or why that is not known.
pub fn table(cx: &Cx, of: &VillageCx) -> Result<(TableView, usize), State> {
    let start = format!("{}/", of.village.path);
    let mut changes = cx.site.history.changes(&of.village.path)?;
    changes.retain(|change| is_record(change.path.strip_prefix(&start).unwrap_or_default()));
    let all = changes.len();
    let rows = changes.iter().take(SHOWN).map(|change| {
        let inside = change.path.strip_prefix(&start).unwrap_or_default();
        let row = match change.what {
            Changed::Removed => Row::new(cx.say(kind(of.village, inside).0), Vec::new()),
            Changed::Added | Changed::Altered => named(cx, of, inside),
        };
        let what = match change.what {
            Changed::Added => "record-added",
            Changed::Altered => "record-altered",
            Changed::Removed => "record-removed",
        };
        let commit = match commit_link(cx, &change.commit.hash) {
            Some(href) => Cell::link(change.commit.short.clone(), href, ""),
            None => Cell::plain(change.commit.short.clone()),
        };
        let date = Cell::day(cx.locale.date(change.commit.date));
        Row { cells: vec![Cell::plain(cx.say(what)), date, commit], ..row }
    });
    let heads = ["head-record", "head-what", "head-date", "head-commit"].map(|key| Head::of(cx.say(key))).to_vec();
    let table = TableView::new("t-records", cx.say("records-caption"), "", heads)
        .rows(rows.collect())
        .scrolls("cols land", cx.say("slide-columns"));
    Ok((table, all))
}

/// The key of the words for a kind of record, and the page that shows records of it. A register that became empty since
/// has none.
fn kind(village: &Village, inside: &str) -> (&'static str, &'static str) {
    let page = |is: fn(&Village) -> bool, page| if is(village) { page } else { "index" };
    match inside.split('/').next().unwrap_or_default() {
        "budgets" => ("record-budget", "budget"),
        "debts" if inside == "debts/plan.yaml" => ("record-debt-plan", "debts"),
        "debts" => ("record-debt", "debts"),
        "decisions" => ("record-decision", "decisions"),
        "duties" => ("record-duties", "duties"),
        "appraisals" => ("record-appraisals", page(register::has_supervision, "supervision")),
        "subsidies" => ("record-subsidies", page(register::has_relief, "relief")),
        "transactions" => ("record-transactions", "budget"),
        "people.yaml" => ("record-people", "people"),
        "contracts.yaml" => ("record-contracts", page(register::has_contracts, "contracts")),
        "assets.yaml" => ("record-assets", page(register::has_assets, "assets")),
        "receivables.yaml" => ("record-receivables", page(register::has_assets, "assets")),
        "audits.yaml" => ("record-audits", page(register::has_supervision, "supervision")),
        "training.yaml" => ("record-training", page(register::has_supervision, "supervision")),
        "explanations.yaml" => ("record-explanations", "checks"),
        _ => ("record-village", "index"),
    }
}

/// A record by its title and its page. One that is gone since, or held back, by its kind alone.
fn named(cx: &Cx, of: &VillageCx, inside: &str) -> Row {
    let village = of.village;
    let (key, page) = kind(village, inside);
    let link = |page: &str| cx.link(&format!("{}/{page}.html", village.path));
    let (folder, file) = inside.split_once('/').unwrap_or(("", inside));
    let id = file.split('.').next().unwrap_or(file);
    let of_kind = |title: String, page: &str| {
        let text =
            cx.tell("kind-and-title", &[("kind", Arg::Text(cx.say(key).into())), ("title", Arg::Text(title.into()))]);
        Row::new(text, Vec::new()).to(link(page))
    };
    let year = || id.parse().ok().map(|year| cx.locale.year(year));
    match folder {
        "budgets" => village.budget(id).map(|budget| {
            let entity = village.entity(&budget.entity.value).map_or_else(String::new, |it| cx.name(&it.name));
            let year = budget.year.value;
            let page = if years(village).contains(&year) { format!("budget-{year}") } else { page.to_owned() };
            let args = [("entity", Arg::Text(entity.into())), ("year", Arg::Text(cx.locale.year(year).into()))];
            Row::new(cx.tell("record-budget-of", &args), Vec::new()).to(link(&page))
        }),
        "debts" => village.debt(id).map(|debt| of_kind(cx.name(&debt.title), &format!("debts/{id}"))),
        "decisions" => village.decision(id).map(|it| of_kind(cx.name(&it.title), &format!("decisions/{id}"))),
        "duties" | "appraisals" | "subsidies" => year().map(|year| of_kind(year, page)),
        _ => None,
    }
    .unwrap_or_else(|| {
        let gone = matches!(folder, "budgets" | "debts" | "decisions") && inside != "debts/plan.yaml";
        let row = Row::new(cx.say(key), Vec::new());
        if gone { row } else { row.to(link(page)) }
    })
}
