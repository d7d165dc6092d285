//! Front matter: the fields between two lines `---` at the top of a Markdown record, and the text after them.

use crate::diag::Words;
use crate::source::{FileId, Span};

/// Fields and text of a Markdown record, with the byte offsets at which each begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Front<'t> {
    /// The fields, as YAML.
    pub fields: &'t str,
    /// Where they begin.
    pub fields_at: u32,
    /// The Markdown text.
    pub body: &'t str,
    /// Where it begins.
    pub body_at: u32,
}

/// Why a record has no front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It does not begin with `---`.
    NoBegin,
    /// The second `---` is missing.
    NoEnd,
}

/// What is said of [`Fault::NoBegin`].
pub const NO_BEGIN: Words = Words {
    en: "the record does not begin with its fields between two lines `---`",
    zh: "记录开头没有用两行 `---` 括起来的字段",
};
/// What is said of [`Fault::NoEnd`].
pub const NO_END: Words = Words {
    en: "the fields that begin here are not closed by a second line `---`",
    zh: "从这里开始的字段没有用第二行 `---` 结束",
};

/// The first line of a text, to point at.
pub fn first_line(text: &str, file: FileId) -> Span {
    let end = text.find('\n').unwrap_or(text.len()) as u32;
    Span { file, start: 0, end }
}

/// Splits a record into its fields and its text.
pub fn split(text: &str) -> Result<Front<'_>, Fault> {
    let first = text.find('\n').unwrap_or(text.len());
    if text[..first].trim_end() != "---" {
        return Err(Fault::NoBegin);
    }
    if first == text.len() {
        return Err(Fault::NoEnd);
    }
    let fields_at = first + 1;
    let mut at = fields_at;
    for line in text[fields_at..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let body_at = at + line.len();
            let front = Front {
                fields: &text[fields_at..at],
                fields_at: fields_at as u32,
                body: &text[body_at..],
                body_at: body_at as u32,
            };
            return Ok(front);
        }
        at += line.len();
    }
    Err(Fault::NoEnd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_fields_from_text() {
        let front = split("---\ntitle: x\n---\nText\n").expect("it has both lines");
        assert_eq!((front.fields, front.body, front.fields_at, front.body_at), ("title: x\n", "Text\n", 4, 17));
        assert_eq!(split("---\r\na: b\r\n---\r\nT").map(|front| (front.fields, front.body)), Ok(("a: b\r\n", "T")));
        assert_eq!(split("title: x\n"), Err(Fault::NoBegin));
        assert_eq!(split("---\ntitle: x\n"), Err(Fault::NoEnd));
        assert_eq!(split("---"), Err(Fault::NoEnd));
        assert_eq!(split(""), Err(Fault::NoBegin));
    }
}
