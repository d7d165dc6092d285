#![doc = include_str!("unequal_area_total.md")]

use crate::check::Context;
use crate::diag::{Amount, Findings, Rule, Severity, Words};
use crate::measure::{Money, period::year_end};
use crate::model::Threshold;
use crate::model::portal::{Area, Measure, PublishedTotal};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-17",
    name: "unequal-area-total",
    severity: Severity::Error,
    message: Words {
        en: "the published {measure} of {year} is {stated}, its villages ({villages}) add up to {computed}",
        zh: "{year}年公布的{measure}为{stated}，所属{villages}个村合计为{computed}",
    },
    label: Words { en: "{difference} {side} than the villages", zh: "比各村合计{side}{difference}" },
    help: Words {
        en: "correct the total or the village's record that is wrong; if the published total covers other villages or bodies, leave it out",
        zh: "请更正有误的合计数或村的记录；如公布的合计口径不同（包含其他村或单位），请不要填写",
    },
    page: Words { en: include_str!("unequal_area_total.md"), zh: include_str!("unequal_area_total.zh.md") },
};

/// Judges what an area states, of which `sum` says what its villages add up to: the sum and how many villages it is made
/// of, or nothing where one of them does not report it.
pub fn run(
    area: &Area,
    context: &Context,
    sum: &dyn Fn(&PublishedTotal) -> Option<(Money, usize)>,
    found: &mut Findings,
) {
    for total in &area.published_totals {
        let Some((computed, villages)) = sum(total) else { continue };
        let Some(limit) = context.packs.share(Threshold::TotalsTolerance, year_end(total.year)) else { continue };
        let stated = total.amount.value;
        let difference = (stated - computed).abs();
        if i128::from(difference.0) * limit.value.under <= i128::from(computed.abs().0) * limit.value.over {
            continue;
        }
        let decimals = context.portal.currency.decimals;
        let money = |amount: Money| Amount { shown: amount.grouped(decimals), plain: amount.plain(decimals) };
        let side = match stated > computed {
            true => Words { en: "more", zh: "多" },
            false => Words { en: "less", zh: "少" },
        };
        found
            .report(&RULE, total.amount.span)
            .with("year", total.year.to_string())
            .with("measure", name(total.measure))
            .with("villages", villages.to_string())
            .with("stated", money(stated))
            .with("computed", money(computed))
            .with("difference", money(difference))
            .with("side", side)
            .cite(&limit.law);
    }
}

fn name(measure: Measure) -> Words {
    match measure {
        Measure::Revenue => Words { en: "revenue", zh: "收入" },
        Measure::Expenditure => Words { en: "expenditure", zh: "支出" },
        Measure::Cash => Words { en: "cash at the end", zh: "年末资金余额" },
        Measure::DebtStock => Words { en: "debt at the end", zh: "年末债务余额" },
        Measure::Borrowed => Words { en: "borrowing", zh: "借入" },
        Measure::DebtRepaid => Words { en: "repayment of debts", zh: "债务偿还" },
    }
}
