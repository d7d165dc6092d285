//! `privacy-allow.yaml`: a list of what looks like a person's and may stand all the same.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::model::portal::Exception;

/// Reads the list. Every entry is kept, complete or not: `check` says what it lacks.
pub fn read(reader: &mut Reader, node: &Node) -> Vec<Exception> {
    reader.list(Some(node), Words { en: "the exceptions", zh: "例外" }, |reader, node| {
        let mut fields = reader.fields(node, Words { en: "exception", zh: "例外" })?;
        let exception = Exception {
            span: fields.head(),
            sha256: fields.opt("sha256").and_then(|node| reader.line(node)),
            salt: fields.opt("salt").and_then(|node| reader.line(node)),
            reason: fields.opt("reason").and_then(|node| reader.text(node)),
            reviewer: fields.opt("reviewer").and_then(|node| reader.line(node)),
            expires: fields.opt("expires").and_then(|node| reader.date(node)),
        };
        fields.finish(reader);
        Some(exception)
    })
}
