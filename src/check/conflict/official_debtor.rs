#![doc = include_str!("official_debtor.md")]

use chrono::NaiveDate;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::debt::Instrument;
use crate::model::village::EntityKind;
use crate::model::{Party, Village};
use crate::pack::Restriction;
use crate::source::{Span, Spanned};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-01",
    name: "official-debtor",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "tied to this post", zh: "涉及该岗位" },
    help: Words {
        en: "collect what is owed and write `settled_on`, or end the guarantee; correct the tie if it is wrong",
        zh: "请收回欠款并写明 `settled_on`，或解除担保；关联有误的请更正",
    },
    page: Words { en: include_str!("official_debtor.md"), zh: include_str!("official_debtor.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    for owed in village.receivables.iter().filter(|it| it.settled_on.is_none()) {
        let books = owed.account.as_ref().is_none_or(|code| ["112", "113"].iter().any(|it| code.value.starts_with(it)));
        let Some(since) = owed.since.as_ref().filter(|_| books && of_collective(village, owed.entity.as_ref())) else {
            continue;
        };
        let fault = Words {
            en: "`{id}` is owed to the collective since {day} by the holder of the post `{post}`, or by somebody related to it",
            zh: "`{id}` 自{day}起为岗位 `{post}` 任职人员或其关联人对集体的欠款",
        };
        check_ties(case, &owed.debtor, since.value, fault, (&owed.id.value, owed.amount.span), found);
    }
    let guarantees = village.debts.iter().filter(|debt| debt.instrument.value == Instrument::Guarantee);
    for debt in guarantees.filter(|debt| of_collective(village, Some(&debt.entity))) {
        let still = debt.owed_on(case.context.as_of).known().is_some_and(|owed| owed.0 > 0);
        let Some(beneficiary) = debt.beneficiary.as_ref().filter(|_| still) else { continue };
        let fault = Words {
            en: "since {day} the collective stands surety in `{id}` for the holder of the post `{post}`, or for somebody related to it",
            zh: "自{day}起，集体在 `{id}` 中为岗位 `{post}` 任职人员或其关联人提供担保",
        };
        check_ties(case, beneficiary, debt.incurred_on.value, fault, (&debt.id, debt.principal.span), found);
    }
}

/// Whether the entity is the collective; where none is named, whether the village has no other.
fn of_collective(village: &Village, entity: Option<&Spanned<String>>) -> bool {
    let is = |kind: EntityKind| kind == EntityKind::CollectiveOrganisation;
    match entity {
        Some(id) => village.entity(&id.value).is_some_and(|entity| is(entity.kind.value)),
        None => village.entities.iter().all(|entity| is(entity.kind.value)),
    }
}

fn check_ties(case: &Case, party: &Party, day: NaiveDate, fault: Words, about: (&str, Span), found: &mut Findings) {
    for tie in party.ties() {
        let Some(post) = case.village.post(&tie.value).filter(|post| post.term_on(day).is_some()) else { continue };
        let mut lists = case.context.packs.post_lists(Restriction::NoBorrowing, day);
        let Some(list) = lists.find(|list| list.posts.contains(&post.role.value)) else { continue };
        found
            .report(&RULE, tie.span)
            .also(about.1, Words { en: "the amount", zh: "金额" })
            .with("fault", fault)
            .with("id", about.0)
            .with("post", tie.value.as_str())
            .with("day", day.to_string())
            .cite(&list.law);
    }
}
