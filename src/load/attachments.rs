//! Files published beside the pages: whether each may be, by its name and by what is in it.

use icu::normalizer::ComposingNormalizerBorrowed;

use super::{is_unsafe_char, rules};
use crate::diag::{Diagnostic, Words};
use crate::source::Origin;
use crate::source::attachment::{self, Fault, Kind};
use crate::source::tree::Trouble;

/// Reports those of the files that cannot be published.
pub fn check(origin: &Origin, paths: &[String], found: &mut Vec<Diagnostic>) -> Result<(), Trouble> {
    for path in paths {
        let fault = match fault_of_name(path) {
            Some(fault) => Some(fault),
            None => attachment::examine(origin, path)?.map(words),
        };
        let Some((what, help)) = fault else { continue };
        let values = vec![("path", path.as_str().into()), ("what", what.into()), ("help", help.into())];
        found.push(Diagnostic::of_file(&rules::BAD_ATTACHMENT, path, values));
    }
    Ok(())
}

/// What is wrong with a name that some system could not keep, or would keep as another.
fn fault_of_name(path: &str) -> Option<(Words, Words)> {
    let own = path.split_once("files/").map_or(path, |(_, own)| own);
    let what = own.split('/').find_map(|name| {
        let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
        if name.chars().any(|ch| is_unsafe_char(ch) || ch.is_control() || "<>:\"|?*\\".contains(ch)) {
            return Some(Words {
                en: "has a character in its name that other systems refuse",
                zh: "的名称含有其他系统不接受的字符",
            });
        }
        if name.len() > 200 {
            return Some(Words { en: "has too long a name", zh: "的名称过长" });
        }
        if name.ends_with(['.', ' ']) || name.starts_with(' ') || super::is_reserved(&stem) {
            return Some(Words { en: "has a name that Windows refuses", zh: "的名称在Windows上不可用" });
        }
        (!ComposingNormalizerBorrowed::new_nfc().is_normalized(name)).then_some(Words {
            en: "has letters in its name that are put together from several signs",
            zh: "的名称含有由多个符号拼成的字母",
        })
    })?;
    Some((what, Words { en: "rename it: `minutes-2024-03-20.pdf`", zh: "请改名，例如 `minutes-2024-03-20.pdf`" }))
}

/// What is wrong with a file, and what to do about it.
fn words(fault: Fault) -> (Words, Words) {
    let again = Words {
        en: "open it in the program it was made with and save it anew under this ending, or correct the ending",
        zh: "请用原来的程序打开并按此格式重新保存，或改正扩展名",
    };
    match fault {
        Fault::Kind => (
            Words { en: "is of a kind that is not published", zh: "的格式不予公开" },
            Words {
                en: "publish it as pdf, jpg, jpeg, png, webp, csv, xlsx or txt; pages, drawings and workbooks with macros can hold programs",
                zh: "请改为 pdf、jpg、jpeg、png、webp、csv、xlsx 或 txt；网页、矢量图和带宏的表格可能含有程序",
            },
        ),
        Fault::TooLarge => (
            Words { en: "is larger than 20 MiB", zh: "超过20 MiB" },
            Words {
                en: "make it smaller: scan in grey at 150 dpi, or split it",
                zh: "请缩小：用150 dpi灰度扫描，或拆成几个文件",
            },
        ),
        Fault::Empty => (
            Words { en: "is empty", zh: "是空文件" },
            Words { en: "copy the file here again, or delete it", zh: "请重新复制该文件，或将其删去" },
        ),
        Fault::Macros => (
            Words { en: "holds macros", zh: "含有宏" },
            Words { en: "save it as a workbook without macros", zh: "请另存为不含宏的工作簿" },
        ),
        Fault::NotAFile => (
            Words { en: "is not an ordinary file any more", zh: "已不是普通文件" },
            Words { en: "put a copy of the file here", zh: "请在这里放一份文件副本" },
        ),
        Fault::Pointer => (
            Words { en: "only says where Git LFS keeps it", zh: "只是指向 Git LFS 中文件的说明" },
            Words {
                en: "put the file itself into git; where it stays in Git LFS, fetch it with `git lfs pull` and build without --rev",
                zh: "请把文件本身提交到 git；若仍用 Git LFS 保存，请先用 `git lfs pull` 取得文件，并且构建时不加 --rev",
            },
        ),
        Fault::Content(kind) => {
            let what = match kind {
                Kind::Pdf => Words { en: "is not a PDF inside", zh: "的内容不是PDF" },
                Kind::Jpeg => Words { en: "is not a JPEG picture inside", zh: "的内容不是JPEG图片" },
                Kind::Png => Words { en: "is not a PNG picture inside", zh: "的内容不是PNG图片" },
                Kind::Webp => Words { en: "is not a WebP picture inside", zh: "的内容不是WebP图片" },
                Kind::Xlsx => Words { en: "is not an Excel workbook inside", zh: "的内容不是Excel工作簿" },
                Kind::Text => Words { en: "is not plain text inside", zh: "的内容不是纯文本" },
            };
            (what, again)
        }
    }
}
