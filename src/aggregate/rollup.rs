//! Areas out of summaries: sums of both sides, medians of village values, and how many villages stand behind them.
//!
//! Percentages are never averaged and medians are never made of medians: every area, of whatever level, goes back to its
//! villages. [`Sums`] alone may be merged, and merging those of townships gives those of the county exactly.

mod panel;
mod quartiles;
mod sums;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::measure::{Ratio, Year};
use crate::model::Area;

use super::summary::Summary;
use super::{Indicator, Measured, Reason, Rollup, YearState, indicators};

pub use panel::{Panel, TREND_YEARS, constant_panel};
pub use quartiles::Quartiles;
pub use sums::{Coverage, Sums};

/// An area and all its villages, however deep they lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaSummary {
    /// Path of the area; empty for the root.
    pub path: String,
    /// How many villages it has.
    pub villages: usize,
    /// How many of them gave no summary at all: their records are held back.
    pub absent: usize,
    /// Every year any of its villages knows something of.
    pub years: BTreeMap<Year, AreaYear>,
    /// The trend of each indicator over the same villages, in the order of [`indicators::ALL`].
    pub panels: Vec<Option<Panel>>,
}

/// One year of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaYear {
    /// How many villages know how much of the year.
    pub states: States,
    /// The indicators, in the order of [`indicators::ALL`].
    pub values: Vec<AreaValue>,
}

/// How many villages know how much of a year's accounts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct States {
    /// The whole of it.
    pub whole: usize,
    /// Not of every entity.
    pub incomplete: usize,
    /// A part of the year.
    pub part: usize,
    /// The budget alone.
    pub plan_only: usize,
    /// Nothing.
    pub missing: usize,
}

/// One indicator of an area in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaValue {
    /// The sums of both sides, and what stands behind them.
    pub sums: Sums,
    /// Median and quartiles of the villages that have a number; none of an indicator that is a sum alone. They stand
    /// beside the area's own figure and never in its place, save where the indicator has nothing else.
    pub quartiles: Option<Quartiles>,
}

impl AreaSummary {
    /// The indicator of that key in a year.
    pub fn value_of(&self, year: Year, key: &str) -> Option<&AreaValue> {
        self.years.get(&year)?.values.get(indicators::position(key)?)
    }
}

impl AreaValue {
    /// What the area shows beside its median: a number, a reason in words, or nothing.
    ///
    /// Below half of the villages (or of the people, where all are counted) no figure is shown.
    pub fn measured(&self, indicator: &Indicator) -> Measured {
        self.sums.measured(indicator)
    }

    /// How many of the villages stand behind it.
    pub fn coverage(&self) -> Coverage {
        self.sums.coverage()
    }
}

/// The areas of a portal, each added up when it is first asked for.
#[derive(Debug)]
pub struct Areas<'a> {
    summaries: &'a BTreeMap<String, Summary>,
    sums: BTreeMap<&'a str, (&'a Area, OnceLock<AreaSummary>)>,
}

impl<'a> Areas<'a> {
    /// These areas, over summaries of their villages by path.
    pub fn new(areas: impl IntoIterator<Item = &'a Area>, summaries: &'a BTreeMap<String, Summary>) -> Areas<'a> {
        let sums = areas.into_iter().map(|area| (area.path.as_str(), (area, OnceLock::new())));
        Areas { summaries, sums: sums.collect() }
    }

    /// Sums that are known already.
    pub fn know(&self, sums: AreaSummary) {
        if let Some((_, known)) = self.sums.get(sums.path.as_str()) {
            // Sums of the same villages are the same.
            let _ = known.set(sums);
        }
    }

    /// The sums of the area of that path.
    pub fn get(&self, path: &str) -> Option<&AreaSummary> {
        let (area, sums) = self.sums.get(path)?;
        Some(sums.get_or_init(|| roll_up(area, &|path| self.summaries.get(path))))
    }

    /// The sums that were asked for.
    pub fn into_known(self) -> impl Iterator<Item = AreaSummary> {
        self.sums.into_values().filter_map(|(_, sums)| sums.into_inner())
    }
}

/// Builds an area from the summaries of its villages. `of` finds a village's summary by its path; a village without
/// one counts as not reported.
pub fn roll_up<'a>(area: &Area, of: &dyn Fn(&str) -> Option<&'a Summary>) -> AreaSummary {
    let found: Vec<Option<&Summary>> = area.all_villages().into_iter().map(of).collect();
    let villages: Vec<&Summary> = found.iter().copied().flatten().collect();
    let absent = found.len() - villages.len();
    let all_years: BTreeSet<Year> = villages.iter().flat_map(|village| village.years.keys().copied()).collect();
    let years: BTreeMap<Year, AreaYear> =
        all_years.into_iter().map(|year| (year, area_year(&villages, absent, year))).collect();
    let panel = |at: usize| {
        let covered = years.iter().filter(|(_, row)| row.values[at].coverage().shows_total());
        let covered: Vec<Year> = covered.map(|(year, _)| *year).collect();
        constant_panel(&villages, at, &panel::trend_span(&covered))
    };
    let panels = (0..indicators::ALL.len()).map(panel).collect();
    AreaSummary { path: area.path.clone(), villages: found.len(), absent, years, panels }
}

fn area_year(villages: &[&Summary], absent: usize, year: Year) -> AreaYear {
    let mut states = States { missing: absent, ..States::default() };
    for village in villages {
        *match village.state(year) {
            YearState::Whole => &mut states.whole,
            YearState::Incomplete(_) => &mut states.incomplete,
            YearState::Part(_) => &mut states.part,
            YearState::PlanOnly => &mut states.plan_only,
            YearState::Missing => &mut states.missing,
        } += 1;
    }
    let people = indicators::position("residents");
    let value = |(at, indicator): (usize, &&Indicator)| {
        let mut sums = Sums::absent(absent);
        let mut numbers: Vec<Ratio> = Vec::new();
        for village in villages {
            let measured = village.value(year, at);
            let residents = people.and_then(|at| village.value(year, at).sides()).map(|(people, _)| people);
            sums.take(measured, residents);
            numbers.extend(measured.number());
        }
        let quartiles = (indicator.rollup != Rollup::Total).then(|| Quartiles::of(numbers)).flatten();
        AreaValue { sums, quartiles }
    };
    AreaYear { states, values: indicators::ALL.iter().enumerate().map(value).collect() }
}

impl Sums {
    /// What the sums say, where enough villages stand behind them.
    fn measured(&self, indicator: &Indicator) -> Measured {
        match self.coverage() {
            Coverage::Nobody => Measured::NotApplicable,
            Coverage::None => Measured::Missing(Reason::NotReported),
            Coverage::Sparse => Measured::Missing(Reason::TooFew),
            Coverage::Partial | Coverage::Good => match indicator.rollup.of_sums(self.over, self.under) {
                Some(sides) => indicator.read(sides.over, sides.under),
                None => Measured::NotApplicable,
            },
        }
    }
}
