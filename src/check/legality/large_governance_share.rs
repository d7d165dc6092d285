#![doc = include_str!("large_governance_share.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::{Budget, LineKind, Threshold};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "LEG-31",
    name: "large-governance-share",
    severity: Severity::Notice,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("large_governance_share.md"), zh: include_str!("large_governance_share.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// General public services, the first division of COFOG.
const GOVERNMENT: &str = "01";

fn run(case: &Case, found: &mut Findings) {
    for budget in case.village.budgets.iter().filter(|budget| budget.is_closed() && budget.is_whole_year()) {
        check(case, budget, found);
    }
}

fn check(case: &Case, budget: &Budget, found: &mut Findings) {
    let Some(limit) = case.share(Threshold::GovernanceShare, budget.covers.value.end()) else { return };
    let (mut all, mut government) = (Money::ZERO, Money::ZERO);
    for line in budget.lines.iter().filter(|line| line.kind.value == LineKind::Expenditure) {
        // A share of a sum that is not whole, or of lines that do not say what they are for, would be a guess.
        let Some((amount, function)) = line.actual.total().known().zip(line.function.as_ref()) else { return };
        all += amount;
        if function.value == GOVERNMENT {
            government += amount;
        }
    }
    if i128::from(government.0) * limit.value.under <= i128::from(all.0) * limit.value.over {
        return;
    }
    let tenths = |over: i128, under: i128| crate::measure::Ratio::new(over, under).scaled(1000).unwrap_or(0);
    let share = tenths(government.0.into(), all.0.into());
    let most = tenths(limit.value.over, limit.value.under);
    found
        .report(&RULE, budget.year.span)
        .with("fault", Words {
            en: "{government} of {all} spent in {year} went into running the administration: {share}%, at most {most}% should",
            zh: "{year}年支出{all}，其中行政运转{government}，占{share}%，应不超过{most}%",
        })
        .with("label", Words { en: "lines with `function: \"01\"`", zh: "`function: \"01\"` 的项目" })
        .with("help", Words {
            en: "check the `function` of the lines; if they are right, the plan of the next year is the place to change it",
            zh: "请核对各项目的 `function`；无误的，请在下一年度预算中调整",
        })
        .with("government", case.money(government))
        .with("all", case.money(all))
        .with("year", budget.year.value.to_string())
        .with("share", format!("{}.{}", share / 10, share % 10))
        .with("most", format!("{}.{}", most / 10, most % 10))
        .cite(&limit.law);
}
