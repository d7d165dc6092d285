//! The portal: its own record, its areas, its pages, and where its villages are. No village is read here.

use std::path::Path;

use super::fields::Reader;
use super::record::{area, portal, prose};
use super::{front, is_id, node, rules};
use crate::diag::{Diagnostic, Findings, Value, Words};
use crate::measure::Currency;
use crate::model::portal::{Body, Level, StandPage};
use crate::model::{Area, Portal, Text};
use crate::source::tree::{self, Guess, NotText, Tree, Trouble};
use crate::source::{FileId, Files, SourceFile, Span};

/// A portal that was opened: everything above its villages.
#[derive(Debug)]
pub struct Opened {
    /// The portal.
    pub portal: Portal,
    /// Its own files.
    pub files: Files,
    /// Its villages, by path.
    pub folders: Vec<VillageFolder>,
    /// Everything found so far.
    pub diagnostics: Vec<Diagnostic>,
    /// How many records were read.
    pub records: usize,
    /// False where `portal.yaml` itself cannot be used: its villages cannot be read then.
    pub usable: bool,
}

/// A village's folder.
#[derive(Debug, Clone)]
pub struct VillageFolder {
    /// Its path: `shiqiao/qinghe`.
    pub path: String,
    /// Its files, from the portal's root.
    pub files: Vec<String>,
}

/// Opens the portal in a folder.
pub fn portal(root: &Path) -> Result<Opened, Trouble> {
    let tree = tree::walk(root)?;
    let mut diagnostics = misplaced(&tree);
    let mut files = Files::default();
    let mut found = Findings::default();
    let mut records = 0;
    let mut open =
        |path: &str, files: &mut Files, diagnostics: &mut Vec<Diagnostic>| -> Result<Option<FileId>, Trouble> {
            records += 1;
            Ok(match tree::read(root, path)? {
                Ok(text) => Some(files.add(SourceFile { path: path.to_owned(), text })),
                Err(why) => {
                    diagnostics.push(not_text(path, why));
                    None
                }
            })
        };
    let has = |path: &str| {
        tree.files.binary_search_by(|known| known.as_str().cmp(path)).is_ok()
            || tree.files.iter().any(|known| known == path)
    };
    if !has("portal.yaml") {
        let help = Words {
            en: "write it: it names the site, its languages and its currency",
            zh: "请补上：它写明网站名称、语言和币种",
        };
        diagnostics.push(Diagnostic::of_file(
            &rules::NO_RECORD,
            "portal.yaml",
            vec![("path", "portal.yaml".into()), ("help", help.into())],
        ));
    }
    let record =
        match has("portal.yaml").then(|| open("portal.yaml", &mut files, &mut diagnostics)).transpose()?.flatten() {
            Some(id) => {
                node::parse(&files.get(id).text, id, 0, &mut found).and_then(|node| portal::read(&node, &mut found))
            }
            None => None,
        };
    let Some(record) = record else {
        diagnostics.extend(found.settle(&files));
        return Ok(Opened { portal: nothing(), files, folders: Vec::new(), diagnostics, records, usable: false });
    };
    let mut areas: Vec<Area> = Vec::new();
    for path in tree.files.iter().filter(|path| path.ends_with("/area.yaml")) {
        let folder = path.trim_end_matches("/area.yaml");
        let Some(id) = open(path, &mut files, &mut diagnostics)? else { continue };
        let text = &files.get(id).text;
        let mut reader =
            Reader { languages: &record.languages, currency: record.currency, shift: 0, found: &mut found };
        let Some(node) = node::parse(text, id, 0, reader.found) else { continue };
        if let Some(it) = area::read(&mut reader, &node) {
            let name = folder.rsplit('/').next().unwrap_or(folder);
            areas.push(Area {
                path: folder.to_owned(),
                id: name.to_owned(),
                level: it.level,
                name: it.name,
                code: it.code,
                areas: Vec::new(),
                villages: Vec::new(),
            });
        }
    }
    let folders = village_folders(&tree);
    let mut root_area = Area {
        path: String::new(),
        id: String::new(),
        level: record.level,
        name: record.name.clone().unwrap_or_else(|| record.title.clone()),
        code: record.code.clone(),
        areas: Vec::new(),
        villages: Vec::new(),
    };
    place(&mut root_area, &mut areas, &folders);
    for lost in &areas {
        diagnostics.push(orphan(&format!("{}/area.yaml", lost.path)));
    }
    for folder in &folders {
        if root_area.all_villages().iter().all(|path| *path != folder.path) {
            diagnostics.push(orphan(&format!("{}/village.yaml", folder.path)));
        }
    }
    let mut pages: Vec<StandPage> = Vec::new();
    for path in tree.files.iter().filter(|path| !path.contains('/') && path.ends_with(".md") && !is_readme(path)) {
        let Some(id) = open(path, &mut files, &mut diagnostics)? else { continue };
        let text = files.get(id).text.clone();
        let mut reader =
            Reader { languages: &record.languages, currency: record.currency, shift: 0, found: &mut found };
        stand_page(&mut reader, path, &text, id, &mut pages);
    }
    let portal = Portal {
        title: record.title,
        banner: record.banner,
        publisher: record.publisher,
        contact: record.contact,
        licence: record.licence,
        base_url: record.base_url,
        languages: record.languages,
        currency: record.currency,
        packs: record.packs,
        per_person: record.per_person,
        thresholds: record.thresholds,
        repository: record.repository,
        pages,
        root: root_area,
    };
    diagnostics.extend(found.settle(&files));
    Ok(Opened { portal, files, folders, diagnostics, records, usable: true })
}

/// A portal of nothing, where there is no usable record of it.
fn nothing() -> Portal {
    let name = Text::empty(Span::NONE);
    let root = Area {
        path: String::new(),
        id: String::new(),
        level: Level::County,
        name: name.clone(),
        code: None,
        areas: Vec::new(),
        villages: Vec::new(),
    };
    Portal {
        title: name,
        banner: None,
        publisher: None,
        contact: None,
        licence: None,
        base_url: None,
        languages: Vec::new(),
        currency: Currency { code: "CNY", decimals: 2 },
        packs: Vec::new(),
        per_person: crate::model::portal::PersonBase::Resident,
        thresholds: Default::default(),
        repository: None,
        pages: Vec::new(),
        root,
    }
}

/// Puts areas below areas and villages below them; what is left over in `areas` hangs below nothing.
fn place(at: &mut Area, areas: &mut Vec<Area>, folders: &[VillageFolder]) {
    let parent = |path: &str| path.rsplit_once('/').map_or(String::new(), |(parent, _)| parent.to_owned());
    at.villages =
        folders.iter().filter(|folder| parent(&folder.path) == at.path).map(|folder| folder.path.clone()).collect();
    let (below, rest): (Vec<Area>, Vec<Area>) =
        std::mem::take(areas).into_iter().partition(|area| parent(&area.path) == at.path);
    *areas = rest;
    at.areas = below;
    for area in &mut at.areas {
        place(area, areas, folders);
    }
}

fn village_folders(tree: &Tree) -> Vec<VillageFolder> {
    tree.files
        .iter()
        .filter_map(|path| path.strip_suffix("/village.yaml"))
        .map(|folder| {
            let inside = format!("{folder}/");
            VillageFolder {
                path: folder.to_owned(),
                files: tree.files.iter().filter(|path| path.starts_with(&inside)).cloned().collect(),
            }
        })
        .collect()
}

fn stand_page(reader: &mut Reader, path: &str, text: &str, file: FileId, pages: &mut Vec<StandPage>) {
    let stem = path.trim_end_matches(".md");
    let (id, language) = match stem.split_once('.') {
        None => (stem, 0),
        Some((id, tag)) => match reader.languages.iter().position(|known| known == tag) {
            Some(language) => (id, language),
            None => {
                let known = reader.languages.join(", ");
                reader
                    .found
                    .report(&rules::UNKNOWN_LANGUAGE, Span::top(file))
                    .with("language", tag)
                    .with("known", known);
                return;
            }
        },
    };
    let (markdown, at, mut title) = match front::split(text) {
        Some(front) => {
            let title = node::parse(front.fields, file, front.fields_at, reader.found).and_then(|node| {
                let mut fields = reader.fields(&node, Words { en: "page", zh: "页面" })?;
                let title = fields.need(reader, "title").and_then(|node| reader.line(node));
                fields.finish(reader);
                title
            });
            (front.body, front.body_at, title.map(|title| title.value))
        }
        None => (text, 0, None),
    };
    let span = Span { file, start: at, end: at + markdown.len() as u32 };
    prose::check(reader, markdown, span);
    if title.is_none() {
        title = prose::title_and_rest(markdown).0.map(str::to_owned);
    }
    let body = Body { language, title, markdown: markdown.to_owned(), span };
    match pages.iter_mut().find(|page| page.id == id) {
        Some(page) => page.bodies.push(body),
        None => pages.push(StandPage { id: id.to_owned(), bodies: vec![body] }),
    }
    if let Some(page) = pages.iter_mut().find(|page| page.id == id) {
        page.bodies.sort_by_key(|body| body.language);
    }
}

fn is_readme(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.eq_ignore_ascii_case("readme.md"))
}

/// Findings about things that are no files, and files where none belongs.
fn misplaced(tree: &Tree) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let not_a_file = |path: &String, what: Words| {
        Diagnostic::of_file(&rules::NOT_A_FILE, path, vec![("path", path.as_str().into()), ("what", what.into())])
    };
    out.extend(tree.links.iter().map(|path| not_a_file(path, Words { en: "a symbolic link", zh: "符号链接" })));
    out.extend(tree.others.iter().map(|path| not_a_file(path, Words { en: "not an ordinary file", zh: "特殊文件" })));
    out.extend(
        tree.unreadable
            .iter()
            .map(|path| not_a_file(path, Words { en: "a name that is not UTF-8", zh: "非UTF-8文件名" })),
    );
    for folder in &tree.folders {
        let name = folder.rsplit('/').next().unwrap_or(folder);
        if !is_id(name) && !inside_free_folder(folder) {
            out.push(Diagnostic::of_file(&rules::BAD_ID, folder, vec![("id", name.into())]));
        }
    }
    for path in &tree.files {
        if let Some(help) = why_misplaced(tree, path) {
            out.push(Diagnostic::of_file(
                &rules::UNKNOWN_FILE,
                path,
                vec![("path", path.as_str().into()), ("help", help)],
            ));
        }
    }
    out
}

/// Folders whose content is not ours to judge: packs and attachments.
fn inside_free_folder(path: &str) -> bool {
    path == "packs" || path.starts_with("packs/") || path.split('/').any(|part| part == "files")
}

/// Why a file does not belong where it stands, as what to do; `None` where it does.
fn why_misplaced(tree: &Tree, path: &str) -> Option<Value> {
    if inside_free_folder(path) || is_readme(path) {
        return None;
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_record = name.ends_with(".yaml") || name.ends_with(".md");
    if !is_record {
        let help = Words {
            en: "records end in .yaml or .md (not .yml); put attachments into a folder `files`",
            zh: "记录文件以 .yaml 或 .md 结尾（不用 .yml）；附件请放入 `files` 文件夹",
        };
        return Some(help.into());
    }
    let in_tree = |path: String| tree.files.contains(&path);
    if folder.is_empty() {
        let fits = name == "portal.yaml" || name.ends_with(".md");
        let help = Words {
            en: "at the top stand `portal.yaml` and pages such as `about.md`",
            zh: "最上层只放 `portal.yaml` 和 `about.md` 之类的页面",
        };
        return (!fits).then(|| help.into());
    }
    if matches!(name, "area.yaml" | "village.yaml") {
        let both = in_tree(format!("{folder}/area.yaml")) && in_tree(format!("{folder}/village.yaml"));
        let help = Words {
            en: "a folder is an area or a village, not both",
            zh: "一个文件夹要么是地区，要么是村，不能两者兼有",
        };
        return (both && name == "area.yaml").then(|| help.into());
    }
    // The nearest folder above that is a village.
    let mut at = folder;
    let village = loop {
        if in_tree(format!("{at}/village.yaml")) {
            break Some(at);
        }
        match at.rsplit_once('/') {
            Some((above, _)) => at = above,
            None => break None,
        }
    };
    let Some(village) = village else {
        let help = Words {
            en: "its folder has no `village.yaml` or `area.yaml`: write one, or move the file",
            zh: "所在文件夹没有 `village.yaml` 或 `area.yaml`：请补上，或移动该文件",
        };
        return Some(help.into());
    };
    let inside = &path[village.len() + 1..];
    let fits = match inside.split_once('/') {
        None => matches!(inside, "people.yaml" | "explanations.yaml"),
        Some(("budgets" | "debts" | "duties", rest)) => !rest.contains('/') && rest.ends_with(".yaml"),
        Some(("decisions", rest)) => !rest.contains('/') && rest.ends_with(".md"),
        Some(_) => false,
    };
    let help = Words {
        en: "a village has people.yaml, explanations.yaml, and the folders budgets, debts, decisions and duties",
        zh: "村文件夹里有 people.yaml、explanations.yaml，以及 budgets、debts、decisions、duties 四个文件夹",
    };
    (!fits).then(|| help.into())
}

fn orphan(path: &str) -> Diagnostic {
    let help = Words {
        en: "every folder above it needs an `area.yaml`", zh: "它上面的每一层文件夹都要有 `area.yaml`"
    };
    Diagnostic::of_file(&rules::UNKNOWN_FILE, path, vec![("path", path.into()), ("help", help.into())])
}

/// The finding for a file whose bytes are no text.
pub(super) fn not_text(path: &str, why: NotText) -> Diagnostic {
    match why {
        NotText::TooLarge => {
            let what = if path.ends_with(".md") {
                Words { en: "larger than 256 KiB", zh: "超过256 KiB" }
            } else {
                Words { en: "larger than 1 MiB", zh: "超过1 MiB" }
            };
            Diagnostic::of_file(&rules::TOO_LARGE, path, vec![("what", what.into())])
        }
        NotText::Binary => Diagnostic::of_file(
            &rules::ENCODING,
            path,
            vec![("what", Words { en: "it holds a NUL byte, as no text does", zh: "含有NUL字节，不是文本" }.into())],
        ),
        NotText::Encoding { line, guess } => {
            let what = match guess {
                Guess::Utf16 => Words {
                    en: "it looks like UTF-16 (\"Unicode\" in old Notepad)",
                    zh: "看起来是UTF-16（旧版记事本的“Unicode”）",
                },
                Guess::Gbk => Words { en: "line {line} looks like GBK", zh: "第{line}行看起来是GBK编码" },
                Guess::Unknown => Words {
                    en: "line {line} has bytes that are no letters",
                    zh: "第{line}行有无法识别的字节",
                },
            };
            Diagnostic::of_file(&rules::ENCODING, path, vec![("what", what.into()), ("line", line.to_string().into())])
        }
    }
}
