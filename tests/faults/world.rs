//! The world as it is found: full disks, folders that cannot be written, things of others where ours would stand. Each is
//! answered with a right site or with a clear refusal.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Output};

use super::place::{NO_GIT, Place, Scenario, Site};

/// Published, and the site is that of its records.
fn published(place: &Place, output: &Output, sites: &[Option<Site>; 2], what: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{what}: {said}");
    assert!(place.site() == sites[1], "{what}: not the site of its records");
}

/// Refused in words, and the old site stands.
fn refused(place: &Place, output: &Output, sites: &[Option<Site>; 2], what: &str, words: &[&str]) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{what}: {said}");
    for word in words {
        assert!(said.contains(word), "{what}: `{word}` is not said: {said}");
    }
    assert!(place.site() == sites[0], "{what}: the old site does not stand");
}

/// Runs the program after a shell has prepared the ground, in a world of mounts of its own where `mounts`; `None` where
/// that is not possible.
fn after(place: &Place, mounts: bool, prepare: &str) -> Option<Output> {
    let program = place.program();
    // What the shell needs is found; the program finds no git.
    let mut command = Command::new(if mounts { "unshare" } else { "sh" });
    if mounts {
        command.args(["--mount", "sh"]);
    }
    command
        .arg("-c")
        .arg(format!("{{ {prepare}\n}} || exit 77; PATH={NO_GIT}; export PATH; exec \"$0\" \"$@\""))
        .arg(program.get_program());
    command.args(program.get_args()).current_dir(place.root());
    let output = command.output().ok()?;
    if matches!(output.status.code(), Some(77)) || (mounts && output.status.code() == Some(1)) {
        eprintln!("skipped: {prepare}: {}", String::from_utf8_lossy(&output.stderr));
        return None;
    }
    Some(output)
}

#[test]
fn of_the_surroundings_nothing_is_needed() {
    let mut place = Place::new(Scenario::Over);
    let cases = [
        "unset HOME",
        "HOME=; export HOME",
        "HOME=/nonexistent; export HOME",
        "umask 077",
        "umask 000",
        "umask 777",
        "ulimit -n 32",
        "ulimit -n 16",
        "ulimit -c 0; ulimit -f unlimited",
        "exec <&-",
        "exec >&-",
        "exec 2>&-",
        "exec >/dev/full 2>&1",
        "TMPDIR=/nonexistent; export TMPDIR",
        "LC_ALL=tlh_KLINGON; export LC_ALL",
    ];
    for case in cases {
        let sites = place.prepare();
        let output = after(&place, false, case).expect("there is a shell");
        if output.status.code() == Some(3) && case.starts_with("ulimit -n") {
            refused(&place, &output, &sites, case, &["too many files are open"]);
        } else {
            published(&place, &output, &sites, case);
        }
        for found in walkdir::WalkDir::new(place.root().join("public")) {
            let found = found.expect("readable").metadata().expect("there");
            let expected = if found.is_dir() { 0o755 } else { 0o644 };
            assert_eq!(found.permissions().mode() & 0o7777, expected, "{case}");
        }
        place.recover(&sites).unwrap_or_else(|fault| panic!("{case}: {fault}"));
    }
}

#[test]
fn what_cannot_be_written_is_named() {
    let mut place = Place::new(Scenario::Change);
    let at = place.root().display().to_string();
    let read_only = format!("mount --bind {at} {at} && mount -o remount,ro,bind {at} && cd {at}");
    let public = format!("mount --bind {at}/public {at}/public");
    let closed = format!(
        "chmod 555 {at} && exec setpriv --reuid=65534 --regid=65534 --clear-groups env PATH={NO_GIT} \"$0\" \"$@\""
    );
    let cases: [(&str, &[&str]); 3] = [
        (&read_only, &["the file system is read-only", ".public.lock"]),
        (&public, &["mount point", "--out"]),
        (&closed, &["permission denied", ".public.lock"]),
    ];
    for (case, words) in cases {
        let sites = place.prepare();
        if let Some(output) = after(&place, true, case) {
            refused(&place, &output, &sites, case, words);
        }
        fs::set_permissions(place.root(), fs::Permissions::from_mode(0o755)).expect("ours");
        place.recover(&sites).unwrap_or_else(|fault| panic!("{case}: {fault}"));
    }
}

#[test]
fn on_disks_of_every_size_the_old_site_or_the_new_one_stands() {
    let mut place = Place::new(Scenario::Over);
    let sites = place.prepare();
    let sizes = if super::stride() == 1 { 24 } else { 6 };
    // The old site is built on a disk with room, then the room is taken away; what stands is told by its list.
    let script = r#"
        mkdir -p volume && mount -t tmpfs -o size=64m,nr_inodes=100000 tmpfs volume || exit 77
        build() { "$1" build --quiet --as-of "$2" --content "$3" --out volume/public --lang en; }
        state() { (cd volume/public && sha256sum --quiet -c manifest.sha256 >&2 && sha256sum manifest.sha256 | cut -d' ' -f1) }
        for limit in $3; do
            mount -o remount,size=64m,nr_inodes=100000 volume && rm -rf volume/* volume/.public*
            build "$1" "$2" "$4" && old=$(state) || exit 1
            case $limit in
                inodes*) used=$(find volume | wc -l); more=${limit#inodes} ; option=nr_inodes=$((used * more / 100)) ;;
                *) used=$(df --output=used -k volume | tail -1); option=size=$((used * limit / 100))k ;;
            esac
            mount -o remount,$option volume || exit 1
            said=$(build "$1" "$2" content 2>&1); code=$?
            now=$(state)
            mount -o remount,size=64m,nr_inodes=100000 volume
            left=$(ls -A volume | grep -v -x -e public -e .public.cache -e .public.previous | tr '\n' ' ')
            build "$1" "$2" content && new=$(state) || exit 1
            echo "$limit|$code|$([ "$now" = "$old" ] && echo old)$([ "$now" = "$new" ] && echo new)|$left|$(echo $said)"
        done
    "#;
    let limits: Vec<String> = (0..sizes).map(|it| (101 + it * 120 / sizes).to_string()).collect();
    let limits = format!("{} inodes103 inodes150 inodes400", limits.join(" "));
    // The records of the old site: those of the other state.
    super::shared::copy(&place.root().join("content"), &place.elsewhere("other"));
    place.recover(&sites).expect("it builds");
    place.prepare();
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", script, "sh", env!("CARGO_BIN_EXE_openvillage"), super::shared::TODAY]);
    let output = command.arg(&limits).arg(place.elsewhere("other")).current_dir(place.root()).output();
    let output = match output {
        Ok(output) if !matches!(output.status.code(), Some(77)) => output,
        other => {
            eprintln!("skipped: no mounts here: {other:?}");
            return;
        }
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8_lossy(&output.stdout);
    let (mut full, mut roomy) = (0, 0);
    for line in told.lines() {
        let parts: Vec<&str> = line.splitn(5, '|').collect();
        let [limit, code, stands, left, said] = parts[..] else { panic!("{line}") };
        assert_eq!(left, "", "{limit}: left behind");
        match code {
            "0" => roomy += 1,
            _ => full += 1,
        }
        match (code, stands) {
            ("0", "new") => {}
            ("3", "old") => assert!(said.contains("the disk is full") && said.contains("public"), "{limit}: {said}"),
            _ => panic!("{line}"),
        }
    }
    println!("{full} disks were too small, {roomy} large enough");
    assert!(full > 0 && roomy > 0, "{told}");
}

/// Where our own files would stand beside the site, there is something else. It is replaced if it is a file, and left
/// alone if it is more.
#[test]
fn what_stands_in_the_way_beside_the_site() {
    let mut place = Place::new(Scenario::Change);
    let precious = place.elsewhere("precious");
    let write = |path: &Path| fs::write(path, "mine").expect("written");
    let folder = |path: &Path| {
        fs::create_dir(path).expect("made");
        fs::write(path.join("letter"), "mine").expect("written");
    };
    type Put<'a> = &'a dyn Fn(&Path);
    let link = |path: &Path| {
        fs::write(&precious, "mine").expect("written");
        symlink(&precious, path).expect("made");
    };
    let cases: [(&str, &str, Put, bool); 8] = [
        (".public.cache", "a file of others", &write, true),
        (".public.cache", "a folder", &folder, true),
        (".public.cache", "a link", &link, true),
        (".public.cache-new", "a file", &write, true),
        (".public.cache-new", "a link", &link, true),
        (".public.cache-new", "a folder", &folder, false),
        (".public.lock", "a link", &link, false),
        (".public.lock", "a folder", &folder, false),
    ];
    for (name, what, put, builds) in cases {
        let sites = place.prepare();
        let path = place.root().join(name);
        let _ = fs::remove_file(&path);
        put(&path);
        let output = place.program().output().expect("it runs");
        let what = format!("{name} is {what}");
        if builds {
            published(&place, &output, &sites, &what);
        } else {
            refused(&place, &output, &sites, &what, &[name]);
        }
        if path.is_dir() {
            assert_eq!(fs::read_to_string(path.join("letter")).expect("left alone"), "mine", "{what}");
            fs::remove_dir_all(&path).expect("ours");
        }
        if precious.exists() {
            assert_eq!(fs::read_to_string(&precious).expect("left alone"), "mine", "{what}");
            fs::remove_file(&precious).expect("ours");
        }
        let _ = fs::remove_file(&path);
        place.recover(&sites).unwrap_or_else(|fault| panic!("{what}: {fault}"));
    }
}

#[test]
fn what_stands_where_the_previous_site_would_is_left_alone() {
    let mut place = Place::new(Scenario::Change);
    let previous = place.root().join(".public.previous");
    let kept = place.elsewhere("copy-of-2024");
    for case in ["folder", "file", "link", "link to a site"] {
        let sites = place.prepare();
        let _ = fs::remove_dir_all(&previous);
        match case {
            "folder" => {
                fs::create_dir(&previous).and_then(|()| fs::write(previous.join("letter"), "mine")).expect("written");
            }
            "file" => fs::write(&previous, "mine").expect("written"),
            "link" => symlink("/etc", &previous).expect("made"),
            _ => {
                super::shared::copy(&place.root().join("public"), &kept);
                symlink(&kept, &previous).expect("made");
            }
        }
        let before = if kept.exists() { super::shared::files(&kept).len() } else { 0 };
        let output = place.program().output().expect("it runs");
        published(&place, &output, &sites, case);
        let mut back = super::shared::program();
        let output = back.current_dir(place.root()).args(["rollback", "--out", "public"]).output().expect("it runs");
        let sites = [sites[1].clone(), sites[0].clone()];
        refused(&place, &output, &sites, case, &["no previous site"]);
        match case {
            "folder" => assert_eq!(fs::read_to_string(previous.join("letter")).expect("left alone"), "mine"),
            "file" => assert_eq!(fs::read_to_string(&previous).expect("left alone"), "mine"),
            _ => {
                assert!(previous.is_symlink() && (before == 0 || super::shared::files(&kept).len() == before), "{case}")
            }
        }
        if previous.is_dir() && !previous.is_symlink() {
            fs::remove_dir_all(&previous).expect("ours");
        } else {
            fs::remove_file(&previous).expect("ours");
        }
        let _ = fs::remove_dir_all(&kept);
        place.recover(&sites).unwrap_or_else(|fault| panic!("{case}: {fault}"));
    }
}

#[test]
fn a_memory_of_somebody_else_is_no_trouble() {
    if !rustix::process::geteuid().is_root() {
        eprintln!("skipped: only root can give files to others");
        return;
    }
    let mut place = Place::new(Scenario::Change);
    let drop = format!("exec setpriv --reuid=65534 --regid=65534 --clear-groups env PATH={NO_GIT} \"$0\" \"$@\"");
    for (case, own, mode) in [("unreadable", 65534, 0o000), ("of somebody else", 0, 0o600), ("open to all", 0, 0o666)] {
        let sites = place.prepare();
        for found in walkdir::WalkDir::new(place.root()) {
            std::os::unix::fs::lchown(found.expect("readable").path(), Some(65534), Some(65534)).expect("root may");
        }
        let cache = place.root().join(".public.cache");
        std::os::unix::fs::lchown(&cache, Some(own), Some(own)).expect("root may");
        fs::set_permissions(&cache, fs::Permissions::from_mode(mode)).expect("root may");
        let Some(output) = after(&place, false, &drop) else { return };
        published(&place, &output, &sites, case);
        let found = fs::metadata(&cache).expect("a new one");
        assert_eq!((found.uid(), found.mode() & 0o777), (65534, 0o644), "{case}: it was made anew");
        place.recover(&sites).unwrap_or_else(|fault| panic!("{case}: {fault}"));
    }
}

#[test]
fn where_files_can_have_one_name_only_they_are_copied() {
    if let Err(why) = super::strace::works() {
        eprintln!("skipped: {why}");
        return;
    }
    let mut place = Place::new(Scenario::Change);
    for error in ["EPERM", "EXDEV", "EMLINK", "EOPNOTSUPP"] {
        let sites = place.prepare();
        let program = place.program();
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=?link,?linkat"]);
        command.args(["-E", &format!("PATH={NO_GIT}"), "-e"]);
        command.arg(format!("inject=?link,?linkat:error={error}")).arg(program.get_program()).args(program.get_args());
        let output = command.current_dir(place.root()).output().expect("strace was there a moment ago");
        published(&place, &output, &sites, error);
        let linked = walkdir::WalkDir::new(place.root().join("public")).into_iter().filter(|found| {
            found.as_ref().expect("readable").metadata().is_ok_and(|found| found.is_file() && found.nlink() > 1)
        });
        assert_eq!(linked.count(), 0, "{error}");
        place.recover(&sites).unwrap_or_else(|fault| panic!("{error}: {fault}"));
    }
}

#[test]
fn of_two_builders_at_once_one_publishes_and_the_other_is_told_to_wait() {
    let mut place = Place::new(Scenario::Over);
    let mut told = 0;
    for _ in 0..6 {
        let sites = place.prepare();
        let both = [
            place.program().args(["--lang", "en"]).spawn_quietly(),
            place.program().args(["--lang", "en"]).spawn_quietly(),
        ];
        let ended = both.map(|child| child.wait_with_output().expect("it ended"));
        let published = ended.iter().filter(|output| output.status.success()).count();
        for output in ended.iter().filter(|output| !output.status.success()) {
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(3), "{said}");
            assert!(said.contains("another build is running"), "{said}");
            told += 1;
        }
        assert!(published > 0 && place.site() == sites[1]);
        place.recover(&sites).unwrap_or_else(|fault| panic!("{fault}"));
    }
    println!("{told} of 6 were told to wait");
}

trait Quietly {
    fn spawn_quietly(&mut self) -> std::process::Child;
}

impl Quietly for Command {
    fn spawn_quietly(&mut self) -> std::process::Child {
        use std::process::Stdio;
        self.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it runs")
    }
}
