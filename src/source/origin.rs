//! Where the files of a portal come from: a folder on disk, or what git keeps of one, in a commit or for the next.
//!
//! Whoever reads records asks here and does not know which of the two it is.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};
use std::path::Path;

use super::commit::{NoCommit, Snapshot};
use super::history::{History, State};
use super::objects::{Blob, Objects};
use super::tree::{self, NotText, Tree, Trouble};
use super::{attachment, folder::Folder};

/// What tells whether a file can have changed, without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Changes with everything that changes when a file is touched; of a file of git, with its content.
    pub mark: u64,
    /// The moment it was last changed, in nanoseconds since 1970; long ago for a file of git.
    pub changed: i128,
}

/// The marks of files, by their paths.
pub type Marks = HashMap<Box<str>, Mark>;

/// A place files come from.
#[derive(Debug)]
pub struct Origin(Kind);

#[derive(Debug)]
enum Kind {
    Folder(Folder),
    Objects(Objects),
    Commit(Snapshot, Objects),
}

impl Origin {
    /// A folder as it stands on disk.
    pub fn folder(root: impl AsRef<Path>) -> Origin {
        Origin(Kind::Folder(Folder::new(root.as_ref())))
    }

    /// What git has staged.
    pub fn index(index: super::index::Index) -> Origin {
        Origin(Kind::Objects(index.into_objects()))
    }

    /// What a commit holds: it stays what it is, whatever becomes of the folder.
    pub fn commit(snapshot: Snapshot) -> Result<Origin, State> {
        let objects = snapshot.objects()?;
        Ok(Origin(Kind::Commit(snapshot, objects)))
    }

    /// Another folder of the same commit; none where files do not come from a commit, or the folder lies elsewhere.
    pub fn beside(&self, folder: &Path) -> Option<Result<Origin, NoCommit>> {
        let Kind::Commit(snapshot, _) = &self.0 else { return None };
        Some(snapshot.beside(folder)?.and_then(|beside| Ok(Origin::commit(beside)?)))
    }

    /// The folder, as it was named: for messages. It need not be there.
    pub fn root(&self) -> &Path {
        match &self.0 {
            Kind::Folder(folder) => folder.root(),
            Kind::Objects(objects) | Kind::Commit(_, objects) => objects.root(),
        }
    }

    /// What stands in the folder.
    pub fn tree(&self) -> Result<Tree, Trouble> {
        match &self.0 {
            Kind::Folder(folder) => folder.tree(),
            Kind::Objects(objects) | Kind::Commit(_, objects) => Ok(objects.tree()),
        }
    }

    /// The first file that is not what it was when [`Origin::tree`] was asked for.
    ///
    /// # Errors
    /// The system does not let the files be looked at.
    pub fn changed(&self) -> Result<Option<String>, Trouble> {
        match &self.0 {
            Kind::Folder(folder) => folder.changed(),
            Kind::Objects(_) | Kind::Commit(..) => Ok(None),
        }
    }

    /// What was noted of every file when [`Origin::tree`] was asked for.
    pub fn marks(&self) -> Marks {
        match &self.0 {
            Kind::Folder(folder) => folder.marks(),
            Kind::Objects(objects) | Kind::Commit(_, objects) => objects.marks(),
        }
    }

    /// The bytes of a file of any kind, added to what is there. A link is not followed.
    pub fn bytes(&self, path: &str, into: &mut Vec<u8>) -> Result<(), Trouble> {
        let trouble = |cause| Trouble { path: self.root().join(path), cause };
        let mut opened = self.open(path)?.ok_or_else(|| trouble(io::Error::other("it is no file")))?;
        opened.read_to_end(into).map(drop).map_err(trouble)
    }

    /// The history of the files.
    pub fn history(&self) -> History {
        match &self.0 {
            Kind::Commit(snapshot, objects) => History::at(snapshot, objects),
            _ => History::open(self.root()),
        }
    }

    /// A record's text.
    pub fn text(&self, path: &str) -> Result<Result<String, NotText>, Trouble> {
        Ok(self.texts(&[path])?.pop().expect("one was asked for"))
    }

    /// The texts of records, in the order they are asked for.
    pub fn texts(&self, paths: &[&str]) -> Result<Vec<Result<String, NotText>>, Trouble> {
        match &self.0 {
            Kind::Folder(folder) => paths.iter().map(|path| tree::read(folder.root(), path)).collect(),
            Kind::Objects(objects) | Kind::Commit(_, objects) => objects.texts(paths),
        }
    }

    /// A file to be read piece by piece; `None` where it is no ordinary file. A link is never followed.
    pub fn open(&self, path: &str) -> Result<Option<Opened<'_>>, Trouble> {
        Ok(match &self.0 {
            Kind::Folder(folder) => attachment::open(folder.root(), path)?.map(Opened::File),
            Kind::Objects(objects) | Kind::Commit(_, objects) => objects.open(path)?.map(Opened::Blob),
        })
    }
}

/// A file while it is read.
#[derive(Debug)]
pub enum Opened<'o> {
    /// Of the disk.
    File(File),
    /// Of git.
    Blob(Blob<'o>),
}

impl Opened<'_> {
    /// Its size, in bytes.
    pub fn size(&self) -> io::Result<u64> {
        match self {
            Opened::File(file) => Ok(file.metadata()?.len()),
            Opened::Blob(blob) => Ok(blob.size()),
        }
    }

    /// Passes over that many bytes.
    pub fn pass_over(&mut self, bytes: u64) -> io::Result<()> {
        match self {
            Opened::File(file) => file.seek(SeekFrom::Current(bytes.cast_signed())).map(|_| ()),
            Opened::Blob(blob) => blob.pass_over(bytes),
        }
    }
}

impl Read for Opened<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Opened::File(file) => file.read(into),
            Opened::Blob(blob) => blob.read(into),
        }
    }
}
