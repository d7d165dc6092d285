//! Reads a pack or a chart, those compiled in and those of a portal alike. What a file leaves out it takes from the pack
//! it extends; what it names again it replaces.

use std::sync::Arc;

use crate::diag::{Citation, Phrase, Words};
use crate::load::fields::{Fields, Reader};
use crate::load::node::{Data, Node};
use crate::model::Threshold;
use crate::source::Spanned;

use super::law::{MatterList, NamedNumber, PostList, Signature};
use super::{Account, Base, Chart, LawPack, Quorum, Version, yardstick};

const PACK: Words = Words { en: "rule pack", zh: "规则包" };
const CHART: Words = Words { en: "chart of accounts", zh: "科目表" };
const TEXT: Words = Words { en: "text of the law", zh: "法规文本" };
pub(super) const ENTRY: Words = Words { en: "entry of the pack", zh: "规则包条目" };
const LIST: Words = Words { en: "the entries", zh: "条目" };
const ACCOUNT: Words = Words { en: "account", zh: "科目" };

/// A pack of the law, over the pack it extends.
pub(super) fn law(reader: &mut Reader, node: &Node, base: Option<&LawPack>) -> Option<LawPack> {
    let mut fields = reader.fields(node, PACK)?;
    let name = fields.need(reader, "name").and_then(|node| reader.id(node));
    fields.opt("extends");
    let title = phrase_or(reader, &mut fields, "title", base.map(|base| &base.title));
    let charts = fields.opt("charts");
    let mut charts = reader.list(charts, LIST, |reader, node| Some(reader.id(node)?.value));
    charts.extend(base.iter().flat_map(|base| base.charts.iter().cloned()));
    let versions = fields.opt("versions");
    let pack = name.as_ref().map_or("", |name| name.value.as_str());
    let mut versions = reader.list(versions, LIST, |reader, node| version(reader, node, pack, base));
    fields.finish(reader);
    for theirs in base.iter().flat_map(|base| &base.versions) {
        if versions.iter().all(|own| own.id != theirs.id) {
            versions.push(theirs.clone());
        }
    }
    Some(LawPack { name: name?.value, title: title?, charts, versions })
}

fn version(reader: &mut Reader, node: &Node, pack: &str, base: Option<&LawPack>) -> Option<Version> {
    let mut fields = reader.fields(node, TEXT)?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    let base = id.as_ref().and_then(|id| base?.versions.iter().find(|it| it.id == id.value));
    let source = phrase_or(reader, &mut fields, "source", base.map(|base| &base.source));
    let (from, until) = days(reader, &mut fields);
    let about = About {
        source: source.clone().unwrap_or_else(|| Phrase::same("")),
        pack: pack.into(),
        version: id.as_ref().map_or("", |id| id.value.as_str()).into(),
    };
    let bodies = fields.opt("bodies");
    let mut quorums = reader.list(bodies, LIST, |reader, node| quorum(reader, node, &about));
    let thresholds = fields.opt("thresholds");
    let mut numbers = reader.list(thresholds, LIST, |reader, node| number(reader, node, &about));
    let matters = fields.opt("matters");
    let mut matters = reader.list(matters, LIST, |reader, node| matter_list(reader, node, &about));
    let signatures = fields.opt("signatures");
    let mut signatures = reader.list(signatures, LIST, |reader, node| signature(reader, node, &about));
    let posts = fields.opt("posts");
    let mut posts = reader.list(posts, LIST, |reader, node| post_list(reader, node, &about));
    let mut yardsticks = fields.list(reader, "yardsticks", LIST, |reader, node| yardstick::read(reader, node, &about));
    fields.finish(reader);
    if let Some(base) = base {
        // A list of signatures is one thing: who names some names them all.
        if signatures.is_empty() {
            signatures.clone_from(&base.signatures);
        }
        add_others(&mut quorums, &base.quorums, |own, other| own.body == other.body);
        add_others(&mut numbers, &base.numbers, |own, other| own.name == other.name);
        add_others(&mut matters, &base.matters, |own, other| own.reserve == other.reserve);
        add_others(&mut posts, &base.posts, |own, other| own.restriction == other.restriction);
        add_others(&mut yardsticks, &base.yardsticks, |own, other| own.of == other.of);
    }
    Some(Version {
        id: id?.value,
        source: source?,
        from: from.or(base.and_then(|base| base.from)),
        until: until.or(base.and_then(|base| base.until)),
        quorums,
        numbers,
        matters,
        signatures,
        posts,
        yardsticks,
    })
}

/// Adds what the base says and the file does not say again.
fn add_others<T: Clone>(own: &mut Vec<T>, base: &[T], same: fn(&T, &T) -> bool) {
    let others: Vec<T> = base.iter().filter(|other| !own.iter().any(|own| same(own, other))).cloned().collect();
    own.extend(others);
}

/// The text an entry stands in.
pub(super) struct About {
    source: Phrase,
    pack: Arc<str>,
    version: Arc<str>,
}

/// Article, source where it is another than the text's own, and how far to trust the number.
pub(super) fn citation(reader: &mut Reader, fields: &mut Fields, about: &About) -> Option<Arc<Citation>> {
    let article = phrase_or(reader, fields, "article", None);
    let source = fields.opt("source").and_then(|node| phrase(reader, node));
    Some(Arc::new(Citation {
        article: article?,
        source: source.unwrap_or_else(|| about.source.clone()),
        pack: Arc::clone(&about.pack),
        version: Arc::clone(&about.version),
        local: flag(reader, fields, "local"),
        unconfirmed: flag(reader, fields, "unconfirmed"),
    }))
}

fn quorum(reader: &mut Reader, node: &Node, about: &About) -> Option<Quorum> {
    let mut fields = reader.fields(node, ENTRY)?;
    let body = fields.need(reader, "body").and_then(|node| reader.choice(node));
    let present = fields.opt("present").and_then(|node| reader.fraction(node));
    let of = fields.opt("of").and_then(|node| reader.choice(node));
    let households = fields.opt("households").and_then(|node| reader.fraction(node));
    let adopt = fields.need(reader, "adopt").and_then(|node| reader.fraction(node));
    let adopt_of = fields.need(reader, "adopt_of").and_then(|node| reader.choice(node));
    let law = citation(reader, &mut fields, about);
    fields.finish(reader);
    Some(Quorum {
        body: body?.value,
        present: present.map(|it| it.value),
        of: of.map_or(Base::Eligible, |it| it.value),
        households: households.map(|it| it.value),
        adopt: adopt?.value,
        adopt_of: adopt_of?.value,
        law: law?,
    })
}

fn number(reader: &mut Reader, node: &Node, about: &About) -> Option<NamedNumber> {
    let mut fields = reader.fields(node, ENTRY)?;
    let name = fields.need(reader, "name").and_then(|node| reader.choice::<Threshold>(node));
    let kind = name.map(|name| name.value.kind());
    let value = kind.and_then(|kind| {
        let node = fields.need(reader, kind.field())?;
        reader.number(node, kind)
    });
    let (from, until) = days(reader, &mut fields);
    let law = citation(reader, &mut fields, about);
    // Without a name, which was reported, nobody knows what the value should be.
    if name.is_some() {
        fields.finish(reader);
    }
    Some(NamedNumber { name: name?.value, value: value?.value, currency: reader.currency, from, until, law: law? })
}

fn matter_list(reader: &mut Reader, node: &Node, about: &About) -> Option<MatterList> {
    let mut fields = reader.fields(node, ENTRY)?;
    let reserve = fields.need(reader, "reserve").and_then(|node| reader.choice(node));
    let matters = fields.need(reader, "matters");
    let matters = reader.list(matters, LIST, |reader, node| Some(reader.choice(node)?.value));
    let law = citation(reader, &mut fields, about);
    fields.finish(reader);
    Some(MatterList { reserve: reserve?.value, matters, law: law? })
}

fn signature(reader: &mut Reader, node: &Node, about: &About) -> Option<Signature> {
    let mut fields = reader.fields(node, ENTRY)?;
    let of = fields.need(reader, "of").and_then(|node| reader.choice(node));
    let label = phrase_or(reader, &mut fields, "label", None);
    let one_of = fields.need(reader, "one_of");
    let one_of = reader.list(one_of, LIST, |reader, node| Some(reader.choice(node)?.value));
    let law = citation(reader, &mut fields, about);
    fields.finish(reader);
    Some(Signature { of: of?.value, label: label?, one_of, law: law? })
}

fn post_list(reader: &mut Reader, node: &Node, about: &About) -> Option<PostList> {
    let mut fields = reader.fields(node, ENTRY)?;
    let restriction = fields.must(reader, "restriction", Reader::choice);
    let posts = fields.must_list(reader, "posts", LIST, |reader, node| Some(reader.choice(node)?.value));
    let others = fields.list(reader, "others", LIST, |reader, node| Some(reader.choice(node)?.value));
    let law = citation(reader, &mut fields, about);
    fields.finish(reader);
    Some(PostList { restriction: restriction?.value, posts, others, law: law? })
}

/// A chart of accounts, over the chart it extends.
pub(super) fn chart(reader: &mut Reader, node: &Node, base: Option<&Chart>) -> Option<Chart> {
    let mut fields = reader.fields(node, CHART)?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    fields.opt("extends");
    let title = phrase_or(reader, &mut fields, "title", base.map(|base| &base.title));
    let source = phrase_or(reader, &mut fields, "source", base.map(|base| &base.source));
    let (from, until) = days(reader, &mut fields);
    let digits = match base {
        Some(base) => fields.opt("digits").map_or(Some(base.digits), |node| Some(reader.count(node)?.value as usize)),
        None => fields.need(reader, "digits").and_then(|node| Some(reader.count(node)?.value as usize)),
    };
    let list = fields.opt("accounts");
    let mut accounts = reader.list(list, ACCOUNT, account);
    fields.finish(reader);
    if let Some(base) = base {
        add_others(&mut accounts, &base.accounts, |own, other| own.code == other.code);
    }
    accounts.sort_by(|left, right| left.code.cmp(&right.code));
    Some(Chart {
        id: id?.value,
        title: title?,
        source: source?,
        from: from.or(base.and_then(|base| base.from)),
        until: until.or(base.and_then(|base| base.until)),
        digits: digits?,
        accounts,
    })
}

fn account(reader: &mut Reader, node: &Node) -> Option<Account> {
    let mut fields = reader.fields(node, ACCOUNT)?;
    let code = fields.need(reader, "code").and_then(|node| reader.line(node));
    let name = phrase_or(reader, &mut fields, "name", None);
    let class = fields.need(reader, "class").and_then(|node| reader.choice(node));
    let balance = fields.need(reader, "balance").and_then(|node| reader.choice(node));
    let lessens = fields.opt("lessens").and_then(|node| reader.line(node)).map(|code| code.value);
    let lines = fields.opt("lines");
    let lines = reader.list(lines, LIST, |reader, node| Some(reader.choice(node)?.value));
    let uses = fields.opt("uses");
    let uses = reader.list(uses, LIST, |reader, node| Some(reader.choice(node)?.value));
    let unconfirmed = flag(reader, &mut fields, "unconfirmed");
    fields.finish(reader);
    Some(Account {
        code: code?.value,
        name: name?,
        class: class?.value,
        balance: balance?.value,
        lessens,
        lines,
        uses,
        unconfirmed,
    })
}

/// First and last day; a last day before the first is reported.
fn days(reader: &mut Reader, fields: &mut Fields) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    let from = fields.opt("from").and_then(|node| reader.date(node));
    let last = fields.opt("until");
    let until = last.and_then(|node| reader.date(node));
    if let (Some(from), Some(until), Some(node)) = (from, until, last)
        && until.value < from.value
    {
        let expected = Words { en: "a day on or after `from`", zh: "不早于 `from` 的日期" };
        reader.wrong(node, expected, "correct one of the two days", "请更正其中一个日期");
    }
    let day = |date: Option<Spanned<chrono::NaiveDate>>| date.map(|date| date.value);
    (day(from), day(until))
}

/// Text in both languages of our messages: a field that must be there, unless the base says it.
pub(super) fn phrase_or(
    reader: &mut Reader,
    fields: &mut Fields,
    name: &'static str,
    base: Option<&Phrase>,
) -> Option<Phrase> {
    match base {
        Some(base) => match fields.opt(name) {
            Some(node) => phrase(reader, node),
            None => Some(base.clone()),
        },
        None => fields.need(reader, name).and_then(|node| phrase(reader, node)),
    }
}

/// Text by language, or one text for both.
fn phrase(reader: &mut Reader, node: &Node) -> Option<Phrase> {
    if let Data::Scalar { .. } = node.data {
        return reader.line(node).map(|text| Phrase::same(&text.value));
    }
    let mut fields = reader.fields(node, Words { en: "text by language", zh: "分语言的文字" })?;
    let mut text = |name: &'static str| {
        let node = fields.need(reader, name);
        node.and_then(|node| reader.line(node)).map(|text| text.value)
    };
    let (zh, en) = (text("zh"), text("en"));
    fields.finish(reader);
    Some(Phrase { en: en?.into(), zh: zh?.into() })
}

fn flag(reader: &mut Reader, fields: &mut Fields, name: &'static str) -> bool {
    fields.opt(name).and_then(|node| reader.flag(node)).unwrap_or(false)
}
