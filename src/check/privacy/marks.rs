//! What belongs to a person in the text of files, without what the record itself says is something else.
//!
//! 1. Every text and every file name is looked through once ([`private::scan`]).
//! 2. Where something was found, the record is asked what stands there: an amount, a document's number, the office's
//!    own telephone are no person's.
//! 3. What the portal's list of exceptions knows by its checksum is left out.

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use crate::diag::Findings;
use crate::load::front;
use crate::load::node::{self, Data, Node};
use crate::model::Village;
use crate::model::portal::Exception;
use crate::source::private::{self, Hit, Kind};
use crate::source::{FileId, Files, SourceFile, Span};

/// Something of a person's, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: Kind,
    /// Whether a word beside it says so.
    pub labelled: bool,
    /// Where it stands; the top of the file where it is part of the file's name.
    pub span: Span,
}

/// Everything of persons in these files.
pub fn of(files: &Files, village: Option<&Village>, exceptions: &[Exception], as_of: NaiveDate) -> Vec<Mark> {
    let allowed = Allowed::on(exceptions, as_of);
    let mut marks = Vec::new();
    for (id, file) in files.iter() {
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        for hit in private::scan(name) {
            if !allowed.knows(hit.kind, &name[hit.start..hit.end]) {
                marks.push(Mark { kind: hit.kind, labelled: hit.labelled, span: Span::top(id) });
            }
        }
        let hits = private::scan(&file.text);
        if hits.is_empty() {
            continue;
        }
        let record = Record::of(file, id);
        for hit in hits {
            let text = &file.text[hit.start..hit.end];
            let official = hit.kind == Kind::Condition && village.is_some_and(|village| holds_office(village, text));
            if official || record.explains(&hit) || allowed.knows(hit.kind, text) {
                continue;
            }
            let span = Span { file: id, start: hit.start as u32, end: hit.end as u32 };
            marks.push(Mark { kind: hit.kind, labelled: hit.labelled, span });
        }
    }
    marks
}

/// Whether somebody of that name holds an office in the village: what is said of an officer's work is public.
fn holds_office(village: &Village, name: &str) -> bool {
    village
        .posts
        .iter()
        .flat_map(|post| &post.terms)
        .flat_map(|term| term.holder.iter())
        .any(|(_, holder)| holder == name)
}

/// The exceptions that count on a day.
struct Allowed<'e> {
    entries: Vec<(&'e str, &'e str)>,
}

impl<'e> Allowed<'e> {
    fn on(exceptions: &'e [Exception], as_of: NaiveDate) -> Allowed<'e> {
        let complete = exceptions.iter().filter_map(|entry| {
            let sha256 = entry.sha256.as_ref()?;
            let expires = entry.expires.as_ref()?;
            let judged = entry.reason.is_some() && entry.reviewer.is_some() && expires.value >= as_of;
            let salt = entry.salt.as_ref().map_or("", |salt| salt.value.as_str());
            judged.then_some((salt, sha256.value.as_str()))
        });
        Allowed { entries: complete.collect() }
    }

    fn knows(&self, kind: Kind, text: &str) -> bool {
        if self.entries.is_empty() {
            return false;
        }
        let text = private::normal(kind, text);
        self.entries.iter().any(|(salt, sum)| checksum(salt, &text).eq_ignore_ascii_case(sum))
    }
}

/// The checksum an exception is known by.
pub fn checksum(salt: &str, text: &str) -> String {
    let sum = Sha256::new().chain_update(salt).chain_update(text).finalize();
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The tree of a record, read only where something was found in its text.
struct Record<'t> {
    root: Option<Node<'t>>,
    /// Whether it is the list of exceptions: a text where a checksum belongs is told by PRI-12 alone.
    exceptions: bool,
}

/// Fields that hold an amount of money, or another that is written in figures alone.
#[rustfmt::skip]
const AMOUNTS: [&str; 39] = [
    "plan", "adjusted", "actual", "amount", "opening", "closing", "surplus", "unitemised", "principal", "interest",
    "accrued", "balances", "targets", "achieved", "base_amount", "locked_amount", "required", "received", "yearly",
    "bonus", "cost", "spent", "ceiling", "total", "old", "new", "per_head", "year", "value", "limit", "deposit",
    "per_year", "unit_price", "payments", "rent_received", "original_value", "net_value", "price", "quantity",
];
/// Fields whose entries are amounts, whatever they are called.
const ALL_AMOUNTS: [&str; 2] = ["thresholds", "distributions"];
/// Fields that hold a number of a document or a place, given by an authority.
const NUMBERS: [&str; 8] = ["number", "voucher", "code", "sha256", "salt", "uscc", "id", "url"];

impl<'t> Record<'t> {
    fn of(file: &'t SourceFile, id: FileId) -> Record<'t> {
        let mut none = Findings::default();
        let root = if file.path.ends_with(".yaml") {
            node::parse(&file.text, id, 0, &mut none)
        } else if file.path.ends_with(".md") {
            let front = front::split(&file.text).ok();
            front.and_then(|front| node::parse(front.fields, id, front.fields_at, &mut none))
        } else {
            None
        };
        Record { root, exceptions: file.path == "privacy-allow.yaml" }
    }

    /// Whether the field says that what was found is nobody's own.
    fn explains(&self, hit: &Hit) -> bool {
        let Some(root) = &self.root else { return false };
        let mut keys = Vec::new();
        let Some(text) = find(root, hit.start as u32, &mut keys) else { return false };
        let has = |names: &[&str]| keys.iter().any(|key| names.contains(key));
        let last = |name: &str| keys.last() == Some(&name);
        if self.exceptions && last("sha256") {
            return true;
        }
        match hit.kind {
            Kind::ResidentId | Kind::Chat | Kind::Passport | Kind::Plate | Kind::Position | Kind::Condition => false,
            Kind::Email => last("email") || has(&["contact", "office_contact", "complaints_contact"]),
            Kind::Mobile if has(&["contact", "office_contact", "complaints_contact"]) => true,
            Kind::Mobile if last("phone") && has(&["office"]) => true,
            Kind::Mobile => is_amount(text) && amount(&keys),
            Kind::LegacyId => has(&NUMBERS) || (is_amount(text) && amount(&keys)),
            Kind::BankCard => !hit.labelled && has(&NUMBERS),
            Kind::Account => has(&NUMBERS),
        }
    }
}

/// Whether the field is one of an amount, by itself or by a year or a quarter of one.
fn amount(keys: &[&str]) -> bool {
    let period = |key: &&str| key.bytes().filter(u8::is_ascii_digit).count() >= 1 && key.len() <= 4;
    let named = |key: Option<&&str>| key.is_some_and(|key| AMOUNTS.contains(key));
    let mut from_last = keys.iter().rev();
    let (last, above) = (from_last.next(), from_last.next());
    named(last) || above.is_some_and(|key| ALL_AMOUNTS.contains(key)) || (last.is_some_and(period) && named(above))
}

fn is_amount(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || b".,-".contains(&byte))
}

/// The text of the value that stands at a byte, with the fields that lead to it.
fn find<'n>(node: &'n Node, at: u32, keys: &mut Vec<&'n str>) -> Option<&'n str> {
    let inside = |span: Span| span.start <= at && at < span.end;
    match &node.data {
        Data::Scalar { text, .. } => inside(node.span).then_some(text),
        Data::List(items) => items.iter().find_map(|item| find(item, at, keys)),
        Data::Map(entries) => entries.iter().find_map(|(key, value)| {
            keys.push(&key.text);
            let found = find(value, at, keys);
            if found.is_none() {
                keys.pop();
            }
            found
        }),
    }
}
