#![doc = include_str!("impossible_election.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-20",
    name: "impossible-election",
    severity: Severity::Error,
    message: Words {
        en: "the election on {day} counts {more} {what}, though only {fewer} {of}",
        zh: "{day}的选举：{what}{more}，而{of}只有{fewer}",
    },
    label: Words { en: "more than there can be", zh: "超出可能的数目" },
    help: Words {
        en: "copy the three numbers from the minutes: `registered`, of them `voted`, of these `votes` for who was elected",
        zh: "请按选举记录填写三个数：登记选民 `registered`，其中参加投票 `voted`，其中当选人得票 `votes`",
    },
    page: Words { en: include_str!("impossible_election.md"), zh: include_str!("impossible_election.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const VOTES: Words = Words { en: "votes for the elected", zh: "当选人得票" };
const VOTERS: Words = Words { en: "voters", zh: "参加投票" };
const VOTED: Words = Words { en: "people voted", zh: "参加投票的" };
const REGISTERED: Words = Words { en: "are registered", zh: "登记选民" };

fn run(case: &Case, found: &mut Findings) {
    for (_, term) in case.village.terms() {
        let Some(election) = &term.elected else { continue };
        let pairs = [
            (election.votes, election.voted, VOTES, VOTED),
            (election.voted, election.registered, VOTERS, REGISTERED),
            // Where nobody wrote how many voted.
            (election.votes.filter(|_| election.voted.is_none()), election.registered, VOTES, REGISTERED),
        ];
        for (more, fewer, what, of) in pairs {
            let Some((more, fewer)) = more.zip(fewer).filter(|(more, fewer)| more > fewer) else { continue };
            found
                .report(&RULE, election.span)
                .with("day", election.date.value.to_string())
                .with("more", more.to_string())
                .with("what", what)
                .with("fewer", fewer.to_string())
                .with("of", of);
        }
    }
}
