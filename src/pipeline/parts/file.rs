//! What a part leaves for the rest of its site: a line that says what it belongs to, a line a village, and a line with the
//! part's pages and the hash of all before it.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::Failure;
use super::super::kept::json;
use super::super::kept::key::PROGRAM;
use super::super::search::Found;
use crate::aggregate::summary::Summary;
use crate::diag::{Language, Words};
use crate::load::VillageFolder;
use crate::site::manifest::hex;

/// What the first line begins with, in every form there will be.
const KIND: &str = "openvillage summaries";

/// What a part belongs to.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Head {
    kind: String,
    /// The program that wrote it.
    program: String,
    /// The key of everything the parts of one site have in common.
    pub ground: String,
    /// The day it counts as today.
    pub day: String,
    /// The areas it is made of.
    pub only: Vec<String>,
}

/// One village.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in super::super) struct Line {
    pub summary: Summary,
    pub found: Found,
    /// Its records and attachments: other texts may lead to them.
    files: Vec<String>,
    attachments: Vec<String>,
}

/// What is known when everything is written.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct End {
    /// Its pages, for the sitemap.
    pub pages: Vec<String>,
    sha256: String,
}

/// What a part has left.
#[derive(Debug)]
pub(super) struct Left {
    pub head: Head,
    pub lines: Vec<Line>,
    pub end: End,
}

impl Head {
    /// Of a part made by this program.
    pub fn new(ground: String, day: String, only: Vec<String>) -> Head {
        Head { kind: KIND.to_owned(), program: PROGRAM.to_owned(), ground, day, only }
    }
}

impl Line {
    /// A village with what leaves it.
    pub fn of(folder: &VillageFolder, summary: &Summary, found: &Found) -> Line {
        let VillageFolder { files, attachments, .. } = folder.clone();
        Line { summary: summary.clone(), found: found.clone(), files, attachments }
    }

    /// The village's folder, as it was where the village was made.
    pub fn folder(&self) -> VillageFolder {
        let (files, attachments) = (self.files.clone(), self.attachments.clone());
        VillageFolder { path: self.summary.path.clone(), files, attachments }
    }
}

/// Reads such a file whole or not at all.
pub(super) fn read(path: &Path, lang: Language) -> Result<Left, Failure> {
    let text = fs::read_to_string(path).map_err(|cause| unread(path, &cause, lang))?;
    let refuse = |words: Words| Failure::Usage(say(words, path, lang));
    let first = text.lines().next().unwrap_or_default();
    if !first.starts_with(&format!("{{\"kind\":\"{KIND}\"")) {
        return Err(refuse(STRANGE));
    }
    let head: Head = serde_json::from_str(first).map_err(|_| refuse(OTHER_PROGRAM))?;
    if head.program != PROGRAM {
        return Err(refuse(OTHER_PROGRAM));
    }
    let (before, last) = text.trim_end_matches('\n').rsplit_once('\n').ok_or_else(|| refuse(DAMAGED))?;
    let end: End = serde_json::from_str(last).map_err(|_| refuse(DAMAGED))?;
    let hash = |pages: &[String]| {
        let mut hash = Sha256::new();
        hash.update(before);
        hash.update(json(&pages));
        hex(&hash.finalize().into())
    };
    if hash(&end.pages) != end.sha256 {
        return Err(refuse(DAMAGED));
    }
    let lines = before.lines().skip(1).map(serde_json::from_str::<Line>).collect::<Result<Vec<Line>, _>>();
    let lines = lines.map_err(|_| refuse(DAMAGED))?;
    if !lines.iter().all(|line| line.summary.is_current()) {
        return Err(refuse(OTHER_PROGRAM));
    }
    Ok(Left { head, lines, end })
}

/// Writes one, whole or not at all.
pub(super) fn write(
    to: &Path,
    head: &Head,
    lines: impl Iterator<Item = String>,
    pages: Vec<String>,
    lang: Language,
) -> Result<(), Failure> {
    let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside: PathBuf = to.with_file_name(format!(".{name}.new"));
    let written = || -> io::Result<()> {
        let mut file = io::BufWriter::new(fs::File::create(&beside)?);
        let mut hash = Sha256::new();
        let mut line = json(head);
        for next in lines.map(Some).chain([None]) {
            hash.update(&line);
            file.write_all(line.as_bytes())?;
            file.write_all(b"\n")?;
            let Some(next) = next else { break };
            hash.update("\n");
            line = next;
        }
        hash.update(json(&pages));
        let end = End { pages, sha256: hex(&hash.finalize().into()) };
        writeln!(file, "{}", json(&end))?;
        file.into_inner()?.sync_all()?;
        fs::rename(&beside, to)
    };
    written().map_err(|cause| {
        let _ = fs::remove_file(&beside);
        Failure::World(say(UNWRITTEN, to, lang).replace("{cause}", &cause.to_string()))
    })
}

fn unread(path: &Path, cause: &io::Error, lang: Language) -> Failure {
    if cause.kind() == io::ErrorKind::InvalidData {
        return Failure::Usage(say(STRANGE, path, lang));
    }
    let text = say(UNREAD, path, lang).replace("{cause}", &cause.to_string());
    if cause.kind() == io::ErrorKind::NotFound { Failure::Usage(text) } else { Failure::World(text) }
}

fn say(words: Words, path: &Path, lang: Language) -> String {
    words.get(lang).replace("{path}", &path.display().to_string())
}

const UNREAD: Words = Words { en: "cannot read `{path}`: {cause}", zh: "无法读取 `{path}`：{cause}" };
const UNWRITTEN: Words = Words {
    en: "the site is published, but its summaries are not: cannot write `{path}`: {cause}",
    zh: "网站已发布，但摘要未写出：无法写入 `{path}`：{cause}",
};
const STRANGE: Words = Words {
    en: "`{path}` holds no summaries\ngive the file that `build --only AREA --write-summaries FILE` wrote",
    zh: "`{path}` 不是摘要文件\n请给出 `build --only AREA --write-summaries FILE` 写出的文件",
};
const OTHER_PROGRAM: Words = Words {
    en: "`{path}` was written by another version of openvillage\nmake all parts with the same program",
    zh: "`{path}` 由另一版本的 openvillage 写出\n请用同一程序生成所有部分",
};
const DAMAGED: Words = Words {
    en: "`{path}` is damaged or cut short\nfetch it again, or make its part again",
    zh: "`{path}` 已损坏或不完整\n请重新取得，或重新生成那一部分",
};
