//! `build --changed-since MANIFEST`: what has to be put into a copy of the site and deleted there.

use std::io::{Read as _, Write as _};
use std::path::Path;

use super::report;
use crate::diag::{Language, Words};
use crate::pipeline::Failure;
use crate::publish::MANIFEST;
use crate::site::changes::{Change, between};
use crate::site::manifest::Manifest;

/// Reads the manifest of the copy; `-` is stdin. It is read before the build, which may put another in its place.
pub fn read(path: &Path, language: Language) -> Result<Manifest, Failure> {
    let mut text = String::new();
    let read = match path == Path::new("-") {
        true => std::io::stdin().lock().read_to_string(&mut text),
        false => std::fs::File::open(path).and_then(|mut file| file.read_to_string(&mut text)),
    };
    let say = |words: Words| words.get(language).replace("{path}", &path.display().to_string());
    match read {
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Err(Failure::Usage(say(NO_MANIFEST))),
        Err(cause) if cause.kind() != std::io::ErrorKind::InvalidData => {
            Err(Failure::World(format!("{}: {cause}", path.display())))
        }
        Err(_) => Err(Failure::Usage(say(STRANGE))),
        Ok(_) => Manifest::read(&text).ok_or_else(|| Failure::Usage(say(STRANGE))),
    }
}

/// Prints what makes the copy the site that was just published: `put PATH` and `delete PATH`, a line each, the manifest
/// last.
pub fn print(old: &Manifest, out: &Path) -> Result<(), Failure> {
    let path = out.join(MANIFEST);
    let text = std::fs::read_to_string(&path);
    let text = text.map_err(|cause| Failure::World(format!("{}: {cause}", path.display())))?;
    let new = Manifest::read(&text).ok_or_else(|| Failure::World(path.display().to_string()))?;
    let changes = between(old, &new);
    let mut stdout = std::io::BufWriter::new(std::io::stdout().lock());
    let mut told = changes.iter().try_for_each(|change| match change {
        Change::Put(path) => writeln!(stdout, "put {path}"),
        Change::Delete(path) => writeln!(stdout, "delete {path}"),
    });
    if !changes.is_empty() {
        told = told.and_then(|()| writeln!(stdout, "put {MANIFEST}"));
    }
    report::written(told.and_then(|()| stdout.flush()))
}

const NO_MANIFEST: Words = Words {
    en: "there is no file `{path}`\nname the `manifest.sha256` of the site as it was last sent, or /dev/null where nothing was",
    zh: "没有文件 `{path}`\n请写上次发送的网站的 `manifest.sha256`；从未发送过则写 /dev/null",
};
const STRANGE: Words = Words {
    en: "`{path}` is no manifest of a site\nname the `manifest.sha256` of the site as it was last sent",
    zh: "`{path}` 不是网站的清单\n请写上次发送的网站的 `manifest.sha256`",
};
