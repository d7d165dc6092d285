//! Reads a site back from disk and compares it with its manifest, file by file. Of a file that was carried over it is
//! looked at whether it stands as it did when it was last read.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

use super::Print;
use super::target::{KEPT, MANIFEST, MARKER};
use super::trouble::PublishTrouble;
use crate::diag::Words;
use crate::site::manifest::{Entry, Manifest};

/// Whether the folder holds exactly the files of the manifest, with the same bytes, and no links.
/// What is kept from site to site, the manifest itself and our marker are not counted.
pub(super) fn tree(root: &Path, manifest: &Manifest) -> Result<(), PublishTrouble> {
    count(root, manifest)?;
    manifest.entries().into_par_iter().try_for_each(|entry| file(root, entry))
}

/// Whether the folder holds exactly the files of the manifest, those that were carried over having been looked at already.
pub(super) fn rest(root: &Path, manifest: &Manifest) -> Result<(), PublishTrouble> {
    count(root, manifest)?;
    manifest.entries().into_par_iter().filter(|entry| !entry.carried).try_for_each(|entry| file(root, entry))
}

/// The same for a manifest that was read from disk, which knows no sizes.
pub(super) fn listed(root: &Path, manifest: &Manifest) -> Result<(), PublishTrouble> {
    count(root, manifest)?;
    manifest.entries().into_par_iter().try_for_each(|entry| {
        let path = root.join(&entry.path);
        let (_, sha256) = hash(&path)?;
        if sha256 == entry.sha256 { Ok(()) } else { Err(differs(&path)) }
    })
}

/// Whether there are as many files as the manifest has, and nothing but files and folders.
fn count(root: &Path, manifest: &Manifest) -> Result<(), PublishTrouble> {
    let mut files = 0;
    for found in WalkDir::new(root).min_depth(1).into_iter().filter_entry(|found| !is_ours_or_kept(found)) {
        let found = found.map_err(|cause| {
            let path = cause.path().unwrap_or(root).to_owned();
            // The error of the system, where there is one: only that has words of its own.
            let cause = cause.into_io_error().unwrap_or_else(|| io::Error::other("the folder leads back into itself"));
            unreadable(&path, &cause)
        })?;
        if found.file_type().is_file() {
            files += 1;
        } else if !found.file_type().is_dir() {
            return Err(differs(found.path()));
        }
    }
    if files == manifest.len() { Ok(()) } else { Err(differs(root)) }
}

fn file(root: &Path, entry: &Entry) -> Result<(), PublishTrouble> {
    let path = root.join(&entry.path);
    // What was carried over was held against its hash when it was written, and stands as it did then.
    let print = || Print { sha256: entry.sha256, size: entry.size, stamp: entry.stamp };
    if entry.carried && super::stands(&path, &print()) {
        return Ok(());
    }
    let (size, sha256) = hash(&path)?;
    if size == entry.size && sha256 == entry.sha256 { Ok(()) } else { Err(differs(&path)) }
}

/// Size and hash of a file.
fn hash(path: &Path) -> Result<(u64, [u8; 32]), PublishTrouble> {
    let mut hash = Sha256::new();
    // An attachment is read in pieces; a page is one.
    let copied = fs::File::open(path).and_then(|mut file| io::copy(&mut file, &mut hash));
    Ok((copied.map_err(|cause| unreadable(path, &cause))?, hash.finalize().into()))
}

fn is_ours_or_kept(found: &walkdir::DirEntry) -> bool {
    let name = found.file_name();
    found.depth() == 1 && (name == MARKER || name == MANIFEST || KEPT.iter().any(|kept| name == *kept))
}

fn unreadable(path: &Path, cause: &io::Error) -> PublishTrouble {
    let message = Words { en: "cannot read back `{path}`: {cause}", zh: "无法读回 `{path}`：{cause}" };
    PublishTrouble::system(message, path, cause)
}

fn differs(path: &Path) -> PublishTrouble {
    let message = Words { en: "`{path}` is not what was written there", zh: "`{path}` 与写入的内容不一致" };
    let help = Words {
        en: "another program may have changed it, or the disk may be failing; build again",
        zh: "可能有别的程序改动过它，或磁盘有故障；请重新构建",
    };
    PublishTrouble::refusal(message, help, path)
}
