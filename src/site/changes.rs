//! What has to be done to a copy of a site, such as an object store, that holds another build of it.

use super::manifest::Manifest;

/// One thing to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change<'m> {
    /// The file is new or another.
    Put(&'m str),
    /// The file is gone.
    Delete(&'m str),
}

/// Everything to be done, in an order in which nobody who reads meanwhile is led to what is not there: what pages are made
/// with, pages, then what leads to pages; last what nothing leads to any more, the other way round.
pub fn between<'m>(old: &'m Manifest, new: &'m Manifest) -> Vec<Change<'m>> {
    let (before, after) = (old.by_path(), new.by_path());
    let mut puts: Vec<&str> = after
        .iter()
        .filter(|(path, entry)| before.get(*path).is_none_or(|before| before.sha256 != entry.sha256))
        .map(|(path, _)| *path)
        .collect();
    let mut deletes: Vec<&str> = before.keys().copied().filter(|path| !after.contains_key(path)).collect();
    puts.sort_by_key(|path| (step(path), *path));
    deletes.sort_by_key(|path| (std::cmp::Reverse(step(path)), *path));
    puts.into_iter().map(Change::Put).chain(deletes.into_iter().map(Change::Delete)).collect()
}

/// In which step a file is put.
fn step(path: &str) -> u8 {
    let path = path.strip_suffix(".br").or(path.strip_suffix(".gz")).unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.') {
        Some(("index" | "search" | "changes" | "404", "html")) => 2,
        Some((_, "html")) => 1,
        Some((name, "xml")) if name == "feed" || name.starts_with("sitemap") => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_to_a_page_comes_after_it_and_goes_before_it() {
        let manifest = |files: &[(&str, u8)]| {
            let lines: Vec<String> =
                files.iter().map(|(path, byte)| format!("{}  {path}\n", format!("{byte:02x}").repeat(32))).collect();
            Manifest::read(&lines.concat()).expect("a manifest")
        };
        let old = manifest(&[("index.html", 1), ("a/index.html", 1), ("a/b.html", 1), ("data/a.csv", 1), ("x.css", 1)]);
        let new = manifest(&[
            ("index.html", 2),
            ("c d/b.html.gz", 1),
            ("c d/b.html", 1),
            ("c d/index.html", 1),
            ("feed.xml", 1),
            ("static/s.css", 1),
            ("x.css", 1),
        ]);
        let expected = [
            Change::Put("static/s.css"),
            Change::Put("c d/b.html"),
            Change::Put("c d/b.html.gz"),
            Change::Put("c d/index.html"),
            Change::Put("feed.xml"),
            Change::Put("index.html"),
            Change::Delete("a/index.html"),
            Change::Delete("a/b.html"),
            Change::Delete("data/a.csv"),
        ];
        assert_eq!(between(&old, &new), expected);
        assert_eq!(between(&new, &new), []);
    }
}
