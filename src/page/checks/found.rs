//! What the checks found, each with its rule, its place in the record, and the committee's word beside it.

use serde::Serialize;

use super::super::names::post_name;
use super::super::{Arg, Cx, VillageCx, chrome, mention};
use super::rule_name;
use crate::diag::Diagnostic;

/// A finding.
#[derive(Debug, Serialize)]
pub struct FoundView {
    /// Anchor.
    pub id: String,
    /// Name and code of the rule: escaped HTML.
    pub rule: String,
    /// What was found, with both numbers, records by their titles: escaped HTML.
    pub text: String,
    /// The language of the finding's words, where it is not the page's.
    pub lang: String,
    /// The law it rests on.
    pub law: String,
    /// The record and its line.
    pub at: String,
    /// Where the line is shown; empty without a repository.
    pub href: String,
    /// What the committee says; empty where it says nothing.
    pub explanation: String,
    /// Its language, where it is not the page's.
    pub explanation_lang: String,
    /// Who says it and when.
    pub by: String,
}

/// Every finding that is published, in the order of the records.
pub(super) fn found(cx: &Cx, of: &VillageCx) -> Vec<FoundView> {
    of.village.warnings.iter().enumerate().map(|(at, found)| view(cx, of, found, at + 1)).collect()
}

fn view(cx: &Cx, of: &VillageCx, found: &Diagnostic, number: usize) -> FoundView {
    let (language, lang) = cx.message_language();
    let place = &found.place;
    let commit = cx.site.history.last_change(&place.path).map(|commit| commit.hash.as_str());
    let line = if place.line > 0 { format!("#L{}", place.line) } else { String::new() };
    let explanation = of.village.explanation(found);
    let said = explanation.map(|it| cx.text(&it.text));
    FoundView {
        id: format!("found-{number}"),
        rule: rule_name(cx, found.rule),
        text: mention::told(cx, Some(of), found, &found.rule.message)
            + &if lang.is_empty() { cx.say("full-stop") } else { ".".to_owned() },
        lang: lang.to_owned(),
        law: found.law.as_ref().map_or_else(String::new, |law| law.say_plainly(language)),
        at: if place.line > 0 {
            cx.tell(
                "file-and-line",
                &[("file", Arg::Text(place.path.as_str().into())), ("line", Arg::Count(place.line as u64))],
            )
        } else {
            place.path.clone()
        },
        href: chrome::record_link(cx, &place.path, commit).map_or_else(String::new, |href| href + &line),
        explanation: said.as_ref().map_or_else(String::new, |said| said.text.clone()),
        explanation_lang: said.map_or_else(String::new, |said| said.lang),
        by: explanation.map_or_else(String::new, |it| {
            let by = it
                .by
                .as_ref()
                .map(|id| of.village.post(&id.value).map_or_else(|| id.value.clone(), |post| post_name(cx, post)));
            let date = it.date.as_ref().map(|date| cx.locale.date(date.value));
            by.into_iter().chain(date).collect::<Vec<_>>().join(&cx.list_gap())
        }),
    }
}
