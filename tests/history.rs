//! The history of records, read from repositories made for the test.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use openvillage::diag::Language;
use openvillage::source::history::{History, State};

/// A repository with its records in `content/`, removed at the end of the test.
struct Repository {
    root: PathBuf,
}

impl Repository {
    fn folder() -> Repository {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let root = std::env::temp_dir().join(format!("openvillage-history-{}-{number}", std::process::id()));
        fs::create_dir_all(root.join("content")).expect("a folder for the test");
        Repository { root }
    }

    fn new() -> Repository {
        let repository = Repository::folder();
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository
    }

    fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    fn git(&self, arguments: &[&str]) {
        self.git_at(arguments, "2025-03-01T12:00:00+0800");
    }

    fn git_at(&self, arguments: &[&str], date: &str) {
        let mut command = Command::new("git");
        // Whoever runs the tests may have settings, and may run them from a hook.
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
        for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
            command.env_remove(name);
        }
        command.args(["-c", "user.name=Clerk", "-c", "user.email=clerk@village.example", "-c", "commit.gpgSign=false"]);
        command.env("GIT_AUTHOR_DATE", date).env("GIT_COMMITTER_DATE", date);
        let output = command.args(arguments).current_dir(&self.root).output().expect("git is installed");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.content().join(name);
        fs::create_dir_all(path.parent().expect("below the root")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn commit(&self, subject: &str, date: &str) {
        self.git(&["add", "--all"]);
        self.git_at(&["commit", "--quiet", "--message", subject], date);
    }

    fn history(&self) -> History {
        History::open(&self.content())
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// Subject of the commit that last changed a file.
fn last<'a>(history: &'a History, path: &str) -> Option<&'a str> {
    history.last_change(path).map(|commit| commit.subject.as_str())
}

#[test]
fn every_file_has_the_newest_commit_that_changed_it() {
    let repository = Repository::new();
    repository.file("清河 村/预算 2024.yaml", "one");
    repository.file("portal.yaml", "one");
    repository.commit("第一次提交: \"quoted\"", "2025-03-01T23:30:00+0800");
    repository.file("清河 村/预算 2024.yaml", "two");
    repository.commit("correct the roads", "2025-04-02T00:30:00+0800");
    fs::write(repository.root.join("README"), "outside").expect("written");
    repository.commit("outside the records", "2025-05-03T12:00:00+0800");

    let history = repository.history();
    assert_eq!(history.state(), &State::Ready);
    assert_eq!(last(&history, "清河 村/预算 2024.yaml"), Some("correct the roads"));
    assert_eq!(last(&history, "portal.yaml"), Some("第一次提交: \"quoted\""));
    assert_eq!(last(&history, "README"), None);
    let first = history.last_change("portal.yaml").expect("committed");
    assert_eq!(first.date.to_string(), "2025-03-01", "the day where the committer was");
    assert_eq!((first.hash.len(), &first.hash[..10]), (40, first.short.as_str()));
    let second = history.last_change("清河 村/预算 2024.yaml").expect("committed");
    assert_eq!(second.date.to_string(), "2025-04-02");
    assert_eq!(history.head().map(|head| head.subject.as_str()), Some("outside the records"));
    assert!(history.is_committed("portal.yaml"));
    assert!(history.uncommitted().is_empty());
}

#[test]
fn the_repository_itself_may_be_the_folder_of_the_records() {
    let repository = Repository::new();
    repository.file("a.yaml", "one");
    repository.commit("first", "2025-03-01T12:00:00+0800");
    let history = History::open(&repository.root);
    assert_eq!(last(&history, "content/a.yaml"), Some("first"));
}

#[test]
fn what_is_not_committed_is_told() {
    let repository = Repository::new();
    for name in ["same.yaml", "changed 村.yaml", "staged.yaml", "removed.yaml"] {
        repository.file(name, "one");
    }
    repository.commit("first", "2025-03-01T12:00:00+0800");
    repository.file("changed 村.yaml", "two");
    repository.file("staged.yaml", "two");
    repository.git(&["add", "content/staged.yaml"]);
    repository.file("new/record.yaml", "new");
    fs::remove_file(repository.content().join("removed.yaml")).expect("removed");

    let history = repository.history();
    let expected = ["changed 村.yaml", "new/record.yaml", "removed.yaml", "staged.yaml"];
    assert_eq!(history.uncommitted(), expected);
    assert!(history.is_committed("same.yaml"));
    assert!(expected.iter().all(|name| !history.is_committed(name)));
    assert_eq!(last(&history, "changed 村.yaml"), Some("first"), "the commit it was changed after");
    assert_eq!(last(&history, "new/record.yaml"), None);
}

#[test]
fn a_moved_file_was_changed_by_its_move() {
    let repository = Repository::new();
    repository.file("old.yaml", "the same text in both places");
    repository.commit("first", "2025-03-01T12:00:00+0800");
    repository.git(&["mv", "content/old.yaml", "content/new.yaml"]);
    repository.commit("move", "2025-03-02T12:00:00+0800");
    let history = repository.history();
    assert_eq!(last(&history, "new.yaml"), Some("move"));
    assert_eq!(last(&history, "old.yaml"), None);
}

#[test]
fn a_change_that_a_merge_set_aside_does_not_count() {
    let repository = Repository::new();
    repository.file("a.yaml", "one");
    repository.file("b.yaml", "one");
    repository.commit("first", "2025-03-01T12:00:00+0800");
    repository.git(&["checkout", "--quiet", "-b", "side"]);
    repository.file("a.yaml", "side");
    repository.file("b.yaml", "side");
    repository.commit("side", "2025-03-03T12:00:00+0800");
    repository.git(&["checkout", "--quiet", "main"]);
    repository.file("a.yaml", "main");
    repository.commit("main", "2025-03-02T12:00:00+0800");
    let merge = ["merge", "--quiet", "--strategy=ours", "--message", "merge", "side"];
    repository.git_at(&merge, "2025-03-04T12:00:00+0800");
    let history = repository.history();
    assert_eq!(last(&history, "a.yaml"), Some("main"));
    assert_eq!(last(&history, "b.yaml"), Some("first"));
}

#[test]
fn a_file_put_together_by_a_merge_was_changed_by_it() {
    let repository = Repository::new();
    repository.file("a.yaml", "one");
    repository.commit("first", "2025-03-01T12:00:00+0800");
    repository.git(&["checkout", "--quiet", "-b", "side"]);
    repository.file("a.yaml", "side");
    repository.commit("side", "2025-03-03T12:00:00+0800");
    repository.git(&["checkout", "--quiet", "main"]);
    repository.file("a.yaml", "main");
    repository.commit("main", "2025-03-02T12:00:00+0800");
    repository.git(&["merge", "--quiet", "--strategy=ours", "--no-commit", "side"]);
    repository.file("a.yaml", "both");
    repository.commit("merge", "2025-03-04T12:00:00+0800");
    assert_eq!(last(&repository.history(), "a.yaml"), Some("merge"));
}

#[test]
fn clocks_that_run_backwards_do_not_confuse_it() {
    let repository = Repository::new();
    repository.file("a.yaml", "one");
    repository.commit("first", "2025-03-09T12:00:00+0800");
    repository.file("a.yaml", "two");
    repository.commit("second, by a clock that is late", "2025-03-01T12:00:00+0800");
    assert_eq!(last(&repository.history(), "a.yaml"), Some("second, by a clock that is late"));
}

#[test]
fn a_shallow_copy_is_named_and_not_guessed_around() {
    let origin = Repository::new();
    for text in ["one", "two"] {
        origin.file("a.yaml", text);
        origin.commit(text, "2025-03-01T12:00:00+0800");
    }
    let copy = Repository::folder();
    fs::remove_dir(copy.content()).expect("empty");
    let address = format!("file://{}", origin.root.display());
    copy.git(&["clone", "--quiet", "--depth=1", &address, "."]);
    let history = copy.history();
    assert_eq!(history.state(), &State::Shallow);
    assert!(history.state().say(Language::En).contains("git fetch --unshallow"));
    assert_eq!(history.head().map(|head| head.subject.as_str()), Some("two"));
    assert_eq!(last(&history, "a.yaml"), None);
    assert!(history.is_committed("a.yaml"));
}

#[test]
fn without_a_history_it_says_why() {
    let state = |root: &Path| History::open(root).state().clone();
    let repository = Repository::folder();
    repository.file("a.yaml", "one");
    assert_eq!(state(&repository.content()), State::NotGit);
    assert_eq!(state(&repository.root.join("nowhere")), State::NotGit);
    repository.git(&["init", "--quiet"]);
    assert_eq!(state(&repository.content()), State::NotCommitted);
    repository.git(&["commit", "--quiet", "--allow-empty", "--message", "empty"]);
    let history = repository.history();
    assert_eq!((history.state(), history.head()), (&State::NotCommitted, None));
    let history = History::open_with(&repository.content(), OsStr::new("git-that-is-not-installed"));
    assert_eq!(history.state(), &State::NoGitProgram);
    assert_eq!(history.state().say(Language::Zh), "找不到 `git` 程序");
    fs::write(repository.root.join(".git/config"), "[broken").expect("written");
    assert!(matches!(state(&repository.content()), State::Refused(words) if words.contains("bad config")));
}

#[test]
fn settings_of_whoever_asks_change_nothing() {
    let repository = Repository::new();
    repository.file("清河.yaml", "one");
    repository.commit("first", "2025-03-01T12:00:00+0800");
    let settings = [
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("log.date", "relative"),
        ("color.ui", "always"),
        ("diff.renames", "copies"),
        ("diff.relative", "false"),
        ("log.diffMerges", "first-parent"),
        ("status.relativePaths", "true"),
        ("status.short", "true"),
        ("status.branch", "true"),
        ("status.showUntrackedFiles", "no"),
        ("core.abbrev", "4"),
        ("diff.external", "false"),
        ("core.fsmonitor", "touch fsmonitor-was-run; false"),
    ];
    for (name, value) in settings {
        repository.git(&["config", name, value]);
    }
    repository.file("new.yaml", "new");
    let history = repository.history();
    assert_eq!(history.state(), &State::Ready);
    assert_eq!(last(&history, "清河.yaml"), Some("first"));
    assert_eq!(history.uncommitted(), ["new.yaml"]);
    assert!(!repository.root.join("fsmonitor-was-run").exists());
}

/// The subject of the commit that set each line of a record as it stands in the folder, `-` where none did.
fn set(repository: &Repository, path: &str) -> Vec<String> {
    let history = repository.history();
    let text = fs::read_to_string(repository.content().join(path)).expect("it is there");
    let lines = history.lines(path, &text).expect("the history is complete");
    lines.iter().map(|by| history.setter(*by).map_or("-".to_owned(), |commit| commit.subject.clone())).collect()
}

const DAY: &str = "2025-03-01T12:00:00+0800";

#[test]
fn every_line_has_the_commit_that_set_it() {
    let repository = Repository::new();
    let path = "清河 村/预算 2024.yaml";
    repository.file(path, "a: 1\nb: 2\nc: 3\n");
    repository.file("other.yaml", "x: 1\n");
    repository.commit("first", DAY);
    repository.file(path, "a: 1\nb: 20\nc: 3\nd: 4\n");
    repository.commit("second", DAY);
    repository.file("other.yaml", "x: 2\n");
    repository.commit("elsewhere", DAY);
    assert_eq!(set(&repository, path), ["first", "second", "first", "second"]);
    assert_eq!(set(&repository, "other.yaml"), ["elsewhere"]);

    repository.git_at(&["revert", "--no-edit", "HEAD~1"], DAY);
    let reverted = set(&repository, path);
    assert_eq!(reverted[0], "first");
    assert!(reverted[1].starts_with("Revert"), "what was taken back was set anew: {reverted:?}");

    repository.file(path, "a: 1\nb: 2\nnew: 5\nc: 3\n");
    assert_eq!(set(&repository, path)[2..], ["-", "first"], "the folder is ahead of its commits");
    repository.file("new.yaml", "x: 1\ny: 2\n");
    assert_eq!(set(&repository, "new.yaml"), ["-", "-"]);
}

#[test]
fn line_endings_set_no_line() {
    let repository = Repository::new();
    repository.git(&["config", "core.autocrlf", "false"]);
    repository.file("a.yaml", "a: 1\nb: 2\n");
    repository.commit("first", DAY);
    repository.file("a.yaml", "\u{feff}a: 1\r\nb: 2\r\n");
    repository.commit("saved with another editor", DAY);
    repository.file("a.yaml", "a: 1\r\nb: 3\r\n");
    repository.commit("third", DAY);
    assert_eq!(set(&repository, "a.yaml"), ["first", "third"]);
}

#[test]
fn a_merge_stands_for_what_it_brought_in() {
    let repository = Repository::new();
    repository.file("a.yaml", "a: 1\n\n\nb: 2\n\n\nc: 3\n");
    repository.commit("first", DAY);
    repository.git(&["checkout", "--quiet", "-b", "side"]);
    repository.file("a.yaml", "a: 1\n\n\nb: 2\n\n\nc: 30\n");
    repository.commit("on the side", DAY);
    repository.git(&["checkout", "--quiet", "main"]);
    repository.file("a.yaml", "a: 10\n\n\nb: 2\n\n\nc: 3\n");
    repository.commit("on the line", DAY);
    repository.git_at(&["merge", "--quiet", "--no-ff", "-m", "merge", "side"], DAY);
    let lines = set(&repository, "a.yaml");
    assert_eq!([&lines[0], &lines[3], &lines[6]], ["on the line", "first", "merge"]);
    let history = repository.history();
    let by = history.lines("a.yaml", "a: 10\n\n\nb: 2\n\n\nc: 30\n").expect("complete");
    let merges: Vec<bool> = [by[0], by[6]].iter().filter_map(|by| history.setter(*by)).map(|it| it.merge).collect();
    assert_eq!(merges, [false, true]);
}

#[test]
fn a_file_begins_with_its_name() {
    let repository = Repository::new();
    repository.file("a.yaml", "a: 1\nb: 2\n");
    repository.commit("first", DAY);
    repository.git(&["mv", "content/a.yaml", "content/b.yaml"]);
    repository.commit("renamed", DAY);
    assert_eq!(set(&repository, "b.yaml"), ["renamed", "renamed"]);
    repository.git(&["rm", "--quiet", "content/b.yaml"]);
    repository.commit("removed", DAY);
    repository.file("b.yaml", "a: 1\nb: 2\n");
    repository.commit("written anew", DAY);
    repository.file("b.yaml", "a: 1\nb: 3\n");
    repository.commit("corrected", DAY);
    assert_eq!(set(&repository, "b.yaml"), ["written anew", "corrected"]);
}

#[test]
fn lines_of_a_shallow_copy_are_not_told() {
    let origin = Repository::new();
    origin.file("a.yaml", "one\n");
    origin.commit("first", DAY);
    origin.file("a.yaml", "one\ntwo\n");
    origin.commit("second", DAY);
    let copy = Repository::folder();
    fs::remove_dir_all(&copy.root).expect("empty so far");
    let from = format!("file://{}", origin.root.display());
    let to = copy.root.display().to_string();
    origin.git(&["clone", "--quiet", "--depth", "1", &from, &to]);
    assert_eq!(copy.history().lines("a.yaml", "one\ntwo\n"), Err(State::Shallow));
    assert_eq!(Repository::folder().history().lines("a.yaml", "one\n"), Err(State::NotGit));
}

/// Git's own answer to the same question, on files that grow, shrink and turn as records do.
#[test]
fn lines_agree_with_blame() {
    let repository = Repository::new();
    let mut lines: Vec<String> = (0..40).map(|number| format!("  - {{id: line-{number}, amount: {number}}}")).collect();
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for version in 0..25 {
        for _ in 0..3 {
            let at = random(lines.len());
            match random(4) {
                0 => lines.insert(at, format!("  - {{id: new-{version}-{at}, amount: 1}}")),
                1 if lines.len() > 10 => drop(lines.remove(at)),
                _ => lines[at] = format!("  - {{id: line-{at}, amount: {version}{}}}", random(100)),
            }
        }
        repository.file("a.yaml", &(lines.join("\n") + "\n"));
        repository.commit(&format!("version {version}"), DAY);
    }
    let blame = Command::new("git")
        .args(["blame", "--first-parent", "--line-porcelain", "content/a.yaml"])
        .current_dir(&repository.root)
        .output()
        .expect("git is installed");
    let blame = String::from_utf8(blame.stdout).expect("text");
    let told: Vec<&str> = blame.lines().filter_map(|line| line.strip_prefix("summary ")).collect();
    assert_eq!(set(&repository, "a.yaml"), told);
}

#[test]
fn changes_of_a_folder_are_told_newest_first() {
    let repository = Repository::new();
    repository.file("a/b/x.yaml", "one");
    repository.file("a/bc/x.yaml", "a sister whose name begins alike");
    repository.commit("first", "2025-03-01T12:00:00+0800");
    repository.file("a/b/x.yaml", "two");
    repository.file("a/b/debts/y.yaml", "one");
    repository.commit("second", "2025-04-01T12:00:00+0800");
    fs::remove_file(repository.content().join("a/b/x.yaml")).expect("there");
    repository.commit("third", "2025-05-01T12:00:00+0800");
    repository.file("a/b/x.yaml", "three");
    repository.commit("fourth", "2025-06-01T12:00:00+0800");

    let history = repository.history();
    let changes = history.changes("a/b").expect("a history");
    let told: Vec<String> = changes.iter().map(|it| format!("{} {:?} {}", it.commit.date, it.what, it.path)).collect();
    let expected = [
        "2025-06-01 Added a/b/x.yaml",
        "2025-05-01 Removed a/b/x.yaml",
        "2025-04-01 Added a/b/debts/y.yaml",
        "2025-04-01 Altered a/b/x.yaml",
        "2025-03-01 Added a/b/x.yaml",
    ];
    assert_eq!(told, expected);
}
