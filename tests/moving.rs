//! Records that are written while they are read: what is published is one state of them, or nothing.

mod shared;

use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use shared::{Scratch, copy, files, program, root};

/// The number of villages, each of which says its state in one record.
const VILLAGES: usize = 12;

/// A portal whose villages all say the same number.
fn write(content: &Path, state: usize) {
    for number in 0..VILLAGES {
        let name =
            format!("name: 河{state}村\nentities:\n  - {{id: council, kind: villagers_committee, name: 村委会}}\n");
        replace(&content.join(format!("v{number}/village.yaml")), &name);
    }
}

/// Writes a file in one step, as careful programs do: half a record would be no state at all.
fn replace(path: &Path, text: &str) {
    let new = path.with_file_name(".new");
    fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
    fs::write(&new, text).expect("written");
    fs::rename(&new, path).expect("renamed");
}

fn portal(scratch: &Scratch) -> std::path::PathBuf {
    let content = scratch.join("content");
    copy(&root().join("tests/portals/smallest/content"), &content);
    fs::remove_dir_all(content.join("hill")).expect("there");
    write(&content, 0);
    content
}

fn build(scratch: &Scratch, more: &[&str]) -> Output {
    let mut command = program();
    command.current_dir(&scratch.path).args(["build", "--quiet", "--as-of", "2026-06-30"]).args(more);
    command.output().expect("the program runs")
}

/// The states the pages of a site tell.
fn states(site: &Path) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (path, bytes) in files(site) {
        if path.ends_with(".html") {
            let text = String::from_utf8(bytes).expect("text");
            let told = text.split('河').skip(1).filter_map(|rest| rest.split_once('村')?.0.parse().ok());
            found.extend(told.collect::<Vec<usize>>());
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Builds while somebody writes state after state until the build is over, with a rest before each.
fn race(scratch: &Scratch, rest: Duration, states: &[usize]) -> Output {
    let (over, content) = (AtomicBool::new(false), scratch.join("content"));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for state in states {
                std::thread::sleep(rest);
                if over.load(Ordering::Relaxed) {
                    return;
                }
                write(&content, *state);
            }
        });
        // Everything is read and made each time: the moments are those of a whole build.
        let output = build(scratch, &["--fresh"]);
        over.store(true, Ordering::Relaxed);
        output
    })
}

#[test]
fn never_a_mixture_of_two_states() {
    let scratch = Scratch::new("moving");
    let content = portal(&scratch);
    let began = Instant::now();
    assert!(build(&scratch, &[]).status.success());
    let quiet = began.elapsed();
    assert_eq!(states(&scratch.join("public")), [0]);
    // Written once at some moment of the build: it begins again, and publishes what was there before or after.
    let mut standing = 0;
    for number in 1..=12 {
        let output = race(&scratch, quiet * number / 12, &[number as usize]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{number}: {said}");
        let told = states(&scratch.join("public"));
        // A build that was over sooner found nothing written.
        let now = fs::read_to_string(content.join("v0/village.yaml")).expect("a record");
        let now = if now.contains(&format!("河{number}村")) { number as usize } else { standing };
        assert!(told == [standing] || told == [now], "{number}: {told:?}, {standing} or {now} stood in the folder");
        standing = now;
    }
    // Written without rest: it gives up, and the old site stands.
    write(&content, 100);
    assert!(build(&scratch, &[]).status.success());
    let restless: Vec<usize> = (101..1000).collect();
    let output = race(&scratch, quiet / 20, &restless);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("village.yaml` was changed while") && said.contains("--rev HEAD"), "{said}");
    assert_eq!(states(&scratch.join("public")), [100]);
}
