//! Reading a node field by field: every fault of a record is found in one pass, with its place.
//!
//! A reader asks for the fields it knows; what it did not ask for is a misspelling. A fault in one value never
//! hides the next: the value is taken as missing and reading goes on.

use super::node::{Data, Key, Node};
use super::rules;
use crate::diag::nearest;
use crate::diag::{Finding, Findings, Words};
use crate::measure::Currency;
use crate::model::Figure;
use crate::source::Span;

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
            let (place, whole) = match self.key_span(name) {
                Some(key) => (key, Words { en: "nothing stands behind it", zh: "后面没有值" }),
                None => (self.head(), Words { en: "in this {what}", zh: "在这个{what}里" }),
            };
            let help = match example(name) {
                "" => Words { en: "write `{field}: …`", zh: "请写 `{field}: …`" },
                _ => Words {
                    en: "write it, for example `{field}: {example}`",
                    zh: "请补上，例如 `{field}: {example}`",
                },
            };
            let by_language = reader.by_language();
            reader
                .found
                .report(&rules::MISSING_FIELD, place)
                .with("field", name)
                .with("where", whole)
                .with("what", self.what)
                .with("example", example(name).replace("{}", &by_language))
                .with("help", help);
        }
        found
    }

    /// An optional field, read.
    pub fn get<'r, T>(
        &mut self,
        reader: &mut Reader<'r>,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'r>, &'n Node<'t>) -> Option<T>,
    ) -> Option<T> {
        self.opt(name).and_then(|node| read(reader, node))
    }

    /// A field that must be there, read.
    pub fn must<'r, T>(
        &mut self,
        reader: &mut Reader<'r>,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'r>, &'n Node<'t>) -> Option<T>,
    ) -> Option<T> {
        self.need(reader, name).and_then(|node| read(reader, node))
    }

    /// The amount of an optional field: left out is not reported.
    pub fn figure(&mut self, reader: &mut Reader, name: &'static str) -> Figure {
        self.opt(name).map_or(Figure::MISSING, |node| reader.figure(node))
    }

    /// The amount of a field that must be there, if only as `not_reported`.
    pub fn must_figure(&mut self, reader: &mut Reader, name: &'static str) -> Figure {
        self.need(reader, name).map_or(Figure::MISSING, |node| reader.figure(node))
    }

    /// The items of an optional list, read.
    pub fn list<'r, T>(
        &mut self,
        reader: &mut Reader<'r>,
        name: &'static str,
        what: Words,
        read: impl FnMut(&mut Reader<'r>, &'n Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        let node = self.opt(name);
        reader.list(node, what, read)
    }

    /// The items of a list that must be there, read.
    pub fn must_list<'r, T>(
        &mut self,
        reader: &mut Reader<'r>,
        name: &'static str,
        what: Words,
        read: impl FnMut(&mut Reader<'r>, &'n Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        let node = self.need(reader, name);
        reader.list(node, what, read)
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
        for (key, value) in self.entries {
            if self.asked.contains(&key.text.as_ref()) {
                continue;
            }
            if is_personal(&key.text) {
                reader.found.report(&rules::PERSONAL_FIELD, key.span).with("name", key.text.as_ref()).hide(value.span);
            } else {
                reader.unknown(Words { en: "the field", zh: "字段" }, &key.text, key.span, self.asked.iter().copied());
            }
        }
    }
}

/// Whether a field or a column is for what belongs to a person alone.
pub fn is_personal(name: &str) -> bool {
    const NAMES: [&str; 54] = [
        "id_number",
        "id_no",
        "id_card",
        "identity_card",
        "identity_number",
        "identity_no",
        "resident_id",
        "national_id",
        "birth_date",
        "birthdate",
        "birthday",
        "date_of_birth",
        "dob",
        "born_on",
        "home_address",
        "household_address",
        "mobile",
        "mobile_phone",
        "mobile_number",
        "cellphone",
        "cell_phone",
        "private_phone",
        "bank_account",
        "bank_card",
        "account_number",
        "account_no",
        "card_number",
        "card_no",
        "iban",
        "health",
        "disease",
        "illness",
        "disability",
        "religion",
        "wechat",
        "qq",
        "passport",
        "身份证",
        "身份证号",
        "身份证号码",
        "公民身份号码",
        "证件号码",
        "手机",
        "手机号",
        "手机号码",
        "出生日期",
        "出生年月",
        "家庭住址",
        "家庭地址",
        "银行卡号",
        "银行账号",
        "卡号",
        "健康状况",
        "宗教信仰",
    ];
    let name = name.trim().to_lowercase().replace(['-', ' '], "_");
    NAMES.contains(&name.as_str())
}

/// What a field may look like, where one example fits every record; `{}` is text by language.
fn example(name: &str) -> &'static str {
    match name {
        "id" => "road",
        "entity" => "committee",
        "year" => "2024",
        "date" | "from" | "since" | "incurred_on" | "base_date" | "complete_to" => "2024-03-20",
        "amount" | "principal" | "base_amount" | "yearly" => "186000.00",
        "name" | "title" | "label" | "holder" | "text" | "reason" | "org" | "auditor" => "{}",
        "languages" => "[zh, en]",
        "currency" => "CNY",
        "creditor" => "{kind: bank, name: {}}",
        "entities" => "[{id: committee, kind: villagers_committee, name: {}}]",
        "steps" => "[{step: resolution, date: 2024-03-20}]",
        "role" => "vc_head",
        "nature" => "temporary",
        "matter" => "public_works",
        "procedure" => "four_two",
        "instrument" => "loan",
        "purpose" => "public_works",
        "level" => "township",
        "chart" => "cn-rceo-2023",
        "finding" => "PLA-02",
        "at" => "budgets/2024-committee/road",
        _ => "",
    }
}

impl<'r> Reader<'r> {
    /// How text in the languages of the portal is written: `{zh: …, en: …}`.
    pub fn by_language(&self) -> String {
        let tags: Vec<String> = self.languages.iter().map(|tag| format!("{tag}: …")).collect();
        if tags.is_empty() { "…".to_owned() } else { format!("{{{}}}", tags.join(", ")) }
    }

    /// The fields of a map; anything else is reported. `what` names the thing in messages.
    pub fn fields<'n, 't>(&mut self, node: &'n Node<'t>, what: Words) -> Option<Fields<'n, 't>> {
        match &node.data {
            // Only a whole file can be a map without a single character.
            Data::Map(entries) if entries.is_empty() && node.span.start == node.span.end => {
                self.found.report(&rules::EMPTY_RECORD, node.span).with("what", what);
                None
            }
            Data::Map(entries) => Some(Fields { span: node.span, what, entries, asked: Vec::with_capacity(16) }),
            _ => {
                let expected = Words { en: "the fields of the {thing}", zh: "{thing}的各个字段" };
                let (en, zh) = ("write each field as `name: value`", "每个字段写成 `字段名: 值`");
                self.wrong(node, expected, en, zh).with("thing", what);
                None
            }
        }
    }

    /// The entries of a map whose keys are data (years, accounts).
    pub fn entries<'n, 't>(&mut self, node: &'n Node<'t>, what: Words) -> &'n [(Key<'t>, Node<'t>)] {
        match &node.data {
            Data::Map(entries) => entries,
            _ => {
                self.wrong(node, what, "write `2024: …`, one year on each line", "写成 `2024: …`，每年一行");
                &[]
            }
        }
    }

    /// The items of a list; a lone value where a list belongs is reported.
    pub fn items<'n, 't>(&mut self, node: &'n Node<'t>, what: Words) -> &'n [Node<'t>] {
        match &node.data {
            Data::List(items) => items,
            _ => {
                let expected = Words { en: "{thing} as a list", zh: "{thing}的列表" };
                let en = "write each on its own line behind `- `, or all of them as `[a, b]`";
                self.wrong(node, expected, en, "每项单独一行，以 `- ` 开头，或写成 `[a, b]`").with("thing", what);
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

    /// Reports a name that is not known, with the nearest that is.
    pub fn unknown(&mut self, what: Words, name: &str, span: Span, known: impl Iterator<Item = &'static str>) {
        let mut known: Vec<&str> = known.collect();
        let near = nearest::meant(name, &known);
        let (label, help): (Words, Words) = match near {
            // A list too long to be read through helps nobody who nearly had it right.
            Some(_) if known.len() == 1 || known.len() > 24 => (
                Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" },
                Words { en: "write `{near}`", zh: "请写 `{near}`" },
            ),
            Some(_) => (
                Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" },
                Words { en: "write `{near}`, or one of: {known}", zh: "请写 `{near}`，或以下之一：{known}" },
            ),
            // `principal: 1,000.50` between braces is the field `principal` and a field `000.50`.
            None if name.starts_with(|sign: char| sign.is_ascii_digit())
                && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') =>
            {
                (
                    Words { en: "the comma before it ends the value", zh: "前面的逗号结束了上一个值" },
                    Words {
                        en: "write an amount with a point before the decimals and without commas, such as `1000.50`; else use one of: {known}",
                        zh: "金额不写逗号，小数点用“.”，例如 `1000.50`；否则可用的有：{known}",
                    },
                )
            }
            None => (Words::NONE, Words { en: "use one of: {known}", zh: "可用的有：{known}" }),
        };
        known.sort_unstable();
        known.dedup();
        self.found
            .report(&rules::UNKNOWN_FIELD, span)
            .with("what", what)
            .with("name", name)
            .with("near", near.unwrap_or(""))
            .with("nearest", label)
            .with("help", help)
            .with("known", known.join(", "));
    }

    /// Reports a value of another kind than the field holds.
    pub fn wrong(&mut self, node: &Node, expected: Words, en: &'static str, zh: &'static str) -> &mut Finding {
        let got = match &node.data {
            Data::Scalar { text, .. } if text.is_empty() => Words { en: "nothing stands here", zh: "这里是空的" },
            Data::Scalar { .. } => Words::NONE,
            Data::List(items) if items.is_empty() => Words { en: "this list is empty", zh: "列表是空的" },
            Data::List(_) => Words { en: "this is a list", zh: "这里是列表" },
            Data::Map(_) => Words { en: "this is a group of fields", zh: "这里是一组字段" },
        };
        let by_language = self.by_language();
        self.found
            .report(&rules::WRONG_TYPE, node.span)
            .with("expected", expected)
            .with("got", got)
            .with("by_language", by_language)
            .with("help", Words { en, zh })
    }

    /// Whether text may reach pages and tables; reports what may not.
    pub fn clean(&mut self, text: &str, span: Span) -> bool {
        if let Some(bad) = text.chars().find(|ch| super::is_unsafe_char(*ch)) {
            self.found
                .report(&rules::BAD_TEXT, span)
                .with("what", rules::INVISIBLE)
                .with("code", format!("U+{:04X}", bad as u32))
                .with("help", rules::INVISIBLE_HELP);
            return false;
        }
        if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
            let what = Words {
                en: "begins with `{sign}`, which spreadsheets take for a formula",
                zh: "以 `{sign}` 开头，电子表格会把它当作公式",
            };
            let help = Words {
                en: "begin with a letter, a digit or a bracket, such as `(+86) 28 …`",
                zh: "请以文字、数字或括号开头，例如 `(+86) 28 …`",
            };
            let sign = text.chars().next().map(String::from).unwrap_or_default();
            self.found.report(&rules::BAD_TEXT, span).with("what", what).with("sign", sign).with("help", help);
            return false;
        }
        true
    }
}
