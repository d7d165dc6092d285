//! `village.yaml` and `explanations.yaml`: the place, its bodies, its people by year, its office; the committee's word.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diag::Words;
use crate::load::fields::{Fields, Reader};
use crate::load::node::{Data, Node};
use crate::measure::{Year, period::year_end};
use crate::model::Text;
use crate::model::portal::PlaceCode;
use crate::model::village::{Entity, Explanation, Meeting, Office, Population};
use crate::source::Spanned;

use super::{code, common};

/// What `village.yaml` says.
#[derive(Debug)]
pub struct VillageRecord {
    /// Its name, where it has a usable one.
    pub name: Option<Text>,
    /// Names it bore before.
    pub former_names: Vec<Text>,
    /// Its code.
    pub code: Option<PlaceCode>,
    /// Its bodies.
    pub entities: Vec<Entity>,
    /// People by year.
    pub population: BTreeMap<Year, Population>,
    /// Groups.
    pub groups: Vec<(Spanned<String>, Text)>,
    /// The office.
    pub office: Office,
    /// Until when the debts are complete.
    pub debts_complete_to: Option<Spanned<NaiveDate>>,
    /// Meetings.
    pub meetings: Vec<Meeting>,
}

/// Reads a village's record; `None` where it holds no fields at all.
pub fn read(reader: &mut Reader, node: &Node) -> Option<VillageRecord> {
    let mut fields = reader.fields(node, Words { en: "village", zh: "村" })?;
    let name = fields.need(reader, "name").and_then(|node| reader.text(node));
    let node = fields.opt("former_names");
    let former_names =
        reader.list(node, Words { en: "the former names", zh: "曾用名" }, |reader, node| reader.text(node));
    let code = fields.opt("code").and_then(|node| code(reader, node));
    let node = fields.need(reader, "entities");
    let entities = reader.list(node, Words { en: "the entities", zh: "核算主体" }, entity);
    if let Some(node) = node.filter(|node| matches!(&node.data, Data::List(items) if items.is_empty())) {
        let expected = Words { en: "at least one entity", zh: "至少一个核算主体" };
        let (en, zh) = (
            "write the body that keeps the accounts: `- {id: committee, kind: villagers_committee, name: …}`",
            "写出记账的主体：`- {id: committee, kind: villagers_committee, name: …}`",
        );
        reader.wrong(node, expected, en, zh);
    }
    let population = fields.opt("population").map(|node| population(reader, node)).unwrap_or_default();
    let node = fields.opt("groups");
    let groups = reader.list(node, Words { en: "the groups", zh: "村民小组" }, |reader, node| {
        let mut fields = reader.fields(node, Words { en: "group", zh: "村民小组" })?;
        let id = fields.need(reader, "id").and_then(|node| reader.id(node));
        let name = fields.need(reader, "name").and_then(|node| reader.text(node));
        fields.finish(reader);
        Some((id?, name?))
    });
    if let Some(node) = fields.opt("land_mu") {
        land(reader, node);
    }
    let office = fields.opt("office").map(|node| office(reader, node)).unwrap_or_default();
    let debts_complete_to = fields.opt("debt_register").and_then(|node| {
        let mut fields = reader.fields(node, Words { en: "debt_register", zh: "债务台账" })?;
        let date = fields.need(reader, "complete_to").and_then(|node| reader.date(node));
        fields.finish(reader);
        date
    });
    let node = fields.opt("meetings");
    let meetings = reader.list(node, Words { en: "the meetings", zh: "会议" }, meeting);
    common(reader, &mut fields);
    published(reader, &mut fields);
    fields.finish(reader);
    Some(VillageRecord { name, former_names, code, entities, population, groups, office, debts_complete_to, meetings })
}

fn meeting(reader: &mut Reader, node: &Node) -> Option<Meeting> {
    let mut fields = reader.fields(node, Words { en: "meeting", zh: "会议" })?;
    let body = fields.need(reader, "body").and_then(|node| reader.choice(node));
    let date = fields.need(reader, "date").and_then(|node| reader.date(node));
    let notice_on = fields.opt("notice_on").and_then(|node| reader.date(node));
    let report_on = fields.opt("report_on").and_then(|node| reader.date(node));
    let eligible = fields.opt("eligible");
    let eligible = reader.spanned_count(eligible);
    let present = fields.opt("present");
    let present = reader.spanned_count(present);
    let about = fields.opt("about").and_then(|node| reader.text(node));
    let note = fields.opt("note").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Meeting { body: body?, date: date?, notice_on, report_on, eligible, present, about, note })
}

fn published(reader: &mut Reader, fields: &mut Fields) {
    if let Some(node) = fields.opt("published_on") {
        reader.date(node);
    }
}

fn entity(reader: &mut Reader, node: &Node) -> Option<Entity> {
    let mut fields = reader.fields(node, Words { en: "entity", zh: "核算主体" })?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    let kind = fields.need(reader, "kind").and_then(|node| reader.choice(node));
    let name = fields.need(reader, "name").and_then(|node| reader.text(node));
    let from = fields.opt("from").and_then(|node| day(reader, node, false));
    let until = fields.opt("until").and_then(|node| day(reader, node, true));
    fields.finish(reader);
    if let Some((first, last)) = from.as_ref().zip(until.as_ref()).filter(|(first, last)| first.value > last.value) {
        let expected = Words { en: "a day on or after {from}", zh: "{from}或之后的日期" };
        let help = Words { en: "write the last day, or correct `from`", zh: "请写最后一天，或更正 `from`" };
        let label = Words { en: "it ends before it begins", zh: "结束早于开始" };
        let text = last.value.to_string();
        reader.bad_date(&text, last.span, expected, label, help).with("from", first.value.to_string());
    }
    Some(Entity { id: id?, kind: kind?, name: name?, from, until })
}

/// A day, or a year for its first or last day.
fn day(reader: &mut Reader, node: &Node, last: bool) -> Option<Spanned<NaiveDate>> {
    let text = node.as_text().unwrap_or_default();
    if text.len() != 4 {
        return reader.date(node);
    }
    let year = reader.year(node)?;
    let day = if last { year_end(year.value) } else { year_end(year.value - 1).succ_opt()? };
    Some(Spanned::new(day, year.span))
}

fn population(reader: &mut Reader, node: &Node) -> BTreeMap<Year, Population> {
    let mut out = BTreeMap::new();
    for (key, value) in reader.entries(node, Words { en: "the population by year", zh: "分年度的人口" }) {
        let Some(year) = reader.year_key(key) else { continue };
        let Some(mut fields) = reader.fields(value, Words { en: "year of population", zh: "年度人口" }) else {
            continue;
        };
        let mut count = |name: &'static str| {
            let node = fields.opt(name);
            reader.count_of(node)
        };
        let population = Population {
            span: key.span,
            registered: count("registered"),
            resident: count("resident"),
            adults: count("adults"),
            households: count("households"),
            representatives: count("representatives"),
            party_members: count("party_members"),
            members: count("members"),
            members_capable: count("members_capable"),
        };
        fields.finish(reader);
        out.insert(year.value, population);
    }
    out
}

/// Land is read for its faults; pages do not show it yet.
fn land(reader: &mut Reader, node: &Node) {
    let Some(mut fields) = reader.fields(node, Words { en: "land_mu", zh: "土地面积" }) else { return };
    for name in ["arable", "forest", "grass", "water", "construction"] {
        if let Some(node) = fields.opt(name) {
            reader.line(node);
        }
    }
    fields.finish(reader);
}

fn office(reader: &mut Reader, node: &Node) -> Office {
    let Some(mut fields) = reader.fields(node, Words { en: "office", zh: "办公地点" }) else {
        return Office::default();
    };
    let office = Office {
        address: fields.opt("address").and_then(|node| reader.text(node)),
        hours: fields.opt("hours").and_then(|node| reader.text(node)),
        phone: fields.opt("phone").and_then(|node| reader.line(node)),
        email: fields.opt("email").and_then(|node| reader.line(node)),
    };
    fields.finish(reader);
    office
}

/// Reads `explanations.yaml`: a list.
pub fn explanations(reader: &mut Reader, node: &Node) -> Vec<Explanation> {
    // An empty file is an empty list.
    if matches!(&node.data, Data::Map(entries) if entries.is_empty()) {
        return Vec::new();
    }
    reader.list(Some(node), Words { en: "the explanations", zh: "说明" }, |reader, node| {
        let mut fields = reader.fields(node, Words { en: "explanation", zh: "说明" })?;
        let finding = fields.need(reader, "finding").and_then(|node| reader.line(node));
        let at = fields.need(reader, "at").and_then(|node| reader.line(node));
        let text = fields.need(reader, "text").and_then(|node| reader.text(node));
        let by = fields.opt("by").and_then(|node| reader.reference(node));
        let date = fields.opt("date").and_then(|node| reader.date(node));
        fields.finish(reader);
        Some(Explanation { finding: finding?, at: at?, text: text?, by, date })
    })
}
