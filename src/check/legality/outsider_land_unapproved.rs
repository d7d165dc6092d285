#![doc = include_str!("outsider_land_unapproved.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::{Decision, Threshold};

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-07",
    name: "outsider-land-unapproved",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("outsider_land_unapproved.md"), zh: include_str!("outsider_land_unapproved.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for decision in &case.village.decisions {
        // Before anything is done the approval may still be on its way, and a proposal may fail.
        if decision.outsiders.is_some() && meeting::acted_on(case, decision).is_some() {
            check(case, decision, found);
        }
    }
}

fn check(case: &Case, decision: &Decision, found: &mut Findings) {
    let Some((outsiders, step)) = decision.outsiders.as_ref().zip(decision.resolution()) else { return };
    let Some(date) = step.date else { return };
    let Some(limit) = case.fraction(Threshold::OutsiderLand, date.value) else { return };
    if let Some((votes, whole)) = step.votes_for.zip(step.eligible)
        && !limit.value.is_met(votes.value, whole.value)
    {
        let needed = limit.value.needed(whole.value);
        found
            .report(&RULE, votes.span)
            .also(whole.span, Words { en: "counted of these", zh: "以此为基数" })
            .with("fault", Words {
                en: "{votes} of {whole} agreed to give land to people from outside, at least {needed} must",
                zh: "将土地发包给本集体以外的人，{whole}人中有{votes}人同意，至少须{needed}人同意",
            })
            .with("label", Words { en: "{missing} too few", zh: "少{missing}人" })
            .with("help", Words {
                en: "check the counts against the minutes; if they are right, the land may not be contracted on this decision",
                zh: "请按会议记录核对人数；无误的，不得据此发包",
            })
            .with("votes", votes.value.to_string())
            .with("whole", whole.value.to_string())
            .with("needed", needed.to_string())
            .with("missing", needed.saturating_sub(votes.value).to_string())
            .cite(&limit.law);
    }
    if outsiders.township_approved_on.is_none() {
        found
            .report(&RULE, outsiders.span)
            .with("fault", Words {
                en: "land was given to people from outside, and the township's approval is not on record",
                zh: "土地已发包给本集体以外的人，但记录中没有乡镇政府的批准日期",
            })
            .with("label", Words { en: "no `township_approved_on`", zh: "缺少 `township_approved_on`" })
            .with("help", Words {
                en: "write the day of the approval under `to_outsiders`, such as `township_approved_on: 2024-04-02`",
                zh: "请写明批准日期：`to_outsiders` with `township_approved_on: 2024-04-02`",
            })
            .cite(&limit.law);
    }
}
