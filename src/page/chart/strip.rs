//! The norm strip: a range that a source names, and where values lie.

use super::{ChartView, Look, MID, PALE, Shape, em, percent};
use crate::measure::Ratio;

/// What a norm strip marks.
#[derive(Debug)]
pub struct NormMarks {
    /// The value it is about.
    pub value: Option<Ratio>,
    /// Others, as hairlines without a name.
    pub others: Vec<Ratio>,
}

/// More hairlines than a strip of half percents has.
const HAIRLINES: usize = 200;

/// A strip from zero: the range a source names is darker than what lies outside of it, the value a line across. `share`:
/// the scale runs to 100 percent at least. `words`: those of the value and of the range.
pub fn norm_strip(
    id: &str,
    (title, desc): (String, String),
    [at_least, at_most]: [Option<Ratio>; 2],
    share: bool,
    marks: &NormMarks,
    (value, range): (String, String),
) -> ChartView {
    const TOP: f64 = 1.5;
    const TALL: f64 = 1.1;
    let number = |ratio: Ratio| (ratio.over as f64 / ratio.under.max(1) as f64).max(0.0);
    let all = [at_least, at_most, marks.value].into_iter().flatten().chain(marks.others.iter().copied());
    let most = all.map(number).fold(0.0, f64::max);
    let whole = match (share, most > 1.0) {
        (true, false) => 1.0,
        (true, true) => most * 1.1,
        (false, _) => (most * 1.25).max(1.0),
    };
    let at = |ratio: Ratio| number(ratio) / whole * 100.0;
    let (from, to) = (at_least.map_or(0.0, at), at_most.map_or(100.0, at));
    // A range of one number is still to be seen.
    let (from, to) = if to - from < 1.6 {
        let from = ((from + to) / 2.0 - 0.8).clamp(0.0, 98.4);
        (from, from + 1.6)
    } else {
        (from, to)
    };
    let label = |class: &'static str, x: f64, y: f64, text: String| {
        let (x, anchor) = match x {
            ..12.0 => (0.0, "start"),
            88.0.. => (100.0, "end"),
            _ => (x, "middle"),
        };
        Shape { class, x: percent(x), y: em(y), text, anchor, ..Shape::default() }
    };
    let mut shapes = vec![
        Shape::block(PALE, 0.0, "100%".to_owned(), TOP, TALL),
        Shape::block(MID, from, percent(to - from), TOP, TALL),
    ];
    // Lines are as wide as they are, whatever the width of the strip: they are moved in from its end.
    let line = |ratio: Ratio, width: &str, out: f64| {
        Shape::block(
            Look { class: "now", fill: "" },
            at(ratio).min(99.4),
            width.to_owned(),
            TOP - out,
            TALL + 2.0 * out,
        )
    };
    // Of many values those that fall together are one hairline: closer ones cannot be told apart on a phone.
    let step = |ratio: &Ratio| (at(*ratio) * 2.0).round() as i64;
    let mut drawn = std::collections::BTreeSet::new();
    let many = marks.others.len() > HAIRLINES;
    let others = marks.others.iter().filter(|other| !many || drawn.insert(step(other)));
    shapes.extend(others.map(|other| line(*other, "1", 0.0)));
    if let Some(ratio) = marks.value {
        shapes.push(line(ratio, "3", 0.25));
        shapes.push(label("now", at(ratio), 1.0, value));
    }
    shapes.push(label("", (from + to) / 2.0, TOP + TALL + 1.2, range));
    ChartView { id: id.to_owned(), title, desc, height: em(TOP + TALL + 1.5), base: String::new(), shapes }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One door: the ends of a range and a value in percent, then start and width of the range and where the value is.
    fn strip(ends: [Option<i128>; 2], value: i128, expected: [&str; 3]) {
        let ratio = |percent: i128| Ratio { over: percent, under: 100 };
        let marks = NormMarks { value: Some(ratio(value)), others: Vec::new() };
        let words = (String::new(), String::new());
        let chart = norm_strip("n", words.clone(), ends.map(|end| end.map(ratio)), true, &marks, words);
        let [range, line] = [&chart.shapes[1], &chart.shapes[2]];
        assert_eq!([range.x.as_str(), range.width.as_str(), line.x.as_str()], expected, "{ends:?} {value}");
    }

    #[test]
    fn a_strip_starts_at_zero_and_shows_a_range_of_one_number() {
        strip([Some(20), Some(60)], 50, ["20%", "40%", "50%"]);
        strip([None, Some(30)], 45, ["0%", "30%", "45%"]);
        strip([Some(80), None], 45, ["80%", "20%", "45%"]);
        strip([Some(100), Some(100)], 40, ["98.4%", "1.6%", "40%"]);
        strip([Some(0), Some(0)], 0, ["0%", "1.6%", "0%"]);
        // Beyond 100 percent the scale goes on; a value below zero stands at its start.
        strip([Some(110), Some(220)], 200, ["45.5%", "45.5%", "82.6%"]);
        strip([None, Some(30)], -20, ["0%", "30%", "0%"]);
    }
}
