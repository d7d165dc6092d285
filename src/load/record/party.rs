//! Someone the village deals with. A private person's name goes no further than the finding about it.

use crate::diag::Words;
use crate::load::fields::{Fields, Reader};
use crate::load::node::{Data, Node};
use crate::load::rules;
use crate::model::debt::CreditorKind;
use crate::model::party::{Party, Relation};
use crate::model::text::Text;
use crate::source::private::is_masked;
use crate::source::{Span, Spanned};

/// A supplier, debtor or beneficiary: `{kind, name, uscc, post, relations}`.
pub fn party(reader: &mut Reader, node: &Node) -> Option<Party> {
    let mut fields = reader.fields(node, Words { en: "party", zh: "对方" })?;
    let kind = fields.get(reader, "kind", Reader::choice::<CreditorKind>);
    let name = name(reader, &mut fields, kind);
    let uscc = fields.get(reader, "uscc", uscc);
    let post = fields.get(reader, "post", Reader::reference);
    let relations = fields.list(reader, "relations", Words { en: "the relations", zh: "关联关系" }, relation);
    fields.finish(reader);
    Some(Party { kind, name, uscc, post, relations })
}

fn relation(reader: &mut Reader, node: &Node) -> Option<Relation> {
    let mut fields = reader.fields(node, Words { en: "relation", zh: "关联关系" })?;
    let post = fields.must(reader, "post", Reader::reference);
    let kind = fields.get(reader, "kind", Reader::choice);
    fields.finish(reader);
    Some(Relation { post: post?, kind })
}

/// The `name` of a party; that of a private person must be masked.
pub fn name(reader: &mut Reader, fields: &mut Fields, kind: Option<Spanned<CreditorKind>>) -> Option<Text> {
    let node = fields.opt("name")?;
    let name = reader.text(node)?;
    match kind {
        Some(kind) if kind.value.is_person() && !name.iter().all(|(_, text)| is_masked(text)) => {
            let person = Words { en: "a private person", zh: "自然人" };
            reader.found.report(&rules::NAMED_CREDITOR, bare_name(node)).also(kind.span, person).hide(node.span);
            None
        }
        _ => Some(name),
    }
}

/// Where the name stands that is not masked, among those of several languages.
fn bare_name(node: &Node) -> Span {
    let Data::Map(entries) = &node.data else { return node.span };
    let bare = entries.iter().find(|(_, value)| value.as_text().is_some_and(|text| !is_masked(text)));
    bare.map_or(node.span, |(_, value)| value.span)
}

/// A unified social credit code (GB 32100): 18 digits and capitals, without I, O, S, V and Z.
fn uscc(reader: &mut Reader, node: &Node) -> Option<Spanned<String>> {
    let code = reader.line(node)?;
    let plain = |byte: u8| byte.is_ascii_digit() || (byte.is_ascii_uppercase() && !b"IOSVZ".contains(&byte));
    if code.value.len() == 18 && code.value.bytes().all(plain) {
        return Some(code);
    }
    let expected = Words { en: "a unified social credit code", zh: "统一社会信用代码" };
    let en = "write the 18 digits and capitals of the business licence, or leave the field out";
    reader.wrong(node, expected, en, "写营业执照上的18位数字和大写字母，或删去该字段");
    None
}
