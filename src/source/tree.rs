//! The folder of records as it stands on disk: which files there are, what belongs where, and reading one of them.

use std::fmt;
use std::fs::Metadata;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The world would not let us read: not a fault of the records.
#[derive(Debug)]
pub struct Trouble {
    /// What was to be read.
    pub path: PathBuf,
    /// Why it could not be.
    pub cause: io::Error,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}: {}", self.path.display(), self.cause)
    }
}

impl std::error::Error for Trouble {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// The largest YAML record, in bytes.
pub const YAML_LIMIT: u64 = 1024 * 1024;
/// The largest Markdown record, in bytes.
pub const MARKDOWN_LIMIT: u64 = 256 * 1024;

/// What stands in the folder, by path from its root with `/`, sorted.
#[derive(Debug, Default)]
pub struct Tree {
    /// Ordinary files.
    pub files: Vec<String>,
    /// Folders.
    pub folders: Vec<String>,
    /// Symbolic links.
    pub links: Vec<String>,
    /// Sockets, pipes and other things that are no files.
    pub others: Vec<String>,
    /// Names that are not UTF-8, as far as they can be shown.
    pub unreadable: Vec<String>,
}

/// Walks a folder. Hidden entries are passed over; links are listed and never followed.
pub fn walk(root: &Path) -> Result<Tree, Trouble> {
    gather(root, |_, _| Ok(()))
}

/// The same, telling what the system knows of each entry.
pub(super) fn walk_with(root: &Path, mut each: impl FnMut(&str, &Metadata)) -> Result<Tree, Trouble> {
    gather(root, |path, entry| entry.metadata().map(|about| each(path, &about)))
}

fn gather(
    root: &Path,
    mut each: impl FnMut(&str, &walkdir::DirEntry) -> Result<(), walkdir::Error>,
) -> Result<Tree, Trouble> {
    let trouble = |path: &Path, cause: io::Error| Trouble { path: path.to_owned(), cause };
    let meta = std::fs::metadata(root).map_err(|cause| trouble(root, cause))?;
    if !meta.is_dir() {
        return Err(trouble(root, io::Error::other("it is not a folder")));
    }
    let unreadable = |error: walkdir::Error| {
        let path = error.path().unwrap_or(root).to_owned();
        let circle = || io::Error::other("the folder goes round in a circle");
        Trouble { path, cause: error.into_io_error().unwrap_or_else(circle) }
    };
    let mut tree = Tree::default();
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in WalkDir::new(root).follow_links(false).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(unreadable)?;
        if entry.depth() == 0 {
            continue;
        }
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
        let Some(parts) = parts else {
            tree.unreadable.push(relative.to_string_lossy().into_owned());
            continue;
        };
        let path = parts.join("/");
        each(&path, &entry).map_err(unreadable)?;
        let kind = entry.file_type();
        if kind.is_symlink() {
            tree.links.push(path);
        } else if kind.is_dir() {
            tree.folders.push(path);
        } else if kind.is_file() {
            tree.files.push(path);
        } else {
            tree.others.push(path);
        }
    }
    Ok(tree)
}

/// Why the bytes of a file are not a record's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotText {
    /// Beyond the limit.
    TooLarge,
    /// It became a link, a folder or a pipe since the folder was walked.
    NotAFile,
    /// Not UTF-8.
    Encoding {
        /// What it looks like.
        guess: Guess,
        /// The first byte that is not, where a line of it can be shown.
        at: Option<BadByte>,
    },
    /// A NUL byte: no text at all.
    Binary(BadByte),
}

/// The first byte of a file that is no text, and the line it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadByte {
    /// Line, from 1.
    pub line: usize,
    /// What can be read of the line, a mark for everything else.
    pub text: String,
    /// Where in [`BadByte::text`] the byte stands.
    pub offset: usize,
}

/// What bytes that are not UTF-8 look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// Little or big endian UTF-16, as old Notepad saves "Unicode".
    Utf16,
    /// GBK or GB 18030, as old Chinese editors save.
    Gbk,
    /// UTF-8 that ends in the middle of a letter.
    Cut,
    /// A document of another program (Word, Excel, WPS, PDF, a packed folder) under a record's name.
    Document,
    /// Something else.
    Unknown,
}

/// The largest size of a record of that name, in bytes.
pub(super) fn limit(path: &str) -> u64 {
    if path.ends_with(".md") { MARKDOWN_LIMIT } else { YAML_LIMIT }
}

/// Reads a record's text. A byte order mark at its beginning is dropped.
pub fn read(root: &Path, path: &str) -> Result<Result<String, NotText>, Trouble> {
    let full = root.join(path);
    let trouble = |cause| Trouble { path: full.clone(), cause };
    let limit = limit(path);
    let about = std::fs::symlink_metadata(&full).map_err(trouble)?;
    if !about.is_file() {
        return Ok(Err(NotText::NotAFile));
    }
    // No more is taken in than the limit, however fast the file grows.
    let mut bytes = Vec::with_capacity(about.len().min(limit) as usize + 1);
    std::fs::File::open(&full).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(trouble)?;
    Ok(if bytes.len() as u64 > limit { Err(NotText::TooLarge) } else { text(bytes) })
}

/// How the files of other programs begin: zip (also .docx, .xlsx), old Word and Excel, PDF, gzip, PNG, JPEG.
const DOCUMENTS: [&[u8]; 6] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff"];

/// The text that bytes are, without a byte order mark at the beginning.
pub fn text(bytes: Vec<u8>) -> Result<String, NotText> {
    if DOCUMENTS.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(NotText::Encoding { guess: Guess::Document, at: None });
    }
    let nuls = bytes.iter().filter(|byte| **byte == 0).count();
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || (nuls > 0 && nuls >= bytes.len() / 4) {
        return Err(NotText::Encoding { guess: Guess::Utf16, at: None });
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bad = bad_byte(error.as_bytes(), at);
        let guess = match error.utf8_error().error_len() {
            None => Guess::Cut,
            Some(_) if looks_like_gbk(line_of(error.as_bytes(), at).0) => Guess::Gbk,
            Some(_) => Guess::Unknown,
        };
        NotText::Encoding { guess, at: Some(bad) }
    })?;
    if let Some(at) = text.find('\0') {
        return Err(NotText::Binary(bad_byte(text.as_bytes(), at)));
    }
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// The line a byte stands in, and where that line begins.
fn line_of(bytes: &[u8], at: usize) -> (&[u8], usize) {
    let from = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let to = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| at + length);
    (bytes[from..to].trim_ascii_end(), from)
}

/// The place of a byte that is no text, with what can be read around it.
fn bad_byte(bytes: &[u8], at: usize) -> BadByte {
    const WINDOW: usize = 120;
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    let (whole, from) = line_of(bytes, at);
    let at = (at - from).min(whole.len());
    // A window of a long line; its ends may cut a letter, which then shows as a mark.
    let before = String::from_utf8_lossy(&whole[at.saturating_sub(WINDOW)..at]).into_owned();
    let after: String = whole[at..(at + WINDOW).min(whole.len())]
        .iter()
        .map(|byte| match byte {
            0 => '\u{2400}',
            0x80.. => '\u{fffd}',
            byte => char::from(*byte),
        })
        .collect();
    BadByte { line, offset: before.len(), text: before + &after }
}

/// Whether a line reads as GBK: everything beyond ASCII comes in pairs, most of them of two high bytes.
fn looks_like_gbk(line: &[u8]) -> bool {
    let (mut at, mut pairs, mut high) = (0, 0, 0);
    while at < line.len() {
        if line[at] < 0x80 {
            at += 1;
            continue;
        }
        let second = line.get(at + 1).copied().unwrap_or(0);
        if !(0x81..=0xfe).contains(&line[at]) || !(0x40..=0xfe).contains(&second) || second == 0x7f {
            return false;
        }
        pairs += 1;
        high += usize::from(second >= 0x80);
        at += 2;
    }
    pairs > 0 && high * 2 >= pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &str) {
        let got = match text(bytes.to_vec()) {
            Ok(text) => format!("text {text}"),
            Err(NotText::Encoding { guess, at }) => {
                format!("{guess:?} {:?}", at.map(|at| (at.line, at.offset, at.text)))
            }
            Err(other) => format!("{other:?}"),
        };
        assert_eq!(got, expected);
    }

    #[test]
    fn guesses_what_bytes_are() {
        check("a: 村\n".as_bytes(), "text a: 村\n");
        check("\u{feff}a: b".as_bytes(), "text a: b");
        check(b"a: 1\nname: \xc7\xe5\xba\xd3\r\n", "Gbk Some((2, 6, \"name: \u{fffd}\u{fffd}\u{fffd}\u{fffd}\"))");
        check(b"name: Ch\xe2teau", "Unknown Some((1, 8, \"name: Ch\u{fffd}teau\"))");
        check(b"\xff\xfea\0", "Utf16 None");
        check(b"a\0:\0 \0b\0", "Utf16 None");
    }
}
