//! A theme: a folder of templates, words and static files, checked whole when it is loaded.
//!
//! The files are gathered: the built-in theme, and over it those of the folder. Templates are parsed as written, so that
//! an error names its line, then minified and parsed again. Every word a template asks for must be there in every
//! language. A theme that passes does not fail later for a reason that could have been known.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::{Context, Tera};

use super::{builtin, minify};
use crate::diag::cause::{Message, in_plain_words};
use crate::diag::{Language, Words};
use crate::locale::Locale;
use crate::site::headers;

/// Why a theme cannot be used: the file, the line where one is known, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeTrouble {
    /// Path inside the theme.
    pub file: String,
    /// Line, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: Fault,
}

/// What is wrong with a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// What we found, in the reader's language.
    Ours(Message),
    /// What the engine of the templates says; it speaks English only.
    Engine(String),
}

impl ThemeTrouble {
    fn ours(file: impl Into<String>, what: Message) -> ThemeTrouble {
        ThemeTrouble { file: file.into(), line: None, what: Fault::Ours(what) }
    }

    /// The trouble in that language.
    pub fn say(&self, language: Language) -> String {
        let what = match &self.what {
            Fault::Ours(message) => message.say(language),
            Fault::Engine(said) if language == Language::Zh => format!("模板引擎报告：{said}"),
            Fault::Engine(said) => said.clone(),
        };
        let theme = if language == Language::Zh { "主题：" } else { "theme: " };
        match self.line {
            Some(line) => format!("{theme}{}:{line}: {what}", self.file),
            None => format!("{theme}{}: {what}", self.file),
        }
    }
}

impl fmt::Display for ThemeTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::En))
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
        let trouble = |file: &Path, cause: &std::io::Error| {
            let what = Message::new(Words { en: "cannot be read: {cause}", zh: "无法读取：{cause}" })
                .with("cause", in_plain_words(cause));
            ThemeTrouble::ours(file.display().to_string(), what)
        };
        let mut own = BTreeMap::new();
        for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
            let entry = match entry {
                // A folder that is not there has no `theme.yaml` either, which is said below.
                Err(error) if error.depth() == 0 => break,
                entry => entry.map_err(|error| trouble(folder, &error.into()))?,
            };
            if !entry.file_type().is_file() {
                continue;
            }
            let path = entry.path();
            let name: PathBuf = path.strip_prefix(folder).unwrap_or(path).to_owned();
            let name = name.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            let bytes = std::fs::read(path).map_err(|cause| trouble(path, &cause))?;
            own.insert(name, bytes);
        }
        ThemeFiles::of(folder, own)
    }

    /// The theme of a folder that holds these files; `folder` is for messages.
    pub fn of(folder: &Path, own: BTreeMap<String, Vec<u8>>) -> Result<ThemeFiles, ThemeTrouble> {
        let Some(manifest) = own.get("theme.yaml") else {
            let what = Message::new(Words {
                en: "is missing: write it; `extends: default` in it builds on the theme built in",
                zh: "不存在：请写这个文件；其中写 `extends: default` 即以内置主题为基础",
            });
            return Err(ThemeTrouble::ours(folder.join("theme.yaml").display().to_string(), what));
        };
        let mut theme = ThemeFiles::default();
        if says(&String::from_utf8_lossy(manifest), "extends: default") {
            for (path, bytes) in ThemeFiles::builtin().files {
                // Components are known by their own name everywhere: a second copy of their file would clash.
                let page = path.strip_prefix("templates/").filter(|name| *name != builtin::COMPONENTS);
                if let Some(name) = page {
                    theme.files.insert(format!("templates/default/{name}"), bytes.clone());
                }
                theme.files.insert(path, bytes);
            }
        }
        theme.files.extend(own);
        Ok(theme)
    }

    /// Its files with their content, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The words of a language: `i18n/<tag>.ftl`.
    pub fn words(&self, tag: &str) -> Result<String, ThemeTrouble> {
        let file = format!("i18n/{tag}.ftl");
        let missing = || {
            let what = Message::new(Words {
                en: "the theme has no words for the language `{tag}`: add this file beside `portal.yaml`, or to the theme",
                zh: "主题没有语言 `{tag}` 的文字：请在 `portal.yaml` 旁或主题中添加此文件",
            });
            ThemeTrouble::ours(file.clone(), what.with("tag", tag))
        };
        self.text(&file)?.ok_or_else(missing)
    }

    /// Whether it has words of that language.
    pub fn speaks(&self, tag: &str) -> bool {
        self.files.contains_key(&format!("i18n/{tag}.ftl"))
    }

    /// The languages it has words of.
    pub fn spoken(&self) -> Vec<&str> {
        self.files.keys().filter_map(|path| path.strip_prefix("i18n/")?.strip_suffix(".ftl")).collect()
    }

    fn text(&self, file: &str) -> Result<Option<String>, ThemeTrouble> {
        self.files
            .get(file)
            .map(|bytes| String::from_utf8(bytes.clone()))
            .transpose()
            .map_err(|_| ThemeTrouble::ours(file, Message::new(Words { en: "is not UTF-8 text", zh: "不是UTF-8文本" })))
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
        let words: Vec<BTreeMap<String, String>> = locales.iter().map(Locale::words).collect();
        let mut templates: Vec<(String, String)> = Vec::new();
        for path in files.files.keys().filter(|path| path.starts_with("templates/")) {
            let text = files.text(path)?.unwrap_or_default();
            for (locale, words) in locales.iter().zip(&words) {
                check_words(path, &text, locale, words)?;
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
                let what = Message::new(Words {
                    en: "is missing: write it, or say `extends: default` in theme.yaml",
                    zh: "不存在：请写这个文件，或在 theme.yaml 中写 `extends: default`",
                });
                return Err(ThemeTrouble::ours(format!("templates/{page}"), what));
            }
        }
        let engines = words
            .iter()
            .map(|words| {
                let mut engine = engine.clone();
                engine.global_context().insert("w", words);
                let names: BTreeMap<String, &str> =
                    assets.iter().map(|asset| (asset.name.replace(['.', '-'], "_"), asset.path.as_str())).collect();
                engine.global_context().insert("assets", &names);
                engine.global_context().insert("policy", headers::POLICY);
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
    let bytes = match name.rsplit_once('.') {
        Some((_, "css")) => minify::style(bytes),
        Some((_, "js")) => minify::script(bytes),
        _ => bytes.to_vec(),
    };
    let hash: String = Sha256::digest(&bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let path = match name.rsplit_once('.') {
        Some((stem, ending)) => format!("static/{stem}-{hash}.{ending}"),
        None => format!("static/{name}-{hash}"),
    };
    Some(Asset { name: name.to_owned(), path, bytes })
}

/// What is said of a word that a language does not have.
pub fn no_word(key: &str, tag: &str) -> Message {
    let words = Words { en: "the word `{key}` is not in i18n/{tag}.ftl", zh: "i18n/{tag}.ftl 中没有词条 `{key}`" };
    Message::new(words).with("key", key).with("tag", tag)
}

/// Every `w.key` of a template must be a word of the language.
fn check_words(path: &str, text: &str, locale: &Locale, words: &BTreeMap<String, String>) -> Result<(), ThemeTrouble> {
    for (number, line) in text.lines().enumerate() {
        for (at, _) in line.match_indices("w.") {
            let before = line[..at].chars().next_back();
            if before.is_some_and(|ch| ch.is_alphanumeric() || ch == '_' || ch == '.') {
                continue;
            }
            let key: String =
                line[at + 2..].chars().take_while(|ch| ch.is_ascii_alphanumeric() || *ch == '_').collect();
            if !key.is_empty() && !words.contains_key(&key) {
                let what = no_word(&key.replace('_', "-"), locale.tag());
                return Err(ThemeTrouble { line: Some(number + 1), ..ThemeTrouble::ours(path, what) });
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
    ThemeTrouble { file, line, what: Fault::Engine(what) }
}
