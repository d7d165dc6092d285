//! Gives the program a name for what it was made of: a build keeps pages of the one before only where the same program
//! made them. The same sources give the same name, wherever and however they are compiled.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() {
    let mut files = vec![PathBuf::from("Cargo.lock"), PathBuf::from("Cargo.toml")];
    for folder in ["src", "themes"] {
        println!("cargo::rerun-if-changed={folder}");
        walk(Path::new(folder), &mut files);
    }
    files.sort();
    let mut hash = DefaultHasher::new();
    for file in &files {
        file.to_string_lossy().hash(&mut hash);
        fs::read(file).unwrap_or_default().hash(&mut hash);
    }
    std::env::var_os("CARGO_FEATURE_MINIFY").is_some().hash(&mut hash);
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rustc-env=OPENVILLAGE_MADE_OF={:016x}", hash.finish());
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}
