//! Reading one value: text, money, counts, dates, words of a list, ids. Each kind says what it expected and what to write.

use chrono::NaiveDate;

use super::fields::Reader;
use super::node::{Data, Key, Node};
use super::{as_id, is_id, rules, suggest};
use crate::diag::Words;
use crate::measure::{Fraction, Money, Period, Ratio, Reported, Year, money::NotMoney, period};
use crate::model::threshold::{Number, NumberKind};
use crate::model::{Choice, Figure, Text};
use crate::source::{Span, Spanned};

const TEXT: Words = Words { en: "text, or text by language,", zh: "文字（或按语言分列的文字）" };
const AMOUNT: Words = Words { en: "an amount", zh: "金额" };
const DATE: Words = Words { en: "a date", zh: "日期" };
const YEAR: Words = Words { en: "a year", zh: "年份" };
const PERIOD: Words = Words { en: "a period", zh: "期间" };
/// What people write where there is no figure; whether it is none or zero only they know.
const NOTHING: [&str; 19] = [
    "-", "--", "—", "——", "/", "\\", "?", "？", "无", "没有", "未知", "不详", "n/a", "na", "nil", "none", "null",
    "tbd", "x",
];
const ID: Words = Words { en: "an id", zh: "编号" };

impl Reader<'_> {
    /// The characters of a scalar that is not empty.
    pub fn scalar<'n>(&mut self, node: &'n Node, expected: Words) -> Option<&'n str> {
        match node.as_text() {
            Some(text) if !text.is_empty() => Some(text),
            Some(_) => {
                self.wrong(node, expected, "write it, or leave the field out", "请填写，或删去该字段");
                None
            }
            None => {
                self.wrong(node, expected, "write one value here", "这里只写一个值");
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
        let entries = match &node.data {
            Data::Scalar { .. } => return self.line(node).map(|text| Text::plain(text.value, node.span)),
            Data::Map(entries) => entries.as_slice(),
            Data::List(_) => &[],
        };
        let mut out = Text::empty(node.span);
        let mut faulty = false;
        for (key, value) in entries {
            // Where the portal's own languages are at fault, which was reported, no tag can be judged.
            let known =
                if self.languages.is_empty() { Some(0) } else { self.languages.iter().position(|it| *it == key.text) };
            let Some(language) = known else {
                let known = self.languages.join(", ");
                let finding = self.found.report(&rules::UNKNOWN_LANGUAGE, key.span);
                finding.with("language", key.text.as_ref()).with("known", known);
                faulty = true;
                continue;
            };
            if value.is_empty() {
                continue;
            }
            match self.line(value) {
                Some(text) => out.set(language, text.value),
                None => faulty = true,
            }
        }
        if out.is_empty() && !faulty {
            self.wrong(node, TEXT, "write `{by_language}`", "写成 `{by_language}`");
        }
        (!out.is_empty()).then_some(out)
    }

    /// An amount of money, `not_reported` or `not_applicable`.
    pub fn figure(&mut self, node: &Node) -> Figure {
        let missing = Figure { value: Reported::NotReported, span: node.span };
        let Some(text) = node.as_text() else {
            let (en, zh) = ("write one number, such as `186000.00`", "写一个数字，例如 `186000.00`");
            self.wrong(node, AMOUNT, en, zh);
            return missing;
        };
        let value = match text {
            "" => {
                let en = "write it, or `not_reported`, or leave the field out";
                self.wrong(node, AMOUNT, en, "请填写，或写 `not_reported`，或删去该字段");
                Reported::NotReported
            }
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
        if matches!(node.as_text(), Some("not_reported" | "not_applicable")) {
            self.wrong(
                node,
                Words { en: "a known amount", zh: "确定的金额" },
                "write a number such as `186000.00`; this figure cannot be left open",
                "写一个数字，例如 `186000.00`；此项不能空缺",
            );
            return None;
        }
        self.figure(node).value.known().map(|value| Spanned::new(value, node.span))
    }

    fn bad_amount(&mut self, text: &str, span: Span, why: NotMoney) {
        let decimals = self.currency.decimals + self.shift;
        let nothing = NOTHING.contains(&text.trim().to_lowercase().as_str());
        let example = Money(18_600_000).plain(self.currency.decimals.min(2));
        let label = match &why {
            NotMoney::Grammar(Some(_)) => Words { en: "write `{instead}`", zh: "请写 `{instead}`" },
            NotMoney::Grammar(None) if nothing => {
                Words { en: "this says that there is no figure", zh: "这里表示没有数字" }
            }
            NotMoney::Grammar(None) if text.matches('.').count() > 1 => {
                Words { en: "a point stands once, before the decimals", zh: "小数点只能出现一次" }
            }
            NotMoney::Grammar(None) if text.starts_with('=') => {
                Words { en: "this is a formula, not its result", zh: "这是公式，不是结果" }
            }
            NotMoney::Grammar(None)
                if text.contains(',') && text.bytes().all(|it| it.is_ascii_digit() || b",.-".contains(&it)) =>
            {
                Words { en: "a comma stands before three digits only", zh: "逗号只能用在三位一组之前" }
            }
            NotMoney::Grammar(None) => Words { en: "not written as amounts are", zh: "不符合金额的写法" },
            NotMoney::Decimals(_) => {
                Words { en: "more than {decimals} digits after the point", zh: "小数超过{decimals}位" }
            }
            NotMoney::TooLarge => Words { en: "too large for a village’s books", zh: "数额过大" },
        };
        let help = match &why {
            NotMoney::Grammar(None) if nothing => Words {
                en: "leave the field out or write `not_reported` where it is not known, `0` where it is truly nothing",
                zh: "不知道时删去该字段或写 `not_reported`；确实为零时写 `0`",
            },
            NotMoney::TooLarge => Words {
                en: "amounts stay below {limit}; check the zeros, and whether the file says `unit: wan` (万元) by mistake",
                zh: "金额应小于{limit}；请核对位数，以及文件是否误写了 `unit: wan`",
            },
            NotMoney::Decimals(0) => Words {
                en: "write whole numbers: this currency has no decimals",
                zh: "只写整数：该币种没有小数",
            },
            NotMoney::Decimals(_) if self.shift > 0 => Words {
                en: "round it: the file counts in 万元 (`unit: wan`), and a fen is its sixth decimal",
                zh: "请四舍五入：本文件以万元计（`unit: wan`），分是第六位小数",
            },
            NotMoney::Decimals(_) => Words {
                en: "round it to {decimals} decimals, as the books do",
                zh: "请按账面四舍五入到{decimals}位小数",
            },
            NotMoney::Grammar(_) if self.shift > 0 => Words {
                en: "write digits with a point before the decimals, such as `18.6`; the file counts in 万元 (`unit: wan`)",
                zh: "只写数字，小数点用“.”，例如 `18.6`；本文件以万元计（`unit: wan`）",
            },
            NotMoney::Grammar(_) => Words {
                en: "write digits with a point before the decimals, such as `{example}`; for 万元 write `unit: wan` at the top of the file",
                zh: "只写数字，小数点用“.”，例如 `{example}`；整份文件以万元计时，在开头写 `unit: wan`",
            },
        };
        let instead = match why {
            NotMoney::Grammar(Some(instead)) => instead,
            _ => String::new(),
        };
        let limit = Money(crate::measure::money::LIMIT).grouped(self.currency.decimals);
        self.found
            .report(&rules::BAD_AMOUNT, span)
            .with("text", text)
            .with("why", label)
            .with("decimals", decimals.to_string())
            .with("instead", instead)
            .with("example", example)
            .with("limit", limit)
            .with("help", help);
    }

    /// A whole number of things: hours, people, forms.
    pub fn count(&mut self, node: &Node) -> Option<Spanned<u32>> {
        let expected = Words { en: "a whole number", zh: "整数" };
        let text = self.scalar(node, expected)?;
        let plain = text.len() <= 9
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && (text == "0" || !text.starts_with('0'));
        if !plain {
            let (en, zh) = ("write digits only, such as `320`", "只写数字，例如 `320`");
            self.wrong(node, expected, en, zh);
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

    /// The count of an optional field with its place; the two words for "missing" are missing.
    pub fn spanned_count(&mut self, node: Option<&Node>) -> Option<Spanned<u32>> {
        let node = node.filter(|node| !matches!(node.as_text(), Some("not_reported" | "not_applicable")))?;
        self.count(node)
    }

    /// A number above zero with at most four decimals, in ten-thousandths: `2.5` is 25000.
    pub fn decimal(&mut self, node: &Node) -> Option<Spanned<i64>> {
        let expected = Words { en: "a number above zero", zh: "大于零的数" };
        let text = self.scalar(node, expected)?;
        match Money::parse(text, 4, 0) {
            Ok(value) if value.0 > 0 => Some(Spanned::new(value.0, node.span)),
            _ => {
                let en = "write digits only, with at most four decimals, such as `12.5`; the unit stands in `unit`";
                self.wrong(node, expected, en, "只写数字，最多四位小数，例如 `12.5`；单位写在 `unit`");
                None
            }
        }
    }

    /// A percentage such as `4.75%`, in millionths: 47500.
    pub fn percent(&mut self, node: &Node) -> Option<Spanned<i64>> {
        let expected = Words { en: "a percentage", zh: "百分数" };
        let text = self.scalar(node, expected)?;
        if let Some(Ok(value)) = text.strip_suffix('%').map(|number| Money::parse(number, 4, 0)) {
            return Some(Spanned::new(value.0, node.span));
        }
        self.wrong(
            node,
            expected,
            "write it with its sign and at most four decimals, such as `4.75%`",
            "连同百分号一起写，最多四位小数，例如 `4.75%`",
        );
        None
    }

    /// A part of people: `at least 2/3`, `more than 1/2`.
    pub fn fraction(&mut self, node: &Node) -> Option<Spanned<Fraction>> {
        let expected = Words { en: "a fraction", zh: "分数" };
        let text = self.scalar(node, expected)?;
        if let Some(fraction) = Fraction::parse(text) {
            return Some(Spanned::new(fraction, node.span));
        }
        self.wrong(
            node,
            expected,
            "write `at least 2/3` where two thirds are enough, `more than 1/2` where half is not",
            "达到即可的写 `at least 2/3`（以上），须超过的写 `more than 1/2`（过半数）",
        );
        None
    }

    /// The value of a named number.
    pub fn number(&mut self, node: &Node, kind: NumberKind) -> Option<Spanned<Number>> {
        let value = match kind {
            NumberKind::Amount => Number::Amount(self.money(node)?.value),
            NumberKind::Share => Number::Share(Ratio::new(self.percent(node)?.value, 1_000_000)),
            NumberKind::Count | NumberKind::Days => Number::Count(self.count(node)?.value),
            NumberKind::Fraction => Number::Fraction(self.fraction(node)?.value),
        };
        Some(Spanned::new(value, node.span))
    }

    /// A day: `2024-03-20`.
    pub fn date(&mut self, node: &Node) -> Option<Spanned<NaiveDate>> {
        let text = self.scalar(node, DATE)?;
        if let Some(date) = period::parse_date(text) {
            return Some(Spanned::new(date, node.span));
        }
        let help = Words {
            en: "write year-month-day, such as `2024-03-20`", zh: "按年-月-日书写，例如 `2024-03-20`"
        };
        match suggest::days_of_month(text) {
            Some((month, days)) => {
                let label = Words { en: "{month} has {days} days", zh: "{month} 只有{days}天" };
                self.bad_date(text, node.span, DATE, label, help).with("month", month).with("days", days.to_string());
            }
            None if suggest::is_far_date(text) => {
                let label = Words { en: "years go from 1900 to 2199", zh: "年份应在1900至2199之间" };
                self.bad_date(text, node.span, DATE, label, help);
            }
            None if Period::parse(text).is_some() => {
                let label = Words { en: "the day is missing", zh: "没有写到日" };
                self.bad_date(text, node.span, DATE, label, help);
            }
            None => self.bad_date_instead(text, node.span, DATE, suggest::date(text), help),
        }
        None
    }

    /// A year: `2024`.
    pub fn year(&mut self, node: &Node) -> Option<Spanned<Year>> {
        let text = self.scalar(node, YEAR)?;
        self.year_text(text, node.span)
    }

    /// A year that stands as a key.
    pub fn year_key(&mut self, key: &Key) -> Option<Spanned<Year>> {
        self.year_text(&key.text, key.span)
    }

    fn year_text(&mut self, text: &str, span: Span) -> Option<Spanned<Year>> {
        let year = period::parse_year(text);
        if year.is_none() {
            let help = Words { en: "write four digits, such as `2024`", zh: "写四位数字，例如 `2024`" };
            self.bad_date_instead(text, span, YEAR, suggest::year(text), help);
        }
        year.map(|year| Spanned::new(year, span))
    }

    /// A period: `2024`, `2024-Q3`, `2024-03`.
    pub fn period(&mut self, node: &Node) -> Option<Spanned<Period>> {
        let text = self.scalar(node, PERIOD)?;
        let period = Period::parse(text);
        if period.is_none() {
            let help = Words {
                en: "write a year `2024`, a quarter `2024-Q3` or a month `2024-03`",
                zh: "写年份 `2024`、季度 `2024-Q3` 或月份 `2024-03`",
            };
            self.bad_date_instead(text, node.span, PERIOD, suggest::period(text), help);
        }
        period.map(|period| Spanned::new(period, node.span))
    }

    fn bad_date_instead(&mut self, text: &str, span: Span, expected: Words, instead: Option<String>, help: Words) {
        let label =
            if instead.is_some() { Words { en: "write `{instead}`", zh: "请写 `{instead}`" } } else { Words::NONE };
        self.bad_date(text, span, expected, label, help).with("instead", instead.unwrap_or_default());
    }

    pub(super) fn bad_date(
        &mut self,
        text: &str,
        span: Span,
        expected: Words,
        label: Words,
        help: Words,
    ) -> &mut crate::diag::Finding {
        let finding = self.found.report(&rules::BAD_DATE, span);
        finding.with("text", text).with("expected", expected).with("label", label).with("help", help)
    }

    /// `true` or `false`, and nothing else.
    pub fn flag(&mut self, node: &Node) -> Option<bool> {
        match node.as_text() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                let expected = Words { en: "`true` or `false`", zh: "`true` 或 `false`" };
                self.wrong(node, expected, "write `true` for yes, `false` for no", "是写 `true`，否写 `false`");
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
                let words = C::ALL.iter().map(|(word, _)| *word);
                self.unknown(Words { en: "the word", zh: "词" }, text, node.span, words);
                None
            }
        }
    }

    /// An id: `[a-z0-9][a-z0-9-]{0,63}`.
    pub fn id(&mut self, node: &Node) -> Option<Spanned<String>> {
        self.ids_by_slash(node, 1)
    }

    /// A reference to a record (`2024-03-20-road`) or to a line in one (`2024-collective/road`).
    pub fn reference(&mut self, node: &Node) -> Option<Spanned<String>> {
        self.ids_by_slash(node, 4)
    }

    fn ids_by_slash(&mut self, node: &Node, most: usize) -> Option<Spanned<String>> {
        let text = self.scalar(node, ID)?;
        let parts = text.split('/').count();
        if parts > most || !text.split('/').all(is_id) {
            let bare = text.strip_suffix(".md").or_else(|| text.strip_suffix(".yaml")).unwrap_or(text);
            let well = most > 1
                && parts <= most
                && bare.split('/').all(|part| part.bytes().any(|it| it.is_ascii_alphanumeric()));
            let instead = if well { bare.split('/').map(as_id).collect::<Vec<_>>().join("/") } else { as_id(bare) };
            self.found.report(&rules::BAD_ID, node.span).with("id", text).with("instead", instead);
            return None;
        }
        Some(Spanned::new(text.to_owned(), node.span))
    }
}
