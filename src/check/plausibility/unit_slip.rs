#![doc = include_str!("unit_slip.md")]

use super::{by_id, is_closed, same, year_before};
use crate::check::accounting::place;
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-01",
    name: "unit-slip",
    severity: Severity::Warning,
    message: Words {
        en: "`{line}` is about 10,000 times {side} than {beside}: {stated} beside {other}",
        zh: "“{line}”约为{beside}的{side}：{stated}，对照{other}",
    },
    label: Words { en: "are two units mixed up?", zh: "是否把元和万元写混了？" },
    help: Words {
        en: "write every amount of the file in one unit (`unit: wan` at the top makes that 10,000 yuan); if the figure is right, say why in a `note`",
        zh: "同一文件的金额请用同一单位：一律写元，或在文件开头写 `unit: wan` 后一律写万元；如数字无误，请在 `note` 中说明",
    },
    page: Words { en: include_str!("unit_slip.md"), zh: include_str!("unit_slip.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const LARGER: Words = Words { en: "larger", zh: "一万倍" };
const SMALLER: Words = Words { en: "smaller", zh: "万分之一" };
const YEAR_BEFORE: Words = Words { en: "the year before", zh: "上年" };
const PLAN: Words = Words { en: "its plan", zh: "预算数" };

/// 元 and 万元 are this far apart.
const UNIT: i128 = 10_000;

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let old = year_before(case.village, budget).filter(|_| is_closed(budget)).map(by_id).unwrap_or_default();
        for line in budget.lines.iter().filter(|line| line.note.is_none()) {
            let Some(amount) = line.actual.total().known() else { continue };
            let last = same(&old, line).map(|old| (old.amount, place(old.line), YEAR_BEFORE));
            let plan = line.plan.known().map(|plan| (plan, line.plan.span, PLAN));
            let slip = |(other, at, beside): (Money, Span, Words)| Some((side(amount, other)?, other, at, beside));
            let Some((side, other, at, beside)) = last.and_then(slip).or_else(|| plan.and_then(slip)) else { continue };
            let finding = found.report(&RULE, place(line));
            finding
                .also(at, Words { en: "{other} here", zh: "此处为{other}" })
                .with("line", line.label.best(0).0)
                .with("side", side)
                .with("beside", beside)
                .with("stated", case.money(amount))
                .with("other", case.money(other));
        }
    }
}

/// Whether one amount is the other in another unit: ten thousand times as much or as little, give or take a fifth.
pub(super) fn side(amount: Money, other: Money) -> Option<Words> {
    let (amount, other) = (i128::from(amount.0).abs(), i128::from(other.0).abs());
    // 5 · |a − 10,000 b| ≤ 10,000 b
    let is_slip = |large: i128, small: i128| small > 0 && 5 * (large - UNIT * small).abs() <= UNIT * small;
    if is_slip(amount, other) {
        Some(LARGER)
    } else if is_slip(other, amount) {
        Some(SMALLER)
    } else {
        None
    }
}
