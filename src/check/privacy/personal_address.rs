#![doc = include_str!("personal_address.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::source::private::Kind;
use crate::source::{FileId, Span};

use super::marks::Mark;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PRI-11",
    name: "personal-address",
    severity: Severity::Warning,
    message: Words { en: "{what} stands here", zh: "此处出现了{what}" },
    label: Words { en: "may lead to a person", zh: "可能指向个人" },
    help: Words {
        en: "delete it if it is a person’s; the office’s own stands as `phone` and `email` under `office` in village.yaml",
        zh: "如属个人，请删去；办公电话和邮箱写在 village.yaml 的 `office` 下的 `phone`、`email`",
    },
    page: Words { en: include_str!("personal_address.md"), zh: include_str!("personal_address.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    text(case.marks, found);
}

/// The same for any file.
pub(super) fn text(marks: &[Mark], found: &mut Findings) {
    for mark in marks {
        if let Some(what) = what(mark.kind) {
            super::report(&RULE, &[*mark], found, |_| true);
            found.last().expect("it was reported just now").with("what", what);
        }
    }
}

/// An image that tells where it was taken.
pub(super) fn image(file: FileId, found: &mut Findings) {
    let what = Words { en: "the place where the picture was taken", zh: "照片的拍摄位置信息（EXIF）" };
    found.report(&RULE, Span::top(file)).with("what", what);
}

fn what(kind: Kind) -> Option<Words> {
    Some(match kind {
        Kind::Email => Words { en: "an address of mail", zh: "电子邮箱" },
        Kind::Chat => Words { en: "a name in WeChat or QQ", zh: "微信号或QQ号" },
        Kind::Passport => Words { en: "the number of a passport", zh: "护照号码" },
        Kind::Plate => Words { en: "a number plate", zh: "车牌号" },
        Kind::Position => Words { en: "an exact position", zh: "精确的经纬度" },
        _ => return None,
    })
}
