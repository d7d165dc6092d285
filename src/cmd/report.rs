//! What is told at the end: the findings, their count, and one line on what was done.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};

use super::check::Form;
use crate::diag::{Language, Report, Severity, explain, github, human, json, sarif};
use crate::pipeline::{Failure, Outcome, Site};

/// What a run found, to be told.
pub fn of<'a>(outcome: &'a Outcome, prefix: &'a str, language: Language) -> Report<'a> {
    Report {
        findings: &outcome.diagnostics,
        elsewhere: 0,
        prefix,
        as_of: outcome.as_of,
        villages: outcome.villages,
        records: outcome.records,
        language,
    }
}

/// Writes the findings to stdout, in their form.
pub fn results(report: &Report, form: Form) -> Result<(), Failure> {
    let colour = AutoStream::choice(&std::io::stdout()) != ColorChoice::Never;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let told = match form {
        Form::Human => people(report, colour, &mut out),
        Form::Json => json::write(report, &mut out),
        Form::Sarif => sarif::write(report, &mut out),
        Form::Github => github::write(report, &mut out),
    };
    written(told.and_then(|()| out.flush()))
}

/// A result that cannot be written is no result; but whoever closed the pipe does not want to read on.
pub fn written(told: std::io::Result<()>) -> Result<(), Failure> {
    match told {
        Err(cause) if cause.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::World(format!("stdout: {cause}"))),
        _ => Ok(()),
    }
}

/// Prints the findings of a build to stderr: there they are not the result.
pub fn findings(report: &Report) {
    let colour = AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
    let mut err = std::io::BufWriter::new(std::io::stderr().lock());
    // Whoever closed stderr does not want to read on.
    let _ = people(report, colour, &mut err).and_then(|()| err.flush());
}

/// Every finding in reading order, then how many there are of each rule and of each severity.
fn people(report: &Report, colour: bool, out: &mut dyn Write) -> std::io::Result<()> {
    if report.findings.is_empty() {
        return Ok(());
    }
    for finding in report.findings {
        writeln!(out, "{}\n", human::render(finding, report.language, report.prefix, colour))?;
    }
    let rules = report.by_rule();
    let width = rules.iter().map(|(_, count)| count.to_string().len()).max().unwrap_or(1);
    for (rule, count) in &rules {
        writeln!(out, "  {count:>width$} × {} {}", rule.code, explain::name(rule, report.language))?;
    }
    writeln!(out, "{}", counts(report))?;
    let (code, language) = (rules[0].0.code, report.language);
    writeln!(out, "{}", explain_hint(code, language))
}

fn explain_hint(code: &str, language: Language) -> String {
    match language {
        Language::En => format!("more on a rule: openvillage check --explain {code}"),
        Language::Zh => format!("了解某条规则：openvillage check --explain {code}"),
    }
}

/// `2 errors, 1 warning`; kinds that did not occur are left out.
fn counts(report: &Report) -> String {
    let parts = Severity::ALL.iter().filter_map(|severity| match report.count(*severity) {
        0 => None,
        number => Some(match report.language {
            Language::En => plural(number, severity.word().en),
            Language::Zh => format!("{number} 个{}", severity.word().zh),
        }),
    });
    let parts: Vec<String> = parts.collect();
    parts.join(if report.language == Language::Zh { "，" } else { ", " })
}

/// Prints what was done: to stdout beside findings for people, to stderr where stdout is for programs.
pub fn close(line: &str, result: bool) {
    let _ = match result {
        true => writeln!(anstream::stdout(), "{line}"),
        false => writeln!(anstream::stderr(), "{line}"),
    };
}

/// How many pages were made, where others were kept from the build before.
fn anew(outcome: &Outcome) -> Option<usize> {
    let kept = outcome.site == Site::Published && outcome.carried > 0;
    kept.then(|| outcome.pages.saturating_sub(outcome.carried))
}

/// What was done: `checked: 8 villages, 120 records, 0 findings, 0.4 s`.
pub fn closing_line(
    outcome: &Outcome,
    elsewhere: usize,
    out: Option<&Path>,
    took: Duration,
    language: Language,
) -> String {
    let seconds = format!("{:.1}", took.as_secs_f64());
    let found = outcome.diagnostics.len();
    let Outcome { villages, records, pages, .. } = outcome;
    match language {
        Language::En => {
            let done = match (out, outcome.site) {
                (None, _) => "checked".to_owned(),
                (Some(out), Site::Published) => format!("published to {}", out.display()),
                (Some(out), Site::Unchanged) => format!("unchanged, {} stands as it was", out.display()),
                (Some(out), Site::NotPublished) if out.exists() => {
                    format!("not published, {} stands as it was", out.display())
                }
                (Some(_), Site::NotPublished) => "not published".to_owned(),
            };
            let mut parts = vec![plural(*villages, "village"), plural(*records, "record")];
            parts.extend(out.map(|_| match anew(outcome) {
                Some(made) => format!("{} ({made} made anew)", plural(*pages, "page")),
                None => plural(*pages, "page"),
            }));
            if outcome.held > 0 {
                parts.push(format!("{} held back", plural(outcome.held, "record")));
            }
            parts.push(plural(found, "finding"));
            if elsewhere > 0 {
                parts.push(format!("{elsewhere} more elsewhere"));
            }
            format!("{done}: {}, {seconds} s", parts.join(", "))
        }
        Language::Zh => {
            let done = match (out, outcome.site) {
                (None, _) => "检查完毕".to_owned(),
                (Some(out), Site::Published) => format!("已发布到 {}", out.display()),
                (Some(out), Site::Unchanged) => format!("没有变化，{} 保持不变", out.display()),
                (Some(out), Site::NotPublished) if out.exists() => format!("未发布，{} 保持不变", out.display()),
                (Some(_), Site::NotPublished) => "未发布".to_owned(),
            };
            let pages = match (out, anew(outcome)) {
                (None, _) => String::new(),
                (Some(_), Some(made)) => format!("{pages} 个页面（重新生成 {made} 个），"),
                (Some(_), None) => format!("{pages} 个页面，"),
            };
            let pages =
                if outcome.held > 0 { format!("{pages}{} 份记录暂不公布，", outcome.held) } else { pages };
            let more = if elsewhere > 0 { format!("别处还有 {elsewhere} 个，") } else { String::new() };
            format!("{done}：{villages} 个村，{records} 份记录，{pages}{found} 个问题，{more}{seconds} 秒")
        }
    }
}

/// Prints why there is no result.
pub fn failure(failure: &Failure, language: Language) {
    let (Failure::Usage(text) | Failure::World(text)) = failure;
    let red = bold_red();
    let word = if language == Language::Zh { "错误" } else { "error" };
    let mut lines = text.lines();
    let mut err = anstream::stderr().lock();
    let _ = writeln!(err, "{red}{word}{red:#}: {}", lines.next().unwrap_or(""));
    for line in lines {
        let _ = writeln!(err, "  {line}");
    }
}

fn bold_red() -> clap::builder::styling::Style {
    clap::builder::styling::AnsiColor::Red.on_default().bold()
}

fn plural(number: usize, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_says_what_became_of_the_site() {
        let outcome = |site| Outcome { villages: 8, records: 1, pages: 340, site, ..Outcome::default() };
        let took = Duration::from_millis(1234);
        let out = Some(Path::new("public"));
        let cases = [
            (
                Site::Published,
                out,
                Language::En,
                "published to public: 8 villages, 1 record, 340 pages, 0 findings, 1.2 s",
            ),
            (Site::NotPublished, None, Language::En, "checked: 8 villages, 1 record, 0 findings, 1.2 s"),
            (
                Site::Unchanged,
                out,
                Language::Zh,
                "没有变化，public 保持不变：8 个村，1 份记录，340 个页面，0 个问题，1.2 秒",
            ),
        ];
        for (site, out, language, expected) in cases {
            assert_eq!(closing_line(&outcome(site), 0, out, took, language), expected);
        }
    }
}
