//! What git has staged: the files of the next commit, as they will be committed and not as they lie in the folder.
//!
//! 1. Ask git for every file of its index below the folder, and for those that differ from the newest commit.
//! 2. Put those that are needed into a folder inside the repository's own, where they can be read like any others;
//!    it goes away with the value that stands for it.
//!
//! Paths are read between NUL bytes, so that no name is ever quoted; contents are asked for by their hash, so that no
//! filter changes them.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use chrono::NaiveDate;

use super::history::{Git, State};
use super::tree::{Tree, Trouble};

/// A file of the index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    path: String,
    hash: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    File,
    Link,
    Other,
}

/// The index, as far as it lies below one folder.
#[derive(Debug)]
pub struct Index {
    root: PathBuf,
    file: Option<PathBuf>,
    git_folder: PathBuf,
    /// By path from the folder.
    entries: Vec<Entry>,
    staged: BTreeSet<String>,
    head: Option<NaiveDate>,
}

impl Index {
    /// Reads the index. `file` is the index of a hook (`GIT_INDEX_FILE`), where there is one.
    pub fn read(root: &Path, file: Option<&Path>) -> Result<Index, State> {
        let git = Git { root, program: OsStr::new("git"), index: file };
        let about =
            git.ask(&["rev-parse", "--absolute-git-dir", "--show-prefix"]).map_err(|trouble| match trouble {
                State::Refused(words) if words.contains("not a git repository") => State::NotGit,
                other => other,
            })?;
        let about = String::from_utf8_lossy(&about).into_owned();
        let mut lines = about.lines();
        let git_folder = PathBuf::from(lines.next().unwrap_or(""));
        let prefix = lines.next().unwrap_or("");
        let listed = git.ask(&["ls-files", "--stage", "-z", "--full-name", "--", "."])?;
        let mut entries: Vec<Entry> = records(&listed).filter_map(|line| entry(&line, prefix)).collect();
        // Before the first commit everything is compared with nothing, which git knows by itself. A file that was
        // renamed is one that is gone and one that is new.
        let changed =
            ["diff", "--cached", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--diff-filter=d", "--", "."];
        let changed = git.ask(&changed)?;
        let staged = records(&changed).filter_map(|path| path.strip_prefix(prefix).map(str::to_owned)).collect();
        entries.sort();
        entries.dedup_by(|left, right| left.path == right.path);
        // There may be no commit yet.
        let day = git.ask(&["log", "-1", "--format=%cs", "HEAD"]).ok();
        let head = day.and_then(|day| String::from_utf8_lossy(&day).trim().parse().ok());
        Ok(Index { root: root.to_owned(), file: file.map(Path::to_owned), git_folder, entries, staged, head })
    }

    /// The files that differ from the newest commit, by path from the folder. Those that were deleted are not among them.
    pub fn staged(&self) -> &BTreeSet<String> {
        &self.staged
    }

    /// The day of the newest commit.
    pub fn head(&self) -> Option<NaiveDate> {
        self.head
    }

    /// Every file of the index, as if its folder had been walked. Hidden ones are passed over.
    pub fn tree(&self) -> Tree {
        let mut tree = Tree::default();
        let mut folders = BTreeSet::new();
        for entry in self.entries.iter().filter(|entry| !is_hidden(&entry.path)) {
            let ends = entry.path.match_indices('/').map(|(at, _)| at);
            folders.extend(ends.map(|at| entry.path[..at].to_owned()));
            match entry.kind {
                Kind::File => tree.files.push(entry.path.clone()),
                Kind::Link => tree.links.push(entry.path.clone()),
                Kind::Other => {}
            }
        }
        tree.folders = folders.into_iter().collect();
        tree
    }

    /// Puts the files that are wanted where they can be read; of those in `places` only that they are there.
    pub fn lay_out(&self, wanted: impl Fn(&str) -> bool, places: impl Fn(&str) -> bool) -> Result<Laid, Trouble> {
        let path = self.git_folder.join(format!("openvillage-staged-{}", std::process::id()));
        let trouble = |path: &Path, cause: io::Error| Trouble { path: path.to_owned(), cause };
        let laid = Laid { path };
        let git = Git { root: &self.root, program: OsStr::new("git"), index: self.file.as_deref() };
        let mut child = git
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|cause| trouble(&self.root, cause))?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (mut ask, answer) = pipes.expect("both ends were asked for");
        let mut answer = BufReader::new(answer);
        for entry in self.entries.iter().filter(|entry| entry.kind == Kind::File) {
            let target = laid.path.join(&entry.path);
            let write = |bytes: &[u8]| {
                fs::create_dir_all(target.parent().unwrap_or(&laid.path))?;
                fs::write(&target, bytes)
            };
            if wanted(&entry.path) {
                let bytes = blob(&mut ask, &mut answer, &entry.hash);
                bytes.and_then(|bytes| write(&bytes)).map_err(|cause| trouble(&self.root.join(&entry.path), cause))?;
            } else if places(&entry.path) {
                write(b"\n").map_err(|cause| trouble(&target, cause))?;
            }
        }
        drop(ask);
        let _ = child.wait();
        fs::create_dir_all(&laid.path).map_err(|cause| trouble(&laid.path, cause))?;
        Ok(laid)
    }
}

/// A folder of staged files, which goes away with this value.
#[derive(Debug)]
pub struct Laid {
    /// Where it is.
    pub path: PathBuf,
}

impl Drop for Laid {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Whether any part of a path begins with a point.
pub fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.'))
}

/// The content of one hash: `<hash> blob <size>`, a line break, so many bytes, a line break.
fn blob(ask: &mut impl Write, answer: &mut impl BufRead, hash: &str) -> io::Result<Vec<u8>> {
    writeln!(ask, "{hash}")?;
    ask.flush()?;
    let mut head = String::new();
    answer.read_line(&mut head)?;
    let size = head.trim_end().split_once(" blob ").map(|(_, size)| size);
    let size: u64 = size
        .and_then(|size| size.parse().ok())
        .ok_or_else(|| io::Error::other(format!("git answered `{}`", head.trim_end())))?;
    let mut bytes = Vec::new();
    answer.by_ref().take(size).read_to_end(&mut bytes)?;
    let mut end = [0];
    answer.read_exact(&mut end)?;
    Ok(bytes)
}

/// Pieces between NUL bytes. A name that is not UTF-8 keeps a mark in place of what cannot be read.
fn records(answer: &[u8]) -> impl Iterator<Item = String> + '_ {
    answer
        .split(|byte| *byte == 0)
        .filter(|line| !line.is_empty())
        .map(|line| String::from_utf8_lossy(line).into_owned())
}

/// `<mode> <hash> <stage>`, a tab, the path.
fn entry(line: &str, prefix: &str) -> Option<Entry> {
    let (about, path) = line.split_once('\t')?;
    let mut about = about.split(' ');
    let kind = match about.next()? {
        "100644" | "100755" => Kind::File,
        "120000" => Kind::Link,
        _ => Kind::Other,
    };
    let hash = about.next()?.to_owned();
    Some(Entry { path: path.strip_prefix(prefix)?.to_owned(), hash, kind })
}
