//! What every unit rests on, as keys; and how villages are seen before one of them is read.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use rayon::prelude::*;

use super::kept::key::{Key, PROGRAM};
use super::kept::sight::{self, Sight};
use super::kept::{Kept, json};
use super::{Failure, Options};
use crate::load::{self, Opened, VillageFolder};
use crate::page::{self, Site, listing};
use crate::source::Origin;

/// The keys of what units have in common.
pub(super) struct Ground {
    /// What every village rests on, its areas left out.
    village: Key,
    /// What every page above the villages rests on.
    upper: Key,
    /// The records of areas, by path.
    areas: HashMap<String, String>,
    /// Every place a text can lead to.
    shelf: String,
}

impl Ground {
    /// The ground of a build. `theme` is the key of theme and words.
    pub fn of(options: &Options, opened: &Opened, site: &Site, theme: &str, latest: Option<NaiveDate>) -> Ground {
        let history = site.history;
        let mut village = reading(opened)
            .and(theme)
            .and_json(&site.as_of.to_string())
            .and_json(&latest.map(|day| day.to_string()))
            .and_json(&site.base_url)
            .and_json(&(options.hold_back, options.precompress))
            .and(format!("{:?}", history.state()))
            .and(history.prefix())
            // In a large portal indicators stand on pages of their areas.
            .and([u8::from(listing::one_page(&opened.portal.root))]);
        let mut upper = Key::of("upper");
        let mut areas = HashMap::new();
        for (_, file) in opened.files.iter() {
            let mut key = Key::of("file").and(&file.path).and(&file.text);
            // The commits of the portal's own files are told on its own pages.
            history.trace("", [file.path.as_str()].into_iter(), |piece| key.add(piece));
            match file.path.strip_suffix("area.yaml") {
                Some(folder) => {
                    let key = key.end();
                    upper.add(&key);
                    areas.insert(folder.trim_end_matches('/').to_owned(), key);
                }
                None => village.add(key.end()),
            }
        }
        let mut shelf = Key::of("shelf");
        opened.portal.shelf.below("").for_each(|path| shelf.add(path));
        for path in &opened.attachments {
            upper.add(path);
        }
        for area in opened.portal.root.walk() {
            upper.add(&area.path);
        }
        Ground { upper: upper.and(village.clone().end()), village, areas, shelf: shelf.end() }
    }

    /// The key of a village's pages, or none where its sources cannot be seen.
    pub fn village(&self, folder: &VillageFolder, sight: &Sight, site: &Site) -> String {
        let mut key = self.village.clone().and(&folder.path).and(&sight.content);
        for area in page::above(&site.portal.root, &folder.path) {
            key.add(&area.path);
            key.add(self.areas.get(&area.path).map_or("", String::as_str));
        }
        let files = folder.files.iter().chain(&folder.attachments).map(String::as_str);
        site.history.trace(&folder.path, files, |piece| key.add(piece));
        if sight.outward { key.and(&self.shelf).end() } else { key.end() }
    }

    /// The key of a unit above the villages, to be added to.
    pub fn upper(&self, unit: &str) -> Key {
        self.upper.clone().and(unit)
    }
}

/// What the reading of a village rests on beside its own files.
fn reading(opened: &Opened) -> Key {
    let portal = &opened.portal;
    Key::of("village").and(PROGRAM).and_json(&portal.languages).and(format!("{:?}", portal.currency))
}

/// How the villages' files are seen, by the villages' paths.
pub(super) fn sights(origin: &Origin, folders: &[VillageFolder], kept: &Kept, begun: i64) -> HashMap<String, Sight> {
    let marks = origin.marks();
    let seen = folders.par_iter().filter_map(|folder| {
        let before = kept.unit(&unit_of(&folder.path)).and_then(|unit| serde_json::from_str(unit.sight).ok());
        // What cannot be seen is read, and said to be unreadable then.
        Some((folder.path.clone(), sight::see(origin, &marks, folder, before, begun)?))
    });
    seen.collect()
}

/// The unit of a village's pages.
pub(super) fn unit_of(village: &str) -> String {
    format!("v:{village}")
}

/// The newest day on which something was done, by the records alone: what counts as today without git or a given day.
/// Villages whose files are as they were are not read.
pub(super) fn newest_date(
    origin: &Origin,
    opened: &Opened,
    options: &Options,
    sights: &mut HashMap<String, Sight>,
) -> Result<Option<NaiveDate>, Failure> {
    let ground = reading(opened).end();
    let newest = opened.folders.par_iter().map(|folder| {
        let known = sights.get(&folder.path).and_then(|sight| sight.newest.as_ref());
        if let Some((_, day)) = known.filter(|(with, _)| *with == ground) {
            return Ok(day.and_then(NaiveDate::from_num_days_from_ce_opt));
        }
        let loaded = load::village(origin, &opened.portal, folder).map_err(|trouble| options.unread(&trouble))?;
        Ok(loaded.village.and_then(|village| village.newest_act()))
    });
    let newest = newest.collect::<Result<Vec<_>, Failure>>()?;
    for (folder, day) in opened.folders.iter().zip(&newest) {
        if let Some(sight) = sights.get_mut(&folder.path) {
            sight.newest = Some((ground.clone(), day.map(|day| day.num_days_from_ce())));
        }
    }
    Ok(newest.into_iter().flatten().max())
}

/// How a village was seen, as it is left for the next build.
pub(super) fn told(sight: &Sight) -> String {
    json(sight)
}
