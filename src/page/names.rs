//! What several pages call the same thing: where a budget line stands, which years have a page, what a post is called.

use super::Cx;
use crate::measure::Year;
use crate::model::Village;
use crate::model::budget::{Budget, Line};
use crate::model::people::Post;

/// The anchor of a line on its year's page: the entity and the line's id.
pub fn anchor(budget: &Budget, line: &Line) -> String {
    format!("{}-{}", budget.entity.value, line.id.value)
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
