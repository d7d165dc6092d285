//! Makes templates, scripts and style sheets smaller, once, when the theme is loaded. Pages are never minified.

/// A template without the white space its pages do not need.
#[cfg(feature = "minify")]
pub fn template(text: &str) -> String {
    let settings = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        preserve_brace_template_syntax: true,
        ..minify_html::Cfg::default()
    };
    String::from_utf8(minify_html::minify(text.as_bytes(), &settings)).unwrap_or_else(|_| text.to_owned())
}

/// Without the feature a template stays as it is.
#[cfg(not(feature = "minify"))]
pub fn template(text: &str) -> String {
    text.to_owned()
}

/// A script without comments and line breaks, and with short names for what nothing outside of it can name. Nothing is
/// computed, left out or put in other words. Strings may become template strings, so a script that has nothing of 2015 or
/// later, which the oldest browsers read as well, stays as it is; and so does one with a fault.
#[cfg(feature = "minify")]
pub fn script(bytes: &[u8]) -> Vec<u8> {
    use oxc_codegen::{Codegen, CodegenOptions};
    use oxc_minifier::{MangleOptions, Minifier, MinifierOptions};

    let text = std::str::from_utf8(bytes).unwrap_or_default();
    if !["async ", "=>", "`"].iter().any(|sign| text.contains(sign)) {
        return bytes.to_vec();
    }
    let memory = oxc_allocator::Allocator::default();
    let read = oxc_parser::Parser::new(&memory, text, oxc_span::SourceType::cjs()).parse();
    if read.panicked || !read.errors.is_empty() {
        return bytes.to_vec();
    }
    let mut program = read.program;
    let names = MinifierOptions { mangle: Some(MangleOptions::default()), compress: None };
    let named = Minifier::new(names).minify(&memory, &mut program);
    let written = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(named.scoping);
    written.build(&program).code.into_bytes()
}

/// Without the feature a script stays as it is.
#[cfg(not(feature = "minify"))]
pub fn script(bytes: &[u8]) -> Vec<u8> {
    bytes.to_vec()
}

/// A style sheet without comments and line breaks. Strings and functions are left alone.
pub fn style(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut out = String::with_capacity(text.len());
    let mut rest: &str = &text;
    while let Some(open) = rest.find("/*") {
        squeeze(&rest[..open], &mut out);
        rest = rest[open + 2..].find("*/").map_or("", |close| &rest[open + 2 + close + 2..]);
    }
    squeeze(rest, &mut out);
    out.into_bytes()
}

/// Copies CSS with every run of line breaks and indentation as one blank or none, and without the blanks that only
/// please the eye: before `{` and `}`, after `{`, `;`, `,` and `:`; and without the last `;` of a rule.
fn squeeze(css: &str, out: &mut String) {
    for line in css.lines() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let glued = out.is_empty() || out.ends_with(['{', '}', ';', ',']) || line.starts_with(['{', '}']);
        if !glued {
            out.push(' ');
        }
        copy(line, out);
    }
}

fn copy(line: &str, out: &mut String) {
    let (mut quote, mut depth, mut before) = (None, 0usize, '\0');
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let plain = quote.is_none() && depth == 0;
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (_, Some(open)) if open == letter && before != '\\' => quote = None,
            ('(', None) => depth += 1,
            (')', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
        let idle = plain && letter == ' ';
        if idle && (matches!(before, '{' | '}' | ';' | ',' | ':') || matches!(letters.peek(), Some('{' | '}'))) {
            continue;
        }
        if plain && letter == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push(letter);
        before = letter;
    }
}

#[cfg(test)]
mod tests {
    use super::style;

    #[test]
    #[cfg(feature = "minify")]
    fn a_script_keeps_what_others_name() {
        let small = |text: &str| String::from_utf8(super::script(text.as_bytes())).expect("a script is text");
        let text = "/* x */\nvar seen = 1;\n(function () {\n  var word = 'a  b', by = { name: word };\n  async function f() { return by.name; } // y\n  f();\n}());\n";
        assert_eq!(
            small(text),
            "var seen=1;(function(){var e=`a  b`,t={name:e};async function n(){return t.name}n()})();"
        );
        // Without anything of 2015 or later the oldest browsers read it: it stays as it is. So does one with a fault.
        for text in ["(function () { var word = 'a'; }());\n", "async function ( { /* x */"] {
            assert_eq!(small(text), text);
        }
    }

    #[test]
    fn a_style_sheet_loses_only_what_pleases_the_eye() {
        let css = b"/* x */\n.a, .b :hover { content: \" { a: b } \"; margin: 0 1px; }\n@media (min-width: 1em) {\n  p { left: calc(1px + 2px); }\n}\n";
        let small = ".a,.b :hover{content:\" { a: b } \";margin:0 1px}@media (min-width: 1em){p{left:calc(1px + 2px)}}";
        assert_eq!(String::from_utf8(style(css)).expect("a style sheet is text"), small);
    }
}
