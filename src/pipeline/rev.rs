//! The commit a build is asked for, and why there may be none; the theme that belongs to it.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

use super::{Failure, Options};
use crate::diag::Words;
use crate::diag::cause::Message;
use crate::render::ThemeTrouble;
use crate::render::theme::ThemeFiles;
use crate::source::Origin;
use crate::source::commit::{NoCommit, Snapshot};
use crate::source::history::State;
use crate::source::tree::Trouble;

/// Where a theme is looked for when none is named.
pub const OWN_THEME: &str = "themes/default";

/// The records as that commit holds them.
pub(super) fn origin(options: &Options, rev: &str) -> Result<Origin, Failure> {
    let found = Snapshot::find(&options.content, rev);
    found.and_then(|found| Ok(Origin::commit(found)?)).map_err(|why| refused(&why, options, rev))
}

/// The theme's files. A theme that lies in the repository of the records is the commit's like them.
pub(super) fn theme(options: &Options, origin: &Origin, publish: bool) -> Result<ThemeFiles, Failure> {
    let usage = |trouble: ThemeTrouble| Failure::Usage(trouble.say(options.lang));
    let named = options.theme.as_deref();
    let folder = match named {
        Some(named) => named,
        None if publish && options.rev.is_some() => Path::new(OWN_THEME),
        None => return Ok(ThemeFiles::builtin()),
    };
    match origin.beside(folder) {
        Some(Ok(theme)) => {
            let files = files(&theme).map_err(|trouble| options.unread(&trouble))?;
            ThemeFiles::of(folder, files).map_err(usage)
        }
        Some(Err(NoCommit::NoFolder { commit, folder })) if named.is_some() => {
            let what = Message::new(NO_FOLDER).with("commit", commit.as_str()).with("folder", folder.as_str());
            Err(Failure::Usage(format!("{}\n{}", what.say(options.lang), THEME.get(options.lang))))
        }
        Some(Err(NoCommit::NoFolder { .. })) => Ok(ThemeFiles::builtin()),
        Some(Err(why)) => Err(refused(&why, options, "")),
        None if named.is_some() || folder.is_dir() => ThemeFiles::read(folder).map_err(usage),
        None => Ok(ThemeFiles::builtin()),
    }
}

/// Every file below a folder.
fn files(origin: &Origin) -> Result<BTreeMap<String, Vec<u8>>, Trouble> {
    let mut out = BTreeMap::new();
    for path in origin.tree()?.files {
        let Some(mut file) = origin.open(&path)? else { continue };
        let mut bytes = Vec::new();
        let read = file.read_to_end(&mut bytes);
        read.map_err(|cause| Trouble { path: origin.root().join(&path), cause })?;
        out.insert(path, bytes);
    }
    Ok(out)
}

fn refused(why: &NoCommit, options: &Options, rev: &str) -> Failure {
    let lang = options.lang;
    let (what, help) = match why {
        NoCommit::State(state @ State::NotGit) => {
            return Failure::Usage(format!("{}\n{}", state.say(lang), NOT_GIT.get(lang)));
        }
        NoCommit::State(state) => return Failure::World(state.say(lang)),
        NoCommit::Unknown { shallow: false } => (Message::new(UNKNOWN), NAMES),
        NoCommit::Unknown { shallow: true } => (Message::new(UNKNOWN), SHALLOW),
        NoCommit::Ambiguous => (Message::new(AMBIGUOUS), LONGER),
        NoCommit::NoFolder { commit, folder } => {
            let message = Message::new(NO_FOLDER).with("commit", commit.as_str()).with("folder", folder.as_str());
            (message, CONTENT)
        }
    };
    Failure::Usage(format!("{}\n{}", what.with("rev", rev).say(lang), help.get(lang)))
}

const NOT_GIT: Words = Words {
    en: "--rev reads the records from a commit of their repository; without it the folder is read",
    zh: "--rev 从记录所在仓库的某次提交中读取；不加该选项则读取文件夹",
};
const UNKNOWN: Words = Words { en: "git knows no commit `{rev}`", zh: "git 中没有提交 `{rev}`" };
const NAMES: Words = Words {
    en: "write a hash, a branch or a tag: --rev HEAD is the newest commit",
    zh: "请写提交的哈希、分支或标签：--rev HEAD 为最新一次提交",
};
const SHALLOW: Words = Words {
    en: "the repository is a shallow copy; `git fetch --unshallow` brings its older commits",
    zh: "仓库是浅克隆；`git fetch --unshallow` 可取得较早的提交",
};
const AMBIGUOUS: Words = Words { en: "`{rev}` names more than one commit", zh: "`{rev}` 对应不止一次提交" };
const LONGER: Words = Words {
    en: "write more of the hash, or the whole name: `refs/heads/main`",
    zh: "请多写几位哈希，或写全名，例如 `refs/heads/main`",
};
const NO_FOLDER: Words =
    Words { en: "commit {commit} holds no folder `{folder}`", zh: "提交 {commit} 中没有文件夹 `{folder}`" };
const THEME: Words = Words {
    en: "a theme in the repository of the records is read from the same commit: commit it, or name a folder elsewhere with --theme DIR",
    zh: "位于记录仓库中的主题也从同一次提交读取：请先提交主题，或用 --theme DIR 指定别处的文件夹",
};
const CONTENT: Words = Words {
    en: "name the folder of the records, as it was called in that commit, with --content DIR",
    zh: "请用 --content DIR 指明记录文件夹在该提交中的名称",
};
