//! Writing record files: folders, names, and text that YAML reads back as it was.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// An empty folder of the test's own, in the target folder.
pub fn fresh_folder(name: &str) -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

pub fn write(path: &Path, text: &str) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).map_err(|fault| format!("{}: {fault}", path.display()).into())
}

/// The words of a source, one space between them, without control characters.
pub fn words(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A YAML string in double quotes; inside these only the quote and the backslash mean something.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", words(text).replace('\\', "\\\\").replace('"', "\\\""))
}

/// The id of a name in plain letters: `Bojong Koneng` is `bojong-koneng`.
pub fn slug(name: &str) -> String {
    let spaced: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}
