//! What duties weigh: the kinds of load, the hours of each, and whether money came.

use chrono::NaiveDate;

use super::super::chart::{ChartView, HATCHED, KeyView, Look, MID, SOLID, StackRow, stacked_rows};
use super::super::table::Cell;
use super::super::{Arg, Cx, VillageCx};
use crate::measure::{Money, Ratio, Reported};
use crate::model::duty::{Duty, DutyYear, Nature};

/// The three kinds of load a chart tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Load {
    /// The village's own affairs.
    Own,
    /// Standing work for government.
    Assisting,
    /// Handed down during the year: temporary, central and auxiliary tasks.
    Temporary,
}

pub(super) const LOADS: [(Load, Look, &str); 3] = [
    (Load::Own, SOLID, "load-own"),
    (Load::Assisting, MID, "load-assisting"),
    (Load::Temporary, HATCHED, "load-temporary"),
];

/// The kind of load a duty is.
pub fn load_of(duty: &Duty) -> Load {
    match duty.nature.value {
        _ if !duty.is_assigned() => Load::Own,
        Nature::Standing => Load::Assisting,
        Nature::Central | Nature::Temporary | Nature::Auxiliary => Load::Temporary,
    }
}

/// How a duty is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Funding {
    /// All that is needed came.
    Funded,
    /// Some of it came.
    Partly,
    /// It needs money and none came.
    Unfunded,
    /// It needs none.
    NotNeeded,
    /// Nobody says.
    Unknown,
}

/// Whether the money came with the duty.
pub fn funding(duty: &Duty) -> Funding {
    match (duty.money_required.value, duty.money_received.value) {
        (Reported::Known(Money(0)), _) | (Reported::NotApplicable, _) => Funding::NotNeeded,
        (Reported::Known(required), Reported::Known(received)) if received >= required => Funding::Funded,
        (Reported::Known(_), Reported::Known(received)) if received.0 > 0 => Funding::Partly,
        (Reported::Known(_), Reported::Known(_)) => Funding::Unfunded,
        _ => Funding::Unknown,
    }
}

/// A sum over duties, with how many of them do not say: what is missing is never a nought inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// The sum of what is on record.
    pub sum: i128,
    /// How many duties stand behind it.
    pub known: usize,
    /// How many do not say.
    pub unknown: usize,
}

impl Told {
    /// Adds up one part of every duty; what cannot exist is neither known nor missing.
    pub fn of<'a, T: Into<i128>>(
        duties: impl IntoIterator<Item = &'a Duty>,
        part: impl Fn(&Duty) -> Reported<T>,
    ) -> Told {
        let mut told = Told::default();
        for duty in duties {
            match part(duty) {
                Reported::Known(value) => {
                    told.sum += value.into();
                    told.known += 1;
                }
                Reported::NotReported => told.unknown += 1,
                Reported::NotApplicable => {}
            }
        }
        told
    }

    /// The sum, where every duty that could say so does.
    pub fn whole(self) -> Option<i128> {
        (self.unknown == 0).then_some(self.sum)
    }

    /// The sum, unless no duty says anything.
    pub fn some(self) -> Option<i128> {
        (self.known > 0 || self.unknown == 0).then_some(self.sum)
    }

    /// The sum in a cell, with how many duties it leaves out.
    pub fn cell(self, cx: &Cx, write: impl Fn(i128) -> String) -> Cell {
        match (self.some(), self.unknown) {
            (None, _) => Cell::none(cx.say("not-reported")),
            (Some(sum), 0) => Cell::plain(write(sum)),
            (Some(sum), unknown) => {
                let args = [("sum", Arg::Text(write(sum).into())), ("unknown", Arg::Count(unknown as u64))];
                Cell::of(cx.tell("sum-and-unknown", &args), "some")
            }
        }
    }
}

/// Hours of duties.
pub(super) fn hours<'a>(duties: impl IntoIterator<Item = &'a Duty>) -> Told {
    Told::of(duties, Duty::hours)
}

/// Hours of a year by kind of load.
pub fn hours_by_load(year: &DutyYear) -> [Told; 3] {
    LOADS.map(|(load, ..)| hours(year.duties.iter().filter(|duty| load_of(duty) == load)))
}

/// The hours on record of a year by kind of load: what a chart can draw.
fn known_hours(year: &DutyYear) -> [i128; 3] {
    hours_by_load(year).map(|told| told.sum)
}

/// Whether any hour of the year is on record.
pub fn has_hours(year: &DutyYear) -> bool {
    known_hours(year).iter().any(|hours| *hours > 0)
}

/// "The hours of 2 of 14 duties are not reported", where any are not.
pub(super) fn hours_left_out(cx: &Cx, year: &DutyYear) -> Option<String> {
    let told = hours(&year.duties);
    let args = [("unknown", Arg::Count(told.unknown as u64)), ("count", Arg::Count(year.duties.len() as u64))];
    (told.unknown > 0).then(|| cx.rich("hours-left-out", &args))
}

/// "Whether money came is not reported for 2 of 14", where it is not.
pub(super) fn money_left_out(cx: &Cx, assigned: &[&Duty]) -> Option<String> {
    let unknown = assigned.iter().filter(|duty| funding(duty) == Funding::Unknown).count();
    let args = [("unknown", Arg::Count(unknown as u64)), ("count", Arg::Count(assigned.len() as u64))];
    (unknown > 0).then(|| cx.rich("money-left-out", &args))
}

/// The newest year with duties on record.
pub fn newest<'a>(of: &'a VillageCx) -> Option<&'a DutyYear> {
    of.village.duties.last()
}

/// The key of the load chart, with shares where a year is given.
pub fn load_key(cx: &Cx, year: Option<&DutyYear>) -> Vec<KeyView> {
    let shares = year.map(|year| crate::measure::share::shares(&known_hours(year)));
    LOADS
        .iter()
        .enumerate()
        .map(|(at, (_, look, key))| {
            let words = cx.say(key);
            let share = shares.as_ref().and_then(|shares| cx.locale.percent(Ratio::new(shares[at], 1000), 1));
            KeyView::new(
                *look,
                share.map_or(words.clone(), |share| {
                    cx.tell(
                        "label-and-share",
                        &[("label", Arg::Text(words.into())), ("share", Arg::Text(share.into()))],
                    )
                }),
            )
        })
        .collect()
}

/// One bar of the hours of one year.
pub fn load_bar(cx: &Cx, id: &str, year: &DutyYear) -> ChartView {
    let parts =
        LOADS.iter().zip(known_hours(year)).map(|((_, look, _), value)| (*look, value, String::new())).collect();
    let rows = [StackRow { label: String::new(), total: String::new(), parts }];
    stacked_rows(
        id,
        cx.tell("load-title", &[("year", Arg::Text(cx.locale.year(year.year.value).into()))]),
        load_words(cx, year),
        &rows,
    )
}

fn load_words(cx: &Cx, year: &DutyYear) -> String {
    let [own, assisting, temporary] = known_hours(year);
    let hours = |value: i128| Arg::Text(cx.locale.count(value).into());
    let mut out =
        cx.tell("load-desc", &[("own", hours(own)), ("assisting", hours(assisting)), ("temporary", hours(temporary))]);
    if let Some(left_out) = hours_left_out(cx, year) {
        out.push_str(&cx.sentence_gap());
        out.push_str(&left_out);
    }
    out
}

/// "The township handed down 33 temporary tasks. For 26 of them no money came."
pub fn sent_down(cx: &Cx, year: &DutyYear) -> String {
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let temporary = assigned.iter().filter(|duty| load_of(duty) == Load::Temporary).count();
    let without = assigned.iter().filter(|duty| funding(duty) == Funding::Unfunded).count();
    let gap = gap(assigned.iter().copied()).some().map_or(Money::ZERO, money);
    let mut out = cx.rich(
        "duties-sent-down",
        &[
            ("count", Arg::Count(assigned.len() as u64)),
            ("temporary", Arg::Count(temporary as u64)),
            ("without", Arg::Count(without as u64)),
            ("gap", Arg::Text(cx.locale.headline_text(gap).into())),
            ("hasgap", Arg::Count(u64::from(!gap.is_zero()))),
        ],
    );
    for more in [money_left_out(cx, &assigned), hours_left_out(cx, year)].into_iter().flatten() {
        out.push_str(&cx.sentence_gap());
        out.push_str(&more);
    }
    out
}

/// A sum of minor units as an amount; a sum of amounts that each fit one fits one.
pub(super) fn money(sum: i128) -> Money {
    Money(i64::try_from(sum).unwrap_or(i64::MAX))
}

/// Money that was needed and did not come.
pub(super) fn gap<'a>(duties: impl IntoIterator<Item = &'a Duty>) -> Told {
    Told::of(duties, |duty| match funding(duty) {
        Funding::NotNeeded => Reported::Known(0i64),
        _ => duty.money_required.value.both(duty.money_received.value, |needed, came| (needed.0 - came.0).max(0)),
    })
}

/// "7,620 hours: own affairs 42.8%, …": the hours of a year by kind of load, with how many duties leave them out;
/// `None` where no hour is on record.
pub fn hours_told(cx: &Cx, year: &DutyYear) -> Option<String> {
    if !has_hours(year) {
        return None;
    }
    let shares = crate::measure::share::shares(&known_hours(year));
    let share = |at: usize| Arg::Text(cx.locale.share(shares[at]).into());
    let all: i128 = known_hours(year).iter().sum();
    Some(cx.rich(
        "notice-hours",
        &[
            ("hours", Arg::Text(cx.locale.count(all).into())),
            ("own", share(0)),
            ("assisting", share(1)),
            ("temporary", share(2)),
        ],
    ))
}

/// "Three duties were sent down. For two of them no money came.": of the year, or of those that came between two days;
/// `None` where none is on record.
pub fn sent_in(cx: &Cx, year: &DutyYear, between: Option<(NaiveDate, NaiveDate)>) -> Option<String> {
    let came = |duty: &Duty| match between {
        Some((from, to)) => duty.since.as_ref().is_some_and(|day| (from..=to).contains(&day.value)),
        None => true,
    };
    let sent: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned() && came(duty)).collect();
    let of = |kind: Funding| Arg::Count(sent.iter().filter(|duty| funding(duty) == kind).count() as u64);
    let counts = [
        ("count", Arg::Count(sent.len() as u64)),
        ("without", of(Funding::Unfunded)),
        ("unknown", of(Funding::Unknown)),
    ];
    (!sent.is_empty()).then(|| cx.rich("notice-sent", &counts))
}
