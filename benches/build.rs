//! How long a portal takes to build, against the least any program could take.
//!
//! `cargo bench --bench build -- [--check | --rebuild | --beside HUGO] [--languages 2] [--jobs N] [--keep DIR] [100 500 2000]`
//!
//! With `--rebuild` a portal is built from nothing, again as it is, and after single edits, each over the site before.
//! With `--beside hugo` another generator builds the same tables ([`hugo`]); it is named by its program.
//!
//! With `--check` nothing is built: the records are checked as they are, then with faults in every village
//! ([`portal::spoil`]), in every form of output.
//!
//! For each number of villages a portal is written ([`portal`]), built with the release binary in a process of its own,
//! and compared with its floor: a second process that reads the same files, turns them into trees with the same parser
//! and writes as many bytes into the same files. Processor time of both is what the kernel charged them, the peak of
//! memory is `VmHWM`; both come from `/proc`, so on other systems those columns stay empty. Nothing is asserted.

#[path = "../tests/shared/html.rs"]
#[allow(dead_code, reason = "tests use more of it")]
mod html;
mod hugo;
mod portal;

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use openvillage::diag::Findings;
use openvillage::load::{front, node};
use openvillage::source::{FileId, tree};
use rayon::prelude::*;

fn main() -> io::Result<()> {
    // `cargo bench` adds `--bench` to whatever it was given.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["--floor", records, site, out, jobs] = words[..] {
        return floor(Path::new(records), Path::new(site), Path::new(out), jobs);
    }
    let mut sizes = Vec::new();
    let (mut languages, mut jobs, mut keep, mut only_check) = (1, None, None, false);
    let (mut again, mut beside) = (false, None);
    let mut left = words.into_iter();
    while let Some(word) = left.next() {
        let mut value = || left.next().unwrap_or_else(|| usage(word));
        match word {
            "--check" => only_check = true,
            "--rebuild" => again = true,
            "--beside" => beside = Some(value().to_owned()),
            "--languages" => languages = number(value()),
            "--jobs" => jobs = Some(value().to_owned()),
            "--keep" => keep = Some(PathBuf::from(value())),
            size => sizes.push(number(size)),
        }
    }
    if sizes.is_empty() {
        sizes = vec![100, 500, 2000];
    }
    if only_check {
        println!(
            "| villages | records | input MB | form | findings | output MB | wall s | CPU s | peak MB | villages/CPU s |"
        );
        println!("|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|");
        for villages in sizes {
            let folder = keep.clone().unwrap_or_else(scratch);
            let rows = checks(&folder, villages, languages, jobs.as_deref());
            if keep.is_none() {
                fs::remove_dir_all(&folder)?;
            }
            rows?;
        }
        return Ok(());
    }
    if again || beside.is_some() {
        println!("| villages | build | pages | wall s | CPU s | peak MB | of the first |");
        println!("|---:|---|---:|---:|---:|---:|---:|");
        for villages in sizes {
            let folder = keep.clone().unwrap_or_else(scratch);
            let rows = match &beside {
                Some(hugo) => both(&folder, villages, languages, jobs.as_deref(), hugo),
                None => rebuilds(&folder, villages, languages, jobs.as_deref()),
            };
            if keep.is_none() {
                fs::remove_dir_all(&folder)?;
            }
            rows?;
        }
        return Ok(());
    }
    println!(
        "| villages | records | input MB | pages | output MB | wall s | CPU s | peak MB | pages/s | CPU ms/page | floor CPU s | times the floor |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for villages in sizes {
        let folder = keep.clone().unwrap_or_else(scratch);
        let row = measure(&folder, villages, languages, jobs.as_deref());
        if keep.is_none() {
            fs::remove_dir_all(&folder)?;
        }
        println!("{}", row?);
    }
    Ok(())
}

fn usage(word: &str) -> ! {
    eprintln!(
        "`{word}`: expected [--check | --rebuild | --beside HUGO] [--languages 1|2] [--jobs N] [--keep DIR] [number of villages…]"
    );
    std::process::exit(2)
}

fn number(word: &str) -> usize {
    word.parse().unwrap_or_else(|_| usage(word))
}

/// A folder in memory where there is one, so that no disk is measured.
fn scratch() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let root = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    root.join(format!("openvillage-bench-{}", std::process::id()))
}

/// One line of the table.
fn measure(folder: &Path, villages: usize, languages: usize, jobs: Option<&str>) -> io::Result<String> {
    let (records, site, copy) = (folder.join("content"), folder.join("public"), folder.join("floor"));
    let written = portal::write(&records, villages, languages)?;
    let built = run(&mut ours(&records, &site, jobs))?;
    let files = files_of(&site)?;
    let pages = pages_of(&files);
    let bytes: u64 = files.iter().map(|(_, size)| size).sum();
    let mut least = Command::new(std::env::current_exe()?);
    least.arg("--floor").args([&records, &site, &copy]).arg(jobs.unwrap_or("0"));
    let least = run(least.stdout(Stdio::null()))?;
    let cpu = built.cpu.as_secs_f64();
    Ok(format!(
        "| {villages} | {} | {:.1} | {pages} | {:.0} | {:.2} | {cpu:.2} | {} | {:.0} | {:.3} | {:.2} | {:.1} |",
        written.files,
        written.bytes as f64 / 1e6,
        bytes as f64 / 1e6,
        built.wall.as_secs_f64(),
        built.peak / 1024,
        pages as f64 / built.wall.as_secs_f64(),
        cpu * 1000.0 / pages as f64,
        least.cpu.as_secs_f64(),
        cpu / least.cpu.as_secs_f64(),
    ))
}

/// Our build of a portal.
fn ours(records: &Path, site: &Path, jobs: Option<&str>) -> Command {
    let mut build = Command::new(env!("CARGO_BIN_EXE_openvillage"));
    build.args(["build", "--quiet", "--as-of", "2026-03-31", "--content"]).arg(records).arg("--out").arg(site);
    if let Some(jobs) = jobs {
        build.args(["--jobs", jobs]);
    }
    // Findings are told, and not looked at here.
    build.stdout(Stdio::null()).stderr(Stdio::null());
    build
}

/// A line of a table whose first line is the measure of the others.
fn line(villages: usize, name: &str, pages: usize, cost: &Cost, first: &Cost) {
    println!(
        "| {villages} | {name} | {pages} | {:.2} | {:.2} | {} | {:.4} |",
        cost.wall.as_secs_f64(),
        cost.cpu.as_secs_f64(),
        cost.peak / 1024,
        cost.cpu.as_secs_f64() / first.cpu.as_secs_f64(),
    );
}

fn pages_of(files: &[(PathBuf, u64)]) -> usize {
    files.iter().filter(|(path, _)| path.extension() == Some(OsStr::new("html"))).count()
}

/// A build from nothing, then builds over it. Files must have stood still for a moment, or they are read again.
fn rebuilds(folder: &Path, villages: usize, languages: usize, jobs: Option<&str>) -> io::Result<()> {
    let (records, site) = (folder.join("content"), folder.join("public"));
    portal::write(&records, villages, languages)?;
    let still = || std::thread::sleep(Duration::from_millis(2500));
    still();
    let cold = run(&mut ours(&records, &site, jobs))?;
    let pages = pages_of(&files_of(&site)?);
    line(villages, "from nothing", pages, &cold, &cold);
    let step = |name: &str, edit: &dyn Fn() -> io::Result<()>| -> io::Result<()> {
        edit()?;
        still();
        let cost = run(&mut ours(&records, &site, jobs))?;
        line(villages, name, pages, &cost, &cold);
        Ok(())
    };
    let first = records.join("town-000/village-00000");
    let change =
        |path: PathBuf, from: &str, to: &str| fs::write(&path, fs::read_to_string(&path)?.replacen(from, to, 1));
    step("as it is", &|| Ok(()))?;
    let book = fs::read_dir(first.join("budgets"))?.flatten().map(|it| it.path()).max();
    let book = book.ok_or_else(|| io::Error::other("a village has no budget"))?;
    step("one planned amount", &|| change(book.clone(), "plan: 1", "plan: 2"))?;
    let decision = fs::read_dir(first.join("decisions"))?.flatten().map(|it| it.path()).min();
    let decision = decision.ok_or_else(|| io::Error::other("a village has no decision"))?;
    step("one more sentence", &|| fs::write(&decision, fs::read_to_string(&decision)? + "\nOne more sentence.\n"))?;
    let mut check = Command::new(env!("CARGO_BIN_EXE_openvillage"));
    check
        .args(["check", "--quiet", "--as-of", "2026-03-31", "--content"])
        .arg(&records)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    line(villages, "check alone", 0, &run(&mut check)?, &cold);
    Ok(())
}

/// Our build and Hugo's of the same tables.
fn both(folder: &Path, villages: usize, languages: usize, jobs: Option<&str>, program: &str) -> io::Result<()> {
    let (records, site, other) = (folder.join("content"), folder.join("public"), folder.join("hugo"));
    portal::write(&records, villages, languages)?;
    let cost = run(&mut ours(&records, &site, jobs))?;
    let files = files_of(&site)?;
    line(villages, "openvillage", pages_of(&files), &cost, &cost);
    let paths: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
    hugo::write(&site, &paths, &other)?;
    let theirs = run(hugo::build(program, &other).stdout(Stdio::null()))?;
    let made = pages_of(&files_of(&other.join("public"))?);
    if made < paths.iter().filter(|path| path.extension() == Some(OsStr::new("html"))).count() {
        return Err(io::Error::other(format!("hugo made {made} pages only: the comparison would be unfair")));
    }
    line(villages, "hugo --minify", made, &theirs, &cost);
    Ok(())
}

/// The lines of the table of checks: clean records, then faulty ones in every form.
fn checks(folder: &Path, villages: usize, languages: usize, jobs: Option<&str>) -> io::Result<()> {
    let (records, told) = (folder.join("content"), folder.join("findings"));
    let written = portal::write(&records, villages, languages)?;
    for form in ["clean", "human", "json", "sarif", "github"] {
        if form == "human" {
            portal::spoil(&records)?;
        }
        let asked = if form == "clean" { "json" } else { form };
        let mut check = Command::new(env!("CARGO_BIN_EXE_openvillage"));
        check.args(["check", "--quiet", "--as-of", "2026-03-31", "--output-format", asked, "--content"]).arg(&records);
        if let Some(jobs) = jobs {
            check.args(["--jobs", jobs]);
        }
        let cost = run(check.stdout(fs::File::create(&told)?))?;
        let text = fs::read_to_string(&told)?;
        let begins: &[&str] = match form {
            "human" => &["error[", "warning[", "notice["],
            "clean" | "json" => &["      \"message\": "],
            "sarif" => &["          \"ruleId\": "],
            _ => &["::"],
        };
        let findings = text.lines().filter(|line| begins.iter().any(|begin| line.starts_with(begin))).count();
        println!(
            "| {villages} | {} | {:.1} | {form} | {} | {:.1} | {:.2} | {:.2} | {} | {:.0} |",
            written.files,
            written.bytes as f64 / 1e6,
            findings,
            text.len() as f64 / 1e6,
            cost.wall.as_secs_f64(),
            cost.cpu.as_secs_f64(),
            cost.peak / 1024,
            villages as f64 / cost.cpu.as_secs_f64(),
        );
    }
    Ok(())
}

/// What a process cost.
struct Cost {
    wall: Duration,
    /// User and system time together.
    cpu: Duration,
    /// The most memory it held, in KiB.
    peak: u64,
}

fn run(command: &mut Command) -> io::Result<Cost> {
    let before = cpu_of_children();
    let began = Instant::now();
    let mut child = command.spawn()?;
    let status_file = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let status = loop {
        if let Ok(text) = fs::read_to_string(&status_file)
            && let Some(line) = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))
        {
            peak = line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(peak);
        }
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let wall = began.elapsed();
    // 1: the records have errors, as they were meant to.
    if !matches!(status.code(), Some(0 | 1)) {
        return Err(io::Error::other(format!("{command:?}: {status}")));
    }
    Ok(Cost { wall, cpu: cpu_of_children().saturating_sub(before), peak })
}

/// User and system time of all children that have ended: fields 16 and 17 of `/proc/self/stat`, in hundredths of a
/// second on every Linux.
fn cpu_of_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name in brackets may hold blanks; what follows it does not.
    let fields = stat.rsplit(')').next().unwrap_or("").split_whitespace();
    let ticks: u64 = fields.skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

fn files_of(root: &Path) -> io::Result<Vec<(PathBuf, u64)>> {
    let mut out = Vec::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap_or(entry.path()).to_owned();
            out.push((path, entry.metadata()?.len()));
        }
    }
    Ok(out)
}

/// The least a build must do: read every record, parse it, write as many bytes into as many files.
fn floor(records: &Path, site: &Path, out: &Path, jobs: &str) -> io::Result<()> {
    let threads = jobs.parse().unwrap_or(0);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(io::Error::other)?;
    pool.install(|| {
        let found = tree::walk(records).map_err(|trouble| io::Error::other(trouble.to_string()))?;
        let nodes: usize = found.files.par_iter().map(|path| parse(records, path)).sum();
        std::hint::black_box(nodes);
        let files = files_of(site)?;
        let folders: std::collections::BTreeSet<&Path> = files.iter().filter_map(|(path, _)| path.parent()).collect();
        for folder in folders {
            fs::create_dir_all(out.join(folder))?;
        }
        let largest = files.iter().map(|(_, size)| *size).max().unwrap_or(0);
        let bytes = vec![b'x'; largest as usize];
        files.par_iter().try_for_each(|(path, size)| fs::write(out.join(path), &bytes[..*size as usize]))
    })
}

fn parse(root: &Path, path: &str) -> usize {
    let Ok(Ok(text)) = tree::read(root, path) else { return 0 };
    let mut found = Findings::default();
    let fields = match front::split(&text) {
        Ok(front) if path.ends_with(".md") => front.fields,
        _ if path.ends_with(".md") => return 0,
        _ => &text,
    };
    let tree = node::parse(fields, FileId(0), 0, &mut found);
    usize::from(std::hint::black_box(tree).is_some())
}
