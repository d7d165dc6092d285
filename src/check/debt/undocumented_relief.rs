#![doc = include_str!("undocumented_relief.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::debt::MovementType;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-12",
    name: "undocumented-relief",
    severity: Severity::Warning,
    message: Words {
        en: "{what} of `{debt}` on {date} names no decision",
        zh: "债务 `{debt}` {date}的{what}没有注明决议",
    },
    label: Words { en: "no `decision`", zh: "没有 `decision`" },
    help: Words {
        en: "name the decision it rests on: `decision: {date}-…`; what was not decided yet is still owed",
        zh: "请注明所依据的决议：`decision: {date}-…`；尚未决定的仍是欠款",
    },
    page: Words { en: include_str!("undocumented_relief.md"), zh: include_str!("undocumented_relief.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for debt in &case.village.debts {
        for movement in debt.movements.iter().filter(|it| it.decision.is_none()) {
            let what = match movement.kind.value {
                MovementType::WriteOff => Words { en: "the write-off", zh: "核销" },
                MovementType::InterestCut => Words { en: "the cut of interest", zh: "减息" },
                _ => continue,
            };
            found
                .report(&RULE, movement.kind.span)
                .with("what", what)
                .with("debt", debt.id.as_str())
                .with("date", movement.date.value.to_string());
        }
    }
}
