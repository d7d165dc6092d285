//! What tables are there and what stands in them, as a Data Package (Frictionless Data, version 1).

use serde_json::{Value, json};

use super::{DataTable, NOT_APPLICABLE};
use crate::aggregate::indicators;
use crate::page::{Cx, measured};

/// What is kept of a table for the description, while the tables above the villages are made one after another.
#[derive(Debug)]
pub struct Described {
    resource: Value,
}

/// The description of a table; its path counts from the folder of the package.
pub fn describe(cx: &Cx, table: &DataTable, folder: &str) -> Described {
    let path = table.path.strip_prefix(folder).unwrap_or(&table.path);
    let name = table.name();
    let title = match indicators::position(name).filter(|_| path.starts_with("indicators/")) {
        Some(at) => measured::title(cx, indicators::ALL[at]),
        None => cx.say(&format!("data-{name}")),
    };
    let fields = table.columns.iter().zip(table.kinds()).map(|(name, kind)| json!({"name": name, "type": kind.word()}));
    let fields: Vec<Value> = fields.collect();
    Described {
        resource: json!({
            "profile": "tabular-data-resource",
            "name": path.trim_end_matches(".csv").replace('/', "-"),
            "title": title,
            "path": path,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {"fields": fields, "missingValues": ["", NOT_APPLICABLE]},
        }),
    }
}

/// The package of a place: what is in it, whose it is, and under which licence.
pub fn package(cx: &Cx, place: &str, title: &str, tables: Vec<Described>) -> Vec<u8> {
    let site = cx.site;
    let portal = &site.portal;
    let resources: Vec<Value> = tables.into_iter().map(|it| it.resource).collect();
    let name = if place.is_empty() { "all".to_owned() } else { place.replace('/', ".") };
    let mut out = json!({
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "resources": resources,
    });
    if let Some(base) = &site.base_url {
        let page = if place.is_empty() { String::new() } else { format!("{place}/index.html") };
        out["homepage"] = format!("{base}{page}").into();
    }
    if let Some(licence) = &portal.licence {
        out["licenses"] = json!([licence_of(licence)]);
    }
    let mut sources = Vec::new();
    if let Some(repository) = &portal.repository {
        sources.push(json!({"title": cx.name(&portal.title), "path": repository}));
    } else if let Some(publisher) = &portal.publisher {
        sources.push(json!({"title": cx.name(publisher)}));
    }
    if !sources.is_empty() {
        out["sources"] = sources.into();
    }
    let mut text = serde_json::to_vec(&out).expect("a tree of text can be written");
    text.push(b'\n');
    text
}

/// A licence by its address, by its name in the list of licences, or in the portal's own words.
fn licence_of(words: &str) -> Value {
    if words.starts_with("https://") || words.starts_with("http://") {
        return json!({"path": words});
    }
    let is_name = !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    if is_name { json!({"name": words}) } else { json!({"name": "other", "title": words}) }
}
