#![doc = include_str!("parts_above_year.md")]

use super::parts::{self, Parts};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-22",
    name: "parts-above-year",
    severity: Severity::Warning,
    message: Words {
        en: "the parts of `{line}` given so far add up to {computed}, more than the {stated} of the year",
        zh: "“{line}”已填的各部分合计为{computed}，已超过全年的{stated}",
    },
    label: Words { en: "{difference} less than the parts given", zh: "比已填各部分少{difference}" },
    help: Words {
        en: "correct the year, or the part that is wrong; where money came back, write the part that is missing with a minus",
        zh: "请更正全年数或有误的部分；如有退款，请补上缺少的部分并写负数",
    },
    page: Words { en: include_str!("parts_above_year.md"), zh: include_str!("parts_above_year.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        for line in &budget.lines {
            let Some(stated) = line.actual.year.known() else { continue };
            let Some(parts) = Parts::of(line, budget.covers.value) else { continue };
            // Where every part is known they are held against the year to the last minor unit (ACC-04).
            let open = parts.unknown || (parts.left_out && !budget.is_closed());
            if !open || parts.below_zero || stated.0 < 0 || parts.sum <= stated {
                continue;
            }
            let finding = found.report(&RULE, line.actual.year.span);
            for span in parts::places(line) {
                finding.also(span, Words { en: "added up", zh: "计入合计" });
            }
            finding.with("line", line.label.best(0).0);
            case.compare(finding, stated, parts.sum);
        }
    }
}
