//! A small portal and its site, brought before each injection to where the scenario begins.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest as _, Sha256};

use super::shared::{Scratch, TODAY, copy, files, program, root};

/// What the program is doing when a fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scenario {
    /// Nothing stands at the target.
    First,
    /// A site stands, nothing is remembered, and every page changes.
    Over,
    /// A site stands and is remembered; one figure changes.
    Change,
    /// The site before is put back.
    Back,
}

/// Where no program is found: what git does is not ours, and pages say whether there is a history.
pub const NO_GIT: &str = "/nonexistent";

/// Files of a site, each with its hash.
pub type Site = BTreeMap<String, [u8; 32]>;

pub struct Place {
    scenario: Scenario,
    scratch: Scratch,
    log: Scratch,
    /// Which of two states the records are in.
    second: bool,
    /// The sites of both, as a quiet build makes them.
    sites: [Site; 2],
}

impl Place {
    pub fn new(scenario: Scenario) -> Place {
        let mut place = Place {
            scenario,
            scratch: Scratch::new("faults"),
            log: Scratch::new("faults-log"),
            second: true,
            sites: [Site::new(), Site::new()],
        };
        copy(&root().join("tests/portals/smallest/content"), &place.scratch.join("content"));
        for state in 0..2 {
            place.turn();
            place.build_again();
            place.sites[state] = place.site().expect("just built");
        }
        let [first, second] = &place.sites;
        assert!(first != second && first.len() > 100);
        place
    }

    pub fn root(&self) -> &Path {
        &self.scratch.path
    }

    pub fn log(&self) -> PathBuf {
        self.log.join("calls")
    }

    /// A place for what is no part of the scenario.
    pub fn elsewhere(&self, name: &str) -> PathBuf {
        self.log.join(name)
    }

    /// The records, and what stands beside the site.
    pub fn beside(&self) -> Vec<PathBuf> {
        let names = [
            "",
            "content",
            "content/portal.yaml",
            "content/hill",
            "content/hill/village.yaml",
            "content/hill/budgets",
            "content/hill/budgets/2024-council.yaml",
            "public",
            "public/manifest.sha256",
            "public/.openvillage",
            ".public.lock",
            ".public.cache",
            ".public.cache-new",
            ".public.previous",
            ".public.previous/.openvillage",
            ".public.previous/manifest.sha256",
        ];
        let mut paths: Vec<PathBuf> = names.iter().map(|name| self.root().join(name)).collect();
        paths[0] = self.root().to_owned();
        // The records are named as they were on the command line.
        paths.extend(names[1..8].iter().map(PathBuf::from));
        paths
    }

    pub fn arguments(&self) -> Vec<String> {
        let rollback = self.scenario == Scenario::Back;
        let arguments: &[&str] = match rollback {
            true => &["rollback", "--out", "public"],
            false => &["build", "--quiet", "--jobs", "1", "--as-of", TODAY],
        };
        arguments.iter().map(|it| (*it).to_owned()).collect()
    }

    /// Writes the other state of the records.
    fn turn(&mut self) {
        self.second = !self.second;
        let (title, rent) = match (self.scenario, self.second) {
            (_, false) => ("Hill Village Accounts", "1150.50"),
            (Scenario::Over, true) => ("Accounts of Hill Village", "1151.50"),
            (_, true) => ("Hill Village Accounts", "1151.50"),
        };
        let replace = |path: &str, change: &dyn Fn(&str) -> Option<String>| {
            let path = self.root().join("content").join(path);
            let text = fs::read_to_string(&path).expect("a record");
            let lines: Vec<String> = text.lines().map(|line| change(line).unwrap_or_else(|| line.to_owned())).collect();
            fs::write(&path, lines.join("\n") + "\n").expect("written");
        };
        replace("portal.yaml", &|line| line.starts_with("title: ").then(|| format!("title: {title}")));
        let changed = |line: &str| Some(format!("{}actual: {rent}}}", line.split_once("actual: 115")?.0));
        replace("hill/budgets/2024-council.yaml", &changed);
    }

    /// Brings about where the scenario begins. Returns the site that stands and the one that is to stand.
    pub fn prepare(&mut self) -> [Option<Site>; 2] {
        let remove = |path: PathBuf| {
            if fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir()) {
                fs::remove_dir_all(path).expect("ours");
            } else {
                let _ = fs::remove_file(path);
            }
        };
        let state = |second: bool| Some(self.sites[usize::from(second)].clone());
        match self.scenario {
            Scenario::First => {
                for name in ["public", ".public.cache", ".public.previous"] {
                    remove(self.root().join(name));
                }
                [None, state(self.second)]
            }
            Scenario::Over | Scenario::Change => {
                let sites = [state(self.second), state(!self.second)];
                if self.scenario == Scenario::Over {
                    remove(self.root().join(".public.cache"));
                }
                self.turn();
                sites
            }
            Scenario::Back => {
                self.turn();
                self.build_again();
                self.turn();
                self.build_again();
                let sites =
                    [self.sites[usize::from(self.second)].clone(), self.sites[usize::from(!self.second)].clone()];
                sites.map(Some)
            }
        }
    }

    /// Builds without a fault.
    pub fn build_again(&self) {
        let built = self.quiet();
        assert!(built.is_ok(), "{built:?}");
    }

    /// The program at its work, in a known environment.
    pub fn program(&self) -> Command {
        let mut command = program();
        command.current_dir(self.root()).args(self.arguments()).env("PATH", NO_GIT);
        command
    }

    /// The hash of a page in one of the two states.
    pub fn page(&self, path: &str, state: usize) -> [u8; 32] {
        self.sites[state][path]
    }

    fn quiet(&self) -> Result<(), String> {
        let mut command: Command = program();
        command.current_dir(self.root()).args(["build", "--quiet", "--as-of", TODAY]);
        let output = command.env("PATH", NO_GIT).output().expect("the program runs");
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    }

    /// The next build: it succeeds, its site is that of its records, and nothing of the one before is left.
    pub fn recover(&self, sites: &[Option<Site>; 2]) -> Result<(), String> {
        self.quiet()?;
        let expected = &self.sites[usize::from(self.second)];
        let found = self.site();
        if found.as_ref() != Some(expected) {
            return Err(format!(
                "not the site of its records: {}",
                differ(found.as_ref(), Some(expected), sites[0].as_ref())
            ));
        }
        let allowed = ["content", "public", ".public.cache", ".public.previous"];
        let beside = fs::read_dir(self.root()).expect("readable").map(|entry| entry.expect("readable").file_name());
        let left: BTreeSet<_> = beside.filter(|name| !allowed.iter().any(|known| name == *known)).collect();
        if left.is_empty() { Ok(()) } else { Err(format!("{left:?} were left behind")) }
    }

    /// What stands at the target.
    pub fn site(&self) -> Option<Site> {
        let public = self.root().join("public");
        public
            .exists()
            .then(|| files(&public).into_iter().map(|(path, bytes)| (path, Sha256::digest(bytes).into())).collect())
    }

    /// Whether what stands at the target is what its own list says, no more and no less.
    pub fn is_whole(&self) -> bool {
        let list = fs::read_to_string(self.root().join("public/manifest.sha256")).unwrap_or_default();
        let mut found = self.site().unwrap_or_default();
        found.remove("manifest.sha256");
        found.remove(".openvillage");
        let hex = |hash: &[u8; 32]| hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let lines: BTreeSet<String> = found.iter().map(|(path, hash)| format!("{}  {path}", hex(hash))).collect();
        lines == list.lines().map(str::to_owned).collect()
    }

    /// Whether a message names one of our files or folders.
    pub fn names_a_path(&self, said: &str) -> bool {
        let errors: Vec<&str> = said.lines().filter(|line| !line.starts_with("strace: ")).collect();
        let named = |name: &str| errors.iter().any(|line| line.contains(name));
        named(&self.root().display().to_string()) || ["public", "content"].into_iter().any(named)
    }
}

/// The first files that are neither of the one site nor of the other.
pub fn differ(found: Option<&Site>, old: Option<&Site>, new: Option<&Site>) -> String {
    let Some(found) = found else { return "nothing stands there".to_owned() };
    let paths: BTreeSet<&String> = [Some(found), old, new].into_iter().flatten().flat_map(BTreeMap::keys).collect();
    let is = |path: &&&String, site: Option<&Site>| site.is_some_and(|site| site.get(**path) == found.get(**path));
    let not_old = paths.iter().filter(|path| !is(path, old)).take(3).collect::<Vec<_>>();
    let not_new = paths.iter().filter(|path| !is(path, new)).take(3).collect::<Vec<_>>();
    format!("not as in the old site: {not_old:?}, not as in the new: {not_new:?}")
}
