//! What a rule is about, for whoever wants to know more than its message says.

use super::{Language, Rule, Severity, Words};

/// `unequal quarters`: the name of a rule as words.
pub fn title(rule: &Rule) -> String {
    rule.name.replace('-', " ")
}

/// What a rule checks, in one paragraph.
pub fn what(rule: &Rule, language: Language) -> String {
    match rule.page.split("\n\n").nth(1) {
        Some(paragraph) if language == Language::En => paragraph.split('\n').collect::<Vec<_>>().join(" "),
        _ => blanks(rule.message.get(language)),
    }
}

/// The page of a rule. In Chinese its message and its advice come first, as pages are written in English.
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
    let heading = format!("# {} ({})\n", rule.name, rule.code);
    let rest = rule.page.strip_prefix(&heading).unwrap_or(rule.page).trim();
    let mut out = format!("{heading}\n{severity}\n");
    let said = |words: &Words| blanks(words.get(language));
    if language == Language::Zh || rest.is_empty() {
        out.push_str(&format!("\n{}\n", said(&rule.message)));
        if !said(&rule.help).is_empty() {
            out.push_str(&format!("\n{}\n", said(&rule.help)));
        }
    }
    if !rest.is_empty() {
        out.push_str(&format!("\n{rest}\n"));
    }
    out
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
        assert_eq!(title(year), "odd year");
        assert_eq!(what(year, Language::En), "Checks that years are even, and more.");
        assert_eq!(what(year, Language::Zh), "“…”写的是…");
        let text = plain(year, Language::En);
        assert!(text.ends_with("## Example\n    a: 1\n\n    b: 2\n"), "{text}");
        assert!(page(year, Language::Zh).contains("请改"));
        assert!(page(file, Language::En).ends_with("not published.\n\nodd\n"));
    }
}
