//! Which texts a language's words come from: the theme's, and the portal's own over them.

use super::Failure;
use crate::diag::Language;
use crate::load::Opened;
use crate::locale::{LocaleTrouble, OwnWords};
use crate::render::theme::ThemeFiles;

/// The message files of a language with their names, later ones over earlier ones.
pub fn of(theme: &ThemeFiles, opened: &Opened, tag: &str, lang: Language) -> Result<Vec<(String, String)>, Failure> {
    let words = |tag: &str| theme.words(tag).map_err(|trouble| Failure::Usage(trouble.say(lang)));
    let name = |tag: &str| format!("i18n/{tag}.ftl");
    let Some(own) = own(opened, tag) else { return Ok(vec![(name(tag), words(tag)?)]) };
    let spoken = theme.speaks(tag);
    let lender = if spoken { Some(tag.to_owned()) } else { own.lender() };
    let lent = lender.as_deref().map(words).transpose()?;
    // A theme that speaks nothing has nothing to hold the words against.
    let measure = match &lent {
        Some(text) => Some(text.clone()),
        None => theme.spoken().first().map(|tag| words(tag)).transpose()?,
    };
    let faults = measure.map_or_else(Vec::new, |measure| own.judge(&measure, lent.is_none()));
    if !faults.is_empty() {
        return Err(Failure::Usage(LocaleTrouble::Messages(faults).say(lang)));
    }
    // A file that replaces messages of the same name must not be called the same.
    let lent = lent.map(|text| (format!("theme: {}", name(lender.as_deref().unwrap_or(tag))), text));
    Ok(lent.into_iter().chain([(own.path, own.text)]).collect())
}

fn own(opened: &Opened, tag: &str) -> Option<OwnWords> {
    let path = format!("i18n/{tag}.ftl");
    let file = opened.words.iter().map(|id| opened.files.get(*id)).find(|file| file.path == path)?;
    Some(OwnWords { tag: tag.to_owned(), path, text: file.text.to_string() })
}
