//! The count of what was compared, and what was not equal.

use std::fmt::{Debug, Display};

use crate::amount;

#[derive(Default)]
pub struct Tally {
    numbers: usize,
    texts: usize,
    wrong: Vec<String>,
}

impl Tally {
    /// One amount in cents; `None` is "not reported", and never equal to 0.
    pub fn amount(&mut self, place: impl Display, published: Option<i64>, expected: Option<i64>) {
        self.numbers += 1;
        let shown = |known: Option<i64>| known.map(amount::written);
        self.note_if(published != expected, place, shown(published), shown(expected));
    }

    /// One count: lines, villages, residents.
    pub fn count(&mut self, place: impl Display, published: Option<i64>, expected: Option<i64>) {
        self.numbers += 1;
        self.note_if(published != expected, place, published, expected);
    }

    /// One text: a label, a period.
    pub fn text(&mut self, place: impl Display, published: &str, expected: &str) {
        self.texts += 1;
        self.note_if(published != expected, place, published, expected);
    }

    /// Something the program must have said.
    pub fn fact(&mut self, place: impl Display, holds: bool) {
        self.texts += 1;
        self.note_if(!holds, place, holds, true);
    }

    /// Prints the count, and fails with the first differences.
    pub fn finish(self, name: &str) {
        println!("{name}: {} numbers and {} texts compared, {} differ", self.numbers, self.texts, self.wrong.len());
        let shown = self.wrong.iter().take(40).map(String::as_str).collect::<Vec<_>>().join("\n");
        assert!(self.wrong.is_empty(), "{name}: {} differ\n{shown}", self.wrong.len());
    }

    fn note_if(&mut self, wrong: bool, place: impl Display, published: impl Debug, expected: impl Debug) {
        if wrong {
            self.wrong.push(format!("{place}: published {published:?}, expected {expected:?}"));
        }
    }
}
