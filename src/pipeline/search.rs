//! The index of what can be found, made while villages are written: one for every language, and the codes of all pages.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::aggregate::summary::Summary;
use crate::load::VillageFolder;
use crate::model::Area;
use crate::page::search::{self, KINDS, Made, Place};
use crate::page::{Cx, Site, VillageCx};
use crate::render::search::{Index, Shard, codes};
use crate::site::code::PageCode;

/// The index in the making.
pub struct Search<'a> {
    site: &'a Site<'a>,
    /// The number of every place: villages by path, then areas in the order of the tree.
    numbers: BTreeMap<&'a str, u32>,
    indexes: Vec<Index>,
    codes: Mutex<Vec<(PageCode, u32)>>,
}

/// A file of the index with its place in the site.
type File = (String, Vec<u8>);

impl<'a> Search<'a> {
    /// An empty index over these villages and the areas of the portal.
    pub fn begin(site: &'a Site<'a>, folders: &'a [VillageFolder]) -> Search<'a> {
        let mut paths: Vec<&str> = folders.iter().map(|folder| folder.path.as_str()).collect();
        paths.sort_unstable();
        paths.extend(areas(site).iter().map(|area| area.path.as_str()));
        let numbers: BTreeMap<&str, u32> = (0..).zip(paths).map(|(number, path)| (path, number)).collect();
        let indexes = site.locales.iter().map(|locale| {
            let words = KINDS.map(|(_, _, key)| locale.say(key).into_owned());
            Index::new(numbers.len(), &words)
        });
        Search { site, indexes: indexes.collect(), codes: Mutex::default(), numbers }
    }

    /// Takes a village in; its files are returned to be written.
    pub fn village(&self, of: &VillageCx) -> Vec<File> {
        let number = self.numbers[of.village.path.as_str()];
        let keys = search::village_keys(self.site.portal, of.summary, &of.village.former_names);
        let mut files = Vec::new();
        for (language, index) in self.indexes.iter().enumerate() {
            let cx = Cx::new(self.site, language, "search.html");
            let entries = search::entries(&cx, of);
            if language == 0 {
                self.add_codes(number, entries.iter().filter_map(|entry| entry.code));
            }
            files.push(self.file(language, index.village(number, &keys, &entries)));
        }
        files
    }

    /// Takes in a village that is held back as a whole: it is found as a place.
    pub fn held(&self, summary: &Summary) -> Vec<File> {
        let number = self.numbers[summary.path.as_str()];
        let keys = search::village_keys(self.site.portal, summary, &[]);
        let mut files = Vec::new();
        for (language, index) in self.indexes.iter().enumerate() {
            let entry = search::held(&Cx::new(self.site, language, "search.html"), summary);
            if language == 0 {
                self.add_codes(number, entry.code.into_iter());
            }
            files.push(self.file(language, index.village(number, &keys, &[entry])));
        }
        files
    }

    fn add_codes(&self, number: u32, codes: impl Iterator<Item = PageCode>) {
        let mut all = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(codes.map(|code| (code, number)));
    }

    /// The rest of the index when every village has been taken in, and what pages need to know of it.
    pub fn finish(self, summaries: &BTreeMap<String, Summary>) -> (Vec<File>, Vec<Made>) {
        let Search { site, numbers, indexes, codes } = self;
        let (shards, signs) = codes::shards(codes.into_inner().unwrap_or_else(PoisonError::into_inner));
        let mut files: Vec<File> = shards.into_iter().map(|shard| file(site, 0, shard)).collect();
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
        (files, made)
    }

    fn file(&self, language: usize, shard: Shard) -> File {
        file(self.site, language, shard)
    }
}

/// Every area that is a place of its own: all but the root.
fn areas<'a>(site: &Site<'a>) -> Vec<&'a Area> {
    site.portal.root.walk().into_iter().filter(|area| !area.path.is_empty()).collect()
}

fn file(site: &Site, language: usize, shard: Shard) -> File {
    (site.layout.page(language, &format!("search/{}.css", shard.name)), shard.bytes)
}
