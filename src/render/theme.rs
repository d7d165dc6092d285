//! A theme: a folder of templates, words and static files, checked whole when it is loaded.
//!
//! The files are gathered: the built-in theme, and over it those of the folder. Templates are parsed as written, so that
//! an error names its line, then minified and parsed again. Every word a template asks for must be there in every
//! language. A theme that passes does not fail later for a reason that could have been known.

use std::collections::BTreeMap;
use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::{Context, Tera};

use super::{builtin, minify};
use crate::locale::Locale;

/// Why a theme cannot be used: the file, the line where one is known, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeTrouble {
    /// Path inside the theme.
    pub file: String,
    /// Line, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for ThemeTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "theme: {}:{line}: {}", self.file, self.what),
            None => write!(f, "theme: {}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for ThemeTrouble {}

/// Whether a `theme.yaml` has this line.
fn says(manifest: &str, setting: &str) -> bool {
    manifest.lines().any(|line| line.split('#').next().unwrap_or("").trim() == setting)
}

/// The files of a theme before they are parsed: its own over those of the built-in one.
#[derive(Debug, Clone, Default)]
pub struct ThemeFiles {
    files: BTreeMap<String, Vec<u8>>,
}

impl ThemeFiles {
    /// The theme that comes with the program.
    pub fn builtin() -> ThemeFiles {
        ThemeFiles {
            files: builtin::FILES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect(),
        }
    }

    /// A theme folder. Where its `theme.yaml` says `extends: default`, files it does not have are the built-in
    /// theme's, and that theme's templates can be extended as `default/NAME`.
    pub fn read(folder: &Path) -> Result<ThemeFiles, ThemeTrouble> {
        let trouble = |file: &Path, what: String| ThemeTrouble { file: file.display().to_string(), line: None, what };
        let manifest = folder.join("theme.yaml");
        let text = std::fs::read_to_string(&manifest).map_err(|error| {
            trouble(
                &manifest,
                match error.kind() {
                    ErrorKind::NotFound => {
                        "is missing: write it; `extends: default` in it builds on the theme built in".to_owned()
                    }
                    _ => format!("cannot be read: {error}"),
                },
            )
        })?;
        let mut theme = ThemeFiles::default();
        if says(&text, "extends: default") {
            for (path, bytes) in ThemeFiles::builtin().files {
                // Components are known by their own name everywhere: a second copy of their file would clash.
                let page = path.strip_prefix("templates/").filter(|name| *name != builtin::COMPONENTS);
                if let Some(name) = page {
                    theme.files.insert(format!("templates/default/{name}"), bytes.clone());
                }
                theme.files.insert(path, bytes);
            }
        }
        for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.map_err(|error| trouble(folder, format!("cannot be read: {error}")))?;
            if !entry.file_type().is_file() {
                continue;
            }
            let path = entry.path();
            let name: PathBuf = path.strip_prefix(folder).unwrap_or(path).to_owned();
            let name = name.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            let bytes = std::fs::read(path).map_err(|error| trouble(path, format!("cannot be read: {error}")))?;
            theme.files.insert(name, bytes);
        }
        Ok(theme)
    }

    /// The words of a language: `i18n/<tag>.ftl`.
    pub fn words(&self, tag: &str) -> Result<String, ThemeTrouble> {
        let file = format!("i18n/{tag}.ftl");
        let missing = || ThemeTrouble {
            file: file.clone(),
            line: None,
            what: format!("the theme has no words for the language `{tag}`: add this file"),
        };
        self.text(&file)?.ok_or_else(missing)
    }

    fn text(&self, file: &str) -> Result<Option<String>, ThemeTrouble> {
        self.files.get(file).map(|bytes| String::from_utf8(bytes.clone())).transpose().map_err(|_| ThemeTrouble {
            file: file.to_owned(),
            line: None,
            what: "is not UTF-8 text".to_owned(),
        })
    }
}

/// A theme ready to render, in every language of the portal.
#[derive(Debug)]
pub struct Theme {
    engines: Vec<Tera>,
    assets: Vec<Asset>,
    /// The templates as written: an error is told by their lines, not by those of the minified ones.
    written: Tera,
}

/// A static file of the theme, under a name that changes with its content.
#[derive(Debug)]
pub struct Asset {
    /// The name templates ask for: `style.css`.
    pub name: String,
    /// Where it stands in the site: `static/style-1a2b3c4d.css`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Theme {
    /// Parses and checks a theme for these languages.
    pub fn load(files: &ThemeFiles, locales: &[Locale]) -> Result<Theme, ThemeTrouble> {
        let assets: Vec<Asset> = files.files.iter().filter_map(|(path, bytes)| asset(path, bytes)).collect();
        let mut engine = Tera::default();
        let mut written = Tera::default();
        engine.autoescape_on(vec![".html", ".xml", ".svg"]);
        written.autoescape_on(vec![".html", ".xml", ".svg"]);
        let mut templates: Vec<(String, String)> = Vec::new();
        for path in files.files.keys().filter(|path| path.starts_with("templates/")) {
            let text = files.text(path)?.unwrap_or_default();
            for locale in locales {
                check_words(path, &text, locale)?;
            }
            templates.push((path["templates/".len()..].to_owned(), text));
        }
        written.add_raw_templates(templates.clone()).map_err(|error| trouble_of(&error))?;
        let as_written = files.text("theme.yaml")?.is_some_and(|text| says(&text, "minify: false"));
        let small = |text: String| if as_written { text } else { minify::template(&text) };
        let small = templates.into_iter().map(|(name, text)| (name, small(text)));
        engine.add_raw_templates(small).map_err(|error| trouble_of(&error))?;
        for page in super::builtin::PAGES {
            if !engine.contains_template(page) {
                return Err(ThemeTrouble {
                    file: format!("templates/{page}"),
                    line: None,
                    what: "is missing: write it, or say `extends: default` in theme.yaml".to_owned(),
                });
            }
        }
        let engines = locales
            .iter()
            .map(|locale| {
                let mut engine = engine.clone();
                engine.global_context().insert("w", &locale.words());
                let names: BTreeMap<String, &str> =
                    assets.iter().map(|asset| (asset.name.replace(['.', '-'], "_"), asset.path.as_str())).collect();
                engine.global_context().insert("assets", &names);
                engine
            })
            .collect();
        Ok(Theme { engines, assets, written })
    }

    /// The static files, to be written once.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// Renders a view with a template in a language. The view is the template's whole context.
    pub fn render(&self, language: usize, template: &str, view: &impl Serialize) -> Result<Vec<u8>, ThemeTrouble> {
        let context = Context::from_serialize(view).map_err(|error| trouble_of(&error))?;
        let mut out = Vec::with_capacity(16 * 1024);
        match self.engines[language].render_to(template, &context, &mut out) {
            Ok(()) => Ok(out),
            Err(error) => Err(self.explain(language, template, &context, &error)),
        }
    }

    /// The error of a template, at the line where it was written.
    fn explain(&self, language: usize, template: &str, context: &Context, error: &tera::Error) -> ThemeTrouble {
        let mut written = self.written.clone();
        *written.global_context() = self.engines[language].clone().global_context().clone();
        match written.render(template, context) {
            Err(error) => trouble_of(&error),
            Ok(_) => trouble_of(error),
        }
    }
}

fn asset(path: &str, bytes: &[u8]) -> Option<Asset> {
    let name = path.strip_prefix("static/")?;
    let bytes = if name.ends_with(".css") { minify::style(bytes) } else { bytes.to_vec() };
    let hash: String = Sha256::digest(&bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let path = match name.rsplit_once('.') {
        Some((stem, ending)) => format!("static/{stem}-{hash}.{ending}"),
        None => format!("static/{name}-{hash}"),
    };
    Some(Asset { name: name.to_owned(), path, bytes })
}

/// Every `w.key` of a template must be a word of the language.
fn check_words(path: &str, text: &str, locale: &Locale) -> Result<(), ThemeTrouble> {
    let words = locale.words();
    for (number, line) in text.lines().enumerate() {
        for (at, _) in line.match_indices("w.") {
            let before = line[..at].chars().next_back();
            if before.is_some_and(|ch| ch.is_alphanumeric() || ch == '_' || ch == '.') {
                continue;
            }
            let key: String =
                line[at + 2..].chars().take_while(|ch| ch.is_ascii_alphanumeric() || *ch == '_').collect();
            if !key.is_empty() && !words.contains_key(&key) {
                let what = format!("the word `{}` is not in i18n/{}.ftl", key.replace('_', "-"), locale.tag());
                return Err(ThemeTrouble { file: path.to_owned(), line: Some(number + 1), what });
            }
        }
    }
    Ok(())
}

/// Names the template, the line and the cause of an engine's error.
fn trouble_of(error: &tera::Error) -> ThemeTrouble {
    let report = error.to_string();
    let mut file = String::from("templates");
    let mut line = None;
    // The engine's report names the place as `--> [name:line:column]` in its second line.
    for part in report.lines() {
        if let Some(place) = part.trim().strip_prefix("--> ") {
            let place = place.trim_matches(['[', ']', ' ']);
            let mut pieces = place.rsplitn(3, ':');
            let _column = pieces.next();
            line = pieces.next().and_then(|number| number.parse().ok());
            if let Some(name) = pieces.next() {
                file = format!("templates/{name}");
            }
            break;
        }
    }
    let what = report.strip_prefix("error: ").unwrap_or(&report).to_owned();
    ThemeTrouble { file, line, what }
}
