//! Writes a portal of any number of villages into a folder, the same bytes every time.
//!
//! Nothing is drawn at random: every figure follows from the number of its village, so that two runs on two machines
//! measure the same work. The accounts add up, the references lead somewhere, and `openvillage check` finds no error.

mod village;
mod words;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use words::Both;

/// Villages of one township.
const TOWNSHIP: usize = 20;
/// The years every village has records of.
const YEARS: std::ops::RangeInclusive<i32> = 2021..=2025;

/// What was written.
#[derive(Debug, Default, Clone, Copy)]
pub struct Written {
    /// Files.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
}

/// Writes files into the folder of a portal and counts them.
pub struct Out<'a> {
    root: &'a Path,
    /// How many languages the portal is written in: 1 (zh) or 2 (zh, en).
    pub languages: usize,
    written: Written,
}

/// Writes a portal of that many villages in one language (zh) or two (zh, en).
pub fn write(root: &Path, villages: usize, languages: usize) -> io::Result<Written> {
    let mut out = Out { root, languages, written: Written::default() };
    let tags = if languages > 1 { "[zh, en]" } else { "[zh]" };
    let title = out.text("安澜县村务公开", "Anlan County Village Accounts");
    let publisher = out.text("安澜县农业农村局", "Anlan County Bureau of Agriculture and Rural Affairs");
    out.file(
        "portal.yaml",
        &format!(
            "title: {title}\npublisher: {publisher}\nlevel: county\nbase_url: https://accounts.example.org/\n\
             languages: {tags}\ncurrency: CNY\npacks: [cn-organic-law, cn-collective, privacy-cn]\n"
        ),
    )?;
    for number in 0..villages {
        let town = number / TOWNSHIP;
        let folder = format!("town-{town:03}");
        if number % TOWNSHIP == 0 {
            let name = words::township(town);
            let name = out.text(&name.zh, &name.en);
            out.file(&format!("{folder}/area.yaml"), &format!("level: township\nname: {name}\n"))?;
        }
        village::write(&mut out, &format!("{folder}/village-{number:05}"), number)?;
    }
    Ok(out.written)
}

/// Puts faults into the records of every village: funds that do not close, a field that is misspelt, words that are
/// none.
pub fn spoil(root: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let path = entry?.into_path();
        let name = path.to_string_lossy().replace('\\', "/");
        let change: (&str, &str) = match () {
            () if name.contains("/budgets/2021") => ("closing: ", "closing: 1"),
            () if name.contains("/budgets/2022") => ("status:", "statos:"),
            () if name.contains("/budgets/2023") => ("kind: revenue", "kind: revenu"),
            () if name.contains("/duties/2024") => ("nature:", "natur:"),
            () => continue,
        };
        if path.is_file() {
            fs::write(&path, fs::read_to_string(&path)?.replace(change.0, change.1))?;
        }
    }
    Ok(())
}

impl Out<'_> {
    fn file(&mut self, path: &str, text: &str) -> io::Result<()> {
        let full = self.root.join(path);
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(full, text)?;
        self.written.files += 1;
        self.written.bytes += text.len() as u64;
        Ok(())
    }

    /// Text in the portal's languages, as a record writes it.
    fn text(&self, zh: &str, en: &str) -> String {
        if self.languages > 1 { format!("{{zh: {zh}, en: \"{en}\"}}") } else { zh.to_owned() }
    }

    fn both(&self, words: &Both) -> String {
        self.text(words.0, words.1)
    }
}

/// A number that follows from its seeds and looks like none of them (SplitMix64's mixing step).
fn mixed(seeds: &[usize]) -> u64 {
    let mut state = 0u64;
    for seed in seeds {
        state = state.wrapping_add(*seed as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        state ^= state >> 31;
    }
    state
}

/// A number between two, both included.
fn between(low: i64, high: i64, seeds: &[usize]) -> i64 {
    low + (mixed(seeds) % (high - low + 1) as u64) as i64
}

/// Cents as a record writes them: `15000`, `3540.25`.
fn yuan(cents: i64) -> String {
    let mut out = String::new();
    write!(out, "{}", cents / 100).expect("writing to a string cannot fail");
    if cents % 100 != 0 {
        write!(out, ".{:02}", cents % 100).expect("writing to a string cannot fail");
    }
    out
}
