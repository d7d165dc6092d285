//! Hiding what was found: enough stays to find it again, too little to use it.

use super::{Hit, Kind, digits, scan};

/// A text with places hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text.
    pub text: String,
    /// Every hidden character and the one behind it: where it stood and where its sign stands.
    moved: Vec<(usize, usize)>,
}

impl Masked {
    /// Where a byte of the text as it was stands now.
    pub fn offset(&self, at: usize) -> usize {
        let known = self.moved.partition_point(|(old, _)| *old <= at);
        match known.checked_sub(1).map(|known| self.moved[known]) {
            Some((old, new)) => (new + (at - old)).min(self.text.len()),
            None => at,
        }
    }
}

/// A text without the numbers of persons, whoever speaks of it and why.
///
/// Addresses, plates and names stay: they are hidden only in the finding that is about them, because an office may
/// publish its own.
pub fn mask(text: &str) -> Masked {
    mask_hits(text, numbers(text).into_iter())
}

/// Where the numbers of persons stand in a text.
pub fn numbers(text: &str) -> Vec<(usize, usize)> {
    let number = |hit: &Hit| {
        matches!(hit.kind, Kind::ResidentId | Kind::LegacyId | Kind::Mobile | Kind::BankCard | Kind::Account)
    };
    let hits = if may_hold(text) { scan(text) } else { Vec::new() };
    hits.iter().filter(|hit| number(hit)).map(|hit| (hit.start, hit.end)).collect()
}

/// The same with places that are known, from the first to the last.
pub fn mask_hits(text: &str, places: impl Iterator<Item = (usize, usize)>) -> Masked {
    let mut out = Masked { text: String::with_capacity(text.len()), moved: Vec::new() };
    let mut done = 0;
    for (start, end) in places {
        if start < done {
            continue;
        }
        out.text.push_str(&text[done..start]);
        let count = text[start..end].chars().filter(|ch| hides(*ch)).count();
        let (first, last) = if count >= 11 { (3, 2) } else { (1, 0) };
        let mut number = 0;
        for (at, ch) in text[start..end].char_indices() {
            out.moved.push((start + at, out.text.len()));
            let shown = !hides(ch) || number < first || number + last >= count;
            number += usize::from(hides(ch));
            out.text.push(if shown { ch } else { '*' });
        }
        out.moved.push((end, out.text.len()));
        done = end;
    }
    out.text.push_str(&text[done..]);
    out
}

/// What keeps the shape of a number or an address is shown: blanks, hyphens, `@` and points.
fn hides(ch: char) -> bool {
    !digits::is_separator(ch) && !matches!(ch, '@' | '＠' | '.')
}

/// Texts without nine digits in any writing hold no number worth looking for.
fn may_hold(text: &str) -> bool {
    let digit = |ch: &char| digits::fold(*ch).is_ascii_digit() || digits::chinese(*ch).is_some();
    text.len() >= 9 && text.chars().filter(digit).nth(8).is_some()
}

/// Whether a private person's name hides who it is: `张*三`, `李某`, `14 households`.
pub fn is_masked(name: &str) -> bool {
    name.contains(['*', '＊', '某', '×', '户']) || name.chars().any(|ch| ch.is_ascii_digit())
}
