//! What the tests of whole sites have in common: a folder to work in, the program, and the files of a site.

#![allow(dead_code, reason = "every test program uses a part of it")]

pub mod html;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The day the tests count as today.
pub const TODAY: &str = "2026-06-30";

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder of one test, removed with everything in it at the end.
pub struct Scratch {
    pub path: PathBuf,
}

impl Scratch {
    pub fn new(name: &str) -> Scratch {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("openvillage-{name}-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Scratch { path: fs::canonicalize(&path).expect("it was just made") }
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// The program in a known environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openvillage"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH", "CLICOLOR_FORCE", "CLICOLOR", "NO_COLOR"] {
        command.env_remove(name);
    }
    command
}

/// Builds the records of a folder with the default theme; the build must end well.
pub fn build(content: &Path, out: &Path, today: &str) -> Output {
    let output = program()
        .current_dir(root())
        .args(["build", "--as-of", today, "--content"])
        .arg(content)
        .arg("--out")
        .arg(out)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}: {}", content.display(), String::from_utf8_lossy(&output.stderr));
    output
}

/// Every file below a folder: its path with `/` between parts, and its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("readable");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("below it").to_string_lossy().replace('\\', "/");
            out.insert(path, fs::read(entry.path()).expect("readable"));
        }
    }
    out
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("below the folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
}
