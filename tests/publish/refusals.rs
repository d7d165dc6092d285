//! What is never replaced, and what is never written.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use openvillage::diag::Language;
use openvillage::publish::Stage;

use super::scratch::Scratch;

/// The target is refused with these words, `{}` standing for its path.
fn refused(scratch: &Scratch, target: &str, words: &str) {
    let trouble = scratch.begin(target).expect_err("it must be refused").to_string();
    let path = scratch.path(target);
    assert_eq!(trouble.lines().next(), Some(words.replace("{}", &path.display().to_string()).as_str()));
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_untouched() {
    let scratch = Scratch::new();
    scratch.file("photos/wedding.jpg", "bytes");
    scratch.file("photos/CNAME", "x");
    refused(&scratch, "photos", "`{}` was not published by openvillage: it holds `wedding.jpg`");
    assert_eq!(scratch.read("photos/wedding.jpg"), "bytes");
    scratch.nothing_beside(&["photos"]);
}

#[test]
fn a_folder_that_was_filled_during_the_build_is_refused() {
    let scratch = Scratch::new();
    let stage = scratch.begin("public").expect("the target is free");
    stage.write("a.html", b"a").expect("written");
    scratch.file("public/letter.txt", "mine");
    stage.publish().expect_err("it is not ours any more");
    assert_eq!(scratch.read("public/letter.txt"), "mine");
    scratch.nothing_beside(&["public"]);
}

#[test]
fn a_file_or_a_link_that_leads_nowhere_is_refused() {
    let scratch = Scratch::new();
    scratch.file("public", "a file");
    refused(&scratch, "public", "`{}` is not a folder");
    std::os::unix::fs::symlink("gone", scratch.path("link")).expect("linked");
    refused(&scratch, "link", "cannot find out where `{}` leads: it does not exist");
    scratch.nothing_beside(&["link", "public"]);
}

#[test]
fn the_records_and_all_around_them_are_refused() {
    let scratch = Scratch::new();
    let words = "`{}` cannot hold the site: it is, contains or lies inside the folder of the records";
    refused(&scratch, "content", words);
    refused(&scratch, "content/public", words);
    std::os::unix::fs::symlink("content", scratch.path("public")).expect("linked");
    let trouble = scratch.begin("public").expect_err("it leads to the records").to_string();
    assert!(trouble.starts_with(&format!("`{}` cannot hold", scratch.path("content").display())), "{trouble}");
    let above = Stage::begin(&scratch.path("."), &scratch.path("content"));
    assert!(above.expect_err("it holds the records").to_string().contains("folder of the records"));
}

#[test]
fn the_root_the_home_and_the_place_one_stands_in_are_refused() {
    let scratch = Scratch::new();
    let sources = scratch.path("content");
    let root = Stage::begin(Path::new("/"), &sources).expect_err("never").to_string();
    assert!(root.starts_with("`/` is the root of the file system"), "{root}");
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let here = Stage::begin(repository, &sources).expect_err("never").to_string();
    assert!(here.contains("folder you are in"), "{here}");
    if let Some(home) = std::env::var_os("HOME").filter(|home| Path::new(home).is_dir()) {
        assert!(Stage::begin(Path::new(&home), &sources).is_err());
    }
}

#[test]
fn a_page_has_a_name_that_stays_inside_and_is_free() {
    let scratch = Scratch::new();
    let stage = scratch.begin("public").expect("the target is free");
    let odd =
        ["", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "a\nb", ".git/config", "manifest.sha256", "cname"];
    for name in odd {
        stage.write(name, b"x").expect_err(name);
    }
    stage.write("Shiqiao/a.html", b"x").expect("written");
    let trouble = stage.write("shiqiao/A.html", b"x").expect_err("one file on many disks");
    assert_eq!(trouble.to_string(), "two pages would be one file: `Shiqiao/a.html` and `shiqiao/A.html`");
    assert_eq!(trouble.say(Language::Zh), "两个页面会成为同一个文件：`Shiqiao/a.html` 和 `shiqiao/A.html`");
    stage.write("Shiqiao/a.html/b", b"x").expect_err("a page is not a folder");
    stage.write("Shiqiao", b"x").expect_err("a folder is not a page");
    let long = format!("{}.html", "村".repeat(100));
    let trouble = stage.write(&long, b"x").expect_err("too long for the disk").to_string();
    assert!(trouble.contains("the name is too long"), "{trouble}");
}

#[test]
fn a_stage_that_was_changed_behind_our_back_is_not_published() {
    let scratch = Scratch::new();
    scratch.publish("public", &["a.html"], "old");
    let changes: [fn(&Path); 4] = [
        |stage| fs::write(stage.join("a.html"), "other").expect("writable"),
        |stage| fs::remove_file(stage.join("a.html")).expect("removable"),
        |stage| fs::write(stage.join("extra.html"), "x").expect("writable"),
        |stage| std::os::unix::fs::symlink("/etc/passwd", stage.join("link")).expect("writable"),
    ];
    for change in changes {
        let stage = scratch.begin("public").expect("the target is ours");
        stage.write("a.html", b"new").expect("written");
        change(&scratch.path(&format!(".public.stage-{}", std::process::id())));
        stage.publish().expect_err("it is not what was written");
        assert!(scratch.read("public/a.html").contains("old"));
        scratch.nothing_beside(&["public"]);
    }
}

#[test]
fn a_folder_above_that_cannot_be_written_is_named() {
    if rustix::process::geteuid().is_root() {
        eprintln!("skipped: root may write everywhere");
        return;
    }
    let scratch = Scratch::new();
    scratch.publish("www/public", &["a.html"], "old");
    let above = scratch.path("www");
    fs::set_permissions(&above, fs::Permissions::from_mode(0o555)).expect("ours");
    let trouble = scratch.begin("www/public").expect_err("read-only").to_string();
    fs::set_permissions(&above, fs::Permissions::from_mode(0o755)).expect("ours");
    assert!(trouble.contains("permission denied") && trouble.contains(".public.lock"), "{trouble}");
    assert!(scratch.read("www/public/a.html").contains("old"));
}
