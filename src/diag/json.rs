//! Findings for other programs: one JSON document. `docs/findings.md` is its contract.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::{Diagnostic, Language, Place, Report, Severity, Value, Words, fill};

/// The form of the document. Fields may be added under the same number; a change of meaning raises it.
pub const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    tool: Tool,
    language: &'static str,
    as_of: Option<String>,
    villages: usize,
    records: usize,
    counts: Counts,
    rules: Vec<RuleCount>,
    /// Findings outside the paths that were asked for.
    elsewhere: usize,
    findings: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    notice: usize,
}

#[derive(Serialize)]
struct RuleCount {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    count: usize,
}

#[derive(Serialize)]
struct Found<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: String,
    label: String,
    help: String,
    place: At<'a>,
    related: Vec<Related<'a>>,
    /// The law it rests on; null where no number of the law decides.
    law: Option<Law>,
    /// What the words were filled with; amounts as plain strings.
    values: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct Law {
    words: String,
    article: String,
    source: String,
    pack: String,
    version: String,
    local: bool,
    unconfirmed: bool,
}

#[derive(Serialize)]
struct At<'a> {
    path: String,
    /// From 1; null where the file as a whole is meant.
    line: Option<usize>,
    column: Option<usize>,
    end_column: Option<usize>,
    text: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    words: String,
    place: At<'a>,
}

/// Writes the document, with a line break at its end.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let rules = report.by_rule().into_iter().map(|(rule, count)| RuleCount {
        code: rule.code,
        name: rule.name,
        severity: rule.severity.word().en,
        count,
    });
    let document = Document {
        schema: SCHEMA,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        language: match report.language {
            Language::En => "en",
            Language::Zh => "zh",
        },
        as_of: report.as_of.map(|day| day.to_string()),
        villages: report.villages,
        records: report.records,
        counts: Counts {
            error: report.count(Severity::Error),
            warning: report.count(Severity::Warning),
            notice: report.count(Severity::Notice),
        },
        rules: rules.collect(),
        elsewhere: report.elsewhere,
        findings: report.findings.iter().map(|finding| found(report, finding)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn found<'a>(report: &Report, finding: &'a Diagnostic) -> Found<'a> {
    let rule = finding.rule;
    let say = |words: &Words| finding.say(words, report.language);
    let related = |(place, words): &'a (Place, Words)| Related { words: say(words), place: at(report, place) };
    let value = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Amount(amount) => amount.plain.clone(),
        Value::Phrase(phrase) => phrase.get(report.language).to_owned(),
        Value::Words(words) => fill(words.get(report.language), &finding.values, report.language),
    };
    let law = finding.law.as_deref().map(|law| Law {
        words: law.say(report.language),
        article: law.article.get(report.language).to_owned(),
        source: law.source.get(report.language).to_owned(),
        pack: law.pack.to_string(),
        version: law.version.to_string(),
        local: law.local,
        unconfirmed: law.unconfirmed,
    });
    Found {
        code: rule.code,
        name: rule.name,
        severity: rule.severity.word().en,
        message: say(&rule.message),
        label: say(&rule.label),
        help: say(&rule.help),
        place: at(report, &finding.place),
        related: finding.also.iter().map(related).collect(),
        law,
        values: finding.values.iter().map(|(name, it)| (*name, value(it))).collect(),
    }
}

fn at<'a>(report: &Report, place: &'a Place) -> At<'a> {
    let known = |number: usize| (place.line > 0).then_some(number);
    At {
        path: report.path(&place.path),
        line: known(place.line),
        column: known(place.column),
        end_column: known(place.end_column()),
        text: &place.text,
    }
}

#[cfg(test)]
mod tests {
    use super::super::report::sample;
    use super::*;

    #[test]
    fn amounts_are_strings_and_a_file_as_a_whole_has_no_line() {
        let findings = sample::findings();
        let mut out = Vec::new();
        write(&sample::report(&findings), &mut out).expect("memory");
        let document: serde_json::Value = serde_json::from_slice(&out).expect("one document");
        let first = &document["findings"][0];
        assert_eq!(first["values"]["stated"], "1234.50");
        assert_eq!(first["values"]["difference"], "-1.00");
        assert_eq!(first["message"], "`道路` says 1,234.50, 100%");
        assert_eq!(first["place"]["path"], "content/qing he/预算.yaml");
        assert_eq!((&first["place"]["column"], &first["place"]["end_column"]), (&5.into(), &15.into()));
        assert_eq!(first["related"][0]["place"]["line"], 1);
        assert!(document["findings"][1]["place"]["line"].is_null() && document["findings"][1]["law"].is_null());
        assert_eq!(first["law"]["words"], "Organic Law (2018), Art. 26");
        assert_eq!(first["law"]["pack"], "cn-organic-law");
        assert_eq!(document["counts"]["notice"], 1);
        assert_eq!(document["rules"][1]["code"], "REC-99");
    }
}
