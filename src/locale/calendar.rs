//! How a language writes dates, taken from ICU once: a pattern for each month, and the months' names.

use chrono::{Datelike, NaiveDate};
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{M, MD, YMD};
use icu::locale::Locale;

use super::digits::Digits;
use super::settings::Settings;

/// The day and year the patterns are learned with: no month, and no other part, looks like them.
const DAY: u8 = 28;
const YEAR: i32 = 2222;

/// A date's pattern in one month.
struct Pattern(Vec<Piece>);

enum Piece {
    Text(String),
    Day { padded: bool },
    Year,
}

/// Patterns and names, January first.
pub(super) struct Calendar {
    long: Vec<Pattern>,
    short: Vec<Pattern>,
    names: Vec<String>,
    short_names: Vec<String>,
}

impl Calendar {
    /// Learns the ways of a locale. Months named by the language's file take the place of the data's.
    pub fn of(locale: &Locale, digits: &Digits, settings: &Settings) -> Result<Calendar, String> {
        let long = Formatter::<Gregorian, YMD>::try_new(locale.into(), YMD::long()).map_err(unusable)?;
        let short = Formatter::<Gregorian, MD>::try_new(locale.into(), MD::medium()).map_err(unusable)?;
        let names = Formatter::<Gregorian, M>::try_new(locale.into(), M::long()).map_err(unusable)?;
        let short_names = Formatter::<Gregorian, M>::try_new(locale.into(), M::medium()).map_err(unusable)?;
        let data = |write: &dyn Fn(u8) -> String| (1..=12).map(write).collect::<Vec<String>>();
        let own_names = data(&|month| names.format(&date(month, DAY)).to_string());
        let own_short_names = data(&|month| short_names.format(&date(month, DAY)).to_string());
        let names = settings.months.clone().unwrap_or_else(|| own_names.clone());
        let short_names = settings.short_months.clone().unwrap_or_else(|| own_short_names.clone());
        let pattern = |month: u8, write: &dyn Fn(u8) -> String, own: &[String], wanted: &[String]| {
            let at = usize::from(month - 1);
            Pattern::learn(digits, |day| write(day).replace(&own[at], &wanted[at]))
        };
        let long =
            (1..=12).map(|month| pattern(month, &|day| long.format(&date(month, day)).to_string(), &own_names, &names));
        let short = (1..=12).map(|month| {
            pattern(month, &|day| short.format(&date(month, day)).to_string(), &own_short_names, &short_names)
        });
        Ok(Calendar { long: long.collect(), short: short.collect(), names, short_names })
    }

    /// `12 April 2026`
    pub fn long(&self, date: NaiveDate, digits: &Digits) -> String {
        self.long[date.month0() as usize].write(date, digits)
    }

    /// `12 Apr`
    pub fn short(&self, date: NaiveDate, digits: &Digits) -> String {
        self.short[date.month0() as usize].write(date, digits)
    }

    /// `April`, as it stands alone (month 1 to 12).
    pub fn name(&self, month: u8) -> &str {
        &self.names[usize::from(month - 1)]
    }

    /// `Apr`
    pub fn short_name(&self, month: u8) -> &str {
        &self.short_names[usize::from(month - 1)]
    }
}

impl Pattern {
    /// Finds day and year in a date that ICU wrote, and whether short days are padded.
    fn learn(digits: &Digits, write: impl Fn(u8) -> String) -> Pattern {
        let (day, year) = (digits.text(i128::from(DAY), 0, false), digits.text(i128::from(YEAR), 0, false));
        let text = write(DAY);
        let mut marks: Vec<(usize, usize, Piece)> = Vec::new();
        if let Some(at) = text.find(&year) {
            marks.push((at, year.len(), Piece::Year));
        }
        if let Some(at) = text.find(&day) {
            marks.push((at, day.len(), Piece::Day { padded: false }));
        }
        marks.sort_by_key(|(at, _, _)| *at);
        let (mut pieces, mut from) = (Vec::new(), 0);
        for (at, length, piece) in marks {
            pieces.push(Piece::Text(text[from..at].to_owned()));
            pieces.push(piece);
            from = at + length;
        }
        pieces.push(Piece::Text(text[from..].to_owned()));
        let mut pattern = Pattern(pieces);
        let third = NaiveDate::from_ymd_opt(YEAR, 1, 3).expect("a date of the calendar");
        if pattern.write(third, digits) != write(3) {
            for piece in &mut pattern.0 {
                if let Piece::Day { padded } = piece {
                    *padded = true;
                }
            }
        }
        pattern
    }

    fn write(&self, date: NaiveDate, digits: &Digits) -> String {
        let mut out = String::with_capacity(24);
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Day { padded } => {
                    if *padded && date.day() < 10 {
                        digits.push(&mut out, 0, 0, false);
                    }
                    digits.push(&mut out, i128::from(date.day()), 0, false);
                }
                Piece::Year => digits.push(&mut out, i128::from(date.year()), 0, false),
            }
        }
        out
    }
}

fn unusable(error: icu::datetime::DateTimeFormatterLoadError) -> String {
    error.to_string()
}

/// A day of the year the patterns are learned with.
fn date(month: u8, day: u8) -> Date<Gregorian> {
    Date::try_new_gregorian(YEAR, month, day).expect("every month has a 3rd and a 28th")
}
