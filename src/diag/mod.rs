//! How we tell people what we found: rules, findings, and the words for them.
//!
//! A [`Finding`] points into the files it was found in. Before those files are let go it is *settled* into a
//! [`Diagnostic`], which carries the lines it needs and can be sorted, kept and printed at any later time.

pub mod human;

use crate::source::{Files, Span};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The record is wrong: it is not published as it stands.
    Error,
    /// Published, with a neutral note and room for the committee's explanation.
    Warning,
    /// Reported to the committee only.
    Notice,
}

/// A piece of text in the languages our messages come in. `{name}` stands for a value of the finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// 简体中文.
    pub zh: &'static str,
}

impl Words {
    /// Nothing to say.
    pub const NONE: Words = Words { en: "", zh: "" };

    /// The text in that language.
    pub fn get(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Zh => self.zh,
        }
    }
}

/// The languages messages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// 简体中文.
    Zh,
}

/// What can be wrong: one entry of the rule reference. The logic that finds it lives elsewhere (`load`, `check`).
#[derive(Debug)]
pub struct Rule {
    /// `ACC-04`. Never used twice, never reused.
    pub code: &'static str,
    /// The fault in a few words with hyphens: `unequal-quarters`.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// One line: what is wrong, with the values of the finding in braces.
    pub message: Words,
    /// What stands beside the caret; may be empty.
    pub label: Words,
    /// What to write instead.
    pub help: Words,
    /// The rule's page, for `--explain`.
    pub page: &'static str,
}

/// A value inside a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// The same in every language: a name, a number, a date.
    Text(String),
    /// Different in each.
    Words(Words),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<Words> for Value {
    fn from(words: Words) -> Self {
        Value::Words(words)
    }
}

/// Something found, still pointing into the files it was found in.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The smallest piece of text that shows the fault.
    pub span: Span,
    /// Other lines that took part, each with a word on its part.
    pub also: Vec<(Span, Words)>,
    /// The values of the message.
    pub values: Vec<(&'static str, Value)>,
}

impl Finding {
    /// Adds a related place; places that do not exist are left out.
    pub fn also(&mut self, span: Span, label: Words) -> &mut Self {
        if span.exists() {
            self.also.push((span, label));
        }
        self
    }

    /// Sets a value of the message.
    pub fn with(&mut self, name: &'static str, value: impl Into<Value>) -> &mut Self {
        self.values.push((name, value.into()));
        self
    }
}

/// All findings of one piece of work, in the order they were made.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    /// Adds a finding; related places and values are added on what this returns.
    pub fn report(&mut self, rule: &'static Rule, span: Span) -> &mut Finding {
        self.list.push(Finding { rule, span, also: Vec::new(), values: Vec::new() });
        self.list.last_mut().expect("one was pushed just now")
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|finding| finding.rule.severity == Severity::Error)
    }

    /// The findings.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.list.iter()
    }

    /// Lets go of the files: every finding takes the lines it needs with it.
    pub fn settle(self, files: &Files) -> Vec<Diagnostic> {
        self.list.into_iter().map(|finding| Diagnostic::settle(finding, files)).collect()
    }
}

/// A place with the text that stands there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path from the portal's root.
    pub path: String,
    /// Line, from 1; 0 where the finding concerns the file as a whole.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The person's own line.
    pub text: String,
    /// The stretch of [`Place::text`] that is meant, in bytes.
    pub start: usize,
    /// Its end.
    pub end: usize,
}

/// Lines longer than this are cut around the place in messages (bytes).
const LONGEST_LINE: usize = 400;

impl Place {
    /// The place of a span.
    pub fn of(span: Span, files: &Files) -> Place {
        let file = files.get(span.file);
        if file.text.is_empty() {
            return Place::file(&file.path);
        }
        let offset = (span.start as usize).min(file.text.len());
        let (line, column) = file.line_column(offset);
        let from = file.text[..offset].rfind('\n').map_or(0, |at| at + 1);
        let to = file.text[offset..].find('\n').map_or(file.text.len(), |at| offset + at);
        let whole = file.text[from..to].trim_end_matches('\r');
        let (cut, text) = shorten(whole, offset - from);
        let start = (offset - from).saturating_sub(cut).min(text.len());
        let end = (span.end as usize).saturating_sub(from + cut).clamp(start, text.trim_end().len().max(start));
        Place { path: file.path.clone(), line, column, text: text.to_owned(), start, end }
    }

    /// A file as a whole.
    pub fn file(path: &str) -> Place {
        Place { path: path.to_owned(), line: 0, column: 0, text: String::new(), start: 0, end: 0 }
    }
}

/// A window of a very long line around `at`, and where it begins.
fn shorten(line: &str, at: usize) -> (usize, &str) {
    if line.len() <= LONGEST_LINE {
        return (0, line);
    }
    let boundary = |mut at: usize| {
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let from = boundary(at.saturating_sub(LONGEST_LINE / 4));
    let to = boundary((from + LONGEST_LINE).min(line.len()));
    (from, &line[from..to])
}

/// A settled finding: complete in itself.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule.
    pub rule: &'static Rule,
    /// Where.
    pub place: Place,
    /// Other places that took part.
    pub also: Vec<(Place, Words)>,
    /// Values of the message.
    pub values: Vec<(&'static str, Value)>,
}

impl Diagnostic {
    fn settle(finding: Finding, files: &Files) -> Diagnostic {
        Diagnostic {
            rule: finding.rule,
            place: Place::of(finding.span, files),
            also: finding.also.iter().map(|(span, label)| (Place::of(*span, files), *label)).collect(),
            values: finding.values,
        }
    }

    /// A finding about a file that could not even be read.
    pub fn of_file(rule: &'static Rule, path: &str, values: Vec<(&'static str, Value)>) -> Diagnostic {
        Diagnostic { rule, place: Place::file(path), also: Vec::new(), values }
    }

    /// A text of the rule with its values filled in.
    pub fn say(&self, words: &Words, language: Language) -> String {
        fill(words.get(language), &self.values, language)
    }

    /// Sorts as people read: by file, line, column, then by rule.
    pub fn sort(list: &mut [Diagnostic]) {
        list.sort_by(|left, right| {
            let key = |it: &Diagnostic| (it.place.line, it.place.column, it.rule.code);
            left.place
                .path
                .cmp(&right.place.path)
                .then(key(left).cmp(&key(right)))
                .then_with(|| left.values.cmp(&right.values))
        });
    }
}

pub(crate) fn fill(template: &str, values: &[(&'static str, Value)], language: Language) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('}') else { break };
        let name = &rest[open + 1..open + close];
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, Value::Text(text))) => out.push_str(text),
            Some((_, Value::Words(words))) => out.push_str(&fill(words.get(language), values, language)),
            None => out.push_str(&rest[open..=open + close]),
        }
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}
