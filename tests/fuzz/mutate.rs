//! Texts made from others: cut, doubled, spliced, with signs that mean something put in. The same in every run.

/// What readers stumble over.
const TOKENS: [&str; 72] = [
    "---\n",
    "---",
    "\n",
    "\n\n",
    "  ",
    "\t",
    ": ",
    "- ",
    "? ",
    "|\n",
    ">\n",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "<<: ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\"",
    "'",
    "#",
    "%",
    "@",
    "`",
    "```\n",
    "~~~",
    "> ",
    "| a | b |\n|---|---|\n",
    "[x](javascript:alert(1))",
    "[x](data:text/html,a)",
    "![x](java&#10;script:a)",
    "<script>",
    "</script>",
    "<img src=x onerror=a>",
    "<!--",
    "-->",
    "<a href=\"javascript:a\">",
    "&lt;",
    "&#x6a;",
    "&colon;",
    "\\",
    "[^1]",
    "[^1]: ",
    "[a]: javascript:b\n",
    "**",
    "__",
    "~~",
    "* ",
    "1. ",
    "# ",
    "0",
    "-",
    "1,00",
    "12,345.67",
    "1e9",
    "0x1",
    "9999999999999999999999",
    "２０",
    "2024-02-30",
    "2024-02-29",
    "2024-Q4",
    "11010519491231002X",
    "13800138000",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "\u{85}",
    "村",
    "\u{1f3fb}",
];

/// Makes one text after the other.
pub struct Mutator<'c> {
    corpus: &'c [String],
    state: u64,
}

impl<'c> Mutator<'c> {
    pub fn new(name: &str, corpus: &'c [String]) -> Mutator<'c> {
        // Another run of some minutes walks elsewhere with another seed.
        let seed = std::env::var("OPENVILLAGE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
        let state = name.bytes().fold(0x9e37_79b9_7f4a_7c15_u64 ^ seed, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        Mutator { corpus, state: state | 1 }
    }

    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as usize % end.max(1)
    }

    /// A text of the corpus after some changes.
    pub fn next(&mut self, longest: usize) -> String {
        let mut bytes = self.corpus[self.below(self.corpus.len())].clone().into_bytes();
        for _ in 0..=self.below(6) {
            self.change(&mut bytes);
        }
        bytes.truncate(longest);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let end = (at + 1 + self.below(40)).min(bytes.len());
        match self.below(9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << self.below(7),
            1 if at < bytes.len() => bytes[at] = b"0123456789.,-+:/ \n\"'<>&#%"[self.below(25)],
            2 if at < end => drop(bytes.drain(at..end)),
            3 if at < end => {
                let piece = bytes[at..end].repeat(1 + self.below(20));
                bytes.splice(at..at, piece);
            }
            4 => {
                let other = &self.corpus[self.below(self.corpus.len())].as_bytes().to_vec();
                let from = self.below(other.len() + 1);
                let to = (from + self.below(200)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            5 => bytes.truncate(at),
            6 => {
                // Deep nests and long rows.
                let token = TOKENS[self.below(TOKENS.len())].repeat(1 + self.below(400));
                bytes.splice(at..at, token.into_bytes());
            }
            _ => {
                let token = TOKENS[self.below(TOKENS.len())].bytes();
                bytes.splice(at..at, token);
            }
        }
    }
}
