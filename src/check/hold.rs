//! Holding back: a village is published without its faulty records.
//!
//! 1. Every rule judges the village as it stands; that is what people are told.
//! 2. Records that could not be read whole are taken out, and the rest is judged again: what rested on them alone is no
//!    fault of the others. Only findings of the first judgement count; a record that is missing now makes no new ones.
//! 3. Then, round by round, records with a fault of their own; and where a fault lies between two records that are
//!    sound by themselves, the one it was found in.
//!
//! A fault of `village.yaml` holds back the whole village.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::privacy::{self, marks::Mark};
use super::{Case, Checked, Context, Verdict, all};
use crate::diag::{Diagnostic, Findings, Outcome, Severity};
use crate::load::Loaded;
use crate::model::withheld::{Withheld, WithheldKind};
use crate::model::{Text, Village};
use crate::source::{Files, Span};

/// A village that is held back as a whole.
#[derive(Debug)]
pub struct HeldVillage {
    /// Its name, where it could be read.
    pub name: Option<Text>,
    /// Why: its errors.
    pub faults: Vec<Diagnostic>,
}

/// Judges one village and takes out what is faulty. `misplaced` are the faults of its folder.
pub fn village(loaded: Loaded, misplaced: Vec<Diagnostic>, context: &Context) -> Verdict {
    let Loaded { village, files, mut found, diagnostics: mut told, records } = loaded;
    let is_error = |it: &Diagnostic| it.rule.severity == Severity::Error;
    let mut held: BTreeSet<String> =
        told.iter().chain(&misplaced).filter(|it| is_error(it)).map(|it| record_of(&it.place.path)).collect();
    held.extend(errors(&found, &files).map(|(record, _)| record));
    let marks = privacy::marks::of(&files, village.as_ref(), &context.portal.exceptions, context.as_of);
    let Some(mut village) = village else {
        privacy::text(&marks, &mut found);
        told.extend(found.settle(&files));
        return Verdict { proofs: Arc::default(), ..of_nothing(None, told, misplaced, records) };
    };
    let mut first = judge(&village, &files, &marks, &held, context);
    let known: HashSet<(&str, Span)> = first.iter().map(|it| (it.rule.code, it.span)).collect();
    let mut more = held.clone();
    let mut last = None;
    loop {
        if !more.is_empty() {
            take_out(&mut village, &files, &more);
            last = Some(judge(&village, &files, &marks, &held, context));
        }
        let now = last.as_ref().unwrap_or(&first);
        let faults = errors_known(now, &files, &known).filter(|(record, _)| !held.contains(record));
        let faults: Vec<(String, bool)> = faults.collect();
        let own = faults.iter().any(|(_, alone)| *alone);
        more = faults.into_iter().filter(|(_, alone)| *alone || !own).map(|(record, _)| record).collect();
        if more.is_empty() {
            break;
        }
        held.extend(more.iter().cloned());
    }
    let before = first.take_proofs();
    let proofs = match &mut last {
        None => before,
        Some(last) => {
            let mut proofs = last.take_proofs();
            // What fails only because a record is missing now was not checked.
            let failed: HashSet<(&str, &str)> = before
                .iter()
                .filter(|proof| proof.outcome == Outcome::Failed)
                .map(|proof| (proof.rule.code, proof.at.as_str()))
                .collect();
            proofs.retain(|proof| {
                proof.outcome != Outcome::Failed || failed.contains(&(proof.rule.code, proof.at.as_str()))
            });
            proofs
        }
    };
    let proofs = Arc::new(proofs);
    told.extend(found.settle(&files));
    told.extend(first.settle(&files));
    Diagnostic::sort(&mut told);
    if held.contains(&format!("{}/village.yaml", village.path)) {
        return Verdict { proofs, ..of_nothing(Some(village.name.clone()), told, misplaced, records) };
    }
    let faults: Vec<Diagnostic> = told.iter().chain(&misplaced).filter(|it| is_error(it)).cloned().collect();
    // A warning about a record that is held back would tell of what is not there.
    let published = |it: &&Diagnostic| !village.withheld.iter().any(|held| held.path == record_of(&it.place.path));
    let warnings = told.iter().filter(|it| it.rule.severity == Severity::Warning).filter(published).cloned().collect();
    let checked = Checked { village, files, proofs: proofs.clone(), warnings, records, faults };
    Verdict { diagnostics: told, checked: Some(checked), held: None, proofs, records }
}

fn of_nothing(name: Option<Text>, told: Vec<Diagnostic>, misplaced: Vec<Diagnostic>, records: usize) -> Verdict {
    let all = told.iter().chain(&misplaced);
    let faults = all.filter(|it| it.rule.severity == Severity::Error).cloned().collect();
    let held = Some(HeldVillage { name, faults });
    Verdict { diagnostics: told, checked: None, held, proofs: Arc::default(), records }
}

fn judge(village: &Village, files: &Files, marks: &[Mark], partial: &BTreeSet<String>, context: &Context) -> Findings {
    let mut found = Findings::default();
    let case = Case { village, context, files, marks, partial };
    all().for_each(|check| (check.run)(&case, &mut found));
    found
}

/// The record of every error, and whether no other record takes part in it.
fn errors<'f>(found: &'f Findings, files: &'f Files) -> impl Iterator<Item = (String, bool)> + 'f {
    found.iter().filter(|it| it.rule.severity == Severity::Error).map(|it| {
        let record = |span: Span| record_of(&files.get(span.file).path);
        let own = record(it.span);
        let alone = it.also.iter().all(|(span, _)| record(*span) == own);
        (own, alone)
    })
}

fn errors_known<'f>(
    found: &'f Findings,
    files: &'f Files,
    known: &'f HashSet<(&'static str, Span)>,
) -> impl Iterator<Item = (String, bool)> + 'f {
    let pairs = found.iter().filter(|it| it.rule.severity == Severity::Error).map(|it| (it.rule.code, it.span));
    errors(found, files).zip(pairs).filter(|(_, pair)| known.contains(pair)).map(|(error, _)| error)
}

/// The record a file belongs to: the text of a decision in another language is part of the decision.
pub fn record_of(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match (folder.ends_with("/decisions"), name.split('.').collect::<Vec<_>>().as_slice()) {
        (true, [id, _, "md"]) => format!("{folder}/{id}.md"),
        _ => path.to_owned(),
    }
}

/// Takes records out of a village and notes that they are held back.
fn take_out(village: &mut Village, files: &Files, paths: &BTreeSet<String>) {
    let inside = format!("{}/", village.path);
    for path in paths {
        let Some(own) = path.strip_prefix(&inside) else { continue };
        let (folder, name) = own.split_once('/').unwrap_or(("", own));
        let id = name.rsplit_once('.').map_or(name, |(id, _)| id).to_owned();
        let is = |file: crate::source::FileId| files.get(file).path == *path;
        let kind = match folder {
            "budgets" => WithheldKind::Budget,
            "debts" if id != "plan" => WithheldKind::Debt,
            "decisions" => WithheldKind::Decision,
            "duties" => WithheldKind::Duties,
            _ => WithheldKind::Other,
        };
        let (named, rest) = id.split_once('-').unwrap_or((&id, ""));
        let mut year = named.parse().ok().filter(|year| (1900..2200).contains(year) && named.len() == 4);
        let mut entity = village.entity(rest).map(|entity| entity.id.value.clone());
        if kind == WithheldKind::Debt {
            (year, entity) = (None, None);
        }
        if let Some(budget) = village.budgets.iter().find(|it| is(it.file)) {
            (year, entity) = (Some(budget.year.value), Some(budget.entity.value.clone()));
        }
        if let Some(day) = village.decisions.iter().find(|it| is(it.file)).and_then(|it| it.date()) {
            year = Some(chrono::Datelike::year(&day));
        }
        if let Some(list) = village.duties.iter().find(|it| is(it.file)) {
            year = Some(list.year.value);
        }
        village.budgets.retain(|it| !is(it.file));
        village.debts.retain(|it| !is(it.file));
        village.decisions.retain(|it| !is(it.file));
        village.duties.retain(|it| !is(it.file));
        village.appraisals.retain(|it| !is(it.file));
        village.subsidies.retain(|it| !is(it.file));
        village.transactions.retain(|it| !is(it.file));
        village.debt_plan = village.debt_plan.take().filter(|it| !is(it.file));
        match own {
            "people.yaml" => {
                village.posts.clear();
                village.bodies.clear();
                village.interests.clear();
            }
            "explanations.yaml" => village.explanations.clear(),
            "contracts.yaml" => village.contracts.clear(),
            "assets.yaml" => village.assets.clear(),
            "receivables.yaml" => village.receivables.clear(),
            "audits.yaml" => village.audits.clear(),
            "training.yaml" => village.trainings.clear(),
            _ => {}
        }
        village.withheld.push(Withheld { path: path.clone(), id, kind, year, entity });
    }
    village.withheld.sort_by(|left, right| left.path.cmp(&right.path));
}
