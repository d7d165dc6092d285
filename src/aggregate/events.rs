//! What a village made known lately: accounts, decisions, results, debts, duties, and corrections of any of them.
//!
//! The list is part of the [summary](super::summary): feeds, the pages that say what changed and the areas above are all
//! made of it. It names records and lines; which page shows them is the pages' own affair.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::measure::{Money, Period, Reported};
use crate::model::budget::{Correction, LineKind};
use crate::model::decision::StepKind;
use crate::model::{Budget, Text, Village};
use crate::source::Span;

use super::summary::{bare, text};

/// How many events a summary keeps.
pub const KEPT: usize = 20;

/// Something that was made known on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The day, as the record says it.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What.
    pub kind: EventKind,
    /// The record inside the village: `budgets/2024-collective`, `decisions/2024-03-20-group-3-road`.
    pub record: String,
    /// The title of the decision or the debt, the entity of accounts, the line that was corrected.
    #[serde(with = "text", skip_serializing_if = "Text::is_empty", default = "nothing")]
    pub title: Text,
    /// What accounts cover, or the year of duties.
    #[serde(with = "period", skip_serializing_if = "Option::is_none", default)]
    pub period: Option<Period>,
    /// The entity whose accounts they are.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub entity: String,
    /// The field that was corrected: `lights/actual/Q3`.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub field: String,
    /// The budget line that was corrected.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub line: String,
    /// The figures that say what it is about, where the record has them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub figures: Option<Figures>,
}

/// The figures of an event; money in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figures {
    /// Revenue and expenditure of accounts.
    Accounts(i64, i64),
    /// The amount of a debt as it was taken up.
    Debt(i64),
    /// Votes in favour, and people present.
    Votes(u32, u32),
}

/// What was made known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A figure was corrected that had been published.
    Correction,
    /// Accounts.
    Accounts,
    /// A budget without any figure of what really happened.
    Plan,
    /// The figures of a part of the year.
    Figures,
    /// Something was decided, or put to a vote that failed.
    Decision,
    /// The result of a decision was made public.
    Result,
    /// Money was borrowed, or something else came to be owed.
    Debt,
    /// Duties of a year.
    Duties,
}

impl EventKind {
    /// Its word, in keys of messages and in ids of feeds.
    pub fn word(self) -> &'static str {
        match self {
            EventKind::Correction => "correction",
            EventKind::Accounts => "accounts",
            EventKind::Plan => "plan",
            EventKind::Figures => "figures",
            EventKind::Decision => "decision",
            EventKind::Result => "result",
            EventKind::Debt => "debt",
            EventKind::Duties => "duties",
        }
    }
}

impl Event {
    /// What tells it apart from every other event of its village, and stays when a date or a title is corrected.
    pub fn key(&self) -> String {
        let Event { record, field, .. } = self;
        match (self.kind, self.period) {
            (EventKind::Correction, _) => format!("{record}/correction/{}/{field}", self.date),
            (EventKind::Figures, Some(period)) => format!("{record}/figures/{period}"),
            (kind, _) => format!("{record}/{}", kind.word()),
        }
    }
}

/// What a village made known up to a day, newest first, and only the newest.
pub fn of(village: &Village, as_of: NaiveDate) -> Vec<Event> {
    let mut out = Vec::new();
    for budget in &village.budgets {
        add_budget(village, budget, &mut out);
    }
    for decision in &village.decisions {
        let record = format!("decisions/{}", decision.id);
        let event = |date, kind| Event { title: bare(&decision.title), ..Event::at(date, kind, &record) };
        let voted = decision
            .resolution()
            .and_then(|step| Some(Figures::Votes(step.votes_for.as_ref()?.value, step.present.as_ref()?.value)));
        out.extend(decision.date().map(|date| Event { figures: voted, ..event(date, EventKind::Decision) }));
        let result = decision.step(StepKind::PublishResult).and_then(|step| step.date.as_ref());
        out.extend(result.map(|date| event(date.value, EventKind::Result)));
        out.extend(decision.corrections.iter().map(|it| corrected(it, &record, &decision.title)));
    }
    for debt in &village.debts {
        let record = format!("debts/{}", debt.id);
        let date = debt.published_on.as_ref().unwrap_or(&debt.incurred_on).value;
        let figures = Some(Figures::Debt(debt.principal.value.0));
        out.push(Event { title: bare(&debt.title), figures, ..Event::at(date, EventKind::Debt, &record) });
        out.extend(debt.corrections.iter().map(|it| corrected(it, &record, &debt.title)));
    }
    for list in &village.duties {
        let Some(date) = &list.published_on else { continue };
        let record = format!("duties/{}", list.year.value);
        let period = Some(Period::Year(list.year.value));
        out.push(Event { period, ..Event::at(date.value, EventKind::Duties, &record) });
    }
    out.retain(|event| event.date <= as_of);
    newest_first(&mut out, |event| event, KEPT);
    out
}

/// Puts events of one or of many villages in order, the newest first, and keeps as many as are asked for.
pub fn newest_first<T>(events: &mut Vec<T>, event: impl Fn(&T) -> &Event, kept: usize) {
    // The sort is stable: among villages their own order decides.
    events.sort_by(|left, right| {
        let key = |it: &T| (Reverse(event(it).date), event(it).kind);
        key(left).cmp(&key(right)).then_with(|| event(left).record.cmp(&event(right).record))
    });
    events.truncate(kept);
}

fn add_budget(village: &Village, budget: &Budget, out: &mut Vec<Event>) {
    let record = format!("budgets/{}", budget.id);
    let name = village.entity(&budget.entity.value).map_or_else(nothing, |entity| bare(&entity.name));
    let event = |date, kind, period| Event {
        title: name.clone(),
        period: Some(period),
        entity: budget.entity.value.clone(),
        ..Event::at(date, kind, &record)
    };
    let covers = budget.covers.value;
    if let Some(date) = &budget.published_on {
        out.push(match budget.has_actuals() {
            true => Event { figures: accounts(budget), ..event(date.value, EventKind::Accounts, covers) },
            false => event(date.value, EventKind::Plan, Period::Year(budget.year.value)),
        });
    }
    for part in &budget.disclosure {
        let period = part.period.value;
        let whole = budget.published_on.is_some() && period.end() == covers.end();
        // Twelve months a year would leave no room for anything else.
        if !whole && !matches!(period, Period::Month(..)) {
            out.push(event(part.published_on.value, EventKind::Figures, period));
        }
    }
    for it in &budget.corrections {
        let line = it.field.value.split('/').next().and_then(|id| budget.line(id));
        let title = line.map_or(&name, |line| &line.label);
        out.push(Event {
            period: Some(Period::Year(budget.year.value)),
            entity: budget.entity.value.clone(),
            line: line.map_or_else(String::new, |line| line.id.value.clone()),
            ..corrected(it, &record, title)
        });
    }
}

/// Revenue and expenditure; nothing where one line is not reported, or lines of one of both are not there at all.
fn accounts(budget: &Budget) -> Option<Figures> {
    let sum = |kind: LineKind| {
        let mut amounts = budget.lines.iter().filter(|line| line.kind.value == kind).peekable();
        amounts.peek()?;
        amounts
            .map(|line| match budget.actual(line) {
                Reported::Known(money) => Some(money),
                Reported::NotApplicable => Some(Money::ZERO),
                Reported::NotReported => None,
            })
            .sum::<Option<Money>>()
    };
    Some(Figures::Accounts(sum(LineKind::Revenue)?.0, sum(LineKind::Expenditure)?.0))
}

fn corrected(it: &Correction, record: &str, title: &Text) -> Event {
    let field = it.field.value.clone();
    Event { title: bare(title), field, ..Event::at(it.date.value, EventKind::Correction, record) }
}

impl Event {
    fn at(date: NaiveDate, kind: EventKind, record: &str) -> Event {
        let record = record.to_owned();
        let [entity, field, line] = [const { String::new() }; 3];
        Event { date, kind, record, title: nothing(), period: None, entity, field, line, figures: None }
    }
}

fn nothing() -> Text {
    Text::empty(Span::NONE)
}

/// A day as `2024-03-20`.
mod day {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::measure::period::parse_date;

    pub fn serialize<S: Serializer>(day: &NaiveDate, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(day)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        let words = String::deserialize(from)?;
        parse_date(&words).ok_or_else(|| D::Error::custom(format!("`{words}` is no day")))
    }
}

/// A period as `2024`, `2024-Q3` or `2024-03`.
mod period {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    use crate::measure::Period;

    pub fn serialize<S: Serializer>(period: &Option<Period>, out: S) -> Result<S::Ok, S::Error> {
        period.map(|period| period.to_string()).serialize(out)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Period>, D::Error> {
        let Some(words) = Option::<String>::deserialize(from)? else { return Ok(None) };
        Period::parse(&words).map(Some).ok_or_else(|| D::Error::custom(format!("`{words}` is no period")))
    }
}
