#![doc = include_str!("act_outside_term.md")]

use chrono::{Datelike, NaiveDate};

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::budget::Attestation;
use crate::model::people::Term;
use crate::model::{Budget, Choice, Village};
use crate::source::{Span, Spanned};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-05",
    name: "act-outside-term",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("act_outside_term.md"), zh: include_str!("act_outside_term.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    for budget in &village.budgets {
        check_existence(village, budget, found);
        budget.attested.iter().for_each(|signed| check_signature(village, signed, found));
    }
    for debt in &village.debts {
        if let Some(post) = &debt.signatory_post {
            check_post(village, post, debt.incurred_on.value, debt.incurred_on.span, found);
        }
    }
    for decision in &village.decisions {
        let Some(day) = decision.date() else { continue };
        let met = decision.resolution().and_then(|step| step.date.as_ref()).map_or(Span::NONE, |date| date.span);
        decision.recusals.iter().for_each(|post| check_post(village, post, day, met, found));
    }
    for explanation in &village.explanations {
        if let Some((post, day)) = explanation.by.as_ref().zip(explanation.date.as_ref()) {
            check_post(village, post, day.value, day.span, found);
        }
    }
}

/// A budget of a time in which its entity was not there.
fn check_existence(village: &Village, budget: &Budget, found: &mut Findings) {
    let Some(entity) = village.entity(&budget.entity.value) else { return };
    let early = entity.from.as_ref().filter(|from| budget.covers.value.end() < from.value);
    let late = entity.until.as_ref().filter(|until| until.value.year() < budget.year.value);
    let (day, fault, label) = match (early, late) {
        (Some(from), _) => (
            from,
            Words {
                en: "the accounts of `{entity}` for {covers} end before it began on {day}",
                zh: "`{entity}` 账目所属期间{covers}早于其成立日期{day}",
            },
            Words { en: "before it began", zh: "尚未成立" },
        ),
        (None, Some(until)) => (
            until,
            Words {
                en: "the accounts of `{entity}` for {covers} begin after it ended on {day}",
                zh: "`{entity}` 账目所属期间{covers}晚于其终止日期{day}",
            },
            Words { en: "after it ended", zh: "已经终止" },
        ),
        (None, None) => return,
    };
    found
        .report(&RULE, budget.entity.span)
        .also(day.span, Words { en: "the day", zh: "日期" })
        .with("fault", fault)
        .with("label", label)
        .with(
            "help",
            Words {
                en: "correct the `year` or the `entity` of the budget, or `from` and `until` of the entity in village.yaml",
                zh: "请更正预算的 `year` 或 `entity`，或更正 village.yaml 中该主体的 `from`、`until`",
            },
        )
        .with("entity", budget.entity.value.as_str())
        .with("covers", budget.covers.value.to_string())
        .with("day", day.value.to_string());
}

const NOT_IN_OFFICE: Words = Words { en: "not in office on {day}", zh: "{day}不在任" };
const NAME_HOLDER: Words = Words {
    en: "correct the date, name the post that acted, or add the holder of that day to people.yaml",
    zh: "请更正日期，写明实际办理的岗位，或在 people.yaml 中补上当时的任职人员",
};

/// A post that acted on a day after somebody first held it and while nobody did.
fn check_post(village: &Village, id: &Spanned<String>, day: NaiveDate, at: Span, found: &mut Findings) {
    let Some(post) = village.post(&id.value) else { return };
    // Who held it before the first term on record is not known.
    if post.term_on(day).is_some() || post.terms.first().is_none_or(|first| day < first.from.value) {
        return;
    }
    let before = post.terms.iter().rev().find(|term| term.from.value <= day);
    let until = before.and_then(|term| term.until.as_ref());
    found
        .report(&RULE, id.span)
        .also(at, Words { en: "the day", zh: "日期" })
        .also(until.map_or(Span::NONE, |until| until.span), Words { en: "the term ended here", zh: "任期至此结束" })
        .with(
            "fault",
            Words {
                en: "the post `{post}` acts on {day}, when nobody held it",
                zh: "岗位 `{post}` 在{day}办理事项，而当日无人在任",
            },
        )
        .with("label", NOT_IN_OFFICE)
        .with("help", NAME_HOLDER)
        .with("post", id.value.as_str())
        .with("day", day.to_string());
}

/// A signature by somebody who is on record in that role, at another time.
fn check_signature(village: &Village, signed: &Attestation, found: &mut Findings) {
    let day = signed.date.value;
    let of_role = village.terms().filter(|(post, _)| post.role.value == signed.role.value);
    let own: Vec<&Term> =
        of_role.map(|(_, term)| term).filter(|term| term.holder.iter().eq(signed.name.iter())).collect();
    // A signer who is nowhere on record, or who signed before the first term that is, cannot be judged.
    let Some(first) = own.iter().map(|term| term.from.value).min() else { return };
    if day < first || own.iter().any(|term| term.holds_on(day)) {
        return;
    }
    let until =
        own.iter().filter_map(|term| term.until.as_ref()).filter(|until| until.value < day).max_by_key(|it| it.value);
    found
        .report(&RULE, signed.date.span)
        .also(until.map_or(Span::NONE, |until| until.span), Words { en: "the term ended here", zh: "任期至此结束" })
        .with(
            "fault",
            Words {
                en: "the signature as `{role}` is dated {day}, outside the signer’s term",
                zh: "以 `{role}` 身份的签字日期为{day}，不在签字人的任期内",
            },
        )
        .with("label", NOT_IN_OFFICE)
        .with("help", NAME_HOLDER)
        .with("role", signed.role.value.word())
        .with("day", day.to_string());
}
