//! `decisions/<id>.md`: fields in front, the text after them; the same text in other languages in sister files.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::model::Figure;
use crate::model::decision::{Decision, FundRaising, Implementation, Objection, Outsiders, Step, StepKind};
use crate::source::FileId;

use super::{common, ids, unit};

/// Reads a decision's fields; the texts are added by the caller. `None` where its title, entity, matter or procedure
/// cannot be used.
pub fn read(reader: &mut Reader, node: &Node, id: &str, file: FileId) -> Option<Decision> {
    let mut fields = reader.fields(node, Words { en: "decision", zh: "决议" })?;
    unit(reader, &mut fields);
    let title = fields.need(reader, "title").and_then(|node| reader.text(node));
    let entity = fields.need(reader, "entity").and_then(|node| reader.id(node));
    let matter = fields.need(reader, "matter").and_then(|node| reader.choice(node));
    let procedure = fields.need(reader, "procedure").and_then(|node| reader.choice(node));
    let mut figure = |name: &'static str| {
        let node = fields.opt(name);
        node.map_or(Figure::MISSING, |node| reader.figure(node))
    };
    let (amount, ceiling) = (figure("amount"), figure("ceiling"));
    let proposer = fields.opt("proposer").and_then(|node| reader.text(node));
    let alternatives = fields.opt("alternatives").and_then(|node| reader.text(node));
    let list = fields.need(reader, "steps");
    let steps = reader.list(list, Words { en: "the steps", zh: "步骤" }, step);
    let list = fields.opt("objections");
    let objections = reader.list(list, Words { en: "the objections", zh: "异议" }, objection);
    let lines = ids(reader, &mut fields, "lines");
    let debts = ids(reader, &mut fields, "debts");
    let duties = ids(reader, &mut fields, "duties");
    let recusals = ids(reader, &mut fields, "recusals");
    let implementation = fields.opt("implementation").and_then(|node| implementation(reader, node));
    let fund_raising = fields.opt("fund_raising").and_then(|node| fund_raising(reader, node));
    let supersedes = fields.opt("supersedes").and_then(|node| reader.reference(node));
    let published = ["resolution_published_on", "published_on"]
        .into_iter()
        .filter_map(|name| fields.opt(name).and_then(|node| reader.date(node)))
        .collect();
    let posting_until = fields.opt("posting_until").and_then(|node| reader.date(node));
    let outsiders = fields.opt("to_outsiders").and_then(|node| outsiders(reader, node));
    let corrections = common(reader, &mut fields);
    fields.finish(reader);
    Some(Decision {
        id: id.to_owned(),
        file,
        title: title?,
        entity: entity?,
        matter: matter?,
        procedure: procedure?,
        amount,
        ceiling,
        proposer,
        alternatives,
        steps,
        objections,
        lines,
        debts,
        duties,
        recusals,
        implementation,
        fund_raising,
        supersedes,
        published,
        posting_until,
        outsiders,
        corrections,
        bodies: Vec::new(),
    })
}

fn step(reader: &mut Reader, node: &Node) -> Option<Step> {
    let mut fields = reader.fields(node, Words { en: "step", zh: "步骤" })?;
    let kind = fields.need(reader, "step").and_then(|node| reader.choice::<StepKind>(node));
    let date = fields.opt("date").and_then(|node| reader.date(node));
    let body = fields.opt("body").and_then(|node| reader.choice(node));
    let mut count = |name: &'static str| {
        let node = fields.opt(name);
        reader.spanned_count(node)
    };
    let (eligible, present) = (count("eligible"), count("present"));
    let (votes_for, against, abstain) = (count("for"), count("against"), count("abstain"));
    let (households_total, households_present) = (count("households_total"), count("households_present"));
    let notice_on = fields.opt("notice_on").and_then(|node| reader.date(node));
    let report_on = fields.opt("report_on").and_then(|node| reader.date(node));
    let method = fields.opt("method").and_then(|node| reader.choice(node));
    let merged_into = fields.opt("merged_into").and_then(|node| reader.choice(node));
    let waived_reason = fields.opt("waived_reason").and_then(|node| reader.text(node));
    let channels = fields.opt("channels").and_then(|node| reader.text(node));
    let note = fields.opt("note").and_then(|node| reader.text(node));
    if let Some(node) = fields.opt("minutes_url") {
        reader.line(node);
    }
    fields.finish(reader);
    Some(Step {
        kind: kind?,
        span: node.span,
        date,
        body,
        eligible,
        present,
        votes_for,
        against,
        abstain,
        households_total,
        households_present,
        notice_on,
        report_on,
        method,
        merged_into,
        waived_reason,
        channels,
        note,
    })
}

fn objection(reader: &mut Reader, node: &Node) -> Option<Objection> {
    let mut fields = reader.fields(node, Words { en: "objection", zh: "异议" })?;
    let date = fields.opt("date").and_then(|node| reader.date(node));
    let text = fields.need(reader, "text").and_then(|node| reader.text(node));
    let answer = fields.opt("answer").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Objection { date, text: text?, answer })
}

fn implementation(reader: &mut Reader, node: &Node) -> Option<Implementation> {
    let mut fields = reader.fields(node, Words { en: "implementation", zh: "实施情况" })?;
    let status = fields.need(reader, "status").and_then(|node| reader.choice(node));
    let mut date = |name: &'static str| fields.opt(name).and_then(|node| reader.date(node));
    let (start, due, completed) = (date("start"), date("due"), date("completed"));
    let spent = fields.opt("spent");
    let spent = reader.figure_of(spent);
    let note = fields.opt("note").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Implementation { status: status?, start, due, completed, spent, note })
}

fn outsiders(reader: &mut Reader, node: &Node) -> Option<Outsiders> {
    let mut fields = reader.fields(node, Words { en: "land for people from outside", zh: "对外发包" })?;
    if let Some(node) = fields.opt("area_mu") {
        reader.line(node);
    }
    let township_approved_on = fields.opt("township_approved_on").and_then(|node| reader.date(node));
    let span = fields.head();
    fields.finish(reader);
    Some(Outsiders { span, township_approved_on })
}

fn fund_raising(reader: &mut Reader, node: &Node) -> Option<FundRaising> {
    let mut fields = reader.fields(node, Words { en: "fund raising", zh: "筹资筹劳" })?;
    let per_head = fields.opt("per_head");
    let per_head = reader.figure_of(per_head);
    let mut count = |name: &'static str| {
        let node = fields.opt(name);
        reader.spanned_count(node)
    };
    let (heads, exempt, labour_days) = (count("heads"), count("exempt"), count("labour_days"));
    let township_reviewed_on = fields.opt("township_reviewed_on").and_then(|node| reader.date(node));
    let county_approved_on = fields.opt("county_approved_on").and_then(|node| reader.date(node));
    fields.finish(reader);
    Some(FundRaising { per_head, heads, exempt, labour_days, township_reviewed_on, county_approved_on })
}
