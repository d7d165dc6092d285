//! Runs the stories of `tests/cmd/*.md`: manuals for people, checked word for word.
//!
//! A story is a page of Markdown. A block ```` ```file NAME ```` writes a file. A block ```` ```console ```` holds one
//! command after `$ ` and then exactly what the terminal shows, with `? 1` as its last line where it ended with
//! another code than 0. `$ ls DIR` shows what stands in a folder, `$ git …` shows nothing. Every story begins in an empty folder; the portal
//! of a heading stays until the end of its page. `SNAPSHOTS=overwrite cargo test --test stories` writes what is shown anew.

mod shared;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use shared::{Scratch, copy, program, root};

/// One door: what the commands of a story show is what its page says.
fn tell(name: &str) {
    let path = root().join("tests/cmd").join(name);
    let page = fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{name}: {cause}"));
    let scratch = Scratch::new("story");
    copy(&root().join("tests/portals/smallest/content"), &scratch.join("content"));
    let told = run(&page, &scratch.path);
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(&path, told).expect("written");
        return;
    }
    snapbox::assert_data_eq!(told, snapbox::Data::from(page).raw());
}

/// The page with what the commands really show.
fn run(page: &str, folder: &Path) -> String {
    let mut out = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        writeln!(out, "{line}").expect("memory");
        let Some(kind) = line.strip_prefix("```").filter(|kind| !kind.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match kind.split_once(' ').unwrap_or((kind, "")) {
            ("file", name) => {
                let path = folder.join(name);
                fs::create_dir_all(path.parent().expect("below the folder")).expect("made");
                fs::write(path, block.join("\n") + "\n").expect("written");
                block.iter().for_each(|line| writeln!(out, "{line}").expect("memory"));
            }
            ("console", _) => {
                let command = block[0].strip_prefix("$ ").unwrap_or_else(|| panic!("`{}` is no command", block[0]));
                writeln!(out, "$ {command}").expect("memory");
                out.push_str(&shown(command, folder));
            }
            _ => block.iter().for_each(|line| writeln!(out, "{line}").expect("memory")),
        }
        out.push_str("```\n");
    }
    out
}

/// What a terminal would show after a command: what it says, then its exit code where it is not 0.
fn shown(command: &str, folder: &Path) -> String {
    let words: Vec<&str> = command.split_whitespace().collect();
    match words.as_slice() {
        ["openvillage", arguments @ ..] => {
            let output = program().current_dir(folder).args(arguments).output().expect("the program runs");
            let mut text = String::from_utf8(output.stderr).expect("text");
            text.push_str(&String::from_utf8(output.stdout).expect("text"));
            if !output.status.success() {
                writeln!(text, "? {}", output.status.code().expect("it ended by itself")).expect("memory");
            }
            normal(&text, folder)
        }
        ["ls", below] => {
            let mut names: Vec<String> = fs::read_dir(folder.join(below))
                .unwrap_or_else(|cause| panic!("{below}: {cause}"))
                .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
                .filter(|name| !name.starts_with('.'))
                .collect();
            names.sort();
            names.join("\n") + "\n"
        }
        ["rm", file] => {
            fs::remove_file(folder.join(file)).unwrap_or_else(|cause| panic!("{file}: {cause}"));
            String::new()
        }
        ["git", arguments @ ..] => {
            git(arguments, folder);
            String::new()
        }
        _ => panic!("a story knows `openvillage`, `git`, `ls` and `rm`, not `{command}`"),
    }
}

/// A git of nobody's settings, on one day: its hashes are always the same.
fn git(arguments: &[&str], folder: &Path) {
    const DAY: &str = "2025-09-30T12:00:00+0800";
    let mut command = Command::new("git");
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    command.env("GIT_AUTHOR_DATE", DAY).env("GIT_COMMITTER_DATE", DAY);
    command.args(["-c", "user.name=Clerk", "-c", "user.email=clerk@example.org", "-c", "init.defaultBranch=main"]);
    command.args(["-c", "commit.gpgSign=false"]).args(arguments).current_dir(folder);
    let output = command.output().expect("git runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Without what differs from one machine or moment to the next.
fn normal(text: &str, folder: &Path) -> String {
    let text = text.replace(folder.to_str().expect("UTF-8"), "/home/me/portal");
    let mut out = String::new();
    for line in text.lines() {
        // `…, 0 findings, 0.4 s` and `…，0 个问题，0.4 秒`
        let seconds = [" s", " 秒"].into_iter().find_map(|unit| {
            let rest = line.strip_suffix(unit)?;
            let begin = rest.trim_end_matches(|ch: char| ch.is_ascii_digit() || ch == '.');
            (begin.len() < rest.len()).then(|| format!("{begin}0.1{unit}"))
        });
        writeln!(out, "{}", seconds.as_deref().unwrap_or(line).trim_end()).expect("memory");
    }
    out
}

#[test]
fn build() {
    tell("build.md");
}

#[test]
fn changes() {
    tell("changes.md");
}

#[test]
fn check() {
    tell("check.md");
}

#[test]
fn findings() {
    tell("findings.md");
}

#[test]
fn init() {
    tell("init.md");
}

#[test]
fn holding_back() {
    tell("hold-back.md");
}

#[test]
fn parts() {
    tell("parts.md");
}

#[test]
fn rev() {
    tell("rev.md");
}

#[test]
fn going_back() {
    tell("rollback.md");
}

#[test]
fn themes() {
    tell("theme.md");
}

/// A story nobody runs is a manual that grows old.
#[test]
fn every_story_is_told() {
    let here = fs::read_to_string(root().join("tests/stories.rs")).expect("this file");
    for entry in fs::read_dir(root().join("tests/cmd")).expect("readable") {
        let name = entry.expect("readable").file_name().to_string_lossy().into_owned();
        assert!(here.contains(&format!("tell(\"{name}\")")), "tests/cmd/{name} is told by no test");
    }
}
