//! What is told at the end: the findings, their count, and one line on what was done.

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};

use crate::diag::{Diagnostic, Language, Severity, human};
use crate::pipeline::{Failure, Outcome, Site};

/// Prints every finding in reading order, and how many there are of each severity.
pub fn findings(outcome: &mut Outcome, content: &Path, language: Language) {
    if outcome.diagnostics.is_empty() {
        return;
    }
    Diagnostic::sort(&mut outcome.diagnostics);
    let prefix = format!("{}/", content.display().to_string().trim_end_matches('/'));
    let colour = AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
    let mut err = std::io::BufWriter::new(anstream::stderr().lock());
    for finding in &outcome.diagnostics {
        let text = human::render(finding, language, &prefix, colour);
        // Whoever closed stderr does not want to read on.
        let _ = writeln!(err, "{text}\n");
    }
    let _ = writeln!(err, "{}", counts(outcome, language));
    let _ = err.flush();
}

/// `2 errors, 1 warning`; kinds that did not occur are left out.
fn counts(outcome: &Outcome, language: Language) -> String {
    let kinds = [
        (Severity::Error, "error", "个错误"),
        (Severity::Warning, "warning", "个警告"),
        (Severity::Notice, "notice", "个提示"),
    ];
    let parts = kinds.iter().filter_map(|(severity, en, zh)| match outcome.count(*severity) {
        0 => None,
        number => Some(match language {
            Language::En => plural(number, en),
            Language::Zh => format!("{number} {zh}"),
        }),
    });
    let parts: Vec<String> = parts.collect();
    parts.join(if language == Language::Zh { "，" } else { ", " })
}

/// Prints what was done, as the command's result.
pub fn closing(outcome: &Outcome, out: Option<&Path>, took: Duration, language: Language) {
    let _ = writeln!(anstream::stdout(), "{}", closing_line(outcome, out, took, language));
}

fn closing_line(outcome: &Outcome, out: Option<&Path>, took: Duration, language: Language) -> String {
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
            parts.extend(out.map(|_| plural(*pages, "page")));
            format!("{done}: {}, {}, {seconds} s", parts.join(", "), plural(found, "finding"))
        }
        Language::Zh => {
            let done = match (out, outcome.site) {
                (None, _) => "检查完毕".to_owned(),
                (Some(out), Site::Published) => format!("已发布到 {}", out.display()),
                (Some(out), Site::Unchanged) => format!("没有变化，{} 保持不变", out.display()),
                (Some(out), Site::NotPublished) if out.exists() => format!("未发布，{} 保持不变", out.display()),
                (Some(_), Site::NotPublished) => "未发布".to_owned(),
            };
            let pages = if out.is_some() { format!("{pages} 个页面，") } else { String::new() };
            format!("{done}：{villages} 个村，{records} 份记录，{pages}{found} 个问题，{seconds} 秒")
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
            assert_eq!(closing_line(&outcome(site), out, took, language), expected);
        }
    }
}
