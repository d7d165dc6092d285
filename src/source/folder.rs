//! The folder of records on disk, and whether it is still what it was when it was walked.
//!
//! 1. [`Folder::tree`] walks it, and notes of every file what changes whenever somebody touches it: its number on the
//!    disk, size, and the moments of its last change. No moment is ever shown anywhere.
//! 2. [`Folder::changed`] walks it again and names the first file that is new, gone or not what it was.
//!
//! Two changes within one tick of the file system's clock look like one. Where a file was changed less than [`TICK`]
//! before the walk, the walk is therefore made again after it.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::origin::{Mark, Marks};
use super::tree::{self, Tree, Trouble};

/// Longer than the clocks of file systems stand still (4 to 10 ms).
const TICK: Duration = Duration::from_millis(20);
/// How often the walk is made again for it, at most.
const PATIENCE: usize = 10;

/// A folder with what was seen in it.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    seen: Mutex<Option<Seen>>,
}

/// Everything in a folder as it was walked.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    /// Paths in the order of the walk, each with a line break behind it.
    paths: String,
    /// What was noted of each, and the moment it was last changed.
    marks: Vec<(u64, i128)>,
    /// The latest moment any of them was changed, in nanoseconds since 1970.
    latest: i128,
}

impl Folder {
    pub fn new(root: &Path) -> Folder {
        Folder { root: root.to_owned(), seen: Mutex::default() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What stands in it.
    pub fn tree(&self) -> Result<Tree, Trouble> {
        let (mut tree, mut seen) = self.walk()?;
        for _ in 0..PATIENCE {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos()).cast_signed();
            // A file from the future was not changed just now.
            if !(now - TICK.as_nanos().cast_signed()..=now).contains(&seen.latest) {
                break;
            }
            std::thread::sleep(TICK);
            (tree, seen) = self.walk()?;
        }
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(seen);
        Ok(tree)
    }

    /// The first path that is not what it was when the folder was walked; none where it never was.
    ///
    /// # Errors
    /// The system does not let it be looked at: whether it changed is not known then.
    pub fn changed(&self) -> Result<Option<String>, Trouble> {
        let before = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(before) = before.as_ref() else { return Ok(None) };
        match self.walk() {
            Ok((_, now)) => Ok(before.differs_from(&now)),
            // It went away, or is a file now where it was a folder.
            Err(gone) if matches!(gone.cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                match gone.path.strip_prefix(&self.root) {
                    Ok(path) => Ok(Some(path.to_string_lossy().into_owned())),
                    Err(_) => Err(gone),
                }
            }
            Err(trouble) => Err(trouble),
        }
    }

    /// What was noted of every path when the folder was walked.
    pub fn marks(&self) -> Marks {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = seen.iter().flat_map(Seen::entries);
        entries.map(|(path, (mark, changed))| (path.into(), Mark { mark, changed })).collect()
    }

    fn walk(&self) -> Result<(Tree, Seen), Trouble> {
        let mut left = PATIENCE;
        loop {
            let mut seen = Seen::default();
            match tree::walk_with(&self.root, |path, about| seen.note(path, about)) {
                Ok(tree) => return Ok((tree, seen)),
                // It went away between its name and its size, as the copies of editors do.
                Err(gone) if left > 0 && gone.cause.kind() == ErrorKind::NotFound && gone.path != self.root => {
                    left -= 1
                }
                Err(trouble) => return Err(trouble),
            }
        }
    }
}

impl Seen {
    fn note(&mut self, path: &str, about: &Metadata) {
        self.paths.push_str(path);
        self.paths.push('\n');
        // A folder's own moments change with what is hidden in it, such as the copy an editor keeps.
        if about.is_dir() {
            return self.marks.push((0, 0));
        }
        let moment = |seconds: i64, nanos: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
        let changed = moment(about.ctime(), about.ctime_nsec());
        self.latest = self.latest.max(changed);
        let modified = moment(about.mtime(), about.mtime_nsec());
        let facts = [about.dev().into(), about.ino().into(), about.len().into(), modified, changed];
        // FNV-1a, word by word.
        let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
        let words = facts.iter().flat_map(|fact: &i128| [*fact as u64, (*fact >> 64) as u64]);
        self.marks.push((words.fold(0xcbf2_9ce4_8422_2325, mix), changed));
    }

    /// The first path that is not in both in the same way.
    fn differs_from(&self, now: &Seen) -> Option<String> {
        let (mut before, mut after) = (self.entries().peekable(), now.entries().peekable());
        loop {
            let path = match (before.next(), after.next()) {
                (None, None) => return None,
                (Some(one), Some(other)) if one == other => continue,
                (Some((path, _)), None) | (None, Some((path, _))) => path,
                // Both are in the order of a walk: the smaller of two names stands on one side only.
                (Some((one, _)), Some((other, _))) => {
                    if one.split('/').le(other.split('/')) {
                        one
                    } else {
                        other
                    }
                }
            };
            return Some(path.to_owned());
        }
    }

    fn entries(&self) -> impl Iterator<Item = (&str, (u64, i128))> {
        self.paths.split_terminator('\n').zip(self.marks.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// What is told as changed after something was done to a folder that had been walked.
    fn check(what: &str, change: impl FnOnce(&Path), expected: Option<&str>) {
        let root = std::env::temp_dir().join(format!("openvillage-folder-{what}-{}", std::process::id()));
        fs::create_dir_all(root.join("清河/budgets")).expect("made");
        fs::write(root.join("portal.yaml"), "a").expect("written");
        fs::write(root.join("清河/budgets/2024.yaml"), "a").expect("written");
        let folder = Folder::new(&root);
        assert_eq!(folder.changed().expect("readable"), None, "nothing was read yet");
        folder.tree().expect("readable");
        assert_eq!(folder.changed().expect("readable"), None, "{what}");
        change(&root);
        assert_eq!(folder.changed().expect("readable").as_deref(), expected, "{what}");
        fs::remove_dir_all(&root).expect("removed");
    }

    #[test]
    fn whatever_changes_is_named() {
        let book = "清河/budgets/2024.yaml";
        check("nothing", |_| {}, None);
        check("written", |root| fs::write(root.join(book), "b").expect("written"), Some(book));
        check("removed", |root| fs::remove_file(root.join(book)).expect("removed"), Some(book));
        check("added", |root| fs::write(root.join("about.md"), "b").expect("written"), Some("about.md"));
        check(
            "last",
            |root| fs::write(root.join("清河/village.yaml"), "b").expect("written"),
            Some("清河/village.yaml"),
        );
        check("hidden", |root| fs::write(root.join("清河/budgets/.2024.yaml.swp"), "b").expect("written"), None);
        let renamed = |root: &Path| {
            fs::write(root.join(".new"), "a").expect("written");
            fs::rename(root.join(".new"), root.join(book)).expect("renamed");
        };
        check("exchanged", renamed, Some(book));
        let dated = |root: &Path| {
            let file = fs::File::options().write(true).open(root.join(book)).expect("there");
            let before = file.metadata().expect("there").modified().expect("known");
            fs::write(root.join(book), "b").expect("written");
            file.set_modified(before).expect("dated back");
        };
        check("dated-back", dated, Some(book));
    }
}
