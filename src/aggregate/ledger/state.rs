//! How much of a year is known, entity by entity and for the village as a whole.

use serde::{Deserialize, Serialize};

use crate::measure::{Period, Year};
use crate::model::budget::Status;
use crate::model::withheld::{Withheld, WithheldKind};
use crate::model::{Budget, Village};

use crate::aggregate::measured::Reason;

/// How much of a year's accounts is known.
///
/// Written as words: `whole`, `part 2024-Q3`, `incomplete collective party`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum YearState {
    /// Every entity that keeps accounts has given the whole year.
    Whole,
    /// Some entities have given the whole year; these have not.
    Incomplete(Vec<String>),
    /// Accounts up to the end of this period: shown, never compared with whole years.
    Part(Period),
    /// A budget, and nothing yet of what really happened.
    PlanOnly,
    /// No budget at all.
    #[default]
    Missing,
}

impl YearState {
    /// Why figures of the year are not compared; `None` where they are.
    pub fn lack(&self) -> Option<Reason> {
        match self {
            YearState::Whole => None,
            YearState::Incomplete(_) => Some(Reason::EntityMissing),
            YearState::Part(_) => Some(Reason::PartYear),
            YearState::PlanOnly => Some(Reason::PlanOnly),
            YearState::Missing => Some(Reason::NotReported),
        }
    }
}

impl From<YearState> for String {
    fn from(state: YearState) -> String {
        match state {
            YearState::Whole => "whole".to_owned(),
            YearState::Incomplete(entities) => format!("incomplete {}", entities.join(" ")),
            YearState::Part(period) => format!("part {period}"),
            YearState::PlanOnly => "plan_only".to_owned(),
            YearState::Missing => "missing".to_owned(),
        }
    }
}

impl TryFrom<String> for YearState {
    type Error = String;

    fn try_from(words: String) -> Result<YearState, String> {
        let (word, rest) = words.split_once(' ').unwrap_or((&words, ""));
        match (word, Period::parse(rest)) {
            ("whole", _) => Ok(YearState::Whole),
            ("incomplete", _) => Ok(YearState::Incomplete(rest.split_whitespace().map(str::to_owned).collect())),
            ("part", Some(period)) => Ok(YearState::Part(period)),
            ("plan_only", _) => Ok(YearState::PlanOnly),
            ("missing", _) => Ok(YearState::Missing),
            _ => Err(format!("`{words}` is no state of a year")),
        }
    }
}

/// One entity's year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityYear {
    /// Id of the entity.
    pub entity: String,
    /// Id of its budget of the year, where there is one.
    pub budget: Option<String>,
    /// How much of it is known.
    pub state: EntityState,
}

/// How much of one entity's year is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntityState {
    /// The whole year.
    Whole,
    /// Up to the end of this period.
    Part(Period),
    /// The budget alone.
    PlanOnly,
    /// Nothing, though it was there and kept a budget in another year.
    Missing,
}

/// The state of a year, and of every entity that was there in it and keeps a budget in any year.
///
/// A body whose books begin in a later year is missing from the years before, unless its record says that it did not
/// exist then: sums over different bodies are never compared as if they were of the same village.
pub fn of(village: &Village, year: Year) -> (YearState, Vec<EntityYear>) {
    let mut entities: Vec<EntityYear> = Vec::new();
    // A budget that is held back is one all the same: its entity keeps accounts, and they are not known.
    let held = village.withheld.iter().filter(|it| it.kind == WithheldKind::Budget);
    let held: Vec<&Withheld> = held.collect();
    let of_nobody = held.iter().any(|it| it.entity.is_none() && it.touches(WithheldKind::Budget, year));
    let order = |id: &str| village.entities.iter().position(|entity| entity.id.value == id).unwrap_or(usize::MAX);
    let kept = village.budgets.iter().map(|budget| (&budget.entity.value, budget.year.value == year));
    let of_held = held.iter().filter_map(|it| Some((it.entity.as_ref()?, it.year == Some(year))));
    let everyone = village.entities.iter().map(|entity| (&entity.id.value, true)).filter(|_| of_nobody);
    for (id, of_year) in kept.chain(of_held).chain(everyone) {
        let absent = !of_year && village.entity(id).is_some_and(|entity| !entity.exists_in(year));
        if absent || entities.iter().any(|known| known.entity == *id) {
            continue;
        }
        let own = village.budgets.iter().find(|it| it.year.value == year && it.entity.value == *id);
        entities.push(EntityYear {
            entity: id.clone(),
            budget: own.map(|budget| budget.id.clone()),
            state: own.filter(|_| !of_nobody).map_or(EntityState::Missing, of_budget),
        });
    }
    entities.sort_by_key(|it| order(&it.entity));
    (together(&entities), entities)
}

/// How much of a year a budget gives.
pub(super) fn of_budget(budget: &Budget) -> EntityState {
    if !budget.lines.iter().any(|line| line.actual.total().known().is_some()) {
        EntityState::PlanOnly
    } else if let Some(quarter) = running_to(budget) {
        EntityState::Part(Period::Quarter(budget.year.value, quarter))
    } else if budget.is_whole_year() {
        EntityState::Whole
    } else {
        EntityState::Part(budget.covers.value)
    }
}

/// The last quarter a budget gives, where its year is still running: it is not closed, and no line goes on to the end.
fn running_to(budget: &Budget) -> Option<u8> {
    if !budget.is_whole_year() || matches!(budget.status.value, Status::Final | Status::Audited) {
        return None;
    }
    let given = |at: usize| budget.lines.iter().any(|line| line.actual.quarter(at).known().is_some());
    let last = (0..4).rev().find(|at| given(*at))?;
    (last < 3).then_some(last as u8 + 1)
}

/// A year counts as whole only if every entity's is; a part of a year is as long as its shortest.
fn together(entities: &[EntityYear]) -> YearState {
    let part = entities.iter().filter_map(|it| match it.state {
        EntityState::Part(period) => Some(period),
        _ => None,
    });
    if let Some(shortest) = part.min_by_key(|period| period.end()) {
        return YearState::Part(shortest);
    }
    let not_whole: Vec<&EntityYear> = entities.iter().filter(|it| it.state != EntityState::Whole).collect();
    if entities.is_empty() || entities.iter().all(|it| it.state == EntityState::Missing) {
        YearState::Missing
    } else if not_whole.is_empty() {
        YearState::Whole
    } else if not_whole.len() < entities.len() {
        YearState::Incomplete(not_whole.into_iter().map(|it| it.entity.clone()).collect())
    } else {
        YearState::PlanOnly
    }
}
