#![doc = include_str!("changed_opening.md")]

use super::{definite, named};
use crate::check::{Case, Check};
use crate::diag::{Findings, Obstacle, Outcome, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::{Budget, Figure, Fund};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-02",
    name: "changed-opening",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("changed_opening.md"), zh: include_str!("changed_opening.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| !budget.funds.is_empty()) {
        match before(case, budget) {
            Ok(earlier) => families(earlier, budget).iter().for_each(|family| family.check(case, found)),
            Err(why) => {
                for fund in &budget.funds {
                    let (at, why) = (named(budget, &fund.id.value), Outcome::NotCheckable(why.clone()));
                    found.proved(&RULE, at, budget.year.value, fund.id.span, why);
                }
            }
        }
    }
}

/// The same body's accounts of the year before, to its last day.
fn before<'a>(case: &'a Case, budget: &Budget) -> Result<&'a Budget, Obstacle> {
    let mut all = case.village.budgets.iter();
    let earlier = all.find(|it| it.entity.value == budget.entity.value && it.year.value + 1 == budget.year.value);
    let earlier = earlier.filter(|it| !it.funds.is_empty()).ok_or(Obstacle::NoYearBefore)?;
    // Only a year that is over has a last day.
    if earlier.is_whole_year() { Ok(earlier) } else { Err(Obstacle::PartYearBefore) }
}

/// Funds whose money stayed together over New Year: one as a rule, several where some were joined or split.
struct Family<'a> {
    before: &'a Budget,
    budget: &'a Budget,
    then: Vec<&'a Fund>,
    now: Vec<&'a Fund>,
}

fn families<'a>(before: &'a Budget, budget: &'a Budget) -> Vec<Family<'a>> {
    let mut out: Vec<Family> = Vec::new();
    for fund in &budget.funds {
        let is_of =
            |old: &&Fund| old.id.value == fund.id.value || fund.continues.iter().any(|id| id.value == old.id.value);
        let mut family = Family { before, budget, then: before.funds.iter().filter(is_of).collect(), now: vec![fund] };
        // Whoever shares a fund of the year before belongs together.
        let shares = |other: &Family| other.then.iter().any(&is_of);
        let (kin, others): (Vec<_>, Vec<_>) = out.into_iter().partition(shares);
        for other in kin.into_iter().rev() {
            family.now.splice(0..0, other.now);
            family.then.extend(other.then.into_iter().filter(|old| !is_of(old)));
        }
        out = others;
        out.push(family);
    }
    for old in &before.funds {
        if !out.iter().any(|family| family.then.iter().any(|known| known.id.value == old.id.value)) {
            out.push(Family { before, budget, then: vec![old], now: Vec::new() });
        }
    }
    out
}

impl Family<'_> {
    fn check(&self, case: &Case, found: &mut Findings) {
        let outcome = self.judge(case, found).unwrap_or_else(Outcome::NotCheckable);
        let year = self.budget.year.value;
        for fund in &self.now {
            found.proved(&RULE, named(self.budget, &fund.id.value), year, fund.id.span, outcome.clone());
        }
        // A fund that was closed with nothing in it has done what it was for.
        for fund in self.then.iter().filter(|_| self.now.is_empty() && outcome != Outcome::Held) {
            found.proved(&RULE, named(self.before, &fund.id.value), year, fund.id.span, outcome.clone());
        }
    }

    fn judge(&self, case: &Case, found: &mut Findings) -> Result<Outcome, Obstacle> {
        if self.continues_nothing(found) {
            return Ok(Outcome::Failed);
        }
        let opening = sum(&self.now, |fund| &fund.opening)?;
        let closing = sum(&self.then, |fund| &fund.closing)?;
        if opening == closing {
            return Ok(Outcome::Held);
        }
        if self.now.iter().chain(&self.then).any(|fund| is_explained(self.budget, fund)) {
            return Ok(Outcome::Corrected);
        }
        self.report(case, opening, closing, found);
        Ok(Outcome::Failed)
    }

    /// Reports a fund that says it continues one the year before does not list.
    fn continues_nothing(&self, found: &mut Findings) -> bool {
        let unknown = |fund: &&&Fund| fund.continues.iter().any(|id| self.before.fund(&id.value).is_none());
        let Some(fund) = self.now.iter().find(unknown) else { return false };
        for id in fund.continues.iter().filter(|id| self.before.fund(&id.value).is_none()) {
            found
                .report(&RULE, id.span)
                .with(
                    "fault",
                    Words {
                        en: "the fund `{fund}` continues `{old}`, which the year {before} does not list",
                        zh: "资金 `{fund}` 注明承接 `{old}`，但{before}年没有该项资金",
                    },
                )
                .with("label", Words { en: "no fund of {before}", zh: "{before}年没有" })
                .with("help", Words { en: "write one of: {funds}", zh: "可用：{funds}" })
                .with("fund", fund.id.value.as_str())
                .with("old", id.value.as_str())
                .with("before", self.before.year.value.to_string())
                .with("funds", ids(&self.before.funds));
        }
        true
    }

    fn report(&self, case: &Case, opening: Money, closing: Money, found: &mut Findings) {
        let (place, (fault, label, help)) = match (self.now.first(), self.then.first()) {
            (Some(fund), Some(_)) => (fund.opening.span, CHANGED),
            (Some(fund), None) => (fund.opening.span, APPEARED),
            (None, Some(fund)) => (fund.closing.span, VANISHED),
            (None, None) => return,
        };
        let finding = found.report(&RULE, place);
        for fund in self.now.iter().skip(1) {
            finding.also(fund.opening.span, Words { en: "and this opening", zh: "以及此期初余额" });
        }
        for fund in self.then.iter().filter(|fund| fund.closing.span != place) {
            finding.also(fund.closing.span, Words { en: "the closing of {before}", zh: "{before}年期末余额" });
        }
        if self.now.is_empty() {
            let first = self.budget.funds.first().map_or(self.budget.year.span, |fund| fund.id.span);
            finding.also(first, Words { en: "the funds of {year}", zh: "{year}年的资金" });
        }
        let joined =
            |funds: &[&Fund]| funds.iter().map(|fund| fund.id.value.as_str()).collect::<Vec<_>>().join("` + `");
        let (now, then) = (joined(&self.now), joined(&self.then));
        finding
            .with("fault", fault)
            .with("label", label)
            .with("help", help)
            .with("it", if now == then { Words { en: "it", zh: "" } } else { Words { en: "`{old}`", zh: " `{old}` " } })
            .with("fund", if now.is_empty() { then.clone() } else { now })
            .with("old", then)
            .with("funds", ids(&self.before.funds))
            .with("year", self.budget.year.value.to_string())
            .with("before", self.before.year.value.to_string());
        case.compare(finding, opening, closing);
    }
}

const CHANGED: (Words, Words, Words) = (
    Words {
        en: "the fund `{fund}` opens {year} with {stated}, {it} closed {before} with {computed}",
        zh: "资金 `{fund}` {year}年期初余额为{stated}，{it}{before}年期末余额为{computed}",
    },
    Words { en: "{difference} {side} than a day before", zh: "比上年末{side}{difference}" },
    Words {
        en: "write {computed} here; where the closing of {before} was corrected after it was published, say so under `corrections` with `field: funds/{fund}/opening` and the reason",
        zh: "请改为{computed}；{before}年期末余额公开后确有更正的，请在 `corrections` 中写明 `field: funds/{fund}/opening` 和原因",
    },
);

const APPEARED: (Words, Words, Words) = (
    Words {
        en: "the fund `{fund}` opens {year} with {stated}, and {before} does not list it",
        zh: "资金 `{fund}` {year}年期初余额为{stated}，而{before}年没有该项资金",
    },
    Words { en: "no fund of {before} closed with it", zh: "{before}年没有相应的期末余额" },
    Words {
        en: "where it holds the money of a fund of {before} ({funds}), write `continues: …`; a fund that is really new opens with 0, and what it got is a line",
        zh: "承接{before}年某项资金（{funds}）的，请写 `continues: …`；新设资金期初为0，收到的钱应列为一项收入",
    },
);

const VANISHED: (Words, Words, Words) = (
    Words {
        en: "the fund `{fund}` closed {before} with {computed}, and {year} does not list it",
        zh: "资金 `{fund}` {before}年期末余额为{computed}，而{year}年没有该项资金",
    },
    Words { en: "not carried on to {year}", zh: "未结转到{year}年" },
    Words {
        en: "list it in {year} with this opening; where another fund holds its money now, write `continues: {fund}` there",
        zh: "请在{year}年列出该资金并写同样的期初余额；已并入其他资金的，请在该资金中写 `continues: {fund}`",
    },
);

/// What the funds hold together, where each says so.
fn sum(funds: &[&Fund], figure: fn(&Fund) -> &Figure) -> Result<Money, Obstacle> {
    let known = |fund: &&Fund| definite(figure(fund).value).ok_or_else(|| Obstacle::NoBalance(fund.id.value.clone()));
    funds.iter().map(known).sum()
}

fn ids(funds: &[Fund]) -> String {
    funds.iter().map(|fund| fund.id.value.as_str()).collect::<Vec<_>>().join(", ")
}

/// Whether a correction speaks of this opening: `funds/road/opening`, with points or slashes.
fn is_explained(budget: &Budget, fund: &Fund) -> bool {
    budget.corrections.iter().any(|correction| {
        let parts: Vec<&str> = correction.field.value.split(['/', '.']).collect();
        parts.ends_with(&[fund.id.value.as_str(), "opening"])
    })
}
