//! The system as it says no: `strace` around the program.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, Output};

use super::place::{NO_GIT, Place};

/// What is answered instead of what would have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Error(&'static str),
    Kill,
}

/// One injection: the n-th call of that name of each thread.
#[derive(Debug, Clone)]
pub struct Call {
    pub name: &'static str,
    pub n: usize,
    pub fault: Fault,
    /// Only calls on the records and on the files beside the site are counted.
    pub beside: bool,
}

/// Where it struck, as `strace` tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fired {
    No,
    At(String),
}

pub const ERRORS: [&str; 5] = ["ENOSPC", "EIO", "EMFILE", "EROFS", "EACCES"];

/// Calls on files. Some systems lack some of them.
const CALLS: [&str; 25] = [
    "openat",
    "open",
    "read",
    "write",
    "mkdir",
    "mkdirat",
    "link",
    "linkat",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "rmdir",
    "fsync",
    "syncfs",
    "fchmod",
    "chmod",
    "fchmodat",
    "ftruncate",
    "statx",
    "getdents64",
    "flock",
    "readlink",
    "copy_file_range",
];

/// What an error is in the words of our messages.
pub fn in_words(error: &str) -> &'static str {
    match error {
        "ENOSPC" => "the disk is full",
        "EIO" => "the disk reported an error",
        "EMFILE" => "too many files are open",
        "EROFS" => "the file system is read-only",
        _ => "permission denied",
    }
}

/// Whether processes can be traced here, and if not, why.
pub fn works() -> Result<(), String> {
    let tried = Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "true"]).output();
    match tried {
        Err(cause) => Err(format!("strace: {cause}")),
        Ok(tried) if !tried.status.success() => Err(String::from_utf8_lossy(&tried.stderr).into_owned()),
        Ok(_) => Ok(()),
    }
}

/// How often each call is made, by the thread that makes most of them.
pub fn count(place: &Place, beside: bool) -> BTreeMap<&'static str, usize> {
    let all = CALLS.map(|name| format!("?{name}")).join(",");
    let output = run(place, beside, &["-e", &format!("trace={all}")]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let log = fs::read_to_string(place.log()).expect("strace wrote it");
    let mut counted: BTreeMap<(&str, &'static str), usize> = BTreeMap::new();
    for line in log.lines().filter(|line| !line.contains(" resumed>")) {
        let (thread, rest) = line.split_once(' ').expect("the number of a thread");
        let name = rest.trim_start().split('(').next().unwrap_or("");
        if let Some(name) = CALLS.iter().find(|known| **known == name) {
            *counted.entry((thread, name)).or_default() += 1;
        }
    }
    let mut most = BTreeMap::new();
    for ((_, name), count) in counted {
        let known = most.entry(name).or_insert(0);
        *known = count.max(*known);
    }
    most
}

/// Runs the program with one fault.
pub fn inject(place: &Place, call: &Call) -> (Output, Fired) {
    let fault = match call.fault {
        Fault::Error(error) => format!("error={error}"),
        Fault::Kill => "signal=SIGKILL".to_owned(),
    };
    let (trace, inject) = (format!("trace={}", call.name), format!("inject={}:{fault}:when={}", call.name, call.n));
    let output = run(place, call.beside, &["-e", &trace, "-e", &inject]);
    let log = fs::read_to_string(place.log()).unwrap_or_default();
    // The n-th call of each thread: there may be several.
    let struck = match call.fault {
        Fault::Error(_) => log.lines().filter(|line| line.contains("(INJECTED)")).collect::<Vec<_>>().join(" "),
        Fault::Kill => log.lines().rfind(|line| line.contains(" = ?")).unwrap_or("").to_owned(),
    };
    let fired = match struck {
        // Killed with the program, `strace` may not have written the line.
        line if line.is_empty() && output.status.signal() != Some(9) => Fired::No,
        line => Fired::At(line),
    };
    (output, fired)
}

fn run(place: &Place, beside: bool, arguments: &[&str]) -> Output {
    let mut command = Command::new("strace");
    command.current_dir(place.root()).args(["-f", "-qq"]);
    command.args(["-E", &format!("PATH={NO_GIT}"), "-E", "LC_ALL=C", "-E", "RUST_BACKTRACE=0"]);
    command.arg("-o").arg(place.log()).args(arguments);
    if beside {
        for path in place.beside() {
            command.arg("-P").arg(path);
        }
    }
    command.arg(env!("CARGO_BIN_EXE_openvillage")).args(place.arguments());
    command.output().expect("strace was there a moment ago")
}
