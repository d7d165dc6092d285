//! Checks: what was checked of a village, what was found, what the committee says to it, what is overdue; and the same
//! of an area in numbers.

mod area;
mod calendar;
mod found;
mod made;
mod village;

pub use area::{AreaChecksView, area};
pub use calendar::items as overdue;
pub use found::FoundView;
pub use made::ObstacleView;
pub use village::{ChecksView, village};

use crate::diag::{Rule, explain};

use super::Cx;
use super::table::{escape, first_large};

/// "Unequal quarters (ACC-04)" as escaped HTML; the code does not break at its hyphen.
fn rule_name(cx: &Cx, rule: &Rule) -> String {
    let code = format!("<span class=\"nb\">{}</span>", escape(rule.code));
    let args = [("rule", super::Arg::Text(name(cx, rule).into())), ("code", super::Arg::Text(code.into()))];
    cx.tell("rule-and-code", &args)
}

/// What a rule is called on a page: escaped HTML. Rules have names in Chinese and in English.
fn name(cx: &Cx, rule: &Rule) -> String {
    let (language, lang) = cx.message_language();
    let name = escape(&first_large(&explain::title(rule, language)));
    if lang.is_empty() { name } else { format!("<span lang=\"{lang}\">{name}</span>") }
}
