//! Markdown of the records as HTML of a page: no raw HTML, only links that are allowed, headings below the page's own.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, TextMergeStream, html};

use super::table::escape;
use crate::load::record::prose::{link_allowed, options};

/// The HTML of a text. `level` is its highest heading (2 or 3), whatever the text begins with; none is skipped below it.
pub fn html(markdown: &str, level: u8) -> String {
    let parser = TextMergeStream::new(Parser::new_ext(markdown, options()));
    let mut events: Vec<Event> = Vec::new();
    let mut skipped_link = 0usize;
    let mut headings = Headings::below(level, markdown);
    let mut in_head = false;
    for event in parser {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Image { title, .. }) => events.push(Event::Text(title)),
            Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Link { ref dest_url, .. }) if !link_allowed(dest_url) => skipped_link += 1,
            Event::End(TagEnd::Link) if skipped_link > 0 => skipped_link -= 1,
            Event::Start(Tag::Heading { level: at, id, classes, attrs }) => {
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
}

impl Headings {
    fn below(level: u8, markdown: &str) -> Headings {
        let levels = Parser::new_ext(markdown, options()).filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(level as isize),
            _ => None,
        });
        let highest = levels.min().unwrap_or(1);
        Headings { shift: isize::from(level) - highest, level: usize::from(level) - 1 }
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
        let cases = [
            ("a <script>alert(1)</script> b", "<p>a alert(1) b</p>\n"),
            ("[x](javascript:alert(1))", "<p>x</p>\n"),
            ("[x](https://example.org)", "<p><a href=\"https://example.org\">x</a></p>\n"),
            ("# 标题", "<h2>标题</h2>\n"),
            ("## a\n\n#### b\n\n## c", "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n"),
            (
                "|a|\n|-|\n|b|",
                "<div class=\"wrap\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody>\n<tr><td>b</td></tr>\n</tbody></table>\n</div>",
            ),
            ("**注意：**正文", "<p><strong>注意：</strong>正文</p>\n"),
        ];
        for (markdown, expected) in cases {
            assert_eq!(html(markdown, 2), expected, "{markdown}");
        }
    }
}
