//! Which commit last touched a file. Which one set a line of it is told by `lines`, on the same log.
//!
//! 1. Ask the `git` program where we are; every reason not to answer further is a [`State`], never a failure.
//! 2. List the files of the newest commit.
//! 3. Walk the log once, newest first, until every one of them has met the commit that made it what it is.
//! 4. Note what is changed or new in the folder and not committed.
//!
//! The site is built without history where there is none, and says so; a shallow copy is named, not guessed around.

use std::collections::{HashMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::commit::Snapshot;
use super::lines::{Change, SetBy, Versions};
use super::objects::Objects;
use crate::diag::{Language, Words};

/// A commit, as pages name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The whole hash.
    pub hash: String,
    /// Its first ten characters: always ten, so that every copy of the repository shows the same.
    pub short: String,
    /// The day it was committed, where the committer was.
    pub date: NaiveDate,
    /// First line of its message.
    pub subject: String,
    /// Whether it brought other commits in.
    pub merge: bool,
}

/// Whether there is a history to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// There is.
    Ready,
    /// The folder is in no repository.
    NotGit,
    /// The folder is in a repository, but nothing in it was ever committed.
    NotCommitted,
    /// The `git` program is missing.
    NoGitProgram,
    /// The copy holds only the newest commits: who changed a file before cannot be known.
    Shallow,
    /// Git would not answer; its own words.
    Refused(String),
}

impl State {
    /// What git says where there is no repository is a state of its own.
    pub(super) fn or_no_repository(self) -> State {
        match self {
            State::Refused(words) if words.contains("not a git repository") => State::NotGit,
            other => other,
        }
    }

    /// The state in words.
    pub fn say(&self, language: Language) -> String {
        let words = match self {
            State::Ready => Words { en: "the history is complete", zh: "历史完整" },
            State::NotGit => Words { en: "the records are not in a git repository", zh: "记录不在 git 仓库中" },
            State::NotCommitted => {
                Words { en: "the records were never committed to the repository", zh: "记录尚未提交到仓库" }
            }
            State::NoGitProgram => Words { en: "the `git` program was not found", zh: "找不到 `git` 程序" },
            State::Shallow => Words {
                en: "the repository is a shallow copy; `git fetch --unshallow` brings its history",
                zh: "仓库是浅克隆；`git fetch --unshallow` 可取得完整历史",
            },
            State::Refused(_) => Words { en: "git would not tell the history: ", zh: "git 未能给出历史：" },
        };
        let own = if let State::Refused(own) = self { own } else { "" };
        format!("{}{own}", words.get(language))
    }
}

/// The history of the files of one folder.
#[derive(Debug)]
pub struct History {
    state: State,
    head: Option<Commit>,
    commits: Vec<Commit>,
    /// For every file of the newest commit: the number of the commit that made it what it is.
    last: HashMap<String, Option<usize>>,
    uncommitted: HashSet<String>,
    prefix: String,
    root: PathBuf,
    program: OsString,
    /// The repository itself, where a commit is told of and not the folder.
    repository: Option<PathBuf>,
    /// The hash of the commit whose history this is.
    at: String,
    /// Every version of every file, read when a line is first asked for.
    versions: OnceLock<Result<Versions, State>>,
}

impl History {
    /// Reads the history of the files below `root`. Where there is none, [`History::state`] tells why.
    pub fn open(root: &Path) -> History {
        History::open_with(root, OsStr::new("git"))
    }

    /// The same with another program in git's place.
    pub fn open_with(root: &Path, program: &OsStr) -> History {
        let mut history = History::empty(root, program);
        if let Err(state) = history.read(&Git { root, program, index: None, repository: None }) {
            history.state = state;
        }
        history
    }

    /// The history that ends with a commit; `objects` are its files. Nothing is uncommitted in it.
    pub fn at(snapshot: &Snapshot, objects: &Objects) -> History {
        let mut history = History::empty(&snapshot.root, OsStr::new("git"));
        history.repository = Some(snapshot.repository.clone());
        history.at.clone_from(&snapshot.hash);
        history.prefix.clone_from(&snapshot.prefix);
        let files = objects.hashes().map(|(path, hash)| (path.to_owned(), hash.to_owned())).collect();
        if let Err(state) = history.tell(&snapshot.git(), files, snapshot.shallow) {
            history.state = state;
        }
        history
    }

    fn empty(root: &Path, program: &OsStr) -> History {
        History {
            state: State::Ready,
            head: None,
            commits: Vec::new(),
            last: HashMap::new(),
            uncommitted: HashSet::new(),
            prefix: String::new(),
            root: root.to_owned(),
            program: program.to_owned(),
            repository: None,
            at: String::new(),
            versions: OnceLock::new(),
        }
    }

    /// Whether there is a history, and if not, why.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The folder opened, from the repository's root, with a closing `/`; empty for the root itself.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The newest commit.
    pub fn head(&self) -> Option<&Commit> {
        self.head.as_ref()
    }

    /// The commit that last changed a file; `path` counts from the folder opened, its parts joined by `/`.
    pub fn last_change(&self, path: &str) -> Option<&Commit> {
        self.last.get(path).copied().flatten().and_then(|number| self.commits.get(number))
    }

    /// Whether the file stands in the newest commit just as it stands in the folder.
    pub fn is_committed(&self, path: &str) -> bool {
        self.last.contains_key(path) && !self.uncommitted.contains(path)
    }

    /// The files that are new, changed or removed in the folder and not committed, in order.
    pub fn uncommitted(&self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.uncommitted.iter().map(String::as_str).collect();
        paths.sort_unstable();
        paths
    }

    /// Who set each line of a record that stands in the folder with this text. Where that cannot be told, the state
    /// says why.
    pub fn lines(&self, path: &str, text: &str) -> Result<Vec<SetBy>, State> {
        if self.state != State::Ready {
            return Err(self.state.clone());
        }
        self.versions()?.lines(&self.git(), path, text, self.is_committed(path))
    }

    /// What commits did to the files below a folder, newest first. Where that cannot be told, the state says why.
    pub fn changes(&self, folder: &str) -> Result<Vec<Change<'_>>, State> {
        if self.state != State::Ready {
            return Err(self.state.clone());
        }
        Ok(self.versions()?.changes(folder))
    }

    /// Tells everything the history knows of the files below a folder, piece by piece: where the pieces are the same, so
    /// is all that [`History::last_change`], [`History::lines`] and [`History::changes`] say of them. `files` are those that stand in it.
    pub fn trace<'f>(&self, folder: &str, files: impl Iterator<Item = &'f str>, mut each: impl FnMut(&str)) {
        for path in files {
            each(path);
            each(self.last_change(path).map_or("", |commit| &commit.hash));
            each(if self.is_committed(path) { "committed" } else { "" });
        }
        if self.state == State::Ready {
            match self.versions() {
                Ok(versions) => versions.trace(folder, each),
                Err(state) => each(&format!("{state:?}")),
            }
        }
    }

    /// Every version of every file, read once.
    fn versions(&self) -> Result<&Versions, State> {
        let versions = self.versions.get_or_init(|| Versions::read(&self.git(), &self.prefix, &self.at));
        versions.as_ref().map_err(State::clone)
    }

    fn git(&self) -> Git<'_> {
        Git { root: &self.root, program: &self.program, index: None, repository: self.repository.as_deref() }
    }

    /// The commit that set a line; `None` where none did.
    pub fn setter(&self, by: SetBy) -> Option<&Commit> {
        match (by, self.versions.get()) {
            (SetBy::Commit(number), Some(Ok(versions))) => versions.commits.get(number as usize),
            _ => None,
        }
    }

    fn read(&mut self, git: &Git) -> Result<(), State> {
        let about = git.ask(&["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"]);
        let about = about.map_err(State::or_no_repository)?;
        let about = String::from_utf8_lossy(&about);
        let mut lines = about.split('\n');
        if lines.next() != Some("true") {
            return Err(State::NotGit);
        }
        let shallow = lines.next() == Some("true");
        let prefix = lines.next().unwrap_or("");
        self.prefix = prefix.to_owned();
        // A repository without a first commit has no `HEAD` to resolve. From here on its hash is asked for: somebody may
        // commit while the site is built.
        let head = git.ask(&["rev-parse", "--verify", "--quiet", "HEAD"]).map_err(|_| State::NotCommitted)?;
        self.at = String::from_utf8_lossy(&head).trim().to_owned();
        let files = self.list(git)?;
        self.note_uncommitted(git, prefix)?;
        self.tell(git, files, shallow)
    }

    /// Finds the last change of the files of the commit, given with their blobs.
    fn tell(&mut self, git: &Git, files: HashMap<String, String>, shallow: bool) -> Result<(), State> {
        self.last = files.keys().map(|path| (path.clone(), None)).collect();
        if files.is_empty() {
            return Err(State::NotCommitted);
        }
        let head = git.ask(&["log", "-1", "-z", FORMAT, &self.at])?;
        self.head = commit(head.split(|byte| *byte == 0).next().unwrap_or(&head));
        if shallow {
            return Err(State::Shallow);
        }
        self.walk(git, files)
    }

    /// The files of the newest commit with their blobs.
    fn list(&self, git: &Git) -> Result<HashMap<String, String>, State> {
        let listed = git.ask(&["ls-tree", "-r", "-z", &self.at])?;
        let mut files = HashMap::new();
        for line in listed.split(|byte| *byte == 0) {
            let line = String::from_utf8_lossy(line);
            let Some((about, path)) = line.split_once('\t') else { continue };
            let blob = about.rsplit(' ').next().unwrap_or("");
            files.insert(path.to_owned(), blob.to_owned());
        }
        Ok(files)
    }

    fn note_uncommitted(&mut self, git: &Git, prefix: &str) -> Result<(), State> {
        let status = ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", "."];
        for line in git.ask(&status)?.split(|byte| *byte == 0) {
            let line = String::from_utf8_lossy(line);
            if let Some(path) = line.get(3..).and_then(|path| path.strip_prefix(prefix)) {
                self.uncommitted.insert(path.to_owned());
            }
        }
        Ok(())
    }

    /// Gives every file the newest commit that left it as it is now. A change that a later merge set aside does not count.
    fn walk(&mut self, git: &Git, mut files: HashMap<String, String>) -> Result<(), State> {
        let log = ["log", "-z", "--raw", "-c", "--no-renames", "--no-abbrev", "--date-order", FORMAT, &self.at];
        let mut current = None;
        let (commits, last) = (&mut self.commits, &mut self.last);
        git.log(&log, &self.prefix, |entry| {
            match entry {
                Entry::Commit(found) => {
                    current = Some(commits.len());
                    commits.push(found);
                }
                Entry::File { path, blob } => {
                    if files.get(path).is_some_and(|now| now == blob) {
                        files.remove(path);
                        last.insert(path.to_owned(), current);
                    }
                }
            }
            // The rest of the log, older than every file, is of no interest.
            !files.is_empty()
        })
    }
}

/// What a log tells, one after another: a commit, then the files it changed.
pub(super) enum Entry<'e> {
    /// A commit.
    Commit(Commit),
    /// A file below the folder, as the commit left it.
    File {
        /// Its path from the folder.
        path: &'e str,
        /// The hash of its content, all zeros where it was removed.
        blob: &'e str,
    },
}

/// Hash, committer's day, parents, subject; told apart by characters no subject begins with.
pub(super) const FORMAT: &str = "--format=tformat:%x01%H%x02%cs%x02%P%x02%s";

fn commit(text: &[u8]) -> Option<Commit> {
    let text = String::from_utf8_lossy(text.strip_prefix(b"\x01")?).into_owned();
    let mut parts = text.trim_end_matches('\n').splitn(4, '\x02');
    let hash = parts.next()?.to_owned();
    let date = parts.next()?.parse().ok()?;
    let merge = parts.next()?.contains(' ');
    let subject = parts.next()?.to_owned();
    Some(Commit { short: hash.get(..10)?.to_owned(), hash, date, subject, merge })
}

fn next(from: &mut impl BufRead, token: &mut Vec<u8>) -> Result<bool, State> {
    token.clear();
    let read = from.read_until(0, token).map_err(|cause| State::Refused(cause.to_string()))?;
    if token.last() == Some(&0) {
        token.pop();
    }
    Ok(read > 0)
}

pub(super) fn not_started(cause: io::Error) -> State {
    if cause.kind() == io::ErrorKind::NotFound { State::NoGitProgram } else { State::Refused(cause.to_string()) }
}

/// The git program, asked from the folder of the records.
pub(super) struct Git<'a> {
    pub(super) root: &'a Path,
    pub(super) program: &'a OsStr,
    /// The index to ask instead of the repository's own: a commit of single files has one of its own.
    pub(super) index: Option<&'a Path>,
    /// The repository itself, to be asked in place of a folder of its working tree.
    pub(super) repository: Option<&'a Path>,
}

impl<'a> Git<'a> {
    /// Where git is asked, and whether that is the repository itself.
    pub(super) fn place(&self) -> (&'a Path, bool) {
        (self.repository.unwrap_or(self.root), self.repository.is_some())
    }

    /// A question whose answer depends neither on the settings of whoever asks nor on a hook it is asked from,
    /// and which runs no program the repository names.
    pub(super) fn command(&self, question: &[&str]) -> Command {
        let mut command = Command::new(self.program);
        let settings = [
            "core.quotepath=off",
            "core.fsmonitor=false",
            "core.warnAmbiguousRefs=true",
            "log.showRoot=true",
            "log.showSignature=false",
            "log.mailmap=false",
            "color.ui=false",
            "i18n.logOutputEncoding=UTF-8",
        ];
        for setting in settings {
            command.args(["-c", setting]);
        }
        // A folder may be called `[a]`.
        command.arg("--literal-pathspecs");
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"] {
            command.env_remove(name);
        }
        for name in ["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_TRACE"] {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0");
        if let Some(index) = self.index {
            command.env("GIT_INDEX_FILE", index);
        }
        if let Some(repository) = self.repository {
            command.arg("--git-dir").arg(repository);
        }
        command.args(question).current_dir(self.place().0).stdin(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// The folder, as what a log is about.
    fn below<'p>(&self, prefix: &'p str) -> Vec<&'p str> {
        match self.repository {
            None => vec!["--", "."],
            Some(_) if prefix.is_empty() => Vec::new(),
            Some(_) => vec!["--", prefix],
        }
    }

    /// Reads a log of the folder entry by entry until `each` has had enough.
    pub(super) fn log(
        &self,
        question: &[&str],
        prefix: &str,
        mut each: impl FnMut(Entry) -> bool,
    ) -> Result<(), State> {
        let mut child =
            self.command(question).args(self.below(prefix)).stdout(Stdio::piped()).spawn().map_err(not_started)?;
        let Some(out) = child.stdout.take() else { return Err(State::Refused(String::new())) };
        let mut out = BufReader::new(out);
        let mut token = Vec::new();
        let mut more = true;
        while more && next(&mut out, &mut token)? {
            let text = token.strip_prefix(b"\n").unwrap_or(&token);
            if text.first() == Some(&b':') {
                let about = String::from_utf8_lossy(text).into_owned();
                next(&mut out, &mut token)?;
                let path = String::from_utf8_lossy(&token);
                // Git's own `--relative` leaves the paths of merges as they are.
                let Some(path) = path.strip_prefix(prefix) else { continue };
                more = each(Entry::File { path, blob: about.rsplit(' ').nth(1).unwrap_or("") });
            } else if let Some(found) = commit(text) {
                more = each(Entry::Commit(found));
            }
        }
        // Git is told to stop.
        let _ = child.kill();
        let _ = child.wait();
        Ok(())
    }

    pub(super) fn ask(&self, question: &[&str]) -> Result<Vec<u8>, State> {
        // A folder that is not there would otherwise be taken for a program that is not there.
        if !self.place().0.is_dir() {
            return Err(State::NotGit);
        }
        let answer = self.command(question).stderr(Stdio::piped()).output().map_err(not_started)?;
        if answer.status.success() {
            return Ok(answer.stdout);
        }
        let words = String::from_utf8_lossy(&answer.stderr);
        Err(State::Refused(words.lines().next().unwrap_or("").trim_start_matches("fatal: ").to_owned()))
    }
}
