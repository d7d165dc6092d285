#![doc = include_str!("improper_fund_raising.md")]

use crate::check::{Case, Check};
use crate::diag::{Finding, Findings, Rule, Severity, Words};
use crate::model::decision::{FundRaising, Matter, MeetingBody};
use crate::model::{Decision, Threshold};
use crate::source::Span;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-17",
    name: "improper-fund-raising",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("improper_fund_raising.md"), zh: include_str!("improper_fund_raising.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for decision in &case.village.decisions {
        let Some(raising) = &decision.fund_raising else { continue };
        purpose(case, decision, found);
        households(case, decision, found);
        ceiling(case, decision, raising, found);
        // An approval may still be on its way until something is done.
        if let Some(done) = meeting::acted_on(case, decision) {
            approvals(case, decision, raising, done, found);
        }
    }
}

/// Where the law of one project speaks at all: it is the law that lets a village raise money.
fn law(case: &Case, decision: &Decision) -> Option<std::sync::Arc<crate::diag::Citation>> {
    let date = decision.date()?;
    Some(case.fraction(Threshold::RaisingHouseholds, date)?.law)
}

fn purpose(case: &Case, decision: &Decision, found: &mut Findings) {
    let Some(law) = law(case, decision) else { return };
    let debts = matches!(decision.matter.value, Matter::Borrowing | Matter::DebtPlan);
    let span = match decision.debts.first() {
        Some(debt) => debt.span,
        None if debts || decision.matter.value == Matter::LostWorkSubsidy => decision.matter.span,
        None => return,
    };
    found
        .report(&RULE, span)
        .with("fault", Words {
            en: "money raised from residents may not pay debts or officials: `{decision}` is to do so",
            zh: "筹资不得用于偿还债务或支付村干部报酬，而 `{decision}` 用于此项",
        })
        .with("label", Words { en: "not a purpose it may be raised for", zh: "不属于可以筹资的用途" })
        .with("help", Words {
            en: "correct the matter, or take the debts out, if they are wrong; else the money must come from elsewhere",
            zh: "事项或债务填写有误的请更正；无误的，须改用其他资金",
        })
        .with("decision", decision.id.as_str())
        .cite(&law);
}

/// The representatives must stand for two thirds of the households; an assembly has its own quorum.
fn households(case: &Case, decision: &Decision, found: &mut Findings) {
    let Some(step) = decision.resolution() else { return };
    if decision.body_of(step) != Some(MeetingBody::VillagerRepresentatives) {
        return;
    }
    let Some((came, all)) = step.households_present.zip(step.households_total) else { return };
    let Some(limit) = step.date.and_then(|date| case.fraction(Threshold::RaisingHouseholds, date.value)) else {
        return;
    };
    if limit.value.is_met(came.value, all.value) {
        return;
    }
    let needed = limit.value.needed(all.value);
    found
        .report(&RULE, came.span)
        .also(all.span, Words { en: "there are this many", zh: "总户数" })
        .with("fault", Words {
            en: "those present stood for {came} of {all} households, at least {needed} must be represented",
            zh: "到会代表所代表的农户为{came}户（共{all}户），至少须代表{needed}户",
        })
        .with("label", Words { en: "{missing} too few", zh: "少{missing}户" })
        .with("help", Words {
            en: "check the counts against the minutes; if they are right, the meeting has to be held again before money is raised",
            zh: "请按会议记录核对户数；无误的，须重新召开会议，然后才能筹资",
        })
        .with("came", came.value.to_string())
        .with("all", all.value.to_string())
        .with("needed", needed.to_string())
        .with("missing", needed.saturating_sub(came.value).to_string())
        .cite(&limit.law);
}

fn ceiling(case: &Case, decision: &Decision, raising: &FundRaising, found: &mut Findings) {
    let Some(per_head) = raising.per_head.known() else { return };
    let Some(limit) = decision.date().and_then(|date| case.amount(Threshold::RaisedPerHead, date)) else { return };
    if per_head <= limit.value {
        return;
    }
    found
        .report(&RULE, raising.per_head.span)
        .with(
            "fault",
            Words {
                en: "{per_head} a head is raised, at most {limit} may be",
                zh: "每人筹资{per_head}，上限为{limit}",
            },
        )
        .with("label", Words { en: "{over} too much", zh: "超出{over}" })
        .with(
            "help",
            Words {
                en: "correct the amount if it is wrong; else raise no more than {limit} a head",
                zh: "金额有误的请更正；无误的，每人筹资不得超过{limit}",
            },
        )
        .with("per_head", case.money(per_head))
        .with("limit", case.money(limit.value))
        .with("over", case.money(per_head - limit.value))
        .cite(&limit.law);
}

fn approvals(case: &Case, decision: &Decision, raising: &FundRaising, done: Span, found: &mut Findings) {
    let Some(law) = law(case, decision) else { return };
    let (township, county) = (raising.township_reviewed_on, raising.county_approved_on);
    let (fault, field) = match (township, county) {
        (None, None) => (
            Words {
                en: "neither the township's review nor the county's approval is on record",
                zh: "记录中没有乡镇初审和县级审批的日期",
            },
            "township_reviewed_on`, `county_approved_on",
        ),
        (None, Some(_)) => (
            Words { en: "the township's review is not on record", zh: "记录中没有乡镇初审的日期" },
            "township_reviewed_on",
        ),
        (Some(_), None) => (
            Words { en: "the county's approval is not on record", zh: "记录中没有县级审批的日期" },
            "county_approved_on",
        ),
        (Some(_), Some(_)) => return,
    };
    let finding: &mut Finding = found.report(&RULE, done);
    finding
        .with("fault", fault)
        .with("label", Words { en: "carried out all the same", zh: "已经实施" })
        .with(
            "help",
            Words {
                en: "write the day under `fund_raising`: `{field}`",
                zh: "请在 `fund_raising` 中写明日期：`{field}`",
            },
        )
        .with("field", field)
        .cite(&law);
}
