//! Sums of both sides over villages, with everything needed to say how many villages they stand for.

use std::ops::Add;

use crate::aggregate::{Measured, Reason};

/// Below this share of villages or people a figure is marked, in percent.
const GOOD: i128 = 80;

/// Below this share no figure is shown, in percent.
const ENOUGH: i128 = 50;

/// Sums over villages. Adding those of two sets of villages gives those of both, in any order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Of the upper sides of villages that report both.
    pub over: i128,
    /// Of their lower sides.
    pub under: i128,
    /// How many villages report both: the `n` of "n of N".
    pub villages: usize,
    /// How many villages could: the `N`; those it does not apply to are not counted.
    pub of: usize,
    /// How many of the others have accounts of a part of the year only.
    pub part_year: usize,
    /// People of the villages that report both.
    pub people: i128,
    /// People of all villages that could.
    pub of_people: i128,
    /// How many villages that could do not say how many people they have.
    pub people_unknown: usize,
}

/// How much of an area stands behind a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// It applies to no village.
    Nobody,
    /// No village reports it.
    None,
    /// Less than half: no total is shown.
    Sparse,
    /// Less than four fifths: the total is marked (hatched).
    Partial,
    /// Four fifths or more.
    Good,
}

impl Coverage {
    /// Whether there is enough for a total.
    pub fn shows_total(self) -> bool {
        self >= Coverage::Partial
    }
}

impl Sums {
    /// Villages nothing is known of.
    pub fn absent(villages: usize) -> Sums {
        Sums { of: villages, people_unknown: villages, ..Sums::default() }
    }

    /// Takes in one village: what it measures and how many people it has.
    pub fn take(&mut self, measured: Measured, people: Option<i128>) {
        if measured == Measured::NotApplicable {
            return;
        }
        self.of += 1;
        self.of_people += people.unwrap_or(0);
        self.people_unknown += usize::from(people.is_none());
        self.part_year += usize::from(measured == Measured::Missing(Reason::PartYear));
        if let Some((over, under)) = measured.sides() {
            self.over += over;
            self.under += under;
            self.villages += 1;
            self.people += people.unwrap_or(0);
        }
    }

    /// Share of people covered in tenths of a percent, where every village says how many it has.
    pub fn people_share(&self) -> Option<i128> {
        if self.people_unknown > 0 {
            return None;
        }
        crate::measure::share::divide_rounded(self.people * 1000, self.of_people)
    }

    /// The lesser of the share of villages and the share of people (where every village counts its own).
    pub fn coverage(&self) -> Coverage {
        if self.of == 0 {
            return Coverage::Nobody;
        }
        if self.villages == 0 {
            return Coverage::None;
        }
        let counts_people = self.people_unknown == 0 && self.of_people > 0;
        let reaches = |percent| {
            self.villages as i128 * 100 >= self.of as i128 * percent
                && (!counts_people || self.people * 100 >= self.of_people * percent)
        };
        if reaches(GOOD) {
            Coverage::Good
        } else if reaches(ENOUGH) {
            Coverage::Partial
        } else {
            Coverage::Sparse
        }
    }
}

impl Add for Sums {
    type Output = Sums;

    fn add(self, other: Sums) -> Sums {
        Sums {
            over: self.over + other.over,
            under: self.under + other.under,
            villages: self.villages + other.villages,
            of: self.of + other.of,
            part_year: self.part_year + other.part_year,
            people: self.people + other.people,
            of_people: self.of_people + other.of_people,
            people_unknown: self.people_unknown + other.people_unknown,
        }
    }
}

impl std::iter::Sum for Sums {
    fn sum<I: Iterator<Item = Sums>>(parts: I) -> Sums {
        parts.fold(Sums::default(), Add::add)
    }
}
