//! A site made in parts on many machines is the site one build makes: every file by exactly one part, byte for byte, and the
//! manifests put together are its manifest (docs/scale.md).

mod shared;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use shared::{Scratch, copy, files, program, root};

const DAY: &str = "2026-11-20";
/// The files of ours beside those of the site.
const OURS: [&str; 2] = ["manifest.sha256", ".openvillage"];

/// A portal and where its parts are made.
struct Work {
    scratch: Scratch,
    more: Vec<&'static str>,
    /// How the builds end.
    code: i32,
}

impl Work {
    fn new(content: &Path, more: &[&'static str]) -> Work {
        let scratch = Scratch::new("parts");
        copy(content, &scratch.join("content"));
        Work { scratch, more: more.to_vec(), code: 0 }
    }

    fn run(&self, content: &str, out: &str, arguments: &[&str]) -> Output {
        let output = program()
            .current_dir(&self.scratch.path)
            .args(["build", "--quiet", "--as-of", DAY, "--content", content, "--out", out])
            .args(&self.more)
            .args(arguments)
            .output()
            .expect("the program runs");
        let told = String::from_utf8_lossy(&output.stderr);
        let ends = output.status.code().expect("it ends by itself");
        assert!(ends == 0 || ends == self.code, "{out}: {ends}: {told}");
        output
    }

    /// Makes the part of an area; gives the name of its summaries.
    fn part(&self, area: &str, of: &[&str]) -> String {
        let name = area.replace('/', "-");
        let left = format!("{name}.jsonl");
        let mut arguments = vec!["--only", area, "--write-summaries", &left];
        of.iter().for_each(|file| arguments.extend(["--summaries", file]));
        self.run("content", &name, &arguments);
        left
    }

    /// Makes the rest; its records may lie in another folder.
    fn rest(&self, content: &str, of: &[String]) {
        let mut arguments = vec!["--summaries"];
        arguments.extend(of.iter().map(String::as_str));
        self.run(content, "rest", &arguments);
    }

    /// Holds parts and rest together against what one build makes.
    fn compare(&self, parts: &[&str]) {
        self.run("content", "single", &[]);
        let single = files(&self.scratch.join("single"));
        let mut union: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut manifest: Vec<String> = Vec::new();
        for part in parts.iter().chain(&["rest"]) {
            for (path, bytes) in files(&self.scratch.join(&part.replace('/', "-"))) {
                if path == "manifest.sha256" {
                    manifest.extend(String::from_utf8(bytes).expect("text").lines().map(str::to_owned));
                } else if !OURS.contains(&path.as_str()) {
                    assert!(union.insert(path.clone(), bytes).is_none(), "{path} is made twice");
                }
            }
        }
        let of_site = |path: &&String| !OURS.contains(&path.as_str()) && !path.starts_with(".openvillage");
        let missing: Vec<&String> = single.keys().filter(of_site).filter(|path| !union.contains_key(*path)).collect();
        assert!(missing.is_empty(), "nobody makes {missing:?}");
        for (path, bytes) in union.iter().filter(|(path, _)| of_site(path)) {
            assert!(single.get(path) == Some(bytes), "{path} is not what one build makes");
        }
        // As `LC_ALL=C sort -k2` puts them.
        manifest.sort_by(|left, right| left[64..].cmp(&right[64..]));
        let joined = manifest.join("\n") + "\n";
        assert!(single["manifest.sha256"] == joined.into_bytes(), "the manifests together are not that of one build");
    }
}

#[test]
fn the_sample_portal_in_two_parts() {
    let work = Work::new(&root().join("content"), &["--base-url", "https://villages.example"]);
    let left = [work.part("shiqiao", &[]), work.part("yunhe", &[])];
    work.rest("content", &left);
    work.compare(&["shiqiao", "yunhe"]);
}

/// What no part was left for is made with the rest; the villages of parts need not be there.
#[test]
fn one_part_of_two_and_no_records_of_its_villages() {
    let work = Work::new(&root().join("tests/portals/townships/content"), &[]);
    let left = [work.part("hexi", &[])];
    copy(&work.scratch.join("content"), &work.scratch.join("sparse"));
    for village in ["liuwan", "qiaotou"] {
        fs::remove_dir_all(work.scratch.join(&format!("sparse/hexi/{village}"))).expect("removed");
    }
    work.rest("sparse", &left);
    work.compare(&["hexi"]);
    // What is made over what was made before is the same.
    let record = work.scratch.join("content/hexi/liuwan/village.yaml");
    let text = fs::read_to_string(&record).expect("a record");
    fs::write(&record, text.replace("name: {zh: ", "name: {zh: 新")).expect("written");
    let left = [work.part("hexi", &[])];
    work.rest("content", &left);
    work.compare(&["hexi"]);
}

#[test]
fn faulty_records_are_held_back_in_parts_as_in_one() {
    let mut work = Work::new(&root().join("tests/portals/townships/content"), &["--hold-back"]);
    work.code = 1;
    for (village, record) in [("hexi/liuwan", "village.yaml"), ("shanbei/gaoling", "village.yaml")] {
        let record = work.scratch.join(&format!("content/{village}/{record}"));
        let text = fs::read_to_string(&record).expect("a record");
        fs::write(&record, format!("{text}colour: blue\n")).expect("written");
    }
    let left = [work.part("hexi", &[]), work.part("shanbei", &[])];
    work.rest("content", &left);
    work.compare(&["hexi", "shanbei"]);
}

/// A county in a province with areas of two levels, villages right below areas of both and below the portal, and an area
/// with so many villages that its page holds the box of the search, which is made of all.
#[test]
fn areas_of_two_levels_and_one_that_is_large() {
    let scratch = Scratch::new("parts-levels");
    write_levels(&scratch.path);
    let work = Work::new(&scratch.path, &["--base-url", "https://villages.example"]);
    let inner = work.part("south/hills", &[]);
    let outer = work.part("south", &[&inner]);
    let north = work.part("north", &[]);
    work.rest("content", &[outer, north]);
    work.compare(&["south/hills", "south", "north"]);
}

fn write_levels(content: &Path) {
    let put = |path: &str, text: &str| {
        let path: PathBuf = content.join(path);
        fs::create_dir_all(path.parent().expect("below the portal")).expect("made");
        fs::write(path, text).expect("written");
    };
    let head = "level: province\nlanguages: [en, zh]\ncurrency: CNY\npacks: [generic]\n";
    put("portal.yaml", &format!("title: {{en: Villages, zh: 村}}\n{head}"));
    put("south/area.yaml", "level: county\nname: {en: South, zh: 南县}\n");
    put("south/hills/area.yaml", "level: township\nname: {en: Hills, zh: 山乡}\n");
    put("south/river/area.yaml", "level: township\nname: {en: River, zh: 河镇}\n");
    put("north/area.yaml", "level: county\nname: {en: North, zh: 北县}\n");
    let many = (0..62).map(|number| format!("north/n{number:02}"));
    let few = ["south/hills/a", "south/hills/b", "south/river/c", "south/d", "e"].map(str::to_owned);
    for (number, village) in many.chain(few).enumerate() {
        let entity = "{id: council, kind: villagers_committee, name: {en: Council, zh: 村委会}}";
        put(
            &format!("{village}/village.yaml"),
            &format!("name: {{en: Place {number}, zh: 第{number}村}}\nentities:\n  - {entity}\n"),
        );
        if number % 10 != 0 && number < 62 {
            continue;
        }
        let amount = 1000 + number * 37;
        let line =
            format!("{{id: rent, kind: revenue, label: {{en: Rent, zh: 租金}}, plan: {amount}, actual: {amount}}}");
        put(
            &format!("{village}/budgets/2025-council.yaml"),
            &format!("year: 2025\nentity: council\nstatus: final\ncovers: 2025\nchart: none\nlines:\n  - {line}\n"),
        );
    }
}

/// What was left is taken whole, from the same program, and once, or it is refused before anything is made.
#[test]
fn what_does_not_fit_is_refused() {
    let work = Work::new(&root().join("tests/portals/townships/content"), &[]);
    let left = work.part("hexi", &[]);
    let whole = fs::read_to_string(work.scratch.join(&left)).expect("text");
    let refused = |name: &str, text: &str, more: &[&str]| {
        fs::write(work.scratch.join("given.jsonl"), text).expect("written");
        let output = program()
            .current_dir(&work.scratch.path)
            .args(["build", "--out", "refused", "--content", "content", "--summaries", "given.jsonl"])
            .args(more)
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(!work.scratch.join("refused").exists(), "{name}");
        String::from_utf8(output.stderr).expect("text")
    };
    let day = ["--as-of", DAY];
    let told = refused("no summaries", "{}\n", &day);
    assert!(told.contains("holds no summaries"), "{told}");
    let program_line = whole.replacen("\"program\":\"", "\"program\":\"x", 1);
    let told = refused("another program", &program_line, &day);
    assert!(told.contains("another version of openvillage"), "{told}");
    for (name, text) in [
        ("no end", whole.lines().take(2).collect::<Vec<_>>().join("\n")),
        ("no first village", whole.lines().take(1).chain(whole.lines().skip(2)).collect::<Vec<_>>().join("\n")),
        ("another figure", whole.replacen("\"year\":20", "\"year\":19", 1)),
    ] {
        assert_ne!(text.trim_end(), whole.trim_end(), "{name}");
        let told = refused(name, &text, &day);
        assert!(told.contains("is damaged or cut short"), "{name}: {told}");
    }
    let told = refused("another day", &whole, &["--as-of", "2026-11-21"]);
    assert!(told.contains("was made for 2026-11-20, this build is for 2026-11-21"), "{told}");
    let told = refused("other options", &whole, &["--as-of", DAY, "--hold-back"]);
    assert!(told.contains("does not belong to this build"), "{told}");
    let told = refused("twice", &whole, &["--as-of", DAY, "--summaries", &left]);
    assert!(told.contains("holds too"), "{told}");
    let told = refused("no day", &whole, &[]);
    assert!(told.contains("for the same day"), "{told}");
    let told = refused("no area", &whole, &["--as-of", DAY, "--only", "hexy"]);
    assert!(told.contains("there is no area `hexy`"), "{told}");
}
