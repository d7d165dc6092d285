//! What a rule is about, for whoever wants to know more than its message says.

use std::borrow::Cow;

use super::{Language, Rule, Severity};

/// What a rule is called: `unequal quarters`, 各季之和与全年数不符. A rule without a page keeps its name.
pub fn title(rule: &Rule, language: Language) -> Cow<'static, str> {
    match (language, own(rule, Language::Zh).split_once('（')) {
        (Language::Zh, Some((heading, _))) => heading.trim_start_matches("# ").into(),
        _ => rule.name.replace('-', " ").into(),
    }
}

/// What a rule is called at a terminal: in English by the name that `--explain` takes.
pub fn name(rule: &Rule, language: Language) -> Cow<'static, str> {
    match language {
        Language::En => rule.name.into(),
        Language::Zh => title(rule, language),
    }
}

/// What a rule checks, in one paragraph.
pub fn what(rule: &Rule, language: Language) -> String {
    match body(rule, language).split("\n\n").next() {
        Some(paragraph) if !paragraph.is_empty() => paragraph.replace('\n', " "),
        _ => blanks(rule.message.get(language)),
    }
}

/// The page of a rule; where it has none, its message and its advice.
pub fn page(rule: &Rule, language: Language) -> String {
    let severity = match (rule.severity, language) {
        (Severity::Error, Language::En) => "An error: nothing is published until it is corrected.",
        (Severity::Error, Language::Zh) => "错误：更正之前不会发布。",
        (Severity::Warning, Language::En) => {
            "A warning: published, with a neutral note and the committee's explanation."
        }
        (Severity::Warning, Language::Zh) => "警告：照常发布，附中性说明和村里的解释。",
        (Severity::Notice, Language::En) => "A notice: told to whoever keeps the records, not published.",
        (Severity::Notice, Language::Zh) => "提示：只告知记录人员，不公开。",
    };
    let body = body(rule, language);
    let mut parts = vec![heading(rule, language), severity.to_owned()];
    if body.is_empty() {
        parts.extend([&rule.message, &rule.help].map(|words| blanks(words.get(language))));
    }
    parts.push(body);
    parts.retain(|part| !part.is_empty() && part != "…");
    parts.join("\n\n") + "\n"
}

fn heading(rule: &Rule, language: Language) -> String {
    match language {
        Language::En => format!("# {} ({})", rule.name, rule.code),
        Language::Zh => format!("# {}（{}）", title(rule, language), rule.code),
    }
}

/// The text of a rule in one language, from its heading on: several rules may share one file, each under its heading.
fn own(rule: &Rule, language: Language) -> &'static str {
    let text = rule.page.get(language);
    if language == Language::En {
        return text;
    }
    let Some(code) = text.find(&format!("（{}）\n", rule.code)) else { return "" };
    let from = text[..code].rfind("# ").unwrap_or(0);
    let end = text[code..].find("\n# ").map_or(text.len(), |end| code + end);
    text[from..end].trim_end()
}

/// The page below its heading. The examples of a Chinese page are those of the English one: they are written once.
fn body(rule: &Rule, language: Language) -> String {
    let text = own(rule, language);
    let rest = text.split_once("\n\n").map_or("", |(_, rest)| rest).trim_end();
    match language {
        // A page that is a comment in the program has a blank before each line.
        Language::En if rest.starts_with(' ') => {
            rest.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
        }
        Language::En => rest.to_owned(),
        Language::Zh => {
            let examples = |part: &str| {
                let twin = TWINS.iter().find(|(zh, _)| part.starts_with(zh));
                twin.map(|(_, en)| blocks(rule, en)).unwrap_or_default()
            };
            let parts = rest.split("\n\n## ").map(|part| format!("{}{}", part.trim_end(), examples(part)));
            parts.collect::<Vec<_>>().join("\n\n## ")
        }
    }
}

/// The sections of a page that hold examples, in both languages.
const TWINS: [(&str, &str); 2] = [("示例", "\n## Example\n"), ("应当这样写", "\n## Write instead\n")];

/// The examples below a heading of the English page, each after a line break.
fn blocks(rule: &Rule, heading: &str) -> String {
    let section = rule.page.en.split_once(heading).map_or("", |(_, rest)| rest);
    let section = section.split("\n## ").next().unwrap_or("");
    let inside = section.split("```").skip(1).step_by(2);
    inside.map(|block| format!("\n```{block}```")).collect()
}

/// The page as it is read at a terminal: examples are set in by four blanks instead of standing between fences.
pub fn plain(rule: &Rule, language: Language) -> String {
    let mut out = String::new();
    let mut example = false;
    for line in page(rule, language).lines() {
        match (line.starts_with("```"), example && !line.is_empty()) {
            (true, _) => {
                example = !example;
                continue;
            }
            (false, true) => out.push_str("    "),
            (false, false) => {}
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// A text with `…` where a finding puts its values.
fn blanks(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('…');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::super::report::sample;
    use super::*;

    #[test]
    fn a_page_is_plain_text_and_a_rule_without_one_says_its_message() {
        let findings = sample::findings();
        let (year, file) = (findings[0].rule, findings[1].rule);
        assert_eq!(title(year, Language::En), "odd year");
        assert_eq!(title(year, Language::Zh), "年份不成双");
        assert_eq!(what(year, Language::En), "Checks that years are even, and more.");
        assert_eq!(what(year, Language::Zh), "检查年份是否成双。");
        let text = plain(year, Language::En);
        assert!(text.ends_with("## Example\n    a: 1\n\n    b: 2\n"), "{text}");
        assert!(page(file, Language::En).ends_with("not published.\n\nodd\n"));
        assert!(page(file, Language::Zh).ends_with("不公开。\n\n异常\n"));
    }

    #[test]
    fn a_chinese_page_stands_under_its_heading_and_takes_the_examples_of_the_english_one() {
        let rule = sample::findings()[0].rule;
        let expected = "# 年份不成双（ACC-99）\n\n错误：更正之前不会发布。\n\n检查年份是否成双。\n\n\
                        ## 为什么重要\n好记。\n\n## 示例\n    a: 1\n\n    b: 2\n";
        assert_eq!(plain(rule, Language::Zh), expected);
    }
}
