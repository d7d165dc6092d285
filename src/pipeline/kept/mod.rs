//! What one build keeps for the next: for every unit of work what it was made from and what it made.
//!
//! A **unit** is what is made together: a village's pages and tables, its overview, an area's pages, one indicator, the
//! search index. Its **key** is a hash of everything it is made from ([`key`]). Where key and files are those of the build
//! before, the unit is carried over, and what leaves it for the pages above (its summary, its entries in the search, its
//! findings) is read from here instead of made.
//!
//! A unit is one line: its name, its key, how its sources were last seen, its files, and what leaves it. The file is
//! taken whole or not at all ([`crate::publish`]); a unit that cannot be read is made anew.

pub mod finding;
pub mod key;
pub mod sight;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::publish::Print;
use crate::site::manifest::{Stamp, from_hex, hex};

/// The units of the build before.
#[derive(Debug, Default)]
pub struct Kept {
    text: String,
    units: HashMap<Box<str>, Range<usize>>,
}

/// A unit of the build before.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'k> {
    /// The line, its end included.
    pub line: &'k str,
    /// What it was made from.
    pub key: &'k str,
    /// How its sources were last seen, as JSON; may be empty.
    pub sight: &'k str,
    files: &'k str,
    /// What leaves it, as JSON; may be empty.
    pub rest: &'k str,
}

impl Kept {
    /// Reads what a build has left.
    pub fn read(text: String) -> Kept {
        let mut units = HashMap::new();
        let mut from = 0;
        while let Some(length) = text[from..].find('\n') {
            let line = from..from + length + 1;
            if let Some((name, _)) = text[line.clone()].split_once('\t') {
                units.insert(name.into(), line.clone());
            }
            from = line.end;
        }
        Kept { text, units }
    }

    /// The unit of that name.
    pub fn unit(&self, name: &str) -> Option<Unit<'_>> {
        let line = &self.text[self.units.get(name)?.clone()];
        let mut parts = line.trim_end_matches('\n').split('\t').skip(1);
        let (key, sight, files, rest) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Unit { line, key, sight, files, rest })
    }
}

/// A file: path, hash, size, when it was written, its number.
#[derive(Serialize, Deserialize)]
struct File<'f>(#[serde(borrow)] Cow<'f, str>, #[serde(borrow)] Cow<'f, str>, u64, i64, u64);

impl<'k> Unit<'k> {
    /// Its files as they were left; none where they cannot be read.
    pub fn files(&self) -> Option<Vec<(Cow<'k, str>, Print)>> {
        let files: Vec<File<'k>> = serde_json::from_str(self.files).ok()?;
        let file = |File(path, hash, size, modified, inode): File<'k>| {
            Some((path, Print { sha256: from_hex(&hash)?, size, stamp: Stamp { modified, inode } }))
        };
        files.into_iter().map(file).collect()
    }

    /// Its line with its sources seen anew.
    pub fn line_seen(&self, name: &str, sight: &str) -> String {
        format!("{name}\t{}\t{sight}\t{}\t{}\n", self.key, self.files, self.rest)
    }

    /// What leaves it.
    pub fn rest<'d, T: Deserialize<'d>>(&self) -> Option<T>
    where
        'k: 'd,
    {
        serde_json::from_str(self.rest).ok()
    }
}

/// The line of a unit.
pub fn line(name: &str, key: &str, sight: &str, files: &[(String, Print)], rest: &str) -> String {
    let files: Vec<File> = files
        .iter()
        .map(|(path, print)| {
            let Stamp { modified, inode } = print.stamp;
            File(path.as_str().into(), hex(&print.sha256).into(), print.size, modified, inode)
        })
        .collect();
    format!("{name}\t{key}\t{sight}\t{}\t{rest}\n", json(&files))
}

/// A value as JSON, which holds neither tabs nor line breaks.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain values have a form in JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_comes_back_as_it_was_left() {
        let print = Print { sha256: [7; 32], size: 3, stamp: Stamp { modified: -5, inode: u64::MAX } };
        let files = vec![("清河/a \"b\".html".to_owned(), print)];
        let text = line("v:清河", "k", "{}", &files, "[1]") + &line("u", "l", "", &[], "");
        let kept = Kept::read(text);
        let unit = kept.unit("v:清河").expect("it is there");
        assert_eq!((unit.key, unit.sight), ("k", "{}"));
        let read: Vec<(String, Print)> =
            unit.files().expect("files").into_iter().map(|(path, print)| (path.into_owned(), print)).collect();
        assert_eq!(read, files);
        assert_eq!(unit.rest::<Vec<u8>>(), Some(vec![1]));
        assert!(kept.unit("u").is_some_and(|unit| unit.files().is_some_and(|files| files.is_empty())));
        assert!(kept.unit("清河").is_none());
    }
}
