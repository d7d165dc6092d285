//! `people.yaml`: posts, their holders, and declared interests.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::model::people::{Election, Interest, Pay, Post};

use super::common;

/// Reads posts and interests.
pub fn read(reader: &mut Reader, node: &Node) -> (Vec<Post>, Vec<Interest>) {
    let Some(mut fields) = reader.fields(node, Words { en: "people record", zh: "人员记录" }) else {
        return Default::default();
    };
    super::unit(reader, &mut fields);
    let node = fields.opt("posts");
    let posts = reader.list(node, Words { en: "the posts", zh: "岗位" }, post);
    let node = fields.opt("interests");
    let interests = reader.list(node, Words { en: "the interests", zh: "利害关系" }, interest);
    common(reader, &mut fields);
    if let Some(node) = fields.opt("published_on") {
        reader.date(node);
    }
    fields.finish(reader);
    (posts, interests)
}

fn post(reader: &mut Reader, node: &Node) -> Option<Post> {
    let mut fields = reader.fields(node, Words { en: "post", zh: "岗位" })?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    let role = fields.need(reader, "role").and_then(|node| reader.choice(node));
    let label = fields.opt("label").and_then(|node| reader.text(node));
    let holder = fields.need(reader, "holder").and_then(|node| reader.text(node));
    let acting = fields.opt("acting").and_then(|node| reader.flag(node)).unwrap_or(false);
    let from = fields.need(reader, "from").and_then(|node| reader.date(node));
    let until = fields.opt("until").and_then(|node| reader.date(node));
    let elected = fields.opt("elected").and_then(|node| election(reader, node));
    let pay = fields.opt("pay").and_then(|node| pay(reader, node));
    let office_contact = fields.opt("office_contact").and_then(|node| reader.line(node));
    fields.finish(reader);
    Some(Post {
        id: id?,
        role: role?,
        label,
        holder: holder?,
        acting,
        from: from?,
        until,
        elected,
        pay,
        office_contact,
    })
}

fn election(reader: &mut Reader, node: &Node) -> Option<Election> {
    let mut fields = reader.fields(node, Words { en: "election", zh: "选举" })?;
    let date = fields.need(reader, "date").and_then(|node| reader.date(node));
    let mut count = |name: &'static str| {
        let node = fields.opt(name);
        reader.count_of(node).known()
    };
    let (registered, voted, votes) = (count("registered"), count("voted"), count("votes"));
    fields.finish(reader);
    Some(Election { date: date?, registered, voted, votes, span: node.span })
}

fn pay(reader: &mut Reader, node: &Node) -> Option<Pay> {
    let mut fields = reader.fields(node, Words { en: "pay", zh: "报酬" })?;
    let yearly = fields.need(reader, "yearly");
    let yearly = reader.figure_of(yearly);
    let source = fields.opt("source").and_then(|node| reader.choice(node));
    fields.finish(reader);
    Some(Pay { yearly, source })
}

fn interest(reader: &mut Reader, node: &Node) -> Option<Interest> {
    let mut fields = reader.fields(node, Words { en: "interest", zh: "利害关系" })?;
    let post = fields.need(reader, "post").and_then(|node| reader.reference(node));
    let kind = fields.need(reader, "kind").and_then(|node| reader.choice(node));
    let target = fields.need(reader, "target").and_then(|node| reader.reference(node));
    let declared_on = fields.opt("declared_on").and_then(|node| reader.date(node));
    fields.finish(reader);
    Some(Interest { post: post?, kind: kind?, target: target?, declared_on })
}
