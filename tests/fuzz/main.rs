//! Whatever stands in a record, a cache or a list of files: readers answer, soon and without a crash.
//!
//! A small mutator works on the corpus in `corpus/` and on the records of the repository for a time:
//! `OPENVILLAGE_FUZZ=300 cargo test --release --test fuzz -- --nocapture` gives every target five minutes; without it each
//! has less than a second. What crashed once is kept in the corpus, and every run begins with it unchanged.

#[path = "../shared/mod.rs"]
mod shared;

mod mutate;
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use mutate::Mutator;

/// Slower than this is a fault: a record of a few kilobytes is read in a fraction of it.
const SLOW: Duration = Duration::from_secs(1);
/// Inputs grow no longer.
const LONGEST: usize = 4096;

fn time() -> Duration {
    let asked = std::env::var("OPENVILLAGE_FUZZ").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs_f64(asked.unwrap_or(0.7))
}

/// Gives a reader the corpus as it is, then changed at random, until the time is over. A reader that is wrong says so by
/// panicking.
fn fuzz(name: &str, corpus: Vec<String>, reader: impl Fn(&str)) {
    assert!(!corpus.is_empty(), "{name} has no corpus");
    let began = Instant::now();
    let mut mutator = Mutator::new(name, &corpus);
    let (mut executions, mut slowest) = (0_u64, Duration::ZERO);
    let run = |text: &str| {
        let began = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| reader(text))).is_err() {
            panic!("{name}: this input is not borne; keep it in the corpus:\n{text:?}");
        }
        began.elapsed()
    };
    for text in &corpus {
        slowest = slowest.max(run(text));
        executions += 1;
    }
    while began.elapsed() < time() {
        let text = mutator.next(LONGEST);
        let mut took = run(&text);
        if took > SLOW {
            // On a busy machine a pause is not the reader's: what counts is the time on the processor.
            let before = on_processor();
            let again = run(&text);
            took = before.and_then(|before| on_processor()?.checked_sub(before)).unwrap_or(again);
        }
        assert!(took <= SLOW, "{name}: {took:?} for this input:\n{text:?}");
        slowest = slowest.max(took);
        executions += 1;
    }
    println!("{name}: {executions} executions, 0 crashes, 0 slow; the slowest took {slowest:?}");
}

/// How long this thread has had a processor, where the system tells.
fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
