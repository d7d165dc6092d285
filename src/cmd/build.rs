//! `openvillage build`: check, then publish.

use std::path::PathBuf;
use std::time::Instant;

use chrono::NaiveDate;

use super::progress::Bar;
use super::usage::Wrong;
use super::{End, changes, places, report, surroundings};
use crate::diag::{Language, Words};
use crate::pipeline::{self, Failure, Options, Parts, Site};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder of the records
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,

    /// Read the records from this commit of their repository, not from the folder: nothing that happens there meanwhile counts
    #[arg(long, value_name = "COMMIT", allow_hyphen_values = true)]
    rev: Option<String>,

    /// The folder of the theme [default: themes/default, or the theme built in]
    #[arg(long, value_name = "DIR")]
    theme: Option<PathBuf>,

    /// The folder to publish to
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,

    /// The site's address, for its feed and sitemap
    #[arg(long, value_name = "URL", value_parser = address)]
    base_url: Option<String>,

    /// The day to judge deadlines by [default: the newest commit's, else SOURCE_DATE_EPOCH, else the newest in the records]
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    as_of: Option<NaiveDate>,

    /// Publish the rest where records have errors: faulty records are held back, their pages say so, the exit code is 1
    #[arg(long)]
    hold_back: bool,

    /// Make every page anew, instead of keeping those whose records are as they were
    #[arg(long)]
    fresh: bool,

    /// Write PATH.gz and PATH.br beside every text that becomes smaller, for web servers that send them as they are
    #[arg(long)]
    precompress: bool,

    /// Print what brings a copy of the site up to date: `put PATH` and `delete PATH` lines, given the manifest.sha256 of the copy (- is stdin)
    #[arg(long, value_name = "MANIFEST")]
    changed_since: Option<PathBuf>,

    /// Make only the part of the site at and below this area, named by its folder; may be repeated (docs/scale.md)
    #[arg(long, value_name = "AREA", value_parser = area)]
    only: Vec<String>,

    /// With --only: leave here what the rest of the site needs to know of this part
    #[arg(long, value_name = "FILE", requires = "only")]
    write_summaries: Option<PathBuf>,

    /// Leave out the parts that left these files, and make the rest of the site from them
    #[arg(long, value_name = "FILE", num_args = 1..)]
    summaries: Vec<PathBuf>,

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
    let quiet = arguments.quiet;
    let copy = arguments.changed_since.as_deref().map(|path| changes::read(path, language)).transpose()?;
    let options = options(arguments, language)?;
    let bar = Bar::new(quiet);
    let built = with_threads(options.jobs, || pipeline::build(&options, &bar))?;
    drop(bar);
    let outcome = built?;
    report::findings(&report::of(&outcome, &places::for_terminal(&options.content), language));
    // What is wrong with the records was told; what is wrong beside them decides how the command ends.
    if let Some(failure) = outcome.failure {
        return Err(failure);
    }
    if !quiet {
        let closing = report::closing_line(&outcome, 0, Some(&options.out), began.elapsed(), language);
        report::close(&closing, copy.is_none());
    }
    if let Some(copy) = copy.filter(|_| outcome.site != Site::NotPublished) {
        changes::print(&copy, &options.out)?;
    }
    Ok(if outcome.has_errors() { End::RecordErrors } else { End::Clean })
}

fn options(arguments: Arguments, language: Language) -> Result<Options, Failure> {
    // A commit may hold what the folder does not.
    if arguments.rev.is_none() {
        super::must_hold_a_portal(&arguments.content, language)?;
    }
    let theme = match arguments.theme {
        // A commit may hold a theme too.
        theme if arguments.rev.is_some() => theme,
        Some(named) => {
            let help = Words {
                en: "name the folder of a theme with --theme DIR, or leave --theme out",
                zh: "请用 --theme DIR 指明主题文件夹，或省略 --theme",
            };
            super::must_be_a_folder(&named, help, language)?;
            Some(named)
        }
        None => Some(PathBuf::from(pipeline::OWN_THEME)).filter(|own| !super::is_missing(own)),
    };
    let source_date = surroundings::source_date(std::env::var("SOURCE_DATE_EPOCH").ok(), language)?;
    Ok(Options {
        content: arguments.content,
        rev: arguments.rev,
        theme,
        out: arguments.out,
        base_url: arguments.base_url,
        as_of: arguments.as_of,
        source_date,
        jobs: arguments.jobs,
        lang: language,
        fresh: arguments.fresh,
        hold_back: arguments.hold_back,
        precompress: arguments.precompress,
        parts: Parts { only: arguments.only, summaries: arguments.summaries, leave: arguments.write_summaries },
    })
}

/// Runs the work on that many threads, or on one per processor.
pub(super) fn with_threads<T: Send>(jobs: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    let Some(jobs) = jobs else { return Ok(work()) };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
    pool.map(|pool| pool.install(work)).map_err(|cause| Failure::World(cause.to_string()))
}

/// An area by its folder, as a shell may complete it.
fn area(text: &str) -> Result<String, Wrong> {
    let area = text.trim_end_matches('/');
    let odd = |part: &str| part.is_empty() || part == "." || part == "..";
    match area.split('/').any(odd) {
        false => Ok(area.to_owned()),
        true => Err(Wrong(Words {
            en: "write the folder of the area, counted from that of the records: shiqiao",
            zh: "请写区域的文件夹，从记录文件夹算起：shiqiao",
        })),
    }
}

/// An address of a site: with its scheme, without anything after the path, and without a slash at its end.
fn address(text: &str) -> Result<String, Wrong> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split('/').next().unwrap_or(rest));
    let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "?#\"<>\\".contains(letter);
    match host {
        Some(host) if !host.is_empty() && !text.contains(odd) => Ok(text.trim_end_matches('/').to_owned()),
        _ => Err(Wrong(Words {
            en: "write the address as https://example.org/villages",
            zh: "网址请写成 https://example.org/villages",
        })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_no_slash_at_its_end() {
        assert_eq!(address("https://example.org/").as_deref(), Ok("https://example.org"));
        assert_eq!(address("http://例子.cn/村/").as_deref(), Ok("http://例子.cn/村"));
        for odd in ["example.org", "https://", "https:///a", "ftp://a", "https://a b", "https://a?b", "https://a#b"] {
            assert!(address(odd).is_err(), "{odd}");
        }
    }
}
