//! Registers: what the village owns and lets, whom it has contracts with, how it is supervised, whom it helped. A page is
//! there only where there is a record of it.

mod assets;
mod contracts;
mod relief;
mod supervision;

pub use assets::{asset_anchor, assets, receivable_anchor};
pub use contracts::{contract_anchor, contract_link, contracts, contracts_of_decision, contracts_of_line};
pub use relief::relief;
pub use supervision::supervision;

use serde::Serialize;

use super::names::post_name;
use super::question::{Block, Blocks};
use super::table::{Cell, LinkView, TableView, escape};
use super::{Arg, Cx, VillageCx};
use crate::model::contract::{Quantity, QuantityUnit};
use crate::model::{Party, Village};
use crate::source::Spanned;

/// A page of registers: sections with a table each.
#[derive(Debug, Serialize)]
pub struct RegisterView {
    /// The tables under their headings.
    pub sections: Vec<SectionView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for RegisterView {
    fn blocks(&self, _: &Cx) -> Vec<Block> {
        self.sections.iter().map(|section| Block::of(&section.title)).collect()
    }
}

/// A table under a heading.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// The heading.
    pub title: String,
    /// What it shows.
    pub intro: String,
    /// The table.
    pub table: TableView,
}

impl SectionView {
    /// A section under the keys `<key>` and `<key>-intro`, where its table has any row.
    fn of(cx: &Cx, key: &str, table: TableView) -> Option<SectionView> {
        let filled = !table.is_empty();
        filled.then(|| SectionView { title: cx.say(key), intro: cx.say(&format!("{key}-intro")), table })
    }
}

/// Whether the village has a page of what it owns, lets and is owed.
pub fn has_assets(village: &Village) -> bool {
    let lets = village.contracts.iter().any(|it| !it.kind.value.is_paid_by_village());
    lets || !village.assets.is_empty() || !village.receivables.is_empty()
}

/// Whether it has a page of contracts.
pub fn has_contracts(village: &Village) -> bool {
    !village.contracts.is_empty()
}

/// Whether it has a page of its supervision.
pub fn has_supervision(village: &Village) -> bool {
    let disclosed = village.budgets.iter().any(|budget| !budget.disclosure.is_empty());
    let judged = !village.audits.is_empty() || !village.appraisals.is_empty();
    judged || disclosed || !village.trainings.is_empty() || !village.meetings.is_empty()
}

/// Whether it has a page of relief and subsidies.
pub fn has_relief(village: &Village) -> bool {
    village.subsidies.iter().any(|year| !year.subsidies.is_empty())
}

/// The registers there are, each with its page: for the overview and the page of people.
pub fn links(cx: &Cx, of: &VillageCx) -> Vec<LinkView> {
    let village = &of.village;
    let count = |key: &str, count: usize| cx.tell(key, &[("count", Arg::Count(count as u64))]);
    let own = village.assets.len() + village.receivables.len();
    let lets = village.contracts.iter().filter(|it| !it.kind.value.is_paid_by_village()).count();
    let schemes: usize = village.subsidies.iter().map(|year| year.subsidies.len()).sum();
    [
        ("assets", has_assets(village), count("assets-count", own.max(lets))),
        ("contracts", has_contracts(village), count("contracts-count", village.contracts.len())),
        ("supervision", has_supervision(village), count("supervision-count", village.audits.len())),
        ("relief", has_relief(village), count("relief-count", schemes)),
    ]
    .into_iter()
    .filter(|(_, there, _)| *there)
    .map(|(page, _, note)| LinkView {
        href: cx.link(&format!("{}/{page}.html", village.path)),
        label: cx.say(&format!("{page}-heading")),
        note,
    })
    .collect()
}

/// Who the other side is: an official by the post, an organisation or a masked name, else only what kind of party.
pub fn party(cx: &Cx, of: &VillageCx, party: &Party) -> String {
    if let Some(post) = party.post.as_ref().and_then(|id| of.village.post(&id.value)) {
        return post_name(cx, post);
    }
    match (&party.name, &party.kind) {
        (Some(name), _) => cx.name(name),
        (None, Some(kind)) => cx.locale.choice(kind.value).into_owned(),
        (None, None) => cx.say("not-reported"),
    }
}

/// The names of posts, joined.
fn posts<'p>(cx: &Cx, of: &VillageCx, ids: impl Iterator<Item = &'p Spanned<String>>) -> String {
    let name =
        |id: &Spanned<String>| of.village.post(&id.value).map_or_else(|| id.value.clone(), |it| post_name(cx, it));
    cx.locale.join(&ids.map(name).collect::<Vec<_>>())
}

/// "50 mu", 50亩.
fn quantity(cx: &Cx, quantity: &Quantity) -> String {
    // Ten-thousandths: as many decimals as there are.
    let mut decimals = 4;
    let mut value = quantity.value.value;
    while decimals > 0 && value % 10 == 0 {
        value /= 10;
        decimals -= 1;
    }
    let under = 10i128.pow(decimals);
    let text = cx.locale.decimal(crate::measure::Ratio::new(value, under), decimals).unwrap_or_default();
    if let (0, Some(QuantityUnit::Piece), Ok(count)) =
        (decimals, quantity.unit.map(|unit| unit.value), u64::try_from(value))
    {
        return cx.tell("quantity-pieces", &[("count", Arg::Count(count))]);
    }
    match &quantity.unit {
        Some(unit) => cx.tell(
            "quantity-of",
            &[("count", Arg::Text(text.into())), ("unit", Arg::Text(cx.locale.choice(unit.value)))],
        ),
        None => text,
    }
}

/// A day in a cell, or that it is not on record.
fn day(cx: &Cx, date: &Option<Spanned<chrono::NaiveDate>>) -> Cell {
    match date {
        Some(date) => Cell::day(cx.locale.date(date.value)),
        None => Cell::of(cx.say("not-reported"), "none words"),
    }
}

/// A decision as a link: escaped HTML; `None` where it is not on record.
fn decision(cx: &Cx, of: &VillageCx, id: &str) -> Option<String> {
    let decision = of.village.decision(id)?;
    let href = cx.link(&format!("{}/decisions/{}.html", of.village.path, decision.id));
    let link = format!("<a href=\"{}\">{}</a>", escape(&href), escape(&cx.name(&decision.title)));
    Some(cx.tell("rests-on", &[("decision", Arg::Text(link.into()))]))
}
