//! What can be wrong with a language: its tag, its data, its message files.

use std::fmt;

use crate::diag::cause::Message;
use crate::diag::{Language, Words};

/// How many missing messages are named; their number is told.
const LACKING: usize = 12;

/// Why a locale could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocaleTrouble {
    /// The tag is not one of BCP 47.
    Tag(String),
    /// The data of that tag cannot be used; what it said.
    Data(String, String),
    /// The message files are wrong.
    Messages(Vec<Fault>),
}

/// One fault of a message file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as it was named to us.
    pub file: String,
    /// The line, from 1; 0 for a message as it stands after all files are put together.
    pub line: usize,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with a message file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Not the format of Fluent; what its reader says.
    Syntax(String),
    /// The same key twice in one file.
    Twice(String),
    /// A message that steers figures and is not what it must be: its key, what it says, what it must be.
    Setting(String, String, Words),
    /// A message nobody asks for, and the one that was probably meant.
    Unknown(String, Option<String>),
    /// The messages a language of its own lacks.
    Lacks(Vec<String>),
}

impl LocaleTrouble {
    /// The trouble in that language; several faults stand on a line each.
    pub fn say(&self, language: Language) -> String {
        match self {
            LocaleTrouble::Tag(tag) => Message::new(Words {
                en: "`{tag}` is not a language tag (write `en`, `zh-Hans`, `pt-BR`)",
                zh: "`{tag}` 不是语言代码（应写成 `en`、`zh-Hans`、`pt-BR`）",
            })
            .with("tag", tag.as_str())
            .say(language),
            LocaleTrouble::Data(tag, said) => Message::new(Words {
                en: "no figures and dates for the language `{tag}`: {said}",
                zh: "没有语言 `{tag}` 的数字和日期格式：{said}",
            })
            .with("tag", tag.as_str())
            .with("said", said.as_str())
            .say(language),
            LocaleTrouble::Messages(faults) => {
                let lines: Vec<String> = faults.iter().map(|fault| fault.say(language)).collect();
                lines.join("\n")
            }
        }
    }
}

impl fmt::Display for LocaleTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::En))
    }
}

impl std::error::Error for LocaleTrouble {}

impl Fault {
    /// The place and the fault in that language.
    pub fn say(&self, language: Language) -> String {
        let what = match &self.kind {
            FaultKind::Syntax(said) => {
                Message::new(Words { en: "{said}", zh: "不是Fluent格式：{said}" }).with("said", said.as_str())
            }
            FaultKind::Twice(key) => Message::new(Words {
                en: "the message `{key}` stands twice in this file",
                zh: "词条 `{key}` 在本文件中出现了两次",
            })
            .with("key", key.as_str()),
            FaultKind::Setting(key, said, must) => Message::new(Words {
                en: "`{key}` must be {must}, not `{said}`",
                zh: "`{key}` 应为{must}，不能是 `{said}`",
            })
            .with("key", key.as_str())
            .with("said", said.as_str())
            .with("must", *must),
            FaultKind::Unknown(key, Some(near)) => Message::new(Words {
                en: "no page asks for the message `{key}`: did you mean `{near}`?",
                zh: "没有页面使用词条 `{key}`：是否应为 `{near}`？",
            })
            .with("key", key.as_str())
            .with("near", near.as_str()),
            FaultKind::Unknown(key, None) => Message::new(Words {
                en: "no page asks for the message `{key}`: delete it, or take its name from the theme's file",
                zh: "没有页面使用词条 `{key}`：请删除，或按主题文件中的名称书写",
            })
            .with("key", key.as_str()),
            FaultKind::Lacks(keys) => {
                let shown: Vec<String> = keys.iter().take(LACKING).map(|key| format!("`{key}`")).collect();
                Message::new(Words {
                    en: "{count} messages are missing, among them {keys}: write them, or lend them from another language with `words-from = en`",
                    zh: "缺少{count}个词条，例如{keys}：请补上，或写 `words-from = en` 暂借其他语言的文字",
                })
                .with("count", keys.len().to_string())
                .with("keys", shown.join(if language == Language::Zh { "、" } else { ", " }))
            }
        };
        let what = what.say(language);
        if self.line > 0 { format!("{}:{}: {what}", self.file, self.line) } else { format!("{}: {what}", self.file) }
    }
}
