//! The same tables from the same data by Hugo, to be timed beside us.
//!
//! Hugo is given what our pages say, already counted and put into words: for every page a file of content whose front
//! matter holds its title, its tables cell by cell and its texts, and one layout that writes them. It reads no record,
//! checks nothing, adds nothing up, draws no chart and makes no feed, table of data or index: the comparison is in its
//! favour.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use rayon::prelude::*;
use serde_json::{Value, json};

use super::html::{self, Piece};

const CONFIG: &str = r#"baseURL = "https://accounts.example.org/"
title = "Accounts"
uglyURLs = true
disableKinds = ["taxonomy", "term", "rss", "sitemap", "404", "section", "home"]
"#;

const LAYOUT: &str = r#"<!doctype html>
<html lang="zh">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body>
<main>
<h1>{{ .Title }}</h1>
{{ range .Params.texts }}<p>{{ . }}</p>
{{ end }}
{{ range .Params.tables }}
<table>
{{ range . }}<tr>
{{ range . }}<td>{{ . }}</td>
{{ end }}</tr>
{{ end }}
</table>
{{ end }}
</main>
</body>
</html>
"#;

/// Writes a site for Hugo that says what the pages of our site say; how many pages that are.
pub fn write(site: &Path, files: &[std::path::PathBuf], folder: &Path) -> io::Result<usize> {
    fs::create_dir_all(folder.join("layouts/_default"))?;
    fs::write(folder.join("hugo.toml"), CONFIG)?;
    fs::write(folder.join("layouts/_default/single.html"), LAYOUT)?;
    let pages: Vec<_> = files.iter().filter(|path| path.extension().is_some_and(|it| it == "html")).collect();
    pages.par_iter().try_for_each(|path| {
        let said = said(&fs::read_to_string(site.join(path))?, &path.to_string_lossy());
        // A file called `index` would make its folder one page.
        let name = format!("x-{}", path.file_stem().unwrap_or_default().to_string_lossy());
        let to = folder.join("content").join(path).with_file_name(name).with_extension("md");
        fs::create_dir_all(to.parent().unwrap_or(folder))?;
        fs::write(to, format!("{said}\n"))
    })?;
    Ok(pages.len())
}

/// What a page says, as front matter.
fn said(page: &str, path: &str) -> Value {
    let (mut title, mut texts, mut tables) = (String::new(), Vec::new(), Vec::<Vec<Vec<String>>>::new());
    let (mut words, mut inside) = (String::new(), 0);
    for piece in html::pieces(page) {
        match piece {
            Piece::Text(text) => words.push_str(&text),
            Piece::Open(name, ..) => match name.as_str() {
                "table" => {
                    inside += 1;
                    tables.push(Vec::new());
                }
                "tr" if inside > 0 => tables.last_mut().expect("one was begun").push(Vec::new()),
                "td" | "th" | "p" | "li" | "h1" | "h2" | "dt" | "dd" | "title" | "style" | "script" | "svg" => {
                    words.clear();
                }
                _ => {}
            },
            Piece::Close(name) => match name.as_str() {
                "title" => title = std::mem::take(&mut words),
                "table" => inside -= 1,
                "td" | "th" if inside > 0 => {
                    if let Some(row) = tables.last_mut().and_then(|table| table.last_mut()) {
                        row.push(std::mem::take(&mut words).trim().to_owned());
                    }
                }
                "p" | "li" | "h1" | "h2" | "dt" | "dd" => texts.push(std::mem::take(&mut words).trim().to_owned()),
                "style" | "script" | "svg" => words.clear(),
                _ => {}
            },
        }
    }
    json!({"title": title, "url": format!("/{path}"), "texts": texts, "tables": tables})
}

/// Hugo's build of that site.
pub fn build(hugo: &str, folder: &Path) -> Command {
    let mut command = Command::new(hugo);
    command.args(["--minify", "--noBuildLock", "--quiet", "--source"]).arg(folder);
    command.arg("--destination").arg(folder.join("public"));
    command
}
