//! Places in a text that could not be read as YAML: its lines, words, brackets and quotes.

use std::ops::Range;

/// Whether the colon at the place is the first of its line, behind a field's name: then it is the line that stands wrong.
pub fn is_first_colon(text: &str, at: usize) -> bool {
    let line = line_range(text, at);
    let name = text.get(line.start..at).unwrap_or("");
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// The beginning of the word that ends at a colon; the place itself where it is no colon.
pub fn word_before_colon(text: &str, at: usize) -> usize {
    if !text[at..].starts_with(':') {
        return at;
    }
    let word = |ch: char| ch.is_ascii_alphanumeric() || ch == '_' || ch == '-';
    at - text[..at].chars().rev().take_while(|ch| word(*ch)).map(char::len_utf8).sum::<usize>()
}

/// The first bracket from the place on that closes another than the one last opened.
pub fn unmatched(text: &str, from: usize) -> usize {
    let mut open = Vec::new();
    let mut quote = None;
    for (at, ch) in text[from..].char_indices() {
        match (quote, ch) {
            (Some(end), ch) if ch == end => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(ch),
            (None, '[') => open.push(']'),
            (None, '{') => open.push('}'),
            (None, ']' | '}') if open.pop() != Some(ch) => return from + at,
            (None, _) => {}
        }
    }
    from
}

/// The place itself, or the last letter before it where the text ends or a blank line stands.
pub fn settle(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if text[at..].trim_start().is_empty() {
        let end = text.trim_end().len();
        at = at.min(text[..end].char_indices().next_back().map_or(0, |(at, _)| at));
    }
    at
}

/// One past the letter at the place.
pub fn next(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(at, |ch| at + ch.len_utf8())
}

/// Where the line of the place ends.
pub fn end_of_line(text: &str, at: usize) -> usize {
    text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length)
}

/// Where the word at the place ends.
pub fn end_of_word(text: &str, at: usize) -> usize {
    let end = end_of_line(text, at);
    text[at..end].find([' ', ':', ',', '}', ']']).map_or(end, |length| at + length).max(next(text, at))
}

/// The line the place stands in, without its indentation.
pub fn line_range(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = end_of_line(text, at).max(start);
    let indent = text[start..end].len() - text[start..end].trim_start().len();
    start + indent..end
}

/// The tab in the line of the place, or the next one: a value is read on into the lines below it.
pub fn tab_near(text: &str, at: usize) -> usize {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    text[start..].find('\t').map_or(at, |length| start + length)
}

/// The line of the place and the one with words before it, with their indentation.
pub fn this_line_and_the_one_before(text: &str, at: usize) -> [Range<usize>; 2] {
    let whole = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1)..end_of_line(text, at);
    let this = whole(at);
    let before = whole(text[..this.start].trim_end().len());
    [this, before]
}

/// The first letter behind a bracket that closes everything open in its line.
pub fn behind_bracket(text: &str, line: Range<usize>) -> Option<usize> {
    let (mut depth, mut closed, mut quote) = (0, false, None);
    for (at, ch) in text[line.clone()].char_indices() {
        match (quote, ch) {
            (Some(end), ch) if ch == end => quote = None,
            (Some(_), _) => {}
            (None, '#') if closed => return None,
            (None, ch) if closed && !ch.is_whitespace() => return Some(line.start + at),
            (None, '"' | '\'') => quote = Some(ch),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => {
                depth -= 1;
                closed = depth == 0;
            }
            (None, _) => {}
        }
    }
    None
}

/// A comma with nothing before it, from the bracket on: `[, a]`, `{a: 1,, b: 2}`.
pub fn stray_comma(text: &str, from: usize, to: usize) -> Option<usize> {
    let mut last = ' ';
    for (at, ch) in text[from..end_of_line(text, to)].char_indices() {
        if ch == ',' && "[{,".contains(last) {
            return Some(from + at);
        }
        if !ch.is_whitespace() {
            last = ch;
        }
    }
    None
}

/// The last quote before the place.
pub fn last_quote(text: &str, at: usize) -> usize {
    text[..at].rfind(['"', '\'']).unwrap_or(at)
}
