//! The slip on which a resident asks about a figure: to be printed, or filled in at the village office.

use serde::Serialize;

use super::chrome;
use super::question::mail;
use super::table::LinkView;
use super::{Arg, Cx, PageView, VillageCx};
use crate::model::Threshold;

/// The slip: lines to be filled in by hand.
#[derive(Debug, Serialize)]
pub struct AskView {
    /// What is asked for, each with how many lines there are for it.
    pub fields: Vec<FieldView>,
    /// Where to hand it in, and by when it is answered.
    pub notes: Vec<String>,
    /// By mail, where the office has an address.
    pub mail: Option<LinkView>,
}

/// Something to be filled in.
#[derive(Debug, Serialize)]
pub struct FieldView {
    /// What.
    pub label: String,
    /// Empty lines under it, beside the one it stands on.
    pub lines: Vec<bool>,
}

/// What a slip asks for, with the lines each needs.
const FIELDS: [(&str, usize); 5] =
    [("ask-page-code", 0), ("ask-line", 0), ("ask-question", 4), ("ask-reach", 0), ("ask-date", 0)];

/// The slip of a village.
pub fn view(cx: &Cx, of: &VillageCx) -> PageView<AskView> {
    let village = of.village;
    let heading = cx.tell("ask-title", &[("village", Arg::Text(cx.name(&village.name).into()))]);
    let mut page = chrome::of_village(cx, of, "", &cx.say("ask-window"), &heading);
    page.description.clone_from(&heading);
    let field = |(key, lines): (&str, usize)| FieldView { label: cx.say(key), lines: vec![true; lines] };
    let office = [&village.office.address, &village.office.hours];
    let mut at: Vec<String> = office.into_iter().flatten().map(|text| cx.name(text)).collect();
    at.extend(village.office.phone.as_ref().map(|phone| phone.value.clone()));
    let mut notes = vec![match at.is_empty() {
        true => cx.say("ask-hand-in"),
        false => cx.tell("ask-hand-in-at", &[("where", Arg::Text(at.join(&cx.list_gap()).into()))]),
    }];
    if let Some(limit) = of.site.packs.count(Threshold::AnswerDays, cx.site.as_of) {
        notes.push(cx.tell("ask-answered", &[("count", Arg::Count(limit.value.into()))]));
    }
    let overview = format!("{}/index.html", village.path);
    let mail =
        mail(cx, village, &overview).map(|href| LinkView { href, label: cx.say("ask-by-mail"), note: String::new() });
    PageView { page, v: AskView { fields: FIELDS.map(field).into(), notes, mail } }
}
