#![doc = include_str!("dear_private_loan.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::{Money, Ratio};
use crate::model::threshold::Threshold;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-06",
    name: "dear-private-loan",
    severity: Severity::Warning,
    message: Words {
        en: "the debt `{debt}` bears {rate} a year, a private lender may take {limit}",
        zh: "债务 `{debt}` 的年利率为{rate}，民间借贷最高可为{limit}",
    },
    label: Words { en: "more than {times} times {prime}", zh: "高于{prime}的{times}倍" },
    help: Words {
        en: "agree on {limit} at most, and write what was waived as `interest_cut`; correct the rate where it was mistyped",
        zh: "请与债权人商定不超过{limit}，减免的利息写 `interest_cut`；若是笔误请更正利率",
    },
    page: Words { en: include_str!("dear_private_loan.md"), zh: include_str!("dear_private_loan.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for debt in case.village.debts.iter().filter(|debt| debt.creditor.is_private()) {
        let Some(rate) = &debt.rate else { continue };
        let (day, packs) = (debt.incurred_on.value, case.context.packs);
        let Some(times) = packs.count(Threshold::PrivateRateTimes, day) else { continue };
        let prime = match &debt.lpr_at_signing {
            Some(told) => Ratio::new(told.value, 1_000_000),
            None => match packs.share(Threshold::LoanPrimeRate, day) {
                Some(prime) => prime.value,
                None => continue,
            },
        };
        let over = prime.over * i128::from(times.value);
        if i128::from(rate.value) * prime.under <= over * 1_000_000 {
            continue;
        }
        found
            .report(&RULE, rate.span)
            .also(debt.incurred_on.span, Words { en: "taken up on this day", zh: "借入日期" })
            .cite(&times.law)
            .with("debt", debt.id.as_str())
            .with("rate", percent(i128::from(rate.value), 1_000_000))
            .with("limit", percent(over, prime.under))
            .with("times", times.value.to_string())
            .with("prime", percent(prime.over, prime.under));
    }
}

/// `12.4%`, rounded to hundredths of a percent.
fn percent(over: i128, under: i128) -> String {
    let hundredths = Ratio { over, under }.scaled(10_000).unwrap_or_default();
    let text = Money(i64::try_from(hundredths).unwrap_or(i64::MAX)).plain(2);
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    format!("{text}%")
}
