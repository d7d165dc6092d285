//! The list of everything a site consists of, in the form `sha256sum -c` reads.
//!
//! Two files whose names differ only in case, or only in how an accent is encoded, are one file on many
//! people's disks. The manifest refuses the second of them, so nothing is ever overwritten in silence.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use icu::casemap::CaseMapper;
use icu::normalizer::ComposingNormalizerBorrowed;

/// One file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path from the site's root, parts joined by `/`.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Its size in bytes.
    pub size: u64,
    /// How it stands on disk.
    pub stamp: Stamp,
    /// Whether it is the file the site before has, and not one made anew.
    pub carried: bool,
}

/// How a file stands on disk: as long as neither changes, nor its size, its bytes are taken to be the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stamp {
    /// When it was last written, in nanoseconds since 1970 as the file system keeps it.
    pub modified: i64,
    /// Its number on the file system.
    pub inode: u64,
}

/// The files of a site, each once.
#[derive(Debug, Default)]
pub struct Manifest {
    by_folded_name: BTreeMap<String, Entry>,
}

impl Manifest {
    /// Takes a file in. A path that was already there, also in other case, is refused and the earlier one returned.
    pub fn add(&mut self, entry: Entry) -> Result<(), String> {
        let name = fold(&entry.path);
        if let Some(earlier) = self.by_folded_name.get(&name) {
            return Err(earlier.path.clone());
        }
        self.by_folded_name.insert(name, entry);
        Ok(())
    }

    /// A manifest as it stands on disk; none where the text is not one. Sizes are not in it.
    pub fn read(text: &str) -> Option<Manifest> {
        let mut manifest = Manifest::default();
        for line in text.lines() {
            let (hash, path) = line.split_once("  ")?;
            let entry = Entry {
                path: path.to_owned(),
                sha256: from_hex(hash)?,
                size: 0,
                stamp: Stamp::default(),
                carried: false,
            };
            manifest.add(entry).ok()?;
        }
        Some(manifest)
    }

    /// How many files.
    pub fn len(&self) -> usize {
        self.by_folded_name.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_folded_name.is_empty()
    }

    /// The size of all files together.
    pub fn bytes(&self) -> u64 {
        self.by_folded_name.values().map(|entry| entry.size).sum()
    }

    /// The files in the order of their paths.
    pub fn entries(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.by_folded_name.values().collect();
        entries.sort_by(|left, right| left.path.cmp(&right.path));
        entries
    }

    /// The files by their paths.
    pub fn by_path(&self) -> BTreeMap<&str, &Entry> {
        self.by_folded_name.values().map(|entry| (entry.path.as_str(), entry)).collect()
    }

    /// The text of the manifest: one line a file, in the order of their paths, whatever order they were made in.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.len() * 120);
        for entry in self.entries() {
            for byte in entry.sha256 {
                write!(text, "{byte:02x}").expect("writing to a string cannot fail");
            }
            text.push_str("  ");
            text.push_str(&entry.path);
            text.push('\n');
        }
        text
    }
}

/// The hash that 64 figures of base 16 write.
pub fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut out = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).ok()?;
    }
    Some(out)
}

/// A hash in base 16.
pub fn hex(hash: &[u8; 32]) -> String {
    let mut text = String::with_capacity(64);
    for byte in hash {
        write!(text, "{byte:02x}").expect("writing to a string cannot fail");
    }
    text
}

/// The name as a disk that ignores case sees it.
fn fold(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    let folded = CaseMapper::new().fold_string(path);
    ComposingNormalizerBorrowed::new_nfc().normalize(&folded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(path: &str) -> Entry {
        Entry { path: path.to_owned(), sha256: [0xab; 32], size: 1, stamp: Stamp::default(), carried: false }
    }

    #[test]
    fn names_that_are_one_file_elsewhere_clash() {
        let cases = [("a.html", "a.html"), ("a.html", "A.HTML"), ("é.html", "E\u{301}.html"), ("ß.html", "SS.html")];
        for (first, second) in cases {
            let mut manifest = Manifest::default();
            assert_eq!(manifest.add(entry(first)), Ok(()));
            assert_eq!(manifest.add(entry(second)), Err(first.to_owned()), "{first} {second}");
        }
    }

    #[test]
    fn the_text_is_sorted_by_path() {
        let mut manifest = Manifest::default();
        for path in ["b.html", "清河/a.html", "Z.html", "a/b.html"] {
            assert_eq!(manifest.add(entry(path)), Ok(()));
        }
        let text = manifest.text();
        let names: Vec<&str> = text.lines().filter_map(|line| line.split_once("  ").map(|(_, name)| name)).collect();
        assert_eq!(names, ["Z.html", "a/b.html", "b.html", "清河/a.html"]);
        assert!(text.starts_with(&"ab".repeat(32)));
    }
}
