#![doc = include_str!("small_group.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::model::Threshold;
use crate::model::subsidy::Subsidy;
use crate::pack::Limit;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-10",
    name: "small-group",
    severity: Severity::Warning,
    message: Words { en: "{what}", zh: "{what}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("small_group.md"), zh: include_str!("small_group.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const FEW: Words = Words {
    en: "fewer than {smallest} recipients in group `{group}`: neighbours know who they are",
    zh: "`{group}` 组领取人数少于{smallest}人，邻里可知是谁",
};
const FEW_LABEL: Words = Words { en: "too few to tell", zh: "人数过少" };
const FEW_HELP: Words = Words {
    en: "write `suppressed` here and at one more group, or leave `by_group` out",
    zh: "请在此处和另一个组写 `suppressed`，或删去 `by_group`",
};
const ALONE: Words = Words {
    en: "the suppressed number of group `{group}` is what the others leave of the total",
    zh: "`{group}` 组隐去的人数可由总数减去其他组得出",
};
const ALONE_LABEL: Words = Words { en: "the only one", zh: "只隐去了这一组" };
const ALONE_HELP: Words = Words {
    en: "write `suppressed` at one more group, or leave `by_group` out",
    zh: "请在另一个组也写 `suppressed`，或删去 `by_group`",
};

fn run(case: &Case, found: &mut Findings) {
    for year in &case.village.subsidies {
        let day = year_end(year.year.value);
        let Some(smallest) = case.count(Threshold::SmallestGroup, day) else { continue };
        year.subsidies.iter().for_each(|subsidy| groups(subsidy, &smallest, found));
    }
}

fn groups(subsidy: &Subsidy, smallest: &Limit<u32>, found: &mut Findings) {
    let few = |count: &Option<u32>| count.is_some_and(|count| count > 0 && count < smallest.value);
    for group in subsidy.by_group.iter().filter(|group| few(&group.recipients.value)) {
        found
            .report(&RULE, group.recipients.span)
            .with("what", FEW)
            .with("label", FEW_LABEL)
            .with("help", FEW_HELP)
            .with("group", group.group.value.as_str())
            .with("smallest", smallest.value.to_string())
            .cite(&smallest.law);
    }
    let mut suppressed = subsidy.by_group.iter().filter(|group| group.recipients.value.is_none());
    let (Some(only), None) = (suppressed.next(), suppressed.next()) else { return };
    // Without the number of all, nothing can be subtracted.
    if subsidy.recipients.known().is_some() {
        found
            .report(&RULE, only.recipients.span)
            .also(subsidy.recipients_span, Words { en: "the number of all", zh: "总人数" })
            .with("what", ALONE)
            .with("label", ALONE_LABEL)
            .with("help", ALONE_HELP)
            .with("group", only.group.value.as_str());
    }
}
