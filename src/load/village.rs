//! One village: every record of its folder, each read for itself, so that a fault in one never hides another.

use std::path::Path;

use super::fields::Reader;
use super::portal::{VillageFolder, not_text};
use super::record::{budget, debt, decision, duty, people, prose, village as place};
use super::{front, is_id, node, rules};
use crate::diag::{Diagnostic, Findings, Words};
use crate::model::portal::Body;
use crate::model::{Portal, Village};
use crate::source::tree::{self, Trouble};
use crate::source::{FileId, Files, SourceFile, Span};

/// What loading one village's folder gave.
#[derive(Debug)]
pub struct Loaded {
    /// The village; none where not even `village.yaml` could be read.
    pub village: Option<Village>,
    /// Its files, which every span points into.
    pub files: Files,
    /// What is wrong with the records themselves.
    pub found: Findings,
    /// What is wrong with files that could not be read at all.
    pub diagnostics: Vec<Diagnostic>,
    /// How many records were read.
    pub records: usize,
}

/// Reads a village's folder.
pub fn village(root: &Path, portal: &Portal, folder: &VillageFolder) -> Result<Loaded, Trouble> {
    let mut loaded = Loaded {
        village: None,
        files: Files::default(),
        found: Findings::default(),
        diagnostics: Vec::new(),
        records: 0,
    };
    let mut ids: Vec<(FileId, &str)> = Vec::new();
    for path in &folder.files {
        let inside = &path[folder.path.len() + 1..];
        if !is_ours(inside) {
            continue;
        }
        loaded.records += 1;
        match tree::read(root, path)? {
            Ok(text) => ids.push((loaded.files.add(SourceFile { path: path.clone(), text }), inside)),
            Err(why) => loaded.diagnostics.push(not_text(path, why)),
        }
    }
    let mut reader =
        Reader { languages: &portal.languages, currency: portal.currency, shift: 0, found: &mut loaded.found };
    let mut village = first(&mut reader, &loaded.files, &ids, folder);
    let mut bodies: Vec<(String, Body)> = Vec::new();
    for (id, inside) in &ids {
        reader.shift = 0;
        record(&mut reader, &loaded.files, *id, inside, village.as_mut(), &mut bodies);
    }
    if let Some(village) = &mut village {
        sisters(&mut reader, village, bodies);
        sort(village);
    }
    loaded.village = village;
    Ok(loaded)
}

/// Files we read: those that [`super::portal`] does not report as out of place.
fn is_ours(inside: &str) -> bool {
    match inside.split_once('/') {
        None => matches!(inside, "village.yaml" | "people.yaml" | "explanations.yaml"),
        Some(("budgets" | "debts" | "duties", rest)) => !rest.contains('/') && rest.ends_with(".yaml"),
        Some(("decisions", rest)) => !rest.contains('/') && rest.ends_with(".md"),
        Some(_) => false,
    }
}

/// The village itself, from `village.yaml`.
fn first(reader: &mut Reader, files: &Files, ids: &[(FileId, &str)], folder: &VillageFolder) -> Option<Village> {
    let (file, _) = ids.iter().find(|(_, inside)| *inside == "village.yaml")?;
    let node = node::parse(&files.get(*file).text, *file, 0, reader.found)?;
    let it = place::read(reader, &node)?;
    Some(Village {
        path: folder.path.clone(),
        id: folder.path.rsplit('/').next().unwrap_or(&folder.path).to_owned(),
        file: *file,
        name: it.name,
        former_names: it.former_names,
        code: it.code,
        entities: it.entities,
        population: it.population,
        groups: it.groups,
        office: it.office,
        debts_complete_to: it.debts_complete_to,
        posts: Vec::new(),
        interests: Vec::new(),
        budgets: Vec::new(),
        debts: Vec::new(),
        debt_plan: None,
        decisions: Vec::new(),
        duties: Vec::new(),
        explanations: Vec::new(),
    })
}

/// Reads one record into the village. Without a village it is read for its faults alone.
fn record(
    reader: &mut Reader,
    files: &Files,
    file: FileId,
    inside: &str,
    village: Option<&mut Village>,
    bodies: &mut Vec<(String, Body)>,
) {
    let text = &files.get(file).text;
    let (kind, name) = inside.split_once('/').unwrap_or((inside, ""));
    if kind == "village.yaml" {
        return;
    }
    if kind == "decisions" {
        return decision_file(reader, text, file, name, village, bodies);
    }
    let id = name.trim_end_matches(".yaml");
    if !name.is_empty() && !is_id(id) {
        reader.found.report(&rules::BAD_ID, Span::top(file)).with("id", id);
        return;
    }
    let Some(node) = node::parse(text, file, 0, reader.found) else { return };
    match kind {
        "people.yaml" => {
            let (posts, interests) = people::read(reader, &node);
            if let Some(village) = village {
                (village.posts, village.interests) = (posts, interests);
            }
        }
        "explanations.yaml" => {
            let explanations = place::explanations(reader, &node);
            if let Some(village) = village {
                village.explanations = explanations;
            }
        }
        "budgets" => {
            let it = budget::read(reader, &node, id, file);
            if let Some(village) = village {
                village.budgets.extend(it);
            }
        }
        "debts" if id == "plan" => {
            let it = debt::plan(reader, &node, file);
            if let Some(village) = village {
                village.debt_plan = it;
            }
        }
        "debts" => {
            let it = debt::read(reader, &node, id, file);
            if let Some(village) = village {
                village.debts.extend(it);
            }
        }
        _ => {
            let it = duty::read(reader, &node, id, file);
            if let Some(village) = village {
                village.duties.extend(it);
            }
        }
    }
}

/// A decision with its text, or the text of one in another language (`<id>.<language>.md`).
fn decision_file(
    reader: &mut Reader,
    text: &str,
    file: FileId,
    name: &str,
    village: Option<&mut Village>,
    bodies: &mut Vec<(String, Body)>,
) {
    let stem = name.trim_end_matches(".md");
    let (id, language) = match stem.split_once('.') {
        Some((id, tag)) => (id, Some(tag)),
        None => (stem, None),
    };
    if !is_id(id) {
        reader.found.report(&rules::BAD_ID, Span::top(file)).with("id", id);
        return;
    }
    let body = |language: usize, markdown: &str, at: u32| Body {
        language,
        title: None,
        markdown: markdown.to_owned(),
        span: Span { file, start: at, end: at + markdown.len() as u32 },
    };
    if let Some(tag) = language {
        let Some(number) = reader.languages.iter().position(|known| known == tag) else {
            let known = reader.languages.join(", ");
            reader.found.report(&rules::UNKNOWN_LANGUAGE, Span::top(file)).with("language", tag).with("known", known);
            return;
        };
        let body = body(number, text, 0);
        prose::check(reader, text, body.span);
        bodies.push((id.to_owned(), body));
        return;
    }
    let Some(front) = front::split(text) else {
        reader.found.report(&rules::FRONT_MATTER, Span::top(file));
        return;
    };
    let body = body(0, front.body, front.body_at);
    prose::check(reader, front.body, body.span);
    let Some(node) = node::parse(front.fields, file, front.fields_at, reader.found) else { return };
    if let Some(mut decision) = decision::read(reader, &node, id, file)
        && let Some(village) = village
    {
        decision.bodies.push(body);
        village.decisions.push(decision);
    }
}

/// Puts the texts in other languages to their decisions; a text without a decision is reported.
fn sisters(reader: &mut Reader, village: &mut Village, bodies: Vec<(String, Body)>) {
    for (id, body) in bodies {
        match village.decisions.iter_mut().find(|decision| decision.id == id) {
            Some(decision) => decision.bodies.push(body),
            // A decision that could not be read has findings of its own.
            None if reader.found.iter().any(|finding| finding.rule.code != rules::RAW_HTML.code) => {}
            None => {
                let what = Words { en: "there is no decision of that name", zh: "没有这个名称的决议" };
                reader
                    .found
                    .report(&rules::NO_RECORD, Span { end: body.span.start, ..body.span })
                    .with("path", format!("{id}.md"))
                    .with("help", what);
            }
        }
    }
    for decision in &mut village.decisions {
        decision.bodies.sort_by_key(|body| body.language);
    }
}

/// The orders the model promises.
fn sort(village: &mut Village) {
    let order = |id: &str| village.entities.iter().position(|entity| entity.id.value == id).unwrap_or(usize::MAX);
    village.budgets.sort_by_key(|budget| (budget.year.value, order(&budget.entity.value), budget.id.clone()));
    village.debts.sort_by(|left, right| left.id.cmp(&right.id));
    village.decisions.sort_by(|left, right| right.date().cmp(&left.date()).then_with(|| left.id.cmp(&right.id)));
    village.duties.sort_by_key(|year| year.year.value);
}
