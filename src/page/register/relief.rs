//! Relief and subsidies: which scheme, by which rule, how many received how much in all. Never who.

use super::super::names::{anchor, find_line};
use super::super::table::{Cell, Head, Row, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data, figure};
use super::{RegisterView, SectionView};
use crate::measure::{Money, Reported};
use crate::model::subsidy::{Subsidy, SubsidyYear};

/// The page of a village's relief and subsidies.
pub fn relief(cx: &Cx, of: &VillageCx) -> PageView<RegisterView> {
    let village = &of.village;
    let heading = cx.say("relief-heading");
    let mut page = chrome::of_village(cx, of, "", &heading, &heading);
    page.sub = chrome::village_name(cx, &village.name);
    let newest = village.subsidies.iter().rev().find(|year| !year.subsidies.is_empty());
    if let Some(year) = newest {
        let mut args = vec![
            ("year", Arg::Text(cx.locale.year(year.year.value).into())),
            ("count", Arg::Count(year.subsidies.len() as u64)),
        ];
        let sum = sum(year);
        args.extend(sum.map(|money| ("amount", Arg::Text(cx.locale.headline_text(money).into()))));
        page.lead = cx.rich(if sum.is_some() { "relief-lead" } else { "relief-lead-untold" }, &args);
    }
    let records: Vec<&str> = village.subsidies.iter().map(|it| village.files.get(it.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let sections = village.subsidies.iter().rev().filter(|year| !year.subsidies.is_empty());
    let sections = sections.map(|year| SectionView {
        title: cx.tell("relief-year", &[("year", Arg::Text(cx.locale.year(year.year.value).into()))]),
        intro: cx.say("relief-year-intro"),
        table: table(cx, of, year),
    });
    let downloads = data::links(cx, of, &["subsidies"]);
    PageView { page, v: RegisterView { sections: sections.collect(), downloads } }
}

fn sum(year: &SubsidyYear) -> Option<Money> {
    year.subsidies.iter().map(|it| it.total.known()).sum()
}

fn table(cx: &Cx, of: &VillageCx, year: &SubsidyYear) -> TableView {
    let heads = ["head-scheme", "head-who-pays", "head-recipients", "head-money"].map(|key| Head::of(cx.say(key)));
    let title = cx.tell("relief-year", &[("year", Arg::Text(cx.locale.year(year.year.value).into()))]);
    let rows = year.subsidies.iter().map(|it| row(cx, of, it)).collect();
    let total = figure(cx, sum(year).map_or(Reported::NotReported, Reported::Known));
    let id = format!("t-relief-{}", year.year.value);
    TableView::new(&id, title, cx.unit_caption(cx.locale.unit()), heads.to_vec())
        .rows(rows)
        .total(Row::new(cx.say("total"), vec![Cell::plain(""), Cell::plain(""), total]))
        .scrolls("cols land", cx.say("slide-columns"))
}

fn row(cx: &Cx, of: &VillageCx, it: &Subsidy) -> Row {
    let payer = match &it.source_level {
        Some(level) => Cell::words(super::super::table::first_large(&cx.locale.choice(level.value))),
        None => Cell::of(cx.say("not-reported"), "none words"),
    };
    let recipients = match it.recipients {
        Reported::Known(count) => Cell::plain(cx.locale.count(count)),
        Reported::NotReported => Cell::none(cx.say("not-reported")),
        Reported::NotApplicable => Cell::none(cx.say("not-applicable")),
    };
    let mut under: Vec<String> = Vec::new();
    under.extend(it.rule.as_ref().map(|rule| escape(&cx.name(rule))));
    if let Some((budget, line)) = it.line.as_ref().and_then(|id| find_line(of.village, &id.value)) {
        let href = cx.link(&format!("{}/budget-{}.html#{}", of.village.path, budget.year.value, anchor(budget, line)));
        let words = cx.tell("paid-from-line", &[("line", Arg::Text(cx.name(&line.label).into()))]);
        under.push(format!("<a href=\"{}\">{}</a>", escape(&href), escape(&words)));
    }
    if let Some(contact) = &it.complaints_contact {
        under.push(cx.rich("complain-to", &[("where", Arg::Text(cx.name(contact).into()))]));
    }
    under.extend(it.note.as_ref().map(|note| escape(&cx.name(note))));
    let said = cx.text(&it.scheme);
    let cells = vec![payer, recipients, figure(cx, it.total.value)];
    Row { lang: said.lang, sub: under.join("<br>"), ..Row::new(said.text, cells) }
}
