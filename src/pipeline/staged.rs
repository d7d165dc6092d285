//! What a commit would bring, judged before it is made.
//!
//! 1. Git says which files are staged, and hands out their contents as they are staged.
//! 2. Each staged file is looked through for what belongs to a person, record or not, hidden or not.
//! 3. The villages they belong to are read and judged as in any check.
//! 4. Only what concerns a staged file is told: the rest is none of this commit.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use rayon::prelude::*;

use crate::check;
use crate::diag::{Diagnostic, Language, Words};
use crate::load;
use crate::pack::Packs;
use crate::source::history::State;
use crate::source::index::Index;
use crate::source::private;
use crate::source::{Origin, is_hidden};

use super::{Failure, NO_DAY, Options, Outcome, others};

/// Judges what git has staged below the folder of the records. `index` is the index of a hook, where there is one.
pub fn staged(options: &Options, index: Option<&Path>) -> Result<Outcome, Failure> {
    let index = Index::read(&options.content, index).map_err(|state| refused(&state, options.lang))?;
    if index.staged().is_empty() {
        return Ok(Outcome { judged: true, ..Outcome::default() });
    }
    let world = |trouble: crate::source::tree::Trouble| Failure::World(trouble.to_string());
    let (staged, head) = (index.staged().clone(), index.head());
    let origin = Origin::index(index);
    let opened = load::portal(&origin).map_err(world)?;
    let villages: HashSet<&str> = opened.folders.iter().map(|folder| folder.path.as_str()).collect();
    let touched: HashSet<&str> = staged.iter().filter_map(|path| home(&villages, path)).collect();
    let as_of = options.as_of.or(head).or(options.source_date).unwrap_or(NO_DAY);
    let mut outcome = Outcome { judged: opened.usable, ..Outcome::default() };
    outcome.as_of = Some(as_of).filter(|day| *day != NO_DAY);
    outcome.diagnostics = opened.diagnostics;
    let packs = Packs::known(&opened.portal.packs.iter().map(|pack| pack.value.clone()).collect::<Vec<_>>());
    // What waits to be committed is newer than the newest commit: without a day given nothing says how new.
    let given = options.as_of.or(options.source_date);
    let latest = given.filter(|given| head.is_none_or(|head| head <= *given));
    let context = check::Context { portal: &opened.portal, packs: &packs, as_of, latest };
    if opened.usable {
        outcome.diagnostics.extend(check::portal(&context, &opened.files).settle(&opened.files));
    }
    let verdicts = opened.folders.par_iter().filter(|folder| touched.contains(folder.path.as_str())).map(|folder| {
        // Attachments nobody touched need only be there.
        let mut folder = folder.clone();
        folder.attachments.retain(|path| staged.contains(path));
        let loaded = load::village(&origin, &opened.portal, &folder).map_err(world)?;
        Ok(check::village(loaded, &context))
    });
    for verdict in verdicts.collect::<Result<Vec<_>, Failure>>()? {
        outcome.villages += 1;
        outcome.diagnostics.extend(verdict.diagnostics);
    }
    let loose: HashSet<&str> = opened.others.iter().map(String::as_str).collect();
    let rest: Vec<String> =
        staged.iter().filter(|path| is_hidden(path) || loose.contains(path.as_str())).cloned().collect();
    outcome.diagnostics.extend(others(&origin, &opened.portal, &rest, as_of)?);
    outcome.records = staged.len();
    let told: BTreeSet<String> = staged.iter().map(|path| private::mask(path).text).collect();
    let concerns = |finding: &Diagnostic| {
        told.contains(&finding.place.path) || finding.also.iter().any(|(place, _)| told.contains(&place.path))
    };
    outcome.diagnostics.retain(concerns);
    Diagnostic::sort(&mut outcome.diagnostics);
    Ok(outcome)
}

/// The folder of the village a path lies in.
fn home<'p>(villages: &HashSet<&str>, path: &'p str) -> Option<&'p str> {
    path.match_indices('/').map(|(at, _)| &path[..at]).find(|above| villages.contains(*above))
}

fn refused(state: &State, language: Language) -> Failure {
    let why = state.say(language);
    match state {
        State::NotGit => {
            let help = Words {
                en: "--staged reads what `git add` has put forward for the next commit; without it every record is checked",
                zh: "--staged 检查 `git add` 后等待提交的内容；不加该选项则检查全部记录",
            };
            Failure::Usage(format!("{why}\n{}", help.get(language)))
        }
        _ => Failure::World(why),
    }
}
