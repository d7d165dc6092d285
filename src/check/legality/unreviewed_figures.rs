#![doc = include_str!("unreviewed_figures.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Phrase, Rule, Severity, Words};
use crate::model::Choice;
use crate::pack::Signature;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-16",
    name: "unreviewed-figures",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unreviewed_figures.md"), zh: include_str!("unreviewed_figures.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(public) = budget.published_on.filter(|_| budget.has_actuals()) else { continue };
        let Some(entity) = case.village.entity(&budget.entity.value) else { continue };
        let asked = case.context.packs.signatures(entity.kind.value, public.value);
        let signed = |signature: &&Signature| {
            budget.attested.iter().any(|by| signature.one_of.contains(&by.role.value))
                || budget
                    .disclosure
                    .iter()
                    .filter_map(|it| it.reviewed_by)
                    .any(|by| signature.one_of.contains(&by.value))
        };
        let lacking: Vec<&Signature> = asked.iter().copied().filter(|signature| !signed(signature)).collect();
        let Some(first) = lacking.first() else { continue };
        let join = |gap: &str, text: fn(&Phrase) -> &str| {
            lacking.iter().map(|it| text(&it.label)).collect::<Vec<_>>().join(gap)
        };
        let names = Phrase { en: join(", ", |it| &it.en).into(), zh: join("、", |it| &it.zh).into() };
        let roles: Vec<&str> = lacking.iter().filter_map(|it| it.one_of.first()).map(|role| role.word()).collect();
        found
            .report(&RULE, public.span)
            .with(
                "fault",
                Words {
                    en: "the figures were made public without the signature of: {names}",
                    zh: "账目公开前缺少签字：{names}",
                },
            )
            .with("label", Words { en: "signed by {count} of {all}", zh: "应有{all}方签字，现有{count}方" })
            .with(
                "help",
                Words {
                    en: "add who signed and when under `attested`, with the role ({roles})",
                    zh: "请在 `attested` 中补上签字人、岗位（{roles}）和日期",
                },
            )
            .with("names", &names)
            .with("count", (asked.len() - lacking.len()).to_string())
            .with("all", asked.len().to_string())
            .with("roles", roles.join(", "))
            .cite(&first.law);
    }
}
