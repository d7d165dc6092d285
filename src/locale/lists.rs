//! Names in the language's order, several things joined in one sentence, and its first letter.

use std::cmp::Ordering;

use icu::casemap::TitlecaseMapper;
use icu::casemap::options::{TitlecaseOptions, TrailingCase};
use icu::collator::options::CollatorOptions;
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{CollatorBorrowed, CollatorPreferences};
use icu::list::ListFormatter;
use icu::locale::{LanguageIdentifier, Locale as Tag};

use super::Locale;

/// Order and conjunction of a language.
pub(super) struct Lists {
    collator: CollatorBorrowed<'static>,
    and: ListFormatter,
    language: LanguageIdentifier,
}

impl Lists {
    /// Takes them from ICU. Numbers inside names count as numbers: Group 2 stands before Group 10.
    pub fn of(locale: &Tag) -> Result<Lists, String> {
        let mut order = CollatorPreferences::from(locale);
        order.numeric_ordering = Some(CollationNumericOrdering::True);
        Ok(Lists {
            language: locale.id.clone(),
            collator: CollatorBorrowed::try_new(order, CollatorOptions::default())
                .map_err(|error| error.to_string())?,
            and: ListFormatter::try_new_and(locale.into(), Default::default()).map_err(|error| error.to_string())?,
        })
    }
}

impl Locale {
    /// Which of two names stands first in this language: by alphabet, by pinyin.
    ///
    /// Names that are equal to the language stand in the order of their characters, so that two builds agree.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.lists.collator.compare(left, right).then_with(|| left.cmp(right))
    }

    /// Sorts things by a name of theirs.
    pub fn sort_by_name<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        things.sort_by(|left, right| self.compare(name(left), name(right)));
    }

    /// `a, b and c`, `a、b和c`
    pub fn join<S: AsRef<str>>(&self, parts: &[S]) -> String {
        self.lists.and.format_to_string(parts.iter().map(AsRef::as_ref))
    }

    /// The text with its first letter as a sentence begins, where the script has capitals: `yuan` gives `Yuan`.
    pub fn capital(&self, text: &str) -> String {
        let mut options = TitlecaseOptions::default();
        options.trailing_case = Some(TrailingCase::Unchanged);
        TitlecaseMapper::new().titlecase_segment_to_string(text, &self.lists.language, options).into_owned()
    }
}
