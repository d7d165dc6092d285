//! Findings as they are kept between builds. A rule is kept by its code; words that are the program's own come back as
//! such, each once.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::check;
use crate::diag::{Amount, Citation, Diagnostic, Phrase, Place, Rule, Value, Words};

/// A finding.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptFinding {
    rule: String,
    place: KeptPlace,
    also: Vec<(KeptPlace, Pair)>,
    values: Vec<(String, KeptValue)>,
    law: Option<KeptLaw>,
}

/// Path, line, column, the line's text, and what of it is meant.
#[derive(Debug, Serialize, Deserialize)]
struct KeptPlace(String, usize, usize, String, usize, usize);

/// English and Chinese.
#[derive(Debug, Serialize, Deserialize)]
struct Pair(String, String);

#[derive(Debug, Serialize, Deserialize)]
enum KeptValue {
    Text(String),
    Amount(String, String),
    Words(Pair),
    Phrase(Pair),
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptLaw {
    article: Pair,
    source: Pair,
    pack: String,
    version: String,
    local: bool,
    unconfirmed: bool,
}

impl KeptFinding {
    /// A finding to be kept.
    pub fn of(found: &Diagnostic) -> KeptFinding {
        let value = |value: &Value| match value {
            Value::Text(text) => KeptValue::Text(text.clone()),
            Value::Amount(Amount { shown, plain }) => KeptValue::Amount(shown.clone(), plain.clone()),
            Value::Words(words) => KeptValue::Words(Pair::of(*words)),
            Value::Phrase(phrase) => KeptValue::Phrase(Pair::of_phrase(phrase)),
        };
        KeptFinding {
            rule: found.rule.code.to_owned(),
            place: KeptPlace::of(&found.place),
            also: found.also.iter().map(|(place, words)| (KeptPlace::of(place), Pair::of(*words))).collect(),
            values: found.values.iter().map(|(name, it)| ((*name).to_owned(), value(it))).collect(),
            law: found.law.as_deref().map(|law| KeptLaw {
                article: Pair::of_phrase(&law.article),
                source: Pair::of_phrase(&law.source),
                pack: law.pack.to_string(),
                version: law.version.to_string(),
                local: law.local,
                unconfirmed: law.unconfirmed,
            }),
        }
    }

    /// The finding again; none where its rule is no rule of this program.
    pub fn back(self) -> Option<Diagnostic> {
        let rule: &'static Rule = check::rules().find(|rule| rule.code == self.rule)?;
        let value = |value| match value {
            KeptValue::Text(text) => Value::Text(text),
            KeptValue::Amount(shown, plain) => Value::Amount(Amount { shown, plain }),
            KeptValue::Words(pair) => Value::Words(pair.words()),
            KeptValue::Phrase(pair) => Value::Phrase(pair.phrase()),
        };
        Some(Diagnostic {
            rule,
            place: self.place.back(),
            also: self.also.into_iter().map(|(place, words)| (place.back(), words.words())).collect(),
            values: self.values.into_iter().map(|(name, it)| (own(name), value(it))).collect(),
            law: self.law.map(|law| {
                Arc::new(Citation {
                    article: law.article.phrase(),
                    source: law.source.phrase(),
                    pack: law.pack.into(),
                    version: law.version.into(),
                    local: law.local,
                    unconfirmed: law.unconfirmed,
                })
            }),
        })
    }
}

impl KeptPlace {
    fn of(place: &Place) -> KeptPlace {
        let Place { path, line, column, text, start, end } = place.clone();
        KeptPlace(path, line, column, text, start, end)
    }

    fn back(self) -> Place {
        let KeptPlace(path, line, column, text, start, end) = self;
        Place { path, line, column, text, start, end }
    }
}

impl Pair {
    fn of(words: Words) -> Pair {
        Pair(words.en.to_owned(), words.zh.to_owned())
    }

    fn of_phrase(phrase: &Phrase) -> Pair {
        Pair(phrase.en.to_string(), phrase.zh.to_string())
    }

    fn words(self) -> Words {
        Words { en: own(self.0), zh: own(self.1) }
    }

    fn phrase(self) -> Phrase {
        Phrase { en: self.0.into(), zh: self.1.into() }
    }
}

/// Text of the program itself. There is only so much of it, and each is kept once for as long as the program runs.
fn own(text: String) -> &'static str {
    static KNOWN: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_with(HashSet::new);
    match known.get(text.as_str()) {
        Some(text) => text,
        None => {
            let text: &'static str = text.leak();
            known.insert(text);
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Language, human};

    #[test]
    fn a_finding_reads_the_same_when_it_comes_back() {
        let rule = check::rules().find(|rule| rule.code == "ACC-04").expect("a rule");
        let phrase = |text: &str| Phrase { en: text.into(), zh: format!("{text}村").into() };
        let found = Diagnostic {
            rule,
            place: Place::in_line("a/b.yaml", 7, "  amount: \"12\" # 清河", 10..14),
            also: vec![(Place::file("a/c.yaml"), Words { en: "here", zh: "这里" })],
            values: vec![
                ("stated", Value::Amount(Amount { shown: "−1,200".into(), plain: "-1200".into() })),
                ("line", Value::Text("a\tb\n".into())),
                ("side", Value::Words(Words { en: "more", zh: "多" })),
                ("law", Value::Phrase(phrase("Art. 1"))),
            ],
            law: Some(Arc::new(Citation {
                article: phrase("Art. 2"),
                source: phrase("Law"),
                pack: "p".into(),
                version: "p-2".into(),
                local: true,
                unconfirmed: true,
            })),
        };
        let text = super::super::json(&KeptFinding::of(&found));
        assert!(!text.contains(['\t', '\n']));
        let back = serde_json::from_str::<KeptFinding>(&text).expect("JSON").back().expect("a rule");
        for language in [Language::En, Language::Zh] {
            assert_eq!(human::render(&back, language, "", false), human::render(&found, language, "", false));
        }
        assert_eq!(format!("{back:?}"), format!("{found:?}"));
    }
}
