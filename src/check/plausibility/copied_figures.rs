#![doc = include_str!("copied_figures.md")]

use super::{by_id, is_closed, same, year_before};
use crate::check::accounting::place;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-04",
    name: "copied-figures",
    severity: Severity::Warning,
    message: Words {
        en: "all {count} figures of {year} are the same as those of the year before",
        zh: "{year}年的{count}项数字与上年完全相同",
    },
    label: Words {
        en: "`{line}` and the others are unchanged to the last digit", zh: "“{line}”等各项分毫未变"
    },
    help: Words {
        en: "check that last year's sheet was not copied; where the figures really are the same, say so in a `note`",
        zh: "请核对是否照抄了上年的表；如确实相同，请在 `note` 中说明",
    },
    page: Words { en: include_str!("copied_figures.md"), zh: include_str!("copied_figures.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Fewer equal figures than this happen by themselves.
const FEWEST: usize = 5;

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(before) = year_before(case.village, budget).filter(|_| is_closed(budget)) else { continue };
        let old = by_id(before);
        let mut moved = Vec::new();
        for line in &budget.lines {
            let now = line.actual.total().known();
            if let Some((old, now)) =
                same(&old, line).zip(now).filter(|(old, now)| !old.amount.is_zero() || !now.is_zero())
            {
                moved.push((old, line, now));
            }
        }
        let copied = moved.iter().all(|(old, line, now)| old.amount == *now && line.note.is_none());
        if moved.len() < FEWEST || !copied {
            continue;
        }
        let (old, line, _) = moved[0];
        let finding = found.report(&RULE, place(line));
        finding
            .also(place(old.line), Words { en: "the year before", zh: "上年" })
            .with("count", moved.len().to_string())
            .with("year", budget.year.value.to_string())
            .with("line", line.label.best(0).0);
    }
}
