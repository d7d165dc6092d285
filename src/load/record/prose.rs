//! Markdown text of the records: what it may hold, and what is reported of it. Pages turn it into HTML.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::links::{self, Link, Refusal};
use crate::load::{nearest, rules};
use crate::model::Shelf;
use crate::site::relative;
use crate::source::Span;

/// What our Markdown may hold beyond the standard.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// Where a text stands, and what it may link to.
#[derive(Clone, Copy)]
pub struct Setting<'s> {
    /// Path of its file from the portal's root.
    pub path: &'s str,
    /// What is there to link to.
    pub shelf: &'s Shelf,
}

/// Reports what a text must not hold: control characters, links that lead nowhere or elsewhere, HTML (which pages
/// leave out).
pub fn check(reader: &mut Reader, markdown: &str, place: Span, setting: Setting) {
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
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                // The address alone where it stands in the link as it is read; a reference gives it elsewhere.
                let own = &markdown[range.clone()];
                let place = match own.rfind(dest_url.as_ref()).filter(|_| !dest_url.is_empty()) {
                    Some(from) => at(range.start + from..range.start + from + dest_url.len()),
                    None => at(range),
                };
                link(reader, markdown, &dest_url, place, setting);
            }
            _ => {}
        }
    }
}

/// Reports a link that cannot stand on a page.
fn link(reader: &mut Reader, markdown: &str, link: &str, place: Span, setting: Setting) {
    let (path, known): (String, Vec<String>) = match links::target(setting.path, link) {
        Link::Away => return,
        Link::Refused(refusal) => {
            let help = match refusal {
                Refusal::Scheme => SCHEMES,
                Refusal::Absolute => RELATIVE,
                Refusal::Outside => INSIDE,
            };
            reader.found.report(&rules::BAD_LINK, place).with("link", link).with("help", help);
            return;
        }
        Link::Here(anchor) => {
            let anchor = links::decoded(anchor);
            let known = headings(markdown);
            if known.contains(&anchor) {
                return;
            }
            (format!("#{anchor}"), known.into_iter().map(|heading| format!("#{heading}")).collect())
        }
        Link::File { path, .. } if setting.shelf.has(&path) => return,
        Link::File { path, .. } => {
            let known = neighbours(&path, setting);
            (path, known)
        }
    };
    let near = near(&path, &known);
    let help = match &near {
        Some(_) => Words { en: "did you mean `{near}`?", zh: "是否应为 `{near}`？" },
        None if path.starts_with('#') => {
            Words { en: "no heading of this text is called so", zh: "本文没有这个标题" }
        }
        None => Words {
            en: "write the path from this file to a text (`.md`) or to a file in a folder `files`, or put the file there",
            zh: "请写从本文件到某个正文（`.md`）或 `files` 文件夹中某文件的路径，或把该文件放到那里",
        },
    };
    let near = near.map_or_else(String::new, |near| match near.starts_with('#') {
        true => near.to_owned(),
        false => relative(setting.path, near),
    });
    reader
        .found
        .report(&rules::DANGLING_LINK, place)
        .with("link", link)
        .with("path", path)
        .with("help", help)
        .with("near", near);
}

const SCHEMES: Words = Words {
    en: "use a link that begins with https://, http://, mailto: or tel:, or the path to a file of this portal",
    zh: "链接请以 https://、http://、mailto: 或 tel: 开头，或写本站文件的路径",
};
const RELATIVE: Words = Words {
    en: "write the path from this file, without a `/` or a drive at its beginning: `../files/plan.pdf`",
    zh: "请写从本文件出发的路径，开头不带 `/` 或盘符，例如 `../files/plan.pdf`",
};
const INSIDE: Words = Words {
    en: "it leads out of the folder of records: put the file into a folder `files` inside it",
    zh: "它指向记录文件夹之外：请把文件放入其中的 `files` 文件夹",
};

/// What may have been meant by a path that leads nowhere: what lies in its folder or beside the text, and everything
/// of its name in the same village.
fn neighbours(path: &str, setting: Setting) -> Vec<String> {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let (wanted, place) = (folder(path), folder(setting.path));
    let above = folder(&place);
    let mut out: Vec<String> =
        setting.shelf.below(&wanted).filter(|it| folder(it) == wanted).map(str::to_owned).collect();
    let same = setting.shelf.below(&above).filter(|it| name(it) == name(path));
    out.extend(same.map(str::to_owned));
    out
}

/// The nearest of the known paths: the same name elsewhere, else a name that is nearly the same.
fn near<'k>(path: &str, known: &'k [String]) -> Option<&'k str> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let same = known.iter().find(|it| name(it) == name(path)).map(String::as_str);
    let names: Vec<&str> = known.iter().map(String::as_str).collect();
    same.or_else(|| nearest(path, &names))
}

/// The names by which links find the headings of a text, as most programs make them of its words.
pub fn headings(markdown: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut text: Option<String> = None;
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(Tag::Heading { .. }) => text = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let name = name_of_heading(&text.take().unwrap_or_default());
                let twin = |name: &str, out: &[String]| out.iter().any(|known| known == name);
                let numbered = (1..).map(|number| format!("{name}-{number}"));
                let own = std::iter::once(name.clone()).chain(numbered).find(|name| !twin(name, &out));
                out.extend(own);
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(text) = &mut text {
                    text.push_str(&words);
                }
            }
            _ => {}
        }
    }
    out
}

/// Small letters and digits of any script, blanks as hyphens, everything else left out.
fn name_of_heading(text: &str) -> String {
    let keep = |ch: char| match ch {
        ' ' => Some('-'),
        '-' | '_' => Some(ch),
        ch if ch.is_alphanumeric() => Some(ch),
        _ => None,
    };
    text.trim().to_lowercase().chars().filter_map(keep).collect()
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
