//! What a finding rests on: the article, the text it stands in, and the pack that says so.

use std::sync::Arc;

use super::{Language, visible};

/// A piece of text in the languages of our messages that was read, not written in the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    /// English.
    pub en: Arc<str>,
    /// 简体中文.
    pub zh: Arc<str>,
}

impl Phrase {
    /// The text in that language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Zh => &self.zh,
        }
    }

    /// The same text in every language.
    pub fn same(text: &str) -> Phrase {
        let text: Arc<str> = text.into();
        Phrase { en: Arc::clone(&text), zh: text }
    }
}

/// The place in the law that a number comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The article: `Art. 26`, 第二十六条. Empty where the text as a whole is meant.
    pub article: Phrase,
    /// Title of the text it stands in.
    pub source: Phrase,
    /// The pack: `cn-organic-law`.
    pub pack: Arc<str>,
    /// The text of the pack that is in force on the day of the act: `cn-organic-law-2018`.
    pub version: Arc<str>,
    /// Custom or a local rule, not the law's own number.
    pub local: bool,
    /// Not yet held against the official text.
    pub unconfirmed: bool,
}

impl Citation {
    /// Source, article and standing in one line, for whoever keeps the records and the packs.
    pub fn say(&self, language: Language) -> String {
        self.with(
            language,
            match language {
                Language::En => [
                    "; custom or a local rule, not a number of the law itself",
                    "; not yet held against the official text",
                ],
                Language::Zh => ["（惯例或地方规定，非法律本身的数字）", "（尚未与正式文本核对）"],
            },
        )
    }

    /// The same for residents: what was not yet held against the official text is said to be what that text says.
    pub fn say_plainly(&self, language: Language) -> String {
        self.with(
            language,
            match language {
                Language::En => ["; not a number the law sets", "; the published text decides"],
                Language::Zh => ["（非法律规定的数字）", "（以正式公布的文本为准）"],
            },
        )
    }

    fn with(&self, language: Language, notes: [&str; 2]) -> String {
        let (source, article) = (visible(self.source.get(language)), visible(self.article.get(language)));
        let between = match language {
            Language::En => ", ",
            Language::Zh => "",
        };
        let mut out = source.into_owned();
        if !article.is_empty() {
            out.push_str(between);
            out.push_str(&article);
        }
        for (note, said) in notes.iter().zip([self.local, self.unconfirmed]) {
            if said {
                out.push_str(note);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostic, Rule, Severity, Words, human};

    static RULE: Rule = Rule {
        code: "TST-01",
        name: "a-test",
        severity: Severity::Warning,
        message: Words { en: "too few came", zh: "到会人数不足" },
        label: Words::NONE,
        help: Words { en: "meet again", zh: "请重新开会" },
        page: Words::NONE,
    };

    fn check(citation: Citation, language: Language, expected: &str) {
        let mut found = Diagnostic::of_file(&RULE, "a.md", Vec::new());
        found.law = Some(Arc::new(citation));
        let told = human::render(&found, language, "", false);
        assert_eq!(told.lines().last().map(str::trim), Some(expected), "{told}");
    }

    #[test]
    fn the_law_stands_in_the_last_line() {
        let law = |local, unconfirmed| Citation {
            article: Phrase { en: "Art. 26".into(), zh: "第二十六条".into() },
            source: Phrase {
                en: "Organic Law (2018)".into(), zh: "村民委员会组织法（2018年修正）".into()
            },
            pack: "cn-organic-law".into(),
            version: "cn-organic-law-2018".into(),
            local,
            unconfirmed,
        };
        check(law(false, false), Language::En, "= law: Organic Law (2018), Art. 26");
        check(
            law(true, false),
            Language::En,
            "= law: Organic Law (2018), Art. 26; custom or a local rule, not a number of the law itself",
        );
        check(law(false, true), Language::Zh, "= 依据: 村民委员会组织法（2018年修正）第二十六条（尚未与正式文本核对）");
    }
}
