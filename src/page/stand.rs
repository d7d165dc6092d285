//! Stand-alone pages of the portal, and the page for addresses that lead nowhere.

use serde::Serialize;

use super::chrome::Chrome;
use super::{Cx, PageView, prose};
use crate::load::record::prose::title_and_rest;
use crate::model::portal::StandPage;

/// A page of free text.
#[derive(Debug, Serialize)]
pub struct StandView {
    /// The text as HTML.
    pub text: String,
    /// Its language.
    pub lang: String,
}

/// One of the portal's own pages.
pub fn view(cx: &Cx, page: &StandPage) -> PageView<StandView> {
    let title = page.title(cx.language()).to_owned();
    let chrome = Chrome::new(cx, title.clone(), title.clone()).crumbs(cx, &[&cx.site.portal.root], None, &title);
    let body = page.body(cx.language());
    let text = body.map_or_else(String::new, |body| prose::html(title_and_rest(&body.markdown).1, 2));
    let lang = body.map_or_else(String::new, |body| cx.site.locales[body.language].tag().to_owned());
    PageView { page: chrome, v: StandView { text, lang } }
}

/// Nothing to show.
#[derive(Debug, Serialize)]
pub struct NothingView {}

/// The page for addresses that lead nowhere.
pub fn not_found(cx: &Cx) -> PageView<NothingView> {
    let title = cx.say("not-found-title");
    PageView { page: Chrome::new(cx, title.clone(), title), v: NothingView {} }
}
