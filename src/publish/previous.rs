//! The site that stood before the last one: kept beside it, and put back with one exchange.

use std::fs;
use std::path::Path;

use super::lock::Lock;
use super::target::{MANIFEST, Standing, Target, site_of_ours};
use super::trouble::PublishTrouble;
use super::{swap, verify};
use crate::diag::Words;
use crate::site::manifest::Manifest;

/// Keeps the old site, which the exchange left at the stage's path, in place of the one kept until now.
pub(super) fn set_aside(stage: &Path, target: &Target) -> Result<(), PublishTrouble> {
    let previous = target.previous();
    // What stood at the target may have been no site: nothing is worth keeping then.
    if !site_of_ours(stage).unwrap_or(false) {
        return swap::discard(stage, target);
    }
    swap::leave_kept(stage, target)?;
    if fs::symlink_metadata(&previous).is_ok() {
        if !site_of_ours(&previous).unwrap_or(false) {
            return swap::discard(stage, target);
        }
        swap::discard(&previous, target)?;
    }
    fs::rename(stage, &previous).map_err(|cause| {
        let message = Words {
            en: "cannot keep the site before as `{path}`: {cause}",
            zh: "无法把上一版站点保留为 `{path}`：{cause}",
        };
        PublishTrouble::system(message, &previous, &cause)
    })
}

/// Puts the previous site back in the place of the one that stands at `target`, which is kept in its turn: a second
/// rollback undoes the first. Returns how many files the site has.
///
/// # Errors
/// There is no previous site, it is not what was published, or the system does not let it be exchanged; the site that
/// stands is left as it is.
pub fn rollback(target: &Path) -> Result<usize, PublishTrouble> {
    let target = Target::standing_alone(target)?;
    if target.standing()? != Standing::Ours {
        return Err(PublishTrouble::refusal(NO_SITE.0, NO_SITE.1, &target.dir));
    }
    let _lock = Lock::take(target.lock(), &target.dir)?;
    swap::discard_stale(&target)?;
    let previous = target.previous();
    let unreadable = |path: &Path, cause: &std::io::Error| {
        let message = Words { en: "cannot read `{path}`: {cause}", zh: "无法读取 `{path}`：{cause}" };
        PublishTrouble::system(message, path, cause)
    };
    // That there is none is said only where that is known.
    if !site_of_ours(&previous).map_err(|cause| unreadable(&previous, &cause))? {
        return Err(PublishTrouble::refusal(NO_PREVIOUS.0, NO_PREVIOUS.1, &target.dir));
    }
    let list = previous.join(MANIFEST);
    let text = fs::read_to_string(&list).map_err(|cause| unreadable(&list, &cause))?;
    let manifest = Manifest::read(&text).ok_or_else(|| PublishTrouble::refusal(NO_LIST, Words::NONE, &list))?;
    verify::listed(&previous, &manifest)?;
    // Under the name of a stage it is cleared away, or put aside again, by whoever comes next, should we be stopped.
    let stage = target.stage();
    let cannot = |cause| {
        let message = Words { en: "cannot move `{path}`: {cause}", zh: "无法移动 `{path}`：{cause}" };
        PublishTrouble::system(message, &previous, &cause)
    };
    fs::rename(&previous, &stage).map_err(cannot)?;
    if let Err(trouble) = swap::into_place(&stage, &target) {
        let _ = fs::rename(&stage, &previous);
        return Err(trouble);
    }
    set_aside(&stage, &target)?;
    Ok(manifest.len())
}

const NO_SITE: (Words, Words) = (
    Words { en: "no site stands at `{path}`", zh: "`{path}` 处没有站点" },
    Words {
        en: "name the folder the site was published to: --out DIR", zh: "请用 --out DIR 指明站点发布到的文件夹"
    },
);
const NO_PREVIOUS: (Words, Words) = (
    Words {
        en: "there is no previous site of `{path}` to go back to", zh: "`{path}` 没有可以退回的上一版站点"
    },
    Words {
        en: "a build keeps the site it replaces; the first site has none before it",
        zh: "每次构建都会保留被替换的站点；第一版站点之前没有别的站点",
    },
);
const NO_LIST: Words =
    Words { en: "`{path}` is not a list of a site's files", zh: "`{path}` 不是站点文件清单" };
