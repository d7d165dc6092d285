//! Where a link of a text leads, counted from the place of the text.

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link<'l> {
    /// Out of the site: a web page, a mail address, a telephone.
    Away,
    /// To a heading of the same text.
    Here(&'l str),
    /// To something in the folder of records, by its path from the root; `anchor` is a heading in it.
    File {
        /// The path, its parts joined by `/`.
        path: String,
        /// What stands behind `#`.
        anchor: Option<&'l str>,
    },
    /// Where it must not lead.
    Refused(Refusal),
}

/// Why a link may not stand on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A scheme that could run something or leads into somebody's machine.
    Scheme,
    /// From the root of a server or a disk: `/files/a.pdf`, `//host/a`, `C:\a`.
    Absolute,
    /// Up beyond the folder of records.
    Outside,
}

/// Where a link leads that stands in the text `from`.
pub fn target<'l>(from: &str, link: &'l str) -> Link<'l> {
    let link = link.trim();
    if let Some((scheme, _)) = link.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" | "mailto" | "tel" => Link::Away,
            // A drive of Windows.
            one if one.len() == 1 => Link::Refused(Refusal::Absolute),
            _ => Link::Refused(Refusal::Scheme),
        };
    }
    let (path, anchor) = match link.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (link, None),
    };
    if path.is_empty() {
        return Link::Here(anchor.unwrap_or(""));
    }
    let path = decoded(path);
    if path.starts_with(['/', '\\']) {
        return Link::Refused(Refusal::Absolute);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if parts.pop().is_none() => return Link::Refused(Refusal::Outside),
            ".." => {}
            name => parts.push(name),
        }
    }
    Link::File { path: parts.join("/"), anchor: anchor.filter(|anchor| !anchor.is_empty()) }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|ch: char| ch.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// The text with `%E6%B8%85` read as the letters they stand for; as it is where they stand for none.
pub fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match digit(at + 1).zip(digit(at + 2)).filter(|_| bytes[at] == b'%') {
            Some((high, low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_counted_from_its_text() {
        let file = |path: &str, anchor| Link::File { path: path.to_owned(), anchor };
        let cases = [
            ("about.md", "files/a.pdf", file("files/a.pdf", None)),
            ("a/b/decisions/x.md", "../files/%E8%AE%A1%20划.pdf", file("a/b/files/计 划.pdf", None)),
            ("a/b/decisions/x.md", "./y.md#costs", file("a/b/decisions/y.md", Some("costs"))),
            ("a/b/decisions/x.md", "..\\files\\a.pdf", file("a/b/files/a.pdf", None)),
            ("a/b/decisions/x.md", "../../../../x", Link::Refused(Refusal::Outside)),
            ("a/b/decisions/x.md", "%2e%2e/files/a.pdf", file("a/b/files/a.pdf", None)),
            ("about.md", "/files/a.pdf", Link::Refused(Refusal::Absolute)),
            ("about.md", "//evil.example/a", Link::Refused(Refusal::Absolute)),
            ("about.md", "C:\\a.pdf", Link::Refused(Refusal::Absolute)),
            ("about.md", "JavaScript:alert(1)", Link::Refused(Refusal::Scheme)),
            ("about.md", "HTTPS://example.org", Link::Away),
            ("about.md", "#costs", Link::Here("costs")),
            ("about.md", "100%", file("100%", None)),
        ];
        for (from, link, expected) in cases {
            assert_eq!(target(from, link), expected, "{link}");
        }
    }
}
