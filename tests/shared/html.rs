//! Reads the HTML we write: well-formed enough for a small scanner, and a page that is not is a finding itself.

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// `<name key="value">`; the flag says that it closes itself.
    Open(String, Vec<(String, String)>, bool),
    /// `</name>`
    Close(String),
    /// Words between tags, entities read.
    Text(String),
}

/// Elements that never have an end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The pieces of a page in order.
pub fn pieces(page: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            out.push(Piece::Text(unescape(&rest[..at])));
        }
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = rest.find("-->").map_or("", |end| &rest[end + 3..]);
            continue;
        }
        let end = end_of_tag(rest);
        let tag = &rest[1..end];
        rest = rest.get(end + 1..).unwrap_or("");
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            out.push(Piece::Close(name.trim().to_ascii_lowercase()));
            continue;
        }
        let (name, attributes, closed) = read_tag(tag);
        let closed = closed || VOID.contains(&name.as_str());
        if ["script", "style"].contains(&name.as_str()) && !closed {
            let stop = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            out.push(Piece::Open(name, attributes, closed));
            if stop > 0 {
                out.push(Piece::Text(rest[..stop].to_owned()));
            }
            rest = &rest[stop..];
            continue;
        }
        out.push(Piece::Open(name, attributes, closed));
    }
    if !rest.is_empty() {
        out.push(Piece::Text(unescape(rest)));
    }
    out
}

/// Where the tag that begins here ends: a `>` inside quotes does not count.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn read_tag(tag: &str) -> (String, Vec<(String, String)>, bool) {
    let name_end = tag.find(|ch: char| ch.is_whitespace() || ch == '/').unwrap_or(tag.len());
    let name = tag[..name_end].to_owned();
    let mut rest = tag[name_end..].trim();
    let mut attributes = Vec::new();
    let mut closed = false;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('/') {
            closed = after.trim().is_empty();
            rest = after.trim_start();
            continue;
        }
        let key_end = rest.find(|ch: char| ch.is_whitespace() || ch == '=' || ch == '/').unwrap_or(rest.len());
        let key = rest[..key_end].to_owned();
        rest = rest[key_end..].trim_start();
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|ch| ['"', '\''].contains(ch));
            let (text, left) = match quote {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => {
                    let end = after.find(char::is_whitespace).unwrap_or(after.len());
                    after.split_at(end)
                }
            };
            value = unescape(text);
            rest = left.trim_start();
        }
        attributes.push((key, value));
    }
    (name, attributes, closed)
}

/// Reads the entities our pages use.
pub fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(10).find(|(_, ch)| *ch == ';').map(|(at, _)| at);
        let read = end.and_then(|end| {
            let name = &rest[1..end];
            let ch = match name {
                "amp" => Some('&'),
                "lt" => Some('<'),
                "gt" => Some('>'),
                "quot" => Some('"'),
                "apos" => Some('\''),
                "nbsp" => Some('\u{a0}'),
                _ => name.strip_prefix('#').and_then(|number| {
                    match number.strip_prefix(['x', 'X']) {
                        Some(hex) => u32::from_str_radix(hex, 16).ok(),
                        None => number.parse().ok(),
                    }?
                    .try_into()
                    .ok()
                }),
            };
            ch.map(|ch| (ch, end))
        });
        match read {
            Some((ch, end)) => {
                out.push(ch);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The words of a text with single blanks between them.
pub fn squeezed(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A page with one tag a line, so that two of them can be compared by eye. How it looks is left out: classes, and
/// what only carries them.
pub fn lines(page: &str) -> String {
    let mut out = String::new();
    let mut spans: Vec<bool> = Vec::new();
    for piece in pieces(page) {
        let line = match piece {
            Piece::Open(name, mut attributes, closed) => {
                attributes.retain(|(key, _)| key != "class" && !key.eq_ignore_ascii_case("viewBox"));
                if name == "span" && attributes.is_empty() {
                    spans.push(true);
                    continue;
                }
                if name == "span" {
                    spans.push(false);
                }
                let attributes: String = attributes.iter().map(|(key, value)| format!(" {key}=\"{value}\"")).collect();
                format!("<{name}{attributes}{}>", if closed { "/" } else { "" })
            }
            Piece::Close(name) if name == "span" && spans.pop() == Some(true) => continue,
            Piece::Close(name) => format!("</{name}>"),
            Piece::Text(text) => squeezed(&text),
        };
        if !line.is_empty() {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}
