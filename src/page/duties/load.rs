//! What duties weigh: the kinds of load, the hours of each, and whether money came.

use super::super::chart::{ChartView, HATCHED, KeyView, Look, MID, SOLID, StackRow, stacked_rows};
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

pub(super) fn hours<'a>(duties: impl Iterator<Item = &'a Duty>) -> Reported<i128> {
    let mut sum = Reported::NotReported;
    for value in duties.filter_map(|duty| duty.hours().known()) {
        sum = Reported::Known(sum.known().unwrap_or(0) + i128::from(value));
    }
    sum
}

/// Hours of a year by kind of load.
pub fn hours_by_load(year: &DutyYear) -> [i128; 3] {
    LOADS.map(|(load, ..)| hours(year.duties.iter().filter(|duty| load_of(duty) == load)).known().unwrap_or(0))
}

/// The newest year with duties on record.
pub fn newest<'a>(of: &'a VillageCx) -> Option<&'a DutyYear> {
    of.village.duties.last()
}

/// The key of the load chart, with shares where a year is given.
pub fn load_key(cx: &Cx, year: Option<&DutyYear>) -> Vec<KeyView> {
    let shares = year.map(|year| crate::measure::share::shares(&hours_by_load(year)));
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
        LOADS.iter().zip(hours_by_load(year)).map(|((_, look, _), value)| (*look, value, String::new())).collect();
    let rows = [StackRow { label: String::new(), total: String::new(), parts }];
    stacked_rows(
        id,
        cx.tell("load-title", &[("year", Arg::Text(cx.locale.year(year.year.value).into()))]),
        load_words(cx, year),
        &rows,
    )
}

fn load_words(cx: &Cx, year: &DutyYear) -> String {
    let [own, assisting, temporary] = hours_by_load(year);
    let hours = |value: i128| Arg::Text(cx.locale.count(value).into());
    cx.tell("load-desc", &[("own", hours(own)), ("assisting", hours(assisting)), ("temporary", hours(temporary))])
}

/// "The township handed down 33 temporary tasks. For 26 of them no money came."
pub fn sent_down(cx: &Cx, year: &DutyYear) -> String {
    let assigned: Vec<&Duty> = year.duties.iter().filter(|duty| duty.is_assigned()).collect();
    let temporary = assigned.iter().filter(|duty| load_of(duty) == Load::Temporary).count();
    let without = assigned.iter().filter(|duty| funding(duty) == Funding::Unfunded).count();
    let gap = gap(assigned.iter().copied());
    cx.rich(
        "duties-sent-down",
        &[
            ("count", Arg::Count(assigned.len() as u64)),
            ("temporary", Arg::Count(temporary as u64)),
            ("without", Arg::Count(without as u64)),
            ("gap", Arg::Text(cx.locale.headline_text(gap).into())),
            ("hasgap", Arg::Count(u64::from(!gap.is_zero()))),
        ],
    )
}

/// Money that was needed and did not come.
pub(super) fn gap<'a>(duties: impl Iterator<Item = &'a Duty>) -> Money {
    duties
        .filter_map(|duty| Some((duty.money_required.known()?, duty.money_received.known()?)))
        .map(|(required, received)| Money((required.0 - received.0).max(0)))
        .sum()
}
