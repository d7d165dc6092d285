//! How a village's files were last seen: whether they can have changed is told by their size, their times and their
//! numbers on disk; only where these are not the same are they read and hashed.
//!
//! A file that was written in the very moment the last build began may be written again without a sign: such files are
//! read again ([`Sight::is_settled`]).

use serde::{Deserialize, Serialize};

use super::key::Key;
use crate::load::VillageFolder;
use crate::source::{Mark, Marks, Origin};

/// How long before a build a file must have stood still, in nanoseconds: file systems keep times to two seconds at worst.
const STILL: i64 = 2_000_000_000;

/// How the sources of a village were seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sight {
    /// A hash of their paths, sizes, times and numbers.
    pub stamps: String,
    /// A hash of their content.
    pub content: String,
    /// Whether none of them was written just before the build that saw them began.
    pub settled: bool,
    /// Whether a text may lead out of the village: what it leads to is part of what it is made from.
    pub outward: bool,
    /// The key of what the village was read with, and the newest day on which something was done, in days since year 1.
    pub newest: Option<(String, Option<i32>)>,
}

/// Sees the sources of a village. `before` is how they were seen last, `begun` when this build began. None where one of
/// them is not there or cannot be read.
pub fn see(origin: &Origin, marks: &Marks, folder: &VillageFolder, before: Option<Sight>, begun: i64) -> Option<Sight> {
    let mut stamps = Key::of("stamps");
    let mut newest = i128::MIN;
    for path in folder.files.iter().chain(&folder.attachments) {
        let Mark { mark, changed } = *marks.get(path.as_str())?;
        stamps.add(path);
        stamps.add(mark.to_le_bytes());
        newest = newest.max(changed);
    }
    let stamps = stamps.end();
    let settled = newest < i128::from(begun - STILL);
    if let Some(before) = before.filter(|before| before.settled && before.stamps == stamps) {
        return Some(before);
    }
    let mut content = Key::of("content");
    let mut outward = false;
    let mut bytes = Vec::new();
    for path in folder.files.iter().chain(&folder.attachments) {
        bytes.clear();
        origin.bytes(path, &mut bytes).ok()?;
        outward |= path.ends_with(".md") && leads_out(&bytes);
        content.add(path);
        content.add(&bytes);
    }
    Some(Sight { stamps, content: content.end(), settled, outward, newest: None })
}

/// Whether a text may lead to something outside its village: it goes up more than one folder, begins at the root, or
/// writes letters of a path in code.
fn leads_out(text: &[u8]) -> bool {
    let has = |part: &[u8]| text.windows(part.len()).any(|it| it == part);
    [b"../..".as_slice(), b"](/", b"]: /", b"](<", b"]: <", b"%2"].into_iter().any(has)
}

#[cfg(test)]
mod tests {
    use super::leads_out;

    #[test]
    fn a_text_that_stays_inside_is_known() {
        for (text, out) in [
            ("see [the plan](../files/plan.pdf)", false),
            ("see [the other village](../../baishi/decisions/a.md)", true),
            ("see [the law](/files/law.pdf)", true),
            ("[x]: /files/law.pdf", true),
            ("[x](%2e%2e/%2e%2e/a.md)", true),
        ] {
            assert_eq!(leads_out(text.as_bytes()), out, "{text}");
        }
    }
}
