//! A whole number as the language writes it: digits, separators, signs, taken from ICU once.

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;

/// The minus of tables: as wide as a digit, and read as one (U+2212).
const MINUS: char = '\u{2212}';

/// How a language writes whole numbers and decimals.
pub(super) struct Digits {
    digits: [char; 10],
    latin: bool,
    group: String,
    mark: String,
    minus: (String, String),
    plus: (String, String),
    /// Digits in the last group, and in each one before it.
    primary: usize,
    secondary: usize,
    /// How many digits must stand before the first separator for there to be one.
    before: usize,
}

impl Digits {
    /// Learns the ways of a locale by having ICU write four numbers.
    pub fn of(locale: &Locale) -> Result<Digits, String> {
        let formatter =
            DecimalFormatter::try_new(locale.into(), Default::default()).map_err(|error| error.to_string())?;
        let write = |text: &str| text.parse::<Decimal>().map(|number| formatter.format(&number).to_string());
        let write = |text: &str| write(text).unwrap_or_else(|_| text.to_owned());

        let mut digits = ['0'; 10];
        for (at, digit) in digits.iter_mut().enumerate() {
            *digit = write(&at.to_string()).chars().next().unwrap_or('0');
        }
        let is_digit = |ch: char| digits.contains(&ch);
        let long = write("111222333444");
        let groups: Vec<&str> = long.split(|ch| !is_digit(ch)).filter(|run| !run.is_empty()).collect();
        let length = |from_end: usize| {
            groups.len().checked_sub(from_end).and_then(|at| groups.get(at)).map_or(3, |run| run.chars().count())
        };
        let group: String = long.chars().skip_while(|ch| is_digit(*ch)).take_while(|ch| !is_digit(*ch)).collect();
        let mark: String = write("1.5").chars().filter(|ch| !is_digit(*ch)).collect();
        let four = write("1234");
        Ok(Digits {
            latin: digits == ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
            minus: around(&write("-5"), digits[5]),
            plus: around(&write("+5"), digits[5]),
            primary: length(1),
            secondary: if groups.len() > 2 { length(2) } else { length(1) }.max(1),
            before: if four.chars().all(is_digit) { 2 } else { 1 },
            digits,
            group,
            mark,
        })
    }

    /// Keeps signs before their numbers on a line that runs from right to left, where the data leaves that to chance.
    pub fn hold_signs(&mut self) {
        for (before, _) in [&mut self.minus, &mut self.plus] {
            if !before.is_empty() && !before.starts_with(['\u{200e}', '\u{200f}', '\u{61c}']) {
                before.insert(0, '\u{200e}');
            }
        }
    }

    /// Pushes `value`, a whole number of units in the last of `decimals` places: `(−12345, 2)` is −123.45.
    pub fn push(&self, out: &mut String, value: i128, decimals: u32, grouped: bool) {
        if value < 0 {
            out.push_str(&self.minus.0);
        }
        self.push_unsigned(out, value.unsigned_abs(), decimals as usize, grouped);
        if value < 0 {
            out.push_str(&self.minus.1);
        }
    }

    /// The same with a sign before positive numbers too; zero stays bare.
    pub fn push_signed(&self, out: &mut String, value: i128, decimals: u32, grouped: bool) {
        if value > 0 {
            out.push_str(&self.plus.0);
            self.push_unsigned(out, value.unsigned_abs(), decimals as usize, grouped);
            out.push_str(&self.plus.1);
        } else {
            self.push(out, value, decimals, grouped);
        }
    }

    /// A number as its own text.
    pub fn text(&self, value: i128, decimals: u32, grouped: bool) -> String {
        let mut out = String::with_capacity(24);
        self.push(&mut out, value, decimals, grouped);
        out
    }

    fn push_unsigned(&self, out: &mut String, value: u128, decimals: usize, grouped: bool) {
        let mut buffer = [b'0'; 40];
        let mut start = buffer.len();
        // Almost every number fits 64 bits, where a division is ten times faster.
        let mut rest = value;
        while rest > u128::from(u64::MAX) {
            start -= 1;
            buffer[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        let mut rest = rest as u64;
        while rest > 0 {
            start -= 1;
            buffer[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        start = start.min(buffer.len() - 1 - decimals.min(buffer.len() - 1));
        let (whole, fraction) = buffer[start..].split_at(buffer.len() - start - decimals);
        if grouped && whole.len() >= self.primary + self.before {
            self.push_groups(out, whole);
        } else {
            self.push_run(out, whole);
        }
        if decimals > 0 {
            out.push_str(&self.mark);
            self.push_run(out, fraction);
        }
    }

    /// Pushes digits in groups; there are more of them than the last group takes.
    fn push_groups(&self, out: &mut String, whole: &[u8]) {
        let (mut ahead, last) = whole.split_at(whole.len() - self.primary);
        let first = match ahead.len() % self.secondary {
            0 => self.secondary,
            some => some,
        };
        let mut take = first;
        while !ahead.is_empty() {
            let (run, rest) = ahead.split_at(take);
            self.push_run(out, run);
            out.push_str(&self.group);
            ahead = rest;
            take = self.secondary;
        }
        self.push_run(out, last);
    }

    /// Pushes digits, given as ASCII, in the language's own.
    fn push_run(&self, out: &mut String, run: &[u8]) {
        match std::str::from_utf8(run) {
            Ok(text) if self.latin => out.push_str(text),
            _ => out.extend(run.iter().map(|digit| self.digits[usize::from(digit - b'0')])),
        }
    }
}

/// What stands before and after a digit, its minus made ours.
fn around(text: &str, digit: char) -> (String, String) {
    let text = text.replace('-', &MINUS.to_string());
    let (before, after) = text.split_once(digit).unwrap_or((&text, ""));
    (before.to_owned(), after.to_owned())
}
