//! What an area has published of its villages, held against what they add up to.

use crate::check::Context;
use crate::check::accounting::unequal_area_total;
use crate::diag::Findings;
use crate::measure::{Money, Year};
use crate::model::Area;
use crate::model::portal::{Measure, PublishedTotal};

use super::Summary;
use super::rollup::Sums;

/// Whether the totals of any area ask for the figures of that village.
pub fn concern(root: &Area, village: &str) -> bool {
    let inside =
        |area: &&Area| area.path.is_empty() || village.strip_prefix(&area.path).is_some_and(|it| it.starts_with('/'));
    root.walk().into_iter().filter(inside).any(|area| !area.published_totals.is_empty())
}

/// Judges every total of every area. `of` finds a village's summary by its path; without one it reports nothing.
pub fn judge<'s>(context: &Context, of: &dyn Fn(&str) -> Option<&'s Summary>) -> Findings {
    let mut found = Findings::default();
    for area in context.portal.root.walk().into_iter().filter(|area| !area.published_totals.is_empty()) {
        let villages: Vec<Option<&Summary>> = area.all_villages().into_iter().map(of).collect();
        let sum = |total: &PublishedTotal| sum(&villages, key(total.measure), total.year);
        unequal_area_total::run(area, context, &sum, &mut found);
    }
    found
}

/// What the villages add up to, and how many of them have such a figure; none where one of those does not report it.
fn sum(villages: &[Option<&Summary>], key: &str, year: Year) -> Option<(Money, usize)> {
    let mut sums = Sums::default();
    for village in villages {
        sums.take((*village)?.value_of(year, key), None);
    }
    let amount = i64::try_from(sums.over).ok()?;
    (sums.villages == sums.of && sums.of > 0).then_some((Money(amount), sums.villages))
}

/// The indicator that measures it.
fn key(measure: Measure) -> &'static str {
    match measure {
        Measure::Revenue => "revenue",
        Measure::Expenditure => "expenditure",
        Measure::Cash => "cash",
        Measure::DebtStock => "debt-stock",
        Measure::Borrowed => "borrowed",
        Measure::DebtRepaid => "debt-repaid",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::{Unit, indicators};

    #[test]
    fn every_measure_is_an_indicator_that_adds_up() {
        for (word, measure) in Measure::ALL {
            let indicator = indicators::find(key(measure)).expect("it is in the catalogue");
            assert_eq!(indicator.unit, Unit::Money, "{word}");
            assert!(indicator.rollup.of_sums(1, 1).is_some(), "{word}");
        }
    }
}
