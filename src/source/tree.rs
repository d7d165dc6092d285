//! The folder of records as it stands on disk: which files there are, what belongs where, and reading one of them.

use std::fmt;
use std::io;
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
    let trouble = |path: &Path, cause: io::Error| Trouble { path: path.to_owned(), cause };
    let meta = std::fs::metadata(root).map_err(|cause| trouble(root, cause))?;
    if !meta.is_dir() {
        return Err(trouble(root, io::Error::other("it is not a folder")));
    }
    let mut tree = Tree::default();
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in WalkDir::new(root).follow_links(false).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            Trouble {
                path,
                cause: error.into_io_error().unwrap_or_else(|| io::Error::other("the folder goes round in a circle")),
            }
        })?;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// Beyond the limit.
    TooLarge,
    /// Not UTF-8: the line of the first byte that is not, and what it looks like.
    Encoding {
        /// Line, from 1.
        line: usize,
        /// UTF-16, or a Chinese encoding, or unknown.
        guess: Guess,
    },
    /// A NUL byte: no text at all.
    Binary,
}

/// What bytes that are not UTF-8 look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// Little or big endian UTF-16, as old Notepad saves "Unicode".
    Utf16,
    /// GBK or GB 18030, as old Chinese editors save.
    Gbk,
    /// Something else.
    Unknown,
}

/// Reads a record's text. A byte order mark at its beginning is dropped.
pub fn read(root: &Path, path: &str) -> Result<Result<String, NotText>, Trouble> {
    let full = root.join(path);
    let trouble = |cause| Trouble { path: full.clone(), cause };
    let limit = if path.ends_with(".md") { MARKDOWN_LIMIT } else { YAML_LIMIT };
    if std::fs::symlink_metadata(&full).map_err(trouble)?.len() > limit {
        return Ok(Err(NotText::TooLarge));
    }
    let bytes = std::fs::read(&full).map_err(trouble)?;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Ok(Err(NotText::Encoding { line: 1, guess: Guess::Utf16 }));
    }
    if bytes.contains(&0) {
        return Ok(Err(NotText::Binary));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Ok(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        }),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            let pair = (bytes.get(at).copied().unwrap_or(0), bytes.get(at + 1).copied().unwrap_or(0));
            let gbk = (0x81..=0xfe).contains(&pair.0) && (0x40..=0xfe).contains(&pair.1);
            Err(NotText::Encoding { line, guess: if gbk { Guess::Gbk } else { Guess::Unknown } })
        }
    })
}
