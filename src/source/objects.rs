//! Files as git keeps them, of a commit or of the index: the folder of the records as if it had been walked, and the
//! contents by their hash. Nothing is ever put on disk for it.
//!
//! Contents are asked for by villages, many at once; as many programs of git run as there are threads that ask.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::blobs::{AT_ONCE, Blobs};
use super::history::Git;
use super::origin::{Mark, Marks};
use super::tree::{self, NotText, Tree, Trouble};

/// What git keeps under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// An ordinary file.
    File,
    /// A symbolic link.
    Link,
    /// Another repository, which is no folder of ours.
    Other,
}

impl Kind {
    /// What a mode of git means: `100644`.
    pub fn of(mode: &[u8]) -> Kind {
        match mode {
            b"100644" | b"100755" | b"100664" => Kind::File,
            b"120000" => Kind::Link,
            _ => Kind::Other,
        }
    }
}

/// A name with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its path from the folder of the records, as git keeps it.
    pub path: Box<[u8]>,
    /// The hash of its content.
    pub hash: Box<str>,
    /// What it is.
    pub kind: Kind,
}

/// The files below one folder.
#[derive(Debug)]
pub struct Objects {
    /// The folder, as it was named: for messages.
    root: PathBuf,
    /// Where git is asked: a folder of a working tree, or the repository itself.
    place: PathBuf,
    /// Whether `place` is the repository itself.
    bare: bool,
    /// By path, each once.
    entries: Vec<Entry>,
    /// Programs that wait to be asked.
    idle: Mutex<Vec<Blobs>>,
}

impl Objects {
    /// These files, told by this git.
    pub(super) fn new(root: &Path, git: &Git, mut entries: Vec<Entry>) -> Objects {
        entries.sort_by(|left, right| left.path.cmp(&right.path));
        // While a merge is not finished, the index has a path more than once.
        entries.dedup_by(|left, right| left.path == right.path);
        let (place, bare) = git.place();
        Objects { root: root.to_owned(), place: place.to_owned(), bare, entries, idle: Mutex::default() }
    }

    /// The folder, as it was named.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Every name with its hash, by path; those that are not UTF-8 are left out.
    pub(super) fn hashes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().filter_map(|entry| Some((std::str::from_utf8(&entry.path).ok()?, &*entry.hash)))
    }

    /// What tells the content of every file.
    pub(super) fn marks(&self) -> Marks {
        let mark = |entry: &Entry| {
            let path = std::str::from_utf8(&entry.path).ok()?;
            // The beginning of its hash says which content it is.
            let mark = u64::from_str_radix(entry.hash.get(..16)?, 16).ok()?;
            Some((path.into(), Mark { mark, changed: 0 }))
        };
        self.entries.iter().filter_map(mark).collect()
    }

    /// The files as if their folder had been walked, in the same order. Hidden ones are passed over.
    pub(super) fn tree(&self) -> Tree {
        let visible = self.entries.iter().filter(|entry| !is_hidden(&entry.path));
        let mut found: BTreeSet<(Vec<&[u8]>, Option<Kind>)> = BTreeSet::new();
        for entry in visible {
            let parts: Vec<&[u8]> = entry.path.split(|byte| *byte == b'/').collect();
            for depth in 1..parts.len() {
                found.insert((parts[..depth].to_vec(), None));
            }
            found.insert((parts, Some(entry.kind)));
        }
        let mut tree = Tree::default();
        for (parts, kind) in found {
            let path = parts.join(&b'/');
            let Ok(path) = String::from_utf8(path) else {
                tree.unreadable.push(String::from_utf8_lossy(&parts.join(&b'/')).into_owned());
                continue;
            };
            match kind {
                None => tree.folders.push(path),
                Some(Kind::File) => tree.files.push(path),
                Some(Kind::Link) => tree.links.push(path),
                Some(Kind::Other) => tree.others.push(path),
            }
        }
        tree
    }

    /// The texts of records, in the order they are asked for.
    pub(super) fn texts(&self, paths: &[&str]) -> Result<Vec<Result<String, NotText>>, Trouble> {
        let mut out = Vec::with_capacity(paths.len());
        for paths in paths.chunks(AT_ONCE) {
            let entries: Vec<&Entry> = paths.iter().map(|path| self.entry(path)).collect::<Result<_, _>>()?;
            let asked = self.blobs().and_then(|mut blobs| {
                blobs.ask(entries.iter().map(|entry| &*entry.hash))?;
                Ok(blobs)
            });
            let mut blobs = asked.map_err(|cause| self.trouble(paths.first().unwrap_or(&""), cause))?;
            for (path, entry) in paths.iter().zip(&entries) {
                let limit = tree::limit(path);
                let bytes = blobs.next_up_to(limit + 1).map_err(|cause| self.trouble(path, cause))?;
                out.push(match entry.kind {
                    Kind::File if bytes.len() as u64 > limit => Err(NotText::TooLarge),
                    Kind::File => tree::text(bytes),
                    _ => Err(NotText::NotAFile),
                });
            }
            self.done(blobs);
        }
        Ok(out)
    }

    /// A file to be read piece by piece; `None` where it is none.
    pub(super) fn open(&self, path: &str) -> Result<Option<Blob<'_>>, Trouble> {
        let entry = self.entry(path)?;
        if entry.kind != Kind::File {
            return Ok(None);
        }
        let begin = || {
            let mut blobs = self.blobs()?;
            blobs.ask([&*entry.hash].into_iter())?;
            let size = blobs.next()?;
            Ok(Blob { of: self, blobs: Some(blobs), size, left: size })
        };
        begin().map(Some).map_err(|cause| self.trouble(path, cause))
    }

    fn entry(&self, path: &str) -> Result<&Entry, Trouble> {
        let at = self.entries.binary_search_by(|entry| (*entry.path).cmp(path.as_bytes()));
        let found = at.ok().map(|at| &self.entries[at]);
        // A name that is not UTF-8 is asked for as it is shown.
        let shown = || self.entries.iter().find(|entry| String::from_utf8_lossy(&entry.path) == path);
        found.or_else(shown).ok_or_else(|| self.trouble(path, io::ErrorKind::NotFound.into()))
    }

    fn trouble(&self, path: &str, cause: io::Error) -> Trouble {
        Trouble { path: self.root.join(path), cause }
    }

    /// A program nobody else asks just now.
    fn blobs(&self) -> io::Result<Blobs> {
        let waiting = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let repository = self.bare.then_some(&*self.place);
        let git = Git { root: &self.place, program: OsStr::new("git"), index: None, repository };
        waiting.map_or_else(|| Blobs::open(&git), Ok)
    }

    /// Gives back a program whose answers were read to their end.
    fn done(&self, blobs: Blobs) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(blobs);
    }
}

/// One content while it is read. A program that was not read to the end of it is not asked again.
#[derive(Debug)]
pub struct Blob<'o> {
    of: &'o Objects,
    blobs: Option<Blobs>,
    size: u64,
    left: u64,
}

impl Blob<'_> {
    /// Its size, in bytes.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// Passes over that many bytes, or what is left.
    pub(super) fn pass_over(&mut self, bytes: u64) -> io::Result<()> {
        let bytes = bytes.min(self.left);
        if let Some(blobs) = &mut self.blobs {
            blobs.pass_over(bytes)?;
        }
        self.left -= bytes;
        Ok(())
    }
}

impl Read for Blob<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let most = into.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let Some(blobs) = self.blobs.as_mut().filter(|_| most > 0) else { return Ok(0) };
        let read = blobs.read(&mut into[..most])?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= read as u64;
        Ok(read)
    }
}

impl Drop for Blob<'_> {
    fn drop(&mut self) {
        let Some(mut blobs) = self.blobs.take().filter(|_| self.left == 0) else { return };
        if blobs.end().is_ok() {
            self.of.done(blobs);
        }
    }
}

/// Whether any part of a path begins with a point.
pub fn is_hidden(path: impl AsRef<[u8]>) -> bool {
    path.as_ref().split(|byte| *byte == b'/').any(|part| part.starts_with(b"."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_in_the_order_of_a_walk() {
        let file = |path: &str| Entry { path: path.as_bytes().into(), hash: "0".into(), kind: Kind::File };
        let mut entries: Vec<Entry> = ["a.yaml", "a/b", "a-b/c", "村/x", ".git/x", "a/.x"].map(file).to_vec();
        entries.push(Entry { path: b"a/\xff".as_slice().into(), hash: "0".into(), kind: Kind::File });
        entries.push(Entry { kind: Kind::Link, ..file("z") });
        entries.push(Entry { kind: Kind::Other, ..file("module") });
        let git = Git { root: Path::new("."), program: OsStr::new("git"), index: None, repository: None };
        let tree = Objects::new(Path::new("content"), &git, entries).tree();
        assert_eq!(tree.files, ["a/b", "a-b/c", "a.yaml", "村/x"]);
        assert_eq!(tree.folders, ["a", "a-b", "村"]);
        assert_eq!((tree.links, tree.others), (vec!["z".to_owned()], vec!["module".to_owned()]));
        assert_eq!(tree.unreadable, ["a/\u{fffd}"]);
    }
}
