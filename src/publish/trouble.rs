//! Why a site could not be published, in words an operator can act on.

use std::fmt;
use std::io;
use std::path::Path;

use crate::diag::{Language, Value, Words, fill};

/// What stopped the publishing. The site that stood at the target still stands.
#[derive(Debug, Clone)]
pub struct PublishTrouble {
    message: Words,
    help: Words,
    values: Vec<(&'static str, Value)>,
}

impl PublishTrouble {
    /// A refusal of ours: `{path}` in the message is the path.
    pub(super) fn refusal(message: Words, help: Words, path: &Path) -> PublishTrouble {
        PublishTrouble { message, help, values: vec![("path", shown(path))] }
    }

    /// Something the system did not let us do: `{path}` and `{cause}` in the message.
    pub(super) fn system(message: Words, path: &Path, cause: &io::Error) -> PublishTrouble {
        let values = vec![("path", shown(path)), ("cause", in_plain_words(cause))];
        PublishTrouble { message, help: Words::NONE, values }
    }

    /// Adds a value of the message.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Value>) -> PublishTrouble {
        self.values.push((name, value.into()));
        self
    }

    /// Adds what to do about it.
    pub(super) fn help(mut self, help: Words) -> PublishTrouble {
        self.help = help;
        self
    }

    /// The trouble, and on a second line what to do, in that language.
    pub fn say(&self, language: Language) -> String {
        let message = fill(self.message.get(language), &self.values, language);
        let help = fill(self.help.get(language), &self.values, language);
        if help.is_empty() { message } else { format!("{message}\n{help}") }
    }
}

impl fmt::Display for PublishTrouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.say(Language::En))
    }
}

impl std::error::Error for PublishTrouble {}

/// A path as it is shown to people.
pub(super) fn shown(path: &Path) -> Value {
    Value::Text(path.display().to_string())
}

/// An error of the operating system without its number, where it is one that people meet.
fn in_plain_words(cause: &io::Error) -> Value {
    use rustix::io::Errno;
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
