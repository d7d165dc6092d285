//! A portal's own words, `i18n/<tag>.ftl` beside its records: local names over the theme's, or a language the theme
//! does not speak.

use std::collections::{BTreeMap, BTreeSet};

use super::trouble::{Fault, FaultKind};
use super::wording::key_of;
use crate::diag::nearest::nearest;

/// The message that names the language whose words stand where an own file of a new language has none yet.
const WORDS_FROM: &str = "words-from";

/// The own words of one language.
#[derive(Debug, Clone)]
pub struct OwnWords {
    /// BCP 47 tag of the language.
    pub tag: String,
    /// Path of the file in the records' folder: `i18n/ug.ftl`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl OwnWords {
    /// The language that lends the words this file lacks: `words-from = en`.
    pub fn lender(&self) -> Option<String> {
        let line = self.text.lines().find(|line| key_of(line) == Some(WORDS_FROM))?;
        line.split_once('=').map(|(_, tag)| tag.trim().to_owned()).filter(|tag| !tag.is_empty())
    }

    /// What is wrong with it beside `theme`, the text of a language the theme speaks: messages nobody asks for, and,
    /// where this file stands for its language `alone`, messages it lacks.
    pub fn judge(&self, theme: &str, alone: bool) -> Vec<Fault> {
        let known: BTreeSet<&str> = theme.lines().filter_map(key_of).collect();
        let names: Vec<&str> = known.iter().copied().collect();
        let own: BTreeMap<&str, usize> =
            self.text.lines().enumerate().filter_map(|(at, line)| Some((key_of(line)?, at + 1))).collect();
        // The word of any currency may be told, and settings are read where they stand.
        let free = |key: &str| key.starts_with("currency-") || key == WORDS_FROM || key == "months";
        let fault = |line, kind| Fault { file: self.path.clone(), line, kind };
        let mut out: Vec<Fault> = own
            .iter()
            .filter(|(key, _)| !known.contains(*key) && !free(key))
            .map(|(key, line)| {
                fault(*line, FaultKind::Unknown((*key).to_owned(), nearest(key, &names).map(str::to_owned)))
            })
            .collect();
        out.sort_by_key(|fault| fault.line);
        if alone {
            let lacking: Vec<String> =
                known.iter().filter(|key| !own.contains_key(*key) && !free(key)).map(|key| (*key).to_owned()).collect();
            if !lacking.is_empty() {
                out.push(fault(0, FaultKind::Lacks(lacking)));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEME: &str = "tab-budget = Budget\ntab-debts = Debts\ncurrency-CNY = yuan\n";

    fn own(text: &str) -> OwnWords {
        OwnWords { tag: "ug".to_owned(), path: "i18n/ug.ftl".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_message_nobody_asks_for_is_told_with_the_one_that_is_meant() {
        let found = own("tab-debts = x\n# note\ntab-budgte = y\ncurrency-XAF = z\n").judge(THEME, false);
        let kind = FaultKind::Unknown("tab-budgte".to_owned(), Some("tab-budget".to_owned()));
        assert_eq!(found, [Fault { file: "i18n/ug.ftl".to_owned(), line: 3, kind }]);
        let far = own("nothing-like-it = x\n").judge(THEME, false);
        assert_eq!(far[0].kind, FaultKind::Unknown("nothing-like-it".to_owned(), None));
    }

    #[test]
    fn what_a_language_of_its_own_lacks_is_told_at_once() {
        let found = own("tab-debts = x\n").judge(THEME, true);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].kind, FaultKind::Lacks(vec!["tab-budget".to_owned()]));
        assert!(own("tab-debts = x\n").judge(THEME, false).is_empty());
    }

    #[test]
    fn a_file_names_who_lends_it_words() {
        assert_eq!(own("words-from = en\ntab-debts = x\n").lender().as_deref(), Some("en"));
        assert_eq!(own("tab-debts = x\n").lender(), None);
    }
}
