//! The same villages in every year: the only ones a trend of an area may be drawn over.

use crate::aggregate::summary::Summary;
use crate::aggregate::{Indicator, Measured, indicators};
use crate::measure::Year;

use super::Sums;

/// How many years a trend looks back.
pub const TREND_YEARS: i32 = 5;

/// One indicator over a span of years, summed over the villages that have it in every one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// How many villages.
    pub villages: usize,
    /// How many villages the area's figure of the last year stands for: a smaller panel is named beside the trend.
    pub of: usize,
    /// The sums, year by year.
    pub years: Vec<(Year, Sums)>,
}

impl Panel {
    /// What the panel shows in a year.
    pub fn measured(&self, year: Year, indicator: &Indicator) -> Option<Measured> {
        let (_, sums) = self.years.iter().find(|(known, _)| *known == year)?;
        let sides = indicator.rollup.of_sums(sums.over, sums.under)?;
        Some(indicator.read(sides.over, sides.under))
    }
}

/// The years of a trend: of those with enough villages, the last and whatever lies less than [`TREND_YEARS`] before it.
pub(super) fn trend_span(covered: &[Year]) -> Vec<Year> {
    let last = covered.last().copied().unwrap_or_default();
    covered.iter().copied().filter(|year| *year > last - TREND_YEARS).collect()
}

/// The panel of an indicator over any years; `None` for a single year or where no village has them all.
pub fn constant_panel(villages: &[&Summary], at: usize, years: &[Year]) -> Option<Panel> {
    let last = *years.last().filter(|_| years.len() > 1)?;
    let has_all = |village: &&&Summary| years.iter().all(|year| village.value(*year, at).sides().is_some());
    let constant: Vec<&&Summary> = villages.iter().filter(has_all).collect();
    if constant.is_empty() {
        return None;
    }
    let people = indicators::position("residents");
    let sum = |year: Year| {
        let mut sums = Sums::default();
        for village in &constant {
            let residents = people.and_then(|at| village.value(year, at).sides()).map(|(people, _)| people);
            sums.take(village.value(year, at), residents);
        }
        (year, sums)
    };
    let of = villages.iter().filter(|village| village.value(last, at).sides().is_some()).count();
    Some(Panel { villages: constant.len(), of, years: years.iter().copied().map(sum).collect() })
}
