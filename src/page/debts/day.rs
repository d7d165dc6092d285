//! Up to which day the register of debts speaks, and what was owed on a day of the year that is not over.

use chrono::{Datelike, NaiveDate};

use crate::aggregate::{YearLedger, YearState};
use crate::measure::{Money, Reported, period::year_end};
use crate::model::withheld::WithheldKind;
use crate::page::VillageCx;

impl VillageCx<'_> {
    /// The newest day the register of debts speaks of: the end of the last year it tells, or the later day up to which
    /// it says it is complete, never beyond the day of the build.
    pub fn debt_day(&self) -> Option<NaiveDate> {
        let end = year_end(self.last_debt_year()?);
        let complete = self.village.debts_complete_to.as_ref().map(|day| day.value.min(self.site.as_of));
        Some(complete.map_or(end, |day| day.max(end)))
    }

    /// The same day, where it is none of those at the end of a year.
    pub fn debt_day_within(&self) -> Option<NaiveDate> {
        self.debt_day().filter(|day| *day != year_end(day.year()))
    }

    /// Whether the register speaks of a day.
    pub fn tells_debts_on(&self, day: NaiveDate) -> bool {
        let complete = self.village.debts_complete_to.as_ref().is_some_and(|to| to.value >= day);
        complete || self.ledger.year(day.year()).is_some_and(|year| year.register)
    }

    /// What all debts owe at the end of a day; known only where the register speaks of that day.
    pub fn owed_on(&self, day: NaiveDate) -> Reported<Money> {
        if self.village.withholds(WithheldKind::Debt, day.year()) || !self.tells_debts_on(day) {
            return Reported::NotReported;
        }
        if day == year_end(day.year()) && self.ledger.year(day.year()).is_some_and(|year| year.register) {
            return self.ledger.debt(day.year());
        }
        let owed = self.village.debts.iter().filter(|debt| debt.counts()).map(|debt| debt.owed_on(day));
        owed.fold(Reported::Known(Money::ZERO), |sum, more| sum.both(more, |sum, more| sum + more))
    }

    /// What was owed at the end of what the accounts of a year cover: like the cash beside it, in a year that is not
    /// over, on the last day they tell of.
    pub fn owed_in(&self, year: &YearLedger) -> Reported<Money> {
        match &year.state {
            YearState::Part(period) if year.debt == Reported::NotReported => self.owed_on(period.end()),
            _ => year.debt,
        }
    }
}
