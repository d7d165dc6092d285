#![doc = include_str!("spending_without_decision.md")]

use chrono::NaiveDate;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::{Money, Period, Reported};
use crate::model::budget::{FundType, Status};
use crate::model::decision::Matter;
use crate::model::{Budget, Decision, Line, LineKind, Threshold};
use crate::pack::Reserve;
use crate::source::Span;

use super::meeting;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-01",
    name: "spending-without-decision",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words {
        en: include_str!("spending_without_decision.md"),
        zh: include_str!("spending_without_decision.zh.md"),
    },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| !budget.sections_only) {
        for line in budget.lines.iter().filter(|line| line.kind.value == LineKind::Expenditure) {
            match meeting::behind(case, budget, line).next() {
                Some(_) => too_early(case, budget, line, found),
                None => undecided(case, budget, line, found),
            }
        }
    }
    for decision in &case.village.decisions {
        begun_early(decision, found);
    }
}

/// Money spent that only a meeting can allow, and no meeting did.
fn undecided(case: &Case, budget: &Budget, line: &Line, found: &mut Findings) {
    let Some(spent) = line.actual.total().known().filter(|spent| *spent > Money::ZERO) else { return };
    // What was planned in a budget the meeting adopted was decided with it. A reference that leads nowhere is INT-01's.
    if line.decision.is_some() || (budget.adopted_by.is_some() && line.plan.known().is_some_and(|it| it > Money::ZERO))
    {
        return;
    }
    let date = budget.covers.value.end();
    let reserved =
        reserved_fund(budget, line).and_then(|matter| case.context.packs.reserves(Reserve::Assembly, matter, date));
    let place = meeting::actual_span(line);
    if let Some(list) = reserved {
        let fund = line.fund.as_ref().map_or(Span::NONE, |fund| fund.span);
        found
            .report(&RULE, place)
            .also(
                fund,
                Words {
                    en: "this money may only be used as a meeting decides", zh: "该资金的使用须经会议决定"
                },
            )
            .with(
                "fault",
                Words {
                    en: "{spent} was spent on `{line}` without a decision of the residents or their representatives",
                    zh: "`{line}` 支出{spent}，没有村民会议或村民代表会议的决议",
                },
            )
            .with("label", Words { en: "no decision", zh: "没有决议" })
            .with("help", HELP)
            .with("spent", case.money(spent))
            .with("line", line.id.value.as_str())
            .cite(&list.law);
        return;
    }
    let Some(limit) = case.amount(Threshold::MajorSpend, date).filter(|limit| spent >= limit.value) else { return };
    if matches!(budget.status.value, Status::Draft | Status::Submitted) {
        return;
    }
    found
        .report(&RULE, place)
        .with(
            "fault",
            Words {
                en: "{spent} was spent on `{line}` without a decision; from {limit} on there must be one",
                zh: "`{line}` 支出{spent}，没有决议；{limit}及以上的支出须有决议",
            },
        )
        .with("label", Words { en: "no decision", zh: "没有决议" })
        .with("help", HELP)
        .with("spent", case.money(spent))
        .with("limit", case.money(limit.value))
        .with("line", line.id.value.as_str())
        .cite(&limit.law);
}

const HELP: Words = Words {
    en: "name the decision under `decision`, or, where the budget was adopted with the line in it, under the budget's `adopted_by`",
    zh: "请在 `decision` 中写明决议；该项目随预算一并通过的，在预算的 `adopted_by` 中写明",
};

/// The reserved matter that spending from the line's fund always is.
fn reserved_fund(budget: &Budget, line: &Line) -> Option<Matter> {
    match budget.fund(&line.fund.as_ref()?.value)?.kind.value {
        FundType::LandCompensation => Some(Matter::LandCompensation),
        FundType::OneProject => Some(Matter::PublicWorks),
        _ => None,
    }
}

/// Money spent in a quarter or month that was over before the meeting met.
fn too_early(case: &Case, budget: &Budget, line: &Line, found: &mut Findings) {
    let days = meeting::behind(case, budget, line).map(|decision| decision.resolution().and_then(|step| step.date));
    // The earliest of several decisions counts; one without a day may be earlier still.
    let Some(days) = days.collect::<Option<Vec<_>>>() else { return };
    let Some(decided) = days.into_iter().min_by_key(|day| day.value) else { return };
    let Some((spent, end, span)) = first_spent(budget, line).filter(|(_, end, _)| *end < decided.value) else { return };
    found
        .report(&RULE, span)
        .also(decided.span, Words { en: "decided on this day", zh: "决议日期" })
        .with(
            "fault",
            Words {
                en: "{spent} was spent on `{line}` by {end}, it was decided on {day}",
                zh: "`{line}` 在{end}前已支出{spent}，决议日期为{day}",
            },
        )
        .with("label", Words { en: "{days} days or more before the decision", zh: "至少早于决议{days}天" })
        .with(
            "help",
            Words {
                en: "correct the quarter or the day if one is wrong, or name the earlier decision that allowed it",
                zh: "季度或日期有误的请更正；有更早决议的，请写明该决议",
            },
        )
        .with("spent", case.money(spent))
        .with("line", line.id.value.as_str())
        .with("end", end.to_string())
        .with("day", decided.value.to_string())
        .with("days", (decided.value - end).num_days().to_string());
}

/// The first stretch of the year with spending in it: how much, when it ended, where it stands.
fn first_spent(budget: &Budget, line: &Line) -> Option<(Money, NaiveDate, Span)> {
    let year = budget.year.value;
    let known = |value: Reported<Money>| value.known().filter(|it| *it > Money::ZERO);
    let months = line.actual.months.iter().zip(1u8..).map(|(figure, at)| (figure, Period::Month(year, at)));
    let quarters = line.actual.quarters.iter().zip(1u8..).map(|(figure, at)| (figure, Period::Quarter(year, at)));
    let parts = months.chain(quarters).chain([(&line.actual.year, budget.covers.value)]);
    let spent = parts.filter_map(|(figure, period)| Some((known(figure.value)?, period.end(), figure.span)));
    spent.min_by_key(|(_, end, _)| *end)
}

/// Work that began before the meeting.
fn begun_early(decision: &Decision, found: &mut Findings) {
    let Some(decided) = decision.resolution().and_then(|step| step.date) else { return };
    let Some(work) = &decision.implementation else { return };
    let Some(start) = work.start.or(work.completed).filter(|start| start.value < decided.value) else { return };
    found
        .report(&RULE, start.span)
        .also(decided.span, Words { en: "decided on this day", zh: "决议日期" })
        .with(
            "fault",
            Words {
                en: "the work on `{decision}` began on {start}, it was decided on {day}",
                zh: "`{decision}` 于{start}开始实施，决议日期为{day}",
            },
        )
        .with("label", Words { en: "{days} days before the decision", zh: "早于决议{days}天" })
        .with(
            "help",
            Words {
                en: "correct the day that is wrong; work begins after the decision",
                zh: "请更正有误的日期；实施应在决议之后",
            },
        )
        .with("decision", decision.id.as_str())
        .with("start", start.value.to_string())
        .with("day", decided.value.to_string())
        .with("days", (decided.value - start.value).num_days().to_string());
}
