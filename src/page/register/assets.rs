//! What the village owns, to whom it is let and for how much, and who owes it how long.

use chrono::{Datelike, NaiveDate};

use super::super::table::{Cell, Head, Row, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data, figure, held};
use super::{RegisterView, SectionView, contract_link, day, decision, party, quantity};
use crate::measure::{Money, Reported, Year};
use crate::model::Choice;
use crate::model::asset::{Asset, AssetClass, AssetStatus, Receivable};
use crate::model::contract::{Contract, ContractStatus};

/// The anchor of an asset on the page.
pub fn asset_anchor(id: &str) -> String {
    format!("asset-{id}")
}

/// The anchor of what somebody owes the village on the page.
pub fn receivable_anchor(id: &str) -> String {
    format!("owed-{id}")
}

/// The page of what the village owns, lets and is owed.
pub fn assets(cx: &Cx, of: &VillageCx) -> PageView<RegisterView> {
    let village = &of.village;
    let heading = cx.say("assets-heading");
    let mut page = chrome::of_village(cx, of, "", &heading, &heading);
    page.sub = chrome::village_name(cx, &village.name);
    let standing = village.assets.iter().filter(|it| it.status.value != AssetStatus::Disposed);
    let lets = leases(of).filter(|it| runs(cx, it)).count();
    // What is held back is neither missing nor none.
    page.lead = if held::file(of, "assets") || held::file(of, "contracts") {
        held::part(cx, of)
    } else {
        cx.rich(
            if village.assets.is_empty() { "assets-lead-unlisted" } else { "assets-lead" },
            &[("count", Arg::Count(standing.count() as u64)), ("let", Arg::Count(lets as u64))],
        )
    };
    let mut records = Vec::new();
    for (there, name) in [
        (!village.assets.is_empty(), "assets"),
        (lets > 0, "contracts"),
        (!village.receivables.is_empty(), "receivables"),
    ] {
        if there {
            records.push(format!("{}/{name}.yaml", village.path));
        }
    }
    page.provenance = chrome::provenance(cx, of, &records.iter().map(String::as_str).collect::<Vec<_>>());
    let sections = vec![
        SectionView::of(cx, "assets-register", register(cx, of)),
        SectionView::of(cx, "assets-let", rents(cx, of)),
        SectionView::of(cx, "assets-owed", receivables(cx, of)),
    ];
    let mut tables = Vec::new();
    tables.extend((!village.assets.is_empty()).then_some("assets"));
    tables.extend((leases(of).count() > 0).then_some("contracts"));
    tables.extend((!village.receivables.is_empty()).then_some("receivables"));
    let downloads = data::links(cx, of, &tables);
    PageView { page, v: RegisterView { sections: sections.into_iter().flatten().collect(), downloads } }
}

/// The register: by class, with what each asset cost and is worth.
fn register(cx: &Cx, of: &VillageCx) -> TableView {
    let heads = ["head-asset", "head-quantity", "head-original-value", "head-net-value", "head-asset-use"];
    let heads = heads.map(|key| Head::of(cx.say(key))).to_vec();
    let unit = cx.unit_caption(cx.locale.unit());
    let mut view = TableView::new("t-assets", cx.say("assets-register"), unit, heads)
        .scrolls("cols land", cx.say("slide-columns"));
    for &(_, class) in AssetClass::ALL {
        let members: Vec<&Asset> = of.village.assets.iter().filter(|it| it.class.value == class).collect();
        if members.is_empty() {
            continue;
        }
        let mut rows: Vec<Row> = members.iter().map(|it| asset(cx, of, it)).collect();
        let held: Vec<&&Asset> = members.iter().filter(|it| it.status.value != AssetStatus::Disposed).collect();
        let sum = |part: fn(&Asset) -> Reported<Money>| held.iter().map(|it| part(it).known()).sum::<Option<Money>>();
        let (cost, worth) = (sum(|it| it.original_value.value), sum(|it| it.net_value.value));
        if held.len() > 1 && (cost.is_some() || worth.is_some()) {
            let cell = |sum: Option<Money>| figure(cx, sum.map_or(Reported::NotReported, Reported::Known));
            let none = |class| Cell::of(cx.say("not-applicable"), class);
            let cells = vec![none("none"), cell(cost), cell(worth), none("none words")];
            rows.push(Row::new(cx.say("subtotal"), cells).subtotal());
        }
        view.group(cx.locale.choice(class), rows);
    }
    view
}

fn asset(cx: &Cx, of: &VillageCx, it: &Asset) -> Row {
    let many = it.quantity.as_ref().map(|many| Cell::plain(quantity(cx, many)));
    let cells = vec![
        many.unwrap_or_else(|| Cell::none(cx.say("not-reported"))),
        figure(cx, it.original_value.value),
        figure(cx, it.net_value.value),
        Cell::words(cx.locale.choice(it.status.value)),
    ];
    let mut under = Vec::new();
    under.extend(it.entity.as_ref().and_then(|id| of.village.entity(&id.value)).map(|it| escape(&cx.name(&it.name))));
    if let Some(date) = &it.valued_on {
        under.push(cx.rich("valued-on", &[("date", Arg::Text(cx.locale.date(date.value).into()))]));
    }
    if let Some(link) = it.contract.as_ref().and_then(|id| contract_link(cx, of, &id.value)) {
        under.push(format!("<a href=\"{}\">{}</a>", escape(&link.href), escape(&link.label)));
    }
    if let Some(gone) = &it.disposal {
        let how = gone.method.map_or_else(|| cx.say("not-reported"), |it| cx.locale.choice(it.value).into_owned());
        let price = cx.locale.or_word(gone.price.value, |money| cx.money(money));
        under.push(cx.rich(
            "disposed-on",
            &[
                ("date", Arg::Text(cx.locale.date(gone.date.value).into())),
                ("how", Arg::Text(how.into())),
                ("price", Arg::Text(price.into())),
            ],
        ));
        under.extend(gone.decision.as_ref().and_then(|id| decision(cx, of, &id.value)));
    }
    under.extend(it.note.as_ref().map(|note| escape(&cx.name(note))));
    let said = cx.text(&it.title);
    let id = asset_anchor(&it.id.value);
    Row { lang: said.lang, sub: under.join("<br>"), id, ..Row::new(said.text, cells) }
}

fn leases<'a>(of: &'a VillageCx) -> impl Iterator<Item = &'a Contract> {
    of.village.contracts.iter().filter(|it| !it.kind.value.is_paid_by_village())
}

/// Whether a lease runs on the day the site speaks of, as far as its record tells.
fn runs(cx: &Cx, it: &Contract) -> bool {
    let ended = it.status.is_some_and(|it| it.value != ContractStatus::Active);
    let over = it.end.is_some_and(|end| end.value < cx.site.as_of);
    !ended && !over && it.start.is_none_or(|start| start.value <= cx.site.as_of)
}

/// How many years of rent the page shows.
const YEARS: usize = 3;

/// What is let: to whom, until when, for how much a year, and what came of it in the last years.
fn rents(cx: &Cx, of: &VillageCx) -> TableView {
    let mut years: Vec<Year> = leases(of).flat_map(|it| it.rent_received.keys().copied()).collect();
    years.sort_unstable();
    years.dedup();
    let years = years.split_off(years.len().saturating_sub(YEARS));
    let head = |key: &str| Head::of(cx.say(key));
    let received = years
        .iter()
        .map(|year| Head::of(cx.tell("head-received-in", &[("year", Arg::Text(cx.locale.year(*year).into()))])));
    let heads = std::iter::once(head("head-lease")).chain(received).chain([head("head-rent-a-year")]).collect();
    let rows = leases(of)
        .map(|it| {
            let rent = it.rent.as_ref().map_or(Reported::NotReported, |rent| rent.per_year.value);
            let received = years.iter().map(|year| match it.rent_received.get(year) {
                Some(came) => figure(cx, came.value),
                None if outside(it, *year) => Cell::none(cx.say("not-applicable")),
                None => Cell::none(cx.say("not-reported")),
            });
            let mut cells: Vec<Cell> = received.collect();
            cells.push(figure(cx, rent).classed("now"));
            let mut row = Row::new(cx.name(&it.title), cells);
            let tenant = it.supplier().map(|who| escape(&party(cx, of, who)));
            let many = it.quantity.as_ref().map(|many| escape(&quantity(cx, many)));
            let until =
                it.end.map(|end| cx.rich("let-until", &[("date", Arg::Text(cx.locale.date(end.value).into()))]));
            row.sub = [tenant, many, until].into_iter().flatten().collect::<Vec<_>>().join(&escape(&cx.list_gap()));
            match contract_link(cx, of, &it.id.value) {
                Some(link) => row.to(link.href),
                None => row,
            }
        })
        .collect();
    TableView::new("t-rents", cx.say("assets-let"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols newest", cx.say("slide-columns"))
}

/// Whether a contract had not begun in a year, or was over before.
fn outside(it: &Contract, year: Year) -> bool {
    it.start.is_some_and(|start| start.value.year() > year) || it.end.is_some_and(|end| end.value.year() < year)
}

/// How long something has been owed: the keys of the steps (账龄), and the years each of them reaches.
const AGES: [(&str, i32); 3] = [("age-under-one", 1), ("age-one-to-three", 3), ("age-over-three", i32::MAX)];

/// What others owe the village and have not paid, by how long they have owed it; what was settled stands last.
fn receivables(cx: &Cx, of: &VillageCx) -> TableView {
    let heads =
        ["head-who-owes", "head-money", "head-owed-since", "head-due"].map(|key| Head::of(cx.say(key))).to_vec();
    let unit = cx.unit_caption(cx.locale.unit());
    let mut view =
        TableView::new("t-owed", cx.say("assets-owed"), unit, heads).scrolls("cols land", cx.say("slide-columns"));
    let all = &of.village.receivables;
    let settled = |it: &&Receivable| it.settled_on.is_some_and(|day| day.value <= cx.site.as_of);
    let open: Vec<&Receivable> = all.iter().filter(|it| !settled(it)).collect();
    let mut from = 0;
    for (key, until) in AGES {
        let old = |it: &&&Receivable| {
            let age = it.since.map(|since| age(since.value, cx.site.as_of));
            age.is_some_and(|age| age >= from && age < until)
        };
        group(cx, of, &mut view, key, open.iter().filter(old).copied().collect());
        from = until;
    }
    group(cx, of, &mut view, "age-unknown", open.iter().filter(|it| it.since.is_none()).copied().collect());
    group(cx, of, &mut view, "age-settled", all.iter().filter(settled).collect());
    if open.is_empty() {
        return view;
    }
    let sum: Option<Money> = open.iter().map(|it| it.amount.known()).sum();
    view.total(total(cx, "owed-in-all", sum))
}

/// Whole years between two days.
fn age(since: NaiveDate, now: NaiveDate) -> i32 {
    let whole = (now.month(), now.day()) >= (since.month(), since.day());
    now.year() - since.year() - i32::from(!whole)
}

fn group(cx: &Cx, of: &VillageCx, view: &mut TableView, key: &str, members: Vec<&Receivable>) {
    if members.is_empty() {
        return;
    }
    let mut rows: Vec<Row> = members.iter().map(|it| receivable(cx, of, it)).collect();
    if members.len() > 1 {
        rows.push(total(cx, "subtotal", members.iter().map(|it| it.amount.known()).sum()).subtotal());
    }
    view.group(cx.say(key), rows);
}

fn receivable(cx: &Cx, of: &VillageCx, it: &Receivable) -> Row {
    let due = match (&it.settled_on, &it.due_on) {
        (Some(paid), _) => Cell::day(cx.tell("settled-on", &[("date", Arg::Text(cx.locale.date(paid.value).into()))])),
        (None, Some(due)) if due.value < cx.site.as_of => Cell::marked(cx.locale.date(due.value), "day words", "up"),
        (None, _) => day(cx, &it.due_on),
    };
    let cells = vec![figure(cx, it.amount.value), day(cx, &it.since), due];
    let mut under = Vec::new();
    under.extend(it.title.as_ref().map(|title| escape(&cx.name(title))));
    under.extend(it.decision.as_ref().and_then(|id| decision(cx, of, &id.value)));
    under.extend(it.note.as_ref().map(|note| escape(&cx.name(note))));
    let id = receivable_anchor(&it.id.value);
    Row { sub: under.join("<br>"), id, ..Row::new(party(cx, of, &it.debtor), cells) }
}

fn total(cx: &Cx, key: &str, sum: Option<Money>) -> Row {
    let none = || Cell::of(cx.say("not-applicable"), "none words");
    let sum = figure(cx, sum.map_or(Reported::NotReported, Reported::Known));
    Row::new(cx.say(key), vec![sum, none(), none()])
}

#[cfg(test)]
mod tests {
    use super::age;
    use crate::measure::period::parse_date;

    #[test]
    fn a_year_is_over_on_its_day() {
        let day = |text: &str| parse_date(text).expect("a date");
        assert_eq!(age(day("2024-03-10"), day("2025-03-09")), 0);
        assert_eq!(age(day("2024-03-10"), day("2025-03-10")), 1);
        assert_eq!(age(day("2022-12-31"), day("2025-12-31")), 3);
    }
}
