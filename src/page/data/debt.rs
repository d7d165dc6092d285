//! Debts as data: the register, the movements, the roll-forward, the plan.

use super::super::VillageCx;
use super::{DataTable, amount, day, id, said, table, word};
use crate::aggregate::debt::roll::Roll;
use crate::measure::{Reported, money::plain_number};
use crate::model::Choice;

pub(super) fn debts(of: &VillageCx) -> DataTable {
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
                last.map_or_else(String::new, |year| amount(site, debt.owed_at_end_of(year))),
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

pub(super) fn movements(of: &VillageCx) -> DataTable {
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
        for event in debt.course() {
            let owed = amount(site, event.owed);
            let mut row = vec![debt.id.clone(), event.date.to_string()];
            match event.movement {
                Some(it) => {
                    row.push(it.kind.value.word().to_owned());
                    row.extend([it.principal.value, it.interest.value].map(|value| amount(site, value)));
                    row.extend([id(&it.line), id(&it.decision), owed]);
                }
                None => {
                    row.push("balance".to_owned());
                    row.extend(vec![String::new(); 4]);
                    row.push(owed);
                }
            }
            rows.push(row);
        }
    }
    table(of, "debt-movements", "debt date type principal interest line decision owed_after", rows)
}

/// The roll-forward of all debts together, year by year.
pub(super) fn debt_years(of: &VillageCx) -> DataTable {
    let rows = of
        .ledger
        .years()
        .filter(|year| year.register)
        .map(|year| {
            let sum = Roll::of_village(of.village, year.year);
            let mut row = vec![year.year.to_string()];
            let parts = [sum.opening, sum.borrowed, sum.repaid, sum.otherwise_reduced, sum.closing, sum.interest];
            row.extend(parts.map(|money| amount(of.site, money)));
            row
        })
        .collect();
    table(of, "debt-years", "year opening borrowed repaid otherwise_reduced closing interest", rows)
}

/// Targets and measures of the reduction plan.
pub(super) fn debt_plan(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    if let Some(plan) = &of.village.debt_plan {
        let base = Reported::Known(plan.base_amount.value);
        rows.push(
            ["base".to_owned(), plan.base_date.value.to_string(), String::new(), amount(of.site, base), String::new()]
                .to_vec(),
        );
        for (year, target) in &plan.targets {
            rows.push(
                ["target".to_owned(), year.to_string(), String::new(), amount(of.site, target.value), String::new()]
                    .to_vec(),
            );
        }
        for it in &plan.measures {
            let debts: Vec<&str> = it.debts.iter().map(|id| id.value.as_str()).collect();
            let year = it.year.as_ref().map_or_else(String::new, |year| year.value.to_string());
            let method = it.method.value.word().to_owned();
            rows.push(["measure".to_owned(), year, method, amount(of.site, it.amount.value), debts.join(" ")].to_vec());
        }
    }
    table(of, "debt-plan", "what when method amount debts", rows)
}
