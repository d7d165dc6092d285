//! The portal as a whole: its title, languages, currency, and the tree of areas down to the villages.

use crate::choice;
use crate::measure::{Currency, Money, Year};
use crate::source::Spanned;

use super::threshold::OwnNumber;
use super::{Shelf, Text};

choice! {
    /// The level of an area, from the country down. Each has its word in every language (`level-township`).
    Level {
        /// The whole country.
        Country = "country",
        /// A province, region or state.
        Province = "province",
        /// A prefecture.
        Prefecture = "prefecture",
        /// A county, regency or department.
        County = "county",
        /// A district or subdistrict.
        District = "district",
        /// A municipality.
        Municipality = "municipality",
        /// A township or town.
        Township = "township",
        /// A village; only the lowest level is one.
        Village = "village",
    }
}

choice! {
    /// Which list of place codes a code is taken from.
    CodeSystem {
        /// 统计用区划代码, 12 digits.
        Nbs12 = "nbs-12",
        /// GB/T 2260, 6 digits.
        Gb2260 = "gb-2260",
        /// Indonesia's Ministry of Home Affairs, 10 digits.
        Kemendagri = "kemendagri",
        /// India's Local Government Directory.
        Lgd = "lgd",
        /// France's INSEE codes.
        Insee = "insee",
        /// Any other list.
        Custom = "custom",
    }
}

/// An official code of a place. Codes are issued anew every year, so the year belongs to it.
#[derive(Debug, Clone)]
pub struct PlaceCode {
    /// The list.
    pub system: Spanned<CodeSystem>,
    /// The year of the list.
    pub year: i32,
    /// The code itself.
    pub value: Spanned<String>,
}

choice! {
    /// The count of people that per-person figures are divided by.
    PersonBase {
        /// 常住人口
        Resident = "resident",
        /// 户籍人口
        Registered = "registered",
    }
}

/// What an area publishes a total of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// All revenue of the year.
    Revenue,
    /// All expenditure of the year.
    Expenditure,
    /// What all funds held at the end of the year.
    Cash,
    /// What was owed at the end of the year.
    DebtStock,
    /// What was borrowed in the year.
    Borrowed,
    /// What was repaid in the year.
    DebtRepaid,
}

impl Measure {
    /// Every one with the word of the record. No page shows them: they are there to be compared.
    pub const ALL: [(&'static str, Measure); 6] = [
        ("revenue", Measure::Revenue),
        ("expenditure", Measure::Expenditure),
        ("cash", Measure::Cash),
        ("debt_stock", Measure::DebtStock),
        ("borrowed", Measure::Borrowed),
        ("debt_repaid", Measure::DebtRepaid),
    ];
}

/// A total that the authority of an area has published of all its villages.
#[derive(Debug, Clone)]
pub struct PublishedTotal {
    /// Of which year.
    pub year: Year,
    /// Of what.
    pub measure: Measure,
    /// How much.
    pub amount: Spanned<Money>,
}

/// The whole portal, without the records of its villages.
#[derive(Debug)]
pub struct Portal {
    /// Title of the site.
    pub title: Text,
    /// A line above every page, such as "example with invented data".
    pub banner: Option<Text>,
    /// Who publishes it.
    pub publisher: Option<Text>,
    /// Who to ask, as printed in the foot.
    pub contact: Option<Text>,
    /// Licence of the published data.
    pub licence: Option<String>,
    /// Where the site will stand, with a closing `/`; for canonical links.
    pub base_url: Option<String>,
    /// Language tags (BCP 47), the default first.
    pub languages: Vec<String>,
    /// The currency of every amount.
    pub currency: Currency,
    /// Names of the rule packs in force.
    pub packs: Vec<Spanned<String>>,
    /// Which count of people stands under every per-person figure, in all years and all villages.
    pub per_person: PersonBase,
    /// Numbers the portal sets for itself, over those of its packs.
    pub thresholds: Vec<OwnNumber>,
    /// Where the records are kept, to link a figure to its source.
    pub repository: Option<String>,
    /// What looks like a person's and may stand all the same (`privacy-allow.yaml`).
    pub exceptions: Vec<Exception>,
    /// Stand-alone pages, by id.
    pub pages: Vec<StandPage>,
    /// What texts may link to.
    pub shelf: Shelf,
    /// The root of the places: its name is the portal's `name`, else its title.
    pub root: Area,
}

/// An area: its own facts, the areas below it and the villages that belong to it directly.
#[derive(Debug)]
pub struct Area {
    /// Path from the portal's root, `shiqiao` or `anlan/shiqiao`; empty for the root.
    pub path: String,
    /// The folder's name; empty for the root.
    pub id: String,
    /// Its level.
    pub level: Level,
    /// Its name. The root's is the portal's title.
    pub name: Text,
    /// Its official code.
    pub code: Option<PlaceCode>,
    /// Totals of its villages that its authority has published.
    pub published_totals: Vec<PublishedTotal>,
    /// Areas below, by id.
    pub areas: Vec<Area>,
    /// Paths of the villages directly below, by id.
    pub villages: Vec<String>,
}

impl Area {
    /// Every village of the area, those of the areas below included, in the order of the tree.
    pub fn all_villages(&self) -> Vec<&str> {
        let mut out: Vec<&str> = self.villages.iter().map(String::as_str).collect();
        for area in &self.areas {
            out.extend(area.all_villages());
        }
        out
    }

    /// The area and every area below it, parents first.
    pub fn walk(&self) -> Vec<&Area> {
        let mut out = vec![self];
        for area in &self.areas {
            out.extend(area.walk());
        }
        out
    }

    /// The area of that path.
    pub fn find(&self, path: &str) -> Option<&Area> {
        self.walk().into_iter().find(|area| area.path == path)
    }
}

/// A page of free text, one body for each language it was written in.
#[derive(Debug)]
pub struct StandPage {
    /// The file name without endings: `about`.
    pub id: String,
    /// Title and Markdown body by language number.
    pub bodies: Vec<Body>,
}

impl StandPage {
    /// The title in that language, else in the first it was written in, else the id.
    pub fn title(&self, language: usize) -> &str {
        self.body(language).map_or(self.id.as_str(), |body| body.title.as_deref().unwrap_or(&self.id))
    }

    /// The body in that language, else the first it was written in.
    pub fn body(&self, language: usize) -> Option<&Body> {
        self.bodies.iter().find(|body| body.language == language).or_else(|| self.bodies.first())
    }
}

/// Markdown text in one language.
#[derive(Debug, Clone)]
pub struct Body {
    /// Number of the language.
    pub language: usize,
    /// Its title: from the front matter, else its first heading. Decisions have theirs in the record.
    pub title: Option<String>,
    /// The Markdown, as written.
    pub markdown: String,
    /// Path of its file from the portal's root: links in it count from there.
    pub path: Box<str>,
    /// Where it begins in its file.
    pub span: crate::source::Span,
}

/// An entry of `privacy-allow.yaml`: a text that may stand, known by its checksum alone. Only a complete one counts,
/// and whether it is complete is judged by `check`.
#[derive(Debug)]
pub struct Exception {
    /// Where the entry stands.
    pub span: crate::source::Span,
    /// SHA-256 of the salt and the text in its common form, in hexadecimal.
    pub sha256: Option<Spanned<String>>,
    /// What is put in front of the text before its checksum is taken.
    pub salt: Option<Spanned<String>>,
    /// Why it may stand.
    pub reason: Option<Text>,
    /// Who looked at it: a post, not a name.
    pub reviewer: Option<Spanned<String>>,
    /// Last day it counts.
    pub expires: Option<Spanned<chrono::NaiveDate>>,
}
