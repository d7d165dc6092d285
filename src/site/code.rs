//! The code of a page: short enough to be read from a notice board, told over the telephone and typed into a search.
//!
//! A code is made from the page's path alone, without its language: the Chinese page and the English one share it, and
//! a page keeps its code for as long as it keeps its address, whatever becomes of its figures.
//!
//! It is the first 40 bits of the path's SHA-256 in the 32 signs of Crockford's base 32, which leaves out I, L, O and U:
//! `K7QF-3M2P`. Forty bits do not keep every two pages of a site apart: among fifty thousand paths one pair in a
//! thousand sites shares a code, among a million paths every third site has such a pair. Whoever looks a code up
//! therefore shows **every** page that has it; nothing may take a code for an address.

use std::fmt;

use sha2::{Digest, Sha256};

/// The signs, by value.
const SIGNS: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many signs a code has.
const LENGTH: usize = 8;

/// The code of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageCode([u8; LENGTH]);

impl PageCode {
    /// The code of the page at that path, the language left out: `shiqiao/qinghe/budget-2024.html`.
    pub fn of(path: &str) -> PageCode {
        let digest = Sha256::digest(path.as_bytes());
        let bits = digest[..5].iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        let mut signs = [0; LENGTH];
        for (at, sign) in signs.iter_mut().enumerate() {
            *sign = SIGNS[(bits >> (5 * (LENGTH - 1 - at)) & 31) as usize];
        }
        PageCode(signs)
    }

    /// What a person typed, if it is a code: small letters, gaps and hyphens do not matter, and the letters a code does
    /// not have are read as the figures they look like.
    pub fn read(typed: &str) -> Option<PageCode> {
        let mut signs = typed.chars().filter(|ch| !ch.is_whitespace() && !matches!(ch, '-' | '‐' | '–' | '－'));
        let mut out = [0; LENGTH];
        for place in &mut out {
            let sign = match signs.next()?.to_ascii_uppercase() {
                'O' => b'0',
                'I' | 'L' => b'1',
                other => u8::try_from(other).ok()?,
            };
            *place = *SIGNS.iter().find(|known| **known == sign)?;
        }
        signs.next().is_none().then_some(PageCode(out))
    }

    /// The eight signs in one piece, as an index keeps them: `K7QF3M2P`.
    pub fn signs(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the signs of a code are ASCII")
    }
}

impl serde::Serialize for PageCode {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.signs())
    }
}

impl<'de> serde::Deserialize<'de> for PageCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<PageCode, D::Error> {
        let signs = <std::borrow::Cow<str>>::deserialize(from)?;
        PageCode::read(&signs).ok_or_else(|| serde::de::Error::custom("no code of a page"))
    }
}

/// In two groups of four, as people read it.
impl fmt::Display for PageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (left, right) = self.signs().split_at(LENGTH / 2);
        write!(f, "{left}-{right}")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::PageCode;

    #[test]
    fn a_code_never_changes() {
        // Codes hang on notice boards: whoever changes how they are made makes those sheets lead nowhere.
        let cases = [
            ("shiqiao/qinghe/index.html", "1KH3-BFMG"),
            ("shiqiao/qinghe/budget-2024.html", "B01P-Y8JE"),
            ("", "WERC-8GMR"),
        ];
        for (path, expected) in cases {
            assert_eq!(PageCode::of(path).to_string(), expected, "{path}");
        }
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = PageCode::of("shiqiao/qinghe/index.html");
        let shown = code.to_string();
        for typed in
            [shown.clone(), shown.to_lowercase(), shown.replace('-', ""), format!(" {} ", shown.replace('-', " "))]
        {
            assert_eq!(PageCode::read(&typed), Some(code), "{typed}");
        }
        assert_eq!(PageCode::read("oil0-1234"), PageCode::read("0110-1234"));
        for no_code in ["", "K7QF-3M2", "K7QF-3M2PP", "K7QF-3M2U", "石桥镇清河村账目"] {
            assert_eq!(PageCode::read(no_code), None, "{no_code}");
        }
    }

    #[test]
    fn pages_of_a_portal_have_codes_of_their_own() {
        let pages = ["index", "budget", "debts", "decisions", "duties", "people", "trends", "checks"];
        let paths = (0..1000).flat_map(|village| pages.map(|page| format!("town/village-{village}/{page}.html")));
        let codes: BTreeSet<PageCode> = paths.map(|path| PageCode::of(&path)).collect();
        assert_eq!(codes.len(), 8000);
    }
}
