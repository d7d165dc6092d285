#![doc = include_str!("group_without_quorum.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::decision::MeetingBody;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-04",
    name: "group-without-quorum",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("group_without_quorum.md"), zh: include_str!("group_without_quorum.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    meeting::judge(case, &[MeetingBody::VillagerGroup], &RULE, found);
}
