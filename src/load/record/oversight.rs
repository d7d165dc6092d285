//! `appraisals/<year>.yaml`, `audits.yaml`, `training.yaml`: how officials are judged, audited and trained.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::rules;
use crate::measure::Period;
use crate::model::Choice;
use crate::model::oversight::{Appraisal, AppraisalYear, Audit, AuditFinding, Grade, Training};
use crate::source::{FileId, Spanned};

use super::{common, ids, listed, unit, year_file};

/// Reads the appraisals of a year; `None` where its year cannot be used.
pub fn appraisals(reader: &mut Reader, node: &Node, id: &str, file: FileId) -> Option<AppraisalYear> {
    let mut fields = reader.fields(node, Words { en: "appraisals record", zh: "评议记录" })?;
    unit(reader, &mut fields);
    let year = fields.must(reader, "year", Reader::year);
    let appraisals = fields.must_list(reader, "appraisals", Words { en: "the appraisals", zh: "评议" }, appraisal);
    let published_on = fields.get(reader, "published_on", Reader::date);
    common(reader, &mut fields);
    fields.finish(reader);
    let year = year?;
    year_file(reader, &year, id);
    Some(AppraisalYear { year, file, published_on, appraisals })
}

fn appraisal(reader: &mut Reader, node: &Node) -> Option<Appraisal> {
    let mut fields = reader.fields(node, Words { en: "appraisal", zh: "评议" })?;
    let post = fields.must(reader, "post", Reader::reference);
    let kind = fields.must(reader, "kind", Reader::choice);
    let date = fields.get(reader, "date", Reader::date);
    let eligible = fields.get(reader, "eligible", Reader::count);
    let present = fields.get(reader, "present", Reader::count);
    let grades = fields.get(reader, "grades", grades).unwrap_or_default();
    let result = fields.get(reader, "result", Reader::choice);
    let bonus = fields.figure(reader, "bonus");
    let note = fields.get(reader, "note", Reader::text);
    fields.finish(reader);
    Some(Appraisal { post: post?, span: node.span, kind: kind?, date, eligible, present, grades, result, bonus, note })
}

fn grades(reader: &mut Reader, node: &Node) -> Option<[Option<Spanned<u32>>; 4]> {
    let mut fields = reader.fields(node, Words { en: "grades", zh: "评议等次" })?;
    let mut out = [None; 4];
    for (votes, (word, _)) in out.iter_mut().zip(Grade::ALL) {
        *votes = fields.get(reader, word, Reader::count);
    }
    fields.finish(reader);
    Some(out)
}

/// Reads the audits.
pub fn audits(reader: &mut Reader, node: &Node) -> Vec<Audit> {
    listed(reader, node, "audits", Words { en: "audits record", zh: "审计记录" }, audit)
}

fn audit(reader: &mut Reader, node: &Node) -> Option<Audit> {
    let mut fields = reader.fields(node, Words { en: "audit", zh: "审计" })?;
    let id = fields.must(reader, "id", Reader::id);
    let kind = fields.must(reader, "kind", Reader::choice);
    let from = fields.must(reader, "from", Reader::period);
    let to = fields.get(reader, "to", Reader::period);
    let posts = ids(reader, &mut fields, "posts");
    let auditor = fields.must(reader, "auditor", Reader::text);
    let published_on = fields.get(reader, "published_on", Reader::date);
    let findings = fields.list(reader, "findings", Words { en: "the findings", zh: "审计发现" }, finding);
    fields.finish(reader);
    let from = from?;
    let to = to.unwrap_or(from);
    if to.value.end() < from.value.end() {
        let values = (from.value.to_string(), to.value.to_string());
        backwards(reader, from, to, values);
    }
    Some(Audit { id: id?, span: node.span, kind: kind?, from, to, posts, auditor: auditor?, published_on, findings })
}

fn backwards(reader: &mut Reader, from: Spanned<Period>, to: Spanned<Period>, (first, last): (String, String)) {
    reader
        .found
        .report(&rules::BAD_DATE, to.span)
        .also(from.span, Words { en: "it begins here", zh: "自此开始" })
        .with("text", last)
        .with("expected", Words { en: "a period after the first", zh: "起始之后的期间" })
        .with("label", Words { en: "before {first}", zh: "早于{first}" })
        .with("first", first)
        .with(
            "help",
            Words {
                en: "write the first period the audit covers under `from`, the last under `to`",
                zh: "审计期间的起始写在 `from`，终止写在 `to`",
            },
        );
}

fn finding(reader: &mut Reader, node: &Node) -> Option<AuditFinding> {
    let mut fields = reader.fields(node, Words { en: "finding", zh: "审计发现" })?;
    let text = fields.must(reader, "text", Reader::text);
    let amount = fields.figure(reader, "amount");
    let due = fields.get(reader, "due", Reader::date);
    let rectified_on = fields.get(reader, "rectified_on", Reader::date);
    fields.finish(reader);
    Some(AuditFinding { text: text?, amount, due, rectified_on })
}

/// Reads the trainings.
pub fn trainings(reader: &mut Reader, node: &Node) -> Vec<Training> {
    listed(reader, node, "training", Words { en: "training record", zh: "培训记录" }, training)
}

fn training(reader: &mut Reader, node: &Node) -> Option<Training> {
    let mut fields = reader.fields(node, Words { en: "training", zh: "培训" })?;
    let id = fields.must(reader, "id", Reader::id);
    let date = fields.must(reader, "date", Reader::date);
    let hours = fields.get(reader, "hours", Reader::count);
    let topic = fields.must(reader, "topic", Reader::choice);
    let organiser = fields.get(reader, "organiser", Reader::text);
    let posts = ids(reader, &mut fields, "participants");
    let assessed = fields.get(reader, "assessed", Reader::flag);
    let cost = fields.figure(reader, "cost");
    let funded_by = fields.get(reader, "funded_by", Reader::choice);
    fields.finish(reader);
    Some(Training { id: id?, date: date?, hours, topic: topic?, organiser, posts, assessed, cost, funded_by })
}
