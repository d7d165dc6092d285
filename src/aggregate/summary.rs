//! What leaves a village: every indicator of every year with its two sides, and a few facts to list it by.
//!
//! A summary is plain and small (a few kilobytes as JSON). Areas are built from summaries only; the same text is kept
//! between builds, and is what a county publishes for its province.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::check::{Checked, Context};
use crate::diag::Diagnostic;
use crate::measure::Year;
use crate::measure::period::parse_date;
use crate::model::portal::PersonBase;
use crate::model::{Choice, Text, Village};
use crate::source::Span;

use super::{Event, Facts, Ledger, Measured, Reason, Tally, YearState, events, indicators};
use crate::pack::Packs;

/// One village, as the areas above it see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Which list of indicators the values stand in: [`catalogue`]. Another number is another list.
    pub catalogue: u32,
    /// Path from the portal's root: `shiqiao/qinghe`.
    pub path: String,
    /// The folder's name.
    pub id: String,
    /// Its name, by number of language.
    #[serde(with = "text")]
    pub name: Text,
    /// Its official code.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<Code>,
    /// How many bodies keep accounts.
    pub entities: usize,
    /// How many records there are of each kind.
    pub records: Records,
    /// The newest day on which accounts or duties were made public.
    #[serde(with = "day", skip_serializing_if = "Option::is_none", default)]
    pub published_on: Option<NaiveDate>,
    /// The newest decision.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last_decision: Option<LastDecision>,
    /// The debt that is to be paid next.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_due: Option<NextDue>,
    /// What was checked, and what came of it.
    #[serde(default)]
    pub checks: Tally,
    /// Every year something is known of.
    pub years: BTreeMap<Year, SummaryYear>,
    /// What was made known lately, newest first.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub events: Vec<Event>,
    /// Records that are held back because they are faulty, by their path inside the village.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<String>,
}

/// An official code and the list it is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The list: `nbs-12`.
    pub system: String,
    /// The year of the list.
    pub year: Year,
    /// The code.
    pub value: String,
}

/// How many records a village keeps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Records {
    /// Budgets, of all years and entities.
    pub budgets: usize,
    /// Debts.
    pub debts: usize,
    /// Decisions.
    pub decisions: usize,
    /// Years with duties.
    pub duties: usize,
}

/// The newest decision, for a line on the area's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDecision {
    /// Its id.
    pub id: String,
    /// What was decided.
    #[serde(with = "text")]
    pub title: Text,
    /// When.
    #[serde(with = "day")]
    pub date: Option<NaiveDate>,
}

/// The debt to be paid next, for a line on the area's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextDue {
    /// Id of the debt.
    pub debt: String,
    /// The day.
    #[serde(with = "day")]
    pub date: Option<NaiveDate>,
    /// What is owed on it, in minor units, where it is known.
    pub owed: Option<i64>,
}

/// One year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryYear {
    /// How much of its accounts is known.
    pub state: YearState,
    /// The indicators, in the order of [`indicators::ALL`].
    pub values: Vec<Measured>,
}

impl Summary {
    /// What the indicator at that place of [`indicators::ALL`] is in a year.
    pub fn value(&self, year: Year, at: usize) -> Measured {
        let value = self.years.get(&year).and_then(|row| row.values.get(at));
        value.copied().unwrap_or(Measured::Missing(Reason::NotReported))
    }

    /// What the indicator of that key is in a year.
    pub fn value_of(&self, year: Year, key: &str) -> Measured {
        indicators::position(key).map_or(Measured::Missing(Reason::NotReported), |at| self.value(year, at))
    }

    /// How much of a year's accounts is known.
    pub fn state(&self, year: Year) -> &YearState {
        self.years.get(&year).map_or(&YearState::Missing, |row| &row.state)
    }

    /// Whether the village is held back as a whole.
    pub fn is_held(&self) -> bool {
        self.withheld.iter().any(|it| it == WHOLE)
    }

    /// One of the village's pages; a village that is held back has only its first.
    pub fn page(&self, name: &str) -> String {
        format!("{}/{}.html", self.path, if self.is_held() { "index" } else { name })
    }

    /// Whether it was made for the list of indicators of this program.
    pub fn is_current(&self) -> bool {
        self.catalogue == catalogue() && self.years.values().all(|row| row.values.len() == indicators::ALL.len())
    }
}

/// A number for the list of indicators: another list, or another order, gives another (FNV-1a of the keys).
pub fn catalogue() -> u32 {
    let keys = indicators::ALL.iter().flat_map(|indicator| indicator.key.bytes().chain([b'\n']));
    keys.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The summary of a village. Only a village that was checked is counted.
pub fn of(village: &Checked, context: &Context) -> Summary {
    let ledger = Ledger::of(village, context.packs, context.as_of);
    let found = &village.warnings;
    let summary = measure(village, &ledger, context.packs, context.portal.per_person, found, context.as_of);
    Summary { checks: Tally::of(village, context.packs, context.as_of), ..summary }
}

/// Measures every indicator of every year of a village.
pub(super) fn measure(
    village: &Village,
    ledger: &Ledger,
    packs: &Packs,
    per_person: PersonBase,
    found: &[Diagnostic],
    as_of: NaiveDate,
) -> Summary {
    let facts = Facts { village, ledger, packs, per_person, found, as_of };
    let row = |year| SummaryYear {
        state: ledger.year(year).map_or(YearState::Missing, |row| row.state.clone()),
        values: indicators::ALL.iter().map(|indicator| (indicator.measure)(&facts, year)).collect(),
    };
    Summary {
        catalogue: catalogue(),
        path: village.path.clone(),
        id: village.id.clone(),
        name: bare(&village.name),
        code: village.code.as_ref().map(|code| Code {
            system: code.system.word().to_owned(),
            year: code.year,
            value: code.value.value.clone(),
        }),
        entities: village.entities.len(),
        records: Records {
            budgets: village.budgets.len(),
            debts: village.debts.len(),
            decisions: village.decisions.len(),
            duties: village.duties.len(),
        },
        published_on: published_on(village, as_of),
        last_decision: last_decision(village, as_of),
        next_due: next_due(village, as_of),
        checks: Tally::default(),
        events: events::of(village, as_of),
        years: years(village, ledger, as_of).map(|year| (year, row(year))).collect(),
        withheld: village.withheld.iter().map(|it| inside(&village.path, &it.path)).collect(),
    }
}

/// The summary of a village that is held back as a whole: it stands in every list, and nothing is known of it.
pub fn of_held(path: &str, name: Option<&Text>) -> Summary {
    let id = path.rsplit('/').next().unwrap_or(path);
    Summary {
        catalogue: catalogue(),
        path: path.to_owned(),
        id: id.to_owned(),
        name: name.map_or_else(|| Text::plain(id, Span::NONE), bare),
        code: None,
        entities: 0,
        records: Records::default(),
        published_on: None,
        last_decision: None,
        next_due: None,
        events: Vec::new(),
        years: BTreeMap::new(),
        checks: Default::default(),
        withheld: vec![WHOLE.to_owned()],
    }
}

/// What a village that is held back as a whole withholds.
const WHOLE: &str = "village.yaml";

fn inside(village: &str, path: &str) -> String {
    path.strip_prefix(village).map_or(path, |rest| rest.trim_start_matches('/')).to_owned()
}

/// From the first year anything is known of to the last, those between included, up to the year of the build.
fn years(village: &Village, ledger: &Ledger, as_of: NaiveDate) -> impl Iterator<Item = Year> {
    let decided = village.decisions.iter().filter_map(|decision| decision.date()).map(|day| day.year());
    let duties = village.duties.iter().map(|list| list.year.value);
    let people = village.population.keys().copied();
    let told = ledger.years().map(|row| row.year).chain(decided).chain(duties).chain(people);
    let told: BTreeSet<Year> = told.filter(|year| *year <= as_of.year()).collect();
    match (told.first(), told.last()) {
        (Some(first), Some(last)) => *first..*last + 1,
        _ => 0..0,
    }
}

fn published_on(village: &Village, as_of: NaiveDate) -> Option<NaiveDate> {
    let budgets = village.budgets.iter().filter_map(|budget| budget.published_on.as_ref());
    let duties = village.duties.iter().filter_map(|list| list.published_on.as_ref());
    budgets.chain(duties).map(|day| day.value).filter(|day| *day <= as_of).max()
}

fn last_decision(village: &Village, as_of: NaiveDate) -> Option<LastDecision> {
    let dated = village.decisions.iter().filter_map(|decision| Some((decision.date()?, decision)));
    let (date, last) = dated.filter(|(day, _)| *day <= as_of).max_by_key(|(day, decision)| (*day, &decision.id))?;
    Some(LastDecision { id: last.id.clone(), title: bare(&last.title), date: Some(date) })
}

fn next_due(village: &Village, as_of: NaiveDate) -> Option<NextDue> {
    let due =
        village.debts.iter().filter(|debt| debt.counts() && debt.owed_on(as_of).known().is_none_or(|owed| owed.0 > 0));
    let due = due.filter_map(|debt| Some((debt.due_on.as_ref()?.value, debt))).filter(|(day, _)| *day >= as_of);
    let (date, debt) = due.min_by_key(|(day, debt)| (*day, &debt.id))?;
    Some(NextDue { debt: debt.id.clone(), date: Some(date), owed: debt.owed_on(as_of).known().map(|owed| owed.0) })
}

/// The text without its place: places mean nothing outside the village's files.
pub(super) fn bare(text: &Text) -> Text {
    let mut out = Text::empty(Span::NONE);
    for (language, words) in text.iter() {
        out.set(language, words);
    }
    out
}

/// Text as a map from the number of the language.
pub mod text {
    use super::*;
    use serde::{Deserializer, Serializer};

    /// The words by number of language.
    pub fn serialize<S: Serializer>(text: &Text, out: S) -> Result<S::Ok, S::Error> {
        text.iter().collect::<BTreeMap<usize, &str>>().serialize(out)
    }

    /// The text of these words, which stands nowhere.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Text, D::Error> {
        let mut text = Text::empty(Span::NONE);
        for (language, words) in BTreeMap::<usize, String>::deserialize(from)? {
            text.set(language, words);
        }
        Ok(text)
    }
}

/// A day as `2024-03-20`.
mod day {
    use super::*;
    use serde::{Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, out: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.to_string()).serialize(out)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
        let Some(words) = Option::<String>::deserialize(from)? else { return Ok(None) };
        parse_date(&words).map(Some).ok_or_else(|| D::Error::custom(format!("`{words}` is no day")))
    }
}
