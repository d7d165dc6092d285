//! The portal: its own record, its areas, its pages, and where its villages are. No village is read here.
//!
//! 1. Walk the folder and sort what is in it.
//! 2. Read `portal.yaml`: everything else is read by its languages and its currency.
//! 3. Read the areas and hang them and the villages below one another.
//! 4. Read the pages, and take the portal's own packs in: `pack` reads those.

use std::collections::HashMap;

use super::fields::Reader;
use super::layout::{self, Layout, VillageFolder};
use super::record::area::AreaRecord;
use super::record::{allow, area, page, portal};
use super::{attachments, node, rules};
use crate::diag::{Diagnostic, Findings, Place, Words};
use crate::measure::Currency;
use crate::model::portal::{Level, PersonBase, StandPage};
use crate::model::{Area, Portal, Shelf, Text};
use crate::source::tree::{BadByte, Guess, NotText, Trouble};
use crate::source::{FileId, Files, Origin, SourceFile, Span};

/// A portal that was opened: everything above its villages.
#[derive(Debug)]
pub struct Opened {
    /// The portal.
    pub portal: Portal,
    /// Its own files.
    pub files: Files,
    /// Its villages, by path.
    pub folders: Vec<VillageFolder>,
    /// Files published beside the pages of the portal and its areas.
    pub attachments: Vec<String>,
    /// Its other files: attachments, and what is out of place.
    pub others: Vec<String>,
    /// Everything found so far.
    pub diagnostics: Vec<Diagnostic>,
    /// Its own packs and charts, `packs/*.yaml`, among [`Opened::files`].
    pub packs: Vec<FileId>,
    /// Its own words, `i18n/<tag>.ftl`, among [`Opened::files`].
    pub words: Vec<FileId>,
    /// How many records were read.
    pub records: usize,
    /// False where `portal.yaml` itself cannot be used: its villages cannot be read then.
    pub usable: bool,
}

/// Opens the portal whose files come from there.
pub fn portal(origin: &Origin) -> Result<Opened, Trouble> {
    portal_with(origin, Vec::new())
}

/// The same with villages that may stand elsewhere: where their folders are not here, they count as if they were.
pub fn portal_with(origin: &Origin, elsewhere: Vec<VillageFolder>) -> Result<Opened, Trouble> {
    let tree = origin.tree()?;
    let mut layout = layout::of(&tree);
    layout.join(elsewhere);
    let mut own = Own { origin, files: Files::default(), unread: Vec::new(), records: 0 };
    let mut found = Findings::default();
    let record = match layout.portal {
        true => own.open("portal.yaml")?.and_then(|id| {
            node::parse(own.text(id), id, 0, &mut found).and_then(|node| portal::read(&node, &mut found))
        }),
        false => {
            own.unread.push(no_portal());
            None
        }
    };
    let Some(record) = record else {
        // No village is read then: what its files hold of persons is looked for all the same.
        let others = tree.files;
        let diagnostics = own.settle(layout, found);
        let (files, records) = (own.files, own.records);
        let (folders, attachments, packs, words) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let portal = nothing();
        return Ok(Opened {
            portal,
            files,
            folders,
            attachments,
            others,
            packs,
            diagnostics,
            words,
            records,
            usable: false,
        });
    };
    layout.beside_languages(&record.languages);
    layout.words_of(&record.languages);
    let mut reader = Reader { languages: &record.languages, currency: record.currency, shift: 0, found: &mut found };
    let mut areas = Vec::new();
    for folder in &layout.areas {
        let said = own.open(&format!("{folder}/area.yaml"))?.and_then(|id| {
            node::parse(own.text(id), id, 0, reader.found).and_then(|node| area::read(&mut reader, &node))
        });
        areas.push(as_area(folder, said));
    }
    let mut pages: Vec<StandPage> = Vec::new();
    let shelf = layout.shelf();
    for path in &layout.pages {
        if let Some(id) = own.open(path)? {
            page::read(&mut reader, path, own.text(id), id, &shelf, &mut pages);
        }
    }
    attachments::check(own.origin, &layout.attachments, &mut own.unread)?;
    let mut packs = Vec::new();
    for path in &layout.packs {
        packs.extend(own.open(path)?);
    }
    let mut words = Vec::new();
    for path in &layout.words {
        if let Some(id) = own.open(path)? {
            own.records -= 1;
            words.push(id);
        }
    }
    let root = Area {
        level: record.level,
        name: record.name.clone().unwrap_or_else(|| record.title.clone()),
        code: record.code.clone(),
        ..as_area("", None)
    };
    let root = join(root, areas, &layout.villages);
    let exceptions = match layout.exceptions {
        true => own.open("privacy-allow.yaml")?.and_then(|id| node::parse(own.text(id), id, 0, reader.found)),
        false => None,
    };
    let exceptions = exceptions.map(|node| allow::read(&mut reader, &node)).unwrap_or_default();
    let folders = std::mem::take(&mut layout.villages);
    let attachments = std::mem::take(&mut layout.attachments);
    let others = std::mem::take(&mut layout.others);
    let diagnostics = own.settle(layout, found);
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
        exceptions,
        pages,
        shelf,
        root,
    };
    let (files, records) = (own.files, own.records);
    Ok(Opened { portal, files, folders, attachments, others, packs, diagnostics, words, records, usable: true })
}

/// The portal's own files while they are read.
struct Own<'r> {
    origin: &'r Origin,
    files: Files,
    unread: Vec<Diagnostic>,
    records: usize,
}

impl Own<'_> {
    fn open(&mut self, path: &str) -> Result<Option<FileId>, Trouble> {
        self.records += 1;
        Ok(match self.origin.text(path)? {
            Ok(text) => Some(self.files.add(SourceFile { path: path.to_owned(), text })),
            Err(why) => {
                self.unread.push(not_text(path, why));
                None
            }
        })
    }

    fn text(&self, id: FileId) -> &str {
        &self.files.get(id).text
    }

    /// Everything found, the misplaced first.
    fn settle(&mut self, layout: Layout, found: Findings) -> Vec<Diagnostic> {
        let mut out = layout.diagnostics;
        out.append(&mut self.unread);
        out.extend(found.settle(&self.files));
        out
    }
}

fn no_portal() -> Diagnostic {
    let help = Words {
        en: "write `portal.yaml` at the top of the folder: it names the site, its languages and its currency",
        zh: "请在文件夹最上层写 `portal.yaml`：写明网站名称、语言和币种",
    };
    Diagnostic::of_file(&rules::NO_RECORD, "portal.yaml", vec![("path", "portal.yaml".into()), ("help", help.into())])
}

/// A portal of nothing, where there is no usable record of it.
fn nothing() -> Portal {
    Portal {
        banner: None,
        title: Text::empty(Span::NONE),
        publisher: None,
        contact: None,
        licence: None,
        base_url: None,
        languages: Vec::new(),
        currency: Currency { code: "CNY", decimals: 2 },
        packs: Vec::new(),
        per_person: PersonBase::Resident,
        thresholds: Vec::new(),
        repository: None,
        exceptions: Vec::new(),
        pages: Vec::new(),
        shelf: Shelf::default(),
        root: Area { level: Level::County, ..as_area("", None) },
    }
}

/// The area of a folder. Where its record is no good, which was reported, its folder's name stands for it.
fn as_area(folder: &str, said: Option<AreaRecord>) -> Area {
    let id = folder.rsplit('/').next().unwrap_or(folder);
    let said = said.unwrap_or(AreaRecord { level: None, name: None, code: None, published_totals: Vec::new() });
    Area {
        path: folder.to_owned(),
        id: id.to_owned(),
        level: said.level.unwrap_or(Level::Township),
        name: said.name.unwrap_or_else(|| Text::plain(id, Span::NONE)),
        code: said.code,
        published_totals: said.published_totals,
        areas: Vec::new(),
        villages: Vec::new(),
    }
}

/// Hangs areas below areas and villages below them. `areas` comes parents first; what lies below a folder that is no
/// area hangs nowhere.
fn join(mut root: Area, areas: Vec<Area>, villages: &[VillageFolder]) -> Area {
    fn above(path: &str) -> &str {
        path.rsplit_once('/').map_or("", |(above, _)| above)
    }
    let mut folders: HashMap<&str, Vec<String>> = HashMap::new();
    for village in villages {
        folders.entry(above(&village.path)).or_default().push(village.path.clone());
    }
    let mut below: HashMap<String, Vec<Area>> = HashMap::new();
    let mut fill = |area: &mut Area, below: &mut HashMap<String, Vec<Area>>| {
        area.villages = folders.remove(area.path.as_str()).unwrap_or_default();
        area.areas = below.remove(&area.path).unwrap_or_default();
        area.areas.reverse();
    };
    for mut area in areas.into_iter().rev() {
        fill(&mut area, &mut below);
        below.entry(above(&area.path).to_owned()).or_default().push(area);
    }
    fill(&mut root, &mut below);
    root
}

/// The finding for a file whose bytes are no text.
pub(super) fn not_text(path: &str, why: NotText) -> Diagnostic {
    let save = Words {
        en: "save the file as UTF-8 (in Notepad: Save as, Encoding, UTF-8)",
        zh: "请另存为UTF-8编码（记事本：另存为，编码选UTF-8）",
    };
    let encoding = |what: Words, help: Words, at: Option<BadByte>| {
        let mut out = Diagnostic::of_file(&rules::ENCODING, path, vec![("what", what.into()), ("help", help.into())]);
        if let Some(BadByte { line, text, offset }) = at {
            let end = text[offset..].chars().next().map_or(offset, |ch| offset + ch.len_utf8());
            out.place = Place::in_line(path, line, &text, offset..end);
        }
        out
    };
    match why {
        NotText::TooLarge if path.ends_with(".md") => {
            let what = Words { en: "larger than 256 KiB", zh: "超过256 KiB" };
            let help = Words {
                en: "shorten the text, and put pictures and tables into the folder `files`",
                zh: "请缩短正文，图片和表格放入 `files` 文件夹",
            };
            Diagnostic::of_file(&rules::TOO_LARGE, path, vec![("what", what.into()), ("help", help.into())])
        }
        NotText::TooLarge => {
            let what = Words { en: "larger than 1 MiB", zh: "超过1 MiB" };
            Diagnostic::of_file(&rules::TOO_LARGE, path, vec![("what", what.into()), ("help", rules::SPLIT.into())])
        }
        NotText::NotAFile => {
            let what = Words { en: "is not an ordinary file any more", zh: "已不是普通文件" };
            let help = Words { en: "put a copy of the file here", zh: "请在这里放一份文件副本" };
            let values = vec![("path", path.into()), ("what", what.into()), ("help", help.into())];
            Diagnostic::of_file(&rules::NOT_A_FILE, path, values)
        }
        NotText::Binary(at) => encoding(
            Words { en: "it holds a NUL character", zh: "含有空字符（NUL）" },
            Words {
                en: "delete the character, or write the file anew if it is not a text at all",
                zh: "请删除该字符；若本来就不是文本文件，请重新编写",
            },
            Some(at),
        ),
        NotText::Encoding { guess: Guess::Utf16, at } => encoding(
            Words {
                en: "it looks like UTF-16, \"Unicode\" in Notepad", zh: "看起来是UTF-16（记事本里的“Unicode”）"
            },
            save,
            at,
        ),
        NotText::Encoding { guess: Guess::Gbk, at } => encoding(
            Words {
                en: "it looks like GBK, \"ANSI\" in Notepad", zh: "看起来是GBK编码（记事本里的“ANSI”）"
            },
            save,
            at,
        ),
        NotText::Encoding { guess: Guess::Cut, at } => encoding(
            Words { en: "it ends in the middle of a letter", zh: "文件末尾的文字不完整" },
            Words {
                en: "copy the file again, and look whether its end is there",
                zh: "请重新复制该文件，并检查结尾是否完整",
            },
            at,
        ),
        NotText::Encoding { guess: Guess::Document, at } => encoding(
            Words {
                en: "it is a document or picture of another program (Word, Excel, WPS, PDF …)",
                zh: "它是其他程序的文档或图片（Word、Excel、WPS、PDF等）",
            },
            Words {
                en: "write the record as text, and put the document into a folder `files`",
                zh: "请用文本书写记录，并把该文档放进 `files` 文件夹",
            },
            at,
        ),
        NotText::Encoding { guess: Guess::Unknown, at } => {
            encoding(Words { en: "this letter cannot be read", zh: "此处文字无法识别" }, save, at)
        }
    }
}
