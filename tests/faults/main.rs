//! Faults injected: at one file call after the other, the system says no, or the program is killed there.
//!
//! `strace` counts the calls of the real program while it publishes, and answers the n-th with an error. Whatever it was,
//! the target is the site before or the new one, the exit code says which, the message names the place and the cause, and
//! the next build succeeds and leaves nothing behind.
//!
//! `OPENVILLAGE_FAULTS=1 cargo test --test faults -- --nocapture` injects at every call; the sample takes every n-th, and
//! any other number is that n. Where there is no `strace`, or it may trace nothing, this is skipped and said.

#[path = "../shared/mod.rs"]
mod shared;

mod killed;
mod place;
mod strace;
mod world;

use std::collections::BTreeMap;
use std::process::Output;

use place::{Place, Scenario, Site};
use strace::{Call, Fault, Fired};

/// Of how many injections one is made.
fn stride() -> usize {
    std::env::var("OPENVILLAGE_FAULTS").ok().and_then(|stride| stride.parse().ok()).unwrap_or(SAMPLE)
}

const SAMPLE: usize = 401;

#[test]
fn a_first_site() {
    inject(Scenario::First);
}

#[test]
fn every_page_over_an_old_site() {
    inject(Scenario::Over);
}

#[test]
fn one_change_over_a_site_that_is_remembered() {
    inject(Scenario::Change);
}

#[test]
fn going_back() {
    inject(Scenario::Back);
}

/// Injects faults into what the program does in a scenario, and holds what comes of each against what was promised.
fn inject(scenario: Scenario) {
    if let Err(why) = strace::works() {
        eprintln!("skipped: no faults are injected here: {why}");
        return;
    }
    let mut place = Place::new(scenario);
    let plan = plan(&mut place);
    println!("{scenario:?}: {} injections are possible, each {}th is made", plan.len(), stride());
    // Refused, borne, killed, not reached.
    let mut made: BTreeMap<&'static str, [usize; 4]> = BTreeMap::new();
    let mut faults = Vec::new();
    for call in plan.iter().step_by(stride()) {
        let sites = place.prepare();
        let (output, fired) = strace::inject(&place, call);
        let counted = made.entry(call.name).or_default();
        if fired == Fired::No {
            // Threads share their work differently in every run: the n-th call may be one fewer.
            counted[3] += 1;
        } else {
            let end = judge(&place, call, &fired, &output, &sites);
            match end {
                Ok(end) => counted[end as usize] += 1,
                Err(fault) => faults.push(format!("{scenario:?}, {call:?}, {fired:?}: {fault}")),
            }
        }
        if let Err(fault) = place.recover(&sites) {
            faults.push(format!("{scenario:?}, {call:?}, {fired:?}: the next build: {fault}"));
            place = Place::new(scenario);
        }
    }
    let whole = |end: usize| made.values().map(|counted| counted[end]).sum::<usize>();
    println!(
        "{scenario:?}: {} injections: {} refused, {} borne, {} killed; {} not reached",
        whole(0) + whole(1) + whole(2) + faults.len(),
        whole(0),
        whole(1),
        whole(2),
        whole(3)
    );
    for (name, [refused, borne, killed, _]) in &made {
        println!("    {name:<16} {refused:>5} refused {borne:>5} borne {killed:>5} killed");
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults[..faults.len().min(40)].join("\n"));
    assert!(whole(0) + whole(1) + whole(2) > 0, "nothing was injected");
}

/// Every call of the program in a scenario, with an error and with a kill each; and those on the files beside the site
/// once more by their paths, since the first calls of a process are those of the dynamic linker.
fn plan(place: &mut Place) -> Vec<Call> {
    let mut plan = Vec::new();
    for beside in [true, false] {
        place.prepare();
        let counted = strace::count(place, beside);
        place.build_again();
        for (at, (name, most)) in counted.into_iter().enumerate() {
            for n in 1..=most {
                let error = strace::ERRORS[(n + at) % strace::ERRORS.len()];
                plan.push(Call { name, n, fault: Fault::Error(error), beside });
                plan.push(Call { name, n, fault: Fault::Kill, beside });
            }
        }
    }
    plan
}

/// How a run with a fault ended well.
#[derive(Clone, Copy)]
enum End {
    Refused = 0,
    Borne = 1,
    Killed = 2,
}

fn judge(place: &Place, call: &Call, fired: &Fired, output: &Output, sites: &[Option<Site>; 2]) -> Result<End, String> {
    use std::os::unix::process::ExitStatusExt as _;
    let said = String::from_utf8_lossy(&output.stderr);
    let [old, new] = sites;
    let found = place.site();
    let is_old = found == *old;
    let is_new = found == *new;
    // To start `git` this is opened; where it cannot be, the site is built without its history and says so.
    let without_git = matches!(fired, Fired::At(line) if line.contains("\"/dev/null\""));
    if !is_old && !is_new && without_git && place.is_whole() {
        return Ok(End::Borne);
    }
    if !is_old && !is_new {
        return Err(format!("mixed: {}", place::differ(found.as_ref(), old.as_ref(), new.as_ref())));
    }
    if output.status.signal() == Some(9) {
        return Ok(End::Killed);
    }
    match output.status.code() {
        Some(0) if is_new => Ok(End::Borne),
        Some(3) if is_old => {
            let Fault::Error(error) = call.fault else { return Err("it was not killed".to_owned()) };
            let mute = matches!(fired, Fired::At(line) if line.contains("write(2,"));
            let told = said.contains(strace::in_words(error)) && place.names_a_path(&said);
            if told || mute { Ok(End::Refused) } else { Err(format!("path or cause are not named: {said}")) }
        }
        // The program never began.
        Some(127) if is_old && said.contains("error while loading shared libraries") => Ok(End::Refused),
        code => Err(format!("exit code {code:?} with the {} site: {said}", if is_old { "old" } else { "new" })),
    }
}
