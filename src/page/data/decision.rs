//! Decisions as data: the list and the steps.

use super::super::VillageCx;
use super::super::outcome::{Outcome, body_of, outcome};
use super::{DataTable, amount, count, day, said, table};
use crate::model::Choice;

pub(super) fn decisions(of: &VillageCx) -> DataTable {
    let site = of.site;
    let rows = of
        .village
        .decisions
        .iter()
        .map(|decision| {
            let mut row = vec![decision.id.clone(), decision.date().map_or_else(String::new, |date| date.to_string())];
            said(site, Some(&decision.title), &mut row);
            let work = decision.implementation.as_ref();
            row.extend([
                decision.entity.value.clone(),
                decision.matter.value.word().to_owned(),
                decision.procedure.value.word().to_owned(),
                amount(site, decision.amount.value),
                match outcome(of, decision) {
                    Outcome::Passed => "passed",
                    Outcome::NoQuorum => "no_quorum",
                    Outcome::NotPassed => "not_passed",
                    Outcome::Open => "open",
                }
                .to_owned(),
                work.map_or_else(String::new, |work| work.status.value.word().to_owned()),
                work.map_or_else(String::new, |work| day(&work.due)),
                work.map_or_else(String::new, |work| day(&work.completed)),
                work.map_or_else(String::new, |work| amount(site, work.spent.value)),
            ]);
            row
        })
        .collect();
    table(
        of,
        "decisions",
        "decision date title* entity matter procedure amount outcome implementation due completed spent",
        rows,
    )
}

pub(super) fn steps(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for decision in &of.village.decisions {
        for step in &decision.steps {
            rows.push(vec![
                decision.id.clone(),
                step.kind.value.word().to_owned(),
                day(&step.date),
                body_of(decision, step).word().to_owned(),
                count(&step.eligible),
                count(&step.present),
                count(&step.votes_for),
                count(&step.against),
                count(&step.abstain),
                day(&step.notice_on),
            ]);
        }
    }
    table(of, "decision-steps", "decision step date body eligible present for against abstain notice_on", rows)
}
