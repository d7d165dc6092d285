#![doc = include_str!("wrong_place_code.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::portal::{CodeSystem, PlaceCode};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-03",
    name: "wrong-place-code",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("wrong_place_code.md"), zh: include_str!("wrong_place_code.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Digits of a code of the statistical list: county 6, township 9, village 12.
const DIGITS: usize = 12;

fn run(case: &Case, found: &mut Findings) {
    let Some(code) = case.village.code.as_ref().filter(|code| code.system.value == CodeSystem::Nbs12) else { return };
    let text = code.value.value.as_str();
    let whole = text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    if !whole || text.ends_with("000") {
        let label = if whole {
            Words { en: "ends in 000, as a township’s does", zh: "以000结尾，是乡镇的代码" }
        } else {
            Words { en: "not 12 digits", zh: "不是12位数字" }
        };
        report(code, label, found);
        return;
    }
    // The nearest place above that has a code of the same list; the list changes from year to year.
    let above = case.context.portal.root.walk().into_iter().filter(|area| {
        case.village.path.strip_prefix(&area.path).is_some_and(|rest| area.path.is_empty() || rest.starts_with('/'))
    });
    let mut above = above.filter_map(|area| area.code.as_ref()).filter(|other| {
        other.system.value == code.system.value && other.year == code.year && other.value.value.len() == DIGITS
    });
    let Some(above) = above.next_back() else { return };
    let prefix = above.value.value.trim_end_matches("000");
    if text.starts_with(prefix) {
        return;
    }
    found
        .report(&RULE, code.value.span)
        .with(
            "fault",
            Words {
                en: "the code `{code}` does not lie in the place above, `{above}`",
                zh: "代码 `{code}` 不属于上级地区 `{above}`",
            },
        )
        .with("label", Words { en: "begins otherwise than `{prefix}`", zh: "前几位不是 `{prefix}`" })
        .with(
            "help",
            Words {
                en: "correct the code, or move the village’s folder to the place it belongs to",
                zh: "请更正代码，或把该村文件夹移到所属地区",
            },
        )
        .with("code", text)
        .with("above", above.value.value.as_str())
        .with("prefix", prefix);
}

fn report(code: &PlaceCode, label: Words, found: &mut Findings) {
    found
        .report(&RULE, code.value.span)
        .with(
            "fault",
            Words {
                en: "`{code}` is not the code of a village in the statistical list",
                zh: "`{code}` 不是统计用区划代码中的村级代码",
            },
        )
        .with("label", label)
        .with(
            "help",
            Words {
                en: "write the 12 digits the statistics office publishes; the last three number the village",
                zh: "请写国家统计局公布的12位代码，末三位为村级代码",
            },
        )
        .with("code", code.value.value.as_str());
}
