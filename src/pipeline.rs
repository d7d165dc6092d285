//! The stages of a build in order, on one screen.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::diag::{Diagnostic, Language, Severity};
use crate::source::history::History;

/// What a build or a check is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder of the records.
    pub content: PathBuf,
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
}

impl Options {
    /// The day this build counts as today: the one given, else the newest commit's, else `SOURCE_DATE_EPOCH`,
    /// else the newest date in the records. Never the clock.
    pub fn today(&self, history: &History, newest_in_records: Option<NaiveDate>) -> Option<NaiveDate> {
        let head = history.head().map(|commit| commit.date);
        self.as_of.or(head).or(self.source_date).or(newest_in_records)
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
    /// Pages made.
    pub pages: usize,
    /// Size of everything published, in bytes.
    pub bytes: u64,
    /// What became of the site.
    pub site: Site,
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

/// Checks the records and publishes the site.
pub fn build(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let _ = options;
    progress.start(0);
    progress.finish();
    Ok(Outcome::default())
}

/// Checks the records.
pub fn check(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    build(options, progress)
}
