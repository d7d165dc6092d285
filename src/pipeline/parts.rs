//! A site made in parts, on many machines: which part is made here, and what is taken from parts that were made elsewhere.
//!
//! A part is everything at and below some areas: it needs the records below them and the portal's and the areas' own, and
//! leaves its villages' summaries. The rest is made of summaries, so it needs no village's records. Every file of the site
//! is made by exactly one of them: together they are what one build would have made, byte for byte (docs/scale.md).

mod file;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::Failure;
use super::contract::Options;
use super::ground::Ground;
use super::kept::json;
use super::search::Found;
use crate::aggregate::summary::Summary;
use crate::diag::{Diagnostic, Words};
use crate::load::{Opened, VillageFolder};
use crate::model::Area;
use crate::page;
pub(super) use file::Line;
use file::{Head, Left};

/// What of a site is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// The areas whose part is made, by their paths; none for the whole site.
    pub only: Vec<String>,
    /// What parts made elsewhere have left: their villages are not read here, and their pages not made.
    pub summaries: Vec<PathBuf>,
    /// Where the summaries of the part made here are left.
    pub leave: Option<PathBuf>,
}

impl Parts {
    /// Whether anything but a whole site made from records is asked for.
    pub fn any(&self) -> bool {
        !self.only.is_empty() || !self.summaries.is_empty()
    }
}

/// What is made here.
pub(super) struct Share<'o> {
    options: &'o Options,
    files: Vec<(&'o Path, Left)>,
    /// Villages that are not made here.
    elsewhere: HashSet<String>,
}

impl<'o> Share<'o> {
    /// Reads what the other parts have left.
    pub fn read(options: &'o Options) -> Result<Share<'o>, Failure> {
        let mut files = Vec::new();
        let mut from: HashMap<String, &Path> = HashMap::new();
        for path in &options.parts.summaries {
            let left = file::read(path, options.lang)?;
            for line in &left.lines {
                let village = line.summary.path.clone();
                if let Some(earlier) = from.insert(village.clone(), path) {
                    let earlier = earlier.display().to_string();
                    return Err(usage(options, TWICE, path, &[("village", &village), ("earlier", &earlier)]));
                }
            }
            files.push((path.as_path(), left));
        }
        Ok(Share { options, files, elsewhere: HashSet::new() })
    }

    /// The folders of the villages that were made elsewhere: they need not be here.
    pub fn folders(&self) -> Vec<VillageFolder> {
        self.lines().map(Line::folder).collect()
    }

    fn lines(&self) -> impl Iterator<Item = &Line> {
        self.files.iter().flat_map(|(_, left)| &left.lines)
    }

    /// Leaves out of the folders what is not made here, when the portal is known; the areas asked for must be in it.
    pub fn settle(&mut self, opened: &Opened) -> Result<Vec<VillageFolder>, Failure> {
        let areas = opened.portal.root.walk();
        for only in &self.options.parts.only {
            if only.is_empty() || !areas.iter().any(|area| area.path == *only) {
                let known: Vec<String> =
                    areas.iter().filter(|it| !it.path.is_empty()).take(12).map(|it| format!("`{}`", it.path)).collect();
                let values = [("area", only.as_str()), ("known", &known.join(", "))];
                return Err(usage(self.options, NO_AREA, Path::new(""), &values));
            }
        }
        let (here, elsewhere) = opened.folders.iter().partition::<Vec<&VillageFolder>, _>(|it| self.has(&it.path));
        self.elsewhere = elsewhere.into_iter().map(|folder| folder.path.clone()).collect();
        Ok(here.into_iter().cloned().collect())
    }

    /// Refuses what was left by a build of other records, of another day or with other options.
    pub fn fits(&self, ground: &Ground, day: &str, folders: &[VillageFolder]) -> Result<(), Failure> {
        let ours = key(ground, folders);
        for (path, Left { head, .. }) in &self.files {
            if head.day != day {
                return Err(usage(self.options, OTHER_DAY, path, &[("theirs", &head.day), ("ours", day)]));
            }
            if head.ground != ours {
                return Err(usage(self.options, OTHER_GROUND, path, &[]));
            }
        }
        Ok(())
    }

    /// Whether what belongs to all villages is made here.
    pub fn is_whole(&self) -> bool {
        self.options.parts.only.is_empty()
    }

    /// Whether a village, or what an area says of its own villages alone, is made here.
    pub fn has(&self, path: &str) -> bool {
        let only = &self.options.parts.only;
        (only.is_empty() || only.iter().any(|area| lies_in(path, area))) && !self.is_left(path)
    }

    /// Whether an area's pages are made here. Those of a large area hold the box of the search, which is made of all
    /// villages.
    pub fn has_area(&self, area: &Area) -> bool {
        if area.path.is_empty() || page::area::is_searched(area) { self.is_whole() } else { self.has(&area.path) }
    }

    /// Whether a finding is to be told here: not where it lies in what is made elsewhere.
    pub fn tells(&self, found: &Diagnostic) -> bool {
        let path = found.place.path.as_str();
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        !self.is_left(path) && !folders.into_iter().any(|folder| self.elsewhere.contains(folder))
    }

    /// The same of a file.
    pub fn reads(&self, path: &str) -> bool {
        !path.match_indices('/').any(|(at, _)| self.elsewhere.contains(&path[..at]))
    }

    /// Villages that are not made here.
    pub fn elsewhere(&self) -> &HashSet<String> {
        &self.elsewhere
    }

    fn is_left(&self, path: &str) -> bool {
        self.files.iter().flat_map(|(_, left)| &left.head.only).any(|area| lies_in(path, area))
    }

    /// The villages that were made elsewhere.
    pub fn take(&mut self) -> Vec<Line> {
        let keep = self.options.parts.leave.is_some();
        let lines = self.files.iter_mut().flat_map(|(_, left)| match keep {
            true => left.lines.clone(),
            false => std::mem::take(&mut left.lines),
        });
        lines.collect()
    }

    /// The pages that were made elsewhere.
    pub fn pages(&self) -> impl Iterator<Item = &String> {
        self.files.iter().flat_map(|(_, left)| &left.end.pages)
    }

    /// Leaves what was made here, and what was taken of other parts below the same areas. `made` are the lines of the
    /// villages made here, by path.
    pub fn leave(
        &self,
        to: &Path,
        ground: &Ground,
        day: &str,
        folders: &[VillageFolder],
        made: BTreeMap<String, String>,
        mut pages: Vec<String>,
    ) -> Result<(), Failure> {
        let only = self.options.parts.only.clone();
        let below = |path: &str| only.iter().any(|area| lies_in(path, area));
        let mut lines = made;
        for (_, left) in self.files.iter().filter(|(_, left)| left.head.only.iter().all(|area| below(area))) {
            lines.extend(left.lines.iter().map(|line| (line.summary.path.clone(), json(line))));
            pages.extend(left.end.pages.iter().cloned());
        }
        pages.sort_unstable();
        let head = Head::new(key(ground, folders), day.to_owned(), only);
        file::write(to, &head, lines.into_values(), pages, self.options.lang)
    }
}

/// The line of a village that was made here.
pub(super) fn line(folder: &VillageFolder, summary: &Summary, found: &Found) -> String {
    json(&Line::of(folder, summary, found))
}

/// Whether a path is that of the area or lies below it.
fn lies_in(path: &str, area: &str) -> bool {
    path.strip_prefix(area).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The key of everything the parts of one site have in common.
fn key(ground: &Ground, folders: &[VillageFolder]) -> String {
    let mut paths: Vec<&str> = folders.iter().map(|folder| folder.path.as_str()).collect();
    paths.sort_unstable();
    ground.upper("summaries").and_json(&paths).end()
}

fn usage(options: &Options, words: Words, path: &Path, values: &[(&str, &str)]) -> Failure {
    let mut text = words.get(options.lang).replace("{path}", &path.display().to_string());
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    Failure::Usage(text)
}

/// Refuses to make a part where two machines could take two days for today.
pub(super) fn needs_a_day(options: &Options) -> Result<(), Failure> {
    match options.parts.any() && options.as_of.is_none() && options.rev.is_none() {
        true => Err(usage(options, NO_DAY, Path::new(""), &[])),
        false => Ok(()),
    }
}

const NO_DAY: Words = Words {
    en: "parts of one site must be made for the same day\nsay which with --as-of 2026-01-31, or name the commit with --rev COMMIT",
    zh: "同一网站的各部分必须按同一天生成\n请用 --as-of 2026-01-31 指明日期，或用 --rev COMMIT 指明提交",
};
const NO_AREA: Words = Words {
    en: "there is no area `{area}`\nname one by its folder: {known}",
    zh: "没有区域 `{area}`\n请写区域的文件夹：{known}",
};
const TWICE: Words = Words {
    en: "`{path}` holds the village `{village}`, which `{earlier}` holds too\ngive each part's summaries once",
    zh: "`{path}` 中的村 `{village}` 在 `{earlier}` 中也有\n每个部分的摘要只给一次",
};
const OTHER_DAY: Words = Words {
    en: "`{path}` was made for {theirs}, this build is for {ours}\nmake all parts with the same --as-of or --rev",
    zh: "`{path}` 是按 {theirs} 生成的，本次构建按 {ours}\n所有部分请用相同的 --as-of 或 --rev",
};
const OTHER_GROUND: Words = Words {
    en: "`{path}` does not belong to this build\nits part was made with other records of the portal or its areas, another list of villages, another theme or other options: make it again with the same ones",
    zh: "`{path}` 不属于本次构建\n那一部分所用的网站或区域记录、村名单、主题或选项不同：请用相同的重新生成",
};
