//! `area.yaml`: a township, a county, whatever lies between the portal and its villages.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::model::Text;
use crate::model::portal::{Level, PlaceCode};

use super::{code, common};

/// What `area.yaml` says.
#[derive(Debug)]
pub struct AreaRecord {
    /// Its level.
    pub level: Option<Level>,
    /// Its name.
    pub name: Option<Text>,
    /// Its code.
    pub code: Option<PlaceCode>,
}

/// Reads an area's record; `None` where it holds no fields at all.
pub fn read(reader: &mut Reader, node: &Node) -> Option<AreaRecord> {
    let mut fields = reader.fields(node, Words { en: "area", zh: "地区" })?;
    let level = fields.need(reader, "level").and_then(|node| reader.choice(node));
    let name = fields.need(reader, "name").and_then(|node| reader.text(node));
    let code = fields.opt("code").and_then(|node| code(reader, node));
    common(reader, &mut fields);
    fields.finish(reader);
    Some(AreaRecord { level: level.map(|level| level.value), name, code })
}
