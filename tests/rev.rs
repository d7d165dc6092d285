//! `--rev COMMIT`: the site of a commit, byte for byte that of a clean checkout of it, whatever becomes of the folder.

mod shared;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use shared::{Scratch, copy, files, program, root};

/// A repository whose records lie in `账目/content`.
struct Repository {
    scratch: Scratch,
}

const CONTENT: &str = "账目/content";

impl Repository {
    fn new(name: &str) -> Repository {
        let repository = Repository { scratch: Scratch::new(name) };
        copy(&root().join("tests/portals/smallest/content"), &repository.top().join(CONTENT));
        repository.git(&["init", "-q", "-b", "main"]);
        repository.commit("2026-01-02");
        repository
    }

    fn top(&self) -> PathBuf {
        self.scratch.join("办公")
    }

    fn git(&self, arguments: &[&str]) -> String {
        fs::create_dir_all(self.top()).expect("made");
        git(&self.top(), arguments, "2026-01-01")
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.top().join(CONTENT).join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Commits everything on that day; the hash.
    fn commit(&self, day: &str) -> String {
        git(&self.top(), &["add", "-A"], day);
        git(&self.top(), &["commit", "-q", "-m", &format!("记账 {day}")], day);
        self.git(&["rev-parse", "HEAD"]).trim().to_owned()
    }

    /// The site of a commit.
    fn site(&self, rev: &str) -> BTreeMap<String, Vec<u8>> {
        let output =
            self.run(&self.top(), &["build", "--quiet", "--content", CONTENT, "--out", "../site", "--rev", rev]);
        assert!(output.status.success(), "{rev}: {}", said(&output));
        files(&self.scratch.join("site"))
    }

    /// The site of a clean checkout of a commit.
    fn checkout(&self, rev: &str) -> BTreeMap<String, Vec<u8>> {
        let folder = format!("../checkout-{rev}");
        self.git(&["worktree", "add", "-q", "--detach", &folder, rev]);
        let top = self.scratch.join(&folder[3..]);
        let output = self.run(&top, &["build", "--quiet", "--content", CONTENT, "--out", "../clean"]);
        assert!(output.status.success(), "{rev}: {}", said(&output));
        files(&self.scratch.join("clean"))
    }

    fn run(&self, from: &Path, arguments: &[&str]) -> Output {
        program().current_dir(from).args(arguments).output().expect("the program runs")
    }

    /// The exit code and the first two lines of what a command says.
    fn fails(&self, from: &Path, arguments: &[&str]) -> String {
        let output = self.run(from, arguments);
        let said = said(&output);
        let lines: Vec<&str> = said.lines().take(2).map(str::trim).collect();
        format!("{} {}", output.status.code().expect("it ended by itself"), lines.join(" | "))
    }
}

fn git(folder: &Path, arguments: &[&str], day: &str) -> String {
    let settings = ["-c", "user.name=Clerk", "-c", "user.email=clerk@example.org", "-c", "commit.gpgsign=false"];
    let date = format!("{day}T12:00:00+0800");
    let mut command = Command::new("git");
    command.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    command.env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
    let output = command.args(settings).args(arguments).output().expect("git runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn same(name: &str, expected: &BTreeMap<String, Vec<u8>>, found: &BTreeMap<String, Vec<u8>>) {
    let names: Vec<&String> = expected.keys().chain(found.keys()).collect();
    let differing: Vec<&&String> = names.iter().filter(|name| expected.get(**name) != found.get(**name)).collect();
    assert!(differing.is_empty(), "{name}: {} differ: {:?}", differing.len(), &differing[..differing.len().min(5)]);
}

fn village(name: &str, residents: usize) -> String {
    format!(
        "name: {name}\nentities:\n  - {{id: council, kind: villagers_committee, name: 村委会}}\npopulation:\n  \
         2024: {{registered: {residents}, resident: {residents}, households: 30}}\n"
    )
}

/// A history of five commits; their hashes, oldest first.
fn history(repository: &Repository) -> Vec<String> {
    let mut commits = vec![repository.git(&["rev-parse", "HEAD"]).trim().to_owned()];
    repository.write("dale/village.yaml", village("谷村", 100));
    repository.write("dale/files/会议 记录/纪要.pdf", b"%PDF-1.4\n\xff\xfe binary\n%%EOF\n");
    repository.write("dale/files/收支.csv", "项目,金额\r\n修路,1\r\n");
    repository.write("files/plan.txt", "a plan\n");
    repository.write("about.md", "---\ntitle: About\n---\nThe office is open on Mondays.\n");
    commits.push(repository.commit("2026-02-03"));
    repository.write("dale/village.yaml", village("大谷村", 120));
    repository.write("dale/files/收支.csv", "项目,金额\r\n修路,2\r\n");
    repository.write("packs/ours.yaml", "name: ours\nextends: generic\n");
    let portal = fs::read_to_string(repository.top().join(CONTENT).join("portal.yaml")).expect("there");
    repository.write("portal.yaml", portal.replace("[generic]", "[ours]"));
    commits.push(repository.commit("2026-03-04"));
    // A village is gone, the words and the look are the county's own.
    fs::remove_dir_all(repository.top().join(CONTENT).join("hill")).expect("removed");
    repository.write("i18n/en.ftl", "tab-budget = Money\n");
    repository.write("../../themes/default/theme.yaml", "name: Ours\nextends: default\n");
    repository.write("../../themes/default/static/own.css", "p { color: red }\n");
    commits.push(repository.commit("2026-04-05"));
    repository.write("dale/.draft.yaml", "nobody reads this\n");
    repository.write("dale/village.yaml", format!("\u{feff}{}", village("大谷村", 121).replace('\n', "\r\n")));
    commits.push(repository.commit("2026-05-06"));
    commits
}

#[test]
fn a_commit_gives_the_site_of_its_clean_checkout() {
    let repository = Repository::new("rev");
    let commits = history(&repository);
    // What lies in the folder is neither committed nor sound.
    repository.write("dale/village.yaml", "broken: [");
    repository.write("new/village.yaml", village("新村", 1));
    fs::remove_dir_all(repository.top().join(CONTENT).join("files")).expect("removed");
    let mut sites: Vec<BTreeMap<String, Vec<u8>>> = Vec::new();
    for commit in &commits {
        let site = repository.site(commit);
        same(commit, &repository.checkout(commit), &site);
        assert!(sites.iter().all(|other| *other != site), "{commit} shows");
        sites.push(site);
    }
    assert!(sites[0].contains_key("hill/index.html") && !sites[3].contains_key("hill/index.html"));
    assert_eq!(sites[1]["dale/files/会议 记录/纪要.pdf"], b"%PDF-1.4\n\xff\xfe binary\n%%EOF\n");
    assert!(sites[3].keys().any(|path| path.starts_with("static/own")), "the theme is the commit's");
    assert!(!sites[2].keys().any(|path| path.starts_with("static/own")), "and not the folder's");
    // However it is called.
    repository.git(&["tag", "published", &commits[1]]);
    for (name, number) in [("published", 1), ("main", 4), ("HEAD~2", 2), (&commits[3][..12], 3)] {
        same(name, &sites[number], &repository.site(name));
    }
    // The records may be gone altogether, and a repository may have no folder of them at all.
    fs::remove_dir_all(repository.top().join("账目")).expect("removed");
    same("gone", &sites[4], &repository.site("main"));
    repository.git(&["clone", "-q", "--bare", ".", "../bare.git"]);
    let output = repository.run(
        &repository.scratch.path,
        &["build", "--quiet", "--content", &format!("bare.git/{CONTENT}"), "--out", "site", "--rev", &commits[2]],
    );
    assert!(output.status.success(), "{}", said(&output));
    same("bare", &sites[2], &files(&repository.scratch.join("site")));
}

#[test]
fn what_happens_in_the_folder_meanwhile_does_not_count() {
    let repository = Repository::new("frozen");
    let commits = history(&repository);
    let quiet = repository.site(&commits[2]);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut number = 0;
            while !stop.load(Ordering::Relaxed) {
                number += 1;
                let content = repository.top().join(CONTENT);
                match number % 4 {
                    0 => drop(fs::remove_dir_all(&content)),
                    1 => copy(&root().join("tests/portals/smallest/content"), &content),
                    2 => repository.write("dale/village.yaml", village("乱村", number)),
                    // Somebody commits and goes to another commit.
                    _ => {
                        drop((repository.commit("2026-06-07"), repository.git(&["checkout", "-q", "-f", &commits[1]])))
                    }
                }
                std::thread::sleep(Duration::from_millis(3));
            }
        });
        let told = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            for number in 0..24 {
                same(&format!("build {number}"), &quiet, &repository.site(&commits[2]));
            }
        }));
        stop.store(true, Ordering::Relaxed);
        told.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    });
}

#[test]
fn a_commit_that_is_not_there_is_named() {
    let repository = Repository::new("norev");
    let top = repository.top();
    let build = |rev: &str| repository.fails(&top, &["build", "--content", CONTENT, "--out", "../site", "--rev", rev]);
    let unknown = |rev: &str| {
        format!(
            "2 error: git knows no commit `{rev}` | write a hash, a branch or a tag: --rev HEAD is the newest commit"
        )
    };
    for rev in ["nowhere", "0123456789", "-h", "--all", "--output=x", "^HEAD", "HEAD..HEAD", "HEAD:账目", ""] {
        assert_eq!(build(rev), unknown(rev));
    }
    repository.git(&["tag", "both"]);
    repository.write("files/a.txt", "a\n");
    repository.commit("2026-02-03");
    repository.git(&["branch", "both"]);
    assert_eq!(
        build("both"),
        "2 error: `both` names more than one commit | write more of the hash, or the whole name: `refs/heads/main`"
    );
    assert!(build("refs/heads/both").starts_with("0 "));
    let short = repository.git(&["rev-parse", "--short=10", "HEAD"]);
    assert_eq!(
        repository.fails(&top, &["build", "--content", "账目/elsewhere", "--rev", "HEAD"]),
        format!(
            "2 error: commit {} holds no folder `账目/elsewhere` | name the folder of the records, as it was called in that commit, with --content DIR",
            short.trim()
        )
    );
    assert_eq!(
        repository.fails(&repository.scratch.path, &["build", "--content", ".", "--rev", "HEAD"]),
        "2 error: the records are not in a git repository | --rev reads the records from a commit of their repository; without it the folder is read"
    );
    let without = program()
        .current_dir(&top)
        .env("PATH", "/nowhere")
        .args(["build", "--content", CONTENT, "--rev", "HEAD"])
        .output()
        .expect("the program runs");
    assert_eq!((without.status.code(), said(&without).as_str()), (Some(3), "error: the `git` program was not found\n"));
    assert!(!repository.scratch.join("site-of-nothing").exists());
}

#[test]
fn a_shallow_copy_gives_what_it_holds_and_says_what_it_lacks() {
    let repository = Repository::new("shallow");
    let commits = history(&repository);
    let from = format!("file://{}", repository.top().display());
    git(&repository.scratch.path, &["clone", "-q", "--depth=1", &from, "shallow"], "2026-01-01");
    let top = repository.scratch.join("shallow");
    let build = |rev: &str, out: &str| {
        repository.fails(&top, &["build", "--quiet", "--content", CONTENT, "--out", out, "--rev", rev])
    };
    assert_eq!(build("HEAD", "../site"), "0 ");
    let folder = repository.run(&top, &["build", "--quiet", "--content", CONTENT, "--out", "../folder"]);
    assert!(folder.status.success(), "{}", said(&folder));
    same("shallow", &files(&repository.scratch.join("folder")), &files(&repository.scratch.join("site")));
    assert_eq!(
        build(&commits[1], "../site"),
        format!(
            "2 error: git knows no commit `{}` | the repository is a shallow copy; `git fetch --unshallow` brings its older commits",
            commits[1]
        )
    );
}

/// Exit code, and `path: CODE` of every finding of a commit.
fn check(repository: &Repository, rev: &str) -> (i32, Vec<String>) {
    let arguments = ["check", "--content", CONTENT, "--output-format", "json", "--rev", rev];
    let output = repository.run(&repository.top(), &arguments);
    let told: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(&output)));
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let findings = told["findings"].as_array().cloned().unwrap_or_default();
    let found = findings.iter().map(|it| format!("{}: {}", text(&it["place"]["path"]), text(&it["code"]))).collect();
    (output.status.code().expect("it ended by itself"), found)
}

#[test]
fn what_is_no_file_and_no_record_is_found_in_a_commit_too() {
    let repository = Repository::new("faults");
    let content = repository.top().join(CONTENT);
    std::os::unix::fs::symlink("portal.yaml", content.join("link.yaml")).expect("made");
    repository.write("hill/files/scan.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n");
    repository.write("hill/files/empty.txt", "");
    repository.write("hill/files/page.pdf", "<html>");
    repository.write("hill/people.yaml", b"posts:\n  - \xc7\xe5\xba\xd3\n".as_slice());
    repository.write("hill/contracts.yaml", "a".repeat(1024 * 1024 + 1));
    repository.write("Hill/village.yaml", village("Hill", 1));
    let commit = repository.commit("2026-02-03");
    // Another repository inside this one.
    let gitlink = format!("160000,{commit},{CONTENT}/module");
    repository.git(&["update-index", "--add", "--cacheinfo", &gitlink]);
    git(&repository.top(), &["commit", "-q", "-m", "module"], "2026-02-03");
    let (code, found) = check(&repository, &commit);
    assert_eq!(code, 1);
    // The folder is as it was committed: it has the same faults.
    let arguments = ["check", "--content", CONTENT, "--output-format", "json"];
    let output = repository.run(&repository.top(), &arguments);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("json");
    assert_eq!(told["findings"].as_array().map(Vec::len), Some(found.len()), "{found:?}");
    let in_commit = repository.run(&repository.top(), &["check", "--quiet", "--content", CONTENT, "--rev", &commit]);
    let in_folder = repository.run(&repository.top(), &["check", "--quiet", "--content", CONTENT]);
    assert_eq!(String::from_utf8_lossy(&in_commit.stdout), String::from_utf8_lossy(&in_folder.stdout));
    assert!(String::from_utf8_lossy(&in_commit.stdout).contains("only says where Git LFS keeps it"));
    let (_, with_module) = check(&repository, "HEAD");
    let more: Vec<&String> = with_module.iter().filter(|it| !found.contains(it)).collect();
    assert!(more.len() == 1 && more[0].contains("module"), "{more:?}");
}

#[test]
fn many_threads_read_one_commit() {
    let repository = Repository::new("threads");
    for number in 0..40 {
        repository.write(&format!("v{number}/village.yaml"), village(&format!("第{number}村"), number + 1));
        repository.write(&format!("v{number}/files/大.txt"), "长".repeat(100_000 + number));
    }
    let commit = repository.commit("2026-02-03");
    let expected = repository.checkout(&commit);
    for jobs in ["1", "2", "16"] {
        let arguments =
            ["build", "--quiet", "--content", CONTENT, "--out", "../site", "--rev", &commit, "--jobs", jobs];
        let output = repository.run(&repository.top(), &arguments);
        assert!(output.status.success(), "{jobs}: {}", said(&output));
        same(jobs, &expected, &files(&repository.scratch.join("site")));
    }
}
