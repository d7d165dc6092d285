//! Text for people, in one or several of the portal's languages.

use crate::source::Span;

/// Text by language. Languages are numbered as the portal lists them, 0 being the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Where it stands.
    pub span: Span,
    entries: Vec<(u8, Box<str>)>,
}

impl Text {
    /// Text in the default language only.
    pub fn plain(text: impl Into<Box<str>>, span: Span) -> Text {
        Text { span, entries: vec![(0, text.into())] }
    }

    /// No text at all yet.
    pub fn empty(span: Span) -> Text {
        Text { span, entries: Vec::new() }
    }

    /// Sets the text of one language.
    pub fn set(&mut self, language: usize, text: impl Into<Box<str>>) {
        self.entries.push((language as u8, text.into()));
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The text in exactly that language.
    pub fn get(&self, language: usize) -> Option<&str> {
        self.entries.iter().find(|(known, _)| usize::from(*known) == language).map(|(_, text)| text.as_ref())
    }

    /// Every language there is text in, with the text.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        self.entries.iter().map(|(language, text)| (usize::from(*language), text.as_ref()))
    }

    /// The text in that language, else in the first language that has it, with the language it is really in.
    pub fn best(&self, language: usize) -> (&str, usize) {
        match self.get(language) {
            Some(text) => (text, language),
            None => self
                .entries
                .iter()
                .min_by_key(|(known, _)| *known)
                .map_or(("", language), |(known, text)| (text.as_ref(), usize::from(*known))),
        }
    }
}
