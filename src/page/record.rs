//! A record as it stands in its file, line by line, with the commit that last set each line.

use std::collections::BTreeSet;

use serde::Serialize;

use super::table::escape;
use super::{Arg, Cx, VillageCx, chrome};
use crate::source::FileId;
use crate::source::history::State;
use crate::source::lines::SetBy;

/// The block of a record.
#[derive(Debug, Serialize)]
pub struct RecordView {
    /// Id of the block.
    pub id: String,
    /// Where the record stands, and what is known of its lines: escaped HTML.
    pub intro: String,
    /// Its lines.
    pub lines: Vec<RecordLine>,
    /// The commits the lines name by their place in this list: escaped HTML. Empty where one set them all.
    pub setters: Vec<String>,
}

/// A line of the record as it stands in the file, with the lines behind it of which nothing else is to be said.
#[derive(Debug, Serialize)]
pub struct RecordLine {
    /// Anchor, on the first line of what others link to.
    pub id: String,
    /// Which of the setters last set it, from 1; empty where one set them all.
    pub by: String,
    /// The text: escaped HTML, its quotation marks as they are, for a record has hundreds.
    pub text: String,
}

/// What part of a record is shown, and how it is linked to.
#[derive(Debug, Default)]
pub struct Shown {
    /// Id of the block.
    pub id: String,
    /// Where what is shown ends, in bytes: the text of a decision is shown on its page already.
    pub end: Option<u32>,
    /// Places others link to, each with its anchor.
    pub anchors: Vec<(usize, String)>,
}

/// The largest record printed whole on its page (bytes); a larger one is linked only.
pub(super) const LIMIT: usize = 16 * 1024;

/// The block of a record; `None` where it is too long to be printed.
pub fn view(cx: &Cx, of: &VillageCx, file: FileId, shown: Shown) -> Option<RecordView> {
    let source = of.village.files.get(file);
    let end = shown.end.map_or(source.text.len(), |end| end as usize);
    let text = source.text.get(..end).filter(|text| text.len() <= LIMIT)?;
    let count = text.split_inclusive('\n').count();
    let mut intro = link(cx, &source.path);
    let mut add = |sentence: String| {
        intro.push_str(&cx.sentence_gap());
        intro.push_str(&sentence);
    };
    let mut setters = Vec::new();
    let mut by: Vec<String> = Vec::new();
    match of.setters.of(cx.site.history, &of.village.files, file).as_ref() {
        Err(state) => add(escape(&cx.tell("record-no-history", &[("why", Arg::Text(cx.say(why(state)).into()))]))),
        Ok(set) => {
            let set = &set[..count.min(set.len())];
            // What is not committed stands first, then the newest commit.
            let order = |by: &SetBy| (*by != SetBy::NotCommitted, *by);
            let kinds: BTreeSet<(bool, SetBy)> = set.iter().map(order).collect();
            let kinds: Vec<SetBy> = kinds.into_iter().map(|(_, by)| by).collect();
            match kinds.as_slice() {
                [] => {}
                [one] => add(cx.tell("record-set-by", &[("setter", Arg::Text(setter(cx, *one).into()))])),
                several => {
                    add(escape(&cx.say("record-setters")));
                    setters = several.iter().map(|by| setter(cx, *by)).collect();
                    let place = |by| several.iter().position(|it| it == by).expect("the list holds every setter");
                    by = set.iter().map(|by| (place(by) + 1).to_string()).collect();
                }
            }
        }
    }
    Some(RecordView { id: shown.id, intro, lines: lines(text, shown.anchors, by), setters })
}

/// The lines of a text; the first line of each place that is linked to carries its anchor. `by` names the setter of
/// each line, or is empty. Lines without either are taken together: a template is slow, and a record has hundreds.
fn lines(text: &str, mut starts: Vec<(usize, String)>, by: Vec<String>) -> Vec<RecordLine> {
    starts.sort_unstable();
    let mut starts = starts.into_iter().peekable();
    let mut by = by.into_iter();
    let mut at = 0usize;
    let mut out: Vec<RecordLine> = Vec::new();
    for text in text.split_inclusive('\n') {
        let end = at + text.len();
        let mut id = String::new();
        while let Some((_, anchor)) = starts.next_if(|(start, _)| *start < end) {
            if id.is_empty() {
                id = anchor;
            }
        }
        let by = by.next().unwrap_or_default();
        match out.last_mut() {
            Some(last) if last.id.is_empty() && id.is_empty() && by.is_empty() => last.text.push('\n'),
            _ => out.push(RecordLine { id, by, text: String::new() }),
        }
        if let Some(line) = out.last_mut() {
            push_escaped(&mut line.text, text.trim_end());
        }
        at = end;
    }
    out
}

/// Adds text made safe to stand between tags.
fn push_escaped(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<']) {
        out.push_str(&rest[..at]);
        out.push_str(if rest[at..].starts_with('&') { "&amp;" } else { "&lt;" });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// The record's path, as a link where the portal says where its records are kept.
fn link(cx: &Cx, path: &str) -> String {
    let commit = cx.site.history.last_change(path);
    match chrome::record_link(cx, path, commit.map(|commit| commit.hash.as_str())) {
        Some(href) => format!("<a href=\"{}\"><code>{}</code></a>", escape(&href), escape(path)),
        None => format!("<code>{}</code>", escape(path)),
    }
}

/// A commit by its day and its hash, or the words for none: escaped HTML.
fn setter(cx: &Cx, by: SetBy) -> String {
    let Some(commit) = cx.site.history.setter(by) else { return escape(&cx.say("set-by-nobody")) };
    let hash = format!("<code>{}</code>", escape(&commit.short));
    let hash = match chrome::commit_link(cx, &commit.hash) {
        Some(href) => format!("<a href=\"{}\">{hash}</a>", escape(&href)),
        None => hash,
    };
    let key = if commit.merge { "set-by-merge" } else { "set-by-commit" };
    let date = escape(&cx.locale.date(commit.date));
    cx.tell(key, &[("date", Arg::Text(date.into())), ("commit", Arg::Text(hash.into()))])
}

/// The key of the words for why there is no history.
pub(super) fn why(state: &State) -> &'static str {
    match state {
        State::NotGit => "no-history-not-git",
        State::NotCommitted => "no-history-not-committed",
        State::NoGitProgram => "no-history-no-program",
        State::Shallow => "no-history-shallow",
        State::Ready | State::Refused(_) => "no-history-refused",
    }
}
