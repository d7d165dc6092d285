//! The slip on which a resident asks about a figure: to be printed, or filled in at the village office.
//!
//! It asks for the page's code, unless a block of the overview leads here: then it knows what is asked about.

use serde::Serialize;

use super::question::{self, Asked, Blocks as _, FieldView, SlipView};
use super::table::LinkView;
use super::{Arg, Cx, PageView, VillageCx, chrome, village};

/// The slip: lines to be filled in by hand.
#[derive(Debug, Serialize)]
pub struct AskView {
    /// What is asked for, each with how many lines there are for it.
    pub fields: Vec<FieldView>,
    /// Where to hand it in, and by when it is answered.
    pub notes: Vec<String>,
    /// By mail, where the office has an address.
    pub mail: Option<LinkView>,
    /// The same for the blocks of the overview.
    pub slip: SlipView,
}

/// What a slip asks for, with the lines each needs.
const FIELDS: [(&str, usize); 5] =
    [("ask-page-code", 0), ("ask-line", 0), ("ask-question", 4), ("ask-reach", 0), ("ask-date", 0)];

/// The slip of a village.
pub fn view(cx: &Cx, of: &VillageCx) -> PageView<AskView> {
    let heading = cx.tell("ask-title", &[("village", Arg::Text(cx.name(&of.village.name).into()))]);
    let mut page = chrome::of_village(cx, of, "", &cx.say("ask-window"), &heading);
    page.description.clone_from(&heading);
    let overview = question::overview(of.village);
    let mail = question::mail(cx, of.village, &overview);
    let mail = mail.map(|href| LinkView { href, label: cx.say("ask-by-mail"), note: String::new() });
    let about = Asked { path: &overview, heading: &cx.say("tab-overview") };
    let slip = question::slip(cx, of, about, &village::view(cx, of).v.blocks(cx));
    let fields = question::fields(cx, &FIELDS);
    PageView { page, v: AskView { fields, notes: question::notes(cx, of), mail, slip } }
}
