//! What a theme may rely on: one page overridden in the default theme, and what is said when a theme is not whole.

mod shared;

use std::fs;

use shared::{Scratch, copy, files, program, root};

/// A theme of these files (`name`, text), and what a build of the smallest portal with it says: exit code and stderr.
fn with_theme(scratch: &Scratch, theme: &[(&str, &str)]) -> (i32, String) {
    for (name, text) in theme {
        let path = scratch.join("theme").join(name);
        fs::create_dir_all(path.parent().expect("below the theme")).expect("made");
        fs::write(path, text).expect("written");
    }
    copy(&root().join("tests/portals/smallest/content"), &scratch.join("content"));
    let output = program()
        .current_dir(&scratch.path)
        .args(["build", "--quiet", "--as-of", "2025-09-30", "--theme", "theme", "--out", "site"])
        .output()
        .expect("the program runs");
    (output.status.code().expect("it ends by itself"), String::from_utf8(output.stderr).expect("text"))
}

/// One door: a theme that is refused, the whole message, and no site.
fn refused(theme: &[(&str, &str)], message: &str) {
    let scratch = Scratch::new("theme");
    let (code, said) = with_theme(&scratch, theme);
    assert_eq!((code, said.as_str()), (2, message));
    assert!(!scratch.join("site").exists(), "a site was published");
}

fn read(scratch: &Scratch, page: &str) -> String {
    fs::read_to_string(scratch.join("site").join(page)).unwrap_or_else(|cause| panic!("{page}: {cause}"))
}

#[test]
fn one_page_can_be_overridden() {
    let scratch = Scratch::new("theme");
    let stand = "{% extends \"default/404.html\" %}{% block content %}<p>Ask at {{ page.site }}.</p>{% endblock %}";
    let theme = [("theme.yaml", "extends: default\n"), ("templates/404.html", stand)];
    assert_eq!(with_theme(&scratch, &theme), (0, String::new()));
    let page = read(&scratch, "404.html");
    assert!(page.contains("<p>Ask at Hill Village Accounts.</p>"), "{page}");
    assert!(page.contains("<main") && page.contains("<h1>"), "the rest is the default theme's");
    assert!(read(&scratch, "hill/index.html").contains("<footer"));
}

#[test]
fn a_block_can_keep_what_it_replaces() {
    let scratch = Scratch::new("theme");
    let page = "{% extends \"default/people.html\" %}{% block content %}<p>First.</p>{{ super() }}{% endblock %}";
    let theme = [("theme.yaml", "extends: default\n"), ("templates/people.html", page)];
    assert_eq!(with_theme(&scratch, &theme), (0, String::new()));
    let page = read(&scratch, "hill/people.html");
    let (own, after) = page.split_once("<p>First.</p>").expect("the theme's own words");
    assert!(own.contains("<h1>") && after.contains("people.csv"), "{page}");
}

#[test]
fn parts_words_and_style_can_be_overridden() {
    let scratch = Scratch::new("theme");
    let components = fs::read_to_string(root().join("themes/default/templates/components.html")).expect("it is there");
    let components = components.replace("<ul class=\"rows\">", "<ul class=\"rows own\">");
    let words = fs::read_to_string(root().join("themes/default/i18n/en.ftl")).expect("it is there");
    let theme = [
        ("theme.yaml", "extends: default # and a little more\n"),
        ("templates/components.html", components.as_str()),
        ("i18n/en.ftl", &words.replace("\nskip-to-figures = ", "\nskip-to-figures = Onward: ")),
        ("static/style.css", "body {\n  color: black;\n}\n"),
        ("static/fonts/own.txt", "a file of the theme's own"),
    ];
    assert_eq!(with_theme(&scratch, &theme), (0, String::new()));
    let page = read(&scratch, "hill/index.html");
    assert!(page.contains("rows own") && page.contains("Onward: "), "{page}");
    let site = files(&scratch.join("site"));
    let style = site.iter().find(|(path, _)| path.starts_with("static/style-")).expect("a style sheet");
    let said: String =
        String::from_utf8_lossy(style.1).chars().filter(|ch| !ch.is_whitespace() && *ch != ';').collect();
    assert_eq!(said, "body{color:black}");
    assert!(page.contains(style.0.as_str()), "the page asks for the theme's own style sheet");
    assert!(site.keys().any(|path| path.starts_with("static/fonts/own-")));
}

/// A theme of its own, whole but for one template.
#[test]
fn a_missing_template_is_named() {
    let own: Vec<(String, String)> = files(&root().join("themes/default"))
        .into_iter()
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("text")))
        .collect();
    for missing in openvillage::render::builtin::PAGES {
        let path = format!("templates/{missing}");
        let theme: Vec<(&str, &str)> = own
            .iter()
            .filter(|(name, _)| *name != path)
            .map(|(name, text)| (name.as_str(), if name == "theme.yaml" { "name: Whole\n" } else { text.as_str() }))
            .collect();
        refused(
            &theme,
            &format!("error: theme: {path}: is missing: write it, or say `extends: default` in theme.yaml\n"),
        );
    }
    let scratch = Scratch::new("theme");
    let whole: Vec<(&str, &str)> = own.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(with_theme(&scratch, &whole), (0, String::new()), "the default theme itself, as a folder, is whole");
}

#[test]
fn a_theme_without_words_is_refused() {
    refused(
        &[("theme.yaml", "name: Empty\n")],
        "error: theme: i18n/en.ftl: the theme has no words for the language `en`: add this file beside `portal.yaml`, or to the theme\n",
    );
}

#[test]
fn an_unknown_word_is_named_with_its_place() {
    let page =
        "{% extends \"default/404.html\" %}\n{% block content %}\n<p>{{ w.not_found_txt }}</p>\n{% endblock %}\n";
    refused(
        &[("theme.yaml", "extends: default\n"), ("templates/404.html", page)],
        "error: theme: templates/404.html:3: the word `not-found-txt` is not in i18n/en.ftl\n",
    );
}
