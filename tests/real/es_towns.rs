//! Four Spanish towns: from the budget files of their town halls to our records.
//!
//! How the source is said in our words:
//! - Chapter 9 is borrowing: new loans are `financing_in`, loan repayments `financing_out`.
//! - Chapter 8, financial assets, stays revenue and expenditure. `compute_expected.py` counts it in the totals of
//!   both sides and not in net borrowing, and so the two can be compared. (On the revenue side it is mostly the
//!   last year's surplus, planned and never collected.)
//! - Initial budget is `plan`, final budget is `adjusted`, rights or obligations recognised are `actual`.
//! - An empty cell of the initial or the final budget is left out, with one exception: where the initial budget is known
//!   and the final is not, `adjusted: not_reported` is written, for without it the plan would count as the final budget.
//! - An empty cell of the actual, once the year is over, is how these files print nothing: no file that has one prints a
//!   single 0 in that column, and wherever a total row is printed it is the sum of the cells that are filled. `convert`
//!   fails where a file prints both. In a chapter with any actual amount such a line gets `actual: 0`. In a chapter
//!   without one, nothing of the kind took place: last year's surplus (revenue 8) is never collected and the contingency
//!   fund (expenditure 5) never spent, new loans and their repayment (9), capital transfers (7) were planned and not
//!   made. Those get `actual: not_applicable`, which adds nothing and shows no 0 the source does not print.
//! - While the year is running (`budget_status.txt`) such a line is left out: it is a plan.
//! - A file without a column of the final budget (Montmeló 2018, revenue) gets plan plus amendments.
//! - The programme ("what for", not COFOG) has no field of its own; it is kept in the line's id.
//! - The printed total rows become `stated_totals`: they include chapter 9, hence `all_in` and `all_out`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use crate::es_source::{self, Book, Entry, Side};
use crate::record::{quoted, write};
use crate::{Outcome, amount};

/// What was written.
pub struct Report {
    pub towns: Vec<Town>,
    pub budgets: usize,
    pub lines: usize,
    /// Town, year and side where `adjusted` is plan plus amendments.
    pub derived_finals: Vec<(String, i64, Side)>,
    /// Town, year, side and chapter where an empty actual is written as 0.
    pub zeros: Vec<(String, i64, Side, char)>,
}

pub struct Town {
    pub id: String,
    pub area: &'static str,
}

impl Town {
    /// The town's address in the records and on the site.
    pub fn path(&self) -> String {
        format!("{}/{}", self.area, self.id)
    }
}

const AREAS: &[(&str, &str)] = &[("barcelona", "Barcelona"), ("madrid", "Madrid"), ("valencia", "Valencia")];
const TOWNS: &[(&str, &str)] =
    &[("cheste", "valencia"), ("montmelo", "barcelona"), ("moralzarzal", "madrid"), ("silla", "valencia")];

/// Writes the portal of the towns in `source/raw` to `content`.
pub fn convert(source: &Path, content: &Path) -> Outcome<Report> {
    let portal = "title: Budgets of four Spanish towns\npublisher: Openvillage, trial import\nlevel: country\n\
                  languages: [en]\ncurrency: EUR\nper_person: registered\npacks: [generic]\n";
    write(&content.join("portal.yaml"), portal)?;
    for (id, name) in AREAS {
        write(&content.join(id).join("area.yaml"), &format!("level: province\nname: {name}\n"))?;
    }
    let mut report = Report { towns: Vec::new(), budgets: 0, lines: 0, derived_finals: Vec::new(), zeros: Vec::new() };
    for &(id, area) in TOWNS {
        let town = Town { id: id.to_owned(), area };
        convert_town(&source.join("raw").join(id), &content.join(town.path()), &town, &mut report)?;
        report.towns.push(town);
    }
    Ok(report)
}

fn convert_town(raw: &Path, folder: &Path, town: &Town, report: &mut Report) -> Outcome<()> {
    write(&folder.join("village.yaml"), &village(raw)?)?;
    for year_folder in year_folders(raw)? {
        let year: i64 = year_folder.file_name().and_then(|n| n.to_str()).unwrap_or("").parse()?;
        let revenue = es_source::read(&year_folder, Side::Revenue)?;
        let expenditure = es_source::read(&year_folder, Side::Expenditure)?;
        for (side, book) in [(Side::Revenue, &revenue), (Side::Expenditure, &expenditure)] {
            if !book.has_final {
                report.derived_finals.push((town.id.clone(), year, side));
            }
        }
        report.budgets += 1;
        report.lines += revenue.lines.len() + expenditure.lines.len();
        let part = covers(&year_folder, year)?;
        for (side, book) in [(Side::Revenue, &revenue), (Side::Expenditure, &expenditure)] {
            if part.is_some() {
                continue;
            }
            if prints_zeros_too(book) {
                return Err(format!("{}: prints 0 and empty cells as actual", year_folder.display()).into());
            }
            let told = chapters_told(book).into_iter();
            report.zeros.extend(told.map(|chapter| (town.id.clone(), year, side, chapter)));
        }
        let text = budget(year, part, &revenue, &expenditure);
        write(&folder.join(format!("budgets/{year}-town.yaml")), &text)?;
    }
    Ok(())
}

/// The name and the people of each year. `poblacion.csv` gives every row twice.
fn village(raw: &Path) -> Outcome<String> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).has_headers(false).from_path(raw.join("poblacion.csv"))?;
    let (mut name, mut people) = (String::new(), BTreeMap::new());
    for row in reader.records() {
        let row = row?;
        if row.len() == 4 && row[2].bytes().all(|b| b.is_ascii_digit()) {
            name = quoted(&row[1]);
            people.insert(row[2].parse::<u16>()?, row[3].parse::<u32>()?);
        }
    }
    let years: String = people.iter().map(|(year, count)| format!("  {year}: {{registered: {count}}}\n")).collect();
    // Our records know no town hall; the villagers' committee is the nearest: the elected body that keeps the books.
    Ok(format!("name: {name}\nentities:\n  - {{id: town, kind: local_government, name: {name}}}\npopulation:\n{years}"))
}

fn year_folders(raw: &Path) -> Outcome<Vec<PathBuf>> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for found in fs::read_dir(raw)? {
        let path = found?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The quarter to which the actuals run, where the year was not over: `3T` is the third.
fn covers(year_folder: &Path, year: i64) -> Outcome<Option<String>> {
    let path = year_folder.join("budget_status.txt");
    if !path.exists() {
        return Ok(None);
    }
    match fs::read_to_string(&path)?.trim() {
        status @ ("1T" | "2T" | "3T") => Ok(Some(format!("{year}-Q{}", &status[..1]))),
        other => Err(format!("{}: `{other}` is not a quarter", path.display()).into()),
    }
}

/// The chapters of a book with an actual amount.
fn chapters_told(book: &Book) -> BTreeSet<char> {
    book.lines.iter().filter(|line| line.actual.is_some()).filter_map(|line| line.code.chars().next()).collect()
}

/// Whether an empty actual may be something else than nothing.
fn prints_zeros_too(book: &Book) -> bool {
    [None, Some(0)].into_iter().all(|cell| book.lines.iter().any(|line| line.actual == cell))
}

fn budget(year: i64, part: Option<String>, revenue: &Book, expenditure: &Book) -> String {
    let status = if part.is_some() { "adopted" } else { "final" };
    let covers = part.unwrap_or_else(|| year.to_string());
    let mut text = format!("year: {year}\nentity: town\nstatus: {status}\ncovers: {covers}\nchart: none\n");
    let totals: String =
        [("all_in", revenue), ("all_out", expenditure)].into_iter().filter_map(|(k, b)| stated_total(k, b)).collect();
    if !totals.is_empty() {
        text.push_str("stated_totals:\n");
        text.push_str(&totals);
    }
    text.push_str("lines:\n");
    text.push_str(&lines(revenue, Side::Revenue, status == "final"));
    text.push_str(&lines(expenditure, Side::Expenditure, status == "final"));
    text
}

fn stated_total(kind: &str, book: &Book) -> Option<String> {
    let total = book.total.as_ref()?;
    let amounts = [("plan", total.initial), ("adjusted", total.final_budget), ("actual", total.actual)];
    Some(format!("  - {{kind: {kind}{}}}\n", written(amounts)))
}

fn lines(book: &Book, side: Side, closed: bool) -> String {
    let told = chapters_told(book);
    let mut times: HashMap<String, usize> = HashMap::new();
    let mut text = String::new();
    for entry in &book.lines {
        let mut id = match side {
            Side::Revenue => format!("i-{}", entry.code),
            Side::Expenditure => format!("g-{}-{}", entry.programme, entry.code),
        };
        let seen = times.entry(id.clone()).or_insert(0);
        *seen += 1;
        if *seen > 1 {
            id = format!("{id}-{seen}");
        }
        let nothing = match (entry.actual, closed) {
            (None, true) if entry.code.starts_with(|chapter| told.contains(&chapter)) => ", actual: 0",
            (None, true) => ", actual: not_applicable",
            _ => "",
        };
        text.push_str(&line(&id, entry, side, book.has_final, nothing));
    }
    text
}

fn line(id: &str, entry: &Entry, side: Side, has_final: bool, nothing: &str) -> String {
    let kind = match (side, entry.code.starts_with('9')) {
        (Side::Revenue, false) => "revenue",
        (Side::Revenue, true) => "financing_in",
        (Side::Expenditure, false) => "expenditure",
        (Side::Expenditure, true) => "financing_out",
    };
    let label = if entry.name.is_empty() { &entry.code } else { &entry.name };
    let final_budget = if has_final { entry.final_budget } else { amount::sum([entry.initial, entry.amendments]) };
    let unknown_final = if entry.initial.is_some() && final_budget.is_none() { ", adjusted: not_reported" } else { "" };
    let amounts = written([("plan", entry.initial), ("adjusted", final_budget), ("actual", entry.actual)]);
    let (account, label) = (quoted(&entry.code), quoted(label));
    format!("  - {{id: {id}, kind: {kind}, account: {account}, label: {label}{amounts}{nothing}{unknown_final}}}\n")
}

fn written(amounts: [(&str, Option<i64>); 3]) -> String {
    let known = amounts.into_iter().filter_map(|(field, cents)| Some((field, cents?)));
    known.map(|(field, cents)| format!(", {field}: {}", amount::written(cents))).collect()
}
