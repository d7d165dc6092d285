//! Pages of free text beside `portal.yaml`: `about.md`, with its translations in `about.en.md`.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::{as_id, front, is_id, node, rules, sister};
use crate::model::Shelf;
use crate::model::portal::{Body, StandPage};
use crate::source::{FileId, Span};

use super::prose;

/// Reads one file into the page it belongs to. `shelf` holds the paths of all such files.
pub fn read(reader: &mut Reader, path: &str, text: &str, file: FileId, shelf: &Shelf, pages: &mut Vec<StandPage>) {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let (id, tag) = sister::name(stem);
    if !is_id(id) {
        reader.found.report(&rules::BAD_ID, Span::top(file)).with("id", id).with("instead", as_id(id));
    }
    let first = format!("{id}.md");
    let language = match tag {
        None => Some(0),
        Some(tag) => sister::language(reader, path, tag, file, shelf.has(&first)),
    };
    let (markdown, at, mut title) = match front::split(text) {
        Ok(front) => {
            let title = node::parse(front.fields, file, front.fields_at, reader.found).and_then(|node| {
                let mut fields = reader.fields(&node, Words { en: "page", zh: "页面" })?;
                let title = fields.opt("title").and_then(|node| reader.line(node));
                fields.finish(reader);
                title
            });
            (front.body, front.body_at, title.map(|title| title.value))
        }
        Err(front::Fault::NoBegin) => (text, 0, None),
        Err(front::Fault::NoEnd) => {
            reader.found.report(&rules::FRONT_MATTER, front::first_line(text, file)).with("what", front::NO_END);
            return;
        }
    };
    let span = Span { file, start: at, end: at + markdown.len() as u32 };
    prose::check(reader, markdown, span, prose::Setting { path, shelf });
    if title.is_none() {
        title = prose::title_and_rest(markdown).0.map(str::to_owned);
    }
    if title.is_none() {
        let help = Words {
            en: "begin the text with a heading `# …`, or write `title: …` between two lines `---`",
            zh: "正文以 `# …` 标题开头，或在两行 `---` 之间写 `title: …`",
        };
        let head = Span { end: at, start: at, file };
        reader
            .found
            .report(&rules::MISSING_FIELD, head)
            .with("field", "title")
            .with("where", Words::NONE)
            .with("help", help);
    }
    let Some(language) = language.filter(|_| is_id(id)) else { return };
    let body = Body { language, title, markdown: markdown.to_owned(), path: path.into(), span };
    let page = match pages.iter().position(|page| page.id == id) {
        Some(at) => &mut pages[at],
        None => {
            pages.push(StandPage { id: id.to_owned(), bodies: Vec::new() });
            pages.last_mut().expect("one was pushed just now")
        }
    };
    page.bodies.push(body);
    page.bodies.sort_by_key(|body| body.language);
}
