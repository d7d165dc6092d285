//! `people.yaml`: posts and who held them, sizes of bodies, and declared interests.

use crate::diag::Words;
use crate::load::fields::{Fields, Reader};
use crate::load::node::{Data, Node};
use crate::model::people::{BodySize, Election, Interest, Pay, Post, Term};

use super::{common, ids};

/// What `people.yaml` says.
#[derive(Debug, Default)]
pub struct PeopleRecord {
    /// Posts with their holders.
    pub posts: Vec<Post>,
    /// Sizes of bodies.
    pub bodies: Vec<BodySize>,
    /// Declared interests.
    pub interests: Vec<Interest>,
}

/// Reads posts, bodies and interests.
pub fn read(reader: &mut Reader, node: &Node) -> PeopleRecord {
    let Some(mut fields) = reader.fields(node, Words { en: "people record", zh: "人员记录" }) else {
        return Default::default();
    };
    super::unit(reader, &mut fields);
    let posts = fields.list(reader, "posts", Words { en: "the posts", zh: "岗位" }, post);
    let bodies = fields.list(reader, "bodies", Words { en: "the bodies", zh: "会议组成" }, body);
    let interests = fields.list(reader, "interests", Words { en: "the interests", zh: "利害关系" }, interest);
    common(reader, &mut fields);
    fields.get(reader, "published_on", Reader::date);
    fields.finish(reader);
    PeopleRecord { posts, bodies, interests }
}

fn post(reader: &mut Reader, node: &Node) -> Option<Post> {
    let mut fields = reader.fields(node, Words { en: "post", zh: "岗位" })?;
    let id = fields.must(reader, "id", Reader::id);
    let role = fields.must(reader, "role", Reader::choice);
    let label = fields.get(reader, "label", Reader::text);
    let mut terms = match fields.opt("holders") {
        Some(node) => holders(reader, node),
        None => term(reader, &mut fields, node).into_iter().collect(),
    };
    terms.sort_by_key(|term| term.from.value);
    let pay = fields.get(reader, "pay", pay);
    let office_contact = fields.get(reader, "office_contact", Reader::line);
    fields.finish(reader);
    if terms.is_empty() {
        return None;
    }
    Some(Post { id: id?, role: role?, label, terms, pay, office_contact })
}

/// Everybody who has held the post.
fn holders(reader: &mut Reader, node: &Node) -> Vec<Term> {
    if matches!(&node.data, Data::List(items) if items.is_empty()) {
        let expected = Words { en: "at least one holder", zh: "至少一名任职人员" };
        let en = "write `- {holder: …, from: …, until: …}` for each, or `holder` and `from` in the post itself";
        reader.wrong(
            node,
            expected,
            en,
            "每人写一行 `- {holder: …, from: …, until: …}`，或在岗位中直接写 `holder` 和 `from`",
        );
    }
    reader.list(Some(node), Words { en: "the holders", zh: "任职人员" }, |reader, node| {
        let mut fields = reader.fields(node, Words { en: "holder", zh: "任职人员" })?;
        let term = term(reader, &mut fields, node);
        fields.finish(reader);
        term
    })
}

/// One holder's time: the fields stand in the post itself, or in an item of its `holders`.
fn term(reader: &mut Reader, fields: &mut Fields, node: &Node) -> Option<Term> {
    let holder = fields.must(reader, "holder", Reader::text);
    let person = fields.get(reader, "person", Reader::id);
    let gender = fields.get(reader, "gender", Reader::choice);
    let acting = fields.get(reader, "acting", Reader::flag).unwrap_or(false);
    let from = fields.must(reader, "from", Reader::date);
    let until = fields.get(reader, "until", Reader::date);
    // `false` says that nobody votes on this post; nothing at all says nothing.
    let mut appointed = false;
    let elected = fields.get(reader, "elected", |reader: &mut Reader, node: &Node| {
        appointed = node.as_text() == Some("false");
        if appointed { None } else { election(reader, node) }
    });
    Some(Term { span: node.span, holder: holder?, person, gender, acting, from: from?, until, elected, appointed })
}

fn body(reader: &mut Reader, node: &Node) -> Option<BodySize> {
    let mut fields = reader.fields(node, Words { en: "body", zh: "会议组成" })?;
    let body = fields.must(reader, "body", Reader::choice);
    let from = fields.must(reader, "from", Reader::date);
    let until = fields.get(reader, "until", Reader::date);
    let members = fields.must(reader, "members", Reader::count);
    let representatives = fields.get(reader, "representatives", Reader::count);
    let women = fields.get(reader, "women", Reader::count);
    fields.finish(reader);
    Some(BodySize { body: body?, from: from?, until, members: members?, representatives, women })
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
    let recused_in = ids(reader, &mut fields, "recused_in");
    fields.finish(reader);
    Some(Interest { post: post?, kind: kind?, target: target?, declared_on, recused_in })
}
