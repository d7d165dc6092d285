#![doc = include_str!("certificate_without_basis.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::duty::{Duty, DutyList};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-23",
    name: "certificate-without-basis",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words {
        en: include_str!("certificate_without_basis.md"),
        zh: include_str!("certificate_without_basis.zh.md"),
    },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for duty in case.village.duties.iter().flat_map(|year| &year.duties) {
        let Some(certificate) = &duty.certificate else { continue };
        // None given out: nothing to ask about.
        let Some(issued) = certificate.issued.filter(|issued| issued.value > 0) else { continue };
        let finding =
            if duty.list.value != DutyList::Certificate {
                found
                    .report(&RULE, duty.list.span)
                    .also(issued.span, Words { en: "given out in the year", zh: "当年出具份数" })
                    .with(
                        "fault",
                        Words {
                            en: "the certificate `{duty}` is given out, and is not on the list of certificates",
                            zh: "证明 `{duty}` 已出具，但不在出具证明事项清单上",
                        },
                    )
                    .with("label", Words { en: "another list", zh: "属于其他清单" })
                    .with(
                        "help",
                        Words {
                            en: "write `list: certificate` if it is on the list; else stop giving it out",
                            zh: "如在清单上，请写 `list: certificate`；否则请停止出具",
                        },
                    )
            } else if certificate.legal_basis.is_none() && !has_paper(duty) {
                found
                .report(&RULE, issued.span)
                .with("fault", Words {
                    en: "the certificate `{duty}` is given out, and no law or list is named for it",
                    zh: "证明 `{duty}` 已出具，但没有写明法律或清单依据",
                })
                .with("label", Words { en: "given out in the year", zh: "当年出具份数" })
                .with("help", Words {
                    en: "write the law or list it rests on under `legal_basis`; without one, stop giving it out",
                    zh: "请在 `legal_basis` 写明依据的法律或清单；没有依据的请停止出具",
                })
            } else {
                continue;
            };
        finding.with("duty", duty.id.value.as_str());
    }
}

/// Whether a law or document is named as the basis of the duty itself.
fn has_paper(duty: &Duty) -> bool {
    duty.basis.as_ref().is_some_and(|basis| basis.legal_article.is_some() || basis.document.is_some())
}
