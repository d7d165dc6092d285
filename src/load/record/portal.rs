//! `portal.yaml`: the whole site.

use unic_langid::LanguageIdentifier;

use crate::diag::{Findings, Words};
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::{nearest, rules};
use crate::measure::{Currency, Ratio};
use crate::model::Text;
use crate::model::portal::{Level, PersonBase, PlaceCode, Thresholds};
use crate::source::Spanned;

use super::{code, common};

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
    pub thresholds: Thresholds,
    /// Repository of the records.
    pub repository: Option<String>,
}

const WHAT: Words = Words { en: "portal", zh: "门户" };
const DEFAULT: Currency = Currency { code: "CNY", decimals: 2 };

/// Reads the portal's record; `None` where its languages, its currency or its title cannot be used.
pub fn read(node: &Node, found: &mut Findings) -> Option<PortalRecord> {
    // Languages and currency come first: everything else is read by them.
    let mut first = Reader { languages: &[], currency: DEFAULT, shift: 0, found };
    let mut fields = first.fields(node, WHAT)?;
    let languages = fields.need(&mut first, "languages").map(|node| languages(&mut first, node)).unwrap_or_default();
    let currency = fields.need(&mut first, "currency").and_then(|node| currency(&mut first, node));
    let mut reader = Reader { languages: &languages, currency: currency.unwrap_or(DEFAULT), shift: 0, found };
    let reader = &mut reader;
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
        title: title?,
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

fn languages(reader: &mut Reader, node: &Node) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for item in reader.items(node, Words { en: "`languages`", zh: "`languages`" }) {
        let Some(tag) = reader.line(item) else { continue };
        let usable = tag.parse::<LanguageIdentifier>().is_ok()
            && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !usable || out.contains(&tag.value) {
            reader.wrong(
                item,
                Words { en: "the language", zh: "语言" },
                Words { en: "a language tag that is not listed yet", zh: "尚未列出的语言代码" },
                "write tags such as `zh`, `en`, `ug-Arab`, each once",
                "写语言代码，例如 `zh`、`en`、`ug-Arab`，每个只写一次",
            );
            continue;
        }
        out.push(tag.value);
    }
    out
}

fn currency(reader: &mut Reader, node: &Node) -> Option<Currency> {
    let text = reader.line(node)?;
    let found = Currency::find(&text);
    if found.is_none() {
        let codes: Vec<&str> = Currency::codes().collect();
        let near = nearest(&text, &codes).unwrap_or("CNY").to_owned();
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

fn url(reader: &mut Reader, node: &Node) -> Option<String> {
    let text = reader.line(node)?;
    if text.starts_with("https://") || text.starts_with("http://") {
        return Some(text.value);
    }
    reader.wrong(
        node,
        Words { en: "the address", zh: "网址" },
        Words { en: "a web address", zh: "网址" },
        "begin with https://",
        "以 https:// 开头",
    );
    None
}

fn thresholds(reader: &mut Reader, node: &Node) -> Thresholds {
    let mut out = Thresholds::default();
    let Some(mut fields) = reader.fields(node, Words { en: "thresholds", zh: "限额" }) else { return out };
    out.major_spend = fields.opt("major_spend").and_then(|node| reader.money(node)).map(|money| money.value);
    out.tender = fields.opt("tender").and_then(|node| reader.money(node)).map(|money| money.value);
    let share = |reader: &mut Reader, node: &Node| reader.percent(node).map(|share| Ratio::new(share.value, 1_000_000));
    out.other_share = fields.opt("other_share").and_then(|node| share(reader, node));
    out.yoy_jump = fields.opt("yoy_jump").and_then(|node| share(reader, node));
    fields.finish(reader);
    out
}
