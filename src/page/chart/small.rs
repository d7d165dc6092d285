//! Small charts: places side by side on one scale.

use serde::Serialize;

/// One small chart among several on the same scale.
#[derive(Debug, Serialize)]
pub struct Multiple {
    /// The place.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// The last value in words.
    pub note: String,
    /// Path of the columns; empty where all are zero.
    pub path: String,
    /// Path of the dashed stubs of missing years; empty where none is missing.
    pub gaps: String,
    /// Path of the zero line; empty where no value of any is negative.
    pub zero: String,
}

/// Places as small charts on one scale: title, link, last value in words, values. Zero is nothing but the base line.
pub fn multiples(places: Vec<(String, String, String, Vec<Option<i128>>)>) -> Vec<Multiple> {
    let known = || places.iter().flat_map(|(.., values)| values.iter().flatten().copied());
    let most = known().max().unwrap_or(0).max(0);
    let least = known().min().unwrap_or(0).min(0);
    let unit = 48.0 / (most - least).max(1) as f64;
    let base = 50.0 + least as f64 * unit;
    let one = |(title, href, note, values): (String, String, String, Vec<Option<i128>>)| {
        let slot = 100.0 / values.len().max(1) as f64;
        let (mut path, mut gaps) = (String::new(), String::new());
        for (at, value) in values.iter().enumerate() {
            let height = value.map_or(6.0, |value| value as f64 * unit);
            if *value != Some(0) {
                let (x, width) = (slot * at as f64 + slot * 0.12, slot * 0.76);
                let to = if value.is_some() { &mut path } else { &mut gaps };
                to.push_str(&format!("M{x:.1} {base:.1}h{width:.1}v{:.1}h-{width:.1}z", -height));
            }
        }
        let zero = if least < 0 { format!("M0 {base:.1}H100") } else { String::new() };
        Multiple { title, href, note, path, gaps, zero }
    };
    places.into_iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(values: &[Option<i128>]) -> (String, String, String, Vec<Option<i128>>) {
        (String::new(), String::new(), String::new(), values.to_vec())
    }

    #[test]
    fn small_charts_share_one_scale() {
        let drawn = multiples(vec![place(&[Some(200), Some(0)]), place(&[Some(50), None])]);
        let paths: Vec<(&str, &str)> = drawn.iter().map(|it| (it.path.as_str(), it.gaps.as_str())).collect();
        // The largest value of all fills the height; zero is nothing, a missing year a stub of its own.
        assert_eq!(paths[0], ("M6.0 50.0h38.0v-48.0h-38.0z", ""));
        assert_eq!(paths[1], ("M6.0 50.0h38.0v-12.0h-38.0z", "M56.0 50.0h38.0v-6.0h-38.0z"));
        assert!(drawn.iter().all(|it| it.zero.is_empty()), "nothing lies below zero");
    }

    #[test]
    fn small_charts_below_zero_hang_from_a_line() {
        let drawn = multiples(vec![place(&[Some(30)]), place(&[Some(-10)])]);
        assert_eq!(drawn[1].zero, "M0 38.0H100");
        assert_eq!(
            (drawn[0].path.as_str(), drawn[1].path.as_str()),
            ("M12.0 38.0h76.0v-36.0h-76.0z", "M12.0 38.0h76.0v12.0h-76.0z")
        );
    }
}
