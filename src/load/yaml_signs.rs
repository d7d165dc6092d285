//! Signs that tell what went wrong better than the parser can: a Chinese colon, a comma too many, an unfinished merge.

use super::yaml_place::{line_range, next, stray_comma};
use super::yaml_words::Fault;
use crate::diag::Words;

const CHINESE_COLON: Words = Words { en: "this is the Chinese colon `：`", zh: "这里用了中文冒号 `：`" };
const WRITE_COLON: Words = Words { en: "write `: `, a colon and a space", zh: "请写英文冒号加空格 `: `" };

/// Lines that end in a carriage return alone: then the whole file is one line.
pub fn old_line_ends(text: &str, at: usize) -> Option<Fault> {
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    let from = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let only = text[from..end].trim_end_matches('\r').find('\r')?;
    Some(Fault {
        what: Words {
            en: "the lines end in an old way (a carriage return alone)", zh: "换行符是旧式的（只有回车）"
        },
        help: Words {
            en: "open the file in an editor and save it with the line ends of Windows or Unix",
            zh: "请用编辑器打开，并以Windows或Unix换行符保存",
        },
        found: String::new(),
        at: from..from + only,
    })
}

/// What git leaves where two people changed the same lines.
pub fn merge_mark(text: &str, at: usize) -> Option<Fault> {
    let line = line_range(text, at);
    let marked = ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| text[line.clone()].starts_with(mark));
    marked.then(|| Fault {
        what: Words {
            en: "two people changed these lines, and nobody has chosen yet",
            zh: "两个人修改了同一处，还没有取舍（合并冲突）",
        },
        help: Words {
            en: "keep one of the two versions and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`",
            zh: "保留其中一个版本，删去 `<<<<<<<`、`=======` 和 `>>>>>>>` 三行",
        },
        found: String::new(),
        at: line,
    })
}

/// A comma with nothing before it.
pub fn spare_comma(text: &str, open: usize, at: usize) -> Option<Fault> {
    let comma = stray_comma(text, open, at)?;
    Some(Fault {
        what: Words { en: "there is a comma too many", zh: "多了一个逗号" },
        help: Words {
            en: "delete it: a comma stands between two items", zh: "请删去；逗号只写在两项之间"
        },
        found: String::new(),
        at: comma..comma + 1,
    })
}

/// `year:2024` or `year：2024` in the line that was being read, or in the one before it.
pub fn bad_colon(text: &str, at: usize) -> Option<Fault> {
    let line = line_range(text, at);
    let before = text[..line.start].trim_end();
    let before = line_range(text, before.len());
    [line, before].into_iter().find_map(|line| {
        let whole = &text[line.clone()];
        let name: usize = whole.find(|ch: char| !(ch.is_ascii_alphanumeric() || "_- ".contains(ch)))?;
        let rest = &whole[name..];
        let at = line.start + name;
        let (what, help, length) = if rest.starts_with('：') {
            (CHINESE_COLON, WRITE_COLON, '：'.len_utf8())
        } else if rest.starts_with(':') && !rest[1..].starts_with([' ', '\t']) && rest.len() > 1 {
            let what = Words { en: "a space is missing after the colon", zh: "冒号后面少了空格" };
            (what, Words { en: "write `name: value`", zh: "写成 `字段名: 值`" }, 1)
        } else {
            return None;
        };
        Some(Fault { what, help, found: String::new(), at: at..at + length })
    })
}

/// A Chinese comma or colon shortly before the place.
pub fn comma_near(text: &str, at: usize) -> Option<Fault> {
    let line = line_range(text, at);
    if let Some(before) = text[line.start..at.max(line.start)].trim_end().strip_suffix('：') {
        let colon = line.start + before.len();
        return Some(Fault {
            what: CHINESE_COLON,
            help: WRITE_COLON,
            found: String::new(),
            at: colon..colon + '：'.len_utf8(),
        });
    }
    let comma = text[line.start..at.max(line.start)].rfind(['，', '、'])? + line.start;
    Some(Fault {
        what: Words { en: "this is the Chinese comma `{found}`", zh: "这里用了中文标点 `{found}`" },
        help: Words {
            en: "between fields write `, `, a comma and a space", zh: "字段之间请写英文逗号加空格 `, `"
        },
        found: text[comma..next(text, comma)].to_owned(),
        at: comma..next(text, comma),
    })
}
