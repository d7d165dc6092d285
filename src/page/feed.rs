//! What a feed says: the newest of what a village, or all villages of an area, made known.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::changes::newest;
use super::{Arg, Cx, Regional, VillageCx, events};
use crate::aggregate::{Event, Figures};
use crate::measure::Money;
use crate::model::Area;

/// How many entries the feed of an area has.
const SHOWN: usize = 50;
/// The day from which this program names entries. It is part of their names (RFC 4151) and never changes.
const NAMED_SINCE: &str = "2026-01-01";

/// A feed in one language.
#[derive(Debug)]
pub struct Feed {
    /// Its own path in the site, its language included.
    pub path: String,
    /// Language tag.
    pub lang: String,
    /// Its name, which never changes: a URI that leads nowhere.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// The day of its newest entry.
    pub updated: NaiveDate,
    /// Its own public address, where that is known.
    pub own: String,
    /// The page of the same.
    pub page: String,
    /// The entries, newest first.
    pub entries: Vec<Entry>,
}

/// One entry.
#[derive(Debug)]
pub struct Entry {
    /// Its name, which never changes.
    pub id: String,
    /// What was made known.
    pub title: String,
    /// The day.
    pub updated: NaiveDate,
    /// The page that shows it.
    pub page: String,
    /// Where and when, in words.
    pub summary: String,
}

/// The feed of a village. `cx` is at the feed's own path.
pub fn village(cx: &Cx, of: &VillageCx) -> Feed {
    let village = &of.village.path;
    let name = cx.name(&of.village.name);
    let publisher = of.village.entities.first().map_or_else(|| name.clone(), |entity| cx.name(&entity.name));
    let entry = |event: &Event| entry(cx, village, event, cx.locale.date(event.date));
    feed(cx, village, &name, publisher, of.summary.events.iter().map(entry).collect())
}

/// The feed of an area: the newest of all its villages.
pub fn area(cx: &Cx, region: &Regional, area: &Area) -> Feed {
    let entries = newest(region, area, SHOWN).into_iter().map(|(village, event)| {
        let item = events::item_of(cx, village, event);
        let mut entry = entry(cx, &village.path, event, item.under);
        let named = [("village", Arg::Text(cx.name(&village.name).into())), ("what", Arg::Text(entry.title.into()))];
        entry.title = cx.tell("feed-entry-of", &named);
        entry
    });
    let name = cx.name(&area.name);
    let publisher = cx.site.portal.publisher.as_ref().map_or_else(|| name.clone(), |publisher| cx.name(publisher));
    feed(cx, &area.path, &name, publisher, entries.collect())
}

fn feed(cx: &Cx, place: &str, name: &str, author: String, entries: Vec<Entry>) -> Feed {
    let page = if place.is_empty() { "changes.html".to_owned() } else { format!("{place}/changes.html") };
    Feed {
        path: cx.from.clone(),
        lang: cx.locale.tag().to_owned(),
        id: uri(cx, &cx.from),
        title: cx.tell("feed-title", &[("place", Arg::Text(name.to_owned().into()))]),
        author,
        updated: entries.first().map_or(cx.site.as_of, |entry| entry.updated),
        own: cx.site.base_url.as_ref().map_or_else(String::new, |base| format!("{base}{}", cx.from)),
        page: address(cx, &page),
        entries,
    }
}

fn entry(cx: &Cx, village: &str, event: &Event, summary: String) -> Entry {
    let key = cx.site.layout.page(cx.language(), &format!("{village}/{}", event.key()));
    Entry {
        id: uri(cx, &key),
        title: events::title(cx, event),
        updated: event.date,
        page: address(cx, &events::page(village, event)),
        summary: match figures(cx, event) {
            Some(figures) => {
                let summary = cx.tell("sentence", &[("text", Arg::Text(summary.into()))]);
                format!("{summary}{}{figures}", cx.sentence_gap())
            }
            None => summary,
        },
    }
}

/// What the event comes to, as a sentence.
fn figures(cx: &Cx, event: &Event) -> Option<String> {
    let money = |minor: i64| Arg::Text(cx.locale.headline_text(Money(minor)).into());
    Some(match event.figures? {
        Figures::Accounts(came, went) => cx.tell("feed-accounts", &[("in", money(came)), ("out", money(went))]),
        Figures::Debt(amount) => cx.tell("feed-debt", &[("amount", money(amount))]),
        Figures::Votes(votes, present) => {
            let args = [("for", Arg::Count(votes.into())), ("present", Arg::Count(present.into()))];
            let said = cx.tell("notice-votes", &args);
            cx.tell("sentence", &[("text", Arg::Text(said.into()))])
        }
    })
}

/// A page of the same language: by its public address where that is known, else from the feed.
fn address(cx: &Cx, page: &str) -> String {
    match &cx.site.base_url {
        Some(base) => format!("{base}{}", cx.site.layout.page(cx.language(), page)),
        None => cx.link(page),
    }
}

/// A name for what stands under a key: a tag of the site's host (RFC 4151), or where there is none, a UUID made of the
/// key (RFC 9562, version 8).
fn uri(cx: &Cx, key: &str) -> String {
    let host = cx.site.base_url.as_deref().and_then(|base| base.split_once("://")).map(|(_, rest)| rest);
    match host.and_then(|rest| rest.split_once('/')) {
        Some((host, folder)) => {
            let host = host.rsplit('@').next().unwrap_or(host).split(':').next().unwrap_or(host).to_lowercase();
            format!("tag:{host},{NAMED_SINCE}:{}", plain(&format!("{folder}{key}")))
        }
        None => uuid(key),
    }
}

/// The key in the characters a URI may have: those of fields of a record may be any.
fn plain(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for byte in key.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte.into()),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

/// A UUID made of a key.
fn uuid(key: &str) -> String {
    let mut bytes: Vec<u8> = Sha256::digest(key.as_bytes()).iter().copied().take(16).collect();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::{plain, uuid};

    #[test]
    fn names_are_made_of_the_key_alone() {
        let name = uuid("a/b/debts/road/debt");
        assert_eq!(name, uuid("a/b/debts/road/debt"));
        assert_ne!(name, uuid("a/b/debts/road/result"));
        assert_eq!((name.len(), &name[23..24]), (45, "8"), "{name}");
        assert_eq!(plain("a/b/line 清/Q3"), "a/b/line%20%E6%B8%85/Q3");
    }
}
