//! Runs of digits, in whatever way they are written.

/// One digit where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digit {
    /// 0 to 9.
    pub value: u8,
    /// First byte.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// Digits with nothing but blanks and hyphens between them.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The digits.
    pub digits: Vec<Digit>,
    /// Where its groups begin, and at last the number of digits: 138 0013 8000 is `[0, 3, 7, 11]`.
    pub bounds: Vec<usize>,
    /// Where an `X` ends that follows the last digit: the last character of an identity number.
    pub cross: Option<usize>,
}

impl Run {
    /// Takes in the run that begins at a character in place of the one before; false where the character is no digit.
    pub fn read(&mut self, text: &str, at: usize, ch: char) -> bool {
        let Some((_, script)) = digit(ch) else { return false };
        self.digits.clear();
        self.bounds.clear();
        self.bounds.push(0);
        self.cross = None;
        let mut end = at;
        loop {
            let before = self.digits.len();
            for ch in text[end..].chars() {
                let Some((value, _)) = digit(ch).filter(|(_, other)| *other == script) else { break };
                self.digits.push(Digit { value, start: end, end: end + ch.len_utf8() });
                end += ch.len_utf8();
            }
            if self.digits.len() == before {
                break;
            }
            self.bounds.push(self.digits.len());
            let gap = gap(&text[end..]);
            if cross(&text[end + gap..]) {
                self.cross = Some(end + gap + text[end + gap..].chars().next().map_or(0, char::len_utf8));
            }
            if gap == 0 {
                break;
            }
            end += gap;
        }
        true
    }

    /// One past its last digit.
    pub fn end(&self) -> usize {
        self.digits.last().map_or(0, |digit| digit.end)
    }

    /// The lengths of the groups between two bounds.
    pub fn groups(&self, from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
        self.bounds[from..=to].windows(2).map(|pair| pair[1] - pair[0])
    }
}

/// Ways of writing digits; one number is written in one way. A digit in a circle is no part of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Western,
    Chinese,
}

/// Whether a text begins with an `X` that is no part of a word.
fn cross(text: &str) -> bool {
    let mut chars = text.chars().map(fold);
    matches!(chars.next(), Some('X' | 'x')) && !chars.next().is_some_and(|ch| ch.is_ascii_alphanumeric())
}

/// The length of what may stand between two digits of one number: at most three blanks and hyphens.
fn gap(text: &str) -> usize {
    text.chars().take(3).take_while(|ch| is_separator(*ch)).map(char::len_utf8).sum()
}

/// Blanks, hyphens and dashes of every kind, and what cannot be seen at all.
pub(super) fn is_separator(ch: char) -> bool {
    matches!(
        ch,
        ' ' | '-' | '\u{a0}' | '\u{ad}' | '\u{2000}'
            ..='\u{2015}' | '\u{202f}' | '\u{2060}' | '\u{2212}' | '\u{3000}' | '\u{feff}' | '－'
    )
}

fn digit(ch: char) -> Option<(u8, Script)> {
    match fold(ch) {
        ch @ '0'..='9' => Some((ch as u8 - b'0', Script::Western)),
        ch => chinese(ch).map(|digit| (digit - b'0', Script::Chinese)),
    }
}

/// The digit a Chinese numeral is.
pub(super) fn chinese(ch: char) -> Option<u8> {
    let at = match ch {
        '〇' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    Some(b'0' + at)
}

/// The part of Unicode's compatibility form (NFKC) that makes letters and digits of what looks like them.
pub(super) fn fold(ch: char) -> char {
    match ch as u32 {
        0..0x80 => ch,
        code @ 0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(ch),
        code @ 0x1d7ce..=0x1d7ff => char::from(b'0' + ((code - 0x1d7ce) % 10) as u8),
        code @ 0x1fbf0..=0x1fbf9 => char::from(b'0' + (code - 0x1fbf0) as u8),
        _ => ch,
    }
}
