#![doc = include_str!("act_outside_term.md")]

use chrono::NaiveDate;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::budget::Attestation;
use crate::model::people::Term;
use crate::model::{Choice, Village};
use crate::source::{Span, Spanned};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-05",
    name: "act-outside-term",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "not in office on {day}", zh: "{day}不在任" },
    help: Words {
        en: "correct the date, name the post that acted, or add the holder of that day to people.yaml",
        zh: "请更正日期，写明实际办理的岗位，或在 people.yaml 中补上当时的任职人员",
    },
    page: Words { en: include_str!("act_outside_term.md"), zh: include_str!("act_outside_term.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    for budget in &village.budgets {
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
        .with("role", signed.role.value.word())
        .with("day", day.to_string());
}
