#![doc = include_str!("unmasked_recipient.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::is_masked;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-08",
    name: "unmasked-recipient",
    severity: Severity::Error,
    message: Words { en: "{what}", zh: "{what}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unmasked_recipient.md"), zh: include_str!("unmasked_recipient.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const NAMED: Words =
    Words { en: "a recipient of relief stands here by name", zh: "救助补贴名单中出现了未脱敏的姓名" };
const NAMED_LABEL: Words = Words { en: "not masked", zh: "未脱敏" };
const NAMED_HELP: Words = Words {
    en: "mask the name (`张*三`), or write group and number (`group 3, no. 2`)",
    zh: "请写脱敏姓名（`张*三`），或写小组和序号（`3组2号`）",
};
const LATE: Words = Words {
    en: "the list of `{scheme}` was to stand until {until}",
    zh: "“{scheme}”的名单公示期已于{until}届满",
};
const LATE_LABEL: Words = Words { en: "the last day", zh: "公示截止日" };
const LATE_HELP: Words = Words {
    en: "delete `list` and `publish_until`; the number of recipients and the total stay",
    zh: "请删去 `list` 和 `publish_until`；保留领取人数和总额",
};

fn run(case: &Case, found: &mut Findings) {
    for subsidy in case.village.subsidies.iter().flat_map(|year| &year.subsidies) {
        for recipient in subsidy.list.iter().filter(|it| !is_masked(&it.masked_name.value)) {
            let span = recipient.masked_name.span;
            found
                .report(&RULE, span)
                .hide(span)
                .with("what", NAMED)
                .with("label", NAMED_LABEL)
                .with("help", NAMED_HELP);
        }
        let late = subsidy.publish_until.as_ref().filter(|until| until.value < case.context.as_of);
        if let Some(until) = late.filter(|_| !subsidy.list.is_empty()) {
            found
                .report(&RULE, until.span)
                .with("what", LATE)
                .with("label", LATE_LABEL)
                .with("help", LATE_HELP)
                .with("scheme", subsidy.scheme.best(0).0)
                .with("until", until.value.to_string());
        }
    }
}
