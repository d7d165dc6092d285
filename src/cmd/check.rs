//! `openvillage check`: every finding, at once.

use std::path::PathBuf;
use std::time::Instant;

use chrono::NaiveDate;

use super::progress::Bar;
use super::{End, NO_CONTENT, build, report, surroundings};
use crate::diag::Language;
use crate::pipeline::{self, Failure, Options};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder of the records
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,

    /// The day to judge deadlines by [default: the newest commit's, else SOURCE_DATE_EPOCH, else the newest in the records]
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    as_of: Option<NaiveDate>,

    /// How many threads to use [default: one per processor]
    #[arg(long, value_name = "N", value_parser = super::threads)]
    jobs: Option<usize>,

    /// Print findings only: no progress, no closing line
    #[arg(long)]
    quiet: bool,
}

/// Runs the command.
pub fn run(arguments: Arguments, language: Language) -> Result<End, Failure> {
    let began = Instant::now();
    super::must_be_a_folder(&arguments.content, NO_CONTENT, language)?;
    let options = Options {
        content: arguments.content,
        theme: None,
        out: PathBuf::new(),
        base_url: None,
        as_of: arguments.as_of,
        source_date: surroundings::source_date(std::env::var("SOURCE_DATE_EPOCH").ok(), language)?,
        jobs: arguments.jobs,
        lang: language,
    };
    let bar = Bar::new(arguments.quiet);
    let checked = build::with_threads(options.jobs, || pipeline::check(&options, &bar))?;
    drop(bar);
    let mut outcome = checked?;
    report::findings(&mut outcome, &options.content, language);
    if !arguments.quiet {
        report::closing(&outcome, None, began.elapsed(), language);
    }
    Ok(if outcome.has_errors() { End::RecordErrors } else { End::Clean })
}
