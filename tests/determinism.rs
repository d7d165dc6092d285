//! Same records, same tool, same bytes: whatever the threads, the clock's zone, the language of the machine, the user, the
//! order in a folder, the folder or the rights of new files; with optimisation or without.

mod shared;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use shared::{Scratch, copy, files, program, root};

/// No act of the sample portal is later; outside a repository there is no other day to hold them against.
const TODAY: &str = "2026-10-31";

/// The manifest of the sample portal, built as the test says.
fn manifest(scratch: &Scratch, name: &str, change: impl FnOnce(&mut Command)) -> String {
    let out = scratch.join(name);
    let mut command = program();
    command.current_dir(root()).args(["build", "--quiet", "--as-of", TODAY, "--out"]).arg(&out);
    change(&mut command);
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(out.join("manifest.sha256")).expect("every site has one")
}

/// Which files differ, by name: hashes alone help nobody.
fn same(name: &str, expected: &str, found: &str) {
    let differing: Vec<&str> = found
        .lines()
        .filter(|line| !expected.contains(*line))
        .filter_map(|line| line.split_once("  "))
        .map(|it| it.1)
        .collect();
    assert!(expected == found, "{name}: {} files differ: {:?}", differing.len(), &differing[..differing.len().min(5)]);
}

#[test]
fn surroundings_do_not_show() {
    let scratch = Scratch::new("determinism");
    let first = manifest(&scratch, "first", |_| {});
    assert!(first.lines().count() > 500);
    let cases: [(&str, &[(&str, &str)]); 5] = [
        ("again", &[]),
        ("one-thread", &[("RAYON_NUM_THREADS", "1")]),
        ("four-threads", &[("RAYON_NUM_THREADS", "4")]),
        ("elsewhere", &[("TZ", "Pacific/Kiritimati"), ("LANG", "de_DE.UTF-8"), ("LC_ALL", "C")]),
        ("chinese", &[("TZ", "America/Los_Angeles"), ("LANG", "zh_CN.UTF-8"), ("LC_COLLATE", "zh_CN.UTF-8")]),
    ];
    for (name, environment) in cases {
        same(
            name,
            &first,
            &manifest(&scratch, name, |command| {
                command.envs(environment.iter().copied());
            }),
        );
    }
    same(
        "jobs",
        &first,
        &manifest(&scratch, "jobs", |command| {
            command.args(["--jobs", "3"]);
        }),
    );
}

/// Twenty-four combinations: threads, clock's zone with language, and order of the records in their folders with the path
/// and the user; each value with each other at least once.
#[test]
fn no_combination_of_surroundings_shows() {
    // In memory where possible: there a folder lists its files by age.
    let memory = PathBuf::from("/dev/shm");
    let scratch = match memory.is_dir() {
        true => Scratch { path: memory.join(format!("openvillage-combinations-{}", std::process::id())) },
        false => Scratch::new("combinations"),
    };
    let records = files(&root().join("tests/portals/townships/content"));
    let worlds = [
        ("UTC", "C"),
        ("Asia/Shanghai", "zh_CN.UTF-8"),
        ("America/St_Johns", "tr_TR.UTF-8"),
        ("Pacific/Kiritimati", "ar_EG.UTF-8"),
    ];
    let mut expected: Option<String> = None;
    let mut combinations = 0;
    for (number, (user, place)) in [("a", "first"), ("村民 b", "zweiter Ort/内容")].into_iter().enumerate() {
        let content = scratch.join(place).join("content");
        let mut paths: Vec<&String> = records.keys().collect();
        if number == 1 {
            paths.sort_by_key(|path| path.bytes().fold(7_u32, |hash, byte| hash.wrapping_mul(31) ^ u32::from(byte)));
        }
        for path in paths {
            let file = content.join(path);
            fs::create_dir_all(file.parent().expect("below the folder")).expect("made");
            fs::write(file, &records[path]).expect("written");
        }
        for (zone, language) in worlds {
            for threads in ["1", "2", "7"] {
                let name = format!("{threads} threads, {zone}, {language}, {place}");
                let out = scratch.join(place).join(format!("site-{combinations}"));
                let output = program()
                    .current_dir(scratch.join(place))
                    .args(["build", "--quiet", "--as-of", TODAY, "--jobs", threads, "--out"])
                    .arg(&out)
                    .envs([("TZ", zone), ("LANG", language), ("LC_ALL", language), ("USER", user), ("LOGNAME", user)])
                    .env("HOME", scratch.join(place))
                    .output()
                    .expect("the program runs");
                assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
                let found = fs::read_to_string(out.join("manifest.sha256")).expect("every site has one");
                same(&name, expected.get_or_insert_with(|| found.clone()), &found);
                fs::remove_dir_all(out).expect("ours");
                combinations += 1;
            }
        }
    }
    assert_eq!(combinations, 24);
    assert!(expected.is_some_and(|manifest| manifest.lines().count() > 300));
}

/// Another program made from the same source: where one with optimisation stands beside this one, or is named.
#[test]
fn optimisation_does_not_show() {
    let own = PathBuf::from(env!("CARGO_BIN_EXE_openvillage"));
    let beside = own.parent().and_then(|profile| profile.parent()).map(|target| target.join("release/openvillage"));
    let named = std::env::var_os("OPENVILLAGE_TEST_OTHER").map(PathBuf::from);
    let age = |path: &PathBuf| fs::metadata(path).and_then(|found| found.modified()).ok();
    // One that was built before the source changed says nothing.
    let newest = files(&root().join("src")).into_keys().filter_map(|path| age(&root().join("src").join(path))).max();
    let Some(other) = named.or(beside.filter(|path| *path != own && age(path) >= newest)) else {
        eprintln!("skipped: no release build of this source; OPENVILLAGE_TEST_OTHER=PATH names one");
        return;
    };
    let scratch = Scratch::new("profiles");
    let [expected, found] = [own, other].map(|program| {
        let out = scratch.join("site");
        let content = root().join("tests/portals/townships/content");
        let status = Command::new(program)
            .current_dir(&scratch.path)
            .args(["build", "--quiet", "--fresh", "--as-of", TODAY, "--content"])
            .arg(content)
            .arg("--out")
            .arg(&out)
            .status();
        assert!(status.expect("the program runs").success());
        let manifest = fs::read_to_string(out.join("manifest.sha256")).expect("every site has one");
        fs::remove_dir_all(out).expect("ours");
        manifest
    });
    same("release", &expected, &found);
}

/// The manifest is right about the files: else the test above compares nothing.
#[test]
fn the_manifest_is_the_site() {
    use sha2::{Digest as _, Sha256};
    let scratch = Scratch::new("manifest");
    let manifest = manifest(&scratch, "site", |_| {});
    let mut listed = 0;
    let mut found = files(&scratch.join("site"));
    for line in manifest.lines() {
        let (hash, path) = line.split_once("  ").expect("a hash and a path");
        let bytes = found.remove(path).unwrap_or_else(|| panic!("{path} is listed and not there"));
        let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, hash, "{path}");
        listed += 1;
    }
    assert!(listed > 500);
    let left: Vec<String> = found.into_keys().filter(|path| path != "manifest.sha256").collect();
    assert_eq!(left, [".openvillage"], "not in the manifest");
}

/// Another absolute path, another way to name it, other rights; outside a repository, so that history is the same.
#[test]
fn where_the_records_stand_does_not_show() {
    let scratch = Scratch::new("places");
    let mut expected = None;
    for (number, place) in ["a", "deep/er and/odd 名/place"].into_iter().enumerate() {
        let content = scratch.join(place).join("content");
        copy(&root().join("content"), &content);
        let ways: [(&str, PathBuf, PathBuf); 2] = [
            ("whole", scratch.path.clone(), content.clone()),
            ("from-there", scratch.join(place), PathBuf::from("content")),
        ];
        for (way, from, named) in ways {
            let name = format!("site-{number}-{way}");
            let found = manifest(&scratch, &name, |command| {
                command.current_dir(from).arg("--content").arg(named);
            });
            same(&name, expected.get_or_insert_with(|| found.clone()), &found);
        }
    }
    let expected = expected.expect("four were built");
    let out = scratch.join("site-umask");
    let status = Command::new("sh")
        .args(["-c", "umask 077; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_openvillage")])
        .args(["build", "--quiet", "--as-of", TODAY, "--content"])
        .arg(scratch.join("a/content"))
        .arg("--out")
        .arg(&out)
        .current_dir(&scratch.path)
        .status()
        .expect("a shell");
    assert!(status.success());
    same("umask", &expected, &fs::read_to_string(out.join("manifest.sha256")).expect("every site has one"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(out.join("index.html")).expect("it is there").permissions().mode() & 0o777;
        println!("under umask 077 a page has the rights {mode:o}");
    }
}
