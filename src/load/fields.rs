//! Reading a node field by field: every fault of a record is found in one pass, with its place.
//!
//! A reader asks for the fields it knows; what it did not ask for is a misspelling. A fault in one value never
//! hides the next: the value is taken as missing and reading goes on.

use chrono::NaiveDate;

use super::node::{Data, Key, Node};
use super::{nearest, rules};
use crate::diag::{Findings, Value, Words};
use crate::measure::{Currency, Money, Period, Reported, Year, money::NotMoney, period};
use crate::model::{Choice, Figure, Text};
use crate::source::{Span, Spanned};

/// What reading needs to know of the portal, and where its findings go.
pub struct Reader<'r> {
    /// Language tags of the portal, the default first.
    pub languages: &'r [String],
    /// The portal's currency.
    pub currency: Currency,
    /// 4 while reading a file that says `unit: wan`, else 0.
    pub shift: u32,
    /// Everything found.
    pub found: &'r mut Findings,
}

/// The fields of one map while they are read.
pub struct Fields<'n, 't> {
    /// Where the map stands.
    pub span: Span,
    what: Words,
    entries: &'n [(Key<'t>, Node<'t>)],
    asked: Vec<&'static str>,
}

impl<'n, 't> Fields<'n, 't> {
    /// The value of an optional field; an empty one counts as left out.
    pub fn opt(&mut self, name: &'static str) -> Option<&'n Node<'t>> {
        self.asked.push(name);
        self.entries.iter().find(|(key, _)| key.text == name).map(|(_, node)| node).filter(|node| !node.is_empty())
    }

    /// The value of a field that must be there; its absence is reported.
    pub fn need(&mut self, reader: &mut Reader, name: &'static str) -> Option<&'n Node<'t>> {
        let found = self.opt(name);
        if found.is_none() {
            let key = self.entries.iter().find(|(key, _)| key.text == name).map(|(key, _)| key.span);
            let place = key.unwrap_or_else(|| self.head());
            reader
                .found
                .report(&rules::MISSING_FIELD, place)
                .with("field", name)
                .with("what", self.what)
                .with("hint", "");
        }
        found
    }

    /// The first key of the map, to point at when something is not there.
    pub fn head(&self) -> Span {
        self.entries.first().map_or(self.span, |(key, _)| key.span)
    }

    /// The place of a field's key, for findings about the field.
    pub fn key_span(&self, name: &str) -> Option<Span> {
        self.entries.iter().find(|(key, _)| key.text == name).map(|(key, _)| key.span)
    }

    /// Ends the reading: every field nobody asked for is unknown.
    pub fn finish(self, reader: &mut Reader) {
        for (key, _) in self.entries {
            if !self.asked.contains(&key.text.as_ref()) {
                reader.unknown(Words { en: "the field", zh: "字段" }, &key.text, key.span, self.asked.iter().copied());
            }
        }
    }
}

impl<'r> Reader<'r> {
    /// The fields of a map; anything else is reported. `what` names the thing in messages.
    pub fn fields<'n, 't>(&mut self, node: &'n Node<'t>, what: Words) -> Option<Fields<'n, 't>> {
        match &node.data {
            Data::Map(entries) => Some(Fields { span: node.span, what, entries, asked: Vec::new() }),
            _ => {
                self.wrong(
                    node,
                    what,
                    Words { en: "fields with values", zh: "若干字段" },
                    "write each field as `name: value`",
                    "每个字段写成 `字段名: 值`",
                );
                None
            }
        }
    }

    /// The entries of a map whose keys are data (years, accounts).
    pub fn entries<'n, 't>(&mut self, node: &'n Node<'t>, what: Words) -> &'n [(Key<'t>, Node<'t>)] {
        match &node.data {
            Data::Map(entries) => entries,
            _ => {
                self.wrong(
                    node,
                    what,
                    Words { en: "fields with values", zh: "若干字段" },
                    "write `key: value`",
                    "写成 `键: 值`",
                );
                &[]
            }
        }
    }

    /// The items of a list; a lone value where a list belongs is reported.
    pub fn items<'n, 't>(&mut self, node: &'n Node<'t>, what: Words) -> &'n [Node<'t>] {
        match &node.data {
            Data::List(items) => items,
            _ => {
                self.wrong(
                    node,
                    what,
                    Words { en: "a list", zh: "列表" },
                    "write each item on its own line behind `- `, or as `[a, b]`",
                    "每项单独一行，以 `- ` 开头，或写成 `[a, b]`",
                );
                &[]
            }
        }
    }

    /// Reads every item of a list with `read`, leaving out those that could not be read.
    pub fn list<'n, 't, T>(
        &mut self,
        node: Option<&'n Node<'t>>,
        what: Words,
        mut read: impl FnMut(&mut Self, &'n Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = node else { return Vec::new() };
        self.items(node, what).iter().filter_map(|item| read(self, item)).collect()
    }

    /// The characters of a scalar that is not empty.
    pub fn scalar<'n, 't>(&mut self, node: &'n Node<'t>, expected: Words) -> Option<&'n str> {
        match node.as_text() {
            Some(text) if !text.is_empty() => Some(text),
            Some(_) => {
                self.wrong(
                    node,
                    Words { en: "the value", zh: "值" },
                    expected,
                    "write it, or leave the field out",
                    "请填写，或删去该字段",
                );
                None
            }
            None => {
                self.wrong(
                    node,
                    Words { en: "the value", zh: "值" },
                    expected,
                    "write one value here",
                    "这里只写一个值",
                );
                None
            }
        }
    }

    /// A line of plain text in no language: a name of a file, a number, an address.
    pub fn line(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.scalar(node, Words { en: "text", zh: "文字" })?;
        self.clean(text, node.span).then(|| Spanned::new(text.to_owned(), node.span))
    }

    /// Text for people: one string (the portal's first language), or a map by language.
    pub fn text(&mut self, node: &Node) -> Option<Text> {
        match &node.data {
            Data::Scalar { .. } => {
                let text = self.line(node)?;
                Some(Text::plain(text.value, node.span))
            }
            Data::Map(entries) => {
                let mut out = Text::empty(node.span);
                for (key, value) in entries {
                    let Some(language) = self.languages.iter().position(|known| *known == key.text) else {
                        let known = self.languages.join(", ");
                        self.found
                            .report(&rules::UNKNOWN_LANGUAGE, key.span)
                            .with("language", key.text.as_ref())
                            .with("known", known);
                        continue;
                    };
                    if value.is_empty() {
                        continue;
                    }
                    if let Some(text) = self.line(value) {
                        out.set(language, text.value);
                    }
                }
                if out.is_empty() && entries.is_empty() {
                    self.wrong(
                        node,
                        Words { en: "the text", zh: "文字" },
                        Words { en: "text, or text by language", zh: "文字，或按语言分列的文字" },
                        "write `{zh: …, en: …}`",
                        "写成 `{zh: …, en: …}`",
                    );
                    return None;
                }
                Some(out)
            }
            Data::List(_) => {
                self.wrong(
                    node,
                    Words { en: "the text", zh: "文字" },
                    Words { en: "text, or text by language", zh: "文字，或按语言分列的文字" },
                    "write `{zh: …, en: …}`",
                    "写成 `{zh: …, en: …}`",
                );
                None
            }
        }
    }

    /// An amount of money, `not_reported` or `not_applicable`.
    pub fn figure(&mut self, node: &Node) -> Figure {
        let missing = Figure { value: Reported::NotReported, span: node.span };
        let Some(text) = node.as_text() else {
            self.wrong(
                node,
                Words { en: "the amount", zh: "金额" },
                Words { en: "one amount", zh: "一个金额" },
                "write a number such as `186000.00`",
                "写一个数字，例如 `186000.00`",
            );
            return missing;
        };
        let value = match text {
            "not_reported" => Reported::NotReported,
            "not_applicable" => Reported::NotApplicable,
            _ => match Money::parse(text, self.currency.decimals, self.shift) {
                Ok(money) => Reported::Known(money),
                Err(why) => {
                    self.bad_amount(text, node.span, why);
                    Reported::NotReported
                }
            },
        };
        Figure { value, span: node.span }
    }

    /// The amount of an optional field: left out is not reported.
    pub fn figure_of(&mut self, node: Option<&Node>) -> Figure {
        node.map_or(Figure::MISSING, |node| self.figure(node))
    }

    /// An amount that must be known.
    pub fn money(&mut self, node: &Node) -> Option<Spanned<Money>> {
        let figure = self.figure(node);
        if node.as_text().is_some_and(|text| text.starts_with("not_")) {
            self.wrong(
                node,
                Words { en: "the amount", zh: "金额" },
                Words { en: "a known amount", zh: "确定的金额" },
                "write a number such as `186000.00`",
                "写一个数字，例如 `186000.00`",
            );
        }
        figure.value.known().map(|value| Spanned::new(value, node.span))
    }

    fn bad_amount(&mut self, text: &str, span: Span, why: NotMoney) {
        let decimals = self.currency.decimals + self.shift;
        let example = Money(18_600_000).plain(self.currency.decimals.min(2));
        let (label, help): (Words, Value) = match &why {
            NotMoney::Grammar(Some(instead)) => {
                (Words { en: "write `{instead}`", zh: "请写 `{instead}`" }, instead.as_str().into())
            }
            NotMoney::Grammar(None) => {
                (Words { en: "not of the form of an amount", zh: "不符合金额的写法" }, example.as_str().into())
            }
            NotMoney::Decimals(_) => {
                (Words { en: "more than {decimals} decimals", zh: "小数超过{decimals}位" }, example.as_str().into())
            }
            NotMoney::TooLarge => {
                (Words { en: "100 billion or more", zh: "达到或超过1000亿" }, example.as_str().into())
            }
        };
        self.found
            .report(&rules::BAD_AMOUNT, span)
            .with("text", text)
            .with("why", label)
            .with("decimals", decimals.to_string())
            .with("instead", help)
            .with("help", Words { en: "digits with a point before the decimals, such as `{instead}`; in whole units of the currency, or `unit: wan` at the top of the file for 万元", zh: "只用数字，小数点用“.”，例如 `{instead}`；单位为元，整份文件用万元时在开头写 `unit: wan`" });
    }

    /// A whole number of things: hours, people, forms.
    pub fn count(&mut self, node: &Node) -> Option<Spanned<u32>> {
        let expected = Words { en: "a whole number", zh: "整数" };
        let text = self.scalar(node, expected)?;
        let plain = !text.is_empty()
            && text.len() <= 9
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && (text == "0" || !text.starts_with('0'));
        if !plain {
            self.wrong(
                node,
                Words { en: "the number", zh: "数字" },
                expected,
                "write digits only, such as `320`",
                "只写数字，例如 `320`",
            );
            return None;
        }
        Some(Spanned::new(text.parse().expect("at most nine digits fit"), node.span))
    }

    /// The count of an optional field that may also be `not_reported` or `not_applicable`.
    pub fn count_of(&mut self, node: Option<&Node>) -> Reported<u32> {
        match node.and_then(Node::as_text) {
            Some("not_applicable") => Reported::NotApplicable,
            Some("not_reported") => Reported::NotReported,
            _ => node.and_then(|node| self.count(node)).map(|count| count.value).into(),
        }
    }

    /// A percentage such as `4.75%`, in millionths: 47500.
    pub fn percent(&mut self, node: &Node) -> Option<Spanned<i64>> {
        let expected = Words { en: "a percentage", zh: "百分数" };
        let text = self.scalar(node, expected)?;
        match text.strip_suffix('%').map(|number| Money::parse(number, 4, 0)) {
            Some(Ok(value)) => Some(Spanned::new(value.0, node.span)),
            _ => {
                self.wrong(
                    node,
                    Words { en: "the rate", zh: "利率" },
                    expected,
                    "write it with its sign, such as `4.75%`",
                    "连同百分号一起写，例如 `4.75%`",
                );
                None
            }
        }
    }

    /// A day: `2024-03-20`.
    pub fn date(&mut self, node: &Node) -> Option<Spanned<NaiveDate>> {
        let expected = Words { en: "a date", zh: "日期" };
        let text = self.scalar(node, expected)?;
        match period::parse_date(text) {
            Some(date) => Some(Spanned::new(date, node.span)),
            None => {
                self.bad_date(
                    text,
                    node.span,
                    expected,
                    "write year-month-day, such as `2024-03-20`, of a day that exists",
                    "按年-月-日书写，例如 `2024-03-20`，且该日须存在",
                );
                None
            }
        }
    }

    /// A year: `2024`.
    pub fn year(&mut self, node: &Node) -> Option<Spanned<Year>> {
        let expected = Words { en: "a year", zh: "年份" };
        let text = self.scalar(node, expected)?;
        self.year_text(text, node.span)
    }

    /// A year that stands as a key.
    pub fn year_key(&mut self, key: &Key) -> Option<Spanned<Year>> {
        self.year_text(&key.text, key.span)
    }

    fn year_text(&mut self, text: &str, span: Span) -> Option<Spanned<Year>> {
        let year = period::parse_year(text);
        if year.is_none() {
            self.bad_date(
                text,
                span,
                Words { en: "a year", zh: "年份" },
                "write four digits, such as `2024`",
                "写四位数字，例如 `2024`",
            );
        }
        year.map(|year| Spanned::new(year, span))
    }

    /// A period: `2024`, `2024-Q3`, `2024-03`.
    pub fn period(&mut self, node: &Node) -> Option<Spanned<Period>> {
        let expected = Words { en: "a period", zh: "期间" };
        let text = self.scalar(node, expected)?;
        match Period::parse(text) {
            Some(period) => Some(Spanned::new(period, node.span)),
            None => {
                self.bad_date(
                    text,
                    node.span,
                    expected,
                    "write `2024`, `2024-Q3` or `2024-03`",
                    "写成 `2024`、`2024-Q3` 或 `2024-03`",
                );
                None
            }
        }
    }

    fn bad_date(&mut self, text: &str, span: Span, expected: Words, en: &'static str, zh: &'static str) {
        self.found
            .report(&rules::BAD_DATE, span)
            .with("text", text)
            .with("expected", expected)
            .with("help", Words { en, zh });
    }

    /// `true` or `false`, and nothing else.
    pub fn flag(&mut self, node: &Node) -> Option<bool> {
        match node.as_text() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                self.wrong(
                    node,
                    Words { en: "the value", zh: "值" },
                    Words { en: "`true` or `false`", zh: "`true` 或 `false`" },
                    "write `true` or `false`",
                    "写 `true` 或 `false`",
                );
                None
            }
        }
    }

    /// One word of a fixed list; a misspelt one gets the nearest.
    pub fn choice<C: Choice>(&mut self, node: &Node) -> Option<Spanned<C>> {
        let text = self.scalar(node, Words { en: "one word", zh: "一个词" })?;
        match C::ALL.iter().find(|(word, _)| *word == text) {
            Some((_, value)) => Some(Spanned::new(*value, node.span)),
            None => {
                self.unknown(Words { en: "the word", zh: "词" }, text, node.span, C::ALL.iter().map(|(word, _)| *word));
                None
            }
        }
    }

    /// An id: `[a-z0-9][a-z0-9-]{0,63}`.
    pub fn id(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.scalar(node, Words { en: "an id", zh: "编号" })?;
        if !super::is_id(text) {
            self.found.report(&rules::BAD_ID, node.span).with("id", text);
            return None;
        }
        Some(Spanned::new(text.to_owned(), node.span))
    }

    /// A reference to a record (`2024-03-20-road`) or to a line in one (`2024-collective/road`).
    pub fn reference(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.scalar(node, Words { en: "an id", zh: "编号" })?;
        if !text.split('/').all(super::is_id) || text.split('/').count() > 4 {
            self.found.report(&rules::BAD_ID, node.span).with("id", text);
            return None;
        }
        Some(Spanned::new(text.to_owned(), node.span))
    }

    /// Reports a name that is not known, with the nearest that is.
    pub fn unknown(&mut self, what: Words, name: &str, span: Span, known: impl Iterator<Item = &'static str>) {
        let known: Vec<&str> = known.collect();
        let (label, help): (Words, Words) = match nearest(name, &known) {
            Some(_) => (
                Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" },
                Words { en: "write `{near}`, or one of: {known}", zh: "请写 `{near}`，或以下之一：{known}" },
            ),
            None => (Words::NONE, Words { en: "use one of: {known}", zh: "可用的有：{known}" }),
        };
        let mut list = known.clone();
        list.sort_unstable();
        list.dedup();
        self.found
            .report(&rules::UNKNOWN_FIELD, span)
            .with("what", what)
            .with("name", name)
            .with("near", nearest(name, &known).unwrap_or(""))
            .with("nearest", label)
            .with("help", help)
            .with("known", list.join(", "));
    }

    /// Reports a value of another kind than the field holds.
    pub fn wrong(&mut self, node: &Node, field: Words, expected: Words, en: &'static str, zh: &'static str) {
        let got = match &node.data {
            Data::Scalar { text, .. } if text.is_empty() => Words { en: "empty", zh: "空的" },
            Data::Scalar { .. } => Words { en: "a single value", zh: "单个值" },
            Data::List(_) => Words { en: "a list", zh: "列表" },
            Data::Map(_) => Words { en: "a group of fields", zh: "一组字段" },
        };
        // A long block is pointed at by its first line only.
        self.found
            .report(&rules::WRONG_TYPE, node.span)
            .with("field", field)
            .with("expected", expected)
            .with("got", got)
            .with("help", Words { en, zh });
    }

    /// Whether text may reach pages and tables; reports what may not.
    pub fn clean(&mut self, text: &str, span: Span) -> bool {
        if let Some(bad) = text.chars().find(|ch| super::is_unsafe_char(*ch)) {
            self.found
                .report(&rules::BAD_TEXT, span)
                .with(
                    "what",
                    Words {
                        en: "an invisible or control character ({code})", zh: "不可见字符或控制字符（{code}）"
                    },
                )
                .with("code", format!("U+{:04X}", bad as u32))
                .with(
                    "help",
                    Words {
                        en: "delete it; it often comes along when text is copied from another program",
                        zh: "请删除；它常在从其他程序复制文字时带入",
                    },
                );
            return false;
        }
        if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
            self.found
                .report(&rules::BAD_TEXT, span)
                .with(
                    "what",
                    Words {
                        en: "a sign at its beginning that spreadsheets take for a formula",
                        zh: "以电子表格会当作公式的符号开头",
                    },
                )
                .with(
                    "help",
                    Words {
                        en: "begin with a letter, a digit or a bracket", zh: "请以文字、数字或括号开头"
                    },
                );
            return false;
        }
        true
    }
}
