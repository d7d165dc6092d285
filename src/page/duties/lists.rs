//! Every duty of a year, by the list it stands on.

use serde::Serialize;

use super::super::names::post_name;
use super::super::table::{Cell, Head, Row, TableView, first_large};
use super::super::{Arg, Cx, VillageCx};
use super::load::{Funding, funding};
use crate::measure::Reported;
use crate::model::Choice;
use crate::model::duty::{Duty, DutyList, DutyYear, Origin};

/// Duties of one kind.
#[derive(Debug, Serialize)]
pub struct ListView {
    /// The kind.
    pub title: String,
    /// How many, how many hours.
    pub intro: String,
    /// The duties.
    pub table: TableView,
}

pub(super) fn lists(cx: &Cx, of: &VillageCx, year: &DutyYear) -> Vec<ListView> {
    let order = [
        DutyList::Negative,
        DutyList::AssistGovernment,
        DutyList::Service,
        DutyList::Certificate,
        DutyList::PartyBuilding,
        DutyList::SelfGovernance,
    ];
    let mut out = Vec::new();
    for list in order {
        let duties: Vec<&Duty> = year.duties.iter().filter(|duty| duty.list.value == list).collect();
        if duties.is_empty() {
            continue;
        }
        let heads =
            ["head-duty", "head-kind", "head-until", "head-hours", "head-forms", "head-inspections", "head-money"]
                .map(|key| Head::of(cx.say(key)))
                .to_vec();
        let rows = duties.iter().map(|duty| duty_row(cx, of, duty)).collect();
        let id = format!("t-{}", list.word().replace('_', "-"));
        let caption = cx.locale.choice(list).into_owned();
        out.push(ListView {
            title: caption.clone(),
            intro: cx.tell(
                "duty-list-intro",
                &[
                    ("count", Arg::Count(duties.len() as u64)),
                    ("year", Arg::Text(cx.locale.year(year.year.value).into())),
                ],
            ),
            table: TableView::new(&id, caption, cx.say("duty-list-unit"), heads)
                .rows(rows)
                .scrolls("cols land", cx.say("slide-columns")),
        });
    }
    out
}

fn duty_row(cx: &Cx, of: &VillageCx, duty: &Duty) -> Row {
    let count = |value: Reported<u32>| match value {
        Reported::Known(value) => Cell::plain(cx.locale.count(value)),
        Reported::NotApplicable => Cell::none(cx.say("not-applicable")),
        Reported::NotReported => Cell::none(cx.say("not-reported")),
    };
    let hours = match (duty.hours(), duty.hours_known()) {
        (Reported::NotReported, Reported::Known(known)) => {
            let known = [("hours", Arg::Text(cx.locale.count(known).into()))];
            Cell::of(cx.tell("hours-known-part", &known), "some")
        }
        (hours, _) => count(hours),
    };
    let money = match funding(duty) {
        Funding::NotNeeded => Cell::none(cx.say("funding-not-needed")),
        Funding::Unknown => Cell::none(cx.say("not-reported")),
        Funding::Unfunded => Cell::of(cx.say("funding-unfunded"), "up"),
        Funding::Funded => Cell::words(cx.say("funding-funded")),
        Funding::Partly => {
            let (required, received) =
                (duty.money_required.known().unwrap_or_default(), duty.money_received.known().unwrap_or_default());
            Cell::of(
                cx.tell(
                    "funding-partly",
                    &[
                        ("received", Arg::Text(cx.money(received).into())),
                        ("required", Arg::Text(cx.money(required).into())),
                    ],
                ),
                "up",
            )
        }
    };
    let until = duty.until.as_ref().map_or_else(
        || Cell::of(cx.say("until-open"), "none words"),
        |date| Cell::day(cx.locale.date_short(date.value)),
    );
    let mut under: Vec<String> = Vec::new();
    if let Some(by) = &duty.assigned_by {
        let level = first_large(cx.locale.choice(by.level.value).as_ref());
        under.push(by.office.as_ref().map_or_else(
            || level.to_string(),
            |office| {
                cx.tell(
                    "level-and-office",
                    &[("level", Arg::Text(level.clone().into())), ("office", Arg::Text(cx.name(office).into()))],
                )
            },
        ));
    }
    if duty.origin() == Origin::AboveUnsaid {
        under.push(cx.say("sent-by-not-reported"));
    }
    if let Some(number) = duty.basis.as_ref().and_then(|basis| basis.number.as_ref()) {
        under.push(number.value.clone());
    }
    let mut posts: Vec<String> =
        duty.posts.iter().filter_map(|id| of.village.post(&id.value)).map(|post| post_name(cx, post)).collect();
    // Several members of one body bear the same name.
    posts.dedup();
    if !posts.is_empty() {
        under.push(cx.locale.join(&posts));
    }
    let cells = vec![
        Cell::words(cx.locale.choice(duty.nature.value)),
        until,
        hours,
        count(duty.forms),
        count(duty.checks),
        money,
    ];
    let said = cx.text(&duty.title);
    Row { lang: said.lang, ..Row::new(said.text, cells).under(&under.join(" · ")) }
}
