//! How text is cut into the terms of the index. `themes/default/static/search.js` cuts what people type in the same way;
//! `tests/search/cut.json` holds both to the same cases.
//!
//! 1. Text is folded: compatible forms made one, small letters, no accents.
//! 2. It falls into runs: of Chinese (and Japanese, Korean) characters, or of letters and figures. All else parts them.
//! 3. A run of characters gives every character and every two neighbours; a word gives its beginnings.

use std::borrow::Cow;

use icu::normalizer::DecomposingNormalizerBorrowed;

/// The lengths of a word's beginnings that are terms: short ones while a word is typed, the two long ones for codes of
/// places, of which nine figures name a township and twelve a village.
const BEGINNINGS: [usize; 8] = [1, 2, 3, 4, 5, 6, 9, 12];

/// Whether a character needs no word around it to be searched.
fn is_character(ch: char) -> bool {
    matches!(ch,
        '\u{3005}' | '\u{3007}' | '\u{3040}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is part of a word, after folding.
fn is_letter(ch: char) -> bool {
    ch.is_ascii_alphanumeric() || matches!(ch, '\u{c0}'..='\u{1fff}' if ch != '\u{d7}' && ch != '\u{f7}')
}

/// Text as it is compared: compatible forms made one, small letters, no accents.
pub fn fold(text: &str) -> Cow<'_, str> {
    // Nearly every Chinese title is folded as it stands: its marks part runs in either form.
    let plain = |ch: char| matches!(ch, '\u{3400}'..='\u{9fff}' | ' '..='@' | '['..='~' | '、' | '。' | '（' | '）');
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let small = DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase();
    Cow::Owned(small.chars().filter(|ch| !matches!(ch, '\u{300}'..='\u{36f}')).collect())
}

/// The runs of a folded text.
pub fn runs(folded: &str) -> impl Iterator<Item = &str> {
    let mut rest = folded;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|ch| !is_character(ch) && !is_letter(ch));
        let characters = is_character(rest.chars().next()?);
        let same = |ch: char| if characters { is_character(ch) } else { is_letter(ch) };
        let end = rest.find(|ch| !same(ch)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some(run)
    })
}

/// Every term of a run, most of them more than once in a text.
pub fn terms<'a>(run: &'a str, mut each: impl FnMut(&'a str)) {
    if run.chars().next().is_some_and(is_character) {
        let mut before = None;
        for (at, ch) in run.char_indices() {
            let end = at + ch.len_utf8();
            each(&run[at..end]);
            if let Some(before) = before {
                each(&run[before..end]);
            }
            before = Some(at);
        }
        return;
    }
    let mut wanted = BEGINNINGS.iter().copied().peekable();
    let ends = run.char_indices().map(|(at, _)| at).skip(1).chain([run.len()]);
    for (length, end) in (1..).zip(ends) {
        if wanted.next_if_eq(&length).is_some() {
            each(&run[..end]);
        }
    }
}

/// What a name or title is found by when it is typed whole: its runs, joined.
pub fn whole(folded: &str) -> String {
    let joined = runs(folded).collect::<Vec<_>>().join(" ");
    format!("={}", base36(hash(&joined)))
}

/// FNV-1a over UTF-16 units, as the script computes it.
pub fn hash(text: &str) -> u32 {
    text.encode_utf16().fold(0x811c_9dc5, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

/// A number as JavaScript's `toString(36)` writes it.
fn base36(mut number: u32) -> String {
    let mut out = Vec::new();
    loop {
        out.push(b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize]);
        number /= 36;
        if number == 0 {
            break;
        }
    }
    out.reverse();
    String::from_utf8(out).expect("the digits are ASCII")
}

#[cfg(test)]
mod tests {
    use super::{fold, hash, runs, terms, whole};

    #[derive(serde::Deserialize)]
    struct Case {
        text: String,
        runs: Vec<String>,
        /// What a query of these words asks the index for, as the script cuts it.
        asked: Vec<String>,
    }

    /// `tests/browser/run.mjs` holds the script to the same file.
    #[test]
    fn what_a_query_asks_for_is_a_term_of_the_text() {
        let cases: Vec<Case> = serde_json::from_str(include_str!("../../../tests/search/cut.json")).expect("JSON");
        for case in cases {
            let folded = fold(&case.text);
            assert_eq!(runs(&folded).collect::<Vec<_>>(), case.runs, "{}", case.text);
            let mut known = Vec::new();
            runs(&folded).for_each(|run| terms(run, |term| known.push(term.to_owned())));
            for asked in case.asked {
                assert!(known.contains(&asked), "{}: {asked} in {known:?}", case.text);
            }
        }
    }

    #[test]
    fn a_run_gives_neighbours_and_a_word_its_beginnings() {
        let all = |run| {
            let mut out = Vec::new();
            terms(run, |term| out.push(term));
            out
        };
        assert_eq!(all("清河村"), ["清", "河", "清河", "村", "河村"]);
        assert_eq!(all("reservoirs"), ["r", "re", "res", "rese", "reser", "reserv", "reservoir"]);
        assert_eq!(all("du"), ["d", "du"]);
    }

    #[test]
    fn hashes_are_those_of_the_script() {
        // FNV-1a of UTF-16 units, as JavaScript's Math.imul gives it.
        assert_eq!(hash(""), 0x811c_9dc5);
        assert_eq!(hash("a"), 0xe40c_292c);
        assert_eq!(whole("清河村 水库"), whole("清河村，水库"));
    }
}
