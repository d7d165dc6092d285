//! What each kind of record file may say. A further kind is a file here and a line in [`super::village`].

pub mod allow;
pub mod area;
pub mod asset;
pub mod budget;
pub mod contract;
pub mod debt;
pub mod decision;
pub mod duty;
pub mod oversight;
pub mod page;
pub mod party;
pub mod people;
pub mod portal;
pub mod prose;
pub mod statement;
pub mod subsidy;
pub mod transaction;
pub mod village;

use std::collections::BTreeMap;

use crate::choice;
use crate::diag::Words;
use crate::load::fields::{Fields, Reader};
use crate::load::node::{Data, Node};
use crate::load::rules;
use crate::measure::Year;
use crate::model::Figure;
use crate::model::budget::Correction;
use crate::model::portal::PlaceCode;
use crate::source::Spanned;

/// Fields that every record may carry. Those the model has no place for are read for their faults and let go.
pub fn common(reader: &mut Reader, fields: &mut Fields) -> Vec<Correction> {
    if let Some(node) = fields.opt("source")
        && let Some(mut source) = reader.fields(node, Words { en: "source", zh: "来源" })
    {
        for name in ["document", "issuer", "url"] {
            if let Some(node) = source.opt(name) {
                reader.text(node);
            }
        }
        for name in ["number", "sha256"] {
            if let Some(node) = source.opt(name) {
                reader.line(node);
            }
        }
        source.finish(reader);
    }
    if let Some(node) = fields.opt("visibility")
        && let Some(asked) = reader.choice::<Visibility>(node)
        && asked.value != Visibility::Public
    {
        // Nothing on the way to the page hides a record yet: better to stop than to publish it all the same.
        reader.found.report(&rules::NOT_HONOURED, asked.span);
    }
    for name in ["withheld_reason", "notes"] {
        if let Some(node) = fields.opt(name) {
            reader.text(node);
        }
    }
    let node = fields.opt("corrections");
    reader.list(node, Words { en: "the corrections", zh: "更正" }, correction)
}

choice! {
    /// How much of a record may be shown.
    Visibility {
        /// All of it.
        Public = "public",
        /// With names masked.
        Masked = "masked",
        /// None of it.
        Withheld = "withheld",
    }
}

choice! {
    /// What the amounts of a file are counted in.
    Unit {
        /// Whole units of the currency.
        Yuan = "yuan",
        /// Ten thousands of them: 万元.
        Wan = "wan",
    }
}

fn correction(reader: &mut Reader, node: &Node) -> Option<Correction> {
    let mut fields = reader.fields(node, Words { en: "correction", zh: "更正" })?;
    let date = fields.need(reader, "date").and_then(|node| reader.date(node));
    let field = fields.need(reader, "field").and_then(|node| reader.line(node));
    let old = fields.opt("old").and_then(|node| reader.line(node));
    let new = fields.opt("new").and_then(|node| reader.line(node));
    let reason = fields.need(reader, "reason").and_then(|node| reader.text(node));
    let approved_by = fields.opt("approved_by").and_then(|node| reader.line(node));
    fields.finish(reader);
    Some(Correction { date: date?, field: field?, old, new, reason: reason?, approved_by })
}

/// A record that is a list of things under one name: `contracts: […]`.
pub fn listed<'r, 'n, 't, T>(
    reader: &mut Reader<'r>,
    node: &'n Node<'t>,
    name: &'static str,
    what: Words,
    read: impl FnMut(&mut Reader<'r>, &'n Node<'t>) -> Option<T>,
) -> Vec<T> {
    let Some(mut fields) = reader.fields(node, what) else { return Vec::new() };
    unit(reader, &mut fields);
    let list = fields.must_list(reader, name, what, read);
    common(reader, &mut fields);
    fields.get(reader, "published_on", Reader::date);
    fields.finish(reader);
    list
}

/// Reports a record whose file is not called by its year.
pub fn year_file(reader: &mut Reader, year: &Spanned<Year>, id: &str) {
    if id != year.value.to_string() {
        reader
            .found
            .report(&rules::FILE_NAME, year.span)
            .with("file", format!("{id}.yaml"))
            .with("expected", format!("{}.yaml", year.value));
    }
}

/// Amounts by year: `{2023: 12000, 2024: 12000}`.
pub fn by_year(reader: &mut Reader, node: &Node) -> Option<BTreeMap<Year, Figure>> {
    let mut out = BTreeMap::new();
    for (key, value) in reader.entries(node, Words { en: "amounts by year", zh: "各年金额" }) {
        if let Some(year) = reader.year_key(key) {
            out.insert(year.value, reader.figure(value));
        }
    }
    Some(out)
}

/// An official code: `{system, year, value}`.
pub fn code(reader: &mut Reader, node: &Node) -> Option<PlaceCode> {
    if let Data::Scalar { .. } = node.data {
        let expected = Words { en: "the code with its list and its year", zh: "代码及其所属代码表和年份" };
        let (en, zh) = (
            "write `{system: nbs-12, year: 2024, value: \"…\"}`, or `system: gb-2260` for six digits",
            "写成 `{system: nbs-12, year: 2024, value: \"…\"}`；六位代码写 `system: gb-2260`",
        );
        reader.wrong(node, expected, en, zh);
        return None;
    }
    let mut fields = reader.fields(node, Words { en: "code", zh: "代码" })?;
    let system = fields.need(reader, "system").and_then(|node| reader.choice(node));
    let year = fields.need(reader, "year").and_then(|node| reader.year(node));
    let value = fields.need(reader, "value").and_then(|node| reader.line(node));
    fields.finish(reader);
    Some(PlaceCode { system: system?, year: year?.value, value: value? })
}

/// A list of ids.
pub fn ids(reader: &mut Reader, fields: &mut Fields, name: &'static str) -> Vec<Spanned<String>> {
    let node = fields.opt(name);
    reader.list(node, Words { en: "the ids", zh: "编号" }, |reader, node| reader.reference(node))
}

/// `unit: wan` at the top of a record: every amount in it is in 万元.
pub fn unit(reader: &mut Reader, fields: &mut Fields) {
    reader.shift = match fields.opt("unit").and_then(|node| reader.choice::<Unit>(node)).map(|unit| unit.value) {
        Some(Unit::Wan) => 4,
        Some(Unit::Yuan) | None => 0,
    };
}
