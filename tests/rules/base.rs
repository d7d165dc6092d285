//! The village the examples stand in: one committee, three posts, and the records of the example.

use std::fs;
use std::path::{Path, PathBuf};

use openvillage::aggregate::{summary, totals};
use openvillage::check::{self, Context, Verdict};
use openvillage::diag::{Diagnostic, Findings};
use openvillage::load;
use openvillage::measure::period::parse_date;
use openvillage::pack;
use openvillage::source::Origin;

const PORTAL: &str = "\
title: {zh: 安澜县, en: Anlan County}
level: county
languages: [en, zh]
currency: CNY
packs: [cn-organic-law, cn-collective, privacy-cn]
thresholds: {tender: 100000}
";

const AREA: &str = "level: township\nname: {zh: 石桥镇, en: Shiqiao Town}\n";

const VILLAGE: &str = "\
name: {zh: 清河村, en: Qinghe Village}
entities:
  - {id: committee, kind: villagers_committee, name: {zh: 清河村村民委员会, en: Qinghe Villagers' Committee}}
population:
  2024: {registered: 1286, resident: 1012, adults: 903, households: 402, representatives: 45, party_members: 42}
  2025: {registered: 1281, resident: 999, adults: 897, households: 402, representatives: 45, party_members: 42}
  2026: {registered: 1270, resident: 992, adults: 898, households: 400, representatives: 45, party_members: 43}
";

const PEOPLE: &str = "\
posts:
  - {id: head, role: vc_head, holder: {zh: 李建国, en: Li Jianguo}, from: 2022-01-15}
  - {id: clerk, role: clerk, holder: {zh: 王芳, en: Wang Fang}, from: 2019-06-01}
  - {id: accountant, role: accountant, holder: {zh: 赵敏, en: Zhao Min}, from: 2019-06-01}
";

/// Where the village stands in the portal.
pub const VILLAGE_PATH: &str = "shiqiao/qinghe";

/// The path of a record from the portal's root. One that begins with `/` stands there and not in the village.
pub fn in_portal(path: &str) -> String {
    path.strip_prefix('/').map_or_else(|| format!("{VILLAGE_PATH}/{path}"), str::to_owned)
}

/// A portal on disk, removed when it goes out of use.
pub struct Portal {
    root: PathBuf,
}

impl Portal {
    /// The base portal. `name` keeps tests that run at the same time apart.
    pub fn new(name: &str) -> Portal {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rules-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        let portal = Portal { root };
        portal.write("portal.yaml", PORTAL);
        portal.write("shiqiao/area.yaml", AREA);
        portal.write("shiqiao/qinghe/village.yaml", VILLAGE);
        portal.write("shiqiao/qinghe/people.yaml", PEOPLE);
        portal
    }

    /// Writes a file, its path from the portal's root.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// Writes a record of the village.
    pub fn record(&self, path: &str, text: &str) {
        self.write(&in_portal(path), text);
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.root
    }

    /// Everything found in the portal itself, without its villages.
    pub fn opened(&self) -> Vec<Diagnostic> {
        let opened = load::portal(&Origin::folder(&self.root)).expect("the folder can be read");
        let mut found = Findings::default();
        let packs = pack::open(&opened, &mut found);
        let mut all = opened.diagnostics;
        all.extend(found.settle(&opened.files));
        let as_of = parse_date("2026-06-30").expect("a date");
        let context = Context { portal: &opened.portal, packs: &packs, as_of, latest: Some(as_of) };
        all.extend(check::portal(&context, &opened.files).settle(&opened.files));
        all
    }

    /// The packs of the portal.
    pub fn packs(&self, found: &mut Findings) -> pack::Packs {
        pack::open(&load::portal(&Origin::folder(&self.root)).expect("the folder can be read"), found)
    }

    /// Judges the village, and what the portal says of itself.
    pub fn check(&self) -> Verdict {
        let opened = load::portal(&Origin::folder(&self.root)).expect("the folder can be read");
        let folder = opened.folders.iter().find(|folder| folder.path == VILLAGE_PATH).expect("the village is there");
        let packs = pack::open(&opened, &mut Findings::default());
        let as_of = parse_date("2026-06-30").expect("a date");
        let context = Context { portal: &opened.portal, packs: &packs, as_of, latest: Some(as_of) };
        let loaded =
            load::village(&Origin::folder(&self.root), &opened.portal, folder).expect("the village can be read");
        let mut verdict = check::village(loaded, &context);
        let summary = verdict.checked.as_ref().map(|village| summary::of(village, &context));
        let totals = totals::judge(&context, &|path| summary.as_ref().filter(|it| it.path == path));
        verdict.diagnostics.extend(totals.settle(&opened.files));
        let own = check::portal(&context, &opened.files).settle(&opened.files);
        verdict.diagnostics.extend(opened.diagnostics.into_iter().chain(own));
        verdict
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// A record as a rule's page shows it: only what the rule is about. What else it needs is added at the end, so that
/// its lines keep their numbers; a decision's fields are put between `---`, which moves them down by the line returned.
pub fn complete(path: &str, text: &str) -> (String, usize) {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let stem = name.trim_end_matches(".yaml").trim_end_matches(".md");
    let mut out = text.to_owned();
    let mut need = |key: &str, value: &str| {
        if !text.lines().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'))) {
            out.push_str(&format!("{key}: {value}\n"));
        }
    };
    match folder {
        "" if name == "portal.yaml" => {
            for line in PORTAL.lines() {
                let (key, value) = line.split_once(": ").expect("each line is a field");
                need(key, value);
            }
        }
        "" if name == "village.yaml" => {
            for field in VILLAGE.split_inclusive('\n').collect::<Vec<_>>().chunk_by(|_, line| line.starts_with("  ")) {
                let (key, value) = field
                    .concat()
                    .split_once(':')
                    .map(|(key, rest)| (key.to_owned(), rest.to_owned()))
                    .expect("a field");
                need(&key, value.trim_start_matches(' ').trim_end());
            }
        }
        "budgets" => {
            let (year, entity) = stem.split_once('-').unwrap_or((stem, "committee"));
            for (key, value) in [("year", year), ("entity", entity), ("status", "final"), ("chart", "none")] {
                need(key, value);
            }
            need("lines", "[]");
        }
        "transactions" => {
            let (year, entity) = stem.split_once('-').unwrap_or((stem, "committee"));
            need("year", year);
            need("entity", entity);
        }
        "debts" if stem == "plan" => {}
        "debts" => {
            for (key, value) in [
                ("title", "Road loan"),
                ("entity", "committee"),
                ("creditor", "{kind: bank, name: Anlan Rural Commercial Bank}"),
                ("instrument", "loan"),
                ("purpose", "public_works"),
            ] {
                need(key, value);
            }
        }
        "decisions" => {
            for (key, value) in [
                ("title", "Paving of the road"),
                ("entity", "committee"),
                ("matter", "public_works"),
                ("procedure", "representatives"),
            ] {
                need(key, value);
            }
            // What was decided was also made public, unless the page is about that.
            if !text.contains("publish_resolution") && !text.contains("LEG-13") {
                let resolution = text.split("step: resolution").nth(1).and_then(|rest| rest.split("date: ").nth(1));
                if let Some(day) = resolution.and_then(|rest| rest.get(..10)) {
                    need("resolution_published_on", day);
                }
            }
            return (format!("---\n{out}---\n\nThe committee proposes to pave the road.\n"), 1);
        }
        _ => {}
    }
    (out, 0)
}
