//! Tables and lists as pages show them: every cell is finished text, every chart a few finished shapes.
//!
//! Of a table there is no field for what is empty: a template asks for it with `if`. A page has hundreds of cells, and
//! what a template never sees need not be made for it.

use serde::Serialize;

use super::chart::{Bar, Spark};

/// A table with a caption, one unit a column, and its total under its parts.
#[derive(Debug, Default, Serialize)]
pub struct TableView {
    /// Id of the caption, unique in the page.
    pub id: String,
    /// What the table shows.
    pub caption: String,
    /// The unit and any rule of the table.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What to do where it does not fit: said on small screens only.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// How it scrolls: `cols newest`, `cols land` or nothing.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub class: &'static str,
    /// How wide its columns are where it scrolls, in quarters of the root's letter size: no figure is cut.
    pub width: u32,
    /// `sort` where its columns can be sorted.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub kind: &'static str,
    /// Column heads, the first for the row heads.
    pub heads: Vec<Head>,
    /// Rows, in one or several groups.
    pub groups: Vec<Group>,
    /// Total rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub total: Vec<Row>,
    /// A remark under the table.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub after: String,
}

/// A column head.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Head {
    /// Its words.
    pub text: String,
    /// `now` for the current year.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub class: &'static str,
    /// Where it leads, if anywhere.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub href: String,
}

/// Rows under one heading.
#[derive(Debug, Default, Serialize)]
pub struct Group {
    /// The heading; empty for none.
    pub title: String,
    /// Columns of the table.
    pub span: usize,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row: its head and its cells.
#[derive(Debug, Default, Serialize)]
pub struct Row {
    /// `em`, `sub`, `sum` or nothing.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub class: &'static str,
    /// The head's words.
    pub text: String,
    /// Whether the head is a day, which the style sheet keeps on one line where the language would break it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub day: bool,
    /// Where the head leads.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub href: String,
    /// The language of the head, where it is not the page's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// What explains the row, under its head: escaped HTML.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sub: String,
    /// Number of a note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Where the note stands.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note_href: String,
    /// Anchor, where other pages lead to the row.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// A bar under the head.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bar: Option<Bar>,
    /// The cells.
    pub cells: Vec<Cell>,
}

/// A cell: plain text, or text with something to it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// Text alone.
    Plain(String),
    /// Text with a class, a link, a bar or a spark line.
    Rich(Box<Rich>),
}

/// A cell with something to it.
#[derive(Debug, Default, Serialize)]
pub struct Rich {
    /// What stands in it.
    pub text: String,
    /// Class of the cell.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub class: &'static str,
    /// Class of a mark around the text.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub mark: &'static str,
    /// Where the text leads.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub href: String,
    /// What it sorts by; empty sorts last.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sort: String,
    /// A bar under the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bar: Option<Bar>,
    /// A spark line instead of text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spark: Option<Spark>,
}

impl TableView {
    /// An empty table with its heads.
    pub fn new(id: &str, caption: impl Into<String>, unit: impl Into<String>, heads: Vec<Head>) -> TableView {
        let width = heads.iter().skip(1).map(|head| column(longest_word(&head.text), true)).max().unwrap_or(0);
        let (id, caption, unit) = (id.to_owned(), caption.into(), unit.into());
        TableView { id, caption, unit, heads, width: width.max(NARROWEST), ..TableView::default() }
    }

    /// Adds rows without a heading.
    pub fn rows(mut self, rows: Vec<Row>) -> TableView {
        self.widen(&rows);
        self.groups.push(Group { title: String::new(), span: 0, rows });
        self
    }

    /// Adds rows under a heading.
    pub fn group(&mut self, title: impl Into<String>, rows: Vec<Row>) {
        self.widen(&rows);
        let span = self.heads.len();
        self.groups.push(Group { title: title.into(), span, rows });
    }

    /// Sets the total.
    pub fn total(mut self, row: Row) -> TableView {
        let row = Row { class: "sum", ..row };
        self.widen(std::slice::from_ref(&row));
        self.total.push(row);
        self
    }

    /// How it scrolls on a small screen, with the words that say so.
    pub fn scrolls(mut self, class: &'static str, hint: impl Into<String>) -> TableView {
        self.class = class;
        self.hint = hint.into();
        self
    }

    fn widen(&mut self, rows: &[Row]) {
        for row in rows {
            let stressed = matches!(row.class, "em" | "sum");
            let widest = row.cells.iter().map(|cell| cell.width(stressed)).max();
            self.width = self.width.max(widest.unwrap_or(0)).min(WIDEST);
            // A column of words stands left, and so does its head.
            for (head, cell) in self.heads.iter_mut().skip(1).zip(&row.cells) {
                if head.class.is_empty() && matches!(cell, Cell::Rich(rich) if rich.class.ends_with("words")) {
                    head.class = "words";
                }
            }
        }
    }

    /// Whether it has any row.
    pub fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.rows.is_empty())
    }
}

impl Head {
    /// A head of words alone.
    pub fn of(text: impl Into<String>) -> Head {
        Head { text: text.into(), ..Head::default() }
    }

    /// The head of the current year.
    pub fn now(text: impl Into<String>) -> Head {
        Head { text: text.into(), class: "now", ..Head::default() }
    }
}

impl Row {
    /// A row of a head and cells.
    pub fn new(text: impl Into<String>, cells: Vec<Cell>) -> Row {
        Row { text: text.into(), cells, ..Row::default() }
    }

    /// A row of a day and cells.
    pub fn of_day(day: impl Into<String>, cells: Vec<Cell>) -> Row {
        Row { day: true, ..Row::new(day, cells) }
    }

    /// A stressed row.
    pub fn stressed(mut self) -> Row {
        self.class = "em";
        self
    }

    /// A subtotal.
    pub fn subtotal(mut self) -> Row {
        self.class = "sub";
        self
    }

    /// Leads somewhere.
    pub fn to(mut self, href: impl Into<String>) -> Row {
        self.href = href.into();
        self
    }

    /// What stands under the head, as plain text.
    pub fn under(mut self, text: &str) -> Row {
        self.sub = escape(text);
        self
    }
}

impl Cell {
    /// Text alone.
    pub fn plain(text: impl Into<String>) -> Cell {
        Cell::Plain(text.into())
    }

    /// Text of a class.
    pub fn of(text: impl Into<String>, class: &'static str) -> Cell {
        Cell::Rich(Box::new(Rich { text: text.into(), class, ..Rich::default() }))
    }

    /// Words for a value that is missing.
    pub fn none(text: impl Into<String>) -> Cell {
        Cell::of(text, "none")
    }

    /// Text of a class that leads somewhere.
    pub fn link(text: impl Into<String>, href: impl Into<String>, class: &'static str) -> Cell {
        Cell::Rich(Box::new(Rich { text: text.into(), href: href.into(), class, ..Rich::default() }))
    }

    /// Text with a bar under it.
    pub fn bar(text: impl Into<String>, bar: Bar) -> Cell {
        Cell::Rich(Box::new(Rich { text: text.into(), bar: Some(bar), ..Rich::default() }))
    }

    /// A spark line.
    pub fn spark(spark: Spark) -> Cell {
        Cell::Rich(Box::new(Rich { spark: Some(spark), ..Rich::default() }))
    }

    /// Text with the value it sorts by.
    pub fn sorted(text: impl Into<String>, sort: i128) -> Cell {
        Cell::Rich(Box::new(Rich { text: text.into(), sort: sort.to_string(), ..Rich::default() }))
    }

    /// Words rather than a figure: they wrap.
    pub fn words(text: impl Into<String>) -> Cell {
        Cell::of(text, "words")
    }

    /// A day; the style sheet keeps it on one line where the language would break it.
    pub fn day(text: impl Into<String>) -> Cell {
        Cell::of(text, "day words")
    }

    /// Words of which the text is marked, not the cell.
    pub fn marked(text: impl Into<String>, class: &'static str, mark: &'static str) -> Cell {
        Cell::Rich(Box::new(Rich { text: text.into(), class, mark, ..Rich::default() }))
    }

    /// The width its column needs.
    fn width(&self, stressed: bool) -> u32 {
        match self {
            Cell::Plain(text) => column(em(text), stressed),
            Cell::Rich(rich) if rich.class == "day words" && rich.text.contains(is_han) => {
                column(em(&rich.text) + WORDS_GAP, false)
            }
            Cell::Rich(rich) if matches!(rich.class, "words" | "day words" | "none" | "some" | "none words") => {
                column(longest_word(&rich.text), stressed)
            }
            Cell::Rich(rich) => column(em(&rich.text), stressed || matches!(rich.class, "now" | "up" | "down")),
        }
    }

    /// The same cell in another class.
    pub fn classed(self, class: &'static str) -> Cell {
        match self {
            Cell::Plain(text) => Cell::of(text, class),
            Cell::Rich(mut rich) => {
                rich.class = class;
                Cell::Rich(rich)
            }
        }
    }
}

/// One of the key figures at the top of a page.
#[derive(Debug, Default, Serialize)]
pub struct FigureView {
    /// What it is.
    pub label: String,
    /// Its formula, where it is a ratio.
    pub href: String,
    /// The figure, or a word.
    pub number: String,
    /// Its unit.
    pub unit: String,
    /// How it changed, or what stands beside it: escaped HTML.
    pub change: String,
    /// `down` where debt falls, `up` where attention is due.
    pub change_class: &'static str,
    /// The years as a line.
    pub spark: Option<Spark>,
}

/// An entry of a list with its state.
#[derive(Debug, Default, Serialize)]
pub struct ItemView {
    /// What it is.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// What stands under it.
    pub under: String,
    /// Its state, in words.
    pub state: String,
    /// `due`, `late` or nothing.
    pub state_class: &'static str,
    /// A line across the entry.
    pub detail: String,
    /// A bar across the entry.
    pub bar: Option<Bar>,
}

/// A fact: a term and what it is.
#[derive(Debug, Default, Serialize)]
pub struct FactView {
    /// The term.
    pub label: String,
    /// What it is.
    pub text: String,
    /// Where that leads.
    pub href: String,
}

impl FactView {
    /// A fact without a link.
    pub fn new(label: impl Into<String>, text: impl Into<String>) -> FactView {
        FactView { label: label.into(), text: text.into(), href: String::new() }
    }
}

/// A link with its words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkView {
    /// Where.
    pub href: String,
    /// The words.
    pub label: String,
    /// What it is, in soft ink.
    pub note: String,
}

/// Words at the start of a line.
pub fn first_large(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words inside a sentence.
pub fn first_small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The narrowest and the widest column of a table that scrolls; the style sheet has a class for each step between.
const NARROWEST: u32 = 16;
const WIDEST: u32 = 36;

/// What the gap before a column of words has more than another, in its letter size.
const WORDS_GAP: f64 = 0.6;

/// The width a column needs for a text that does not wrap, its gap included, in quarters of the root's letter size: an
/// even number of them, as every step is a line of the style sheet.
fn column(em: f64, bold: bool) -> u32 {
    const TABLE_TEXT: f64 = 0.8889;
    const GAP: f64 = 0.55;
    let stress = if bold { 1.1 } else { 1.0 };
    ((em * stress * TABLE_TEXT + GAP) * 2.0).ceil() as u32 * 2
}

/// The width of a text in its own letter size, as the widest of the usual system fonts sets it.
pub(super) fn em(text: &str) -> f64 {
    let wide = |ch: char| match ch {
        ',' | '.' | ' ' | '\'' | 'i' | 'j' | 'l' => 0.32,
        '0'..='9' | 'a'..='h' | 'k' | 'n'..='v' | 'x'..='z' => 0.64,
        'm' | 'w' | 'M' | 'W' | '%' => 0.96,
        'A'..='Z' => 0.72,
        '\u{2212}' | '+' => 0.84,
        '\u{200e}' | '\u{200f}' | '\u{61c}' => 0.0,
        '\u{2013}' | '-' | '(' | ')' | '/' => 0.5,
        _ => 1.0,
    };
    text.chars().map(wide).sum()
}

/// The width of the longest piece of a text that wraps: a word, or four Han letters.
fn longest_word(text: &str) -> f64 {
    let pieces = text.split(|ch: char| ch == ' ' || is_han(ch));
    pieces.map(em).fold(if text.contains(is_han) { 4.0 } else { 0.0 }, f64::max)
}

/// A sign that a line may break before and behind.
fn is_han(ch: char) -> bool {
    ch >= '\u{2e80}'
}

/// Text made safe to stand in HTML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// HTML as plain text: for a description, or to know how much room it takes.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for ch in html.chars() {
        match ch {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => out.push(other),
            _ => {}
        }
    }
    out.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">")
}
