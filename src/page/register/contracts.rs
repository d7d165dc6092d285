//! Contracts: how the other side was chosen, who it is and what ties it to an official, what was agreed, changed, paid.

use chrono::Datelike;

use super::super::names::{anchor, find_line};
use super::super::table::{Cell, Head, LinkView, Row, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data, figure};
use super::{RegisterView, SectionView, decision, party, posts};
use crate::measure::{Money, Reported};
use crate::model::contract::Contract;
use crate::model::{Budget, Figure, Line};

/// The anchor of a contract on its page.
pub fn contract_anchor(id: &str) -> String {
    format!("contract-{id}")
}

/// The way to a contract, with its title.
pub fn contract_link(cx: &Cx, of: &VillageCx, id: &str) -> Option<LinkView> {
    let contract = of.village.contract(id)?;
    let href = cx.link(&format!("{}/contracts.html#{}", of.village.path, contract_anchor(id)));
    Some(LinkView { href, label: cx.name(&contract.title), note: String::new() })
}

/// The contracts that rest on a decision.
pub fn contracts_of_decision(cx: &Cx, of: &VillageCx, id: &str) -> Vec<LinkView> {
    let names = |decision: &Option<crate::source::Spanned<String>>| decision.as_ref().is_some_and(|it| it.value == id);
    let resting = of
        .village
        .contracts
        .iter()
        .filter(|it| names(&it.decision) || it.amendments.iter().any(|it| names(&it.decision)));
    resting.filter_map(|it| contract_link(cx, of, &it.id.value)).collect()
}

/// The contracts a line of the budget pays for, as links: escaped HTML; empty where there are none.
pub fn contracts_of_line(cx: &Cx, of: &VillageCx, budget: &Budget, line: &Line) -> String {
    let name = format!("{}/{}", budget.id, line.id.value);
    let paid = of.village.contracts.iter().filter(|it| it.lines.iter().any(|it| it.value == name));
    let links = paid.filter_map(|it| contract_link(cx, of, &it.id.value));
    let links = links.map(|it| format!("<a href=\"{}\">{}</a>", escape(&it.href), escape(&it.label)));
    links.collect::<Vec<_>>().join("<br>")
}

/// The page of contracts.
pub fn contracts(cx: &Cx, of: &VillageCx) -> PageView<RegisterView> {
    let village = &of.village;
    let heading = cx.say("contracts-heading");
    let mut page = chrome::of_village(cx, of, "", &heading, &heading);
    page.sub = chrome::village_name(cx, &village.name);
    let open = |it: &&Contract| it.method.is_some_and(|it| it.value.is_open());
    page.lead = cx.rich(
        "contracts-lead",
        &[
            ("count", Arg::Count(village.contracts.len() as u64)),
            ("open", Arg::Count(village.contracts.iter().filter(open).count() as u64)),
        ],
    );
    let record = format!("{}/contracts.yaml", village.path);
    page.provenance = chrome::provenance(cx, of, &[&record]);
    let sections = vec![
        SectionView::of(cx, "contracts-paid", table(cx, of, true)),
        SectionView::of(cx, "contracts-let", table(cx, of, false)),
        SectionView::of(cx, "contracts-changes", changes(cx, of)),
    ];
    let downloads = data::links(cx, of, &["contracts"]);
    PageView { page, v: RegisterView { sections: sections.into_iter().flatten().collect(), downloads } }
}

/// Contracts the village pays for, or those it is paid for.
fn table(cx: &Cx, of: &VillageCx, paid: bool) -> TableView {
    let (id, caption) = if paid { ("t-paid", "contracts-paid") } else { ("t-let", "contracts-let") };
    let money = if paid {
        ["head-agreed", "head-with-changes", "head-paid-so-far"]
    } else {
        ["head-rent-a-year", "head-deposit", "head-received-on-record"]
    };
    let heads = ["head-contract"].iter().chain(&money).chain(&["head-how-chosen", "head-contract-status"]);
    let heads = heads.map(|key| Head::of(cx.say(key))).collect();
    let contracts = of.village.contracts.iter().filter(|it| it.kind.value.is_paid_by_village() == paid);
    let rows = contracts.map(|it| row(cx, of, it, paid)).collect();
    TableView::new(id, cx.say(caption), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols land told", cx.say("slide-columns"))
}

fn row(cx: &Cx, of: &VillageCx, it: &Contract, paid: bool) -> Row {
    let mut cells = Vec::new();
    if paid {
        let with_changes = match it.price() {
            _ if it.amendments.is_empty() => Cell::none(cx.say("contract-unchanged")),
            Some(price) => Cell::plain(cx.money(price)),
            None => Cell::none(cx.say("not-reported")),
        };
        cells.extend([figure(cx, it.amount.value), with_changes, sum(cx, it.payments.values())]);
    } else {
        let rent = it.rent.as_ref().map_or(Reported::NotReported, |rent| rent.per_year.value);
        cells.extend([figure(cx, rent), figure(cx, it.deposit.value), sum(cx, it.rent_received.values())]);
    }
    cells.push(chosen(cx, it));
    cells.push(match &it.status {
        Some(status) => Cell::words(cx.locale.choice(status.value)),
        None => Cell::of(cx.say("not-reported"), "none words"),
    });
    let said = cx.text(&it.title);
    let mut row = Row { lang: said.lang, id: contract_anchor(&it.id.value), ..Row::new(said.text, cells) };
    row.sub = about(cx, of, it).join("<br>");
    row
}

/// How the other side was chosen: the method, and how many offered.
fn chosen(cx: &Cx, it: &Contract) -> Cell {
    let Some(method) = &it.method else { return Cell::of(cx.say("not-reported"), "none words") };
    let word = cx.locale.choice(method.value).into_owned();
    let bids = it.tender.as_ref().and_then(|tender| tender.bids);
    Cell::words(match bids {
        Some(bids) => {
            cx.tell("placed-with-bids", &[("method", Arg::Text(word.into())), ("count", Arg::Count(bids.value.into()))])
        }
        None => word,
    })
}

/// What stands under a contract: who got it and what ties them to an official, its time, its decision and its lines.
fn about(cx: &Cx, of: &VillageCx, it: &Contract) -> Vec<String> {
    let mut kind = vec![cx.locale.choice(it.kind.value).into_owned()];
    if let (Some(start), Some(end)) = (&it.start, &it.end) {
        let (start, end) = (cx.locale.date(start.value), cx.locale.date(end.value));
        kind.push(cx.locale.range(&start, &end));
    }
    let mut out = vec![escape(&kind.join(&cx.list_gap()))];
    if let Some(award) = &it.award {
        let who = party(cx, of, &award.supplier);
        out.push(match &award.date {
            Some(date) => cx.rich(
                "awarded-on",
                &[("who", Arg::Text(who.into())), ("date", Arg::Text(cx.locale.date(date.value).into()))],
            ),
            None => cx.rich("awarded-to", &[("who", Arg::Text(who.into()))]),
        });
        let ties = posts(cx, of, award.supplier.ties());
        out.push(match (award.related_party.as_ref().map(|it| it.value), ties.is_empty()) {
            (_, false) => cx.rich("tied-to", &[("posts", Arg::Text(ties.into()))]),
            (Some(true), true) => cx.rich("declared-tied", &[]),
            (Some(false), true) => cx.rich("declared-not-tied", &[]),
            (None, true) => cx.rich("declared-nothing", &[]),
        });
    }
    out.extend(rent_years(cx, it).map(|text| escape(&text)));
    out.extend(earlier_rent(cx, it).map(|text| escape(&text)));
    out.extend(it.decision.as_ref().and_then(|id| decision(cx, of, &id.value)));
    for (budget, line) in it.lines.iter().filter_map(|id| find_line(of.village, &id.value)) {
        let href = cx.link(&format!("{}/budget-{}.html#{}", of.village.path, budget.year.value, anchor(budget, line)));
        let words = cx.tell(
            "name-and-kind",
            &[
                ("name", Arg::Text(cx.name(&line.label).into())),
                ("kind", Arg::Text(cx.locale.year(budget.year.value).into())),
            ],
        );
        let words = cx.tell("paid-from-line", &[("line", Arg::Text(words.into()))]);
        out.push(format!("<a href=\"{}\">{}</a>", escape(&href), escape(&words)));
    }
    if let Some(note) = &it.note {
        out.push(escape(&cx.name(note)));
    }
    out
}

/// The sum of the years on record; unknown where there is none, or one of them is.
fn sum<'f>(cx: &Cx, years: impl ExactSizeIterator<Item = &'f Figure>) -> Cell {
    if years.len() == 0 {
        return figure(cx, Reported::NotReported);
    }
    let sum: Option<Money> = years.map(Figure::known).sum();
    figure(cx, sum.map_or(Reported::NotReported, Reported::Known))
}

/// Which years the rent on record is of: a sum says nothing of the years before them.
fn rent_years(cx: &Cx, it: &Contract) -> Option<String> {
    let (first, last) = (it.rent_received.keys().next()?, it.rent_received.keys().next_back()?);
    let years = if first == last {
        cx.locale.year(*first)
    } else {
        cx.locale.range(&cx.locale.year(*first), &cx.locale.year(*last))
    };
    Some(cx.tell("received-in-years", &[("years", Arg::Text(years.into()))]))
}

/// That rent of the years before the first one on record is not there, as a sentence.
fn earlier_rent(cx: &Cx, it: &Contract) -> Option<String> {
    let first = it.rent_received.keys().next()?;
    let start = it.start.as_ref()?;
    (start.value.year() < *first).then(|| {
        let args = [
            ("first", Arg::Text(cx.locale.year(*first).into())),
            ("start", Arg::Text(cx.locale.year(start.value.year()).into())),
        ];
        cx.tell("earlier-rent-not-on-record", &args)
    })
}

/// What became of prices after the signing.
fn changes(cx: &Cx, of: &VillageCx) -> TableView {
    let heads = ["head-contract", "head-when", "head-changed-by"].map(|key| Head::of(cx.say(key))).to_vec();
    let mut rows = Vec::new();
    for contract in &of.village.contracts {
        for it in &contract.amendments {
            let changed = match it.amount.value {
                Reported::Known(money) => Cell::plain(cx.locale.signed_money(money, cx.precision())),
                missing => figure(cx, missing),
            };
            let mut row = Row::new(cx.name(&contract.title), vec![Cell::day(cx.locale.date(it.date.value)), changed]);
            let reason = it.reason.as_ref().map(|text| escape(&cx.name(text)));
            let by = match &it.decision {
                Some(id) => decision(cx, of, &id.value),
                None => Some(escape(&cx.say("no-decision-on-record"))),
            };
            row.sub = [reason, by].into_iter().flatten().collect::<Vec<_>>().join("<br>");
            rows.push(row);
        }
    }
    TableView::new("t-changes", cx.say("contracts-changes"), cx.unit_caption(cx.locale.unit()), heads).rows(rows)
}
