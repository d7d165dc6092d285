//! Which commit last set each line of a record.
//!
//! 1. When it is first asked for, the log along first parents gives every file its versions: commits with their blobs.
//! 2. Of a file with several versions, each is held against the one before; a line that is new in it was set by its
//!    commit.
//! 3. At the end the text in the folder is held against the newest version: what differs is not committed yet.
//!
//! A merge stands for the commits it brought in. A file begins with the commit that gave it its name: whether it had
//! another before is not guessed. Line endings are no part of a line, for whoever changes them sets no figure.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use imara_diff::{Algorithm, Diff, InternedInput};

use super::blobs::Blobs;
use super::history::{Commit, Entry, FORMAT, Git, History, State, not_started};
use super::{FileId, Files};

/// Who set a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetBy {
    /// The commit of that number: [`super::history::History::commit_of_line`].
    Commit(u32),
    /// It stands in the folder and in no commit.
    NotCommitted,
}

/// Who set each line of one record, or why that is not known.
pub type Lines = Arc<Result<Vec<SetBy>, State>>;

/// Who set the lines of records that were read together, found out once for all the languages they are shown in.
#[derive(Debug, Default)]
pub struct Setters {
    known: Mutex<HashMap<FileId, Lines>>,
}

impl Setters {
    /// Who set the lines of that file.
    pub fn of(&self, history: &History, files: &Files, file: FileId) -> Lines {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let source = files.get(file);
        known.entry(file).or_insert_with(|| Arc::new(history.lines(&source.path, &source.text))).clone()
    }
}

/// Every version of every file.
#[derive(Debug, Default)]
pub(super) struct Versions {
    pub commits: Vec<Commit>,
    /// Newest first, as the log tells them; in the order of their paths, so that a folder's stand together.
    of: BTreeMap<String, Vec<Version>>,
    blobs: Mutex<Option<Blobs>>,
}

/// What a commit did to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'v> {
    /// The file, from the folder opened.
    pub path: &'v str,
    /// The commit; a merge stands for those it brought in.
    pub commit: &'v Commit,
    /// What it did.
    pub what: Changed,
}

/// What happened to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// It is new, or came back.
    Added,
    /// It says something else.
    Altered,
    /// It is gone.
    Removed,
}

/// A file as a commit left it.
#[derive(Debug)]
struct Version {
    commit: u32,
    /// The hash of its content; `None` where the commit removed it.
    blob: Option<Box<str>>,
}

impl Versions {
    /// Reads the log of the files below the folder, from a commit along first parents.
    pub fn read(git: &Git, prefix: &str, at: &str) -> Result<Versions, State> {
        let mut versions = Versions::default();
        let log = ["log", "-z", "--raw", "-m", "--first-parent", "--no-renames", "--no-abbrev", FORMAT, at];
        git.log(&log, prefix, |entry| {
            match entry {
                Entry::Commit(commit) => versions.commits.push(commit),
                Entry::File { path, blob } => {
                    let commit = (versions.commits.len() as u32).saturating_sub(1);
                    let blob = Some(blob).filter(|blob| blob.bytes().any(|digit| digit != b'0')).map(Box::from);
                    versions.of.entry(path.to_owned()).or_default().push(Version { commit, blob });
                }
            }
            true
        })?;
        Ok(versions)
    }

    /// Every version of the files of a folder, piece by piece.
    pub fn trace(&self, folder: &str, mut each: impl FnMut(&str)) {
        let start = format!("{folder}/");
        for (path, versions) in self.of.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start)) {
            each(path);
            for version in versions {
                each(self.commits.get(version.commit as usize).map_or("", |commit| &commit.hash));
                each(version.blob.as_deref().unwrap_or(""));
            }
        }
    }

    /// What happened to the files of a folder, newest first, then by path.
    pub fn changes(&self, folder: &str) -> Vec<Change<'_>> {
        let start = format!("{folder}/");
        let mut out: Vec<(u32, Change)> = Vec::new();
        let inside = self.of.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start));
        for (path, versions) in inside {
            for (number, version) in versions.iter().enumerate() {
                let before = versions.get(number + 1).is_some_and(|before| before.blob.is_some());
                let what = match (&version.blob, before) {
                    (None, _) => Changed::Removed,
                    (Some(_), false) => Changed::Added,
                    (Some(_), true) => Changed::Altered,
                };
                let Some(commit) = self.commits.get(version.commit as usize) else { continue };
                out.push((version.commit, Change { path, commit, what }));
            }
        }
        // The log tells commits newest first; the sort is stable, so that paths keep their order.
        out.sort_by_key(|(number, _)| *number);
        out.into_iter().map(|(_, change)| change).collect()
    }

    /// Who set each line of a file that stands in the folder with this text. `committed`: it is the newest commit's.
    pub fn lines(&self, git: &Git, path: &str, text: &str, committed: bool) -> Result<Vec<SetBy>, State> {
        let versions = self.of.get(path).map_or(&[][..], Vec::as_slice);
        let now = split(text.as_bytes());
        // What stood before a file was removed has no part in what it is now.
        let living: Vec<&Version> = versions.iter().take_while(|version| version.blob.is_some()).collect();
        match living.as_slice() {
            [] => return Ok(vec![SetBy::NotCommitted; now.len()]),
            [only] if committed => return Ok(vec![SetBy::Commit(only.commit); now.len()]),
            _ => {}
        }
        let mut before: Vec<u8> = Vec::new();
        let mut set: Vec<SetBy> = Vec::new();
        for version in living.iter().rev() {
            let Some(blob) = &version.blob else { continue };
            let bytes = self.blob(git, blob)?;
            set = carried(&split(&before), &split(&bytes), &set, SetBy::Commit(version.commit));
            before = bytes;
        }
        let known = split(&before);
        if committed && known != now {
            // A filter of git stands between the commit and the folder: lines cannot be told apart then.
            return Err(State::Refused(format!("{path} is not in the folder as it was committed")));
        }
        Ok(carried(&known, &now, &set, SetBy::NotCommitted))
    }

    fn blob(&self, git: &Git, hash: &str) -> Result<Vec<u8>, State> {
        let mut open = self.blobs.lock().unwrap_or_else(PoisonError::into_inner);
        let blobs = match open.as_mut() {
            Some(blobs) => blobs,
            None => open.insert(Blobs::open(git).map_err(not_started)?),
        };
        blobs.get(hash).map_err(|cause| State::Refused(cause.to_string()))
    }
}

/// Who set the lines of `after`, where `set` says it of the lines of `before`.
fn carried(before: &[&[u8]], after: &[&[u8]], set: &[SetBy], by: SetBy) -> Vec<SetBy> {
    let mut input: InternedInput<&[u8]> = InternedInput::default();
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_lines(&input);
    let mut out = Vec::with_capacity(after.len());
    let mut at = 0;
    for hunk in diff.hunks() {
        out.extend_from_slice(&set[at..hunk.before.start as usize]);
        out.extend(hunk.after.map(|_| by));
        at = hunk.before.end as usize;
    }
    out.extend_from_slice(&set[at..]);
    out
}

/// The lines of a text, without their endings and without a byte order mark.
fn split(text: &[u8]) -> Vec<&[u8]> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let lines = text.split_inclusive(|byte| *byte == b'\n');
    lines
        .map(|line| line.strip_suffix(b"\n").unwrap_or(line))
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .collect()
}
