//! What a build or a check is asked, what it answers, and why there may be no answer.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::parts::Parts;
use crate::diag::cause::unreadable;
use crate::diag::{Diagnostic, Language, Severity};
use crate::source::history::History;
use crate::source::tree::Trouble;

/// What a build or a check is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder of the records.
    pub content: PathBuf,
    /// The commit to read the records from instead of the folder, as somebody calls it.
    pub rev: Option<String>,
    /// The folder of the theme; none for the theme that is built in.
    pub theme: Option<PathBuf>,
    /// The folder the site is published to.
    pub out: PathBuf,
    /// The site's address, without a slash at its end, for feed and sitemap.
    pub base_url: Option<String>,
    /// The day to judge deadlines by, where it was given.
    pub as_of: Option<NaiveDate>,
    /// The day of `SOURCE_DATE_EPOCH`, where it is set.
    pub source_date: Option<NaiveDate>,
    /// How many threads to use; already applied: the pipeline runs inside a rayon pool of that size.
    pub jobs: Option<usize>,
    /// The language of messages.
    pub lang: Language,
    /// Whether everything is made anew, whatever the build before has left.
    pub fresh: bool,
    /// Whether faulty records are held back and the rest is published, instead of nothing.
    pub hold_back: bool,
    /// Whether texts are published compressed too, beside themselves.
    pub precompress: bool,
    /// Which parts of the site are made here.
    pub parts: Parts,
}

impl Options {
    /// The failure of something that could not be read.
    pub(super) fn unread(&self, trouble: &Trouble) -> Failure {
        Failure::World(unreadable(trouble).say(self.lang))
    }

    /// The day this build counts as today: the one given, else the newest commit's, else `SOURCE_DATE_EPOCH`,
    /// else the newest date in the records. Never the clock.
    pub fn today(&self, history: &History, newest_in_records: Option<NaiveDate>) -> Option<NaiveDate> {
        let head = history.head().map(|commit| commit.date);
        self.as_of.or(head).or(self.source_date).or(newest_in_records)
    }

    /// The last day a record can speak of as past: the day given, but not before the newest commit's. While records
    /// wait to be committed, a day before theirs says nothing.
    pub fn latest(&self, history: &History) -> Option<NaiveDate> {
        let head = history.head().map(|commit| commit.date);
        match self.as_of.or(self.source_date) {
            Some(given) if head.is_none_or(|head| head <= given) => Some(given),
            _ => head.filter(|_| history.uncommitted().is_empty()),
        }
    }
}

/// What a build or a check found and did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Every finding.
    pub diagnostics: Vec<Diagnostic>,
    /// Villages read.
    pub villages: usize,
    /// Record files read.
    pub records: usize,
    /// Pages of the site.
    pub pages: usize,
    /// How many of them are those of the build before.
    pub carried: usize,
    /// Records and whole villages that are held back.
    pub held: usize,
    /// Size of everything published, in bytes.
    pub bytes: u64,
    /// What became of the site.
    pub site: Site,
    /// Whether villages were judged: not where the portal itself could not be read.
    pub judged: bool,
    /// The day they were judged for; none where the records hold no date and none was given.
    pub as_of: Option<NaiveDate>,
    /// Why there is no result, where it is not the records: told after the findings, which stand all the same.
    pub failure: Option<Failure>,
}

impl Outcome {
    /// How many findings are that grave.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|finding| finding.rule.severity == severity).count()
    }

    /// Whether any record has an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}

/// What became of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Site {
    /// It was not asked for, or errors in the records stopped it.
    #[default]
    NotPublished,
    /// It was published.
    Published,
    /// The same site stood there already.
    Unchanged,
}

/// Why there is no outcome: not the records, but the world around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Usage, configuration or theme.
    Usage(String),
    /// Something could not be read or published.
    World(String),
}

/// Is told how far a build has come.
pub trait Progress: Sync {
    /// There are this many steps to do.
    fn start(&self, total: u64);
    /// One is done.
    fn step(&self);
    /// All are done, or the build has ended before.
    fn finish(&self);
}
