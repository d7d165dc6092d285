//! `debts/<id>.yaml`, one debt each, and `debts/plan.yaml`, the plan to reduce them.

use std::collections::BTreeMap;

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::{Data, Node};
use crate::load::rules;
use crate::measure::Year;
use crate::model::Figure;
use crate::model::debt::{Creditor, Debt, DebtPlan, Measure, Movement, Verification};
use crate::source::{FileId, Span};

use super::{common, ids, unit};

/// Reads a debt; `None` where what it cannot do without is not there.
pub fn read(reader: &mut Reader, node: &Node, id: &str, file: FileId) -> Option<Debt> {
    let mut fields = reader.fields(node, Words { en: "debt", zh: "债务" })?;
    unit(reader, &mut fields);
    let title = fields.need(reader, "title").and_then(|node| reader.text(node));
    let entity = fields.need(reader, "entity").and_then(|node| reader.id(node));
    let creditor = fields.need(reader, "creditor").and_then(|node| creditor(reader, node));
    let instrument = fields.need(reader, "instrument").and_then(|node| reader.choice(node));
    let account = fields.opt("account").and_then(|node| reader.line(node));
    let purpose = fields.need(reader, "purpose").and_then(|node| reader.choice(node));
    let principal = fields.need(reader, "principal").and_then(|node| reader.money(node));
    let incurred_on = fields.need(reader, "incurred_on").and_then(|node| reader.date(node));
    let due_on = fields.opt("due_on").and_then(|node| reader.date(node));
    let rate = fields.opt("rate").and_then(|node| reader.percent(node));
    let approved_by = fields.opt("approved_by").and_then(|node| reader.reference(node));
    let status = fields.opt("status").and_then(|node| reader.choice(node));
    let class = fields.opt("class").and_then(|node| reader.choice(node));
    let collateral = fields.opt("collateral").and_then(|node| reader.text(node));
    let signatory_post = fields.opt("signatory_post").and_then(|node| reader.reference(node));
    let verification = fields.opt("verification").and_then(|node| verification(reader, node));
    let locked_on = fields.opt("locked_on").and_then(|node| reader.date(node));
    let locked_amount = fields.opt("locked_amount");
    let locked_amount = reader.figure_of(locked_amount);
    let list = fields.opt("movements");
    let mut movements = reader.list(list, Words { en: "the movements", zh: "变动" }, movement);
    movements.sort_by_key(|it| it.date.value);
    let balances = fields.opt("balances").map(|node| by_year(reader, node)).unwrap_or_default();
    let note = fields.opt("note").and_then(|node| reader.text(node));
    common(reader, &mut fields);
    if let Some(node) = fields.opt("published_on") {
        reader.date(node);
    }
    fields.finish(reader);
    Some(Debt {
        id: id.to_owned(),
        file,
        title: title?,
        entity: entity?,
        creditor: creditor?,
        instrument: instrument?,
        account,
        purpose: purpose?,
        principal: principal?,
        incurred_on: incurred_on?,
        due_on,
        rate,
        approved_by,
        status,
        class,
        collateral,
        signatory_post,
        verification,
        locked: locked_on.map(|date| (date, locked_amount)),
        movements,
        balances,
        note,
    })
}

fn creditor(reader: &mut Reader, node: &Node) -> Option<Creditor> {
    let mut fields = reader.fields(node, Words { en: "creditor", zh: "债权人" })?;
    let kind = fields.need(reader, "kind").and_then(|node| reader.choice::<crate::model::debt::CreditorKind>(node));
    let name_node = fields.opt("name");
    let name = name_node.and_then(|node| reader.text(node));
    let insider = fields.opt("insider").and_then(|node| reader.flag(node)).unwrap_or(false);
    fields.finish(reader);
    let kind = kind?;
    let (bare, name) = match name {
        Some(name) if kind.value.is_person() && !name.iter().all(|(_, text)| is_masked(text)) => {
            (Some(name_node.map_or(name.span, bare_name)), None)
        }
        name => (None, name),
    };
    // The name goes no further than this finding.
    if let Some(span) = bare {
        let person = Words { en: "a private person", zh: "自然人" };
        reader.found.report(&rules::NAMED_CREDITOR, span).also(kind.span, person);
    }
    Some(Creditor { kind, name, insider })
}

/// Whether a private person's name hides who it is: `张*三`, `李某`, `14 households`.
fn is_masked(name: &str) -> bool {
    name.contains(['*', '＊', '某', '×', '户']) || name.chars().any(|ch| ch.is_ascii_digit())
}

/// Where the name stands that is not masked, among those of several languages.
fn bare_name(node: &Node) -> Span {
    let Data::Map(entries) = &node.data else { return node.span };
    let bare = entries.iter().find(|(_, value)| value.as_text().is_some_and(|text| !is_masked(text)));
    bare.map_or(node.span, |(_, value)| value.span)
}

fn verification(reader: &mut Reader, node: &Node) -> Option<Verification> {
    let mut fields = reader.fields(node, Words { en: "verification", zh: "核实" })?;
    let status = fields.need(reader, "status").and_then(|node| reader.choice(node));
    let posted_on = fields.opt("posted_on").and_then(|node| reader.date(node));
    let confirmed_on = fields.opt("confirmed_on").and_then(|node| reader.date(node));
    fields.finish(reader);
    Some(Verification { status: status?, posted_on, confirmed_on })
}

fn movement(reader: &mut Reader, node: &Node) -> Option<Movement> {
    let mut fields = reader.fields(node, Words { en: "movement", zh: "变动" })?;
    let date = fields.need(reader, "date").and_then(|node| reader.date(node));
    let kind = fields.need(reader, "type").and_then(|node| reader.choice(node));
    let principal = fields.opt("principal");
    let principal = reader.figure_of(principal);
    let interest = fields.opt("interest");
    let interest = reader.figure_of(interest);
    let line = fields.opt("line").and_then(|node| reader.reference(node));
    let decision = fields.opt("decision").and_then(|node| reader.reference(node));
    let note = fields.opt("note").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Movement { date: date?, kind: kind?, principal, interest, line, decision, note })
}

fn by_year(reader: &mut Reader, node: &Node) -> BTreeMap<Year, Figure> {
    let mut out = BTreeMap::new();
    for (key, value) in reader.entries(node, Words { en: "amounts by year", zh: "各年金额" }) {
        if let Some(year) = reader.year_key(key) {
            out.insert(year.value, reader.figure(value));
        }
    }
    out
}

/// Reads the plan to reduce the debts.
pub fn plan(reader: &mut Reader, node: &Node, file: FileId) -> Option<DebtPlan> {
    let mut fields = reader.fields(node, Words { en: "debt plan", zh: "化债方案" })?;
    unit(reader, &mut fields);
    let base_date = fields.need(reader, "base_date").and_then(|node| reader.date(node));
    let base_amount = fields.need(reader, "base_amount").and_then(|node| reader.money(node));
    let targets = fields.need(reader, "targets").map(|node| by_year(reader, node)).unwrap_or_default();
    let approved_by = fields.opt("approved_by").and_then(|node| reader.reference(node));
    let list = fields.opt("measures");
    let measures = reader.list(list, Words { en: "the measures", zh: "措施" }, |reader, node| {
        let mut fields = reader.fields(node, Words { en: "measure", zh: "措施" })?;
        let method = fields.need(reader, "method").and_then(|node| reader.choice(node));
        let amount = fields.need(reader, "amount");
        let amount = reader.figure_of(amount);
        let year = fields.opt("year").and_then(|node| reader.year(node));
        let debts = ids(reader, &mut fields, "debts");
        fields.finish(reader);
        Some(Measure { method: method?, amount, year, debts })
    });
    common(reader, &mut fields);
    if let Some(node) = fields.opt("published_on") {
        reader.date(node);
    }
    fields.finish(reader);
    Some(DebtPlan { file, base_date: base_date?, base_amount: base_amount?, targets, approved_by, measures })
}
