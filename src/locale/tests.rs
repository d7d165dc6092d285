//! Words, figures and dates as tables: a row for each line of the rules, in each language.

mod dates;
mod figures;
mod messages;

use super::Locale;
use crate::measure::Currency;

const EN: &str = include_str!("../../themes/default/i18n/en.ftl");
const ZH: &str = include_str!("../../themes/default/i18n/zh.ftl");

/// Enough for a language that has no file of its own yet.
const OTHER: &str = "\
amount = { $number } { $unit }
percent = { $number }%
year = { $year }
month-range = { $from-short }–{ $to-short }
";

/// A locale of the theme's own words.
fn locale(tag: &str) -> Locale {
    with_currency(tag, "CNY")
}

fn with_currency(tag: &str, currency: &str) -> Locale {
    let (name, text) = match tag.split('-').next() {
        Some("en") => ("en.ftl", EN),
        Some("zh") => ("zh.ftl", ZH),
        _ => ("other.ftl", OTHER),
    };
    let currency = Currency::find(currency).expect("a currency of ISO 4217");
    Locale::new(tag, 0, &[(name, text.to_owned())], currency).expect("a tag and words that can be read")
}

/// What a locale that shares threads must be.
fn shared<T: Send + Sync>(_: &T) {}

#[test]
fn a_locale_can_be_shared_between_threads() {
    shared(&locale("en"));
}

#[test]
fn text_runs_the_way_of_its_script() {
    for (tag, expected) in
        [("en", "ltr"), ("zh-Hans", "ltr"), ("ar", "rtl"), ("ur-PK", "rtl"), ("ug-Arab", "rtl"), ("hi", "ltr")]
    {
        assert_eq!(locale(tag).direction(), expected, "{tag}");
    }
}
