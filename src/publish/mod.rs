//! Puts a site in place whole or not at all.
//!
//! 1. [`Stage::begin`] takes the lock, refuses targets that are not ours, and makes a folder beside the target.
//! 2. [`Stage::write`] takes the pages as they are made, from any thread, and notes each one's hash. What the site has
//!    already is noted and not written; [`Stage::carry`] notes what need not even be made.
//! 3. [`Stage::publish`] links what is carried, writes the manifest, holds the stage against it, and exchanges it with
//!    the target. The site before is kept beside it, for [`rollback`].
//!
//! A build that ends before the exchange, in whatever way, leaves the old site; after it, the new one.
//! What threads share is only the manifest and the list of folders already made.

mod lock;
mod memory;
mod previous;
mod swap;
mod target;
mod trouble;
mod verify;

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs::{self, DirBuilder, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, RwLock};

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

pub use self::previous::rollback;
pub use self::target::{KEPT, MANIFEST, MARKER, Target};
pub use self::trouble::PublishTrouble;

use self::lock::Lock;
use self::target::{MARKER_TEXT, Standing};
use crate::diag::Words;
use crate::site::manifest::{Entry, Manifest, Stamp};

/// Everyone may read what is published, whatever the umask of whoever builds it.
const FILE_MODE: u32 = 0o644;
const FOLDER_MODE: u32 = 0o755;

/// A site being made beside its target. Dropped before it is published, it is removed.
#[derive(Debug)]
pub struct Stage {
    target: Target,
    dir: PathBuf,
    manifest: Mutex<Manifest>,
    folders: RwLock<HashSet<String>>,
    /// Whether a site of ours stands at the target, whose files may be carried over.
    over: bool,
    /// When the stage was begun, by the clock of its file system.
    begun: i64,
    memory: Mutex<Option<memory::Writer>>,
    keep_previous: bool,
    finished: bool,
    _lock: Lock,
}

/// A file of the site as it stands on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Its size in bytes.
    pub size: u64,
    /// When it was written, and its number.
    pub stamp: Stamp,
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Files of the site, without its manifest.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
    /// The site that stood there already had the same bytes, and was left alone.
    pub unchanged: bool,
    /// The old site, where it could not be removed; the next build tries again.
    pub left_behind: Option<PathBuf>,
}

impl Stage {
    /// Prepares to publish to `target` a site made from the records in `sources`.
    pub fn begin(target: &Path, sources: &Path) -> Result<Stage, PublishTrouble> {
        let target = Target::of(target, sources)?;
        let standing = target.standing()?;
        let above = match fs::metadata(target.parent()) {
            Ok(_) => Ok(()),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => fs::create_dir_all(target.parent()),
            Err(cause) => Err(cause),
        };
        above.map_err(|cause| cannot_write(target.parent(), &cause))?;
        let lock = Lock::take(target.lock(), &target.dir)?;
        swap::discard_stale(&target)?;
        let dir = target.stage();
        make_folder(&dir).map_err(|cause| cannot_write(&dir, &cause))?;
        let mut stage = Stage {
            target,
            dir,
            manifest: Mutex::default(),
            folders: RwLock::default(),
            over: standing == Standing::Ours,
            begun: 0,
            memory: Mutex::default(),
            keep_previous: false,
            finished: false,
            _lock: lock,
        };
        let marker = stage.dir.join(MARKER);
        let made = make_file(&marker, MARKER_TEXT.as_bytes()).and_then(|made| made.metadata());
        stage.begun = stamp(&made.map_err(|cause| cannot_write(&marker, &cause))?).modified;
        Ok(stage)
    }

    /// Keeps the site that is replaced, for [`rollback`].
    pub fn keep_previous(&mut self) {
        self.keep_previous = true;
    }

    /// When the stage was begun, in nanoseconds since 1970 by the clock of its file system.
    pub fn begun(&self) -> i64 {
        self.begun
    }

    /// What the build before this one left with [`Stage::remember`]; none where nothing can be trusted, or where no site
    /// of ours stands.
    pub fn remembered(&self) -> Option<String> {
        if self.over { memory::read(&self.target.cache()) } else { None }
    }

    /// Leaves a line, its end included, for the next build. It is there when this one has published.
    pub fn remember(&self, line: &str) -> Result<(), PublishTrouble> {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let path = self.target.new_cache();
        let add = |memory: &mut Option<memory::Writer>| {
            let writer = match memory.take() {
                Some(writer) => writer,
                None => memory::Writer::begin(path.clone())?,
            };
            memory.insert(writer).add(line)
        };
        add(&mut memory).map_err(|cause| cannot_write(&path, &cause))
    }

    /// Paths of everything written so far, in order.
    pub fn paths(&self) -> Vec<String> {
        let manifest = self.manifest.lock().unwrap_or_else(PoisonError::into_inner);
        manifest.entries().iter().map(|entry| entry.path.clone()).collect()
    }

    /// The folder the site will stand in.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Writes one file of the site. `path` is relative to the site's root, its parts joined by `/`; each may be written
    /// once. Where the site before has the same bytes there, its file is carried over.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<Print, PublishTrouble> {
        self.write_over(path, bytes, None)
    }

    /// The same where it is known how the file of the site before was left: it is not read then.
    pub fn write_over(&self, path: &str, bytes: &[u8], known: Option<&Print>) -> Result<Print, PublishTrouble> {
        check_path(path)?;
        let sha256 = Sha256::digest(bytes).into();
        let size = bytes.len() as u64;
        if let Some(stamp) = self.same(path, bytes, sha256, known) {
            return self.note(path, Print { sha256, size, stamp }, true);
        }
        let (file, mut open) = self.open(path)?;
        let written = open.write_all(bytes).and_then(|()| open.metadata());
        let stamp = stamp(&written.map_err(|cause| cannot_write(&file, &cause))?);
        self.note(path, Print { sha256, size, stamp }, false)
    }

    /// How the file of the site before stands, where it has these bytes.
    fn same(&self, path: &str, bytes: &[u8], sha256: [u8; 32], known: Option<&Print>) -> Option<Stamp> {
        if !self.over {
            return None;
        }
        let file = self.target.dir.join(path);
        let standing = fs::symlink_metadata(&file).ok()?;
        if !standing.is_file() || standing.len() != bytes.len() as u64 || !is_public(&standing) {
            return None;
        }
        let found = stamp(&standing);
        let same = match known.filter(|known| known.stamp == found && known.size == standing.len()) {
            Some(known) => known.sha256 == sha256,
            None => fs::read(&file).is_ok_and(|old| old == bytes),
        };
        same.then_some(found)
    }

    /// Takes files of the site before over as they stand, if all of them stand as they were left; else none of them.
    pub fn carry(&self, files: &[(Cow<str>, Print)]) -> Result<bool, PublishTrouble> {
        if !self.over || !files.iter().all(|(path, print)| stands(&self.target.dir.join(&**path), print)) {
            return Ok(false);
        }
        for (path, print) in files {
            check_path(path)?;
            self.note(path, print.clone(), true)?;
        }
        Ok(true)
    }

    /// Writes one file of the site piece by piece, without ever holding it whole.
    pub fn copy(&self, path: &str, mut from: impl io::Read) -> Result<Print, PublishTrouble> {
        check_path(path)?;
        let (file, mut open) = self.open(path)?;
        let (mut hash, mut size) = (Sha256::new(), 0);
        let mut piece = vec![0; 64 * 1024];
        loop {
            let read = match from.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => &piece[..read],
                Err(cause) if cause.kind() == io::ErrorKind::Interrupted => continue,
                Err(cause) => return Err(cannot_copy(path, &cause)),
            };
            hash.update(read);
            size += read.len() as u64;
            open.write_all(read).map_err(|cause| cannot_write(&file, &cause))?;
        }
        let stamp = stamp(&open.metadata().map_err(|cause| cannot_write(&file, &cause))?);
        self.note(path, Print { sha256: hash.finalize().into(), size, stamp }, false)
    }

    /// Takes a file into the manifest.
    fn note(&self, path: &str, print: Print, carried: bool) -> Result<Print, PublishTrouble> {
        let Print { sha256, size, stamp } = print;
        let entry = Entry { path: path.to_owned(), sha256, size, stamp, carried };
        let added = self.manifest.lock().unwrap_or_else(PoisonError::into_inner).add(entry);
        added.map_err(|earlier| twice(path).with("earlier", earlier))?;
        Ok(print)
    }

    /// A new file of the stage with its path on disk.
    fn open(&self, path: &str) -> Result<(PathBuf, fs::File), PublishTrouble> {
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.make_folders(folder)?;
        }
        let file = self.dir.join(path);
        let open = new_file(&file).map_err(|cause| match cause.kind() {
            io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => twice(path).with("earlier", path),
            _ => cannot_write(&file, &cause),
        })?;
        Ok((file, open))
    }

    /// Publishes what was written.
    pub fn publish(mut self) -> Result<Published, PublishTrouble> {
        let manifest = std::mem::take(self.manifest.get_mut().unwrap_or_else(PoisonError::into_inner));
        let text = manifest.text();
        let mut published =
            Published { files: manifest.len(), bytes: manifest.bytes(), unchanged: false, left_behind: None };
        if self.already_stands(&text, &manifest)? {
            published.unchanged = true;
            self.settle_memory();
            return Ok(published);
        }
        self.link_carried(&manifest)?;
        let list = self.dir.join(MANIFEST);
        make_file(&list, text.as_bytes()).map_err(|cause| cannot_write(&list, &cause))?;
        drop(text);
        verify::tree(&self.dir, &manifest)?;
        swap::into_place(&self.dir, &self.target)?;
        self.finished = true;
        self.settle_memory();
        let nothing_there = fs::symlink_metadata(&self.dir).is_err_and(|cause| cause.kind() == io::ErrorKind::NotFound);
        let set_aside = || match self.keep_previous {
            true => previous::set_aside(&self.dir, &self.target),
            false => swap::discard(&self.dir, &self.target),
        };
        if !nothing_there && set_aside().is_err() {
            published.left_behind = Some(self.dir.clone());
        }
        Ok(published)
    }

    /// Puts what is left for the next build in its place. If that fails, the next build has more to do: that is all.
    fn settle_memory(&mut self) {
        let memory = self.memory.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let place = self.target.cache();
        let settled = memory.map(|memory| memory.finish(&place));
        if !matches!(settled, Some(Ok(()))) {
            let _ = fs::remove_file(place);
        }
    }

    /// Gives the stage the files it takes over, as second names of the same files. Where the file system knows no second
    /// names, they are copied.
    fn link_carried(&self, manifest: &Manifest) -> Result<(), PublishTrouble> {
        manifest.entries().into_par_iter().filter(|entry| entry.carried).try_for_each(|entry| {
            if let Some((folder, _)) = entry.path.rsplit_once('/') {
                self.make_folders(folder)?;
            }
            let (from, to) = (self.target.dir.join(&entry.path), self.dir.join(&entry.path));
            let linked = fs::hard_link(&from, &to);
            let made = linked.or_else(|_| {
                let mut file = new_file(&to)?;
                io::copy(&mut fs::File::open(&from)?, &mut file).map(drop)
            });
            made.map_err(|cause| cannot_write(&to, &cause))
        })
    }

    /// Whether the very same site stands at the target, every byte of it.
    fn already_stands(&self, text: &str, manifest: &Manifest) -> Result<bool, PublishTrouble> {
        let same_list = || fs::read(self.target.dir.join(MANIFEST)).is_ok_and(|old| old == text.as_bytes());
        Ok(self.target.standing()? == Standing::Ours && same_list() && verify::rest(&self.target.dir, manifest).is_ok())
    }

    fn make_folders(&self, folder: &str) -> Result<(), PublishTrouble> {
        if self.folders.read().unwrap_or_else(PoisonError::into_inner).contains(folder) {
            return Ok(());
        }
        if let Some((above, _)) = folder.rsplit_once('/') {
            self.make_folders(above)?;
        }
        let path = self.dir.join(folder);
        match make_folder(&path) {
            Ok(()) => {}
            // Another thread was quicker; or a file of that name was written before.
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
                if !path.is_dir() {
                    return Err(twice(folder).with("earlier", folder));
                }
            }
            Err(cause) => return Err(cannot_write(&path, &cause)),
        }
        self.folders.write().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned());
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.finished {
            // Nobody is left to be told; the next build removes what remains.
            let _ = swap::discard(&self.dir, &self.target);
        }
    }
}

fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().mode(FOLDER_MODE).create(path)?;
    fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE)).inspect_err(|_| {
        // It is empty and nobody was told of it.
        let _ = fs::remove_dir(path);
    })
}

fn make_file(path: &Path, bytes: &[u8]) -> io::Result<fs::File> {
    let mut file = new_file(path)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// When a file was written, and its number.
fn stamp(file: &fs::Metadata) -> Stamp {
    Stamp { modified: file.mtime() * 1_000_000_000 + file.mtime_nsec(), inode: file.ino() }
}

/// Whether everyone may read a file, and only its owner change it.
fn is_public(file: &fs::Metadata) -> bool {
    file.mode() & 0o7777 == FILE_MODE
}

/// Whether a file stands as it was left.
fn stands(file: &Path, print: &Print) -> bool {
    fs::symlink_metadata(file).is_ok_and(|found| {
        found.is_file() && found.len() == print.size && stamp(&found) == print.stamp && is_public(&found)
    })
}

fn new_file(path: &Path) -> io::Result<fs::File> {
    let file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path)?;
    file.set_permissions(Permissions::from_mode(FILE_MODE))?;
    Ok(file)
}

/// Refuses what could leave the stage, or what `sha256sum -c` and other systems could not read.
fn check_path(path: &str) -> Result<(), PublishTrouble> {
    let mut parts = path.split('/');
    let odd = |part: &str| part.is_empty() || part == "." || part == "..";
    if parts.any(odd) || path.chars().any(|letter| letter.is_control() || letter == '\\') {
        let message = Words { en: "`{path}` cannot be the name of a page", zh: "`{path}` 不能作为页面的名称" };
        let help = Words {
            en: "a page's path is relative and has neither `..` nor empty parts, backslashes or control characters",
            zh: "页面路径必须是相对路径，不含 `..`、空的部分、反斜杠或控制字符",
        };
        return Err(PublishTrouble::refusal(message, help, Path::new(&path.escape_debug().to_string())));
    }
    let first = path.split('/').next().unwrap_or(path);
    if [MARKER, MANIFEST].iter().chain(&KEPT).any(|taken| first.eq_ignore_ascii_case(taken)) {
        let message = Words { en: "the name `{path}` is not free for a page", zh: "页面不能使用名称 `{path}`" };
        return Err(PublishTrouble::refusal(message, Words::NONE, Path::new(path)));
    }
    Ok(())
}

fn twice(path: &str) -> PublishTrouble {
    let message = Words {
        en: "two pages would be one file: `{earlier}` and `{path}`",
        zh: "两个页面会成为同一个文件：`{earlier}` 和 `{path}`",
    };
    PublishTrouble::refusal(message, Words::NONE, Path::new(path))
}

fn cannot_copy(path: &str, cause: &io::Error) -> PublishTrouble {
    let message = Words { en: "cannot read `{path}`: {cause}", zh: "无法读取 `{path}`：{cause}" };
    let help = Words { en: "the old site stands as it was", zh: "旧站点保持不变" };
    PublishTrouble::system(message, Path::new(path), cause).help(help)
}

fn cannot_write(path: &Path, cause: &io::Error) -> PublishTrouble {
    let message = Words { en: "cannot write `{path}`: {cause}", zh: "无法写入 `{path}`：{cause}" };
    let help = Words { en: "the old site stands as it was", zh: "旧站点保持不变" };
    PublishTrouble::system(message, path, cause).help(help)
}
