//! What one unit of work writes, and what is left of it for the next build.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read as _;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, PoisonError};

use super::kept::{self, Unit};
use super::{Failure, Run, settled};
use crate::page::Cx;
use crate::publish::{Print, PublishTrouble};
use crate::render::ThemeTrouble;
use crate::site::compressed;
use crate::source::attachment;
use crate::source::tree::Trouble;

/// The files of a unit while it is made.
pub(super) struct Out<'r> {
    run: &'r Run<'r>,
    name: String,
    /// Its files in the site before.
    known: HashMap<Cow<'r, str>, Print>,
    written: Written,
}

/// Files that were written, as they stand.
pub(super) type Written = Mutex<Vec<(String, Print)>>;

impl<'r> Out<'r> {
    /// The unit of that name, to be made.
    pub fn new(run: &'r Run<'r>, name: String) -> Out<'r> {
        let known = run.kept.unit(&name).and_then(|unit| unit.files()).unwrap_or_default();
        Out { run, name, known: known.into_iter().collect(), written: Mutex::default() }
    }

    /// The unit of that name, of which some files are written already.
    pub fn resume(run: &'r Run<'r>, name: &str, written: Written) -> Out<'r> {
        Out { written, ..Out::new(run, name.to_owned()) }
    }

    /// Writes a page.
    pub fn page(&self, cx: &Cx, bytes: Result<Vec<u8>, ThemeTrouble>) -> Result<(), Failure> {
        let bytes = bytes.map_err(|trouble| Failure::Usage(trouble.say(self.run.options.lang)))?;
        self.run.pages.fetch_add(1, Ordering::Relaxed);
        self.file(&cx.from, &bytes)
    }

    /// Writes a file.
    pub fn file(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.run.write(path, bytes, &self.written, |path| self.known.get(path))
    }

    /// Writes several.
    pub fn files(&self, files: Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
        files.into_iter().try_for_each(|(path, bytes)| self.file(&path, &bytes))
    }

    /// Publishes attachments beside the pages, where they lie in the folder of records.
    pub fn attachments(&self, paths: &[String]) -> Result<(), Failure> {
        let options = self.run.options;
        paths.iter().try_for_each(|path| {
            let opened = self.run.origin.open(path);
            let file = opened.map_err(|trouble| options.unread(&trouble))?;
            // It was looked at a moment ago: what has changed since then is not published.
            let changed = || self.run.changed(path);
            let mut file = file.ok_or_else(changed)?.take(attachment::LIMIT + 1);
            if self.known.contains_key(path.as_str()) {
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).map_err(|cause| options.unread(&Trouble { path: path.into(), cause }))?;
                self.file(path, &bytes)?;
            } else {
                let print = self.run.stage().copy(path, &mut file);
                self.note(path, print)?;
            }
            if file.limit() == 0 { Err(changed()) } else { Ok(()) }
        })
    }

    fn note(&self, path: &str, print: Result<Print, PublishTrouble>) -> Result<(), Failure> {
        let print = print.map_err(|trouble| self.run.world(&trouble))?;
        self.written.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), print));
        Ok(())
    }

    /// Leaves the unit for the next build: its key, how its sources were seen, and what leaves it. A unit that is not
    /// left is made anew then.
    pub fn done(self, key: &str, sight: &str, rest: &str) -> Result<(), Failure> {
        let written = self.written.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.run.remember(&kept::line(&self.name, key, sight, &written, rest))
    }
}

impl<'r> Run<'r> {
    /// Writes a file, and its compressed forms where they are asked for, and notes them. `known` tells how a file of the
    /// site before was left.
    pub(super) fn write<'k>(
        &self,
        path: &str,
        bytes: &[u8],
        written: &Written,
        known: impl Fn(&str) -> Option<&'k Print>,
    ) -> Result<(), Failure> {
        let note = |path: &str, bytes: &[u8]| {
            let print = self.stage().write_over(path, bytes, known(path)).map_err(|trouble| self.world(&trouble))?;
            written.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), print));
            Ok(())
        };
        note(path, bytes)?;
        let forms = if self.options.precompress { compressed::beside(path, bytes) } else { Vec::new() };
        forms.iter().try_for_each(|(path, bytes)| note(path, bytes))
    }

    /// Takes a unit over as it stands in the site before. `sight` is how its sources are seen now.
    pub(super) fn carry(&self, name: &str, unit: Unit, sight: &str) -> Result<bool, Failure> {
        let Some(files) = unit.files() else { return Ok(false) };
        if !self.stage().carry(&files).map_err(|trouble| self.world(&trouble))? {
            return Ok(false);
        }
        let pages = files.iter().filter(|(path, _)| path.ends_with(".html")).count();
        self.pages.fetch_add(pages, Ordering::Relaxed);
        self.carried.fetch_add(pages, Ordering::Relaxed);
        match sight == unit.sight {
            true => self.remember(unit.line)?,
            false => self.remember(&unit.line_seen(name, sight))?,
        }
        Ok(true)
    }

    /// Publishes attachments that belong to no village.
    pub(super) fn attach(&self, paths: &[String]) -> Result<(), Failure> {
        Out::new(self, "files".to_owned()).attachments(paths)
    }

    /// The failure of something that is not as it was a moment ago.
    pub(super) fn changed(&self, path: &str) -> Failure {
        settled::changed(self.options, path)
    }

    fn remember(&self, line: &str) -> Result<(), Failure> {
        self.stage().remember(line).map_err(|trouble| self.world(&trouble))
    }

    pub(super) fn world(&self, trouble: &PublishTrouble) -> Failure {
        Failure::World(trouble.say(self.options.lang))
    }
}
