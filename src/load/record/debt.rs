//! `debts/<id>.yaml`, one debt each, and `debts/plan.yaml`, the plan to reduce them.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::model::debt::{Creditor, CreditorKind, Debt, DebtPlan, Measure, Movement, Review, Verification};
use crate::source::FileId;

use super::{by_year, common, ids, party, unit};

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
    let rate_kind = fields.opt("rate_kind").and_then(|node| reader.choice(node));
    let day_count = fields.opt("day_count").and_then(|node| reader.count(node));
    let lpr_at_signing = fields.opt("lpr_at_signing").and_then(|node| reader.percent(node));
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
    let balances = fields.get(reader, "balances", by_year).unwrap_or_default();
    let beneficiary = fields.get(reader, "beneficiary", party::party);
    let accrued = fields.get(reader, "accrued", by_year).unwrap_or_default();
    let note = fields.opt("note").and_then(|node| reader.text(node));
    let corrections = common(reader, &mut fields);
    let published_on = fields.opt("published_on").and_then(|node| reader.date(node));
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
        rate_kind,
        day_count,
        lpr_at_signing,
        approved_by,
        status,
        class,
        collateral,
        signatory_post,
        verification,
        locked: locked_on.map(|date| (date, locked_amount)),
        movements,
        published_on,
        balances,
        accrued,
        beneficiary,
        note,
        corrections,
    })
}

fn creditor(reader: &mut Reader, node: &Node) -> Option<Creditor> {
    let mut fields = reader.fields(node, Words { en: "creditor", zh: "债权人" })?;
    let kind = fields.must(reader, "kind", Reader::choice::<CreditorKind>);
    let name = party::name(reader, &mut fields, kind);
    let insider = fields.get(reader, "insider", Reader::flag).unwrap_or(false);
    fields.finish(reader);
    Some(Creditor { kind: kind?, name, insider })
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

/// Reads the plan to reduce the debts.
pub fn plan(reader: &mut Reader, node: &Node, file: FileId) -> Option<DebtPlan> {
    let mut fields = reader.fields(node, Words { en: "debt plan", zh: "化债方案" })?;
    unit(reader, &mut fields);
    let base_date = fields.need(reader, "base_date").and_then(|node| reader.date(node));
    let base_amount = fields.need(reader, "base_amount").and_then(|node| reader.money(node));
    let targets = fields.must(reader, "targets", by_year).unwrap_or_default();
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
    let list = fields.opt("reviewed");
    let reviewed = reader.list(list, Words { en: "the reviews", zh: "复核" }, |reader, node| {
        let mut fields = reader.fields(node, Words { en: "review", zh: "复核" })?;
        let date = fields.need(reader, "date").and_then(|node| reader.date(node));
        let achieved = fields.opt("achieved");
        let achieved = reader.figure_of(achieved);
        let comment = fields.opt("comment").and_then(|node| reader.text(node));
        fields.finish(reader);
        Some(Review { date: date?, achieved, comment })
    });
    common(reader, &mut fields);
    let published_on = fields.opt("published_on").and_then(|node| reader.date(node));
    fields.finish(reader);
    Some(DebtPlan {
        file,
        base_date: base_date?,
        base_amount: base_amount?,
        targets,
        approved_by,
        published_on,
        measures,
        reviewed,
    })
}
