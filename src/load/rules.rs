//! The rules of the record format itself (family REC): what can be wrong before any sum is made.

use crate::diag::{Rule, Severity, Words};

macro_rules! rules {
    ($($(#[$doc:meta])* $id:ident = $code:literal $name:literal $severity:ident {
        message: $men:literal / $mzh:literal, label: $len:literal / $lzh:literal, help: $hen:literal / $hzh:literal
    })*) => {
        $($(#[$doc])* pub static $id: Rule = Rule {
            code: $code,
            name: $name,
            severity: Severity::$severity,
            message: Words { en: $men, zh: $mzh },
            label: Words { en: $len, zh: $lzh },
            help: Words { en: $hen, zh: $hzh },
            page: "",
        };)*

        /// All of them, by code.
        pub static ALL: &[&Rule] = &[$(&$id),*];
    };
}

rules! {
    /// The text is not YAML.
    SYNTAX = "REC-01" "broken-yaml" Error {
        message: "{what}" / "{what}",
        label: "reading stopped here" / "读到这里无法继续",
        help: "{help}" / "{help}"
    }
    /// The same field twice in one map.
    DUPLICATE_KEY = "REC-02" "duplicate-field" Error {
        message: "the field `{key}` is written twice" / "字段 `{key}` 写了两次",
        label: "written again here" / "这里又写了一次",
        help: "keep one of the two; nobody can tell which value is meant" / "只保留一处；否则无法判断以哪个值为准"
    }
    /// A value of another kind than the field holds.
    WRONG_TYPE = "REC-03" "wrong-kind-of-value" Error {
        message: "{expected} must stand here" / "此处应为{expected}",
        label: "{got}" / "{got}",
        help: "{help}" / "{help}"
    }
    /// A field that must be there is not.
    MISSING_FIELD = "REC-04" "missing-field" Error {
        message: "the field `{field}` is missing" / "缺少字段 `{field}`",
        label: "{where}" / "{where}",
        help: "{help}" / "{help}"
    }
    /// YAML features that records must not use.
    YAML_EXTRA = "REC-05" "yaml-extra" Error {
        message: "{what} has no place in a record" / "记录中不能使用{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Not UTF-8, or control characters.
    ENCODING = "REC-06" "not-utf-8" Error {
        message: "the file is not UTF-8 text: {what}" / "文件不是UTF-8文本：{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A symbolic link, or something that is no regular file.
    NOT_A_FILE = "REC-07" "not-a-regular-file" Error {
        message: "`{path}` {what}" / "`{path}` {what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Beyond a limit.
    TOO_LARGE = "REC-08" "too-large" Error {
        message: "the file is {what}" / "文件{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A file where none belongs.
    UNKNOWN_FILE = "REC-09" "file-out-of-place" Error {
        message: "`{path}` does not belong here" / "`{path}` 不应放在这里",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// An id that is not of the form.
    BAD_ID = "REC-10" "bad-id" Error {
        message: "`{id}` cannot be an id" / "`{id}` 不能用作编号",
        label: "" / "",
        help: "use small letters, digits and hyphens, beginning with a letter or digit, at most 64: `{instead}`" / "用小写字母、数字和连字符，以字母或数字开头，最多64个字符，例如 `{instead}`"
    }
    /// Text that must not reach a page or a table.
    BAD_TEXT = "REC-11" "unsafe-text" Error {
        message: "the text {what}" / "文字{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A language key the portal does not have.
    UNKNOWN_LANGUAGE = "REC-12" "unknown-language" Error {
        message: "`{language}` is not a language of this portal" / "`{language}` 不是本站的语言",
        label: "" / "",
        help: "the languages are {known}: correct it, or add it to `languages` in portal.yaml" / "本站语言为 {known}：请改正，或在 portal.yaml 的 `languages` 中添加"
    }
    /// Front matter that does not begin or end.
    FRONT_MATTER = "REC-13" "no-front-matter" Error {
        message: "{what}" / "{what}",
        label: "" / "",
        help: "begin the file with a line `---`, then the fields, then a line `---`, then the text" / "文件第一行写 `---`，接着写字段，再写一行 `---`，然后是正文"
    }
    /// Raw HTML in Markdown is dropped.
    RAW_HTML = "REC-14" "raw-html" Warning {
        message: "HTML in the text is left out of the page" / "正文中的HTML不会显示在页面上",
        label: "left out" / "不显示",
        help: "write it as Markdown" / "请改用Markdown书写"
    }
    /// A link whose scheme is not allowed.
    BAD_LINK = "REC-15" "link-not-allowed" Error {
        message: "the link `{link}` does not lead to a web page, a mail address, a telephone or a file of this site" / "链接 `{link}` 不是网页、邮箱、电话或本站文件",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A record whose file name and content disagree.
    FILE_NAME = "REC-16" "file-name-differs" Error {
        message: "the file is called `{file}`, by its content it would be `{expected}`" / "文件名为 `{file}`，按内容应为 `{expected}`",
        label: "" / "",
        help: "rename the file to `{expected}`, or correct what stands here" / "请将文件改名为 `{expected}`，或改正此处"
    }
    /// A record that is not there.
    NO_RECORD = "REC-17" "missing-record" Error {
        message: "the record `{path}` is missing" / "缺少记录 `{path}`",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A folder that does not say what it is.
    NO_ROLE = "REC-18" "folder-without-record" Error {
        message: "the folder `{path}` is neither an area nor a village" / "文件夹 `{path}` 既不是地区，也不是村",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Two names that are one on Windows and macOS.
    SAME_NAME = "REC-19" "same-name-in-capitals" Error {
        message: "`{path}` and `{other}` differ in capitals only, and are one file on many computers" / "`{path}` 与 `{other}` 仅大小写不同，在许多电脑上是同一个文件",
        label: "" / "",
        help: "rename one of them; names are written in small letters" / "请改名其中一个；名称一律用小写字母"
    }
    /// A name the site needs for itself.
    NAME_TAKEN = "REC-20" "name-taken" Error {
        message: "the site itself writes a folder or page called `{name}`" / "网站本身要写名为 `{name}` 的文件夹或页面",
        label: "" / "",
        help: "give this one another name" / "请换一个名称"
    }
    /// A translation without the text it translates.
    LONE_TRANSLATION = "REC-21" "translation-without-record" Error {
        message: "this is a translation of `{first}`, which does not exist" / "这是 `{first}` 的译文，但没有该文件",
        label: "" / "",
        help: "write `{first}` with the fields and the text in `{language}`, or correct this file’s name" / "请写 `{first}`（字段和{language}正文），或改正此文件名"
    }
    /// Fields at the top of a translation.
    FIELDS_IN_TRANSLATION = "REC-22" "fields-in-translation" Error {
        message: "a translation holds text only" / "译文文件只写正文",
        label: "fields begin here" / "这里开始是字段",
        help: "delete everything from the first `---` to the second; the fields stand in `{first}`" / "删去两行 `---` 及其间的内容；字段写在 `{first}` 里"
    }
    /// A record that asks not to be shown.
    NOT_HONOURED = "REC-23" "record-asks-to-be-hidden" Error {
        message: "this record asks not to be shown, but every record of the folder is published" / "该记录要求不公开，但文件夹中的记录都会公开",
        label: "asks for it" / "要求不公开",
        help: "take out what must not be public and write `visibility: public`, or take the file out of the folder" / "删去不应公开的内容并写 `visibility: public`，或把文件移出该文件夹"
    }
    /// A language of the portal that is none, or stands twice.
    BAD_LANGUAGE = "REC-24" "bad-language" Error {
        message: "`{tag}` {what}" / "`{tag}` {what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A file that holds nothing yet.
    EMPTY_RECORD = "REC-25" "empty-record" Error {
        message: "the {what} holds nothing" / "{what}是空的",
        label: "" / "",
        help: "write its fields, or delete the file until there is something to write" / "请填写各字段，或在有内容之前先删去该文件"
    }
    /// Lines and sections in one budget.
    LINES_AND_SECTIONS = "REC-26" "lines-and-sections" Error {
        message: "a budget has `lines` or `sections`, not both" / "预算只能写 `lines` 或 `sections`，不能两者都写",
        label: "the second of them" / "另一处",
        help: "keep `lines`; `sections` are for a village that can give totals only" / "请保留 `lines`；只有无法提供明细的村才写 `sections`"
    }
    /// A link to something that is not there.
    DANGLING_LINK = "REC-27" "link-leads-nowhere" Error {
        message: "the link `{link}` leads nowhere: there is no `{path}`" / "链接 `{link}` 无效：没有 `{path}`",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// An attachment that is not published as it is.
    BAD_ATTACHMENT = "REC-28" "attachment-not-allowed" Error {
        message: "the attachment `{path}` {what}" / "附件 `{path}` {what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A private person's name in a debt.
    NAMED_CREDITOR = "PRI-13" "named-private-creditor" Error {
        message: "a private person stands here by name" / "此处出现了自然人的姓名",
        label: "must not be published" / "不得公开",
        help: "leave the name out, or mask it (`张*三`); kind, amount and date are enough" / "删去姓名，或写脱敏姓名（`张*三`）；类别、金额和日期已足够"
    }
    /// An amount that is not of the grammar.
    BAD_AMOUNT = "ACC-20" "unreadable-amount" Error {
        message: "`{text}` is not an amount" / "`{text}` 不是可识别的金额",
        label: "{why}" / "{why}",
        help: "{help}" / "{help}"
    }
    /// A date or period that does not exist.
    BAD_DATE = "INT-09" "bad-date" Error {
        message: "`{text}` is not {expected}" / "`{text}` 不是有效的{expected}",
        label: "{label}" / "{label}",
        help: "{help}" / "{help}"
    }
    /// A field or word that is not known, most often misspelt.
    UNKNOWN_FIELD = "INT-14" "unknown-field" Error {
        message: "{what} `{name}` is not known here" / "无法识别{what} `{name}`",
        label: "{nearest}" / "{nearest}",
        help: "{help}" / "{help}"
    }
}

/// A field for what belongs to a person alone. Its page stands with the rules about persons.
pub static PERSONAL_FIELD: Rule = Rule {
    code: "PRI-07",
    name: "personal-field",
    severity: Severity::Error,
    message: Words { en: "`{name}` is nothing to keep of a person here", zh: "此处不得记录个人的 `{name}`" },
    label: Words { en: "must not be published", zh: "不得公开" },
    help: Words {
        en: "delete the field and its value; a post, its holder and its term are enough",
        zh: "请删去该字段及其值；写明岗位、任职人和任期即可",
    },
    page: include_str!("../check/privacy/personal_field.md"),
};

/// What an unsafe character is called.
pub const INVISIBLE: Words = Words {
    en: "holds an invisible or control character ({code})",
    zh: "含有不可见字符或控制字符（{code}）",
};
/// What to do about it.
pub const INVISIBLE_HELP: Words = Words {
    en: "delete it; it often comes along when text is copied from another program",
    zh: "请删除；它常在从其他程序复制文字时带入",
};

/// What to do about a record that is too large.
pub const SPLIT: Words = Words {
    en: "split it into several records; one record file holds at most 1 MiB, 200,000 values and 32 levels",
    zh: "请拆成几个记录；单个文件最多1 MiB、20万个值、32层",
};
