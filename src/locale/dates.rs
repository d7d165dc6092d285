//! Dates, years and periods.

use chrono::NaiveDate;

use crate::measure::{Period, Year};

use super::{Arg, Locale};

impl Locale {
    /// `12 April 2026`, `2026年4月12日`
    pub fn date(&self, date: NaiveDate) -> String {
        self.calendar.long(date, &self.digits)
    }

    /// `12 Apr`, `4月12日`: in lists whose year is plain.
    pub fn date_short(&self, date: NaiveDate) -> String {
        self.calendar.short(date, &self.digits)
    }

    /// A year in a sentence: `2026`, `2026年`.
    pub fn year(&self, year: Year) -> String {
        self.settings.year.put(&self.year_digits(year))
    }

    /// A year in a table head: `2026`.
    pub fn year_digits(&self, year: Year) -> String {
        self.digits.text(i128::from(year), 0, false)
    }

    /// `2021 to 2025`, `2021—2025年`; one year alone where both are the same.
    pub fn years(&self, from: Year, to: Year) -> String {
        if from == to {
            return self.year(from);
        }
        let (from, to) = (self.year_digits(from), self.year_digits(to));
        self.tell("years", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    }

    /// The month's name alone: `April`, `四月`.
    pub fn month_name(&self, month: u8) -> &str {
        self.calendar.name(month)
    }

    /// The months of a quarter (1 to 4), for table heads: `Jan–Mar`, `1—3月`.
    pub fn month_range(&self, quarter: u8) -> String {
        let last = quarter * 3;
        self.tell_months("month-range", last - 2, last, None)
    }

    /// `April 2026`, `2026年4月`
    pub fn month(&self, year: Year, month: u8) -> String {
        self.tell_months("month-year", month, month, Some(year))
    }

    /// A quarter alone: `Jan–Mar 2026`, `2026年第一季度`.
    pub fn quarter(&self, year: Year, quarter: u8) -> String {
        let key = match quarter {
            1 => "quarter-1",
            2 => "quarter-2",
            3 => "quarter-3",
            _ => "quarter-4",
        };
        let (months, year) = (self.month_range(quarter), self.year_digits(year));
        self.tell(key, &[("months", Arg::Text(&months)), ("year", Arg::Text(&year))])
    }

    /// A period alone: `2026`, `Jan–Mar 2026`, `April 2026`.
    pub fn period(&self, period: Period) -> String {
        match period {
            Period::Year(year) => self.year(year),
            Period::Quarter(year, quarter) => self.quarter(year, quarter),
            Period::Month(year, month) => self.month(year, month),
        }
    }

    /// What a budget covers, from the start of its year to the end of the period: `Jan–Sep 2026`,
    /// `2026年1—9月`, and the year alone where it is whole.
    pub fn covered(&self, period: Period) -> String {
        let to = match period {
            Period::Year(year) => return self.year(year),
            Period::Quarter(_, quarter) => quarter * 3,
            Period::Month(_, month) => month,
        };
        match to {
            12 => self.year(period.year()),
            1 => self.month(period.year(), 1),
            _ => self.tell_months("months-covered", 1, to, Some(period.year())),
        }
    }

    /// A message about months: their names, short names and numbers, so that each language takes what it needs.
    fn tell_months(&self, key: &str, from: u8, to: u8, year: Option<Year>) -> String {
        let number = |month: u8| self.digits.text(i128::from(month), 0, false);
        let (from_number, to_number) = (number(from), number(to));
        let year = year.map(|year| self.year_digits(year)).unwrap_or_default();
        self.tell(
            key,
            &[
                ("from", Arg::Text(self.calendar.name(from))),
                ("to", Arg::Text(self.calendar.name(to))),
                ("from-short", Arg::Text(self.calendar.short_name(from))),
                ("to-short", Arg::Text(self.calendar.short_name(to))),
                ("from-number", Arg::Text(&from_number)),
                ("to-number", Arg::Text(&to_number)),
                ("year", Arg::Text(&year)),
            ],
        )
    }
}
