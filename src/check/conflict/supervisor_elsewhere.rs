#![doc = include_str!("supervisor_elsewhere.md")]

use super::held_together;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::pack::Restriction;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-04",
    name: "supervisor-elsewhere",
    severity: Severity::Error,
    message: Words {
        en: "from {day} on the posts `{post}` and `{other}` have one holder, and the first supervises the second",
        zh: "自{day}起，岗位 `{post}` 与 `{other}` 由同一人担任，而前者负责监督后者",
    },
    label: Words { en: "the post that supervises", zh: "监督岗位" },
    help: Words {
        en: "if they are two people of one name, give each a `person:` id; else fill one of the posts anew",
        zh: "如为同名的两人，请分别写 `person:` 编号；否则请另选一人担任其中一职",
    },
    page: Words { en: include_str!("supervisor_elsewhere.md"), zh: include_str!("supervisor_elsewhere.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for both in held_together(case, Restriction::SupervisorsApart) {
        found
            .report(&RULE, both.post.1.holder.span)
            .also(both.other.1.holder.span, Words { en: "and here", zh: "另一岗位" })
            .with("post", both.post.0.id.value.as_str())
            .with("other", both.other.0.id.value.as_str())
            .with("day", both.day.to_string())
            .cite(&both.law);
    }
}
