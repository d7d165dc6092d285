#![doc = include_str!("unbalanced_transfers.md")]

use std::collections::BTreeMap;

use super::{gap, moved, obstacle, place};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::{Money, Year};
use crate::model::{Budget, Line, LineKind};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-03",
    name: "unbalanced-transfers",
    severity: Severity::Error,
    message: Words {
        en: "the transfers of {year} do not cancel out: {outflow} went out, {inflow} came in",
        zh: "{year}年内部划转不平：转出{outflow}，转入{inflow}",
    },
    label: Words { en: "{difference} {side} than on the other side", zh: "比另一方{side}{difference}" },
    help: Words {
        en: "write every transfer twice with the same amount: `transfer_out` where it leaves and `transfer_in` where it arrives; money to or from others is revenue or expenditure",
        zh: "每笔划转写两次且金额相同：转出方写 `transfer_out`，转入方写 `transfer_in`；与外部的往来应列收入或支出",
    },
    page: Words { en: include_str!("unbalanced_transfers.md"), zh: include_str!("unbalanced_transfers.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let mut years: BTreeMap<Year, Vec<&Budget>> = BTreeMap::new();
    for budget in &case.village.budgets {
        years.entry(budget.year.value).or_default().push(budget);
    }
    for (year, budgets) in years {
        let of_year = OfYear { case, year, budgets };
        for (budget, outcome) in of_year.judge(found) {
            found.proved(&RULE, format!("budgets/{}", budget.id), year, budget.year.span, outcome);
        }
    }
}

/// The budgets of one year of the village.
struct OfYear<'a> {
    case: &'a Case<'a>,
    year: Year,
    budgets: Vec<&'a Budget>,
}

/// The transfers of one budget that its own books do not settle.
struct Open<'a> {
    budget: &'a Budget,
    lines: Vec<&'a Line>,
}

impl<'a> OfYear<'a> {
    /// What became of every budget that has transfers.
    fn judge(&self, found: &mut Findings) -> Vec<(&'a Budget, Outcome)> {
        let mut settled: Vec<(&Budget, Outcome)> = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        for budget in self.budgets.iter().copied() {
            let lines: Vec<&Line> = transfers(budget).collect();
            if lines.is_empty() {
                continue;
            }
            if let Some(why) = obstacle(budget, lines.iter().copied()) {
                settled.push((budget, Outcome::NotCheckable(why)));
                continue;
            }
            let (outer, inner): (Vec<&Line>, Vec<&Line>) =
                lines.iter().partition(|line| self.leaves(budget, line) && !self.others(budget).is_empty());
            let named = |line: &&Line| line.with.is_some() || self.others(budget).is_empty();
            if cancel(&inner) {
                settled.push((budget, Outcome::Held));
                open.push(Open { budget, lines: outer });
            } else if inner.iter().all(named) {
                settled.push((budget, self.fail(&inner, found)));
                open.push(Open { budget, lines: outer });
            } else {
                open.push(Open { budget, lines });
            }
        }
        open.retain(|open| !open.lines.is_empty());
        if !open.is_empty() {
            let unknown = settled.iter().find_map(|(_, outcome)| match outcome {
                Outcome::NotCheckable(why) => Some(why.clone()),
                _ => None,
            });
            let outcome = self.between(&open, unknown, found);
            for open in open {
                settled.retain(|(budget, outcome)| budget.id != open.budget.id || *outcome != Outcome::Held);
                settled.push((open.budget, outcome.clone()));
            }
        }
        settled
    }

    /// The other bodies the village had in the year, with books or without.
    fn others(&self, budget: &Budget) -> Vec<&'a str> {
        let all = self.case.village.entities.iter().filter(|it| it.exists_in(self.year));
        all.map(|it| it.id.value.as_str()).filter(|id| *id != budget.entity.value).collect()
    }

    /// Whether the line says that its other side is another body.
    fn leaves(&self, budget: &Budget, line: &Line) -> bool {
        line.with
            .as_ref()
            .is_some_and(|id| budget.fund(&id.value).is_none() && self.others(budget).contains(&id.value.as_str()))
    }

    /// Transfers between the bodies: all of them together, or, where some books are missing, between those on record.
    fn between(&self, open: &[Open<'a>], unknown: Option<Obstacle>, found: &mut Findings) -> Outcome {
        let lines: Vec<&Line> = open.iter().flat_map(|open| open.lines.iter().copied()).collect();
        if cancel(&lines) {
            return Outcome::Held;
        }
        let Some(why) = unknown.or_else(|| self.gap()) else {
            return self.fail(&lines, found);
        };
        for (at, one) in open.iter().enumerate() {
            for other in &open[at + 1..] {
                let pair: Vec<&Line> = toward(one, other).chain(toward(other, one)).collect();
                let same = one.budget.covers.value.end() == other.budget.covers.value.end();
                if same
                    && [one, other].iter().all(|open| open.lines.iter().all(|it| it.with.is_some()))
                    && !cancel(&pair)
                {
                    return self.fail(&pair, found);
                }
            }
        }
        Outcome::NotCheckable(why)
    }

    /// Why both sides of every transfer cannot be seen: a body without books, or books that cover other months.
    fn gap(&self) -> Option<Obstacle> {
        let has_books = |id: &str| self.budgets.iter().any(|budget| budget.entity.value == id);
        let mut there = self.case.village.entities.iter().filter(|it| it.exists_in(self.year));
        if let Some(entity) = there.find(|it| !has_books(&it.id.value)) {
            return Some(Obstacle::NoBooks(entity.id.value.clone()));
        }
        let mut pairs = self.budgets.windows(2);
        let other = pairs.find(|pair| pair[0].covers.value.end() != pair[1].covers.value.end());
        other.map(|pair| Obstacle::OtherMonths(pair[1].entity.value.clone()))
    }

    fn fail(&self, lines: &[&Line], found: &mut Findings) -> Outcome {
        // Before the accounts are closed, a part that was left out may be all that is missing.
        let gaps = self.budgets.iter().find_map(|budget| {
            gap(budget, lines.iter().copied().filter(|line| budget.lines.iter().any(|own| std::ptr::eq(own, *line))))
        });
        if let Some(why) = gaps {
            return Outcome::NotCheckable(why);
        }
        let Some(first) = lines.first() else { return Outcome::Held };
        let (inflow, outflow) = sums(lines);
        let finding = found.report(&RULE, place(first));
        for line in lines.iter().skip(1) {
            let arrived = Words { en: "came in here", zh: "这里转入" };
            let left = Words { en: "went out here", zh: "这里转出" };
            finding.also(place(line), if line.kind.value == LineKind::TransferIn { arrived } else { left });
        }
        let came = first.kind.value == LineKind::TransferIn;
        let (stated, other) = if came { (inflow, outflow) } else { (outflow, inflow) };
        finding
            .with("year", self.year.to_string())
            .with("inflow", self.case.money(inflow))
            .with("outflow", self.case.money(outflow));
        self.case.compare(finding, stated, other);
        Outcome::Failed
    }
}

fn transfers(budget: &Budget) -> impl Iterator<Item = &Line> {
    budget.lines.iter().filter(|line| matches!(line.kind.value, LineKind::TransferIn | LineKind::TransferOut))
}

/// The transfers of one budget that name the other's body.
fn toward<'a>(one: &Open<'a>, other: &Open) -> impl Iterator<Item = &'a Line> {
    let id = other.budget.entity.value.clone();
    one.lines.clone().into_iter().filter(move |line| line.with.as_ref().is_some_and(|with| with.value == id))
}

/// What came in and what went out.
fn sums(lines: &[&Line]) -> (Money, Money) {
    let of = |kind: LineKind| {
        lines.iter().filter(|line| line.kind.value == kind).filter_map(|line| moved(&line.actual)).sum()
    };
    (of(LineKind::TransferIn), of(LineKind::TransferOut))
}

fn cancel(lines: &[&Line]) -> bool {
    let (inflow, outflow) = sums(lines);
    inflow == outflow
}
