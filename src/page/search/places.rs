//! Places as a search finds them: by their names in every language, how these sound, their code, and the areas above.

use super::super::{Cx, above};
use crate::aggregate::summary::Summary;
use crate::locale::pinyin::readings;
use crate::model::{Area, Portal, Text};

/// A village or an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its folder: `shiqiao/qinghe`.
    pub path: String,
    /// Its name in the language of the index.
    pub name: String,
    /// Its name in the portal's own language, where that is another.
    pub other: String,
    /// The nearest area above it.
    pub area: String,
    /// Whether it is an area.
    pub is_area: bool,
}

/// What a place is found by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceKeys {
    /// Its names in every language, and those it bore before.
    pub names: Vec<String>,
    /// How its names can be read, syllable by syllable.
    pub readings: Vec<Vec<&'static str>>,
    /// Its code and its folder's name.
    pub codes: Vec<String>,
    /// Names of the areas above it.
    pub above: Vec<String>,
    /// How these can be read.
    pub above_readings: Vec<Vec<&'static str>>,
}

/// A village as a line of results.
pub fn village(cx: &Cx, summary: &Summary) -> Place {
    let above = above(&cx.site.portal.root, &summary.path);
    Place {
        area: above.iter().skip(1).next_back().map_or_else(String::new, |area| cx.name(&area.name)),
        ..named(cx, &summary.path, &summary.name)
    }
}

/// An area as a line of results.
pub fn area(cx: &Cx, area: &Area) -> Place {
    let mut above = above(&cx.site.portal.root, &area.path);
    above.pop();
    Place {
        area: above.iter().skip(1).next_back().map_or_else(String::new, |area| cx.name(&area.name)),
        is_area: true,
        ..named(cx, &area.path, &area.name)
    }
}

fn named(cx: &Cx, path: &str, name: &Text) -> Place {
    let own = name.get(0).filter(|own| cx.language() != 0 && *own != cx.name(name));
    Place {
        path: path.to_owned(),
        name: cx.name(name),
        other: own.unwrap_or_default().to_owned(),
        area: String::new(),
        is_area: false,
    }
}

/// What a village is found by; the same in every language.
pub fn village_keys(portal: &Portal, summary: &Summary, former: &[Text]) -> PlaceKeys {
    let code = summary.code.iter().map(|code| code.value.clone());
    let codes = code.chain([summary.id.clone()]).collect();
    keys(&above(&portal.root, &summary.path), [&summary.name].into_iter().chain(former), codes)
}

/// What an area is found by; the same in every language.
pub fn area_keys(portal: &Portal, area: &Area) -> PlaceKeys {
    let mut above = above(&portal.root, &area.path);
    above.pop();
    let codes = area.code.iter().map(|code| code.value.value.clone()).chain([area.id.clone()]).collect();
    keys(&above, [&area.name].into_iter(), codes)
}

fn keys<'a>(above: &[&Area], names: impl Iterator<Item = &'a Text>, codes: Vec<String>) -> PlaceKeys {
    let names = all_names(names);
    // The root is above everything: its name tells no place from another.
    let above = all_names(above.iter().skip(1).map(|area| &area.name));
    let sounds = |names: &[String]| names.iter().flat_map(|name| readings(name)).collect();
    PlaceKeys { readings: sounds(&names), above_readings: sounds(&above), names, codes, above }
}

fn all_names<'a>(texts: impl Iterator<Item = &'a Text>) -> Vec<String> {
    let mut out: Vec<String> = texts.flat_map(Text::iter).map(|(_, name)| name.to_owned()).collect();
    out.sort_unstable();
    out.dedup();
    out
}
