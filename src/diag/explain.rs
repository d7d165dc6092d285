//! What a rule is about, for whoever wants to know more than its message says.

use super::{Language, Rule, Severity};

/// `unequal quarters`: the name of a rule as words.
pub fn title(rule: &Rule) -> String {
    rule.name.replace('-', " ")
}

/// What a rule checks, in one paragraph.
pub fn what(rule: &Rule, language: Language) -> String {
    match body(rule).split("\n\n").next() {
        Some(paragraph) if language == Language::En && !paragraph.is_empty() => paragraph.replace('\n', " "),
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
    let body = body(rule);
    let mut parts = vec![heading(rule), severity.to_owned()];
    if language == Language::Zh || body.is_empty() {
        parts.extend([&rule.message, &rule.help].map(|words| blanks(words.get(language))));
    }
    parts.push(body);
    parts.retain(|part| !part.is_empty() && part != "…");
    parts.join("\n\n") + "\n"
}

fn heading(rule: &Rule) -> String {
    format!("# {} ({})", rule.name, rule.code)
}

/// The page below its heading. A page that is a comment in the program has a blank before each line.
fn body(rule: &Rule) -> String {
    let rest = rule.page.strip_prefix(&heading(rule)).unwrap_or(rule.page).trim_start_matches('\n');
    match rest.starts_with(' ') {
        true => rest.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n"),
        false => rest.trim_end().to_owned(),
    }
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
