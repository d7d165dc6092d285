//! Where a question about a page and each of its blocks goes: to a slip of paper that knows the page and the block, and
//! by mail where the village office has an address.
//!
//! Every page has its slip at its end, with a beginning for each block. It is there only where a link leads to one of
//! these beginnings (`:target`), and is then all that is printed: it needs no script. The overview has no room for it: its
//! slip stands on the page `ask.html`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::{Arg, Cx, PageView, VillageCx};
use crate::model::{Threshold, Village};
use crate::site::code::PageCode;

/// What can be asked about on a page.
#[derive(Debug, Serialize)]
pub struct Asks {
    /// Where the question about a block begins, by the block's title.
    pub blocks: BTreeMap<String, String>,
    /// The slip, where it stands on the page itself.
    pub slip: Option<SlipView>,
}

/// A slip: the beginning of a question about each block, and lines to be filled in by hand.
#[derive(Debug, Serialize)]
pub struct SlipView {
    /// What is asked about, of which one is shown.
    pub beginnings: Vec<BeginningView>,
    /// Village, page and code.
    pub page: String,
    /// What is asked for, each with how many lines there are for it.
    pub fields: Vec<FieldView>,
    /// Where to hand it in, and by when it is answered.
    pub notes: Vec<String>,
}

/// The beginning of a question about one block.
#[derive(Debug, Serialize)]
pub struct BeginningView {
    /// What links lead to.
    pub id: String,
    /// What is asked about.
    pub title: String,
    /// A letter begun, where the office has an address for it.
    pub mail: Option<String>,
}

/// Something to be filled in.
#[derive(Debug, Serialize)]
pub struct FieldView {
    /// What.
    pub label: String,
    /// Empty lines under it, beside the one it stands on.
    pub lines: Vec<bool>,
}

/// A page that is asked about: its path without a language, and its heading.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The path.
    pub path: &'a str,
    /// The heading.
    pub heading: &'a str,
}

/// A block of a page: figures under one heading.
#[derive(Debug)]
pub struct Block {
    /// What it belongs to, where the page has several with that heading.
    pub within: String,
    /// The heading.
    pub title: String,
}

/// A page that knows its blocks: those whose figures can be asked about, in the order they are read.
pub trait Blocks {
    /// The blocks that are there.
    fn blocks(&self, cx: &Cx) -> Vec<Block>;
}

impl<V: Serialize + Blocks> PageView<V> {
    /// The page with a way to ask about each of its blocks.
    pub fn asked(mut self, cx: &Cx, of: &VillageCx) -> PageView<V> {
        let blocks = self.v.blocks(cx);
        let here = cx.path != overview(of.village);
        let at = if here { String::new() } else { cx.link(&path(of.village)) };
        let starts = blocks.iter().enumerate().map(|(number, it)| (it.key(), format!("{at}#q{}", number + 1)));
        let asked = Asked { path: &cx.path, heading: &self.page.heading };
        let slip = here.then(|| slip(cx, of, asked, &blocks));
        self.page.asks = Some(Asks { blocks: starts.collect(), slip });
        self
    }
}

impl Block {
    /// A block by its heading, which no other on the page has.
    pub fn of(title: impl Into<String>) -> Block {
        Block { within: String::new(), title: title.into() }
    }

    /// What the template knows it by.
    fn key(&self) -> String {
        format!("{}{}", self.within, self.title)
    }

    /// Its heading, with what it belongs to.
    fn name(&self, cx: &Cx) -> String {
        let args = [("kind", self.within.as_str()), ("title", self.title.as_str())];
        match self.within.is_empty() {
            true => self.title.clone(),
            false => cx.tell("kind-and-title", &args.map(|(name, text)| (name, Arg::Text(text.into())))),
        }
    }
}

/// The blocks that are there, by the keys of their headings.
pub fn there(cx: &Cx, blocks: &[(&str, bool)]) -> Vec<Block> {
    blocks.iter().filter(|(_, there)| *there).map(|(key, _)| Block::of(cx.say(key))).collect()
}

/// What a slip asks for, with the lines each needs.
const FIELDS: [(&str, usize); 4] = [("ask-figure", 0), ("ask-question", 4), ("ask-reach", 0), ("ask-date", 0)];

/// The slip of a page: a beginning for the page as a whole and one for each of these blocks.
pub fn slip(cx: &Cx, of: &VillageCx, page: Asked, blocks: &[Block]) -> SlipView {
    let names = std::iter::once(None).chain(blocks.iter().map(|block| Some(block.name(cx))));
    let beginning = |(number, block): (usize, Option<String>)| {
        let about = block.as_deref().unwrap_or(page.heading).to_owned();
        BeginningView {
            id: format!("q{number}"),
            title: cx.tell("ask-about", &[("block", Arg::Text(about.into()))]),
            mail: mail_about(cx, of.village, page, block.as_deref()),
        }
    };
    SlipView {
        beginnings: names.enumerate().map(beginning).collect(),
        page: cx.tell("ask-slip-page", &told(cx, of.village, page)),
        fields: fields(cx, &FIELDS),
        notes: notes(cx, of),
    }
}

/// Lines to be filled in by hand.
pub fn fields(cx: &Cx, fields: &[(&str, usize)]) -> Vec<FieldView> {
    fields.iter().map(|(key, lines)| FieldView { label: cx.say(key), lines: vec![true; *lines] }).collect()
}

/// Where a slip is handed in, and by when it is answered.
pub fn notes(cx: &Cx, of: &VillageCx) -> Vec<String> {
    let office = &of.village.office;
    let at = [&office.address, &office.hours];
    let mut at: Vec<String> = at.into_iter().flatten().map(|text| cx.name(text)).collect();
    at.extend(office.phone.as_ref().map(|phone| phone.value.clone()));
    let mut notes = vec![match at.is_empty() {
        true => cx.say("ask-hand-in"),
        false => cx.tell("ask-hand-in-at", &[("where", Arg::Text(at.join(&cx.list_gap()).into()))]),
    }];
    if let Some(limit) = of.site.packs.count(Threshold::AnswerDays, cx.site.as_of) {
        notes.push(cx.tell("ask-answered", &[("count", Arg::Count(limit.value.into()))]));
    }
    notes
}

/// Where a question about this page as a whole goes.
pub fn href(cx: &Cx, village: &Village) -> String {
    if cx.path == overview(village) { format!("{}#q0", cx.link(&path(village))) } else { "#q0".to_owned() }
}

/// The path of the village's slip, without its language.
pub fn path(village: &Village) -> String {
    format!("{}/ask.html", village.path)
}

/// The path of the overview, without its language.
pub fn overview(village: &Village) -> String {
    format!("{}/index.html", village.path)
}

/// A letter begun: what it is about, which page, and room for the line and the question.
pub fn mail(cx: &Cx, village: &Village, path: &str) -> Option<String> {
    let page = cx.site.layout.page(cx.language(), path);
    let args = told(cx, village, Asked { path, heading: &page });
    let subject = cx.tell("ask-mail-subject", &args);
    let body = ["ask-mail-page", "ask-mail-line", "ask-mail-question"].map(|key| cx.tell(key, &args));
    letter(village, &subject, &body)
}

/// A letter begun about a block, or about the page as a whole.
fn mail_about(cx: &Cx, village: &Village, page: Asked, block: Option<&str>) -> Option<String> {
    let mut args = told(cx, village, page).to_vec();
    args.push(("block", Arg::Text(block.unwrap_or_default().to_owned().into())));
    let key = if block.is_some() { "ask-mail-about-block" } else { "ask-mail-about-page" };
    letter(village, &cx.tell(key, &args), &["ask-mail-figure", "ask-mail-question"].map(|key| cx.say(key)))
}

/// Village, page and code.
fn told<'a>(cx: &Cx, village: &Village, page: Asked) -> [(&'a str, Arg<'a>); 3] {
    [
        ("village", Arg::Text(cx.name(&village.name).into())),
        ("page", Arg::Text(page.heading.to_owned().into())),
        ("code", Arg::Text(PageCode::of(page.path).to_string().into())),
    ]
}

fn letter(village: &Village, subject: &str, body: &[String]) -> Option<String> {
    let address = encoded(&village.office.email.as_ref()?.value);
    Some(format!("mailto:{address}?subject={}&body={}", encoded(subject), encoded(&body.join("\r\n"))))
}

/// Text as an address carries it (RFC 6068): everything but letters, digits and a few signs by its bytes.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => out.push(char::from(byte)),
            byte => write!(out, "%{byte:02X}").expect("memory takes everything"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_letter_is_carried_by_its_bytes() {
        assert_eq!(encoded("office@example.org"), "office@example.org");
        assert_eq!(encoded("清 &\r\n"), "%E6%B8%85%20%26%0D%0A");
    }
}
