//! Checks: what was checked of a village, what was found, what the committee says to it, what is overdue; and the same
//! of an area in numbers.

mod area;
mod calendar;
mod found;
mod made;
mod village;

pub use area::{AreaChecksView, area};
pub use found::FoundView;
pub use made::ObstacleView;
pub use village::{ChecksView, village};

use crate::diag::Rule;

use super::Cx;
use super::table::escape;

/// "unequal-quarters (ACC-04)" as escaped HTML: the rule's name is English in every language.
fn rule_name(cx: &Cx, rule: &Rule) -> String {
    let name = escape(rule.name);
    let marked = if cx.is_english() { name } else { format!("<span lang=\"en\">{name}</span>") };
    cx.tell("rule-and-code", &[("rule", super::Arg::Text(marked.into())), ("code", super::Arg::Text(rule.code.into()))])
}
