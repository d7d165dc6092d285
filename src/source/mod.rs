//! The ground floor: files as they are on disk, places in their text, and their history.
//!
//! Nothing above this floor opens a file of the portal. [`Origin`] says where files come from, [`tree`] what stands
//! there, [`SourceFile`] holds one text, a [`Span`] points into it, and [`history`] tells which commit last touched it.

pub mod attachment;
mod blobs;
pub mod commit;
mod folder;
pub mod history;
pub mod index;
pub mod lines;
mod objects;
mod origin;
pub mod private;
pub mod tree;

use std::ops::Range;

pub use self::objects::{Objects, is_hidden};
pub use self::origin::{Mark, Marks, Opened, Origin};

/// Number of a file inside the [`Files`] that were read together (one village, or the portal's own files).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of text in one file: byte offsets, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A place that does not exist: the value was left out. Never reported, only carried.
    pub const NONE: Span = Span { file: FileId(u32::MAX), start: 0, end: 0 };

    /// The very beginning of a file, for findings that concern the file as a whole.
    pub fn top(file: FileId) -> Span {
        Span { file, start: 0, end: 0 }
    }

    /// Whether the value stood anywhere at all.
    pub fn exists(self) -> bool {
        self != Span::NONE
    }

    /// The byte range in the file's text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value together with the place it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at a place.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// One record file: its path from the root of the portal, written with `/`, and its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path from the portal's root, parts joined by `/` on every system.
    pub path: String,
    /// The text, as it stands on disk, without a leading byte order mark.
    pub text: String,
}

impl SourceFile {
    /// Line and column (both from 1, columns in characters) of a byte offset.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..floor_boundary(&self.text, offset)];
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (line, before[start..].chars().count() + 1)
    }

    /// The line of a byte offset, counted from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.line_column(offset).0
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The files that were read together, numbered by [`FileId`].
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<SourceFile>,
}

impl Files {
    /// Takes a file in and numbers it.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(self.files.len() as u32 - 1)
    }

    /// The file of that number.
    ///
    /// # Panics
    /// When the number comes from other [`Files`]: a mistake of ours, not of the records.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Every file with its number, in the order they were read.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(at as u32), file))
    }

    /// The text a span covers.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file).text.get(span.range()).unwrap_or("")
    }
}
