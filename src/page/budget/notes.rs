//! Notes gathered while the lines are written: their numbers stand at the lines.

use serde::Serialize;

use super::super::classes::line_name;
use super::super::names::note_anchor;
use super::super::{Arg, Cx, VillageCx};
use crate::measure::Money;
use crate::model::budget::{Budget, Line, LineKind};

/// A note to a line.
#[derive(Debug, Serialize)]
pub struct NoteView {
    /// Anchor.
    pub id: String,
    /// The line, with the colon behind it.
    pub line: String,
    /// The note.
    pub text: String,
    /// Its language, where it is not the page's.
    pub lang: String,
    /// The decision it rests on.
    pub href: String,
    /// Its words.
    pub link: String,
}

/// Notes gathered while the lines are written: their numbers stand at the lines.
pub(super) struct Notes<'a, 'c> {
    pub(super) cx: &'c Cx<'c>,
    pub(super) of: &'c VillageCx<'c>,
    pub(super) budget: &'a Budget,
    pub(super) list: Vec<NoteView>,
}

impl Notes<'_, '_> {
    /// The number of a line's note; where there is none and a word is due, one that says so.
    pub(super) fn number(&mut self, line: &Line, unexplained: Option<String>) -> Option<usize> {
        let (text, lang) = match &line.note {
            Some(note) => {
                let said = self.cx.text(note);
                (said.text, said.lang)
            }
            None => (unexplained?, String::new()),
        };
        let decision = line.decision.as_ref().and_then(|id| self.of.village.decision(&id.value));
        let number = self.list.len() + 1;
        self.list.push(NoteView {
            id: self.anchor(number),
            line: self.cx.tell("note-line", &[("line", Arg::Text(line_name(self.cx, self.budget, line).into()))]),
            text,
            lang,
            href: decision.map_or_else(String::new, |decision| {
                self.cx.link(&format!("{}/decisions/{}.html", self.of.village.path, decision.id))
            }),
            link: decision.map_or_else(String::new, |_| self.cx.say("see-decision")),
        });
        Some(number)
    }

    pub(super) fn anchor(&self, number: usize) -> String {
        note_anchor(&self.budget.entity.value, number)
    }
}

/// Whether the actual differs from the plan by more than a twentieth, to the village's disadvantage.
pub(super) fn against(kind: LineKind, plan: Money, actual: Money) -> bool {
    let worse = if kind.is_inflow() { plan.0 - actual.0 } else { actual.0 - plan.0 };
    worse > 0 && i128::from(worse) * 20 > i128::from(plan.0.abs())
}
