//! Amounts as the sources print them, read into whole cents from the characters and written back; no floats.

use crate::Outcome;

/// The cents of `-193973.7`, `0.0`, `16000` or `1,142,133,728`; nothing for an empty cell, which is unknown and not zero.
pub fn cents(cell: &str) -> Outcome<Option<i64>> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(None);
    }
    read(cell).map(Some).ok_or_else(|| format!("`{cell}` is not an amount").into())
}

/// `1234.56`.
pub fn written(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let size = cents.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// `above / below` to the nearest whole number, a half to the even one, as Python's `Decimal.quantize` does.
pub fn quotient(above: i64, below: i64) -> i64 {
    let (above, below) = (i128::from(above), i128::from(below));
    let (whole, rest) = (above.div_euclid(below), above.rem_euclid(below));
    let up = match (rest * 2).cmp(&below.abs()) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => whole.rem_euclid(2),
        std::cmp::Ordering::Greater => 1,
    };
    i64::try_from(whole + up).expect("a quotient of two amounts of accounts fits in 64 bits")
}

/// What is known of several amounts, added; nothing when none is known.
pub fn sum(amounts: impl IntoIterator<Item = Option<i64>>) -> Option<i64> {
    amounts.into_iter().flatten().reduce(|a, b| a + b)
}

fn read(cell: &str) -> Option<i64> {
    let (sign, digits) = cell.strip_prefix('-').map_or((1, cell), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let part = match part.len() {
        1 => format!("{part}0"),
        2 => part.to_owned(),
        _ => return None,
    };
    let whole = without_thousands_marks(whole)?;
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(&whole) || !all_digits(&part) {
        return None;
    }
    format!("{whole}{part}").parse::<i64>().ok().map(|size| sign * size)
}

fn without_thousands_marks(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let well_grouped = !whole.contains(',') || first.len() <= 3;
    (well_grouped && groups.all(|group| group.len() == 3)).then(|| whole.replace(',', ""))
}

#[test]
fn amounts_are_read_to_the_cent() {
    let read = |cell| cents(cell).ok().map(|known| known.map(written));
    let known = |text: &str| Some(Some(text.to_owned()));
    assert_eq!(read("193973.7"), known("193973.70"));
    assert_eq!(read("-0.05"), known("-0.05"));
    assert_eq!(read("1,142,133,728"), known("1142133728.00"));
    assert_eq!(read(" "), Some(None));
    for wrong in ["1e5", "1.234", "1,00", "1234,567", "--1", ".5", "5.", "1.-2"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn quotients_round_a_half_to_the_even_number() {
    let rounded = |above| quotient(above, 10);
    assert_eq!([24, 25, 26, 35, -24, -25, -26, -35].map(rounded), [2, 2, 3, 4, -2, -2, -3, -4]);
}
