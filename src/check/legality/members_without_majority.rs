#![doc = include_str!("members_without_majority.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::decision::MeetingBody;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-05",
    name: "members-without-majority",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("members_without_majority.md"), zh: include_str!("members_without_majority.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    meeting::judge(
        case,
        &[MeetingBody::RceoMembers, MeetingBody::RceoRepresentatives, MeetingBody::RceoBoard],
        &RULE,
        found,
    );
}
