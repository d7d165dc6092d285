//! What a date, a year or a period was probably meant to be, in the form records use.

use chrono::{Datelike, NaiveDate};

use crate::measure::period;

/// `2024/3/5`, `2024年3月5日`, `20240305`, `民国113年3月5日`, `2024-03-05T00:00:00Z` and the day number 45356 of a
/// spreadsheet give `2024-03-05`.
pub fn date(text: &str) -> Option<String> {
    if let Some((day, _)) = text.split_once(['T', ' ']).filter(|(day, _)| period::parse_date(day).is_some()) {
        return Some(day.to_owned());
    }
    if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
        let date = first.checked_add_days(chrono::Days::new(text.parse().ok()?))?;
        return (1950..2100).contains(&date.year()).then(|| date.to_string());
    }
    let (parts, era) = numbers(text)?;
    let (year, month, day) = match parts.as_slice() {
        [whole] if whole.len() == 8 => (&whole[..4], &whole[4..6], &whole[6..]),
        [year, month, day] => (year.as_str(), month.as_str(), day.as_str()),
        _ => return None,
    };
    let year = full_year(year, era)?;
    let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    usable(date.to_string(), text)
}

/// `2024年` and `２０２４` give `2024`.
pub fn year(text: &str) -> Option<String> {
    match numbers(text)? {
        (parts, era) if parts.len() == 1 => usable(full_year(&parts[0], era)?.to_string(), text),
        _ => None,
    }
}

/// `2024Q3`, `2024年第3季度` and `2024-3` give what they say.
pub fn period(text: &str) -> Option<String> {
    let (parts, era) = numbers(text)?;
    let year = full_year(parts.first()?, era)?;
    let part: Option<u8> = match parts.as_slice() {
        [_] => None,
        [_, part] => Some(part.parse().ok()?),
        _ => return None,
    };
    let quarter = text.contains(['Q', 'q', '季']);
    let written = match part {
        None => format!("{year}"),
        Some(part) if quarter && (1..=4).contains(&part) => format!("{year}-Q{part}"),
        Some(part) if !quarter && (1..=12).contains(&part) => format!("{year}-{part:02}"),
        Some(_) => return None,
    };
    usable(written, text)
}

/// How many days the month of a date like `2024-02-30` has, where it is only the day that does not exist.
pub fn days_of_month(text: &str) -> Option<(String, u32)> {
    let (month, day) = text.rsplit_once('-')?;
    let first = period::parse_date(&format!("{month}-01"))?;
    let days = first.checked_add_months(chrono::Months::new(1))?.signed_duration_since(first).num_days();
    let shaped = day.len() == 2 && day.bytes().all(|byte| byte.is_ascii_digit());
    shaped.then(|| (month.to_owned(), days as u32))
}

/// Whether a date is written well and lies in no year of ours.
pub fn is_far_date(text: &str) -> bool {
    text.len() == 10 && period::parse_date(text).is_none() && text.parse::<NaiveDate>().is_ok()
}

fn usable(written: String, text: &str) -> Option<String> {
    (written != text).then_some(written)
}

/// The runs of digits, full-width ones as plain ones, and whether a Minguo year (民国) is meant. `None` where there are
/// letters that no date has.
fn numbers(text: &str) -> Option<(Vec<String>, bool)> {
    let era = text.contains("民国") || text.contains("民國");
    let mut parts: Vec<String> = Vec::new();
    let mut inside = false;
    for ch in text.chars().take(32) {
        let digit = match ch {
            '0'..='9' => Some(ch),
            '０'..='９' => char::from_digit(ch as u32 - '０' as u32, 10),
            _ => None,
        };
        match digit {
            Some(digit) if inside => parts.last_mut().expect("a run was begun").push(digit),
            Some(digit) => parts.push(digit.to_string()),
            None if "-/.年月日号第季度Qq民国國－／． ".contains(ch) => {}
            None => return None,
        }
        inside = digit.is_some();
    }
    (!parts.is_empty()).then_some((parts, era))
}

fn full_year(text: &str, era: bool) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    let year = if era { year + 1911 } else { year };
    period::parse_year(&year.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_what_was_meant() {
        let cases = [
            ("2024/3/5", Some("2024-03-05")),
            ("2024年3月5日", Some("2024-03-05")),
            ("20240305", Some("2024-03-05")),
            ("２０２４-03-05", Some("2024-03-05")),
            ("民国113年3月5日", Some("2024-03-05")),
            ("2024-02-30", None),
            ("45356", Some("2024-03-05")),
            ("2024-03-05T00:00:00Z", Some("2024-03-05")),
            ("12", None),
            ("5 March 2024", None),
        ];
        for (text, expected) in cases {
            assert_eq!(date(text).as_deref(), expected, "{text}");
        }
        for (text, expected) in [("2024年", Some("2024")), ("24", None), ("民国113年", Some("2024"))] {
            assert_eq!(year(text).as_deref(), expected, "{text}");
        }
        let cases = [("2024Q3", Some("2024-Q3")), ("2024-9", Some("2024-09")), ("2024年第1季度", Some("2024-Q1"))];
        for (text, expected) in cases.into_iter().chain([("2024-Q5", None), ("2024-13", None)]) {
            assert_eq!(period(text).as_deref(), expected, "{text}");
        }
        assert_eq!(days_of_month("2024-02-30"), Some(("2024-02".to_owned(), 29)));
        assert_eq!(days_of_month("2024-13-01"), None);
    }
}
