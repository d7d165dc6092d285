//! Counts, shares, changes: every figure that is not an amount.

use serde::Serialize;

use crate::measure::Ratio;

use super::{Arg, Locale};

/// Which way a figure went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// Exactly as before.
    Same,
    /// There was nothing before.
    New,
}

/// How a figure compares with an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// For a table: `+12.5%`, `−36.5%`, `new`, `same`.
    pub text: String,
    /// Which way.
    pub direction: Direction,
    /// The size without its sign, `12.5%`; `None` where no percentage can be given.
    pub magnitude: Option<String>,
}

impl Locale {
    /// A count: `2,184`; `2184` where the language groups larger counts only.
    pub fn count(&self, count: impl Into<i128>) -> String {
        let mut out = String::with_capacity(24);
        self.push_count(&mut out, count.into());
        out
    }

    /// A difference of counts: `+3`, `−1,204`, `0`.
    pub fn signed_count(&self, count: impl Into<i128>) -> String {
        let count = count.into();
        let mut out = String::new();
        self.digits.push_signed(&mut out, count, 0, self.groups_count(count));
        out
    }

    /// A share in percent: `57.3%`; `None` where the lower side is zero.
    pub fn percent(&self, ratio: Ratio, decimals: u32) -> Option<String> {
        Some(self.percent_text(ratio.scaled(10i128.pow(decimals + 2))?, decimals))
    }

    /// A share given in tenths of a percent, as [`crate::measure::share::shares`] makes them to add up: `57.3%`.
    pub fn share(&self, tenths: i128) -> String {
        self.percent_text(tenths, 1)
    }

    /// A rate in millionths, with at least two decimals and no more than it needs: `4.35%`, `3.875%`.
    pub fn rate(&self, millionths: i64) -> String {
        let mut value = i128::from(millionths);
        let mut decimals = 4;
        while decimals > 2 && value % 10 == 0 {
            value /= 10;
            decimals -= 1;
        }
        self.percent_text(value, decimals)
    }

    /// How a figure changed in percent. From or to below zero there is no percentage, only words.
    pub fn change(&self, old: impl Into<i128>, new: impl Into<i128>) -> Change {
        let (old, new) = (old.into(), new.into());
        let worded = |key: &str, direction| Change { text: self.say(key).into_owned(), direction, magnitude: None };
        let direction = if new > old { Direction::Up } else { Direction::Down };
        if old == new {
            return worded("change-same", Direction::Same);
        }
        if old == 0 && new > 0 {
            return worded("change-new", Direction::New);
        }
        if old < 0 {
            return worded("change-was-below-zero", direction);
        }
        if new < 0 {
            return worded("change-now-below-zero", direction);
        }
        let tenths = Ratio::new(new - old, old).scaled(1000).unwrap_or(0);
        let percent = &self.settings.percent;
        let mut text = String::from(percent.before());
        self.digits.push_signed(&mut text, tenths, 1, true);
        text.push_str(percent.after());
        Change { text, direction, magnitude: Some(self.share(tenths.abs())) }
    }

    /// A change inside a sentence: `36.5% less`, `减少36.5%`.
    pub fn change_words(&self, change: &Change) -> String {
        let Some(magnitude) = &change.magnitude else { return change.text.clone() };
        let key = if change.direction == Direction::Up { "change-more" } else { "change-less" };
        self.tell(key, &[("share", Arg::Text(magnitude))])
    }

    /// Percentage points given in tenths: `2.1 percentage points`, `2.1个百分点`.
    pub fn points(&self, tenths: i128) -> String {
        self.tell("points", &[("number", Arg::Decimal(tenths, 1))])
    }

    /// How a share changed, in percentage points, from the exact shares: `+2.1` in a table whose caption says points.
    pub fn change_in_points(&self, old: Ratio, new: Ratio) -> Option<Change> {
        let over = new.over.checked_mul(old.under)?.checked_sub(old.over.checked_mul(new.under)?)?;
        let tenths = Ratio { over, under: new.under.checked_mul(old.under)? }.scaled(1000)?;
        let direction = match tenths {
            0 => return Some(self.change(0, 0)),
            1.. => Direction::Up,
            _ => Direction::Down,
        };
        let mut text = String::new();
        self.digits.push_signed(&mut text, tenths, 1, true);
        Some(Change { text, direction, magnitude: Some(self.points(tenths.abs())) })
    }

    /// A number with decimals: `6.1`; `None` where the lower side is zero.
    pub fn decimal(&self, ratio: Ratio, decimals: u32) -> Option<String> {
        Some(self.digits.text(ratio.scaled(10i128.pow(decimals))?, decimals, true))
    }

    /// Two values from one to the other, already written: `10% to 15%`, `10%～15%`.
    pub fn range(&self, from: &str, to: &str) -> String {
        self.tell("range", &[("from", Arg::Text(from)), ("to", Arg::Text(to))])
    }

    /// Pushes a count.
    pub(super) fn push_count(&self, out: &mut String, count: i128) {
        self.digits.push(out, count, 0, self.groups_count(count));
    }

    fn groups_count(&self, count: i128) -> bool {
        count.unsigned_abs() >= u128::from(self.settings.group_counts_from)
    }

    fn percent_text(&self, value: i128, decimals: u32) -> String {
        let mut out = String::with_capacity(12);
        out.push_str(self.settings.percent.before());
        self.digits.push(&mut out, value, decimals, true);
        out.push_str(self.settings.percent.after());
        out
    }
}
