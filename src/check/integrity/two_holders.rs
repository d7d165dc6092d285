#![doc = include_str!("two_holders.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Choice;
use crate::model::people::{Role, Term};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-06",
    name: "two-holders",
    severity: Severity::Error,
    message: Words {
        en: "the seat `{role}` has two holders on {day}", zh: "`{role}` 一职在{day}有两名任职人员"
    },
    label: Words { en: "already held", zh: "当日已有人在任" },
    help: Words {
        en: "write the last day of the earlier term under `until`, or `acting: true` for who stands in",
        zh: "请在前一任期的 `until` 写明最后一日；代理的写 `acting: true`",
    },
    page: Words { en: include_str!("two_holders.md"), zh: include_str!("two_holders.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Roles with a single seat in a village.
pub(super) const SINGLE: [Role; 4] = [Role::PartySecretary, Role::VcHead, Role::RceoChair, Role::SupervisionHead];

fn run(case: &Case, found: &mut Findings) {
    for role in SINGLE {
        let mut terms: Vec<&Term> = case
            .village
            .terms()
            .filter(|(post, term)| post.role.value == role && !term.acting)
            .map(|it| it.1)
            .collect();
        terms.sort_by_key(|term| term.from.value);
        for pair in terms.windows(2) {
            let Some(day) = pair[0].overlaps(pair[1]) else { continue };
            found
                .report(&RULE, pair[1].from.span)
                .also(pair[0].until.as_ref().map_or(pair[0].from.span, |until| until.span), EARLIER)
                .with("role", role.word())
                .with("day", day.to_string());
        }
    }
}

const EARLIER: Words = Words { en: "the earlier term", zh: "前一任期" };
