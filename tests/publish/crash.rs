//! A build killed at any moment leaves the old site or the new one, and the next build clears up after it.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::child::{self, FOREVER, ONCE};
use super::scratch::{Scratch, whole};

/// How often a builder is killed; more with `OPENVILLAGE_TEST_KILLS=200`.
fn kills() -> u64 {
    std::env::var("OPENVILLAGE_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(40)
}

#[test]
fn a_build_killed_at_any_moment_leaves_a_whole_site() {
    let scratch = Scratch::new();
    let target = scratch.path("public");
    scratch.file("public/.git/HEAD", "ref");
    scratch.file("public/CNAME", "village.example");
    assert!(child::start(ONCE, &target).wait().expect("it ran").success());
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut read = 0_u64;
            while !done.load(Ordering::Relaxed) {
                let page = fs::read_to_string(target.join("t0/v0/p0.html")).expect("a reader always finds the page");
                assert!(page.starts_with("t0/v0/p0.html: "), "a whole page");
                read += 1;
            }
            read
        });
        for kill in 0..kills() {
            let mut builder = child::start(FOREVER, &target);
            // Spread over some hundred steps of a build, and over several builds.
            let moment = kill.wrapping_mul(2_654_435_761) % 60_000;
            std::thread::sleep(Duration::from_micros(3_000 + moment));
            builder.kill().expect("it was still running");
            builder.wait().expect("it ended");
            whole(&target);
            if kill % 4 == 0 {
                assert!(child::start(ONCE, &target).wait().expect("it ran").success());
                whole(&target);
                assert_eq!(scratch.read("public/.git/HEAD"), "ref");
                assert_eq!(scratch.read("public/CNAME"), "village.example");
                scratch.nothing_beside(&["public"]);
            }
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().expect("the reader found every page") > 0);
    });
    assert!(child::start(ONCE, &target).wait().expect("it ran").success());
    scratch.nothing_beside(&["public"]);
}

#[test]
fn a_stale_stage_of_ours_is_removed_and_a_stranger_of_that_name_is_not() {
    let scratch = Scratch::new();
    scratch.file(".public.stage-1/.openvillage", "");
    scratch.file(".public.stage-1/half/page.html", "");
    fs::create_dir(scratch.path(".public.stage-2")).expect("made");
    scratch.file(".public.stage-3/letter.txt", "mine");
    scratch.file(".public.stage-x/.openvillage", "");
    scratch.file(".public.stage-4", "a file");
    scratch.publish("public", &["a.html"], "x");
    scratch.nothing_beside(&[".public.stage-3", ".public.stage-4", ".public.stage-x", "public"]);
    assert_eq!(scratch.read(".public.stage-3/letter.txt"), "mine");
}

#[test]
fn what_is_kept_is_found_again_in_a_stage_killed_at_the_last_moment() {
    let scratch = Scratch::new();
    scratch.publish("public", &["a.html"], "x");
    scratch.file("public/CNAME", "newer");
    scratch.file(".public.stage-1/.openvillage", "");
    scratch.file(".public.stage-1/.git/HEAD", "ref");
    scratch.file(".public.stage-1/CNAME", "older");
    scratch.publish("public", &["a.html"], "y");
    assert_eq!(scratch.read("public/.git/HEAD"), "ref");
    assert_eq!(scratch.read("public/CNAME"), "newer");
    scratch.nothing_beside(&["public"]);
}

#[test]
fn a_second_builder_is_told_to_wait() {
    let scratch = Scratch::new();
    let first = scratch.begin("public").expect("the target is free");
    let trouble = scratch.begin("public").expect_err("it is taken");
    let expected = format!(
        "another build is running for `{}` (process {})\nwait until it has ended, then build again",
        scratch.path("public").display(),
        std::process::id()
    );
    assert_eq!(trouble.to_string(), expected);
    first.write("a.html", b"a").expect("the first goes on");
    first.publish().expect("published");
    scratch.publish("public", &["b.html"], "x");
    scratch.nothing_beside(&["public"]);
}

#[test]
fn of_many_builders_each_publishes_whole_or_is_told_to_wait() {
    let scratch = Scratch::new();
    std::thread::scope(|scope| {
        for builder in 0..8 {
            let scratch = &scratch;
            scope.spawn(move || {
                for round in 0..10 {
                    let Ok(stage) = scratch.begin("public") else { continue };
                    stage.write("a.html", format!("a: {builder}.{round}").as_bytes()).expect("written");
                    stage.write("b.html", format!("b: {builder}.{round}").as_bytes()).expect("written");
                    stage.publish().expect("published");
                }
            });
        }
    });
    whole(&scratch.path("public"));
    scratch.nothing_beside(&["public"]);
}
