//! Years and the parts of them that records speak of.

use chrono::{Datelike, NaiveDate};

/// A calendar year.
pub type Year = i32;

/// A stretch of time a record covers: `2024`, `2024-Q3`, `2024-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A whole year.
    Year(Year),
    /// From the start of the year to the end of this quarter (1 to 4), or the quarter alone: the field decides.
    Quarter(Year, u8),
    /// A month, 1 to 12.
    Month(Year, u8),
}

impl Period {
    /// Reads `2024`, `2024-Q3` or `2024-03`.
    pub fn parse(text: &str) -> Option<Period> {
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year = parse_year(year)?;
        match rest {
            None => Some(Period::Year(year)),
            Some(rest) => match rest.strip_prefix('Q') {
                Some(quarter @ ("1" | "2" | "3" | "4")) => Some(Period::Quarter(year, quarter.parse().ok()?)),
                Some(_) => None,
                None if rest.len() == 2 => {
                    let month: u8 = rest.parse().ok()?;
                    (1..=12).contains(&month).then_some(Period::Month(year, month))
                }
                None => None,
            },
        }
    }

    /// The year the period lies in.
    pub fn year(self) -> Year {
        match self {
            Period::Year(year) | Period::Quarter(year, _) | Period::Month(year, _) => year,
        }
    }

    /// Whether it is a whole year: only those are compared with one another.
    pub fn is_whole_year(self) -> bool {
        matches!(self, Period::Year(_) | Period::Quarter(_, 4) | Period::Month(_, 12))
    }

    /// The first day.
    pub fn start(self) -> NaiveDate {
        let (year, month) = match self {
            Period::Year(year) => (year, 1),
            Period::Quarter(year, quarter) => (year, u32::from(quarter) * 3 - 2),
            Period::Month(year, month) => (year, u32::from(month)),
        };
        NaiveDate::from_ymd_opt(year, month, 1).expect("a parsed year lies far inside chrono's range")
    }

    /// The last day.
    pub fn end(self) -> NaiveDate {
        let (year, month) = match self {
            Period::Year(year) => (year, 12),
            Period::Quarter(year, quarter) => (year, u32::from(quarter) * 3),
            Period::Month(year, month) => (year, u32::from(month)),
        };
        let next = if month == 12 {
            NaiveDate::from_ymd_opt(year + 1, 1, 1)
        } else {
            NaiveDate::from_ymd_opt(year, month + 1, 1)
        };
        next.and_then(|day| day.pred_opt()).expect("a parsed year lies far inside chrono's range")
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Period::Year(year) => write!(f, "{year}"),
            Period::Quarter(year, quarter) => write!(f, "{year}-Q{quarter}"),
            Period::Month(year, month) => write!(f, "{year}-{month:02}"),
        }
    }
}

/// Reads a year of four digits, 1900 to 2199.
pub fn parse_year(text: &str) -> Option<Year> {
    if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// Reads `2024-03-20`, and nothing else.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
    if !shaped {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)?;
    (1900..2200).contains(&date.year()).then_some(date)
}

/// The quarter of a date, 1 to 4.
pub fn quarter_of(date: NaiveDate) -> u8 {
    (date.month0() / 3 + 1) as u8
}

/// 31 December of a year.
pub fn year_end(year: Year) -> NaiveDate {
    Period::Year(year).end()
}
