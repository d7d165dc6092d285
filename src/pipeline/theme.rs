//! The theme and the words of every language, read before a village is.

use super::kept::key::Key;
use super::{Failure, Options, rev, wording};
use crate::diag::{Language, Words};
use crate::load::Opened;
use crate::locale::Locale;
use crate::render::{self, Theme, ThemeTrouble};
use crate::source::Origin;

/// What stands before a fault of the theme.
const THEME: Words = Words { en: "theme: ", zh: "主题：" };

/// Words and theme of a run.
#[derive(Default)]
pub(super) struct Dress {
    /// The words of every language; none where none are needed.
    pub locales: Vec<Locale>,
    /// The theme, where pages are to be made.
    pub theme: Option<Theme>,
    /// The key of both.
    pub key: String,
}

/// Reads them.
pub(super) fn dress(options: &Options, origin: &Origin, opened: &Opened, publish: bool) -> Result<Dress, Failure> {
    if !publish && opened.words.is_empty() {
        return Ok(Dress::default());
    }
    let lang = options.lang;
    let usage = |trouble: ThemeTrouble| Failure::Usage(trouble.say(lang));
    let files = rev::theme(options, origin, publish)?;
    let mut locales = Vec::new();
    for (number, tag) in opened.portal.languages.iter().enumerate() {
        let texts = wording::of(&files, opened, tag, lang)?;
        let texts: Vec<(&str, String)> = texts.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
        let locale = Locale::new(tag, number, &texts, opened.portal.currency);
        locales.push(locale.map_err(|trouble| Failure::Usage(format!("{}{}", THEME.get(lang), trouble.say(lang))))?);
    }
    if !publish {
        return Ok(Dress { locales, ..Dress::default() });
    }
    let theme = Theme::load(&files, &locales).map_err(usage)?;
    let mut key = Key::of("theme");
    for (path, bytes) in files.iter() {
        key.add(path);
        key.add(bytes);
    }
    Ok(Dress { locales, theme: Some(theme), key: key.end() })
}

/// A word that pages asked for and a language does not have.
pub(super) fn no_word_missing(locales: &[Locale], lang: Language) -> Result<(), Failure> {
    let missing = locales.iter().find_map(|locale| {
        let key = locale.missing().into_iter().next()?;
        Some(render::no_word(&key, locale.tag()).say(lang))
    });
    missing.map_or(Ok(()), |missing| Err(Failure::Usage(format!("{}{missing}", THEME.get(lang)))))
}
