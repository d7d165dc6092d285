//! Findings as GitHub shows them beside the lines of a change: one workflow command each.
//!
//! `::error file=…,line=…,col=…,endColumn=…,title=ACC-04 unequal-quarters::message`; Gitea and Forgejo read the same.

use std::io::{self, Write};

use super::explain::name;
use super::{Diagnostic, Report, Severity};

/// Writes one command a finding.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    report.findings.iter().try_for_each(|finding| writeln!(out, "{}", command(report, finding)))
}

fn command(report: &Report, finding: &Diagnostic) -> String {
    let kind = match finding.rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    };
    let place = &finding.place;
    let mut at = format!("file={}", property(&report.path(&place.path)));
    if place.line > 0 {
        at.push_str(&format!(
            ",line={},col={},endLine={},endColumn={}",
            place.line,
            place.column,
            place.line,
            place.end_column()
        ));
    }
    let title = property(&format!("{} {}", finding.rule.code, name(finding.rule, report.language)));
    let words = [finding.rule.message, finding.rule.label, finding.rule.help];
    let mut text: Vec<String> = words.iter().map(|words| finding.say(words, report.language)).collect();
    text.extend(finding.law.as_ref().map(|law| law.say(report.language)));
    text.retain(|words| !words.is_empty());
    format!("::{kind} {at},title={title}::{}", data(&text.join("\n")))
}

/// The part after `::`: a line break would end the command, a percent sign begins an escape.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value before `::`, where a colon and a comma end it too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::report::sample;
    use super::*;

    #[test]
    fn a_command_a_finding_with_what_would_end_it_escaped() {
        let findings = sample::findings();
        let mut out = Vec::new();
        write(&sample::report(&findings), &mut out).expect("memory");
        let expected = "\
::error file=content/qing he/预算.yaml,line=2,col=5,endLine=2,endColumn=15,title=ACC-99 odd-year::`道路` says 1,234.50, 100%25%0A−1.00 more%0Awrite: a, b%0AOrganic Law (2018), Art. 26
::notice file=content/qing he/预算.yaml,title=REC-99 odd-file::odd
";
        assert_eq!(String::from_utf8(out).expect("text"), expected);
        assert_eq!(property("a:b,c%\nd"), "a%3Ab%2Cc%25%0Ad");
    }
}
