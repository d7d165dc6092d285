//! Days of a village as a calendar (iCalendar, RFC 5545).

use chrono::{Days, NaiveDate};

use crate::page::agenda::Agenda;

/// The calendar as bytes.
pub fn ics(agenda: &Agenda) -> Vec<u8> {
    let mut out = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Openvillage//Openvillage//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        line(&mut out, name, value);
    }
    // Not in RFC 5545 itself, but what calendar programs show as its name.
    line(&mut out, "X-WR-CALNAME", &escape(&agenda.title));
    for day in &agenda.days {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &day.uid);
        line(&mut out, "DTSTAMP", &format!("{}T000000Z", digits(agenda.as_of)));
        line(&mut out, "DTSTART;VALUE=DATE", &digits(day.date));
        // The end is the first day that no longer belongs to it.
        line(&mut out, "DTEND;VALUE=DATE", &digits(day.date + Days::new(1)));
        line(&mut out, "SUMMARY", &escape(&day.title));
        if !day.about.is_empty() {
            line(&mut out, "DESCRIPTION", &escape(&day.about));
        }
        if !day.page.is_empty() {
            line(&mut out, "URL", &day.page);
        }
        // It takes up nobody's time.
        line(&mut out, "TRANSP", "TRANSPARENT");
        line(&mut out, "END", "VEVENT");
    }
    line(&mut out, "END", "VCALENDAR");
    out.into_bytes()
}

fn digits(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

/// Text as a value: backslash, semicolon, comma and line break have a meaning of their own.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n").replace('\r', "")
}

/// A line, folded so that none is longer than 75 bytes and no letter is cut.
fn line(out: &mut String, name: &str, value: &str) {
    let text = format!("{name}:{value}");
    let mut room = 75;
    for letter in text.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = 74;
        }
        out.push(letter);
        room -= letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        for text in ["a".repeat(200), "清河村".repeat(40), format!("{}清", "a".repeat(65))] {
            let mut out = String::new();
            line(&mut out, "SUMMARY", &text);
            let lines: Vec<&str> = out.split_terminator("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= 75), "{lines:?}");
            assert!(lines[1..].iter().all(|line| line.starts_with(' ')), "{lines:?}");
            assert_eq!(out.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"), "unfolded it is what it was");
        }
    }

    #[test]
    fn what_has_a_meaning_of_its_own_is_escaped() {
        assert_eq!(escape("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
