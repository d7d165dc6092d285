//! `subsidies/<year>.yaml`: relief and subsidies of one year.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::rules;
use crate::model::subsidy::{GroupCount, Recipient, Subsidy, SubsidyYear};
use crate::source::{FileId, Span, Spanned};

use super::{common, unit};

/// Reads a year of subsidies; `None` where its year cannot be used.
pub fn read(reader: &mut Reader, node: &Node, id: &str, file: FileId) -> Option<SubsidyYear> {
    let mut fields = reader.fields(node, Words { en: "subsidies record", zh: "补贴记录" })?;
    unit(reader, &mut fields);
    let year = fields.need(reader, "year").and_then(|node| reader.year(node));
    let list = fields.need(reader, "subsidies");
    let subsidies = reader.list(list, Words { en: "the subsidies", zh: "补贴" }, subsidy);
    let published_on = fields.opt("published_on").and_then(|node| reader.date(node));
    common(reader, &mut fields);
    fields.finish(reader);
    let year = year?;
    if id != year.value.to_string() {
        reader
            .found
            .report(&rules::FILE_NAME, year.span)
            .with("file", format!("{id}.yaml"))
            .with("expected", format!("{}.yaml", year.value));
    }
    Some(SubsidyYear { year, file, published_on, subsidies })
}

fn subsidy(reader: &mut Reader, node: &Node) -> Option<Subsidy> {
    let mut fields = reader.fields(node, Words { en: "subsidy", zh: "补贴项目" })?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    let scheme = fields.need(reader, "scheme").and_then(|node| reader.text(node));
    let rule = fields.opt("rule").and_then(|node| reader.text(node));
    let source_level = fields.opt("source_level").and_then(|node| reader.choice(node));
    let count = fields.need(reader, "recipients_count");
    let recipients = reader.count_of(count);
    let total = fields.need(reader, "total");
    let total = reader.figure_of(total);
    let line = fields.opt("line").and_then(|node| reader.reference(node));
    let by_group = fields.opt("by_group").map(|node| by_group(reader, node)).unwrap_or_default();
    let list_node = fields.opt("list");
    let list = reader.list(list_node, Words { en: "the recipients", zh: "领取人名单" }, recipient);
    let publish_until = match list_node {
        Some(_) => fields.need(reader, "publish_until"),
        None => fields.opt("publish_until"),
    };
    let publish_until = publish_until.and_then(|node| reader.date(node));
    let complaints_contact = fields.opt("complaints_contact").and_then(|node| reader.text(node));
    let note = fields.opt("note").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Subsidy {
        id: id?,
        scheme: scheme?,
        rule,
        source_level,
        recipients,
        recipients_span: count.map_or(Span::NONE, |node| node.span),
        total,
        line,
        by_group,
        list,
        list_span: list_node.map_or(Span::NONE, |node| node.span),
        publish_until,
        complaints_contact,
        note,
    })
}

/// How many recipients each group has: a number, or `suppressed`.
fn by_group(reader: &mut Reader, node: &Node) -> Vec<GroupCount> {
    let what = Words { en: "the recipients of each group", zh: "各组领取人数" };
    let entries = reader.entries(node, what);
    let counts = entries.iter().filter_map(|(key, value)| {
        let recipients = match value.as_text() {
            Some("suppressed") => Spanned::new(None, value.span),
            _ => reader.count(value).map(|count| Spanned::new(Some(count.value), value.span))?,
        };
        Some(GroupCount { group: Spanned::new(key.text.clone().into_owned(), key.span), recipients })
    });
    counts.collect()
}

fn recipient(reader: &mut Reader, node: &Node) -> Option<Recipient> {
    let mut fields = reader.fields(node, Words { en: "recipient", zh: "领取人" })?;
    let masked_name = fields.need(reader, "masked_name").and_then(|node| reader.line(node));
    let group = fields.opt("group").and_then(|node| reader.line(node));
    let amount = fields.opt("amount");
    let amount = reader.figure_of(amount);
    fields.finish(reader);
    Some(Recipient { masked_name: masked_name?, group, amount })
}
