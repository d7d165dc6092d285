//! What git has staged: the files of the next commit, as they will be committed and not as they lie in the folder.
//!
//! Git is asked for every file of its index below the folder, and for those that differ from the newest commit. Paths
//! are read between NUL bytes, so that no name is ever quoted.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use chrono::NaiveDate;

use super::history::{Git, State};
use super::objects::{Entry, Kind, Objects};

/// The index, as far as it lies below one folder.
#[derive(Debug)]
pub struct Index {
    objects: Objects,
    staged: BTreeSet<String>,
    head: Option<NaiveDate>,
}

impl Index {
    /// Reads the index. `file` is the index of a hook (`GIT_INDEX_FILE`), where there is one.
    pub fn read(root: &Path, file: Option<&Path>) -> Result<Index, State> {
        let git = Git { root, program: OsStr::new("git"), index: file, repository: None };
        let prefix = git.ask(&["rev-parse", "--show-prefix"]).map_err(State::or_no_repository)?;
        let prefix = prefix.strip_suffix(b"\n").unwrap_or(&prefix);
        let listed = git.ask(&["ls-files", "--stage", "-z", "--full-name", "--", "."])?;
        let entries = records(&listed).filter_map(|line| entry(line, prefix)).collect();
        // Before the first commit everything is compared with nothing, which git knows by itself. A file that was
        // renamed is one that is gone and one that is new.
        let changed =
            ["diff", "--cached", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--diff-filter=d", "--", "."];
        let changed = git.ask(&changed)?;
        let staged = records(&changed).filter_map(|path| path.strip_prefix(prefix)).map(shown).collect();
        // There may be no commit yet.
        let day = git.ask(&["log", "-1", "--format=%cs", "HEAD"]).ok();
        let head = day.and_then(|day| String::from_utf8_lossy(&day).trim().parse().ok());
        Ok(Index { objects: Objects::new(root, &git, entries), staged, head })
    }

    /// The files that differ from the newest commit, by path from the folder. Those that were deleted are not among them.
    pub fn staged(&self) -> &BTreeSet<String> {
        &self.staged
    }

    /// The day of the newest commit.
    pub fn head(&self) -> Option<NaiveDate> {
        self.head
    }

    /// Its files.
    pub(super) fn into_objects(self) -> Objects {
        self.objects
    }
}

/// Pieces between NUL bytes.
pub(super) fn records(answer: &[u8]) -> impl Iterator<Item = &[u8]> {
    answer.split(|byte| *byte == 0).filter(|line| !line.is_empty())
}

/// A name; one that is not UTF-8 has a mark in place of what cannot be read.
fn shown(path: &[u8]) -> String {
    String::from_utf8_lossy(path).into_owned()
}

/// `<mode> <hash> <stage>`, a tab, the path.
fn entry(line: &[u8], prefix: &[u8]) -> Option<Entry> {
    let tab = line.iter().position(|byte| *byte == b'\t')?;
    let mut about = line[..tab].split(|byte| *byte == b' ');
    let kind = Kind::of(about.next()?);
    let hash = std::str::from_utf8(about.next()?).ok()?.into();
    Some(Entry { path: line[tab + 1..].strip_prefix(prefix)?.into(), hash, kind })
}
