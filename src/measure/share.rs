//! Ratios kept as their two sides, so that they can be summed before they are divided.

/// A ratio as two whole numbers. Compared and rounded exactly, never through floating point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// The upper side.
    pub over: i128,
    /// The lower side; zero means that the ratio cannot be given.
    pub under: i128,
}

impl Ratio {
    /// A ratio of two whole numbers.
    pub fn new(over: impl Into<i128>, under: impl Into<i128>) -> Ratio {
        Ratio { over: over.into(), under: under.into() }
    }

    /// The ratio times `scale`, rounded half away from zero; `None` where the lower side is zero.
    ///
    /// `Ratio::new(1, 3).scaled(1000)` is 333: a third in tenths of a percent.
    pub fn scaled(self, scale: i128) -> Option<i128> {
        divide_rounded(self.over.checked_mul(scale)?, self.under)
    }
}

/// `over / under`, rounded half away from zero; `None` where `under` is zero.
pub fn divide_rounded(over: i128, under: i128) -> Option<i128> {
    if under == 0 {
        return None;
    }
    let (over, under) = if under < 0 { (-over, -under) } else { (over, under) };
    let half = under / 2;
    let magnitude = (over.abs() + half) / under;
    // For an odd divisor the half is rounded down, which is right: no tie can then occur.
    Some(if over < 0 { -magnitude } else { magnitude })
}

/// Shares of a total in tenths of a percent that add up to exactly 1000, by the largest remainder.
///
/// Parts and total are non-negative; an empty or zero total gives zeros.
pub fn shares(parts: &[i128]) -> Vec<i128> {
    let total: i128 = parts.iter().sum();
    if total <= 0 || parts.iter().any(|part| *part < 0) {
        return parts.iter().map(|part| divide_rounded(part * 1000, total).unwrap_or(0)).collect();
    }
    let mut out: Vec<i128> = parts.iter().map(|part| part * 1000 / total).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&at| (-(parts[at] * 1000 % total), at));
    let missing = 1000 - out.iter().sum::<i128>();
    for &at in order.iter().take(missing as usize) {
        out[at] += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_half_away_from_zero() {
        let cases = [((5, 2), 3), ((-5, 2), -3), ((1, 3), 0), ((2, 3), 1), ((7, -2), -4), ((0, 5), 0)];
        for ((over, under), expected) in cases {
            assert_eq!(divide_rounded(over, under), Some(expected), "{over}/{under}");
        }
        assert_eq!(divide_rounded(1, 0), None);
    }

    #[test]
    fn shares_add_up_to_the_whole() {
        assert_eq!(shares(&[1, 1, 1]), [334, 333, 333]);
        assert_eq!(shares(&[0, 0]), [0, 0]);
        assert_eq!(shares(&[686_400, 447_000, 64_200]).iter().sum::<i128>(), 1000);
    }
}
