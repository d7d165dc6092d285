//! Where a site may be published: the folder meant, what stands there now, and what we refuse to replace.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Component, Path, PathBuf};

use super::trouble::{PublishTrouble, shown};
use crate::diag::Words;

/// The file that says a folder was published by us and may be replaced.
pub const MARKER: &str = ".openvillage";

/// The list of all files of the site, at its root.
pub const MANIFEST: &str = "manifest.sha256";

/// What belongs to whoever keeps the folder, not to the site: it is carried over from one site to the next.
pub const KEPT: [&str; 5] = [".git", ".gitignore", ".gitkeep", ".well-known", "CNAME"];

/// The folder a site is published to. Links on the way there are followed: what is replaced is the folder they lead to.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its absolute path.
    pub dir: PathBuf,
    name: OsString,
    parent: PathBuf,
}

/// What stands at the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing.
    Nothing,
    /// An empty folder.
    Empty,
    /// A folder that holds nothing but what is kept.
    OnlyKept,
    /// A site of ours.
    Ours,
}

impl Target {
    /// The folder meant by `path`, if a site made from `sources` may ever stand there.
    pub(super) fn of(path: &Path, sources: &Path) -> Result<Target, PublishTrouble> {
        let target = Target::standing_alone(path)?;
        let sources = resolve(sources).unwrap_or_else(|_| sources.to_owned());
        if sources.starts_with(&target.dir) || target.dir.starts_with(&sources) {
            return Err(refuse(&target.dir, RECORDS));
        }
        Ok(target)
    }

    /// The folder meant by `path`, whatever the records are.
    pub(super) fn standing_alone(path: &Path) -> Result<Target, PublishTrouble> {
        let dir = resolve(path).map_err(|cause| {
            let message = Words {
                en: "cannot find out where `{path}` leads: {cause}",
                zh: "无法确定 `{path}` 指向何处：{cause}",
            };
            PublishTrouble::system(message, path, &cause)
        })?;
        let (Some(name), Some(parent)) = (dir.file_name(), dir.parent()) else {
            return Err(refuse(&dir, ROOT));
        };
        let (name, parent) = (name.to_owned(), parent.to_owned());
        let home = std::env::var_os("HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
        if home.is_some_and(|home| fs::canonicalize(&home).unwrap_or(home).starts_with(&dir)) {
            return Err(refuse(&dir, HOME));
        }
        // This also covers the root of the repository one stands in, and every folder above it.
        if std::env::current_dir().is_ok_and(|here| fs::canonicalize(&here).unwrap_or(here).starts_with(&dir)) {
            return Err(refuse(&dir, HERE));
        }
        Ok(Target { dir, name, parent })
    }

    /// The folder above, where stage and lock stand.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// The path of the lock file.
    pub(super) fn lock(&self) -> PathBuf {
        self.beside(".lock")
    }

    /// The path of the stage of this process.
    pub(super) fn stage(&self) -> PathBuf {
        self.beside(&format!(".stage-{}", std::process::id()))
    }

    /// The file in which a build keeps what the next one need not make again.
    pub(super) fn cache(&self) -> PathBuf {
        self.beside(".cache")
    }

    /// The same while it is being written.
    pub(super) fn new_cache(&self) -> PathBuf {
        self.beside(".cache-new")
    }

    /// The folder of the site that stood here before.
    pub(super) fn previous(&self) -> PathBuf {
        self.beside(".previous")
    }

    /// Whether a name beside the target is one a stage would have.
    pub(super) fn is_stage_name(&self, name: &std::ffi::OsStr) -> bool {
        let mut start = OsString::from(".");
        start.push(&self.name);
        start.push(".stage-");
        let rest = name.as_encoded_bytes().strip_prefix(start.as_encoded_bytes());
        rest.is_some_and(|digits| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(ending);
        self.parent.join(name)
    }

    /// Looks at what stands there, and refuses what is not ours to replace.
    pub(super) fn standing(&self) -> Result<Standing, PublishTrouble> {
        let cannot = |cause: &io::Error| {
            let message = Words { en: "cannot look into `{path}`: {cause}", zh: "无法查看 `{path}`：{cause}" };
            PublishTrouble::system(message, &self.dir, cause)
        };
        match fs::symlink_metadata(&self.dir) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Standing::Nothing),
            Err(cause) => return Err(cannot(&cause)),
            Ok(found) if !found.is_dir() => return Err(refuse(&self.dir, FILE)),
            Ok(found) => {
                let above = fs::metadata(&self.parent).map_err(|cause| cannot(&cause))?;
                if above.dev() != found.dev() {
                    return Err(refuse(&self.dir, MOUNT));
                }
            }
        }
        match standing_in(&self.dir).map_err(|cause| cannot(&cause))? {
            Ok(standing) => Ok(standing),
            Err(stranger) => Err(refuse(&self.dir, FOREIGN).with("found", shown(Path::new(&stranger)))),
        }
    }
}

/// Whether a site of ours stands there, not a link to one: what a link leads to belongs to whoever made it.
pub(super) fn site_of_ours(dir: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(dir) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(cause) => Err(cause),
        Ok(found) => Ok(found.is_dir() && matches!(standing_in(dir)?, Ok(Standing::Ours))),
    }
}

/// What stands in a folder; or, in a folder that is not ours, the first thing that is neither ours nor kept.
pub(super) fn standing_in(dir: &Path) -> io::Result<Result<Standing, OsString>> {
    match fs::symlink_metadata(dir.join(MARKER)) {
        Ok(marker) if marker.is_file() => return Ok(Ok(Standing::Ours)),
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
        _ => {}
    }
    let mut kept = false;
    let mut strangers = Vec::new();
    for entry in fs::read_dir(dir)? {
        let name = entry?.file_name();
        if KEPT.iter().any(|known| name == *known) {
            kept = true;
        } else {
            strangers.push(name);
        }
    }
    strangers.sort();
    Ok(match strangers.into_iter().next() {
        Some(stranger) => Err(stranger),
        None if kept => Ok(Standing::OnlyKept),
        None => Ok(Standing::Empty),
    })
}

/// The absolute path with every link followed; parts that do not exist yet are taken as they are written.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut known = absolute.as_path();
    loop {
        match fs::canonicalize(known) {
            Ok(real) => {
                let mut whole = real;
                whole.extend(missing.iter().rev());
                return Ok(whole);
            }
            // A link that leads nowhere must not be taken for a folder still to be made.
            Err(cause) if fs::symlink_metadata(known).is_ok() => return Err(cause),
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            Err(cause) => match (known.parent(), known.components().next_back()) {
                (Some(above), Some(Component::Normal(name))) => {
                    missing.push(name.to_owned());
                    known = above;
                }
                _ => return Err(cause),
            },
        }
    }
}

fn refuse(path: &Path, (message, help): (Words, Words)) -> PublishTrouble {
    PublishTrouble::refusal(message, help, path)
}

const ROOT: (Words, Words) = (
    Words { en: "`{path}` is the root of the file system", zh: "`{path}` 是文件系统的根目录" },
    Words { en: "name a folder for the site alone: --out DIR", zh: "请为站点指定单独的文件夹：--out DIR" },
);
const RECORDS: (Words, Words) = (
    Words {
        en: "`{path}` cannot hold the site: it is, contains or lies inside the folder of the records",
        zh: "`{path}` 不能存放站点：它就是记录文件夹，或包含它，或在它里面",
    },
    ROOT.1,
);
const HOME: (Words, Words) =
    (Words { en: "`{path}` is or contains your home folder", zh: "`{path}` 是或包含您的主目录" }, ROOT.1);
const HERE: (Words, Words) = (
    Words {
        en: "`{path}` is or contains the folder you are in, and would be replaced as a whole",
        zh: "`{path}` 是或包含当前所在的文件夹，发布会把它整个替换",
    },
    ROOT.1,
);
const FILE: (Words, Words) = (Words { en: "`{path}` is not a folder", zh: "`{path}` 不是文件夹" }, ROOT.1);
const MOUNT: (Words, Words) = (
    Words {
        en: "`{path}` is a mount point, which cannot be replaced in one step",
        zh: "`{path}` 是挂载点，无法一步替换",
    },
    Words {
        en: "publish to a folder inside it: --out {path}/site", zh: "请发布到它里面的文件夹：--out {path}/site"
    },
);
const FOREIGN: (Words, Words) = (
    Words {
        en: "`{path}` was not published by openvillage: it holds `{found}`",
        zh: "`{path}` 不是由 openvillage 发布的：其中有 `{found}`",
    },
    Words {
        en: "nothing in it was touched; name another folder with --out DIR, or empty this one yourself",
        zh: "其中内容未作任何改动；请用 --out DIR 指定别的文件夹，或自行清空它",
    },
);

/// Text of the marker, the same in every build.
pub(super) const MARKER_TEXT: &str =
    "This folder is published by openvillage and replaced as a whole by every build.\n";
