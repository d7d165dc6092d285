//! YAML text becomes a tree in which every key and value keeps its place and its exact characters.
//!
//! The parser is granit-parser; this file is the only one that knows it. What a committee's record must not
//! contain (anchors, aliases, tags, merge keys, duplicate keys, a second document, great depth or size) is
//! refused here, each with a finding at its place.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, options};

use super::{rules, yaml_words};
use crate::diag::{Finding, Findings, Words};
use crate::source::{FileId, Span};

/// The deepest nesting a record may have.
pub const DEPTH: usize = 32;
/// The most nodes (keys, values, lists) one record file may hold.
pub const NODES: usize = 200_000;

/// The byte order mark.
const MARK: char = '\u{feff}';

const DEEP: Words = Words { en: "more than 32 levels deep", zh: "嵌套超过32层" };

/// What to do about a sign that means more to YAML than to the writer.
const STARTS_WITH: Words = Words {
    en: "write the value out in full; if it is text that begins with `{sign}`, put it in quotes",
    zh: "请把值完整写出；如果文字本身以 `{sign}` 开头，请加引号",
};

/// A piece of a record.
#[derive(Debug)]
pub struct Node<'t> {
    /// Where it stands: a scalar's characters, or a list or map from its first to its last child.
    pub span: Span,
    /// What it is.
    pub data: Data<'t>,
}

/// The three kinds of node.
#[derive(Debug)]
pub enum Data<'t> {
    /// Text, as written; `quoted` where it stood in quotes or as a block.
    Scalar {
        /// The characters, escapes of a quoted scalar resolved.
        text: Cow<'t, str>,
        /// Whether it stood in quotes.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node<'t>>),
    /// A map, in the order of the file; keys are unique.
    Map(Vec<(Key<'t>, Node<'t>)>),
}

/// A key of a map.
#[derive(Debug)]
pub struct Key<'t> {
    /// The characters.
    pub text: Cow<'t, str>,
    /// Where they stand.
    pub span: Span,
}

impl Node<'_> {
    /// Whether the value was left empty (`field:` with nothing behind it, `~` or `null`).
    pub fn is_empty(&self) -> bool {
        matches!(&self.data, Data::Scalar { text, quoted: false } if matches!(text.as_ref(), "" | "~" | "null"))
    }

    /// The text of a scalar.
    pub fn as_text(&self) -> Option<&str> {
        match &self.data {
            Data::Scalar { text, .. } => Some(text),
            Data::List(_) | Data::Map(_) => None,
        }
    }
}

/// Reads one document. `base` is where `text` begins in its file (front matter does not begin at 0).
///
/// `None` where nothing can be read; what is wrong stands in `found` either way. An empty document is an
/// empty map, so that every missing field is named.
pub fn parse<'t>(text: &'t str, file: FileId, base: u32, found: &mut Findings) -> Option<Node<'t>> {
    let options = options! { emit_comments: false, emit_unresolved_aliases: true, flow_nesting_limit: 64, block_nesting_limit: 64 };
    if text.starts_with(MARK) {
        // The one at the top of a file was taken away when it was read; the parser takes a second one silently.
        let fault = yaml_words::explain(&ErrorKind::BomInsideDocument, text, 0, None);
        let span = Span { file, start: base, end: base + MARK.len_utf8() as u32 };
        found.report(&rules::SYNTAX, span).with("what", fault.what).with("help", fault.help).with("found", "U+FEFF");
        return None;
    }
    let mut builder =
        Builder { file, base, open: Vec::new(), root: None, nodes: 0, documents: 0, found, failed: false };
    for next in Parser::new_from_str_with_options(text, options) {
        match next {
            Ok((event, span)) => {
                let place = builder.place(span, text.len());
                if !builder.take(event, place, span, text) {
                    break;
                }
            }
            Err(error) => {
                if *error.kind() == ErrorKind::RecursionLimitExceeded {
                    let at = error.marker().byte_offset().unwrap_or(0).min(text.len()) as u32 + base;
                    builder.too_large(Span { file, start: at, end: at + 1 }, DEEP);
                    return None;
                }
                let at = error.marker().byte_offset().unwrap_or(0);
                let fault = yaml_words::explain(error.kind(), text, at, builder.open_bracket(text));
                let place = |at: usize| base + at as u32;
                let span = Span { file, start: place(fault.at.start), end: place(fault.at.end) };
                found
                    .report(&rules::SYNTAX, span)
                    .with("what", fault.what)
                    .with("help", fault.help)
                    .with("found", fault.found);
                return None;
            }
        }
    }
    if builder.failed {
        return None;
    }
    let empty = Node { span: Span { file, start: base, end: base }, data: Data::Map(Vec::new()) };
    Some(match builder.root {
        Some(node) if node.is_empty() => empty,
        Some(node) => node,
        None => empty,
    })
}

/// Something open while the events arrive.
enum Open<'t> {
    List(Span, Vec<Node<'t>>),
    Map(Span, Vec<(Key<'t>, Node<'t>)>, Option<Key<'t>>, HashMap<Cow<'t, str>, usize>),
}

/// Maps longer than this keep an index of their keys, so that a record of very many keys is no slower than its length.
const LONG_MAP: usize = 32;

struct Builder<'t, 'f> {
    file: FileId,
    base: u32,
    open: Vec<Open<'t>>,
    root: Option<Node<'t>>,
    nodes: usize,
    documents: usize,
    found: &'f mut Findings,
    failed: bool,
}

impl<'t> Builder<'t, '_> {
    fn place(&self, span: granit_parser::Span, length: usize) -> Span {
        let at = |marker: granit_parser::Marker| marker.byte_offset().unwrap_or(0).min(length) as u32 + self.base;
        Span { file: self.file, start: at(span.start), end: at(span.end).max(at(span.start)) }
    }

    fn too_large(&mut self, span: Span, what: Words) {
        self.found.report(&rules::TOO_LARGE, span).with("what", what).with("help", rules::SPLIT);
        self.failed = true;
    }

    /// Where the innermost bracket still open begins: what is not closed is pointed at there.
    fn open_bracket(&self, text: &str) -> Option<usize> {
        self.open.iter().rev().find_map(|open| {
            let (Open::List(span, _) | Open::Map(span, ..)) = open;
            let at = (span.start - self.base) as usize;
            matches!(text.as_bytes().get(at), Some(b'[' | b'{')).then_some(at)
        })
    }

    /// A stretch of the text as it was written.
    fn written<'s>(&self, place: Span, source: &'s str) -> &'s str {
        source.get((place.start - self.base) as usize..(place.end - self.base) as usize).unwrap_or("")
    }

    /// Reports a quoted line that is more than one line: `"C:\new"` holds a line break nobody meant.
    fn one_line(&mut self, text: &str, place: Span, written: &str) {
        let Some(bad) = text.chars().find(|it| matches!(it, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')) else {
            return;
        };
        let what = match bad {
            '\t' => Words { en: "holds a tab", zh: "含有制表符" },
            _ => Words { en: "holds a line break", zh: "含有换行" },
        };
        let help = match written.contains('\\') {
            true => Words {
                en: "in double quotes a backslash begins a sign, such as `\\n` for a new line: write `\\\\` for a backslash, or a space for the sign",
                zh: "双引号中的反斜杠表示特殊字符，例如 `\\n` 是换行：要写反斜杠请写 `\\\\`，否则请改为空格",
            },
            false => Words { en: "write a space instead", zh: "请改为空格" },
        };
        self.found.report(&rules::BAD_TEXT, place).with("what", what).with("help", help);
    }

    /// The `?` before a field name, where the parser has taken it for the mark of one.
    fn question_mark(&self, place: Span, source: &str) -> Option<Span> {
        let Some(Open::Map(map, _, None, _)) = self.open.last() else { return None };
        let before = source.get(..(place.start - self.base) as usize)?;
        let line = before.trim_end().strip_suffix('?').filter(|_| before.ends_with([' ', '\t', '\n', '\r']))?;
        let lead = line[line.rfind('\n').map_or(0, |at| at + 1)..].trim_end();
        let in_brackets = source.as_bytes().get((map.start - self.base) as usize) == Some(&b'{');
        let begins = match in_brackets {
            true => lead.is_empty() || lead.ends_with(['{', ',']),
            false => lead.chars().all(|it| matches!(it, ' ' | '\t' | '-')),
        };
        let start = self.base + line.len() as u32;
        begins.then_some(Span { file: self.file, start, end: start + 1 })
    }

    /// Takes one event; false where reading must stop.
    fn take(&mut self, event: Event<'t>, place: Span, raw: granit_parser::Span, source: &str) -> bool {
        // A tag or an anchor is reported, and the value it stands at is read all the same.
        if let Some(tag) = event.tag() {
            let start = raw.tag_start().and_then(|mark| mark.byte_offset()).unwrap_or(0) as u32 + self.base;
            let span = Span { file: self.file, start, end: start + tag.original().len() as u32 };
            let (what, help) = (Words { en: "a tag", zh: "标签（!）" }, STARTS_WITH);
            extra(self.found, span, what, help).with("sign", "!");
        }
        if event.anchor_id().is_some_and(|id| id != 0) {
            let (what, help) = (Words { en: "an anchor", zh: "锚点（&）" }, STARTS_WITH);
            extra(self.found, anchor_before(place, self.base, source), what, help).with("sign", "&");
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let help = Words {
                        en: "keep one record in a file: delete the line `---` or `...`, or move what follows into a file of its own",
                        zh: "一个文件只放一个记录：删去 `---` 或 `...` 这一行，或把后面的内容移到另一个文件",
                    };
                    extra(self.found, place, Words { en: "a second document", zh: "第二个文档（---）" }, help);
                    return false;
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                extra(self.found, place, Words { en: "an alias", zh: "别名（*）" }, STARTS_WITH).with("sign", "*");
                self.failed = true;
                return self.close(Node { span: place, data: Data::Scalar { text: Cow::Borrowed(""), quoted: false } });
            }
            Event::Scalar(text, style, ..) => {
                let quoted = style != ScalarStyle::Plain;
                let written = self.written(place, source);
                if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted)
                    && !written.contains(['\n', '\r'])
                {
                    self.one_line(&text, place, written);
                }
                if let Some(mark) = self.question_mark(place, source) {
                    let help = Words {
                        en: "write `name: value`; if the name itself begins with `?`, put it in quotes",
                        zh: "请写成 `名称: 值`；如果名称本身以 `?` 开头，请加引号",
                    };
                    extra(self.found, mark, Words { en: "a field name behind `?`", zh: "问号（?）引出的字段名" }, help);
                }
                return self.close(Node { span: place, data: Data::Scalar { text, quoted } });
            }
            Event::SequenceStart(..) => self.open.push(Open::List(place, Vec::new())),
            Event::MappingStart(..) => self.open.push(Open::Map(place, Vec::new(), None, HashMap::new())),
            Event::SequenceEnd | Event::MappingEnd => {
                let node = match self.open.pop() {
                    Some(Open::List(start, items)) => {
                        Node { span: around(start, items.last().map(|item| item.span), place), data: Data::List(items) }
                    }
                    Some(Open::Map(start, entries, ..)) => {
                        let last = entries.last().map(|(_, value)| value.span);
                        Node { span: around(start, last, place), data: Data::Map(entries) }
                    }
                    None => return true,
                };
                return self.close(node);
            }
            _ => return true,
        }
        if self.open.len() > DEPTH {
            self.too_large(place, DEEP);
            return false;
        }
        true
    }

    /// Puts a finished node where it belongs.
    fn close(&mut self, node: Node<'t>) -> bool {
        self.nodes += 1;
        if self.nodes > NODES {
            self.too_large(node.span, Words { en: "larger than 200,000 values", zh: "超过20万个值" });
            return false;
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, key, index)) => match key.take() {
                Some(name) => {
                    if index.is_empty() && entries.len() > LONG_MAP {
                        index.extend(entries.iter().enumerate().map(|(at, (key, _))| (key.text.clone(), at)));
                    }
                    let first = match index.is_empty() {
                        true => entries.iter().position(|(known, _)| known.text == name.text),
                        false => index.get(&name.text).copied(),
                    };
                    if let Some(first) = first {
                        // The first stands; the record is read on, so that its other faults are found too.
                        self.found
                            .report(&rules::DUPLICATE_KEY, name.span)
                            .also(entries[first].0.span, Words { en: "it stands here first", zh: "第一次写在这里" })
                            .with("key", name.text.as_ref());
                    } else {
                        if !index.is_empty() {
                            index.insert(name.text.clone(), entries.len());
                        }
                        entries.push((name, node));
                    }
                }
                None => match node.data {
                    Data::Scalar { text, quoted } => {
                        if text == "<<" && !quoted {
                            let help = Words { en: "write the fields out in full", zh: "请把各字段完整写出" };
                            extra(self.found, node.span, Words { en: "a merge key", zh: "合并键（<<）" }, help);
                            self.failed = true;
                        }
                        *key = Some(Key { text, span: node.span });
                    }
                    Data::List(_) | Data::Map(_) => {
                        let help = Words {
                            en: "a field name is a word; put a value that begins with a bracket in quotes",
                            zh: "字段名应是一个词；以括号开头的值请加引号",
                        };
                        extra(
                            self.found,
                            node.span,
                            Words { en: "a list or map as a field name", zh: "用列表或映射作字段名" },
                            help,
                        );
                        self.failed = true;
                        *key = Some(Key { text: Cow::Borrowed(""), span: node.span });
                    }
                },
            },
        }
        true
    }
}

/// From the start of a list or map to the end of its last child (block) or its closing bracket (flow).
fn around(start: Span, last: Option<Span>, end: Span) -> Span {
    let end = if end.end > end.start { end.end } else { last.map_or(start.end, |span| span.end) };
    Span { end: end.max(start.end), ..start }
}

fn extra(found: &mut Findings, span: Span, what: Words, help: Words) -> &mut Finding {
    found.report(&rules::YAML_EXTRA, span).with("what", what).with("help", help)
}

/// The `&name` in front of a node.
fn anchor_before(place: Span, base: u32, text: &str) -> Span {
    let node = (place.start - base) as usize;
    let start = text[..node.min(text.len())].rfind('&').unwrap_or(node) as u32 + base;
    Span { start, end: place.start.max(start), ..place }
}
