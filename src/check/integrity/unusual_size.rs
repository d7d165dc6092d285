#![doc = include_str!("unusual_size.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::decision::MeetingBody;
use crate::model::people::{BodySize, Gender, Post, Role, Term};
use crate::model::{Choice, Threshold};
use crate::source::Spanned;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-07",
    name: "unusual-size",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words {
        en: "add the members who are missing, or correct the numbers; if they are right, say why in `explanations.yaml`",
        zh: "请补上缺少的成员或更正人数；如属实，请在 `explanations.yaml` 中说明",
    },
    page: Words { en: include_str!("unusual_size.md"), zh: include_str!("unusual_size.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// A body whose members are listed post by post: its name, its head, its members, the fewest and the most.
type Listed = (Words, &'static [Role], &'static [Role], Threshold, Threshold);

const BODIES: [Listed; 3] = [
    (
        Words { en: "the villagers’ committee", zh: "村民委员会" },
        &[Role::VcHead],
        &[Role::VcDeputy, Role::VcMember],
        Threshold::CommitteeLeast,
        Threshold::CommitteeMost,
    ),
    (
        Words { en: "the board of directors", zh: "理事会" },
        &[Role::RceoChair],
        &[Role::RceoDirector],
        Threshold::BoardLeast,
        Threshold::BoardMost,
    ),
    (
        Words { en: "the supervision committee", zh: "村务监督委员会" },
        &[Role::SupervisionHead],
        &[Role::SupervisionMember],
        Threshold::SupervisorsLeast,
        Threshold::SupervisorsMost,
    ),
];

fn run(case: &Case, found: &mut Findings) {
    for listed in &BODIES {
        check_listed(case, listed, found);
    }
    for size in case.village.bodies.iter().filter(|size| holds(case, size)) {
        check_size(case, size, found);
    }
}

fn holds(case: &Case, size: &BodySize) -> bool {
    size.from.value <= case.context.as_of && size.until.as_ref().is_none_or(|until| case.context.as_of <= until.value)
}

fn check_listed(case: &Case, (name, head, members, least, most): &Listed, found: &mut Findings) {
    let day = case.context.as_of;
    let current: Vec<(&Post, &Term)> = case.village.terms().filter(|(_, term)| term.holds_on(day)).collect();
    let of =
        |roles: &[Role]| current.iter().filter(|(post, _)| roles.contains(&post.role.value)).map(|it| it.1).collect();
    let (heads, others): (Vec<&Term>, Vec<&Term>) = (of(head), of(members));
    // A village that lists its head only does not list the body.
    let (Some(head), false) = (heads.first(), others.is_empty()) else { return };
    let packs = case.context.packs;
    let count = (heads.len() + others.len()) as u32;
    let (least, most) = (packs.count(*least, day), packs.count(*most, day));
    let outside =
        least.filter(|it| count < it.value).map(|it| (it, Words { en: "at least {limit}", zh: "至少{limit}人" }));
    let outside = outside.or_else(|| {
        most.filter(|it| count > it.value).map(|it| (it, Words { en: "at most {limit}", zh: "至多{limit}人" }))
    });
    if let Some((limit, label)) = outside {
        found
            .report(&RULE, head.holder.span)
            .with("fault", Words { en: "{body} has {count} members on record", zh: "{body}登记有{count}名成员" })
            .with("label", label)
            .with("body", *name)
            .with("count", count.to_string())
            .with("limit", limit.value.to_string())
            .cite(&limit.law);
    }
    if matches!(most_of(members), Role::VcMember) {
        check_women(case, &[heads, others].concat(), found);
    }
}

fn most_of(roles: &[Role]) -> Role {
    roles.last().copied().unwrap_or(Role::Other)
}

/// Whether enough women sit on the committee, where everybody's gender is on record.
fn check_women(case: &Case, members: &[&Term], found: &mut Findings) {
    let Some(least) = case.context.packs.count(Threshold::CommitteeWomen, case.context.as_of) else { return };
    let genders: Option<Vec<&Spanned<Gender>>> = members.iter().map(|term| term.gender.as_ref()).collect();
    let Some(genders) = genders else { return };
    let women = genders.iter().filter(|gender| gender.value == Gender::Woman).count() as u32;
    let (Some(first), true) = (members.first(), women < least.value) else { return };
    found
        .report(&RULE, first.holder.span)
        .with(
            "fault",
            Words {
                en: "of the {count} members of the villagers’ committee {women} are women",
                zh: "村民委员会{count}名成员中有女性{women}名",
            },
        )
        .with("label", Words { en: "at least {limit}", zh: "至少{limit}名" })
        .with("count", members.len().to_string())
        .with("women", women.to_string())
        .with("limit", least.value.to_string())
        .cite(&least.law);
}

/// A body that says how many belong to it.
fn check_size(case: &Case, size: &BodySize, found: &mut Findings) {
    let packs = case.context.packs;
    let day = case.context.as_of;
    let members = size.members;
    match size.body.value {
        MeetingBody::RceoRepresentatives => {
            let least = packs.count(Threshold::MemberRepresentativesLeast, day).filter(|it| members.value < it.value);
            if let Some(least) = least {
                found
                    .report(&RULE, members.span)
                    .with("fault", Words { en: "the `{body}` has {count} members", zh: "`{body}` 有{count}名成员" })
                    .with("label", Words { en: "at least {limit}", zh: "至少{limit}人" })
                    .with("body", size.body.value.word())
                    .with("count", members.value.to_string())
                    .with("limit", least.value.to_string())
                    .cite(&least.law);
            }
        }
        MeetingBody::VillagerRepresentatives => {
            let parts = [
                (
                    size.representatives,
                    Threshold::RepresentativesShare,
                    Words { en: "representatives", zh: "村民代表" },
                ),
                (size.women, Threshold::RepresentativesWomen, Words { en: "women", zh: "妇女" }),
            ];
            for (part, name, what) in parts {
                let Some((part, limit)) = part.zip(packs.fraction(name, day)) else { continue };
                if limit.value.is_met(part.value, members.value) {
                    continue;
                }
                found
                    .report(&RULE, part.span)
                    .also(members.span, Words { en: "of these", zh: "总数" })
                    .with(
                        "fault",
                        Words {
                            en: "{part} {what} of {whole} sit in the `{body}`",
                            zh: "`{body}` {whole}人中有{what}{part}人",
                        },
                    )
                    .with("label", Words { en: "at least {limit}", zh: "至少{limit}人" })
                    .with("part", part.value.to_string())
                    .with("whole", members.value.to_string())
                    .with("what", what)
                    .with("body", size.body.value.word())
                    .with("limit", limit.value.needed(members.value).to_string())
                    .cite(&limit.law);
            }
        }
        _ => {}
    }
}
