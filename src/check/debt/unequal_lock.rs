#![doc = include_str!("unequal_lock.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::{Money, Ratio};
use crate::model::Debt;
use crate::model::debt::VerificationStatus;
use crate::model::threshold::Threshold;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-09",
    name: "unequal-lock",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unequal_lock.md"), zh: include_str!("unequal_lock.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for debt in &case.village.debts {
        amount(case, debt, found);
    }
    share(case, found);
}

fn amount(case: &Case, debt: &Debt, found: &mut Findings) {
    let Some((day, locked)) = &debt.locked else { return };
    let (Some(stated), Some(computed)) = (locked.known(), debt.owed_on(day.value).known()) else { return };
    if stated == computed {
        return;
    }
    let finding = found.report(&RULE, locked.span);
    finding
        .also(day.span, Words { en: "locked on this day", zh: "锁定日期" })
        .with(
            "fault",
            Words {
                en: "{stated} of `{debt}` were locked on {day}, when {computed} were owed",
                zh: "债务 `{debt}` 于{day}锁定{stated}，而当日尚欠{computed}",
            },
        )
        .with("label", Words { en: "{difference} {side} than was owed", zh: "比所欠{side}{difference}" })
        .with(
            "help",
            Words {
                en: "write {computed}; what was struck out on verification is a `write_off` with its decision",
                zh: "请写{computed}；核实时剔除的部分请写 `write_off` 并注明决议",
            },
        )
        .with("debt", debt.id.as_str())
        .with("day", day.value.to_string());
    case.compare(finding, stated, computed);
}

/// The part of all debts that was unverified on the day of the lock.
fn share(case: &Case, found: &mut Findings) {
    let Some(day) = super::lock(case.village) else { return };
    let Some(most) = case.context.packs.share(Threshold::UnverifiedShare, day.value) else { return };
    let (mut open, mut all) = (Money::ZERO, Money::ZERO);
    for debt in case.village.debts.iter().filter(|debt| debt.counts() && debt.incurred_on.value <= day.value) {
        let Some(owed) = debt.owed_on(day.value).known() else { return };
        if owed.is_zero() {
            continue;
        }
        let Some(verification) = &debt.verification else { return };
        match verification.status.value {
            VerificationStatus::Verified => {}
            VerificationStatus::Rejected => continue,
            VerificationStatus::Unverified | VerificationStatus::Disputed => open += owed,
        }
        all += owed;
    }
    if i128::from(open.0) * most.value.under <= i128::from(all.0) * most.value.over {
        return;
    }
    let percent = |ratio: Ratio| ratio.scaled(100).map_or_else(String::new, |it| format!("{it}%"));
    found
        .report(&RULE, day.span)
        .cite(&most.law)
        .with(
            "fault",
            Words {
                en: "of {all} owed when the debts were locked on {day}, {open} were unverified or disputed: {share}",
                zh: "{day}锁定债务时共欠{all}，其中{open}未核实或有争议，占{share}",
            },
        )
        .with("label", Words { en: "more than {most}", zh: "超过{most}" })
        .with(
            "help",
            Words {
                en: "verify the debts and write it under `verification`; a debt found not to exist is `rejected`",
                zh: "请核实债务并写入 `verification`；查明不存在的债务写 `rejected`",
            },
        )
        .with("all", case.money(all))
        .with("open", case.money(open))
        .with("share", percent(Ratio::new(open.0, all.0)))
        .with("most", percent(most.value))
        .with("day", day.value.to_string());
}
