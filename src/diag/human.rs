//! Findings as a person reads them: the message, their own line with a caret, and what to write.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Language, Place, Severity, Words};

/// Everything about one finding, as text that ends without a line break.
///
/// `prefix` is put before every path, so that the editor a person clicks it in finds the file.
pub fn render(finding: &Diagnostic, language: Language, prefix: &str, colour: bool) -> String {
    let level = match finding.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::NOTE,
    };
    let level = level.with_name(finding.rule.severity.word().get(language));
    let message = finding.say(&finding.rule.message, language);
    let label = finding.say(&finding.rule.label, language);
    let help = finding.say(&finding.rule.help, language);
    let mut report = Group::with_title(level.primary_title(message.as_str()).id(finding.rule.code));
    let path = |place: &Place| format!("{prefix}{}", place.path);
    let main_path = path(&finding.place);
    let also: Vec<(String, String)> =
        finding.also.iter().map(|(place, words)| (path(place), finding.say(words, language))).collect();
    if finding.place.line == 0 {
        report = report.element(annotate_snippets::Origin::path(main_path.as_str()));
    } else {
        let mark = AnnotationKind::Primary.span(finding.place.start..finding.place.end);
        let mark = if label.is_empty() { mark } else { mark.label(label.as_str()) };
        report = report.element(snippet(&finding.place, &main_path).annotation(mark));
    }
    for ((place, _), (path, words)) in finding.also.iter().zip(&also) {
        let mark = AnnotationKind::Context.span(place.start..place.end).label(words.as_str());
        report = report.element(snippet(place, path).annotation(mark));
    }
    if !help.is_empty() {
        report = report.element(Level::HELP.with_name(HELP.get(language)).message(help.as_str()));
    }
    let law = finding.law.as_ref().map(|law| law.say(language));
    if let Some(law) = &law {
        report = report.element(Level::NOTE.with_name(LAW.get(language)).message(law.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[report]).to_string()
}

const HELP: Words = Words { en: "help", zh: "怎么写" };
const LAW: Words = Words { en: "law", zh: "依据" };

fn snippet<'a>(place: &'a Place, path: &'a str) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    Snippet::source(place.text.as_str()).line_start(place.line).path(path)
}
