//! What the checks found as data: one row a finding, with its place and whether the committee explained it.

use super::super::VillageCx;
use super::{DataTable, day, id, said, table};
use crate::diag::Language;

pub(super) fn checks(of: &VillageCx) -> DataTable {
    let rows = of
        .village
        .warnings
        .iter()
        .map(|found| {
            let explanation = of.village.explanation(found);
            let mut row = vec![found.rule.code.to_owned(), found.rule.name.to_owned(), found.place.path.clone()];
            row.push(if found.place.line > 0 { found.place.line.to_string() } else { String::new() });
            row.extend([Language::En, Language::Zh].map(|language| found.say(&found.rule.message, language)));
            said(of.site, explanation.map(|it| &it.text), &mut row);
            row.push(explanation.map_or_else(String::new, |it| id(&it.by)));
            row.push(explanation.map_or_else(String::new, |it| day(&it.date)));
            row
        })
        .collect();
    table(of, "checks", "rule name record line message_en message_zh explanation* explained_by explained_on", rows)
}
