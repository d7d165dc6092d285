//! A commit in place of the folder: which one is meant, and what of it are the records.
//!
//! The folder need not stand on disk, in this state or at all: it may be gone, or the repository may have no working
//! tree. What is asked for is found once; from then on git is asked inside the repository, by hashes alone.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use super::history::{Git, State};
use super::index::records;
use super::objects::{Entry, Kind, Objects};

/// A commit, and the folder of the records in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The whole hash of the commit.
    pub hash: String,
    /// The folder, as it was named.
    pub(super) root: PathBuf,
    /// The repository.
    pub(super) repository: PathBuf,
    /// The folder from the repository's root, with a closing `/`; empty for the root itself.
    pub(super) prefix: String,
    /// Whether older commits are missing.
    pub(super) shallow: bool,
}

/// Why there is no such commit or no such folder in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCommit {
    /// Git does not answer, or there is no repository.
    State(State),
    /// Nothing is called so; `shallow` where the copy holds only the newest commits.
    Unknown {
        /// Whether older commits are missing.
        shallow: bool,
    },
    /// More than one thing is called so.
    Ambiguous,
    /// The commit does not have the folder.
    NoFolder {
        /// The first ten characters of its hash.
        commit: String,
        /// The folder, from the repository's root.
        folder: String,
    },
}

impl From<State> for NoCommit {
    fn from(state: State) -> NoCommit {
        NoCommit::State(state)
    }
}

impl Snapshot {
    /// The commit somebody calls `rev`, and the folder in it that is called `root` here.
    ///
    /// Below a repository without a working tree a folder is named as if it lay in the repository: `accounts.git/content`.
    pub fn find(root: &Path, rev: &str) -> Result<Snapshot, NoCommit> {
        let (repository, prefix) = place(root)?;
        let snapshot = Snapshot { hash: String::new(), root: root.to_owned(), repository, prefix, shallow: false };
        let git = snapshot.git();
        let shallow = git.ask(&["rev-parse", "--is-shallow-repository"])?.starts_with(b"true");
        let hash = resolve(&git, rev).map_err(|why| why.unwrap_or(NoCommit::Unknown { shallow }))?;
        Snapshot { hash, shallow, ..snapshot }.there()
    }

    /// Another folder of the same commit; none where it lies in another repository, or in none.
    pub(super) fn beside(&self, folder: &Path) -> Option<Result<Snapshot, NoCommit>> {
        let (repository, prefix) = place(folder).ok()?;
        let other = Snapshot { root: folder.to_owned(), prefix, ..self.clone() };
        (repository == self.repository).then(|| other.there())
    }

    /// The same, where the commit has the folder.
    fn there(self) -> Result<Snapshot, NoCommit> {
        let kind = self.git().ask(&["cat-file", "-t", &self.folder()]);
        if kind.is_ok_and(|kind| kind.trim_ascii() == b"tree") {
            return Ok(self);
        }
        let commit = self.hash.get(..10).unwrap_or(&self.hash).to_owned();
        Err(NoCommit::NoFolder { commit, folder: self.prefix.trim_end_matches('/').to_owned() })
    }

    /// The files of the folder.
    pub fn objects(&self) -> Result<Objects, State> {
        let git = self.git();
        let listed = git.ask(&["ls-tree", "-r", "-z", "--full-tree", &self.folder()])?;
        Ok(Objects::new(&self.root, &git, records(&listed).filter_map(entry).collect()))
    }

    pub(super) fn git(&self) -> Git<'_> {
        Git { root: &self.root, program: OsStr::new("git"), index: None, repository: Some(&self.repository) }
    }

    /// The folder's tree, as git names it.
    fn folder(&self) -> String {
        format!("{}:{}", self.hash, self.prefix.trim_end_matches('/'))
    }
}

/// How often it is looked for: the folder git is asked from may go away while it is asked.
const TRIES: usize = 10;

/// The repository a folder lies in, and the folder from its root with a closing `/`.
fn place(root: &Path) -> Result<(PathBuf, String), State> {
    let mut found = place_now(root);
    for _ in 1..TRIES {
        match found {
            Ok(_) | Err(State::NotGit) => break,
            Err(_) => found = place_now(root),
        }
    }
    found
}

fn place_now(root: &Path) -> Result<(PathBuf, String), State> {
    // The folder itself may have gone: it is looked for from the nearest one above it that is there.
    let absolute = std::path::absolute(root).map_err(|cause| State::Refused(cause.to_string()))?;
    let there = absolute.ancestors().find(|folder| folder.is_dir()).ok_or(State::NotGit)?;
    let rest = absolute.strip_prefix(there).unwrap_or(Path::new(""));
    let git = Git { root: there, program: OsStr::new("git"), index: None, repository: None };
    let about = git.ask(&["rev-parse", "--absolute-git-dir", "--is-inside-work-tree", "--show-prefix"]);
    let about = about.map_err(State::or_no_repository)?;
    let about = String::from_utf8(about).map_err(|_| State::Refused("its path is not UTF-8".to_owned()))?;
    let mut lines = about.split('\n');
    let repository = PathBuf::from(lines.next().unwrap_or(""));
    let inside = lines.next() == Some("true");
    let mut parts: Vec<String> = match inside {
        true => lines.next().unwrap_or("").split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect(),
        false => {
            let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
            let (there, repository) = (real(there), real(&repository));
            parts(there.strip_prefix(&repository).map_err(|_| State::NotGit)?).ok_or(State::NotGit)?
        }
    };
    parts.extend(self::parts(rest).ok_or(State::NotGit)?);
    Ok((repository, parts.iter().flat_map(|part| [part, "/"]).collect()))
}

/// The names a path is made of; none where it leads upwards or a name is not UTF-8.
fn parts(path: &Path) -> Option<Vec<String>> {
    let name = |part| match part {
        Component::Normal(name) => name.to_str().map(str::to_owned),
        _ => None,
    };
    path.components().filter(|part| *part != Component::CurDir).map(name).collect()
}

/// The whole hash of the commit somebody calls so; `Err(None)` where there is none.
fn resolve(git: &Git, rev: &str) -> Result<String, Option<NoCommit>> {
    // Nothing that begins like this names a commit, and git would take it for an option or for its opposite.
    if rev.is_empty() || rev.starts_with(['-', '^']) || rev.contains(['\0', '\n']) {
        return Err(None);
    }
    let question = ["rev-parse", "--verify", &format!("{rev}^{{commit}}")];
    let answer = git.command(&question).stderr(std::process::Stdio::piped()).output();
    let answer = answer.map_err(|cause| Some(super::history::not_started(cause).into()))?;
    // Where a branch and a tag are called the same, git takes one of them and says so.
    if String::from_utf8_lossy(&answer.stderr).contains("is ambiguous") {
        return Err(Some(NoCommit::Ambiguous));
    }
    let hash = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
    let whole = matches!(hash.len(), 40 | 64) && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    if answer.status.success() && whole { Ok(hash) } else { Err(None) }
}

/// `<mode> <kind> <hash>`, a tab, the path.
fn entry(line: &[u8]) -> Option<Entry> {
    let tab = line.iter().position(|byte| *byte == b'\t')?;
    let mut about = line[..tab].split(|byte| *byte == b' ');
    let kind = Kind::of(about.next()?);
    let hash = std::str::from_utf8(about.nth(1)?).ok()?.into();
    Some(Entry { path: line[tab + 1..].into(), hash, kind })
}
