//! Which checks were made: by rule, how many totals agree, and which could not be checked and why.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::names::rule_anchor;
use super::super::proof::obstacle;
use super::super::table::{Cell, Head, Row, TableView};
use super::super::{Arg, Cx, VillageCx};
use super::{name, rule_name};
use crate::check;
use crate::diag::{Outcome, Proof, Rule, Severity};

/// Totals that one rule could not check for one reason.
#[derive(Debug, Serialize)]
pub struct ObstacleView {
    /// Name and code of the rule: escaped HTML.
    pub rule: String,
    /// Why.
    pub why: String,
    /// How many, and of which years.
    pub count: String,
}

/// What one rule did.
#[derive(Default)]
struct Done {
    held: usize,
    corrected: usize,
    failed: usize,
    not_checkable: usize,
    found: usize,
}

/// Rules that leave a proof of every total or found something, in the order of the rules.
pub(super) fn rules(cx: &Cx, of: &VillageCx) -> Option<TableView> {
    let mut done: BTreeMap<&str, (&Rule, Done)> = BTreeMap::new();
    for proof in of.village.proofs.iter() {
        let row = &mut done.entry(proof.rule.code).or_insert_with(|| (proof.rule, Done::default())).1;
        match proof.outcome {
            Outcome::Held => row.held += 1,
            Outcome::Corrected => row.corrected += 1,
            Outcome::Failed => row.failed += 1,
            Outcome::NotCheckable(_) => row.not_checkable += 1,
        }
    }
    for found in &of.village.warnings {
        done.entry(found.rule.code).or_insert_with(|| (found.rule, Done::default())).1.found += 1;
    }
    let heads = [
        "head-rule",
        "head-totals-checked",
        "head-agree",
        "head-explained-by-correction",
        "head-not-checkable",
        "head-found",
    ]
    .map(|key| Head::of(cx.say(key)))
    .to_vec();
    let count = |value: usize| cx.locale.count(value as i128);
    let rows: Vec<Row> = done
        .values()
        .map(|(rule, done)| {
            let totals = done.held + done.corrected + done.failed;
            let proved = totals + done.not_checkable > 0;
            let of_proofs = |value: usize| {
                if proved { Cell::plain(count(value)) } else { Cell::none(cx.say("no-total")) }
            };
            let cells = vec![
                of_proofs(totals),
                of_proofs(done.held),
                of_proofs(done.corrected),
                of_proofs(done.not_checkable),
                Cell::plain(count(done.found)),
            ];
            let mut row = Row::new(rule.code, cells);
            row.sub = name(cx, rule);
            row.id = rule_anchor(rule.code);
            row
        })
        .collect();
    (!rows.is_empty()).then(|| {
        TableView::new("t-rules", cx.say("rules-table"), cx.say("rules-table-unit"), heads)
            .rows(rows)
            .scrolls("cols land", cx.say("slide-columns"))
    })
}

/// How many rules were held against the village without finding anything to publish.
pub(super) fn silent_rules(of: &VillageCx) -> usize {
    let spoke = |rule: &Rule| {
        of.village.warnings.iter().any(|found| found.rule.code == rule.code)
            || of.village.proofs.iter().any(|proof| proof.rule.code == rule.code)
    };
    check::rules().filter(|rule| rule.severity != Severity::Notice && !spoke(rule)).count()
}

/// What could not be checked and why: one entry for each rule and reason, with its years.
pub(super) fn obstacles(cx: &Cx, of: &VillageCx) -> Vec<ObstacleView> {
    let mut by_reason: Vec<(&Rule, String, Vec<&Proof>)> = Vec::new();
    for proof in of.village.proofs.iter() {
        let Some(why) = obstacle(cx, of, proof) else { continue };
        match by_reason.iter_mut().find(|(rule, known, _)| rule.code == proof.rule.code && *known == why) {
            Some((.., proofs)) => proofs.push(proof),
            None => by_reason.push((proof.rule, why, vec![proof])),
        }
    }
    by_reason
        .into_iter()
        .map(|(rule, why, proofs)| {
            let mut years: Vec<_> = proofs.iter().map(|proof| proof.year).collect();
            years.sort_unstable();
            years.dedup();
            let years: Vec<String> = years.into_iter().map(|year| cx.locale.year(year)).collect();
            let args =
                [("count", Arg::Count(proofs.len() as u64)), ("years", Arg::Text(cx.locale.join(&years).into()))];
            ObstacleView { rule: rule_name(cx, rule), why, count: cx.tell("totals-of-years", &args) }
        })
        .collect()
}
