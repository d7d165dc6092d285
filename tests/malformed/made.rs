//! Cases that no text file can hold: links, great sizes, names of other systems.

use std::fs;

use openvillage::diag::{Diagnostic, Language};
use openvillage::load;
use openvillage::source::Origin;

use super::{Folder, home, said};

/// The case with what is said of it, held in `made.out/<name>.out`.
fn check(name: &str, make: impl FnOnce(&Folder)) {
    let folder = Folder::new(&format!("made-{name}"));
    make(&folder);
    let mut wrong = Vec::new();
    let path = home().join("made.out").join(format!("{name}.out"));
    super::check(&folder.say(Language::En), &path, &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_portal_record() {
    check("no-portal", |folder| fs::remove_file(folder.0.join("portal.yaml")).expect("it was there"));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    check("links", |folder| {
        let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, folder.0.join(at)).expect("a link can be made");
        link("/etc/hostname", "shiqiao/qinghe/debts/loan.yaml");
        link("shiqiao", "donghe");
        link("..", "shiqiao/round");
        folder.write("files/a.txt", b"a");
        link("a.txt", "files/b.txt");
    });
}

#[cfg(unix)]
#[test]
fn a_record_that_became_a_link_is_not_followed() {
    let folder = Folder::new("made-became-a-link");
    let opened = load::portal(&Origin::folder(&folder.0)).expect("the folder can be read");
    let path = folder.0.join("shiqiao/qinghe/people.yaml");
    fs::remove_file(&path).expect("it was there");
    std::os::unix::fs::symlink("/etc/hostname", &path).expect("a link can be made");
    let loaded =
        load::village(&Origin::folder(&folder.0), &opened.portal, &opened.folders[0]).expect("the rest can be read");
    let said = said(&loaded.diagnostics, Language::En);
    assert!(said.contains("REC-07") && said.contains("people.yaml"), "{said}");
}

#[test]
fn a_record_that_went_away_is_trouble_of_the_world() {
    let folder = Folder::new("made-went-away");
    let opened = load::portal(&Origin::folder(&folder.0)).expect("the folder can be read");
    fs::remove_file(folder.0.join("shiqiao/qinghe/people.yaml")).expect("it was there");
    let trouble =
        load::village(&Origin::folder(&folder.0), &opened.portal, &opened.folders[0]).expect_err("a file is missing");
    assert!(trouble.to_string().contains("people.yaml"), "{trouble}");
    assert!(load::portal(&Origin::folder(folder.0.join("nowhere"))).is_err());
}

#[test]
fn too_large() {
    check("too-large", |folder| {
        folder.write("shiqiao/qinghe/people.yaml", &vec![b'#'; 1024 * 1024 + 1]);
        folder.write("about.md", &[b"# T\n".as_slice(), &vec![b'x'; 256 * 1024]].concat());
        let many = format!("duties: [{}]\n", "1,".repeat(250_000));
        folder.write("shiqiao/qinghe/duties/2023.yaml", many.as_bytes());
    });
}

#[test]
fn attachments() {
    check("attachments", |folder| {
        let write = |path: &str, parts: &[&[u8]]| folder.write(path, &parts.concat());
        let many = vec![0; 20 * 1024 * 1024];
        write("files/large.jpg", &[b"\xff\xd8\xff", &many]);
        write("files/just-fits.jpg", &[b"\xff\xd8\xff", &many[3..]]);
        write("files/empty.txt", &[]);
        write("shiqiao/qinghe/files/book.xlsx", &[b"PK\x03\x04", b"xl/workbook.xml"]);
        write("shiqiao/qinghe/files/macros.xlsx", &[b"PK\x03\x04", b"xl/workbook.xml xl/vbaProject.bin"]);
        write("shiqiao/qinghe/files/letter.docm", &[b"PK\x03\x04", b"word/document.xml"]);
        write("shiqiao/qinghe/files/照片 1.PNG", &[b"\x89PNG\r\n\x1a\n"]);
        write("shiqiao/qinghe/files/con.pdf", &[b"%PDF-1.7"]);
        write("shiqiao/qinghe/files/a?.pdf", &[b"%PDF-1.7"]);
        write("shiqiao/qinghe/files/e\u{301}.pdf", &[b"%PDF-1.7"]);
        write("shiqiao/qinghe/files/README.md", &[b"Notes for ourselves"]);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn names_of_other_systems() {
    use std::os::unix::ffi::OsStrExt;
    check("names", |folder| {
        folder.write("shiqiao/qinghe/debts/Advance-2020.yaml", b"title: x\n");
        folder.write("shiqiao/Qinghe/village.yaml", b"name: x\nentities: []\n");
        let name = std::ffi::OsStr::from_bytes(b"\xc7\xe5\xba\xd3.yaml");
        fs::write(folder.0.join("shiqiao/qinghe").join(name), "x").expect("the file can be written");
    });
}

#[test]
fn very_many_keys_and_findings_take_no_longer_than_their_number() {
    let folder = Folder::new("made-many");
    let keys: String = (0..60_000).map(|at| format!("k{at}: 1\n")).collect();
    folder.write("shiqiao/qinghe/debts/many.yaml", keys.as_bytes());
    let begun = std::time::Instant::now();
    let found: Vec<Diagnostic> = folder.find();
    assert!(found.len() >= 60_000, "{}", found.len());
    // Seconds even unoptimised; the square of the number would be minutes.
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
