//! The packs and charts of a portal: those it names, its own over those that come with the program.

use std::sync::Arc;

use crate::diag::{Citation, Findings, Phrase, Words};
use crate::load::fields::Reader;
use crate::load::node::{self, Data, Node};
use crate::load::{Opened, rules};
use crate::model::Choice;
use crate::source::FileId;

use super::{Chart, LawPack, NAMES, Packs, builtin, read};

/// Reads the portal's own packs and charts and puts all it names together. What does not exist is left out here and
/// named by `check::portal`.
pub fn open(opened: &Opened, found: &mut Findings) -> Packs {
    let portal = &opened.portal;
    let (mut laws, mut charts) = (Vec::new(), Vec::new());
    for id in &opened.packs {
        let file = opened.files.get(*id);
        let Some(node) = node::parse(&file.text, *id, 0, found) else { continue };
        let mut reader = Reader { languages: &portal.languages, currency: portal.currency, shift: 0, found };
        let name = file.path.rsplit('/').next().unwrap_or(&file.path).trim_end_matches(".yaml");
        if field(&node, "id").is_some() {
            charts.extend(chart(&mut reader, &node, name).map(Arc::new));
        } else {
            laws.extend(law(&mut reader, &node, name, *id, portal).map(Arc::new));
        }
    }
    let named = |name: &str| laws.iter().find(|law: &&Arc<LawPack>| law.name == name).or_else(|| builtin::law(name));
    let in_order = portal.packs.iter().filter_map(|name| named(&name.value)).cloned().collect();
    let own = portal.thresholds.iter().map(|number| {
        let article = format!("`thresholds: {}`", number.name.word());
        let citation = Citation {
            article: Phrase::same(&article),
            source: Phrase { en: "portal.yaml".into(), zh: "portal.yaml的".into() },
            pack: "portal".into(),
            version: "portal".into(),
            local: true,
            unconfirmed: false,
        };
        (number.name, number.value, Arc::new(citation))
    });
    Packs::of(in_order, charts, own.collect(), portal.currency)
}

fn law(reader: &mut Reader, node: &Node, name: &str, file: FileId, portal: &crate::model::Portal) -> Option<LawPack> {
    same_as_file(reader, node, "name", name);
    let base = match field(node, "extends") {
        Some(extends) => {
            let text = extends.as_text().unwrap_or("");
            let base = builtin::law(text);
            if base.is_none() {
                reader.unknown(Words { en: "the pack", zh: "规则包" }, text, extends.span, NAMES.iter().copied());
            }
            base
        }
        None => builtin::law(name),
    };
    if portal.packs.iter().all(|named| named.value != name) {
        reader.found.report(&rules::UNUSED_PACK, crate::source::Span::top(file)).with("name", name);
    }
    read::law(reader, node, base.map(AsRef::as_ref))
}

fn chart(reader: &mut Reader, node: &Node, name: &str) -> Option<Chart> {
    same_as_file(reader, node, "id", name);
    let known = |id: &str| builtin::charts().iter().find(|chart| chart.id == id);
    let base = match field(node, "extends") {
        Some(extends) => {
            let text = extends.as_text().unwrap_or("");
            let base = known(text);
            if base.is_none() {
                let ids = builtin::charts().iter().map(|chart| chart.id.as_str());
                reader.unknown(Words { en: "the chart of accounts", zh: "科目表" }, text, extends.span, ids);
            }
            base
        }
        None => known(name),
    };
    read::chart(reader, node, base.map(AsRef::as_ref))
}

/// A pack is called as its file is, so that no two have one name.
fn same_as_file(reader: &mut Reader, node: &Node, key: &'static str, name: &str) {
    let Some(said) = field(node, key).filter(|said| said.as_text().is_some_and(|text| text != name)) else { return };
    let expected = Words { en: "the name of the file, `{file}`,", zh: "文件名 `{file}`" };
    reader
        .wrong(said, expected, "write `{file}`, or rename the file", "请写 `{file}`，或给文件改名")
        .with("file", name);
}

fn field<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n Node<'t>> {
    let Data::Map(entries) = &node.data else { return None };
    entries.iter().find(|(key, _)| key.text == name).map(|(_, value)| value)
}
