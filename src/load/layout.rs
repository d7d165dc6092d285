//! What belongs where: the folder as it was walked becomes the portal's own files, its areas and its villages.
//!
//! Everything is decided by the folder a thing lies in, once for each entry, so that a province takes no longer than
//! its number of files. A folder that is out of place is reported once, not again for every file in it.

use std::collections::{HashMap, HashSet};

use super::{as_id, is_id, nearest, rules};
use crate::diag::{Diagnostic, Rule, Value, Words};
use crate::model::Shelf;
use crate::source::tree::Tree;

/// A village's folder.
#[derive(Debug, Clone)]
pub struct VillageFolder {
    /// Its path: `shiqiao/qinghe`.
    pub path: String,
    /// Its records, from the portal's root, sorted.
    pub files: Vec<String>,
    /// Files published beside its pages, from the portal's root, sorted.
    pub attachments: Vec<String>,
}

/// The entries of the folder by what they are.
#[derive(Debug, Default)]
pub struct Layout {
    /// Whether there is a `portal.yaml`.
    pub portal: bool,
    /// Whether there is a `privacy-allow.yaml`.
    pub exceptions: bool,
    /// The portal's pages: `about.md`, `about.en.md`.
    pub pages: Vec<String>,
    /// The portal's own rule packs and charts: `packs/anlan.yaml`.
    pub packs: Vec<String>,
    /// The portal's own words: `i18n/zh.ftl`.
    pub words: Vec<String>,
    /// Folders of areas, each after the one it lies in.
    pub areas: Vec<String>,
    /// Villages.
    pub villages: Vec<VillageFolder>,
    /// Files published beside the pages of the portal and its areas.
    pub attachments: Vec<String>,
    /// Every other file: attachments, and what is out of place.
    pub others: Vec<String>,
    /// What is out of place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Folders a village may have.
const PARTS: [&str; 7] = ["appraisals", "budgets", "debts", "decisions", "duties", "subsidies", "transactions"];
/// Files a village may have.
const RECORDS: [&str; 8] = [
    "village.yaml",
    "people.yaml",
    "contracts.yaml",
    "assets.yaml",
    "receivables.yaml",
    "audits.yaml",
    "training.yaml",
    "explanations.yaml",
];
/// Folders and pages the site itself writes at its top.
const TAKEN: [&str; 13] = [
    "404",
    "assets",
    "changes",
    "checks",
    "data",
    "feed",
    "index",
    "indicators",
    "robots",
    "search",
    "sitemap",
    "static",
    "verify",
];

/// What a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Root,
    Area,
    /// Number of the village.
    Village(usize),
    /// `budgets` and the like, with the number of the village.
    Part(usize),
    /// Attachments of a village, by its number, or of an area or the portal.
    Files(Option<usize>),
    /// The portal's own packs.
    Packs,
    /// The portal's own words.
    Words,
    /// Neither area nor village, which was reported; what lies in it is read all the same.
    Gap,
    /// Out of place, which was reported; what lies in it is passed over.
    Lost,
}

/// Whether a file is one of a village's records; `inside` is its path from the village's folder.
pub fn is_record(inside: &str) -> bool {
    match inside.split_once('/') {
        None => RECORDS.contains(&inside),
        Some(("appraisals" | "budgets" | "debts" | "duties" | "subsidies" | "transactions", name)) => {
            !name.contains('/') && name.ends_with(".yaml")
        }
        Some(("decisions", name)) => !name.contains('/') && name.ends_with(".md") && !is_readme(name),
        Some(_) => false,
    }
}

/// Sorts the entries of a folder.
pub fn of(tree: &Tree) -> Layout {
    let mut layout = Layout::default();
    layout.no_files(tree);
    let files: HashSet<&str> = tree.files.iter().map(String::as_str).collect();
    let twins = layout.twins(tree);
    let mut roles: HashMap<&str, Role> = HashMap::from([("", Role::Root)]);
    for folder in &tree.folders {
        let (above, name) = split(folder);
        let above = roles.get(above).copied().unwrap_or(Role::Lost);
        let role = layout.folder(above, folder, name, &files);
        let kept = matches!(role, Role::Files(_) | Role::Packs | Role::Words);
        if !kept && role != Role::Lost && !is_id(name) && !twins.contains(folder.as_str()) {
            layout.report(&rules::BAD_ID, folder, vec![("id", name.into()), ("instead", as_id(name).into())]);
        }
        if above == Role::Root && !kept && TAKEN.contains(&name) {
            layout.taken(folder, name);
        }
        roles.insert(folder, role);
    }
    for path in &tree.files {
        let (folder, name) = split(path);
        let role = roles.get(folder).copied().unwrap_or(Role::Lost);
        if !layout.file(role, path, name) {
            layout.others.push(path.clone());
        }
    }
    layout
}

impl Layout {
    fn report(&mut self, rule: &'static Rule, path: &str, values: Vec<(&'static str, Value)>) {
        self.diagnostics.push(Diagnostic::of_file(rule, path, values));
    }

    /// Reports a name at the top that the site needs for itself.
    fn taken(&mut self, path: &str, name: &str) {
        self.report(&rules::NAME_TAKEN, path, vec![("name", name.into())]);
    }

    /// Takes villages in that stand elsewhere, where no folder of theirs stands here.
    pub fn join(&mut self, elsewhere: Vec<VillageFolder>) {
        if elsewhere.is_empty() {
            return;
        }
        let here: HashSet<String> = self.villages.iter().map(|village| village.path.clone()).collect();
        self.villages.extend(elsewhere.into_iter().filter(|village| !here.contains(&village.path)));
        self.villages.sort_by(|left, right| left.path.cmp(&right.path));
    }

    /// What texts may link to: other texts, and attachments.
    pub fn shelf(&self) -> Shelf {
        let villages = self.villages.iter().flat_map(|village| {
            village.attachments.iter().chain(village.files.iter().filter(|path| path.ends_with(".md")))
        });
        Shelf::of(self.pages.iter().chain(&self.attachments).chain(villages).map(String::as_str))
    }

    /// The pages of the further languages stand in folders named by their tags, which no area may then be called.
    pub fn beside_languages(&mut self, languages: &[String]) {
        let tops = self.areas.iter().chain(self.villages.iter().map(|village| &village.path));
        let taken: Vec<String> =
            tops.filter(|top| languages.iter().skip(1).any(|tag| tag.eq_ignore_ascii_case(top))).cloned().collect();
        for path in taken {
            self.taken(&path, &path);
        }
    }

    /// Words of a language the portal does not have.
    pub fn words_of(&mut self, languages: &[String]) {
        let tag = |path: &str| path.trim_start_matches("i18n/").trim_end_matches(".ftl").to_owned();
        let (known, strange) =
            std::mem::take(&mut self.words).into_iter().partition(|path| languages.contains(&tag(path)));
        self.words = known;
        for path in strange as Vec<String> {
            let values = vec![
                ("path", path.as_str().into()),
                ("help", NO_LANGUAGE.into()),
                ("from", tag(&path).into()),
                ("to", "".into()),
            ];
            self.report(&rules::UNKNOWN_FILE, &path, values);
        }
    }

    /// Links, pipes and names that cannot be read.
    fn no_files(&mut self, tree: &Tree) {
        let copy = Words {
            en: "records are ordinary files and folders: put a copy of the file here instead",
            zh: "记录只能是普通文件和文件夹：请改为放一份文件副本",
        };
        let delete = Words { en: "take it out of the folder", zh: "请移出该文件夹" };
        let rename = Words {
            en: "rename it, with small letters, digits and hyphens",
            zh: "请改名，用小写字母、数字和连字符",
        };
        let kinds = [
            (&tree.links, Words { en: "is a symbolic link", zh: "是符号链接" }, copy),
            (&tree.others, Words { en: "is neither a file nor a folder", zh: "不是普通文件或文件夹" }, delete),
            (&tree.unreadable, Words { en: "has a name that is not UTF-8", zh: "的名称不是UTF-8编码" }, rename),
        ];
        for (paths, what, help) in kinds {
            for path in paths {
                let values = vec![("path", path.as_str().into()), ("what", what.into()), ("help", help.into())];
                self.report(&rules::NOT_A_FILE, path, values);
            }
        }
    }

    /// Names that differ in capitals only are one name on Windows and macOS. Gives back all that were reported.
    fn twins<'t>(&mut self, tree: &'t Tree) -> HashSet<&'t str> {
        let mut known: HashMap<String, &str> = HashMap::new();
        let mut out = HashSet::new();
        // A record's name in capitals is no id, which is said where the record is read.
        let is_record = |path: &&String| path.contains('/') && (path.ends_with(".yaml") || path.ends_with(".md"));
        let mut told: HashSet<String> = HashSet::new();
        for path in tree.folders.iter().chain(tree.files.iter().filter(|path| !is_record(path))) {
            let Some(first) = known.insert(path.to_lowercase(), path) else { continue };
            // What lies below two such folders is no second mistake.
            let lower = path.to_lowercase();
            let below = told.contains(split(&lower).0);
            told.insert(lower);
            if below {
                continue;
            }
            // Point at the one that is not written as ids are.
            let (bad, good) =
                if *first == first.to_lowercase() { (path.as_str(), first) } else { (first, path.as_str()) };
            self.report(&rules::SAME_NAME, bad, vec![("path", bad.into()), ("other", good.into())]);
            out.insert(bad);
        }
        out
    }

    fn folder(&mut self, above: Role, path: &str, name: &str, files: &HashSet<&str>) -> Role {
        if matches!(above, Role::Files(_) | Role::Lost) {
            return above;
        }
        if name == "files" {
            return match above {
                Role::Village(number) | Role::Part(number) => Role::Files(Some(number)),
                Role::Root | Role::Area => Role::Files(None),
                _ => Role::Lost,
            };
        }
        if name == "packs" && above == Role::Root {
            return Role::Packs;
        }
        if name == "i18n" && above == Role::Root {
            return Role::Words;
        }
        let has = |file: &str| files.contains(format!("{path}/{file}").as_str());
        match above {
            Role::Village(number) if PARTS.contains(&name) => Role::Part(number),
            Role::Packs => {
                self.misplaced(path, name, &[], PACKS);
                Role::Lost
            }
            Role::Words => {
                self.misplaced(path, name, &[], WORDS);
                Role::Lost
            }
            Role::Village(_) | Role::Part(_) => {
                let help = if has("village.yaml") {
                    Words {
                        en: "a village cannot lie inside another: move it up",
                        zh: "村不能放在另一个村里面：请移到上一层",
                    }
                } else if matches!(above, Role::Part(_)) {
                    Words {
                        en: "records lie in the folder above, without folders of their own; attachments go into a folder `files`",
                        zh: "记录直接放在上一层文件夹里，不再分文件夹；附件放入 `files` 文件夹",
                    }
                } else {
                    VILLAGE
                };
                let known: &[&str] = if matches!(above, Role::Part(_)) { &[] } else { &PARTS };
                self.misplaced(path, name, known, help);
                Role::Lost
            }
            _ if has("village.yaml") => {
                if has("area.yaml") {
                    let help = Words {
                        en: "a folder is an area or a village: keep `area.yaml` or `village.yaml`, not both",
                        zh: "一个文件夹要么是地区，要么是村：`area.yaml` 和 `village.yaml` 只保留一个",
                    };
                    let path = format!("{path}/area.yaml");
                    self.report(
                        &rules::UNKNOWN_FILE,
                        &path,
                        vec![("path", path.as_str().into()), ("help", help.into())],
                    );
                }
                self.villages.push(VillageFolder { path: path.to_owned(), files: Vec::new(), attachments: Vec::new() });
                Role::Village(self.villages.len() - 1)
            }
            _ if has("area.yaml") => {
                self.areas.push(path.to_owned());
                Role::Area
            }
            _ => {
                self.gap(path, files);
                Role::Gap
            }
        }
    }

    /// A folder that does not say what it is.
    fn gap(&mut self, path: &str, files: &HashSet<&str>) {
        let has = |file: &str| files.contains(format!("{path}/{file}").as_str());
        let close = [("village.yml", "village.yaml"), ("Village.yaml", "village.yaml"), ("area.yml", "area.yaml")];
        let close = close.iter().find(|(name, _)| has(name));
        let help = if close.is_some() { RENAME } else { GAP };
        let (from, to) = close.copied().unwrap_or(("", ""));
        let values = vec![("path", path.into()), ("help", help.into()), ("from", from.into()), ("to", to.into())];
        self.report(&rules::NO_ROLE, path, values);
    }

    /// Puts a file where it belongs; false where it is none of ours to read as a record.
    fn file(&mut self, role: Role, path: &str, name: &str) -> bool {
        if is_readme(name) {
            return false;
        }
        match role {
            Role::Lost | Role::Gap => return false,
            Role::Files(number) => {
                let list = match number {
                    Some(number) => &mut self.villages[number].attachments,
                    None => &mut self.attachments,
                };
                list.push(path.to_owned());
                return false;
            }
            Role::Root if name == "portal.yaml" => self.portal = true,
            Role::Root if name == "privacy-allow.yaml" => self.exceptions = true,
            Role::Root if name.ends_with(".md") => {
                let id = name.split('.').next().unwrap_or(name);
                if TAKEN.contains(&id) {
                    self.taken(path, id);
                }
                self.pages.push(path.to_owned());
            }
            Role::Root => {
                self.misplaced(path, name, &["portal.yaml", "privacy-allow.yaml"], ROOT);
                return false;
            }
            Role::Packs if name.ends_with(".yaml") => {
                let id = name.trim_end_matches(".yaml");
                if !is_id(id) {
                    self.report(&rules::BAD_ID, path, vec![("id", id.into()), ("instead", as_id(id).into())]);
                }
                self.packs.push(path.to_owned());
            }
            Role::Packs => {
                self.misplaced(path, name, &[], PACKS);
                return false;
            }
            Role::Words if name.ends_with(".ftl") => self.words.push(path.to_owned()),
            Role::Words => {
                self.misplaced(path, name, &[], WORDS);
                return false;
            }
            Role::Area if name == "area.yaml" => {}
            Role::Area => {
                self.misplaced(path, name, &["area.yaml", "village.yaml"], AREA);
                return false;
            }
            Role::Village(number) | Role::Part(number) => {
                let folder = self.villages[number].path.len() + 1;
                let inside = &path[folder..];
                if is_record(inside) {
                    self.villages[number].files.push(path.to_owned());
                    return true;
                }
                // Both records in one folder were reported with the folder.
                if inside == "area.yaml" {
                    return false;
                }
                let (known, help): (&[&str], Words) = match inside.split_once('/') {
                    None => (&RECORDS, VILLAGE),
                    Some(("decisions", _)) => (&[], DECISIONS),
                    Some(_) => (&[], BOOKS),
                };
                self.misplaced(path, name, known, help);
                return false;
            }
        }
        true
    }

    /// A thing that does not belong here, with the name it was probably meant to have.
    fn misplaced(&mut self, path: &str, name: &str, known: &[&str], help: Words) {
        let lower = name.to_lowercase();
        let lower = lower.strip_suffix(".yml").map_or(lower.clone(), |stem| format!("{stem}.yaml"));
        let near = nearest(&lower, known).map(str::to_owned);
        // Elsewhere only the ending can be told: `2024-committee.yml`.
        let near = near.or_else(|| name.strip_suffix(".yml").map(|stem| format!("{stem}.yaml")));
        let (help, near) = match near {
            Some(near) => (RENAME, near),
            None => (help, String::new()),
        };
        let values = vec![("path", path.into()), ("help", help.into()), ("from", name.into()), ("to", near.into())];
        self.report(&rules::UNKNOWN_FILE, path, values);
    }
}

const RENAME: Words = Words { en: "rename `{from}` to `{to}`", zh: "请把 `{from}` 改名为 `{to}`" };
const GAP: Words = Words {
    en: "write `village.yaml` here for a village, `area.yaml` for a township; attachments go into a folder `files`",
    zh: "村请写 `village.yaml`，乡镇等地区请写 `area.yaml`；附件放入 `files` 文件夹",
};
const ROOT: Words = Words {
    en: "at the top stand `portal.yaml`, pages such as `about.md`, and the folders of areas; attachments go into `files`",
    zh: "最上层只放 `portal.yaml`、`about.md` 之类的页面和各地区文件夹；附件放入 `files` 文件夹",
};
const PACKS: Words = Words {
    en: "rule packs and charts of accounts end in `.yaml` and lie directly in `packs`; attachments go into the folder `files` beside it",
    zh: "规则包和科目表文件以 `.yaml` 结尾，直接放在 `packs` 文件夹里；附件放入与它并列的 `files` 文件夹",
};
const WORDS: Words = Words {
    en: "the folder `i18n` holds the portal's own words: a file `zh.ftl` for the language `zh`",
    zh: "`i18n` 文件夹存放本站自己的文字：语言 `zh` 的文件为 `zh.ftl`",
};
const NO_LANGUAGE: Words = Words {
    en: "the portal does not have the language `{from}`: name it under `languages` in `portal.yaml`, or rename the file",
    zh: "本站没有语言 `{from}`：请在 `portal.yaml` 的 `languages` 中写上，或修改文件名",
};
const AREA: Words = Words {
    en: "an area holds `area.yaml` and the folders of its villages; attachments go into a folder `files`",
    zh: "地区文件夹里放 `area.yaml` 和各村文件夹；附件放入 `files` 文件夹",
};
const VILLAGE: Words = Words {
    en: "a village holds the files `village`, `people`, `contracts`, `assets`, `receivables`, `audits`, `training` and `explanations`, each ending in `.yaml`, and the folders `budgets`, `debts`, `decisions`, `duties`, `appraisals`, `subsidies` and `transactions`; attachments go into `files`",
    zh: "村文件夹里放 `village`、`people`、`contracts`、`assets`、`receivables`、`audits`、`training`、`explanations`（均以 `.yaml` 结尾），以及 `budgets`、`debts`、`decisions`、`duties`、`appraisals`、`subsidies`、`transactions` 文件夹；附件放入 `files` 文件夹",
};
const BOOKS: Words = Words {
    en: "records here end in `.yaml`; attachments go into a folder `files`",
    zh: "这里的记录文件以 `.yaml` 结尾；附件放入 `files` 文件夹",
};
const DECISIONS: Words = Words {
    en: "decisions end in `.md`; attachments go into a folder `files`",
    zh: "决议文件以 `.md` 结尾；附件放入 `files` 文件夹",
};

fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

fn is_readme(name: &str) -> bool {
    name.eq_ignore_ascii_case("readme.md")
}
