//! One village: every record of its folder, each read for itself, so that a fault in one never hides another.

use super::fields::Reader;
use super::layout::{VillageFolder, is_record};
use super::portal::not_text;
use super::record::{
    asset, budget, contract, debt, decision, duty, oversight, people, prose, subsidy, transaction, village as place,
};
use super::{as_id, attachments, front, is_id, node, rules, sister};
use crate::diag::{Diagnostic, Findings};
use crate::model::portal::Body;
use crate::model::{Portal, Shelf, Text, Village};
use crate::source::tree::Trouble;
use crate::source::{FileId, Files, Origin, SourceFile, Span};

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
pub fn village(origin: &Origin, portal: &Portal, folder: &VillageFolder) -> Result<Loaded, Trouble> {
    let mut loaded = Loaded {
        village: None,
        files: Files::default(),
        found: Findings::default(),
        diagnostics: Vec::new(),
        records: 0,
    };
    let mut ids: Vec<(FileId, &str)> = Vec::new();
    let inside = |path: &'_ str| path.len().min(folder.path.len() + 1);
    let paths = folder.files.iter().map(String::as_str);
    let paths: Vec<&str> = paths.filter(|path| is_record(&path[inside(path)..])).collect();
    for (path, text) in paths.iter().zip(origin.texts(&paths)?) {
        loaded.records += 1;
        match text {
            Ok(text) => {
                let file = SourceFile { path: (*path).to_owned(), text };
                ids.push((loaded.files.add(file), &path[inside(path)..]));
            }
            Err(why) => loaded.diagnostics.push(not_text(path, why)),
        }
    }
    attachments::check(origin, &folder.attachments, &mut loaded.diagnostics)?;
    let mut reader =
        Reader { languages: &portal.languages, currency: portal.currency, shift: 0, found: &mut loaded.found };
    let mut village = first(&mut reader, &loaded.files, &ids, folder);
    let mut bodies: Vec<(String, Body)> = Vec::new();
    for (id, inside) in &ids {
        reader.shift = 0;
        record(&mut reader, &loaded.files, *id, inside, village.as_mut(), &mut bodies, &portal.shelf);
    }
    if let Some(village) = &mut village {
        for (id, body) in bodies {
            if let Some(decision) = village.decisions.iter_mut().find(|decision| decision.id == id) {
                decision.bodies.push(body);
            }
        }
        sort(village);
    }
    loaded.village = village;
    Ok(loaded)
}

/// The village itself, from `village.yaml`.
fn first(reader: &mut Reader, files: &Files, ids: &[(FileId, &str)], folder: &VillageFolder) -> Option<Village> {
    let (file, _) = ids.iter().find(|(_, inside)| *inside == "village.yaml")?;
    let node = node::parse(&files.get(*file).text, *file, 0, reader.found)?;
    let it = place::read(reader, &node)?;
    let id = folder.path.rsplit('/').next().unwrap_or(&folder.path);
    Some(Village {
        path: folder.path.clone(),
        id: id.to_owned(),
        file: *file,
        // Without a name, which was reported, the folder's stands for it, so that the rest can be judged.
        name: it.name.unwrap_or_else(|| Text::plain(id, Span::NONE)),
        former_names: it.former_names,
        code: it.code,
        entities: it.entities,
        population: it.population,
        groups: it.groups,
        office: it.office,
        debts_complete_to: it.debts_complete_to,
        meetings: it.meetings,
        posts: Vec::new(),
        bodies: Vec::new(),
        interests: Vec::new(),
        budgets: Vec::new(),
        debts: Vec::new(),
        debt_plan: None,
        decisions: Vec::new(),
        duties: Vec::new(),
        contracts: Vec::new(),
        assets: Vec::new(),
        receivables: Vec::new(),
        appraisals: Vec::new(),
        audits: Vec::new(),
        trainings: Vec::new(),
        subsidies: Vec::new(),
        transactions: Vec::new(),
        explanations: Vec::new(),
        withheld: Vec::new(),
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
    shelf: &Shelf,
) {
    let text = &files.get(file).text;
    let (kind, name) = inside.split_once('/').unwrap_or((inside, ""));
    if kind == "village.yaml" {
        return;
    }
    if kind == "decisions" {
        return decision_file(reader, files.get(file), file, name, village, bodies, shelf);
    }
    let id = name.strip_suffix(".yaml").unwrap_or(name);
    // A record whose name is no id is read for its faults alone.
    let village = village.filter(|_| name.is_empty() || good_name(reader, id, file));
    let Some(node) = node::parse(text, file, 0, reader.found) else { return };
    match kind {
        "people.yaml" => {
            let it = people::read(reader, &node);
            if let Some(village) = village {
                (village.posts, village.bodies, village.interests) = (it.posts, it.bodies, it.interests);
            }
        }
        "contracts.yaml" => {
            let it = contract::read(reader, &node);
            if let Some(village) = village {
                village.contracts = it;
            }
        }
        "assets.yaml" => {
            let it = asset::read(reader, &node);
            if let Some(village) = village {
                village.assets = it;
            }
        }
        "receivables.yaml" => {
            let it = asset::receivables(reader, &node);
            if let Some(village) = village {
                village.receivables = it;
            }
        }
        "audits.yaml" => {
            let it = oversight::audits(reader, &node);
            if let Some(village) = village {
                village.audits = it;
            }
        }
        "training.yaml" => {
            let it = oversight::trainings(reader, &node);
            if let Some(village) = village {
                village.trainings = it;
            }
        }
        "appraisals" => {
            let it = oversight::appraisals(reader, &node, id, file);
            if let Some(village) = village {
                village.appraisals.extend(it);
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
        "transactions" => {
            let it = transaction::read(reader, &node, id, file);
            if let Some(village) = village {
                village.transactions.extend(it);
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
        "subsidies" => {
            let it = subsidy::read(reader, &node, id, file);
            if let Some(village) = village {
                village.subsidies.extend(it);
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

/// Whether a record's file name is an id; reports it where not.
fn good_name(reader: &mut Reader, id: &str, file: FileId) -> bool {
    if !is_id(id) {
        reader.found.report(&rules::BAD_ID, Span::top(file)).with("id", id).with("instead", as_id(id));
    }
    is_id(id)
}

/// A decision with its text, or the text of one in another language (`<id>.<language>.md`).
fn decision_file(
    reader: &mut Reader,
    source: &SourceFile,
    file: FileId,
    name: &str,
    village: Option<&mut Village>,
    bodies: &mut Vec<(String, Body)>,
    shelf: &Shelf,
) {
    let text = &source.text;
    let setting = prose::Setting { path: &source.path, shelf };
    let (id, tag) = sister::name(name.strip_suffix(".md").unwrap_or(name));
    let village = village.filter(|_| good_name(reader, id, file));
    let body = |language: usize, markdown: &str, at: u32| Body {
        language,
        title: None,
        markdown: markdown.to_owned(),
        path: source.path.as_str().into(),
        span: Span { file, start: at, end: at + markdown.len() as u32 },
    };
    if let Some(tag) = tag {
        let first = format!("{id}.md");
        let number = sister::language(reader, &source.path, tag, file, shelf.has(&beside(&source.path, &first)));
        if front::split(text) != Err(front::Fault::NoBegin) {
            reader.found.report(&rules::FIELDS_IN_TRANSLATION, front::first_line(text, file)).with("first", first);
            return;
        }
        let body = body(number.unwrap_or(0), text, 0);
        prose::check(reader, text, body.span, setting);
        if number.is_some() {
            bodies.push((id.to_owned(), body));
        }
        return;
    }
    let front = match front::split(text) {
        Ok(front) => front,
        Err(fault) => {
            let what = if fault == front::Fault::NoBegin { front::NO_BEGIN } else { front::NO_END };
            reader.found.report(&rules::FRONT_MATTER, front::first_line(text, file)).with("what", what);
            return;
        }
    };
    let body = body(0, front.body, front.body_at);
    prose::check(reader, front.body, body.span, setting);
    let Some(node) = node::parse(front.fields, file, front.fields_at, reader.found) else { return };
    if let Some(mut decision) = decision::read(reader, &node, id, file)
        && let Some(village) = village
    {
        decision.bodies.push(body);
        village.decisions.push(decision);
    }
}

/// The path of a file in the same folder.
fn beside(path: &str, name: &str) -> String {
    path.rsplit_once('/').map_or(name.to_owned(), |(folder, _)| format!("{folder}/{name}"))
}

/// The orders the model promises.
fn sort(village: &mut Village) {
    for decision in &mut village.decisions {
        decision.bodies.sort_by_key(|body| body.language);
    }
    let order = |id: &str| village.entities.iter().position(|entity| entity.id.value == id).unwrap_or(usize::MAX);
    village.budgets.sort_by_key(|budget| (budget.year.value, order(&budget.entity.value), budget.id.clone()));
    village.debts.sort_by(|left, right| left.id.cmp(&right.id));
    village.decisions.sort_by(|left, right| right.date().cmp(&left.date()).then_with(|| left.id.cmp(&right.id)));
    village.transactions.sort_by_key(|it| (it.year.value, order(&it.entity.value), it.id.clone()));
    village.duties.sort_by_key(|year| year.year.value);
    village.appraisals.sort_by_key(|year| year.year.value);
    village.subsidies.sort_by_key(|year| year.year.value);
}
