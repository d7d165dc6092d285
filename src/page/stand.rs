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
    let text = body.map_or_else(String::new, |body| prose::body(cx, body, title_and_rest(&body.markdown).1, 2, &[]));
    let lang = body.map_or_else(String::new, |body| cx.site.locales[body.language].tag().to_owned());
    PageView { page: chrome, v: StandView { text, lang } }
}

/// Nothing to show.
#[derive(Debug, Serialize)]
pub struct NothingView {}

/// The page for addresses that lead nowhere. Servers show it at any depth, so its links start at the server's root;
/// where the site's address is not known, it has none.
pub fn not_found(cx: &Cx) -> PageView<NothingView> {
    let title = cx.say("not-found-title");
    let rooted = cx.site.base_url.as_deref().and_then(root_of);
    let cx = &Cx { rooted, ..cx.clone() };
    let mut page = Chrome::new(cx, title.clone(), title);
    page.bare = cx.rooted.is_none();
    page.canonical.clear();
    page.alternates.clear();
    PageView { page, v: NothingView {} }
}

/// The path of an address: `/` of `https://accounts.example.org/`, `/village/` of `https://example.org/village/`.
fn root_of(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    Some(format!("/{path}"))
}

#[cfg(test)]
mod tests {
    use super::root_of;

    #[test]
    fn the_root_of_a_site_is_the_path_of_its_address() {
        assert_eq!(root_of("https://accounts.example.org/").as_deref(), Some("/"));
        assert_eq!(root_of("https://example.org/village/").as_deref(), Some("/village/"));
        assert_eq!(root_of("village"), None);
    }
}
