//! A build after another one gives what a build from nothing gives: the same bytes and the same findings, whatever was
//! edited in between, and whatever became of what the one before has left.
//!
//! `OPENVILLAGE_SEQUENCES=500 cargo test --test incremental` walks through that many random sequences of edits.

mod shared;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use shared::{Scratch, copy, files, program, root};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// A portal that is edited, and how it is built.
struct Walk {
    scratch: Scratch,
    dice: Dice,
    day: &'static str,
    more: Vec<String>,
    git: bool,
    /// A record that was broken, and what it said before.
    broken: Option<(PathBuf, Vec<u8>)>,
    step: usize,
}

const DAYS: [&str; 3] = ["2026-10-31", "2026-11-20", "2027-02-01"];

impl Walk {
    fn new(number: usize) -> Walk {
        let scratch = Scratch::new("incremental");
        copy(&root().join("tests/portals/townships/content"), &scratch.join("content"));
        let dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (number as u64 + 1).wrapping_mul(0xd134_2543_de82_ef95));
        let mut walk = Walk { scratch, dice, day: DAYS[1], more: Vec::new(), git: false, broken: None, step: 0 };
        if walk.dice.below(3) == 0 {
            walk.git = true;
            walk.git(&["init", "-q"]);
            walk.commit();
        }
        walk
    }

    fn content(&self) -> PathBuf {
        self.scratch.join("content")
    }

    fn git(&self, arguments: &[&str]) {
        let done = Command::new("git")
            .args(["-c", "user.name=Village", "-c", "user.email=village@example.org", "-c", "commit.gpgsign=false"])
            .args(arguments)
            .env("GIT_COMMITTER_DATE", format!("2026-01-{:02}T12:00:00Z", self.step % 27 + 1))
            .env("GIT_AUTHOR_DATE", "2026-01-01T12:00:00Z")
            .current_dir(self.content())
            .output()
            .expect("git is there");
        assert!(done.status.success() || arguments[0] == "commit", "{}", String::from_utf8_lossy(&done.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "as it is"]);
    }

    /// The records of that ending, by path.
    fn records(&self, ending: &str) -> Vec<PathBuf> {
        let all = files(&self.content()).into_keys().filter(|path| !path.starts_with(".git/"));
        all.filter(|path| path.ends_with(ending)).map(|path| self.content().join(path)).collect()
    }

    fn villages(&self) -> Vec<PathBuf> {
        self.records("/village.yaml").iter().map(|path| path.parent().expect("a folder").to_owned()).collect()
    }

    /// Changes one digit that follows a word, in a record that has it.
    fn change_digit(&mut self, ending: &str, word: &str) {
        let having: Vec<PathBuf> = self
            .records(ending)
            .into_iter()
            .filter(|path| fs::read_to_string(path).is_ok_and(|text| text.contains(word)))
            .collect();
        if having.is_empty() {
            return;
        }
        let path = self.dice.pick(&having).clone();
        let text = fs::read_to_string(&path).expect("a record");
        let at: Vec<usize> = text.match_indices(word).map(|(at, _)| at + word.len()).collect();
        let at = *self.dice.pick(&at);
        let mut bytes = text.into_bytes();
        if let Some(digit) = bytes.get_mut(at).filter(|byte| byte.is_ascii_digit()) {
            *digit = b'1' + (self.dice.below(9) as u8);
        }
        fs::write(path, bytes).expect("written");
    }

    fn append(&self, path: &Path, text: &str) {
        let mut bytes = fs::read(path).expect("a record");
        bytes.extend_from_slice(text.as_bytes());
        fs::write(path, bytes).expect("written");
    }

    fn replace(&self, path: &Path, from: &str, to: &str) {
        let text = fs::read_to_string(path).expect("a record");
        fs::write(path, text.replace(from, to)).expect("written");
    }

    /// One edit; its name.
    fn edit(&mut self) -> &'static str {
        self.step += 1;
        let number = self.step;
        if let Some((path, bytes)) = self.broken.take() {
            fs::write(path, bytes).expect("written");
            return "mend what was broken";
        }
        match self.dice.below(26) {
            0..=3 => {
                self.change_digit(".yaml", "plan: ");
                "a planned amount"
            }
            4 | 5 => {
                self.change_digit(".yaml", "actual: ");
                "an actual amount"
            }
            6 => {
                self.change_digit("village.yaml", "registered: ");
                "the population"
            }
            7 => {
                let path = self.dice.pick(&self.records("village.yaml")).clone();
                self.replace(&path, "name: {zh: ", "name: {zh: 新");
                "the name of a village"
            }
            8 => {
                let all = self.records(".md");
                if !all.is_empty() {
                    let path = self.dice.pick(&all).clone();
                    self.append(&path, &format!("\n\nAdded in step {number}.\n"));
                }
                "the text of a decision"
            }
            9 => {
                let debts = [self.records("well-2021.yaml"), self.records("mill-2020.yaml")].concat();
                if !debts.is_empty() {
                    let from = self.dice.pick(&debts).clone();
                    let _ = fs::copy(&from, from.with_file_name(format!("again-{number}.yaml")));
                }
                "one more debt"
            }
            10 => {
                let all = [self.records("-2021.yaml"), self.records("again-1.yaml")].concat();
                if !all.is_empty() {
                    fs::remove_file(self.dice.pick(&all)).expect("removed");
                }
                "one debt less"
            }
            11 => {
                let from = self.dice.pick(&self.villages()).clone();
                let area = self.dice.pick(&["hexi", "shanbei"]).to_owned();
                copy(&from, &self.content().join(area).join(format!("new{number}")));
                "a new village"
            }
            12 => {
                let all = self.villages();
                if all.len() > 2 {
                    fs::remove_dir_all(self.dice.pick(&all)).expect("removed");
                }
                "a village is gone"
            }
            13 => {
                let path = self.dice.pick(&self.records("area.yaml")).clone();
                self.replace(&path, "name: {zh: ", "name: {zh: 大");
                "the name of an area"
            }
            14 => {
                self.replace(&self.content().join("portal.yaml"), "title: {zh: ", "title: {zh: 好");
                "the title of the portal"
            }
            15 => {
                let folder = self.dice.pick(&self.villages()).join("files");
                fs::create_dir_all(&folder).expect("made");
                fs::write(folder.join("list.csv"), format!("item,amount\nwell,{number}\n")).expect("written");
                "an attachment"
            }
            16 => {
                let path = self.dice.pick(&self.records(".yaml")).clone();
                let bytes = fs::read(&path).expect("a record");
                fs::write(&path, bytes).expect("written");
                "a record is saved as it was"
            }
            17 => {
                let path = self.dice.pick(&self.records(".yaml")).clone();
                self.broken = Some((path.clone(), fs::read(&path).expect("a record")));
                self.append(&path, "\nnonsense: [1\n");
                "a record is broken"
            }
            18 => {
                self.day = *self.dice.pick(&DAYS);
                "another day"
            }
            19 => {
                self.more = match self.dice.below(5) {
                    0 => vec!["--base-url".into(), "https://other.example.org".into()],
                    1 => vec!["--hold-back".into()],
                    2 => {
                        let theme = self.scratch.join("theme");
                        fs::create_dir_all(theme.join("static")).expect("made");
                        fs::write(theme.join("theme.yaml"), "extends: default\n").expect("written");
                        fs::write(theme.join("static/more.css"), format!("b{{top:{number}px}}")).expect("written");
                        vec!["--theme".into(), theme.display().to_string()]
                    }
                    3 => vec!["--jobs".into(), "1".into()],
                    _ => Vec::new(),
                };
                "another way to build"
            }
            20 => {
                let path = self.scratch.join(".public.cache");
                if let Ok(mut bytes) = fs::read(&path) {
                    let at = self.dice.below(bytes.len());
                    match self.dice.below(4) {
                        0 => bytes.truncate(at),
                        1 => bytes[at] ^= 4,
                        2 => bytes.clear(),
                        _ => bytes = [b"openvillage cache 0\n".as_slice(), &bytes].concat(),
                    }
                    fs::write(path, bytes).expect("written");
                }
                "what was left is damaged"
            }
            21 => {
                let _ = fs::remove_file(self.scratch.join(".public.cache"));
                "what was left is gone"
            }
            22 => {
                let all: Vec<String> = files(&self.scratch.join("public")).into_keys().collect();
                let all: Vec<&String> =
                    all.iter().filter(|path| path.contains('.') && !path.starts_with('.')).collect();
                if !all.is_empty() {
                    let path = self.scratch.join("public").join(*self.dice.pick(&all));
                    match self.dice.below(3) {
                        0 => fs::remove_file(path).expect("removed"),
                        1 => self.append(&path, "?"),
                        _ => {
                            let mut bytes = fs::read(&path).expect("a page");
                            bytes.iter_mut().take(40).for_each(|byte| *byte = b'x');
                            fs::write(path, bytes).expect("written");
                        }
                    }
                }
                "somebody changes the site"
            }
            23 => {
                let _ = program().arg("rollback").arg("--out").arg(self.scratch.join("public")).output();
                "the site before is put back"
            }
            24 => {
                if self.git {
                    self.commit();
                }
                "a commit"
            }
            _ => {
                fs::write(self.content().join("about.md"), format!("---\ntitle: 关于\n---\n\n第{number}步。\n"))
                    .expect("written");
                "a page of the portal"
            }
        }
    }

    fn build(&self, out: &str, more: &[&str]) -> Output {
        program()
            .current_dir(&self.scratch.path)
            .args(["build", "--quiet", "--as-of", self.day, "--out", out])
            .args(&self.more)
            .args(more)
            .output()
            .expect("the program runs")
    }

    /// Builds over what stands, and from nothing elsewhere; both must say and give the same.
    fn compare(&self, edits: &[&str]) {
        let over = self.build("public", &[]);
        let anew = self.build("anew", &["--fresh"]);
        let said = |output: &Output| {
            let text = [output.stdout.as_slice(), &output.stderr].concat();
            (output.status.code(), String::from_utf8_lossy(&text).into_owned())
        };
        assert_eq!(said(&over), said(&anew), "{edits:?}");
        if anew.status.code() == Some(0) || (self.scratch.join("anew").exists() && self.more == ["--hold-back"]) {
            let list =
                |site: &str| fs::read_to_string(self.scratch.join(site).join("manifest.sha256")).unwrap_or_default();
            let (over, anew) = (list("public"), list("anew"));
            let known: std::collections::HashSet<&str> = anew.lines().collect();
            let differing: Vec<&str> = over.lines().filter(|line| !known.contains(line)).collect();
            assert!(over == anew, "{edits:?}: {differing:#?}");
            self.is_whole();
            let _ = fs::remove_dir_all(self.scratch.join("anew"));
        }
        for beside in fs::read_dir(&self.scratch.path).expect("a folder") {
            let name = beside.expect("an entry").file_name().to_string_lossy().into_owned();
            assert!(!name.contains("stage") && !name.contains("-new"), "{name} was left behind after {edits:?}");
        }
    }

    /// The site is what its list says.
    fn is_whole(&self) {
        let site = self.scratch.join("public");
        let checked = Command::new("sha256sum").args(["--quiet", "-c", "manifest.sha256"]).current_dir(&site).output();
        if let Ok(checked) = checked {
            assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
        }
        let listed = fs::read_to_string(site.join("manifest.sha256")).expect("a list").lines().count();
        // The list itself and the marker are not listed.
        assert_eq!(files(&site).len(), listed + 2);
    }
}

fn walk(number: usize) {
    let mut walk = Walk::new(number);
    walk.compare(&["nothing"]);
    for _ in 0..2 {
        let count = walk.dice.below(3) + 1;
        let mut edits = Vec::new();
        for _ in 0..count {
            edits.push(walk.edit());
            if walk.dice.below(3) == 0 {
                // A build in between, of which nothing is asked.
                walk.build("public", &[]);
                edits.push("(a build)");
            }
        }
        walk.compare(&edits);
    }
}

#[test]
fn a_build_over_another_gives_what_a_build_from_nothing_gives() {
    let asked = std::env::var("OPENVILLAGE_SEQUENCES").ok().and_then(|number| number.parse().ok());
    let first = std::env::var("OPENVILLAGE_FIRST").ok().and_then(|number| number.parse().ok()).unwrap_or(0);
    for number in first..first + asked.unwrap_or(5) {
        eprintln!("sequence {number}");
        walk(number);
    }
}

/// What is not touched is not made again: the same files, by their numbers on disk.
#[test]
fn pages_whose_records_are_as_they_were_are_the_same_files() {
    use std::os::unix::fs::MetadataExt as _;
    let walk = Walk::new(0);
    walk.compare(&["nothing"]);
    let numbers = || -> std::collections::BTreeMap<String, u64> {
        let site = walk.scratch.join("public");
        files(&site)
            .into_keys()
            .map(|path| (path.clone(), fs::metadata(site.join(path)).expect("a file").ino()))
            .collect()
    };
    let before = numbers();
    walk.replace(&walk.content().join("hexi/liuwan/budgets/2024-committee.yaml"), "plan: 40000", "plan: 41000");
    walk.compare(&["one amount"]);
    let after = numbers();
    let made: Vec<&String> =
        after.iter().filter(|(path, number)| before.get(*path) != Some(number)).map(|(path, _)| path).collect();
    assert!(made.iter().any(|path| path.ends_with("hexi/liuwan/budget-2024.html")), "{made:?}");
    assert!(made.iter().all(|path| !path.contains("gaoling") && !path.contains("search/")), "{made:?}");
    assert!(made.len() * 2 < after.len(), "{} of {} files are new", made.len(), after.len());
    // Without a change nothing at all is written.
    walk.compare(&["nothing"]);
    assert_eq!(numbers(), after);
}

#[test]
fn the_site_before_can_be_put_back_and_forth() {
    let walk = Walk::new(0);
    let list = || fs::read_to_string(walk.scratch.join("public/manifest.sha256")).expect("a list");
    let back = || program().arg("rollback").arg("--out").arg(walk.scratch.join("public")).output().expect("it runs");
    assert_eq!(back().status.code(), Some(3), "no site stands yet");
    walk.build("public", &[]);
    let first = list();
    fs::write(walk.scratch.join("public/CNAME"), "village.example.org\n").expect("written");
    assert_eq!(back().status.code(), Some(3), "none was before the first");
    assert_eq!(list(), first);
    walk.replace(&walk.content().join("portal.yaml"), "title: {zh: ", "title: {zh: 好");
    walk.build("public", &[]);
    let second = list();
    assert_ne!(first, second);
    for expected in [&first, &second, &first] {
        assert_eq!(back().status.code(), Some(0));
        assert_eq!(&list(), expected);
        assert!(walk.scratch.join("public/CNAME").is_file(), "what is the keeper's stays");
    }
    // A site before that was changed is not put in place.
    let previous = walk.scratch.join(".public.previous/index.html");
    fs::remove_file(&previous).and_then(|()| fs::write(&previous, "x")).expect("written");
    assert_eq!(back().status.code(), Some(3));
    assert_eq!(list(), first);
}
