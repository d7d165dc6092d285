//! Tables that pages draw out of the records, as data: money by class, debts year by year, the plan, changes of the
//! plan, declared interests.

use super::budget::{class_key, class_name, classes_of, has_actuals};
use super::data::{DataTable, amount, day, id, said, table};
use super::{Cx, VillageCx};
use crate::aggregate::debt::roll::{Roll, roll};
use crate::measure::{Money, Reported};
use crate::model::Choice;

/// All of them.
pub fn of_village(of: &VillageCx) -> Vec<DataTable> {
    vec![classes(of), debt_years(of), debt_plan(of), adjustments(of), interests(of)]
}

/// Money in and out by class and year: what the tables "by kind" show.
fn classes(of: &VillageCx) -> DataTable {
    let languages: Vec<Cx> = (0..of.site.locales.len()).map(|language| Cx::new(of.site, language, "")).collect();
    let mut rows = Vec::new();
    for year in of.ledger.years().filter(|year| has_actuals(year)) {
        for (direction, inflow) in [("in", true), ("out", false)] {
            for (class, money) in classes_of(year, inflow) {
                let mut row = vec![year.year.to_string(), direction.to_owned(), class_key(&class)];
                row.extend(languages.iter().map(|cx| class_name(cx, &class)));
                row.push(amount(of.site, Reported::Known(money)));
                rows.push(row);
            }
        }
    }
    table(of, "classes", "year direction class label* amount", rows)
}

/// The roll-forward of all debts together, year by year.
fn debt_years(of: &VillageCx) -> DataTable {
    let rows = of
        .ledger
        .years()
        .filter(|year| year.debt.known().is_some())
        .map(|year| {
            let debts = of.village.debts.iter().filter(|debt| debt.counts());
            let sum: Roll = debts.map(|debt| roll(debt, year.year)).sum();
            let mut row = vec![year.year.to_string()];
            let parts = [sum.opening, sum.borrowed, sum.repaid, sum.otherwise_reduced, sum.closing, sum.interest];
            row.extend(parts.map(|money| amount(of.site, Reported::Known(money))));
            row
        })
        .collect();
    table(of, "debt-years", "year opening borrowed repaid otherwise_reduced closing interest", rows)
}

/// Targets and measures of the reduction plan.
fn debt_plan(of: &VillageCx) -> DataTable {
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

/// Changes of the plan during the year.
fn adjustments(of: &VillageCx) -> DataTable {
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

/// Declared interests.
fn interests(of: &VillageCx) -> DataTable {
    let rows = of
        .village
        .interests
        .iter()
        .map(|it| {
            let post = of.village.post(&it.post.value);
            let mut row = vec![it.post.value.clone()];
            said(of.site, post.map(|post| &post.holder), &mut row);
            row.extend([it.kind.value.word().to_owned(), it.target.value.clone(), day(&it.declared_on)]);
            row
        })
        .collect();
    table(of, "interests", "post holder* interest target declared_on", rows)
}
