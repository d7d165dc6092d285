//! The few shapes our charts are made of. Widths are percentages and heights em, so that charts stretch and labels
//! keep their size; every chart starts at zero and its values stand in a table beside it.

mod small;
mod strip;

pub use small::{Multiple, multiples};
pub use strip::{NormMarks, norm_strip};

use serde::Serialize;

/// A bar of several parts across its box.
#[derive(Debug, Serialize)]
pub struct Bar {
    /// The parts from the start.
    pub parts: Vec<Part>,
}

/// One part of a bar, or a swatch of a key.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Class that colours it.
    pub class: &'static str,
    /// Hatch, where it has one.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub fill: &'static str,
    /// Start.
    pub x: String,
    /// Width.
    pub width: String,
}

/// How a part of a bar looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Class.
    pub class: &'static str,
    /// Hatch.
    pub fill: &'static str,
}

/// Solid, first series.
pub const SOLID: Look = Look { class: "f1", fill: "" };
/// Solid, second series.
pub const MID: Look = Look { class: "f2", fill: "" };
/// Hatched, third series: what came from elsewhere, votes against.
pub const HATCHED: Look = Look { class: "f3", fill: "url(#hatch)" };
/// Hatched the other way: repaid.
pub const REPAID: Look = Look { class: "f4", fill: "url(#done)" };
/// Dashed outline: planned, abstained.
pub const DASHED: Look = Look { class: "f0", fill: "" };
/// Unused part of a plan.
pub const PALE: Look = Look { class: "bg", fill: "" };
/// Over the plan, newly borrowed.
pub const OVER: Look = Look { class: "nw", fill: "" };

fn percent(value: f64) -> String {
    let mut text = format!("{value:.1}");
    if text.ends_with(".0") {
        text.truncate(text.len() - 2);
    }
    text.push('%');
    text
}

fn em(value: f64) -> String {
    format!("{value:.2}em")
}

impl Bar {
    /// Parts of a whole, side by side; empty parts are left out.
    pub fn of(parts: &[(Look, i128)], whole: i128) -> Bar {
        let mut x = 0.0;
        let mut out = Vec::new();
        for (look, value) in parts {
            if *value <= 0 || whole <= 0 {
                continue;
            }
            let width = *value as f64 / whole as f64 * 100.0;
            out.push(Part { class: look.class, fill: look.fill, x: percent(x), width: percent(width) });
            x += width;
        }
        Bar { parts: out }
    }

    /// How much of a plan was used: the rest is pale, what went over it ochre.
    pub fn of_plan(actual: i128, plan: i128) -> Bar {
        if actual > plan {
            Bar::of(&[(SOLID, plan), (OVER, actual - plan)], actual)
        } else {
            Bar::of(&[(SOLID, actual), (PALE, plan - actual)], plan)
        }
    }
}

/// A swatch of a key with its words.
#[derive(Debug, Serialize)]
pub struct KeyView {
    /// Class.
    pub class: &'static str,
    /// Hatch.
    pub fill: &'static str,
    /// The words.
    pub label: String,
}

impl KeyView {
    /// A swatch.
    pub fn new(look: Look, label: impl Into<String>) -> KeyView {
        KeyView { class: look.class, fill: look.fill, label: label.into() }
    }
}

/// A line of values in the height of a text line: a gap for a missing value, a zero line where values go below it.
#[derive(Debug, Serialize)]
pub struct Spark {
    /// The path.
    pub path: String,
    /// Path of the zero line; empty where no value is negative.
    pub zero: String,
    /// Height of the dot at the last value; empty where that is missing.
    pub dot: String,
    /// Words for those who cannot see it; empty where the values stand beside it.
    pub label: String,
}

impl Spark {
    /// The line through the values; `None` with fewer than two of them.
    pub fn of(values: &[Option<i128>]) -> Option<Spark> {
        let known: Vec<i128> = values.iter().flatten().copied().collect();
        if known.len() < 2 {
            return None;
        }
        let most = known.iter().copied().max().unwrap_or(0).max(0);
        let least = known.iter().copied().min().unwrap_or(0).min(0);
        let height = (most - least).max(1) as f64;
        let y = |value: i128| 21.0 - (value - least) as f64 / height * 18.0;
        let step = 94.0 / (values.len() - 1) as f64;
        let mut path = String::new();
        let mut pen_down = false;
        for (at, value) in values.iter().enumerate() {
            match value {
                Some(value) => {
                    path.push(if pen_down { 'L' } else { 'M' });
                    path.push_str(&format!("{:.0} {:.0}", 3.0 + step * at as f64, y(*value)));
                    pen_down = true;
                }
                None => pen_down = false,
            }
        }
        let zero = if least < 0 { format!("M0 {:.0}H100", y(0)) } else { String::new() };
        let dot = values.last().copied().flatten().map_or(String::new(), |value| format!("{:.0}", y(value)));
        Some(Spark { path, zero, dot, label: String::new() })
    }

    /// With words of its own, where no table beside it holds the values.
    pub fn said(mut self, label: String) -> Spark {
        self.label = label;
        self
    }
}

/// A chart of rectangles and labels.
#[derive(Debug, Serialize)]
pub struct ChartView {
    /// Unique in the page.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// What it tells, in words.
    pub desc: String,
    /// Height in em.
    pub height: String,
    /// Height of the base line; empty for none.
    pub base: String,
    /// What is drawn, in order.
    pub shapes: Vec<Shape>,
}

/// A rectangle, or a label where it has text.
#[derive(Debug, Default, Serialize)]
pub struct Shape {
    /// Class.
    pub class: &'static str,
    /// Hatch.
    pub fill: &'static str,
    /// Start.
    pub x: String,
    /// Top, or the base line of a label.
    pub y: String,
    /// Width.
    pub width: String,
    /// Height.
    pub height: String,
    /// The label.
    pub text: String,
    /// Where a label hangs: `start`, `middle`, `end`.
    pub anchor: &'static str,
}

impl Shape {
    /// A rectangle that begins `x` percent from the left and `y` em from the top.
    fn block(look: Look, x: f64, width: String, y: f64, height: f64) -> Shape {
        let (x, y, height) = (percent(x), em(y), em(height));
        Shape { class: look.class, fill: look.fill, x, y, width, height, ..Shape::default() }
    }
}

/// One column of the debt chart: what was owed at the end, what was repaid and newly borrowed on the way.
#[derive(Debug)]
pub struct DebtColumn {
    /// The year, in words.
    pub label: String,
    /// Owed at the end, where it is known.
    pub owed: Option<i128>,
    /// The same, in words.
    pub owed_text: String,
    /// Repaid or otherwise reduced in the year.
    pub repaid: i128,
    /// The same, in words with its sign.
    pub repaid_text: String,
    /// Newly borrowed.
    pub borrowed: i128,
    /// The same, in words with its sign.
    pub borrowed_text: String,
    /// A plan, not a fact.
    pub planned: bool,
}

const COLUMN_TOP: f64 = 3.1;
const COLUMN_BASE: f64 = 13.7;

/// Debt by year as columns: solid what is still owed, striped what was repaid, an ochre edge for new borrowing.
pub fn debt_columns(id: &str, title: String, desc: String, columns: &[DebtColumn]) -> ChartView {
    let most = columns.iter().map(|column| column.owed.unwrap_or(0) + column.repaid).max().unwrap_or(1).max(1) as f64;
    let tall = |value: i128| value as f64 / most * (COLUMN_BASE - COLUMN_TOP);
    let slot = 100.0 / columns.len().max(1) as f64;
    let share = if columns.len() > 5 { 0.92 } else { 0.8 };
    let width = slot * share;
    let mut shapes = Vec::new();
    // Many columns: every second one has its labels on wide screens only, counted so that the last fact keeps its own.
    let facts = columns.iter().filter(|column| !column.planned).count();
    for (at, column) in columns.iter().enumerate() {
        let spare = columns.len() > 5 && (at + facts) % 2 == 0;
        let x = slot * at as f64 + slot * (1.0 - share) / 2.0;
        let middle = percent(x + width / 2.0);
        let stands = tall(column.owed.unwrap_or(0));
        let top = COLUMN_BASE - stands;
        let look = if column.planned { DASHED } else { SOLID };
        let mut rect = |look: Look, y: f64, height: f64, width: String| {
            if height > 0.0 {
                shapes.push(Shape::block(look, x, width, y, height));
            }
        };
        rect(look, top, stands, percent(width));
        let repaid = tall(column.repaid);
        rect(REPAID, top - repaid, repaid, percent(width));
        if column.borrowed > 0 {
            let height = tall(column.borrowed).min(COLUMN_BASE - top + repaid);
            rect(OVER, top - repaid, height, "4".to_owned());
        }
        let mut label = |class: &'static str, y: f64, text: &str| {
            if !text.is_empty() {
                shapes.push(Shape {
                    class,
                    x: middle.clone(),
                    y: em(y),
                    text: text.to_owned(),
                    anchor: "middle",
                    ..Shape::default()
                });
            }
        };
        let above = top - repaid - 0.45;
        let or_spare = |class: &'static str, spared: &'static str| if spare { spared } else { class };
        label(or_spare("", "alt"), above, &column.repaid_text);
        let higher = if column.repaid_text.is_empty() { above } else { above - 1.3 };
        label(or_spare("up", "up alt"), higher, &column.borrowed_text);
        let inside = stands > 1.6 && !column.planned;
        let owed = if inside { or_spare("now on", "now on alt") } else { or_spare("now halo", "now halo alt") };
        label(owed, COLUMN_BASE - 0.5, &column.owed_text);
        let year = if column.planned { or_spare("soft", "soft alt") } else { or_spare("", "alt") };
        label(year, COLUMN_BASE + 1.35, &column.label);
    }
    ChartView { id: id.to_owned(), title, desc, height: "15.6em".to_owned(), base: em(COLUMN_BASE), shapes }
}

/// One row of a stacked chart.
#[derive(Debug)]
pub struct StackRow {
    /// What it is; empty for a lone bar.
    pub label: String,
    /// The whole, in words.
    pub total: String,
    /// The parts with their words.
    pub parts: Vec<(Look, i128, String)>,
}

/// Horizontal stacked bars on one scale.
pub fn stacked_rows(id: &str, title: String, desc: String, rows: &[StackRow]) -> ChartView {
    let most =
        rows.iter().map(|row| row.parts.iter().map(|part| part.1).sum::<i128>()).max().unwrap_or(1).max(1) as f64;
    let lone = rows.len() == 1 && rows[0].label.is_empty();
    let pitch = 3.05;
    let mut shapes = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let top = pitch * at as f64;
        let bar = if lone { 0.0 } else { top + 1.35 };
        if !lone {
            shapes.push(Shape {
                class: "now",
                x: "0".into(),
                y: em(top + 1.0),
                text: row.label.clone(),
                anchor: "start",
                ..Shape::default()
            });
            shapes.push(Shape {
                class: "",
                x: "100%".into(),
                y: em(top + 1.0),
                text: row.total.clone(),
                anchor: "end",
                ..Shape::default()
            });
        }
        let height = if lone { 2.4 } else { 1.35 };
        let mut x = 0.0;
        for (look, value, words) in &row.parts {
            let width = *value as f64 / most * 100.0;
            if width <= 0.0 {
                continue;
            }
            shapes.push(Shape {
                class: look.class,
                fill: look.fill,
                x: percent(x),
                y: em(bar),
                width: percent(width),
                height: em(height),
                ..Shape::default()
            });
            if width > 9.0 && !lone {
                let class = if look.class == "f1" { "on" } else { "halo" };
                shapes.push(Shape {
                    class,
                    x: percent(x + width / 2.0),
                    y: em(bar + 1.03),
                    text: words.clone(),
                    anchor: "middle",
                    ..Shape::default()
                });
            }
            x += width;
        }
    }
    let height = if lone { 2.4 } else { pitch * rows.len() as f64 };
    ChartView { id: id.to_owned(), title, desc, height: em(height), base: String::new(), shapes }
}
