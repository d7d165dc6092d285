//! `area.yaml`: a township, a county, whatever lies between the portal and its villages.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::model::Text;
use crate::model::portal::{Level, Measure, PlaceCode, PublishedTotal};

use super::{code, common, unit};

/// What `area.yaml` says.
#[derive(Debug)]
pub struct AreaRecord {
    /// Its level.
    pub level: Option<Level>,
    /// Its name.
    pub name: Option<Text>,
    /// Its code.
    pub code: Option<PlaceCode>,
    /// Totals its authority has published.
    pub published_totals: Vec<PublishedTotal>,
}

/// Reads an area's record; `None` where it holds no fields at all.
pub fn read(reader: &mut Reader, node: &Node) -> Option<AreaRecord> {
    let mut fields = reader.fields(node, Words { en: "area", zh: "地区" })?;
    unit(reader, &mut fields);
    let level = fields.need(reader, "level").and_then(|node| reader.choice(node));
    let name = fields.need(reader, "name").and_then(|node| reader.text(node));
    let code = fields.opt("code").and_then(|node| code(reader, node));
    let published_totals = fields.opt("published_totals").map(|node| totals(reader, node)).unwrap_or_default();
    common(reader, &mut fields);
    fields.finish(reader);
    reader.shift = 0;
    Some(AreaRecord { level: level.map(|level| level.value), name, code, published_totals })
}

/// What was published, by year and by what it is a total of: `{2024: {revenue: 412300, debt_stock: 120000}}`.
fn totals(reader: &mut Reader, node: &Node) -> Vec<PublishedTotal> {
    let mut out = Vec::new();
    for (key, amounts) in reader.entries(node, Words { en: "totals by year", zh: "各年合计" }) {
        let year = reader.year_key(key);
        for (key, amount) in reader.entries(amounts, Words { en: "the totals of a year", zh: "一年的各项合计" })
        {
            let Some((_, measure)) = Measure::ALL.iter().find(|(word, _)| *word == key.text) else {
                let known = Measure::ALL.iter().map(|(word, _)| *word);
                reader.unknown(Words { en: "the total", zh: "合计项" }, &key.text, key.span, known);
                continue;
            };
            let Some(year) = &year else { continue };
            // What was published must be an amount: where none was, the field is left out.
            out.extend(reader.money(amount).map(|amount| PublishedTotal {
                year: year.value,
                measure: *measure,
                amount,
            }));
        }
    }
    out
}
