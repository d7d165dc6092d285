//! `build --precompress`: the compressed forms hold the files they lie beside, and nothing else of the site changes.

mod shared;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use shared::{Scratch, copy, files, program, root};

fn build(folder: &Path, out: &str, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let output = program()
        .current_dir(folder)
        .args(["build", "--quiet", "--as-of", "2026-11-20", "--base-url", "https://villages.example", "--out", out])
        .args(more)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files(&folder.join(out))
}

#[test]
fn compressed_forms_hold_the_files_they_lie_beside() {
    let scratch = Scratch::new("precompressed");
    copy(&root().join("tests/portals/townships/content"), &scratch.join("content"));
    let plain = build(&scratch.path, "plain", &[]);
    let packed = build(&scratch.path, "packed", &["--precompress"]);
    let mut endings: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, bytes) in &packed {
        let Some((of, form)) = path.rsplit_once('.').filter(|(_, form)| ["br", "gz"].contains(form)) else {
            assert!(plain.get(path) == Some(bytes) || path == "manifest.sha256", "{path} is not what it was");
            continue;
        };
        let mut text = Vec::new();
        match form {
            "gz" => flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text),
            _ => brotli::Decompressor::new(&bytes[..], 4096).read_to_end(&mut text),
        }
        .expect("it can be read");
        assert!(plain[of] == text, "{path} is not {of}");
        assert!(bytes.len() < text.len(), "{path} is no smaller");
        *endings.entry(of.rsplit_once('.').map_or("", |(_, ending)| ending)).or_default() += 1;
    }
    for ending in ["html", "css", "js", "csv", "json", "xml", "ics"] {
        assert!(endings.contains_key(ending), "nothing of {ending} is compressed: {endings:?}");
    }
    assert!(packed.keys().any(|path| path.starts_with("search/") && path.ends_with(".css.br")), "the search is not");
    assert!(plain.keys().all(|path| packed.contains_key(path)), "a file is gone");
    // Over the site before, of which one village changes, it is what it is from nothing; and so without them again.
    let record = scratch.join("content/hexi/liuwan/village.yaml");
    let text = fs::read_to_string(&record).expect("a record");
    fs::write(&record, text.replace("name: {zh: ", "name: {zh: 新")).expect("written");
    let over = build(&scratch.path, "packed", &["--precompress"]);
    assert!(over == build(&scratch.path, "anew", &["--precompress", "--fresh"]), "it matters what stood there before");
    assert!(build(&scratch.path, "packed", &[]) == build(&scratch.path, "plain", &[]), "compressed forms are left");
}
