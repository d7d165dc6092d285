//! Which of the committee's explanations stands beside which finding.

use super::Checked;
use crate::diag::{Diagnostic, Place};
use crate::model::Choice;
use crate::model::village::Explanation;
use crate::source::Span;

impl Checked {
    /// The committee's word on a finding: an explanation that names its rule and where it was found.
    ///
    /// `at` is the record without its ending, or the record and an id in it. An id must be that of the line, fund, total, duty or
    /// step the finding stands in, so that the word on one line is never shown beside another.
    pub fn explanation(&self, found: &Diagnostic) -> Option<&Explanation> {
        let record = self.record_of(&found.place)?;
        self.explanations.iter().filter(|it| it.finding.value == found.rule.code).find(|it| {
            match it.at.value.strip_prefix(record) {
                Some("") => true,
                Some(rest) => rest.strip_prefix('/').is_some_and(|id| self.stands_in(found, record, id)),
                None => false,
            }
        })
    }

    /// The record a place lies in, as `explanations.yaml` names it: `budgets/2024-collective`.
    pub fn record_of<'a>(&self, place: &'a Place) -> Option<&'a str> {
        let inside = place.path.strip_prefix(self.path.as_str())?.strip_prefix('/')?;
        Some(inside.rsplit_once('.').map_or(inside, |(name, _)| name))
    }

    /// Whether a finding lies inside the part of a record that has that id.
    fn stands_in(&self, found: &Diagnostic, record: &str, id: &str) -> bool {
        let lies = |span: Span| {
            let (from, to) = (Place::of(span, &self.files), last_line(span, &self.files));
            let inside = |place: &Place| place.path == from.path && (from.line..=to).contains(&place.line);
            inside(&found.place) || found.also.iter().any(|(place, _)| inside(place))
        };
        let mut spans: Vec<Span> = Vec::new();
        if let Some(budget) = record.strip_prefix("budgets/").and_then(|name| self.budget(name)) {
            spans.extend(budget.line(id).map(|line| line.span));
            let fund = budget.fund(id);
            spans.extend(fund.into_iter().flat_map(|it| [it.id.span, it.opening.span, it.closing.span]));
            let totals = budget.stated_totals.iter().filter(|total| total.kind.value.word() == id);
            spans.extend(totals.flat_map(|it| [it.kind.span, it.plan.span, it.adjusted.span, it.actual.span]));
        }
        if let Some(year) = record.strip_prefix("duties/") {
            let of_year = self.duties.iter().filter(|it| it.year.value.to_string() == year);
            spans.extend(of_year.flat_map(|it| &it.duties).filter(|duty| duty.id.value == id).map(|duty| duty.span));
        }
        if let Some(decision) = record.strip_prefix("decisions/").and_then(|name| self.decision(name)) {
            let steps = decision.steps.iter().filter(|step| step.kind.value.word() == id);
            spans.extend(steps.map(|step| step.span));
        }
        spans.into_iter().filter(|span| span.exists()).any(lies)
    }
}

/// The line a span ends in, from 1; blank lines after it are not counted.
fn last_line(span: Span, files: &crate::source::Files) -> usize {
    let text = &files.get(span.file).text;
    let end = (span.end as usize).min(text.len());
    let meant = text.get(..end).unwrap_or(text).trim_end();
    meant.matches('\n').count() + 1
}
