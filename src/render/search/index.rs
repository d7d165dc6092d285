//! The index of one language: villages add themselves while they are written, from any thread and in any order; what is
//! kept of each is a bit per term. At the end the terms become shards, the same bytes whatever the order was.
//!
//! - `v/12`: what of village 12 can be found, read when the village is a result;
//! - `t0`, `t1` …: terms with the places they lead to, by the term's hash;
//! - `n0`, `n1` …: names and folders of the places, [`NAMES`] to a shard.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::cut::{fold, hash, runs, terms, whole};
use super::shard::{Records, style_sheet};
use super::units::Units;
use crate::locale::pinyin::initials;
use crate::page::search::{Entry, Made, Place, PlaceKeys};

/// How many places share a shard of names.
pub const NAMES: usize = 64;
/// The size a shard of terms is made for.
const SHARD: usize = 12 * 1024;
/// What a term of a place's entries, of its names, of their beginning, and of the areas above it is kept under.
const MARKS: [char; 4] = ['e', 'n', 'b', 'a'];
/// How many parts the terms are kept in, each under a lock of its own.
const PARTS: usize = 32;
/// Endings that say what a place is: people leave them out.
const ENDINGS: [&str; 10] =
    ["村民委员会", "村委会", "社区", "街道", "村", "镇", "乡", " village", " town", " township"];

/// FNV over bytes: the keys are short, and nobody chooses them to do harm.
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

type Terms = HashMap<Box<str>, Units, BuildHasherDefault<Fnv>>;

/// The index of one language in the making.
pub struct Index {
    units: usize,
    /// The words of the kinds, folded: an entry is found by what it is.
    kinds: Vec<String>,
    parts: Vec<Mutex<Terms>>,
    /// What the villages' shards hold, as one number each: the version depends on it.
    villages: Mutex<BTreeMap<u32, u64>>,
}

/// A file of the index.
pub struct Shard {
    /// Its name below `search/`, without its ending.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Index {
    /// An index over that many places, with the words of the kinds in their order.
    pub fn new(units: usize, kinds: &[String]) -> Index {
        Index {
            units,
            kinds: kinds.iter().map(|word| fold(word).into_owned()).collect(),
            parts: (0..PARTS).map(|_| Mutex::default()).collect(),
            villages: Mutex::default(),
        }
    }

    /// Takes in a village with its entries; what is read when it is a result is returned.
    pub fn village(&self, unit: u32, keys: &PlaceKeys, entries: &[Entry]) -> Shard {
        let mut found = Found::default();
        found.place(keys);
        let mut records = Records::<4>::default();
        let mut kinds = HashSet::new();
        let mut years = HashSet::new();
        for entry in entries {
            let folded = fold(&entry.title);
            found.text('e', &folded);
            found.add('e', &whole(&folded));
            kinds.insert(entry.kind);
            years.extend(entry.year);
            let year = entry.year.map_or_else(String::new, |year| year.to_string());
            let code = entry.code.as_ref().map_or("", |code| code.signs());
            records.add(&entry.title, [entry.kind.letter().encode_utf8(&mut [0; 4]), &entry.page, &year, code]);
        }
        for kind in kinds {
            found.text('e', &self.kinds[kind as usize]);
        }
        for year in years {
            found.text('e', &year.to_string());
        }
        self.take(unit, found);
        let mut hash = Fnv::default();
        hash.write(records.text.as_bytes());
        self.villages.lock().unwrap_or_else(PoisonError::into_inner).insert(unit, hash.finish());
        Shard { name: format!("v/{unit}"), bytes: style_sheet(&format!("v{unit}"), &records.text) }
    }

    /// Takes in a place that has no entries: an area, a village that is held back as a whole.
    pub fn place(&self, unit: u32, keys: &PlaceKeys) {
        let mut found = Found::default();
        found.place(keys);
        self.take(unit, found);
    }

    fn take(&self, unit: u32, found: Found) {
        let mut parted: [Vec<Box<str>>; PARTS] = Default::default();
        for term in found.terms {
            let mut hash = Fnv::default();
            hash.write(term.as_bytes());
            parted[(hash.finish() >> 7) as usize % PARTS].push(term);
        }
        for (part, terms) in self.parts.iter().zip(parted) {
            let mut part = part.lock().unwrap_or_else(PoisonError::into_inner);
            for term in terms {
                match part.get_mut(&term) {
                    Some(units) => units.add(unit, self.units),
                    None => part.entry(term).or_default().add(unit, self.units),
                }
            }
        }
    }

    /// The shards of terms and of names, and what a page's script needs to know of them. `places` are all places, in
    /// the order of their numbers; `codes` is how many signs name a shard of codes.
    pub fn finish(self, places: &[Place], codes: usize) -> (Vec<Shard>, Made) {
        let mut terms: BTreeMap<String, [String; 4]> = BTreeMap::new();
        for part in self.parts {
            for (marked, units) in part.into_inner().unwrap_or_else(PoisonError::into_inner) {
                let (mark, term) = marked.split_at(1);
                let at = MARKS.iter().position(|known| mark.starts_with(*known)).expect("terms are kept under marks");
                let lists = terms.entry(term.to_owned()).or_default();
                units.write(&mut lists[at]);
            }
        }
        let line = |(term, lists): (&String, &[String; 4])| {
            let line = format!("{term},{}", lists.join(","));
            format!("{};", line.trim_end_matches(','))
        };
        let size: usize = terms.iter().map(|it| line(it).len()).sum();
        let count = size.div_ceil(SHARD).max(1);
        let mut texts = vec![String::new(); count];
        for it in &terms {
            texts[hash(it.0) as usize % count].push_str(&line(it));
        }
        let mut shards: Vec<Shard> = texts.into_iter().enumerate().map(|(at, text)| shard('t', at, &text)).collect();
        for (at, places) in places.chunks(NAMES).enumerate() {
            let mut records = Records::<4>::default();
            for place in places {
                let kind = if place.is_area { "a" } else { "v" };
                records.add(&place.name, [&place.path, &place.other, &place.area, kind]);
            }
            shards.push(shard('n', at, &records.text));
        }
        let mut version = Sha256::new();
        for shard in &shards {
            version.update(&shard.bytes);
        }
        for village in self.villages.into_inner().unwrap_or_else(PoisonError::into_inner).into_values() {
            version.update(village.to_le_bytes());
        }
        let version = version.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        (shards, Made { version, terms: count, codes })
    }
}

fn shard(kind: char, at: usize, text: &str) -> Shard {
    let name = format!("{kind}{at}");
    Shard { bytes: style_sheet(&name, text), name }
}

/// The terms of one place, each under its mark.
#[derive(Default)]
struct Found {
    terms: HashSet<Box<str>, BuildHasherDefault<Fnv>>,
    marked: String,
}

impl Found {
    fn add(&mut self, mark: char, term: &str) {
        self.marked.clear();
        self.marked.push(mark);
        self.marked.push_str(term);
        if !self.terms.contains(self.marked.as_str()) {
            self.terms.insert(self.marked.as_str().into());
        }
    }

    /// Every term of a folded text.
    fn text(&mut self, mark: char, folded: &str) {
        for run in runs(folded) {
            terms(run, |term| self.add(mark, term));
        }
    }

    /// The beginnings of a name that is typed in one piece.
    fn beginning(&mut self, mark: char, folded: &str) {
        let joined: String = runs(folded).collect();
        terms(&joined, |term| {
            if joined.starts_with(term) {
                self.add(mark, term);
            }
        });
    }

    fn place(&mut self, keys: &PlaceKeys) {
        for name in &keys.names {
            let folded = fold(name);
            self.text('n', &folded);
            self.beginning('b', &folded);
            self.add('n', &whole(&folded));
            if let Some(short) = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending)) {
                self.add('n', &whole(short));
            }
        }
        for reading in &keys.readings {
            reading.iter().for_each(|syllable| self.text('n', syllable));
            self.beginning('b', &reading.concat());
            self.beginning('b', &initials(reading));
            for end in [reading.len(), reading.len().saturating_sub(1)] {
                self.add('n', &whole(&reading[..end].concat()));
            }
        }
        for code in &keys.codes {
            let folded = fold(code);
            self.text('n', &folded);
            self.beginning('b', &folded);
            self.add('n', &whole(&folded));
        }
        for name in &keys.above {
            self.text('a', &fold(name));
        }
        for reading in &keys.above_readings {
            self.beginning('a', &reading.concat());
            self.beginning('a', &initials(reading));
        }
    }
}
