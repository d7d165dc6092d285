//! Findings as SARIF 2.1.0, the form code hosts and editors read.
//!
//! Paths are relative to the top of the repository (`%SRCROOT%`) and never absolute: the same records give the same
//! document on every machine.

use std::io::{self, Write};

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::{Diagnostic, Language, Place, Report, Rule, Severity, Words, explain};

/// Writes the log with one run, and a line break at its end.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<&'static Rule> = report.by_rule().into_iter().map(|(rule, _)| rule).collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(|rule| descriptor(rule, report.language)).collect::<Vec<_>>(),
    });
    let language = match report.language {
        Language::En => "en",
        Language::Zh => "zh-CN",
    };
    let run = Run {
        tool: json!({"driver": driver}),
        language,
        column_kind: "unicodeCodePoints",
        results: Results { report, rules: &rules },
    };
    let log = Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    language: &'static str,
    column_kind: &'static str,
    results: Results<'a>,
}

/// The results, made one at a time: those of a whole county would not fit beside each other.
struct Results<'a> {
    report: &'a Report<'a>,
    rules: &'a [&'static Rule],
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.report.findings.iter().map(|finding| result(self.report, finding, self.rules)))
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "note",
    }
}

/// A rule as the reader of the log sees it: its page is the help.
fn descriptor(rule: &Rule, language: Language) -> Value {
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": explain::title(rule, language)},
        "fullDescription": {"text": explain::what(rule, language)},
        "help": {"text": explain::plain(rule, language), "markdown": explain::page(rule, language)},
        "defaultConfiguration": {"level": level(rule.severity)},
        "properties": {"tags": [rule.code.split('-').next().unwrap_or(rule.code)]},
    })
}

fn result(report: &Report, finding: &Diagnostic, rules: &[&Rule]) -> Value {
    let say = |words: &Words| finding.say(words, report.language);
    let rule = finding.rule;
    let (message, label, help) = (say(&rule.message), say(&rule.label), say(&rule.help));
    let law = finding.law.as_ref().map_or_else(String::new, |law| law.say(report.language));
    let text = [message, help, law].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n");
    let related = finding.also.iter().enumerate().map(|(number, (place, words))| {
        let mut location = location(report, place, &say(words));
        location["id"] = json!(number + 1);
        location
    });
    json!({
        "ruleId": rule.code,
        "ruleIndex": rules.iter().position(|known| known.code == rule.code),
        "level": level(rule.severity),
        "message": {"text": text},
        "locations": [location(report, &finding.place, &label)],
        "relatedLocations": related.collect::<Vec<_>>(),
    })
}

fn location(report: &Report, place: &Place, words: &str) -> Value {
    let file = json!({"uri": uri(&report.path(&place.path)), "uriBaseId": "%SRCROOT%"});
    let mut out = json!({"physicalLocation": {"artifactLocation": file}});
    if place.line > 0 {
        out["physicalLocation"]["region"] = json!({
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.line,
            "endColumn": place.end_column(),
            "snippet": {"text": place.text.get(place.start..place.end).unwrap_or("")},
        });
    }
    if !words.is_empty() {
        out["message"] = json!({"text": words});
    }
    out
}

/// A path as a relative reference of a URI: whatever is not plain is written as `%` and two digits.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::report::sample;
    use super::*;

    fn log() -> Value {
        let findings = sample::findings();
        let mut out = Vec::new();
        write(&sample::report(&findings), &mut out).expect("memory");
        serde_json::from_slice(&out).expect("one document")
    }

    /// What the published schema says of the objects we write: a name, the fields it must have, the fields it may have.
    const SCHEMA: [(&str, &[&str], &[&str]); 11] = [
        ("log", &["version", "runs"], &["$schema"]),
        ("run", &["tool"], &["language", "columnKind", "results"]),
        ("tool", &["driver"], &[]),
        ("driver", &["name"], &["version", "rules"]),
        (
            "rule",
            &["id"],
            &["name", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"],
        ),
        ("result", &["message"], &["ruleId", "ruleIndex", "level", "locations", "relatedLocations"]),
        ("location", &[], &["id", "physicalLocation", "message"]),
        ("physicalLocation", &["artifactLocation"], &["region"]),
        ("artifactLocation", &["uri"], &["uriBaseId"]),
        ("region", &["startLine"], &["startColumn", "endLine", "endColumn", "snippet"]),
        ("words", &["text"], &["markdown"]),
    ];

    /// Holds an object and all it contains against [`SCHEMA`].
    fn conforms(kind: &str, object: &Value) {
        let (_, must, may) = SCHEMA.iter().find(|(name, ..)| *name == kind).expect("a kind of the schema");
        let fields = object.as_object().unwrap_or_else(|| panic!("a {kind} is an object, not {object}"));
        for field in *must {
            assert!(fields.contains_key(*field), "a {kind} lacks {field}: {object}");
        }
        for (field, value) in fields {
            assert!(must.contains(&field.as_str()) || may.contains(&field.as_str()), "a {kind} has no {field}");
            let inside = match field.as_str() {
                "runs" => "run",
                "results" => "result",
                "rules" => "rule",
                "locations" | "relatedLocations" => "location",
                "shortDescription" | "fullDescription" | "help" | "message" | "snippet" => "words",
                "tool" | "driver" | "physicalLocation" | "artifactLocation" | "region" => field,
                "level" => {
                    assert!(["none", "note", "warning", "error"].contains(&value.as_str().expect("text")));
                    continue;
                }
                "startLine" | "startColumn" | "endLine" | "endColumn" => {
                    assert!(value.as_u64().expect("a whole number") >= 1, "{field} counts from 1");
                    continue;
                }
                "uri" => {
                    let uri = value.as_str().expect("text");
                    assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()) && !uri.starts_with('/'), "{uri}");
                    continue;
                }
                _ => continue,
            };
            match value.as_array() {
                Some(list) => list.iter().for_each(|one| conforms(inside, one)),
                None => conforms(inside, value),
            }
        }
    }

    #[test]
    fn the_log_is_what_the_schema_asks_for() {
        let log = log();
        conforms("log", &log);
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        for result in run["results"].as_array().expect("a list") {
            let at = result["ruleIndex"].as_u64().expect("an index") as usize;
            assert_eq!(run["tool"]["driver"]["rules"][at]["id"], result["ruleId"]);
        }
        let nothing = sample::report(&[]);
        let mut out = Vec::new();
        write(&nothing, &mut out).expect("memory");
        let log: Value = serde_json::from_slice(&out).expect("one document");
        assert_eq!(log["runs"][0]["results"], json!([]), "results stand there, to say that the run found nothing");
    }

    #[test]
    fn places_are_relative_and_escaped() {
        let log = log();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "content/qing%20he/%E9%A2%84%E7%AE%97.yaml");
        let said = &log["runs"][0]["results"][0]["message"]["text"];
        assert_eq!(said, "`道路` says 1,234.50, 100%\nwrite: a, b\nOrganic Law (2018), Art. 26");
        assert_eq!(place["region"]["startColumn"], 5);
        assert_eq!(place["region"]["endColumn"], 15);
        assert_eq!(place["region"]["snippet"]["text"], "\"1,234.50\"");
        let whole = &log["runs"][0]["results"][1];
        assert!(whole["locations"][0]["physicalLocation"]["region"].is_null());
        assert_eq!((&whole["level"], &whole["ruleIndex"]), (&"note".into(), &1.into()));
    }

    #[test]
    fn a_rule_brings_its_page() {
        let log = log();
        let rule = &log["runs"][0]["tool"]["driver"]["rules"][0];
        assert_eq!(rule["fullDescription"]["text"], "Checks that years are even, and more.");
        assert!(rule["help"]["markdown"].as_str().expect("text").contains("## Why it matters"));
    }
}
