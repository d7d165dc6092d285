//! Budgets as data: lines, funds, years, classes, changes of the plan.

use super::super::classes::{class_key, class_name, classes_of};
use super::super::years::has_actuals;
use super::super::{Cx, VillageCx};
use super::{DataTable, amount, id, number, said, table, word};
use crate::aggregate::{Amounts, YearLedger, YearState};
use crate::measure::{Money, Reported, Year};
use crate::model::portal::PersonBase;
use crate::model::{Budget, Choice, Line};

pub(super) fn budget_lines(of: &VillageCx) -> DataTable {
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
        row.push(amount(site, budget.actual(line)));
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

pub(super) fn funds(of: &VillageCx) -> DataTable {
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

pub(super) fn years_table(of: &VillageCx) -> DataTable {
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
            row.extend([year.opening, year.closing, of.owed_in(year)].map(|value| amount(site, value)));
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

/// Money in and out by class and year: what the tables "by kind" show.
pub(super) fn classes(of: &VillageCx) -> DataTable {
    let languages: Vec<Cx> = (0..of.site.locales.len()).map(|language| Cx::new(of.site, language, "")).collect();
    let mut rows = Vec::new();
    for year in of.ledger.years().filter(|year| has_actuals(year)) {
        for (direction, inflow) in [("in", true), ("out", false)] {
            for (class, money) in classes_of(year, inflow) {
                let mut row = vec![year.year.to_string(), direction.to_owned(), class_key(&class)];
                row.extend(languages.iter().map(|cx| class_name(cx, &class)));
                row.push(amount(of.site, money));
                rows.push(row);
            }
        }
    }
    table(of, "classes", "year direction class label* amount", rows)
}

/// Changes of the plan during the year.
pub(super) fn adjustments(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for budget in &of.village.budgets {
        for line in &budget.lines {
            for it in &line.adjustments {
                let changed: Reported<Money> = Reported::Known(it.amount.value);
                rows.push(vec![
                    budget.year.value.to_string(),
                    budget.entity.value.clone(),
                    line.id.value.clone(),
                    it.date.value.to_string(),
                    amount(of.site, changed),
                    id(&it.decision),
                ]);
            }
        }
    }
    table(of, "adjustments", "year entity line date amount decision", rows)
}

/// Balance sheets: every account as the record gives it, on the side where its balance normally stands.
pub(super) fn balance_sheets(of: &VillageCx) -> DataTable {
    let languages: Vec<Cx> = (0..of.site.locales.len()).map(|language| Cx::new(of.site, language, "")).collect();
    let mut rows = Vec::new();
    for budget in &of.village.budgets {
        let chart = budget.chart.as_ref().and_then(|id| of.site.packs.chart(&id.value));
        for it in &budget.balance_sheet {
            let account = chart.and_then(|chart| chart.account(&it.account.value));
            let mut row = vec![
                budget.year.value.to_string(),
                budget.entity.value.clone(),
                id(&budget.chart),
                it.account.value.clone(),
            ];
            let named = |cx: &Cx| account.map_or_else(String::new, |account| cx.law_words(&account.name).to_owned());
            row.extend(languages.iter().map(named));
            row.extend([&it.opening, &it.closing, &it.unitemised].map(|figure| amount(of.site, figure.value)));
            rows.push(row);
        }
    }
    table(of, "balance-sheets", "year entity chart account name* opening closing unitemised", rows)
}

/// Surpluses and what became of them: `opening`, `surplus` (D1), what was distributed (D2 to D6), `closing`.
pub(super) fn statements(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for budget in &of.village.budgets {
        let Some(statement) = &budget.statement else { continue };
        let mut items = vec![("opening", &statement.opening), ("surplus", &statement.surplus)];
        items.extend(statement.distributions.iter().map(|(kind, figure)| (kind.value.word(), figure)));
        items.push(("closing", &statement.closing));
        rows.extend(items.into_iter().map(|(item, figure)| {
            let (year, entity) = (budget.year.value.to_string(), budget.entity.value.clone());
            vec![year, entity, item.to_owned(), amount(of.site, figure.value)]
        }));
    }
    table(of, "statements", "year entity item amount", rows)
}
