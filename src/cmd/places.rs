//! Which records a person means by a path, and how paths are told so that they can be clicked.

use std::path::{Component, Path, PathBuf};

use crate::diag::Language;
use crate::pipeline::Failure;

/// Paths from the content's root, each with `/`, for those given on the command line; the content itself is `""`.
///
/// A path is looked for from the current folder, then inside the content. A record that was deleted is no place.
pub fn below(content: &Path, given: &[PathBuf], language: Language) -> Result<Vec<String>, Failure> {
    let root = content.canonicalize().map_err(|cause| Failure::World(format!("{}: {cause}", content.display())))?;
    given.iter().map(|path| inside(&root, content, path, language)).collect()
}

fn inside(root: &Path, content: &Path, path: &Path, language: Language) -> Result<String, Failure> {
    let shown = path.display();
    let found = real(path).or_else(|| real(&content.join(path)));
    let Some(found) = found else {
        return Err(Failure::Usage(match language {
            Language::En => format!("there is no record or folder `{shown}`"),
            Language::Zh => format!("没有记录或文件夹 `{shown}`"),
        }));
    };
    let Ok(rest) = found.strip_prefix(root) else {
        let content = content.display();
        return Err(Failure::Usage(match language {
            Language::En => {
                format!("`{shown}` does not lie in `{content}`\nname the folder of the records with --content DIR")
            }
            Language::Zh => format!("`{shown}` 不在 `{content}` 中\n请用 --content DIR 指明记录文件夹"),
        }));
    };
    Ok(slashes(rest))
}

/// The path without `.`, `..` and links on the way to it; its last part may be a link, which is a finding itself.
fn real(path: &Path) -> Option<PathBuf> {
    std::fs::symlink_metadata(path).ok()?;
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            Some(parent.canonicalize().ok()?.join(name))
        }
        _ => path.canonicalize().ok(),
    }
}

/// What stands before a path for a person at this terminal: the content as it was named.
pub fn for_terminal(content: &Path) -> String {
    let named = slashes(content);
    if named.is_empty() { String::new() } else { format!("{}/", named.trim_end_matches('/')) }
}

/// What stands before a path for a code host: the way from the top of the repository, wherever the command was run;
/// without a repository the same as at the terminal.
pub fn for_forge(content: &Path) -> String {
    let Ok(real) = content.canonicalize() else { return for_terminal(content) };
    // `.git` is a file in a second working tree.
    let top = real.ancestors().find(|folder| folder.join(".git").exists());
    match top.and_then(|top| real.strip_prefix(top).ok()).map(slashes) {
        Some(way) if way.is_empty() => way,
        Some(way) => format!("{way}/"),
        None => for_terminal(content),
    }
}

/// A path with `/` on every system, without `.` parts.
fn slashes(path: &Path) -> String {
    let mut out = String::new();
    for part in path.components().filter(|part| *part != Component::CurDir) {
        match part {
            Component::RootDir => out.push('/'),
            part => {
                if !out.is_empty() && !out.ends_with('/') {
                    out.push('/');
                }
                out.push_str(&part.as_os_str().to_string_lossy());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_has_one_slash_at_its_end() {
        for (content, prefix) in
            [("content", "content/"), ("./content/", "content/"), (".", ""), ("../a", "../a/"), ("/a/b", "/a/b/")]
        {
            assert_eq!(for_terminal(Path::new(content)), prefix, "{content}");
        }
    }

    #[test]
    fn a_code_host_counts_from_the_top_of_the_repository() {
        let top = std::env::temp_dir().join(format!("openvillage-places-{}", std::process::id()));
        let content = top.join("accounts/content");
        std::fs::create_dir_all(content.join("hill")).expect("made");
        std::fs::create_dir_all(top.join(".git")).expect("made");
        assert_eq!(for_forge(&content), "accounts/content/");
        assert_eq!(for_forge(&top), "");
        let ask = |path: &str| below(&content, &[PathBuf::from(path)], Language::En);
        assert_eq!(ask("hill"), Ok(vec!["hill".to_owned()]));
        assert_eq!(ask(content.join("hill/../hill").to_str().expect("text")), Ok(vec!["hill".to_owned()]));
        assert_eq!(ask(content.to_str().expect("text")), Ok(vec![String::new()]));
        assert!(matches!(ask("dale"), Err(Failure::Usage(_))));
        assert!(matches!(ask(top.to_str().expect("text")), Err(Failure::Usage(_))));
        std::fs::remove_dir_all(&top).expect("removed");
    }
}
