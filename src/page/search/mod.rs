//! Searching without a server: what can be found, and the page that finds it.
//!
//! A village gives its entries when it is written, and keeps none of them; the index is made of them one floor above.

mod entries;
mod places;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::chrome::Chrome;
use super::table::LinkView;
use super::{Arg, Cx, PageView, Regional, listing};
use crate::model::Area;

pub use entries::{Entry, KINDS, Kind, entries, held};
pub use places::{Place, PlaceKeys, area, area_keys, village, village_keys};

/// How many places the page of the search lists by name; of a portal with more it lists the areas, or those right below its
/// root.
pub const LISTED: usize = 300;

/// An index that has been made, as a page's script needs to know it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Changes with the content: a page never reads parts of another build's index.
    pub version: String,
    /// How many shards of terms there are.
    pub terms: usize,
    /// How many signs of a code name its shard.
    pub codes: usize,
}

/// The search page.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// The box, which a script fills.
    pub search: SearchBox,
    /// Where everything stands without a script: areas, then villages where they are few.
    pub lists: Vec<LinkView>,
    /// Their heading.
    pub lists_title: String,
}

/// A box to search in.
#[derive(Debug, Serialize)]
pub struct SearchBox {
    /// The index and the words of the script, as JSON.
    pub index: String,
    /// The way to the site's root, where scripts are.
    pub root: String,
    /// What is said where no script runs.
    pub without_script: String,
}

/// What the script of a box needs to know.
#[derive(Serialize)]
struct Known {
    #[serde(flatten)]
    made: Made,
    /// The way to the pages of this language: nothing, or `../`.
    base: String,
    /// The way to the shards of codes, which all languages share.
    shared: String,
    /// The words of the kinds, by their letters.
    kinds: BTreeMap<char, String>,
    /// What the script says.
    words: BTreeMap<&'static str, String>,
}

/// What the script says; the keys are these names with `search-` before them.
const WORDS: [&str; 11] =
    ["label", "places", "places-found", "records-found", "left", "gap", "none", "more", "all", "coded", "failed"];

/// The search page, in the page's language.
pub fn view(cx: &Cx, region: &Regional) -> PageView<SearchView> {
    let title = cx.say("search-title");
    let root = &cx.site.portal.root;
    let page = Chrome::new(cx, title.clone(), title.clone()).crumbs(cx, &[root], None, &title);
    let few = root.all_villages().len() + root.walk().len() <= LISTED;
    let mut lists = Vec::new();
    if few || root.walk().len() <= LISTED {
        below(cx, region, root, few, &mut lists);
    } else if root.areas.len() <= LISTED {
        lists = areas_below(cx, root);
    } else {
        let places = listing::places(cx, region, root);
        lists = listing::links(cx, &places, &|part| listing::places_page(root, part), None);
    }
    // Villages right below the root lie in no area.
    if !few && !root.villages.is_empty() && root.areas.len() <= LISTED {
        let places = listing::places(cx, region, root);
        match listing::divided(root) {
            true => lists.extend(listing::links(cx, &places, &|part| listing::places_page(root, part), None)),
            false => lists.extend(places.iter().filter(|it| it.village().is_some()).map(|it| listing::link(cx, it))),
        }
    }
    let lists_title = cx.say(if few { "search-lists-all" } else { "search-lists-areas" });
    PageView { page, v: SearchView { search: search_box(cx, region), lists, lists_title } }
}

/// The box of a page in that language.
pub fn search_box(cx: &Cx, region: &Regional) -> SearchBox {
    let known = Known {
        made: region.search.get(cx.language()).cloned().unwrap_or_default(),
        base: cx.link("search.html").trim_end_matches("search.html").to_owned(),
        shared: cx.file("search/"),
        kinds: KINDS.iter().map(|(_, letter, key)| (*letter, cx.say(key))).collect(),
        words: WORDS.iter().map(|name| (*name, cx.say(&format!("search-{name}")))).collect(),
    };
    SearchBox {
        index: serde_json::to_string(&known).expect("words and numbers can be written as JSON"),
        root: "../".repeat(cx.from.matches('/').count()),
        without_script: cx.say("search-without-script"),
    }
}

/// The areas right below one, with how many villages each has.
pub fn areas_below(cx: &Cx, area: &Area) -> Vec<LinkView> {
    area.areas.iter().map(|area| area_link(cx, area)).collect()
}

fn area_link(cx: &Cx, area: &Area) -> LinkView {
    LinkView {
        href: cx.link(&format!("{}/index.html", area.path)),
        label: cx.name(&area.name),
        note: cx.tell("villages-count", &[("count", Arg::Count(area.all_villages().len() as u64))]),
    }
}

/// Areas in the order of the tree, and their villages where they are to be listed.
fn below(cx: &Cx, region: &Regional, area: &Area, villages: bool, out: &mut Vec<LinkView>) {
    if !area.path.is_empty() {
        out.push(area_link(cx, area));
    }
    if villages {
        out.extend(area.villages.iter().filter_map(|path| region.summary(path)).map(|summary| LinkView {
            href: cx.link(&format!("{}/index.html", summary.path)),
            label: cx.name(&summary.name),
            note: String::new(),
        }));
    }
    for inner in &area.areas {
        below(cx, region, inner, villages, out);
    }
}
