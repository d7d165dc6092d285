//! `portal.yaml`: the whole site.

use unic_langid::LanguageIdentifier;

use crate::diag::{Findings, Words};
use crate::load::fields::Reader;
use crate::load::node::{Data, Node};
use crate::load::{nearest, rules};
use crate::measure::Currency;
use crate::model::portal::{Level, PersonBase, PlaceCode};
use crate::model::threshold::OwnNumber;
use crate::model::{Choice, Text, Threshold};
use crate::source::{Span, Spanned};

use super::{code, common, unit};

/// What `portal.yaml` says.
#[derive(Debug)]
pub struct PortalRecord {
    /// Title of the site.
    pub title: Text,
    /// Name of the place the root is, where the title is more than that.
    pub name: Option<Text>,
    /// A line above every page, such as "example with invented data".
    pub banner: Option<Text>,
    /// Who publishes.
    pub publisher: Option<Text>,
    /// Who to ask.
    pub contact: Option<Text>,
    /// Licence of the data.
    pub licence: Option<String>,
    /// Level of the root.
    pub level: Level,
    /// Code of the root.
    pub code: Option<PlaceCode>,
    /// Public address.
    pub base_url: Option<String>,
    /// Languages.
    pub languages: Vec<String>,
    /// Currency.
    pub currency: Currency,
    /// Rule packs.
    pub packs: Vec<Spanned<String>>,
    /// Base of per-person figures.
    pub per_person: PersonBase,
    /// Thresholds.
    pub thresholds: Vec<OwnNumber>,
    /// Repository of the records.
    pub repository: Option<String>,
}

const WHAT: Words = Words { en: "portal", zh: "门户" };
const DEFAULT: Currency = Currency { code: "CNY", decimals: 2 };

/// Reads the portal's record; `None` where its languages or its currency cannot be used.
pub fn read(node: &Node, found: &mut Findings) -> Option<PortalRecord> {
    // Languages and currency come first: everything else is read by them.
    let mut first = Reader { languages: &[], currency: DEFAULT, shift: 0, found };
    let mut fields = first.fields(node, WHAT)?;
    let languages = fields.need(&mut first, "languages").map(|node| languages(&mut first, node)).unwrap_or_default();
    let currency = fields.need(&mut first, "currency").and_then(|node| currency(&mut first, node));
    let mut reader = Reader { languages: &languages, currency: currency.unwrap_or(DEFAULT), shift: 0, found };
    let reader = &mut reader;
    unit(reader, &mut fields);
    let title = fields.need(reader, "title").and_then(|node| reader.text(node));
    let level = fields.need(reader, "level").and_then(|node| reader.choice(node));
    let name = fields.opt("name").and_then(|node| reader.text(node));
    let banner = fields.opt("banner").and_then(|node| reader.text(node));
    let publisher = fields.opt("publisher").and_then(|node| reader.text(node));
    let contact = fields.opt("contact").and_then(|node| reader.text(node));
    let licence = fields.opt("licence").and_then(|node| reader.line(node)).map(|text| text.value);
    let code = fields.opt("code").and_then(|node| code(reader, node));
    let base_url = fields.opt("base_url").and_then(|node| url(reader, node));
    let repository = fields.opt("repository").and_then(|node| url(reader, node));
    let node = fields.opt("packs");
    let packs = reader.list(node, Words { en: "the packs", zh: "规则包" }, |reader, node| reader.id(node));
    let per_person = fields.opt("per_person").and_then(|node| reader.choice(node));
    let thresholds = fields.opt("thresholds").map(|node| thresholds(reader, node)).unwrap_or_default();
    common(reader, &mut fields);
    fields.finish(reader);
    if languages.is_empty() {
        return None;
    }
    Some(PortalRecord {
        // Without a title, which was reported, the rest can be judged all the same.
        title: title.unwrap_or_else(|| Text::empty(Span::NONE)),
        name,
        banner,
        publisher,
        contact,
        licence,
        level: level.map_or(Level::County, |level| level.value),
        code,
        base_url: base_url.map(|url| format!("{}/", url.trim_end_matches('/'))),
        currency: currency?,
        packs,
        per_person: per_person.map_or(PersonBase::Resident, |base| base.value),
        thresholds,
        repository,
        languages,
    })
}

/// The languages; empty where one of them cannot be used, because every text is read by them.
fn languages(reader: &mut Reader, node: &Node) -> Vec<String> {
    let mut out: Vec<Spanned<String>> = Vec::new();
    let mut faulty = false;
    let items = reader.items(node, Words { en: "the languages", zh: "语言" });
    for item in items {
        let Some(tag) = reader.line(item) else {
            faulty = true;
            continue;
        };
        let first = out.iter().find(|known| known.value == tag.value).map(|known| known.span);
        // `english` would be well-formed: a language nobody has registered yet.
        let known = tag.parse::<LanguageIdentifier>().ok().filter(|tag| tag.language.as_str().len() <= 3);
        let written = known.map(|tag| tag.to_string());
        let (what, help) = match (&first, &written) {
            (Some(_), _) => (
                Words { en: "stands twice among the languages", zh: "在语言列表中出现两次" },
                Words { en: "keep one of the two", zh: "只保留一处" },
            ),
            (None, Some(written)) if *written == tag.value => {
                out.push(tag);
                continue;
            }
            (None, Some(_)) => (
                Words { en: "is not written as language tags are", zh: "不是语言代码的规范写法" },
                Words { en: "write `{instead}`", zh: "请写 `{instead}`" },
            ),
            (None, None) => (
                Words { en: "is not a language tag", zh: "不是语言代码" },
                Words {
                    en: "write tags such as `zh`, `en`, `ug-Arab`", zh: "写语言代码，例如 `zh`、`en`、`ug-Arab`"
                },
            ),
        };
        faulty = true;
        reader
            .found
            .report(&rules::BAD_LANGUAGE, item.span)
            .also(first.unwrap_or(Span::NONE), Words { en: "it stands here first", zh: "第一次写在这里" })
            .with("tag", tag.value)
            .with("what", what)
            .with("help", help)
            .with("instead", written.unwrap_or_default());
    }
    if items.is_empty() && matches!(node.data, Data::List(_)) {
        let expected = Words { en: "at least one language", zh: "至少一种语言" };
        reader.wrong(node, expected, "write `[zh]` or `[zh, en]`", "写 `[zh]` 或 `[zh, en]`");
    }
    if faulty { Vec::new() } else { out.into_iter().map(|tag| tag.value).collect() }
}

fn currency(reader: &mut Reader, node: &Node) -> Option<Currency> {
    let text = reader.line(node)?;
    let found = Currency::find(&text);
    if found.is_none() {
        let codes: Vec<&str> = Currency::codes().collect();
        // RMB is no code of the standard, and one letter away from the rouble's.
        let near = if text.value == "RMB" { "CNY" } else { nearest(&text, &codes).unwrap_or("CNY") }.to_owned();
        reader
            .found
            .report(&rules::UNKNOWN_FIELD, node.span)
            .with("what", Words { en: "the currency", zh: "币种" })
            .with("name", text.value)
            .with("nearest", Words { en: "not a code of ISO 4217", zh: "不是ISO 4217代码" })
            .with("near", near)
            .with(
                "help",
                Words {
                    en: "write the three letters of ISO 4217, such as `{near}`",
                    zh: "写ISO 4217的三个字母，例如 `{near}`",
                },
            );
    }
    found
}

/// An address of the web. Blanks and quotes would end the link it becomes.
fn url(reader: &mut Reader, node: &Node) -> Option<String> {
    let text = reader.line(node)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let usable = rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest.contains(|ch: char| ch.is_whitespace() || matches!(ch, '"' | '<' | '>' | '\\' | '`'))
    });
    if !usable {
        let expected = Words { en: "a web address", zh: "网址" };
        let en = "begin with https:// and the name of the server, such as `https://accounts.example.org/`";
        reader.wrong(node, expected, en, "以 https:// 和服务器名开头，例如 `https://accounts.example.org/`");
        return None;
    }
    Some(text.value)
}

/// The numbers a portal sets for itself, by name.
fn thresholds(reader: &mut Reader, node: &Node) -> Vec<OwnNumber> {
    let mut out = Vec::new();
    let Some(mut fields) = reader.fields(node, Words { en: "thresholds", zh: "限额" }) else { return out };
    for (word, name) in Threshold::ALL {
        let value = fields.opt(word).and_then(|node| reader.number(node, name.kind()));
        out.extend(value.map(|value| OwnNumber { name: *name, value: value.value, span: value.span }));
    }
    fields.finish(reader);
    out
}
