//! Registers as data: contracts, assets, receivables, supervision, relief, single payments. Never a private person.

use super::super::VillageCx;
use super::{DataTable, amount, count, day, id, number, said, table, word};
use crate::measure::{Money, Reported};
use crate::model::oversight::Grade;
use crate::model::{Choice, Party};
use crate::source::Spanned;

/// Every table of a register there is a record of.
pub(super) fn all(of: &VillageCx) -> impl Iterator<Item = DataTable> {
    let tables = [
        contracts(of),
        assets(of),
        receivables(of),
        audit_findings(of),
        appraisals(of),
        training(of),
        meetings(of),
        disclosure(of),
        subsidies(of),
        transactions(of),
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty())
}

fn joined(ids: &[Spanned<String>]) -> String {
    ids.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join(" ")
}

/// The other side: what kind, its name as the record may show it, the post of an official.
fn party(of: &VillageCx, party: Option<&Party>, row: &mut Vec<String>) {
    row.push(party.map_or_else(String::new, |it| word(&it.kind)));
    said(of.site, party.and_then(|it| it.name.as_ref()), row);
    row.push(party.map_or_else(String::new, |it| id(&it.post)));
}

/// The sum of what the years say; empty where there is none, or one of them is not known.
fn sum<'f>(mut years: impl ExactSizeIterator<Item = &'f crate::model::Figure>) -> Reported<Money> {
    if years.len() == 0 {
        return Reported::NotReported;
    }
    years.try_fold(Money::ZERO, |sum, it| Some(sum + it.known()?)).map_or(Reported::NotReported, Reported::Known)
}

fn contracts(of: &VillageCx) -> DataTable {
    let site = of.site;
    let rows = of.village.contracts.iter().map(|it| {
        let mut row = vec![it.id.value.clone(), it.kind.value.word().to_owned(), id(&it.entity)];
        said(site, Some(&it.title), &mut row);
        let tender = it.tender.as_ref();
        let award = it.award.as_ref();
        row.extend([
            word(&it.method),
            tender.map_or_else(String::new, |it| count(&it.bids)),
            award.map_or_else(String::new, |it| day(&it.date)),
        ]);
        party(of, it.supplier(), &mut row);
        let related = award.and_then(|it| it.related_party.as_ref());
        row.push(related.map_or_else(String::new, |it| it.value.to_string()));
        let rent = it.rent.as_ref().map_or(Reported::NotReported, |rent| rent.per_year.value);
        let price = it.price().map_or(Reported::NotReported, Reported::Known);
        row.extend([
            amount(site, it.amount.value),
            amount(site, price),
            amount(site, sum(it.payments.values())),
            amount(site, rent),
            amount(site, sum(it.rent_received.values())),
            day(&it.start),
            day(&it.end),
            id(&it.decision),
            joined(&it.lines),
            word(&it.status),
        ]);
        row
    });
    let columns = "contract kind entity title* method bids awarded_on supplier_kind supplier* supplier_post related_party \
agreed with_changes paid rent_per_year rent_received start end decision lines status";
    table(of, "contracts", columns, rows.collect())
}

fn assets(of: &VillageCx) -> DataTable {
    let site = of.site;
    let rows = of.village.assets.iter().map(|it| {
        let mut row = vec![it.id.value.clone(), it.class.value.word().to_owned(), id(&it.entity)];
        said(site, Some(&it.title), &mut row);
        let many = it.quantity.as_ref();
        row.extend([
            id(&it.account),
            many.map_or_else(String::new, |it| crate::measure::money::plain_number(it.value.value.into(), 4)),
            many.map_or_else(String::new, |it| word(&it.unit)),
            amount(site, it.original_value.value),
            amount(site, it.net_value.value),
            day(&it.valued_on),
            it.status.value.word().to_owned(),
            id(&it.contract),
            it.disposal.as_ref().map_or_else(String::new, |it| it.date.value.to_string()),
            it.disposal.as_ref().map_or_else(String::new, |it| amount(site, it.price.value)),
        ]);
        row
    });
    let columns = "asset class entity title* account quantity unit original_value net_value valued_on status contract \
disposed_on price";
    table(of, "assets", columns, rows.collect())
}

fn receivables(of: &VillageCx) -> DataTable {
    let rows = of.village.receivables.iter().map(|it| {
        let mut row = vec![it.id.value.clone(), id(&it.entity)];
        party(of, Some(&it.debtor), &mut row);
        said(of.site, it.title.as_ref(), &mut row);
        row.extend([
            id(&it.account),
            amount(of.site, it.amount.value),
            day(&it.since),
            day(&it.due_on),
            day(&it.settled_on),
            id(&it.decision),
        ]);
        row
    });
    let columns =
        "receivable entity debtor_kind debtor* debtor_post title* account amount since due_on settled_on decision";
    table(of, "receivables", columns, rows.collect())
}

/// One row for each finding, and one for an audit that found nothing.
fn audit_findings(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for audit in &of.village.audits {
        let mut head = vec![
            audit.id.value.clone(),
            audit.kind.value.word().to_owned(),
            audit.from.value.to_string(),
            audit.to.value.to_string(),
        ];
        said(of.site, Some(&audit.auditor), &mut head);
        head.push(day(&audit.published_on));
        let mut found = audit.findings.iter().map(|it| {
            let mut row = head.clone();
            said(of.site, Some(&it.text), &mut row);
            row.extend([amount(of.site, it.amount.value), day(&it.due), day(&it.rectified_on)]);
            row
        });
        match found.next() {
            Some(first) => rows.extend(std::iter::once(first).chain(found)),
            None => {
                let mut row = head.clone();
                said(of.site, None, &mut row);
                row.extend([String::new(), String::new(), String::new()]);
                rows.push(row);
            }
        }
    }
    table(of, "audit-findings", "audit kind from to auditor* published_on finding* amount due rectified_on", rows)
}

fn appraisals(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for year in &of.village.appraisals {
        rows.extend(year.appraisals.iter().map(|it| {
            let mut row = vec![
                year.year.value.to_string(),
                it.post.value.clone(),
                it.kind.value.word().to_owned(),
                day(&it.date),
                count(&it.eligible),
                count(&it.present),
            ];
            row.extend(it.grades.iter().map(count));
            row.extend([word(&it.result), amount(of.site, it.bonus.value)]);
            row
        }));
    }
    let grades: Vec<&str> = Grade::ALL.iter().map(|(word, _)| *word).collect();
    let columns = format!("year post kind date eligible present {} result bonus", grades.join(" "));
    table(of, "appraisals", &columns, rows)
}

fn training(of: &VillageCx) -> DataTable {
    let rows = of.village.trainings.iter().map(|it| {
        let mut row = vec![it.id.value.clone(), it.date.value.to_string(), it.topic.value.word().to_owned()];
        said(of.site, it.organiser.as_ref(), &mut row);
        row.extend([
            count(&it.hours),
            joined(&it.posts),
            it.assessed.map_or_else(String::new, |it| it.to_string()),
            amount(of.site, it.cost.value),
            word(&it.funded_by),
        ]);
        row
    });
    table(of, "training", "training date topic organiser* hours posts assessed cost funded_by", rows.collect())
}

fn meetings(of: &VillageCx) -> DataTable {
    let rows = of.village.meetings.iter().map(|it| {
        let mut row = vec![it.body.value.word().to_owned(), it.date.value.to_string()];
        row.extend([day(&it.notice_on), day(&it.report_on), count(&it.eligible), count(&it.present)]);
        said(of.site, it.about.as_ref(), &mut row);
        row
    });
    table(of, "meetings", "body date notice_on report_on eligible present about*", rows.collect())
}

fn disclosure(of: &VillageCx) -> DataTable {
    let all = of.village.budgets.iter().flat_map(|budget| budget.disclosure.iter().map(move |it| (budget, it)));
    let rows = all.map(|(budget, it)| {
        vec![
            budget.entity.value.clone(),
            it.period.value.to_string(),
            it.published_on.value.to_string(),
            word(&it.reviewed_by),
        ]
    });
    table(of, "disclosure", "entity period published_on reviewed_by", rows.collect())
}

/// Numbers only: the list of recipients is for the board, not for data.
fn subsidies(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for year in &of.village.subsidies {
        rows.extend(year.subsidies.iter().map(|it| {
            let mut row = vec![year.year.value.to_string(), it.id.value.clone()];
            said(of.site, Some(&it.scheme), &mut row);
            said(of.site, it.rule.as_ref(), &mut row);
            row.extend([word(&it.source_level), number(it.recipients), amount(of.site, it.total.value), id(&it.line)]);
            row
        }));
    }
    table(of, "subsidies", "year subsidy scheme* rule* source_level recipients total line", rows)
}

fn transactions(of: &VillageCx) -> DataTable {
    let mut rows = Vec::new();
    for year in &of.village.transactions {
        rows.extend(year.transactions.iter().map(|it| {
            let mut row = vec![
                year.year.value.to_string(),
                year.entity.value.clone(),
                it.id.value.clone(),
                it.date.value.to_string(),
                id(&it.line),
                amount(of.site, Reported::Known(it.amount.value)),
            ];
            party(of, it.payee.as_ref(), &mut row);
            said(of.site, it.purpose.as_ref(), &mut row);
            row.extend([id(&it.voucher), word(&it.method), word(&it.invoice), id(&it.decision), id(&it.debt)]);
            row
        }));
    }
    let columns = "year entity transaction date line amount payee_kind payee* payee_post purpose* voucher method invoice \
decision debt";
    table(of, "transactions", columns, rows)
}
