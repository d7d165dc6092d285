//! The one root the indicators need, in whole numbers.

/// Yearly growth over three years in tenths of a percent, rounded half up: the cube root of `now / before`, less one.
///
/// It is the largest `r` with `(1000 + r − ½)³ · before ≤ 1000³ · now`; both sides are taken twice to stay whole.
/// `None` where `before` is not above zero or `now` is below zero: such a growth has no rate.
pub fn yearly_growth(now: i128, before: i128) -> Option<i128> {
    if before <= 0 || now < 0 {
        return None;
    }
    let reached = 2000_i128.pow(3).checked_mul(now)?;
    let fits = |r: i128| {
        let base = 2 * (1000 + r) - 1;
        base.checked_pow(3).and_then(|cube| cube.checked_mul(before)).is_some_and(|cube| cube <= reached)
    };
    // −100 % always fits: its base is −1.
    let mut low = -1000;
    let mut high = 1;
    while fits(high) {
        low = high;
        high *= 2;
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if fits(middle) { low = middle } else { high = middle }
    }
    Some(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_root_exactly() {
        let cases = [
            ((182_000, 118_000), Some(155)), // 1.1554
            ((8, 1), Some(1000)),            // doubled every year
            ((1331, 1000), Some(100)),       // exactly 10 %
            ((1000, 1000), Some(0)),
            ((729, 1000), Some(-100)),
            ((0, 5), Some(-1000)),
            ((5, 0), None),
            ((5, -3), None),
            ((-5, 3), None),
            ((10_i128.pow(20), 1), Some(4_641_587_834)), // 10^(20/3) = 4641588.8336 times
        ];
        for ((now, before), expected) in cases {
            assert_eq!(yearly_growth(now, before), expected, "{before} to {now}");
        }
    }

    #[test]
    fn a_half_goes_up() {
        // Exactly 0.05 %: 2001³ to 2000³.
        assert_eq!(yearly_growth(2001_i128.pow(3), 2000_i128.pow(3)), Some(1));
        assert_eq!(yearly_growth(2001_i128.pow(3) - 1, 2000_i128.pow(3)), Some(0));
        assert_eq!(yearly_growth(1999_i128.pow(3), 2000_i128.pow(3)), Some(0));
    }
}
