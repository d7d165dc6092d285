//! One page in the making: who asks for words and links, from where, and about which village or areas.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::search::Made;
use super::table;
use crate::aggregate::rollup::{AreaSummary, Areas};
use crate::aggregate::{Ledger, summary::Summary};
use crate::check::Checked;
use crate::diag::Language;
use crate::locale::{self, Locale, Precision};
use crate::measure::{Money, Year};
use crate::model::{Area, Portal, Text};
use crate::pack::Packs;
use crate::site::{Layout, relative};
use crate::source::history::History;
use crate::source::lines::Setters;
use chrono::NaiveDate;

/// Everything pages of one build have in common.
pub struct Site<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// Where pages stand.
    pub layout: Layout,
    /// Its languages.
    pub locales: &'a [Locale],
    /// Law and charts of accounts.
    pub packs: &'a Packs,
    /// Commits of the records.
    pub history: &'a History,
    /// The day the site speaks of.
    pub as_of: NaiveDate,
    /// Where the site will stand, with a closing `/`.
    pub base_url: Option<String>,
}

/// A value inside a message.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(Cow<'a, str>),
    /// A count: chooses the plural, and is written as the language writes counts.
    Count(u64),
}

impl Arg<'_> {
    fn lend(&self) -> locale::Arg<'_> {
        match self {
            Arg::Text(text) => locale::Arg::Text(text),
            Arg::Count(count) => locale::Arg::Count(i128::from(*count)),
        }
    }
}

/// One page in the making: who asks for words and links, and from where.
#[derive(Clone)]
pub struct Cx<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The page's language.
    pub locale: &'a Locale,
    /// The page's path, without its language: `shiqiao/qinghe/budget.html`.
    pub path: String,
    /// The page's place in the site, its language included.
    pub from: String,
    /// Where the site's root stands on its server, for a page that is shown at any address; else links are relative.
    pub rooted: Option<String>,
    /// How exactly the page's tables give their amounts: one precision for all of them.
    pub precision: Precision,
}

/// Text for people with the language it is really in, where that is not the page's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Its language tag; empty where it is the page's own.
    pub lang: String,
}

impl<'a> Cx<'a> {
    /// A page of that path in that language.
    pub fn new(site: &'a Site<'a>, language: usize, path: impl Into<String>) -> Cx<'a> {
        let path = path.into();
        let from = site.layout.page(language, &path);
        Cx { site, locale: &site.locales[language], path, from, rooted: None, precision: Precision::Whole }
    }

    /// The number of the page's language.
    pub fn language(&self) -> usize {
        self.locale.number()
    }

    /// A relative link to another page in the same language.
    pub fn link(&self, page: &str) -> String {
        self.file(&self.site.layout.page(self.language(), page))
    }

    /// A relative link to a file that is the same in every language.
    pub fn file(&self, path: &str) -> String {
        match &self.rooted {
            Some(root) => format!("{root}{path}"),
            None => relative(&self.from, path),
        }
    }

    /// A plain message.
    pub fn say(&self, key: &str) -> String {
        self.locale.say(key).into_owned()
    }

    /// A message with values.
    pub fn tell(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let lent: Vec<(&str, locale::Arg)> = args.iter().map(|(name, arg)| (*name, arg.lend())).collect();
        self.locale.tell(key, &lent)
    }

    /// A message with values and marks of its own (`<b>`): the values are escaped, the message is the theme's.
    pub fn rich(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let escaped: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, arg)| match arg {
                Arg::Text(text) => (*name, Arg::Text(table::escape(text).into())),
                other => (*name, other.clone()),
            })
            .collect();
        self.tell(key, &escaped)
    }

    /// Words of the law and its charts: in the page's language where they are written in it, else in English.
    pub fn law_words<'p>(&self, words: &'p crate::diag::Phrase) -> &'p str {
        words.get(self.message_language().0)
    }

    /// The language findings and the law are told in on this page, and its tag where it is not the page's own: they are
    /// written in Chinese and in English, and other pages give them in English.
    pub fn message_language(&self) -> (Language, &'static str) {
        match self.locale.tag().split('-').next() {
            Some("zh") => (Language::Zh, ""),
            Some("en") => (Language::En, ""),
            _ => (Language::En, "en"),
        }
    }

    /// Whether the page is in English.
    pub fn is_english(&self) -> bool {
        self.locale.tag().split('-').next() == Some("en")
    }

    /// What stands between two sentences.
    pub fn sentence_gap(&self) -> String {
        self.say("sentence-gap")
    }

    /// What stands between two things that belong together.
    pub fn list_gap(&self) -> String {
        self.say("list-gap")
    }

    /// The unit of a table, as its caption gives it: `Yuan`, `单位：元`.
    pub fn unit_caption(&self, unit: impl AsRef<str>) -> String {
        self.tell("unit-caption", &[("unit", Arg::Text(table::first_large(unit.as_ref()).into()))])
    }

    /// A chart label with its sign.
    pub fn signed_chart(&self, money: Money) -> String {
        let sign = if money.0 < 0 { "\u{2212}" } else { "+" };
        format!("{sign}{}", self.locale.chart_label(money.abs()))
    }

    /// The portal's text in the page's language, or in another with its tag.
    pub fn text(&self, text: &Text) -> Said {
        let (words, language) = text.best(self.language());
        let lang = if language == self.language() || words.is_empty() {
            String::new()
        } else {
            self.site.locales[language].tag().to_owned()
        };
        Said { text: words.to_owned(), lang }
    }

    /// The portal's text where its language cannot be marked: a title, a label in a sentence.
    pub fn name(&self, text: &Text) -> String {
        text.best(self.language()).0.to_owned()
    }
}

impl Cx<'_> {
    /// Whether this portal's amounts are shown with their minor units.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// An amount in a table cell.
    pub fn money(&self, money: Money) -> String {
        self.locale.money(money, self.precision)
    }
}

impl<'a> Cx<'a> {
    /// The same page with another precision of its amounts.
    pub fn with_precision(mut self, precision: Precision) -> Cx<'a> {
        self.precision = precision;
        self
    }
}

/// A village in the making: its records, its sums, and where it stands among the areas.
pub struct VillageCx<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// Its records.
    pub village: &'a Checked,
    /// Its sums by year.
    pub ledger: &'a Ledger,
    /// Its indicators.
    pub summary: &'a Summary,
    /// The areas above it, the root first.
    pub above: Vec<&'a Area>,
    /// Who set the lines of its records, as far as pages have asked.
    pub setters: Setters,
}

/// The areas from the root down to the one that holds a path.
pub fn above<'a>(root: &'a Area, path: &str) -> Vec<&'a Area> {
    let mut out = vec![root];
    let mut at = root;
    let holds = |area: &&Area| {
        path.strip_prefix(area.path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    while let Some(next) = at.areas.iter().find(holds) {
        out.push(next);
        at = next;
    }
    out
}

impl VillageCx<'_> {
    /// Whole units where every amount of the village is one, else all decimals: one precision for all its tables.
    pub fn precision(&self) -> Precision {
        Precision::needed(self.village.amounts(), self.site.portal.currency.decimals)
    }

    /// The newest year whose end the register of debts speaks of.
    pub fn last_debt_year(&self) -> Option<Year> {
        self.ledger.years().rev().find(|year| year.register).map(|year| year.year)
    }
}

/// Everything above the villages: their summaries and the areas they add up to.
pub struct Regional<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// Summaries by path.
    pub summaries: &'a BTreeMap<String, Summary>,
    /// Areas by path.
    pub areas: &'a Areas<'a>,
    /// The index of every language; none while villages are still being written.
    pub search: &'a [Made],
}

impl Regional<'_> {
    /// The summary of a village.
    pub fn summary(&self, path: &str) -> Option<&Summary> {
        self.summaries.get(path)
    }

    /// The sums of an area.
    pub fn area(&self, path: &str) -> Option<&AreaSummary> {
        self.areas.get(path)
    }
}
