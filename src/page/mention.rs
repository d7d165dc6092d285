//! What a finding says, on a page: a record that its message names by id is shown by its title, with the way to its page.
//!
//! Messages keep ids, as whoever corrects a record looks for it by its id; whoever reads a page looks for its name.

use super::names::{book_anchor, post_name};
use super::register;
use super::table::{escape, first_large};
use super::{Arg, Cx, VillageCx};
use crate::diag::{Diagnostic, Language, Value, Words};
use crate::measure::period::parse_date;
use crate::model::Text;

/// Stand for the records a message names while it is put together. A value out of a record cannot look like one: in those
/// such characters are written out.
const MARKS: [&str; 6] = ["\u{E000}0", "\u{E000}1", "\u{E000}2", "\u{E000}3", "\u{E000}4", "\u{E000}5"];

/// A record by its title.
struct Named {
    title: String,
    /// The title's language, where it is not the page's.
    lang: String,
    /// The page it has; empty where it has none.
    href: String,
}

/// One of the words of a finding as escaped HTML: what it quotes is marked, and records of the village are named and
/// linked. `of` is none for a village that is held back as a whole: nothing of it has a page.
pub fn told(cx: &Cx, of: Option<&VillageCx>, found: &Diagnostic, words: &Words) -> String {
    let (language, lang) = cx.message_language();
    let mut marked = found.clone();
    let mut known: Vec<(Named, String)> = Vec::new();
    for (key, value) in &mut marked.values {
        let Value::Text(id) = value else { continue };
        let Some(named) = of.and_then(|of| record(cx, of, found, key, id)) else { continue };
        let Some(mark) = MARKS.get(known.len()).copied() else { break };
        known.push((named, std::mem::take(id)));
        *value = Value::Words(Words { en: mark, zh: mark });
    }
    let message = marked.say(words, language);
    let mut out = String::new();
    let mut after_title = false;
    for (at, piece) in message.split('`').enumerate() {
        let named = MARKS.iter().position(|mark| *mark == piece);
        match named.and_then(|number| known.get(number)).filter(|_| at % 2 == 1) {
            Some((named, _)) => {
                // Chinese sets a title in its own signs and no blanks around them.
                if language == Language::Zh && out.ends_with(' ') {
                    out.pop();
                }
                out.push_str(&link(cx, named, lang, out.is_empty()));
                after_title = true;
            }
            None => {
                let piece = plain(piece, &known);
                let piece = if at % 2 == 0 && lang.is_empty() { dated(cx, &piece) } else { escape(&piece) };
                let first = out.is_empty() && at == 0;
                match (at % 2 == 1, after_title && language == Language::Zh) {
                    (true, _) => out.push_str(&format!("<b>{piece}</b>")),
                    (false, true) => out.push_str(piece.strip_prefix(' ').unwrap_or(&piece)),
                    (false, false) if first => out.push_str(&first_large(&piece)),
                    (false, false) => out.push_str(&piece),
                }
                after_title = false;
            }
        }
    }
    out
}

/// A text in which the values that are marked stand as they are written in the record.
fn plain(text: &str, known: &[(Named, String)]) -> String {
    let mut out = text.to_owned();
    for (mark, (_, id)) in MARKS.iter().zip(known) {
        out = out.replace(mark, id);
    }
    out
}

/// A text with its days written as the language writes them, each kept on one line: escaped HTML.
fn dated(cx: &Cx, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('-') {
        let from = at.checked_sub(4).filter(|from| rest.is_char_boundary(*from));
        let inside = |ch: char| ch.is_ascii_alphanumeric() || ch == '-' || ch == '/';
        let alone = |from: usize| !rest[..from].ends_with(inside) && !rest[from + 10..].starts_with(inside);
        let day = from.and_then(|from| rest.get(from..from + 10).filter(|_| alone(from))).and_then(parse_date);
        match (from, day) {
            (Some(from), Some(day)) => {
                out.push_str(&escape(&rest[..from]));
                out.push_str(&format!("<span class=\"nb\">{}</span>", escape(&cx.locale.date(day))));
                rest = &rest[from + 10..];
            }
            _ => {
                out.push_str(&escape(&rest[..=at]));
                rest = &rest[at + 1..];
            }
        }
    }
    out + &escape(rest)
}

/// The title, in the signs the language sets around titles.
fn link(cx: &Cx, named: &Named, message: &str, first: bool) -> String {
    // Inside words of another language the page's own must be marked as well.
    let lang = match (named.lang.as_str(), message) {
        ("", "") => String::new(),
        ("", _) => format!(" lang=\"{}\"", escape(cx.locale.tag())),
        (other, _) => format!(" lang=\"{}\"", escape(other)),
    };
    let title = escape(&if first { first_large(&named.title) } else { named.title.clone() });
    let html = match named.href.as_str() {
        "" => format!("<b{lang}>{title}</b>"),
        href => format!("<a href=\"{}\"{lang}>{title}</a>", escape(href)),
    };
    cx.tell("record-by-title", &[("title", Arg::Text(html.into()))])
}

/// What a value of a finding names: what its name says, else a thing of the record the finding stands in, else the only
/// thing of the village with that id.
fn record(cx: &Cx, of: &VillageCx, found: &Diagnostic, key: &str, id: &str) -> Option<Named> {
    let place = of.village.record_of(&found.place).unwrap_or("");
    let (folder, file) = place.split_once('/').unwrap_or((place, ""));
    let kind = match key {
        "debt" => "debts",
        "decision" => "decisions",
        "line" | "fund" | "budget" => "budgets",
        "contract" => "contracts",
        "duty" => "duties",
        "post" => "people",
        "entity" => "village",
        "asset" => "assets",
        "id" | "first" | "second" | "other" | "target" | "who" | "tie" | "old" => "",
        _ => return None,
    };
    if !kind.is_empty() {
        return of_kind(cx, of, kind, file, id);
    }
    of_kind(cx, of, folder, file, id).or_else(|| {
        let kinds =
            ["debts", "decisions", "contracts", "duties", "people", "village", "assets", "receivables", "budgets"];
        let mut all = kinds.into_iter().filter_map(|kind| of_kind(cx, of, kind, "", id));
        all.next().filter(|_| all.next().is_none())
    })
}

/// The thing of that id among the records of one folder; a line or fund is looked for in the budget of that name.
fn of_kind(cx: &Cx, of: &VillageCx, kind: &str, file: &str, id: &str) -> Option<Named> {
    let village = of.village;
    let page = |name: &str| cx.link(&format!("{}/{name}", village.path));
    let said = |text: &Text, href: String| {
        let said = cx.text(text);
        Named { title: said.text, lang: said.lang, href }
    };
    let own = |title: String, href: String| Named { title, lang: String::new(), href };
    let named = match kind {
        "debts" => said(&village.debt(id)?.title, page(&format!("debts/{id}.html"))),
        "decisions" => said(&village.decision(id)?.title, page(&format!("decisions/{id}.html"))),
        "contracts" => {
            let href = page("contracts.html") + "#" + &register::contract_anchor(id);
            said(&village.contract(id)?.title, href)
        }
        "assets" => {
            let href = page("assets.html") + "#" + &register::asset_anchor(id);
            said(&village.assets.iter().find(|it| it.id.value == id)?.title, href)
        }
        "receivables" => {
            let href = page("assets.html") + "#" + &register::receivable_anchor(id);
            said(village.receivables.iter().find(|it| it.id.value == id)?.title.as_ref()?, href)
        }
        "duties" => {
            let mut years = village.duties.iter().rev();
            let year = years.find(|it| file.is_empty() || it.year.value.to_string() == file)?;
            said(&year.duties.iter().find(|it| it.id.value == id)?.title, page("duties.html"))
        }
        "people" => own(post_name(cx, village.post(id)?), page("people.html")),
        "village" => said(&village.entity(id)?.name, String::new()),
        "budgets" => {
            let (book, inside) = id.split_once('/').unwrap_or((file, id));
            let budget = village.budget(book).or_else(|| village.budget(id))?;
            let href = page(&format!("budget-{}.html", budget.year.value)) + "#" + &book_anchor(&budget.entity.value);
            match (budget.line(inside), budget.fund(inside)) {
                (Some(line), _) => said(&line.label, href),
                (None, Some(fund)) => match &fund.label {
                    Some(label) => said(label, href),
                    None => own(cx.locale.choice(fund.kind.value).into_owned(), href),
                },
                (None, None) if budget.id == id => {
                    let entity = cx.name(&village.entity(&budget.entity.value)?.name);
                    let year = cx.locale.year(budget.year.value);
                    let args = [("entity", Arg::Text(entity.into())), ("year", Arg::Text(year.into()))];
                    own(cx.tell("book-by-name", &args), href)
                }
                (None, None) => return None,
            }
        }
        _ => return None,
    };
    (!named.title.is_empty()).then_some(named)
}
