#![doc = include_str!("members_matter_delegated.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::decision::MeetingBody;
use crate::pack::Reserve;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-06",
    name: "members-matter-delegated",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("members_matter_delegated.md"), zh: include_str!("members_matter_delegated.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for decision in &case.village.decisions {
        let Some(step) = decision.resolution() else { continue };
        let Some(date) = step.date else { continue };
        let body = decision.body_of(step);
        let Some(body @ (MeetingBody::RceoRepresentatives | MeetingBody::RceoBoard)) = body else { continue };
        let matter = decision.matter;
        let Some(list) = case.context.packs.reserves(Reserve::MembersOnly, matter.value, date.value) else { continue };
        // A proposal that the members still have to decide is no decision yet.
        if meeting::acted_on(case, decision).is_none() {
            continue;
        }
        found
            .report(&RULE, step.body.map_or(decision.procedure.span, |body| body.span))
            .also(matter.span, Words { en: "kept for all members", zh: "须由成员大会决定的事项" })
            .with("fault", Words {
                en: "`{decision}` was decided by the {body}; only all members together may decide it",
                zh: "`{decision}` 由{body}决定，而该事项只能由成员大会决定",
            })
            .with("label", Words { en: "not the members' assembly", zh: "不是成员大会" })
            .with("help", Words {
                en: "correct the body or the matter if they are wrong; else put it to the members' assembly and record that resolution",
                zh: "会议或事项有误的请更正；无误的，请提交成员大会表决，并登记该次决议",
            })
            .with("decision", decision.id.as_str())
            .with("body", meeting::name(body))
            .cite(&list.law);
    }
}
