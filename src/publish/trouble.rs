//! Why a site could not be published, in words an operator can act on.

use std::fmt;
use std::io;
use std::path::Path;

use crate::diag::cause::in_plain_words;
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
