//! Median and quartiles of village values, exactly.

use std::cmp::Ordering;

use crate::measure::Ratio;

/// The middle of the villages, and the middles of its halves, by the rule spreadsheets call QUARTILE.INC: between two
/// villages the point lies on the straight line from one to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the villages lie below.
    pub lower: Ratio,
    /// Half of them.
    pub median: Ratio,
    /// Three quarters.
    pub upper: Ratio,
    /// How many villages.
    pub villages: usize,
}

impl Quartiles {
    /// Of village values, each with a lower side above zero; `None` without any.
    pub fn of(mut values: Vec<Ratio>) -> Option<Quartiles> {
        values.sort_by(order);
        Some(Quartiles {
            lower: point(&values, 1)?,
            median: point(&values, 2)?,
            upper: point(&values, 3)?,
            villages: values.len(),
        })
    }
}

/// By value, compared by cross-multiplication; equal values by their sides, so that the order of villages never shows.
fn order(left: &Ratio, right: &Ratio) -> Ordering {
    let crossed = (left.over * right.under).cmp(&(right.over * left.under));
    crossed.then(left.under.cmp(&right.under))
}

/// The point a number of quarters along the sorted values.
fn point(values: &[Ratio], quarters: usize) -> Option<Ratio> {
    let along = values.len().checked_sub(1)? * quarters;
    let (at, rest) = (along / 4, (along % 4) as i128);
    let low = lowest_terms(values[at]);
    if rest == 0 {
        return Some(low);
    }
    let high = lowest_terms(values[at + 1]);
    let over = (4 - rest) * low.over * high.under + rest * high.over * low.under;
    Some(lowest_terms(Ratio { over, under: 4 * low.under * high.under }))
}

fn lowest_terms(ratio: Ratio) -> Ratio {
    let (mut left, mut right) = (ratio.over.unsigned_abs(), ratio.under.unsigned_abs());
    while right != 0 {
        (left, right) = (right, left % right);
    }
    match i128::try_from(left) {
        Ok(shared @ 1..) => Ratio { over: ratio.over / shared, under: ratio.under / shared },
        _ => ratio,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[(i128, i128)], expected: [(i128, i128); 3]) {
        let found = Quartiles::of(values.iter().map(|(over, under)| Ratio::new(*over, *under)).collect());
        let found = found.map(|it| [it.lower, it.median, it.upper].map(|ratio| (ratio.over, ratio.under)));
        assert_eq!(found, Some(expected), "{values:?}");
    }

    #[test]
    fn the_middle_is_exact() {
        check(&[(7, 1)], [(7, 1), (7, 1), (7, 1)]);
        check(&[(2, 1), (1, 1)], [(5, 4), (3, 2), (7, 4)]);
        check(&[(1, 3), (1, 2), (2, 3)], [(5, 12), (1, 2), (7, 12)]);
        check(&[(4, 1), (1, 1), (3, 1), (2, 1), (5, 1)], [(2, 1), (3, 1), (4, 1)]);
        check(&[(-1, 2), (0, 9), (1, 2)], [(-1, 4), (0, 1), (1, 4)]);
        assert_eq!(Quartiles::of(Vec::new()), None);
    }
}
