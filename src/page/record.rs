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

/// A line of the record as it stands in the file.
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
    let mut lines = lines(text, shown.anchors);
    let mut intro = link(cx, &source.path);
    let mut add = |sentence: String| {
        intro.push_str(&cx.sentence_gap());
        intro.push_str(&sentence);
    };
    let mut setters = Vec::new();
    match of.setters.of(cx.site.history, &of.village.files, file).as_ref() {
        Err(state) => add(escape(&cx.tell("record-no-history", &[("why", Arg::Text(cx.say(why(state)).into()))]))),
        Ok(set) => {
            let set = &set[..lines.len().min(set.len())];
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
                    for (line, by) in lines.iter_mut().zip(set) {
                        let place = several.iter().position(|it| it == by).expect("the list holds every setter");
                        line.by = (place + 1).to_string();
                    }
                }
            }
        }
    }
    Some(RecordView { id: shown.id, intro, lines, setters })
}

/// The lines of a text; the first line of each place that is linked to carries its anchor.
fn lines(text: &str, mut starts: Vec<(usize, String)>) -> Vec<RecordLine> {
    starts.sort_unstable();
    let mut starts = starts.into_iter().peekable();
    let mut at = 0usize;
    let mut out = Vec::new();
    for text in text.split_inclusive('\n') {
        let end = at + text.len();
        let mut id = String::new();
        while let Some((_, anchor)) = starts.next_if(|(start, _)| *start < end) {
            if id.is_empty() {
                id = anchor;
            }
        }
        let text = text.trim_end().replace('&', "&amp;").replace('<', "&lt;");
        out.push(RecordLine { id, by: String::new(), text });
        at = end;
    }
    out
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
