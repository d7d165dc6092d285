//! The parts of a line's year: what is given adds up to, and what is not known of it.

use super::months;
use crate::measure::{Money, Period, Reported};
use crate::model::{Figure, Line};
use crate::source::Span;

/// The quarters and months a line gives, as far as its budget goes.
pub(super) struct Parts {
    /// The sum of those that are given.
    pub sum: Money,
    /// Whether a part was left out.
    pub left_out: bool,
    /// Whether a part is `not_reported`.
    pub unknown: bool,
    /// Whether any of them is below zero.
    pub below_zero: bool,
}

impl Parts {
    /// The parts of a line; `None` where it gives none. Three months stand for their quarter.
    pub fn of(line: &Line, covers: Period) -> Option<Parts> {
        let actual = &line.actual;
        if !actual.quarters.iter().chain(&actual.months).any(|part| part.span.exists()) {
            return None;
        }
        let mut parts = Parts { sum: Money::ZERO, left_out: false, unknown: false, below_zero: false };
        let months = months(covers);
        let mut month = 0;
        while month < months {
            let quarter = &actual.quarters[month / 3];
            if month % 3 == 0 && month + 3 <= months && quarter.span.exists() {
                parts.add(quarter);
                month += 3;
            } else {
                parts.add(&actual.months[month]);
                month += 1;
            }
        }
        Some(parts)
    }

    fn add(&mut self, part: &Figure) {
        match part.value {
            _ if !part.span.exists() => self.left_out = true,
            Reported::Known(amount) => {
                self.sum += amount;
                self.below_zero |= amount.0 < 0;
            }
            Reported::NotReported => self.unknown = true,
            Reported::NotApplicable => {}
        }
    }
}

/// Where the parts stand: few enough to show all.
pub(super) fn places(line: &Line) -> Vec<Span> {
    let parts = if is_quarterly(line) { &line.actual.quarters[..] } else { &line.actual.months[..] };
    parts.iter().map(|part| part.span).filter(|span| span.exists()).collect()
}

/// Whether the line is given by quarter.
pub(super) fn is_quarterly(line: &Line) -> bool {
    line.actual.quarters.iter().any(|part| part.span.exists())
}
