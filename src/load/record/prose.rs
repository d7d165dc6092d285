//! Markdown text of the records: what it may hold, and what is reported of it. Pages turn it into HTML.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::load::fields::Reader;
use crate::load::rules;
use crate::source::Span;

/// What our Markdown may hold beyond the standard.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// Whether a link may stand on a page: the web, mail, telephone, or a relative file of this site.
pub fn link_allowed(link: &str) -> bool {
    let scheme = link.split(['/', '?', '#']).next().unwrap_or("");
    match scheme.split_once(':') {
        None => !link.starts_with("//"),
        Some((name, _)) => matches!(name.to_ascii_lowercase().as_str(), "http" | "https" | "mailto" | "tel"),
    }
}

/// Reports what a text must not hold: control characters, links that lead elsewhere, HTML (which pages leave out).
pub fn check(reader: &mut Reader, markdown: &str, place: Span) {
    let at = |range: std::ops::Range<usize>| Span {
        start: place.start + range.start as u32,
        end: place.start + range.end as u32,
        ..place
    };
    if let Some((offset, bad)) = markdown.char_indices().find(|(_, ch)| crate::load::is_unsafe_char(*ch)) {
        reader
            .found
            .report(&rules::BAD_TEXT, at(offset..offset + bad.len_utf8()))
            .with("what", rules::INVISIBLE)
            .with("code", format!("U+{:04X}", bad as u32))
            .with("help", rules::INVISIBLE_HELP);
    }
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            // One finding for a block and for an element, however many lines and tags it has; comments are no loss.
            Event::Start(Tag::HtmlBlock) if !markdown[range.clone()].trim_start().starts_with("<!--") => {
                reader.found.report(&rules::RAW_HTML, at(range));
            }
            Event::InlineHtml(text) if !text.starts_with("</") && !text.starts_with("<!--") => {
                reader.found.report(&rules::RAW_HTML, at(range));
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) if !link_allowed(&dest_url) => {
                reader.found.report(&rules::BAD_LINK, at(range)).with("link", dest_url.as_ref());
            }
            _ => {}
        }
    }
}

/// The first heading of a text, as its title, with the text after it.
pub fn title_and_rest(markdown: &str) -> (Option<&str>, &str) {
    let text = markdown.trim_start();
    match text.strip_prefix("# ") {
        Some(rest) => match rest.split_once('\n') {
            Some((title, body)) => (Some(title.trim()), body),
            None => (Some(rest.trim()), ""),
        },
        None => (None, markdown),
    }
}
