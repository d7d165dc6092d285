//! Minified templates make smaller pages, never other ones: both ways give the same tree and the same words.
#![cfg(feature = "minify")]

mod shared;

use std::collections::BTreeMap;
use std::fs;

use shared::html::{Piece, pieces};
use shared::{Scratch, copy, files, program, root};

/// Elements that stand in a line of text: blanks beside them are seen.
const INLINE: [&str; 11] = ["a", "b", "span", "small", "sup", "em", "strong", "code", "i", "abbr", "time"];
/// Elements whose text is kept as it is.
const KEPT: [&str; 2] = ["pre", "textarea"];

/// What a reader gets of a page: tags in order with their attributes, and words with the blanks that are seen.
fn seen(page: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut text = String::new();
    // Whether the last tag begins or ends a block: blanks beside it are not seen.
    let mut after_block = true;
    let mut kept = 0;
    for piece in pieces(page) {
        let name = match &piece {
            Piece::Text(words) if kept > 0 => {
                text.push_str(words);
                continue;
            }
            Piece::Text(words) => {
                for ch in words.chars() {
                    // A run of blanks is one blank.
                    let blank = [' ', '\n', '\t', '\r'].contains(&ch);
                    if !blank {
                        text.push(ch);
                    } else if !text.ends_with(' ') {
                        text.push(' ');
                    }
                }
                continue;
            }
            Piece::Open(name, ..) | Piece::Close(name) => name.as_str(),
        };
        let block = !INLINE.contains(&name);
        if kept == 0 {
            let words = if after_block { text.trim_start_matches(' ') } else { &text };
            text = if block { words.trim_end_matches(' ') } else { words }.to_owned();
        }
        if !text.is_empty() {
            out.push(std::mem::take(&mut text));
        }
        after_block = block;
        match piece {
            Piece::Open(name, attributes, _) => {
                kept += usize::from(KEPT.contains(&name.as_str()));
                out.push(format!("<{name} {:?}>", meant(attributes)));
            }
            Piece::Close(name) => {
                kept -= usize::from(KEPT.contains(&name.as_str()));
                out.push(format!("</{name}>"));
            }
            Piece::Text(_) => {}
        }
    }
    out
}

/// Attributes in any order and without blanks that mean nothing; an empty class is no class.
fn meant(mut attributes: Vec<(String, String)>) -> Vec<(String, String)> {
    for (key, value) in &mut attributes {
        // HTML knows `viewbox` by its capital in whatever way it is written.
        key.make_ascii_lowercase();
        match key.as_str() {
            "class" => *value = value.split_whitespace().collect::<Vec<_>>().join(" "),
            "content" => *value = value.replace(", ", ","),
            _ => {}
        }
    }
    attributes.retain(|(key, value)| key != "class" || !value.is_empty());
    attributes.sort();
    attributes
}

fn pages(scratch: &Scratch, portal: &str, minified: bool) -> BTreeMap<String, Vec<u8>> {
    let name = format!("{portal}-{minified}");
    let theme = scratch.join(&format!("theme-{minified}"));
    fs::create_dir_all(&theme).expect("made");
    let own = if minified { "extends: default\n" } else { "extends: default\nminify: false\n" };
    fs::write(theme.join("theme.yaml"), own).expect("written");
    let content = scratch.join(portal);
    copy(&root().join("tests/portals").join(portal).join("content"), &content);
    let mut command = program();
    command.current_dir(&scratch.path).args(["build", "--quiet", "--as-of", "2025-09-30", "--content"]).arg(content);
    let output = command.arg("--out").arg(&name).arg("--theme").arg(theme).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files(&scratch.join(&name)).into_iter().filter(|(path, _)| path.ends_with(".html")).collect()
}

#[test]
fn minified_pages_say_the_same() {
    let scratch = Scratch::new("minify");
    for portal in ["smallest", "townships", "yen"] {
        let (small, whole) = (pages(&scratch, portal, true), pages(&scratch, portal, false));
        assert_eq!(small.keys().collect::<Vec<_>>(), whole.keys().collect::<Vec<_>>());
        let size = |pages: &BTreeMap<String, Vec<u8>>| pages.values().map(Vec::len).sum::<usize>();
        println!("{portal}: {} bytes, {} minified", size(&whole), size(&small));
        assert!(size(&small) < size(&whole), "{portal}: nothing was minified");
        for (path, bytes) in &small {
            let small = seen(std::str::from_utf8(bytes).expect("UTF-8"));
            let whole = seen(std::str::from_utf8(&whole[path]).expect("UTF-8"));
            let first = small.iter().zip(&whole).position(|(small, whole)| small != whole);
            let around = |pieces: &[String]| {
                let at = first.unwrap_or(0);
                pieces[at.saturating_sub(3)..(at + 3).min(pieces.len())].join("\n")
            };
            assert!(small == whole, "{portal}/{path}, as written:\n{}\nminified:\n{}", around(&whole), around(&small));
        }
    }
}
