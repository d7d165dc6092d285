//! What a page says of itself for machines: JSON-LD in the words of schema.org.
//!
//! A page of a place says which body it speaks of; one with data, where the same is as data, of which years, and under
//! which licence. It stands in the page as a block of data, which no browser runs.

use serde_json::{Value, json};

use super::chrome::Chrome;
use super::{Cx, VillageCx, data};
use crate::measure::Year;
use crate::model::portal::PlaceCode;
use crate::model::{Area, Choice};

/// The village, and its figures as data.
pub fn village(cx: &Cx, of: &VillageCx, page: &Chrome) -> String {
    let village = of.village;
    let mut body = body(&cx.name(&village.name), village.code.as_ref(), page);
    if let Some(area) = of.above.last() {
        body["parentOrganization"] = json!({"@type": "GovernmentOrganization", "name": cx.name(&area.name)});
    }
    if let Some(address) = &village.office.address {
        body["address"] = cx.name(address).into();
    }
    if let Some(phone) = &village.office.phone {
        body["telephone"] = phone.value.clone().into();
    }
    let years = of.summary.years.keys();
    let span = years.clone().next().copied().zip(years.last().copied());
    let set = dataset(cx, &village.path, page, &["years", "budget-lines", "debts", "decisions"], span);
    block(json!({"@context": "https://schema.org", "@graph": [body, set]}))
}

/// The body a page of an area speaks of, and the figures of its villages as data.
pub fn area(cx: &Cx, area: &Area, page: &Chrome) -> String {
    let body = body(&cx.name(&area.name), area.code.as_ref(), page);
    let set = dataset(cx, &area.path, page, &["years", "villages"], None);
    block(json!({"@context": "https://schema.org", "@graph": [body, set]}))
}

/// The data of one page of a village, of the years it speaks of.
pub fn data_page(cx: &Cx, of: &VillageCx, page: &Chrome, tables: &[&str], years: Option<(Year, Year)>) -> String {
    let mut set = dataset(cx, &of.village.path, page, tables, years);
    set["@context"] = "https://schema.org".into();
    block(set)
}

fn body(name: &str, code: Option<&PlaceCode>, page: &Chrome) -> Value {
    let mut out = json!({"@type": "GovernmentOrganization", "name": name});
    if !page.canonical.is_empty() {
        out["url"] = page.canonical.clone().into();
    }
    if let Some(code) = code {
        let list = format!("{} {}", code.system.value.word(), code.year);
        out["identifier"] = json!({"@type": "PropertyValue", "propertyID": list, "value": code.value.value});
    }
    out
}

fn dataset(cx: &Cx, place: &str, page: &Chrome, tables: &[&str], years: Option<(Year, Year)>) -> Value {
    let address = |path: String| match &cx.site.base_url {
        Some(base) => format!("{base}{path}"),
        None => cx.file(&path),
    };
    let file = |path: String, format: &str| json!({"@type": "DataDownload", "encodingFormat": format, "contentUrl": address(path)});
    let folder = data::folder(place);
    let mut files: Vec<Value> = tables.iter().map(|table| file(format!("{folder}{table}.csv"), "text/csv")).collect();
    files.push(file(format!("{folder}tables.json"), "application/json"));
    let mut out = json!({
        "@type": "Dataset",
        "name": page.title,
        "description": page.description,
        "isAccessibleForFree": true,
        "distribution": files,
    });
    if let Some(publisher) = &cx.site.portal.publisher {
        out["publisher"] = json!({"@type": "GovernmentOrganization", "name": cx.name(publisher)});
    }
    if let Some(licence) = &cx.site.portal.licence {
        out["license"] = licence.clone().into();
    }
    if let Some((first, last)) = years {
        out["temporalCoverage"] = format!("{first}/{last}").into();
    }
    out
}

/// JSON that may stand in a page: without `<`, nothing in it can end the block.
fn block(value: Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_block() {
        let text = block(json!({"name": "</script><script>alert(1)</script><!--"}));
        assert!(!text.contains('<'), "{text}");
        let read: Value = serde_json::from_str(&text).expect("still JSON");
        assert_eq!(read["name"], "</script><script>alert(1)</script><!--");
    }
}
