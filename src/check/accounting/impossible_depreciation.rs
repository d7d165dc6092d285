#![doc = include_str!("impossible_depreciation.md")]

use super::sheet::{self, End};
use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Budget;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-12",
    name: "impossible-depreciation",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("impossible_depreciation.md"), zh: include_str!("impossible_depreciation.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| !budget.balance_sheet.is_empty()) {
        for end in End::BOTH {
            check(case, budget, end, found);
        }
    }
}

fn check(case: &Case, budget: &Budget, end: End, found: &mut Findings) {
    let Ok(chart) = sheet::chart(case, budget) else { return };
    for contra in chart.accounts.iter().filter(|account| account.lessens.is_some()) {
        let Ok(off) = sheet::balances(budget, chart, end, |it| it.code == contra.code) else { continue };
        let Some((_, figure, _)) = off.first() else { continue };
        let taken = off.iter().map(|(.., amount)| *amount).sum();
        if taken < crate::measure::Money::ZERO {
            found
                .report(&RULE, figure.span)
                .with(
                    "fault",
                    Words {
                        en: "the account `{account}` ({name}) holds {taken} at the {end} of {year}, less than nothing",
                        zh: "科目 `{account}`（{name}）{year}{end}余额为{taken}，小于零",
                    },
                )
                .with("label", Words { en: "below zero", zh: "小于零" })
                .with(
                    "help",
                    Words {
                        en: "write what was taken off the asset so far, without a minus",
                        zh: "请写累计数，不带负号",
                    },
                )
                .with("account", contra.code.as_str())
                .with("name", &contra.name)
                .with("taken", case.money(taken))
                .with("end", end.words())
                .with("year", budget.year.value.to_string());
            continue;
        }
        let Ok(cost) = sheet::balances(budget, chart, end, |it| Some(&it.code) == contra.lessens.as_ref()) else {
            continue;
        };
        let Some((asset, at, _)) = cost.first() else { continue };
        let cost = cost.iter().map(|(.., amount)| *amount).sum();
        if taken <= cost {
            continue;
        }
        let finding = found.report(&RULE, figure.span);
        finding
            .also(at.span, Words { en: "what it cost", zh: "资产原值" })
            .with(
                "fault",
                Words {
                    en: "at the {end} of {year} {stated} were taken off `{asset}` ({of}), which cost {computed}",
                    zh: "{year}{end}科目 `{asset}`（{of}）原值{computed}，`{account}` 累计已达{stated}",
                },
            )
            .with("label", Words { en: "{difference} more than it cost", zh: "比原值多{difference}" })
            .with(
                "help",
                Words {
                    en: "correct the account that is wrong; nothing can lose more than it cost",
                    zh: "请更正有误的科目；累计折旧（摊销）不能超过原值",
                },
            )
            .with("account", contra.code.as_str())
            .with("asset", asset.code.as_str())
            .with("of", &asset.name)
            .with("end", end.words())
            .with("year", budget.year.value.to_string());
        case.compare(finding, taken, cost);
    }
}
