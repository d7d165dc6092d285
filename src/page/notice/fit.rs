//! What fits on one or two pages of A4.
//!
//! The room every part takes is reckoned from its rows, the width of their words and the measures of the style sheet in
//! print (`.sheet`), so that the same records always give the same sheet. The large figures, the signatures and where to
//! ask always stand on it. Where one page holds every part in full, it is one; else a second is taken before anything is
//! shortened. The parts are taken in the order of what residents ask first, each on the first page that has room for it;
//! the sheet names those that have none. The browser tests print every sheet of the sample and count its pages.

use serde::Serialize;

use super::sections::{Block, Pair};
use super::signs::SignView;
use crate::page::table::{em, plain};

/// Points of the printed page, A4 less its margins (`@page sheet`), and what fonts may differ by.
const ROOM: f64 = 277.0 * 72.0 / 25.4 - 16.0;
/// Points across.
const WIDTH: f64 = 184.0 * 72.0 / 25.4;
/// The letters of the sheet, and a line of them.
const TEXT: f64 = 14.5;
const LINE: f64 = TEXT * 1.3;
/// Above a sentence.
const GAP: f64 = 2.75;
/// What a row of a small table takes beside its lines.
const ROW_GAP: f64 = 2.75;
/// The gap between the two columns, and between a name and its figure.
const GUTTER: f64 = 22.0;
const FIGURE_GAP: f64 = 6.0;
/// Above a row of tables.
const BLOCK_GAP: f64 = 9.0;
/// The heading of a list and what is above and below it.
const HEADING: f64 = 16.0 * 1.3 + 8.7;
/// The QR code's side, 44 mm.
const QR: f64 = 44.0 * 72.0 / 25.4;

/// What stands on the sheet whatever happens.
#[derive(Debug, Default)]
pub struct Fixed<'a> {
    /// The heading.
    pub title: &'a str,
    /// The heading of a second page.
    pub again: &'a str,
    /// The sentences under the heading: escaped HTML.
    pub intro: Vec<&'a str>,
    /// The large figures.
    pub figures: &'a [Pair],
    /// Where to ask, and what the sheet was made from: escaped HTML.
    pub notes: Vec<&'a str>,
    /// Who has signed, and who has not.
    pub signs: &'a [SignView],
    /// Whether the sheet has a QR code.
    pub qr: bool,
}

/// One page of the parts that do not always stand.
#[derive(Debug, Default, Serialize)]
pub struct Page {
    /// Small tables, in pairs.
    pub tables: Vec<Block>,
    /// Lists across the sheet.
    pub lists: Vec<Block>,
}

/// What stands on the sheet, and what it has no room for.
#[derive(Debug, Default)]
pub struct Split {
    /// The first page.
    pub first: Page,
    /// The second, where there is one; the code and where to ask stand on the first, the signatures on the last.
    pub second: Option<Page>,
    /// The rest.
    pub out: Vec<Block>,
}

/// Takes the parts, which come in the order of what is asked first, as far as there is room. Each of `ways` tells them
/// at other length, the fullest first: that one on one page if it holds it all; else, on two pages, the first that leaves
/// out the least of what is asked first, and then the least of the rest.
pub fn split(fixed: &Fixed, ways: impl Iterator<Item = Vec<Block>>) -> Split {
    let (top, end, again) = (fixed.top(), fixed.end(), fixed.again());
    let (asks, signs) = (fixed.asks(), fixed.signatures());
    let mut best: Option<((Vec<bool>, usize), Split)> = None;
    for (at, parts) in ways.enumerate() {
        if at == 0 {
            let one = taken(&parts, &[ROOM - top - end]);
            if one.out.is_empty() {
                return one;
            }
        }
        let split = settled(&parts, [ROOM - top - asks - LINE - GAP, ROOM - again - signs]);
        if split.out.is_empty() {
            return split;
        }
        let stands = |part: &Block| split.out.iter().all(|out| out.id != part.id);
        let main: Vec<bool> = parts.iter().filter(|part| part.main).map(stands).collect();
        let worth = (main, parts.len() - split.out.len());
        if best.as_ref().is_none_or(|(known, _)| *known < worth) {
            best = Some((worth, split));
        }
    }
    best.map(|(_, split)| split).unwrap_or_default()
}

/// What is taken where the sentence that names the rest takes room as well.
fn settled(parts: &[Block], [first, second]: [f64; 2]) -> Split {
    let mut split = taken(parts, &[first, second]);
    loop {
        let again = taken(parts, &[first, second - left_out(&split.out)]);
        if again.out.len() <= split.out.len() {
            return again;
        }
        split = again;
    }
}

/// Each part on the first page with room for it.
fn taken(parts: &[Block], rooms: &[f64]) -> Split {
    let mut pages: Vec<Page> = rooms.iter().map(|_| Page::default()).collect();
    let mut out = Vec::new();
    for part in parts {
        let mut fits = |(page, room): (&mut Page, &f64)| page.add(part, *room);
        if !pages.iter_mut().zip(rooms).any(&mut fits) {
            out.push(part.clone());
        }
    }
    let mut pages = pages.into_iter();
    Split { first: pages.next().unwrap_or_default(), second: pages.next(), out }
}

impl Page {
    /// Takes a part, where there is room for it.
    fn add(&mut self, part: &Block, room: f64) -> bool {
        let of_its_kind = if part.rows.is_empty() { &mut self.lists } else { &mut self.tables };
        of_its_kind.push(part.clone());
        if self.height() <= room {
            return true;
        }
        let of_its_kind = if part.rows.is_empty() { &mut self.lists } else { &mut self.tables };
        of_its_kind.pop();
        false
    }

    /// The tables stand in pairs, as high as the longer of the two; then the lists.
    fn height(&self) -> f64 {
        let pair = |pair: &[Block]| pair.iter().map(table_height).fold(0.0, f64::max) + BLOCK_GAP;
        self.tables.chunks(2).map(pair).sum::<f64>() + self.lists.iter().map(list_height).sum::<f64>()
    }
}

/// The sentence that names what is left out.
fn left_out(out: &[Block]) -> f64 {
    if out.is_empty() {
        return 0.0;
    }
    let names: f64 = out.iter().map(|part| em(&part.title) + 1.5).sum();
    lines(names + 24.0, WIDTH / TEXT) * LINE + GAP
}

impl Fixed<'_> {
    /// The heading, the sentences under it and the large figures.
    fn top(&self) -> f64 {
        let title = lines(em(self.title) * 1.08, WIDTH / 28.0) * 28.0 * 1.2 + 5.75;
        let intro: f64 = self.intro.iter().map(|text| lines(em(&plain(text)), WIDTH / TEXT) * LINE + GAP).sum();
        let figures: f64 = self.figures.iter().map(figure).sum();
        title + intro + 5.5 + figures
    }

    /// The heading of a second page.
    fn again(&self) -> f64 {
        lines(em(self.again) * 1.08, WIDTH / 16.0) * 16.0 * 1.3 + 8.0
    }

    /// Where to ask and the code, on the first of two pages: it says what it is, should the second fall off.
    fn asks(&self) -> f64 {
        let column = (WIDTH - if self.qr { QR + 11.0 } else { 0.0 }) / TEXT;
        let qr = if self.qr { QR } else { 0.0 };
        qr.max(self.notes.iter().map(|text| note(text, column)).sum()) + 23.0
    }

    /// The signatures, on the second of two pages.
    fn signatures(&self) -> f64 {
        self.signs.iter().map(|it| sign(it, WIDTH / TEXT)).sum::<f64>() + 23.0
    }

    /// Where to ask, the code and the signatures.
    fn end(&self) -> f64 {
        let column = (WIDTH - if self.qr { QR + 11.0 } else { 0.0 } - 11.0) / 2.0 / TEXT;
        let notes: f64 = self.notes.iter().map(|text| note(text, column)).sum();
        let signs: f64 = self.signs.iter().map(|it| sign(it, column)).sum();
        let qr = if self.qr { QR } else { 0.0 };
        qr.max(notes).max(signs) + 23.0
    }
}

/// A sentence at the end in a column so many letters wide.
fn note(text: &str, column: f64) -> f64 {
    lines(em(&plain(text)), column) * LINE + GAP
}

fn sign(sign: &SignView, column: f64) -> f64 {
    let gap = if sign.open { 22.0 } else { 3.5 };
    lines(em(&plain(&sign.text)), column) * LINE + gap
}

/// A row of the large figures.
fn figure(pair: &Pair) -> f64 {
    let figure = if pair.missing { em(&pair.text) * TEXT } else { em(&pair.text) * 25.0 * 1.1 };
    let column = WIDTH - figure - FIGURE_GAP;
    let note = if pair.note.is_empty() { 0.0 } else { lines(em(&plain(&pair.note)), column / TEXT) * LINE };
    (lines(em(&pair.label), column / 20.0) * 26.0 + note).max(25.0 * 1.15) + ROW_GAP
}

/// The lines a text of that width takes in a column; words do not fill them to the end.
fn lines(width: f64, column: f64) -> f64 {
    if width <= column { 1.0 } else { (width / (column * 0.95)).ceil() }
}

fn table_height(table: &Block) -> f64 {
    let rows = || table.rows.iter().chain(&table.totals);
    let figures = rows().filter(|row| !row.missing).map(|row| em(&row.text)).fold(0.0, f64::max) * TEXT;
    let column = (WIDTH - GUTTER) / 2.0;
    let of_row = |row: &Pair| lines(em(&row.label), (column - figures - FIGURE_GAP) / TEXT) * LINE + ROW_GAP;
    lines(em(&table.title), column / TEXT) * LINE + 1.0 + rows().map(of_row).sum::<f64>() + 3.0
}

fn list_height(list: &Block) -> f64 {
    let text = |line: &String| lines(em(&plain(line)), WIDTH / TEXT) * LINE + GAP;
    HEADING + list.lines.iter().map(text).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(count: usize) -> Vec<Pair> {
        let pair = Pair { label: "Came in".to_owned(), text: "1,197,600".to_owned(), ..Pair::default() };
        vec![pair; count]
    }

    fn table(id: &'static str, rows: usize) -> Block {
        let row = Pair { label: "Road repair".to_owned(), text: "1,200".to_owned(), ..Pair::default() };
        Block { id, title: "Went on".to_owned(), rows: vec![row; rows], ..Block::default() }
    }

    fn list(id: &'static str, lines: usize) -> Block {
        let lines = vec!["14 March: a lane. Passed.".to_owned(); lines];
        Block { id, title: "Decided".to_owned(), lines, ..Block::default() }
    }

    /// What stands on each page of a sheet of so many large figures, and what on none: ids by page, `|` between them.
    fn check(large: usize, parts: Vec<Block>, expected: &str) {
        let figures = figures(large);
        let fixed = Fixed { title: "Hill", again: "Hill", figures: &figures, qr: true, ..Fixed::default() };
        let split = split(&fixed, std::iter::once(parts));
        let ids = |blocks: &[Block]| blocks.iter().map(|block| block.id).collect::<Vec<_>>().join(" ");
        let page = |page: &Page| [ids(&page.tables), ids(&page.lists)].join(" ").trim().to_owned();
        let mut told = page(&split.first);
        if let Some(second) = &split.second {
            told.push_str(&format!(" | {}", page(second)));
        }
        if !split.out.is_empty() {
            told.push_str(&format!(" out: {}", ids(&split.out)));
        }
        assert_eq!(told, expected);
    }

    #[test]
    fn what_fits_on_one_page_is_one() {
        check(5, vec![table("a", 5), table("b", 4), list("c", 3), list("d", 1)], "a b c d");
        // A second table of a pair takes only what it is longer.
        check(6, vec![table("a", 12), list("b", 3), table("c", 12)], "a c b");
    }

    #[test]
    fn a_second_page_comes_before_anything_is_left_out() {
        check(6, vec![table("a", 6), list("b", 25), table("c", 3)], "a c | b");
        let parts = vec![table("a", 6), table("b", 6), list("c", 3), table("d", 12), list("e", 1)];
        check(6, parts, "a b c e | d");
    }

    #[test]
    fn what_is_asked_last_goes_first() {
        check(6, vec![list("a", 25), table("b", 3), list("c", 6), list("d", 16)], "b c | a out: d");
    }

    #[test]
    fn rather_shorter_than_left_out() {
        let main = |block: Block| Block { main: true, ..block };
        let way = |rows: usize| vec![main(table("a", rows)), main(list("b", rows)), list("c", 1)];
        let figures = figures(6);
        let fixed = Fixed { title: "Hill", figures: &figures, ..Fixed::default() };
        let split = split(&fixed, [way(50), way(20), way(2)].into_iter());
        assert_eq!((split.first.tables[0].rows.len(), split.out.len(), split.second.is_some()), (20, 0, true));
    }

    #[test]
    fn large_figures_alone_end_as_well() {
        check(40, vec![table("a", 5), list("b", 1)], " | a b");
    }
}
