//! How we tell people what we found: rules, findings, and the words for them.
//!
//! A [`Finding`] points into the files it was found in. Before those files are let go it is *settled* into a
//! [`Diagnostic`], which carries the lines it needs and can be sorted, kept and printed at any later time.
//!
//! A finding never repeats a person's number: wherever a line, a path or a value is taken into a diagnostic, numbers of
//! persons are hidden, whatever the finding is about. No format of output can then print one.

pub mod cause;
pub mod explain;
pub mod github;
pub mod human;
pub mod json;
pub mod nearest;
pub mod proof;
pub mod report;
pub mod sarif;

mod law;

pub use law::{Citation, Phrase};
pub use proof::{Obstacle, Outcome, Proof, Proofs};
pub use report::Report;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::measure::Year;
use crate::source::private::{self, Masked};
use crate::source::{FileId, Files, Span};

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

impl Severity {
    /// Every severity, the gravest first.
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Notice];

    /// The word for it.
    pub fn word(self) -> Words {
        match self {
            Severity::Error => Words { en: "error", zh: "错误" },
            Severity::Warning => Words { en: "warning", zh: "警告" },
            Severity::Notice => Words { en: "notice", zh: "提示" },
        }
    }
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
    /// The rule's page, for `--explain`; the Chinese one has the rule's Chinese name in its heading.
    pub page: Words,
}

/// A value inside a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// The same in every language: a name, a number, a date.
    Text(String),
    /// An amount, grouped for people and plain for programs.
    Amount(Amount),
    /// Different in each.
    Words(Words),
    /// Different in each, as a pack says it.
    Phrase(Phrase),
}

/// An amount as it is told: `shown` to people (`1,234.50`, `−3.00`), `plain` to programs (`1234.50`, `-3.00`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
    /// With grouped digits and a true minus sign.
    pub shown: String,
    /// Digits, a point, a hyphen for minus.
    pub plain: String,
}

impl std::fmt::Display for Amount {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.shown)
    }
}

impl From<Amount> for Value {
    fn from(amount: Amount) -> Self {
        Value::Amount(amount)
    }
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

impl From<&Phrase> for Value {
    fn from(phrase: &Phrase) -> Self {
        Value::Phrase(phrase.clone())
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
    /// The law it rests on, where a number of the law decides.
    pub law: Option<Arc<Citation>>,
    /// Text that is not to be shown: it belongs to a person.
    pub hidden: Option<Span>,
}

impl Finding {
    /// Hides a stretch of text, wherever one of the finding's lines shows it.
    pub fn hide(&mut self, span: Span) -> &mut Self {
        self.hidden = Some(span);
        self
    }

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

    /// Names the law the finding rests on.
    pub fn cite(&mut self, law: &Arc<Citation>) -> &mut Self {
        self.law = Some(Arc::clone(law));
        self
    }
}

/// All findings of one piece of work, in the order they were made.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    proofs: Proofs,
}

impl Findings {
    /// Adds a finding; related places and values are added on what this returns.
    pub fn report(&mut self, rule: &'static Rule, span: Span) -> &mut Finding {
        self.list.push(Finding { rule, span, also: Vec::new(), values: Vec::new(), law: None, hidden: None });
        self.list.last_mut().expect("one was pushed just now")
    }

    /// Says what became of a rule's check of one total: `at` is the record and the id in it, `span` the place of the id.
    pub fn proved(&mut self, rule: &'static Rule, at: String, year: Year, span: Span, outcome: Outcome) {
        self.proofs.add(Proof { rule, at, year, span, outcome });
    }

    /// What became of every check of a total so far; taken before the findings are settled.
    pub fn take_proofs(&mut self) -> Proofs {
        std::mem::take(&mut self.proofs)
    }

    /// The finding that was reported last.
    pub fn last(&mut self) -> Option<&mut Finding> {
        self.list.last_mut()
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
        let mut lines = Lines::default();
        self.list.into_iter().map(|finding| Diagnostic::settle(finding, files, &mut lines)).collect()
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
    /// The place of a span. [`Span::top`] is the file as a whole; of several lines the first is shown.
    pub fn of(span: Span, files: &Files) -> Place {
        Place::find(span, files, &mut Lines::default(), None)
    }

    /// `hidden` is a stretch that must not be seen, wherever it stands.
    fn find(span: Span, files: &Files, lines: &mut Lines, hidden: Option<Span>) -> Place {
        let file = files.get(span.file);
        if file.text.is_empty() || span == Span::top(span.file) {
            return Place::file(&file.path);
        }
        let mut offset = (span.start as usize).min(file.text.len());
        while !file.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let starts = lines.starts.entry(span.file).or_insert_with(|| line_starts(&file.text));
        let line = starts.partition_point(|start| *start as usize <= offset);
        let from = starts[line - 1] as usize;
        let to = file.text[offset..].find('\n').map_or(file.text.len(), |at| offset + at);
        let whole = file.text[from..to].trim_end_matches('\r');
        let column = file.text[from..offset].chars().count() + 1;
        let hidden = hidden.filter(|it| it.file == span.file && (it.start as usize) < to && it.end as usize > from);
        let hidden = hidden.map(|it| within(whole, (it.start as usize).max(from) - from..it.end as usize - from));
        let shown = without_numbers(whole, hidden);
        let (start, end) = (offset - from, (span.end as usize).clamp(offset, from + whole.len().max(offset - from)));
        let within = within(whole, start.min(whole.len())..end - from);
        let (start, end) = (shown.offset(within.start), shown.offset(within.end));
        let (cut, text) = shorten(&shown.text, start);
        let start = (start - cut).min(text.len());
        let mut end = end.saturating_sub(cut).clamp(start, text.trim_end().len().max(start));
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        Place { path: private::mask(&file.path).text, line, column, text: text.to_owned(), start, end }
    }

    /// The column after the last character meant, from 1; never before [`Place::column`].
    pub fn end_column(&self) -> usize {
        self.column + self.text.get(self.start..self.end).map_or(0, |meant| meant.chars().count())
    }

    /// Whether the path is that folder or file, or lies below it; every path lies below the empty one.
    pub fn lies_below(&self, folder: &str) -> bool {
        let rest = self.path.strip_prefix(folder);
        rest.is_some_and(|rest| folder.is_empty() || rest.is_empty() || rest.starts_with('/'))
    }

    /// A file as a whole.
    pub fn file(path: &str) -> Place {
        Place { path: private::mask(path).text, line: 0, column: 0, text: String::new(), start: 0, end: 0 }
    }

    /// A place in a line that was not read from [`Files`]: `at` are bytes of `text`.
    pub fn in_line(path: &str, line: usize, text: &str, at: Range<usize>) -> Place {
        let shown = private::mask(text);
        Place {
            line,
            column: text[..at.start].chars().count() + 1,
            start: shown.offset(at.start),
            end: shown.offset(at.end),
            text: shown.text,
            ..Place::file(path)
        }
    }
}

/// A line without the numbers of persons, and without one stretch more.
fn without_numbers(line: &str, hidden: Option<Range<usize>>) -> Masked {
    let Some(hidden) = hidden else { return private::mask(line) };
    let mut hits: Vec<(usize, usize)> = private::numbers(line);
    hits.retain(|(start, end)| *end <= hidden.start || *start >= hidden.end);
    hits.push((hidden.start, hidden.end));
    hits.sort_unstable();
    private::mask_hits(line, hits.into_iter())
}

/// A stretch inside a line, on the boundaries of its letters.
fn within(line: &str, at: Range<usize>) -> Range<usize> {
    let boundary = |mut at: usize| {
        at = at.min(line.len());
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    boundary(at.start)..boundary(at.end)
}

/// Where the lines of each file begin, found once for all its findings.
#[derive(Debug, Default)]
struct Lines {
    starts: HashMap<FileId, Vec<u32>>,
}

fn line_starts(text: &str) -> Vec<u32> {
    let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0).chain(breaks.map(|(at, _)| at as u32 + 1)).collect()
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
    /// The law it rests on, where a number of the law decides.
    pub law: Option<Arc<Citation>>,
}

impl Diagnostic {
    fn settle(finding: Finding, files: &Files, lines: &mut Lines) -> Diagnostic {
        let mut place = |span: Span| Place::find(span, files, lines, finding.hidden);
        Diagnostic {
            rule: finding.rule,
            place: place(finding.span),
            also: finding.also.iter().map(|(span, label)| (place(*span), *label)).collect(),
            values: without_number_values(finding.values),
            law: finding.law,
        }
    }

    /// A finding about a file that could not even be read.
    pub fn of_file(rule: &'static Rule, path: &str, values: Vec<(&'static str, Value)>) -> Diagnostic {
        let values = without_number_values(values);
        Diagnostic { rule, place: Place::file(path), also: Vec::new(), values, law: None }
    }

    /// A text of the rule with its values filled in.
    pub fn say(&self, words: &Words, language: Language) -> String {
        fill(words.get(language), &self.values, language)
    }

    /// Sorts as people read: by file, line, column, then by rule; what is still equal stays in the order it was found,
    /// which is the order of the record.
    pub fn sort(list: &mut [Diagnostic]) {
        list.sort_by(|left, right| {
            let key = |it: &Diagnostic| (it.place.line, it.place.column, it.rule.code);
            left.place.path.cmp(&right.place.path).then(key(left).cmp(&key(right)))
        });
    }
}

/// Values as they may be told.
fn without_number_values(mut values: Vec<(&'static str, Value)>) -> Vec<(&'static str, Value)> {
    for (_, value) in &mut values {
        if let Value::Text(text) = value {
            *text = private::mask(text).text;
        }
    }
    values
}

pub(crate) fn fill(template: &str, values: &[(&'static str, Value)], language: Language) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('}') else { break };
        let name = &rest[open + 1..open + close];
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, Value::Text(text))) => out.push_str(&visible(text)),
            Some((_, Value::Amount(amount))) => out.push_str(&amount.shown),
            Some((_, Value::Phrase(phrase))) => out.push_str(&visible(phrase.get(language))),
            Some((_, Value::Words(words))) => out.push_str(&fill(words.get(language), values, language)),
            None => out.push_str(&rest[open..=open + close]),
        }
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}

/// Longer values are cut in messages (characters).
const LONGEST_VALUE: usize = 400;

/// A value as a message may hold it: one line, not too long, nothing that moves a terminal's cursor or turns its text.
fn visible(text: &str) -> Cow<'_, str> {
    let harmless = |ch: char| !ch.is_control() && !is_unsafe_char(ch);
    if text.len() <= LONGEST_VALUE && text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    for ch in text.chars().take(LONGEST_VALUE) {
        match ch {
            '\n' | '\r' | '\t' => out.push(' '),
            ch if harmless(ch) => out.push(ch),
            ch => out.push_str(&format!("\\u{{{:x}}}", ch as u32)),
        }
    }
    if text.chars().nth(LONGEST_VALUE).is_some() {
        out.push('…');
    }
    Cow::Owned(out)
}

/// Control, direction-changing and invisible characters, which must not reach a page.
pub fn is_unsafe_char(ch: char) -> bool {
    matches!(ch,
        '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{200b}' | '\u{e000}'..='\u{f8ff}')
}
