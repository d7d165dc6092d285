//! The same figures as data: one plain table for each kind of record, in no language but the labels' own.
//!
//! Amounts carry all their decimals, a point and no grouping; what is not reported is empty; `not_applicable` says so.

use super::table::LinkView;
use super::{Arg, Cx, Regional, Site, VillageCx};
use crate::aggregate::indicators::ALL;
use crate::aggregate::{Amounts, Indicator, Measured, YearLedger, YearState};
use crate::measure::{Money, Reported, Year, money::plain_number};
use crate::model::portal::PersonBase;
use crate::model::{Area, Budget, Choice, Line, Text};
use crate::source::Spanned;

/// A table to publish as data.
#[derive(Debug, Default)]
pub struct DataTable {
    /// Path in the site: `data/shiqiao/qinghe/budget-lines.csv`.
    pub path: String,
    /// Column names.
    pub columns: Vec<String>,
    /// Rows, as long as the columns.
    pub rows: Vec<Vec<String>>,
}

/// The folder of a place's data: `data/` for the root, `data/shiqiao/` below it.
pub fn folder(place: &str) -> String {
    if place.is_empty() { "data/".to_owned() } else { format!("data/{place}/") }
}

/// Links to tables of a village.
pub fn links(cx: &Cx, of: &VillageCx, names: &[&str]) -> Vec<LinkView> {
    place_links(cx, &of.village.path, names)
}

/// Links to tables of any place.
pub fn place_links(cx: &Cx, place: &str, names: &[&str]) -> Vec<LinkView> {
    names
        .iter()
        .map(|name| LinkView {
            href: cx.file(&format!("{}{name}.csv", folder(place))),
            label: cx.tell("download-csv", &[("table", Arg::Text(cx.say(&format!("data-{name}")).into()))]),
            note: cx.say("opens-in-spreadsheet"),
        })
        .collect()
}

/// Every table of a village.
pub fn of_village(of: &VillageCx) -> Vec<DataTable> {
    let mut out = vec![
        budget_lines(of),
        funds(of),
        years_table(of),
        debts(of),
        movements(of),
        decisions(of),
        steps(of),
        duties(of),
        posts(of),
        population(of),
    ];
    out.extend(super::extracts::of_village(of));
    out.push(super::indicator::data_of_village(of));
    out
}

/// An amount as data.
pub fn amount(site: &Site, value: Reported<Money>) -> String {
    match value {
        Reported::Known(money) => plain_number(money.0.into(), site.portal.currency.decimals),
        Reported::NotReported => String::new(),
        Reported::NotApplicable => "not_applicable".to_owned(),
    }
}

fn number(value: Reported<u32>) -> String {
    match value {
        Reported::Known(value) => value.to_string(),
        Reported::NotReported => String::new(),
        Reported::NotApplicable => "not_applicable".to_owned(),
    }
}

pub(super) fn id(value: &Option<Spanned<String>>) -> String {
    value.as_ref().map_or_else(String::new, |id| id.value.clone())
}

pub(super) fn day(value: &Option<Spanned<chrono::NaiveDate>>) -> String {
    value.as_ref().map_or_else(String::new, |date| date.value.to_string())
}

fn count(value: &Option<Spanned<u32>>) -> String {
    value.as_ref().map_or_else(String::new, |count| count.value.to_string())
}

fn word<C: Choice>(value: &Option<Spanned<C>>) -> String {
    value.as_ref().map_or_else(String::new, |value| value.value.word().to_owned())
}

/// Column names, `label` once for each language of the portal.
fn columns(site: &Site, names: &str) -> Vec<String> {
    let mut out = Vec::new();
    for name in names.split_whitespace() {
        match name.strip_suffix('*') {
            Some(name) => out.extend(site.portal.languages.iter().map(|tag| format!("{name}_{tag}"))),
            None => out.push(name.to_owned()),
        }
    }
    out
}

pub(super) fn said(site: &Site, text: Option<&Text>, row: &mut Vec<String>) {
    for language in 0..site.portal.languages.len() {
        row.push(text.and_then(|text| text.get(language)).unwrap_or("").to_owned());
    }
}

pub(super) fn table(of: &VillageCx, name: &str, names: &str, rows: Vec<Vec<String>>) -> DataTable {
    DataTable { path: format!("{}{name}.csv", folder(&of.village.path)), columns: columns(of.site, names), rows }
}

fn budget_lines(of: &VillageCx) -> DataTable {
    let site = of.site;
    let row = |budget: &Budget, line: &Line| {
        let mut row = vec![
            budget.year.value.to_string(),
            budget.entity.value.clone(),
            budget.status.value.word().to_owned(),
            budget.covers.value.to_string(),
            line.id.value.clone(),
            line.kind.value.word().to_owned(),
            id(&budget.chart),
            id(&line.account),
            id(&line.function),
            id(&line.fund),
            word(&line.source),
        ];
        said(site, Some(&line.label), &mut row);
        row.push(amount(site, line.plan.value));
        row.push(amount(site, line.adjusted_plan()));
        row.push(amount(site, line.actual.total()));
        row.extend((0..4).map(|quarter| amount(site, line.actual.quarter(quarter))));
        row.push(id(&line.decision));
        row
    };
    let rows =
        of.village.budgets.iter().flat_map(|budget| budget.lines.iter().map(move |line| row(budget, line))).collect();
    table(
        of,
        "budget-lines",
        "year entity status covers line kind chart account function fund source label* plan adjusted actual q1 q2 q3 q4 decision",
        rows,
    )
}

fn funds(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for budget in &of.village.budgets {
        for fund in &budget.funds {
            rows.push(vec![
                budget.year.value.to_string(),
                budget.entity.value.clone(),
                fund.id.value.clone(),
                fund.kind.value.word().to_owned(),
                amount(of.site, fund.opening.value),
                amount(of.site, fund.closing.value),
            ]);
        }
    }
    table(of, "funds", "year entity fund type opening closing", rows)
}

/// Columns of a table of years, the same for a village and for an area.
pub const YEAR_AMOUNTS: &str = "revenue_plan revenue_adjusted revenue_actual expenditure_plan expenditure_adjusted expenditure_actual \
financing_in_plan financing_in_adjusted financing_in_actual financing_out_plan financing_out_adjusted financing_out_actual opening closing debt";

fn years_table(of: &VillageCx) -> DataTable {
    let site = of.site;
    let totals = |totals: &Amounts| [totals.plan, totals.adjusted, totals.actual].map(|value| amount(site, value));
    let rows = of
        .ledger
        .years()
        .map(|year| {
            let mut row = vec![
                year.year.to_string(),
                status(of, year),
                covers(year),
                (year.state == YearState::Whole).to_string(),
                people(of, year.year),
            ];
            for part in [&year.revenue, &year.expenditure, &year.financing_in, &year.financing_out] {
                row.extend(totals(part));
            }
            row.extend([year.opening, year.closing, year.debt].map(|value| amount(site, value)));
            row
        })
        .collect();
    table(of, "years", &format!("year status covers whole_year residents {YEAR_AMOUNTS}"), rows)
}

/// The status of a year's budgets, where they agree; all of them else.
fn status(of: &VillageCx, year: &YearLedger) -> String {
    let mut words: Vec<&str> = of
        .village
        .budgets
        .iter()
        .filter(|budget| budget.year.value == year.year)
        .map(|budget| budget.status.value.word())
        .collect();
    words.dedup();
    words.join(" ")
}

/// What the accounts of a year cover: the year, a part of it, or nothing yet.
fn covers(year: &YearLedger) -> String {
    match &year.state {
        YearState::Part(period) => period.to_string(),
        YearState::Missing => String::new(),
        YearState::Whole | YearState::Incomplete(_) | YearState::PlanOnly => year.year.to_string(),
    }
}

/// People of that year, by the portal's own count.
fn people(of: &VillageCx, year: Year) -> String {
    let base = of.site.portal.per_person;
    of.village.population.get(&year).map_or_else(String::new, |it| {
        number(match base {
            PersonBase::Resident => it.resident,
            PersonBase::Registered => it.registered,
        })
    })
}

fn debts(of: &VillageCx) -> DataTable {
    let site = of.site;
    let last = of.last_debt_year();
    let rows = of
        .village
        .debts
        .iter()
        .map(|debt| {
            let mut row = vec![debt.id.clone(), debt.entity.value.clone()];
            said(site, Some(&debt.title), &mut row);
            row.push(debt.creditor.kind.value.word().to_owned());
            said(site, debt.creditor.name.as_ref(), &mut row);
            row.extend([
                debt.instrument.value.word().to_owned(),
                id(&debt.account),
                debt.purpose.value.word().to_owned(),
                amount(site, Reported::Known(debt.principal.value)),
                debt.incurred_on.value.to_string(),
                day(&debt.due_on),
                debt.rate.as_ref().map_or_else(String::new, |rate| plain_number(rate.value.into(), 4)),
                id(&debt.approved_by),
                word(&debt.status),
                last.map_or_else(String::new, |year| year.to_string()),
                last.map_or_else(String::new, |year| amount(site, Reported::Known(debt.owed_at_end_of(year)))),
            ]);
            row
        })
        .collect();
    table(
        of,
        "debts",
        "debt entity title* creditor_kind creditor* instrument account purpose principal incurred_on due_on rate_percent approved_by status year owed_at_year_end",
        rows,
    )
}

fn movements(of: &VillageCx) -> DataTable {
    let site = of.site;
    let mut rows = Vec::new();
    for debt in &of.village.debts {
        let start = vec![
            debt.id.clone(),
            debt.incurred_on.value.to_string(),
            "incurred".to_owned(),
            amount(site, Reported::Known(debt.principal.value)),
            String::new(),
            String::new(),
            id(&debt.approved_by),
            amount(site, Reported::Known(debt.principal.value)),
        ];
        rows.push(start);
        let mut owed = debt.principal.value.0;
        for it in &debt.movements {
            owed += it.effect();
            rows.push(vec![
                debt.id.clone(),
                it.date.value.to_string(),
                it.kind.value.word().to_owned(),
                amount(site, it.principal.value),
                amount(site, it.interest.value),
                id(&it.line),
                id(&it.decision),
                amount(site, Reported::Known(Money(owed))),
            ]);
        }
    }
    table(of, "debt-movements", "debt date type principal interest line decision owed_after", rows)
}

fn decisions(of: &VillageCx) -> DataTable {
    let site = of.site;
    let rows = of
        .village
        .decisions
        .iter()
        .map(|decision| {
            let mut row = vec![decision.id.clone(), decision.date().map_or_else(String::new, |date| date.to_string())];
            said(site, Some(&decision.title), &mut row);
            let work = decision.implementation.as_ref();
            row.extend([
                decision.entity.value.clone(),
                decision.matter.value.word().to_owned(),
                decision.procedure.value.word().to_owned(),
                amount(site, decision.amount.value),
                match super::decisions::outcome(of, decision) {
                    super::decisions::Outcome::Passed => "passed",
                    super::decisions::Outcome::NoQuorum => "no_quorum",
                    super::decisions::Outcome::NotPassed => "not_passed",
                    super::decisions::Outcome::Open => "open",
                }
                .to_owned(),
                work.map_or_else(String::new, |work| work.status.value.word().to_owned()),
                work.map_or_else(String::new, |work| day(&work.due)),
                work.map_or_else(String::new, |work| day(&work.completed)),
                work.map_or_else(String::new, |work| amount(site, work.spent.value)),
            ]);
            row
        })
        .collect();
    table(
        of,
        "decisions",
        "decision date title* entity matter procedure amount outcome implementation due completed spent",
        rows,
    )
}

fn steps(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for decision in &of.village.decisions {
        for step in &decision.steps {
            rows.push(vec![
                decision.id.clone(),
                step.kind.value.word().to_owned(),
                day(&step.date),
                super::decisions::body_of(decision, step).word().to_owned(),
                count(&step.eligible),
                count(&step.present),
                count(&step.votes_for),
                count(&step.against),
                count(&step.abstain),
                day(&step.notice_on),
            ]);
        }
    }
    table(of, "decision-steps", "decision step date body eligible present for against abstain notice_on", rows)
}

fn duties(of: &VillageCx) -> DataTable {
    let site = of.site;
    let mut rows = Vec::new();
    for year in &of.village.duties {
        for duty in &year.duties {
            let mut row = vec![year.year.value.to_string(), duty.id.value.clone()];
            said(site, Some(&duty.title), &mut row);
            let basis = duty.basis.as_ref();
            row.extend([
                duty.list.value.word().to_owned(),
                duty.nature.value.word().to_owned(),
                duty.assigned_by.as_ref().map_or_else(String::new, |by| by.level.value.word().to_owned()),
            ]);
            said(site, duty.assigned_by.as_ref().and_then(|by| by.office.as_ref()), &mut row);
            row.extend([
                basis.map_or_else(String::new, |basis| id(&basis.number)),
                basis.and_then(|basis| basis.county_deployed).map_or_else(String::new, |yes| yes.to_string()),
                day(&duty.since),
                day(&duty.until),
                duty.posts.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join(" "),
                number(duty.hours_cadre),
                number(duty.hours_volunteer),
                number(duty.hours_social_worker),
                number(duty.forms),
                number(duty.checks),
                amount(site, duty.money_required.value),
                amount(site, duty.money_received.value),
            ]);
            rows.push(row);
        }
    }
    table(
        of,
        "duties",
        "year duty title* list nature assigned_by office* basis_number county_deployed since until posts hours_cadre hours_volunteer hours_social_worker forms inspections money_required money_received",
        rows,
    )
}

fn posts(of: &VillageCx) -> DataTable {
    let site = of.site;
    let rows = of
        .village
        .posts
        .iter()
        .map(|post| {
            let mut row = vec![post.id.value.clone(), post.role.value.word().to_owned()];
            said(site, post.label.as_ref(), &mut row);
            said(site, Some(&post.holder), &mut row);
            let election = post.elected.as_ref();
            let voters = |value: Option<u32>| value.map_or_else(String::new, |value| value.to_string());
            row.extend([
                post.acting.to_string(),
                post.from.value.to_string(),
                day(&post.until),
                election.map_or_else(String::new, |it| it.date.value.to_string()),
                voters(election.and_then(|it| it.registered)),
                voters(election.and_then(|it| it.voted)),
                voters(election.and_then(|it| it.votes)),
                post.pay.as_ref().map_or_else(String::new, |pay| amount(site, pay.yearly.value)),
            ]);
            row
        })
        .collect();
    table(of, "people", "post role label* holder* acting from until elected_on registered voted votes pay_yearly", rows)
}

fn population(of: &VillageCx) -> DataTable {
    let rows = of
        .village
        .population
        .iter()
        .map(|(year, it)| {
            let mut row = vec![year.to_string()];
            row.extend(
                [
                    it.registered,
                    it.resident,
                    it.adults,
                    it.households,
                    it.representatives,
                    it.party_members,
                    it.members,
                    it.members_capable,
                ]
                .map(number),
            );
            row
        })
        .collect();
    table(
        of,
        "population",
        "year registered resident adults households representatives party_members members members_capable",
        rows,
    )
}

/// The link to one indicator's data.
pub fn indicator_link(cx: &Cx, indicator: &Indicator) -> LinkView {
    let table = super::indicator::title(cx, indicator);
    LinkView {
        href: cx.file(&format!("data/indicators/{}.csv", indicator.key)),
        label: cx.tell("download-csv", &[("table", Arg::Text(table.into()))]),
        note: cx.say("opens-in-spreadsheet"),
    }
}

/// Every table above the villages: the years and villages of each area, and every indicator. Each is made when it is
/// asked for, as those of a whole province are too large to hold together.
pub fn of_region<'a>(region: &'a Regional) -> impl Iterator<Item = DataTable> + 'a {
    let areas = region.site.portal.root.walk().into_iter();
    areas
        .flat_map(|area| {
            [area_years as fn(&Regional, &Area) -> DataTable, area_villages].map(|make| make(region, area))
        })
        .chain((0..ALL.len()).map(|number| super::indicator::data_of_indicator(region, number)))
}

/// An area's base figures by year, with the villages behind each. Totals that too few villages stand behind are empty.
fn area_years(region: &Regional, area: &Area) -> DataTable {
    let path = &area.path;
    let keys: Vec<(usize, &Indicator)> = ALL
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, it)| {
            matches!(it.rollup, crate::aggregate::Rollup::Total | crate::aggregate::Rollup::TotalAndMedian)
        })
        .collect();
    let mut columns = vec!["year".to_owned(), "villages".to_owned(), "villages_reporting".to_owned()];
    for (_, indicator) in &keys {
        columns.push(indicator.key.replace('-', "_"));
        columns.push(format!("{}_villages", indicator.key.replace('-', "_")));
    }
    let decimals = region.site.portal.currency.decimals;
    let mut rows = Vec::new();
    if let Some(area) = region.area(path) {
        for (year, values) in &area.years {
            let mut row = vec![year.to_string(), area.villages.to_string(), values.states.whole.to_string()];
            for (at, indicator) in &keys {
                let value = &values.values[*at];
                row.push(match value.measured(indicator) {
                    Measured::Value { over, .. } => {
                        plain_number(over, indicator.unit.decimals().map_or(decimals, |_| 0))
                    }
                    _ => String::new(),
                });
                row.push(value.sums.villages.to_string());
            }
            rows.push(row);
        }
    }
    DataTable { path: format!("{}years.csv", folder(path)), columns, rows }
}

/// Every village of an area with every year and indicator, one row a village and year.
fn area_villages(region: &Regional, area: &Area) -> DataTable {
    let site = region.site;
    let mut names = columns(site, "village name* year state");
    names.extend(ALL.iter().map(|indicator| indicator.key.replace('-', "_")));
    let decimals = site.portal.currency.decimals;
    let mut rows = Vec::new();
    for summary in area.all_villages().into_iter().filter_map(|path| region.summary(path)) {
        for (year, values) in &summary.years {
            let mut row = vec![summary.path.clone()];
            said(site, Some(&summary.name), &mut row);
            row.push(year.to_string());
            row.push(
                match values.state {
                    YearState::Whole => "whole",
                    YearState::Incomplete(_) => "incomplete",
                    YearState::Part(_) => "part",
                    YearState::PlanOnly => "plan_only",
                    YearState::Missing => "missing",
                }
                .to_owned(),
            );
            for (indicator, value) in ALL.iter().zip(&values.values) {
                let rounded = value.number().and_then(|sides| indicator.unit.rounded(sides));
                row.push(rounded.map_or_else(String::new, |value| {
                    plain_number(value, indicator.unit.decimals().unwrap_or(decimals))
                }));
            }
            rows.push(row);
        }
    }
    DataTable { path: format!("{}villages.csv", folder(&area.path)), columns: names, rows }
}
