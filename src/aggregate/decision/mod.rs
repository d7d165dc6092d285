//! Indicators of how it was decided and what became of it, by the year of the decision's day.

pub mod days_to_decide;
pub mod implementation_rate;
mod procedure;
pub mod procedure_completeness;
pub mod result_disclosure;
pub mod turnout;

use chrono::Datelike;

use crate::measure::Year;
use crate::model::Decision;
use crate::model::withheld::WithheldKind;

use super::{Facts, Measured, Reason};

impl<'a> Facts<'a> {
    /// The decisions of a year that is over, never none; or what an indicator of them is.
    ///
    /// A village that keeps decisions and took none in the year leaves the indicator; before its first one, and where it
    /// keeps none at all, nothing is known.
    pub fn decisions(&self, year: Year) -> Result<Vec<&'a Decision>, Measured> {
        if self.village.withholds(WithheldKind::Decision, year) {
            return Err(Measured::Missing(Reason::Withheld));
        }
        let taken_in = |decision: &Decision| decision.date().filter(|day| *day <= self.as_of).map(|day| day.year());
        let first = self.village.decisions.iter().filter_map(taken_in).min();
        if first.is_none_or(|first| year < first) {
            return Err(Measured::Missing(Reason::NotReported));
        }
        if !self.is_over(year) {
            return Err(Measured::Missing(Reason::PartYear));
        }
        let of_year: Vec<&Decision> = self.village.decisions.iter().filter(|it| taken_in(it) == Some(year)).collect();
        if of_year.is_empty() { Err(Measured::NotApplicable) } else { Ok(of_year) }
    }
}
