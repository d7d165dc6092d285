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
        message: "the file cannot be read as YAML: {what}" / "文件不是有效的YAML：{what}",
        label: "reading stopped here" / "读到这里无法继续",
        help: "check the indentation, the colon and space after the field name, and that quotes and brackets are closed" / "检查缩进、字段名后的冒号和空格，以及引号、括号是否成对"
    }
    /// The same field twice in one map.
    DUPLICATE_KEY = "REC-02" "duplicate-field" Error {
        message: "the field `{key}` is written twice" / "字段 `{key}` 写了两次",
        label: "written again here" / "这里又写了一次",
        help: "keep one of the two; nobody can tell which value is meant" / "只保留一处；否则无法判断以哪个值为准"
    }
    /// A value of another kind than the field holds.
    WRONG_TYPE = "REC-03" "wrong-kind-of-value" Error {
        message: "`{field}` must be {expected}" / "`{field}` 应为{expected}",
        label: "this is {got}" / "这里是{got}",
        help: "{help}" / "{help}"
    }
    /// A field that must be there is not.
    MISSING_FIELD = "REC-04" "missing-field" Error {
        message: "the field `{field}` is missing" / "缺少字段 `{field}`",
        label: "in this {what}" / "在这个{what}里",
        help: "add `{field}: …`{hint}" / "补上 `{field}: …`{hint}"
    }
    /// YAML features that records must not use.
    YAML_EXTRA = "REC-05" "yaml-extra" Error {
        message: "{what} has no place in a record" / "记录中不能使用{what}",
        label: "" / "",
        help: "write the value out in full, in one document, with plain field names" / "请把值完整写出，一个文件只放一个文档，字段名用普通文字"
    }
    /// Not UTF-8, or control characters.
    ENCODING = "REC-06" "not-utf-8" Error {
        message: "the file is not UTF-8 text: {what}" / "文件不是UTF-8文本：{what}",
        label: "" / "",
        help: "save the file as UTF-8 (in Notepad: Save as, Encoding, UTF-8)" / "请另存为UTF-8编码（记事本：另存为，编码选UTF-8）"
    }
    /// A symbolic link, or something that is no regular file.
    NOT_A_FILE = "REC-07" "not-a-regular-file" Error {
        message: "`{path}` is {what}, records must be ordinary files and folders" / "`{path}` 是{what}，记录只能是普通文件和文件夹",
        label: "" / "",
        help: "put a copy of the file here instead" / "请改为放一份文件副本"
    }
    /// Beyond a limit.
    TOO_LARGE = "REC-08" "too-large" Error {
        message: "the file is {what}" / "文件{what}",
        label: "" / "",
        help: "split it into several records; one record file holds at most 1 MiB, 200,000 values and 32 levels" / "请拆成几个记录；单个文件最多1 MiB、20万个值、32层"
    }
    /// A file where none belongs.
    UNKNOWN_FILE = "REC-09" "file-out-of-place" Error {
        message: "`{path}` is not a record that belongs here" / "`{path}` 不是应放在这里的记录",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// An id that is not of the form.
    BAD_ID = "REC-10" "bad-id" Error {
        message: "`{id}` cannot be an id" / "`{id}` 不能用作编号",
        label: "" / "",
        help: "use small letters, digits and hyphens, beginning with a letter or digit, at most 64: `road-loan-2019`" / "用小写字母、数字和连字符，以字母或数字开头，最多64个字符，例如 `road-loan-2019`"
    }
    /// Text that must not reach a page or a table.
    BAD_TEXT = "REC-11" "unsafe-text" Error {
        message: "the text holds {what}" / "文字中含有{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A language key the portal does not have.
    UNKNOWN_LANGUAGE = "REC-12" "unknown-language" Error {
        message: "`{language}` is not a language of this portal" / "`{language}` 不是本站的语言",
        label: "" / "",
        help: "the languages are: {known}; add it to `languages` in portal.yaml or correct the key" / "本站语言为：{known}；请在 portal.yaml 的 `languages` 中添加，或改正此处"
    }
    /// Front matter that does not begin or end.
    FRONT_MATTER = "REC-13" "no-front-matter" Error {
        message: "the record does not begin with its fields between two lines `---`" / "记录开头没有用两行 `---` 括起来的字段",
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
        help: "use a link that begins with https://, http://, mailto: or tel:, or the name of a file beside this one" / "链接请以 https://、http://、mailto: 或 tel: 开头，或写同目录下的文件名"
    }
    /// A record whose file name and content disagree.
    FILE_NAME = "REC-16" "file-name-differs" Error {
        message: "the file is called `{file}`, its content says `{expected}`" / "文件名为 `{file}`，内容却是 `{expected}`",
        label: "" / "",
        help: "rename the file to `{expected}`, or correct the year or the entity" / "请将文件改名为 `{expected}`，或改正年份、主体"
    }
    /// A record that is not there.
    NO_RECORD = "REC-17" "missing-record" Error {
        message: "the record `{path}` is missing" / "缺少记录 `{path}`",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A private person's name in a debt.
    NAMED_CREDITOR = "PRI-13" "named-private-creditor" Error {
        message: "a private creditor stands here by name" / "此处出现了自然人债权人的姓名",
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
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// A field or word that is not known, most often misspelt.
    UNKNOWN_FIELD = "INT-14" "unknown-field" Error {
        message: "{what} `{name}` is not known here" / "这里没有{what} `{name}`",
        label: "{nearest}" / "{nearest}",
        help: "{help}" / "{help}"
    }
}

/// What an unsafe character is called.
pub const INVISIBLE: Words =
    Words { en: "an invisible or control character ({code})", zh: "不可见字符或控制字符（{code}）" };
/// What to do about it.
pub const INVISIBLE_HELP: Words = Words {
    en: "delete it; it often comes along when text is copied from another program",
    zh: "请删除；它常在从其他程序复制文字时带入",
};
