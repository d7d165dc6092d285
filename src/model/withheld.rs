//! Records that are not published because they are faulty, while the rest of their village is.

use crate::measure::Year;

/// What kind of record it is, as far as sums depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithheldKind {
    /// A budget.
    Budget,
    /// A debt.
    Debt,
    /// A decision.
    Decision,
    /// The duties of a year.
    Duties,
    /// Anything else: people, the debt plan, contracts, a file out of place.
    Other,
}

/// A record that is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Path of its file from the portal's root.
    pub path: String,
    /// Its id: the file's name without the ending.
    pub id: String,
    /// Its kind.
    pub kind: WithheldKind,
    /// The year it speaks of, where that is known; else it may be any.
    pub year: Option<Year>,
    /// The entity a budget is of, where that is known; else it may be any.
    pub entity: Option<String>,
}

impl Withheld {
    /// Whether it is a record of that kind that speaks of the year, or may do so.
    pub fn touches(&self, kind: WithheldKind, year: Year) -> bool {
        self.kind == kind && self.year.is_none_or(|own| own == year)
    }
}
