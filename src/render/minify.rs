//! Makes templates and style sheets smaller, once, when the theme is loaded. Pages are never minified.

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

/// Copies CSS with every run of line breaks and indentation as one blank or none.
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
        out.push_str(line);
    }
}
