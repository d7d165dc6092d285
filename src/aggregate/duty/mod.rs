//! Indicators of what is asked of the village.

pub mod assigned_hours_share;
pub mod assigned_tasks;
pub mod funded_duties_share;
pub mod funding_gap;
pub mod negative_list_tasks;
pub mod shared_hours;

use chrono::{Datelike, NaiveDate};

use crate::measure::Year;
use crate::measure::period::year_end;
use crate::model::Duty;
use crate::model::duty::HandbackOutcome;
use crate::model::withheld::WithheldKind;

use super::{Facts, Measured, Reason};

impl<'a> Facts<'a> {
    /// The duties in force in a year that is over, or what an indicator of them is.
    pub fn duties(&self, year: Year) -> Result<Vec<&'a Duty>, Measured> {
        if self.village.withholds(WithheldKind::Duties, year) {
            return Err(Measured::Missing(Reason::Withheld));
        }
        let of_year = || self.village.duties.iter().filter(move |list| list.year.value == year);
        if of_year().next().is_none() {
            return Err(Measured::Missing(Reason::NotReported));
        }
        if !self.is_over(year) {
            return Err(Measured::Missing(Reason::PartYear));
        }
        Ok(of_year().flat_map(|list| &list.duties).filter(|duty| in_force(duty, year)).collect())
    }
}

/// Whether a duty was carried for a day of the year at least.
fn in_force(duty: &Duty, year: Year) -> bool {
    let ended = |day: NaiveDate| day.year() < year;
    let handed_back = duty.handed_back.as_ref().is_some_and(|back| {
        back.outcome.as_ref().is_some_and(|outcome| outcome.value == HandbackOutcome::Accepted)
            && back.decided_on.as_ref().is_some_and(|day| ended(day.value))
    });
    !handed_back
        && duty.since.as_ref().is_none_or(|day| day.value <= year_end(year))
        && duty.until.as_ref().is_none_or(|day| !ended(day.value))
}

/// What duties sent down cost and brought, in minor units.
struct Costs {
    /// Required and received, where both are on record.
    known: Vec<(i128, i128)>,
    /// How many leave one of the two out.
    unknown: usize,
}

fn costs(facts: &Facts, year: Year) -> Result<Costs, Measured> {
    let mut costs = Costs { known: Vec::new(), unknown: 0 };
    for duty in facts.duties(year)?.into_iter().filter(|duty| duty.is_assigned()) {
        use crate::measure::Reported::{Known, NotReported};
        match (duty.money_required.value, duty.money_received.value) {
            (Known(required), Known(received)) => costs.known.push((i128::from(required.0), i128::from(received.0))),
            // What costs nothing needs nothing to come.
            (Known(required), _) if required.is_zero() => costs.known.push((0, 0)),
            (NotReported, _) | (_, NotReported) => costs.unknown += 1,
            _ => {}
        }
    }
    Ok(costs)
}
