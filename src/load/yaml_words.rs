//! What is wrong with a text that is no YAML, in words an accountant knows, pointed at where it can be mended.

use std::ops::Range;

use granit_parser::ErrorKind;

use super::yaml_place::{
    behind_bracket, end_of_line, end_of_word, is_first_colon, last_quote, line_range, next, settle, tab_near,
    this_line_and_the_one_before, unmatched, word_before_colon,
};
use super::yaml_signs::{bad_colon, comma_near, merge_mark, old_line_ends, spare_comma};
use super::{is_unsafe_char, rules};
use crate::diag::Words;

/// One fault of the text.
#[derive(Debug)]
pub struct Fault {
    /// What is wrong; `{found}` stands for [`Fault::found`].
    pub what: Words,
    /// What to write instead.
    pub help: Words,
    /// The piece of text that is named in the message.
    pub found: String,
    /// Where.
    pub at: Range<usize>,
}

const SPACES: Words = Words {
    en: "indent with spaces: press the space bar, not the tab key",
    zh: "缩进请用空格键，不要用Tab键",
};
const QUOTES: Words = Words {
    en: "put the whole value in quotes, such as `\"…\"`",
    zh: "请把整个值放进引号，例如 `\"…\"`",
};
const BRACKET: Words = Words {
    en: "close every `{` with `}` and every `[` with `]`, and put a comma between the items",
    zh: "每个 `{` 都要有 `}`，每个 `[` 都要有 `]`，各项之间用英文逗号分隔",
};
const ALIGN: Words = Words {
    en: "begin the fields of one group under each other, with the same number of spaces",
    zh: "同一组字段要上下对齐，行首空格数相同",
};

/// Puts the parser's finding into words. `at` is where it stopped, `bracket` where the innermost open bracket stands.
pub fn explain(kind: &ErrorKind, text: &str, at: usize, bracket: Option<usize>) -> Fault {
    use ErrorKind as E;
    let at = settle(text, at);
    let fault = |what: Words, help: Words, at: Range<usize>| Fault { what, help, found: String::new(), at };
    if let Some(colon) = bad_colon(text, at).filter(|_| is_about_fields(kind)) {
        return colon;
    }
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabAtBlockScalarStart
        | E::TabInIndentation
        | E::TabInPlainScalar => {
            let tab = tab_near(text, at);
            fault(
                Words { en: "a tab stands where only spaces may", zh: "此处只能用空格，不能用Tab" },
                SPACES,
                tab..tab + 1,
            )
        }
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar | E::InvalidQuotedScalarIndent => {
            let open = if text[at..].starts_with(['"', '\'']) { at } else { last_quote(text, at) };
            let help = Words {
                en: "close it with the same quote on the same line", zh: "请在同一行用同样的引号结束"
            };
            fault(
                Words { en: "the quote that opens here is not closed", zh: "这里的引号没有结束" },
                help,
                open..end_of_line(text, open),
            )
        }
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            let help = Words {
                en: "put the whole value in one pair of quotes; inside it write “ ” or 「 」",
                zh: "整个值用一对英文引号；其中的引号用“ ”或「 」",
            };
            fault(
                Words { en: "text goes on behind the closing quote", zh: "引号结束后还有文字" },
                help,
                at..end_of_line(text, at),
            )
        }
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofImplicitFlowMapping => {
            let open = bracket.unwrap_or(at);
            spare_comma(text, open, at).unwrap_or_else(|| not_closed(text, open))
        }
        E::ExpectedFlowMappingSeparator | E::ExpectedFlowSequenceSeparator => match comma_near(text, at)
            .or_else(|| bracket.and_then(|open| spare_comma(text, open, at)))
        {
            Some(comma) => comma,
            // Where the line ends and the next begins another field, the bracket was forgotten.
            None => match bracket.filter(|open| text[*open..at].contains('\n')) {
                Some(open) => not_closed(text, open),
                None => {
                    let word = word_before_colon(text, at);
                    let what = match text[word..].starts_with(['{', '[']) {
                        true => Words {
                            en: "a colon or a comma is missing before this", zh: "这里前面少了冒号或逗号"
                        },
                        false => Words { en: "a comma is missing before this", zh: "这里前面少了逗号" },
                    };
                    fault(what, BRACKET, word..end_of_word(text, word))
                }
            },
        },
        E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => {
            let what =
                Words { en: "this bracket closes nothing that is open", zh: "这个括号没有对应的开头" };
            let at = unmatched(text, at);
            fault(what, BRACKET, at..next(text, at))
        }
        E::MappingValueNotAllowed if is_first_colon(text, at) => indentation(text, at),
        E::MappingValueNotAllowed
        | E::InvalidColonPlacement
        | E::InvalidMappingValueWhitespace
        | E::FlowMappingValueAdjacentCollection => {
            let what = Words {
                en: "a second colon with a space stands in this line",
                zh: "这一行里又出现了冒号加空格",
            };
            let help = Words {
                en: "put a value that holds `: ` in quotes; write every field on a line of its own",
                zh: "值里含有 `: ` 时请加引号；每个字段单独一行",
            };
            fault(what, help, at..next(text, at))
        }
        E::SimpleKeyExpected | E::InvalidSimpleKey => {
            let help = WRITE_FIELD;
            let line = line_range(text, at);
            match old_line_ends(text, at).or_else(|| merge_mark(text, at)) {
                Some(known) => known,
                None => fault(NO_COLON, help, line),
            }
        }
        E::ExpectedBlockMappingKey
        | E::InvalidIndentation
        | E::ExpectedBlockSequenceEntry
        | E::BlockSequenceEntryNotAllowed
        | E::MappingKeyNotAllowed
        | E::InvalidBlockEntryWhitespace
        | E::UnexpectedEofBlockMapping
        | E::UnexpectedEofBlockSequence
        | E::InvalidFlowScalarIndent
        | E::InvalidBlockScalarIndent => indentation(text, at),
        E::BomInsideDocument => {
            let what = Words {
                en: "an invisible character (a byte order mark) stands here",
                zh: "这里有一个不可见字符（BOM）",
            };
            fault(what, rules::INVISIBLE_HELP, at..next(text, at))
        }
        E::UnexpectedCharacter { character } if is_unsafe_char(*character) => Fault {
            what: Words {
                en: "an invisible or control character ({found}) stands here",
                zh: "这里有一个不可见字符或控制字符（{found}）",
            },
            help: rules::INVISIBLE_HELP,
            found: format!("U+{:04X}", u32::from(*character)),
            at: text[at..].find(*character).map_or(at..next(text, at), |length| at + length..next(text, at + length)),
        },
        E::UnexpectedCharacter { character } => Fault {
            what: Words { en: "a value cannot begin with `{found}`", zh: "值不能以 `{found}` 开头" },
            help: QUOTES,
            found: character.to_string(),
            at: at..next(text, at),
        },
        E::MissingAnchorOrAliasName | E::UnknownAnchor => fault(
            Words { en: "a value cannot begin with `*` or `&`", zh: "值不能以 `*` 或 `&` 开头" },
            QUOTES,
            at..next(text, at),
        ),
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidUnicodeEscape
        | E::InvalidLowSurrogate
        | E::InvalidLowSurrogateHexEscape
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate => {
            let at = text[at..end_of_line(text, at)].find('\\').map_or(at, |length| at + length);
            let what = Words {
                en: "the backslash `\\` has a meaning of its own inside \"…\"",
                zh: "双引号中的反斜杠 `\\` 有特殊含义",
            };
            let help = Words {
                en: "use single quotes `'…'`, or write `\\\\`",
                zh: "请改用单引号 `'…'`，或写成 `\\\\`",
            };
            fault(what, help, at..next(text, at))
        }
        E::CommentInterceptedScalar | E::CommentNotSeparated => {
            let what = Words {
                en: "a `#` begins a remark here in the middle of a value",
                zh: "值中间的 `#` 被当作注释",
            };
            fault(what, QUOTES, at..next(text, at))
        }
        _ if text[..at].contains("\n%") || text.starts_with('%') => {
            let at = text[..at].rfind("\n%").map_or(0, |before| before + 1);
            let what = Words { en: "a line cannot begin with `%`", zh: "一行不能以 `%` 开头" };
            fault(what, QUOTES, at..end_of_line(text, at))
        }
        _ if text[at..].starts_with(['|', '>']) => {
            let what = Words { en: "behind `|` or `>` the line must end", zh: "`|` 或 `>` 之后不能再写内容" };
            let help = Words {
                en: "begin the text on the next line, indented; or put a value that begins with `|` in quotes",
                zh: "正文从下一行开始并缩进；值本身以 `|` 开头时请加引号",
            };
            fault(what, help, at..end_of_line(text, at))
        }
        _ => Fault {
            what: Words { en: "this cannot be read as YAML ({found})", zh: "此处不是有效的YAML（{found}）" },
            help: Words {
                en: "check the indentation, the colon and space after the field name, and that quotes and brackets are closed",
                zh: "检查缩进、字段名后的冒号和空格，以及引号、括号是否成对",
            },
            found: kind.to_string().lines().next().unwrap_or("").to_owned(),
            at: at..end_of_line(text, at),
        },
    }
}

const NO_COLON: Words =
    Words { en: "this line is no field: there is no colon in it", zh: "这一行不是字段：缺少冒号" };
const WRITE_FIELD: Words =
    Words { en: "write `name: value`, with a colon and a space", zh: "写成 `字段名: 值`，冒号后加空格" };

/// A line that stands wrong: because of what it holds, because of the line before it, or because it is indented so.
fn indentation(text: &str, at: usize) -> Fault {
    let fault = |what: Words, help: Words, at: Range<usize>| Fault { what, help, found: String::new(), at };
    if let Some(known) = old_line_ends(text, at).or_else(|| merge_mark(text, at)) {
        return known;
    }
    let lines = this_line_and_the_one_before(text, at);
    for line in &lines {
        let whole = &text[line.clone()];
        let words = whole.trim_start_matches([' ', '\t']);
        let begin = line.start + whole.len() - words.len();
        if words.starts_with(|ch: char| ch.is_whitespace()) {
            let blanks = words.len() - words.trim_start().len();
            let what = Words {
                en: "the blanks here are not those of the space bar",
                zh: "这里的空白不是用空格键输入的",
            };
            let help = Words {
                en: "delete them and press the space bar; wide blanks come from a Chinese keyboard, others from copied text",
                zh: "请删去后用空格键重新输入（不要用全角空格；从别处复制的文字也可能带入）",
            };
            return fault(what, help, begin..begin + blanks);
        }
        let item = words.strip_prefix('-').filter(|rest| rest.starts_with(|ch: char| ch.is_alphabetic()));
        if item.is_some_and(|rest| rest.contains(':')) {
            let what = Words { en: "a space is missing behind the dash", zh: "短横线后面少了空格" };
            return fault(what, Words { en: "write `- name: value`", zh: "写成 `- 字段名: 值`" }, begin..begin + 1);
        }
    }
    let [this, before] = lines;
    if let Some(dash) = text[this.clone()].find(": - ") {
        let what = Words { en: "a list cannot begin behind its field", zh: "列表不能写在字段名的同一行" };
        let help = Words {
            en: "begin it on the next line, each item behind `- `",
            zh: "请从下一行开始，每项以 `- ` 开头",
        };
        return fault(what, help, this.start + dash + 2..this.start + dash + 3);
    }
    if let Some(behind) = behind_bracket(text, this.clone()) {
        let what = Words { en: "text goes on behind the closing bracket", zh: "括号结束后还有文字" };
        return fault(what, BRACKET, behind..end_of_line(text, behind));
    }
    let words = text[before.clone()].trim().trim_start_matches("- ");
    let value = words.is_empty() || words.contains([':', '#', '|', '>', '[', '{', '"', '\'']) || words.starts_with('-');
    let indent = |line: &Range<usize>| text[line.clone()].len() - text[line.clone()].trim_start().len();
    if !value && before.end <= this.start && indent(&before) <= indent(&this) {
        return fault(NO_COLON, WRITE_FIELD, line_range(text, before.end));
    }
    Fault {
        what: Words {
            en: "this line is not indented like those it belongs to", zh: "这一行的缩进与同组各行不一致"
        },
        help: ALIGN,
        found: String::new(),
        at: line_range(text, at),
    }
}

fn not_closed(text: &str, open: usize) -> Fault {
    Fault {
        what: Words {
            en: "the bracket `{found}` that opens here is not closed", zh: "这里的括号 `{found}` 没有结束"
        },
        help: BRACKET,
        found: text[open..next(text, open)].to_owned(),
        at: open..next(text, open),
    }
}

/// Whether a missing or doubled colon can be behind it.
fn is_about_fields(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::SimpleKeyExpected
            | ErrorKind::InvalidSimpleKey
            | ErrorKind::MappingValueNotAllowed
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::InvalidIndentation
            | ErrorKind::ExpectedFlowMappingSeparator
    )
}
