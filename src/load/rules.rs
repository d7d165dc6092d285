//! The rules of the record format itself (family REC): what can be wrong before any sum is made.
//!
//! The comment above a rule is its page: what it checks, why it matters, what to write instead. In Chinese all of them
//! stand in `rules.zh.md`.

use crate::diag::{Rule, Severity, Words};

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $id:ident = $code:literal $name:literal $severity:ident {
        message: $men:literal / $mzh:literal, label: $len:literal / $lzh:literal, help: $hen:literal / $hzh:literal
    })*) => {
        $($(#[doc = $doc])* pub static $id: Rule = Rule {
            code: $code,
            name: $name,
            severity: Severity::$severity,
            message: Words { en: $men, zh: $mzh },
            label: Words { en: $len, zh: $lzh },
            help: Words { en: $hen, zh: $hzh },
            page: Words {
                en: concat!("# ", $name, " (", $code, ")\n\n", $($doc, "\n",)*),
                zh: include_str!("rules.zh.md"),
            },
        };)*

        /// All of them, by code.
        pub static ALL: &[&Rule] = &[$(&$id),*];
    };
}

rules! {
    /// Checks that the text of a record is YAML: each field on a line as `name: value`, fields of one group under each other,
    /// brackets and quotes closed.
    ///
    /// ## Why it matters
    /// What cannot be read cannot be published, and one sign can move a figure into another field.
    ///
    /// ## Write instead
    /// Put text that holds `: `, `#` or a bracket in quotes: `label: "Lease: fish pond"`. Indent with spaces, never with tabs.
    SYNTAX = "REC-01" "broken-yaml" Error {
        message: "{what}" / "{what}",
        label: "reading stopped here" / "读到这里无法继续",
        help: "{help}" / "{help}"
    }
    /// Checks that no field stands twice in the same group.
    ///
    /// ## Why it matters
    /// Of two values one would win silently, and nobody could tell which was meant.
    ///
    /// ## Write instead
    /// Keep one of the two.
    DUPLICATE_KEY = "REC-02" "duplicate-field" Error {
        message: "the field `{key}` is written twice" / "字段 `{key}` 写了两次",
        label: "written again here" / "这里又写了一次",
        help: "keep one of the two; nobody can tell which value is meant" / "只保留一处；否则无法判断以哪个值为准"
    }
    /// Checks that a value is of the kind its field holds: text, a number, a list, a group of fields.
    ///
    /// ## Why it matters
    /// A list where an amount belongs would be a figure that is not there.
    ///
    /// ## Write instead
    /// The message says what must stand there; docs/records.md shows every field.
    WRONG_TYPE = "REC-03" "wrong-kind-of-value" Error {
        message: "{expected} must stand here" / "此处应为{expected}",
        label: "{got}" / "{got}",
        help: "{help}" / "{help}"
    }
    /// Checks that the fields a record cannot do without are there.
    ///
    /// ## Why it matters
    /// A debt without its principal, or a line without its kind, cannot be counted or shown.
    ///
    /// ## Write instead
    /// Write the field. Where an amount is not known, write `not_reported`: that is not the same as 0.
    MISSING_FIELD = "REC-04" "missing-field" Error {
        message: "the field `{field}` is missing" / "缺少字段 `{field}`",
        label: "{where}" / "{where}",
        help: "{help}" / "{help}"
    }
    /// Checks that records use plain fields and lists only: no anchors, aliases, tags, merge keys, directives or second documents.
    ///
    /// ## Why it matters
    /// Such a record says something else than what its lines show to whoever reads them.
    ///
    /// ## Write instead
    /// Write every value out. Put text that begins with `&`, `*` or `!` in quotes.
    YAML_EXTRA = "REC-05" "yaml-extra" Error {
        message: "{what} has no place in a record" / "记录中不能使用{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that a file is UTF-8 text.
    ///
    /// ## Why it matters
    /// In another encoding every letter that is not English, and at times an amount, becomes something else.
    ///
    /// ## Write instead
    /// Save the file again as UTF-8; in Notepad and WPS that is a choice of *Save as*.
    ENCODING = "REC-06" "not-utf-8" Error {
        message: "the file is not UTF-8 text: {what}" / "文件不是UTF-8文本：{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that every record is a regular file, no link and no device.
    ///
    /// ## Why it matters
    /// A link may lead out of the folder, to a file nobody meant to publish.
    ///
    /// ## Write instead
    /// Put the file itself where the link stands.
    NOT_A_FILE = "REC-07" "not-a-regular-file" Error {
        message: "`{path}` {what}" / "`{path}` {what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that a record has at most 1 MiB (Markdown: 256 KiB), 200,000 values and 32 levels.
    ///
    /// ## Why it matters
    /// No committee writes such a record; it is a file that lost its way, or one made to stop the build.
    ///
    /// ## Write instead
    /// Split it into several records.
    TOO_LARGE = "REC-08" "too-large" Error {
        message: "the file is {what}" / "文件{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that every file of the folder is a record of a known kind, in its place.
    ///
    /// ## Why it matters
    /// A budget in the wrong folder would be left out of the accounts without a word.
    ///
    /// ## Write instead
    /// Move it where docs/records.md puts it, or out of the folder. Names that begin with a point are passed over.
    UNKNOWN_FILE = "REC-09" "file-out-of-place" Error {
        message: "`{path}` does not belong here" / "`{path}` 不应放在这里",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that ids are small letters, digits and hyphens.
    ///
    /// ## Why it matters
    /// An id is a web address and a file name on every computer, and other records refer to it.
    ///
    /// ## Write instead
    /// Write `road-loan-2019`, never a translated title. The title itself stands in `title`.
    BAD_ID = "REC-10" "bad-id" Error {
        message: "`{id}` cannot be an id" / "`{id}` 不能用作编号",
        label: "" / "",
        help: "use small letters, digits and hyphens, beginning with a letter or digit, at most 64: `{instead}`" / "用小写字母、数字和连字符，以字母或数字开头，最多64个字符，例如 `{instead}`"
    }
    /// Checks that text holds no invisible, direction-changing or control characters, no line break or tab inside quotes, and does not
    /// begin like a formula.
    ///
    /// ## Why it matters
    /// Such characters show a reader something else than what stands there; a formula runs when a table is opened.
    ///
    /// ## Write instead
    /// Delete the character and type the word anew.
    BAD_TEXT = "REC-11" "unsafe-text" Error {
        message: "the text {what}" / "文字{what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that text by language uses the languages of the portal.
    ///
    /// ## Why it matters
    /// Text in a language without pages would never be seen.
    ///
    /// ## Write instead
    /// Correct the key, or add the language to `languages` in portal.yaml.
    UNKNOWN_LANGUAGE = "REC-12" "unknown-language" Error {
        message: "`{language}` is not a language of this portal" / "`{language}` 不是本站的语言",
        label: "" / "",
        help: "the languages are {known}: correct it, or add it to `languages` in portal.yaml" / "本站语言为 {known}：请改正，或在 portal.yaml 的 `languages` 中添加"
    }
    /// Checks that a decision begins with its fields between two lines `---`.
    ///
    /// ## Why it matters
    /// Without them the decision has no date, no matter and no votes.
    ///
    /// ## Write instead
    /// Begin the file with `---`, write the fields, then `---`, then the text.
    FRONT_MATTER = "REC-13" "no-front-matter" Error {
        message: "{what}" / "{what}",
        label: "" / "",
        help: "begin the file with a line `---`, then the fields, then a line `---`, then the text" / "文件第一行写 `---`，接着写字段，再写一行 `---`，然后是正文"
    }
    /// Checks that Markdown holds no HTML.
    ///
    /// ## Why it matters
    /// HTML is left out of the page: it could load foreign scripts, or hide text.
    ///
    /// ## Write instead
    /// Write it as Markdown.
    RAW_HTML = "REC-14" "raw-html" Warning {
        message: "HTML in the text is left out of the page" / "正文中的HTML不会显示在页面上",
        label: "left out" / "不显示",
        help: "write it as Markdown" / "请改用Markdown书写"
    }
    /// Checks that links lead to a web page, a mail address, a telephone or a file of the site.
    ///
    /// ## Why it matters
    /// Other links may run programs at the reader's.
    ///
    /// ## Write instead
    /// Begin it with https://, http://, mailto: or tel:, or name a file beside the record.
    BAD_LINK = "REC-15" "link-not-allowed" Error {
        message: "the link `{link}` does not lead to a web page, a mail address, a telephone or a file of this site" / "链接 `{link}` 不是网页、邮箱、电话或本站文件",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that a record's file name says what the record says: its year and its entity.
    ///
    /// ## Why it matters
    /// Whoever looks for the budget of 2023 looks by its name, and references use it.
    ///
    /// ## Write instead
    /// Rename the file, or correct the field.
    FILE_NAME = "REC-16" "file-name-differs" Error {
        message: "the file is called `{file}`, by its content it would be `{expected}`" / "文件名为 `{file}`，按内容应为 `{expected}`",
        label: "" / "",
        help: "rename the file to `{expected}`, or correct what stands here" / "请将文件改名为 `{expected}`，或改正此处"
    }
    /// Checks that the record a folder cannot do without is there: portal.yaml, area.yaml, village.yaml.
    ///
    /// ## Why it matters
    /// Without it nobody knows what the folder is.
    ///
    /// ## Write instead
    /// Write it; docs/records.md shows the fields.
    NO_RECORD = "REC-17" "missing-record" Error {
        message: "the record `{path}` is missing" / "缺少记录 `{path}`",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that every folder is an area or a village.
    ///
    /// ## Why it matters
    /// The records inside would be left out without a word.
    ///
    /// ## Write instead
    /// Add area.yaml or village.yaml, or move the folder away.
    NO_ROLE = "REC-18" "folder-without-record" Error {
        message: "the folder `{path}` is neither an area nor a village" / "文件夹 `{path}` 既不是地区，也不是村",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that no two names differ in capitals only.
    ///
    /// ## Why it matters
    /// On Windows and macOS they are one file, and one of the two would be lost.
    ///
    /// ## Write instead
    /// Write names in small letters.
    SAME_NAME = "REC-19" "same-name-in-capitals" Error {
        message: "`{path}` and `{other}` differ in capitals only, and are one file on many computers" / "`{path}` 与 `{other}` 仅大小写不同，在许多电脑上是同一个文件",
        label: "" / "",
        help: "rename one of them; names are written in small letters" / "请改名其中一个；名称一律用小写字母"
    }
    /// Checks that no area, village or page has a name the site itself needs.
    ///
    /// ## Why it matters
    /// Its pages would take the place of the site's.
    ///
    /// ## Write instead
    /// Choose another name.
    NAME_TAKEN = "REC-20" "name-taken" Error {
        message: "the site itself writes a folder or page called `{name}`" / "网站本身要写名为 `{name}` 的文件夹或页面",
        label: "" / "",
        help: "give this one another name" / "请换一个名称"
    }
    /// Checks that a translation has the record it translates.
    ///
    /// ## Why it matters
    /// The fields stand in the first language only: alone it has no date and no votes.
    ///
    /// ## Write instead
    /// Write the record in the portal's first language, or correct the file's name.
    LONE_TRANSLATION = "REC-21" "translation-without-record" Error {
        message: "this is a translation of `{first}`, which does not exist" / "这是 `{first}` 的译文，但没有该文件",
        label: "" / "",
        help: "write `{first}` with the fields and the text in `{language}`, or correct this file’s name" / "请写 `{first}`（字段和{language}正文），或改正此文件名"
    }
    /// Checks that a translation holds text only.
    ///
    /// ## Why it matters
    /// Two sets of figures for one decision would soon differ.
    ///
    /// ## Write instead
    /// Delete the fields; they stand in the first language.
    FIELDS_IN_TRANSLATION = "REC-22" "fields-in-translation" Error {
        message: "a translation holds text only" / "译文文件只写正文",
        label: "fields begin here" / "这里开始是字段",
        help: "delete everything from the first `---` to the second; the fields stand in `{first}`" / "删去两行 `---` 及其间的内容；字段写在 `{first}` 里"
    }
    /// Checks that no record asks not to be shown.
    ///
    /// ## Why it matters
    /// Every record of the folder is published: what must stay private must not be here at all, git keeps it.
    ///
    /// ## Write instead
    /// Take the file out of the folder, or take out what is private and write `visibility: public`.
    NOT_HONOURED = "REC-23" "record-asks-to-be-hidden" Error {
        message: "this record asks not to be shown, but every record of the folder is published" / "该记录要求不公开，但文件夹中的记录都会公开",
        label: "asks for it" / "要求不公开",
        help: "take out what must not be public and write `visibility: public`, or take the file out of the folder" / "删去不应公开的内容并写 `visibility: public`，或把文件移出该文件夹"
    }
    /// Checks that the languages of the portal are well-formed, known and named once.
    ///
    /// ## Why it matters
    /// Each is a folder of pages and a file of words.
    ///
    /// ## Write instead
    /// Write tags such as `zh`, `en`, `zh-Hant`.
    BAD_LANGUAGE = "REC-24" "bad-language" Error {
        message: "`{tag}` {what}" / "`{tag}` {what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that a record holds something.
    ///
    /// ## Why it matters
    /// An empty file says nothing, and is not the same as a record that reports zero.
    ///
    /// ## Write instead
    /// Fill it in, or delete it until there is something to write.
    EMPTY_RECORD = "REC-25" "empty-record" Error {
        message: "the {what} holds nothing" / "{what}是空的",
        label: "" / "",
        help: "write its fields, or delete the file until there is something to write" / "请填写各字段，或在有内容之前先删去该文件"
    }
    /// Checks that a budget has either `lines` or `sections`.
    ///
    /// ## Why it matters
    /// Totals and the lines behind them would both be counted.
    ///
    /// ## Write instead
    /// Keep `lines`.
    LINES_AND_SECTIONS = "REC-26" "lines-and-sections" Error {
        message: "a budget has `lines` or `sections`, not both" / "预算只能写 `lines` 或 `sections`，不能两者都写",
        label: "the second of them" / "另一处",
        help: "keep `lines`; `sections` are for a village that can give totals only" / "请保留 `lines`；只有无法提供明细的村才写 `sections`"
    }
    /// Checks that a link within the site leads to something that is there.
    ///
    /// ## Why it matters
    /// Whoever follows it finds nothing, and looks no further.
    ///
    /// ## Write instead
    /// Correct the name, or add the file.
    DANGLING_LINK = "REC-27" "link-leads-nowhere" Error {
        message: "the link `{link}` leads nowhere: there is no `{path}`" / "链接 `{link}` 无效：没有 `{path}`",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that an attachment is a pdf, jpg, jpeg, png, webp, csv, xlsx or txt file of at most 20 MiB, and holds what its name says.
    ///
    /// ## Why it matters
    /// Other files run programs at the reader's, or open with none.
    ///
    /// ## Write instead
    /// Save it as a PDF or a picture.
    BAD_ATTACHMENT = "REC-28" "attachment-not-allowed" Error {
        message: "the attachment `{path}` {what}" / "附件 `{path}` {what}",
        label: "" / "",
        help: "{help}" / "{help}"
    }
    /// Checks that no private person stands in a record by name where only a kind or a masked name may.
    ///
    /// ## Why it matters
    /// The figure is public, the person is not.
    ///
    /// ## Write instead
    /// Leave the name out or mask it: `张*三`. Kind, amount and date are enough.
    NAMED_CREDITOR = "PRI-13" "named-private-creditor" Error {
        message: "a private person stands here by name" / "此处出现了自然人的姓名",
        label: "must not be published" / "不得公开",
        help: "leave the name out, or mask it (`张*三`); kind, amount and date are enough" / "删去姓名，或写脱敏姓名（`张*三`）；类别、金额和日期已足够"
    }
    /// Checks that amounts are digits with a point before the decimals: `186000`, `186000.00`, `"186,000.00"`.
    ///
    /// ## Why it matters
    /// `1,00` may be one or a hundred; a reader must not have to guess, and neither may the program.
    ///
    /// ## Write instead
    /// Write the whole amount in yuan. Where the whole file counts in 万元, write `unit: wan` at its top.
    BAD_AMOUNT = "ACC-20" "unreadable-amount" Error {
        message: "`{text}` is not an amount" / "`{text}` 不是可识别的金额",
        label: "{why}" / "{why}",
        help: "{help}" / "{help}"
    }
    /// Checks that a rule pack of the portal's own is named in `portal.yaml`.
    ///
    /// ## Why it matters
    /// Only packs that are named speak: numbers nobody uses look like rules that are kept.
    ///
    /// ## Write instead
    /// Name it under `packs`, before the packs whose numbers it replaces, or delete the file.
    UNUSED_PACK = "REC-31" "unused-pack" Warning {
        message: "the rule pack `{name}` is not used" / "规则包 `{name}` 没有被使用",
        label: "" / "",
        help: "name it under `packs` in portal.yaml, before the packs whose numbers it replaces; or delete the file" / "请在 portal.yaml 的 `packs` 中写上它，放在它所替代的规则包之前；不再需要的，请删除文件"
    }
    /// Checks that dates, years and periods exist and are written as `2024-03-20`, `2024`, `2024-Q3`, `2024-03`.
    ///
    /// ## Why it matters
    /// 03/04/2024 is two days, and deadlines are counted from dates.
    ///
    /// ## Write instead
    /// Write year, month, day, each in full.
    BAD_DATE = "INT-09" "bad-date" Error {
        message: "`{text}` is not {expected}" / "`{text}` 不是有效的{expected}",
        label: "{label}" / "{label}",
        help: "{help}" / "{help}"
    }
    /// Checks that every field and every word of a list is known.
    ///
    /// ## Why it matters
    /// A misspelt field would be left out without a word.
    ///
    /// ## Write instead
    /// The message names the nearest; docs/records.md has them all.
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
    page: Words {
        en: include_str!("../check/privacy/personal_field.md"),
        zh: include_str!("../check/privacy/personal_field.zh.md"),
    },
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
