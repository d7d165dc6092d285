//! Which of the committee's explanations stands beside which finding.

use super::Checked;
use crate::diag::{Diagnostic, Place};
use crate::model::budget::StatedTotal;
use crate::model::village::Explanation;
use crate::model::{Choice, Fund, Village};
use crate::source::Span;

impl Checked {
    /// The committee's word on a finding: an explanation that names its rule and where it was found.
    ///
    /// `at` is the record without its ending, or the record and an id in it. An id must be that of what the finding stands
    /// in ([`parts`]), so that the word on one line is never shown beside another.
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
        let meant = parts(self, record).into_iter().filter(|(known, _)| *known == id);
        meant.flat_map(|(_, spans)| spans).filter(|span| span.exists()).any(lies)
    }
}

/// The ids an explanation can name inside a record, each with what it stands for.
pub(super) fn parts<'v>(village: &'v Village, record: &str) -> Vec<(&'v str, Vec<Span>)> {
    let (kind, name) = record.split_once('/').unwrap_or((record, ""));
    let mut out: Vec<(&str, Vec<Span>)> = Vec::new();
    match kind {
        "budgets" => {
            if let Some(budget) = village.budget(name) {
                out.extend(budget.lines.iter().map(|it| (it.id.value.as_str(), vec![it.span])));
                let fund = |it: &'v Fund| (it.id.value.as_str(), vec![it.id.span, it.opening.span, it.closing.span]);
                out.extend(budget.funds.iter().map(fund));
                let total = |it: &StatedTotal| {
                    (it.kind.value.word(), vec![it.kind.span, it.plan.span, it.adjusted.span, it.actual.span])
                };
                out.extend(budget.stated_totals.iter().map(total));
            }
        }
        "duties" => {
            let of_year = village.duties.iter().filter(|it| it.year.value.to_string() == name);
            out.extend(of_year.flat_map(|it| &it.duties).map(|it| (it.id.value.as_str(), vec![it.span])));
        }
        "decisions" => {
            let steps = village.decision(name).into_iter().flat_map(|it| &it.steps);
            out.extend(steps.map(|it| (it.kind.value.word(), vec![it.span])));
        }
        "transactions" => {
            let of_year = village.transactions.iter().filter(|it| it.id == name);
            out.extend(of_year.flat_map(|it| &it.transactions).map(|it| (it.id.value.as_str(), vec![it.span])));
        }
        "contracts" => out.extend(village.contracts.iter().map(|it| (it.id.value.as_str(), vec![it.span]))),
        "assets" => out.extend(village.assets.iter().map(|it| (it.id.value.as_str(), vec![it.span]))),
        "receivables" => out.extend(village.receivables.iter().map(|it| (it.id.value.as_str(), vec![it.span]))),
        "audits" => out.extend(village.audits.iter().map(|it| (it.id.value.as_str(), vec![it.span]))),
        _ => {}
    }
    out
}

/// The line a span ends in, from 1; blank lines after it are not counted.
fn last_line(span: Span, files: &crate::source::Files) -> usize {
    let text = &files.get(span.file).text;
    let end = (span.end as usize).min(text.len());
    let meant = text.get(..end).unwrap_or(text).trim_end();
    meant.matches('\n').count() + 1
}
