//! Sister files: `about.en.md` holds in English what `about.md` holds in the portal's first language.

use super::fields::Reader;
use super::rules;
use crate::diag::Words;
use crate::source::{FileId, Span};

/// The id and the language tag of a file name without its ending.
pub fn name(stem: &str) -> (&str, Option<&str>) {
    match stem.split_once('.') {
        Some((id, tag)) => (id, Some(tag)),
        None => (stem, None),
    }
}

/// The number of a translation's language, where the file has a right to be: in another language of the portal than
/// the first, beside a first file (`has_first`).
pub fn language(reader: &mut Reader, path: &str, tag: &str, file: FileId, has_first: bool) -> Option<usize> {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let first = format!("{}.md", stem.strip_suffix(tag).unwrap_or(stem).trim_end_matches('.'));
    let name = first.rsplit('/').next().unwrap_or(&first).to_owned();
    let default = reader.languages.first().cloned().unwrap_or_default();
    let top = Span::top(file);
    match reader.languages.iter().position(|known| known == tag) {
        None => {
            let known = reader.languages.join(", ");
            reader.found.report(&rules::UNKNOWN_LANGUAGE, top).with("language", tag).with("known", known);
            None
        }
        Some(0) => {
            let help = Words {
                en: "the portal’s first language is `{language}`: its text stands in `{first}`, without the tag",
                zh: "本站第一语言是 `{language}`：其正文写在不带语言代码的 `{first}` 里",
            };
            reader
                .found
                .report(&rules::UNKNOWN_FILE, top)
                .with("path", path)
                .with("help", help)
                .with("language", default)
                .with("first", name);
            None
        }
        Some(number) => {
            if !has_first {
                reader.found.report(&rules::LONE_TRANSLATION, top).with("first", name).with("language", default);
            }
            Some(number)
        }
    }
}
