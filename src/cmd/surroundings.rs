//! What the environment tells: the language of whoever reads, and the day a reproducible build is told to use.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};

use crate::diag::Language;
use crate::pipeline::Failure;

/// The language of messages: the first of the three variables that is set decides.
pub fn language(variable: impl Fn(&str) -> Option<String>) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    match locale {
        Some(locale) if locale.to_ascii_lowercase().starts_with("zh") => Language::Zh,
        _ => Language::En,
    }
}

/// The index git lets a hook look at: that of the commit being made, which need not be the repository's own. Git names it
/// from the folder the hook runs in.
pub fn index() -> Option<PathBuf> {
    let named = std::env::var_os("GIT_INDEX_FILE").filter(|named| !named.is_empty())?;
    std::path::absolute(named).ok()
}

/// The day of `SOURCE_DATE_EPOCH`.
pub fn source_date(value: Option<String>, language: Language) -> Result<Option<NaiveDate>, Failure> {
    let Some(value) = value.filter(|value| !value.is_empty()) else { return Ok(None) };
    let moment = value.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    moment.map(|moment| Some(moment.date_naive())).ok_or_else(|| {
        Failure::Usage(match language {
            Language::En => format!("SOURCE_DATE_EPOCH is `{value}`, which is not a number of seconds since 1970"),
            Language::Zh => format!("SOURCE_DATE_EPOCH 是 `{value}`，不是自 1970 年起的秒数"),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_set_decides_the_language() {
        let cases: [(&[(&str, &str)], Language); 6] = [
            (&[], Language::En),
            (&[("LANG", "zh_CN.UTF-8")], Language::Zh),
            (&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "C")], Language::En),
            (&[("LANG", "en_US"), ("LC_MESSAGES", "zh_TW")], Language::Zh),
            (&[("LC_ALL", ""), ("LANG", "zh-Hans")], Language::Zh),
            (&[("LANG", "de_DE.UTF-8")], Language::En),
        ];
        for (set, expected) in cases {
            let variable =
                |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string());
            assert_eq!(language(variable), expected, "{set:?}");
        }
    }

    #[test]
    fn the_source_date_is_a_day() {
        let day = |text: &str| source_date(Some(text.to_owned()), Language::En);
        assert_eq!(source_date(None, Language::En), Ok(None));
        assert_eq!(day(""), Ok(None));
        assert_eq!(day("1767225600"), Ok(NaiveDate::from_ymd_opt(2026, 1, 1)));
        assert!(day("yesterday").is_err());
        assert!(day("99999999999999999").is_err());
    }
}
