//! `openvillage check`: every finding, at once, in the form asked for.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use chrono::NaiveDate;

use super::progress::Bar;
use super::{End, build, places, report, surroundings};
use crate::check;
use crate::diag::{Language, Rule, Severity, explain};
use crate::load::nearest;
use crate::pipeline::{self, Failure, Options};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Report only what lies in these records or folders; everything is checked all the same
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The folder of the records
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,

    /// The day to judge deadlines by [default: the newest commit's, else SOURCE_DATE_EPOCH, else the newest in the records]
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    as_of: Option<NaiveDate>,

    /// How the findings are told; all but `human` are one document on stdout
    #[arg(long, value_enum, value_name = "FORM", default_value = "human")]
    output_format: Form,

    /// Check only what git has staged for the next commit: for a pre-commit hook
    #[arg(long, conflicts_with_all = ["paths"])]
    staged: bool,

    /// Check the records as this commit of their repository holds them, not as they lie in the folder
    #[arg(long, value_name = "COMMIT", allow_hyphen_values = true, conflicts_with_all = ["paths", "staged"])]
    rev: Option<String>,

    /// Print the page of a rule: its code or its name
    #[arg(long, value_name = "RULE", conflicts_with_all = ["paths", "as_of", "output_format", "jobs", "staged", "rev"])]
    explain: Option<String>,

    /// How many threads to use [default: one per processor]
    #[arg(long, value_name = "N", value_parser = super::threads)]
    jobs: Option<usize>,

    /// Print findings only: no progress, no closing line
    #[arg(long)]
    quiet: bool,
}

/// The forms findings come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// For people: the line, what is wrong with it, what to write
    Human,
    /// For programs: docs/findings.md describes it
    Json,
    /// For code hosts and editors: SARIF 2.1.0
    Sarif,
    /// For GitHub, Gitea and Forgejo: notes beside the changed lines
    Github,
}

/// Runs the command.
pub fn run(arguments: Arguments, language: Language) -> Result<End, Failure> {
    if let Some(asked) = &arguments.explain {
        return explained(asked, language);
    }
    let began = Instant::now();
    // A commit may hold what the folder does not.
    let below = match arguments.rev {
        Some(_) => Vec::new(),
        None => {
            super::must_hold_a_portal(&arguments.content, language)?;
            places::below(&arguments.content, &arguments.paths, language)?
        }
    };
    let options = Options {
        content: arguments.content,
        rev: arguments.rev,
        theme: None,
        out: PathBuf::new(),
        base_url: None,
        as_of: arguments.as_of,
        source_date: surroundings::source_date(std::env::var("SOURCE_DATE_EPOCH").ok(), language)?,
        jobs: arguments.jobs,
        lang: language,
        fresh: false,
        hold_back: false,
        parts: Default::default(),
        precompress: false,
    };
    let bar = Bar::new(arguments.quiet);
    let index = surroundings::index();
    let checked = build::with_threads(options.jobs, || match arguments.staged {
        true => pipeline::staged(&options, index.as_deref()),
        false => pipeline::check(&options, &bar),
    })?;
    drop(bar);
    let mut outcome = checked?;
    let found = outcome.diagnostics.len();
    // Where the portal could not be read no village was judged: whoever asked for one must hear of it.
    if !below.is_empty() && outcome.judged {
        outcome.diagnostics.retain(|finding| below.iter().any(|path| finding.place.lies_below(path)));
    }
    let prefix = match arguments.output_format {
        Form::Human | Form::Json => places::for_terminal(&options.content),
        Form::Sarif | Form::Github => places::for_forge(&options.content),
    };
    let mut told = report::of(&outcome, &prefix, language);
    told.elsewhere = found - outcome.diagnostics.len();
    report::results(&told, arguments.output_format)?;
    if let Some(failure) = outcome.failure {
        return Err(failure);
    }
    if !arguments.quiet {
        let closing = report::closing_line(&outcome, told.elsewhere, None, began.elapsed(), language);
        report::close(&closing, arguments.output_format == Form::Human);
    }
    Ok(if told.count(Severity::Error) > 0 { End::RecordErrors } else { End::Clean })
}

/// Prints the page of a rule.
fn explained(asked: &str, language: Language) -> Result<End, Failure> {
    let rule = rule(asked).ok_or_else(|| Failure::Usage(unknown(asked, language)))?;
    let mut out = anstream::stdout().lock();
    report::written(out.write_all(explain::plain(rule, language).as_bytes()))?;
    Ok(End::Clean)
}

/// The rule of that code or name, however it is written.
fn rule(asked: &str) -> Option<&'static Rule> {
    let asked = asked.trim();
    let same = |known: &str| known.eq_ignore_ascii_case(asked) || known.replace('-', "").eq_ignore_ascii_case(asked);
    check::rules().find(|rule| same(rule.code) || same(rule.name) || same(&explain::title(rule, Language::Zh)))
}

fn unknown(asked: &str, language: Language) -> String {
    let (code, name) = (asked.trim().to_ascii_uppercase(), asked.trim().to_ascii_lowercase());
    let codes: Vec<&str> = check::rules().map(|rule| rule.code).collect();
    let names: Vec<&str> = check::rules().map(|rule| rule.name).collect();
    let close = nearest(&name, &names).or_else(|| nearest(&code, &codes));
    match (language, close.and_then(rule)) {
        (Language::En, Some(rule)) => {
            format!("there is no rule `{asked}`\ndid you mean {} `{}`?", rule.code, rule.name)
        }
        (Language::En, None) => {
            format!("there is no rule `{asked}`\nrules are called by code or name: ACC-04, unequal-quarters")
        }
        (Language::Zh, Some(rule)) => format!("没有规则 `{asked}`\n是否想写 {} `{}`？", rule.code, rule.name),
        (Language::Zh, None) => format!("没有规则 `{asked}`\n请写规则的编号或名称，例如 ACC-04 或 unequal-quarters"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_found_by_code_and_name() {
        for asked in
            ["ACC-04", "acc-04", "acc04", " ACC-04 ", "unequal-quarters", "Unequal-Quarters", "各季之和与全年数不符"]
        {
            assert_eq!(rule(asked).map(|rule| rule.code), Some("ACC-04"), "{asked}");
        }
        assert!(rule("").is_none() && rule("ACC").is_none());
    }

    #[test]
    fn a_misspelt_rule_gets_the_nearest() {
        for asked in ["unequal-quarter", "unequl-quarters"] {
            let said = unknown(asked, Language::En);
            assert!(said.ends_with("did you mean ACC-04 `unequal-quarters`?"), "{said}");
        }
        assert!(unknown("ACCC-04", Language::Zh).contains("ACC-04"));
        assert!(unknown("what is this", Language::En).contains("by code or name"));
    }
}
