//! `check --staged`: what git has staged is judged as it will be committed, in the folder's own repository or one above it.

mod shared;

use std::fs;
use std::path::Path;
use std::process::Command;

use shared::{Scratch, copy, program, root};

/// A repository whose records lie in a folder of it.
struct Repository {
    scratch: Scratch,
}

impl Repository {
    /// The smallest portal, in `账目/content`, committed.
    fn new(name: &str) -> Repository {
        let repository = Repository { scratch: Scratch::new(name) };
        copy(&root().join("tests/portals/smallest/content"), &repository.content());
        repository.git(&["init", "-q", "-b", "main"]);
        repository.git(&["add", "-A"]);
        repository.git(&["commit", "-q", "-m", "Begin"]);
        repository
    }

    fn content(&self) -> std::path::PathBuf {
        self.scratch.join("账目/content")
    }

    fn git(&self, arguments: &[&str]) -> bool {
        git(&self.scratch.path, arguments)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.content().join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn stage(&self) {
        self.git(&["add", "-A"]);
    }

    /// Exit code, and `path: CODE` of every finding.
    fn check(&self) -> (i32, Vec<String>) {
        let output = program()
            .current_dir(&self.scratch.path)
            .args(["check", "--staged", "--content", "账目/content", "--output-format", "json"])
            .output()
            .expect("the program runs");
        let said = String::from_utf8(output.stdout).expect("text");
        let said: serde_json::Value =
            serde_json::from_str(&said).unwrap_or_else(|_| panic!("{said}{}", String::from_utf8_lossy(&output.stderr)));
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let findings = said["findings"].as_array().cloned().unwrap_or_default();
        let found =
            findings.iter().map(|it| format!("{}: {}", text(&it["place"]["path"]), text(&it["code"]))).collect();
        (output.status.code().expect("it ended by itself"), found)
    }
}

fn git(folder: &Path, arguments: &[&str]) -> bool {
    let settings = ["-c", "user.name=Clerk", "-c", "user.email=clerk@example.org", "-c", "commit.gpgsign=false"];
    let mut command = Command::new("git");
    command.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    command.args(settings).args(arguments).output().expect("git runs").status.success()
}

const NOTE: &str = "---\ntitle: About\n---\nCall 13800138000.\n";

#[test]
fn what_is_staged_counts_and_not_what_lies_in_the_folder() {
    let repository = Repository::new("staged");
    assert_eq!(repository.check(), (0, vec![]));
    // In the folder only: none of this commit.
    repository.write("about.md", NOTE);
    assert_eq!(repository.check(), (0, vec![]));
    // Staged, and mended in the folder since: the commit would still hold it.
    repository.stage();
    repository.write("about.md", "---\ntitle: About\n---\nCall the office.\n");
    let (code, found) = repository.check();
    assert_eq!(code, 1);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("about.md: PRI-03"), "{found:?}");
    repository.stage();
    assert_eq!(repository.check(), (0, vec![]));
}

#[test]
fn renamed_deleted_hidden_and_chinese_names() {
    let repository = Repository::new("names");
    repository.write("files/名单.csv", "序号,电话\n1,13800138000\n");
    repository.write("files/old.txt", "13900139000\n");
    repository.git(&["add", "-A"]);
    repository.git(&["commit", "-q", "--no-verify", "-m", "Lists"]);
    // Moved, it is looked through under its new name; deleted, it is no part of the commit.
    fs::rename(repository.content().join("files/名单.csv"), repository.content().join("files/一组 名单.csv"))
        .expect("moved");
    fs::remove_file(repository.content().join("files/old.txt")).expect("removed");
    repository.write("files/.draft", "13700137000\n");
    repository.stage();
    let (code, found) = repository.check();
    assert_eq!(code, 1);
    let names: Vec<&str> = found.iter().filter_map(|it| it.strip_suffix(": PRI-03")).collect();
    assert_eq!(names.len(), 2, "{found:?}");
    assert!(names[0].ends_with("files/.draft") && names[1].ends_with("files/一组 名单.csv"), "{found:?}");
}

#[test]
fn records_are_judged_with_their_village() {
    let repository = Repository::new("records");
    // The fund no longer adds up: the finding stands in the staged file.
    let path = "hill/budgets/2024-council.yaml";
    repository.write(
        path,
        "year: 2024\nentity: council\nstatus: final\nchart: none\nfunds:\n  \
         - {id: main, type: operating, opening: 100, closing: 300}\nlines: []\n",
    );
    repository.stage();
    let (code, found) = repository.check();
    assert_eq!(code, 1);
    assert!(found.iter().any(|it| it.ends_with("2024-council.yaml: ACC-01")), "{found:?}");
    // It is committed all the same; another file of the village is none the worse for it.
    repository.git(&["commit", "-q", "--no-verify", "-m", "Wrong"]);
    repository.write("about.md", "---\ntitle: About\n---\nCall the office.\n");
    repository.stage();
    assert_eq!(repository.check(), (0, vec![]));
}

#[test]
fn before_the_first_commit_and_without_a_portal() {
    let repository = Repository { scratch: Scratch::new("first") };
    repository.git(&["init", "-q"]);
    repository.write("a/b/debts/loan.yaml", "note: 13800138000\n");
    repository.stage();
    let (code, found) = repository.check();
    assert_eq!(code, 1);
    assert!(found.len() == 1 && found[0].ends_with("loan.yaml: PRI-03"), "{found:?}");
    assert!(
        fs::read_dir(repository.scratch.join(".git"))
            .expect("readable")
            .all(|entry| { !entry.expect("readable").file_name().to_string_lossy().starts_with("openvillage") })
    );
}

#[test]
fn outside_a_repository_it_is_a_usage_error() {
    let scratch = Scratch::new("bare");
    fs::create_dir_all(scratch.join("content")).expect("made");
    let mut command = program();
    command.current_dir(&scratch.path).env("GIT_CEILING_DIRECTORIES", scratch.path.parent().expect("above"));
    let output = command.args(["check", "--staged"]).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A real hook, and a commit of one file, for which git makes an index of its own.
#[test]
fn a_hook_stops_the_commit() {
    let repository = Repository::new("hook");
    let hook = format!(
        "#!/bin/sh\nexec '{}' check --staged --quiet --content 账目/content\n",
        env!("CARGO_BIN_EXE_openvillage")
    );
    let path = repository.scratch.join(".git/hooks/pre-commit");
    fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
    fs::write(&path, hook).expect("written");
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("allowed");
    repository.write("about.md", NOTE);
    repository.write("contact.md", "---\ntitle: Contact\n---\nCome to the office.\n");
    repository.stage();
    assert!(!repository.git(&["commit", "-q", "-m", "Both"]));
    // Only the harmless one, by its path; then only the other.
    assert!(repository.git(&["commit", "-q", "-m", "One", "账目/content/contact.md"]));
    assert!(!repository.git(&["commit", "-q", "-m", "Other", "账目/content/about.md"]));
}
