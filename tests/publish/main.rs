//! Publishing through the library: what a reader sees during a swap, what is refused, what survives.
//!
//! Tests that need a process of their own run this binary again, see `child`.

mod child;
mod crash;
mod file_systems;
mod refusals;
mod scratch;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use openvillage::publish::{MANIFEST, MARKER};
use rayon::prelude::*;

use scratch::{Scratch, whole};

#[test]
fn a_first_site_stands_as_it_was_written() {
    let scratch = Scratch::new();
    let stage = scratch.begin("public").expect("the target is free");
    stage.write("index.html", b"<p>county").expect("written");
    stage.write("shiqiao/清河/it's 5%.html", "<p>清河".as_bytes()).expect("written");
    assert!(!scratch.path("public").exists(), "nothing is there before it is published");
    let published = stage.publish().expect("published");
    assert_eq!((published.files, published.bytes, published.unchanged), (2, 18, false));
    assert_eq!(scratch.read("public/shiqiao/清河/it's 5%.html"), "<p>清河");
    assert!(scratch.path("public").join(MARKER).is_file());
    scratch.nothing_beside(&["public"]);
}

#[test]
fn the_manifest_is_one_that_sha256sum_reads() {
    let scratch = Scratch::new();
    scratch.publish("public", &["b.html", "a/清河 1.html", "a b.html"], "x");
    let checked =
        Command::new("sha256sum").args(["--quiet", "-c", MANIFEST]).current_dir(scratch.path("public")).status();
    match checked {
        Ok(status) => assert!(status.success()),
        Err(cause) => eprintln!("skipped: sha256sum: {cause}"),
    }
}

#[test]
fn the_manifest_is_the_same_under_any_number_of_threads() {
    let names: Vec<String> = (0..300).map(|page| format!("t{}/v{}/p{page}.html", page % 7, page % 31)).collect();
    let texts: Vec<String> = [1, 2, 7]
        .map(|threads| {
            let scratch = Scratch::new();
            let stage = scratch.begin("public").expect("the target is free");
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            pool.install(|| {
                names.par_iter().for_each(|name| {
                    stage.write(name, name.as_bytes()).expect("written");
                })
            });
            stage.publish().expect("published");
            scratch.read(&format!("public/{MANIFEST}"))
        })
        .into();
    assert_eq!(texts[0].lines().count(), 300);
    assert!(texts.iter().all(|text| *text == texts[0]));
}

#[test]
fn a_reader_never_misses_a_page_while_sites_are_exchanged() {
    let scratch = Scratch::new();
    let pages: Vec<String> = (0..20).map(|page| format!("v{}/p{page}.html", page % 3)).collect();
    scratch.publish("public", &pages, "first");
    let (done, missing, read) = (AtomicBool::new(false), AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                for page in &pages {
                    let found = fs::read(scratch.path("public").join(page)).is_ok_and(|bytes| !bytes.is_empty());
                    missing.fetch_add(usize::from(!found), Ordering::Relaxed);
                    read.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
        for swap in 0..200 {
            scratch.publish("public", &pages, &format!("swap {swap}"));
        }
        done.store(true, Ordering::Relaxed);
    });
    assert_eq!(missing.into_inner(), 0, "of {} reads", read.into_inner());
    assert!(scratch.read("public/v0/p0.html").contains("swap 199"));
    scratch.nothing_beside(&["public"]);
}

#[test]
fn the_same_site_is_not_published_again_unless_it_was_damaged() {
    let scratch = Scratch::new();
    let inode = |scratch: &Scratch| {
        use std::os::unix::fs::MetadataExt as _;
        fs::metadata(scratch.path("public")).expect("it stands").ino()
    };
    assert!(!scratch.publish("public", &["a.html", "b/c.html"], "x").unchanged);
    let before = inode(&scratch);
    assert!(scratch.publish("public", &["b/c.html", "a.html"], "x").unchanged);
    assert_eq!(inode(&scratch), before);
    fs::write(scratch.path("public/b/c.html"), "damaged").expect("writable");
    assert!(!scratch.publish("public", &["a.html", "b/c.html"], "x").unchanged);
    fs::write(scratch.path("public/extra.html"), "not ours").expect("writable");
    assert!(!scratch.publish("public", &["a.html", "b/c.html"], "x").unchanged);
    whole(&scratch.path("public"));
    scratch.nothing_beside(&["public"]);
}

#[test]
fn what_belongs_to_the_folder_survives() {
    let scratch = Scratch::new();
    let kept = [".gitignore", ".gitkeep", ".well-known/acme-challenge/token", "CNAME", ".git/objects/aa/bb"];
    for name in kept {
        scratch.file(&format!("public/{name}"), name);
    }
    // A folder that holds nothing else counts as empty.
    scratch.publish("public", &["a.html"], "one");
    scratch.publish("public", &["b.html"], "two");
    for name in kept {
        assert_eq!(scratch.read(&format!("public/{name}")), name);
    }
    assert!(!scratch.path("public/a.html").exists());
    whole(&scratch.path("public"));
    scratch.nothing_beside(&["public"]);
}

#[test]
fn a_stage_given_up_is_removed_and_the_old_site_stands() {
    let scratch = Scratch::new();
    scratch.file("public/.git/HEAD", "ref");
    scratch.publish("public", &["a.html"], "old");
    let stage = scratch.begin("public").expect("the target is ours");
    stage.write("a.html", b"new").expect("written");
    drop(stage);
    assert!(scratch.read("public/a.html").contains("old"));
    scratch.nothing_beside(&["public"]);
}

#[test]
fn a_link_to_a_folder_is_followed() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.path("real")).expect("made");
    std::os::unix::fs::symlink("real", scratch.path("public")).expect("linked");
    scratch.publish("public", &["a.html"], "one");
    scratch.publish("public", &["a.html"], "two");
    assert!(scratch.path("public").is_symlink());
    assert!(scratch.read("real/a.html").contains("two"));
    scratch.nothing_beside(&["public", "real"]);
}

#[test]
fn folders_above_the_target_are_made() {
    let scratch = Scratch::new();
    scratch.publish("www/villages/site", &["a.html"], "one");
    assert!(scratch.path("www/villages/site/a.html").is_file());
}

#[test]
fn everyone_may_read_what_was_published_under_a_strict_umask() {
    let scratch = Scratch::new();
    let status = child::under_umask("077", child::ONCE, &scratch.path("public"));
    assert!(status.success());
    for found in walkdir::WalkDir::new(scratch.path("public")) {
        let found = found.expect("readable");
        let mode = found.metadata().expect("readable").permissions().mode() & 0o777;
        let expected = if found.file_type().is_dir() { 0o755 } else { 0o644 };
        assert_eq!(mode, expected, "{}", found.path().display());
    }
}
