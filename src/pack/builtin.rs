//! The packs and charts that come with the program, read once. What cannot be read in them is a mistake of ours, found by
//! the tests of this floor.

use std::sync::{Arc, LazyLock};

use crate::diag::{Findings, Language};
use crate::load::fields::Reader;
use crate::load::node::{self, Node};
use crate::measure::Currency;
use crate::source::{FileId, Files, SourceFile};

use super::{Chart, LawPack, read};

/// Names of the packs that come with the program.
pub const NAMES: &[&str] = &["cn-collective", "cn-organic-law", "generic", "id-village", "privacy-cn"];

/// The text of each pack, in the order of [`NAMES`].
const TEXTS: &[&str] = &[
    include_str!("data/cn-collective.yaml"),
    include_str!("data/cn-organic-law.yaml"),
    include_str!("data/generic.yaml"),
    include_str!("data/id-village.yaml"),
    include_str!("data/privacy-cn.yaml"),
];

/// The charts of accounts the packs may bring.
const CHARTS: &[&str] = &[include_str!("data/cn-rceo-2004.yaml"), include_str!("data/cn-rceo-2023.yaml")];

static LAWS: LazyLock<Vec<Arc<LawPack>>> = LazyLock::new(|| {
    TEXTS.iter().map(|text| Arc::new(document(text, |reader, node| read::law(reader, node, None)))).collect()
});
static ALL_CHARTS: LazyLock<Vec<Arc<Chart>>> = LazyLock::new(|| {
    CHARTS.iter().map(|text| Arc::new(document(text, |reader, node| read::chart(reader, node, None)))).collect()
});

/// The pack of that name.
pub fn law(name: &str) -> Option<&'static Arc<LawPack>> {
    LAWS.iter().find(|law| law.name == name)
}

/// Every pack.
pub fn laws() -> &'static [Arc<LawPack>] {
    &LAWS
}

/// Every chart.
pub fn charts() -> &'static [Arc<Chart>] {
    &ALL_CHARTS
}

/// Reads a whole document; stops the program with what is wrong where it cannot be read.
fn document<T>(text: &'static str, read: impl FnOnce(&mut Reader, &Node) -> Option<T>) -> T {
    let mut files = Files::default();
    let file: FileId = files.add(SourceFile { path: "pack".to_owned(), text: text.to_owned() });
    let mut found = Findings::default();
    let currency = Currency::find("CNY").expect("the yuan is a currency of the standard");
    let node = node::parse(text, file, 0, &mut found);
    let mut reader = Reader { languages: &[], currency, shift: 0, found: &mut found };
    let thing = node.and_then(|node| read(&mut reader, &node));
    let faults: Vec<String> = found
        .settle(&files)
        .iter()
        .map(|it| format!("{}: {}", it.place.line, it.say(&it.rule.message, Language::En)))
        .collect();
    assert!(faults.is_empty(), "a pack compiled into the program has faults: {}", faults.join("; "));
    thing.expect("a pack without findings has all its fields")
}
