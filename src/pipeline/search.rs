//! The index of what can be found, made while villages are written: one for every language, and the codes of all pages.
//!
//! Villages whose entries are those of the build before wait until all others are known: if every one of them is as it
//! was, the index is carried over whole.

use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Failure;
use super::kept::key::Key;
use super::kept::{self, Kept};
use super::parts::Share;
use crate::aggregate::summary::{Summary, text};
use crate::load::VillageFolder;
use crate::model::{Area, Text};
use crate::page::search::{self, Entry, KINDS, Made, Place};
use crate::page::{Cx, Site, VillageCx};
use crate::render::search::{Index, Shard, codes};
use crate::site::code::PageCode;

/// The unit of the index.
pub(super) const UNIT: &str = "search";

/// What of a village can be found.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Found {
    /// The names it bore before.
    former: Vec<Name>,
    /// Its entries in every language.
    entries: Vec<Vec<Entry>>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Name(#[serde(with = "text")] Text);

impl Found {
    /// Of a village that is published.
    pub fn of(site: &Site, of: &VillageCx) -> Found {
        let entries = |language| search::entries(&Cx::new(site, language, "search.html"), of);
        Found {
            former: of.village.former_names.iter().cloned().map(Name).collect(),
            entries: (0..site.locales.len()).map(entries).collect(),
        }
    }

    /// Of a village that is held back as a whole: it is found as a place.
    pub fn held(site: &Site, summary: &Summary) -> Found {
        let entries = |language| vec![search::held(&Cx::new(site, language, "search.html"), summary)];
        Found { former: Vec::new(), entries: (0..site.locales.len()).map(entries).collect() }
    }

    /// Its key.
    fn key(&self, summary: &Summary) -> String {
        let names: BTreeMap<usize, &str> = summary.name.iter().collect();
        Key::of("found").and_json(self).and_json(&names).and_json(&summary.code).and(&summary.path).end()
    }
}

/// The index in the making.
pub struct Search<'a> {
    site: &'a Site<'a>,
    /// The number of every place: villages by path, then areas in the order of the tree.
    numbers: BTreeMap<&'a str, u32>,
    indexes: Vec<Index>,
    codes: Mutex<Vec<(PageCode, u32)>>,
    /// The index of the build before, where it rests on the same ground.
    before: Option<Left>,
    /// The keys of the villages taken in, by number.
    keys: Mutex<BTreeMap<u32, String>>,
    /// Villages whose entries are as they were.
    waiting: Mutex<Vec<(u32, Waiting)>>,
    /// Whether any village's are not.
    fresh: AtomicBool,
    /// Villages whose own files are made elsewhere.
    elsewhere: HashSet<u32>,
}

struct Waiting {
    keys: search::PlaceKeys,
    found: Found,
}

/// What is left of an index.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Left {
    made: Vec<Made>,
    keys: BTreeMap<u32, String>,
}

/// A file of the index with its place in the site.
type File = (String, Vec<u8>);

/// An index that is ready.
pub(super) enum Ready {
    /// It is the one before, carried over: what pages need to know of it.
    AsBefore(Vec<Made>),
    /// Its files, what pages need to know of it, and what is left of it.
    New(Vec<File>, Vec<Made>, String),
}

impl<'a> Search<'a> {
    /// An empty index over these villages and the areas of the portal. `ground` is the key of what it rests on.
    pub fn begin(
        site: &'a Site<'a>,
        folders: &'a [VillageFolder],
        kept: &Kept,
        ground: Key,
        share: &Share,
    ) -> (Search<'a>, String) {
        let mut paths: Vec<&str> = folders.iter().map(|folder| folder.path.as_str()).collect();
        paths.sort_unstable();
        paths.extend(areas(site).iter().map(|area| area.path.as_str()));
        let here: Vec<bool> = paths.iter().map(|path| !share.elsewhere().contains(*path)).collect();
        let key = ground.and_json(&paths).and_json(&here).end();
        let before = kept.unit(UNIT).filter(|unit| unit.key == key).and_then(|unit| unit.rest());
        let numbers: BTreeMap<&str, u32> = (0..).zip(paths).map(|(number, path)| (path, number)).collect();
        let indexes = site.locales.iter().map(|locale| {
            let words = KINDS.map(|(_, _, key)| locale.say(key).into_owned());
            Index::new(numbers.len(), &words)
        });
        let search = Search {
            site,
            indexes: indexes.collect(),
            codes: Mutex::default(),
            numbers,
            before,
            keys: Mutex::default(),
            waiting: Mutex::default(),
            fresh: AtomicBool::new(false),
            elsewhere: (0..).zip(here).filter(|(_, here)| !here).map(|(number, _)| number).collect(),
        };
        (search, key)
    }

    /// Takes a village in; its files are returned to be written.
    pub fn take(&self, summary: &Summary, found: Found) -> Vec<File> {
        let number = self.numbers[summary.path.as_str()];
        let key = found.key(summary);
        let as_before = self.before.as_ref().is_some_and(|before| before.keys.get(&number) == Some(&key));
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).insert(number, key);
        let former: Vec<Text> = found.former.iter().map(|name| name.0.clone()).collect();
        let waiting = Waiting { keys: search::village_keys(self.site.portal, summary, &former), found };
        if as_before && !self.fresh.load(Ordering::Relaxed) {
            self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push((number, waiting));
            return Vec::new();
        }
        if !as_before {
            self.fresh.store(true, Ordering::Relaxed);
        }
        self.feed(number, &waiting)
    }

    fn feed(&self, number: u32, of: &Waiting) -> Vec<File> {
        let mut files = Vec::new();
        for (language, (index, entries)) in self.indexes.iter().zip(&of.found.entries).enumerate() {
            if language == 0 {
                let mut all = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
                all.extend(entries.iter().filter_map(|entry| entry.code).map(|code| (code, number)));
            }
            let shard = index.village(number, &of.keys, entries);
            if !self.elsewhere.contains(&number) {
                files.push(file(self.site, language, shard));
            }
        }
        files
    }

    /// The rest of the index when every village has been taken in, and what pages need to know of it.
    /// `carry` takes the index before over, where it can.
    pub fn finish(
        mut self,
        summaries: &BTreeMap<String, Summary>,
        carry: impl FnOnce() -> Result<bool, Failure>,
    ) -> Result<Ready, Failure> {
        let keys = std::mem::take(self.keys.get_mut().unwrap_or_else(PoisonError::into_inner));
        let waiting = std::mem::take(self.waiting.get_mut().unwrap_or_else(PoisonError::into_inner));
        if !*self.fresh.get_mut()
            && let Some(before) = self.before.take_if(|before| before.keys == keys)
            && carry()?
        {
            return Ok(Ready::AsBefore(before.made));
        }
        let mut files: Vec<File> =
            waiting.par_iter().flat_map_iter(|(number, waiting)| self.feed(*number, waiting)).collect();
        let Search { site, numbers, indexes, codes, .. } = self;
        let (shards, signs) = codes::shards(codes.into_inner().unwrap_or_else(PoisonError::into_inner));
        files.extend(shards.into_iter().map(|shard| file(site, 0, shard)));
        let mut made = Vec::new();
        for (language, index) in indexes.into_iter().enumerate() {
            let cx = Cx::new(site, language, "search.html");
            let mut places: Vec<(u32, Place)> =
                summaries.values().map(|it| (numbers[it.path.as_str()], search::village(&cx, it))).collect();
            for area in areas(site) {
                let number = numbers[area.path.as_str()];
                index.place(number, &search::area_keys(site.portal, area));
                places.push((number, search::area(&cx, area)));
            }
            places.sort_unstable_by_key(|(number, _)| *number);
            let places: Vec<Place> = places.into_iter().map(|(_, place)| place).collect();
            let (shards, of_language) = index.finish(&places, signs);
            files.extend(shards.into_iter().map(|shard| file(site, language, shard)));
            made.push(of_language);
        }
        let left = kept::json(&Left { made: made.clone(), keys });
        Ok(Ready::New(files, made, left))
    }
}

/// Every area that is a place of its own: all but the root.
fn areas<'a>(site: &Site<'a>) -> Vec<&'a Area> {
    site.portal.root.walk().into_iter().filter(|area| !area.path.is_empty()).collect()
}

fn file(site: &Site, language: usize, shard: Shard) -> File {
    (site.layout.page(language, &format!("search/{}.css", shard.name)), shard.bytes)
}
