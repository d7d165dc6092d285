//! Front matter: the fields between two lines `---` at the top of a Markdown record, and the text after them.

/// Fields and text of a Markdown record, with the byte offsets at which each begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Front<'t> {
    /// The fields, as YAML.
    pub fields: &'t str,
    /// Where they begin.
    pub fields_at: u32,
    /// The Markdown text.
    pub body: &'t str,
    /// Where it begins.
    pub body_at: u32,
}

/// Splits a record; `None` where it does not begin with `---` or the second `---` is missing.
pub fn split(text: &str) -> Option<Front<'_>> {
    let first = text.find('\n')?;
    if text[..first].trim_end() != "---" {
        return None;
    }
    let fields_at = first + 1;
    let mut at = fields_at;
    for line in text[fields_at..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let body_at = at + line.len();
            let front = Front {
                fields: &text[fields_at..at],
                fields_at: fields_at as u32,
                body: &text[body_at..],
                body_at: body_at as u32,
            };
            return Some(front);
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_fields_from_text() {
        let front = split("---\ntitle: x\n---\nText\n").expect("it has both lines");
        assert_eq!((front.fields, front.body, front.fields_at, front.body_at), ("title: x\n", "Text\n", 4, 17));
        assert_eq!(split("---\r\na: b\r\n---\r\nT").map(|front| (front.fields, front.body)), Some(("a: b\r\n", "T")));
        assert_eq!(split("title: x\n"), None);
        assert_eq!(split("---\ntitle: x\n"), None);
    }
}
