//! One builder at a time: a lock file beside the target, held until the stage is gone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::FlockOperation;
use rustix::io::Errno;

use super::trouble::PublishTrouble;
use crate::diag::Words;

/// Held while a build publishes. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Takes the lock, or says who has it.
    pub(super) fn take(path: PathBuf, target: &Path) -> Result<Lock, PublishTrouble> {
        loop {
            let mut file = open(&path).map_err(|cause| cannot(&path, &cause))?;
            match rustix::io::retry_on_intr(|| rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive)) {
                Ok(()) => {}
                Err(Errno::WOULDBLOCK) => return Err(busy(&mut file, target)),
                Err(cause) => return Err(cannot(&path, &cause.into())),
            }
            // The builder before us removes its lock file when it is done: what we hold must be the file that stands there now.
            if !still_there(&file, &path) {
                continue;
            }
            // From here on the lock file is removed again, whatever happens.
            let mut lock = Lock { path, file };
            let note = lock.file.set_len(0).and_then(|()| writeln!(lock.file, "{}", std::process::id()));
            note.map_err(|cause| cannot(&lock.path, &cause))?;
            return Ok(lock);
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock file that cannot be removed holds nobody up: the lock itself ends with the file handle.
        let _ = fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> io::Result<File> {
    let no_links = rustix::fs::OFlags::NOFOLLOW.bits() as i32;
    OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o644).custom_flags(no_links).open(path)
}

fn still_there(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(there)) => held.ino() == there.ino() && held.dev() == there.dev(),
        _ => false,
    }
}

fn busy(file: &mut File, target: &Path) -> PublishTrouble {
    let mut pid = String::new();
    let _ = file.take(20).read_to_string(&mut pid);
    let pid = pid.trim();
    let message = Words {
        en: "another build is running for `{path}` (process {pid})",
        zh: "另一个构建正在发布到 `{path}`（进程 {pid}）",
    };
    let help = Words { en: "wait until it has ended, then build again", zh: "请等它结束后再构建" };
    PublishTrouble::refusal(message, help, target).with("pid", if pid.is_empty() { "?" } else { pid })
}

fn cannot(path: &Path, cause: &io::Error) -> PublishTrouble {
    let message = Words {
        en: "cannot take the lock `{path}` beside the site: {cause}",
        zh: "无法在站点旁建立锁文件 `{path}`：{cause}",
    };
    let help = Words {
        en: "a new site is made beside the old one, so the folder above the site must be writable",
        zh: "新站点先在旧站点旁边生成，因此站点的上级文件夹必须可写",
    };
    PublishTrouble::system(message, path, cause).help(help)
}
