//! This test binary run again as a process of its own that publishes.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use openvillage::publish::{PublishTrouble, Stage};

const TASK: &str = "OPENVILLAGE_TEST_TASK";
const TARGET: &str = "OPENVILLAGE_TEST_TARGET";

/// Publishes one site.
pub const ONCE: &str = "once";
/// Publishes one site after another until it is killed.
pub const FOREVER: &str = "forever";

/// Pages of each site a child publishes.
pub const PAGES: usize = 60;

/// Not a test: the child's work, when this binary is run as a child.
#[test]
fn child_process() {
    let (Ok(task), Ok(target)) = (std::env::var(TASK), std::env::var(TARGET)) else { return };
    let target = PathBuf::from(target);
    for round in 0.. {
        if let Err(trouble) = publish(&target, &format!("{}.{round}", std::process::id())) {
            eprintln!("{trouble}");
            std::process::exit(3);
        }
        if task == ONCE {
            return;
        }
    }
}

fn publish(target: &Path, text: &str) -> Result<(), PublishTrouble> {
    let stage = Stage::begin(target, &target.with_file_name("content"))?;
    for page in 0..PAGES {
        let name = format!("t{}/v{}/p{page}.html", page % 3, page % 11);
        stage.write(&name, format!("{name}: {text}").as_bytes())?;
    }
    stage.publish().map(drop)
}

/// The arguments that make this binary a child.
fn arguments(command: &mut Command, task: &str, target: &Path) {
    command.args(["--exact", "child::child_process", "--nocapture", "--quiet"]);
    command.env(TASK, task).env(TARGET, target).stdout(Stdio::null());
}

fn this_binary() -> PathBuf {
    std::env::current_exe().expect("this binary has a path")
}

/// Starts a child.
pub fn start(task: &str, target: &Path) -> Child {
    let mut command = Command::new(this_binary());
    arguments(&mut command, task, target);
    command.spawn().expect("this binary can be run")
}

/// Runs a child to its end under a umask.
pub fn under_umask(umask: &str, task: &str, target: &Path) -> ExitStatus {
    through_shell(&format!("umask {umask}"), ":", task, target).status().expect("there is a shell")
}

/// A child that a shell prepares the ground for and looks around after; the shell ends with 77 when it cannot prepare.
pub fn through_shell(prepare: &str, after: &str, task: &str, target: &Path) -> Command {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("{{ {prepare}\n}} || exit 77; \"$0\" \"$@\"; code=$?; {after}; exit $code"))
        .arg(this_binary());
    arguments(&mut command, task, target);
    command
}
