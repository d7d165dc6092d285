//! `duties/<year>.yaml`: the duties of one year.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::measure::Reported;
use crate::model::Figure;
use crate::model::duty::{Assigner, Certificate, Duty, DutyBasis, DutyYear, HandedBack, Shared};
use crate::source::FileId;

use super::{common, ids, unit, year_file};

/// Reads a year of duties; `None` where its year cannot be used.
pub fn read(reader: &mut Reader, node: &Node, id: &str, file: FileId) -> Option<DutyYear> {
    let mut fields = reader.fields(node, Words { en: "duties record", zh: "职责记录" })?;
    unit(reader, &mut fields);
    let year = fields.need(reader, "year").and_then(|node| reader.year(node));
    let list = fields.need(reader, "duties");
    let duties = reader.list(list, Words { en: "the duties", zh: "职责" }, duty);
    let published_on = fields.opt("published_on").and_then(|node| reader.date(node));
    common(reader, &mut fields);
    fields.finish(reader);
    let year = year?;
    year_file(reader, &year, id);
    Some(DutyYear { year, file, published_on, duties })
}

fn duty(reader: &mut Reader, node: &Node) -> Option<Duty> {
    let mut fields = reader.fields(node, Words { en: "duty", zh: "职责" })?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    let title = fields.need(reader, "title").and_then(|node| reader.text(node));
    let list = fields.need(reader, "list").and_then(|node| reader.choice(node));
    let nature = fields.need(reader, "nature").and_then(|node| reader.choice(node));
    let assigned_by = fields.opt("assigned_by").and_then(|node| assigner(reader, node));
    let basis = fields.opt("basis").and_then(|node| basis(reader, node));
    let since = fields.opt("since").and_then(|node| reader.date(node));
    let until = fields.opt("until").and_then(|node| reader.date(node));
    let posts = ids(reader, &mut fields, "posts");
    let (hours, hours_partly) =
        fields.opt("hours").map_or(([Reported::NotReported; 3], false), |node| hours(reader, node));
    let forms = fields.opt("forms");
    let forms = reader.count_of(forms);
    let checks = fields.opt("checks");
    let checks = reader.count_of(checks);
    let (mut required, mut received, mut line) = (Figure::MISSING, Figure::MISSING, None);
    if let Some(node) = fields.opt("money")
        && let Some(mut money) = reader.fields(node, Words { en: "money", zh: "经费" })
    {
        let node = money.opt("required");
        required = reader.figure_of(node);
        let node = money.opt("received");
        received = reader.figure_of(node);
        line = money.opt("line").and_then(|node| reader.reference(node));
        money.finish(reader);
    }
    let entrusted = fields.opt("entrusted").and_then(|node| reader.flag(node)).unwrap_or(false);
    let shared = fields.opt("shared_with");
    let shared_with = reader.list(shared, Words { en: "the helpers", zh: "协助单位" }, shared_with);
    let handed_back = fields.opt("handed_back").and_then(|node| handed_back(reader, node));
    let certificate = fields.get(reader, "certificate", certificate);
    let note = fields.opt("note").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Duty {
        id: id?,
        span: node.span,
        title: title?,
        list: list?,
        nature: nature?,
        assigned_by,
        basis,
        since,
        until,
        posts,
        hours_cadre: hours[0],
        hours_volunteer: hours[1],
        hours_social_worker: hours[2],
        hours_partly,
        forms,
        checks,
        money_required: required,
        money_received: received,
        money_line: line,
        entrusted,
        shared_with,
        handed_back,
        certificate,
        note,
    })
}

fn certificate(reader: &mut Reader, node: &Node) -> Option<Certificate> {
    let mut fields = reader.fields(node, Words { en: "certificate", zh: "证明" })?;
    let legal_basis = fields.get(reader, "legal_basis", Reader::text);
    let issued = fields.get(reader, "issued", Reader::count);
    fields.finish(reader);
    Some(Certificate { legal_basis, issued })
}

/// The hours of cadres, volunteers and social workers, and whether some of them are said to be unknown: what is left out
/// adds nothing to what is written, a `not_reported` does.
fn hours(reader: &mut Reader, node: &Node) -> ([Reported<u32>; 3], bool) {
    let Some(mut fields) = reader.fields(node, Words { en: "hours", zh: "工时" }) else {
        return ([Reported::NotReported; 3], false);
    };
    let mut unknown = false;
    let out = ["cadre", "volunteer", "social_worker"].map(|name| {
        let node = fields.opt(name);
        unknown |= node.is_some_and(|node| node.as_text() == Some("not_reported"));
        reader.count_of(node)
    });
    fields.finish(reader);
    (out, unknown)
}

fn assigner(reader: &mut Reader, node: &Node) -> Option<Assigner> {
    let mut fields = reader.fields(node, Words { en: "sender", zh: "交办单位" })?;
    let level = fields.need(reader, "level").and_then(|node| reader.choice(node));
    let office = fields.opt("office").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Assigner { level: level?, office })
}

fn basis(reader: &mut Reader, node: &Node) -> Option<DutyBasis> {
    let mut fields = reader.fields(node, Words { en: "basis", zh: "依据" })?;
    let document = fields.opt("document").and_then(|node| reader.text(node));
    let number = fields.opt("number").and_then(|node| reader.line(node));
    let date = fields.opt("date").and_then(|node| reader.date(node));
    let legal_article = fields.opt("legal_article").and_then(|node| reader.line(node));
    let county_deployed = fields.opt("county_deployed").and_then(|node| reader.flag(node));
    fields.finish(reader);
    Some(DutyBasis { document, number, date, legal_article, county_deployed })
}

fn shared_with(reader: &mut Reader, node: &Node) -> Option<Shared> {
    let mut fields = reader.fields(node, Words { en: "helper", zh: "协助单位" })?;
    let org = fields.need(reader, "org").and_then(|node| reader.text(node));
    let kind = fields.need(reader, "kind").and_then(|node| reader.choice(node));
    let hours = fields.opt("hours");
    let hours = reader.count_of(hours);
    fields.finish(reader);
    Some(Shared { org: org?, kind: kind?, hours })
}

fn handed_back(reader: &mut Reader, node: &Node) -> Option<HandedBack> {
    let mut fields = reader.fields(node, Words { en: "handing back", zh: "退回" })?;
    let requested_on = fields.opt("requested_on").and_then(|node| reader.date(node));
    let decided_on = fields.opt("decided_on").and_then(|node| reader.date(node));
    let outcome = fields.opt("outcome").and_then(|node| reader.choice(node));
    fields.finish(reader);
    Some(HandedBack { requested_on, decided_on, outcome })
}
