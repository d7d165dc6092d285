//! Arguments that cannot be understood, in the reader's language. English is the parser's own.

use std::ffi::OsString;
use std::fmt;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};

use super::{End, report};
use crate::diag::{Language, Words};
use crate::pipeline::Failure;

/// Why a value of an argument is not accepted: what to write instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong(pub Words);

impl fmt::Display for Wrong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.en)
    }
}

impl std::error::Error for Wrong {}

/// The language asked for by `--lang`, in arguments that could not be read as a whole.
pub fn language_asked(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let mut asked = None;
    while let Some(word) = words.next() {
        let value = if word == "--lang" { words.next() } else { word.strip_prefix("--lang=") };
        asked = match value {
            Some("zh") => Some(Language::Zh),
            Some("en") => Some(Language::En),
            _ => asked,
        };
    }
    asked
}

/// Tells what is wrong with the arguments, or gives the help or the version that was asked for.
pub fn answer(error: &clap::Error, language: Language) -> ExitCode {
    // Help is a result; without any argument it is told as one too.
    let help =
        matches!(error.kind(), ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand);
    if language == Language::En || !error.use_stderr() || help {
        // Whoever closed the stream does not want to read it.
        let _ = error.print();
    } else {
        let text = format!("{}\n用 `openvillage --help` 查看用法", in_chinese(error));
        report::failure(&Failure::Usage(text), language);
    }
    ExitCode::from(if error.use_stderr() { End::Usage as u8 } else { End::Clean as u8 })
}

fn in_chinese(error: &clap::Error) -> String {
    let get = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = get(ContextKind::InvalidArg);
    let value = get(ContextKind::InvalidValue);
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(get)
        .find(|near| !near.is_empty())
        .map_or_else(String::new, |near| format!("；是否想写 `{near}`？"));
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("`{argument}` 后面缺少值"),
        ErrorKind::InvalidValue => {
            format!("`{argument}` 不能是 `{value}`，可用的值：{}{near}", get(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let wrong = std::error::Error::source(error).and_then(|source| source.downcast_ref::<Wrong>());
            let help = wrong.map_or_else(String::new, |wrong| format!("：{}", wrong.0.zh));
            format!("`{argument}` 不能是 `{value}`{help}")
        }
        ErrorKind::UnknownArgument => format!("没有参数 `{argument}`{near}"),
        ErrorKind::InvalidSubcommand => format!("没有命令 `{}`{near}", get(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => format!("缺少参数 `{argument}`"),
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            if other == argument || other.is_empty() {
                format!("`{argument}` 只能写一次")
            } else {
                format!("`{argument}` 不能与 `{other}` 同时使用")
            }
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("`{argument}` 的值的个数不对")
        }
        ErrorKind::InvalidUtf8 => "参数不是UTF-8文字".to_owned(),
        _ => "参数有误".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_language_asked_for_counts() {
        let asked = |words: &[&str]| language_asked(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked(&["build", "--lang", "zh", "--jobs"]), Some(Language::Zh));
        assert_eq!(asked(&["--lang=zh", "--lang=en"]), Some(Language::En));
        assert_eq!(asked(&["--lang", "fr"]), None);
        assert_eq!(asked(&["--lang"]), None);
    }
}
