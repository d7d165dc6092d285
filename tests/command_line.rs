//! The command line where it ends before any record is read: what is said, on which stream, with which exit code.

use std::path::PathBuf;
use std::process::{Command, Output};

/// Runs the program in an empty folder, in a known environment.
fn run(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openvillage"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    let empty = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("empty");
    std::fs::create_dir_all(&empty).expect("below the target folder");
    command.args(arguments).envs(environment.iter().copied()).current_dir(empty).output().expect("the program runs")
}

/// The exit code and stderr; nothing went to stdout.
fn refused(arguments: &[&str], environment: &[(&str, &str)]) -> (i32, String) {
    let output = run(arguments, environment);
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    (output.status.code().expect("it ended by itself"), String::from_utf8(output.stderr).expect("text"))
}

#[test]
fn without_records_it_says_where_to_run_it() {
    let expected = "error: there is no folder `content`
  run this where your `content` folder is, or name the folder of the records with --content DIR
";
    for command in ["build", "check"] {
        assert_eq!(refused(&[command], &[]), (2, expected.to_owned()));
    }
}

#[test]
fn a_folder_beside_the_portal_is_led_to_it() {
    let above = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("beside");
    let (content, below) = (above.join("content"), above.join("content/town"));
    std::fs::create_dir_all(&below).expect("below the target folder");
    std::fs::write(content.join("portal.yaml"), "title: Hillside").expect("below the target folder");
    let (content, above, below) =
        (content.display().to_string(), above.display().to_string(), below.display().to_string());
    for folder in [above, below] {
        let (code, said) = refused(&["check", "--content", &folder], &[]);
        assert_eq!(
            said,
            format!("error: `{folder}` holds no `portal.yaml`, `{content}` does\n  write --content {content}\n")
        );
        assert_eq!(code, 2);
    }
}

#[test]
fn messages_come_in_the_language_of_the_reader() {
    let chinese = "错误: 没有文件夹 `content`\n  请在 `content` 文件夹所在处运行，或用 --content DIR 指明记录文件夹\n";
    assert_eq!(refused(&["build"], &[("LANG", "zh_CN.UTF-8")]), (2, chinese.to_owned()));
    assert_eq!(refused(&["check", "--lang", "zh"], &[("LC_ALL", "C")]), (2, chinese.to_owned()));
    let (_, english) = refused(&["build", "--lang", "en"], &[("LANG", "zh_CN.UTF-8")]);
    assert!(english.starts_with("error: there is no folder"), "{english}");
}

#[test]
fn odd_arguments_are_a_usage_error() {
    let cases: [(&[&str], &str); 8] = [
        (&[], "Usage: openvillage"),
        (&["publish"], "unrecognized subcommand"),
        (&["build", "--as-of", "2025-02-30"], "write the day as 2025-12-31"),
        (&["build", "--jobs", "0"], "write a number from 1 to 1024"),
        (&["build", "--base-url", "village.example"], "write the address as https://"),
        (&["check", "--out", "x"], "unexpected argument"),
        (&["check", "--lang", "fr"], "invalid value"),
        (&["build", "--content", ".", "--theme", "nowhere"], "there is no folder `nowhere`"),
    ];
    for (arguments, words) in cases {
        let (code, said) = refused(arguments, &[]);
        assert_eq!(code, 2, "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
    let cases: [(&[&str], &str); 9] = [
        (&["publish"], "错误: 没有命令 `publish`"),
        (&["biuld"], "错误: 没有命令 `biuld`；是否想写 `build`？"),
        (&["build", "--as-of", "2025-02-30"], "错误: `--as-of <DATE>` 不能是 `2025-02-30`：日期请写成 2025-12-31"),
        (&["build", "--jobs", "0"], "错误: `--jobs <N>` 不能是 `0`：请写 1 到 1024 之间的数"),
        (&["build", "--base-url", "village.example"], "：网址请写成 https://"),
        (&["build", "--them", "x"], "错误: 没有参数 `--them`；是否想写 `--theme`？"),
        (&["build", "--theme"], "错误: `--theme <DIR>` 后面缺少值"),
        (&["build", "--quiet", "--quiet"], "错误: `--quiet` 只能写一次"),
        (&["check", "--lang", "fr"], "错误: `--lang <LANG>` 不能是 `fr`，可用的值：en, zh"),
    ];
    for (arguments, words) in cases {
        let (code, said) = refused(arguments, &[("LANG", "zh_CN.UTF-8")]);
        assert_eq!(code, 2, "{arguments:?}: {said}");
        assert!(
            said.contains(words) && said.ends_with("\n  用 `openvillage --help` 查看用法\n"),
            "{arguments:?}: {said}"
        );
    }
    let (code, said) = refused(&["check", "--content", "."], &[("SOURCE_DATE_EPOCH", "soon")]);
    assert_eq!(code, 2);
    assert_eq!(said, "error: SOURCE_DATE_EPOCH is `soon`, which is not a number of seconds since 1970\n");
}

#[test]
fn help_is_a_result() {
    let output = run(&["build", "--help"], &[]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("--as-of <DATE>"));
    assert!(output.stderr.is_empty());
}

/// The bytes of a run of `check` over a portal with one fault, as stdout and stderr.
fn checked(arguments: &[&str], environment: &[(&str, &str)]) -> (String, String) {
    let content = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("faulty-{}", arguments.len()));
    std::fs::create_dir_all(&content).expect("below the target folder");
    std::fs::write(content.join("portal.yaml"), "title: Hill\nlevel: township\nlanguages: [en]\n").expect("written");
    let content = content.to_str().expect("UTF-8");
    let output = run(&[&["check", "--content", content], arguments].concat(), environment);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (text(output.stdout), text(output.stderr))
}

#[test]
fn findings_are_the_result_and_a_document_stands_alone() {
    let (told, aside) = checked(&[], &[]);
    assert!(told.starts_with("error[REC-04]") && told.contains("checked:"), "{told}");
    assert_eq!(aside, "");
    for form in ["json", "sarif"] {
        let (told, aside) = checked(&["--output-format", form], &[]);
        let document: serde_json::Value = serde_json::from_str(&told).expect("one document");
        assert!(document.is_object() && aside.starts_with("checked:"), "{aside}");
        let (_, aside) = checked(&["--output-format", form, "--quiet"], &[]);
        assert_eq!(aside, "");
    }
    let (told, _) = checked(&["--output-format", "github"], &[]);
    assert!(told.lines().all(|line| line.starts_with("::error file=")), "{told}");
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let coloured = |environment: &[(&str, &str)]| checked(&["--quiet"], environment).0.contains('\u{1b}');
    assert!(!coloured(&[]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]));
    let (told, _) = checked(&["--quiet", "--output-format", "github"], &[("CLICOLOR_FORCE", "1")]);
    assert!(!told.contains('\u{1b}'), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_no_result() {
    let content = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("faulty-full");
    std::fs::create_dir_all(&content).expect("below the target folder");
    std::fs::write(content.join("portal.yaml"), "title: Hill\n").expect("written");
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("every Linux has it");
    for form in ["human", "json", "sarif", "github"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_openvillage"));
        command.args(["check", "--lang", "en", "--output-format", form, "--content"]).arg(&content);
        let output = command.stdout(full.try_clone().expect("a handle")).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(3), "{form}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: stdout: "), "{form}");
    }
}
