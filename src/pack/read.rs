//! Reads the packs that are compiled in. What cannot be read is a mistake of ours, found by the tests of this floor.

use crate::diag::{Findings, Words};
use crate::load::fields::{Fields, Reader};
use crate::load::node::{self, Data, Node};
use crate::measure::Currency;
use crate::source::{FileId, Files, SourceFile};

use super::{Account, Base, Chart, Deadline, Fraction, LawPack, Quorum, Version};

const THING: Words = Words { en: "a pack", zh: "规则包" };

/// A pack of the law.
pub(super) fn law(text: &'static str) -> LawPack {
    document(text, |reader, fields| {
        let versions = fields.opt("versions");
        Some(LawPack {
            name: kept(fields.need(reader, "name")?),
            title: words(reader, fields, "title")?,
            charts: list(reader, fields.opt("charts"), |_, node| Some(kept(node))),
            versions: list(reader, versions, version),
        })
    })
}

/// A chart of accounts.
pub(super) fn chart(text: &'static str) -> Chart {
    document(text, |reader, fields| {
        let digits = fields.need(reader, "digits").and_then(|node| reader.count(node))?;
        let mut accounts: Vec<Account> = list(reader, fields.opt("accounts"), account);
        accounts.sort_by_key(|account| account.code);
        Some(Chart {
            id: kept(fields.need(reader, "id")?),
            title: words(reader, fields, "title")?,
            source: words(reader, fields, "source")?,
            from: day(reader, fields.opt("from")),
            until: day(reader, fields.opt("until")),
            digits: digits.value as usize,
            accounts,
        })
    })
}

fn account(reader: &mut Reader, node: &Node) -> Option<Account> {
    map(reader, node, |reader, fields| {
        Some(Account {
            code: kept(fields.need(reader, "code")?),
            name: words(reader, fields, "name")?,
            class: fields.need(reader, "class").and_then(|node| reader.choice(node))?.value,
            balance: fields.need(reader, "balance").and_then(|node| reader.choice(node))?.value,
            uses: list(reader, fields.opt("uses"), |reader, node| Some(reader.choice(node)?.value)),
            unconfirmed: flag(reader, fields, "unconfirmed"),
        })
    })
}

fn version(reader: &mut Reader, node: &Node) -> Option<Version> {
    map(reader, node, |reader, fields| {
        let source = words(reader, fields, "source")?;
        Some(Version {
            id: kept(fields.need(reader, "id")?),
            source,
            from: day(reader, fields.opt("from")),
            until: day(reader, fields.opt("until")),
            quorums: list(reader, fields.opt("bodies"), |reader, node| quorum(reader, node, source)),
            deadlines: list(reader, fields.opt("deadlines"), |reader, node| deadline(reader, node, source)),
            smallest_group: fields.opt("smallest_group").and_then(|node| reader.count(node)).map(|it| it.value),
        })
    })
}

fn quorum(reader: &mut Reader, node: &Node, source: Words) -> Option<Quorum> {
    map(reader, node, |reader, fields| {
        Some(Quorum {
            body: fields.need(reader, "body").and_then(|node| reader.choice(node))?.value,
            present: fields.opt("present").map(fraction),
            of: fields.opt("of").map_or(Base::Eligible, base),
            households: fields.opt("households").map(fraction),
            adopt: fraction(fields.need(reader, "adopt")?),
            adopt_of: base(fields.need(reader, "adopt_of")?),
            article: words(reader, fields, "article")?,
            source,
            local: flag(reader, fields, "local"),
            unconfirmed: flag(reader, fields, "unconfirmed"),
        })
    })
}

fn deadline(reader: &mut Reader, node: &Node, source: Words) -> Option<Deadline> {
    map(reader, node, |reader, fields| {
        Some(Deadline {
            kind: fields.need(reader, "kind").and_then(|node| reader.choice(node))?.value,
            days: fields.need(reader, "days").and_then(|node| reader.count(node))?.value,
            article: words(reader, fields, "article")?,
            source,
            local: flag(reader, fields, "local"),
            unconfirmed: flag(reader, fields, "unconfirmed"),
        })
    })
}

/// Reads a whole document; stops the program with what is wrong where a pack cannot be read.
fn document<T>(text: &'static str, read: impl FnOnce(&mut Reader, &mut Fields) -> Option<T>) -> T {
    let mut files = Files::default();
    let file: FileId = files.add(SourceFile { path: "pack".to_owned(), text: text.to_owned() });
    let mut found = Findings::default();
    let languages = ["zh".to_owned(), "en".to_owned()];
    let currency = Currency::find("CNY").expect("the yuan is a currency of the standard");
    let node = node::parse(text, file, 0, &mut found);
    let mut reader = Reader { languages: &languages, currency, shift: 0, found: &mut found };
    let thing = node.and_then(|node| map(&mut reader, &node, read));
    let faults: Vec<String> = found
        .settle(&files)
        .iter()
        .map(|it| format!("{}: {}", it.place.line, it.say(&it.rule.message, crate::diag::Language::En)))
        .collect();
    assert!(faults.is_empty(), "a pack compiled into the program has faults: {}", faults.join("; "));
    thing.expect("a pack without findings has all its fields")
}

fn map<T>(reader: &mut Reader, node: &Node, read: impl FnOnce(&mut Reader, &mut Fields) -> Option<T>) -> Option<T> {
    let mut fields = reader.fields(node, THING)?;
    let thing = read(reader, &mut fields);
    fields.finish(reader);
    thing
}

fn list<T>(reader: &mut Reader, node: Option<&Node>, read: impl FnMut(&mut Reader, &Node) -> Option<T>) -> Vec<T> {
    let mut read = read;
    let Some(node) = node else { return Vec::new() };
    reader.items(node, THING).iter().filter_map(|item| read(reader, item)).collect()
}

/// Text in both languages of our messages.
fn words(reader: &mut Reader, fields: &mut Fields, name: &'static str) -> Option<Words> {
    let node = fields.need(reader, name)?;
    map(reader, node, |reader, fields| {
        Some(Words { en: kept(fields.need(reader, "en")?), zh: kept(fields.need(reader, "zh")?) })
    })
}

/// The characters of a value, kept as long as the program runs: packs are read once.
fn kept(node: &Node) -> &'static str {
    match &node.data {
        Data::Scalar { text, .. } => String::leak(text.clone().into_owned()),
        Data::List(_) | Data::Map(_) => "",
    }
}

fn fraction(node: &Node) -> Fraction {
    node.as_text().and_then(Fraction::parse).expect("a fraction of a pack reads `at least 2/3` or `more than 1/2`")
}

fn base(node: &Node) -> Base {
    match node.as_text() {
        Some("present") => Base::Present,
        Some("households") => Base::Households,
        Some("eligible") => Base::Eligible,
        _ => panic!("a base of a pack is `eligible`, `present` or `households`"),
    }
}

fn day(reader: &mut Reader, node: Option<&Node>) -> Option<chrono::NaiveDate> {
    node.and_then(|node| reader.date(node)).map(|date| date.value)
}

fn flag(reader: &mut Reader, fields: &mut Fields, name: &'static str) -> bool {
    fields.opt(name).and_then(|node| reader.flag(node)).unwrap_or(false)
}
