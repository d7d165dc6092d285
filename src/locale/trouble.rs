//! What can be wrong with a language: its tag, its data, its message files.

use std::fmt;

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
    Setting(String, String, &'static str),
}

impl fmt::Display for LocaleTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LocaleTrouble::Tag(tag) => write!(f, "`{tag}` is not a language tag (write `en`, `zh-Hans`, `pt-BR`)"),
            LocaleTrouble::Data(tag, said) => write!(f, "no figures and dates for the language `{tag}`: {said}"),
            LocaleTrouble::Messages(faults) => {
                let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for LocaleTrouble {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "{}:{}: ", self.file, self.line)?;
        } else {
            write!(f, "{}: ", self.file)?;
        }
        match &self.kind {
            FaultKind::Syntax(said) => f.write_str(said),
            FaultKind::Twice(key) => write!(f, "the message `{key}` stands twice in this file"),
            FaultKind::Setting(key, said, must) => write!(f, "`{key}` must be {must}, not `{said}`"),
        }
    }
}
