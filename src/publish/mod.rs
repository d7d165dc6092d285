//! Puts a site in place whole or not at all.
//!
//! 1. [`Stage::begin`] takes the lock, refuses targets that are not ours, and makes a folder beside the target.
//! 2. [`Stage::write`] takes the pages as they are made, from any thread, and notes each one's hash.
//! 3. [`Stage::publish`] writes the manifest, reads the stage back against it, and exchanges it with the target.
//!
//! A build that ends before the exchange, in whatever way, leaves the old site; after it, the new one.
//! What threads share is only the manifest and the list of folders already made.

mod lock;
mod swap;
mod target;
mod trouble;
mod verify;

use std::collections::HashSet;
use std::fs::{self, DirBuilder, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, RwLock};

use sha2::{Digest as _, Sha256};

pub use self::target::{KEPT, MANIFEST, MARKER, Target};
pub use self::trouble::PublishTrouble;

use self::lock::Lock;
use self::target::{MARKER_TEXT, Standing};
use crate::diag::Words;
use crate::site::manifest::{Entry, Manifest};

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
    finished: bool,
    _lock: Lock,
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
        target.standing()?;
        fs::create_dir_all(target.parent()).map_err(|cause| cannot_write(target.parent(), &cause))?;
        let lock = Lock::take(target.lock(), &target.dir)?;
        swap::discard_stale(&target)?;
        let dir = target.stage();
        make_folder(&dir).map_err(|cause| cannot_write(&dir, &cause))?;
        let stage =
            Stage { target, dir, manifest: Mutex::default(), folders: RwLock::default(), finished: false, _lock: lock };
        let marker = stage.dir.join(MARKER);
        make_file(&marker, MARKER_TEXT.as_bytes()).map_err(|cause| cannot_write(&marker, &cause))?;
        Ok(stage)
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

    /// Writes one file of the site. `path` is relative to the site's root, its parts joined by `/`; each may be written once.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishTrouble> {
        check_path(path)?;
        self.note(Entry { path: path.to_owned(), sha256: Sha256::digest(bytes).into(), size: bytes.len() as u64 })?;
        let (file, mut open) = self.open(path)?;
        open.write_all(bytes).map_err(|cause| cannot_write(&file, &cause))
    }

    /// Writes one file of the site piece by piece, without ever holding it whole.
    pub fn copy(&self, path: &str, mut from: impl io::Read) -> Result<(), PublishTrouble> {
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
        self.note(Entry { path: path.to_owned(), sha256: hash.finalize().into(), size })
    }

    /// Takes a file into the manifest.
    fn note(&self, entry: Entry) -> Result<(), PublishTrouble> {
        let path = entry.path.clone();
        let added = self.manifest.lock().unwrap_or_else(PoisonError::into_inner).add(entry);
        added.map_err(|earlier| twice(&path).with("earlier", earlier))
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
            return Ok(published);
        }
        let list = self.dir.join(MANIFEST);
        make_file(&list, text.as_bytes()).map_err(|cause| cannot_write(&list, &cause))?;
        verify::tree(&self.dir, &manifest)?;
        swap::into_place(&self.dir, &self.target)?;
        self.finished = true;
        let nothing_there = fs::symlink_metadata(&self.dir).is_err_and(|cause| cause.kind() == io::ErrorKind::NotFound);
        if !nothing_there && swap::discard(&self.dir, &self.target).is_err() {
            published.left_behind = Some(self.dir.clone());
        }
        Ok(published)
    }

    /// Whether the very same site stands at the target, every byte of it.
    fn already_stands(&self, text: &str, manifest: &Manifest) -> Result<bool, PublishTrouble> {
        let same_list = || fs::read(self.target.dir.join(MANIFEST)).is_ok_and(|old| old == text.as_bytes());
        Ok(self.target.standing()? == Standing::Ours && same_list() && verify::tree(&self.target.dir, manifest).is_ok())
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

fn make_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    new_file(path)?.write_all(bytes)
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
