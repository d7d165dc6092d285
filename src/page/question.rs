//! Where a question about a page goes: to the village office by mail where it has an address, else to a slip of paper.
//!
//! One link a page, in its trust line; the reader writes which line is meant. It needs no script.

use std::fmt::Write as _;

use super::{Arg, Cx};
use crate::model::Village;
use crate::site::code::PageCode;

/// Where a question about this page goes: a letter begun for the office's mail address, else the slip.
pub fn href(cx: &Cx, village: &Village) -> String {
    mail(cx, village, &cx.path).unwrap_or_else(|| cx.link(&path(village)))
}

/// The path of the slip, without its language.
pub fn path(village: &Village) -> String {
    format!("{}/ask.html", village.path)
}

/// A letter begun: what it is about, which page, and room for the line and the question.
pub fn mail(cx: &Cx, village: &Village, path: &str) -> Option<String> {
    let address = village.office.email.as_ref()?;
    let args = [
        ("village", Arg::Text(cx.name(&village.name).into())),
        ("code", Arg::Text(PageCode::of(path).to_string().into())),
        ("page", Arg::Text(cx.site.layout.page(cx.language(), path).into())),
    ];
    let subject = cx.tell("ask-mail-subject", &args);
    let body = ["ask-mail-page", "ask-mail-line", "ask-mail-question"].map(|key| cx.tell(key, &args)).join("\r\n");
    Some(format!("mailto:{}?subject={}&body={}", encoded(&address.value), encoded(&subject), encoded(&body)))
}

/// Text as an address carries it (RFC 6068): everything but letters, digits and a few signs by its bytes.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => out.push(char::from(byte)),
            byte => write!(out, "%{byte:02X}").expect("memory takes everything"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_letter_is_carried_by_its_bytes() {
        assert_eq!(encoded("office@example.org"), "office@example.org");
        assert_eq!(encoded("清 &\r\n"), "%E6%B8%85%20%26%0D%0A");
    }
}
