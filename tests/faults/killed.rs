//! The program killed at random moments over a site that is being read: what is linked, remembered and kept included.
//!
//! `OPENVILLAGE_TEST_KILLS=200` kills that often.

use std::fs;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use super::place::{Place, Scenario, differ};

fn kills() -> u64 {
    std::env::var("OPENVILLAGE_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(12)
}

/// Both states of the records differ in this page.
const PAGE: &str = "hill/budget-2024.html";

#[test]
fn killed_at_any_moment_it_leaves_a_whole_site_to_its_readers() {
    let mut place = Place::new(Scenario::Change);
    let page = place.root().join("public").join(PAGE);
    let known = [place.page(PAGE, 0), place.page(PAGE, 1)];
    let done = AtomicBool::new(false);
    let mut counted = [0; 3];
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut read = 0_u64;
            while !done.load(Ordering::Relaxed) {
                let bytes = fs::read(&page).expect("a reader always finds the page");
                let hash: [u8; 32] = Sha256::digest(bytes).into();
                assert!(known.contains(&hash), "a page of one of the two sites");
                read += 1;
                // Other tests want the processor too.
                std::thread::sleep(Duration::from_micros(50));
            }
            read
        });
        place.prepare();
        let began = Instant::now();
        assert!(place.program().status().expect("it runs").success());
        let whole = began.elapsed();
        for kill in 0..kills() {
            let sites = place.prepare();
            let mut builder = place.program().stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it runs");
            // Spread evenly over a build, in an order without a pattern.
            let part = kill.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
            std::thread::sleep(whole.mul_f64(part as f64 / f64::from(1 << 24) * 1.2));
            builder.kill().expect("ours");
            let ended = builder.wait().expect("it ended").success();
            let found = place.site();
            let [old, new] = &sites;
            let (is_old, is_new) = (found == *old, found == *new);
            assert!(is_old || is_new, "mixed: {}", differ(found.as_ref(), old.as_ref(), new.as_ref()));
            counted[if ended { 2 } else { usize::from(is_new) }] += 1;
            place.recover(&sites).unwrap_or_else(|fault| panic!("the next build: {fault}"));
        }
        done.store(true, Ordering::Relaxed);
        let read = reader.join().expect("the reader found every page");
        let [old, new, ended] = counted;
        println!(
            "{old} killed with the old site, {new} with the new one, {ended} had ended; read {read} times, 0 mixed"
        );
        assert!(read > 0 && old > 0);
    });
}
