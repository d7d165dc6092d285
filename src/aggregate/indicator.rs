//! What an indicator is: its names, its unit, how villages become an area, and the function that measures it.

use chrono::NaiveDate;

use crate::choice;
use crate::diag::Diagnostic;
use crate::measure::share::divide_rounded;
use crate::measure::{Ratio, Year, period::year_end};
use crate::model::Village;
use crate::model::portal::PersonBase;

use super::ledger::Ledger;
use super::measured::{Flag, Measured, Reason};
use super::root;
use crate::pack::Packs;

choice! {
    /// What an indicator is about: the folder it stands in.
    Subject {
        /// People and the place itself.
        Place = "place",
        /// Income, spending, cash.
        Budget = "budget",
        /// What is owed.
        Debt = "debt",
        /// How it was decided and what became of it.
        Decision = "decision",
        /// What is asked of the village.
        Duty = "duty",
        /// How well the records stand up to the checks.
        Check = "check",
    }
}

choice! {
    /// What a value is counted in.
    Unit {
        /// Minor units of the portal's currency.
        Money = "money",
        /// Minor units for one person.
        MoneyPerPerson = "money_per_person",
        /// Tenths of a percent.
        Percent = "percent",
        /// Tenths of a percent a year, over three years.
        PercentPerYear = "percent_per_year",
        /// Tenths of a year.
        Years = "years",
        /// Tenths of a month.
        Months = "months",
        /// Tenths of a day.
        Days = "days",
        /// Tenths of a thing: only a median has any.
        Count = "count",
        /// People.
        People = "people",
        /// Hours.
        Hours = "hours",
    }
}

impl Unit {
    /// How many steps of the shown value make one of the ratio's own.
    fn scale(self) -> i128 {
        match self {
            Unit::Money | Unit::MoneyPerPerson | Unit::People | Unit::Hours => 1,
            Unit::Years | Unit::Months | Unit::Days | Unit::Count => 10,
            Unit::Percent | Unit::PercentPerYear => 1000,
        }
    }

    /// Decimals of [`Unit::rounded`]; those of money are the currency's, `None` here.
    pub fn decimals(self) -> Option<u32> {
        match self {
            Unit::Money | Unit::MoneyPerPerson => None,
            Unit::People | Unit::Hours => Some(0),
            _ => Some(1),
        }
    }

    /// The two sides as one whole number to show: cents, tenths of a percent, tenths of a year. Half is rounded away
    /// from zero; `None` where the sides give no number.
    pub fn rounded(self, sides: Ratio) -> Option<i128> {
        match self {
            Unit::PercentPerYear => root::yearly_growth(sides.over, sides.under),
            _ => divide_rounded(sides.over.checked_mul(self.scale())?, sides.under),
        }
    }
}

choice! {
    /// Which way is good.
    Better {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
        /// Context only.
        Neither = "neither",
    }
}

choice! {
    /// How the values of villages become the value of an area. Percentages are never averaged.
    Rollup {
        /// The sum.
        Total = "total",
        /// The sum, and the median of the villages beside it.
        TotalAndMedian = "total_and_median",
        /// The sum of one side over the sum of the other, villages reporting both.
        Ratio = "ratio",
        /// The ratio of sums, and the median of the villages beside it.
        RatioAndMedian = "ratio_and_median",
        /// The median of the villages alone.
        Median = "median",
    }
}

impl Rollup {
    /// Whether the area may show the median of its villages where it has no figure of its own.
    pub fn has_median(self) -> bool {
        !matches!(self, Rollup::Total | Rollup::Ratio)
    }

    /// The sides the area shows, out of the sums of its villages' sides; `None` where it shows a median alone.
    pub fn of_sums(self, over: i128, under: i128) -> Option<Ratio> {
        match self {
            Rollup::Total | Rollup::TotalAndMedian => Some(Ratio { over, under: 1 }),
            Rollup::Ratio | Rollup::RatioAndMedian => Some(Ratio { over, under }),
            Rollup::Median => None,
        }
    }
}

/// One indicator. Its title, unit and method in words are keys of the languages: `indicator-<key>`.
#[derive(Debug)]
pub struct Indicator {
    /// Number in the catalogue, `I13`; `B…` for the base figures.
    pub id: &'static str,
    /// Name in addresses and keys: `debt-stock`.
    pub key: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// What it is counted in.
    pub unit: Unit,
    /// Which way is good.
    pub better: Better,
    /// How villages become an area.
    pub rollup: Rollup,
    /// The value of one village in one year.
    pub measure: fn(&Facts, Year) -> Measured,
}

impl Indicator {
    /// What two sides say, a village's own or the sums of an area: a number, or why there is none.
    pub fn read(&self, over: i128, under: i128) -> Measured {
        match (self.unit, over, under) {
            (Unit::Years, 0, 0) => Measured::Value { over: 0, under: 1, flag: Some(Flag::DebtFree) },
            (Unit::Years, _, ..=0) => Measured::Text { reason: Reason::NotFalling, over, under },
            (Unit::PercentPerYear, ..=-1, 1..) => Measured::Text { reason: Reason::NegativeBase, over, under },
            _ => Measured::ratio(over, under),
        }
    }

    /// The number to show: cents, tenths of a percent, tenths of a year.
    pub fn shown(&self, measured: Measured) -> Option<i128> {
        self.unit.rounded(measured.number()?)
    }
}

/// Everything an indicator may look at: one village, nothing beyond it, and no clock.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The village.
    pub village: &'a Village,
    /// Its years, consolidated.
    pub ledger: &'a Ledger,
    /// The numbers of the law and the charts of accounts.
    pub packs: &'a Packs,
    /// Which count of people stands under per-person figures.
    pub per_person: PersonBase,
    /// What the checks found.
    pub found: &'a [Diagnostic],
    /// Today, as far as the build is concerned.
    pub as_of: NaiveDate,
}

impl Facts<'_> {
    /// Whether the year is over: what happened in a running year is not compared with whole years.
    pub fn is_over(&self, year: Year) -> bool {
        year_end(year) <= self.as_of
    }

    /// People of that very year, never of another.
    pub fn people(&self, year: Year) -> Option<i128> {
        let people = self.village.population.get(&year)?;
        let count = match self.per_person {
            PersonBase::Resident => people.resident,
            PersonBase::Registered => people.registered,
        };
        count.known().map(i128::from)
    }

    /// An amount for each person of that very year.
    pub fn per_person(&self, amount: i128, year: Year) -> Result<Measured, Measured> {
        let people = self.people(year).ok_or(Measured::Missing(Reason::NoPopulation))?;
        Ok(Measured::ratio(amount, people))
    }
}
