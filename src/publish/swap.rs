//! Puts a finished stage in the place of the old site in one step, and clears away what is left over.
//!
//! 1. What is kept from site to site is copied into the stage; a repository is moved, at the last moment.
//! 2. The stage is brought to disk.
//! 3. Stage and target are exchanged: a reader finds the old site or the new one, never a part of either.
//! 4. The old tree, now where the stage was, is removed, or kept as the previous site.
//!
//! Wherever the process dies in between, [`discard`] of the next build puts back what is kept.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::symlink;
use std::path::Path;

use rayon::prelude::*;
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::target::{KEPT, MARKER, Standing, Target, standing_in};
use super::trouble::PublishTrouble;
use crate::diag::Words;

/// Makes the stage the site. Whatever is at the stage's path afterwards is to be discarded.
pub(super) fn into_place(stage: &Path, target: &Target) -> Result<(), PublishTrouble> {
    let standing = target.standing()?;
    if matches!(standing, Standing::OnlyKept | Standing::Ours) {
        carry(&target.dir, stage)?;
    }
    to_disk(stage).map_err(|cause| {
        let message = Words {
            en: "cannot bring the new site in `{path}` to disk: {cause}",
            zh: "无法把 `{path}` 中的新站点写到磁盘：{cause}",
        };
        PublishTrouble::system(message, stage, &cause)
    })?;
    match standing {
        // Renaming onto an empty folder replaces it in one step, on every file system.
        Standing::Nothing | Standing::Empty => {
            fs::rename(stage, &target.dir).map_err(|cause| cannot_move(&target.dir, &cause))?;
        }
        Standing::OnlyKept | Standing::Ours => exchange(stage, target, standing)?,
    }
    // The site is published; should the power fail before the folder above is on disk, the old one is back, whole.
    let _ = File::open(target.parent()).and_then(|parent| parent.sync_all());
    Ok(())
}

fn exchange(stage: &Path, target: &Target, standing: Standing) -> Result<(), PublishTrouble> {
    // A repository is nothing a reader asks for, and may be far larger than the site: it is moved, not copied.
    let repository = target.dir.join(".git");
    if repository.is_dir() {
        fs::rename(&repository, stage.join(".git")).map_err(|cause| cannot_move(&repository, &cause))?;
    }
    let swap = || renameat_with(CWD, stage, CWD, &target.dir, RenameFlags::EXCHANGE);
    let Err(cause) = rustix::io::retry_on_intr(swap) else { return Ok(()) };
    if standing == Standing::OnlyKept && cannot_exchange(cause) {
        return replace_unpublished(stage, target);
    }
    let put_back = put_back(stage, &target.dir);
    let trouble =
        if cannot_exchange(cause) { no_exchange(target, cause) } else { cannot_move(&target.dir, &cause.into()) };
    put_back.map_err(|cause| cannot_move(&repository, &cause))?;
    Err(trouble)
}

/// Where no site stands yet there is nothing for a reader to miss, and no exchange is needed.
fn replace_unpublished(stage: &Path, target: &Target) -> Result<(), PublishTrouble> {
    let replace = || {
        for name in KEPT {
            let path = target.dir.join(name);
            if fs::symlink_metadata(stage.join(name)).is_ok() && fs::symlink_metadata(&path).is_ok() {
                remove(&path)?;
            }
        }
        fs::rename(stage, &target.dir)
    };
    replace().map_err(|cause| {
        // If even this fails, the next build's `discard` tries it again.
        let _ = put_back(stage, &target.dir);
        cannot_move(&target.dir, &cause)
    })
}

fn cannot_exchange(cause: Errno) -> bool {
    // Two of these are one number on Linux and two elsewhere, so this is not a pattern.
    [Errno::INVAL, Errno::XDEV, Errno::BUSY, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP].contains(&cause)
}

fn no_exchange(target: &Target, cause: Errno) -> PublishTrouble {
    let (why, help) = match cause {
        Errno::BUSY => (
            Words { en: "it is a mount point or in use by the system", zh: "它是挂载点，或正被系统占用" },
            Words {
                en: "publish to a folder inside it: --out {path}/site",
                zh: "请发布到它里面的文件夹：--out {path}/site",
            },
        ),
        Errno::XDEV => (
            Words {
                en: "it belongs to another file system, or to a lower layer of a container image",
                zh: "它属于另一个文件系统，或属于容器镜像的下层",
            },
            Words {
                en: "publish to a folder that does not exist yet (--out DIR), or, if nobody is reading the site, remove `{path}` yourself and build again",
                zh: "请用 --out DIR 发布到尚不存在的文件夹；如果无人正在浏览，也可自行删除 `{path}` 后重新构建",
            },
        ),
        _ => (
            Words {
                en: "its file system cannot exchange two folders (network file systems often cannot)",
                zh: "其文件系统不支持交换两个文件夹（网络文件系统常常如此）",
            },
            Words {
                en: "publish to a local disk with --out DIR and copy from there, or, if nobody is reading the site, remove `{path}` yourself and build again",
                zh: "请用 --out DIR 发布到本地磁盘再复制过去；如果无人正在浏览，也可自行删除 `{path}` 后重新构建",
            },
        ),
    };
    let message = Words {
        en: "cannot replace `{path}` in one step: {why}; the old site stands",
        zh: "无法一步替换 `{path}`：{why}；旧站点保持不变",
    };
    PublishTrouble::refusal(message, help, &target.dir).with("why", why)
}

fn cannot_move(path: &Path, cause: &io::Error) -> PublishTrouble {
    let message = Words {
        en: "cannot put the site in place at `{path}`: {cause}",
        zh: "无法把站点放到 `{path}`：{cause}",
    };
    PublishTrouble::system(message, path, cause)
}

/// Copies what is kept into the stage, so that the new site has it from its first moment.
fn carry(from: &Path, stage: &Path) -> Result<(), PublishTrouble> {
    for name in KEPT {
        let path = from.join(name);
        if fs::symlink_metadata(&path).is_err() || (name == ".git" && path.is_dir()) {
            continue;
        }
        copy(&path, &stage.join(name)).map_err(|cause| {
            let message = Words {
                en: "cannot carry `{path}` over to the new site: {cause}",
                zh: "无法把 `{path}` 带到新站点：{cause}",
            };
            PublishTrouble::system(message, &path, &cause)
        })?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(from)?;
    if found.is_symlink() {
        return symlink(fs::read_link(from)?, to);
    }
    if found.is_dir() {
        fs::create_dir(to)?;
        for entry in fs::read_dir(from)? {
            let name = entry?.file_name();
            copy(&from.join(&name), &to.join(&name))?;
        }
        return fs::set_permissions(to, found.permissions());
    }
    fs::copy(from, to).map(drop)
}

/// Leaves what is kept from site to site to the new site alone, once it has it.
pub(super) fn leave_kept(stage: &Path, target: &Target) -> Result<(), PublishTrouble> {
    let leave = || {
        put_back(stage, &target.dir)?;
        KEPT.iter()
            .map(|name| stage.join(name))
            .filter(|path| fs::symlink_metadata(path).is_ok())
            .try_for_each(|path| remove(&path))
    };
    leave().map_err(|cause| not_removed(stage, &cause))
}

/// Moves what is kept from a stage that is given up back to the target, where the target lacks it.
fn put_back(stage: &Path, target: &Path) -> io::Result<()> {
    for name in KEPT {
        let (from, to) = (stage.join(name), target.join(name));
        let exists = |path: &Path| fs::symlink_metadata(path).is_ok();
        if exists(&from) && !exists(&to) {
            fs::create_dir_all(target)?;
            fs::rename(from, to)?;
        }
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn to_disk(stage: &Path) -> io::Result<()> {
    let stage = File::open(stage)?;
    // One call for the whole site: thousands of single ones would take longer than the build.
    rustix::io::retry_on_intr(|| rustix::fs::syncfs(&stage)).map_err(io::Error::from)
}

#[cfg(not(target_os = "linux"))]
fn to_disk(stage: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(stage) {
        File::open(entry?.path())?.sync_all()?;
    }
    Ok(())
}

/// Removes stages that builds before this one left behind, and only those: ours by name and by marker.
pub(super) fn discard_stale(target: &Target) -> Result<(), PublishTrouble> {
    let cannot_look = |cause: io::Error| {
        let message = Words {
            en: "cannot look for stale builds in `{path}`: {cause}",
            zh: "无法在 `{path}` 中查找残留的构建：{cause}",
        };
        PublishTrouble::system(message, target.parent(), &cause)
    };
    for entry in fs::read_dir(target.parent()).map_err(cannot_look)? {
        let entry = entry.map_err(cannot_look)?;
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_folder || !target.is_stage_name(&entry.file_name()) {
            continue;
        }
        if standing_in(&entry.path()).is_ok_and(|standing| standing.is_ok()) {
            discard(&entry.path(), target)?;
        }
    }
    Ok(())
}

/// Removes a stage, or the old site that stands in its place after the exchange.
pub(super) fn discard(stage: &Path, target: &Target) -> Result<(), PublishTrouble> {
    let all = || {
        put_back(stage, &target.dir)?;
        let entries: Vec<_> = fs::read_dir(stage)?.collect::<io::Result<_>>()?;
        let content = entries.into_par_iter().filter(|entry| entry.file_name() != MARKER);
        content.try_for_each(|entry| remove(&entry.path()))?;
        // The marker goes last: what remains after an interruption must still be known as ours.
        let marker = stage.join(MARKER);
        if fs::symlink_metadata(&marker).is_ok() {
            fs::remove_file(marker)?;
        }
        fs::remove_dir(stage)
    };
    all().map_err(|cause| not_removed(stage, &cause))
}

fn remove(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

fn not_removed(path: &Path, cause: &io::Error) -> PublishTrouble {
    let message = Words { en: "cannot clear away `{path}`: {cause}", zh: "无法清除 `{path}`：{cause}" };
    PublishTrouble::system(message, path, cause)
}
