//! Markdown of the records as HTML of a page: no raw HTML, only links that lead somewhere, headings below the page's own.

use std::fmt::Write as _;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, TextMergeStream, html};

use super::Cx;
use super::table::escape;
use crate::load::links::{self, Link};
use crate::load::record::prose::{headings, options};
use crate::model::Withheld;
use crate::model::portal::Body;

/// A text as HTML of a page. `level` is its highest heading; `markdown` is the body's text or the end of it,
/// `held` what its village holds back.
pub fn body(cx: &Cx, body: &Body, markdown: &str, level: u8, held: &[Withheld]) -> String {
    html(markdown, level, &|link| match links::target(&body.path, link) {
        // A file that is held back is not there; a text that is has a page that says so.
        Link::File { path, .. } if page_of(&path).is_none() && held.iter().any(|it| it.path == path) => None,
        _ => address(cx, &body.path, link),
    })
}

/// The address of a link that stands in the text of the path `from`, counted from the page.
fn address(cx: &Cx, from: &str, link: &str) -> Option<String> {
    match links::target(from, link) {
        Link::Away => Some(link.to_owned()),
        Link::Here(anchor) => Some(fragment(anchor)),
        Link::Refused(_) => None,
        Link::File { path, .. } if !cx.site.portal.shelf.has(&path) => None,
        Link::File { path, anchor } => Some(match page_of(&path) {
            Some(page) => cx.link(&page) + &anchor.map_or_else(String::new, fragment),
            None => cx.file(&encoded(&path)),
        }),
    }
}

/// The page a text is shown on; `None` for what is no text.
fn page_of(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let id = name.strip_suffix(".md")?.split('.').next()?;
    Some(if folder.is_empty() { format!("{id}.html") } else { format!("{folder}/{id}.html") })
}

/// The heading a link names, as our pages mark it.
fn fragment(anchor: &str) -> String {
    if anchor.is_empty() { "#".to_owned() } else { format!("#{HEADING}{}", links::decoded(anchor)) }
}

/// What stands before the name of a heading, so that none is called as a part of the page is.
const HEADING: &str = "text-";

/// A path as an address holds it.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            other => write!(out, "%{other:02X}").expect("writing to a string cannot fail"),
        }
    }
    out
}

/// The HTML of a text. `level` is its highest heading (2 or 3), whatever the text begins with; none is skipped below it.
/// `address` says where a link leads on the page; of one that leads nowhere the words are kept. A picture is shown as a
/// link to it: a page must not weigh what a photograph does.
pub fn html(markdown: &str, level: u8, address: &dyn Fn(&str) -> Option<String>) -> String {
    let parser = TextMergeStream::new(Parser::new_ext(markdown, options()));
    let mut events: Vec<Event> = Vec::new();
    // For every link and picture that is open: whether it is a link on the page.
    let mut open: Vec<bool> = Vec::new();
    let mut headings = Headings::below(level, markdown);
    let mut in_head = false;
    for event in parser {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                let to = address(&dest_url).filter(|_| !open.contains(&true));
                open.push(to.is_some());
                if let Some(to) = to {
                    let (link_type, id) = (LinkType::Inline, CowStr::Borrowed(""));
                    events.push(Event::Start(Tag::Link { link_type, dest_url: to.into(), title, id }));
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if open.pop() == Some(true) {
                    // A picture without words is a link that nobody could read.
                    if let Some(Event::Start(Tag::Link { dest_url, .. })) = events.last() {
                        let name = links::decoded(dest_url.rsplit('/').next().unwrap_or(dest_url));
                        events.push(Event::Text(name.into()));
                    }
                    events.push(Event::End(TagEnd::Link));
                }
            }
            Event::Start(Tag::Heading { level: at, classes, attrs, .. }) => {
                let id = headings.name();
                events.push(Event::Start(Tag::Heading { level: headings.next(at), id, classes, attrs }));
            }
            Event::End(TagEnd::Heading(_)) => events.push(Event::End(TagEnd::Heading(headings.level()))),
            Event::Start(Tag::TableHead) => {
                in_head = true;
                events.push(Event::Start(Tag::TableHead));
            }
            Event::End(TagEnd::TableHead) => {
                in_head = false;
                events.push(Event::End(TagEnd::TableHead));
            }
            Event::Start(Tag::TableCell) if in_head => {
                events.push(Event::Html(CowStr::Borrowed("<th scope=\"col\">")));
            }
            Event::End(TagEnd::TableCell) if in_head => events.push(Event::Html(CowStr::Borrowed("</th>"))),
            Event::Start(Tag::Table(alignments)) => {
                events.push(Event::Html(CowStr::Borrowed("<div class=\"wrap\" tabindex=\"0\">")));
                events.push(Event::Start(Tag::Table(
                    alignments.iter().map(|_| pulldown_cmark::Alignment::None).collect(),
                )));
            }
            Event::End(TagEnd::Table) => {
                events.push(Event::End(TagEnd::Table));
                events.push(Event::Html(CowStr::Borrowed("</div>")));
            }
            Event::Text(text) if text.contains("**") => strong_beside_han(&text, &mut events),
            other => events.push(other),
        }
    }
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events.into_iter());
    out
}

/// Headings of a text on their way below the page's own.
struct Headings {
    /// How many levels each one sinks (or rises, where the text begins with a low one).
    shift: isize,
    level: usize,
    names: std::vec::IntoIter<String>,
}

impl Headings {
    fn below(level: u8, markdown: &str) -> Headings {
        let levels = Parser::new_ext(markdown, options()).filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(level as isize),
            _ => None,
        });
        let highest = levels.min().unwrap_or(1);
        let names = headings(markdown).into_iter();
        Headings { shift: isize::from(level) - highest, level: usize::from(level) - 1, names }
    }

    /// The name by which links find the next heading.
    fn name(&mut self) -> Option<CowStr<'static>> {
        self.names.next().filter(|name| !name.is_empty()).map(|name| format!("{HEADING}{name}").into())
    }

    /// The level of the next heading: never two below the one before.
    fn next(&mut self, at: HeadingLevel) -> HeadingLevel {
        let meant = (at as usize).saturating_add_signed(self.shift);
        self.level = meant.min(self.level + 1).min(6);
        self.level()
    }

    fn level(&self) -> HeadingLevel {
        HeadingLevel::try_from(self.level).unwrap_or(HeadingLevel::H6)
    }
}

/// `**注意：**正文` is no emphasis by the standard, because Han letters stand where it expects a blank. It is meant as one.
fn strong_beside_han<'e>(text: &str, events: &mut Vec<Event<'e>>) {
    let pieces: Vec<&str> = text.split("**").collect();
    let pairs = (pieces.len() - 1) / 2;
    for (at, piece) in pieces.iter().enumerate() {
        if at % 2 == 1 && at / 2 < pairs && !piece.is_empty() {
            events.push(Event::Html(CowStr::from(format!("<strong>{}</strong>", escape(piece)))));
        } else {
            if at % 2 == 1 {
                events.push(Event::Text(CowStr::Borrowed("**")));
            }
            events.push(Event::Text(CowStr::from((*piece).to_owned())));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_text_and_drops_what_could_run() {
        let address = |link: &str| match links::target("about.md", link) {
            Link::Away => Some(link.to_owned()),
            Link::Here(anchor) => Some(fragment(anchor)),
            Link::File { path, .. } if path.starts_with("files/") => Some(encoded(&path)),
            _ => None,
        };
        let cases = [
            ("a <script>alert(1)</script> b", "<p>a alert(1) b</p>\n"),
            ("[x](javascript:alert(1))", "<p>x</p>\n"),
            ("[x](https://example.org)", "<p><a href=\"https://example.org\">x</a></p>\n"),
            ("[x](files/计%20划.pdf)", "<p><a href=\"files/%E8%AE%A1%20%E5%88%92.pdf\">x</a></p>\n"),
            ("[x](<files/a#b&c.pdf>)", "<p><a href=\"files/a\">x</a></p>\n"),
            ("[x](nowhere.md)", "<p>x</p>\n"),
            ("![井](files/a.jpg)", "<p><a href=\"files/a.jpg\">井</a></p>\n"),
            ("![](files/a.jpg)", "<p><a href=\"files/a.jpg\">a.jpg</a></p>\n"),
            ("[![井](files/a.jpg)](files/b.pdf)", "<p><a href=\"files/b.pdf\">井</a></p>\n"),
            ("# 标题", "<h2 id=\"text-标题\">标题</h2>\n"),
            (
                "## a b!\n\n#### b\n\n## A b",
                "<h2 id=\"text-a-b\">a b!</h2>\n<h3 id=\"text-b\">b</h3>\n<h2 id=\"text-a-b-1\">A b</h2>\n",
            ),
            (
                "## 用途\n\n[x](#用途)",
                "<h2 id=\"text-用途\">用途</h2>\n<p><a href=\"#text-%E7%94%A8%E9%80%94\">x</a></p>\n",
            ),
            (
                "|a|\n|-|\n|b|",
                "<div class=\"wrap\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody>\n<tr><td>b</td></tr>\n</tbody></table>\n</div>",
            ),
            ("**注意：**正文", "<p><strong>注意：</strong>正文</p>\n"),
        ];
        for (markdown, expected) in cases {
            assert_eq!(html(markdown, 2, &address), expected, "{markdown}");
        }
    }
}
