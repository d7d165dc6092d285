//! Addresses inside the published site: where a page stands and how one page links to another.
//!
//! Every link names a file and is relative, so the site works in a subfolder, from any server and from `file://`.

pub mod changes;
pub mod code;
pub mod compressed;
pub mod headers;
pub mod manifest;
pub mod sitemap;

/// The relative link from one page to another, both as paths from the site's root: from `a/b/index.html` to
/// `a/c.html` it is `../c.html`. An anchor on `to` is kept.
pub fn relative(from: &str, to: &str) -> String {
    let (path, anchor) = match to.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (to, None),
    };
    if path.is_empty() || (path == from && anchor.is_some()) {
        return anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
    }
    let folder = from.rfind('/').map_or("", |at| &from[..=at]);
    let target = path.rfind('/').map_or("", |at| &path[..=at]);
    // What both folders begin with, to the end of a whole name.
    let alike = folder.bytes().zip(target.bytes()).take_while(|(left, right)| left == right).count();
    let shared = folder.as_bytes()[..alike].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    let ups = folder.as_bytes()[shared..].iter().filter(|byte| **byte == b'/').count();
    let rest = &path[shared..];
    let mut out = String::with_capacity(ups * 3 + rest.len() + anchor.map_or(0, |anchor| anchor.len() + 1));
    for _ in 0..ups {
        out.push_str("../");
    }
    out.push_str(rest);
    if let Some(anchor) = anchor {
        out.push('#');
        out.push_str(anchor);
    }
    out
}

/// The languages of a site and where each one's pages stand: the first has no prefix.
#[derive(Debug, Clone)]
pub struct Layout {
    languages: Vec<String>,
}

impl Layout {
    /// The layout of a site in these languages, the default first.
    pub fn new(languages: &[String]) -> Layout {
        Layout { languages: languages.to_vec() }
    }

    /// The path of a page in a language: `shiqiao/index.html`, `en/shiqiao/index.html`.
    pub fn page(&self, language: usize, path: &str) -> String {
        if language == 0 { path.to_owned() } else { format!("{}/{path}", self.languages[language]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_and_name_a_file() {
        let cases = [
            (("index.html", "a/index.html"), "a/index.html"),
            (("a/b/index.html", "a/c.html"), "../c.html"),
            (("a/b/index.html", "index.html"), "../../index.html"),
            (("a/b/x.html", "a/b/y.html#z"), "y.html#z"),
            (("a/b/x.html", "a/b/x.html#z"), "#z"),
            (("a/b/x.html", "a/b/x.html"), "x.html"),
            (("en/a/index.html", "a/index.html"), "../../a/index.html"),
        ];
        for ((from, to), expected) in cases {
            assert_eq!(relative(from, to), expected, "{from} to {to}");
        }
    }
}
