//! Troubles of the world in words: a message with its values, and what the operating system means.

use std::io;

use rustix::io::Errno;

use super::{Language, Value, Words, fill};
use crate::source::tree::Trouble;

/// A sentence with its values, in every language messages come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    words: Words,
    values: Vec<(&'static str, Value)>,
}

impl Message {
    /// The sentence; `{name}` in it stands for a value.
    pub fn new(words: Words) -> Message {
        Message { words, values: Vec::new() }
    }

    /// Sets a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Message {
        self.values.push((name, value.into()));
        self
    }

    /// The sentence in that language.
    pub fn say(&self, language: Language) -> String {
        fill(self.words.get(language), &self.values, language)
    }
}

/// What could not be read, and why.
pub fn unreadable(trouble: &Trouble) -> Message {
    Message::new(Words { en: "cannot read {path}: {cause}", zh: "无法读取 {path}：{cause}" })
        .with("path", trouble.path.display().to_string())
        .with("cause", in_plain_words(&trouble.cause))
}

/// An error of the operating system without its number, where it is one that people meet.
pub fn in_plain_words(cause: &io::Error) -> Value {
    let words = match cause.raw_os_error().map(Errno::from_raw_os_error) {
        Some(Errno::NOSPC) => Words { en: "the disk is full", zh: "磁盘已满" },
        Some(Errno::DQUOT) => Words { en: "the disk quota is used up", zh: "磁盘配额已用完" },
        Some(Errno::ACCESS | Errno::PERM) => Words { en: "permission denied", zh: "没有权限" },
        Some(Errno::ROFS) => Words { en: "the file system is read-only", zh: "文件系统是只读的" },
        Some(Errno::IO) => Words { en: "the disk reported an error", zh: "磁盘读写出错" },
        Some(Errno::MFILE | Errno::NFILE) => Words { en: "too many files are open", zh: "打开的文件过多" },
        Some(Errno::NAMETOOLONG) => Words { en: "the name is too long", zh: "名称过长" },
        Some(Errno::NOENT) => Words { en: "it does not exist", zh: "不存在" },
        Some(Errno::NOTDIR) => Words {
            en: "a part of the path is a file, not a folder",
            zh: "路径中有一部分是文件，不是文件夹",
        },
        Some(Errno::LOOP) => Words { en: "it is a symbolic link", zh: "它是符号链接" },
        Some(Errno::EXIST | Errno::NOTEMPTY) => {
            Words { en: "something already stands there", zh: "该处已有内容" }
        }
        _ => return Value::Text(cause.to_string()),
    };
    Value::Words(words)
}
