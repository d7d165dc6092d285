//! What several pages call the same thing: where a budget line stands, which years have a page, what a post is called.

use super::Cx;
use crate::measure::Year;
use crate::model::Village;
use crate::model::budget::{Budget, Line};
use crate::model::people::Post;

/// Path of a place's feed, without its language; an empty place is the root.
pub fn feed(place: &str) -> String {
    if place.is_empty() { "feed.xml".to_owned() } else { format!("{place}/feed.xml") }
}

/// The anchor of a line on its year's page.
pub fn anchor(budget: &Budget, line: &Line) -> String {
    line_anchor(&budget.entity.value, &line.id.value)
}

/// Anchors begin with what they are, and a dot, which no id of a record has, keeps the entity apart from the line:
/// nothing a village calls its entities and lines can make two things of a page share an anchor.
pub(super) fn line_anchor(entity: &str, line: &str) -> String {
    format!("line-{entity}.{line}")
}

/// The anchor of an account of an entity's balance sheet in its record.
pub fn account_anchor(entity: &str, code: &str) -> String {
    format!("account-{entity}.{code}")
}

/// The anchor of an entity's statement of the surplus in its record.
pub fn statement_anchor(entity: &str) -> String {
    format!("statement-{entity}")
}

/// The anchor of a note on its year's page, by its place among the notes of the entity.
pub fn note_anchor(entity: &str, number: usize) -> String {
    format!("note-{entity}.{number}")
}

/// The anchor of an entity's book on the page of a year.
pub fn book_anchor(entity: &str) -> String {
    format!("book-{entity}")
}

/// The anchor of an entity's record on the page of a year.
pub fn record_anchor(entity: &str) -> String {
    format!("record-{entity}")
}

/// The anchor of a rule on the page of checks: `rule-acc-01`.
pub fn rule_anchor(code: &str) -> String {
    format!("rule-{}", code.to_lowercase())
}

/// The line a reference `2024-collective/road` means.
pub fn find_line<'a>(village: &'a Village, reference: &str) -> Option<(&'a Budget, &'a Line)> {
    let (budget, line) = reference.split_once('/')?;
    let budget = village.budget(budget)?;
    Some((budget, budget.line(line)?))
}

/// Years that have a page of their own, oldest first.
pub fn years(village: &Village) -> Vec<Year> {
    let mut out: Vec<Year> = village.budgets.iter().map(|budget| budget.year.value).collect();
    out.dedup();
    out.sort_unstable();
    out.dedup();
    out
}

/// A post's name: its local one, else its role's.
pub fn post_name(cx: &Cx, post: &Post) -> String {
    post.label.as_ref().map_or_else(|| cx.locale.choice(post.role.value).into_owned(), |label| cx.name(label))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{account_anchor, book_anchor, line_anchor, note_anchor, record_anchor, statement_anchor};

    #[test]
    fn no_two_things_of_a_page_share_an_anchor() {
        let entities = ["a", "a-b", "a-b-1", "record", "note", "line", "book", "t", "record-a"];
        let lines = ["c", "b-c", "b-1", "1", "a", "in", "in-a", "note-a", "a-b"];
        let mut made: Vec<String> = ["main", "prov", "large", "t-in", "t-in-a", "t-ended-record", "c-load-t"]
            .map(str::to_owned)
            .into_iter()
            .collect();
        for entity in entities {
            made.extend([book_anchor(entity), record_anchor(entity), note_anchor(entity, 1), note_anchor(entity, 11)]);
            made.extend(lines.map(|line| line_anchor(entity, line)));
            made.extend([statement_anchor(entity), account_anchor(entity, "101"), account_anchor(entity, "101.1")]);
        }
        let distinct: BTreeSet<&String> = made.iter().collect();
        assert_eq!(distinct.len(), made.len());
    }
}
