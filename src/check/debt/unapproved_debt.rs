#![doc = include_str!("unapproved_debt.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::debt::Instrument;
use crate::model::decision::Matter;
use crate::model::{Debt, Decision};
use crate::pack::Reserve;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-07",
    name: "unapproved-debt",
    severity: Severity::Error,
    message: Words {
        en: "the debt `{debt}` was taken up on {day}, and {fault}",
        zh: "债务 `{debt}` 发生于{day}，而{fault}",
    },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words {
        en: "name in `approved_by` the decision that passed it, no later than {day}; correct the dates where they are mistyped",
        zh: "请在 `approved_by` 写明不晚于{day}通过的决议；若日期有误请更正",
    },
    page: Words { en: include_str!("unapproved_debt.md"), zh: include_str!("unapproved_debt.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const NO_DECISION: Words = Words { en: "no decision on it is on record", zh: "没有相应的决议" };
const NO_RESOLUTION: Words =
    Words { en: "the decision `{decision}` has no resolution", zh: "决议 `{decision}` 没有表决结果" };
const TOO_LATE: Words = Words { en: "decided on {decided} only", zh: "{decided}才作出决议" };
const NOT_PASSED: Words = Words { en: "the decision `{decision}` did not pass", zh: "决议 `{decision}` 未通过" };

fn run(case: &Case, found: &mut Findings) {
    let lock = super::lock(case.village).map(|day| day.value);
    for debt in case.village.debts.iter().filter(|debt| borrows(debt)) {
        let day = debt.incurred_on.value;
        let after_lock = debt.locked.is_none() && lock.is_some_and(|lock| lock <= day);
        let reserved = case.context.packs.reserves(Reserve::Assembly, Matter::Borrowing, day);
        if !after_lock && reserved.is_none() {
            continue;
        }
        let (fault, label, place, decision) = match debt.approved_by.as_ref() {
            None => (NO_DECISION, Words { en: "not approved", zh: "未经批准" }, debt.incurred_on.span, None),
            Some(id) => {
                // A decision that is not there, or whose record could not be read, is reported as that.
                let Some(decision) = case.village.decision(&id.value) else { continue };
                let Some(fault) = judge(case, debt, decision) else { continue };
                (fault, Words { en: "not before the debt", zh: "不在借款之前" }, id.span, Some(decision))
            }
        };
        let decided = decision.and_then(Decision::date).map_or_else(String::new, |date| date.to_string());
        let finding = found.report(&RULE, place);
        if let Some(list) = reserved {
            finding.cite(&list.law);
        }
        if let Some(resolution) = decision.and_then(Decision::resolution) {
            finding.also(resolution.span, Words { en: "the resolution", zh: "会议决议" });
        }
        finding
            .with("debt", debt.id.as_str())
            .with("day", day.to_string())
            .with("decided", decided)
            .with("decision", decision.map_or("", |decision| decision.id.as_str()))
            .with("fault", fault)
            .with("label", label);
    }
}

/// Whether money is borrowed, or may be owed for another.
fn borrows(debt: &Debt) -> bool {
    matches!(debt.instrument.value, Instrument::Loan | Instrument::Advance | Instrument::Lease | Instrument::Guarantee)
}

/// What is wrong with the decision; nothing where the record does not say enough.
fn judge(case: &Case, debt: &Debt, decision: &Decision) -> Option<Words> {
    let Some(resolution) = decision.resolution() else { return Some(NO_RESOLUTION) };
    let date = resolution.date.as_ref()?.value;
    let outcome = decision
        .body_of(resolution)
        .and_then(|body| case.context.packs.quorum(body, date))
        .map(|quorum| quorum.judge(resolution));
    if outcome.is_some_and(|it| it.quorum_met == Some(false) || it.adopted == Some(false)) {
        return Some(NOT_PASSED);
    }
    (date > debt.incurred_on.value).then_some(TOO_LATE)
}
