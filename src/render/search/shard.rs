//! A shard of the index as a style sheet.
//!
//! Pages may neither fetch (it fails from `file://`) nor set a script's address (the policy asks for trusted types). A
//! style sheet can be linked under both, so a shard is a rule with one property of its own whose value is a string.
//! In the text no sign stands that such a string would have to escape: `~` with a letter stands for it.

/// The element whose computed style holds the text of shards.
const CELL: &str = "#shard";

/// The text of a shard as a style sheet with the property of that name.
pub fn style_sheet(name: &str, text: &str) -> Vec<u8> {
    debug_assert!(!text.contains(['"', '\\']) && !text.chars().any(char::is_control));
    format!("@charset \"utf-8\";{CELL}{{--{name}:\"{text}\"}}").into_bytes()
}

/// Takes words into a field: whatever parts fields and records or ends a string is written as `~` and a letter.
pub fn field(words: &str, out: &mut String) {
    for ch in words.chars() {
        match ch {
            '~' => out.push_str("~t"),
            '"' => out.push_str("~q"),
            '\\' => out.push_str("~b"),
            '|' => out.push_str("~p"),
            ';' => out.push_str("~s"),
            ch if ch.is_control() => out.push(' '),
            ch => out.push(ch),
        }
    }
}

/// Closes a record: fields that are empty at its end are left out.
pub fn close(out: &mut String) {
    out.truncate(out.trim_end_matches('|').len());
    out.push(';');
}

/// Records whose fields are left empty where they are the same as those of the record before.
#[derive(Debug)]
pub struct Records<const N: usize> {
    before: [String; N],
    /// The text so far.
    pub text: String,
}

/// No record yet.
impl<const N: usize> Default for Records<N> {
    fn default() -> Records<N> {
        Records { before: [const { String::new() }; N], text: String::new() }
    }
}

impl<const N: usize> Records<N> {
    /// Adds a record: its own field, then those that often stay the same. `-` says that there is nothing.
    pub fn add(&mut self, own: &str, fields: [&str; N]) {
        field(own, &mut self.text);
        for (at, words) in fields.into_iter().enumerate() {
            let words = if words.is_empty() { "-" } else { words };
            self.text.push('|');
            if self.before[at] != words {
                field(words, &mut self.text);
                self.before[at] = words.to_owned();
            }
        }
        close(&mut self.text);
    }
}

#[cfg(test)]
mod tests {
    use super::{Records, style_sheet};

    #[test]
    fn no_sign_of_a_record_ends_the_string_it_stands_in() {
        let mut records = Records::<2>::default();
        records.add("a\"b\\c;d|e~f\ng", ["p", ""]);
        records.add("next", ["p", "2024"]);
        records.add("last", ["p", "2024"]);
        let sheet = String::from_utf8(style_sheet("v1", &records.text)).expect("UTF-8");
        let expected = "@charset \"utf-8\";#shard{--v1:\"a~qb~bc~sd~pe~tf g|p|-;next||2024;last;\"}";
        assert_eq!(sheet, expected);
    }
}
