//! One language of a site: its words, and how its figures, dates and lists look.
//!
//! Everything a page says passes through a [`Locale`]; no word and no separator is written anywhere else. Words
//! come from the theme's `.ftl` files. Separators, digits, month names and the order of names come from ICU's data
//! once, when the locale is made; after that a figure is a few bytes pushed onto a string. What differs between
//! languages and is in no data (count in 万, year ranges, "no record") is a message of the `.ftl` file, so that a
//! new language is a new file and never a new line of Rust.
//!
//! | file | what it says |
//! | --- | --- |
//! | `wording` | messages by key, and which were asked for and not there |
//! | `digits`, `calendar` | numbers and dates as ICU's data has them |
//! | `settings` | what the `.ftl` file says about figures: scales and patterns |
//! | `money`, `figures`, `dates` | amounts; counts, shares and changes; dates, periods and years |
//! | `lists` | order of names, "a, b and c", capitals |
//! | `named` | the words of the records in this language |
//! | `own` | a portal's own words over the theme's |
//! | `trouble` | what can be wrong with a tag or a file |

mod calendar;
mod dates;
mod digits;
mod figures;
mod lists;
mod money;
mod named;
mod own;
pub mod pinyin;
mod settings;
#[cfg(test)]
mod tests;
mod trouble;
mod wording;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use icu::locale::extensions::unicode::{key, value};
use icu::locale::{Direction as Writing, LocaleDirectionality};

use crate::measure::Currency;

pub use figures::{Change, Direction};
pub use money::{Headline, Minor, Precision};
pub use named::{Named, record_keys};
pub use own::OwnWords;
pub use trouble::{Fault, FaultKind, LocaleTrouble};
pub use wording::Arg;

use calendar::Calendar;
use digits::Digits;
use lists::Lists;
use settings::Settings;
use wording::Wording;

/// One language of a site, with everything a page needs to write words and figures in it.
pub struct Locale {
    tag: String,
    number: usize,
    direction: &'static str,
    currency: Currency,
    wording: Wording,
    settings: Settings,
    digits: Digits,
    calendar: Calendar,
    lists: Lists,
}

impl Locale {
    /// The language of that BCP 47 tag, the portal's `number`th, in the words of the `.ftl` texts given with their
    /// file names. Where two files have the same message the later one wins: a portal's own words over the theme's.
    pub fn new(tag: &str, number: usize, ftl: &[(&str, String)], currency: Currency) -> Result<Locale, LocaleTrouble> {
        let unreadable = || LocaleTrouble::Tag(tag.to_owned());
        let asked: icu::locale::Locale = tag.parse().map_err(|_| unreadable())?;
        let wording = Wording::new(&asked.id.to_string(), ftl)?;
        let settings = Settings::read(&wording)?;
        let habits = habits(&asked, settings.conventions.as_deref());
        let data = |said: String| LocaleTrouble::Data(tag.to_owned(), said);
        let direction = match LocaleDirectionality::new_common().get(&asked.id) {
            Some(Writing::RightToLeft) => "rtl",
            _ => "ltr",
        };
        let mut digits = Digits::of(&habits).map_err(data)?;
        if direction == "rtl" {
            digits.hold_signs();
        }
        let calendar = Calendar::of(&habits, &digits, &settings).map_err(data)?;
        let lists = Lists::of(&habits).map_err(data)?;
        Ok(Locale { tag: tag.to_owned(), number, direction, currency, wording, settings, digits, calendar, lists })
    }

    /// The tag as the portal writes it, for `lang` and `hreflang`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which of the portal's languages it is, 0 being the default: the number [`crate::model::Text`] knows it by.
    pub fn number(&self) -> usize {
        self.number
    }

    /// `ltr` or `rtl`, for `dir`.
    pub fn direction(&self) -> &'static str {
        self.direction
    }

    /// The currency of every amount.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// A message without variables. A key that is not there is recorded and stands as `{key}`.
    pub fn say(&self, key: &str) -> Cow<'_, str> {
        self.wording.say(key)
    }

    /// A message with variables. Numbers choose the plural and are written the language's way; a missing key or
    /// variable is recorded and stands as `{key}`, never as a blank.
    pub fn tell(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.wording.tell(key, args, |out, value, decimals| {
            if decimals == 0 {
                self.push_count(out, value);
            } else {
                self.digits.push(out, value, decimals, true);
            }
        })
    }

    /// Whether there is a message of that key; asking records nothing.
    pub fn has(&self, key: &str) -> bool {
        self.wording.has(key)
    }

    /// The messages asked for so far that were not there or lacked a variable, in order: a build that finds any
    /// refuses to publish and names them.
    pub fn missing(&self) -> Vec<String> {
        self.wording.missing()
    }

    /// Every message without variables, `-` in its key written as `_`: handed to templates once.
    pub fn words(&self) -> BTreeMap<String, String> {
        self.wording.plain()
    }

    /// Every key.
    pub fn keys(&self) -> &BTreeSet<String> {
        self.wording.keys()
    }
}

/// The locale whose data is used: the one asked for; with the region the `.ftl` file names where the tag has none
/// (`conventions = en-001` gives plain `en` 12 April, not April 12); Gregorian years and Latin digits unless the tag
/// asks for others.
fn habits(asked: &icu::locale::Locale, conventions: Option<&str>) -> icu::locale::Locale {
    let mut habits = asked.clone();
    if let Some(named) = conventions.and_then(|named| named.parse::<icu::locale::Locale>().ok()) {
        let fits = asked.id.region.is_none()
            && named.id.language == asked.id.language
            && (asked.id.script.is_none() || named.id.script.is_none() || asked.id.script == named.id.script);
        if fits {
            habits.id.region = named.id.region;
        }
    }
    let keywords = &mut habits.extensions.unicode.keywords;
    if keywords.get(&key!("ca")).is_none() {
        keywords.set(key!("ca"), value!("gregory"));
    }
    if keywords.get(&key!("nu")).is_none() {
        keywords.set(key!("nu"), value!("latn"));
    }
    habits
}
