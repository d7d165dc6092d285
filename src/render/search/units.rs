//! Which places a term leads to: a set of numbers that stays small, and its text.

/// A set of numbers below a limit: a list while it is short, then one bit each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Units {
    /// The numbers, in the order they came.
    Few(Vec<u32>),
    /// A bit for each number.
    Many(Vec<u64>),
}

impl Default for Units {
    fn default() -> Units {
        Units::Few(Vec::new())
    }
}

/// The signs a list is written in, by value.
const SIGNS: [u8; 64] = *b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Units {
    /// Takes a number in, of those below `limit`. A number that was the last one taken in is not taken twice.
    pub fn add(&mut self, unit: u32, limit: usize) {
        match self {
            Units::Few(list) => {
                if list.last() == Some(&unit) {
                    return;
                }
                list.push(unit);
                // From here on bits are smaller than numbers.
                if list.len() * 32 > limit.max(256) {
                    let mut bits = vec![0u64; limit.div_ceil(64)];
                    for unit in list.iter() {
                        bits[*unit as usize / 64] |= 1 << (unit % 64);
                    }
                    *self = Units::Many(bits);
                }
            }
            Units::Many(bits) => bits[unit as usize / 64] |= 1 << (unit % 64),
        }
    }

    /// The numbers in their order.
    pub fn sorted(&self) -> Vec<u32> {
        match self {
            Units::Few(list) => {
                let mut list = list.clone();
                list.sort_unstable();
                list.dedup();
                list
            }
            Units::Many(bits) => {
                let inside = |(at, word): (usize, &u64)| {
                    let word = *word;
                    (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at as u32 * 64 + bit)
                };
                bits.iter().enumerate().flat_map(inside).collect()
            }
        }
    }

    /// The set as text: the gaps between its numbers in digits of 32, a sign of 32 or more saying that another follows;
    /// or, where that is shorter, a dot and six bits a sign.
    pub fn write(&self, out: &mut String) {
        let units = self.sorted();
        let start = out.len();
        let mut next = 0;
        for unit in &units {
            number(unit - next, out);
            next = unit + 1;
        }
        if out.len() - start > next as usize / 6 + 1 {
            out.truncate(start);
            out.push('.');
            let mut signs = vec![0u8; (next as usize).div_ceil(6)];
            for unit in units {
                signs[unit as usize / 6] |= 1 << (unit % 6);
            }
            out.extend(signs.into_iter().map(|sign| char::from(SIGNS[usize::from(sign)])));
        }
    }
}

/// A number in digits of 32, the smallest first.
pub fn number(mut number: u32, out: &mut String) {
    while number >= 32 {
        out.push(char::from(SIGNS[(number % 32 + 32) as usize]));
        number /= 32;
    }
    out.push(char::from(SIGNS[number as usize]));
}

#[cfg(test)]
mod tests {
    use super::Units;

    fn written(units: &[u32], limit: usize) -> String {
        let mut set = Units::default();
        units.iter().for_each(|unit| set.add(*unit, limit));
        let mut out = String::new();
        set.write(&mut out);
        out
    }

    #[test]
    fn few_are_gaps_and_many_are_bits() {
        assert_eq!(written(&[], 2000), "");
        assert_eq!(written(&[0], 2000), "A");
        assert_eq!(written(&[5, 100, 3], 2000), "DB-C", "3, 1 more, and 30 + 32 × 2 more");
        assert_eq!(written(&[40], 2000), "oB", "8 + 32 × 1");
        assert_eq!(written(&[1999], 2000), "v-B", "15 + 32 × (30 + 32 × 1)");
        assert_eq!(written(&(0..12).collect::<Vec<_>>(), 12), ".__");
        let all: Vec<u32> = (0..2000).collect();
        assert_eq!(written(&all, 2000).len(), 1 + 2000usize.div_ceil(6));
    }

    #[test]
    fn the_order_they_came_in_does_not_show() {
        let numbers: Vec<u32> = (0..700).map(|at| at * 37 % 1000).collect();
        let mut turned = numbers.clone();
        turned.reverse();
        assert_eq!(written(&numbers, 1000), written(&turned, 1000));
        for limit in [1000, 100_000] {
            let mut set = Units::default();
            numbers.iter().for_each(|unit| set.add(*unit, limit));
            let mut expected = numbers.clone();
            expected.sort_unstable();
            assert_eq!(set.sorted(), expected);
        }
    }
}
