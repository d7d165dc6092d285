#![doc = include_str!("loose_exception.md")]

use chrono::NaiveDate;

use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::Portal;
use crate::model::portal::Exception;
use crate::source::Span;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-12",
    name: "loose-exception",
    severity: Severity::Error,
    message: Words { en: "this exception does not count: {what}", zh: "该例外无效：{what}" },
    label: Words::NONE,
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("loose_exception.md"), zh: include_str!("loose_exception.zh.md") },
};

const COMPLETE: Words = Words {
    en: "an exception has `sha256`, `reason`, `reviewer` and `expires`",
    zh: "每条例外都要写 `sha256`、`reason`、`reviewer` 和 `expires`",
};
const SUM: Words = Words {
    en: "write the checksum, never the text itself: `printf %s 'SALT''TEXT' | sha256sum`, digits without blanks",
    zh: "只写校验值，不写原文：`printf %s '盐''原文' | sha256sum`，数字间不留空格",
};
const AGAIN: Words = Words {
    en: "look whether it must still stand; then write a later day, otherwise delete the entry and the text",
    zh: "请复核是否仍需保留：需要则改写新的日期，不需要则删去该条和原文",
};

/// Judges every exception of the portal.
pub fn run(portal: &Portal, as_of: NaiveDate, found: &mut Findings) {
    for entry in &portal.exceptions {
        judge(entry, as_of, found);
    }
}

fn judge(entry: &Exception, as_of: NaiveDate, found: &mut Findings) {
    let mut report = |span: Span, what: Words, help: Words| {
        found.report(&RULE, span).with("what", what).with("help", help);
    };
    match &entry.sha256 {
        None => report(entry.span, Words { en: "`sha256` is missing", zh: "缺少 `sha256`" }, COMPLETE),
        Some(sum) if sum.value.len() == 64 && sum.value.bytes().all(|byte| byte.is_ascii_hexdigit()) => {}
        Some(sum) => {
            let what =
                Words { en: "no checksum but a text stands in `sha256`", zh: "`sha256` 处写的不是校验值" };
            found.report(&RULE, sum.span).hide(sum.span).with("what", what).with("help", SUM);
            return;
        }
    }
    if entry.reason.is_none() {
        report(entry.span, Words { en: "`reason` is missing", zh: "缺少 `reason`" }, COMPLETE);
    }
    if entry.reviewer.is_none() {
        report(entry.span, Words { en: "`reviewer` is missing", zh: "缺少 `reviewer`" }, COMPLETE);
    }
    match &entry.expires {
        None => report(entry.span, Words { en: "`expires` is missing", zh: "缺少 `expires`" }, COMPLETE),
        Some(day) if day.value < as_of => {
            report(day.span, Words { en: "its last day has passed", zh: "已过有效期" }, AGAIN);
        }
        Some(_) => {}
    }
}
