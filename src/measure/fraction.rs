//! Parts of people, as a law states them: `at least 2/3`, `more than 1/2`. Compared by cross-multiplication, never rounded.

/// A fraction of people, as a law states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// The upper number.
    pub num: u32,
    /// The lower number; never zero.
    pub den: u32,
    /// `more than` (超过, 过半数), where the number itself is not enough; else `at least` (以上). Civil Code 1259.
    pub strict: bool,
}

impl Fraction {
    /// Reads `at least 2/3` or `more than 1/2`.
    pub fn parse(text: &str) -> Option<Fraction> {
        let (rest, strict) = match text.strip_prefix("more than ") {
            Some(rest) => (rest, true),
            None => (text.strip_prefix("at least ")?, false),
        };
        let (num, den) = rest.split_once('/')?;
        let fraction = Fraction { num: num.parse().ok()?, den: den.parse().ok()?, strict };
        (0 < fraction.num && fraction.num <= fraction.den).then_some(fraction)
    }

    /// Whether `part` of `whole` is enough.
    pub fn is_met(self, part: u32, whole: u32) -> bool {
        let left = u64::from(part) * u64::from(self.den);
        let right = u64::from(whole) * u64::from(self.num);
        if self.strict { left > right } else { left >= right }
    }

    /// The fewest that are enough.
    pub fn needed(self, whole: u32) -> u32 {
        let product = u64::from(whole) * u64::from(self.num);
        let den = u64::from(self.den);
        let needed = if self.strict { product / den + 1 } else { product.div_ceil(den) };
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_read_as_the_law_says_it() {
        let half = Fraction { num: 1, den: 2, strict: true };
        assert_eq!(Fraction::parse("more than 1/2"), Some(half));
        assert_eq!(Fraction::parse("at least 2/3"), Some(Fraction { num: 2, den: 3, strict: false }));
        for text in ["1/2", "at least 0/3", "at least 4/3", "at least 1/0", "at least two thirds"] {
            assert_eq!(Fraction::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_number_needed_is_the_least_that_is_met() {
        for text in ["more than 1/2", "at least 1/2", "at least 2/3", "at least 3/4"] {
            let fraction = Fraction::parse(text).expect(text);
            for whole in 0..200 {
                let needed = fraction.needed(whole);
                assert!(fraction.is_met(needed, whole), "{text} of {whole}");
                assert!(needed == 0 || !fraction.is_met(needed - 1, whole), "{text} of {whole}");
            }
        }
    }
}
