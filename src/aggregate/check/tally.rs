//! How many checks were made of a village and what came of them, for its areas.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::aggregate::calendar;
use crate::check::Checked;
use crate::diag::Outcome;
use crate::pack::Packs;

/// The checks of a village in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Totals computed from their parts, whatever came of it.
    pub checked: usize,
    /// Those of them that agree.
    pub held: usize,
    /// Totals that could not be computed.
    pub not_checkable: usize,
    /// Findings published.
    pub found: usize,
    /// Those of them with the committee's explanation.
    pub explained: usize,
    /// What is overdue by the law's calendar.
    pub overdue: usize,
    /// Records read.
    pub records: usize,
}

impl Tally {
    /// Counts them.
    pub fn of(village: &Checked, packs: &Packs, as_of: NaiveDate) -> Tally {
        let mut out = Tally {
            found: village.warnings.len(),
            explained: village.warnings.iter().filter(|found| village.explanation(found).is_some()).count(),
            overdue: calendar::overdue(village, packs, as_of).len(),
            records: village.records,
            ..Tally::default()
        };
        for proof in village.proofs.iter() {
            match proof.outcome {
                Outcome::NotCheckable(_) => out.not_checkable += 1,
                _ => out.checked += 1,
            }
            out.held += usize::from(proof.outcome == Outcome::Held);
        }
        out
    }
}
