//! A folder of one test, and what is looked at in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use openvillage::publish::{KEPT, MANIFEST, MARKER, PublishTrouble, Published, Stage};
use sha2::{Digest as _, Sha256};

/// Removed with everything in it at the end of the test.
pub struct Scratch {
    root: PathBuf,
}

impl Scratch {
    pub fn new() -> Scratch {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        // In memory where possible: what reaches the disk, and when, is not what most tests are about.
        let shared_memory = Path::new("/dev/shm");
        let above = if shared_memory.is_dir() { shared_memory.to_owned() } else { std::env::temp_dir() };
        Scratch::below(&above, NUMBER.fetch_add(1, Ordering::Relaxed))
    }

    fn below(above: &Path, number: usize) -> Scratch {
        let root = above.join(format!("openvillage-{}-{number}", std::process::id()));
        fs::create_dir_all(root.join("content")).expect("a folder for the test");
        Scratch { root: fs::canonicalize(root).expect("it was just made") }
    }

    /// The same on a disk.
    pub fn on_disk() -> Scratch {
        Scratch::below(&std::env::temp_dir(), 1_000_000)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    pub fn file(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("below the root")).expect("made");
        fs::write(path, text).expect("written");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|cause| panic!("{name}: {cause}"))
    }

    pub fn begin(&self, target: &str) -> Result<Stage, PublishTrouble> {
        Stage::begin(&self.path(target), &self.path("content"))
    }

    /// Publishes a site whose pages all hold their own name and the text.
    pub fn publish<Name: AsRef<str>>(&self, target: &str, pages: &[Name], text: &str) -> Published {
        let stage = self.begin(target).unwrap_or_else(|trouble| panic!("{trouble}"));
        for page in pages {
            let page = page.as_ref();
            stage.write(page, format!("{page}: {text}").as_bytes()).unwrap_or_else(|trouble| panic!("{trouble}"));
        }
        stage.publish().unwrap_or_else(|trouble| panic!("{trouble}"))
    }

    /// No stage and no lock were left behind.
    pub fn nothing_beside(&self, expected: &[&str]) {
        let found = fs::read_dir(&self.root).expect("readable").map(|entry| entry.expect("readable").file_name());
        let found: BTreeSet<_> = found.filter(|name| name != "content").collect();
        let expected: BTreeSet<std::ffi::OsString> = expected.iter().map(std::ffi::OsString::from).collect();
        assert_eq!(found, expected);
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// The site is exactly what its manifest says. Returns the text of its pages after their name, the same in all of them.
pub fn whole(site: &Path) -> String {
    let manifest = fs::read_to_string(site.join(MANIFEST)).expect("there is a manifest");
    assert!(site.join(MARKER).is_file());
    let mut listed = BTreeSet::new();
    let mut texts = BTreeSet::new();
    for line in manifest.lines() {
        let (hash, name) = line.split_once("  ").expect("two columns");
        let bytes = fs::read(site.join(name)).unwrap_or_else(|cause| panic!("{name}: {cause}"));
        let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, hash, "{name}");
        let text = String::from_utf8(bytes).expect("text");
        texts.insert(text.split_once(": ").map_or(String::new(), |(_, text)| text.to_owned()));
        listed.insert(name.to_owned());
    }
    let ours = |found: &walkdir::DirEntry| {
        let name = found.file_name();
        found.depth() != 1 || !(name == MARKER || name == MANIFEST || KEPT.iter().any(|kept| name == *kept))
    };
    for found in walkdir::WalkDir::new(site).min_depth(1).into_iter().filter_entry(ours) {
        let found = found.expect("readable");
        assert!(!found.file_type().is_symlink());
        let name = found.path().strip_prefix(site).expect("below it").to_str().expect("text").to_owned();
        assert!(found.file_type().is_dir() || listed.contains(&name), "{name} is not in the manifest");
    }
    assert_eq!(texts.len(), 1, "pages of several builds stand side by side: {texts:?}");
    texts.into_iter().next().unwrap_or_default()
}
