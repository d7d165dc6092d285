//! `openvillage init`: a new portal that builds as it stands. What is there already is never touched.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{End, report};
use crate::diag::Language;
use crate::pipeline::Failure;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder of the new portal; it is made if it is not there
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

/// A file of the new portal: its path, its text in English and in Chinese, and whether it is a program.
struct Form {
    path: &'static str,
    text: [&'static str; 2],
    runs: bool,
}

macro_rules! forms {
    ($($path:literal = $name:literal $runs:literal,)*) => {
        &[$(Form {
            path: $path,
            text: [include_str!(concat!("init/en/", $name)), include_str!(concat!("init/zh/", $name))],
            runs: $runs,
        }),*]
    };
}

/// The record that makes a folder a portal.
const PORTAL: &str = "content/portal.yaml";

const FORMS: &[Form] = forms! {
    "content/portal.yaml" = "portal.yaml" false,
    "content/town/area.yaml" = "area.yaml" false,
    "content/town/village/village.yaml" = "village.yaml" false,
    "content/town/village/budgets/2025-committee.yaml" = "budget.yaml" false,
    ".gitignore" = "gitignore" false,
    ".githooks/pre-commit" = "pre-commit" true,
    ".github/workflows/accounts.yml" = "workflow.yaml" false,
};

/// Runs the command.
pub fn run(arguments: &Arguments, language: Language) -> Result<End, Failure> {
    let folder = &arguments.folder;
    // A folder may be a portal by itself, too: `--content .`.
    if let Some(known) = [PORTAL, "portal.yaml"].iter().find(|path| exists(&folder.join(path))) {
        return Err(Failure::Usage(already(&folder.join(known), language)));
    }
    let (mut made, mut left) = (Vec::new(), Vec::new());
    for form in FORMS {
        let path = folder.join(form.path);
        match write(&path, form, language) {
            Ok(()) => made.push(path),
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => left.push(path),
            Err(cause) => return Err(Failure::World(format!("{}: {cause}", path.display()))),
        }
    }
    report::written(anstream::stdout().write_all(told(folder, &made, &left, language).as_bytes()))?;
    Ok(End::Clean)
}

/// Whether anything stands there, a link that leads nowhere included.
fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn write(path: &Path, form: &Form, language: Language) -> io::Result<()> {
    if exists(path) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if let Some(above) = path.parent() {
        fs::create_dir_all(above)?;
    }
    let text = form.text[usize::from(language == Language::Zh)];
    let mut options = fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, if form.runs { 0o777 } else { 0o666 });
    options.open(path)?.write_all(text.as_bytes())
}

fn already(path: &Path, language: Language) -> String {
    let path = path.display();
    match language {
        Language::En => format!(
            "`{path}` is there already\nthis is a portal: `build` publishes it; for a new one name another folder"
        ),
        Language::Zh => format!("`{path}` 已存在\n这里已是一个网站：用 `build` 发布；要新建，请另指定文件夹"),
    }
}

/// What was written, what was left, and what to do now.
fn told(folder: &Path, made: &[PathBuf], left: &[PathBuf], language: Language) -> String {
    let list = |paths: &[PathBuf]| paths.iter().map(|path| format!("  {}\n", path.display())).collect::<String>();
    let here = folder == Path::new(".");
    let go = if here { String::new() } else { format!("  cd {}\n", folder.display()) };
    let commands = format!("{go}  git init && git config core.hooksPath .githooks\n  openvillage build\n");
    let left_list = list(left);
    let (written, kept, now) = match language {
        Language::En => (
            "written:\n",
            "left as they were, because they are there already:\n",
            "now: `git config` switches on the check before every commit, `build` writes the site into public/\n",
        ),
        Language::Zh => (
            "已写入：\n",
            "以下文件已存在，保持原样：\n",
            "接下来：`git config` 启用提交前检查，`build` 把网站生成到 public/\n",
        ),
    };
    let kept = if left.is_empty() { String::new() } else { format!("{kept}{left_list}") };
    format!("{written}{}{kept}{now}{commands}", list(made))
}
