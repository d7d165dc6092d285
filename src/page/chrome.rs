//! What surrounds every page: title, way back, tabs, languages, and the line that says where its figures come from.

use chrono::NaiveDate;
use icu::locale::{LanguageIdentifier, LocaleExpander};
use serde::Serialize;

use super::Arg;
use super::question::{self, Asks};
use super::table::{LinkView, escape};
use super::{Cx, VillageCx, names};
use crate::locale::Locale;
use crate::model::{Area, Text};
use crate::site::code::PageCode;
use crate::source::history::Commit;

/// The parts of a page that do not depend on its kind.
#[derive(Debug, Default, Serialize)]
pub struct Chrome {
    /// Language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the window.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The way to the site's root: `../../` or nothing.
    pub root: String,
    /// The home page in this language.
    pub home: String,
    /// The search page in this language.
    pub search: String,
    /// Title of the site.
    pub site: String,
    /// A line above everything, where the portal is an example.
    pub banner: String,
    /// The page at its public address, where that is known.
    pub canonical: String,
    /// The page in every language at its public address, and where readers of any other language are led.
    pub alternates: Vec<Alternate>,
    /// What a page says of itself where it is shared (Open Graph): its language with a region, `zh_CN`.
    pub locale: String,
    /// The other languages it is there in.
    pub other_locales: Vec<String>,
    /// The feed of the place it speaks of.
    pub feed: Option<LinkView>,
    /// The same for machines (JSON-LD): JSON without `<`.
    pub data: String,
    /// The page in every language.
    pub languages: Vec<LanguageLink>,
    /// The way back.
    pub crumbs: Vec<LinkView>,
    /// The heading.
    pub heading: String,
    /// The heading in the place's own language.
    pub heading_other: String,
    /// Tag of that language.
    pub heading_other_lang: String,
    /// The line under the heading: escaped HTML.
    pub sub: String,
    /// Name of the tabs.
    pub tabs_label: String,
    /// Tabs of a village.
    pub tabs: Vec<TabView>,
    /// Years to choose from.
    pub years: Vec<TabView>,
    /// The sentence that answers first: escaped HTML.
    pub lead: String,
    /// What is held back of what the page speaks of: escaped HTML.
    pub withheld: String,
    /// Where the figures come from: escaped HTML.
    pub provenance: String,
    /// How its blocks are asked about, on pages of a village.
    pub asks: Option<Asks>,
    /// Links of the foot.
    pub foot: Vec<LinkView>,
    /// Whether the page stands alone, without links, style or script: it does not know where the site is.
    pub bare: bool,
}

/// A page to be made: its place, its template, its view.
#[derive(Debug, Serialize)]
pub struct PageView<V: Serialize> {
    /// What all pages share.
    pub page: Chrome,
    /// What this page shows.
    pub v: V,
}

/// A page in one of the site's languages.
#[derive(Debug, Serialize)]
pub struct LanguageLink {
    /// Its tag.
    pub tag: String,
    /// Its own name.
    pub label: String,
    /// The way there.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// A page in a language at its public address.
#[derive(Debug, Serialize)]
pub struct Alternate {
    /// Language tag, or `x-default`.
    pub tag: String,
    /// The address.
    pub href: String,
}

/// A tab.
#[derive(Debug, Default, Serialize)]
pub struct TabView {
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub label: String,
    /// Whether it is this page.
    pub current: bool,
}

impl Chrome {
    /// The frame of a page: languages, home, root. Title and heading are the page's.
    pub fn new(cx: &Cx, title: impl Into<String>, heading: impl Into<String>) -> Chrome {
        let site = cx.site;
        let base = site.base_url.as_deref().unwrap_or("");
        let languages = site
            .locales
            .iter()
            .map(|locale| {
                let to = site.layout.page(locale.number(), &cx.path);
                let href = cx.file(&to);
                let label = locale.say("language-name").into_owned();
                LanguageLink { tag: locale.tag().to_owned(), label, href, current: locale.number() == cx.language() }
            })
            .collect();
        let title: String = title.into();
        Chrome {
            lang: cx.locale.tag().to_owned(),
            dir: cx.locale.direction(),
            description: title.clone(),
            title,
            root: cx.rooted.clone().unwrap_or_else(|| "../".repeat(cx.from.matches('/').count())),
            home: cx.link("index.html"),
            search: cx.link("search.html"),
            site: cx.name(&site.portal.title),
            banner: site.portal.banner.as_ref().map_or_else(String::new, |text| cx.name(text)),
            canonical: if base.is_empty() { String::new() } else { format!("{base}{}", cx.from) },
            alternates: alternates(cx, base),
            locale: with_region(cx.locale.tag()),
            other_locales: others(cx).map(|locale| with_region(locale.tag())).collect(),
            languages,
            heading: heading.into(),
            foot: vec![LinkView {
                href: cx.link("indicators/index.html"),
                label: cx.say("foot-indicators"),
                note: String::new(),
            }],
            ..Chrome::default()
        }
        .with_stand_pages(cx)
    }

    fn with_stand_pages(mut self, cx: &Cx) -> Chrome {
        for page in &cx.site.portal.pages {
            let title = page.title(cx.language());
            self.foot.push(LinkView {
                href: cx.link(&format!("{}.html", page.id)),
                label: title.to_owned(),
                note: String::new(),
            });
        }
        self
    }

    /// The feed of a place, an area's or a village's; the root has none in its path.
    pub fn fed_by(mut self, cx: &Cx, place: &str, name: &str) -> Chrome {
        let label = cx.tell("feed-title", &[("place", Arg::Text(name.to_owned().into()))]);
        self.feed = Some(LinkView { href: cx.link(&names::feed(place)), label, note: String::new() });
        self
    }

    /// The way back through the areas, and the page itself at the end.
    pub fn crumbs(mut self, cx: &Cx, above: &[&Area], last: Option<(&str, &str)>, here: &str) -> Chrome {
        for area in above {
            let page = if area.path.is_empty() { "index.html".to_owned() } else { format!("{}/index.html", area.path) };
            self.crumbs.push(LinkView { href: cx.link(&page), label: cx.name(&area.name), note: String::new() });
        }
        if let Some((page, label)) = last {
            self.crumbs.push(LinkView { href: cx.link(page), label: label.to_owned(), note: String::new() });
        }
        self.crumbs.push(LinkView { label: here.to_owned(), ..LinkView::default() });
        self
    }

    /// The name of a place in its own language, beside the heading in the page's.
    pub fn own_name(mut self, cx: &Cx, name: &Text) -> Chrome {
        if let (Some(own), true) = (name.get(0), cx.language() != 0 && name.get(cx.language()).is_some()) {
            self.heading_other = own.to_owned();
            self.heading_other_lang = cx.site.locales[0].tag().to_owned();
        }
        self
    }
}

/// The page in each language, and in the first for everybody else. Only public addresses may stand there, so there are
/// none where the site's is not known; nor where there is one language only.
fn alternates(cx: &Cx, base: &str) -> Vec<Alternate> {
    let locales = cx.site.locales;
    if base.is_empty() || locales.len() < 2 {
        return Vec::new();
    }
    let at = |number: usize| format!("{base}{}", cx.site.layout.page(number, &cx.path));
    let each = locales.iter().map(|it| Alternate { tag: it.tag().to_owned(), href: at(it.number()) });
    each.chain([Alternate { tag: "x-default".to_owned(), href: at(0) }]).collect()
}

fn others<'a>(cx: &Cx<'a>) -> impl Iterator<Item = &'a Locale> {
    let here = cx.language();
    cx.site.locales.iter().filter(move |locale| locale.number() != here)
}

/// A language with the region it is written for, as Open Graph asks for it: `zh_CN` for `zh`.
fn with_region(tag: &str) -> String {
    let Ok(mut locale) = tag.parse::<LanguageIdentifier>() else { return tag.to_owned() };
    LocaleExpander::new_common().maximize(&mut locale);
    let region = locale.region.map_or_else(String::new, |region| format!("_{region}"));
    format!("{}{region}", locale.language)
}

/// The pages of a village that have a tab, with the key of its words.
const TABS: [(&str, &str); 8] = [
    ("index", "tab-overview"),
    ("budget", "tab-budget"),
    ("debts", "tab-debts"),
    ("decisions", "tab-decisions"),
    ("duties", "tab-duties"),
    ("people", "tab-people"),
    ("trends", "tab-trends"),
    ("checks", "tab-checks"),
];

/// The frame of a village's page. `tab` names the tab it belongs to.
pub fn of_village(cx: &Cx, of: &VillageCx, tab: &str, title: &str, heading: &str) -> Chrome {
    let village = &of.village;
    let name = cx.name(&village.name);
    let overview = format!("{}/index.html", village.path);
    let is_overview = tab == "index";
    let mut chrome = Chrome::new(cx, if is_overview { title.to_owned() } else { format!("{title} – {name}") }, heading);
    chrome = if is_overview {
        chrome.crumbs(cx, &of.above, None, &name)
    } else if !tab.is_empty()
        && heading != cx.say(&format!("tab-{tab}"))
        && cx.path.matches('/').count() > village.path.matches('/').count() + 1
    {
        let list = format!("{}/{tab}.html", village.path);
        let label = cx.say(&format!("tab-{tab}"));
        let mut with = chrome.crumbs(cx, &of.above, Some((&overview, &name)), heading);
        let at = with.crumbs.len() - 1;
        with.crumbs.insert(at, LinkView { href: cx.link(&list), label, note: String::new() });
        with
    } else {
        chrome.crumbs(cx, &of.above, Some((&overview, &name)), heading)
    };
    chrome.withheld = super::held::of_village(cx, of);
    chrome = chrome.fed_by(cx, &village.path, &name);
    chrome.tabs_label = name;
    chrome.tabs = TABS
        .iter()
        .map(|(page, key)| TabView {
            href: cx.link(&format!("{}/{page}.html", village.path)),
            label: cx.say(key),
            current: *page == tab,
        })
        .collect();
    chrome
}

/// "Qinghe 清河村" for the line under a heading: the own name marked with its language.
pub fn village_name(cx: &Cx, name: &Text) -> String {
    let here = escape(&cx.name(name));
    match name.get(0) {
        Some(own) if cx.language() != 0 && name.get(cx.language()).is_some() => {
            format!("{here} <span lang=\"{}\">{}</span>", escape(cx.site.locales[0].tag()), escape(own))
        }
        _ => here,
    }
}

/// Where a page's figures come from: who published them, when, and the record with its commit.
pub fn provenance(cx: &Cx, of: &VillageCx, records: &[&str]) -> String {
    let publisher = of.village.entities.first().map_or_else(String::new, |entity| cx.name(&entity.name));
    let gap = cx.sentence_gap();
    let mut out = cx.rich("prov-published-by", &[("who", Arg::Text(publisher.into()))]);
    if let Some((date, commit, path)) = newest_change(cx, records) {
        let date = cx.locale.date(date);
        let record = match record_link(cx, path, Some(&commit.hash)) {
            Some(href) => format!("<a href=\"{}\"><code>{}</code></a>", escape(&href), escape(&commit.short)),
            None => format!("<code>{}</code>", escape(&commit.short)),
        };
        out.push_str(&gap);
        out.push_str(&cx.rich("prov-changed", &[("date", Arg::Text(date.into()))]));
        out.push_str(&gap);
        out.push_str(&cx.say("prov-record"));
        out.push_str(&gap);
        out.push_str(&record);
        out.push_str(&cx.say("full-stop"));
    }
    let named = match records {
        [] => String::new(),
        [one] => format!("<code>{}</code>", escape(one)),
        many => cx.tell("prov-records-count", &[("count", Arg::Count(many.len() as u64))]),
    };
    if !named.is_empty() {
        out.push_str(&gap);
        out.push_str(&cx.say("prov-from"));
        out.push_str(&gap);
        out.push_str(&named);
        out.push_str(&cx.say("full-stop"));
    }
    // Where records are held back because of errors, "no rule finds an error" would be untrue.
    if of.village.withheld.is_empty() {
        let found = of.village.warnings.len();
        let key = if found == 0 { "prov-checked" } else { "prov-checked-found" };
        out.push_str(&gap);
        out.push_str(&cx.rich(key, &[("count", Arg::Count(found as u64))]));
    }
    let href = cx.link(&format!("{}/checks.html", of.village.path));
    out.push_str(&format!("{gap}{}{gap}", page_code(cx)));
    out.push_str(&format!("<a href=\"{}\">{}</a>", escape(&href), escape(&cx.say("checks-link"))));
    let (href, words) = (question::href(cx, of.village), cx.say("ask-link"));
    out.push_str(&format!(" <a class=\"noprint\" href=\"{}\">{}</a>", escape(&href), escape(&words)));
    out
}

/// The newest commit that touched any of these records: its day, itself, the record.
pub fn newest_change<'a>(cx: &'a Cx, records: &[&'a str]) -> Option<(NaiveDate, &'a Commit, &'a str)> {
    records
        .iter()
        .filter_map(|path| cx.site.history.last_change(path).map(|commit| (commit.date, commit, *path)))
        .max_by_key(|(date, commit, _)| (*date, commit.hash.clone()))
}

/// The code of this page, in words: what somebody who has it on paper types into the search. Escaped HTML.
pub fn page_code(cx: &Cx) -> String {
    let code = PageCode::of(&cx.path).to_string();
    cx.rich("page-code", &[("code", Arg::Text(code.into()))])
}

/// The address of a commit in the portal's repository; `None` without a repository.
pub fn commit_link(cx: &Cx, commit: &str) -> Option<String> {
    let repository = cx.site.portal.repository.as_deref()?.trim_end_matches('/');
    let middle = if repository.contains("gitlab") { "-/commit" } else { "commit" };
    Some(format!("{repository}/{middle}/{commit}"))
}

/// The address of a record in the portal's repository, at a commit; `None` without a repository.
pub fn record_link(cx: &Cx, path: &str, commit: Option<&str>) -> Option<String> {
    let repository = cx.site.portal.repository.as_deref()?.trim_end_matches('/');
    let prefix = cx.site.history.prefix();
    let at = commit.unwrap_or("HEAD");
    let middle = if repository.contains("gitlab") {
        format!("-/blob/{at}")
    } else if repository.contains("github") {
        format!("blob/{at}")
    } else {
        format!("src/commit/{at}")
    };
    Some(format!("{repository}/{middle}/{prefix}{path}"))
}
