//! The command line: arguments in, exit code out. One file a command.
//!
//! Results go to stdout, everything else to stderr; only this floor knows the environment and the terminal.

mod build;
mod changes;
mod check;
mod init;
mod places;
mod progress;
mod report;
mod rollback;
mod surroundings;
mod usage;

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};

use self::usage::Wrong;
use crate::diag::{Language, Words};
use crate::pipeline::Failure;

/// Turns a folder of village records into a static public website that adds up
#[derive(Debug, Parser)]
#[command(name = "openvillage", version, arg_required_else_help = true, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// Language of messages [default: from LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    lang: Option<Tongue>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a new portal that builds as it stands
    Init(init::Arguments),
    /// Check the records, then publish the site whole or not at all
    Build(build::Arguments),
    /// Report every finding in the records
    Check(check::Arguments),
    /// Put the site before the last one back
    Rollback(rollback::Arguments),
}

const EXIT_CODES: &str = "\
Exit codes: 0 clean; 1 the records have errors; 2 usage, configuration or theme;
3 could not read or publish (the old site stands). Where several hold, the highest counts";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Tongue {
    /// English
    En,
    /// 简体中文
    Zh,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Clean = 0,
    RecordErrors = 1,
    Usage = 2,
    World = 3,
}

impl End {
    fn of(failure: &Failure) -> End {
        match failure {
            Failure::Usage(_) => End::Usage,
            Failure::World(_) => End::World,
        }
    }
}

/// Runs the command the arguments of the process name.
pub fn run() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    let of_reader = || surroundings::language(|name| std::env::var(name).ok());
    let arguments = match Arguments::try_parse_from(&given) {
        Ok(arguments) => arguments,
        Err(error) => return usage::answer(&error, usage::language_asked(&given).unwrap_or_else(of_reader)),
    };
    let language = match arguments.lang {
        Some(Tongue::En) => Language::En,
        Some(Tongue::Zh) => Language::Zh,
        None => of_reader(),
    };
    let end = match arguments.command {
        Command::Build(arguments) => build::run(arguments, language),
        Command::Init(arguments) => init::run(&arguments, language),
        Command::Check(arguments) => check::run(arguments, language),
        Command::Rollback(arguments) => rollback::run(&arguments, language),
    };
    let end = end.unwrap_or_else(|failure| {
        report::failure(&failure, language);
        End::of(&failure)
    });
    ExitCode::from(end as u8)
}

/// A day on the command line.
fn day(text: &str) -> Result<NaiveDate, Wrong> {
    // Chrono reads `2025-2-3` too; we read one way of writing only.
    let day = text.parse().ok().filter(|day: &NaiveDate| day.to_string() == text);
    day.ok_or(Wrong(Words { en: "write the day as 2025-12-31", zh: "日期请写成 2025-12-31" }))
}

/// A number of threads on the command line.
fn threads(text: &str) -> Result<usize, Wrong> {
    let number = text.parse().ok().filter(|number| (1..=1024).contains(number));
    number.ok_or(Wrong(Words { en: "write a number from 1 to 1024", zh: "请写 1 到 1024 之间的数" }))
}

/// Whether no folder stands there, as far as the system lets it be known.
fn is_missing(path: &std::path::Path) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    match std::fs::metadata(path) {
        Ok(found) => !found.is_dir(),
        Err(cause) => matches!(cause.kind(), NotFound | NotADirectory),
    }
}

/// Refuses a folder that is not there, before anything else is done.
fn must_be_a_folder(path: &std::path::Path, help: Words, language: Language) -> Result<(), Failure> {
    // Where the system does not let it be looked at, whoever reads it says why.
    if !is_missing(path) {
        return Ok(());
    }
    let message = match language {
        Language::En => format!("there is no folder `{}`", path.display()),
        Language::Zh => format!("没有文件夹 `{}`", path.display()),
    };
    Err(Failure::Usage(format!("{message}\n{}", help.get(language))))
}

/// Refuses a folder that holds no portal where one beside it on the way does: one above or one below was meant.
fn must_hold_a_portal(content: &std::path::Path, language: Language) -> Result<(), Failure> {
    let portal = |folder: &std::path::Path| std::fs::symlink_metadata(folder.join("portal.yaml")).is_ok();
    must_be_a_folder(content, if portal(".".as_ref()) { PORTAL_HERE } else { NO_CONTENT }, language)?;
    if portal(content) {
        return Ok(());
    }
    let below = Some(content.join("content"));
    let above = content.ancestors().skip(1).map(|it| if it.as_os_str().is_empty() { ".".into() } else { it.into() });
    let Some(meant) = below.into_iter().chain(above).find(|folder: &std::path::PathBuf| portal(folder)) else {
        return Ok(());
    };
    let (content, meant) = (content.display(), meant.display());
    Err(Failure::Usage(match language {
        Language::En => format!("`{content}` holds no `portal.yaml`, `{meant}` does\nwrite --content {meant}"),
        Language::Zh => format!("`{content}` 里没有 `portal.yaml`，`{meant}` 里有\n请写 --content {meant}"),
    }))
}

const PORTAL_HERE: Words = Words {
    en: "this folder holds a `portal.yaml` itself: write --content .",
    zh: "当前文件夹里就有 `portal.yaml`：请写 --content .",
};

const NO_CONTENT: Words = Words {
    en: "run this where your `content` folder is, or name the folder of the records with --content DIR",
    zh: "请在 `content` 文件夹所在处运行，或用 --content DIR 指明记录文件夹",
};

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_day_is_written_in_full() {
        assert_eq!(day("2025-12-31"), Ok(NaiveDate::from_ymd_opt(2025, 12, 31).expect("a day of the calendar")));
        for odd in ["2025-2-3", "2025-02-30", "31.12.2025", "", "+2025-1-01"] {
            assert!(day(odd).is_err(), "{odd}");
        }
    }
}
