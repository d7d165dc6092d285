//! Where a file system cannot exchange two folders. These mount things: they need root and are skipped elsewhere.

use std::path::Path;
use std::process::Command;

use super::child::{self, ONCE};
use super::scratch::{Scratch, whole};

/// Publishes to `target` where `prepare`, a shell command, has mounted something for this one process.
/// Returns whether it was published, and what was said; `None` where mounting is not possible.
fn publish_after(prepare: &str, target: &Path) -> Option<(bool, String)> {
    publish_between(prepare, ":", target)
}

/// The same with a command that looks around afterwards.
fn publish_between(prepare: &str, after: &str, target: &Path) -> Option<(bool, String)> {
    let inner = child::through_shell(prepare, after, ONCE, target);
    let mut command = Command::new("unshare");
    command.arg("--mount").arg(inner.get_program()).args(inner.get_args());
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = command.output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    match output.status.code() {
        Some(0) => Some((true, said)),
        Some(3) => Some((false, said)),
        Some(1 | 77) => {
            eprintln!("skipped: no mounts here: {said}");
            None
        }
        other => panic!("{other:?}: {said}"),
    }
}

fn overlay(scratch: &Scratch) -> String {
    let path = |name: &str| scratch.path(name).display().to_string();
    for folder in ["lower", "upper", "work", "merged"] {
        std::fs::create_dir_all(scratch.path(folder)).expect("made");
    }
    std::fs::create_dir_all(scratch.path("lower/content")).expect("made");
    let (lower, upper, work, merged) = (path("lower"), path("upper"), path("work"), path("merged"));
    format!("mount -t overlay overlay -o lowerdir={lower},upperdir={upper},workdir={work},redirect_dir=off {merged}")
}

#[test]
fn a_kept_folder_of_a_container_image_receives_its_first_site() {
    let scratch = Scratch::new();
    scratch.file("lower/public/.gitignore", "*");
    let Some((published, said)) = publish_after(&overlay(&scratch), &scratch.path("merged/public")) else { return };
    assert!(published, "{said}");
    whole(&scratch.path("upper/public"));
    assert_eq!(scratch.read("upper/public/.gitignore"), "*");
    // From then on the folder belongs to the upper layer and is exchanged.
    let (published, said) = publish_after(&overlay(&scratch), &scratch.path("merged/public")).expect("it could mount");
    assert!(published, "{said}");
}

#[test]
fn a_site_of_a_container_image_is_not_replaced_in_pieces() {
    let scratch = Scratch::new();
    scratch.file("lower/public/.git/HEAD", "ref");
    scratch.publish("lower/public", &["a.html"], "old");
    let Some((published, said)) = publish_after(&overlay(&scratch), &scratch.path("merged/public")) else { return };
    assert!(!published);
    assert!(said.contains("lower layer of a container image") || said.contains("cannot put the site"), "{said}");
    assert!(!scratch.path("upper/public/index.html").exists());
    assert_eq!(scratch.read("lower/public/.git/HEAD"), "ref");
}

#[test]
fn a_mount_point_is_refused_and_a_folder_inside_it_named() {
    let scratch = Scratch::new();
    scratch.publish("public", &["a.html"], "old");
    scratch.publish("volume", &["a.html"], "old");
    let target = scratch.path("public");
    let mounts = [
        format!("mount --bind {} {}", scratch.path("volume").display(), target.display()),
        format!("mount -t tmpfs tmpfs {}", target.display()),
    ];
    for mount in mounts {
        let Some((published, said)) = publish_after(&mount, &target) else { return };
        assert!(!published);
        assert!(said.contains("mount point"), "{said}");
        assert!(said.contains(&format!("--out {}/site", target.display())), "{said}");
        assert!(scratch.read("public/a.html").contains("old"));
        assert!(scratch.read("volume/a.html").contains("old"));
        scratch.nothing_beside(&["public", "volume"]);
    }
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let scratch = Scratch::new();
    let volume = scratch.path("volume");
    std::fs::create_dir_all(&volume).expect("made");
    let at = volume.display();
    let old =
        format!("mkdir {at}/content {at}/public && touch {at}/public/.openvillage && echo old > {at}/public/a.html");
    let mount = format!("mount -t tmpfs -o size=120k tmpfs {at} && {old}");
    let look = format!("cat {at}/public/a.html >&2; ls -A {at} | tr '\\n' ' ' >&2");
    let Some((published, said)) = publish_between(&mount, &look, &volume.join("public")) else { return };
    assert!(!published);
    assert!(said.contains("the disk is full"), "{said}");
    assert!(said.ends_with("old\ncontent public "), "{said}");
}

#[test]
fn on_a_disk_it_is_as_in_memory() {
    let scratch = Scratch::on_disk();
    scratch.publish("public", &["a.html"], "one");
    scratch.publish("public", &["a.html"], "two");
    assert_eq!(whole(&scratch.path("public")), "two");
    scratch.nothing_beside(&["public"]);
}
