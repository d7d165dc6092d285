#![doc = include_str!("unexplained_jump.md")]

use std::collections::BTreeMap;

use super::{is_closed, unit_slip, year_before};
use crate::check::accounting::place;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::measure::period::year_end;
use crate::model::Threshold;
use crate::model::budget::{Budget, Line, LineKind};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-02",
    name: "unexplained-jump",
    severity: Severity::Notice,
    message: Words {
        en: "`{group}` went from {before} to {stated} in a year, and no note says why",
        zh: "“{group}”一年间由{before}变为{stated}，未作说明",
    },
    label: Words { en: "{difference} {side} than the year before", zh: "比上年{side}{difference}" },
    help: Words {
        en: "add a `note` to the line that changed most, in words a resident understands, or an entry in `explanations.yaml`",
        zh: "请在变化最大的一项加上 `note`，用村民看得懂的话说明原因，或在 `explanations.yaml` 中说明",
    },
    page: Words { en: include_str!("unexplained_jump.md"), zh: include_str!("unexplained_jump.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// What is compared: all lines of a kind under one account, or a line of its own where there is none.
type Group<'a> = (LineKind, &'a str);

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(before) = year_before(case.village, budget).filter(|_| is_closed(budget)) else { continue };
        let day = year_end(budget.year.value);
        let limits = case.share(Threshold::YoyJump, day).zip(case.amount(Threshold::YoyJumpAmount, day));
        let Some((share, least)) = limits else { continue };
        let (old, new) = (groups(before), groups(budget));
        for (group, lines) in &new {
            let Some(then) = old.get(group).and_then(|lines| total(lines)) else { continue };
            let Some(now) = total(lines) else { continue };
            let change = (now - then).abs();
            // |Δ| ≥ share × before, in whole minor units on both sides.
            let (change_by, then_by) = (i128::from(change.0), i128::from(then.0).abs());
            let is_jump = change >= least.value && change_by * share.value.under >= then_by * share.value.over;
            // A slip of the unit has its own message.
            if !is_jump || unit_slip::side(now, then).is_some() || lines.iter().any(|line| line.note.is_some()) {
                continue;
            }
            let weight = |line: &&&Line| line.actual.total().known().map_or(0, |amount| amount.0.abs());
            let Some(line) = lines.iter().max_by_key(weight) else { continue };
            let finding = found.report(&RULE, place(line));
            for line in old.get(group).into_iter().flatten().take(3) {
                finding.also(place(line), Words { en: "the year before", zh: "上年" });
            }
            let name = if lines.len() == 1 { line.label.best(0).0 } else { group.1 };
            finding.cite(&share.law).with("group", name).with("before", case.money(then));
            case.compare(finding, now, then);
        }
    }
}

fn groups(budget: &Budget) -> BTreeMap<Group<'_>, Vec<&Line>> {
    let mut out: BTreeMap<Group<'_>, Vec<&Line>> = BTreeMap::new();
    for line in &budget.lines {
        if matches!(line.kind.value, LineKind::TransferIn | LineKind::TransferOut) {
            continue;
        }
        let main = |code: &'_ str| code.find('.').unwrap_or(code.len());
        let key = match &line.account {
            Some(code) => &code.value[..main(&code.value)],
            None => line.id.value.as_str(),
        };
        out.entry((line.kind.value, key)).or_default().push(line);
    }
    out
}

/// The sum of a group, where every line of it is known.
fn total(lines: &[&Line]) -> Option<Money> {
    lines.iter().map(|line| line.actual.total().known()).sum()
}
