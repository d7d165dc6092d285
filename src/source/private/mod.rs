//! What in a text belongs to a person: numbers of identity, telephones, bank cards, addresses of mail and chat.
//!
//! 1. Digits are read in whatever way they are written: full-width, in Chinese, with blanks or hyphens between ([`digits`]).
//! 2. Runs of them are held against the numbers a person has ([`numbers`]); words against addresses and names ([`words`]).
//! 3. What was found can be hidden in the person's own line ([`mask`]) and compared by a common form ([`normal`]).
//!
//! Places are bytes of the text as it was given, so that a finding points at what was really written. Nothing here
//! knows records: whether a number is an amount after all is judged where the record can be asked (`check`).

pub mod content;
mod digits;
mod mask;
mod numbers;
mod words;

pub use mask::{Masked, is_masked, mask, mask_hits, numbers};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// 公民身份号码, 18 characters with a valid date and check character.
    ResidentId,
    /// The form of 15 digits that was issued until 1999.
    LegacyId,
    /// A mobile number of the mainland.
    Mobile,
    /// A bank card: its length, its first digits and its check digit fit.
    BankCard,
    /// A bank account behind a word that says so.
    Account,
    /// An address of mail.
    Email,
    /// A name in WeChat or QQ behind a word that says so.
    Chat,
    /// A passport behind a word that says so.
    Passport,
    /// A number plate.
    Plate,
    /// Latitude and longitude, exact to a few metres.
    Position,
    /// A private person's name beside a word on health, poverty, punishment or age.
    Condition,
}

/// A place in the text that belongs to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// First byte.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Whether a word beside it says what it is (卡号, `account no`).
    pub labelled: bool,
}

/// Everything in a text that belongs to a person, from its beginning to its end; no two overlap.
pub fn scan(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut run = digits::Run::default();
    let mut at = 0;
    while let Some(skipped) = text.as_bytes()[at..].iter().position(|byte| may_begin(*byte)) {
        at += skipped;
        let Some(ch) = text[at..].chars().next() else { break };
        if run.read(text, at, ch) {
            numbers::of(text, &run, &mut hits);
            words::position(text, &run, &mut hits);
            at = run.end();
            continue;
        }
        words::at(text, at, ch, &mut hits);
        at += ch.len_utf8();
    }
    hits.sort_by_key(|hit| (hit.start, hit.kind));
    let mut end = 0;
    hits.retain(|hit| {
        let free = hit.start >= end;
        end = if free { hit.end } else { end };
        free
    });
    hits
}

/// Whether anything of a person's can begin with this byte: most of a record is passed over by it.
fn may_begin(byte: u8) -> bool {
    !byte.is_ascii() || byte.is_ascii_digit() || words::may_begin(byte)
}

/// The common form of what was found: digits plain and together, letters small, `86` in front of a telephone left out.
pub fn normal(kind: Kind, text: &str) -> String {
    let folded = text.chars().map(digits::fold).filter(|ch| !digits::is_separator(*ch) && *ch != '+');
    let out: String = folded.map(|ch| digits::chinese(ch).map_or(ch, char::from)).collect();
    let out = if kind == Kind::ResidentId { out.to_ascii_uppercase() } else { out.to_ascii_lowercase() };
    match kind {
        Kind::Mobile => out.get(out.len().saturating_sub(11)..).unwrap_or(&out).to_owned(),
        _ => out,
    }
}

#[cfg(test)]
mod tests;
