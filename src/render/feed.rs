//! A feed as Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::page::feed::Feed;

/// The feed as bytes.
pub fn atom(feed: &Feed) -> Vec<u8> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    write(&mut out, feed).expect("memory does not refuse to be written");
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    bytes
}

fn write(out: &mut Writer<Vec<u8>>, feed: &Feed) -> io::Result<()> {
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let names = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang.as_str())];
    out.create_element("feed").with_attributes(names).write_inner_content(|out| {
        text(out, "id", &feed.id)?;
        text(out, "title", &feed.title)?;
        text(out, "updated", &day(feed.updated))?;
        out.create_element("author").write_inner_content(|out| text(out, "name", &feed.author))?;
        if !feed.own.is_empty() {
            link(out, "self", "application/atom+xml", &feed.own)?;
        }
        link(out, "alternate", "text/html", &feed.page)?;
        feed.entries.iter().try_for_each(|entry| {
            out.create_element("entry").write_inner_content(|out| {
                text(out, "id", &entry.id)?;
                text(out, "title", &entry.title)?;
                text(out, "updated", &day(entry.updated))?;
                link(out, "alternate", "text/html", &entry.page)?;
                text(out, "summary", &entry.summary)
            })?;
            Ok(())
        })
    })?;
    Ok(())
}

/// The day as a moment. Records know days only: the start of the day by universal time.
fn day(date: chrono::NaiveDate) -> String {
    format!("{date}T00:00:00Z")
}

fn text(out: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(words)).map(drop)
}

fn link(out: &mut Writer<Vec<u8>>, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    out.create_element("link").with_attributes([("rel", rel), ("type", kind), ("href", href)]).write_empty().map(drop)
}
