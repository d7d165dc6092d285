//! The published tables of the Spanish towns against `expected.csv`, `expected_chapters.csv` and `expected_debt_lines.csv`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use crate::es_source::Side;
use crate::es_towns::Report;
use crate::site::{self, Line, Row};
use crate::tally::Tally;
use crate::{Outcome, amount};

/// Everything published of the towns, by town and year.
struct Published {
    years: HashMap<(String, i64), Row>,
    lines: HashMap<(String, i64), Vec<Line>>,
}

/// Compares every figure of the three expected tables.
pub fn compare(source: &Path, report: &Report, public: &Path, tally: &mut Tally) -> Outcome<()> {
    let published = read(report, public)?;
    let town_years = site::rows(&source.join("expected.csv"))?;
    town_years.iter().try_for_each(|row| town_year(row, &published, tally))?;
    areas(&town_years, report, public, tally)?;
    chapters(&site::rows(&source.join("expected_chapters.csv"))?, report, &published, tally)?;
    debt_lines(&site::rows(&source.join("expected_debt_lines.csv"))?, report, &published, tally)
}

fn read(report: &Report, public: &Path) -> Outcome<Published> {
    let mut published = Published { years: HashMap::new(), lines: HashMap::new() };
    for town in &report.towns {
        for (year, row) in site::years(public, &town.path())? {
            published.years.insert((town.id.clone(), year), row);
        }
        for line in site::budget_lines(public, &town.path())? {
            published.lines.entry((town.id.clone(), line.year)).or_default().push(line);
        }
    }
    Ok(published)
}

fn town_year(expected: &Row, published: &Published, tally: &mut Tally) -> Outcome<()> {
    let key = town_and_year(expected)?;
    let place = |column: &str| format!("{} {} {column}", key.0, key.1);
    let (Some(year), Some(lines)) = (published.years.get(&key), published.lines.get(&key)) else {
        tally.fact(place("is published"), false);
        return Ok(());
    };
    let mut amount_is = |column: &str, figure: Option<i64>| -> Outcome<()> {
        tally.amount(place(column), figure, site::cents(expected, column)?);
        Ok(())
    };
    for (side, name) in [(Side::Revenue, "revenue"), (Side::Expenditure, "expenditure")] {
        for (theirs, ours) in [("initial", "plan"), ("final", "adjusted"), ("actual", "actual")] {
            amount_is(&format!("{name}_{theirs}"), both_kinds(year, side, ours)?)?;
        }
    }
    let spent = both_kinds(year, Side::Expenditure, "actual")?.unwrap_or(0);
    let new_loans = site::cents(year, "financing_in_actual")?.unwrap_or(0);
    let repaid = site::cents(year, "financing_out_actual")?.unwrap_or(0);
    let interest = lines.iter().filter(|l| l.kind == "expenditure" && l.account.starts_with('3'));
    amount_is("balance_actual", both_kinds(year, Side::Revenue, "actual")?.map(|received| received - spent))?;
    amount_is("interest", Some(amount::sum(interest.map(|l| l.actual)).unwrap_or(0)))?;
    amount_is("loan_repayment", Some(repaid))?;
    amount_is("new_loans", Some(new_loans))?;
    amount_is("net_borrowing", Some(new_loans - repaid))?;
    let residents = site::whole(year, "residents")?;
    amount_is("expenditure_per_head", residents.map(|people| amount::quotient(spent, people)))?;
    amount_is("expenditure_change_pct", change(published, &key)?)?;

    tally.count(place("population"), residents, site::whole(expected, "population")?);
    tally.text(place("actuals"), &period(year)?, site::text(expected, "actuals")?);
    for (side, column) in [(Side::Revenue, "revenue_lines"), (Side::Expenditure, "expenditure_lines")] {
        let count = lines.iter().filter(|l| side_of(&l.kind) == Some(side)).count();
        tally.count(place(column), i64::try_from(count).ok(), site::whole(expected, column)?);
    }
    Ok(())
}

/// A side of the source includes its loans; our years keep them apart.
fn both_kinds(year: &Row, side: Side, figure: &str) -> Outcome<Option<i64>> {
    let (main, loans) = match side {
        Side::Revenue => ("revenue", "financing_in"),
        Side::Expenditure => ("expenditure", "financing_out"),
    };
    let known = [site::cents(year, &format!("{main}_{figure}"))?, site::cents(year, &format!("{loans}_{figure}"))?];
    Ok(amount::sum(known))
}

/// The change of what was spent in hundredths of a percent; only between two whole years.
fn change(published: &Published, key: &(String, i64)) -> Outcome<Option<i64>> {
    let mut spent = Vec::new();
    for year in [key.1 - 1, key.1] {
        match published.years.get(&(key.0.clone(), year)) {
            Some(row) if period(row)? == "whole year" => spent.push(both_kinds(row, Side::Expenditure, "actual")?),
            _ => return Ok(None),
        }
    }
    Ok(match spent[..] {
        [Some(before), Some(now)] if before != 0 => Some(amount::quotient((now - before) * 10_000, before)),
        _ => None,
    })
}

/// `2019` is the whole year, `2019-Q3` runs to quarter 3.
fn period(year: &Row) -> Outcome<String> {
    let covers = site::text(year, "covers")?;
    Ok(covers.split_once("-Q").map_or("whole year".to_owned(), |(_, quarter)| format!("to quarter {quarter}")))
}

/// Towns add up to their province and to the portal. Years are left out in which a town has a part year or
/// does not report a figure: how those count is the program's matter, and the expected tables say nothing of it.
fn areas(town_years: &[Row], report: &Report, public: &Path, tally: &mut Tally) -> Outcome<()> {
    let places: BTreeSet<&str> = report.towns.iter().map(|town| town.area).chain([""]).collect();
    for area in places {
        let years = site::years(public, area)?;
        let mut members: BTreeMap<i64, Vec<&Row>> = BTreeMap::new();
        for row in town_years {
            let (town, year) = town_and_year(row)?;
            if report.towns.iter().any(|t| t.id == town && (area.is_empty() || t.area == area)) {
                members.entry(year).or_default().push(row);
            }
        }
        for (year, rows) in members {
            let Some(published) = years.get(&year) else {
                tally.fact(format!("area `{area}` {year} is published"), false);
                continue;
            };
            // Areas give what really happened; loans stand in their own column, so they are added village by village.
            for (name, column, loans) in
                [("revenue", "revenue", "financing_in_actual"), ("expenditure", "expenditure", "financing_out_actual")]
            {
                let Some(expected) = whole_sum(&rows, &format!("{name}_actual"))? else { continue };
                let place = format!("area `{area}` {year} {name}_actual");
                let Some(sum) = site::cents(published, column)? else {
                    // No total stands for less than half of an area.
                    let reporting = site::whole(published, &format!("{column}_villages"))?;
                    tally.fact(
                        format!("{place} is left out for want of villages"),
                        reporting < site::whole(published, "villages")?,
                    );
                    continue;
                };
                let mut booked = 0;
                for row in &rows {
                    let (town, year) = town_and_year(row)?;
                    let place = report.towns.iter().find(|t| t.id == town).map(|t| format!("{}/{}", t.area, t.id));
                    let place = place.ok_or_else(|| format!("no town is called {town}"))?;
                    let own = site::years(public, &place)?;
                    booked += own.get(&year).map(|row| site::cents(row, loans)).transpose()?.flatten().unwrap_or(0);
                }
                tally.amount(place, Some(sum + booked), Some(expected));
            }
        }
    }
    Ok(())
}

fn whole_sum(rows: &[&Row], column: &str) -> Outcome<Option<i64>> {
    let mut sum = 0;
    for row in rows {
        match site::cents(row, column)? {
            Some(known) if site::text(row, "actuals")? == "whole year" => sum += known,
            _ => return Ok(None),
        }
    }
    Ok(Some(sum))
}

/// One of the amounts of a line.
type Figure = fn(&Line) -> Option<i64>;

fn chapters(expected: &[Row], report: &Report, published: &Published, tally: &mut Tally) -> Outcome<()> {
    let mut seen = 0;
    for row in expected {
        let key = town_and_year(row)?;
        let (side_name, chapter) = (site::text(row, "side")?, site::text(row, "chapter")?);
        let side = if side_name == "revenue" { Side::Revenue } else { Side::Expenditure };
        let lines: Vec<&Line> = published
            .lines
            .get(&key)
            .into_iter()
            .flatten()
            .filter(|l| side_of(&l.kind) == Some(side) && l.account.starts_with(chapter))
            .collect();
        seen += lines.len();
        let place = |what: &str| format!("{} {} {side_name} chapter {chapter} {what}", key.0, key.1);
        tally.count(place("lines"), i64::try_from(lines.len()).ok(), site::whole(row, "lines")?);
        let sums: [(&str, Figure); 3] = [("initial", |l| l.plan), ("final", |l| l.adjusted), ("actual", |l| l.actual)];
        for (column, figure) in sums {
            // The source prints no final budget here; the sum of the side is compared in `town_year`.
            if column != "final" || !is_derived(report, &key, side) {
                tally.amount(place(column), amount::sum(lines.iter().map(|l| figure(l))), site::cents(row, column)?);
            }
        }
    }
    // No published line stands outside the chapters.
    let all: usize = published.lines.values().map(Vec::len).sum();
    tally.count("lines in chapters", i64::try_from(seen).ok(), i64::try_from(all).ok());
    Ok(())
}

/// What makes a debt line one and the same on both sides, and what it says. Two loans may share an account:
/// lines are sorted, so that the order of publication does not matter.
type DebtLine = (String, i64, String, String, String, String, [Option<i64>; 3]);

fn debt_lines(expected: &[Row], report: &Report, published: &Published, tally: &mut Tally) -> Outcome<()> {
    let mut theirs: Vec<DebtLine> = Vec::new();
    for row in expected {
        let (town, year) = town_and_year(row)?;
        let field = |column| site::text(row, column).map(str::to_owned);
        // A line without a description is published under its account.
        let name = if field("name")?.is_empty() { field("account")? } else { field("name")? };
        let mut amounts = [site::cents(row, "initial")?, site::cents(row, "final")?, site::cents(row, "actual")?];
        let (side, chapter) = match site::text(row, "kind")? {
            "new loans" => (Side::Revenue, '9'),
            "loan repayment" => (Side::Expenditure, '9'),
            _ => (Side::Expenditure, '3'),
        };
        // An empty cell among filled ones is how the source prints nothing.
        if amounts[2].is_none() && report.zeros.contains(&(town.clone(), year, side, chapter)) {
            amounts[2] = Some(0);
        }
        theirs.push((town, year, field("kind")?, field("programme")?, field("account")?, name, amounts));
    }
    let mut ours: Vec<DebtLine> = Vec::new();
    for (key, lines) in &published.lines {
        for line in lines {
            let Some((kind, side)) = debt_kind(line) else { continue };
            let adjusted = if is_derived(report, key, side) { None } else { line.adjusted };
            let (account, label) = (line.account.clone(), line.label.clone());
            let amounts = [line.plan, adjusted, line.actual];
            ours.push((key.0.clone(), key.1, kind.to_owned(), programme(line), account, label, amounts));
        }
    }
    theirs.sort();
    ours.sort();
    tally.count("debt lines", i64::try_from(ours.len()).ok(), i64::try_from(theirs.len()).ok());
    for (our, their) in ours.iter().zip(&theirs) {
        let place = |what: &str| format!("{} {} {} {} {} {what}", their.0, their.1, their.2, their.3, their.4);
        tally.text(place("name"), &our.5, &their.5);
        for (i, column) in ["initial", "final", "actual"].into_iter().enumerate() {
            tally.amount(place(column), our.6[i], their.6[i]);
        }
        tally.fact(place("is the same line"), our.0 == their.0 && our.1 == their.1 && our.2 == their.2);
        tally.text(place("programme"), &our.3, &their.3);
        tally.text(place("account"), &our.4, &their.4);
    }
    Ok(())
}

fn debt_kind(line: &Line) -> Option<(&'static str, Side)> {
    match line.kind.as_str() {
        "financing_in" => Some(("new loans", Side::Revenue)),
        "financing_out" => Some(("loan repayment", Side::Expenditure)),
        "expenditure" if line.account.starts_with('3') => Some(("interest", Side::Expenditure)),
        _ => None,
    }
}

/// The programme in `g-0112-310`; revenue has none.
fn programme(line: &Line) -> String {
    let mut parts = line.id.split('-');
    if parts.next() == Some("g") { parts.next().unwrap_or("").to_owned() } else { String::new() }
}

/// The side of the source a kind of line comes from.
pub fn side_of(kind: &str) -> Option<Side> {
    match kind {
        "revenue" | "financing_in" => Some(Side::Revenue),
        "expenditure" | "financing_out" => Some(Side::Expenditure),
        _ => None,
    }
}

fn is_derived(report: &Report, key: &(String, i64), side: Side) -> bool {
    report.derived_finals.iter().any(|(town, year, s)| (town, year, s) == (&key.0, &key.1, &side))
}

fn town_and_year(row: &Row) -> Outcome<(String, i64)> {
    Ok((site::text(row, "town")?.to_owned(), site::whole(row, "year")?.ok_or("a row has no year")?))
}
