//! The law's calendar: what must be public by a day, and is not.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};

use crate::diag::Citation;
use crate::measure::{Period, Year, period::year_end};
use crate::model::decision::{Decision, Procedure, Progress, StepKind};
use crate::model::{Budget, Threshold, Village};
use crate::pack::Packs;

/// Something that had to be public by a day that has passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    /// What.
    pub what: Matter,
    /// The last day.
    pub due: NaiveDate,
    /// Days since.
    pub late: u32,
    /// Within how many days it had to be public.
    pub days: u32,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}

/// What must be made public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// The figures of an entity for a quarter.
    Quarter {
        /// The entity.
        entity: String,
        /// The quarter.
        quarter: Period,
    },
    /// The resolution of a decision, by its id.
    Resolution(String),
    /// The result of a decision that was carried out, by its id.
    Result(String),
}

/// How many quarters an entity that has stopped publishing is told of one by one.
const QUARTERS: usize = 8;

/// Everything overdue on a day, the longest first. Where no pack gives the days, nothing is.
pub fn overdue(village: &Village, packs: &Packs, as_of: NaiveDate) -> Vec<Overdue> {
    let mut out = Vec::new();
    let mut add = |what: Matter, from: NaiveDate, name: Threshold| {
        let Some(limit) = packs.count(name, from) else { return };
        let Some(due) = from.checked_add_days(Days::new(limit.value.into())) else { return };
        if due < as_of {
            let late = u32::try_from((as_of - due).num_days()).unwrap_or(u32::MAX);
            out.push(Overdue { what, due, late, days: limit.value, law: limit.law });
        }
    };
    for id in keep_books(village) {
        let Some(name) = village.entity(id).and_then(|entity| entity.kind.value.figures_public()) else { continue };
        for quarter in missing_quarters(village, id, as_of) {
            add(Matter::Quarter { entity: id.to_owned(), quarter }, quarter.end(), name);
        }
    }
    for decision in village.decisions.iter().filter(|decision| decision.procedure.value == Procedure::FourTwo) {
        if let Some(day) = decided(decision).filter(|_| !is_public(decision, StepKind::PublishResolution, as_of)) {
            add(Matter::Resolution(decision.id.clone()), day, Threshold::ResolutionPublic);
        }
        let work = decision.implementation.as_ref().filter(|work| work.status.value == Progress::Completed);
        let ended = work.and_then(|work| work.completed.as_ref());
        if let Some(day) = ended.filter(|_| !is_public(decision, StepKind::PublishResult, as_of)) {
            add(Matter::Result(decision.id.clone()), day.value, Threshold::ResultPublic);
        }
    }
    out.sort_by_key(|it| it.due);
    out
}

/// What must be made public from a day on up to another, with the last day for it. Where no pack gives the days,
/// nothing is.
pub fn upcoming(village: &Village, packs: &Packs, as_of: NaiveDate, until: NaiveDate) -> Vec<(Matter, NaiveDate)> {
    let mut out = Vec::new();
    let mut add = |what: Matter, from: NaiveDate, name: Threshold| {
        let due = packs.count(name, from).and_then(|limit| from.checked_add_days(Days::new(limit.value.into())));
        out.extend(due.filter(|due| (as_of..=until).contains(due)).map(|due| (what, due)));
    };
    for id in keep_books(village) {
        let Some(name) = village.entity(id).and_then(|entity| entity.kind.value.figures_public()) else { continue };
        let covered = covered(village, id, as_of);
        for year in as_of.year() - 1..=until.year() {
            for quarter in (1..=4).map(|quarter| Period::Quarter(year, quarter)) {
                if covered.is_none_or(|covered| quarter.end() > covered) {
                    add(Matter::Quarter { entity: id.to_owned(), quarter }, quarter.end(), name);
                }
            }
        }
    }
    for decision in village.decisions.iter().filter(|decision| decision.procedure.value == Procedure::FourTwo) {
        if let Some(day) = decided(decision).filter(|_| !is_public(decision, StepKind::PublishResolution, as_of)) {
            add(Matter::Resolution(decision.id.clone()), day, Threshold::ResolutionPublic);
        }
    }
    out
}

/// The entities that keep books; of a village without any books, the first one it names. Another may keep none rightly:
/// its money goes through the books of the others.
fn keep_books(village: &Village) -> Vec<&str> {
    let mut out: Vec<&str> = village.entities.iter().map(|entity| entity.id.value.as_str()).collect();
    if village.budgets.is_empty() {
        out.truncate(1);
    } else {
        out.retain(|id| village.budgets.iter().any(|budget| budget.entity.value == *id));
    }
    out
}

/// The quarters after the last one an entity has figures of, up to today, the newest of many. An entity without any
/// figures is told of the year before at most: nobody knows since when it should have published.
fn missing_quarters(village: &Village, entity: &str, as_of: NaiveDate) -> Vec<Period> {
    let covered = covered(village, entity, as_of).unwrap_or_else(|| year_end(as_of.year() - 2));
    let years = covered.year()..=as_of.year();
    let quarters = years.flat_map(|year: Year| (1..=4).map(move |quarter| Period::Quarter(year, quarter)));
    let missing: Vec<Period> = quarters.filter(|it| it.end() > covered && it.end() < as_of).collect();
    missing[missing.len().saturating_sub(QUARTERS)..].to_vec()
}

/// The last day an entity has figures of.
fn covered(village: &Village, entity: &str, as_of: NaiveDate) -> Option<NaiveDate> {
    let told = village.budgets.iter().filter(|budget| budget.entity.value == entity && has_actuals(budget));
    told.map(|budget| budget.covers.value.end()).filter(|end| *end <= as_of).max()
}

/// Whether a budget says anything of what really happened.
fn has_actuals(budget: &Budget) -> bool {
    budget.lines.iter().any(|line| line.actual.total().known().is_some())
}

/// The day of the resolution.
fn decided(decision: &Decision) -> Option<NaiveDate> {
    decision.resolution()?.date.as_ref().map(|day| day.value)
}

/// Whether a step of publication is done, or is on record as done with another.
fn is_public(decision: &Decision, kind: StepKind, as_of: NaiveDate) -> bool {
    decision.step(kind).is_some_and(|step| {
        step.merged_into.is_some()
            || step.waived_reason.is_some()
            || step.date.as_ref().is_some_and(|day| day.value <= as_of)
    })
}
