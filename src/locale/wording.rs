//! Messages by key: reading the `.ftl` files, saying them, and remembering what was not there.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use super::trouble::{Fault, FaultKind, LocaleTrouble};
use crate::diag::Words;

/// Stands before and after a number inside a resolved message, until the locale writes it. Control characters
/// cannot stand in a record, so they never meet one of a text.
const NUMBER: [char; 2] = ['\u{2}', '\u{3}'];

/// The value of a variable in a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// Text as it is: a name, an amount already written.
    Text(&'a str),
    /// A count: chooses the plural, and is written as the language writes counts. Exact up to 2^53.
    Count(i128),
    /// A number with decimals, as a whole number of its last place: `Decimal(61, 1)` is 6.1.
    Decimal(i128, u32),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

macro_rules! counts {
    ($($whole:ty),*) => {
        $(impl From<$whole> for Arg<'_> {
            fn from(count: $whole) -> Self {
                Arg::Count(count as i128)
            }
        })*
    };
}
counts!(u8, u32, u64, usize, i32, i64, i128);

/// All messages of one language.
pub(super) struct Wording {
    bundle: FluentBundle<FluentResource>,
    /// Messages of text and variables alone, taken apart once: most of a page's words, without Fluent's resolver.
    ready: HashMap<String, Vec<Piece>>,
    keys: BTreeSet<String>,
    files: String,
    missing: Mutex<BTreeSet<String>>,
}

impl Wording {
    /// Reads the files; a later file's message replaces an earlier one's.
    pub fn new(language: &str, ftl: &[(&str, String)]) -> Result<Wording, LocaleTrouble> {
        let tag: LanguageIdentifier = language.parse().map_err(|_| LocaleTrouble::Tag(language.to_owned()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that isolate values of another direction would be counted, searched and copied with the text.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(format!("{}{}{}", NUMBER[0], number.as_string(), NUMBER[1])),
            _ => None,
        }));
        let (mut keys, mut faults) = (BTreeSet::new(), Vec::new());
        for (file, text) in ftl {
            let text = text.trim_start_matches('\u{feff}');
            let fault = |line, kind| Fault { file: (*file).to_owned(), line, kind };
            let mut own = BTreeSet::new();
            for (at, line) in text.lines().enumerate() {
                let Some(key) = key_of(line) else { continue };
                if !own.insert(key.to_owned()) {
                    faults.push(fault(at + 1, FaultKind::Twice(key.to_owned())));
                }
            }
            keys.append(&mut own);
            match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => bundle.add_resource_overriding(resource),
                Err((_, errors)) => faults.extend(errors.iter().map(|error| {
                    // The message that cannot be read begins before the place where reading it fails.
                    let start = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
                    fault(line_at(text, start), FaultKind::Syntax(error.kind.to_string()))
                })),
            }
        }
        if !faults.is_empty() {
            return Err(LocaleTrouble::Messages(faults));
        }
        // What looks like a key in a wrapped text is none.
        keys.retain(|key| bundle.get_message(key).is_some_and(|message| message.value().is_some()));
        let files = ftl.iter().map(|(file, _)| *file).collect::<Vec<_>>().join(", ");
        let pattern = |key: &String| Some((key.clone(), pieces(bundle.get_message(key)?.value()?)?));
        let ready = keys.iter().filter_map(pattern).collect();
        Ok(Wording { bundle, ready, keys, files, missing: Mutex::default() })
    }

    /// A message without variables.
    pub fn say(&self, key: &str) -> Cow<'_, str> {
        if let Some([Piece::Text(text)]) = self.ready.get(key).map(Vec::as_slice) {
            return Cow::Borrowed(text);
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return self.absent(key);
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        self.note(key, &errors);
        text
    }

    /// A message with variables; `write` writes a number (value in its last place, decimals) the language's way.
    pub fn tell(&self, key: &str, args: &[(&str, Arg)], write: impl Fn(&mut String, i128, u32)) -> String {
        if let Some(text) = self.ready.get(key).and_then(|pieces| join(pieces, args, &write)) {
            return text;
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return self.absent(key).into_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, fluent_value(*arg));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        self.note(key, &errors);
        if !text.contains(NUMBER[0]) {
            return text.into_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut parts = text.split(NUMBER);
        while let Some(before) = parts.next() {
            out.push_str(before);
            if let Some(number) = parts.next() {
                push_number(&mut out, number, &write);
            }
        }
        out
    }

    /// A message that steers how figures look, `None` where the language has none.
    pub fn setting(&self, key: &str) -> Option<String> {
        self.has(key).then(|| self.say(key).into_owned())
    }

    /// A message that must be a whole number, `default` where there is none.
    pub fn whole(&self, key: &str, default: u32) -> Result<u32, LocaleTrouble> {
        let Some(text) = self.setting(key) else { return Ok(default) };
        text.trim().parse().map_err(|_| self.not(key, &text, Words { en: "a whole number", zh: "整数" }))
    }

    /// A message that must name the twelve months, with commas between; `None` where there is none.
    pub fn months(&self, key: &str) -> Result<Option<Vec<String>>, LocaleTrouble> {
        let Some(text) = self.setting(key) else { return Ok(None) };
        let names: Vec<String> = text.split([',', '，', '、', '،']).map(|name| name.trim().to_owned()).collect();
        let twelve = names.len() == 12 && names.iter().all(|name| !name.is_empty());
        if twelve {
            Ok(Some(names))
        } else {
            Err(self.not(key, &text, Words { en: "twelve names with commas between", zh: "用逗号隔开的十二个名称" }))
        }
    }

    fn not(&self, key: &str, said: &str, must: Words) -> LocaleTrouble {
        let kind = FaultKind::Setting(key.to_owned(), said.to_owned(), must);
        LocaleTrouble::Messages(vec![Fault { file: self.files.clone(), line: 0, kind }])
    }

    /// What stands before and after the one variable of a message.
    pub fn around(&self, key: &str, variable: &str) -> (String, String) {
        const HERE: &str = "\u{1}";
        let text = self.tell(key, &[(variable, Arg::Text(HERE))], |_, _, _| {});
        text.split_once(HERE).map_or((text.clone(), String::new()), |(before, after)| (before.into(), after.into()))
    }

    /// Whether there is a message of that key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Every key.
    pub fn keys(&self) -> &BTreeSet<String> {
        &self.keys
    }

    /// What was asked for and not there.
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// Every message that needs no variable, by its key with `_` for `-`.
    pub fn plain(&self) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        for key in &self.keys {
            let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut errors);
            if errors.is_empty() {
                out.insert(key.replace('-', "_"), text.into_owned());
            }
        }
        out
    }

    fn absent(&self, key: &str) -> Cow<'_, str> {
        self.record(key.to_owned());
        Cow::Owned(format!("{{{key}}}"))
    }

    fn note(&self, key: &str, errors: &[FluentError]) {
        for error in errors {
            let said = match error {
                FluentError::ResolverError(error) => error.to_string(),
                other => other.to_string(),
            };
            self.record(format!("{key}: {said}"));
        }
    }

    fn record(&self, entry: String) {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(entry);
    }
}

/// A piece of a message that needs no choice.
enum Piece {
    Text(String),
    Variable(String),
}

/// The pieces of a message; none where it chooses, refers to another or calls a function.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let mut out = Vec::with_capacity(pattern.elements.len());
    for element in &pattern.elements {
        let text = match element {
            PatternElement::TextElement { value } => *value,
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => {
                    out.push(Piece::Variable(id.name.to_owned()));
                    continue;
                }
                _ => return None,
            },
            PatternElement::Placeable { .. } => return None,
        };
        // Lines of one text are elements of their own.
        match out.last_mut() {
            Some(Piece::Text(before)) => before.push_str(text),
            _ => out.push(Piece::Text(text.to_owned())),
        }
    }
    Some(out)
}

/// The pieces with their values; none where a value is lacking, which Fluent then says in its own words.
fn join(pieces: &[Piece], args: &[(&str, Arg)], write: impl Fn(&mut String, i128, u32)) -> Option<String> {
    let mut out = String::with_capacity(64);
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => match args.iter().rev().find(|(known, _)| known == name)?.1 {
                Arg::Text(text) => out.push_str(text),
                Arg::Count(count) => write(&mut out, count, 0),
                Arg::Decimal(value, decimals) => write(&mut out, value, decimals),
            },
        }
    }
    Some(out)
}

/// The line a byte stands in, from 1.
fn line_at(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}

/// The key a line begins a message with.
pub(super) fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end_matches(' ');
    let named = key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    named.then_some(key)
}

/// The value as Fluent takes it. Fluent holds numbers as floating point; they only choose a plural there, and
/// whole numbers up to 2^53 come back exactly.
fn fluent_value(arg: Arg<'_>) -> FluentValue<'_> {
    let number = |value: i128, decimals: u32| {
        let places = (decimals > 0).then_some(decimals as usize);
        let options = FluentNumberOptions { minimum_fraction_digits: places, ..FluentNumberOptions::default() };
        FluentValue::Number(FluentNumber::new(value as f64 / 10f64.powi(decimals as i32), options))
    };
    match arg {
        Arg::Text(text) => FluentValue::from(text),
        Arg::Count(count) => number(count, 0),
        Arg::Decimal(value, decimals) => number(value, decimals),
    }
}

/// Writes the plain text of a number (`-1234.5`) the language's way.
fn push_number(out: &mut String, plain: &str, write: impl Fn(&mut String, i128, u32)) {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    match format!("{whole}{fraction}").parse::<i128>() {
        Ok(value) => write(out, value, fraction.len() as u32),
        Err(_) => out.push_str(plain),
    }
}
